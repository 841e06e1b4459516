#!/usr/bin/env python3
"""Writes the vectors of acts and visits.

Inputs are built here from made-up people; expectations are written by hand from
the law, never copied from an answer. Standard library only.
"""
import copy
import json
import pathlib
from decimal import ROUND_HALF_UP, Decimal

HERE = pathlib.Path(__file__).parent
EDITION = "mechanism-draft-2026-01"
FIRST = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
SECOND = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]


def number(eleven):
    """Twelve digits with the control digit of IIN and BIN, written anew from the rule."""
    digits = [int(d) for d in eleven]
    for weights in (FIRST, SECOND):
        rest = sum(d * w for d, w in zip(digits, weights)) % 11
        if rest < 10:
            return eleven + str(rest)
    return None


def person(serial):
    """A made-up person, born in 2099: nobody bears the number yet."""
    while True:
        found = number("990101" + "6" + f"{serial:04d}")
        if found:
            return found
        serial += 5000


PROVIDER = number("20014000901")
OTHER = number("20014000902")
ANN, BOB, DOC, NURSE = person(101), person(102), person(901), person(902)
PLACE = "43.2389490,76.8897090"
MIS = "Дамумед 1.0"
PRICES = {"A01.001.000": "2487.71", "A02.001.000": "879.10"}


def whole(rows):
    return {"complete": True, "asOf": "2026-04-05", "rows": rows}


def reference():
    return {
        "accounts": whole([{"insured": p, "state": "open", "since": "2026-01-01"} for p in (ANN, BOB)]),
        "deaths": whole([]),
        "policies": whole([
            {"insured": p, "number": f"POL-{i}", "from": "2026-01-01", "to": "2026-12-31"}
            for i, p in enumerate((ANN, BOB), 1)]),
        "workers": whole([{"worker": w, "provider": PROVIDER, "speciality": "терапия", "from": "2026-01-01"}
                          for w in (DOC, NURSE)]),
        "tariffs": whole([{"code": c, "price": p, "from": "2026-01-01"} for c, p in PRICES.items()]),
        "contracts": whole([{
            "number": "D-1", "provider": PROVIDER, "funding": "osms", "from": "2026-01-01",
            "to": "2026-12-31", "concluded": "2025-12-30", "status": "signed", "sum": "1000000.00",
            "accepted": "0.00", "elevenMonths": "11000000.00"}]),
        "licences": whole([{
            "provider": PROVIDER, "number": "L-1", "from": "2020-01-01", "addresses": ["ADR-1", "ADR-2"],
            "addressTexts": ["г. Алматы, ул. Абая, д. 10"], "activities": ["терапия", "кардиология"]}]),
        "facilities": whole([{"id": "F-1", "provider": PROVIDER, "address": "ADR-1", "coordinates": PLACE}]),
        "visits": {"unused": True, "verified": True, **whole([
            {"id": "V-1", "insured": ANN, "facility": "F-1", "day": "2026-03-05", "method": "qr",
             "coordinates": PLACE},
            {"id": "V-2", "insured": BOB, "facility": "F-1", "day": "2026-03-06", "method": "qr",
             "coordinates": PLACE}])},
        "taxes": whole([{"provider": PROVIDER, "owes": False}]),
        "providers": whole([{"provider": PROVIDER, "state": "open", "since": "2026-01-01"}]),
        "people": whole([{"person": ANN, "birth": "1980-05-06", "sex": "female"},
                         {"person": BOB, "birth": "1975-01-31", "sex": "male"}]),
        "attachments": whole([{"insured": p, "provider": PROVIDER, "from": "2020-01-01"} for p in (ANN, BOB)]),
        "insurance": whole([{"insured": p, "from": "2020-01-01"} for p in (ANN, BOB)]),
        "consents": whole([{"insured": ANN, "giver": "patient", "from": "2020-01-01"},
                           {"insured": BOB, "provider": PROVIDER, "from": "2020-01-01"}]),
        "plans": whole([{"contract": "D-1"}]),
        "norms": whole([
            {"code": "A01.001.000", "from": "2020-01-01", "attachment": True, "ageFrom": 18,
             "specialities": ["терапия", "общая практика"], "activity": "терапия", "home": True},
            {"code": "A02.001.000", "from": "2020-01-01", "sex": "female", "remote": True}]),
        "packages": whole([
            {"funding": "gobmp", "diagnoses": "A15-A19; B20", "from": "2020-01-01"},
            {"funding": "gobmp", "diagnoses": "I21-I22", "months": 6, "from": "2020-01-01"},
            {"funding": "osms", "diagnoses": "J45; B20", "from": "2020-01-01"}]),
        "systems": whole([{"mis": MIS, "from": "2020-01-01"}]),
        "diagnoses": whole([{"code": code} for code in ("A15.0", "B20.1", "I21.0", "J45.0", "Z00.0")]),
    }


def service(ident, code, at, quantity=1, coefficient=None):
    factor = Decimal(quantity) * Decimal(coefficient or "1")
    amount = (Decimal(PRICES[code]) * factor).quantize(Decimal("0.01"), ROUND_HALF_UP)
    line = {"id": ident, "code": code, "at": at, "worker": DOC, "quantity": quantity,
            "tariff": PRICES[code], "amount": str(amount)}
    if coefficient:
        line["coefficient"] = coefficient
    return line


def case(ident, insured, day, services):
    return {"id": ident, "insured": insured, "care": "out-patient", "start": day, "end": day, "facility": "F-1",
            "address": "ADR-1", "diagnosis": "J45.0", "total": None, "services": services}


def act():
    return {
        "number": "ACT-1", "provider": PROVIDER, "contract": "D-1", "funding": "osms",
        "month": "2026-03", "formedOn": "2026-04-02", "mis": MIS, "declaredCases": None,
        "declaredServices": None, "total": None,
        "cases": [
            case("C-1", ANN, "2026-03-05", [service("S-1", "A01.001.000", "2026-03-05T10:00"),
                                            service("S-2", "A02.001.000", "2026-03-05T10:30")]),
            case("C-2", BOB, "2026-03-06", [service("S-3", "A01.001.000", "2026-03-06T09:15")]),
        ]}


def settle(draft):
    """Fills counts and totals that a change left open, as a provider's system would."""
    cents = lambda text: Decimal(text)
    for one in draft["cases"]:
        for line in one["services"]:
            # passed on the day itself, unless a vector says otherwise
            line.setdefault("sentOn", line["at"][:10])
    for one in draft["cases"]:
        if one["total"] is None:
            one["total"] = str(sum((cents(s["amount"]) for s in one["services"]), Decimal("0.00")))
    if draft["total"] is None:
        draft["total"] = str(sum((cents(c["total"]) for c in draft["cases"]), Decimal("0.00")))
    if draft["declaredCases"] is None:
        draft["declaredCases"] = len(draft["cases"])
    if draft["declaredServices"] is None:
        draft["declaredServices"] = sum(len(c["services"]) for c in draft["cases"])
    return draft


def since_last_year(r):
    """What was known in December already; a policy is of one financial year."""
    for name, fields in (("accounts", "since"), ("workers", "from"), ("tariffs", "from"), ("contracts", "from")):
        for row in r[name]["rows"]:
            row[fields] = "2025-12-01"
    before = [dict(row, number=row["number"] + "-25", **{"from": "2025-01-01", "to": "2025-12-31"})
              for row in r["policies"]["rows"]]
    r["policies"]["rows"] += before


COUNT = {}


def write(room, ident, clause, why, change=None, findings=(), effect=None, border=(), not_checked=(),
          accepted=None, more=None, law=None):
    data = {"act": act(), "reference": reference()}
    if law:
        data["law"] = law
    if change:
        change(data["act"], data["reference"])
    settle(data["act"])
    verdict = {"complete": not not_checked, "findings": list(findings), "notChecked": list(not_checked)}
    if effect:
        verdict["effect"] = effect
    if accepted is None:
        accepted = effect not in ("refuse", "stop")
    expect = {"accepted": accepted, "verdict": verdict}
    expect.update(more or {})
    vector = {"id": ident, "clause": clause, "edition": EDITION, "call": "checkAct", "why": why,
              "input": data, "expect": expect}
    if border:
        vector["border"] = list(border)
    folder = HERE / room
    folder.mkdir(exist_ok=True)
    text = json.dumps(vector, ensure_ascii=False, indent=1)
    (folder / f"{ident}.json").write_text(text + "\n", encoding="utf-8")
    COUNT[room] = COUNT.get(room, 0) + 1


def found(code, path, /, stake=None, repair=None, **params):
    finding = {"code": code, "path": path}
    if params:
        finding["params"] = [{"name": k.rstrip("_"), "value": v} for k, v in params.items()]
    if stake:
        finding["atStake"] = stake
    if repair:
        finding["repair"] = {"path": repair[0], "value": repair[1]}
    return finding


def open_(code, path, needs, lack):
    return {"code": code, "path": path, "needs": needs, "lack": lack}


def all_rules():
    every = [f"ACT-{n:03d}" for n in (*range(1, 45), *range(50, 55))] + ["VIS-001", "VIS-002", "INP-001", "INP-002", "INP-003"]
    def named(a, r):
        a["cases"][0].update(birth="1980-05-06", sex="female")
    write("act", "act-clear", "mechanism 12", "everything in order: every rule of an act runs and none fires", named,
          border=every, more={"cases": 2, "services": 3, "total": "5854.52",
                              "visits": {"without": 0, "unknown": 0, "stillNeeded": 0, "mayStillAdd": 2},
                              "cohort": {"insured": 2, "workers": 1, "casesWithoutInsured": 0,
                                         "servicesWithoutWorker": 0}})


def counts():
    def cases(a, r): a["declaredCases"] = 3
    write("act", "act-declared-cases", "mechanism 12", "three cases declared, two held", cases,
          [found("ACT-001", "declaredCases", repair=("declaredCases", "2"), declared="3", actual="2")], "refuse",
          border=["ACT-002"])

    def services(a, r): a["declaredServices"] = 2
    write("act", "act-declared-services", "mechanism 12", "two services declared, three held", services,
          [found("ACT-002", "declaredServices", declared="2", actual="3")], "refuse", border=["ACT-001"])

    def ids(a, r): a["cases"][1]["services"][0]["id"] = "S-1"
    write("act", "act-id-repeats", "mechanism 12", "a service id stands in two cases", ids,
          [found("ACT-006", "cases[1].services[0].id", id="S-1", first="cases[0].services[0]")], "refuse")

    def case_id(a, r): a["cases"][1]["id"] = "C-1"
    write("act", "act-case-id-repeats", "mechanism 12", "two cases share an id", case_id,
          [found("ACT-006", "cases[1].id", id="C-1", first="cases[0]")], "refuse")

    def service_as_case(a, r): a["cases"][1]["services"][0]["id"] = "C-1"
    write("act", "act-case-and-service-share-id", "mechanism 12",
          "a case and a service may share an id: they are numbered apart", service_as_case, border=["ACT-006"])

    def empty(a, r): a["cases"][1]["services"] = []
    write("act", "act-case-without-services", "mechanism 12", "a case without a service", empty,
          [found("ACT-022", "cases[1].services", field="services")], "refuse", accepted=False)

    def none(a, r): a["cases"] = []
    write("act", "act-without-cases", "mechanism 12, 14(3)",
          "no case at all: no days of services, and no share of nothing", none,
          [found("ACT-022", "cases", field="cases")], "refuse",
          not_checked=[open_("VIS-001", "cases", "cases", "no-key"),
                       open_("ACT-013", "contract", "days of services", "no-key"),
                       open_("ACT-014", "funding", "days of services", "no-key")])


