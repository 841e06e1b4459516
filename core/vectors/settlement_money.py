"""Vectors of a provider's money on its way to the payee: what holds it, invoices for payment,
histories that are cut, altered or of several years, from points 12-17 of the mechanism. Standard
library only.
"""

import copy

from settlement_cases import (A1, A2, C1, NOON, YEARS, base, bill, case, cause, cure, decided,
                              execute, file, found, instruct, invoice, order, present, sign, stop,
                              uses)
from settlement_hosts import OTHER_PROVIDER, text_of
from settlement_texts import command, digested, signed

DAY = NOON[:10]


def at(one, moment):
    """The same command, registered at another moment."""
    return {**one, "at": moment}


def standing():
    grounds = {"address": "PAY-001", "tax-debt": "PAY-002", "late-taxes": "PAY-002",
               "late-social": "PAY-002", "visits": "PAY-003"}
    day, moment = "2026-02-10", "2026-02-10T10:00:00"
    steps = {"sign": ("checked", sign("90", "A-1", NOON)),
             "bill": ("invoiced", bill("90", "B-9", ("A-1",), "400.00", NOON)),
             "instruct": ("billed", instruct("90", "I-9", "B-1", "400.00", NOON)),
             "order": ("instructed", order("90", "O-9", "A-1", "400.00", NOON)),
             "send": ("ordered", command("90", "send-order", NOON, order="O-1")),
             "advance": ("advanced", command("90", "pay-advance", NOON, **C1, amount="10.00",
                                             day=DAY, paper="А"))}
    for ground, code in grounds.items():
        cases = []
        for step, (on, one) in steps.items():
            if ground in ("late-taxes", "late-social", "address") and step not in ("sign", "order"):
                continue
            cases.append(case(f"held-{ground}-{step}", f"{ground} holds: {one['step']}", on,
                              cause("80", "К-1", ground, day, moment), one,
                              findings=[found(code, "commands[1].step",
                                              "10.00" if step == "advance" else "400.00",
                                              discovered=day, document="О-1")]))
        on, one = steps["sign"]
        cases += [
            case(f"held-{ground}-before", "discovered on the day after", on,
                 sign("70", "A-1", "2026-02-09T10:00:00"),
                 cause("80", "К-1", ground, day, moment), border=[code]),
            case(f"held-{ground}-cured", "on the day of the cure it goes on", on,
                 cause("80", "К-1", ground, day, moment), cure("81", "К-1", DAY, NOON), one,
                 border=[code, "STL-010"]),
            case(f"held-{ground}-day-before-the-cure", "signed before the cure is entered", on,
                 cause("80", "К-1", ground, day, moment), sign("89", "A-1", "2026-02-19T23:59:59"),
                 cure("81", "К-1", DAY, NOON), one)]
        file("mechanism 14", *cases)
    file("mechanism 14",
         case("held-one-act", "a cause of one act holds that one alone", "two-invoiced",
              cause("80", "К-1", "visits", day, moment, **A1),
              bill("90", "B-9", ("A-2",), "300.00", NOON), border=["PAY-003"]),
         case("held-one-act-itself", "and that one it holds", "two-invoiced",
              cause("80", "К-1", "visits", day, moment, **A1),
              bill("90", "B-9", ("A-1",), "400.00", NOON),
              findings=[found("PAY-003", discovered=day, document="О-1")]))
    file("mechanism 14",
         case("grounds-all-told", "two causes and a stop hold: each is told", "instructed",
              cause("80", "К-1", "visits", day, moment),
              cause("81", "К-2", "address", day, moment, **A1),
              stop("82", "licence", day, moment), order("90", "O-9", "A-1", "400.00", NOON)),
         case("grounds-cure-of-one", "one of two is cured: the other holds", "instructed",
              cause("80", "К-1", "visits", day, moment),
              cause("81", "К-2", "tax-debt", day, moment),
              cure("82", "К-1", DAY, NOON), order("90", "O-9", "A-1", "400.00", NOON),
              findings=[found("PAY-002", discovered=day, document="О-1")]))
    base("caused", "two-checked", cause("7", "К-1", "visits", "2026-01-05", "2026-02-03T12:00:00"))
    late = found("PAY-004", deadline="2026-03-05")
    file("mechanism 15",
         case("cure-before-discovery", "C12: cured before it was discovered", "caused",
              cure("9", "К-1", "2026-01-04", NOON),
              findings=[found("STL-010", "commands[0].day", cured="2026-01-04",
                              discovered="2026-01-05")]),
         case("cure-same-day", "on the very day", "caused", cure("9", "К-1", "2026-01-05", NOON),
              border=["STL-010"]),
         case("cure-last-day", "on the last day of two months", "caused",
              cure("9", "К-1", "2026-03-05", "2026-03-05T10:00:00"), border=["PAY-004"]),
         case("cure-day-after", "the day after: told, and payment goes on from it all the same",
              "caused", cure("9", "К-1", "2026-03-06", "2026-03-06T10:00:00"),
              sign("10", "A-1", "2026-03-06T11:00:00")),
         case("cure-twice", "a cause that was cured is none", "caused",
              cure("9", "К-1", "2026-02-10", NOON), cure("10", "К-1", "2026-02-11", NOON)),
         case("cure-unknown", "a cause that nobody found", "two-checked",
              cure("9", "К-1", "2026-02-10", NOON)))
    base("caused-end-of-month", "two-checked",
         cause("7", "К-1", "visits", "2025-12-31", "2026-02-03T12:00:00"))
    base("caused-day-off", "two-checked",
         cause("7", "К-1", "visits", "2026-01-08", "2026-02-03T12:00:00"))
    file("mechanism 15",
         case("cure-term-short-month",
              "two months from 31 December end with February, on a Saturday: Monday still holds it",
              "caused-end-of-month", cure("9", "К-1", "2026-03-02", "2026-03-02T10:00:00"),
              border=["PAY-004"]),
         case("cure-term-short-month-after", "Tuesday does not", "caused-end-of-month",
              cure("9", "К-1", "2026-03-03", "2026-03-03T10:00:00")),
         case("cure-term-day-off",
              "8 March is a Sunday and a holiday, so is Monday: Tuesday still holds it",
              "caused-day-off", cure("9", "К-1", "2026-03-10", "2026-03-10T10:00:00"),
              border=["PAY-004"]),
         case("cure-term-day-off-after", "Wednesday does not", "caused-day-off",
              cure("9", "К-1", "2026-03-11", "2026-03-11T10:00:00")))
    file("mechanism 14",
         case("ground-of-stop", "point 16 is not found as a cause of point 14", "two-checked",
              cause("9", "К-1", "licence", DAY, NOON)),
         case("ground-of-cause", "nor point 14 confirmed as a stop", "two-checked",
              stop("9", "visits", DAY, NOON)),
         *[case(f"ground-{ground}-of-act", f"{ground} is the provider's, and of no act",
                "two-checked", cause("9", "К-1", ground, DAY, NOON, **A1))
           for ground in ("tax-debt", "late-taxes", "late-social")],
         case("ground-visits-of-act", "the share of visits is an act's", "two-checked",
              cause("9", "К-1", "visits", DAY, NOON, **A1)),
         case("ground-twice", "a cause under a number that is taken", "caused",
              cause("9", "К-1", "address", DAY, NOON)),
         case("ground-no-act", "a cause of an act that nobody presented", "two-checked",
              cause("9", "К-1", "visits", DAY, NOON, contract="C-1", act="A-9")))
    for ground, code in (("licence", "PAY-005"), ("monitoring", "PAY-006")):
        told = lambda received: [found(code, received=received, document="С-1")]
        cases = [case(f"stop-{ground}-{step}", f"{ground} stops payment: {one['step']}", on,
                      stop("80", ground, day, moment), one, findings=told(day))
                 for step, (on, one) in steps.items() if step != "sign"]
        on, one = steps["sign"]
        cases.append(case(f"stop-{ground}-sign", "16 stops payment, and not the approval of acts",
                          on, stop("80", ground, day, moment), one))
        on = "instructed"
        cases.append(case(f"stop-{ground}-day-before", "on the day before the confirmation", on,
                          order("70", "O-9", "A-1", "400.00", "2026-02-09T23:59:59"),
                          stop("80", ground, day, moment), border=[code]))
        cases.append(case(f"stop-{ground}-found-before",
                          "17: discovered earlier than confirmed, it stops from the discovery",
                          on, stop("80", ground, day, moment, found="2026-02-06"),
                          order("90", "O-9", "A-1", "400.00", NOON),
                          findings=told("2026-02-06")))
        file("mechanism 16", *cases)
    ended = found("STL-013", "commands[1].step", "400.00", contract="C-1", day=day)
    over = command("80", "terminate-contract", moment, **C1, ground="licence", day=day, paper="Р")
    ends = lambda **ground: command("9", "terminate-contract", NOON, **C1, day=DAY, paper="Р",
                                    **ground)
    file("mechanism 17 par 2",
         case("end-without-a-ground", "ended by a decision that names no ground of 16", "advanced",
              ends()),
         case("end-for-monitoring", "for a ground of point 16", "advanced",
              ends(ground="monitoring")),
         *[case(f"end-for-{ground}", f"{ground} can be cured: it ends no contract", "advanced",
                ends(ground=ground)) for ground in grounds])
    file("mechanism 17 par 2",
         *[case(f"ended-{step}", f"C2: under a contract that has ended: {one['step']}", on, over,
                one, findings=[ended]) for step, (on, one) in steps.items() if step != "advance"],
         case("ended-execute", "what the treasury did is told all the same", "sent", over,
              execute("90", "O-1", NOON)),
         case("ended-other-contract", "another contract lives", "two-checked-contracts", over,
              sign("90", "A-2", NOON, contract="C-2"), border=["STL-013"]))


