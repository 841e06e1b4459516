"""Vectors of a provider's money on its way to the payee: what holds it, invoices for payment,
orders, histories and what they come to, from points 12-17 of the mechanism. Standard library
only.
"""

import copy

from events import canonical, sha
from settlement_cases import (A1, A2, C1, NOON, CHAINS, YEARS, base, bill, case, cause, check, cure,
                              decided, execute, file, found, instruct, invoice, order, present,
                              sign, stop, uses)
from settlement_hosts import ACCOUNT, OTHER_ACCOUNT, OTHER_PROVIDER, text_of
from settlement_texts import PROVIDER, command, command_text, digested, signed

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


def orders():
    first = order("90", "O-1", "A-1", "400.00", NOON)
    second = order("91", "O-2", "A-2", "300.00", NOON)
    jump = lambda name, jumped, place=0: found("PAY-017", f"commands[{place}].act", "300.00",
                                               order=name, jumped=jumped)
    send = lambda number, name, on=NOON: command(number, "send-order", on, order=name)
    file("mechanism 13 par 3",
         case("order-turn-kept", "in the order of signing", "two-instructed", first, second,
              border=["PAY-017", "PAY-011", "PAY-026", "STL-013"]),
         case("order-turn-jumped", "C3: the second while the first has none", "two-instructed",
              second, findings=[jump("O-2", "A-1")]),
         case("order-turn-part", "the first is ordered in part alone", "two-instructed",
              order("90", "O-1", "A-1", "399.99", NOON, paper="СЗ-1"), second,
              findings=[jump("O-2", "A-1", 1)]),
         case("order-turn-parts", "two orders that are the whole", "two-instructed",
              order("90", "O-1", "A-1", "399.99", NOON, paper="СЗ-1"),
              order("92", "O-3", "A-1", "0.01", NOON), second, border=["PAY-017"]),
         case("order-turn-came-back", "the treasury returned the first one's: the second passes",
              "two-instructed", first, send("92", "O-1"),
              command("93", "return-order", NOON, "registrar", order="O-1", paper="К"), second,
              border=["PAY-017"]),
         case("order-turn-reversed", "its payment came back: the second passes", "two-instructed",
              first, send("92", "O-1"),
              execute("93", "O-1", NOON),
              command("94", "reverse-order", NOON, "registrar", order="O-1", paper="К"), second,
              border=["PAY-017"]),
         case("order-turn-other-source", "each source has a turn of its own",
              "two-sources-instructed",
              order("91", "O-2", "A-2", "300.00", NOON, contract="C-2"), border=["PAY-017"]),
         case("order-turn-held", "a cause holds the first: the second passes", "two-instructed",
              cause("80", "К-1", "visits", "2026-02-10", "2026-02-10T10:00:00", **A1), second,
              border=["PAY-017"]))
    one = lambda name, why, amount, on="instructed", **more: case(
        name, why, on, order("90", "O-9", "A-1", amount, NOON), **more)
    file("mechanism 13",
         one("order-sum-whole", "all that was accepted", "400.00", border=["PAY-017"]),
         one("order-sum-a-tiyn-over", "C4: a tiyn over it, and the tiyn is at stake", "400.01",
             findings=[found("STL-006", "commands[0].step", "0.01", step="form-order",
                             reason="more-than-left")]),
         one("order-sum-nothing", "C1: nothing", "0.00"),
         one("order-sum-below", "C1: less than nothing", "-5.00"),
         case("order-sum-second-over", "C4: 400.00 was ordered, and a tiyn again", "two-instructed",
              first, order("91", "O-2", "A-1", "0.01", NOON)),
         one("order-sum-paid", "C4: paid before, and ordered whole again", "400.00", "paid"),
         one("order-sum-came-back", "what the treasury returned is ordered anew", "400.00",
             "came-back"),
         one("order-sum-reversed", "and so is what came back", "400.00", "reversed"),
         one("order-sum-unsigned", "C2: before the act was signed", "400.00", "checked"),
         one("order-sum-unbilled", "C2: before its invoice for payment", "400.00", "invoiced"),
         case("order-sum-number", "a number that is taken", "two-instructed", first,
              order("91", "O-1", "A-2", "300.00", NOON)))
    file("mechanism 13",
         case("order-account-other", "C2: to another account than the contract's", "instructed",
              order("90", "O-9", "A-1", "400.00", NOON, account=OTHER_ACCOUNT),
              expect={"verdict": {"outcome": "refused", "complete": True, "findings": [
                  {"code": "PAY-011", "effect": "refuse"}, {"code": "PAY-011"}]}, "events": []}),
         case("order-account-not-in-the-register", "the register has another one of it",
              "instructed", order("90", "O-9", "A-1", "400.00", NOON),
              patch={"accounts.rows[0].account": OTHER_ACCOUNT},
              expect={"verdict": {"outcome": "refused", "findings": [{"code": "PAY-011"}]},
                      "events": []}),
         case("order-account-no-list", "C2: no list of accounts: not checked, and not formed",
              "instructed", order("90", "O-9", "A-1", "400.00", NOON), remove=["accounts"],
              expect={"verdict": {"outcome": "unchecked", "complete": False, "findings": [],
                                  "notChecked": [{"code": "PAY-011"}]}, "events": []}))
    blocked = {"payees.rows[0].state": "blocked"}
    refused = {"verdict": {"outcome": "refused", "findings": [{"code": "PAY-026"}]}, "events": []}
    paid = lambda name, why, day: case(f"execute-{name}", why, "sent",
                                       execute("90", "O-1", NOON, day))
    file("mechanism 13 par 3",
         paid("same-day", "paid on the day on which the order was formed", "2026-02-06"),
         paid("day-before", "paid the day before it was formed", "2026-02-05"))
    moved = command("80", "amend-contract", "2026-02-10T10:00:00", **C1, sum="1000.00",
                    day="2026-02-10", paper="ДС", account=OTHER_ACCOUNT)
    there = {"+accounts.rows": [{"provider": PROVIDER, "account": OTHER_ACCOUNT}]}
    file("mechanism 13",
         case("new-account-new", "the contract has a new account: the order goes there",
              "instructed", moved,
              order("90", "O-9", "A-1", "400.00", NOON, account=OTHER_ACCOUNT), patch=there,
              expect=decided("instructed", [moved, order("90", "O-9", "A-1", "400.00", NOON,
                                                     account=OTHER_ACCOUNT)],
                             accounts={(PROVIDER, ACCOUNT), (PROVIDER, OTHER_ACCOUNT)}),
              border=["PAY-011"]),
         case("new-account-old", "and no more to the old one", "instructed", moved,
              order("90", "O-9", "A-1", "400.00", NOON), patch=there,
              findings=[found("PAY-011", "commands[1].account", "400.00", order="O-9",
                              with_="contract", expected=OTHER_ACCOUNT)]))
    plain = order("90", "O-9", "A-1", "400.00", NOON)
    file("mechanism 32",
         case("payee-blocked", "the payee's account is blocked", "instructed", plain,
              patch=blocked, expect=refused),
         case("payee-blocked-today", "from the day of the order on", "instructed", plain,
              patch={**blocked, "payees.rows[0].since": DAY}, expect=refused),
         case("payee-blocked-tomorrow", "from the day after", "instructed", plain,
              patch={"+payees.rows": [{"provider": PROVIDER, "state": "blocked",
                                       "since": "2026-02-21"}]},
              expect=decided("instructed", [plain]), border=["PAY-026"]),
         case("payee-unknown", "C2: no list: not checked, and not formed", "instructed", plain,
              remove=["payees"],
              expect={"verdict": {"outcome": "unchecked", "complete": False, "findings": [],
                                  "notChecked": [{"code": "PAY-026"}]}, "events": []}),
         case("payee-old-list", "a list of the day before cannot tell the day of the order",
              "instructed", plain, patch={"payees.asOf": "2026-02-19"},
              expect={"verdict": {"outcome": "unchecked", "complete": False, "notChecked": [
                  {"code": "PAY-026"}]}, "events": []}),
         case("payee-list-of-the-day", "one of that day does", "instructed", plain,
              patch={"payees.asOf": DAY}, expect=decided("instructed", [plain]),
              border=["PAY-026"]))
    due = lambda name, why, on, moment, late=None: case(
        name, why, on, order("90", "O-9", "A-1", "400.00", moment),
        findings=[found("PAY-018", order="O-9", due=late)] if late else None,
        border=[] if late else ["PAY-018"])
    for name, on in (("day-off", "2026-02-06"), ("working", "2026-02-16")):
        base(f"billed-{name}", "invoiced",
             bill("8", "B-1", ("A-1",), "400.00", f"{on}T12:00:00"),
             instruct("9", "I-1", "B-1", "400.00", f"{on}T13:00:00"))
    file("mechanism 13 par 3",
         due("due-thirtieth", "the thirtieth day from the invoice for payment", "billed-working",
             "2026-03-18T23:59:59"),
         due("due-after", "the day after: told, and paid all the same", "billed-working",
             "2026-03-19T00:00:00", "2026-03-18"),
         due("due-day-off",
             "the thirtieth is a Sunday and a holiday, Monday is off for it: Tuesday",
             "billed-day-off", "2026-03-10T10:00:00"),
         due("due-day-off-after", "Wednesday is late", "billed-day-off", "2026-03-11T10:00:00",
             "2026-03-10"))


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
                 day="2026-12-21", paper="А"),
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


