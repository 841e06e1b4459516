"""Holds the library against the oracle of `allocation.py`: random pools up to the
largest amount of a draft, and random trees, through `allocate`, certificate and all, and
forged certificates through `verifyAllocation`. The seeds are fixed, so a difference repeats. Standard library only.

    python3 core/vectors/allocation_against.py target/debug/qalqan --pools 10000 --trees 2000
"""

import argparse
import concurrent.futures
import copy
import json
import random
import subprocess
import sys

import allocation
from allocation import Row, shown, tiyn
from oracle import EDITION

# the largest amount that a draft can say, in tiyn
LARGEST = 10**17 - 1


def call(binary, name, given):
    done = subprocess.run([binary, "call", name], input=json.dumps(given), capture_output=True,
                          text=True)
    told = json.loads(done.stdout)
    return told.get("answer", told)


def weight(draw):
    whole = draw.choice([0, 1, 1, 2, 3, draw.randrange(1, 10**6), draw.randrange(2**40)])
    if draw.random() < 0.1:
        return f"{draw.randrange(1, 50)}/{draw.randrange(1, 12)}"
    return str(whole)


def filed(draw):
    if draw.random() < 0.5:
        return None
    return f"2026-02-06T{draw.randrange(9, 12):02d}:{draw.randrange(60):02d}:00"


def row(draw, key, pool, parent=None):
    floor = draw.randrange(pool // 12 + 1) if draw.random() < 0.3 else 0
    cap = min(LARGEST, floor + draw.randrange(pool + 1)) if draw.random() < 0.4 else None
    return Row(key, weight(draw), cap, floor, filed(draw), parent)


def draft(draw, pool, rows):
    given = {"law": {"edition": EDITION}, "pool": shown(pool), "basis": "proportional",
             "planLimit": shown(pool), "financingLimit": shown(pool)}
    if draw.random() < 0.5:
        given["apportionment"] = draw.choice(list(allocation.METHODS))
    if draw.random() < 0.2:
        given["priorityShare"] = f"{draw.randrange(0, 7)}/{draw.randrange(7, 10)}"
        for one in rows:
            one.accredited = draw.random() < 0.4
    given["receivers"] = [one.draft() for one in rows]
    return given


def some_pool(number):
    draw = random.Random(f"pool {number}")
    pool = draw.randrange(draw.choice([10, 1000, 10**9, LARGEST]))
    rows = [row(draw, f"Z-{place:02d}", pool) for place in range(draw.randrange(1, 9))]
    return draw, draft(draw, pool, rows)


def some_tree(number):
    draw = random.Random(f"tree {number}")
    pool = draw.randrange(draw.choice([100, 10**9, LARGEST]))
    rows = []
    for place in range(draw.randrange(3, 20)):
        above = [one.key for one in rows if one.parent is None or draw.random() < 0.5]
        parent = draw.choice(above) if above and draw.random() < 0.7 else None
        rows.append(row(draw, f"Z-{place:02d}", pool, parent))
    under = {one.parent for one in rows}
    for one in rows:
        # bounds of a pool that nobody can keep are rare enough to meet both answers
        if one.key in under and draw.random() < 0.7:
            one.floor, one.cap = 0, None
    draw.shuffle(rows)
    return draw, draft(draw, pool, rows)


def sets(told):
    """A certificate whatever the order of its rows and pools."""
    told = dict(told)
    told["rows"] = sorted(told["rows"], key=lambda one: one["key"])
    told["pools"] = sorted(told["pools"], key=lambda one: one.get("node", ""))
    for one in told["rows"]:
        if not one.get("accredited"):
            one.pop("accredited", None)
    return told


def forged(draw, told):
    """Another certificate: a tiyn moved, or a row dropped."""
    told = copy.deepcopy(told)
    rows = told["rows"]
    if len(rows) > 1 and draw.random() < 0.8:
        one, other = draw.sample(rows, 2)
        one["amount"] = shown(tiyn(one["amount"]) + 1)
        if tiyn(other["amount"]):
            other["amount"] = shown(tiyn(other["amount"]) - 1)
    else:
        rows.pop(draw.randrange(len(rows)))
    return told


def differs(binary, made):
    draw, given = made
    told = call(binary, "allocate", given)
    due = allocation.expected_of(given, EDITION)
    if due is None:
        codes = {line["code"] for line in told["verdict"]["findings"]}
        refused = told["verdict"]["outcome"] == "refused" and codes & {"ALC-002", "ALC-012", "ALC-013"}
        return None if refused and not told["parts"] else "bounds that cannot be kept are kept"
    for name in ("placed", "unplaced", "level", "tie", "verified"):
        if told.get(name) != due.get(name):
            return f"{name}: due {due.get(name)}, told {told.get(name)}"
    parts = [{"key": part["key"], "amount": part["amount"]} for part in told["parts"]]
    if parts != due["parts"]:
        return f"parts: due {due['parts']}, told {parts}"
    if sets(told["certificate"]) != sets(due["certificate"]):
        return f"certificate: due {due['certificate']}, told {told['certificate']}"
    if draw.random() < 0.1:
        certificate = told["certificate"]
        known = {"law": {"edition": EDITION}, "inputDigest": certificate["inputDigest"]}
        sound = call(binary, "verifyAllocation", {**known, "certificate": certificate})
        if not sound["verified"] or sound["verdict"]["outcome"] != "clear":
            return "a sound certificate is refused"
        false = call(binary, "verifyAllocation", {**known, "certificate": forged(draw, certificate)})
        if false["verdict"]["outcome"] != "refused":
            return "a forged certificate is taken"
    return None


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("binary")
    arguments.add_argument("--pools", type=int, default=200)
    arguments.add_argument("--trees", type=int, default=50)
    told = arguments.parse_args()
    cases = [(some_pool, n) for n in range(told.pools)]
    cases += [(some_tree, n) for n in range(told.trees)]
    failed = kept = 0

    def one(case):
        make, number = case
        return f"{make.__name__} {number}", differs(told.binary, make(number))

    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for name, found in pool.map(one, cases):
            kept += found is None
            if found:
                failed += 1
                print(f"{name}: {found}"[:1500])
    print(f"{kept} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