def money():
    def line(a, r):
        a["cases"][0]["services"][0]["amount"] = "2487.72"
    write("act", "act-line-one-tiyn-over", "mechanism 13", "one tiyn over quantity × tariff; totals follow the line",
          line, [found("ACT-003", "cases[0].services[0].amount", "0.01", ("cases[0].services[0].amount", "2487.71"),
                       declared="2487.72", expected="2487.71")], "refuse")

    def at_a_distance(a, r):
        """Makes the first service of the first case one that is paid by a half."""
        a["cases"][0]["care"] = "remote"
        r["norms"]["rows"][0]["remote"] = True
        r["norms"]["rows"][1]["remote"] = False

    def half(a, r):
        at_a_distance(a, r)
        a["cases"][0]["services"][0].update(coefficient="0.5", amount="1243.86")
    write("act", "act-half-tiyn-goes-up", "house no published half",
          "2487.71 × 0.5 = 1243.855: an exact half of a tiyn goes up by default", half, border=["ACT-003"])

    def three_halves(amount):
        def change(a, r):
            at_a_distance(a, r)
            a["cases"][0]["services"][0].update(quantity=3, coefficient="0.5", amount=amount)
        return change
    even = {"overrides": [{"name": "rounding_half", "value": "even", "reference": "letter 1 of the issuer"}]}
    write("act", "act-half-tiyn-even-by-override", "house no published half",
          "3731.565 goes to the even tiyn where the host says so, and the report names the reference",
          three_halves("3731.56"), border=["ACT-003"], law=even)
    write("act", "act-half-tiyn-up-refused-by-override", "house no published half",
          "the same line rounded up is then one tiyn over", three_halves("3731.57"),
          [found("ACT-003", "cases[0].services[0].amount", declared="3731.57", expected="3731.56")], "refuse", law=even)

    def huge(a, r):
        a["cases"][0]["services"][0].update(quantity=4294967295, tariff="999999999999999.99",
                                            amount="999999999999999.99")
        r["tariffs"]["rows"][0]["price"] = "999999999999999.99"
    write("act", "act-line-out-of-range", "mechanism 13", "a product that does not fit into tiyn is refused", 
          lambda a, r: (huge(a, r), a["cases"][0].update(total="1000000.00"), a.update(total="1002487.71")),
          [found("ACT-003", "cases[0].services[0].amount", declared="999999999999999.99", expected="out of range"),
           found("ACT-004", "cases[0].total"),
           found("ACT-016", "cases[1].services[0].tariff"),
           found("ACT-024", "total", "2487.71", sum="1000000.00", accepted="0.00", excess="2487.71")], "refuse")

    def case_total(a, r):
        a["cases"][0]["total"] = "3366.80"
        a["total"] = "5854.51"
    write("act", "act-case-total", "mechanism 13", "a case one tiyn under the sum of its lines", case_total,
          [found("ACT-004", "cases[0].total", "0.01", ("cases[0].total", "3366.81"),
                 declared="3366.80", expected="3366.81")], "refuse")

    def act_total(a, r): a["total"] = "5854.53"
    write("act", "act-total", "mechanism 13", "an act one tiyn over the sum of its cases", act_total,
          [found("ACT-005", "total", "0.01", ("total", "5854.52"), declared="5854.53", expected="5854.52")], "refuse")

    def zero(a, r):
        a["cases"][0]["services"][0].update(quantity=0, amount="0.00")
    write("act", "act-quantity-zero", "mechanism 13", "a line of nothing", zero,
          [found("ACT-021", "cases[0].services[0].quantity", field="quantity", value="0")], "refuse")

    def negative(a, r):
        a["cases"][0]["services"][0].update(coefficient="0", amount="0.00")
    write("act", "act-coefficient-zero", "mechanism 13", "a coefficient of nothing", negative,
          [found("ACT-021", "cases[0].services[0].coefficient", field="coefficient", value="0"),
           found("ACT-043", "cases[0].services[0].coefficient", "2487.71", declared="0", expected="1")], "refuse")

    def below(a, r):
        a["cases"][0]["services"][0].update(quantity=-1, amount="-2487.71")
    write("act", "act-quantity-below-zero", "mechanism 13", "a quantity below zero is found at its place", below,
          [found("ACT-021", "cases[0].services[0].amount", field="amount", value="-2487.71"),
           found("ACT-021", "cases[0].services[0].quantity", field="quantity", value="-1")], "refuse", border=["ACT-003"])

    def free(a, r):
        r["tariffs"]["rows"].append({"code": "B01.001.001", "price": "0.00", "from": "2026-01-01"})
        a["cases"][0]["services"][0].update(code="B01.001.001", tariff="0.00", amount="0.00")
    write("act", "act-price-zero-by-tariff", "payment-rules 90",
          "a tariff of zero is possible: dialysis sessions are paid inside one case", free,
          border=["ACT-021", "ACT-016", "ACT-003"])


def tariffs():
    def price(a, r):
        a["cases"][0]["services"][1].update(tariff="880.00", amount="880.00")
    write("act", "act-price-over-tariff", "mechanism 2(13)", "a price that is not the tariff of the day", price,
          [found("ACT-016", "cases[0].services[1].tariff", "0.90", ("cases[0].services[1].tariff", "879.10"),
                 declared="880.00", expected="879.10")], "refuse", border=["ACT-015"])

    def later(a, r): r["tariffs"]["rows"][1]["from"] = "2026-03-06"
    write("act", "act-tariff-starts-the-day-after", "mechanism 2(13)",
          "a tariff in force from the day after the service", later,
          [found("ACT-015", "cases[0].services[1].code", "879.10", code="A02.001.000", day="2026-03-05")], "refuse")

    def same_day(a, r): r["tariffs"]["rows"][1].update({"from": "2026-03-05", "to": "2026-03-05"})
    write("act", "act-tariff-of-one-day", "mechanism 2(13)", "a tariff in force on the day of the service alone",
          same_day, border=["ACT-015", "ACT-016"])

    def unknown(a, r): r["tariffs"]["complete"] = False; r["tariffs"]["rows"].pop()
    write("act", "act-tariff-list-partial", "mechanism 2(13)",
          "a partial list that lacks the code cannot refuse: not checked", unknown,
          not_checked=[open_("ACT-015", "cases[0].services[1].code", "tariffs", "partial"),
                       open_("ACT-016", "cases[0].services[1].tariff", "tariffs", "partial")])


def time():
    def order(a, r): a["cases"][0]["start"] = "2026-03-06"
    write("act", "act-case-ends-before-start", "mechanism 13",
          "a case that ends before it starts: its end and both its services stand before the start", order,
          [found("ACT-007", "cases[0].end", earlier="2026-03-06", later="2026-03-05"),
           found("ACT-007", "cases[0].services[0].at", earlier="2026-03-06", later="2026-03-05"),
           found("ACT-007", "cases[0].services[1].at", earlier="2026-03-06", later="2026-03-05")], "refuse")

    def future(a, r): a["formedOn"] = "2026-03-05"
    write("act", "act-formed-before-a-case-ended", "mechanism 13", "an act formed a day before its last case ended",
          future, [found("ACT-007", "cases[1].end", earlier="2026-03-06", later="2026-03-05")], "refuse")

    def same(a, r): a["formedOn"] = "2026-03-06"
    write("act", "act-formed-the-day-a-case-ended", "mechanism 13", "formed on the day the last case ended: in order",
          same, border=["ACT-007"])

    def month(a, r): a["month"] = "2026-04"
    write("act", "act-month-after", "payment-rules 16", "cases that ended in March on an act of April", month,
          [found("ACT-008", f"cases[{i}].end", end=d, month="2026-04")
           for i, d in ((0, "2026-03-05"), (1, "2026-03-06"))], "refuse")

    def long_case(a, r): a["cases"][0]["start"] = "2026-02-27"
    write("act", "act-case-begun-last-month", "payment-rules 16, 23",
          "begun in February, ended in March: it belongs to March", long_case, border=["ACT-008", "ACT-007"])

    def december(a, r):
        a.update(month="2026-01", formedOn="2026-02-02")
        for one, day in zip(a["cases"], ("2025-12-30", "2026-01-09")):
            one.update(start=day, end=day)
            for line in one["services"]:
                line["at"] = day + line["at"][10:]
        for v, day in zip(r["visits"]["rows"], ("2025-12-30", "2026-01-09")):
            v["day"] = day
        since_last_year(r)
    write("act", "act-january-takes-late-december", "payment-rules 15",
          "the January act takes a case that ended in December", december, border=["ACT-008"])


def people():
    def dead(a, r): r["deaths"]["rows"] = [{"insured": ANN, "day": "2026-03-04"}]
    write("act", "act-service-the-day-after-death", "mechanism 32(1)", "both services of a case a day after death", dead,
          [found("ACT-010", "cases[0].services[0]", "2487.71", day="2026-03-05", death="2026-03-04"),
           found("ACT-010", "cases[0].services[1]", "879.10", day="2026-03-05", death="2026-03-04")], "refuse")

    def that_day(a, r): r["deaths"]["rows"] = [{"insured": ANN, "day": "2026-03-05"}]
    write("act", "act-service-on-the-day-of-death", "mechanism 32(1)", "care is given until the end: that day passes",
          that_day, border=["ACT-010"])

    def stale(a, r): r["deaths"]["asOf"] = "2026-03-05"
    write("act", "act-death-list-stale", "mechanism 32(1)",
          "a list of the 5th says nothing about the 6th: not checked, never passed", stale,
          not_checked=[open_("ACT-010", "cases[1].services[0]", "deaths", "stale")], border=["ACT-010"])

    def no_policy(a, r): r["policies"]["rows"][1]["from"] = "2026-03-07"
    write("act", "act-policy-from-the-day-after", "mechanism 34", "the policy starts the day after the service",
          no_policy, [found("ACT-011", "cases[1].services[0]", "2487.71", day="2026-03-06")], "refuse")

    def ends(a, r): r["policies"]["rows"][1].update({"from": "2026-03-06", "to": "2026-03-06"})
    write("act", "act-policy-of-one-day", "mechanism 34", "a policy of the very day", ends, border=["ACT-011"])

    def annulled(a, r): r["policies"]["rows"][1]["annulledFrom"] = "2026-03-06"
    write("act", "act-policy-annulled-that-day", "mechanism 28(5)", "annulled from the day of the service", annulled,
          [found("ACT-011", "cases[1].services[0]", day="2026-03-06")], "refuse")

    def annulled_later(a, r): r["policies"]["rows"][1]["annulledFrom"] = "2026-03-07"
    write("act", "act-policy-annulled-the-day-after", "mechanism 28(5)", "annulled from the day after: still in force",
          annulled_later, border=["ACT-011"])

    def blocked(a, r): r["accounts"]["rows"].append({"insured": BOB, "state": "blocked", "since": "2026-03-06"})
    write("act", "act-account-blocked-that-day", "mechanism 12, 32", "blocked from the day of the service", blocked,
          [found("ACT-009", "cases[1].services[0]", "2487.71", day="2026-03-06", state="blocked")], "refuse")

    def blocked_later(a, r): r["accounts"]["rows"].append({"insured": BOB, "state": "blocked", "since": "2026-03-07"})
    write("act", "act-account-blocked-the-day-after", "mechanism 12, 32", "blocked from the day after the service",
          blocked_later, border=["ACT-009"])

    def nobody(a, r): r["accounts"]["rows"].pop()
    write("act", "act-account-unknown", "mechanism 12", "a complete list holds no account of the insured", nobody,
          [found("ACT-009", "cases[1].services[0]", day="2026-03-06", state="none")], "refuse")

    def left(a, r): r["workers"]["rows"][0]["to"] = "2026-03-05"
    write("act", "act-worker-left-the-day-before", "mechanism 12", "the worker left the day before the service", left,
          [found("ACT-012", "cases[1].services[0].worker", "2487.71", day="2026-03-06")], "refuse")

    def last_day(a, r): r["workers"]["rows"][0]["to"] = "2026-03-06"
    write("act", "act-worker-last-day", "mechanism 12", "the worker's last day on the roster", last_day,
          border=["ACT-012"])

    def elsewhere(a, r): r["workers"]["rows"][0]["provider"] = OTHER
    write("act", "act-worker-of-another-provider", "mechanism 12", "the worker is on another provider's roster",
          elsewhere, [found("ACT-012", f"cases[{c}].services[{s}].worker") for c, s in ((0, 0), (0, 1), (1, 0))],
          "refuse")

    def broken(a, r): a["cases"][0]["insured"] = ANN[:-1] + str((int(ANN[-1]) + 1) % 10)
    needs = [open_(code, f"cases[0].services[{s}]", "person", "no-key")
             for code in ("ACT-009", "ACT-010", "ACT-011") for s in (0, 1)]
    # the insured of the case, and of each line by what its service asks for
    needs += [open_("ACT-027", "cases[0].start", "insured", "no-key"),
              open_("ACT-029", "cases[0].services[0]", "insured", "no-key")]
    needs += [open_("ACT-031", f"cases[0].services[{s}]", "person", "no-key") for s in (0, 1)]
    needs += [open_("ACT-034", f"cases[0].services[{s}]", "insured", "no-key") for s in (0, 1)]
    needs += [open_("ACT-035", f"cases[0].services[{s}].worker", "persons", "no-key") for s in (0, 1)]
    needs += [open_("ACT-036", "cases[0].services[1]", "insured", "no-key"),
              open_("ACT-037", "cases[0].services[0]", "insured", "no-key"),
              open_("ACT-041", "cases[0]", "insured", "no-key"),
              open_("ACT-052", "cases[0].end", "insured", "no-key")]
    write("act", "act-insured-control-digit", "number-rules control digit",
          "a wrong control digit: refused, and everything that needs the person is not checked", broken,
          [found("INP-002", "cases[0].insured", field="insured", reason="control digit does not fit")], "refuse",
          not_checked=needs)

    def missing(a, r): del a["cases"][0]["insured"]
    write("act", "act-insured-missing", "mechanism 12", "no person named", missing,
          [found("INP-001", "cases[0].insured", field="insured")], "refuse", not_checked=needs)


