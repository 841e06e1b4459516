"""Vectors of what a careless or a sly house could try over a year: numbers anew, acts in the
place of others, advances raised by amending, orders sent elsewhere, from points 12-17 of the
mechanism. Standard library only.
"""

from settlement_cases import (A1, A2, C1, NOON, YEARS, base, bill, case, cause, check, cure,
                              decided, execute, file, found, instruct, invoice, order, present,
                              sign, stop, uses)
from settlement_hosts import ACCOUNT, CASH, OTHER_ACCOUNT, OTHER_PROVIDER, text_of
from settlement_texts import PROVIDER, command
from settlement_time import by, closing, of, over, years_before

DAY = NOON[:10]
LATER = "2027-02-01T10:00:00"


# ------------------------------------------------------------------ at one moment


def moments():
    base("one-moment-checked", "two-presented", check("5", "A-2", "2026-02-03T10:00:00"),
         check("6", "A-1", "2026-02-03T10:00:00"))
    base("one-moment-signed", "two-presented", check("5", "A-2", "2026-02-03T10:00:00"),
         check("6", "A-1", "2026-02-03T11:00:00"), sign("7", "A-2", "2026-02-04T10:00:00"),
         sign("8", "A-1", "2026-02-04T10:00:00"),
         invoice("9", "A-1", "400.00", "2026-02-04T12:00:00"),
         invoice("10", "A-2", "300.00", "2026-02-04T12:00:00"),
         uses("11", "A-1", "2026-02-04T13:00:00"), uses("12", "A-2", "2026-02-04T13:00:00"))
    base("one-moment-bills", "one-moment-signed",
         bill("13", "B-1", ("A-2",), "300.00", "2026-02-05T12:00:00"),
         bill("14", "B-2", ("A-1",), "400.00", "2026-02-05T12:00:00"))
    file("mechanism 12 par 2",
         case("moment-checked-first", "checked at one moment, and it was told first",
              "one-moment-checked", sign("90", "A-2", NOON), border=["PAY-007"]),
         case("moment-checked-second", "and this one second", "one-moment-checked",
              sign("90", "A-1", NOON),
              findings=[found("PAY-007", "commands[0].act", "400.00", act="A-1", jumped="A-2")]))
    file("mechanism 13",
         case("moment-signed-first", "signed at one moment, and it was told first",
              "one-moment-signed", bill("90", "B-9", ("A-2",), "300.00", NOON),
              border=["STL-014"]),
         case("moment-signed-second", "and this one second", "one-moment-signed",
              bill("90", "B-9", ("A-1",), "400.00", NOON),
              findings=[found("STL-014", "commands[0].acts[0]", "400.00", act="A-1",
                              jumped="A-2")]),
         case("moment-signed-both", "both, as they were told", "one-moment-signed",
              bill("90", "B-9", ("A-2", "A-1"), "700.00", NOON), border=["STL-014"]),
         case("moment-signed-instructed", "an instruction for the second before the first",
              "one-moment-bills", instruct("90", "I-9", "B-2", "400.00", NOON),
              findings=[found("STL-016", "commands[0].bill", "400.00", bill="B-2",
                              jumped="B-1")]))


# ------------------------------------------------------------------ elsewhere