def texts():
    """What whoever acts signs."""
    shown = [("open-year", command("1", "open-year", NOON, "registrar")),
             ("sign-contract", command("2", "sign-contract", NOON, **C1, funding="gobmp",
                                       sum="1000.5", period="2026-01-01/2026-12-31",
                                       day="2025-12-30", account=ACCOUNT, paper="Д «1»")),
             ("present-act", present("3", "A-1", "400.00", NOON, replaces="A-0")),
             ("check-act", check("4", "A-1", NOON, "review", codes=["ACT-029", "ACT-033"],
                                 paper="Р-7")),
             ("form-bill", bill("5", "B-1", ("A-2", "A-1"), "700.00", NOON)),
             ("find-cause", cause("6", "К-1", "late-social", DAY, NOON, **A1, amount="10.00")),
             ("confirm-stop", stop("7", "monitoring", DAY, NOON, found="2026-02-01"))]
    cases = []
    for name, one in shown:
        due = copy.deepcopy(one)
        if name == "sign-contract":
            due["sum"] = "1000.50"
        text = command_text(due)
        asked = {key: value for key, value in one.items() if key not in ("signature", "at")}
        cases.append({"id": f"stl-to-sign-{name}", "why": f"the text of {name}", "input": {
            "law": {"edition": "mechanism-draft-2026-01"}, "command": asked},
            "expect": {"verdict": {"outcome": "clear", "complete": True},
                       "canonical": canonical(text), "digest": sha(text)}})
    law = {"law": {"edition": "mechanism-draft-2026-01"}}
    bare = {key: value for key, value in present("3", "A-1", "400.00", NOON).items()
            if key not in ("signature", "at", "total")}
    cases.append({"id": "stl-to-sign-lacks", "why": "a field that the step needs is missing",
                  "input": {**law, "command": bare},
                  "expect": {"verdict": {"outcome": "refused", "findings": [
                      {"code": "INP-001", "path": "command.total"}]}}})
    cases.append({"id": "stl-to-sign-alien", "why": "a field that the step does not take",
                  "input": {**law, "command": {**bare, "total": "1.00", "order": "O-1"}},
                  "expect": {"verdict": {"outcome": "refused", "findings": [
                      {"code": "INP-002", "path": "command.order"}]}}})
    moved = {**bare, "total": "400.00", "at": NOON}
    cases.append({"id": "stl-to-sign-moment", "why": "the moment of registration is not signed",
                  "input": {**law, "command": moved}, "expect": {
                      "digest": sha(command_text(moved))}})
    file("mechanism 12 par 2", *cases, call="settlementToSign")