def two_sources():
    """A-1 of one source, A-2 of the other, signed in this order."""
    base("two-sources-invoiced", "two-checked-contracts", sign("8", "A-1", "2026-02-04T10:00:00"),
         sign("9", "A-2", "2026-02-04T11:00:00", contract="C-2"),
         invoice("10", "A-1", "400.00", "2026-02-04T12:00:00"),
         invoice("11", "A-2", "300.00", "2026-02-04T13:00:00", contract="C-2"),
         uses("12", "A-1", "2026-02-04T14:00:00"),
         uses("13", "A-2", "2026-02-04T14:00:00", contract="C-2"))
    base("two-sources", "two-sources-invoiced",
         bill("14", "B-1", ("A-1",), "400.00", "2026-02-05T12:00:00"),
         bill("15", "B-2", ("A-2",), "300.00", "2026-02-05T13:00:00", funding="gobmp",
              contract="C-2"))
    base("two-sources-instructed", "two-sources",
         instruct("16", "I-1", "B-1", "400.00", "2026-02-05T14:00:00"),
         instruct("17", "I-2", "B-2", "300.00", "2026-02-05T14:10:00"))


def bills():
    jumped = lambda act, jumped: found("STL-014", "commands[0].acts[0]", "300.00", act=act,
                                       jumped=jumped)
    base("two-one-invoice", "two-signed", invoice("9", "A-2", "300.00", "2026-02-04T13:00:00"),
         uses("10", "A-1", "2026-02-04T13:10:00"), uses("11", "A-2", "2026-02-04T13:20:00"))
    base("two-used", "two-signed", invoice("9", "A-1", "400.00", "2026-02-04T13:00:00"),
         uses("10", "A-1", "2026-02-04T13:10:00"))
    counted = lambda name, why, on, cases=2, act="A-1": case(
        f"uses-{name}", why, on, uses("90", act, NOON, cases=cases))
    file("mechanism 12 par 3",
         counted("of-all", "the cases of the act", "signed"),
         counted("of-fewer", "of one case fewer", "signed", 1),
         counted("of-more", "of one more", "signed", 3),
         counted("of-unknown", "of an act that is not there", "signed", act="A-9"),
         case("uses-twice", "registered twice", "two-used", uses("90", "A-1", NOON)),
         case("uses-not-registered", "billed without them: told, and billed all the same",
              "signed", invoice("90", "A-1", "400.00", NOON),
              bill("91", "B-9", ("A-1",), "400.00", NOON),
              findings=[found("STL-020", "commands[1].acts[0]", act="A-1")]),
         case("uses-registered", "registered, then billed", "two-used",
              bill("91", "B-9", ("A-1",), "400.00", NOON), border=["STL-020"]))
    two_sources()
    file("mechanism 13",
         case("bill-turn-other-source", "an act of another source is not passed over",
              "two-sources-invoiced",
              bill("90", "B-9", ("A-2",), "300.00", NOON, funding="gobmp", contract="C-2"),
              border=["STL-014"]),
         case("bill-turn-kept", "both acts in the order of their signing", "two-invoiced",
              bill("90", "B-9", ("A-1", "A-2"), "700.00", NOON), border=["STL-014", "STL-015"]),
         case("bill-turn-first-alone", "the first alone", "two-invoiced",
              bill("90", "B-9", ("A-1",), "400.00", NOON), border=["STL-014"]),
         case("bill-turn-passed-over", "the second alone", "two-invoiced",
              bill("90", "B-9", ("A-2",), "300.00", NOON), findings=[jumped("A-2", "A-1")]),
         case("bill-turn-reversed", "both, the second first", "two-invoiced",
              bill("90", "B-9", ("A-2", "A-1"), "700.00", NOON),
              findings=[jumped("A-2", "A-1")]),
         case("bill-turn-no-invoice", "the first has no e-invoice yet: the second passes",
              "two-one-invoice", bill("90", "B-9", ("A-2",), "300.00", NOON),
              border=["STL-014", "STL-015"]))
    file("mechanism 12 par 2",
         case("bill-e-invoice-none", "C2: an act without its e-invoice", "two-one-invoice",
              bill("90", "B-9", ("A-1",), "400.00", NOON), findings=[
                  found("STL-015", "commands[0].acts[0]", "400.00", act="A-1")]))
    file("mechanism 13 par 2",
         case("bill-sum-a-tiyn", "a tiyn over the sum of its acts", "two-invoiced",
              bill("90", "B-9", ("A-1", "A-2"), "700.01", NOON)),
         case("bill-sum-below", "a tiyn under it", "two-invoiced",
              bill("90", "B-9", ("A-1", "A-2"), "699.99", NOON)),
         case("bill-sum-twice", "C9: an act twice", "two-invoiced",
              bill("90", "B-9", ("A-1", "A-1"), "800.00", NOON)),
         case("bill-sum-other-source", "acts of another source", "two-invoiced",
              bill("90", "B-9", ("A-1", "A-2"), "700.00", NOON, funding="gobmp")),
         case("bill-sum-unsigned", "C2: an act that nobody signed", "two-checked",
              bill("90", "B-9", ("A-1",), "400.00", NOON)),
         case("bill-sum-on-another", "an act that is on another one already", "billed",
              bill("90", "B-9", ("A-1",), "400.00", NOON)),
         case("bill-sum-number", "a number that is taken", "two-bills-one",
              bill("90", "B-1", ("A-2",), "300.00", NOON)),
         case("bill-sum-unknown", "an act that is not there", "two-invoiced",
              bill("90", "B-9", ("A-9",), "1.00", NOON)),
         case("bill-sum-no-acts", "C1: an empty one", "two-invoiced",
              bill("90", "B-9", (), "0.00", NOON),
              expect={"verdict": {"outcome": "refused", "findings": [
                  {"code": "INP-001", "path": "commands[0].acts"}]}, "events": []}))
    file("mechanism 13",
         case("instruct-turn-kept", "in the order of the invoices for payment", "two-bills",
              instruct("90", "I-1", "B-1", "400.00", NOON),
              instruct("91", "I-2", "B-2", "300.00", NOON), border=["STL-016"]),
         case("instruct-turn-jumped", "the second before the first", "two-bills",
              instruct("90", "I-2", "B-2", "300.00", NOON),
              findings=[found("STL-016", "commands[0].bill", "300.00", bill="B-2", jumped="B-1")]),
         case("instruct-turn-amount", "a tiyn over the invoice for payment", "two-bills",
              instruct("90", "I-1", "B-1", "400.01", NOON)),
         case("instruct-turn-twice", "a second instruction for one invoice", "instructed",
              instruct("90", "I-2", "B-1", "400.00", NOON)),
         case("instruct-turn-number", "a number that is taken", "two-bills",
              instruct("90", "I-1", "B-1", "400.00", NOON),
              instruct("91", "I-1", "B-2", "300.00", NOON)),
         case("instruct-turn-other-source", "each source has a turn of its own", "two-sources",
              instruct("90", "I-2", "B-2", "300.00", NOON), border=["STL-016"]),
         case("instruct-turn-held",
              "the act of the first is held: the second goes on", "two-bills",
              cause("80", "К-1", "visits", "2026-02-10", "2026-02-10T10:00:00", **A1),
              instruct("90", "I-2", "B-2", "300.00", NOON), border=["STL-016"]))


