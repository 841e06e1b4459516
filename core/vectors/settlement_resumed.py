"""Vectors of years that go on from a checkpoint. Their texts come of the events by
`settlement_checkpoint.py`. Standard library only.
"""

import copy
import hashlib

import settlement_cases
from oracle import EDITION
from settlement import Year
from settlement_cases import (BASES, NOON, USED, YEARS, asks, base, case, command, decided, file,
                              found, present, sign)
from settlement_checkpoint import after, checkpoint, fold
from settlement_desk import begun, queue_of, scenario, step
from settlement_hosts import ACCOUNTS, PAYEES, text_of
from settlement_texts import ISSUER, REGISTRAR, signed
from settlement_told import masked_year

CLAUSE = "house history of a provider"
STATE = ["accounts", "payees"]
NONE = {"events": []}
EARLY = "2027-01-05T10:00:00"


def kept(name, made):
    """A checkpoint that several cases take."""
    BASES[f"checkpoint-{name}"] = made
    return taken(name)


def taken(name, **change):
    USED.add(f"checkpoint-{name}")
    shown = {"$base": f"settlement/checkpoint-{name}"}
    return {**shown, "$patch": change} if change else shown


def of(name):
    """The checkpoint at the end of a history."""
    return checkpoint(fold(YEARS[name].events))


def head(year):
    return {"number": len(year.events), "digest": year.digest}


def without(count):
    """The events that a checkpoint stands for are not given."""
    return [f"events[{place}]" for place in range(count)]


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def resumed(name, why, on, at, *commands, more=None, remove=(), **rest):
    """A history given from a checkpoint of its beginning on."""
    before = len(YEARS[at].events)
    assert YEARS[on].events[:before] == YEARS[at].events
    return case(name, why, on, *commands, patch={"+checkpoint": taken(at), **(more or {})},
                remove=[*without(before), *remove], **rest)


def write():
    for name in ("opened", "two-presented", "two-checked"):
        kept(name, of(name))
    made()
    going_on()
    faults()
    over_years()
    days()
    desk()
    held()


# ------------------------------------------------------------------ how it is made


def told(made):
    return {"verdict": {"outcome": "clear", "complete": True, "findings": [], "notChecked": []},
            "checkpoint": made}


def made():
    ends = {"opened": "of a year that was opened", "story": "of papers of every kind",
            "reversed": "of a payment that came back", "returned": "of an act that went back",
            "held": "of an act that is kept in its place", "closed": "of a year that is closed"}
    cases = [case(f"checkpoint-made-{name}", why, name, remove=STATE,
                  expect={**told(of(name)), "head": head(YEARS[name])})
             for name, why in ends.items()]
    story = YEARS["story"]
    day = "2026-03-04"
    events = [one for one in story.events if one["at"][:10] <= day]
    file(CLAUSE, *cases,
         case("checkpoint-made-of-a-day", "at the end of a day: what came later is not in it",
              "story", remove=STATE, patch={"+day": day},
              expect={**told(checkpoint(fold(events))), "head": {
                  "number": len(events), "digest": events[-1]["digest"]}}),
         resumed("checkpoint-made-again", "from an earlier one and the events after it: the same",
                 "story", "two-presented", remove=STATE,
                 expect={**told(of("story")), "head": head(story)}, border=["STL-024"]),
         case("checkpoint-made-of-nothing", "before the year was opened there is none", "nothing",
              remove=STATE, expect={"verdict": {"outcome": "refused", "findings": [
                  {"code": "INP-001", "path": "events"}]}}),
         case("checkpoint-made-no-head", "nobody says that the history is whole", "opened",
              remove=[*STATE, "head"],
              expect={"verdict": {"outcome": "unchecked", "complete": False, "findings": []}}),
         case("checkpoint-made-altered", "of a history that was altered there is none",
              "advanced", remove=STATE, patch={"events[2].amount": "200.00"},
              expect={"verdict": {"outcome": "refused", "findings": [
                  {"code": "LED-021", "path": "events[2].digest"}]}}),
         call="settlementCheckpoint")


# ------------------------------------------------------------------ a year goes on from it


