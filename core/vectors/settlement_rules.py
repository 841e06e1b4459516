"""Vectors of a provider's money rule by rule, with their borders, written from points 12-17
of the mechanism. Standard library only.
"""

import copy

from events import NOTHING, canonical, sha
from settlement import (ISSUER, PROVIDER, REGISTRAR, SIGNER, command, command_text, digested,
                        signed)
from settlement_cases import (A1, A2, C1, NOON, YEARS, asks, base, bill, case, cause, check, cure,
                              decided, file, found, instruct, invoice, order, present, sign, stop, uses)
from settlement_hosts import ACCOUNT, OTHER_ACCOUNT, OTHER_PROVIDER, text_of

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
                      account=ACCOUNT), findings=[found("STL-001")]))
    again = YEARS["advanced"].events
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
              command("19", "execute-order", NOON, "provider", order="O-1", day=DAY),
              findings=[takes("execute-order", "provider")]),
         case("who-registrar-bills", "the registrar forms an invoice for payment", "invoiced",
              command("9", "form-bill", NOON, "registrar", bill="B-9", funding="osms", acts=[A1],
                      amount="400.00"), findings=[takes("form-bill", "registrar")]),
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
              unsigned(paper, validTo=NOON), border=["SIG-005"]),
         case("signature-later", "signed after the registration", "checked",
              unsigned(paper, signedAt="2026-02-20T10:00:01"), findings=[found("SIG-007")]),
         case("signature-not-verified", "the host's provider refused the signature", "checked",
              unsigned(paper, verified=False), findings=[found("SIG-008")]),
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
              command("19", "execute-order", NOON, "registrar", order="O-1", day=late),
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
    cap = lambda amount, paid, stake, cap="300.00": found(
        "STL-009", "commands[0].amount", stake, amount=amount, cap=cap, paid=paid)
    file("payment-rules 8",
         case("advance-exactly", "30 % of the contract", "contract", pay("300.00"),
              border=["STL-009"]),
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
              "billed", keep("60.00"), order("91", "O-1", "A-1", "340.00", NOON)),
         case("retain-rest-over", "of 400.00, 60.00 retained: an order of 340.01", "billed",
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
         case("amend-to-the-signed", "to the very sum of the acts that were signed", "signed",
              amend("400.00")),
         case("amend-a-tiyn-under", "a tiyn under it", "signed", amend("399.99")),
         case("amend-to-the-advance", "to the very advance that was paid", "advanced",
              amend("100.00")),
         case("amend-under-the-advance", "a tiyn under it", "advanced", amend("99.99")),
         case("amend-to-nothing", "to nothing", "advanced", amend("0.00")))
    file("mechanism 11 par 2",
         case("contract-of-nothing", "a contract of no sum", "opened",
              command("9", "sign-contract", NOON, **C1, funding="osms", sum="0.00",
                      period="2026-01-01/2026-12-31", day=DAY, account=ACCOUNT)),
         case("contract-below-nothing", "C1: a contract of less than nothing", "opened",
              command("9", "sign-contract", NOON, **C1, funding="osms", sum="-100.10",
                      period="2026-01-01/2026-12-31", day=DAY, account=ACCOUNT)))