def contracts():
    def another(a, r): r["contracts"]["rows"][0]["provider"] = OTHER
    write("act", "act-contract-of-another", "mechanism 13", "the contract is another provider's", another,
          [found("ACT-013", "contract", "5854.52", first="2026-03-05", last="2026-03-06", reason="another-provider")],
          "refuse")

    def unsigned(a, r): r["contracts"]["rows"][0]["status"] = "on-signing"
    write("act", "act-contract-on-signing", "mechanism 11, 13", "«На подписании» is not signed yet", unsigned,
          [found("ACT-013", "contract", first="2026-03-05", last="2026-03-06", reason="not-in-force")], "refuse")

    def ended(a, r): r["contracts"]["rows"][0].update(status="terminated-by-issuer", terminatedOn="2026-03-06")
    write("act", "act-contract-terminated-that-day", "mechanism 17", "terminated on the day of the last service", ended,
          [found("ACT-013", "contract", first="2026-03-05", last="2026-03-06", reason="not-in-force")], "refuse")

    def ended_after(a, r): r["contracts"]["rows"][0].update(status="terminated-by-issuer", terminatedOn="2026-03-07")
    write("act", "act-contract-terminated-after", "mechanism 17",
          "terminated the day after the last service: those services are still paid", ended_after, border=["ACT-013"])

    def unknown(a, r): r["contracts"]["rows"] = []
    write("act", "act-contract-unknown", "mechanism 13", "a complete list holds no such contract", unknown,
          [found("ACT-013", "contract", first="2026-03-05", last="2026-03-06", reason="unknown")], "refuse")

    def funding(a, r):
        a["funding"] = "gobmp"
        for one in a["cases"]:
            one["diagnosis"] = "Z00.0"  # of no list, so that only the contract speaks
    write("act", "act-funding-mixed", "mechanism 3(4)", "ГОБМП on an act of an ОСМС contract", funding,
          [found("ACT-014", "funding", declared="gobmp", expected="osms")], "refuse", border=["ACT-013"])

    def taxes(a, r): r["taxes"]["rows"][0]["owes"] = True
    write("act", "act-tax-debt", "mechanism 14(2)", "tax debt suspends, and does not refuse", taxes,
          [found("ACT-020", "provider", "5854.52")], "suspend")

    def stale(a, r): r["taxes"]["asOf"] = "2026-04-01"
    write("act", "act-tax-list-stale", "mechanism 14(2)", "the list is a day older than the act: not checked", stale,
          not_checked=[open_("ACT-020", "provider", "taxes", "stale")])

    def fresh(a, r): r["taxes"]["asOf"] = "2026-04-02"
    write("act", "act-tax-list-of-the-day", "mechanism 14(2)", "a list of the day of the act answers", fresh,
          border=["ACT-020"])


def places():
    def address(a, r): a["cases"][1]["address"] = "ADR-9"
    write("act", "act-address-outside-annex", "mechanism 14(1)",
          "an address that no annex holds suspends; the facility does not stand there either", address,
          [found("ACT-018", "cases[1].address", "2487.71", address="ADR-9"),
           found("ACT-050", "cases[1].address", "2487.71", ("cases[1].address", "ADR-1"),
                 declared="ADR-9", expected="ADR-1")], "suspend", border=["ACT-017"])

    def second(a, r):
        a["cases"][1].update(address="ADR-2", facility="F-2")
        r["facilities"]["rows"].append(dict(r["facilities"]["rows"][0], id="F-2", address="ADR-2"))
        r["visits"]["rows"][1]["facility"] = "F-2"
    write("act", "act-address-second-of-annex", "mechanism 14(1)", "the second address of the annex", second,
          border=["ACT-018"])

    def expired(a, r): r["licences"]["rows"][0]["to"] = "2026-03-05"
    write("act", "act-licence-expired", "mechanism 7(1)",
          "the licence ended the day before: ACT-017 speaks, and there is no annex to look into", expired,
          [found("ACT-017", "cases[1]", "2487.71", first="2026-03-06", last="2026-03-06")], "refuse",
          border=["ACT-018"])

    def half(a, r):
        a["cases"][1]["start"] = "2026-03-04"
        r["licences"]["rows"][0]["from"] = "2026-03-05"
    write("act", "act-licence-covers-half-a-case", "mechanism 7(1)", "valid at the end of the case, not at its start",
          half, [found("ACT-017", "cases[1]", first="2026-03-04", last="2026-03-06")], "refuse")

    def exact(a, r): r["licences"]["rows"][0].update({"from": "2026-03-05", "to": "2026-03-06"})
    write("act", "act-licence-exactly-the-cases", "mechanism 7(1)", "the licence's days are those of the cases", exact,
          border=["ACT-017", "ACT-018"])

    def facility(a, r): r["facilities"]["rows"][0]["provider"] = OTHER
    write("act", "act-facility-of-another", "mechanism 5(4)", "the facility is another provider's", facility,
          [found("ACT-019", f"cases[{i}].facility", facility="F-1") for i in (0, 1)], "refuse")

    def shared(a, r): r["facilities"]["rows"].append({"id": "F-1", "provider": OTHER, "address": "ADR-1"})
    write("act", "act-facility-shared", "mechanism 5(4)", "a facility that two providers use", shared,
          border=["ACT-019"])


def many(count, with_visit):
    def change(a, r):
        one = a["cases"][0]
        one["services"] = one["services"][:1]
        a["cases"] = []
        r["visits"]["rows"] = []
        for i in range(count):
            copy_ = copy.deepcopy(one)
            copy_["id"] = f"C-{i}"
            copy_["services"][0]["id"] = f"S-{i}"
            a["cases"].append(copy_)
            if i < with_visit:
                r["visits"]["rows"].append({"id": f"V-{i}", "insured": ANN, "facility": "F-1",
                                            "day": "2026-03-05", "method": "qr", "coordinates": PLACE})
    return change


def visits():
    write("visit", "visit-share-half", "mechanism 14(3)", "exactly one half without a visit passes", many(8, 4),
          border=["VIS-001"],
          more={"visits": {"without": 4, "unknown": 0, "stillNeeded": 0, "mayStillAdd": 0}})
    write("visit", "visit-share-over-half", "mechanism 14(3)", "five of nine is over one half", many(9, 4),
          [found("VIS-001", "cases", "22389.39", without="5", total="9", limit="1/2")], "suspend",
          more={"visits": {"without": 5, "unknown": 0, "stillNeeded": 1, "mayStillAdd": 0}})
    write("visit", "visit-share-under-half", "mechanism 14(3)", "four of nine is under one half", many(9, 5),
          border=["VIS-001"], more={"visits": {"without": 4, "unknown": 0, "stillNeeded": 0, "mayStillAdd": 1}})
    write("visit", "visit-one-scan-one-case", "mechanism 14(3)",
          "one registration proves one case: two of three cases stay without", many(3, 1),
          [found("VIS-001", "cases", without="2", total="3", limit="1/2")], "suspend")

    def pair(a, r):
        r["visits"]["rows"] = [dict(r["visits"]["rows"][0], usedBy="ACT-0 C-9")]
    write("visit", "visit-cases-without", "mechanism 14(3)",
          "the cases without a visit are named, and the visit that an earlier act used with its case", pair,
          [found("VIS-001", "cases", without="2", total="2", limit="1/2"),
           found("VIS-021", "cases[0]", visit="V-1", other="ACT-0 C-9")], "suspend",
          more={"visits": {"without": 2}, "casesWithout": [
              {"path": "cases[0]", "case": "C-1", "visit": "V-1", "hindrance": "used"},
              {"path": "cases[1]", "case": "C-2"}]})

    def late_changes(a, r):
        r["accounts"]["rows"].append({"insured": BOB, "state": "blocked", "since": "2026-03-20"})
        r["policies"]["rows"][1]["annulledFrom"] = "2026-03-25"
        r["attachments"]["rows"][1]["to"] = "2026-03-14"
        r["attachments"]["rows"].append({"insured": BOB, "provider": OTHER, "from": "2026-03-15"})
        r["workers"]["rows"][0]["to"] = "2026-03-10"
    one = lambda state, count=1: {"state": state, "count": count}
    write("act", "act-cohort-states", "mechanism 12",
          "cohorts by their states on the last day of the month: after the services one insured was blocked, lost "
          "the policy and went elsewhere; the worker was there in that month", late_changes,
          more={"cohort": {"insured": 2, "workers": 1, "accounts": [one("blocked"), one("open")],
                           "policies": [one("in-force"), one("not-in-force")],
                           "attachments": [one("elsewhere"), one("here")], "roster": [one("here")],
                           "largestLoad": 1, "largestLoadDay": "2026-03-05"}})

    def manual(a, r):
        r["visits"]["rows"][1].update(method="manual", reason="device-failed", author="registry",
                                      enteredAt="2026-03-06T12:00")
    write("visit", "visit-manual", "mechanism 5(5)", "a visit entered by hand counts, and is noted", manual,
          [found("VIS-002", "cases[1]", visit="V-2")], "note", border=["VIS-001"])

    def elsewhere(a, r):
        for row in r["visits"]["rows"]:
            row["facility"] = "F-2"
    write("visit", "visit-at-another-facility", "mechanism 14(3)", "a visit elsewhere proves nothing here", elsewhere,
          [found("VIS-001", "cases", without="2", total="2", limit="1/2")], "suspend")

    def none(a, r): del r["visits"]
    write("visit", "visit-list-not-given", "mechanism 14(3)", "without the list the share is not checked", none,
          not_checked=[open_("VIS-001", "cases", "visits", "not-given")])

    def partial(a, r): r["visits"]["complete"] = False; r["visits"]["rows"].pop()
    write("visit", "visit-unknown-does-not-tip", "mechanism 14(3)",
          "one of two is unknown: at worst exactly one half, so it passes", partial, border=["VIS-001"])


def reading():
    def look_alike(a, r): a["cases"][0]["services"][1]["code"] = "А02.001.000"
    write("act", "act-code-look-alike", "house look-alike letters", "a Cyrillic «А» is read as Latin and noted",
          look_alike, [found("INP-003", "cases[0].services[1].code", None, ("cases[0].services[1].code", "A02.001.000"),
                             field="code", value="A02.001.000")], "note")

    def everything(a, r):
        a.update(number="", month="2026-13", funding="paid", provider="12", formedOn="2.4.2026")
        a["cases"] = a["cases"][:1]
        a["cases"][0].update(diagnosis="астма")
        a["cases"][0]["services"] = a["cases"][0]["services"][:1]
        a["total"] = "2487,71"
    write("act", "act-many-broken-fields", "house form of fields",
          "every broken field is named in one pass", everything,
          [found("INP-001", "number")] + [found("INP-002", path) for path in
           ("cases[0].diagnosis", "formedOn", "funding", "month", "provider", "total")], "refuse",
          not_checked=[open_(*row) for row in (
              ("ACT-005", "total", "total", "no-key"),
              ("ACT-007", "cases[0].end", "dates", "no-key"),
              ("ACT-008", "cases[0].end", "month", "no-key"),
              ("ACT-012", "cases[0].services[0].worker", "provider", "no-key"),
              ("ACT-013", "contract", "provider", "no-key"),
              ("ACT-014", "funding", "provider", "no-key"),
              ("ACT-017", "cases[0]", "provider", "no-key"),
              ("ACT-018", "cases[0].address", "provider", "no-key"),
              ("ACT-019", "cases[0].facility", "provider", "no-key"),
              ("ACT-020", "provider", "provider", "no-key"),
              ("ACT-023", "provider", "provider", "no-key"),
              ("ACT-024", "total", "month", "no-key"),
              ("ACT-025", "total", "month", "no-key"),
              ("ACT-029", "cases[0].services[0]", "provider", "no-key"),
              ("ACT-030", "cases[0].diagnosis", "funding", "no-key"),
              ("ACT-031", "funding", "funding", "no-key"),
              ("ACT-038", "cases[0].services[0]", "provider", "no-key"),
              ("ACT-044", "mis", "formedOn", "no-key"),
              ("ACT-051", "cases[0].diagnosis", "diagnosis", "no-key"))])

    def row(a, r): r["policies"]["rows"][1]["to"] = "31.12.2026"
    write("act", "act-broken-reference-row", "house form of fields",
          "a broken row is left out, and its list is no longer complete: not checked instead of refused", row,
          [found("INP-002", "reference.policies.rows[1].to")], "refuse",
          not_checked=[open_("ACT-011", "cases[1].services[0]", "policies", "partial"),
                       open_("ACT-052", "cases[1].end", "policies", "partial")])

    def nothing(a, r): r.clear()
    lists = [("VIS-001", "cases", "visits")]
    for code, path, needs in (
            ("ACT-009", "cases[{c}].services[{s}]", "accounts"), ("ACT-010", "cases[{c}].services[{s}]", "deaths"),
            ("ACT-011", "cases[{c}].services[{s}]", "policies"),
            ("ACT-012", "cases[{c}].services[{s}].worker", "workers"),
            ("ACT-013", "contract", "contracts"), ("ACT-014", "funding", "contracts"),
            ("ACT-015", "cases[{c}].services[{s}].code", "tariffs"),
            ("ACT-016", "cases[{c}].services[{s}].tariff", "tariffs"),
            ("ACT-017", "cases[{c}]", "licences"), ("ACT-018", "cases[{c}].address", "licences"),
            ("ACT-019", "cases[{c}].facility", "facilities"), ("ACT-020", "provider", "taxes")):
        places_ = ([(0, 0), (0, 1), (1, 0)] if "{s}" in path else [(0, 0), (1, 0)] if "{c}" in path else [(0, 0)])
        lists += [(code, path.format(c=c, s=s), needs) for c, s in places_]
    lists += [("ACT-023", "provider", "providers"), ("ACT-024", "total", "contracts")]
    lists += [(code, "cases", needs) for code, needs in (
        ("ACT-026", "plans"), ("ACT-027", "people"), ("ACT-028", "people"), ("ACT-029", "norms"),
        ("ACT-030", "packages"), ("ACT-031", "insurance"), ("ACT-032", "norms"), ("ACT-036", "norms"),
        ("ACT-037", "norms"), ("ACT-038", "norms"))]
    lists += [("ACT-041", "cases", "consents"), ("ACT-043", "cases", "norms"), ("ACT-044", "cases", "systems")]
    lists += [("ACT-050", f"cases[{c}].address", "facilities") for c in (0, 1)]
    lists += [("ACT-051", "cases", "diagnoses")]
    lists += [("ACT-052", f"cases[{c}].end", "policies") for c in (0, 1)]
    write("act", "act-nothing-known", "house three values",
          "without any list nothing is refused and nothing passes that needs one", nothing,
          not_checked=[open_(code, path, needs, "not-given") for code, path, needs in lists])

    def no_edition(a, r): a["month"] = "2027-01"
    write("act", "act-no-edition", "house editions", "no edition covers January 2027: nothing is judged", no_edition,
          [found("INP-004", "law", day="2027-01-31")], "refuse", accepted=False)