def elsewhere():
    send = command("90", "send-order", NOON, order="O-1")
    moved = command("80", "amend-contract", "2026-02-10T10:00:00", **C1, sum="1000.00",
                    day="2026-02-10", paper="ДС", account=OTHER_ACCOUNT)
    both = {"+accounts.rows": [{"provider": PROVIDER, "account": OTHER_ACCOUNT}]}
    rows = {(PROVIDER, ACCOUNT), (PROVIDER, OTHER_ACCOUNT)}
    gone = decided("ordered", [moved, send], accounts=rows)
    assert [one["code"] for one in gone["verdict"]["findings"]] == ["PAY-011"]
    none = {"verdict": {"outcome": "refused", "findings": [{"code": "PAY-011"}]}, "events": []}
    file("mechanism 13",
         case("sent-to-its-account", "13 par 1: before it goes its account is looked at again",
              "ordered", send, border=["PAY-011", "PAY-026"]),
         case("sent-to-the-old-account", "the contract has another one since", "ordered", moved,
              send, patch=both, expect=gone),
         case("sent-to-no-account", "the register has another one of it", "ordered", send,
              patch={"accounts.rows[0].account": OTHER_ACCOUNT}, expect=none),
         case("sent-no-list", "no list of accounts: not checked, and not sent", "ordered", send,
              remove=["accounts"], expect={
                  "verdict": {"outcome": "unchecked", "complete": False, "findings": [],
                              "notChecked": [{"code": "PAY-011"}]}, "events": []}))
    base("in-the-treasury", "opened",
         command("2", "sign-contract", "2026-01-05T10:00:00", **C1, funding="osms", sum="1000.00",
                 period="2026-01-01/2026-12-31", day="2025-12-30", account=CASH),
         present("3", "A-1", "400.00", "2026-02-02T09:00:00"),
         check("4", "A-1", "2026-02-03T10:00:00"), sign("5", "A-1", "2026-02-04T11:00:00"),
         invoice("6", "A-1", "400.00", "2026-02-04T12:00:00"),
         uses("7", "A-1", "2026-02-04T12:30:00"),
         bill("8", "B-1", ("A-1",), "400.00", "2026-02-05T12:00:00"),
         instruct("9", "I-1", "B-1", "400.00", "2026-02-05T13:00:00"))
    itself = order("90", "O-9", "A-1", "400.00", NOON, account=CASH)
    made = decided("in-the-treasury", [itself], accounts={(PROVIDER, CASH)})
    assert [one["code"] for one in made["verdict"]["findings"]] == ["STL-022"]
    paid = {"state": "blocked", "since": "2026-02-01"}
    ahead = command("90", "pay-advance", NOON, **C1, amount="10.00", day=DAY, paper="А")
    file("mechanism 13 par 3",
         case("to-itself", "from the treasury's account to the same account", "in-the-treasury",
              itself, patch={"accounts.rows[0].account": CASH}, expect=made))
    file("mechanism 32",
         case("payee-of-advance-open", "an advance to whose account is open", "advanced", ahead,
              border=["PAY-026"]),
         case("payee-of-advance-blocked", "to whose account is blocked", "advanced", ahead,
              patch={f"payees.rows[0].{name}": one for name, one in paid.items()},
              expect={"verdict": {"outcome": "refused", "findings": [{"code": "PAY-026"}]},
                      "events": []}),
         case("payee-of-advance-no-list", "no list: not checked, and not paid", "advanced", ahead,
              remove=["payees"], expect={
                  "verdict": {"outcome": "unchecked", "complete": False, "notChecked": [
                      {"code": "PAY-026"}]}, "events": []}))
    base("sent-late", "ordered", command("11", "send-order", "2026-02-16T14:00:00", order="O-1"))
    file("mechanism 13 par 3",
         case("paid-when-sent", "the treasury paid on the day on which it got the order",
              "sent-late", execute("90", "O-1", NOON, "2026-02-16"), border=["STL-006"]),
         case("paid-before-it-was-sent", "and not on a day before", "sent-late",
              execute("90", "O-1", NOON, "2026-02-15")))


# ------------------------------------------------------------------ one bill, two fates


