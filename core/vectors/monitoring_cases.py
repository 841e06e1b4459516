#!/usr/bin/env python3
"""Writes the vectors `mon-…` of `monitoring`: histories, commands with their signatures,
digests. What is expected is worked out by the oracle of `monitoring.py`, and the codes of
each rule's case are named by hand beside it. Run it anew when the form of a text changes:

    python3 core/vectors/monitoring_cases.py

Standard library only.
"""

import copy
import pathlib

from events import NOTHING, canonical, sha
from house_style import written
from monitoring import NOTED, REVIEWS, Case
from monitoring_against import MEMBERS, asked, ends
from monitoring_texts import (CARE_BODY, CHAMBER, OTHER_BODY, PROVIDER, command,
                              command_text, digested)
from oracle import EDITION, entity

ROOM = pathlib.Path(__file__).parent / "monitoring"
BASES, CASES, FILES, USED = {}, {}, {}, set()
EARLIER = {}

# ------------------------------------------------------------------ commands


def members(*rows):
    return [{"member": member, "role": role, "body": body} for member, role, body in rows]


def create(number="1", at="2026-09-01T10:00:00", rows=MEMBERS, **more):
    fields = {"occasion": "first", "plan": "scheduled", "planned": "2026-09-21",
              "members": members(*rows), "day": "2026-09-01", "paper": "Р-1", **more}
    return command(number, "create-commission", at, **fields)


def notify(number="2", at="2026-09-10T10:00:00", planned="2026-09-21", **more):
    return command(number, "notify", at, "registrar", planned=planned, **more)


FOUND = [{"description": "н 1", "proposal": "п 1", "due": "2026-11-25", "ground": "monitoring",
          "document": "Акт 1"},
         {"description": "н 2", "proposal": "п 2", "due": "2026-10-30"}]


def draw(number="3", at="2026-09-25T10:00:00", listed=FOUND, **more):
    fields = {"day": at[:10], "found": "discrepancies" if listed else "nothing",
              "unconfirmedMonth": "0.00", "unconfirmedContract": "0.00", **more}
    if listed:
        fields["discrepancies"] = listed
    return command(number, "draw-up-protocol", at, **fields)


def sign(on, member, at="2026-09-28T10:00:00", number=None, body=None, serial=None, text=None):
    """By a member, of the text that stands."""
    case = CASES[on] if isinstance(on, str) else on
    own = case.member(member)
    return command(number or f"s{member}", "sign-protocol", at, "member",
                   body or (own["body"] if own else CHAMBER), serial=serial or f"5F1{member}",
                   member=member, text=text or case.protocol["text"])


def role(one, name):
    """Signed in another role of the certificate."""
    return {**one, "signature": {**one["signature"], "role": name}}


def later(step, at, actor="issuer", number=None, **fields):
    return command(number or f"9-{step}", step, at, actor, **fields)


# ------------------------------------------------------------------ histories


def base(name, parent, *commands, earlier=None):
    """A history: what happened before it, and more commands, each of which becomes an event."""
    if earlier:
        EARLIER[name] = earlier
    elif parent in EARLIER:
        EARLIER[name] = EARLIER[parent]
    before = CASES.get(EARLIER.get(name))
    case = copy.deepcopy(CASES[parent]) if parent else Case()
    case.earlier = before
    at = len(case.events)
    for one in commands:
        got = case.decide(one(case) if callable(one) else one)
        assert isinstance(got, tuple), (name, got, case.lacks)
    CASES[name] = case
    head = {"number": len(case.events), "digest": case.digest}
    patch = {"+events": case.events[at:], "head": head}
    if earlier:
        patch["+earlier"] = {"events": before.events, "head": ends(before)}
    if parent:
        BASES[name] = {"$base": f"monitoring/mon-{parent}", "$patch": patch}
    else:
        BASES[name] = {name: one for name, one in asked([]).items() if name != "commands"}


def by(member, at="2026-09-28T10:00:00"):
    return lambda case: sign(case, member, at)


def all_sign(at="2026-09-28T10:00:00", rows="1234"):
    return [by(member, at) for member in rows]


