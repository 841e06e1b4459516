"""Vectors of a provider's money where the law is open, of the issuer's desk over many
providers, and scenarios of a year that is held. Standard library only.
"""

import copy

import settlement_cases
from events import sha
from oracle import EDITION
from settlement import Year
from settlement_against import law
from settlement_cases import (A1, NOON, YEARS, base, bill, case, cause, check, decided, file, found,
                              instruct, invoice, order, present, sign, stop, uses)
from settlement_hosts import ACCOUNT, ACCOUNTS, OTHER_PROVIDER, PAYEES
from settlement_texts import ISSUER, PROVIDER, REGISTRAR, command, signed, tenge

DAY = NOON[:10]


def read(name, why, on, *commands, border=(), findings=None, **readings):
    """By readings that the host takes: its history was made by them as well."""
    year = copy.deepcopy(YEARS[on])
    year.readings = {**year.readings, **readings}
    YEARS["read"] = year
    made = decided("read", commands, findings)
    return case(name, why, on, *commands, border=border,
                patch={"law": law(readings)} if readings else None, expect=made)


def readings():
    moment = "2026-02-10T10:00:00"
    base("cured-late", "two-presented", check("5", "A-1", "2026-02-03T10:00:00", "suspended"),
         check("6", "A-2", "2026-02-03T11:00:00"), check("7", "A-1", "2026-02-10T10:00:00"))
    jumped = lambda act, by: found("PAY-007", "commands[0].act", act=act, jumped=by)
    one, two = sign("9", "A-1", NOON), sign("9", "A-2", NOON)
    file("mechanism 12 par 2",
         read("reading-turn-old-place", "a cured act has its old place", "cured-late", one,
              border=["PAY-007"]),
         read("reading-turn-old-place-jumped", "so the other one jumps it", "cured-late", two,
              findings=[jumped("A-2", "A-1")], signing_turn="old-place"),
         read("reading-turn-at-end", "by the other reading it comes behind who waited",
              "cured-late", two, border=["PAY-007"], signing_turn="at-end"),
         read("reading-turn-at-end-jumped", "and jumps them where it is signed first",
              "cured-late", one, findings=[jumped("A-1", "A-2")], signing_turn="at-end"))
    early = invoice("9", "A-1", "400.00", NOON)
    part = command("10", "accept-act", NOON, **A1, deducted="0.01", sanctions="0.00",
                   accepted="399.99", paper="П")
    bills = lambda amount: bill("12", "B-9", ("A-1",), amount, NOON)
    file("mechanism 3(3)",
         read("reading-invoice-after", "12 par 2: not before the act is signed", "checked", early,
              findings=[found("STL-019", "commands[0].act", "400.00", act="A-1")],
              invoice_moment="after-signing"),
         read("reading-invoice-with", "3(3): with the act", "checked", early,
              border=["STL-019", "PAY-020"], invoice_moment="with-act"),
         read("reading-invoice-with-signed", "and it stands when the act is signed and billed",
              "checked", early, sign("11", "A-1", NOON), uses("11u", "A-1", NOON), bills("400.00"),
              border=["PAY-023", "STL-015"], invoice_moment="with-act"),
         read("reading-invoice-with-part",
              "a tiyn was deducted after it: the e-invoice is not what was accepted", "checked",
              early, part, sign("11", "A-1", NOON), uses("11u", "A-1", NOON), bills("399.99"),
              invoice_moment="with-act"))
    stopped = stop("80", "licence", "2026-02-10", moment, found="2026-02-06")
    late = order("90", "O-9", "A-1", "400.00", NOON)
    told = lambda received: [found("PAY-005", "commands[1].step", "400.00", received=received,
                                   document="С-1")]
    file("mechanism 16",
         read("reading-stop-confirmed", "16: from the confirmation", "instructed", stopped, late,
              findings=told("2026-02-10"), stop_day="confirmed"),
         read("reading-stop-found", "17: from the discovery", "instructed", stopped, late,
              findings=told("2026-02-06"), stop_day="found"))
    base("stopped-between", "billed",
         stop("9", "licence", "2026-02-10", "2026-02-10T10:00:00", found="2026-02-06"))
    cases = []
    # on a day before it was registered nobody knew of it
    for reading, day, held in (("earlier", "2026-02-10", "2026-02-06"),
                               ("confirmed", "2026-02-10", "2026-02-10"),
                               ("found", "2026-02-10", "2026-02-06"),
                               ("earlier", "2026-02-09", None), ("found", "2026-02-09", None)):
        year = copy.deepcopy(YEARS["stopped-between"])
        year.readings = {**year.readings, "stop_day": reading}
        report = year.report(day)
        assert [one["since"] for one in report["held"]] == [held] * bool(held)
        cases.append(case(
            f"state-stop-{reading}-{day}", f"`{reading}` on {day}", "stopped-between",
            remove=["accounts", "payees"],
            patch={"+day": day, **({} if reading == "earlier" else {
                "law": law({"stop_day": reading})})},
            expect={"verdict": {"outcome": "clear"}, "year": {
                "head": report["head"], "held": report["held"], "toBill": report["toBill"],
                "toOrder": report["toOrder"]}}))
    file("mechanism 17", *cases, call="settlementState")


