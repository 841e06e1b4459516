"""Vectors of advances and their retention (Payment Rules 8-12): the schedule alone, and in a
provider's history. Standard library only.
"""

import retention
from settlement_cases import (A1, A2, BASES, C1, NOON, YEARS, base, case, check, file, found,
                              present, sign)
from settlement_hosts import ACCOUNT
from settlement_money import over_the_year
from settlement_texts import command, signed, tenge, tiyn

AMOUNTS = ("share", "due", "accepted", "retained", "carried", "left")


def pay(amount, day, number="90", at=None, **more):
    return command(number, "pay-advance", at or f"{day}T10:00:00", **C1, amount=amount, day=day,
                   paper="А", **more)


def keep(amount, of=A1, number="91", at=NOON):
    return command(number, "retain-advance", at, **of, amount=amount)


def back(amount, day, number="92"):
    return command(number, "give-back-advance", f"{day}T10:00:00", **C1, amount=amount, day=day,
                   paper="А")


def otherwise(amount, due, stake, place=0):
    return [found("STL-026", f"commands[{place}].amount", stake, amount=amount, due=due)]


def by_schedule():
    # 100.00 from January to November: 9.10, then ten times 9.09
    file("payment-rules 8-12",
         case("kept-share", "the share of January", "signed", keep("9.10"), border=["STL-026"]),
         case("kept-share-less", "a tiyn less: noted", "signed", keep("9.09"),
              findings=otherwise("9.09", "9.10", "0.01")),
         case("kept-share-more", "a tiyn more: noted", "signed", keep("9.11"),
              findings=otherwise("9.11", "9.10", "0.01")),
         case("kept-share-twice", "the rest of the share, and nothing after it", "signed",
              keep("4.00"), keep("5.10", number="92"), keep("0.01", number="93"),
              findings=otherwise("4.00", "9.10", "5.10") + otherwise("0.01", "0.00", "0.01", 2)))
    march = "2026-03-05T10:00:00"
    base("two-months", "advanced", present("4", "A-1", "5.00", "2026-02-02T09:00:00"),
         present("5", "A-2", "300.00", "2026-03-02T09:00:00", month="2026-02"),
         check("6", "A-1", "2026-03-03T10:00:00"), check("7", "A-2", "2026-03-03T11:00:00"),
         sign("8", "A-1", "2026-03-04T10:00:00"), sign("9", "A-2", "2026-03-04T11:00:00"))
    small = keep("5.00", at=march)
    file("payment-rules 8-12",
         case("kept-next", "January had less than its share: February makes up for it",
              "two-months", small, keep("13.19", A2, "92", march), border=["STL-026"]),
         case("kept-next-less", "its own share alone", "two-months", small,
              keep("9.09", A2, "92", march), findings=otherwise("9.09", "13.19", "4.10", 1)),
         case("kept-next-first", "February first: all that is due by then, and then nothing of "
              "January", "two-months", keep("18.19", A2, "92", march),
              keep("0.01", number="93", at=march), findings=otherwise("0.01", "0.00", "0.01", 1)))
    base("late-advance", "contract", present("3", "A-1", "400.00", "2026-02-02T09:00:00"),
         check("4", "A-1", "2026-02-03T10:00:00"), sign("5", "A-1", "2026-02-04T10:00:00"),
         pay("100.00", "2026-02-10", "6"),
         present("7", "A-2", "90.00", "2026-12-02T09:00:00", month="2026-11"),
         check("8", "A-2", "2026-12-03T10:00:00"), sign("9", "A-2", "2026-12-04T10:00:00"))
    late = "2026-12-05T10:00:00"
    file("payment-rules 8-12",
         case("kept-before", "an act of a month before the advance bears nothing", "late-advance",
              keep("10.00", at=late), findings=otherwise("10.00", "0.00", "10.00")),
         case("kept-before-november", "November bears what is left, as far as its act goes",
              "late-advance", keep("90.00", A2, at=late), border=["STL-026"]))