def lines_of(a, *places):
    return [a["cases"][case]["services"][line] for case, line in places]


A01 = [(0, 0), (1, 0)]
AMOUNT = {(0, 0): "2487.71", (0, 1): "879.10", (1, 0): "2487.71"}


def at_line(place, field=""):
    return f"cases[{place[0]}].services[{place[1]}]" + (f".{field}" if field else "")


def filing():
    def blocked(since):
        def change(a, r): r["providers"]["rows"].append({"provider": PROVIDER, "state": "blocked", "since": since})
        return change
    write("act", "act-provider-blocked-that-day", "mechanism 27(1)", "the provider's account is blocked on the day of forming",
          blocked("2026-04-02"), [found("ACT-023", "provider", "5854.52", day="2026-04-02", state="blocked")], "refuse")
    write("act", "act-provider-blocked-the-day-after", "mechanism 27(1)", "blocked a day after the act was formed",
          blocked("2026-04-03"), border=["ACT-023"])

    def unknown(a, r): r["providers"]["rows"] = []
    write("act", "act-provider-unknown", "mechanism 27(1)", "a complete register that lacks the provider", unknown,
          [found("ACT-023", "provider", "5854.52", day="2026-04-02", state="none")], "refuse")

    def other(a, r): a["mis"] = "Дамумед 2.0"
    write("act", "act-mis-not-tested", "qalqan-agreement 3.1.3", "a version that has passed no test", other,
          [found("ACT-044", "mis", mis="Дамумед 2.0")], "review")

    def tested(day):
        def change(a, r): r["systems"]["rows"][0]["from"] = day
        return change
    write("act", "act-mis-tested-that-day", "qalqan-agreement 3.1.3", "tested on the day the act was formed",
          tested("2026-04-02"), border=["ACT-044"])
    write("act", "act-mis-tested-the-day-after", "qalqan-agreement 3.1.3", "tested a day after the act was formed",
          tested("2026-04-03"), [found("ACT-044", "mis", mis=MIS)], "review")

    def silent(a, r): del a["mis"]
    write("act", "act-mis-not-named", "qalqan-agreement 3.1.3", "the act names no system: not checked", silent,
          not_checked=[open_("ACT-044", "mis", "mis", "no-key")])

    # 5 March 2026 is a Thursday; the holiday of Sunday 8 March moves to Monday, so the
    # three working days are 6, 10 and 11 March
    def sent(day):
        def change(a, r): lines_of(a, (0, 0))[0]["sentOn"] = day
        return change
    write("act", "act-data-on-the-last-day", "payment-rules 69", "passed on the third working day", sent("2026-03-11"),
          border=["ACT-042"])
    write("act", "act-data-a-day-late", "payment-rules 69", "passed a day after the third working day", sent("2026-03-12"),
          [found("ACT-042", at_line((0, 0), "sentOn"), "2487.71", given="2026-03-05", sent="2026-03-12",
                 last="2026-03-11")], "review")
    write("act", "act-data-before-the-service", "payment-rules 69", "passed before the service was given",
          sent("2026-03-04"), [found("ACT-042", at_line((0, 0), "sentOn"), "2487.71", given="2026-03-05",
                                    sent="2026-03-04", last="2026-03-11")], "review")

    def never(a, r):
        for line in lines_of(a, (0, 0), (0, 1), (1, 0)):
            line["sentOn"] = None
    write("act", "act-data-days-not-told", "payment-rules 69", "no line tells when it was passed: said once", never,
          not_checked=[open_("ACT-042", "cases", "sentOn", "not-given")])


def sums():
    def before(amount):
        def change(a, r): r["contracts"]["rows"][0]["accepted"] = amount
        return change
    write("act", "act-contract-sum-reached", "payment-rules 27", "this act fills the contract to the tiyn",
          before("994145.48"), border=["ACT-024"])
    write("act", "act-contract-sum-one-tiyn-over", "payment-rules 27", "one tiyn over the contract: only that is at stake",
          before("994145.49"), [found("ACT-024", "total", "0.01", sum="1000000.00", accepted="994145.49", excess="0.01")],
          "refuse")

    def silent(a, r): del r["contracts"]["rows"][0]["accepted"]
    write("act", "act-contract-sum-not-told", "payment-rules 27", "the register does not tell what was accepted before",
          silent, not_checked=[open_("ACT-024", "total", "accepted", "not-told")])

    def december(eleven):
        def change(a, r):
            a.update(month="2026-01", formedOn="2026-02-02")
            for one, day in zip(a["cases"], ("2025-12-30", "2026-01-09")):
                one.update(start=day, end=day)
                for line in one["services"]:
                    line["at"] = day + line["at"][10:]
            for v, day in zip(r["visits"]["rows"], ("2025-12-30", "2026-01-09")):
                v["day"] = day
            since_last_year(r)
            r["contracts"]["rows"][0]["elevenMonths"] = eleven
        return change
    # the December case is 3366.81: eleven times that is 37034.91
    write("act", "act-december-at-the-cap", "payment-rules 24", "December's case is an average month to the tiyn",
          december("37034.91"), border=["ACT-025"])
    write("act", "act-december-over-the-cap", "payment-rules 24", "an eleventh rounded down is a tiyn less",
          december("37034.90"), [found("ACT-025", "total", "0.01", total="3366.81", cap="3366.80")], "review")

    def plan(*rows):
        def change(a, r): r["plans"]["rows"] = [dict(row, contract="D-1") for row in rows]
        return change
    write("act", "act-service-not-in-plan", "mechanism 10", "the plan holds one of the two services",
          plan({"code": "A02.001.000"}),
          [found("ACT-026", at_line(p, "code"), AMOUNT[p], code="A01.001.000") for p in A01], "refuse")
    write("act", "act-plan-of-the-very-services", "mechanism 10", "each service and its kind of care stand in the plan",
          plan({"code": "A01.001.000", "care": "out-patient"}, {"code": "A02.001.000"}), border=["ACT-026"])
    write("act", "act-plan-of-another-care", "mechanism 10", "the service is planned for a stay in hospital only",
          plan({"code": "A01.001.000", "care": "in-patient"}, {"code": "A02.001.000"}),
          [found("ACT-026", at_line(p, "code"), AMOUNT[p], code="A01.001.000") for p in A01], "refuse")

    def no_care(a, r):
        plan({"care": "out-patient"})(a, r)
        del a["cases"][1]["care"]
    write("act", "act-plan-needs-the-care", "mechanism 10", "a case that does not tell its kind of care: not checked",
          no_care, not_checked=[open_("ACT-026", at_line((1, 0), "code"), "care", "no-key"),
                                open_("ACT-043", at_line((1, 0), "coefficient"), "care", "no-key")])


def registered():
    def born(day, age_matters=False):
        def change(a, r):
            r["people"]["rows"][0]["birth"] = day
            r["consents"]["rows"][0]["giver"] = "representative"
            if not age_matters:
                del r["norms"]["rows"][0]["ageFrom"]
        return change
    write("act", "act-case-before-birth", "mechanism 12", "the insured was born a day after the case began", born("2026-03-06"),
          [found("ACT-027", "cases[0].start", "3366.81", day="2026-03-05")], "review")
    write("act", "act-case-on-the-day-of-birth", "mechanism 12", "born on the day the case began", born("2026-03-05"),
          border=["ACT-027"])

    def declared(**fields):
        def change(a, r): a["cases"][0].update(fields)
        return change
    write("act", "act-person-other-sex", "mechanism 12", "another sex than the register's", declared(sex="male"),
          [found("ACT-028", "cases[0]", "3366.81", field="sex")], "review")
    write("act", "act-person-other-birth-and-sex", "mechanism 12", "another birth and another sex: two findings",
          declared(sex="male", birth="1980-05-07"),
          [found("ACT-028", "cases[0]", "3366.81", field="birth"), found("ACT-028", "cases[0]", field="sex")],
          "review")
    write("act", "act-person-as-registered", "mechanism 12", "birth alone, and it is the register's",
          declared(birth="1980-05-06"), border=["ACT-028"])

    def stranger(a, r):
        r["people"]["rows"].pop()
        a["cases"][1]["sex"] = "male"
    write("act", "act-person-not-in-register", "mechanism 12", "a person whom the register lacks: not checked", stranger,
          not_checked=[open_("ACT-027", "cases[1].start", "people", "absent"),
                       open_("ACT-028", "cases[1]", "people", "absent"),
                       open_("ACT-037", at_line((1, 0)), "people", "absent"),
                       open_("ACT-041", "cases[1]", "people", "absent")])

    def right(to):
        def change(a, r): r["insurance"]["rows"][0]["to"] = to
        return change
    write("act", "act-right-ended-the-day-before", "mechanism 2(15)", "the right under insurance ended a day before",
          right("2026-03-04"),
          [found("ACT-031", at_line(p), AMOUNT[p], day="2026-03-05") for p in ((0, 0), (0, 1))], "refuse")
    write("act", "act-right-ends-that-day", "mechanism 2(15)", "the right ends with the day of the service",
          right("2026-03-05"), border=["ACT-031"])

    def guaranteed(a, r):
        right("2026-03-04")(a, r)
        a["funding"] = "gobmp"
        r["contracts"]["rows"][0]["funding"] = "gobmp"
        for one in a["cases"]:
            one["diagnosis"] = "A15.0"
    write("act", "act-guaranteed-needs-no-right", "mechanism 2(15)", "the guaranteed package is everyone's", guaranteed,
          border=["ACT-031", "ACT-030"])

    def consent(to):
        def change(a, r): r["consents"]["rows"][0]["to"] = to
        return change
    write("act", "act-consent-withdrawn", "qalqan-agreement 3.1.9", "withdrawn before the case began", consent("2026-03-04"),
          [found("ACT-041", "cases[0]", day="2026-03-05")], "review")
    write("act", "act-consent-until-that-day", "qalqan-agreement 3.1.9", "withdrawn from the day after", consent("2026-03-05"),
          border=["ACT-041"])

    def elsewhere(a, r): r["consents"]["rows"][1]["provider"] = OTHER
    write("act", "act-consent-to-another", "qalqan-agreement 3.1.9", "given to another provider", elsewhere,
          [found("ACT-041", "cases[1]", day="2026-03-06")], "review")


