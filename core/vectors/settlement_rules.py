"""Vectors of a provider's money rule by rule, with their borders, written from points 12-17
of the mechanism. Standard library only.
"""

from settlement_cases import (A1, A2, C1, NOON, base, bill, case, cause, check, cure, execute,
                              file, found, invoice, order, present, sign, stop)
from settlement_hosts import ACCOUNT, OTHER_PROVIDER, text_of
from settlement_texts import command, signed

DAY = NOON[:10]


def at(one, moment):
    """The same command, registered at another moment."""
    return {**one, "at": moment}


def unsigned(one, **change):
    """A command whose signature is of something else."""
    return {**one, "signature": {**one["signature"], **change}}


def who_and_when():
    A9 = dict(contract="C-1", act="A-9")
    new = present("9", "A-9", "10.00", NOON)
    file("house history of a provider",
         case("other-provider", "a command about another provider", "advanced",
              command("9", "hold-act", NOON, provider=OTHER_PROVIDER, **A9, paper="У"),
              ),
         case("other-provider-own", "its own provider and year", "advanced", new,
              border=["STL-001", "STL-003", "STL-004", "STL-005", "STL-007"]))
    file("house history of a provider",
         case("other-year", "a contract of another financial year", "advanced",
              command("9", "sign-contract", NOON, year="2025", contract="C-9", funding="osms",
                      sum="1.00", period="2025-01-01/2025-12-31", day="2025-01-01",
                      account=ACCOUNT), findings=[found("STL-001", "commands[0].year")]))
    file("house history of a provider",
         case("once-other", "another command under the number of one that was executed",
              "advanced", present("3", "A-9", "10.00", NOON),
              findings=[found("STL-002", command="3", event="3")]),
         case("once-same", "the same command again: its event is told, and nothing is added",
              "presented", present("4", "A-1", "400.00", "2026-02-02T09:00:00"),
              border=["STL-002"]),
         case("once-same-signed-again",
              "the same command, signed and registered anew: still the same", "presented",
              present("4", "A-1", "400.00", NOON)),
         case("once-a-tiyn", "the same number, a tiyn more: another command", "presented",
              present("4", "A-1", "400.01", NOON),
              findings=[found("STL-002", command="4", event="4")]),
         case("once-in-one-call", "the same command twice in one call", "advanced", new, new),
         case("once-refused-then-right",
              "a command that was refused leaves its number free", "presented",
              sign("9", "A-1", NOON), check("8", "A-1", NOON), sign("9", "A-1", NOON)))
    file("house history of a provider",
         case("in-time-before", "a second before the last event", "presented",
              at(check("9", "A-1", "2026-02-02T08:59:59"), "2026-02-02T08:59:59"),
              findings=[found("STL-003", "commands[0].at", at="2026-02-02T08:59:59",
                              last="2026-02-02T09:00:00")]),
         case("in-time-same", "at the moment of the last event", "presented",
              check("9", "A-1", "2026-02-02T09:00:00"), border=["STL-003"]))
    takes = lambda step, actor: found("STL-004", actor=actor, step=step)
    file("mechanism 12",
         case("who-provider-signs", "the provider signs its act for the issuer", "checked",
              command("9", "sign-act", NOON, "provider", **A1, text=text_of("A-1")),
              findings=[takes("sign-act", "provider")]),
         case("who-provider-checks", "the provider checks its act itself", "presented",
              check("9", "A-1", NOON, actor="provider"),
              findings=[takes("check-act", "provider")]),
         case("who-issuer-presents", "the issuer forms an act for the provider", "advanced",
              command("9", "present-act", NOON, **A9, month="2026-01", total="1.00", cases=1,
                      text=text_of("A-9")), findings=[takes("present-act", "issuer")]),
         case("who-issuer-invoices", "the issuer enters the provider's e-invoice", "signed",
              command("9", "enter-invoice", NOON, **A1, invoice="ESF-9", amount="400.00", day=DAY),
              findings=[takes("enter-invoice", "issuer")]),
         case("who-provider-cures", "the provider tells itself that a cause is gone", "caused",
              command("9", "cure-cause", NOON, "provider", cause="К-1", day=DAY, paper="О"),
              findings=[takes("cure-cause", "provider")]),
         case("who-provider-executes", "the provider says that it was paid", "sent",
              command("19", "execute-order", NOON, "provider", order="O-1", day=DAY, paper="ПП"),
              findings=[takes("execute-order", "provider")]),
         case("who-registrar-bills", "the registrar forms an invoice for payment", "invoiced",
              command("9", "form-bill", NOON, "registrar", bill="B-9", funding="osms", acts=[A1],
                      amount="400.00", register=text_of("RB-9")),
              findings=[takes("form-bill", "registrar")]),
         case("who-registrar-checks", "the portal of the registrar checks", "presented",
              check("9", "A-1", NOON), border=["STL-004"]),
         case("who-issuer-checks", "the issuer may check as well", "presented",
              check("9", "A-1", NOON, actor="issuer"), border=["STL-004"]))
    other = present("9", "A-9", "10.00", NOON)
    other = signed({**other, "orderer": OTHER_PROVIDER})
    file("mechanism 12",
         case("own-money-other", "a provider forms an act of another one", "advanced", other,
              findings=[found("STL-005")]),
         case("own-money-own", "its own", "advanced", present("9", "A-8", "10.00", NOON),
              border=["STL-005"]))
    paper = sign("9", "A-1", NOON)
    bare = {name: one for name, one in paper.items() if name != "signature"}
    file("mechanism 12 par 2",
         case("signature-none", "C7: signed by the issuer without a signature: no status",
              "checked", bare, findings=[found("SIG-001")]),
         case("signature-other-text", "C7: what was signed is another text", "checked",
              unsigned(paper, digest=text_of("x")), findings=[found("SIG-002")]),
         case("signature-other-entity", "the certificate is of another entity", "checked",
              unsigned(paper, entity=OTHER_PROVIDER), findings=[found("SIG-003")]),
         case("signature-expired", "the certificate had ended", "checked",
              unsigned(paper, validTo="2026-02-20T09:59:59"), findings=[found("SIG-005")]),
         case("signature-last-moment", "the last moment of the certificate", "checked",
              unsigned(paper, validTo=NOON), border=["SIG-005", "SIG-007"]),
         case("signature-later", "signed after the registration", "checked",
              unsigned(paper, signedAt="2026-02-20T10:00:01"), findings=[found("SIG-007")]),
         case("signature-not-verified", "the host's provider refused the signature", "checked",
              unsigned(paper, verified=False), findings=[found("SIG-008")]),
         case("signature-employee", "an employee has no right to sign", "checked",
              unsigned(paper, role="employee"), findings=[
                  found("SIG-004", "commands[0].signature.role", role="employee")]),
         case("signature-right-to-sign", "whoever has the right to sign has", "checked",
              unsigned(paper, role="right-to-sign"), border=["SIG-004"]),
         case("signature-of-registrar-broken", "the registrar need not sign; a broken one is told",
              "presented", unsigned(signed(check("9", "A-1", NOON)), digest=text_of("x")),
              findings=[found("SIG-002")]),
         case("signature-whole", "the issuer's head, over the text, in time", "checked",
              sign("99", "A-1", NOON), border=["SIG-001", "SIG-002", "SIG-003", "SIG-008"]))


