"""Vectors of moments: signatures after what they speak of, numbers and papers over several
years, the last day for a cure, what was known on a day, from points 12-15 of the mechanism.
Standard library only.
"""

import copy

from settlement_cases import (A1, C1, CHAINS, NOON, YEARS, base, bill, case, cause, check, command,
                              cure, decided, execute, file, found, instruct, invoice, order,
                              present, sign, uses)
from settlement_desk import read
from settlement_hosts import ACCOUNT, text_of
from settlement_texts import signed
from settlement_told import masked_year, state_case

STATE = ["accounts", "payees"]


def by(one, moment):
    """The same command, signed at another moment."""
    one = one if "signature" in one else signed(one)
    return {**one, "signature": {**one["signature"], "signedAt": moment}}


def second_before(moment):
    day, clock = moment.split("T")
    hour, minute, second = (int(part) for part in clock.split(":"))
    whole = hour * 3600 + minute * 60 + second - 1
    return f"{day}T{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}"


# ------------------------------------------------------------------ signatures


def early(place, moment, since):
    return [found("STL-023", f"commands[{place}].signature.signedAt", signed=moment, since=since)]


def both(name, what, on, one, since, *before, read_by=None):
    """A second before what it speaks of, and on it."""
    moment, place = second_before(since), len(before)
    make = case if read_by is None else lambda *rest, **more: read(*rest, **more, **read_by)
    return [make(f"signed-{name}-before", f"{one['step']}, signed a second before {what}", on,
                 *before, by(one, moment), findings=early(place, moment, since)),
            make(f"signed-{name}", f"{one['step']}, signed at {what}", on, *before,
                 by(one, since), border=["STL-023"])]