def histories():
    base("nothing", None)
    base("commissioned", "nothing", create())
    base("notified", "commissioned", notify())
    base("drawn-up", "notified", draw())
    base("part-signed", "drawn-up", *all_sign(rows="123"))
    base("protocol-signed", "part-signed", by("4"))
    base("objected", "protocol-signed",
         later("raise-objection", "2026-10-02T10:00:00", "provider", "5", paper="В-1"))
    base("considered", "objected",
         later("review-objection", "2026-10-08T10:00:00", number="6", paper="З-1",
               lifted=[{"discrepancy": 2}]))
    base("objected-again", "considered",
         later("raise-objection", "2026-10-12T10:00:00", "provider", "7", paper="В-2"))
    base("considered-again", "objected-again",
         later("review-objection", "2026-10-14T10:00:00", number="8", paper="З-2"))
    base("results-confirmed", "considered-again",
         later("review-centrally", "2026-10-16T10:00:00", number="9", paper="З-3"))
    base("silent", "protocol-signed",
         later("confirm-results", "2026-10-06T10:00:00", "registrar", "5"))
    base("holiday", "drawn-up", *all_sign("2026-10-19T10:00:00"))
    base("unscheduled", "nothing", create(plan="unscheduled"))
    base("unannounced", "unscheduled",
         later("skip-notice", "2026-09-02T10:00:00", number="2", exception="unscheduled",
               paper="п. 14"))
    base("quick-signed", "unannounced", draw(at="2026-09-23T10:00:00"), *all_sign())
    base("quick-objected", "quick-signed",
         later("raise-objection", "2026-10-01T10:00:00", "provider", "5", paper="В-1"))
    base("quick-considered", "quick-objected",
         later("review-objection", "2026-10-06T10:00:00", number="6", paper="З-1"))
    money = {"unconfirmedMonth": "865000.01", "unconfirmedContract": "3460000.01"}
    base("money", "notified", draw(**money), *all_sign(),
         later("confirm-results", "2026-10-06T10:00:00", "registrar", "5"))
    # a repeated monitoring goes on from what stood
    for name, before in (("again", "silent"), ("again-lifted", "considered"),
                         ("again-money", "money")):
        base(name, "nothing", create(occasion="repeated", earlier=CASES[before].protocol["text"],
                                     monitoring="М-2"),
             notify(monitoring="М-2"), earlier=before)
    base("again-unsigned", "nothing",
         create(occasion="repeated", earlier=CASES["drawn-up"].protocol["text"],
                monitoring="М-2"), notify(monitoring="М-2"), earlier="drawn-up")


# ------------------------------------------------------------------ cases


def outcome(codes, lacks):
    if codes - NOTED:
        return "refused"
    if codes & REVIEWS:
        return "review"
    return "unchecked" if lacks else "clear"


def decided(on, commands, due=None, readings=None, told=True):
    """What comes of commands after a history, by the oracle; `due` are the codes that the case
    is there for, by hand."""
    case = copy.deepcopy(CASES[on])
    case.readings = readings or {}
    if not told:
        case.earlier = None
    at = len(case.events)
    rows, codes, lacks, found = [], set(), set(), []
    for place, one in enumerate(commands):
        got = case.decide(one)
        if isinstance(got, tuple):
            rows.append({"event": got[0], "repeated": got[1]})
            new = set() if got[1] else set(case.reviews)
        else:
            rows.append({"repeated": False})
            new = set(got) | case.reviews
        lacks |= case.lacks
        codes |= new
        for code in sorted(new):
            more = {}
            if code == "MON-021":
                more = {"path": f"commands[{place}].step",
                        "params": [{"name": "step", "value": one["step"]},
                                   {"name": "reason", "value": case.why}]}
            found.append({"code": code, **more})
    if due is not None:
        assert codes | lacks == set(due), (on, commands[-1]["step"], codes, lacks, due)
    found.sort(key=lambda one: one["code"])
    verdict = {"outcome": outcome(codes, lacks), "complete": not lacks, "findings": found,
               "notChecked": [{"code": code} for code in sorted(lacks)]}
    return {"verdict": verdict, "decided": rows,
            "events": [{"number": one["number"], "step": one["step"], "digest": one["digest"]}
                       for one in case.events[at:]],
            "head": {"number": len(case.events), "digest": case.digest}}


def case(name, why, on, *commands, due=None, border=(), patch=None, expect=None, remove=None,
         readings=None, told=True):
    USED.add(on)
    made = {"id": f"mon-{name}", "why": why, "base": f"monitoring/mon-{on}"}
    edits = dict(patch or {})
    gone = list(remove or [])
    if readings:
        rows = [{"name": one, "value": value, "reference": "В-1"}
                for one, value in readings.items()]
        edits["+law.overrides"] = rows
    if not told:
        gone.append("earlier")
    if commands:
        edits["+commands"] = list(commands)
    if gone:
        made["remove"] = gone
    if edits:
        made["patch"] = edits
    made["expect"] = expect or decided(on, commands, due, readings, told)
    if border:
        made["border"] = list(border)
    return made


def file(clause, *cases, call="decideMonitoring"):
    """A case and its neighbours under what their names have in common."""
    first, *also = cases
    ids = [one["id"] for one in cases]
    common = ids[0]
    while not all(one.startswith(common) for one in ids):
        common = common.rpartition("-")[0]
    kept = {"id": first["id"], "clause": clause, "edition": EDITION,
            "call": call}
    kept.update({name: one for name, one in first.items() if name not in kept})
    if also:
        kept["also"] = also
    assert common not in FILES, common
    FILES[common] = kept


PLACES = {"nothing": "there is no commission", "commissioned": "nobody was told",
          "notified": "the provider was told", "unannounced": "it goes on without notice",
          "drawn-up": "nobody has signed", "part-signed": "one has not signed",
          "protocol-signed": "all have signed", "objected": "the provider objected",
          "considered": "the objection was considered",
          "objected-again": "the provider objected again",
          "considered-again": "the second objection was considered",
          "results-confirmed": "the results are confirmed"}


