"""The vectors of `announcement`, case by case: every state by every command, then the borders.
Standard library only.
"""

import copy

from events import canonical, sha
from oracle import EDITION
from placement_against import asked
from placement_cases import (
    ACCEPT, AGREE, AGREED, ALL, ANNOUNCE, APPROVE, ASKS, DECIDED, DISTRIBUTE, FILE, FORM, FORM_2,
    FORM_3, FORMED, LESS, ONE, OFFERED, PUBLISH, REJECT, SECOND, SIGN, SIGNED, STATES, STRANGER,
    TAKEN, TERMINATE, THREE, TWO, WITHDRAW, agree, ask, case, fixed, fold, form, issuer, offer,
    provider, sign, stages)
from placement_hosts import ACCOUNT, LINES, filing
from placement_texts import command, command_text, event


def again(one, **more):
    """The same command under another number, so that it is another one."""
    made = {name: value for name, value in one.items() if name != "signature"}
    made |= {"command": "99", "at": "2026-03-04T10:00:00", **more}
    own = {name: value for name, value in made.items()
           if name not in ("command", "step", "at", "actor", "orderer", "plan")}
    return fixed(command(made["command"], made["step"], made["at"], made["actor"],
                         made["orderer"], made["plan"], **own))


STEPS = {
    "approve-plan": (APPROVE, "6"), "publish-plan": (PUBLISH, "6"), "announce": (ANNOUNCE, "6"),
    "file-application": (FILE, "7"), "withdraw-application": (WITHDRAW, "8 par 2"),
    "accept-application": (ACCEPT, "8"), "reject-application": (REJECT, "9"),
    "distribute": (DISTRIBUTE, "10"), "form-contract": (FORM, "11"),
    "sign-contract": (SIGN, "11 par 2"), "terminate-contract": (TERMINATE, "17 par 2"),
    "offer-agreement": (LESS, "11"), "sign-agreement": (AGREE, "11 par 2")}


def grid():
    """Every state by every command: what can follow, and what stands in the way."""
    for step, (one, point) in STEPS.items():
        for state in STATES:
            case(f"ann-{step}", f"ann-{step}-{state}", state, again(one),
                 f"`{step}` where the history is that of `{state}`", point)


def borders():
    plan()
    filings()
    considered()
    shares()
    contracts()
    commands()
    told()


def plan():
    for name, lines, more, why in (
            ("line-twice", [LINES[0], LINES[0]], {}, "a line stands twice"),
            ("line-of-nothing", [{**LINES[0], "sum": "0.00"}], {}, "a line of nothing"),
            ("line-of-a-tiyn", [{**LINES[0], "sum": "0.01"}], {}, "a line of a tiyn"),
            ("over-the-limit", LINES, {"limit": "1777.76"}, "a tiyn over the limit of financing"),
            ("at-the-limit", LINES, {"limit": "1777.77"}, "exactly the limit")):
        one = issuer("1", "approve-plan", "2026-01-29T10:00:00", lines=lines, day="2026-01-29",
                     paper="№ 1", **more)
        case("ann-plan", f"ann-plan-{name}", "new", one, why, "6, 10")
    for name, day, border, codes in (("tomorrow", "2026-01-30", (), {"ANN-007"}),
                                     ("today", "2026-01-29", ("ANN-007",), None)):
        one = issuer("1", "approve-plan", "2026-01-29T10:00:00", lines=LINES, day=day, paper="№ 1")
        case("ann-plan-approved", f"ann-plan-approved-{name}", "new", one,
             f"the plan was approved {name}", "6", border, codes)
    # approved on Thursday 29 January: five working days end on 5 February
    for step, state, before in (("publish-plan", "approved", "PLC-001"),
                                ("announce", "published", "PLC-002")):
        for day, late in (("05", False), ("06", True)):
            one = issuer("9", step, f"2026-02-{day}T10:00:00")
            case(f"ann-term-{step}", f"ann-term-{step}-{day}", state, one,
                 "the day after the fifth working day" if late else "the fifth working day", "6",
                 () if late else (before,))