def fates():
    base("two-contracts-billed", "presented",
         command("5", "sign-contract", "2026-02-02T10:00:00", contract="C-2", funding="osms",
                 sum="500.00", period="2026-01-01/2026-12-31", day="2026-01-01", account=ACCOUNT),
         present("6", "A-2", "300.00", "2026-02-02T11:00:00", contract="C-2"),
         check("7", "A-1", "2026-02-03T10:00:00"),
         check("8", "A-2", "2026-02-03T11:00:00", contract="C-2"),
         sign("9", "A-1", "2026-02-04T10:00:00"),
         sign("10", "A-2", "2026-02-04T11:00:00", contract="C-2"),
         invoice("11", "A-1", "400.00", "2026-02-04T12:00:00"),
         invoice("12", "A-2", "300.00", "2026-02-04T13:00:00", contract="C-2"),
         uses("13", "A-1", "2026-02-04T14:00:00"),
         uses("14", "A-2", "2026-02-04T14:00:00", contract="C-2"),
         command("15", "form-bill", "2026-02-05T12:00:00", bill="B-1", funding="osms",
                 amount="700.00", register=text_of("RB-1"),
                 acts=[A1, {"contract": "C-2", "act": "A-2"}]))
    held = lambda name, act: cause(name, f"К-{name}", "address", "2026-02-10",
                                   "2026-02-10T10:00:00", **act)
    ended = command("80", "terminate-contract", "2026-02-10T10:00:00", **C1, day="2026-02-10",
                    paper="Р")
    whole = instruct("90", "I-9", "B-1", "700.00", NOON)
    other = order("91", "O-9", "A-2", "300.00", NOON)
    stands = decided("two-billed", [held("80", A1), held("81", A2), whole])
    file("mechanism 14",
         case("fates-one-held", "one act of an invoice for payment is held: the instruction goes "
              "on, and so does the other act", "two-billed", held("80", A1), whole, other,
              border=["STL-021", "PAY-017"]),
         case("fates-held-itself", "and the held one does not", "two-billed", held("80", A1), whole,
              order("91", "O-9", "A-1", "400.00", NOON)),
         case("fates-all-held", "all of them are held: the instruction is as well, each by its own",
              "two-billed", held("80", A1), held("81", A2), whole,
              expect={**stands, "verdict": {**stands["verdict"], "findings": [
                  found("PAY-001", "commands[2].step", stake, discovered="2026-02-10",
                        document="О-1") for stake in ("400.00", "300.00")]}}),
         case("fates-one-ended", "one contract of two has ended: the other one's act is instructed",
              "two-contracts-billed", ended, whole,
              order("91", "O-9", "A-2", "300.00", NOON, contract="C-2"),
              border=["STL-021"]),
         case("fates-jumped", "an earlier invoice for payment of which one act is free is jumped",
              "two-billed-and-third", held("80", A1), instruct("90", "I-9", "B-2", "100.00", NOON)),
         case("fates-explained", "one of which none is free explains it", "two-billed-and-third",
              held("80", A1), held("81", A2), instruct("90", "I-9", "B-2", "100.00", NOON),
              border=["STL-016"]))
    base("signed-first-billed-last", "two-invoiced",
         cause("12", "К-1", "visits", "2026-02-10", "2026-02-10T10:00:00", **A1),
         bill("13", "B-1", ("A-2",), "300.00", "2026-02-11T10:00:00"),
         cure("14", "К-1", "2026-02-12", "2026-02-12T10:00:00"),
         bill("15", "B-2", ("A-1",), "400.00", "2026-02-12T11:00:00"))
    file("mechanism 13 par 1",
         case("turn-of-bills-by-acts", "the act that was signed first is instructed first, though "
              "it was billed last", "signed-first-billed-last",
              instruct("90", "I-9", "B-2", "400.00", NOON), border=["STL-016"]),
         case("turn-of-bills-by-forming", "and not the invoice that was formed first",
              "signed-first-billed-last", instruct("90", "I-9", "B-1", "300.00", NOON),
              findings=[found("STL-016", "commands[0].bill", "300.00", bill="B-1",
                              jumped="B-2")]))


def third_bill():
    base("two-billed-and-third", "two-billed",
         present("20", "A-3", "100.00", "2026-02-06T09:00:00"),
         check("21", "A-3", "2026-02-06T10:00:00"), sign("22", "A-3", "2026-02-06T11:00:00"),
         invoice("23", "A-3", "100.00", "2026-02-06T12:00:00"),
         uses("24", "A-3", "2026-02-06T13:00:00"),
         bill("25", "B-2", ("A-3",), "100.00", "2026-02-06T14:00:00"))


# ------------------------------------------------------------------ in the place of another