def signatures():
    base("checked-anew", "presented", check("5", "A-1", "2026-02-03T10:00:00"),
         check("6", "A-1", "2026-02-03T12:00:00", "refused"),
         check("7", "A-1", "2026-02-04T10:00:00"))
    base("accepted-last", "checked",
         command("6", "accept-act", "2026-02-05T12:00:00", **A1, deducted="100.00",
                 sanctions="0.00", accepted="300.00", paper="П-1"))
    base("presented-anew", "returned", present("6", "A-1", "400.00", "2026-02-05T09:00:00"))
    came, checked, signing = "2026-02-02T09:00:00", "2026-02-03T10:00:00", "2026-02-04T11:00:00"
    paper = lambda step, **more: command("90", step, NOON, **A1, **more)
    issuer = dict(actor="issuer")
    file("mechanism 12 par 2",
         *both("act-check", "the act's presentation", "presented",
               check("90", "A-1", NOON, **issuer), came),
         *both("act-return", "the act's presentation", "presented",
               paper("return-act", paper="В-1"), came),
         *both("act-withdraw", "the act's presentation", "presented",
               command("90", "withdraw-act", NOON, "provider", **A1), came),
         *both("act-hold", "the act's presentation", "checked", paper("hold-act", paper="У-1"),
               came),
         *both("act-release", "the act's presentation", "held", paper("release-act", paper="У-2"),
               came),
         *both("act-accept", "the act's presentation", "checked",
               paper("accept-act", deducted="0.00", sanctions="0.00", accepted="400.00",
                     paper="П"), came),
         *both("act-itself", "the check that let it go on", "checked", sign("90", "A-1", NOON),
               checked),
         *both("act-itself-anew", "the check that let it go on again", "checked-anew",
               sign("90", "A-1", NOON), "2026-02-04T10:00:00"),
         *both("act-itself-accepted", "what was accepted of it in the end", "accepted-last",
               sign("90", "A-1", NOON), "2026-02-05T12:00:00"),
         *both("act-check-anew", "its second presentation", "presented-anew",
               check("90", "A-1", NOON, **issuer), "2026-02-05T09:00:00"),
         *both("act-invoice", "the issuer's signature", "signed",
               invoice("90", "A-1", "400.00", NOON), signing),
         *both("act-invoice-with-act", "the act's presentation, by the reading of 3(3)", "checked",
               invoice("90", "A-1", "400.00", NOON), came,
               read_by=dict(invoice_moment="with-act")),
         *both("act-uses", "the issuer's signature", "signed", uses("90", "A-1", NOON), signing),
         *both("act-retention", "the issuer's signature", "signed",
               paper("retain-advance", amount="10.00"), signing),
         case("signed-act-nothing-there", "a step that cannot be taken tells that alone",
              "advanced", by(check("90", "A-1", NOON, **issuer), "2026-01-01T00:00:00")),
         case("signed-act-at-once", "registered at the moment of what it speaks of, signed before",
              "presented", by(check("90", "A-1", came, **issuer), "2026-02-02T08:59:59"),
              findings=early(0, "2026-02-02T08:59:59", came)))
    ordered, sent, told = "2026-02-06T13:00:00", "2026-02-06T14:00:00", "2026-02-07T14:00:00"
    formed, second = "2026-02-05T12:00:00", "2026-02-04T13:00:00"
    entered = "2026-02-04T12:00:00"
    whole = order("90", "O-9", "A-1", "400.00", NOON)
    file("mechanism 13",
         *both("money-bill", "the e-invoice of its act", "invoiced",
               bill("90", "B-9", ("A-1",), "400.00", NOON), entered),
         *both("money-bill-of-two", "the later e-invoice of its two acts", "two-invoiced",
               bill("90", "B-9", ("A-1", "A-2"), "700.00", NOON), second),
         *both("money-bill-with-act", "the signature, where the e-invoice came with the act",
               "checked", bill("90", "B-9", ("A-1",), "400.00", NOON), "2026-02-10T11:00:00",
               invoice("80", "A-1", "400.00", "2026-02-05T10:00:00"),
               sign("81", "A-1", "2026-02-10T11:00:00"), uses("82", "A-1", "2026-02-10T12:00:00"),
               read_by=dict(invoice_moment="with-act")),
         *both("money-instruction", "the invoice for payment", "billed",
               instruct("90", "I-9", "B-1", "400.00", NOON), formed),
         *both("money-order", "the instruction", "instructed", whole, "2026-02-05T13:00:00"),
         *both("money-order-after-bill", "the invoice for payment, by the reading of 13 par 3",
               "billed", whole, formed, read_by=dict(order_basis="after-bill")),
         *both("money-order-after-bill-instructed", "the instruction where there is one, by either "
               "reading", "instructed", whole, "2026-02-05T13:00:00",
               read_by=dict(order_basis="after-bill")),
         *both("money-sending", "the order", "ordered",
               command("90", "send-order", NOON, order="O-1"), ordered),
         *both("money-execution", "the sending", "sent", execute("90", "O-1", NOON), sent),
         *both("money-coming-back", "the sending", "sent",
               command("90", "return-order", NOON, "registrar", order="O-1", paper="К"), sent),
         *both("money-reversal", "what the treasury told of the execution", "paid",
               command("90", "reverse-order", NOON, "registrar", order="O-1", paper="К"), told),
         *both("money-cure", "the cause's registration", "caused",
               cure("90", "К-1", "2026-02-10", NOON), "2026-02-03T12:00:00"))


# ------------------------------------------------------------------ several years


def year_of(before, *commands):
    """The year after those before, closed where it was told so."""
    year = copy.deepcopy(before[-1]).after()
    for one in commands:
        got = year.decide(one)
        assert isinstance(got, tuple), (one["step"], got, getattr(year, "why", None))
    return year


def opened(before, year):
    return command(f"o{year}", "open-year", f"{year}-01-04T09:00:00", "registrar", year=str(year),
                   carried=before.digest)


def closing(year):
    return command(f"c{year}", "close-year", f"{year + 1}-01-01T00:00:00", "registrar",
                   year=str(year))


def of(year, one, **more):
    """The same command in another year."""
    made = {**one, "year": str(year), **more}
    return signed(made) if "signature" in one else made