def filings():
    # announced on Monday 2 February: the window ends on 9 February
    def filed(who=THREE, at="2026-02-09T23:59:59", number="Z-9", asks=ASKS, **more):
        return provider("9", "file-application", at, who, application=number,
                        filing=filing("Z-1", asks), **more)
    rows = [
        ("last-second", "announced", filed(), "the last second of the window", ("PLC-003",)),
        ("day-after", "announced", filed(at="2026-02-10T00:00:00"), "a second later", ()),
        ("no-account", "announced", filed(STRANGER), "no account in the register", ()),
        ("account", "announced", filed(ONE), "an open account", ("PLC-004",)),
        ("number-known", "filed", filed(TWO, number="z-1"), "a number that another has", ()),
        ("while-one-stands", "filed", filed(ONE), "the applicant's first one stands", ()),
        ("while-accepted", "accepted", filed(ONE), "the applicant's first one was accepted", ()),
        ("anew-withdrawn", "withdrawn", filed(ONE), "anew after a withdrawal", ("ANN-006",)),
        ("anew-rejected", "rejected", filed(ONE), "anew after a rejection", ("ANN-006",)),
        ("no-such-line", "announced", filed(asks=[("7", "1.00")]), "a line that is not there", ()),
        ("line-twice", "announced", filed(asks=[("1", "1.00"), ("1", "1.00")]),
         "a line asked for twice", ()),
        ("for-nothing", "announced", filed(asks=[("1", "0.00")]), "for nothing", ())]
    for name, state, one, why, border in rows:
        case("ann-filed", f"ann-filed-{name}", state, one, why, "7, 7(8), 8 par 2", border)
    for name, at, border in (("last-day", "2026-02-09T18:00:00", ("PLC-020",)),
                             ("day-after", "2026-02-10T09:00:00", ())):
        one = provider("9", "withdraw-application", at, ONE, application="Z-1")
        case("ann-withdrawn", f"ann-withdrawn-{name}", "filed", one, f"withdrawn on the {name.replace('-', ' ')}",
             "8 par 2", border)
    one = provider("9", "withdraw-application", "2026-02-04T09:00:00", TWO, application="Z-1")
    case("ann-own", "ann-own-application", "filed", one, "another provider withdraws it", "7",
         codes={"ANN-005"})


def broken(number, change):
    """A filing with something else in it, filed by the third provider."""
    made = filing("Z-1", ASKS)
    change(made)
    return provider(number, "file-application", "2026-02-03T10:30:00", THREE, application="Z-3",
                    filing=made)