def days():
    late = "2026-02-21"
    ahead = found("STL-007", "commands[0].day", day=late, at=NOON)
    file("house history of a provider",
         case("day-ahead-cause", "a cause that is discovered tomorrow", "presented",
              cause("9", "К-1", "visits", late, NOON), findings=[ahead]),
         case("day-ahead-cause-today", "discovered on the day", "presented",
              cause("9", "К-1", "visits", DAY, NOON), border=["STL-007"]),
         case("day-ahead-cure", "a cure of tomorrow", "caused",
              cure("9", "К-1", late, NOON), findings=[ahead]),
         case("day-ahead-stop", "a confirmation of tomorrow", "presented",
              stop("9", "licence", late, NOON), findings=[ahead]),
         case("day-ahead-found", "confirmed today, discovered tomorrow", "presented",
              stop("9", "licence", DAY, NOON, found=late),
              findings=[found("STL-007", "commands[0].found", day=late, at=NOON)]),
         case("day-ahead-invoice", "an e-invoice of tomorrow", "signed",
              invoice("9", "A-1", "400.00", NOON, day=late), findings=[ahead]),
         case("day-ahead-execution", "paid tomorrow", "sent",
              execute("19", "O-1", NOON, late),
              findings=[ahead]),
         case("day-ahead-termination", "D6: terminated from tomorrow, by a document of today",
              "advanced", command("9", "terminate-contract", NOON, **C1, ground="licence",
                                  day=late, paper="Р"), findings=[ahead]),
         case("day-ahead-contract", "a contract is agreed ahead", "opened",
              command("9", "sign-contract", NOON, **C1, funding="osms", sum="1000.00",
                      period="2026-03-01/2026-12-31", day="2026-02-25", account=ACCOUNT)),
         case("day-ahead-amendment", "and so is its amendment", "advanced",
              command("9", "amend-contract", NOON, **C1, sum="2000.00", day="2026-03-01",
                      paper="ДС")))
    ends = command("9", "close-year", "2026-12-31T23:59:59", "registrar")
    file("house history of a provider",
         case("year-over-last-day", "closed on the last day of the year", "advanced", ends,
              findings=[found("STL-008", at="2026-12-31T23:59:59", last="2026-12-31")]),
         case("year-over-next-day", "closed on the first day after it", "advanced",
              at(ends, "2027-01-01T00:00:00"), border=["STL-008"]))