def years_before(years):
    return {"+before": [{"events": one.events, "head": {
        "number": len(one.events), "digest": one.digest}} for one in years]}


def over(years, name, why, *commands, border=(), told=None):
    """What follows in the year after those, which is opened first."""
    YEARS["over"] = copy.deepcopy(years[-1]).after()
    opens = opened(years[-1], int(years[-1].key[1]) + 1)
    return case(name, why, "nothing", opens, *commands, border=border, patch=years_before(years),
                expect=told or decided("over", [opens, *commands]))


def long_contract():
    """A contract of three years; of the first, an act that was paid, with all its papers, and
    one that went back."""
    base("long", "opened",
         command("2", "sign-contract", "2026-01-05T10:00:00", **C1, funding="osms",
                 sum="5000.00", period="2026-01-01/2028-12-31", day="2025-12-30",
                 account=ACCOUNT),
         present("3", "A-1", "400.00", "2026-02-02T09:00:00"),
         present("4", "A-8", "100.00", "2026-02-02T10:00:00"),
         command("5", "return-act", "2026-02-02T15:00:00", contract="C-1", act="A-8", paper="В-1"),
         check("6", "A-1", "2026-02-03T10:00:00"), sign("7", "A-1", "2026-02-04T11:00:00"),
         invoice("8", "A-1", "400.00", "2026-02-04T12:00:00"),
         uses("9", "A-1", "2026-02-04T12:30:00"),
         bill("10", "B-1", ("A-1",), "400.00", "2026-02-05T12:00:00"),
         instruct("11", "I-1", "B-1", "400.00", "2026-02-05T13:00:00"),
         order("12", "O-1", "A-1", "400.00", "2026-02-06T13:00:00"),
         command("13", "send-order", "2026-02-06T14:00:00", order="O-1"))
    base("long-paid", "long", execute("14", "O-1", "2026-02-07T14:00:00"), closing(2026))


NEXT = 2028
JANUARY = "2028-02-01T10:00:00"


def fresh(act="A-9", text="fresh", month="2028-01"):
    return of(NEXT, present("n1", act, "100.00", JANUARY, month=month, text=text_of(text)))


def signed_anew(invoiced="ESF-9"):
    """A new act of the third year, up to its e-invoice."""
    return [fresh(), of(NEXT, check("n2", "A-9", JANUARY)),
            of(NEXT, sign("n3", "A-9", JANUARY, text=text_of("fresh"))),
            of(NEXT, invoice("n4", "A-9", "100.00", JANUARY, esf=invoiced)),
            of(NEXT, uses("n5", "A-9", JANUARY))]