def considered():
    def drop(kind):
        return lambda made: made.update(documents=[
            one for one in made["documents"] if one["kind"] != kind])

    def sanitary(day):
        return lambda made: made["documents"][1].update(issued=day)

    def purpose(words):
        return lambda made: made["buildings"][0].update(purpose=words)

    def untold(made):
        del made["documents"][2]["debt"]

    def older(made):
        made["documents"].append({"kind": "sanitary-conformity", "issued": "2019-01-15",
                                  "facility": "F-1"})

    changes = {"no-licence": drop("licence"), "no-taxes": drop("tax-standing"),
               "old": sanitary("2021-02-02"), "five-years": sanitary("2021-02-03"),
               "older-beside": older, "warehouse": purpose("склад"), "unknown": purpose("здание"),
               "untold": untold, "whole": lambda made: None}
    for name, change in changes.items():
        STATES[f"brought-{name}"] = [APPROVE, PUBLISH, ANNOUNCE, broken("5", change)]

    def accept(name, why, border=(), **more):
        one = issuer("9", "accept-application", "2026-02-04T10:00:00", application="Z-3", **more)
        label = f"ann-accepted-{name}" + ("-by-name" if more else "")
        case("ann-accepted", label, f"brought-{name}", one, why, "9, 9(1)", border)

    def reject(name, ground, why, border=(), own=None, found=None, **more):
        grounds = [{"ground": ground, **more}] if ground else []
        fields = {"grounds": grounds} if grounds else {}
        one = issuer("9", "reject-application", "2026-02-04T10:00:00", application="Z-3", **fields,
                     **(own or {}))
        label = f"ann-rejected-{name}-{ground or 'nothing'}" + "".join(
            f"-{key}" for key in more if key != "case") + ("-by-name" if own else "")
        label += f"-{more['case']}" if "case" in more else ""
        point = "9, 9(4)" if ground == "procurement-rules" else "9"
        case("ann-rejected", label.replace(" ", "-"), f"brought-{name}", one, why, point, border,
             found=found)

    accept("no-licence", "no licence, and accepted")
    accept("no-taxes", "no tax certificate, and accepted")
    accept("old", "a sanitary paper of five years and a day, and accepted")
    accept("five-years", "exactly five years", ("ANN-008",))
    accept("older-beside", "an older paper beside a fresh one", ("ANN-008",))
    accept("warehouse", "a warehouse by the table, and accepted")
    accept("unknown", "words that the table does not know are no ground", ("ANN-008",))
    accept("untold", "what the tax certificate says nobody tells")
    accept("untold", "the issuer accepts that unchecked, by name and on a document",
           ("ANN-008",), codes=["PLC-031"], paper="№ 5")
    reject("no-licence", "missing-documents", "no licence", ("ANN-009", "ANN-011"))
    reject("whole", "missing-documents", "everything is there")
    reject("old", "sanitary-document-age", "older than five years", ("ANN-009",))
    reject("five-years", "sanitary-document-age", "exactly five years old")
    reject("older-beside", "sanitary-document-age", "the best paper counts, and it is fresh")
    reject("warehouse", "building-purpose", "a warehouse", ("ANN-009",))
    reject("whole", "building-purpose", "a clinic by the table")
    reject("unknown", "building-purpose", "unknown words, and nobody looked")
    reject("unknown", "building-purpose", "unknown words, and a person looked", ("ANN-009",),
           paper="акт осмотра № 3")
    reject("untold", "missing-documents", "nobody knows whether the ground is there")
    reject("untold", "missing-documents", "the issuer takes it as shown, by name",
           ("ANN-009",), own={"codes": ["PLC-031"], "paper": "№ 5"})
    reject("whole", None, "no ground at all")
    reject("whole", "too small", "a ground of no law")
    for number in range(1, 16):
        rejected_case(number)
    for number in (0, 16):
        reject("whole", "procurement-rules", f"no case {number}", case=number, norm="п. 26",
               paper="протокол № 2")
    reject("whole", "procurement-rules", "no case", norm="п. 26", paper="протокол № 2")
    both = ("ANN-010", "ANN-011")
    reject("whole", "procurement-rules", "no exact norm", found=both, case=4, paper="протокол № 2")
    reject("whole", "procurement-rules", "no document", found=both, case=4, norm="п. 26")
    # the turn, and the term of one working day: filed on Tuesday 3 February
    both = [APPROVE, PUBLISH, ANNOUNCE, FILE, SECOND]
    STATES["two"] = both
    one = issuer("9", "accept-application", "2026-02-03T12:00:00", application="Z-2")
    case("ann-turn", "ann-turn-passed-over", "two", one, "an earlier one waits", "8",
         codes={"PLC-016"})
    one = issuer("9", "accept-application", "2026-02-03T12:00:00", application="Z-1")
    case("ann-turn", "ann-turn-kept", "two", one, "the earlier one", "8", ("PLC-016",))
    for day, why in (("04", "the next working day"), ("05", "a day late")):
        one = issuer("9", "accept-application", f"2026-02-{day}T18:00:00", application="Z-1")
        case("ann-review", f"ann-review-{day}", "filed", one, why, "8",
             ("PLC-015",) if day == "04" else ())


def rejected_case(number):
    one = issuer("9", "reject-application", "2026-02-04T10:00:00", application="Z-3", grounds=[
        {"ground": "procurement-rules", "case": number, "norm": "п. 26",
         "paper": "протокол № 2"}])
    case("ann-case", f"ann-case-{number}", "brought-whole", one,
         f"case {number} of point 37-1, with document and norm", "9(4)", ("ANN-010", "PLC-019"))