def before_and_after():
    long = lambda period: command("2", "sign-contract", "2026-01-05T10:00:00", **C1,
                                  funding="osms", sum="1000.00", period=period, day="2025-12-30",
                                  account=ACCOUNT)
    base("half-a-year", "opened", long("2026-01-01/2026-06-30"))
    base("half-a-year-and-a-day", "opened", long("2026-01-01/2026-07-01"))
    base("half-a-year-from-july", "opened", long("2026-07-15/2027-01-14"))
    short = lambda period: [found("STL-027", "commands[0].contract", "100.00", contract="C-1",
                                  period=period, term="6m")]
    file("payment-rules 11",
         case("half-year", "six months and no day more: a person looks", "half-a-year",
              pay("100.00", "2026-01-10"), findings=short("2026-01-01/2026-06-30")),
         case("half-year-and-a-day", "a day more", "half-a-year-and-a-day",
              pay("100.00", "2026-01-10"), border=["STL-027"]),
         case("half-year-in-two-years", "six months from the middle of a month",
              "half-a-year-from-july", pay("100.00", "2026-07-16"),
              findings=short("2026-07-15/2027-01-14")))
    own = lambda amount, number="90", plan="100.00": pay(
        amount, "2026-12-10", number, **({"decemberPlan": plan} if plan else {}))
    over = lambda amount, stake, cap="70.00", paid="0.00", place=0: [found(
        "STL-030", f"commands[{place}].amount", stake, amount=amount, cap=cap, paid=paid)]
    file("payment-rules 8-12",
         case("december", "70 % of the plan of December", "contract", own("70.00"),
              border=["STL-030"]),
         case("december-over", "a tiyn over", "contract", own("70.01"),
              findings=over("70.01", "0.01")),
         case("december-unknown", "nobody tells the plan: not checked, and not paid", "contract",
              own("1.00", plan=None)),
         case("december-twice", "two advances of December together", "contract", own("50.00"),
              own("20.00", "91"), border=["STL-030"]),
         case("december-twice-over", "a tiyn over together", "contract", own("50.00"),
              own("20.01", "91"), findings=over("20.01", "0.01", paid="50.00", place=1)),
         case("december-whole-tiyn", "70 % of 100.01 is 70.007: whole tiyn within it", "contract",
              own("70.00", plan="100.01"), border=["STL-030"]),
         case("december-beside", "30 % of the contract were advanced before: December has a cap "
              "of its own", "contract", pay("300.00", "2026-01-10", "89"), own("70.00"),
              border=["STL-009", "STL-030"]),
         case("december-eve", "on the last day of November the cap is that of the year",
              "contract", pay("300.01", "2026-11-30"),
              findings=[found("STL-009", "commands[0].amount", "0.01", amount="300.01",
                              cap="300.00", paid="0.00")]))
    ends = command("99", "close-year", "2027-01-01T00:00:00", "registrar")
    file("payment-rules 8-12",
         case("left-nothing", "all was given back", "advanced", back("100.00", "2026-12-30"), ends,
              border=["STL-031"]),
         case("left-a-tiyn", "a tiyn was not: told", "advanced", back("99.99", "2026-12-30"), ends,
              findings=[found("STL-031", "commands[1].step", "0.01", contract="C-1",
                              left="0.01")]))


def next_year():
    base("december-act", "contract", pay("50.00", "2026-12-10", "3", decemberPlan="100.00"),
         present("4", "A-1", "400.00", "2026-12-31T09:00:00", month="2026-12"),
         check("5", "A-1", "2026-12-31T10:00:00"), sign("6", "A-1", "2026-12-31T11:00:00"),
         command("7", "close-year", "2027-01-01T00:00:00", "registrar"))
    year = YEARS["december-act"]
    head = {"number": len(year.events), "digest": year.digest}
    before = {"+before": [{"events": year.events, "head": head}]}
    opens = command("n1", "open-year", "2027-01-04T09:00:00", "registrar", year="2027",
                    carried=head["digest"])
    early = "2027-01-05T10:00:00"

    def later(name, why, *commands, **more):
        sent = [signed({**one, "year": "2027", "at": early}) for one in commands]
        findings = more.pop("findings", None)
        return case(name, why, "nothing", opens, *sent, patch=before,
                    expect=over_the_year(year, [opens, *sent], findings), **more)

    file("payment-rules 8-12",
         later("brought-whole", "an act of December bears all that was left of its year",
               keep("50.00"), border=["STL-026"]),
         later("brought-less", "and not a tiyn less", keep("49.99"),
               findings=otherwise("49.99", "50.00", "0.01", 1)),
         later("brought-back", "what was given back of it is not due any more",
               back("20.00", "2027-01-05"), keep("30.00"), border=["STL-026"]))


# ------------------------------------------------------------------ the schedule alone