def acts():
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
    seen = dict(codes=["ACT-029"], paper="Р-7")
    note = found("PAY-027", code="ACT-029")
    file("mechanism 12 par 2",
         case("checked-review-accepted",
              "A10: what is accepted unchecked is named in the verdict, and the act waits",
              "presented", check("9", "A-1", NOON, "review", **seen), sign("10", "A-1", NOON),
              border=["PAY-028"]),
         case("checked-review-bare", "C7: left open, and nobody named what it accepts",
              "presented", check("9", "A-1", NOON, "review"), sign("10", "A-1", NOON)),
         case("checked-clear", "a clear one waits", "presented", check("9", "A-1", NOON),
              sign("10", "A-1", NOON), border=["PAY-007", "STL-012"]),
         *[case(f"checked-{outcome}", f"C7: an act that is {outcome} cannot be signed",
                "presented", check("9", "A-1", NOON, outcome), sign("10", "A-1", NOON))
           for outcome in ("suspended", "refused", "stopped")],
         case("checked-suspending-code", "A10: a ground of point 14 is not accepted", "presented",
              check("9", "A-1", NOON, "review", codes=["VIS-001"], paper="Р-7"),
              findings=[found("PAY-028", "commands[0].codes[0]", code="VIS-001")]),
         case("checked-refusing-code", "nor is what refuses", "presented",
              check("9", "A-1", NOON, "review", codes=["DUP-001"], paper="Р-7"),
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
              findings=[found("PAY-022", "commands[0].day", date="2026-02-03",
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


def standing():
    grounds = {"address": "PAY-001", "tax-debt": "PAY-002", "late-taxes": "PAY-002",
               "late-social": "PAY-002", "visits": "PAY-003"}
    day, moment = "2026-02-10", "2026-02-10T10:00:00"
    steps = {"sign": ("checked", sign("90", "A-1", NOON)),
             "bill": ("invoiced", bill("90", "B-9", ("A-1",), "400.00", NOON)),
             "instruct": ("billed", instruct("90", "I-9", "B-1", "400.00", NOON)),
             "order": ("billed", order("90", "O-9", "A-1", "400.00", NOON)),
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
         case("grounds-all-told", "two causes and a stop hold: each is told", "billed",
              cause("80", "К-1", "visits", day, moment),
              cause("81", "К-2", "tax-debt", day, moment, **A1),
              stop("82", "licence", day, moment), order("90", "O-9", "A-1", "400.00", NOON)),
         case("grounds-cure-of-one", "one of two is cured: the other holds", "billed",
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
        on = "billed"
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
    file("mechanism 17 par 2",
         *[case(f"ended-{step}", f"C2: under a contract that has ended: {one['step']}", on, over,
                one, findings=[ended]) for step, (on, one) in steps.items() if step != "advance"],
         case("ended-execute", "what the treasury did is told all the same", "sent", over,
              command("90", "execute-order", NOON, "registrar", order="O-1", day=DAY)),
         case("ended-other-contract", "another contract lives", "two-checked-contracts", over,
              sign("90", "A-2", NOON, contract="C-2"), border=["STL-013"]))


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
    file("mechanism 13",
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
         case("order-turn-kept", "in the order of signing", "two-billed", first, second,
              border=["PAY-017", "PAY-011", "PAY-026", "STL-013"]),
         case("order-turn-jumped", "C3: the second while the first has none", "two-billed",
              second, findings=[jump("O-2", "A-1")]),
         case("order-turn-part", "the first is ordered in part alone", "two-billed",
              order("90", "O-1", "A-1", "399.99", NOON), second,
              findings=[jump("O-2", "A-1", 1)]),
         case("order-turn-parts", "two orders that are the whole", "two-billed",
              order("90", "O-1", "A-1", "399.99", NOON), order("92", "O-3", "A-1", "0.01", NOON),
              second, border=["PAY-017"]),
         case("order-turn-came-back", "the treasury returned the first one's: the second passes",
              "two-billed", first, send("92", "O-1"),
              command("93", "return-order", NOON, "registrar", order="O-1", paper="К"), second,
              border=["PAY-017"]),
         case("order-turn-reversed", "its payment came back: the second passes", "two-billed",
              first, send("92", "O-1"),
              command("93", "execute-order", NOON, "registrar", order="O-1", day=DAY),
              command("94", "reverse-order", NOON, "registrar", order="O-1", paper="К"), second,
              border=["PAY-017"]),
         case("order-turn-held", "a cause holds the first: the second passes", "two-billed",
              cause("80", "К-1", "visits", "2026-02-10", "2026-02-10T10:00:00", **A1), second,
              border=["PAY-017"]))
    one = lambda name, why, amount, on="billed", **more: case(
        name, why, on, order("90", "O-9", "A-1", amount, NOON), **more)
    file("mechanism 13",
         one("order-sum-whole", "all that was accepted", "400.00", border=["PAY-017"]),
         one("order-sum-a-tiyn-over", "C4: a tiyn over it", "400.01"),
         one("order-sum-nothing", "C1: nothing", "0.00"),
         one("order-sum-below", "C1: less than nothing", "-5.00"),
         case("order-sum-second-over", "C4: 400.00 was ordered, and a tiyn again", "two-billed",
              first, order("91", "O-2", "A-1", "0.01", NOON)),
         one("order-sum-paid", "C4: paid before, and ordered whole again", "400.00", "paid"),
         one("order-sum-came-back", "what the treasury returned is ordered anew", "400.00",
             "came-back"),
         one("order-sum-reversed", "and so is what came back", "400.00", "reversed"),
         one("order-sum-unsigned", "C2: before the act was signed", "400.00", "checked"),
         one("order-sum-unbilled", "C2: before its invoice for payment", "400.00", "invoiced"),
         case("order-sum-number", "a number that is taken", "two-billed", first,
              order("91", "O-1", "A-2", "300.00", NOON)))
    file("mechanism 13",
         case("order-account-other", "C2: to another account than the contract's", "billed",
              order("90", "O-9", "A-1", "400.00", NOON, account=OTHER_ACCOUNT),
              expect={"verdict": {"outcome": "refused", "complete": True, "findings": [
                  {"code": "PAY-011", "effect": "refuse"}, {"code": "PAY-011"}]}, "events": []}),
         case("order-account-not-in-the-register", "the register has another one of it", "billed",
              order("90", "O-9", "A-1", "400.00", NOON),
              patch={"accounts.rows[0].account": OTHER_ACCOUNT},
              expect={"verdict": {"outcome": "refused", "findings": [{"code": "PAY-011"}]},
                      "events": []}),
         case("order-account-no-list", "C2: no list of accounts: not checked, and not formed",
              "billed", order("90", "O-9", "A-1", "400.00", NOON), remove=["accounts"],
              expect={"verdict": {"outcome": "unchecked", "complete": False, "findings": [],
                                  "notChecked": [{"code": "PAY-011"}]}, "events": []}))
    blocked = {"payees.rows[0].state": "blocked"}
    refused = {"verdict": {"outcome": "refused", "findings": [{"code": "PAY-026"}]}, "events": []}
    plain = order("90", "O-9", "A-1", "400.00", NOON)
    file("mechanism 32",
         case("payee-blocked", "the payee's account is blocked", "billed", plain,
              patch=blocked, expect=refused),
         case("payee-blocked-today", "from the day of the order on", "billed", plain,
              patch={**blocked, "payees.rows[0].since": DAY}, expect=refused),
         case("payee-blocked-tomorrow", "from the day after", "billed", plain,
              patch={"+payees.rows": [{"provider": PROVIDER, "state": "blocked",
                                       "since": "2026-02-21"}]},
              expect=decided("billed", [plain]), border=["PAY-026"]),
         case("payee-unknown", "C2: no list: not checked, and not formed", "billed", plain,
              remove=["payees"],
              expect={"verdict": {"outcome": "unchecked", "complete": False, "findings": [],
                                  "notChecked": [{"code": "PAY-026"}]}, "events": []}),
         case("payee-old-list", "a list of the day before cannot tell the day of the order",
              "billed", plain, patch={"payees.asOf": "2026-02-19"},
              expect={"verdict": {"outcome": "unchecked", "complete": False, "notChecked": [
                  {"code": "PAY-026"}]}, "events": []}),
         case("payee-list-of-the-day", "one of that day does", "billed", plain,
              patch={"payees.asOf": DAY}, expect=decided("billed", [plain]), border=["PAY-026"]))
    due = lambda name, why, on, moment, late=None: case(
        name, why, on, order("90", "O-9", "A-1", "400.00", moment),
        findings=[found("PAY-018", order="O-9", due=late)] if late else None,
        border=[] if late else ["PAY-018"])
    base("billed-day-off", "invoiced", bill("8", "B-1", ("A-1",), "400.00", "2026-02-06T12:00:00"))
    base("billed-working", "invoiced", bill("8", "B-1", ("A-1",), "400.00", "2026-02-16T12:00:00"))
    file("mechanism 13 par 3",
         due("due-thirtieth", "the thirtieth day from the invoice for payment", "billed-working",
             "2026-03-18T23:59:59"),
         due("due-after", "the day after: told, and paid all the same", "billed-working",
             "2026-03-19T00:00:00", "2026-03-18"),
         due("due-day-off", "the thirtieth is a Sunday and a holiday, Monday is off for it: Tuesday",
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
         carried("carried-old-month", "an act of a month of the year before",
                 begins, moved(present("n2", "A-9", "1.00", early, month="2026-12"))))
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
    base("story", "two-bills",
         order("20", "O-1", "A-1", "400.00", "2026-02-06T10:00:00"),
         command("21", "send-order", "2026-02-06T11:00:00", order="O-1"),
         command("22", "execute-order", "2026-02-07T10:00:00", "registrar", order="O-1",
                 day="2026-02-07"),
         present("23", "A-3", "200.00", "2026-03-02T09:00:00", month="2026-02"),
         present("24", "A-4", "100.00", "2026-03-02T10:00:00", month="2026-02"),
         check("25", "A-3", "2026-03-03T10:00:00"), check("26", "A-4", "2026-03-03T11:00:00"),
         cause("27", "К-1", "visits", "2026-03-04", "2026-03-04T10:00:00", contract="C-1",
               act="A-3"),
         cause("28", "К-2", "tax-debt", "2026-03-10", "2026-03-10T10:00:00"),
         cure("29", "К-2", "2026-03-15", "2026-03-16T10:00:00"),
         stop("30", "licence", "2026-03-20", "2026-03-20T10:00:00", found="2026-03-18"))
    days = {"2026-03-03": "before anything was found", "2026-03-04": "one act is held",
            "2026-03-10": "and the provider", "2026-03-14": "on the last day before the cure",
            "2026-03-15": "on the day of the cure", "2026-03-18": "payment stops from the discovery",
            "2026-03-20": "from the confirmation on"}
    keep = ["commands", "accounts", "payees"]
    reads = lambda on, day: {"verdict": {"outcome": "clear", "findings": []},
                             "year": masked_year(YEARS[on].report(day))}
    cases = [state_case(f"state-{day}", why, "story", day, reads("story", day))
             for day, why in days.items()]
    file("mechanism 14", *cases, call="settlementState")
    later = "2026-03-01"
    file("mechanism 12",
         *[state_case(f"state-of-{on}", f"the state of the history `{on}`", on, later,
                      reads(on, later))
           for on in ("returned", "held", "signed", "two-billed", "came-back", "reversed", "paid",
                      "terminated", "advanced", "closed")], call="settlementState")


def masked_year(report):
    return {name: one for name, one in report.items() if name != "provider"}


def state_case(name, why, on, day, expect):
    return case(name, why, on, remove=["accounts", "payees"], patch={"+day": day}, expect=expect)


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
    standing()
    bills()
    orders()
    histories()
    texts()
    states()
    import settlement_desk
    settlement_desk.write()