def money_of_contracts():
    pay = lambda amount, number="9", on=NOON: command(
        number, "pay-advance", on, **C1, amount=amount, day=on[:10], paper="А")
    base("odd-contract", "opened",
         command("2", "sign-contract", "2026-01-05T10:00:00", **C1, funding="osms", sum="1000.05",
                 period="2026-01-01/2026-12-31", day="2025-12-30", account=ACCOUNT))
    base("signed-much", "contract", present("3", "A-1", "750.00", "2026-02-02T09:00:00"),
         check("4", "A-1", "2026-02-03T10:00:00"), sign("5", "A-1", "2026-02-04T10:00:00"))
    file("payment-rules 8",
         case("ahead-of-the-rest", "no more ahead than is left of the contract", "signed-much",
              pay("250.00"), border=["STL-009"]),
         case("ahead-of-the-rest-over", "a tiyn more", "signed-much", pay("250.01")))
    cap = lambda amount, paid, stake, cap="300.00": found(
        "STL-009", "commands[0].amount", stake, amount=amount, cap=cap, paid=paid)
    file("payment-rules 8",
         case("advance-exactly", "30 % of the contract", "contract", pay("300.00"),
              border=["STL-006", "STL-009"]),
         case("advance-a-tiyn-over", "a tiyn over", "contract", pay("300.01"),
              findings=[cap("300.01", "0.00", "0.01")]),
         case("advance-second-exactly", "two advances that are 30 % together", "advanced",
              pay("200.00"), border=["STL-009"]),
         case("advance-second-over", "a tiyn over together", "advanced", pay("200.01"),
              findings=[cap("200.01", "100.00", "0.01")]),
         case("advance-whole-tiyn", "30 % of 1000.05 is 300.015: whole tiyn within it",
              "odd-contract", pay("300.01"), border=["STL-009"]),
         case("advance-whole-tiyn-over", "and 300.02 is over", "odd-contract", pay("300.02"),
              findings=[cap("300.02", "0.00", "0.01", "300.01")]),
         case("advance-given-back-counts", "what was given back was paid all the same",
              "advanced", command("8", "give-back-advance", NOON, **C1, amount="100.00",
                                  day=DAY, paper="А"), pay("200.01"),
              findings=[found("STL-009", "commands[1].amount", "0.01", amount="200.01",
                              cap="300.00", paid="100.00")]))
    back = lambda amount, on: case(
        f"advance-back-{on}-{amount.replace('.', '-')}", "given back: no more than is left", on,
        command("9", "give-back-advance", NOON, **C1, amount=amount, day=DAY, paper="А"))
    file("payment-rules 8", back("100.00", "advanced"), back("100.01", "advanced"),
         back("0.00", "advanced"))
    keep = lambda amount: command("90", "retain-advance", NOON, **A1, amount=amount)
    file("payment-rules 10",
         case("retain-part", "a part of the advance is retained, the rest is to be ordered",
              "instructed", keep("60.00"), order("91", "O-1", "A-1", "340.00", NOON)),
         case("retain-rest-over", "of 400.00, 60.00 retained: an order of 340.01", "instructed",
              keep("60.00"), order("91", "O-1", "A-1", "340.01", NOON)),
         case("retain-over-the-advance", "a tiyn more than is left of the advance", "billed",
              keep("100.01")),
         case("retain-twice", "all that is left, and a tiyn more", "billed", keep("100.00"),
              command("91", "retain-advance", NOON, **A1, amount="0.01")),
         case("retain-what-is-ordered", "the act is ordered whole: nothing is left of it",
              "ordered", keep("0.01")),
         case("retain-nothing", "nothing", "billed", keep("0.00")))
    amend = lambda amount: command("90", "amend-contract", NOON, **C1, sum=amount, day=DAY,
                                   paper="ДС")
    file("mechanism 11 par 2",
         case("amend-to-the-signed", "to what was signed, and the advance that is left, together",
              "signed", amend("500.00"), border=["STL-009"]),
         case("amend-a-tiyn-under", "a tiyn under it", "signed", amend("499.99")),
         case("amend-retained", "what was retained of the advance is in what was signed", "signed",
              command("80", "retain-advance", NOON, **A1, amount="100.00"), amend("400.00")),
         case("amend-to-the-share", "the advance is 30 % of it, in whole tiyn", "advanced",
              amend("333.34"), border=["STL-009"]),
         case("amend-under-the-share", "a tiyn under it: the advance is over its cap", "advanced",
              amend("333.33"), findings=[found("STL-009", "commands[0].sum", amount="0.00",
                                               cap="99.99", paid="100.00")]),
         case("amend-up-and-down", "raised, an advance of 30 %, lowered again", "contract",
              amend("10000.00"), pay("3000.00", "91"),
              signed({**amend("3000.00"), "command": "92"}),
              findings=[found("STL-009", "commands[2].sum", amount="0.00", cap="900.00",
                              paid="3000.00")]),
         case("amend-under-the-advance", "a tiyn under what is left of it", "advanced",
              amend("99.99")),
         case("amend-to-nothing", "to nothing", "advanced", amend("0.00")))
    file("mechanism 11 par 2",
         case("contract-of-nothing", "a contract of no sum", "opened",
              command("9", "sign-contract", NOON, **C1, funding="osms", sum="0.00",
                      period="2026-01-01/2026-12-31", day=DAY, account=ACCOUNT)),
         case("contract-below-nothing", "C1: a contract of less than nothing", "opened",
              command("9", "sign-contract", NOON, **C1, funding="osms", sum="-100.10",
                      period="2026-01-01/2026-12-31", day=DAY, account=ACCOUNT)))