def packages():
    def ill(code, onset=None):
        def change(a, r):
            a["cases"][0]["diagnosis"] = code
            if onset:
                a["cases"][0]["onset"] = onset
        return change
    wrong = lambda code, expected="gobmp": [found("ACT-030", "cases[0].diagnosis", "3366.81", diagnosis=code,
                                                  declared="osms", expected=expected)]
    write("act", "act-diagnosis-of-the-other-package", "mechanism 35(5)", "tuberculosis is the guaranteed package's",
          ill("A15.0"), wrong("A15.0"), "refuse")
    write("act", "act-diagnosis-of-both-packages", "mechanism 35(5)", "a diagnosis in both lists is paid by either",
          ill("B20.1"), border=["ACT-030"])
    write("act", "act-diagnosis-of-no-list", "mechanism 35(5)", "a diagnosis in no list binds no package", ill("Z00.0"),
          border=["ACT-030"])
    # the case ends on 5 March; six months from 6 September run to 6 March, from 5 September to 5 March
    write("act", "act-infarction-in-six-months", "mechanism 35(5)", "the last day of six months from the onset",
          ill("I21.0", "2025-09-06"), wrong("I21.0"), "refuse")
    write("act", "act-infarction-after-six-months", "mechanism 35(5)", "six months from the onset are over",
          ill("I21.0", "2025-09-05"), border=["ACT-030"])
    write("act", "act-infarction-without-onset", "mechanism 35(5)", "no onset told: not checked", ill("I21.0"),
          not_checked=[open_("ACT-030", "cases[0].diagnosis", "onset", "no-key")])

    def listed(text):
        def change(a, r):
            a["cases"][0]["diagnosis"] = "B20.1"
            r["packages"]["rows"] = [{"funding": "gobmp", "diagnoses": text, "from": "2020-01-01"}]
        return change
    write("act", "act-package-entry-narrowed", "mechanism 35(5)", "codes in brackets narrow the code before them",
          listed("I21.0 (острый инфаркт миокарда); B20 (B20.0; B20.1)"), wrong("B20.1"), "refuse")
    write("act", "act-package-entry-narrowed-elsewhere", "mechanism 35(5)", "the brackets name other details",
          listed("I21.0 (острый инфаркт миокарда); B20 (B20.2)"), border=["ACT-030"])

    def silent(a, r): del a["cases"][0]["diagnosis"]
    write("act", "act-diagnosis-not-told", "mechanism 35(5)", "no diagnosis: not checked", silent,
          not_checked=[open_("ACT-030", "cases[0].diagnosis", "diagnosis", "no-key"),
                       open_("ACT-051", "cases[0].diagnosis", "diagnosis", "no-key")])


def norms():
    def attached(**fields):
        def change(a, r): r["attachments"]["rows"][0].update(fields)
        return change
    write("act", "act-attached-to-another", "mechanism 37", "the insured is attached to another provider",
          attached(provider=OTHER), [found("ACT-029", at_line((0, 0)), "2487.71", day="2026-03-05")], "review")
    write("act", "act-attached-that-day-only", "mechanism 37", "attached on the day of the service alone",
          attached(**{"from": "2026-03-05", "to": "2026-03-05"}), border=["ACT-029"])

    def skill(name):
        def change(a, r): r["workers"]["rows"][0]["speciality"] = name
        return change
    write("act", "act-speciality-does-not-fit", "mechanism 12", "a surgeon where a therapist is asked for", skill("хирургия"),
          [found("ACT-032", at_line(p), declared="хирургия", expected="терапия, общая практика") for p in A01], "review")
    write("act", "act-speciality-second-of-list", "mechanism 12", "the second speciality of the list fits",
          skill("общая практика"), border=["ACT-032"])

    def no_skill(a, r): del r["workers"]["rows"][0]["speciality"]
    write("act", "act-speciality-not-told", "mechanism 12", "the register does not tell the speciality", no_skill,
          not_checked=[open_("ACT-032", at_line(p), "speciality", "not-told") for p in A01])

    def man(a, r): r["people"]["rows"][0]["sex"] = "male"
    write("act", "act-service-of-the-other-sex", "mechanism 12", "a service for women given to a man", man,
          [found("ACT-036", at_line((0, 1)), "879.10", code="A02.001.000", expected="female")], "review", border=["ACT-037"])
    write("act", "act-service-of-the-sex", "mechanism 12", "a service for women given to a woman", border=["ACT-036"])

    def born(day):
        def change(a, r):
            r["people"]["rows"][0]["birth"] = day
            r["consents"]["rows"][0]["giver"] = "representative"
        return change
    write("act", "act-age-a-day-under", "mechanism 12", "eighteen the day after", born("2008-03-06"),
          [found("ACT-037", at_line((0, 0)), "2487.71", code="A01.001.000", age="17", expected="18–")], "review")
    write("act", "act-age-on-the-birthday", "mechanism 12", "eighteen that day", born("2008-03-05"), border=["ACT-037"])

    def oldest(years):
        def change(a, r): r["norms"]["rows"][0]["ageTo"] = years
        return change
    # born on 31 January 1975 and 6 May 1980: 51 and 45 in March 2026
    write("act", "act-age-over-the-oldest", "mechanism 12", "a year over the oldest age", oldest(50),
          [found("ACT-037", at_line((1, 0)), "2487.71", code="A01.001.000", age="51", expected="18–50")], "review")
    write("act", "act-age-the-oldest", "mechanism 12", "the oldest age itself", oldest(51), border=["ACT-037"])

    def activities(*names):
        def change(a, r): r["licences"]["rows"][0]["activities"] = list(names)
        return change
    write("act", "act-licence-of-another-activity", "mechanism 7(1)", "the licence covers another activity",
          activities("кардиология"), [found("ACT-038", at_line(p), AMOUNT[p], activity="терапия") for p in A01], "refuse")

    def two_licences(a, r):
        activities("кардиология")(a, r)
        r["licences"]["rows"].append(dict(r["licences"]["rows"][0], number="L-2", activities=["терапия"]))
    write("act", "act-activity-of-a-second-licence", "mechanism 7(1)", "a second licence covers the activity", two_licences,
          border=["ACT-038"])

    def care(kind, coefficient, place=(1, 0)):
        def change(a, r):
            a["cases"][place[0]]["care"] = kind
            line = lines_of(a, place)[0]
            factor = Decimal(line["quantity"]) * Decimal(coefficient)
            amount = (Decimal(line["tariff"]) * factor).quantize(Decimal("0.01"), ROUND_HALF_UP)
            line.update(coefficient=coefficient, amount=str(amount))
        return change
    write("act", "act-home-by-half", "payment-rules 67", "a service at home is paid twice its tariff", care("home", "0.5"),
          [found("ACT-043", at_line((1, 0), "coefficient"), declared="0.5", expected="2")], "review")
    write("act", "act-home-by-two", "payment-rules 67", "a listed service at home, twice its tariff", care("home", "2"),
          border=["ACT-043"])
    write("act", "act-remote-not-listed", "payment-rules 68", "a service that is not on the list is paid by the plain tariff",
          care("remote", "0.5"), [found("ACT-043", at_line((1, 0), "coefficient"), declared="0.5", expected="1")], "review")

    def remote(a, r):
        a["cases"][0]["services"] = a["cases"][0]["services"][1:]
        care("remote", "0.5", (0, 0))(a, r)
    write("act", "act-remote-by-half", "payment-rules 68", "a listed service at a distance, half its tariff", remote,
          border=["ACT-043"])

    def none(a, r): r["norms"]["rows"] = []
    write("act", "act-norms-ask-nothing", "house three values", "a complete table without the services asks for nothing",
          none, border=["ACT-029", "ACT-032", "ACT-036", "ACT-037", "ACT-038", "ACT-043"])

    def partial(a, r):
        r["norms"]["complete"] = False
        r["norms"]["rows"].pop()
    write("act", "act-norms-partial", "house three values", "a partial table that lacks the service: not checked", partial,
          not_checked=[open_(code, at_line((0, 1)), "norms", "partial") for code in
                       ("ACT-029", "ACT-032", "ACT-036", "ACT-037", "ACT-038", "ACT-043")])


def workers():
    def second_place(at):
        def change(a, r):
            r["facilities"]["rows"].append({"id": "F-2", "provider": PROVIDER, "address": "ADR-2",
                                            "coordinates": PLACE})
            r["visits"]["rows"][1].update(facility="F-2", day="2026-03-05")
            one = a["cases"][1]
            one.update(start="2026-03-05", end="2026-03-05", facility="F-2", address="ADR-2")
            one["services"][0]["at"] = at
        return change
    write("act", "act-worker-in-two-places", "mechanism 12", "one worker at two facilities at one moment",
          second_place("2026-03-05T10:30"),
          [found("ACT-033", at_line((0, 1)), "879.10", at="2026-03-05T10:30:00", other=at_line((1, 0))),
           found("ACT-033", at_line((1, 0)), "2487.71", at="2026-03-05T10:30:00", other=at_line((0, 1)))], "review")
    write("act", "act-worker-a-minute-later", "mechanism 12", "a minute between two facilities is not one moment",
          second_place("2026-03-05T10:31"), border=["ACT-033"])
    minutes = {"overrides": [{"name": "worker_move_minutes", "value": "30", "reference": "letter 2 of the issuer"}]}
    write("act", "act-worker-half-an-hour", "mechanism 12", "by the host's half an hour the same is a sign",
          second_place("2026-03-05T11:00"),
          [found("ACT-033", at_line((0, 1)), at="2026-03-05T10:30:00", other=at_line((1, 0))),
           found("ACT-033", at_line((1, 0)), at="2026-03-05T11:00:00", other=at_line((0, 1)))], "review", law=minutes)

    def one_day(a, r):
        one = a["cases"][1]
        one.update(start="2026-03-05", end="2026-03-05")
        one["services"][0]["at"] = "2026-03-05T12:00"
        r["visits"]["rows"][1]["day"] = "2026-03-05"
    limit = lambda value: {"overrides": [{"name": "worker_day_patients", "value": value,
                                          "reference": "letter 3 of the issuer"}]}
    write("act", "act-worker-over-the-load", "mechanism 12", "two people in a day over a limit of one", one_day,
          [found("ACT-034", at_line((0, 0)), day="2026-03-05", patients="2", limit="1")], "review", law=limit("1"))
    write("act", "act-worker-at-the-load", "mechanism 12", "two people in a day at a limit of two", one_day,
          border=["ACT-034"], law=limit("2"))

    def oneself(a, r):
        r["workers"]["rows"].append({"worker": ANN, "provider": PROVIDER, "speciality": "терапия", "from": "2026-01-01"})
        lines_of(a, (0, 0))[0]["worker"] = ANN
    write("act", "act-worker-treats-oneself", "mechanism 12", "the worker is the insured", oneself,
          [found("ACT-035", at_line((0, 0), "worker"), "2487.71")], "review")

    def another(a, r):
        oneself(a, r)
        lines_of(a, (0, 0))[0]["worker"] = DOC
        lines_of(a, (1, 0))[0]["worker"] = ANN
    write("act", "act-insured-worker-treats-another", "mechanism 12", "an insured who is a worker treats another", another,
          border=["ACT-035"])


def places_by_text():
    def text(words):
        def change(a, r):
            a["cases"][0].pop("address")
            a["cases"][0]["addressText"] = words
        return change
    no_code = [open_(code, "cases[0].address", "address", "no-key") for code in ("ACT-018", "ACT-050")]
    write("act", "act-address-same-words", "mechanism 14(1)", "another spelling of an address of the annex: a person looks",
          text("Алматы, Абая көшесі, 10"),
          [found("ACT-039", "cases[0].addressText", "3366.81", result="same")], "review", not_checked=no_code)
    write("act", "act-address-other-house", "mechanism 14(1)", "another house than the annex's: a person looks",
          text("Алматы, Абая 11"), [found("ACT-039", "cases[0].addressText", "3366.81", result="other")], "review",
          not_checked=no_code)

    def both(a, r): a["cases"][0]["addressText"] = "Астана, Мәңгілік Ел 1"
    write("act", "act-address-code-decides", "mechanism 14(1)", "where there is a code the text does not matter", both,
          border=["ACT-039", "ACT-018"])

    # a degree of latitude is 111 194.927 m: 0.0089933° are 1000.01 m, 0.0090023° are 1001.01 m
    def visit_at(place):
        def change(a, r): r["visits"]["rows"][0]["coordinates"] = place
        return change
    write("visit", "visit-at-the-edge", "mechanism 5(5)", "a thousand metres from the facility is near",
          visit_at("43.2479423,76.8897090"), border=["ACT-040"])
    write("visit", "visit-a-metre-too-far", "mechanism 5(5)", "a metre over the limit", visit_at("43.2479513,76.8897090"),
          [found("ACT-040", "cases[0]", metres="1001", limit="1000")], "review")

    def no_place(a, r): del r["facilities"]["rows"][0]["coordinates"]
    write("visit", "visit-facility-not-placed", "mechanism 5(5)", "the facility has no coordinates: not checked", no_place,
          not_checked=[open_("ACT-040", f"cases[{i}]", "coordinates", "not-told") for i in (0, 1)])