def numbers():
    long_contract()
    first = YEARS["long-paid"]
    second = year_of([first], opened(first, 2027), closing(2027))
    years = [first, second]
    new = signed_anew()
    billed = lambda name: of(NEXT, bill("n6", name, ("A-9",), "100.00", JANUARY))
    instructed = lambda name, bill="B-9": of(NEXT, instruct("n7", name, bill, "100.00", JANUARY))
    ordered = lambda name: of(NEXT, order("n8", name, "A-9", "100.00", JANUARY))
    file("mechanism 12 par 2",
         over(years, "years-acts-paid", "the number of an act that was paid two years before",
              fresh("A-1")),
         over(years, "years-acts-new", "another number", fresh(), border=["STL-006"]),
         over(years, "years-acts-returned", "the number of one that was sent back is free",
              fresh("A-8"), border=["STL-006"]),
         over(years, "years-acts-text", "the text of one that was paid two years before",
              fresh(text="A-1")),
         over(years, "years-acts-other-case",
              "its number in small letters is the same number", fresh("a-1"),
              told={"verdict": {"outcome": "refused", "findings": [{
                  "code": "STL-006", "params": [{"name": "step", "value": "present-act"},
                                                {"name": "reason", "value": "act-known"}]}]}}),
         over(years, "years-acts-invoice", "the e-invoice of two years before",
              *signed_anew("ESF-A-1")[:4]),
         over(years, "years-acts-invoice-new", "another e-invoice", *new, border=["STL-006"]),
         over(years, "years-acts-replaces", "in the place of an act that stayed behind",
              of(NEXT, {**fresh(), "replaces": "A-1"})))
    file("mechanism 13",
         over(years, "years-papers-bill",
              "the number of an invoice for payment of two years before", *new, billed("B-1")),
         over(years, "years-papers-bill-new", "another number", *new, billed("B-9"),
              border=["STL-014"]),
         over(years, "years-papers-instruction", "the number of an instruction of two years before",
              *new, billed("B-9"), instructed("I-1")),
         over(years, "years-papers-order", "the number of a payment order of two years before",
              *new, billed("B-9"), instructed("I-9"), ordered("O-1")),
         over(years, "years-papers-order-new", "all of it under numbers of its own", *new,
              billed("B-9"), instructed("I-9"), ordered("O-9"), border=["STL-021", "STL-023"]),
         over(years, "years-papers-settled", "what was settled two years before stayed behind",
              of(NEXT, command("n2", "reverse-order", JANUARY, "registrar", order="O-1",
                               paper="К"))),
         over([first], "years-papers-next-act", "a year later the act itself is still there",
              of(2027, present("n1", "A-1", "100.00", "2027-02-01T10:00:00", month="2027-01",
                               text=text_of("fresh")))),
         over([first], "years-papers-next-order", "and its payment may come back",
              of(2027, command("n2", "reverse-order", "2027-02-01T10:00:00", "registrar",
                               order="O-1", paper="К")), border=["STL-006"]))
    base("long-waits", "opened", *CHAINS["long"][1:3], check("6", "A-1", "2026-02-03T10:00:00"),
         closing(2026))
    waits, later = YEARS["long-waits"], "2027-02-01T10:00:00"
    back = of(2027, command("n1", "return-act", later, **A1, paper="В-1"))
    again = of(2027, present("n2", "A-1", "400.00", later, month="2026-01"))
    open_ = year_of([waits], opened(waits, 2027), back, closing(2027))
    file("mechanism 12 par 2",
         over([waits], "years-free-returned-later",
              "an act that waited over the end of the year is sent back, and presented anew",
              back, again, border=["STL-006"]),
         over([waits], "years-free-withdrawn-later", "or taken back, and presented anew",
              of(2027, command("n1", "withdraw-act", later, "provider", **A1)), again,
              border=["STL-006"]),
         over([waits], "years-free-waits", "while it waits its number is taken",
              of(2027, present("n2", "A-1", "400.00", later, month="2026-01",
                               text=text_of("fresh")))),
         over([waits, open_], "years-free-a-year-later", "and free in the year after that",
              fresh("A-1"), border=["STL-006"]))
    whole_bills()