def acts():
    takes = lambda step, actor: found("STL-004", actor=actor, step=step)
    over = lambda amount, balance, excess: found(
        "STL-011", "commands[0].total", excess, amount=amount, balance=balance, excess=excess)
    file("payment-rules 27",
         case("exceeded-one", "one act a tiyn over the contract: told, to be accepted in part",
              "contract", present("9", "A-1", "1000.01", NOON),
              findings=[over("1000.01", "1000.00", "0.01")]),
         case("exceeded-exactly", "exactly the contract", "contract",
              present("9", "A-1", "1000.00", NOON), border=["STL-011"]),
         case("exceeded-together",
              "B1: two acts that each fit, and a tiyn over together: told at the second",
              "presented", present("9", "A-2", "600.01", NOON),
              findings=[over("600.01", "600.00", "0.01")]),
         case("exceeded-together-exactly", "B1: exactly together", "presented",
              present("9", "A-2", "600.00", NOON), border=["STL-011"]),
         case("exceeded-returned-is-free", "what was sent back takes nothing", "returned",
              present("9", "A-2", "1000.00", NOON), border=["STL-011"]),
         case("exceeded-deducted-is-free", "nor does what was deducted", "presented",
              command("8", "accept-act", NOON, **A1, deducted="100.00", sanctions="0.00",
                      accepted="300.00", paper="П"), present("9", "A-2", "700.00", NOON),
              border=["STL-011"]))
    base("over", "contract", present("3", "A-1", "400.00", "2026-02-02T09:00:00"),
         present("4", "A-2", "600.01", "2026-02-02T10:00:00"),
         check("5", "A-1", "2026-02-03T10:00:00"), check("6", "A-2", "2026-02-03T11:00:00"),
         sign("7", "A-1", "2026-02-04T10:00:00"))
    part = command("8", "accept-act", NOON, **A2, deducted="0.01", sanctions="0.00",
                   accepted="600.00", paper="П")
    file("payment-rules 27",
         case("balance-a-tiyn-over", "C4: signed over the balance by a tiyn: the tiyn is at stake",
              "over", sign("9", "A-2", NOON),
              findings=[found("STL-012", "commands[0].act", "0.01", amount="600.01",
                              balance="600.00", excess="0.01")]),
         case("balance-part", "accepted without that tiyn, it is signed to the balance exactly",
              "over", part, sign("9", "A-2", NOON), border=["STL-012"]),
         case("balance-amended", "or the contract is amended by a tiyn", "over",
              command("8", "amend-contract", NOON, **C1, sum="1000.01", day=DAY, paper="ДС"),
              sign("9", "A-2", NOON), border=["STL-012"]),
         case("balance-first-come", "what is only presented takes nothing from whose turn it is",
              "two-big", sign("9", "A-1", NOON), border=["STL-012"]))
    month = lambda month, on="part-year": present("9", "A-1", "10.00", "2026-07-20T10:00:00",
                                                  month=month)
    outside = lambda month: found("STL-018", "commands[0].month", "10.00", month=month,
                                  period="2026-02-28/2026-06-01")
    file("mechanism 12",
         case("month-before", "a month before the contract", "part-year", month("2026-01"),
              findings=[outside("2026-01")]),
         case("month-last-day", "C11: a month of which the contract holds the last day alone",
              "part-year", month("2026-02"), border=["STL-018"]),
         case("month-first-day", "or the first day alone", "part-year", month("2026-06"),
              border=["STL-018"]),
         case("month-after", "a month after it", "part-year", month("2026-07"),
              findings=[outside("2026-07")]),
         case("month-not-begun", "C13: a month that has not begun", "advanced",
              present("9", "A-1", "10.00", "2026-02-28T23:59:59", month="2026-03"),
              findings=[found("STL-007")]),
         case("month-begun", "a month on its first day", "advanced",
              present("9", "A-1", "10.00", "2026-03-01T00:00:00", month="2026-03"),
              border=["STL-007"]),
         case("month-before-the-signing", "C13: a contract signed after the month is over",
              "late-contract", present("9", "A-1", "10.00", NOON, month="2026-01"),
              findings=[found("STL-018")]),
         case("month-of-the-signing", "signed on the last day of the month", "last-day-contract",
              present("9", "A-1", "10.00", NOON, month="2026-01"), border=["STL-018"]),
         case("month-of-no-contract-yet", "C13: the contract is signed tomorrow only",
              "tomorrow-contract", present("9", "A-1", "10.00", NOON, month="2026-02"),
              findings=[found("STL-007")]),
         case("month-of-another-year", "a month of another financial year", "part-year",
              month("2025-12")),
         case("month-next-year", "a month of the next one", "part-year", month("2027-01")))
    file("mechanism 12",
         case("present-nothing", "C1: an act of nothing", "advanced",
              present("9", "A-1", "0.00", NOON)),
         case("present-below-nothing", "C1: an act of less than nothing", "advanced",
              present("9", "A-1", "-100.10", NOON)),
         case("present-a-tiyn", "an act of a tiyn", "advanced", present("9", "A-1", "0.01", NOON)),
         case("present-no-contract", "under a contract that nobody signed", "advanced",
              present("9", "A-1", "1.00", NOON, contract="C-9")),
         case("present-same-number-other-contract",
              "C6: the same number under another contract is another act", "two-contracts",
              present("9", "A-1", "1.00", NOON, contract="C-2")),
         case("present-ended-month-before", "services of before the end may still be told",
              "terminated", present("9", "A-1", "1.00", NOON, month="2026-02")),
         case("present-ended-month-after", "those of after it may not", "terminated",
              present("9", "A-1", "1.00", "2026-04-01T10:00:00", month="2026-03")))
    file("mechanism 12 par 2",
         case("replaces-returned", "an act in the place of one that was sent back", "returned",
              present("9", "A-2", "400.00", NOON, replaces="A-1")),
         case("replaces-live", "in the place of one that still stands", "presented",
              present("9", "A-2", "400.00", NOON, replaces="A-1")),
         case("replaces-unknown", "in the place of one that never was", "advanced",
              present("9", "A-2", "400.00", NOON, replaces="A-1")),
         case("replaces-paid", "in the place of one that was paid", "paid",
              present("19", "A-2", "400.00", NOON, replaces="A-1")))
    again = lambda name, why, on, act="A-2", **more: case(
        f"text-{name}", why, on, present("90", act, "400.00", NOON, text=text_of("A-1"), **more))
    file("mechanism 12 par 2",
         again("other-number", "the text of an act that stands, under another number",
               "presented"),
         again("paid", "of one that was paid", "paid"),
         again("other-contract", "under another contract", "two-contracts", contract="C-2"),
         again("returned", "of one that was sent back: presented anew", "returned"),
         again("returned-same-number", "under its own number", "returned", act="A-1"),
         again("withdrawn", "of one that was taken back", "withdrawn", act="A-1"))
    seen = dict(codes=["ACT-029"], paper="Р-7")
    note = found("PAY-027", code="ACT-029")
    file("mechanism 12 par 2",
         case("checked-review-accepted",
              "A10: what is accepted unchecked is named in the verdict, and the act waits",
              "presented", check("9", "A-1", NOON, "review", actor="issuer", **seen),
              sign("10", "A-1", NOON),
              border=["PAY-028"]),
         case("checked-review-bare", "C7: left open, and nobody named what it accepts",
              "presented", check("9", "A-1", NOON, "review"), sign("10", "A-1", NOON)),
         case("checked-clear", "a clear one waits, and nothing was accepted unchecked", "presented",
              check("9", "A-1", NOON), sign("10", "A-1", NOON),
              border=["PAY-007", "STL-012"]),
         *[case(f"checked-{outcome}", f"C7: an act that is {outcome} cannot be signed",
                "presented", check("9", "A-1", NOON, outcome), sign("10", "A-1", NOON))
           for outcome in ("suspended", "refused", "stopped")],
         case("checked-accepted-by-the-portal",
              "A10: what is accepted unchecked is the issuer's decision, and no portal's",
              "presented", check("9", "A-1", NOON, "review", **seen),
              findings=[found("PAY-027"), takes("check-act", "registrar")]),
         case("checked-suspending-code", "A10: a ground of point 14 is not accepted", "presented",
              check("9", "A-1", NOON, "review", actor="issuer", codes=["VIS-001"], paper="Р-7"),
              findings=[found("PAY-028", "commands[0].codes[0]", code="VIS-001")]),
         case("checked-refusing-code", "nor is what refuses", "presented",
              check("9", "A-1", NOON, "review", actor="issuer", codes=["DUP-001"], paper="Р-7"),
              findings=[found("PAY-028", code="DUP-001")]),
         case("checked-again", "C5: checked again when the cause is gone", "presented",
              check("8", "A-1", "2026-02-03T10:00:00", "suspended"), check("9", "A-1", NOON),
              sign("10", "A-1", NOON)),
         case("checked-no-more", "a check that takes the way back", "checked",
              check("9", "A-1", NOON, "refused"), sign("10", "A-1", NOON)))
    said = lambda name, why, deducted, accepted, sanctions="0.00": case(
        name, why, "checked", command("9", "accept-act", NOON, **A1, deducted=deducted,
                                      sanctions=sanctions, accepted=accepted, paper="П"))
    file("mechanism 13",
         said("accept-balances", "presented less deducted", "0.01", "399.99"),
         said("accept-a-tiyn-more", "a tiyn more than that", "0.01", "400.00"),
         said("accept-a-tiyn-less", "a tiyn less", "0.01", "399.98"),
         said("accept-nothing", "nothing is accepted", "400.00", "0.00"),
         said("accept-below-nothing", "less than nothing", "400.01", "-0.01"),
         said("accept-deducts-below-nothing", "a deduction that adds", "-1.00", "401.00"),
         said("accept-sanctions", "sanctions of 300 % may exceed what was presented", "100.00",
              "300.00", "1200.00"),
         said("accept-sanctions-below", "sanctions of less than nothing", "0.00", "400.00",
              "-0.01"))
    turn = found("PAY-007", "commands[0].act", "300.00", act="A-2", jumped="A-1")
    base("two-held", "two-checked",
         command("7", "hold-act", "2026-02-03T12:00:00", **A1, paper="У-1"))
    base("two-caused", "two-checked",
         cause("7", "К-1", "visits", "2026-02-03", "2026-02-03T12:00:00", **A1))
    base("two-cured", "two-caused", sign("8", "A-2", "2026-02-04T10:00:00"),
         cure("9", "К-1", "2026-02-10", "2026-02-10T10:00:00"))
    base("two-late-check", "two-presented", check("5", "A-2", "2026-02-03T10:00:00"),
         check("6", "A-1", "2026-02-03T11:00:00"))
    base("two-ended", "two-checked-contracts",
         command("8", "terminate-contract", "2026-02-10T10:00:00", **C1, ground="licence",
                 day="2026-02-10", paper="Р"))
    file("mechanism 12 par 2",
         case("turn-jumped", "the second act is signed first", "two-checked",
              sign("9", "A-2", NOON), findings=[turn]),
         case("turn-kept", "in their turn", "two-checked", sign("9", "A-1", NOON),
              sign("10", "A-2", NOON), border=["PAY-007"]),
         case("turn-held", "the first is kept in its place: the second passes", "two-held",
              sign("9", "A-2", NOON), border=["PAY-007"]),
         case("turn-held-itself", "C7: kept in its place, it is not signed", "two-held",
              sign("9", "A-1", NOON)),
         case("turn-released", "let go, it has its turn again", "two-held",
              command("8", "release-act", NOON, **A1, paper="У-2"), sign("9", "A-2", NOON),
              findings=[found("PAY-007", "commands[1].act", "300.00", act="A-2", jumped="A-1")]),
         case("turn-caused", "a cause of point 14 holds the first: the second passes",
              "two-caused", sign("9", "A-2", NOON), border=["PAY-007"]),
         case("turn-cured-signed",
              "C5: cured after a later one was lawfully signed, it is signed too", "two-cured",
              sign("10", "A-1", NOON), border=["PAY-007", "PAY-003"]),
         case("turn-by-check", "the act that was checked first is first", "two-late-check",
              sign("9", "A-2", NOON), border=["PAY-007"]),
         case("turn-of-ended-contract", "an act of a contract that has ended holds nobody back",
              "two-ended", sign("9", "A-2", NOON, contract="C-2"), border=["PAY-007"]),
         case("turn-returned", "one that was sent back has no turn", "two-checked",
              command("8", "return-act", NOON, **A1, paper="В"), sign("9", "A-2", NOON),
              border=["PAY-007"]),
         case("turn-other-text", "what is signed is not what was presented", "two-checked",
              sign("9", "A-1", NOON, text=text_of("x"))),
         case("turn-unknown", "C8: an act that nobody presented", "two-checked",
              sign("9", "A-9", NOON)))
    file("mechanism 12 par 2",
         case("invoice-exactly", "the sum that was accepted, on the day of the signature",
              "signed", invoice("9", "A-1", "400.00", NOON, day="2026-02-04"),
              border=["PAY-020", "PAY-022", "STL-019"]),
         case("invoice-a-tiyn", "a tiyn more", "signed", invoice("9", "A-1", "400.01", NOON),
              findings=[found("PAY-020", "commands[0].amount", "0.01", invoice="400.01",
                              accepted="400.00")]),
         case("invoice-a-tiyn-less", "a tiyn less", "signed", invoice("9", "A-1", "399.99", NOON),
              findings=[found("PAY-020", "commands[0].amount", "0.01", invoice="399.99",
                              accepted="400.00")]),
         case("invoice-day-before", "dated the day before the signature", "signed",
              invoice("9", "A-1", "400.00", NOON, day="2026-02-03"),
              findings=[found("PAY-022", "commands[0].day", "400.00", date="2026-02-03",
                              signed="2026-02-04T11:00:00")]),
         case("invoice-before-signing", "entered before the act is signed", "checked",
              invoice("9", "A-1", "400.00", NOON),
              findings=[found("STL-019", "commands[0].act", "400.00", act="A-1")]),
         case("invoice-number-again", "one number for two acts", "two-signed",
              invoice("9", "A-1", "400.00", NOON, esf="ESF-1"),
              invoice("10", "A-2", "300.00", NOON, esf="ESF-1")),
         case("invoice-part", "what was accepted in part has an e-invoice of that part", "checked",
              command("8", "accept-act", NOON, **A1, deducted="100.00", sanctions="0.00",
                      accepted="300.00", paper="П"), sign("9", "A-1", NOON),
              invoice("10", "A-1", "300.00", NOON), border=["PAY-020"]))