def shares():
    state = fold(TAKEN)

    def distributed(name, made, why, border=(), at="2026-02-11T10:00:00", base="taken", found=None, **more):
        one = issuer("9", "distribute", at, stages=made, paper="№ 8", **more)
        case("ann-shares", f"ann-shares-{name}", base, one, why, "10", border, found=found)

    whole = stages(state, ALL)
    distributed("as-computed", whole, "by weights, within what was asked for",
                ("ANN-012", "ANN-013", "ANN-014", "ANN-015", "ANN-016", "ALC-010"))

    def moved(first, second):
        made = copy.deepcopy(whole)
        made[0]["shares"][0]["amount"], made[0]["shares"][2]["amount"] = first, second
        return made
    distributed("a-tiyn-moved", moved("599.99", "400.01"), "a tiyn moved from one to another",
                found=("ANN-013", "ANN-013"))
    distributed("a-tiyn-over-asked", moved("600.01", "399.99"), "a tiyn over what was asked for")
    distributed("a-tiyn-over-the-line", moved("600.00", "400.01"), "a tiyn over the line")
    distributed("below-nothing", moved("600.00", "-0.01"), "less than nothing")
    short = copy.deepcopy(whole)
    del short[0]["shares"][2]
    short[0]["shares"][0]["amount"] = "600.00"
    distributed("one-left-out", short, "one who was accepted is left out",
                found=("ANN-014", "ANN-016"))
    twice = copy.deepcopy(whole)
    twice[0]["shares"].append(twice[0]["shares"][0])
    distributed("share-twice", twice, "a share stands twice")
    zero = stages(state, [("1", "Z-1", "0"), ("2", "Z-1", "1"), ("1", "Z-2", "1")])
    distributed("weight-of-nothing", zero, "no weight, no money: a line of nothing is kept, and "
                "what stays is told", ("ANN-013", "ANN-014"))
    other = {"basis": "methodology-170", "paper": "№ 7", "shares": [
        {"line": "1", "application": "Z-2", "amount": "300.00"}]}
    both = stages(state, ALL, more=[other])
    distributed("by-two-bases", both, "«and (or)»: by a rating first, and the rest in proportion; "
                "the rating is not computed here")
    distributed("by-two-bases-accepted", both, "the issuer accepts it by name",
                ("ANN-013", "ANN-015"), codes=["ANN-015"])
    bare = copy.deepcopy(both)
    del bare[0]["paper"]
    distributed("by-a-basis-without-paper", bare, "another basis without its document",
                codes=["ANN-015"])
    alone = [{"basis": "procurement-rules", "paper": "№ 7", "shares": [
        {"line": "1", "application": "Z-1", "amount": "600.00"}]}]
    distributed("by-other-rules-alone", alone, "by the Procurement Rules alone",
                ("ANN-015",), codes=["ANN-015"])
    # the window ends on 9 February; two working days go to 11 February
    for name, at, why, border in (
            ("window-open", "2026-02-09T18:00:00", "on the last day of the window", ()),
            ("window-over", "2026-02-10T00:00:00", "the day after it", ("ANN-012", "ALC-010")),
            ("late", "2026-02-12T09:00:00", "on the third working day", ("ANN-012",))):
        distributed(name, whole, why, border, at)
    STATES["one-rejected"] = [APPROVE, PUBLISH, ANNOUNCE, FILE, SECOND, REJECT,
                              issuer("8", "accept-application", "2026-02-03T13:00:00",
                                     application="Z-2")]
    own = fold(STATES["one-rejected"])
    given = stages(own, [("1", "Z-2", "1")])
    distributed("accepted-alone", given, "whoever was rejected gets nothing", ("ANN-006",),
                base="one-rejected")
    listed = copy.deepcopy(given)
    listed[0]["shares"].append({"line": "1", "application": "Z-1", "weight": "1",
                                "amount": "0.01"})
    distributed("rejected-listed", listed, "a tiyn to whoever was rejected", base="one-rejected")
    listed[0]["shares"][1]["amount"] = "0.00"
    distributed("rejected-listed-for-nothing", listed, "nothing to whoever was rejected is a row "
                "too", base="one-rejected")
    unasked = copy.deepcopy(given)
    unasked[0]["shares"].append({"line": "2", "application": "Z-2", "weight": "1",
                                 "amount": "0.01"})
    distributed("line-not-asked", unasked, "a line that was not asked for", base="one-rejected")