LINES = [(0, 0), (0, 1), (1, 0)]
# for each list, what cannot be checked when it does not answer
OPEN = {
    "accounts": [("ACT-009", [at_line(p) for p in LINES])],
    "deaths": [("ACT-010", [at_line(p) for p in LINES])],
    "policies": [("ACT-011", [at_line(p) for p in LINES]), ("ACT-052", ["cases[0].end", "cases[1].end"])],
    "workers": [("ACT-012", [at_line(p, "worker") for p in LINES]), ("ACT-032", [at_line(p) for p in A01])],
    "tariffs": [("ACT-015", [at_line(p, "code") for p in LINES]), ("ACT-016", [at_line(p, "tariff") for p in LINES])],
    "contracts": [("ACT-013", ["contract"]), ("ACT-014", ["funding"]), ("ACT-024", ["total"])],
    "licences": [("ACT-017", ["cases[0]", "cases[1]"]), ("ACT-018", ["cases[0].address", "cases[1].address"]),
                 ("ACT-038", [at_line(p) for p in A01])],
    "facilities": [("ACT-019", ["cases[0].facility", "cases[1].facility"]), ("ACT-040", ["cases[0]", "cases[1]"]),
                   ("ACT-050", ["cases[0].address", "cases[1].address"])],
    "taxes": [("ACT-020", ["provider"])],
    "providers": [("ACT-023", ["provider"])],
    "people": [("ACT-027", ["cases[0].start", "cases[1].start"]), ("ACT-036", [at_line((0, 1))]),
               ("ACT-037", [at_line(p) for p in A01]), ("ACT-041", ["cases[0]", "cases[1]"])],
    "attachments": [("ACT-029", [at_line(p) for p in A01])],
    "insurance": [("ACT-031", [at_line(p) for p in LINES])],
    "consents": [("ACT-041", ["cases[0]", "cases[1]"])],
    "plans": [("ACT-026", [at_line(p, "code") for p in LINES])],
    "norms": [(code, [at_line(p) for p in LINES])
              for code in ("ACT-029", "ACT-032", "ACT-036", "ACT-037", "ACT-038", "ACT-043")],
    "packages": [("ACT-030", ["cases[0].diagnosis", "cases[1].diagnosis"])],
    "systems": [("ACT-044", ["mis"])],
    "diagnoses": [("ACT-051", ["cases[0].diagnosis", "cases[1].diagnosis"])],
    "visits": [("VIS-001", ["cases"])],
}


def unknowns():
    """For each list: silent and partial, dated before the act, and wrong in its rows but
    partial. None of them can refuse."""
    def told(name, lack, skip=()):
        return [open_(code, path, name, lack) for code, paths in OPEN[name] if code not in skip for path in paths]

    for name in OPEN:
        def partial(a, r):
            r[name] = {"complete": False, "asOf": "2026-04-05", "rows": []}
        write("act", f"act-{name}-partial", "house three values", "a partial list without the rows asked for: not checked",
              partial, not_checked=told(name, "partial"))

        def stale(a, r): r[name]["asOf"] = "2026-03-01"
        if name == "visits":
            continue  # a registration that is there proves its case whatever the day of the list
        write("act", f"act-{name}-stale", "house three values", "a list older than the days asked about: not checked",
              stale, not_checked=told(name, "stale"))

    def late(a, r): r["policies"].update(asOf="2026-03-04", staleDays=2)
    write("act", "act-list-late-within-its-days", "house three values",
          "the host takes the list as fresh for two days: the 6th is the second", late, border=["ACT-011"])
    def too_late(a, r): r["policies"].update(asOf="2026-03-04", staleDays=1)
    write("act", "act-list-late-by-a-day", "house three values", "taken as fresh for one day: the 6th is the second",
          too_late, not_checked=[open_("ACT-011", at_line((1, 0)), "policies", "stale"),
                                 open_("ACT-052", "cases[1].end", "policies", "stale")])

    # rows of the very keys that do not fit: the row that does may be one that the list lacks
    ended = {"to": "2026-03-04"}
    unfit = {
        "accounts": ({"state": "blocked"}, ()),
        "policies": (dict(ended), ()),
        "workers": ({"provider": OTHER}, ()),
        "tariffs": (dict(ended), ()),
        "contracts": ({"provider": OTHER}, ()),
        "licences": (dict(ended), ()),
        "facilities": ({"provider": OTHER}, ("ACT-040",)),
        "taxes": ({"owes": False}, ()),
        "providers": ({"state": "blocked"}, ()),
        "attachments": ({"provider": OTHER}, ()),
        "insurance": (dict(ended), ()),
        "consents": ({"provider": OTHER}, ()),
        "plans": ({"code": "Z09.001.001"}, ()),
        "norms": (dict(ended), ()),
        "packages": (dict(ended), ()),
        "systems": (dict(ended), ()),
        "diagnoses": (dict(ended), ()),
    }
    for name, (fields, skip) in unfit.items():
        def wrong(a, r):
            r[name]["complete"] = False
            for row in r[name]["rows"]:
                row.update(fields)
        write("act", f"act-{name}-partial-row-does-not-fit", "house three values",
              "rows of the keys are there and do not fit, in a list that may lack the one that does: not checked",
              wrong, not_checked=told(name, "partial", skip))

    # a yes needs one row
    for name in ("policies", "workers", "tariffs", "contracts", "licences", "facilities", "attachments", "insurance",
                 "consents", "plans", "norms", "packages", "systems", "diagnoses", "people"):
        def enough(a, r): r[name]["complete"] = False
        write("act", f"act-{name}-partial-row-fits", "house three values",
              "one row that fits is a yes, whatever else a partial list lacks", enough,
              border=[code for code, _ in OPEN[name]])

    def owes(a, r):
        r["taxes"] = {"complete": False, "asOf": "2026-04-05", "rows": [{"provider": PROVIDER, "owes": True}]}
    write("act", "act-tax-debt-in-a-partial-list", "mechanism 14(2)", "one row that owes is a yes", owes,
          [found("ACT-020", "provider", "5854.52")], "suspend")

    def second_row(a, r):
        r["accounts"]["rows"].append({"insured": BOB, "state": "blocked", "since": "6 марта"})
    write("act", "act-account-second-row-broken", "house form of fields",
          "the row that blocks the account cannot be read: the first row must not pass for it", second_row,
          [found("INP-002", "reference.accounts.rows[2].since")], "refuse",
          not_checked=told("accounts", "partial"))

    def second_tax(a, r):
        r["taxes"]["rows"].append({"provider": PROVIDER})
    write("act", "act-tax-second-row-broken", "house form of fields", "the second row of the provider cannot be read",
          second_tax, [found("INP-001", "reference.taxes.rows[1].owes")], "refuse", not_checked=told("taxes", "partial"))

    def second_death(a, r):
        r["deaths"]["rows"] = [{"insured": ANN, "day": "2026-03-04"}]
        r["deaths"]["complete"] = False
    write("act", "act-death-in-a-partial-list", "mechanism 32(1)",
          "a death that is known counts; of the other person a partial list says nothing", second_death,
          [found("ACT-010", at_line(p), AMOUNT[p], day="2026-03-05", death="2026-03-04") for p in ((0, 0), (0, 1))],
          "refuse", not_checked=[open_("ACT-010", at_line((1, 0)), "deaths", "partial")])