def whole_bills():
    base("pair", "long",
         execute("14", "O-1", "2026-02-07T14:00:00"),
         present("20", "A-2", "300.00", "2026-03-02T09:00:00", month="2026-02"),
         present("21", "A-3", "200.00", "2026-03-02T10:00:00", month="2026-02"),
         check("22", "A-2", "2026-03-03T10:00:00"), check("23", "A-3", "2026-03-03T11:00:00"),
         sign("24", "A-2", "2026-03-04T10:00:00"), sign("25", "A-3", "2026-03-04T11:00:00"),
         invoice("26", "A-2", "300.00", "2026-03-04T12:00:00"),
         invoice("27", "A-3", "200.00", "2026-03-04T13:00:00"),
         uses("28", "A-2", "2026-03-04T14:00:00"), uses("29", "A-3", "2026-03-04T14:00:00"),
         bill("30", "B-2", ("A-2", "A-3"), "500.00", "2026-03-05T12:00:00"),
         instruct("31", "I-2", "B-2", "500.00", "2026-03-05T13:00:00"),
         order("32", "O-2", "A-2", "300.00", "2026-03-06T13:00:00"),
         command("33", "send-order", "2026-03-06T14:00:00", order="O-2"),
         execute("34", "O-2", "2026-03-07T14:00:00"))
    base("pair-half-paid", "pair", closing(2026))
    first = YEARS["pair-half-paid"]
    open_ = year_of([first], opened(first, 2027), closing(2027))
    later = "2027-02-01T10:00:00"
    paid = year_of([first], opened(first, 2027),
                   of(2027, order("p1", "O-3", "A-3", "200.00", later)),
                   of(2027, command("p2", "send-order", later, order="O-3")),
                   of(2027, execute("p3", "O-3", "2027-02-02T10:00:00")), closing(2027))
    back = lambda name: of(NEXT, command("n2", "reverse-order", JANUARY, "registrar", order=name,
                                         paper="К"))
    assert {key[1] for key in copy.deepcopy(open_).after().acts} == {"A-2", "A-3"}
    third = year_of([first, paid], opened(paid, NEXT), closing(NEXT))
    assert {key[1] for key in copy.deepcopy(paid).after().acts} == {"A-2", "A-3"}
    assert not copy.deepcopy(third).after().acts
    file("mechanism 13",
         over([first, open_], "whole-bill-comes-back",
              "one act of an invoice for payment is open still: the other came over with it",
              back("O-2"), border=["STL-006"]),
         over([first, open_], "whole-bill-alone",
              "an act that was alone on its own did not", back("O-1")),
         over([first, open_], "whole-bill-goes-on", "and the open one is ordered",
              of(NEXT, order("n2", "O-9", "A-3", "200.00", JANUARY)), border=["PAY-017"]),
         over([first, paid], "whole-bill-paid-later",
              "the open one was paid in the second year: in the third it may come back",
              back("O-3"), border=["STL-006"]),
         over([first, paid], "whole-bill-paid-with-it", "and so may the other one", back("O-2"),
              border=["STL-006"]),
         over([first, paid, third], "whole-bill-stays-behind",
              "a year later all of it stays behind",
              {**back("O-3"), "at": "2029-02-01T10:00:00", "year": "2029"}))
    for name, years in (("open", [first, open_]), ("paid", [first, paid])):
        third = year_of(years, opened(years[-1], NEXT))
        states = [case(
            f"years-state-{name}-{day}", f"the state of the third year, {why}", "nothing",
            remove=STATE, patch={**years_before(years), "+day": day, "events": third.events,
                                 "head": {"number": 1, "digest": third.digest}},
            expect={"verdict": {"outcome": "clear", "findings": []},
                    "year": masked_year(third.report(day))})
            for day, why in (("2028-01-04", "on the day of its opening"),
                             ("2028-01-03", "before it was opened"),
                             ("2026-03-01", "before the years before it ended"))]
        file("mechanism 13", *states, call="settlementState")


# ------------------------------------------------------------------ the last day for a cure