def going_on():
    one = sign("7", "A-1", NOON)
    again = copy.deepcopy(YEARS["two-checked"])
    known = settlement_cases.CHAINS["two-checked"]
    other = signed({**known[2], "total": "401.00"})
    file(CLAUSE,
         resumed("checkpoint-and-rest", "the events before it are not given, and the same comes "
                 "of the command", "two-checked", "two-presented", one, border=["STL-024"]),
         resumed("checkpoint-alone", "at the end of the history no event is given at all",
                 "two-checked", "two-checked", one, border=["STL-024", "LED-038"]),
         resumed("checkpoint-out-of-turn", "whose turn it is stands in it", "two-checked",
                 "two-checked", sign("7", "A-2", NOON),
                 findings=[found("PAY-007", "commands[0].act", act="A-2", jumped="A-1")]),
         resumed("checkpoint-command-again", "a command that was executed before it adds nothing",
                 "two-checked", "two-presented", known[2]),
         resumed("checkpoint-command-other", "and its number is not free", "two-checked",
                 "two-presented", other, findings=[found(
                     "STL-002", "commands[0].command", command=known[2]["command"], event="3")]),
         resumed("checkpoint-known-text", "a text that was presented before it", "two-checked",
                 "two-presented", present("7", "A-9", "1.00", NOON, text=text_of("A-1"))),
         resumed("checkpoint-cut", "an event behind it is missing", "two-checked", "two-presented",
                 one, remove=["events[4]"],
                 expect={"verdict": {"outcome": "refused"}, **NONE}),
         resumed("checkpoint-late", "an event that stands in it is given once more",
                 "two-checked", "two-checked", one, more={"+events": [again.events[5]]},
                 expect={"verdict": {"outcome": "refused"}, **NONE}),
         resumed("checkpoint-no-head", "nobody says that nothing came after it", "two-checked",
                 "two-checked", one, remove=["head"],
                 expect={"verdict": {"outcome": "unchecked", "complete": False, "findings": []},
                         **NONE}),
         resumed("checkpoint-old", "it is an old one: the head knows of more", "two-checked",
                 "two-presented", one, remove=["events[4]", "events[5]"],
                 expect={"verdict": {"outcome": "refused", "findings": [{"code": "LED-038"}]},
                         **NONE}))


# ------------------------------------------------------------------ what is none


def faults():
    text = BASES["checkpoint-opened"]["text"]
    ask = asks("sign-contract")

    def fault(name, why, reason=None, path="text", expect=None, more=None, remove=(), **change):
        if "text" in change and "digest" not in change:
            change["digest"] = digest(change["text"])
        due = expect or {"verdict": {"outcome": "refused", "findings": [
            found("STL-024", f"checkpoint.{path}", reason=reason)]}, **NONE}
        right = BASES["checkpoint-opened"]
        change = {name: one for name, one in change.items() if one != right[name]}
        gone = [name for name, one in change.items() if one is None]
        shown = taken("opened", **{name: one for name, one in change.items() if one})
        if gone:
            shown["$remove"] = gone
        return case(f"checkpoint-{name}", why, "opened", ask, remove=["events[0]", *remove],
                    patch={"+checkpoint": shown, **(more or {})}, expect=due)

    swap = lambda old, new: text.replace(old, new)
    assert '"closed":false' in text and '"events":1' in text
    missing = lambda path: {"verdict": {"outcome": "refused", "findings": [
        {"code": "INP-001", "path": path}]}, **NONE}
    file(CLAUSE,
         fault("of-another-digest", "the digest that was kept is another one's", "another-digest",
               "digest", digest=text_of("another")),
         fault("of-another-text", "its text was altered, its digest was not", "another-digest",
               "digest", text=swap('"closed":false', '"closed":true'),
               digest=BASES["checkpoint-opened"]["digest"]),
         fault("of-another-document", "an event is no checkpoint", "another-document",
               text='{"document":"qalqan-settlement-event","version":1}'),
         fault("of-another-version", "an earlier form", "another-version",
               text=swap('"version":2}', '"version":1}')),
         fault("of-another-form-space", "a space that a canonical text has not", "another-form",
               text=swap('"closed":false', '"closed": false')),
         fault("of-another-form-order", "names in another order", "another-form",
               text=swap('"acts":[],"bills":[]', '"bills":[],"acts":[]')),
         fault("of-another-form-more", "a name that it does not know", "another-form",
               text=swap('"closed":false', '"clearly":true,"closed":false')),
         fault("of-another-form-less", "a list is missing", "another-form",
               text=swap('"acts":[],', "")),
         fault("of-another-form-number", "a number with a leading nought", "another-form",
               text=swap('"events":1', '"events":01')),
         fault("of-parts-that-disagree", "more events than commands", "parts-disagree",
               text=swap('"events":1', '"events":2')),
         fault("of-parts-of-nothing", "money that no act presented", "parts-disagree",
               text=swap('"presented":"0.00"', '"presented":"1.00"')),
         fault("of-no-digest", "nobody says that it was not altered", digest=None,
               expect={"verdict": {"outcome": "unchecked", "complete": False, "findings": [],
                                   "notChecked": [{"code": "STL-024",
                                                   "path": "checkpoint.digest"}]}, **NONE}),
         fault("of-no-text", "a digest alone", text=None, expect=missing("checkpoint.text"),
               digest=BASES["checkpoint-opened"]["digest"]),
         fault("of-years-before", "the years before stand in it",
               more={"+before": [{"events": YEARS["opened"].events, "head": head(
                   YEARS["opened"])}]},
               expect={"verdict": {"outcome": "refused", "findings": [
                   {"code": "INP-002", "path": "before"}]}, **NONE}),
         fault("of-the-right-one", "the same where all is as it was made",
               expect=decided("opened", [ask])))
    last = settlement_cases.FILES["stl-checkpoint-of"]["also"][-1]
    last["border"] = ["STL-024"]