# ------------------------------------------------------------------ the desk

OTHER = OTHER_PROVIDER


def of(provider, commands):
    """The year of a provider, out of commands that are about the first one."""
    year = Year()
    for one in commands:
        made = {**one, "provider": provider}
        if one["actor"] == "provider":
            made["orderer"] = provider
        made = signed(made) if one["actor"] != "registrar" else made
        assert isinstance(year.decide(made), tuple), one["step"]
    return year


def desk_year(year, **more):
    return {"events": year.events, "head": {"number": len(year.events), "digest": year.digest},
            **more}


def begun(contract="C-1", funding="osms"):
    return [command("1", "open-year", "2026-01-05T09:00:00", "registrar"),
            command("2", "sign-contract", "2026-01-05T10:00:00", contract=contract,
                    funding=funding, sum="1000.00", period="2026-01-01/2026-12-31",
                    day="2025-12-30", account=ACCOUNT)]


def turns(year, place, keys, came, amount=lambda act: act.payable):
    return [{"row": place, "provider": year.key[0], "contract": key[0], "act": key[1],
             "came": came(year.acts[key]), "amount": tenge(amount(year.acts[key]))}
            for key in keys]


def queue_of(years, day):
    """One queue of what was known on the day: by the moment at which each got its turn, then
    provider, contract, act; in a year that is closed nobody has a turn."""
    sign_turns, bills, orders = [], {"gobmp": [], "osms": []}, {"gobmp": [], "osms": []}
    for place, later in enumerate(years):
        year = later.as_of(day)
        if year.closed:
            continue
        sign_turns += turns(year, place, year.to_sign(day), lambda act: act.turn[0])
        for funding in orders:
            signed_at = lambda act: act.signed[0]
            bills[funding] += turns(year, place, year.to_bill(funding, day), signed_at)
            orders[funding] += turns(year, place, year.to_order(funding, day), signed_at,
                                     year.uncovered)
    key = lambda row: (row["came"], row["provider"], row["contract"], row["act"])
    by_source = lambda queue: [{"funding": name, "acts": sorted(rows, key=key)}
                               for name, rows in queue.items()]
    return {"toSign": sorted(sign_turns, key=key), "toBill": by_source(bills),
            "toOrder": by_source(orders)}


