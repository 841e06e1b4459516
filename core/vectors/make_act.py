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
        "workers": whole([{"worker": w, "provider": PROVIDER, "from": "2026-01-01"} for w in (DOC, NURSE)]),
        "tariffs": whole([{"code": c, "price": p, "from": "2026-01-01"} for c, p in PRICES.items()]),
        "contracts": whole([{
            "number": "D-1", "provider": PROVIDER, "funding": "osms", "from": "2026-01-01",
            "to": "2026-12-31", "concluded": "2025-12-30", "status": "signed", "sum": "1000000.00"}]),
        "licences": whole([{
            "provider": PROVIDER, "number": "L-1", "from": "2020-01-01", "addresses": ["ADR-1", "ADR-2"]}]),
        "facilities": whole([{"id": "F-1", "provider": PROVIDER, "address": "ADR-1"}]),
        "visits": whole([
            {"id": "V-1", "insured": ANN, "facility": "F-1", "day": "2026-03-05", "method": "qr"},
            {"id": "V-2", "insured": BOB, "facility": "F-1", "day": "2026-03-06", "method": "qr"}]),
        "taxes": whole([{"provider": PROVIDER, "owes": False}]),
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
    return {"id": ident, "insured": insured, "start": day, "end": day, "facility": "F-1",
            "address": "ADR-1", "diagnosis": "J45.0", "total": None, "services": services}


def act():
    return {
        "number": "ACT-1", "provider": PROVIDER, "contract": "D-1", "funding": "osms",
        "month": "2026-03", "formedOn": "2026-04-02", "declaredCases": None,
        "declaredServices": None, "total": None,
        "cases": [
            case("C-1", ANN, "2026-03-05", [service("S-1", "A01.001.000", "2026-03-05T10:00"),
                                            service("S-2", "A02.001.000", "2026-03-05T10:30")]),
            case("C-2", BOB, "2026-03-06", [service("S-3", "A01.001.000", "2026-03-06T09:15", 2, "0.5")]),
        ]}


def settle(draft):
    """Fills counts and totals that a change left open, as a provider's system would."""
    cents = lambda text: Decimal(text)
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
    every = [f"ACT-{n:03d}" for n in range(1, 23)] + ["VIS-001", "VIS-002", "INP-001", "INP-002", "INP-003"]
    write("act", "act-clear", "mechanism 12", "everything in order: every rule of an act runs and none fires",
          border=every, more={"cases": 2, "services": 3, "total": "5854.52",
                              "visits": {"without": 0, "unknown": 0, "stillNeeded": 0, "mayStillAdd": 2}})


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

    def half(a, r):
        a["cases"][0]["services"][0].update(coefficient="0.5", amount="1243.86")
    write("act", "act-half-tiyn-goes-up", "house no published half",
          "2487.71 × 0.5 = 1243.855: an exact half of a tiyn goes up by default", half, border=["ACT-003"])

    def three_halves(amount):
        def change(a, r):
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
           found("ACT-016", "cases[1].services[0].tariff")], "refuse")

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
          [found("ACT-021", "cases[0].services[0].coefficient", field="coefficient", value="0")], "refuse")

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
        for name, fields in (("accounts", "since"), ("policies", "from"), ("workers", "from"),
                             ("tariffs", "from"), ("contracts", "from")):
            for row in r[name]["rows"]:
                row[fields] = "2025-12-01"
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
          "refuse", border=["ACT-014"])

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

    def funding(a, r): a["funding"] = "gobmp"
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
    write("act", "act-address-outside-annex", "mechanism 14(1)", "an address that no annex holds suspends", address,
          [found("ACT-018", "cases[1].address", "2487.71", address="ADR-9")], "suspend", border=["ACT-017"])

    def second(a, r): a["cases"][1]["address"] = "ADR-2"
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
                                            "day": "2026-03-05", "method": "qr"})
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

    def manual(a, r): r["visits"]["rows"][1]["method"] = "manual"
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
              ("ACT-014", "funding", "funding", "no-key"),
              ("ACT-017", "cases[0]", "provider", "no-key"),
              ("ACT-018", "cases[0].address", "provider", "no-key"),
              ("ACT-019", "cases[0].facility", "provider", "no-key"),
              ("ACT-020", "provider", "provider", "no-key"))])

    def row(a, r): r["policies"]["rows"][1]["to"] = "31.12.2026"
    write("act", "act-broken-reference-row", "house form of fields",
          "a broken row is left out, and its list is no longer complete: not checked instead of refused", row,
          [found("INP-002", "reference.policies.rows[1].to")], "refuse",
          not_checked=[open_("ACT-011", "cases[1].services[0]", "policies", "partial")])

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
    write("act", "act-nothing-known", "house three values",
          "without any list nothing is refused and nothing passes that needs one", nothing,
          not_checked=[open_(code, path, needs, "not-given") for code, path, needs in lists])

    def no_edition(a, r): a["month"] = "2027-01"
    write("act", "act-no-edition", "house editions", "no edition covers January 2027: nothing is judged", no_edition,
          [found("INP-004", "law", day="2027-01-31")], "refuse", accepted=False)


for group in (all_rules, counts, money, tariffs, time, people, contracts, places, visits, reading):
    group()
print(", ".join(f"{room}: {count}" for room, count in sorted(COUNT.items())))