def matrix():
    """Every step on every place: what follows and what does not."""
    steps = {"create-commission": {"occasion": "first", "plan": "scheduled",
                                   "planned": "2026-12-21", "members": members(*MEMBERS),
                                   "day": "2026-09-01", "paper": "Р-9"},
             "notify": {"planned": "2026-09-21"},
             "skip-notice": {"exception": "other-norm", "paper": "п. 14"},
             "move-visit": {"planned": "2026-11-02", "paper": "Р-9"},
             "draw-up-protocol": None, "withdraw-protocol": {"paper": "О-9"},
             "sign-protocol": None, "raise-objection": {"paper": "В-9"},
             "review-objection": {"paper": "З-9"}, "review-centrally": {"paper": "З-9"},
             "confirm-results": {},
             "remove-discrepancy": {"discrepancy": 1, "day": None, "paper": "У-9"},
             "refer-case": {"day": None, "paper": "П-9"},
             "take-refund": {"amount": "1.00", "day": None, "paper": "П-9"}}
    clauses = {"create-commission": "19", "notify": "19 par 2", "skip-notice": "19 par 2",
               "move-visit": "19 par 2", "draw-up-protocol": "20", "withdraw-protocol": "20",
               "sign-protocol": "20", "remove-discrepancy": "20(2)"}
    for step, fields in steps.items():
        cases = []
        for on, is_ in PLACES.items():
            last = CASES[on].last[:10] or "2026-09-01"
            at = f"{max(last, '2026-09-25') if step == 'draw-up-protocol' else last}T18:00:00"
            if step == "draw-up-protocol":
                one = draw("90", at)
            elif step == "sign-protocol":
                text = (CASES[on].protocol or {"text": "3" * 64})["text"]
                one = command("90", step, at, "member", OTHER_BODY, serial="5F14", member="4",
                              text=text)
            else:
                own = {name: at[:10] if said is None else said for name, said in fields.items()}
                actor = "provider" if step == "raise-objection" else "issuer"
                one = command("90", step, at, actor, **own)
            cases.append(case(f"place-{step}-{on}", f"{step} where {is_}", on, one))
        file(f"mechanism {clauses.get(step, '21')}", *cases)


# ------------------------------------------------------------------ rule by rule


def who_asks():
    quiet = later("confirm-results", "2026-10-06T10:00:00", "registrar")
    file("house history of a monitoring",
         case("own-other-number", "of another monitoring", "notified",
              draw(monitoring="М-9"), due={"MON-016"}),
         case("own-other-provider", "of another provider", "notified",
              draw(provider=entity(9)), due={"MON-016"}),
         case("own-same", "of this one", "notified", draw(), due=set(), border=["MON-016"]))
    file("house history of a monitoring",
         case("once-again", "the same command again", "notified", notify(), due=set(),
              border=["MON-017"]),
         case("once-other", "another command under its number", "notified",
              notify(at="2026-09-11T10:00:00", planned="2026-09-22"), due={"MON-017"}))
    file("house history of a monitoring",
         case("time-before", "a minute before the last event", "notified",
              draw(at="2026-09-10T09:59:00"), due={"MON-012", "MON-018"}),
         case("time-same", "at the same moment", "silent",
              later("remove-discrepancy", "2026-10-06T10:00:00", discrepancy=1,
                    day="2026-10-06", paper="У"), due=set(), border=["MON-018"]))
    file("mechanism 19",
         case("may-provider", "the provider draws its own protocol up", "notified",
              {**command("3", "draw-up-protocol", "2026-09-25T10:00:00", "provider",
                         day="2026-09-25", found="nothing", unconfirmedMonth="0.00",
                         unconfirmedContract="0.00")}, due={"MON-019"}),
         case("may-issuer-objects", "the issuer objects for the provider", "protocol-signed",
              later("raise-objection", "2026-10-02T10:00:00", paper="В"), due={"MON-019"}),
         case("may-portal", "the portal confirms what nobody objected to", "protocol-signed",
              quiet, due=set(), border=["MON-019"]))
    file("mechanism 20",
         case("itself-provider", "another provider objects", "protocol-signed",
              command("5", "raise-objection", "2026-10-02T10:00:00", "provider", entity(9),
                      paper="В"), due={"MON-020"}),
         case("itself-member", "a member signs for another body", "drawn-up",
              sign("drawn-up", "2", body=CARE_BODY), due={"MON-020"}),
         case("itself-own", "a member signs for its body", "drawn-up", sign("drawn-up", "2"),
              due=set(), border=["MON-020", "MON-036"]))
    file("mechanism 20",
         case("serial-twice", "one certificate for two members", "part-signed",
              sign("part-signed", "4", serial="5F12"), due={"MON-036"}),
         case("serial-own", "with its own, and with that the last one has signed",
              "part-signed", sign("part-signed", "4"), due=set(), border=["MON-036"]))
    file("house history of a monitoring",
         case("happened-ahead", "a protocol of tomorrow", "notified",
              draw(day="2026-09-26"), due={"MON-022"}),
         case("happened-today", "of the day itself", "notified", draw(), due=set(),
              border=["MON-022", "MON-021"]))
    unsigned = {name: one for name, one in draw().items() if name != "signature"}
    other = {**draw(), "signature": {**draw()["signature"], "digest": "1" * 64}}
    file("mechanism 20",
         case("evidence-none", "a protocol that nobody signed for", "notified", unsigned,
              due={"SIG-001"}),
         case("evidence-other", "a signature of something else", "notified", other,
              due={"SIG-002"}),
         case("evidence-employee", "a member is sent by its body: an employee signs", "drawn-up",
              role(sign("drawn-up", "2"), "employee"), due=set()),
         case("evidence-staff", "one of the staff service has no right to", "drawn-up",
              role(sign("drawn-up", "2"), "staff"), due={"SIG-004"}),
         case("evidence-issuer", "for the issuer no employee acts", "notified",
              role(draw(), "employee"), due={"SIG-004"}))