def limits():
    # 28 February 2026 is a Saturday, 31 October too, 28 February 2027 a Sunday; of 2028 it has 29
    days = {"2025-12-29": "2026-03-02", "2025-12-30": "2026-03-02", "2025-12-31": "2026-03-02",
            "2026-01-31": "2026-03-31", "2026-02-28": "2026-04-28", "2026-04-30": "2026-06-30",
            "2026-06-30": "2026-08-31", "2026-07-31": "2026-09-30", "2026-08-31": "2026-11-02",
            "2026-11-09": "2027-01-11", "2026-12-31": "2027-03-01", "2027-12-30": "2028-02-29",
            "2027-12-31": "2028-02-29"}
    chain = [cause(str(number), f"К-{number}", "visits", day, "2028-01-03T10:00:00")
             for number, day in enumerate(days, 50)]
    base("month-ends", "opened", *chain)
    on = "2028-01-03"
    report = YEARS["month-ends"].report(on)
    assert [one["limit"] for one in report["causes"]] == list(days.values())
    cured = cure("90", "К-61", "2028-01-04", "2028-01-04T10:00:00")
    assert chain[11]["day"] == "2027-12-30" and chain[11]["cause"] == "К-61"
    base("month-ends-cured", "month-ends", cured)
    after = YEARS["month-ends-cured"].report("2028-01-04")
    file("mechanism 15",
         state_case("limit-month-ends", "two months from the end of a month, where it is off the "
                    "working day after", "month-ends", on,
                    {"verdict": {"outcome": "clear"}, "year": {"causes": report["causes"]}}),
         state_case("limit-cured", "a cause that was cured keeps its limit", "month-ends-cured",
                    "2028-01-04", {"verdict": {"outcome": "clear"},
                                   "year": {"causes": after["causes"]}}), call="settlementState")
    late = lambda deadline, cured: [found("PAY-004", deadline=deadline, cured=cured)]
    on_day = lambda name, why, number, day, findings=None: case(
        f"limit-{name}", why, "month-ends", cure("90", f"К-{number}", day, f"{day}T10:00:00"),
        findings=findings, border=[] if findings else ["PAY-004"])
    file("mechanism 15",
         on_day("leap-day", "31 December, cured on 29 February", 62, "2028-02-29"),
         on_day("leap-day-after", "on 1 March it is late", 62, "2028-03-01",
                late("2028-02-29", "2028-03-01")),
         on_day("leap-day-thirtieth", "30 December has the same last day", 61, "2028-02-29"))


# ------------------------------------------------------------------ what was known on a day


def days_known():
    places = {"2026-01-04": (None, "before the year was opened"),
              "2026-01-05": (None, "a contract"), "2026-01-06": (None, "its advance"),
              "2026-02-01": (None, "no act yet"), "2026-02-02": ("in-check", "presented"),
              "2026-02-03": ("waiting", "checked"), 
              "2026-02-04": ("signed", "signed, its e-invoice"),
              "2026-02-05": ("billed", "on an invoice for payment, instructed"),
              "2026-02-06": ("ordered", "its payment order is sent"),
              "2026-02-07": ("paid", "paid"),
              "2026-02-08": ("paid", "nothing new"), "2026-02-09": ("reversed", "it came back")}
    cases = []
    for day, (place, why) in places.items():
        report = YEARS["reversed"].report(day)
        assert [one["place"] for one in report["acts"]] == [place] * bool(place), (day, report)
        cases.append(state_case(f"known-{day}", f"what was known on the day: {why}", "reversed",
                                day, {"verdict": {"outcome": "clear", "findings": []},
                                      "year": masked_year(report)}))
    empty = YEARS["reversed"].report("2026-01-04")
    assert empty["head"]["number"] == 0 and "year" not in empty
    file("mechanism 12", *cases, call="settlementState")
    for name, on, day, why in (
            ("returned", "returned", "2026-02-01", "before it was presented and sent back"),
            ("held", "held", "2026-02-02", "before it was kept"),
            ("terminated", "terminated", "2026-02-09", "before the contract ended"),
            ("closed", "closed", "2026-12-31", "on the last day of the year, before its closing"),
            ("caused", "caused", "2026-02-02", "before a cause of an earlier day was told"),
            ("caused-told", "caused", "2026-02-03", "on the day on which it was told")):
        report = YEARS[on].report(day)
        cases.append(state_case(f"known-of-{name}", f"of the history `{on}`, {why}", on, day,
                                {"verdict": {"outcome": "clear"}, "year": masked_year(report)}))
    file("mechanism 12", *cases[len(places):], call="settlementState")
    broken = case("known-altered-later", "what was altered after the day is told all the same",
                  "reversed", remove=STATE,
                  patch={"+day": "2026-02-02", "events[9].amount": "4000.00"},
                  expect={"verdict": {"outcome": "refused", "findings": [
                      {"code": "LED-021", "path": "events[9].digest"}]}})
    file("house history of a provider", broken, call="settlementState")


def write():
    signatures()
    numbers()
    limits()
    days_known()