def answers():
    """Answers that once passed or refused wrongly."""
    def stale_death(a, r):
        r["deaths"].update(asOf="2026-03-04", rows=[{"insured": ANN, "day": "2026-03-01"}])
    write("act", "act-death-known-from-a-stale-list", "mechanism 32(1)",
          "a death does not expire: the list of the 4th tells of the 1st; of the living it tells nothing", stale_death,
          [found("ACT-010", at_line(p), AMOUNT[p], day="2026-03-05", death="2026-03-01") for p in ((0, 0), (0, 1))],
          "refuse", not_checked=[open_("ACT-010", at_line((1, 0)), "deaths", "stale")])

    def goes_on(a, r):
        a["cases"][0]["end"] = "2026-03-07"
        r["deaths"]["rows"] = [{"insured": ANN, "day": "2026-03-05"}]
    write("act", "act-case-goes-on-after-death", "mechanism 32(1)",
          "the services stand on the day of death, and the case goes on for two days more", goes_on,
          [found("ACT-010", "cases[0].end", "3366.81", day="2026-03-07", death="2026-03-05")], "refuse")
    def ends_with(a, r):
        a["cases"][0]["end"] = "2026-03-07"
        r["deaths"]["rows"] = [{"insured": ANN, "day": "2026-03-07"}]
    write("act", "act-case-ends-with-death", "mechanism 32(1)", "the case ends on the day of death", ends_with,
          border=["ACT-010"])

    def opened(day):
        def change(a, r): r["accounts"]["rows"][1]["since"] = day
        return change
    before = {"overrides": [{"name": "account_opening", "value": "before-service", "reference": "letter 4 of the issuer"}]}
    write("act", "act-account-opened-after-the-visit", "mechanism 3(1)",
          "the register opens the account after the first visit to a doctor", opened("2026-03-07"), border=["ACT-009"])
    write("act", "act-account-before-the-service-by-override", "mechanism 3(1), 12",
          "where the host's reading asks for an account beforehand, a day after is too late", opened("2026-03-07"),
          [found("ACT-009", at_line((1, 0)), "2487.71", day="2026-03-06", state="none")], "refuse", law=before)
    write("act", "act-account-of-the-very-day-by-override", "mechanism 3(1), 12", "opened on the day of the service",
          opened("2026-03-06"), border=["ACT-009"], law=before)
    def closed_first(a, r): r["accounts"]["rows"][1].update(state="closed", since="2026-03-07")
    write("act", "act-account-never-opened", "mechanism 31", "the first that the register tells is a closing",
          closed_first, [found("ACT-009", at_line((1, 0)), day="2026-03-06", state="none")], "refuse")

    def other_funding(a, r):
        a["funding"] = "gobmp"
        for one in a["cases"]:
            one["diagnosis"] = "Z00.0"
        r["contracts"]["rows"].append(dict(r["contracts"]["rows"][0], provider=OTHER, funding="gobmp"))
    write("act", "act-funding-of-another-providers-contract", "mechanism 3(4)",
          "another provider's contract of the same number says nothing", other_funding,
          [found("ACT-014", "funding", "5854.52", ("funding", "osms"), declared="gobmp", expected="osms")], "refuse")

    def years(a, r):
        a.update(month="2026-01", formedOn="2026-02-02")
        for one, day in zip(a["cases"], ("2025-12-30", "2026-01-09")):
            one.update(start=day, end=day)
            for line in one["services"]:
                line["at"] = day + line["at"][10:]
        for v, day in zip(r["visits"]["rows"], ("2025-12-30", "2026-01-09")):
            v["day"] = day
        since_last_year(r)
        this = dict(r["contracts"]["rows"][0], **{"from": "2026-01-01"})
        del this["elevenMonths"]
        last = dict(this, concluded="2024-12-30", sum="1.00", accepted="1.00", elevenMonths="37034.91",
                    **{"from": "2025-01-01", "to": "2025-12-31"})
        r["contracts"]["rows"] = [last, this]
    write("act", "act-contract-rows-of-two-years", "payment-rules 13, 15, 24, 27",
          "each day is served by the row of its year; the sum is this year's, the eleven months are last year's", years,
          border=["ACT-013", "ACT-014", "ACT-024", "ACT-025"])
    def gap(a, r):
        years(a, r)
        r["contracts"]["rows"][0]["to"] = "2025-12-29"
    write("act", "act-contract-ends-before-december", "payment-rules 13, mechanism 13",
          "the row of last year ends the day before December's service",
          gap, [found("ACT-013", "contract", first="2025-12-30", last="2026-01-09", reason="not-in-force")], "refuse")

    def no_day(a, r): r["contracts"]["rows"][0]["status"] = "terminated-by-issuer"
    write("act", "act-contract-terminated-without-a-day", "mechanism 17",
          "the register does not tell the day of termination: the contract may have been in force", no_day,
          not_checked=[open_("ACT-013", "contract", "contracts", "not-told")])

    def licences(last, first):
        def change(a, r):
            a["cases"][1]["start"] = "2026-03-04"
            one = r["licences"]["rows"][0]
            r["licences"]["rows"] = [dict(one, to=last), dict(one, number="L-2", **{"from": first})]
        return change
    write("act", "act-licences-one-after-another", "mechanism 7(1)", "two licences without a gap cover the case",
          licences("2026-03-04", "2026-03-05"), border=["ACT-017", "ACT-018", "ACT-038"])
    write("act", "act-licences-with-a-gap", "mechanism 7(1)", "a day of the case lies between the two licences",
          licences("2026-03-04", "2026-03-06"),
          [found("ACT-017", "cases[0]", "3366.81", first="2026-03-05", last="2026-03-05"),
           found("ACT-017", "cases[1]", "2487.71", first="2026-03-04", last="2026-03-06")], "refuse")
    def at_end(a, r):
        a["cases"][1]["start"] = "2026-03-04"
        r["licences"]["rows"][0]["from"] = "2026-03-05"
    for value, fires in (("end", False), ("start", True)):
        law = {"overrides": [{"name": "licence_span", "value": value, "reference": "letter 5 of the issuer"}]}
        write("act", f"act-licence-by-its-{value}", "mechanism 14(1)",
              f"by the host's reading the {value} of the case counts; the licence starts on its second day", at_end,
              [found("ACT-017", "cases[1]", first="2026-03-04", last="2026-03-06")] if fires else [],
              "refuse" if fires else None, border=[] if fires else ["ACT-017", "ACT-018"], law=law)

    def ill(code, onset, funding="osms"):
        def change(a, r):
            a["cases"][0].update(diagnosis=code, onset=onset)
            a["funding"] = funding
            r["contracts"]["rows"][0]["funding"] = funding
            a["cases"][1]["diagnosis"] = "Z00.0"
        return change
    write("act", "act-infarction-after-the-time-of-its-package", "mechanism 35(5)",
          "six months are over, and the act still charges the package that paid for six", ill("I21.0", "2025-09-05", "gobmp"),
          [found("ACT-030", "cases[0].diagnosis", "3366.81", diagnosis="I21.0", declared="gobmp", expected="none")],
          "refuse")
    write("act", "act-infarction-begins-after-the-case", "mechanism 35(5)",
          "an onset after the case opens no six months, and cannot be", ill("I21.0", "2026-03-06", "gobmp"),
          [found("ACT-030", "cases[0].diagnosis", "3366.81", diagnosis="I21.0", declared="gobmp", expected="none"),
           found("ACT-053", "cases[0].onset", "3366.81", first="2026-03-06", last="2026-03-05")], "refuse")
    def outright(a, r):
        a["cases"][0]["diagnosis"] = "I21.0"
        r["packages"]["rows"].append({"funding": "osms", "diagnoses": "I21", "from": "2020-01-01"})
    write("act", "act-package-holds-it-outright", "mechanism 35(5)",
          "the act's own package holds the diagnosis; what another asks of the onset does not matter", outright,
          border=["ACT-030"])

    def moments(*facilities):
        def change(a, r):
            r["facilities"]["rows"].append(dict(r["facilities"]["rows"][0], id="F-2", address="ADR-2"))
            lines = [dict(service(f"S-{i}", "A01.001.000", "2026-03-05T10:00"), facility=f, address=p)
                     for i, (f, p) in enumerate(facilities)]
            a["cases"] = a["cases"][:1]
            a["cases"][0]["services"] = lines
        return change
    one, two = ("F-1", "ADR-1"), ("F-2", "ADR-2")
    # which of the lines elsewhere is named does not matter, and the nearest before comes first
    all_three = lambda *others: [found("ACT-033", at_line((0, i)), "2487.71", at="2026-03-05T10:00:00",
                                       other=at_line((0, other))) for i, other in enumerate(others)]
    write("act", "act-worker-elsewhere-last", "mechanism 12", "two lines here and one elsewhere at one moment: all three",
          moments(one, one, two),
          all_three(2, 2, 1), "review")
    write("act", "act-worker-elsewhere-between", "mechanism 12", "the same three lines in another order",
          moments(one, two, one),
          all_three(1, 0, 1), "review")

    def of_line(**fields):
        def change(a, r):
            r["facilities"]["rows"].append({"id": "F-2", "provider": PROVIDER, "address": "ADR-2", "coordinates": PLACE})
            r["facilities"]["rows"].append({"id": "F-3", "provider": OTHER, "address": "ADR-2"})
            lines_of(a, (0, 1))[0].update(fields)
        return change
    write("act", "act-line-at-a-second-facility", "mechanism 5(4), 14(1)", "a line given at another facility of the provider",
          of_line(facility="F-2", address="ADR-2"), border=["ACT-018", "ACT-019", "ACT-050"])
    write("act", "act-line-at-anothers-facility", "mechanism 5(4)", "a line given at another provider's facility",
          of_line(facility="F-3", address="ADR-2"), [found("ACT-019", at_line((0, 1), "facility"), "879.10", facility="F-3")],
          "refuse")
    write("act", "act-line-outside-annex", "mechanism 14(1)", "a line given at an address of no annex",
          of_line(address="ADR-9"),
          [found("ACT-018", at_line((0, 1), "address"), "879.10", address="ADR-9"),
           found("ACT-050", at_line((0, 1), "address"), "879.10", declared="ADR-9", expected="ADR-1")], "suspend")
    write("act", "act-line-not-at-its-facility", "mechanism 5(4)", "the annex holds the address, and the facility stands elsewhere",
          of_line(address="ADR-2"),
          [found("ACT-050", at_line((0, 1), "address"), "879.10", (at_line((0, 1), "address"), "ADR-1"),
                 declared="ADR-2", expected="ADR-1")], "review", border=["ACT-018"])

    def paid(kind, coefficient, norm=None, drop=False):
        def change(a, r):
            a["cases"] = a["cases"][:1]
            case = a["cases"][0]
            case.update(care=kind, services=[lines_of(a, (0, 0))[0]])
            line = case["services"][0]
            if norm:
                r["norms"]["rows"][0].update(norm)
            if drop:
                r["norms"]["rows"] = []
            amount = (Decimal(line["tariff"]) * Decimal(coefficient)).quantize(Decimal("0.01"), ROUND_HALF_UP)
            line.update(coefficient=coefficient, amount=str(amount))
        return change
    wrong = lambda declared, expected: [found("ACT-043", at_line((0, 0), "coefficient"), declared=declared,
                                              expected=expected, repair=(at_line((0, 0), "coefficient"), expected))]
    for ident, clause, why, change, finding in (
            ("out-patient-by-ten", "63", "at the provider a service is paid by the plain tariff",
             paid("out-patient", "10"), wrong("10", "1")),
            ("in-patient-by-two", "63", "a stay knows no coefficient of a line", paid("in-patient", "2"), wrong("2", "1")),
            ("ambulance-by-two", "63", "an ambulance knows none either", paid("ambulance", "2"), wrong("2", "1")),
            ("home-of-no-list-by-nine", "67", "a complete table without the service lists it nowhere",
             paid("home", "9", drop=True), wrong("9", "1")),
            ("home-of-no-list-by-one", "67", "and the plain tariff is its own", paid("home", "1", drop=True), None),
            ("day-hospital-by-one", "71", "a day hospital is paid two fifths", paid("day-hospital", "1"), wrong("1", "0.4")),
            ("day-hospital-by-two-fifths", "71", "two fifths of the tariff", paid("day-hospital", "0.4"), None),
            ("day-operation-by-three-quarters", "72", "an operation of the list is paid three quarters",
             paid("day-hospital", "0.75", norm={"dayOperation": True}), None),
            ("day-operation-by-two-fifths", "72", "an operation of the list is not paid two fifths",
             paid("day-hospital", "0.4", norm={"dayOperation": True}), wrong("0.4", "0.75")),
            ("day-tariff-by-one", "71", "a tariff that is a day hospital's already", paid("day-hospital", "1",
             norm={"dayTariff": True}), None),
            ("screening-by-half", "66", "a grown person's exam is paid by the plain tariff",
             paid("screening", "0.5", norm={"childExam": True}), wrong("0.5", "1"))):
        write("act", f"act-{ident}", f"payment-rules {clause}", why, change, finding or [],
              "review" if finding else None, border=[] if finding else ["ACT-043"])

    def child(coefficient, birth):
        def change(a, r):
            paid("screening", coefficient, norm={"childExam": True})(a, r)
            del r["norms"]["rows"][0]["ageFrom"]
            r["people"]["rows"][0]["birth"] = birth
            r["consents"]["rows"][0]["giver"] = "representative"
        return change
    write("act", "act-child-exam-by-half", "payment-rules 66", "eighteen the day after: a specialist's visit is paid by half",
          child("0.5", "2008-03-06"), border=["ACT-043"])
    write("act", "act-child-exam-by-one", "payment-rules 66", "eighteen the day after, and the plain tariff charged",
          child("1", "2008-03-06"), wrong("1", "0.5"), "review")

    def long_list(a, r):
        r["norms"]["rows"][0]["specialities"] = [f"профиль {i}" for i in range(1, 9)]
    write("act", "act-speciality-of-a-long-list", "mechanism 12", "five of eight are named, and all are counted", long_list,
          [found("ACT-032", at_line(p), AMOUNT[p], declared="терапия",
                 expected="профиль 1, профиль 2, профиль 3, профиль 4, профиль 5, … (8)") for p in A01], "review")


def dated():
    """Dates, persons and lists that came later."""
    def consent(giver, birth):
        def change(a, r):
            r["people"]["rows"][0]["birth"] = birth
            del r["norms"]["rows"][0]["ageFrom"]
            row = r["consents"]["rows"][0]
            row.pop("giver")
            if giver:
                row["giver"] = giver
        return change
    write("act", "act-consent-of-a-child", "qalqan-agreement 3.1.9", "eighteen the day after: a child does not consent alone",
          consent("patient", "2008-03-06"), [found("ACT-041", "cases[0]", "3366.81", day="2026-03-05")], "review")
    write("act", "act-consent-of-the-grown", "qalqan-agreement 3.1.9", "eighteen that day", consent("patient", "2008-03-05"),
          border=["ACT-041"])
    write("act", "act-consent-for-a-child", "qalqan-agreement 3.1.9", "a legal representative consents for the child",
          consent("representative", "2020-03-06"), border=["ACT-041"])
    write("act", "act-consent-giver-not-told", "qalqan-agreement 3.1.9", "a child's row that does not tell who gave it",
          consent(None, "2020-03-06"), not_checked=[open_("ACT-041", "cases[0]", "giver", "not-told")])

    def coordinates(a, r): del r["visits"]["rows"][1]["coordinates"]
    write("visit", "visit-without-coordinates", "mechanism 5(5)", "the visit does not tell where it was: not checked",
          coordinates, not_checked=[open_("ACT-040", "cases[1]", "visit coordinates", "not-told")])

    def by_hand(a, r):
        coordinates(a, r)
        r["visits"]["rows"][1].update(method="manual", reason="device-failed", author="registry",
                                      enteredAt="2026-03-06T12:00")
    write("visit", "visit-by-hand-without-coordinates", "mechanism 5(5)",
          "a visit entered by hand knows no coordinates; that it was by hand is noted", by_hand,
          [found("VIS-002", "cases[1]", visit="V-2")], "note", border=["ACT-040"])

    def facility(**fields):
        def change(a, r): r["facilities"]["rows"][0].update(fields)
        return change
    write("act", "act-facility-left-the-day-before", "mechanism 5(4)", "the facility was the provider's until the 5th",
          facility(to="2026-03-05"), [found("ACT-019", "cases[1].facility", "2487.71", facility="F-1")], "refuse")
    write("act", "act-facility-of-those-days", "mechanism 5(4)", "the provider's on the very days of the cases",
          facility(**{"from": "2026-03-05", "to": "2026-03-06"}), border=["ACT-019", "ACT-050"])

    def known(**fields):
        def change(a, r): r["diagnoses"]["rows"][3].update(fields)
        return change
    write("act", "act-diagnosis-not-in-the-classification", "mechanism 12", "the code was struck out the day before",
          known(to="2026-03-05"), [found("ACT-051", "cases[1].diagnosis", "2487.71", diagnosis="J45.0", day="2026-03-06")],
          "refuse")
    write("act", "act-diagnosis-of-those-days", "mechanism 12", "the code stands on the very days of the cases",
          known(**{"from": "2026-03-05", "to": "2026-03-06"}), border=["ACT-051"])

    def policy(**fields):
        def change(a, r): r["policies"]["rows"][0].update(fields)
        return change
    write("act", "act-policy-over-two-years", "mechanism 34", "a policy is of one financial year, this one runs into the next",
          policy(to="2027-01-01"), [found("ACT-052", "cases[0].end", "3366.81", what="policy", year="2027", expected="2026")],
          "review", border=["ACT-011"])
    write("act", "act-policy-to-the-end-of-the-year", "mechanism 34", "to the last day of the financial year",
          policy(to="2026-12-31"), border=["ACT-052"])
    def old_case(a, r):
        a["cases"][0].update(start="2025-11-30", end="2025-11-30")
        for line in a["cases"][0]["services"]:
            line["at"] = "2025-11-30" + line["at"][10:]
        r["visits"]["rows"][0]["day"] = "2025-11-30"
        a.update(month="2026-01", formedOn="2026-04-02")
        a["cases"][1].update(start="2026-01-06", end="2026-01-06")
        a["cases"][1]["services"][0]["at"] = "2026-01-06T09:15"
        r["visits"]["rows"][1]["day"] = "2026-01-06"
        since_last_year(r)
        for name, fields in (("accounts", "since"), ("workers", "from"), ("tariffs", "from"), ("contracts", "from")):
            for row in r[name]["rows"]:
                row[fields] = "2025-01-01"
    write("act", "act-case-of-another-year", "mechanism 34", "a case of November on an act of January", old_case,
          [found("ACT-008", "cases[0].end", end="2025-11-30", month="2026-01"),
           found("ACT-052", "cases[0].end", "3366.81", what="act", year="2026", expected="2025")], "refuse")

    def plan_year(year):
        def change(a, r): r["plans"]["rows"] = [{"contract": "D-1", "year": year}]
        return change
    write("act", "act-plan-of-another-year", "mechanism 10, 34", "the positions are those of the next financial year",
          plan_year("2027"), [found("ACT-026", at_line(p, "code"), AMOUNT[p]) for p in LINES], "refuse")
    write("act", "act-plan-of-the-year", "mechanism 10, 34", "the positions of the act's financial year", plan_year("2026"),
          border=["ACT-026"])

    # 92 days from 4 December to 5 March, both inside: 28 + 31 + 28 + 5
    def since(day):
        def change(a, r):
            a["cases"][0]["start"] = day
        return change
    write("act", "act-out-patient-case-too-long", "mechanism 12", "ninety-three days at the out-patient department",
          since("2025-12-03"), [found("ACT-053", "cases[0].end", "3366.81", first="2025-12-03", last="2026-03-05")],
          "review")
    write("act", "act-out-patient-case-at-the-limit", "mechanism 12", "ninety-two days", since("2025-12-04"),
          border=["ACT-053"])
    def onset_before_birth(a, r): a["cases"][0].update(birth="1980-05-06", onset="1980-05-05")
    write("act", "act-onset-before-birth", "mechanism 12", "the illness begins a day before birth", onset_before_birth,
          [found("ACT-053", "cases[0].onset", "3366.81", first="1980-05-06", last="1980-05-05")], "review")

    def twice(**second):
        def change(a, r):
            a["cases"][1].update(insured=ANN, **second)
            a["cases"][0].update(birth="1980-05-06", sex="female")
            r["visits"]["rows"][1]["insured"] = ANN
        return change
    write("act", "act-one-person-two-births", "mechanism 12", "one person, born on two days by two cases",
          twice(birth="1980-05-07", sex="female"),
          [found("ACT-028", "cases[1]", "2487.71", field="birth"),
           found("ACT-054", "cases[1].birth", "2487.71", field="birth", first="cases[0]")], "review")
    write("act", "act-one-person-told-alike", "mechanism 12", "one person, told alike by two cases",
          twice(birth="1980-05-06", sex="female"), border=["ACT-054"])

    def loads(patients, day="2026-03-05"):
        def change(a, r): r["loads"] = whole([{"worker": DOC, "day": day, "patients": patients}])
        return change
    write("act", "act-worker-load-of-earlier-acts", "mechanism 12", "a hundred people in earlier acts and one in this",
          loads(100), [found("ACT-034", at_line((0, 0)), "3366.81", day="2026-03-05", patients="101", limit="100")],
          "review")
    write("act", "act-worker-load-at-the-limit", "mechanism 12", "ninety-nine people in earlier acts and one in this",
          loads(99), border=["ACT-034"])

    def checked(day):
        def change(a, r): a["checkedOn"] = day
        return change
    write("act", "act-formed-after-the-check", "mechanism 13", "an act formed a day after it is checked",
          checked("2026-04-01"), [found("ACT-007", "formedOn", "5854.52", earlier="2026-04-02", later="2026-04-01")],
          "refuse")
    write("act", "act-formed-on-the-day-of-the-check", "mechanism 13", "formed on the day of the check",
          checked("2026-04-02"), border=["ACT-007"])