def commission():
    three = MEMBERS[:3]
    file("mechanism 19",
         case("three-told", "nobody of the other bodies: by one reading somebody has to be",
              "nothing", create(rows=three), due={"MON-015"}, border=["MON-003", "MON-014"]),
         case("three-four", "with one of them", "nothing", create(), due=set(),
              border=["MON-015", "MON-037"]),
         case("three-demanded", "the other reading asks for them", "nothing", create(rows=three),
              due={"MON-003"}, readings={"commission_members": "four"}, border=["MON-015"]),
         case("three-no-chamber", "without the chamber", "nothing",
              create(rows=[MEMBERS[0], *MEMBERS[2:]]), due={"MON-003"}),
         case("three-issuer", "who speaks for the issuer comes from the chamber", "nothing",
              create(rows=[("1", "issuer", CHAMBER), *MEMBERS[1:]]), due={"MON-037"}),
         case("three-twice", "a member stands twice", "nothing",
              create(rows=[*MEMBERS, MEMBERS[1]]), due={"MON-021"}),
         case("three-itself", "the provider is in it", "nothing",
              create(rows=[*MEMBERS, ("5", "other-body", PROVIDER)]), due={"MON-021"}))
    file("mechanism 19",
         case("decision-late", "the decision is of the day after the day set", "nothing",
              create(at="2026-09-22T10:00:00", day="2026-09-22"), due={"MON-014"}),
         case("decision-same", "of the day set", "nothing",
              create(at="2026-09-21T10:00:00", day="2026-09-21"), due=set(), border=["MON-014"]),
         case("decision-moved", "the day is moved before the decision", "notified",
              later("move-visit", "2026-09-11T10:00:00", planned="2026-08-31", paper="Р-2"),
              due={"MON-014"}))
    file("mechanism 19 par 2",
         case("notice-last", "on the last day, a day off", "commissioned",
              notify(at="2026-09-13T10:00:00"), due=set(), border=["MON-001"]),
         case("notice-late", "the day after, four working days before", "commissioned",
              notify(at="2026-09-14T10:00:00"), due={"MON-001"}),
         case("notice-day-before", "the day before the last", "commissioned",
              notify(at="2026-09-12T10:00:00"), due=set(), border=["MON-001"]),
         case("notice-other-day", "of another day than the one set", "commissioned",
              notify(planned="2026-09-22"), due={"MON-021"}),
         case("notice-moved", "a day that was moved is told anew", "notified",
              later("move-visit", "2026-09-11T10:00:00", planned="2026-10-05", paper="Р-2"),
              draw(at="2026-10-05T10:00:00"), due={"MON-021"}))
    file("mechanism 19 par 2",
         case("exception-unscheduled", "outside of the plan", "unscheduled",
              later("skip-notice", "2026-09-02T10:00:00", exception="unscheduled", paper="п. 14"),
              due=set(), border=["MON-034"]),
         case("exception-planned", "one by the plan is none", "commissioned",
              later("skip-notice", "2026-09-02T10:00:00", exception="unscheduled", paper="п. 14"),
              due={"MON-021"}),
         case("exception-other", "another norm is a person's to look at", "commissioned",
              later("skip-notice", "2026-09-02T10:00:00", exception="other-norm", paper="п. 14"),
              due={"MON-034"}))


