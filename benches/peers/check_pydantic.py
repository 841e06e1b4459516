"""Ten checks of an act over models of pydantic and dicts.

Usage: check_pydantic.py BOOK.json ACT.json RUNS. Prints one JSON object: median
nanoseconds from JSON text to what was found, by rule.
"""

import json
import statistics
import sys
import time
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Optional

from pydantic import BaseModel


class Service(BaseModel):
    id: str
    code: str
    at: datetime
    worker: str
    quantity: int
    tariff: Decimal
    coefficient: Optional[Decimal] = None
    amount: Decimal


class Case(BaseModel):
    id: str
    insured: str
    start: date
    end: date
    facility: str
    address: str
    total: Decimal
    services: list[Service]


class Act(BaseModel):
    number: str
    provider: str
    contract: str
    funding: str
    month: str
    formedOn: date
    declaredCases: int
    declaredServices: int
    total: Decimal
    cases: list[Case]


def day(text):
    return date.fromisoformat(text)


def table(rows, key, value):
    found = {}
    for row in rows:
        found.setdefault(row[key], []).append(value(row))
    return found


def span(row):
    return day(row["from"]), day(row.get("to") or "2199-12-31")


def book(draft):
    rows = {name: part["rows"] for name, part in draft.items() if part}
    return {
        "accounts": table(rows["accounts"], "insured", lambda r: (day(r["since"]), r["state"] == "open")),
        "deaths": {r["insured"]: day(r["day"]) for r in rows["deaths"]},
        "policies": table(rows["policies"], "insured", span),
        "workers": table(rows["workers"], "worker", lambda r: (r["provider"], span(r))),
        "tariffs": table(rows["tariffs"], "code", lambda r: (Decimal(r["price"]), span(r))),
    }


def check(act, known):
    found = {}

    def note(rule, good):
        if not good:
            found[rule] = found.get(rule, 0) + 1

    note(1, act.declaredCases == len(act.cases))
    note(2, act.declaredServices == sum(len(case.services) for case in act.cases))
    note(5, act.total == sum(case.total for case in act.cases))
    for case in act.cases:
        note(4, case.total == sum(line.amount for line in case.services))
        for line in case.services:
            at = line.at.date()
            states = [one for one in known["accounts"].get(case.insured, []) if one[0] <= at]
            note(9, states and max(states)[1])
            note(10, known["deaths"].get(case.insured, at) >= at)
            note(11, any(first <= at <= last for first, last in known["policies"].get(case.insured, [])))
            rosters = known["workers"].get(line.worker, [])
            note(12, any(one == act.provider and first <= at <= last for one, (first, last) in rosters))
            prices = known["tariffs"].get(line.code, [])
            price = next((one for one, (first, last) in prices if first <= at <= last), None)
            note(15, price is not None)
            factor = line.quantity * (line.coefficient or 1)
            exact = (line.tariff * factor).quantize(Decimal("0.01"), ROUND_HALF_UP)
            note(3, exact == line.amount)
    return found


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        known = book(json.load(file))
    with open(sys.argv[2], encoding="utf-8") as file:
        text = file.read()
    times = []
    for _ in range(int(sys.argv[3])):
        start = time.perf_counter_ns()
        found = check(Act.model_validate_json(text), known)
        times.append(time.perf_counter_ns() - start)
    print(json.dumps({"whole": statistics.median(times), "found": {str(rule): n for rule, n in found.items()}}))


main()