def more_bases():
    base("two-contracts", "presented",
         command("5", "sign-contract", "2026-02-02T10:00:00", contract="C-2", funding="gobmp",
                 sum="500.00", period="2026-01-01/2026-12-31", day="2026-01-01", account=ACCOUNT))
    base("two-checked-contracts", "two-contracts",
         present("6", "A-2", "300.00", "2026-02-02T11:00:00", contract="C-2"),
         check("7", "A-1", "2026-02-03T10:00:00"),
         check("7b", "A-2", "2026-02-03T11:00:00", contract="C-2"))
    for name, day in (("late", "2026-02-01"), ("last-day", "2026-01-31"),
                      ("tomorrow", "2026-02-21")):
        base(f"{name}-contract", "opened",
             command("2", "sign-contract", "2026-02-01T10:00:00", **C1, funding="osms",
                     sum="1000.00", period="2026-01-01/2026-12-31", day=day, account=ACCOUNT))
    base("part-year", "opened",
         command("2", "sign-contract", "2026-01-05T10:00:00", **C1, funding="osms", sum="1000.00",
                 period="2026-02-28/2026-06-01", day="2026-01-05", account=ACCOUNT))
    base("two-big", "contract", present("3", "A-1", "700.00", "2026-02-02T09:00:00"),
         present("4", "A-2", "900.00", "2026-02-02T10:00:00"),
         check("5", "A-1", "2026-02-03T10:00:00"), check("6", "A-2", "2026-02-03T11:00:00"))
    base("two-bills-one", "two-invoiced",
         bill("11", "B-1", ("A-1",), "400.00", "2026-02-05T12:00:00"))
    base("caused", "two-checked", cause("7", "К-1", "visits", "2026-01-05", "2026-02-03T12:00:00"))


def write():
    more_bases()
    who_and_when()
    days()
    money_of_contracts()
    acts()