def protocol():
    late = notify(at="2026-09-24T10:00:00")
    file("mechanism 19 par 2",
         case("noticed-before", "D5: the day before its notice", "commissioned", late,
              draw(day="2026-09-23"), due={"MON-001", "MON-011"}),
         case("noticed-on", "on the day of its notice", "commissioned", late,
              draw(day="2026-09-24"), due={"MON-001"}, border=["MON-011"]))
    file("mechanism 20",
         case("visit-before", "D5: the day before the day set", "notified",
              draw(day="2026-09-20"), due={"MON-012"}, border=["MON-011"]),
         case("visit-on", "on the day set", "notified", draw(day="2026-09-21"), due=set(),
              border=["MON-012"]))
    one = FOUND[1]
    file("mechanism 20(2)",
         case("due-before", "D5: due the day before the protocol", "notified",
              draw(listed=[{**one, "due": "2026-09-24"}]), due={"MON-013"}),
         case("due-on", "due on its day", "notified",
              draw(listed=[{**one, "due": "2026-09-25"}]), due=set(), border=["MON-013"]))
    file("mechanism 20",
         case("whole-nothing", "nothing was found", "notified", draw(listed=[]), due=set()),
         case("whole-otherwise", "it says that nothing was found, and lists something", "notified",
              draw(found="nothing"), due={"MON-021"}),
         case("whole-unproven", "something would follow, and no document confirms it", "notified",
              draw(listed=[{**one, "ground": "address"}]), due={"MON-021"}),
         case("whole-licence", "a licence is withdrawn by a body", "notified",
              draw(listed=[{**one, "ground": "licence", "document": "Акт 1"}]), due={"MON-021"}),
         case("whole-sums", "more in a month than in all", "notified",
              draw(unconfirmedMonth="2.00", unconfirmedContract="1.99"), due={"MON-021"}),
         case("whole-follow-up", "a first monitoring follows nothing up", "notified",
              draw(followUp=[{"discrepancy": 1, "state": "done"}]), due={"MON-021"}))
    file("monitoring-rules unscheduled monitoring",
         case("conclusion-last", "two working days after the visit", "unannounced",
              draw(at="2026-09-23T10:00:00"), due=set(), border=["MON-035"]),
         case("conclusion-late", "a day later", "unannounced", draw(at="2026-09-24T10:00:00"),
              due={"MON-035"}),
         case("conclusion-planned", "one by the plan has no such term", "notified", draw(),
              due=set()))
    text = CASES["drawn-up"].protocol["text"]
    file("mechanism 20",
         case("signs-unknown", "no member of that number", "drawn-up",
              command("s9", "sign-protocol", "2026-09-28T10:00:00", "member", CHAMBER,
                      member="9", text=text), due={"MON-021"}),
         case("signs-twice", "a member again", "part-signed",
              sign("part-signed", "2", number="s22", serial="5F99"), due={"MON-021"}),
         case("signs-other-text", "another text", "drawn-up",
              sign("drawn-up", "2", text="3" * 64), due={"MON-021"}),
         case("signs-drawn-anew", "what was signed of a protocol that was taken back is gone",
              "part-signed",
              later("withdraw-protocol", "2026-09-28T12:00:00", number="w", paper="О"),
              draw("d", "2026-09-28T13:00:00"), due=set()))


def repeated():
    told = [{"discrepancy": 1, "state": "done"}, {"discrepancy": 2, "state": "in-part"}]
    again = {"monitoring": "М-2"}
    file("mechanism 20(3)",
         case("earlier-whole", "each proposal is followed up", "again",
              draw(followUp=told, **again), due=set(), border=["MON-023", "MON-024"]),
         case("earlier-one", "one is not", "again", draw(followUp=told[:1], **again),
              due={"MON-024"}),
         case("earlier-none", "none is", "again", draw(**again),
              expect=missing(decided("again", [draw(**again)], {"MON-024"}))),
         case("earlier-unknown", "there is no third one", "again",
              draw(followUp=[*told, {"discrepancy": 3, "state": "done"}], **again),
              due={"MON-024"}),
         case("earlier-twice", "one twice", "again",
              draw(followUp=[*told, told[0]], **again), due={"MON-024"}),
         case("earlier-lifted", "what a review took back is followed up no more", "again-lifted",
              draw(followUp=told[:1], **again), due=set(), border=["MON-024"]),
         case("earlier-lifted-told", "and is no proposal any more", "again-lifted",
              draw(followUp=told, **again), due={"MON-024"}),
         case("earlier-unsigned", "the earlier protocol was not signed", "again-unsigned",
              draw(followUp=told, **again), due={"MON-023", "MON-024"}),
         case("earlier-untold", "the host does not tell of it: not checked, and no event", "again",
              draw(followUp=told, **again), due={"MON-023", "MON-024"}, told=False),
         case("earlier-unnamed", "the decision names none", "nothing",
              create(occasion="repeated"), due={"MON-021"}),
         case("earlier-alien", "a first one names one", "nothing", create(earlier="3" * 64),
              due={"MON-021"}))
    other = create(occasion="repeated", earlier="3" * 64, **again)
    base("again-other", "nothing", other, notify(**again), earlier="silent")
    file("mechanism 20(3)",
         case("bound-other", "the decision names another protocol", "again-other",
              draw(followUp=told, **again), due={"MON-023", "MON-024"}),
         case("bound-own", "the very one", "again", draw(followUp=told, **again), due=set(),
              border=["MON-023"]))


def missing(expect):
    """Each proposal that is not followed up is told apart."""
    expect["verdict"]["findings"] = [
        {"code": "MON-024", "path": "commands[0].followUp",
         "params": [{"name": "discrepancy", "value": place},
                    {"name": "reason", "value": "not-followed-up"}]} for place in "12"]
    return expect