def contracts():
    def formed(name, one, why, border=(), base="distributed"):
        case("ann-formed", f"ann-formed-{name}", base, one, why, "11", border)
    formed("first", form("9", "D-9", "Z-1", "osms", "600.00"), "the first in its turn, in time",
           ("ANN-017", "PLC-021"))
    formed("out-of-turn", form("9", "D-9", "Z-2", "osms", "400.00"), "an earlier one waits")
    formed("a-tiyn-more", form("9", "D-9", "Z-1", "osms", "600.01"), "a tiyn more than the part")
    formed("a-tiyn-less", form("9", "D-9", "Z-1", "osms", "599.99"), "a tiyn less")
    formed("no-part", form("9", "D-9", "Z-2", "gobmp", "400.00"), "no part of that source")
    formed("number-known", form("99", "d-1", "Z-2", "osms", "400.00", "2026-02-12T11:00:00"),
           "the number of another contract", base="formed")
    formed("late", form("9", "D-9", "Z-1", "osms", "600.00", "2026-02-13T10:00:00"),
           "on the second working day")
    three = [*DECIDED, FORM, FORM_2]
    STATES["two-formed"] = three
    formed("second-in-turn", form("9", "D-9", "Z-2", "osms", "400.00"),
           "once all contracts of the earlier one are formed", ("ANN-017",), "two-formed")
    one = provider("9", "sign-contract", "2026-02-13T10:00:00", TWO, contract="D-1",
                   text=fold(FORMED).contracts["D-1"]["text"])
    case("ann-signed", "ann-signed-by-another", "formed", one, "another provider signs", "11 par 2",
         codes={"ANN-005"})
    one = provider("9", "sign-contract", "2026-02-13T10:00:00", ONE, contract="D-1", text="a" * 64)
    case("ann-signed", "ann-signed-another-text", "formed", one, "another text", "11 par 2")
    case("ann-signed", "ann-signed-own", "formed", sign("9", "D-1", ONE, FORMED),
         "the text that the issuer signed", "11 par 2", ("ANN-005", "ANN-006"))
    for name, day in (("tomorrow", "2026-03-03"), ("today", "2026-03-02")):
        one = issuer("99", "terminate-contract", "2026-03-02T10:00:00", contract="D-1",
                     ground="licence-withdrawn", day=day, paper="№ 12")
        case("ann-terminated", f"ann-terminated-{name}", "signed", one,
             f"on a document of {name}", "16, 17 par 2",
             ("ANN-007",) if name == "today" else ())

    def agreed(name, one, why, base="signed", border=()):
        case("ann-agreement", f"ann-agreement-{name}", base, one, why, "11", border)
    agreed("less", offer("99", "A-9", "D-1", "0.00"), "all of a line goes back", border=("ANN-006",))
    agreed("below-nothing", offer("99", "A-9", "D-1", "-0.01"), "less than nothing")
    agreed("nothing-changes", offer("99", "A-9", "D-1", "600.00"), "the same sum")
    agreed("more-than-left", offer("99", "A-9", "D-3", "400.01"), "nothing is left of the line")
    agreed("another-source", offer("99", "A-9", "D-1", "1.00", line="2"),
           "a line of the other source")
    agreed("moved", offer("99", "A-9", "D-3", "500.00", "2026-03-04T10:00:00"),
           "what came back goes to another provider, the line unchanged", "agreed", ("ANN-006",))
    agreed("a-tiyn-over-what-came", offer("99", "A-9", "D-3", "500.01", "2026-03-04T10:00:00"),
           "a tiyn over what came back", "agreed")
    agreed("before-it-came", offer("99", "A-9", "D-3", "500.00", "2026-03-03T10:00:00"),
           "what is not signed did not come back", "offered")
    agreed("while-one-waits", offer("99", "A-9", "D-1", "300.00", "2026-03-03T10:00:00"),
           "an agreement of that line waits for its signature", "offered")