# ------------------------------------------------------------------ from year to year


def next_year(year, *commands):
    begins = command("n1", "open-year", "2027-01-04T09:00:00", "registrar", year="2027",
                     carried=year.digest)
    return [begins, *(signed({**one, "year": "2027"}) if one["actor"] != "registrar"
                      else {**one, "year": "2027"} for one in commands)]


def over_years():
    year = YEARS["year-open-act"]
    kept("year-open-act", of("year-open-act"))
    YEARS["resumed-year"] = copy.deepcopy(year).after()

    def goes_on(name, why, *commands, at="year-open-act", **more):
        expect = more.pop("expect", None) or decided("resumed-year", commands)
        return case(name, why, "nothing", *commands, patch={"+checkpoint": taken(at)},
                    expect=expect, **more)

    other = command("n1", "open-year", "2027-01-04T09:00:00", "registrar", year="2027",
                    carried=text_of("x"))
    own = command("99", "open-year", "2027-01-04T09:00:00", "registrar", year="2026")
    file("mechanism 13",
         goes_on("checkpoint-next-year", "an act that waited at the end of the closed year is "
                 "signed in the next", *next_year(year, sign("n2", "A-1", EARLY)),
                 border=["STL-024", "PAY-007"]),
         goes_on("checkpoint-next-year-text", "a text that was presented in the closed year",
                 *next_year(year, present("n2", "A-9", "1.00", EARLY, month="2026-12",
                                          text=text_of("A-1")))),
         goes_on("checkpoint-next-year-otherwise", "opened on another end than the closed year "
                 "has", other),
         goes_on("checkpoint-next-year-own", "the closed year is not opened again", own))
    opened = Year()
    opened = copy.deepcopy(year).after()
    for one in next_year(year):
        assert isinstance(opened.decide(one, PAYEES, ACCOUNTS), tuple)
    state = fold(opened.events, after(fold(year.events)))
    before = {"events": year.events, "head": head(year)}
    file("mechanism 13",
         case("checkpoint-year-next", "what came over stands in it, and the year before is "
              "named", "nothing", remove=STATE,
              patch={"+before": [before], "+events": opened.events, "head": head(opened)},
              expect={**told(checkpoint(state)), "head": head(opened)}),
         case("checkpoint-year-next-from-one", "the same from a checkpoint of the closed year",
              "nothing", remove=STATE,
              patch={"+checkpoint": taken("year-open-act"), "+events": opened.events,
                     "head": head(opened)},
              expect={**told(checkpoint(state)), "head": head(opened)}),
         case("checkpoint-year-closed", "a closed year that is asked for by its head is told "
              "itself", "nothing", remove=STATE,
              patch={"+checkpoint": taken("year-open-act"), "head": head(year)},
              expect={**told(of("year-open-act")), "head": head(year)}),
         call="settlementCheckpoint")