def histories():
    """Cut, altered, forked, from before the year."""
    new = present("99", "A-9", "10.00", NOON)
    year = YEARS["billed"]
    events = copy.deepcopy(year.events)
    none = lambda *codes, outcome="refused": {"verdict": {"outcome": outcome, "findings": [
        {"code": code} for code in codes]}, "events": []}
    altered = {**events[3], "total": "4000.00"}
    chained, previous = [], events[4]["digest"]
    for one in events[6:]:
        # the act's signature is taken out, and the chain made whole again
        made = digested({**one, "number": one["number"] - 1, "previous": previous})
        chained.append(made)
        previous = made["digest"]
    last = len(events) - 1
    rest = {f"events[{place}]": chained[place - 5] for place in range(5, last)}
    file("house history of a provider",
         case("history-altered", "an amount is altered in the history", "billed", new,
              patch={"events[3].total": "4000.00"}, expect=none("LED-021")),
         case("history-altered-with-its-digest",
              "altered with a digest of its own: the next one names another", "billed", new,
              patch={"events[3].total": "4000.00",
                     "events[3].digest": digested(altered)["digest"]}, expect=none("LED-020")),
         case("history-cut", "the last event is missing", "billed", new,
              remove=[f"events[{last}]"], expect=none("LED-038")),
         case("history-hole", "an event is missing within", "billed", new, remove=["events[3]"],
              expect={"verdict": {"outcome": "refused"}, "events": []}),
         case("history-forked", "two desks on one head: the head is another desk's", "billed", new,
              patch={"head.digest": text_of("another desk")}, expect=none("LED-038")),
         case("history-behind", "the head says more events than are there", "billed", new,
              patch={"head.number": last + 2}, expect=none("LED-038")),
         case("history-no-head", "without a head nobody knows that it is all", "billed", new,
              remove=["head"], expect={"verdict": {"outcome": "unchecked", "complete": False},
                                       "events": []}),
         case("history-of-another", "of another provider in the middle", "billed", new,
              patch={"events[3].provider": OTHER_PROVIDER},
              expect={"verdict": {"outcome": "refused"}, "events": []}),
         case("history-impossible",
              "chained anew without the act's signature: its e-invoice and its invoice for "
              "payment cannot follow", "billed", new,
              remove=[f"events[{last}]"],
              patch={**rest, "head": {"number": last, "digest": previous}},
              expect=none("STL-017")),
         case("history-whole", "a whole one", "billed", new, border=["STL-017", "LED-021"]))
    base("year-open-act", "two-checked",
         cause("7", "К-1", "visits", "2026-12-20", "2026-12-20T10:00:00", **A2),
         command("8", "pay-advance", "2026-12-21T10:00:00", **C1, amount="50.00",
                 day="2026-12-21", paper="А", decemberPlan="100.00"),
         command("9", "close-year", "2027-01-01T00:00:00", "registrar"))
    year = YEARS["year-open-act"]
    head = {"number": len(year.events), "digest": year.digest}
    opening = dict(year="2027", carried=head["digest"])
    before = {"+before": [{"events": year.events, "head": head}]}
    begins = command("n1", "open-year", "2027-01-04T09:00:00", "registrar", **opening)

    def carried(name, why, *commands, border=(), findings=None, patch=None, expect=None):
        return case(name, why, "nothing", *commands, border=border,
                    patch={**before, **(patch or {})},
                    expect=expect or over_the_year(year, commands, findings))

    early = "2027-01-05T10:00:00"
    moved = lambda made, **more: signed({**made, "year": "2027", **more}) if (
        made["actor"] != "registrar") else {**made, "year": "2027", **more}
    file("mechanism 13",
         carried("carried-act", "an act that waited at the end of the year is signed in the next",
                 begins, moved(sign("n2", "A-1", early)), border=["PAY-007", "STL-012"]),
         carried("carried-cause", "a cause that held goes on holding", begins,
                 moved(sign("n2", "A-1", early)), moved(sign("n3", "A-2", early))),
         carried("carried-cured", "and is cured in the next year", begins,
                 moved(cure("n2", "К-1", "2027-01-05", early)), moved(sign("n3", "A-1", early)),
                 moved(sign("n4", "A-2", early)), border=["PAY-003"]),
         carried("carried-advance", "what is left of an advance comes over", begins,
                 moved(command("n2", "give-back-advance", early, year="2027", **C1,
                               amount="50.00", day="2027-01-05", paper="А"))),
         carried("carried-advance-over", "and no more than that", begins,
                 moved(command("n2", "give-back-advance", early, year="2027", **C1,
                               amount="50.01", day="2027-01-05", paper="А"))),
         carried("carried-otherwise", "opened on another end than the year before has",
                 command("n1", "open-year", "2027-01-04T09:00:00", "registrar", year="2027",
                         carried=text_of("x"))),
         carried("carried-nothing", "opened as if nothing came over",
                 command("n1", "open-year", "2027-01-04T09:00:00", "registrar", year="2027")),
         carried("carried-december", "an act of a month of the year before",
                 begins, moved(present("n2", "A-9", "1.00", early, month="2026-12"))),
         carried("carried-older-month", "of the year before that",
                 begins, moved(present("n2", "A-9", "1.00", early, month="2025-12"))),
         carried("carried-text", "a text that was presented in the year before, under another "
                 "number", begins, moved(present("n2", "A-9", "1.00", early, month="2026-12",
                                                 text=text_of("A-1")))))
    base("year-paid", "paid", command("13", "close-year", "2027-01-01T00:00:00", "registrar"))
    paid = YEARS["year-paid"]
    after_paid = {"+before": [{"events": paid.events, "head": {
        "number": len(paid.events), "digest": paid.digest}}]}
    opens = command("n1", "open-year", "2027-01-04T09:00:00", "registrar", year="2027",
                    carried=paid.digest)
    back = command("n2", "reverse-order", early, "registrar", year="2027", order="O-1", paper="К")
    again = moved(order("n3", "O-2", "A-1", "400.00", early))
    file("mechanism 13 par 3",
         case("next-year-came-back", "what was paid in the year before comes back, and is ordered "
              "anew", "nothing", opens, back, again, patch=after_paid,
              expect=over_the_year(paid, [opens, back, again], None)),
         case("next-year-paid-twice", "what was paid in the year before is not ordered again",
              "nothing", opens, again, patch=after_paid,
              expect=over_the_year(paid, [opens, again], None)))
    open_year = YEARS["two-checked"]
    open_head = {"number": len(open_year.events), "digest": open_year.digest}
    file("mechanism 13",
         case("year-before-open", "the year before is not closed", "nothing",
              command("n1", "open-year", "2027-01-04T09:00:00", "registrar", year="2027",
                      carried=open_head["digest"]),
              patch={"+before": [{"events": open_year.events, "head": open_head}]},
              expect={"verdict": {"outcome": "refused"}, "events": []}),
         case("year-before-not-given", "a history before is named, and none is given", "nothing",
              begins, expect={"verdict": {"outcome": "refused", "findings": [
                  {"code": "STL-006", "params": [{"name": "step", "value": "open-year"},
                                                 {"name": "reason",
                                                  "value": "carried-otherwise"}]}]},
                  "events": []}))


def over_the_year(year, commands, findings):
    from settlement_cases import YEARS as years
    years["after"] = copy.deepcopy(year).after()
    made = decided("after", commands, findings)
    return made


def write():
    standing()
    bills()
    histories()