def planned(name, why, advances, accepted=(), given_back=(), border=(), **more):
    period = more.get("period", "2026-01-01/2026-12-31")
    patch = {"advances": [{"amount": amount, "day": day} for day, amount in advances]}
    patch.update({"period": period} if "period" in more else {})
    if accepted:
        patch["+accepted"] = [{"month": f"2026-{month:02d}", "amount": amount}
                              for month, amount in accepted]
    if given_back:
        patch["+givenBack"] = [{"amount": amount, "day": day} for day, amount in given_back]
    if "until" in more:
        patch["+until"] = more["until"]
    paid = [(retention.later(day, period[:10]), tiyn(amount)) for day, amount in advances]
    rows = retention.schedule(paid, [(day[:7], tiyn(amount)) for day, amount in given_back],
                              [(f"2026-{month:02d}", tiyn(amount)) for month, amount in accepted],
                              retention.number(more.get("until", "2026-12")))
    shown = [{"month": row["month"], **{one: tenge(row[one]) for one in AMOUNTS}} for row in rows]
    expect = {"verdict": {"outcome": "clear", "complete": True, "findings": []}, "rows": shown}
    if rows and rows[-1]["month"] == "2026-12":
        left = expect["toReturn"] = shown[-1]["left"]
        if rows[-1]["left"]:
            expect["verdict"]["findings"] = [found("STL-031", "advances", left, contract="C-1",
                                                   left=left)]
    return case(name, why, "retention", patch=patch, expect=expect, border=border)


def alone():
    BASES["retention"] = {"law": {"edition": "mechanism-draft-2026-01"}, "contract": "C-1",
                          "year": "2026", "period": "2026-01-01/2026-12-31",
                          "advances": [{"amount": "1.00", "day": "2026-01-02"}]}
    much = [(month, "1000.00") for month in range(1, 13)]
    from_march = [("2026-03-20", "900.00")]
    file("payment-rules 8-12",
         planned("plan-even", "nine months of a hundred", from_march, much, border=["STL-031"]),
         planned("plan-odd", "the odd tiyn in the first months", [("2026-01-10", "100.05")], much,
                 border=["STL-031"]),
         planned("plan-fewer-tiyn", "fewer tiyn than months", [("2026-01-10", "0.03")], much),
         planned("plan-short", "less was accepted in April: May makes up for it", from_march,
                 [(3, "100.00"), (4, "30.00"), (5, "1000.00"), (6, "100.00")],
                 until="2026-06"),
         planned("plan-short-exactly", "the share to the tiyn in a month", from_march,
                 [(3, "100.00"), (4, "99.99"), (5, "100.01")], until="2026-05"),
         planned("plan-december", "what November could not bear December does", from_march,
                 [(12, "900.00")], border=["STL-031"]),
         planned("plan-left", "and what December cannot is given back", from_march,
                 [(12, "899.99")]),
         planned("plan-nothing", "nothing was accepted in the whole year", from_march),
         call="retentionSchedule")
    file("payment-rules 8-12",
         planned("from-november", "in November: one share", [("2026-11-30", "10.00")], much),
         planned("from-december", "December's own: in December", [("2026-12-01", "10.00")], much),
         planned("from-two", "two advances, each with its shares",
                 [("2026-01-10", "110.00"), ("2026-10-10", "20.00")], much),
         planned("from-the-contract", "services begin with the contract and not before it",
                 [("2026-01-10", "90.00")], much, period="2026-03-01/2026-12-31"),
         planned("from-back", "what was given back is not due", from_march, much,
                 [("2026-08-15", "350.00")]),
         planned("from-back-whole", "all of it in the month of the advance", from_march, much,
                 [("2026-03-31", "900.00")]),
         planned("from-until", "to the month that is asked for", from_march, much,
                 until="2026-03"), call="retentionSchedule")
    wrong = lambda name, why, path, patch: case(
        name, why, "retention", patch=patch,
        expect={"verdict": {"outcome": "refused", "findings": [{"code": "INP-002",
                                                                "path": path}]}, "rows": []})
    file("house form of fields",
         wrong("plan-of-nothing", "an advance of nothing", "advances[0].amount",
               {"advances[0].amount": "0.00"}),
         wrong("plan-of-another-year", "an advance of another year", "year",
               {"advances[0].day": "2025-12-31"}),
         wrong("plan-of-too-much-back", "more is given back than was paid", "givenBack",
               {"+givenBack": [{"amount": "1.01", "day": "2026-01-03"}]}),
         call="retentionSchedule")


def write():
    by_schedule()
    before_and_after()
    next_year()
    alone()