def dispute():
    def objects(at, **more):
        return later("raise-objection", at, "provider", paper="В", **more)

    def reviews(at, **more):
        return later("review-objection", at, paper="З", **more)

    rules = "monitoring-rules objections"
    file(rules,
         case("objects-last", "on the fifth working day", "protocol-signed",
              objects("2026-10-05T23:00:00"), due=set(), border=["MON-025"]),
         case("objects-day-before", "the day before, off", "protocol-signed",
              objects("2026-10-04T10:00:00"), due=set(), border=["MON-025"]),
         case("objects-late", "the day after: silence has confirmed it", "protocol-signed",
              objects("2026-10-06T00:00:00"), due={"MON-025"}),
         case("objects-holiday", "the day off for a holiday does not count", "holiday",
              objects("2026-10-27T10:00:00"), due=set(), border=["MON-025"]),
         case("objects-after-holiday", "the day after that", "holiday",
              objects("2026-10-28T10:00:00"), due={"MON-025"}),
         case("objects-quick-last", "outside of the plan: on the third", "quick-signed",
              objects("2026-10-01T10:00:00"), due=set(), border=["MON-025"]),
         case("objects-quick-late", "and the day after", "quick-signed",
              objects("2026-10-02T10:00:00"), due={"MON-025"}),
         case("objects-again-last", "a second time, on the third day", "considered",
              objects("2026-10-13T10:00:00"), due=set(), border=["MON-025"]),
         case("objects-again-late", "and the day after", "considered",
              objects("2026-10-14T10:00:00"), due={"MON-025"}),
         case("objects-quick-again", "outside of the plan there is no second time",
              "quick-considered", objects("2026-10-07T10:00:00"), due={"MON-021"}))
    lifts = {"lifted": [{"discrepancy": 1}]}
    file(rules,
         case("reviews-last", "on the fifth working day", "objected",
              reviews("2026-10-09T10:00:00", **lifts), due=set(), border=["MON-026"]),
         case("reviews-late", "the next one, after two days off", "objected",
              reviews("2026-10-12T10:00:00"), due={"MON-026"}),
         case("reviews-day-off", "late on a day off", "objected",
              reviews("2026-10-10T10:00:00"), due={"MON-026"}),
         case("reviews-quick-last", "outside of the plan: on the third", "quick-objected",
              reviews("2026-10-06T10:00:00"), due=set(), border=["MON-026"]),
         case("reviews-quick-late", "and the day after", "quick-objected",
              reviews("2026-10-07T10:00:00"), due={"MON-026"}),
         case("reviews-again-last", "the second one on the third day", "objected-again",
              reviews("2026-10-15T10:00:00"), due=set(), border=["MON-026"]),
         case("reviews-again-late", "and the day after", "objected-again",
              reviews("2026-10-16T10:00:00"), due={"MON-026"}),
         case("reviews-central-last", "the central body on the third day", "considered-again",
              later("review-centrally", "2026-10-19T10:00:00", paper="З", **lifts), due=set(),
              border=["MON-026"]),
         case("reviews-central-late", "and the day after", "considered-again",
              later("review-centrally", "2026-10-20T10:00:00", paper="З"), due={"MON-026"}),
         case("reviews-lifted-before", "what was taken back stands no more", "objected-again",
              reviews("2026-10-14T10:00:00", lifted=[{"discrepancy": 2}]), due={"MON-021"}),
         case("reviews-lifted-unknown", "there is no third one", "objected",
              reviews("2026-10-05T10:00:00", lifted=[{"discrepancy": 3}]), due={"MON-021"}))

    def confirms(at):
        return later("confirm-results", at, "registrar")

    file(rules,
         case("silence-early", "on the last day somebody may still object", "protocol-signed",
              confirms("2026-10-05T23:59:59"), due={"MON-027"}),
         case("silence-over", "the day after nobody can", "protocol-signed",
              confirms("2026-10-06T00:00:00"), due=set(), border=["MON-027"]),
         case("silence-holiday", "the holiday moves the last day", "holiday",
              confirms("2026-10-27T10:00:00"), due={"MON-027"}),
         case("silence-again-early", "after the first review, on the third day", "considered",
              confirms("2026-10-13T10:00:00"), due={"MON-027"}),
         case("silence-again-over", "and the day after", "considered",
              confirms("2026-10-14T10:00:00"), due=set(), border=["MON-027"]),
         case("silence-quick", "outside of the plan the review is the last word",
              "quick-considered", confirms("2026-10-06T11:00:00"), due=set(),
              border=["MON-027"]),
         case("silence-central-early", "the central body has its term", "considered-again",
              confirms("2026-10-19T10:00:00"), due={"MON-027"}),
         case("silence-central-over", "and lets it go by", "considered-again",
              confirms("2026-10-20T10:00:00"), due=set(), border=["MON-027"]))