# ------------------------------------------------------------------ days


def days():
    later = "2026-03-14"
    kept("two-bills", of("two-bills"))
    read = lambda day: {"verdict": {"outcome": "clear", "findings": []},
                        "year": masked_year(YEARS["story"].report(day))}
    unknown = {"verdict": {"outcome": "unchecked", "complete": False, "findings": [],
                           "notChecked": [{"code": "STL-024", "path": "day"}]}}
    last = YEARS["two-bills"].last[:10]
    file("mechanism 14",
         resumed("checkpoint-state", "the state of a day behind it", "story", "two-bills",
                 more={"+day": later}, remove=STATE, expect=read(later), border=["STL-024"]),
         resumed("checkpoint-state-of-its-day", "of the day of the last event in it", "story",
                 "two-bills", more={"+day": last}, remove=STATE, expect=state_on("story", last)),
         resumed("checkpoint-state-before", "of a day before it nothing is known", "story",
                 "two-bills", more={"+day": "2026-02-04"}, remove=STATE, expect=unknown),
         call="settlementState")


def state_on(on, day):
    """As a history that ends on that day tells it."""
    year = Year()
    for one in settlement_cases.CHAINS[on]:
        if one["at"][:10] <= day:
            assert isinstance(year.decide(one, PAYEES, ACCOUNTS), tuple), one["step"]
    return {"verdict": {"outcome": "clear", "findings": []},
            "year": masked_year(year.report(day))}


# ------------------------------------------------------------------ the desk, a held year


def desk():
    year = YEARS["two-checked"]
    given = {"law": {"edition": EDITION}, "issuer": ISSUER, "registrar": REGISTRAR,
             "checkedOn": "2026-03-01", "day": NOON[:10]}
    one = lambda **more: {"checkpoint": taken("two-presented", **more),
                          "events": year.events[4:], "head": head(year)}
    broken = {"verdict": {"outcome": "refused", "findings": [
        {"code": "STL-024", "path": "years[0].checkpoint.digest"}]}, "toSign": [], "toOrder": []}
    file("mechanism 12 par 2",
         {"id": "stl-checkpoint-queue", "why": "the queue of a provider from a checkpoint on",
          "input": {**given, "years": [one()]}, "border": ["STL-024"],
          "expect": {"verdict": {"outcome": "clear", "complete": True},
                     **queue_of([year], NOON[:10])}},
         {"id": "stl-checkpoint-queue-altered", "why": "of a checkpoint that was altered there "
          "is none", "input": {**given, "years": [one(digest=text_of("another"))]},
          "expect": broken}, call="settlementQueue")


def held():
    first = sign("7", "A-1", NOON)
    year = copy.deepcopy(YEARS["two-checked"])
    got = decided("two-checked", [first])
    year.decide(first, PAYEES, ACCOUNTS)
    due = {**told(checkpoint(fold(year.events))), "head": head(year)}
    BASES["from-checkpoint"] = {"$base": "settlement/two-checked", "$remove": without(4),
                                "$patch": {"+checkpoint": taken("two-presented")}}
    scenario("checkpoint", CLAUSE, "a held year goes on from a checkpoint and gives the next one",
             "from-checkpoint",
             step("report", {"outcome": "clear"}),
             step("checkpoint", {**told(of("two-checked")), "head": head(YEARS["two-checked"])},
                  day="2026-02-03"),
             step("checkpoint", {"verdict": {"outcome": "unchecked", "notChecked": [
                 {"code": "STL-024", "path": "day"}]}}, day="2026-02-01"),
             step("state", {"verdict": {"outcome": "unchecked", "notChecked": [
                 {"code": "STL-024", "path": "day"}]}}, day="2026-02-01"),
             step("take", got, commands=[first]),
             {"method": "checkpoint", "input": {}, "expect": due},
             {"method": "checkpoint", "input": {"day": 7},
              "expectError": {"code": "wrong-shape", "path": "day"}})