def desk():
    first = of(PROVIDER, begun() + [
        present("3", "A-1", "400.00", "2026-02-02T09:00:00"),
        present("4", "A-2", "300.00", "2026-02-02T10:00:00"),
        check("5", "A-1", "2026-02-03T10:00:00"), check("6", "A-2", "2026-02-03T12:00:00")])
    second = of(OTHER, begun() + [
        present("3", "A-1", "250.00", "2026-02-02T09:30:00"),
        present("4", "A-0", "1.00", "2026-02-02T09:40:00"),
        check("5", "A-1", "2026-02-03T11:00:00"), check("6", "A-0", "2026-02-03T12:00:00")])
    held = of(OTHER, begun() + [
        present("3", "A-1", "250.00", "2026-02-02T09:30:00"),
        check("5", "A-1", "2026-02-03T11:00:00"),
        cause("6", "К-1", "visits", "2026-02-05", "2026-02-05T10:00:00")])
    billed = lambda funding, total, at, register=None: begun(funding=funding) + [
        present("3", "A-1", total, "2026-02-02T09:00:00"),
        check("4", "A-1", "2026-02-03T10:00:00"), sign("5", "A-1", f"2026-02-04T{at}"),
        invoice("6", "A-1", total, "2026-02-04T15:00:00"),
        bill("7", "B-1", ("A-1",), total, "2026-02-05T12:00:00", funding=funding,
             register=register),
        instruct("8", "I-1", "B-1", total, "2026-02-05T13:00:00")]
    one, two = (of(PROVIDER, billed("osms", "400.00", "11:00:00")),
                of(OTHER, billed("osms", "250.00", "10:00:00")))
    gobmp = of(OTHER, billed("gobmp", "250.00", "10:00:00"))
    part = order("9", "O-1", "A-1", "249.99", "2026-02-06T10:00:00", paper="СЗ-1")
    half = of(OTHER, billed("osms", "250.00", "10:00:00") + [part])
    closed = of(OTHER, billed("osms", "250.00", "10:00:00") + [
        command("9", "close-year", "2027-01-01T00:00:00", "registrar")])
    invoiced = lambda total, at: billed("osms", total, at)[:-2]
    free = (of(PROVIDER, invoiced("400.00", "11:00:00")), of(OTHER, invoiced("250.00", "10:00:00")))
    given = {"law": {"edition": EDITION}, "issuer": ISSUER, "registrar": REGISTRAR,
             "checkedOn": "2027-03-01", "day": DAY}

    def queue(name, why, *years, expect=None, day=DAY):
        due = expect or {"verdict": {"outcome": "clear", "complete": True},
                         **queue_of(years, day)}
        return {"id": f"stl-{name}", "why": why, "expect": due, "input": {
            **given, "day": day, "years": [desk_year(year) for year in years]}}

    file("mechanism 12 par 2",
         queue("queue-merged", "C6: two providers with equal numbers of acts, by the moment of "
               "each; at one moment by the provider", first, second),
         queue("queue-other-order", "the order of the list is of no matter", second, first),
         queue("queue-held", "a cause of one provider holds no other", first, held),
         queue("queue-day-before", "before the cause was discovered", first, held,
               day="2026-02-04"),
         queue("queue-to-order", "who waits for a payment order, by the moment of signing", one,
               two),
         queue("queue-earlier-day", "of a day on which the second was not checked yet", first,
               second, day="2026-02-02"),
         queue("queue-of-no-day", "of a day before the year was opened", first, second,
               day="2026-01-04"),
         queue("queue-part-ordered", "what is left of an act that is ordered in part", one, half),
         queue("queue-closed", "in a year that is closed nobody has a turn", closed, one,
               day="2027-01-05"),
         queue("queue-to-bill", "who waits for an invoice for payment, by the moment of signing",
               *free),
         queue("queue-by-source", "each source has a queue of its own", one, gobmp),
         queue("queue-twice", "a provider stands in the call twice", first, first,
               expect={"verdict": {"outcome": "refused"}, "toSign": [], "toOrder": []}),
         call="settlementQueue")
    altered = copy.deepcopy(second)
    altered.events[2] = {**altered.events[2], "total": "9.00"}
    file("house history of a provider",
         queue("queue-altered", "a history that was altered has no queue", first, altered,
               expect={"verdict": {"outcome": "refused", "findings": [{"code": "LED-021"}]},
                       "toSign": [], "toOrder": []}), call="settlementQueue")
    beside = dict(recipient="ТОО «Дәрігер»", service="Медицинские услуги", bic="HSBKKZKX")
    def row(number, provider, total):
        return {"number": number, "sender": "НАО «ФСМС»", "recipient": "ТОО «Дәрігер»",
                "provider": provider, "contract": "C-1", "contractDate": "2025-12-30",
                "service": "Медицинские услуги", "senderAccount": "KZ24070105KSN0000000",
                "account": ACCOUNT, "act": "A-1", "actDate": "2026-02-04", "bic": "HSBKKZKX",
                "period": "2026-01-01/2026-01-31", "amount": total}

    def register(name, why, years, expect, border=(), funding="osms", **more):
        beyond = {"border": list(border)} if border else {}
        return {"id": f"stl-{name}", "why": why, "expect": expect, **beyond, "input": {
            **given, "funding": funding, "sender": "НАО «ФСМС»",
            "senderAccount": "KZ24070105KSN0000000", **more,
            "years": [desk_year(year, **beside) for year in years]}}

    rows = [row(1, OTHER, "250.00"), row(2, PROVIDER, "400.00")]
    alone = [row(1, PROVIDER, "400.00")]
    digest = lambda rows, total: sha({"funding": "osms", "rows": rows, "total": total})
    whole, single = digest(rows, "650.00"), digest(alone, "400.00")
    both = (of(PROVIDER, billed("osms", "400.00", "11:00:00", whole)),
            of(OTHER, billed("osms", "250.00", "10:00:00", whole)))
    other = of(OTHER, billed("osms", "250.00", "10:00:00", single))
    differs = lambda stake, given, due: found("STL-032", "bill", stake, bill="B-1", given=given,
                                              digest=due)
    clear = {"outcome": "clear", "complete": True}
    file("mechanism 13 par 2, annex",
         register("register-of-turns", "the acts whose turn it is, in the chronology of signing",
                  free, {"verdict": clear, "rows": rows, "digest": whole}),
         register("register-of-a-bill", "the acts of an invoice for payment, and the register that "
                  "came with it", both, {"verdict": {**clear, "findings": []}, "rows": rows,
                                         "digest": whole}, ["STL-032"], bill="B-1"),
         register("register-of-a-bill-other", "one side gave the invoice another register",
                  (both[0], other), {
                      "verdict": {"outcome": "review", "complete": True,
                                  "findings": [differs("250.00", single, whole)]},
                      "rows": rows, "digest": whole}, bill="B-1"),
         register("register-of-a-bill-half", "of one of its two providers: the register is not "
                  "whole", both[:1], {"verdict": {"outcome": "review", "findings": [
                      differs("400.00", whole, single)]}, "rows": alone}, bill="B-1"),
         register("register-of-one-source", "acts of another source are no rows of it",
                  (of(PROVIDER, billed("osms", "400.00", "11:00:00", single)), gobmp),
                  {"verdict": clear, "rows": alone}, ["STL-032"], bill="B-1"),
         register("register-lacks", "a row lacks the name of the service", free,
                  {"verdict": {"outcome": "refused"}}), call="settlementRegister")
    last = settlement_cases.FILES["stl-register"]["also"][-1]
    del last["input"]["years"][0]["service"]
    last["expect"]["verdict"]["findings"] = [{"code": "INP-001", "path": "years[0].service"}]