def result():
    def removes(day, **more):
        return later("remove-discrepancy", "2026-12-01T10:00:00", day=day, paper="У",
                     **{"discrepancy": 2, **more})

    file("mechanism 20(2)",
         case("removed-last", "on its day", "silent", removes("2026-10-30"), due=set(),
              border=["MON-028"]),
         case("removed-late", "the day after", "silent", removes("2026-10-31"), due={"MON-028"}),
         case("removed-before", "before the protocol", "silent", removes("2026-09-24"),
              due={"MON-021"}),
         case("removed-twice", "once more", "silent", removes("2026-10-29"),
              later("remove-discrepancy", "2026-12-01T11:00:00", number="r2", discrepancy=2,
                    day="2026-10-30", paper="У"), due={"MON-021"}),
         case("removed-lifted", "what was taken back is none", "considered",
              removes("2026-10-30"), due={"MON-021"}),
         case("removed-unknown", "there is no third one", "silent",
              removes("2026-10-30", discrepancy=3), due={"MON-021"}))
    rules = "monitoring-rules 53-1"
    limits = {"unconfirmedMonth": "865000.00", "unconfirmedContract": "3460000.00"}
    over = {"unconfirmedMonth": "865000.01", "unconfirmedContract": "3460000.01"}
    file(rules,
         case("limit-exactly", "200 and 800 indices exactly", "notified", draw(**limits),
              due=set(), border=["MON-029", "MON-030"]),
         case("limit-month", "a tiyn over in a month", "notified",
              draw(**{**limits, "unconfirmedMonth": "865000.01"}), due={"MON-029"},
              border=["MON-030"]),
         case("limit-contract", "a tiyn over in all", "notified",
              draw(**{**limits, "unconfirmedContract": "3460000.01"}), due={"MON-030"},
              border=["MON-029"]),
         case("limit-other-index", "the host gives another index", "notified", draw(**over),
              patch={"+law.overrides": [{"name": "calculation_index", "value": "4325.01",
                                         "reference": "В-1"}]},
              expect=decided("notified", [draw(**over)], {"MON-029", "MON-030"}) | {
                  "verdict": {"outcome": "clear", "complete": True, "findings": [],
                              "notChecked": []}}, border=["MON-029", "MON-030"]))
    told = [{"discrepancy": 1, "state": "done"}, {"discrepancy": 2, "state": "done"}]
    file(rules,
         case("excess-again", "over it a second time", "again-money",
              draw(followUp=told, monitoring="М-2", **over),
              due={"MON-029", "MON-030", "MON-033"}),
         case("excess-once", "over it for the first time", "again",
              draw(followUp=told, monitoring="М-2", **over), due={"MON-029", "MON-030"},
              border=["MON-033"]),
         case("excess-no-more", "exactly the limit this time", "again-money",
              draw(followUp=told, monitoring="М-2", **limits), due=set(), border=["MON-033"]),
         case("excess-untold", "the host does not tell of the earlier one", "again-money",
              draw(followUp=told, monitoring="М-2", **over), told=False,
              due={"MON-023", "MON-024", "MON-029", "MON-030", "MON-033"}))

    def refers(day):
        return later("refer-case", "2026-12-01T10:00:00", day=day, paper="П")

    file(rules,
         case("referred-last", "on the tenth working day", "money", refers("2026-10-20"),
              due=set(), border=["MON-031"]),
         case("referred-late", "the day after", "money", refers("2026-10-21"), due={"MON-031"}),
         case("referred-within", "within the limits no term runs", "silent",
              refers("2026-11-30"), due=set(), border=["MON-031"]),
         case("referred-twice", "once more", "money", refers("2026-10-20"),
              later("refer-case", "2026-12-01T11:00:00", number="r2", day="2026-10-20",
                    paper="П"), due={"MON-021"}))

    def refunds(amount, day="2026-12-01", number="9-take-refund"):
        return later("take-refund", "2026-12-01T10:00:00", number=number, amount=amount, day=day,
                     paper="П")

    soon = {"+law.overrides": [{"name": "monitoring_refund", "value": "30d", "reference": "В-1"}]}
    file(rules,
         case("refund-whole", "all of it, within six months", "money", refunds("3460000.01"),
              due=set(), border=["MON-032"]),
         case("refund-over", "a tiyn more", "money", refunds("3460000.02"), due={"MON-021"}),
         case("refund-nothing", "nothing", "money", refunds("0.00"), due={"MON-021"}),
         case("refund-rest", "in two parts, and a tiyn over", "money",
              refunds("3460000.00", number="r1"), refunds("0.02", number="r2"), due={"MON-021"}),
         case("refund-none", "where nothing is unconfirmed", "silent", refunds("1.00"),
              due={"MON-021"}))
    kept = decided("money", [refunds("1.00", "2026-11-05")], set())
    late = decided("money", [refunds("1.00", "2026-11-06")], set())
    late["verdict"] = {"outcome": "review", "complete": True,
                       "findings": [{"code": "MON-032", "path": "commands[0].day", "params": [
                           {"name": "event", "value": "2026-10-06"},
                           {"name": "last", "value": "2026-11-05"},
                           {"name": "done", "value": "2026-11-06"}]}], "notChecked": []}
    file(rules,
         case("refund-last-of-term", "by a term of 30 days of the host: on the last one", "money",
              refunds("1.00", "2026-11-05"), patch=soon, expect=kept, border=["MON-032"]),
         case("refund-last-after", "and the day after", "money", refunds("1.00", "2026-11-06"),
              patch=soon, expect=late))


