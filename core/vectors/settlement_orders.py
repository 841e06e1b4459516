"""Vectors of payment orders: turns, sums, accounts, payees and terms, from point 13 of the
mechanism. Standard library only.
"""

from settlement_cases import (A1, C1, NOON, base, bill, case, cause, decided, execute, file, found,
                              instruct, order)
from settlement_hosts import ACCOUNT, OTHER_ACCOUNT
from settlement_texts import PROVIDER, command

DAY = NOON[:10]


def write():
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