def told():
    """What is asked of an announcement beside decisions."""
    ask("announcementToSign", "ann-to-sign", "the text of a filing",
        {"law": {"edition": EDITION}, "command": unsigned(FILE)},
        {"canonical": canonical(command_text(FILE)), "digest": sha(command_text(FILE))}, "7")
    ask("announcementState", "ann-state", "every step with its term: the consideration by the "
        "Procurement Rules beside it", history(DECIDED), {"announcement": {
            "lines": [{"placed": "1000.00", "left": "0.00", "returned": "0.00"},
                      {"placed": "777.77", "left": "0.00"}],
            "dues": [
                {"who": "issuer", "term": {"name": "plan_publication", "kept": True}},
                {"who": "issuer", "term": {"name": "announcement", "kept": True}},
                {"who": "provider", "term": {"name": "application_window",
                                             "lastDay": "2026-02-09"}},
                {"who": "issuer", "application": "Z-1", "term": {
                    "name": "application_review", "kept": True, "lastDay": "2026-02-04",
                    "alternatives": [{"clause": "procurement-rules 37", "term": "10wd",
                                      "lastDay": "2026-02-17"}]}},
                {"who": "issuer", "application": "Z-2", "term": {"name": "application_review"}},
                {"who": "issuer", "term": {"name": "distribution_decision", "kept": True,
                                           "lastDay": "2026-02-11"}},
                {"who": "issuer", "application": "Z-1", "funding": "gobmp", "term": {
                    "name": "contract_formation", "lastDay": "2026-02-12"}},
                {"who": "issuer", "application": "Z-1", "funding": "osms"},
                {"who": "issuer", "application": "Z-2", "funding": "osms"}]}}, "6, 7, 8, 10, 11")
    moved = [*AGREED]
    ask("announcementState", "ann-state-returned", "what came back is told", history(moved), {
        "announcement": {"lines": [{"placed": "900.00", "left": "100.00", "returned": "100.00"},
                                   {"placed": "777.77"}]}}, "11")
    late = [APPROVE, issuer("2", "publish-plan", "2026-02-09T10:00:00")]
    ask("announcementState", "ann-state-late", "two working days late", history(late), {
        "announcement": {"dues": [
            {"who": "issuer", "term": {"kept": False, "workingDaysLate": 2}},
            {"who": "issuer", "term": {"name": "announcement", "lastDay": "2026-02-05"}}]}}, "6")
    broken_one = history(TAKEN)
    broken_one["events"][3] = {**broken_one["events"][3], "application": "Z-7"}
    ask("announcementState", "ann-state-altered", "an event that was altered", broken_one,
        {"verdict": {"outcome": "refused"}}, "7")
    forged = fold(STATES["one-rejected"])
    share = {"line": "1", "application": "Z-1", "weight": "1", "amount": "0.01"}
    bad = event(len(forged.events) + 1, issuer("10", "distribute", "2026-02-11T10:00:00",
                paper="№ 8", stages=[{"basis": "proportional", "shares": [share]}]), forged.last)
    given = history(STATES["one-rejected"])
    given["events"].append(bad)
    given["head"] = {"number": bad["number"], "digest": bad["digest"]}
    ask("announcementState", "ann-state-forged", "a whole chain in which whoever was rejected "
        "gets a tiyn", given, {"verdict": {"outcome": "refused", "findings": [
            {"code": "ANN-018", "params": [{"name": "reason", "value": "not-accepted"}]}]}}, "10",)
    asks = [{"basis": "proportional", "shares": [
        {"line": one, "application": number, "weight": weight} for one, number, weight in ALL]}]
    ask("announcementShares", "ann-to-share", "the shares before they are signed",
        {**history(TAKEN), "stages": asks}, {"stages": stages(fold(TAKEN), ALL)}, "10")
    ask("announcementContract", "ann-handed-over", "a signed contract goes on into the settlement",
        {**history(SIGNED), "contract": "D-1"}, {"command": {
            "provider": ONE, "year": "2026", "step": "sign-contract", "contract": "D-1",
            "funding": "osms", "sum": "600.00", "period": "2026-02-16/2026-12-31",
            "day": "2026-02-13", "account": ACCOUNT}}, "3(2) par 4, 11 par 2")
    ask("announcementContract", "ann-handed-over-unsigned", "one that the provider did not sign "
        "does not", {**history(FORMED), "contract": "D-1"}, {"verdict": {"outcome": "clear"}},
        "11 par 2")
    ask("announcementContract", "ann-handed-over-agreed", "with the sum of now",
        {**history(AGREED), "contract": "D-1"}, {"command": {"sum": "500.00"}}, "11 par 2")


def unsigned(one):
    return {name: value for name, value in one.items() if name not in ("signature", "at")}


def history(before):
    state = fold(before)
    given = asked([], events=copy.deepcopy(state.events),
                  head={"number": len(state.events), "digest": state.last})
    return {name: value for name, value in given.items()
            if name not in ("commands", "accounts", "purposes")}


def commands():
    case("ann-once", "ann-once-same", "announced", ANNOUNCE, "the same command again", "6")
    other = issuer("2", "announce", "2026-02-02T10:00:00")
    case("ann-once", "ann-once-another", "announced", other, "another command under its number",
         "6", codes={"ANN-002"})
    one = issuer("9", "publish-plan", "2026-01-29T09:59:59")
    case("ann-time", "ann-time-before", "approved", one, "registered before the last event", "6",
         codes={"ANN-003"})
    one = issuer("9", "publish-plan", "2026-01-29T10:00:00")
    case("ann-time", "ann-time-same", "approved", one, "at the same moment", "6",
         ("ANN-001", "ANN-002", "ANN-003", "ANN-004", "ANN-018"))
    one = issuer("9", "publish-plan", "2026-01-30T10:00:00", plan="P-2")
    case("ann-plan-of", "ann-plan-of-another", "approved", one, "another plan", "6",
         codes={"ANN-001"})
    one = provider("9", "accept-application", "2026-02-03T12:00:00", ONE, application="Z-1")
    case("ann-actor", "ann-actor-provider-accepts", "filed", one, "the applicant accepts itself",
         "8", codes={"ANN-004"})
    one = issuer("9", "file-application", "2026-02-03T12:00:00", application="Z-1",
                 filing=filing("Z-1", ASKS))
    case("ann-actor", "ann-actor-issuer-files", "announced", one, "the issuer files", "7")