def places():
    again = lambda number, act, replaces=None, at=NOON: present(
        number, act, "400.00", at, text=text_of(f"{act}-{number}"),
        **({"replaces": replaces} if replaces else {}))
    back = lambda number, act: command(number, "return-act", NOON, **C1, act=act, paper="В")
    file("mechanism 12 par 2",
         case("instead-twice", "two acts in the place of one", "returned",
              again("90", "A-2", "A-1"), again("91", "A-3", "A-1")),
         case("instead-and-itself", "one in its place, and itself anew", "returned",
              again("90", "A-2", "A-1"), again("91", "A-1")),
         case("instead-after-another", "the one in its place went back too: another one",
              "returned", again("90", "A-2", "A-1"), back("91", "A-2"), again("92", "A-3", "A-1"),
              border=["STL-006"]),
         case("instead-itself-after-another", "or itself", "returned", again("90", "A-2", "A-1"),
              back("91", "A-2"), again("92", "A-1"), border=["STL-006"]))
    found_ = cause("80", "К-1", "address", "2026-02-03", "2026-02-03T10:00:00", **A1)
    steps = [found_, command("81", "return-act", "2026-02-04T10:00:00", **A1, paper="В"),
             again("82", "A-2", "A-1", "2026-02-05T10:00:00"),
             check("83", "A-2", "2026-02-06T10:00:00")]
    cured = cure("84", "К-1", "2026-02-10", "2026-02-10T10:00:00")
    signs = sign("90", "A-2", NOON, text=text_of("A-2-82"))
    file("mechanism 15",
         case("instead-held", "the cause of the act that went back holds the one in its place",
              "presented", *steps, signs,
              findings=[found("PAY-001", "commands[4].step", "400.00", discovered="2026-02-03",
                              document="О-1")]),
         case("instead-held-cured", "until it is cured", "presented", *steps, cured, signs,
              border=["PAY-001"]),
         case("instead-held-cured-before", "what was cured before holds nothing", "presented",
              found_, cure("80c", "К-1", "2026-02-03", "2026-02-03T11:00:00"), *steps[1:], signs,
              border=["PAY-001"]))
    undone = [*steps[:3], back("83b", "A-2")]
    gone_on = lambda act, text: [
        check("86", act, "2026-03-01T14:00:00"),
        sign("90", act, "2026-03-01T15:00:00", text=text_of(text))]
    of_a2 = [*steps[1:3], cause("80b", "К-1", "address", "2026-02-05", "2026-02-06T09:00:00",
                                **{**A1, "act": "A-2"}), back("83b", "A-2")]
    still = lambda at: [found("PAY-001", f"commands[{at}].step", "400.00", discovered="2026-02-03",
                              document="О-1")]
    file("mechanism 15",
         case("again-undone-held", "an act that comes again after the one in its place is held "
              "as before", "presented", *undone, again("85", "A-1"), *gone_on("A-1", "A-1-85"),
              findings=still(6)),
         case("again-undone-by-another", "and so is another one in its place", "presented", *undone,
              again("85", "A-3", "A-1"), *gone_on("A-3", "A-3-85"), findings=still(6)),
         case("again-undone-cured", "until the cause is cured", "presented", *undone,
              again("85", "A-1"), cure("86c", "К-1", "2026-02-21", "2026-02-21T10:00:00"),
              *gone_on("A-1", "A-1-85"), border=["PAY-001"]),
         case("again-undone-found", "what was found of the one in its place holds it too",
              "presented", *of_a2, again("85", "A-1"), *gone_on("A-1", "A-1-85"),
              findings=[found("PAY-001", "commands[6].step", "400.00", discovered="2026-02-05",
                              document="О-1")]))
    base("went-back", "returned", closing(2026))
    first = YEARS["went-back"]
    in_2027 = lambda one: of(2027, one)
    file("mechanism 12 par 2",
         over([first], "years-instead", "an act that went back in the year before is replaced in "
              "this one", in_2027(again("n1", "A-2", "A-1", LATER)), border=["STL-006"]),
         over([first], "years-instead-twice", "and once", in_2027(again("n1", "A-2", "A-1", LATER)),
              in_2027(again("n2", "A-3", "A-1", LATER))),
         over([first], "years-instead-itself", "nor is it presented itself beside it",
              in_2027(again("n1", "A-2", "A-1", LATER)), in_2027(again("n2", "A-1", None, LATER))))


