"""The checks of an act as a plain Python program: json.loads and dicts.

Usage: check.py BOOK.json ACT.json RUNS. Prints one JSON object: median
nanoseconds of reading the act, of checking it, and what was found by rule.
Standard library only. The same checks as `naive.rs`, on the same data.
"""

import json
import statistics
import sys
import time
from decimal import ROUND_HALF_UP, Decimal

WEIGHTS = (range(1, 12), (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2))


def person(text):
    """A number with a fitting control digit, as the library reads it."""
    if len(text) != 12 or not text.isdigit():
        raise ValueError("not twelve digits")
    digits = [int(digit) for digit in text]
    for weights in WEIGHTS:
        rest = sum(w * d for w, d in zip(weights, digits)) % 11
        if rest != 10:
            break
    if rest != digits[11]:
        raise ValueError("control digit")
    return text


def tiyn(text):
    whole, _, part = text.partition(".")
    return int(whole) * 100 + int(part.ljust(2, "0") or 0)


def index(rows, key, value):
    table = {}
    for row in rows:
        table.setdefault(row[key], []).append(value(row))
    return table


def days(row):
    return row["from"], row.get("to") or "2199-12-31"


def book(draft):
    rows = {name: part["rows"] for name, part in draft.items() if part}
    return {
        "accounts": index(rows["accounts"], "insured", lambda r: (r["since"], r["state"] == "open")),
        "deaths": {r["insured"]: r["day"] for r in rows["deaths"]},
        "policies": index(rows["policies"], "insured", days),
        "workers": index(rows["workers"], "worker", lambda r: (r["provider"], days(r))),
        "tariffs": index(rows["tariffs"], "code", lambda r: (tiyn(r["price"]), days(r))),
        "contracts": {r["number"]: (r["provider"], r["funding"], days(r)) for r in rows["contracts"]},
        "licences": index(rows["licences"], "provider", lambda r: (days(r), r["addresses"])),
        "facilities": {r["id"]: r["provider"] for r in rows["facilities"]},
        "visits": index(rows["visits"], "insured", lambda r: (r["facility"], r["day"])),
        "taxes": {r["provider"]: r["owes"] for r in rows["taxes"]},
    }


def inside(span, day):
    return span[0] <= day <= span[1]


def check(act, known):
    found = {}

    def note(rule, good):
        if not good:
            found[rule] = found.get(rule, 0) + 1

    cases = act["cases"]
    lines = [line for case in cases for line in case["services"]]
    note(1, act["declaredCases"] == len(cases))
    note(2, act["declaredServices"] == len(lines))
    note(5, tiyn(act["total"]) == sum(tiyn(case["total"]) for case in cases))
    provider = act["provider"]
    service_days = [line["at"][:10] for line in lines]
    contract = known["contracts"].get(act["contract"])
    note(13, contract and contract[0] == provider
         and inside(contract[2], min(service_days)) and inside(contract[2], max(service_days)))
    note(14, not contract or contract[1] == act["funding"])
    note(20, known["taxes"].get(provider) is False)
    ids, line_ids, taken = set(), set(), set()
    licences = known["licences"].get(provider, [])
    for case in cases:
        note(6, case["id"] not in ids)
        ids.add(case["id"])
        start, end, insured = case["start"], case["end"], person(case["insured"])
        note(7, start <= end)
        note(7, end <= act["formedOn"])
        note(8, end[:7] == act["month"])
        note(22, case["services"])
        note(4, tiyn(case["total"]) == sum(tiyn(line["amount"]) for line in case["services"]))
        valid = [one for one in licences if inside(one[0], start) and inside(one[0], end)]
        note(17, valid)
        note(18, not valid or any(case["address"] in one[1] for one in valid))
        note(19, known["facilities"].get(case["facility"]) == provider)
        visits = known["visits"].get(insured, [])
        free = next((place for place, (facility, day) in enumerate(visits)
                     if facility == case["facility"] and start <= day <= end
                     and (insured, place) not in taken), None)
        note(0, free is not None)
        taken.add((insured, free))
        for line in case["services"]:
            note(6, line["id"] not in line_ids)
            line_ids.add(line["id"])
            day = line["at"][:10]
            note(7, start <= day)
            note(7, day <= end)
            states = [one for one in known["accounts"].get(insured, []) if one[0] <= day]
            note(9, states and max(states)[1])
            note(10, known["deaths"].get(insured, day) >= day)
            note(11, any(inside(span, day) for span in known["policies"].get(insured, [])))
            rosters = known["workers"].get(person(line["worker"]), [])
            note(12, any(one[0] == provider and inside(one[1], day) for one in rosters))
            prices = known["tariffs"].get(line["code"], [])
            price = next((one[0] for one in prices if inside(one[1], day)), None)
            note(15, price is not None)
            tariff, amount, quantity = tiyn(line["tariff"]), tiyn(line["amount"]), line["quantity"]
            note(16, price is None or price == tariff)
            factor = Decimal(line.get("coefficient") or 1)
            exact = (quantity * tariff * factor).quantize(Decimal(1), ROUND_HALF_UP)
            note(3, exact == amount)
            note(21, quantity >= 1)
            note(21, tariff >= 0)
            note(21, amount >= 0)
            note(21, factor > 0)
    return found


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        known = book(json.load(file))
    with open(sys.argv[2], encoding="utf-8") as file:
        text = file.read()
    reading, checking = [], []
    for _ in range(int(sys.argv[3])):
        start = time.perf_counter_ns()
        act = json.loads(text)
        middle = time.perf_counter_ns()
        found = check(act, known)
        end = time.perf_counter_ns()
        reading.append(middle - start)
        checking.append(end - middle)
    answer = {"read": statistics.median(reading), "check": statistics.median(checking),
              "found": {str(rule): count for rule, count in found.items()}}
    print(json.dumps(answer))


main()