def states():
    def state(name, why, on, day, *, readings=None, **expect):
        own = copy.deepcopy(CASES[on])
        own.readings = readings or {}
        shown = own.report(day)
        for key, said in expect.items():
            # by hand what the case is there for
            assert shown.get(key) == said, (name, key, shown.get(key), said)
        return case(f"state-{name}", why, on, patch={"+day": day},
                    remove=["earlier"] if on in EARLIER else None, readings=readings,
                    expect={"verdict": {"outcome": "clear", "complete": True, "findings": [],
                                        "notChecked": []},
                            "monitoring": {"head": ends(own), **shown}})

    follows = {"discrepancy": 1, "ground": "monitoring", "from": "2026-09-25",
               "document": "Акт 1", "step": "confirm-stop", "point": "16(2)"}
    file("mechanism 21",
         state("told", "the notice as it ran", "notified", "2026-09-15", consequences=[],
               place="notified"),
         state("part-signed", "one has not signed: nothing follows", "part-signed", "2026-09-28",
               consequences=[]),
         state("signed", "all have: the stop holds by 16(2), and not yet by 21",
               "protocol-signed", "2026-09-28",
               consequences=[{**follows, "holds": True, "otherwise": False}]),
         state("signed-confirmed", "by the other reading it waits for the confirmation",
               "protocol-signed", "2026-09-28", readings={"monitoring_effect": "confirmed-results"},
               consequences=[{**follows, "holds": False, "otherwise": True}]),
         state("silent", "nobody objected", "silent", "2026-10-06",
               consequences=[{**follows, "holds": True, "otherwise": True}]),
         state("review-late", "the review is late by three working days", "objected",
               "2026-10-14"),
         state("considered", "one discrepancy was taken back, the other is past its day",
               "considered", "2026-11-27"),
         state("confirmed", "all terms as they ran", "results-confirmed", "2026-10-16"),
         state("quick", "outside of the plan", "quick-considered", "2026-10-06"),
         state("money", "over the limits, ten working days to refer it", "money", "2026-10-21",
               overLimits=True), call="monitoringState")
    events = CASES["silent"].events
    touched = copy.deepcopy(events)
    touched[3] = digested({**touched[3], "command": "другая"})
    refused = {"verdict": {"outcome": "refused"}}
    whole = case("altered-cut", "the last event is missing", "silent",
                 remove=[f"events[{len(events) - 1}]"], expect=refused)
    file("mechanism 20", whole,
         case("altered-event", "an event says something else, with a digest of its own",
              "silent", patch={"events[3].command": touched[3]["command"],
                               "events[3].digest": touched[3]["digest"]},
              expect=refused),
         call="monitoringState")
    ahead = digested({**events[-1], "step": "raise-objection", "actor": "provider",
                      "orderer": PROVIDER, "paper": "В", "at": "2026-10-02T10:00:00",
                      "number": 1, "previous": NOTHING})
    file("house history of a monitoring",
         case("follows-alone", "an objection to nothing", "nothing",
              patch={"+events": [ahead], "head": {"number": 1, "digest": ahead["digest"]}},
              expect={"verdict": {"outcome": "refused", "findings": [
                  {"code": "MON-038", "path": "events[0]",
                   "params": [{"name": "reason", "value": "not-signed"}]}]}}),
         case("follows-whole", "a commission", "commissioned",
              expect={"verdict": {"outcome": "clear", "complete": True}}, border=["MON-038"]),
         call="monitoringState")
    one = {name: said for name, said in create().items() if name not in ("at", "signature")}
    file("mechanism 19",
         {"id": "mon-text-commission", "why": "what the issuer signs",
          "input": {"command": {**one, "at": "2026-09-01T10:00:00"}},
          "expect": {"canonical": canonical(command_text(one)), "digest": sha(command_text(one))}},
         {"id": "mon-text-notice", "why": "what the portal is told",
          "input": {"command": {name: said for name, said in notify().items()}},
          "expect": {"digest": sha(command_text(notify()))}},
         call="monitoringToSign")


def main():
    histories()
    matrix()
    for room in (who_asks, commission, protocol, repeated, dispute, result, states):
        room()
    for path in ROOM.rglob("mon-*.json"):
        path.unlink()
    needed, queue = set(), list(USED)
    while queue:
        name = queue.pop()
        if name in needed:
            continue
        needed.add(name)
        inner = BASES[name].get("$base")
        if inner:
            queue.append(inner.removeprefix("monitoring/mon-"))
    for name in sorted(needed):
        (ROOM / "bases" / f"mon-{name}.json").write_text(written(BASES[name]))
    for name, one in FILES.items():
        (ROOM / f"{name}.json").write_text(written(one))
    count = sum(1 + len(one.get("also", [])) for one in FILES.values())
    print(f"{count} cases, {len(FILES)} files, {len(needed)} bases")


if __name__ == "__main__":
    main()