# ------------------------------------------------------------------ numbers, retention, signatures


def rest():
    base("ended-long", "opened",
         command("2", "sign-contract", "2026-01-05T10:00:00", **C1, funding="osms", sum="1000.00",
                 period="2026-01-01/2027-12-31", day="2025-12-30", account=ACCOUNT),
         cause("3", "К-1", "visits", "2026-02-10", "2026-02-10T10:00:00"),
         cure("4", "К-1", "2026-02-11", "2026-02-11T10:00:00"),
         command("5", "terminate-contract", "2026-03-01T10:00:00", **C1, ground="licence",
                 day="2026-03-01", paper="Р"), closing(2026))
    first = YEARS["ended-long"]
    again = lambda number: of(2027, command(
        "n1", "sign-contract", LATER, contract=number, funding="osms", sum="1000.00",
        period="2027-01-01/2027-12-31", day="2027-01-10", account=ACCOUNT))
    causes = lambda number: of(2027, cause("n1", number, "visits", "2027-01-20", LATER))
    file("mechanism 17 par 2",
         over([first], "years-contract", "the number of a contract that has ended is not signed "
              "again", again("C-1")),
         over([first], "years-contract-new", "another number is", again("C-2"),
              border=["STL-006"]),
         over([first], "years-contract-cause", "nor is the number of a cause taken again",
              causes("К-1")),
         over([first], "years-contract-cause-new", "another number", causes("К-2"),
              border=["STL-006"]))
    skipped = lambda year, **more: command("n1", "open-year", "2029-01-04T09:00:00", "registrar",
                                           year=year, carried=first.digest, **more)
    wrong = lambda name, why, one, path: case(
        name, why, "nothing", one, patch=years_before([first]), expect={
            "verdict": {"outcome": "refused", "findings": [{"code": "STL-001",
                                                            "path": f"commands[0].{path}"}]},
            "events": []})
    file("house history of a provider",
         wrong("years-other-skipped", "the year after the next one", skipped("2028"), "year"),
         wrong("years-other-same", "the year that was closed", skipped("2026"), "year"),
         wrong("years-other-provider", "the next year of another provider",
               skipped("2027", provider=OTHER_PROVIDER), "provider"))
    keep = command("90", "retain-advance", NOON, **A1, amount="10.00")
    moment = "2026-02-10T10:00:00"
    file("mechanism 14",
         case("retained-free", "what nothing holds may be retained", "signed", keep,
              border=["PAY-001", "PAY-005", "STL-013"]),
         case("retained-held", "a cause of point 14 holds it: retention is payment", "signed",
              cause("80", "К-1", "visits", DAY, NOON), keep),
         case("retained-stopped", "and a stop of point 16 ends it", "signed",
              stop("80", "licence", "2026-02-10", moment), keep),
         case("retained-ended", "and so does the end of the contract", "signed",
              command("80", "terminate-contract", moment, **C1, ground="monitoring",
                      day="2026-02-10", paper="Р"), keep))
    held = [cause("80", "К-1", "visits", "2026-02-10", moment),
            cure("81", "К-1", "2026-02-19", "2026-02-19T10:00:00")]
    signs = lambda on: by(sign("90", "A-1", NOON), f"{on}T10:00:00")
    told = [found("PAY-003", "commands[2].step", "400.00", discovered="2026-02-10",
                  document="О-1")]
    file("mechanism 14",
         case("held-when-signed", "signed while a cause held it, registered after the cure",
              "checked", *held, signs("2026-02-10"), findings=told),
         case("held-when-signed-last-day", "on the last day before the cure", "checked", *held,
              signs("2026-02-18"), findings=told),
         case("held-when-signed-cured", "signed on the day of the cure", "checked", *held,
              signs("2026-02-19"), border=["PAY-003"]),
         case("held-when-signed-before", "signed on the day before the discovery", "checked",
              *held, signs("2026-02-09"), border=["PAY-003"]))


def write():
    moments()
    elsewhere()
    third_bill()
    fates()
    places()
    rest()