def call(room, ident, clause, name, why, data, expect, border=()):
    vector = {"id": ident, "clause": clause, "edition": EDITION, "call": name, "why": why, "input": data,
              "expect": expect}
    if border:
        vector["border"] = list(border)
    (HERE / room / f"{ident}.json").write_text(json.dumps(vector, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    COUNT[room] = COUNT.get(room, 0) + 1


STEPS = ["check", "provider-signs", "open", "issuer-signs", "enter-invoice", "return", "withdraw", "replace", "form-again"]
# what each status allows, by the chain of points 12 and 13 and the narrow way back
ALLOWED = {
    "formed": {"check": "checked", "withdraw": "withdrawn"},
    "checked": {"provider-signs": "signed-by-provider", "withdraw": "withdrawn"},
    "signed-by-provider": {"open": "available", "withdraw": "withdrawn"},
    "available": {"issuer-signs": "signed-by-issuer", "return": "returned", "withdraw": "withdrawn"},
    "signed-by-issuer": {"enter-invoice": "invoiced", "replace": "replaced"},
    "invoiced": {},
    "returned": {"withdraw": "withdrawn", "replace": "replaced", "form-again": "formed"},
    "withdrawn": {},
    "replaced": {},
}


# what an allowed step cannot do without, and what leaves rules not checked where it is absent
BARE = {"enter-invoice": ["invoice"], "replace": ["act", "correction"]}
EVIDENCE = ("SIG-001", "signature", "signature", "not-given")
UNSHOWN = {"provider-signs": [EVIDENCE],
           "issuer-signs": [EVIDENCE, ("PAY-007", "acts", "acts", "not-given"),
                            ("PAY-019", "acts", "acts", "not-given")]}


def statuses():
    for status, allowed in ALLOWED.items():
        for step in STEPS:
            after = allowed.get(step)
            ident = f"act-status-{status}-{step}"
            data = {"status": status, "step": step}
            if after and step in BARE:
                # allowed, but the step comes without what it has to bring
                missing = BARE[step]
                verdict = {"complete": True, "findings": [found("INP-001", path) for path in missing],
                           "effect": "refuse"}
                call("act", ident, "mechanism 12", "changeActStatus",
                     f"{status}, then {step}: allowed, and nothing is brought with it", data,
                     {"verdict": verdict}, ["ACT-045"])
            elif after:
                lines = [open_(*line) for line in UNSHOWN.get(step, ())]
                call("act", ident, "mechanism 12", "changeActStatus", f"{status}, then {step}: {after}", data,
                     {"status": after, "verdict": {"complete": not lines, "findings": [],
                                                   "notChecked": lines}}, ["ACT-045"])
            else:
                call("act", ident, "mechanism 12", "changeActStatus", f"{status} does not allow {step}", data,
                     {"verdict": {"findings": [found("ACT-045", "step", step=step, status=status)], "effect": "refuse"}})
    call("act", "act-status-unknown-words", "house form of fields", "changeActStatus", "a status and a step of no list",
         {"status": "lost", "step": "burn"},
         {"verdict": {"findings": [found("INP-002", "status"), found("INP-002", "step")], "effect": "refuse"}})


def tariffs_of_cases():
    def tariff(ident, clause, why, data, amount, weight=None):
        expect = {"tariff": amount, "weight": weight or data["weight"],
                  "verdict": {"complete": True, "findings": [], "notChecked": []}}
        call("act", ident, clause, "caseTariff", why, data, expect)

    def of(kind, base, weight, **more):
        return dict({"kind": kind, "base": base, "weight": weight}, **more)

    published = (("22.0576", "3853961.88"), ("21.0321", "3674783.83"), ("7.6839", "1342551.22"),
                 ("17.9811", "3141705.08"), ("8.7805", "1534152.05"), ("12.7638", "2230124.7"))
    for place, (weight, amount) in enumerate(published, 1):
        tariff(f"tariff-newborn-{place}", "tariffs annex 3", "a published tariff of newborns of 2025",
               of("stay", "174722.63", weight), str(Decimal(amount).quantize(Decimal("0.01"))))
    for name, weight, stay, day, by_day in (("a40", "3.9114", "686930.98", "274779.42", "1.5646"),
                                            ("a41", "2.5763", "452456.99", "180979.29", "1.0305")):
        tariff(f"tariff-{name}-stay", "tariffs annex 1", "a published tariff of 2026", of("stay", "175622.79", weight), stay)
        tariff(f"tariff-{name}-day", "payment-rules 71", "the published tariff of the day hospital",
               of("day-hospital", "175622.79", weight), day, by_day)
    tariff("tariff-bed-day", "payment-rules 71", "a published bed-day of rehabilitation, 24 319.78, and of its day "
           "hospital, 9 727.91", of("day-bed-days", "24319.78", "1"), "9727.91")
    tariff("tariff-bed-days", "payment-rules 71", "ten of them: the price of one day is rounded first",
           of("day-bed-days", "24319.78", "10"), "97279.10")
    call("act", "tariff-part-of-a-bed-day", "payment-rules 71", "caseTariff", "half a bed-day is none",
         of("day-bed-days", "24319.78", "0.5"),
         {"verdict": {"findings": [found("INP-002", "kind")], "effect": "refuse"}})
    tariff("tariff-angiography", "payment-rules 88", "1.0001 × 3/4 = 0.750075, to four places 0.7501",
           of("day-angiography", "100.00", "1.0001"), "75.01", "0.7501")
    tariff("tariff-child-examination", "payment-rules 66", "half of 879.11: an exact half of a tiyn goes up",
           of("child-examination", "879.11", "1"), "439.56")
    tariff("tariff-haemodialysis", "payment-rules 90", "beside its sessions the main diagnosis is paid nothing",
           of("haemodialysis", "175622.79", "3.9114"), "0.00")
    tariff("tariff-day-operation", "payment-rules 72", "1.0001 × 3/4 = 0.750075, to four places 0.7501",
           of("day-operation", "100.00", "1.0001"), "75.01", "0.7501")
    tariff("tariff-home-hospital", "payment-rules 73", "a sixth of 100.01", of("home-hospital", "100.00", "1.0001"), "16.67")
    tariff("tariff-early-death", "payment-rules 81", "half of 100.01: an exact half goes up",
           of("early-death", "100.00", "1.0001"), "50.01")
    tariff("tariff-short-stay", "payment-rules 81", "three days of seven",
           of("short-stay", "100.00", "1.0001", plannedDays=7, actualDays=3), "42.86")
    tariff("tariff-whole-stay", "payment-rules 81", "all planned days",
           of("short-stay", "100.00", "1.0001", plannedDays=7, actualDays=7), "100.01")

    def refused(ident, why, data, *paths):
        call("act", ident, "house form of fields", "caseTariff", why, data,
             {"verdict": {"findings": list(paths), "effect": "refuse"}})
    refused("tariff-short-stay-without-days", "a short stay needs its days", of("short-stay", "100.00", "1"),
            found("INP-002", "kind"))
    refused("tariff-more-days-than-planned", "more days than planned",
            of("short-stay", "100.00", "1", plannedDays=3, actualDays=4), found("INP-002", "kind"))
    refused("tariff-of-nothing", "nothing given", {}, found("INP-001", "base"), found("INP-001", "kind"),
            found("INP-001", "weight"))
    refused("tariff-weight-by-power", "a weight written with a power of ten", of("stay", "100.00", "1e3"),
            found("INP-002", "weight"))


def told_in_words():
    def told(ident, code, language, why, sentence, **params):
        call("rules", ident, "mechanism 12", "explain", why,
             {"code": code, "language": language, "params": [{"name": k, "value": v} for k, v in params.items()]},
             {"sentence": sentence})
    told("explain-blocked-russian", "ACT-009", "ru", "a state in words, not in its code",
         "Лицевой счет застрахованного не открыт на день услуги: день 2026-03-06, состояние заблокирован",
         day="2026-03-06", state="blocked")
    told("explain-not-in-force-kazakh", "ACT-013", "kk", "a reason in words, not in its code",
         "Қызмет кезеңінде орындаушының қолданыстағы шарты жоқ: 2026-03-05 – 2026-03-06, себебі: шарт қолданылмайды",
         first="2026-03-05", last="2026-03-06", reason="not-in-force")
    told("explain-package-kazakh", "ACT-014", "kk", "packages by their short names",
         "Қаржыландыру көзі шарттағыдан өзгеше: актіде ТМККК, шартта МӘМС", declared="gobmp", expected="osms")
    told("explain-malformed-russian", "INP-002", "ru", "why a field is not in its form, in Russian",
         "Неверный формат поля: insured. Причина: контрольный разряд не сходится", field="insured",
         reason="control digit does not fit")
    told("explain-not-of-a-set-kazakh", "INP-002", "kk", "a word of no list, with the list",
         "Өрістің пішімі қате: funding. Себебі: мына мәндердің бірі емес: `gobmp`, `osms`", field="funding",
         reason="funding source is not one of `gobmp`, `osms`")


for group in (told_in_words, unknowns, answers, dated, filing, sums, registered, packages, norms, workers, places_by_text, statuses, tariffs_of_cases,
              all_rules, counts, money, tariffs, time, people, contracts, places, visits, reading):
    group()
print(", ".join(f"{room}: {count}" for room, count in sorted(COUNT.items())))