# ------------------------------------------------------------------ a year that is held

OBJECTS = {}


def scenario(name, clause, why, on, *steps, patch=None):
    settlement_cases.USED.add(on)
    OBJECTS[f"object-provider-year-{name}"] = {
        "id": f"object-provider-year-{name}", "clause": clause, "edition": EDITION,
        "object": "ProviderYear", "why": why,
        "new": {"$base": f"settlement/{on}", **({"$patch": patch} if patch else {})},
        "steps": list(steps)}


def step(method, expect, **given):
    return {"method": method, **({"input": given} if given else {}), "expect": expect}


def head(year):
    return {"number": len(year.events), "digest": year.digest}


def held_years():
    after = lambda on, *commands: [
        after_year := copy.deepcopy(YEARS[on]),
        *[after_year.decide(one, PAYEES, ACCOUNTS) for one in commands]][0]
    one, two = sign("7", "A-1", NOON), sign("8", "A-2", NOON)
    before, signed_one = YEARS["two-checked"], after("two-checked", one)
    both = after("two-checked", one, two)
    scenario("life", "mechanism 12 par 2",
             "what is only decided changes nothing; what is taken is there", "two-checked",
             step("report", {"outcome": "clear"}),
             step("decide", decided("two-checked", [one]), commands=[one]),
             step("state", {"year": {"head": head(before)}}, day=DAY),
             step("take", decided("two-checked", [one]), commands=[one]),
             step("state", {"year": {"head": head(signed_one), "sums": {"signed": "400.00"}}},
                  day=DAY),
             step("take", {"decided": [{"event": 7, "repeated": True}], "events": [],
                           "head": head(signed_one)}, commands=[one]),
             step("take", {"decided": [{"event": 8, "repeated": False}], "head": head(both)},
                  commands=[two]))
    scenario("two-desks", "house history of a provider",
             "two desks on one head: the second is told, and nothing of it is taken",
             "two-checked",
             step("take", {"verdict": {"outcome": "clear"}, "head": head(signed_one)},
                  head=head(before), commands=[one]),
             step("take", {"verdict": {"outcome": "refused", "findings": [
                 {"code": "LED-038", "path": "head"}]}, "events": []},
                  head=head(before), commands=[two]),
             step("state", {"year": {"head": head(signed_one)}}, day=DAY),
             step("take", {"verdict": {"outcome": "clear"}, "head": head(both)},
                  head=head(signed_one), commands=[two]))
    paid = order("90", "O-9", "A-1", "400.00", NOON, bic="KCJBKZKX")
    scenario("banks", "mechanism 13", "the host's own row of a bank; the state of an earlier day",
             "instructed",
             step("take", decided("instructed", [paid], banks={"601": "KCJBKZKX"}),
                  commands=[paid]),
             step("state", {"year": {"head": {"number": 10}, "orders": []}}, day="2026-02-19"),
             step("state", {"year": {"head": {"number": 11}, "orders": [
                 {"number": "O-9", "bic": "KCJBKZKX", "place": "formed"}]}}, day=DAY),
             patch={"+banks": [{"code": "601", "bic": "KCJBKZKX"}]})
    scenario("refused", "mechanism 12 par 2", "a command that is refused changes nothing",
             "two-checked",
             step("take", {"verdict": {"outcome": "refused", "findings": [{"code": "PAY-007"}]},
                           "decided": [{"repeated": False}], "events": [], "head": head(before)},
                  commands=[two]),
             step("state", {"year": {"head": head(before), "sums": {"signed": "0.00"}}},
                  day=DAY),
             *[{"method": method, "input": {"commands": 7},
                "expectError": {"code": "wrong-shape", "path": "commands"}}
               for method in ("decide", "take")],
             {"method": "state", "input": {"day": 7},
              "expectError": {"code": "wrong-shape", "path": "day"}})


def write():
    readings()
    desk()
    held_years()
