"""Distribution by rounds in Python's `decimal`: share out, fix those out of bounds, share out
the rest. Reads `{"amount", "rows": [{"weight", "cap", "floor"}]}` and prints the shortest of
so many runs in nanoseconds. Usage: allocate_decimal.py RUNS < input.json
"""

import json
import sys
import time
from decimal import Decimal, getcontext

getcontext().prec = 40


def violations(parts, rows, level):
    over = under = Decimal(0)
    for part, (weight, cap, floor) in zip(parts, rows):
        if part is None:
            share = level * weight
            if cap is not None and share > cap:
                over += share - cap
            elif share < floor:
                under += floor - share
    return over, under


def allocate(amount, rows):
    parts = [None] * len(rows)
    while True:
        rest, weights = Decimal(amount), Decimal(0)
        for part, row in zip(parts, rows):
            if part is None:
                weights += row[0]
            else:
                rest -= part
        if not weights:
            break
        level = rest / weights
        over, under = violations(parts, rows, level)
        if not over and not under:
            parts = [(level * row[0]).to_integral_value("ROUND_FLOOR") if part is None else part
                     for part, row in zip(parts, rows)]
            break
        for at, (weight, cap, floor) in enumerate(rows):
            if parts[at] is None:
                share = level * weight
                if over >= under and cap is not None and share > cap:
                    parts[at] = cap
                elif under >= over and share < floor:
                    parts[at] = floor
    # the few tiyn of the cuts go to the first
    parts[0] += amount - sum(parts)
    return parts


def main():
    given = json.load(sys.stdin)
    rows = [(Decimal(row["weight"]), None if row["cap"] is None else Decimal(row["cap"]),
             Decimal(row["floor"])) for row in given["rows"]]
    times = []
    for _ in range(int(sys.argv[1])):
        start = time.perf_counter_ns()
        parts = allocate(Decimal(given["amount"]), rows)
        times.append(time.perf_counter_ns() - start)
        assert sum(parts) == given["amount"]
    print(json.dumps({"least": min(times)}))


main()