def states():
    """What a history comes to, on several days."""
    base("story", "two-bills", instruct("18", "I-1", "B-1", "400.00", "2026-02-05T13:00:00"),
         instruct("19", "I-2", "B-2", "300.00", "2026-02-05T13:10:00"),
         order("20", "O-1", "A-1", "400.00", "2026-02-06T10:00:00"),
         command("21", "send-order", "2026-02-06T11:00:00", order="O-1"),
         execute("22", "O-1", "2026-02-07T10:00:00"),
         present("23", "A-3", "200.00", "2026-03-02T09:00:00", month="2026-02"),
         present("24", "A-4", "100.00", "2026-03-02T10:00:00", month="2026-02"),
         check("25", "A-3", "2026-03-03T10:00:00"), check("26", "A-4", "2026-03-03T11:00:00"),
         cause("27", "К-1", "visits", "2026-03-04", "2026-03-04T10:00:00", contract="C-1",
               act="A-3"),
         cause("28", "К-2", "tax-debt", "2026-03-10", "2026-03-10T10:00:00"),
         cure("29", "К-2", "2026-03-15", "2026-03-16T10:00:00"),
         stop("30", "licence", "2026-03-20", "2026-03-20T10:00:00", found="2026-03-18"))
    planted = [
        (5, sign("f1", "A-1", "2026-02-02T11:00:00")), (6, sign("f2", "A-2", "2026-02-03T12:00:00")),
        (8, bill("f3", "B-9", ("A-1",), "400.00", "2026-02-04T11:40:00")),
        (10, bill("f4", "B-9", ("A-2",), "300.00", "2026-02-04T13:30:00")),
        (12, order("f5", "O-9", "A-1", "400.00", "2026-02-04T14:00:00")),
        (13, order("f6", "O-9", "A-1", "400.01", "2026-02-05T12:40:00")),
        (14, order("f7", "O-9", "A-2", "300.00", "2026-02-05T12:41:00"))]
    chain = list(CHAINS["two-bills"])
    mixed = [one for place, good in enumerate(chain) for one in (
        *(bad for at_, bad in planted if at_ == place), good)]
    mixed += [bad for at_, bad in planted if at_ >= len(chain)]
    file("mechanism 12",
         case("whole-month", "from the contract to the payment in one call", "nothing",
              *CHAINS["paid"], border=["STL-001", "STL-003", "STL-004", "STL-012", "PAY-007",
                                       "PAY-011", "PAY-017", "PAY-020"]),
         case("whole-month-faults", "what is refused on the way stops nothing else", "nothing",
              *mixed))
    days = {"2026-03-03": "before anything was found", "2026-03-04": "one act is held",
            "2026-03-10": "and the provider", "2026-03-14": "on the last day before the cure",
            "2026-03-15": "on the day of the cure",
            "2026-03-18": "payment stops from the discovery",
            "2026-03-20": "from the confirmation on"}
    reads = lambda on, day: {"verdict": {"outcome": "clear", "findings": []},
                             "year": masked_year(YEARS[on].report(day))}
    cases = [state_case(f"state-{day}", why, "story", day, reads("story", day))
             for day, why in days.items()]
    file("mechanism 14", *cases, call="settlementState")
    later = "2026-03-01"
    file("house history of a provider",
         case("state-broken-altered", "of a history that was altered there is no state", "billed",
              remove=["accounts", "payees"], patch={"events[3].total": "4000.00"},
              expect={"verdict": {"outcome": "refused", "findings": [
                  {"code": "LED-021", "path": "events[3].digest"}]}}),
         case("state-broken-no-head", "nobody says that it is all", "billed",
              remove=["accounts", "payees", "head"],
              expect={"verdict": {"outcome": "unchecked", "complete": False}}),
         case("state-broken-no-day", "nobody says of which day the check is", "billed",
              remove=["accounts", "payees", "checkedOn"],
              expect={"verdict": {"outcome": "unchecked", "complete": False, "notChecked": [
                  {"code": "STL-017", "path": "checkedOn"}]}}),
         case("state-broken-later", "an event later than the day of the check", "billed",
              remove=["accounts", "payees"], patch={"checkedOn": "2026-02-04"},
              expect={"verdict": {"outcome": "refused", "findings": [
                  {"code": "STL-017", "params": [{"name": "reason", "value": "future"}]}]}}),
         call="settlementState")
    file("mechanism 12",
         *[state_case(f"state-of-{on}", f"the state of the history `{on}`", on, later,
                      reads(on, later))
           for on in ("returned", "held", "signed", "two-billed", "came-back", "reversed", "paid",
                      "terminated", "advanced", "closed")], call="settlementState")


def masked_year(report):
    return {name: one for name, one in report.items() if name != "provider"}


def state_case(name, why, on, day, expect):
    return case(name, why, on, remove=["accounts", "payees"], patch={"+day": day}, expect=expect)


def write():
    standing()
    bills()
    orders()
    histories()
    texts()
    states()
