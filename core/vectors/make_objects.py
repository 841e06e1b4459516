#!/usr/bin/env python3
"""Writes the scenarios of the objects that a host keeps: making, method after method.

Expectations are written by hand from what the methods promise; fingerprints are computed
here by other code than the library's. Standard library only.
"""
import copy
import json

from fingerprints import KEY, content, record
from make_duplicate import ANN, BOB, OTHER, PROVIDER, act, history, line, stayed, trace
from oracle import EDITION, HERE

OTHER_KEY = "f" * 32
WRITTEN = set()


def scenario(name, clause, why, made, new, *steps, error=None):
    """One object in one file; `error` is why it cannot be made."""
    assert name not in WRITTEN, name
    WRITTEN.add(name)
    case = {"id": name, "clause": clause, "edition": EDITION, "why": why, "object": made, "new": new}
    case.update({"expectError": error} if error else {"steps": list(steps)})
    folder = HERE / "objects"
    folder.mkdir(exist_ok=True)
    text = json.dumps(case, ensure_ascii=False, indent=2)
    (folder / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def step(method, given=None, expect=None, error=None, **more):
    """A call of a method: `given` is None where it takes nothing; `skip` and `cut` take
    bytes off the beginning and the end of the last snapshot."""
    one = {"method": method}
    if given is not None:
        one["input"] = given
    one.update(more)
    if error:
        one["expectError"] = error
    elif expect is not None:
        one["expect"] = expect
    return one


def path(*paths):
    return {"findings": [{"path": one} for one in paths]}


# ------------------------------------------------------------------ checker

CLEAR = json.loads((HERE / "act" / "act-clear.json").read_text(encoding="utf-8"))["input"]
DEAR = copy.deepcopy(CLEAR["act"])
DEAR["total"] = "5854.53"
scenario(
    "object-checker-many-acts", "mechanism 12", "one book, read once, judges every act alike",
    "Checker", {"reference": CLEAR["reference"]},
    step("report", expect={"complete": True, "findings": []}),
    step("checkAct", CLEAR["act"], {"accepted": True, "total": "5854.52", "cases": 2, "services": 3}),
    step("checkAct", DEAR, {"accepted": False, "total": "5854.53"}),
    step("checkAct", CLEAR["act"], {"accepted": True}),
    step("checkAct", {"number": 1}, error={"code": "wrong-shape", "path": "number"}),
    step("checkAct", {"cases": [{}, {"sum": "1"}]}, error={"code": "wrong-shape", "path": "cases[1].sum"}))
scenario(
    "object-checker-of-a-broken-row", "house",
    "a row that cannot be read is left out and told, and the checker is made all the same",
    "Checker", {"reference": {"deaths": {"complete": True, "asOf": "2026-04-01",
                                         "rows": [{"insured": "1", "day": "2026-01-01"}]}}},
    step("report", expect=path("reference.deaths.rows[0].insured")))
scenario(
    "object-checker-of-no-draft", "house", "an unknown field makes no checker",
    "Checker", {"book": {}}, error={"code": "wrong-shape", "path": "book"})

DEATHS = {"complete": True, "asOf": "2026-04-05",
          "rows": [{"insured": CLEAR["act"]["cases"][0]["insured"], "day": "2026-03-01"}]}
NONE_DEAD = {**DEATHS, "rows": []}
DEAD = {"accepted": False, "verdict": {"findings": [{"code": "ACT-010"}, {"code": "ACT-010"}]}}
scenario(
    "object-checker-replace-lists", "mechanism 16",
    "a newer list of deaths takes the place of the old one, the other lists stay; a list that "
    "cannot be read whole replaces nothing",
    "Checker", {"reference": CLEAR["reference"]},
    step("checkAct", CLEAR["act"], {"accepted": True}),
    step("replaceLists", {"deaths": DEATHS}, {"findings": []}),
    step("checkAct", CLEAR["act"], DEAD),
    step("replaceLists", {"deaths": {"rows": [{"insured": "1", "day": "2026-03-01"}]}},
         error={"code": "unread-row", "path": "reference.deaths.rows[0].insured"}),
    step("replaceLists", {"dead": {}}, error={"code": "wrong-shape", "path": "dead"}),
    step("checkAct", CLEAR["act"], DEAD),
    step("replaceLists", {"deaths": NONE_DEAD}, {"findings": []}),
    step("checkAct", CLEAR["act"], {"accepted": True}))


def parts(reference):
    """Each list in a part of its own, and a list of several rows in two."""
    for name, whole in reference.items():
        rows = whole["rows"]
        for some in (rows[:1], rows[1:]) if len(rows) > 1 else (rows,):
            yield {name: {**whole, "rows": some}}


scenario(
    "object-checker-load-in-parts", "mechanism 16",
    "lists that come in parts are one book in the end, of a new checker or in the place of old lists",
    "Checker", {},
    step("checkAct", CLEAR["act"], {"verdict": {"complete": False}}),
    step("load", {"parts": list(parts(CLEAR["reference"])), "new": {}}, {"findings": []}),
    step("checkAct", CLEAR["act"], {"accepted": True, "verdict": {"complete": True}}),
    step("replaceIn", {"parts": list(parts({"deaths": DEATHS}))}, {"findings": []}),
    step("checkAct", CLEAR["act"], DEAD),
    step("load", {"parts": [{"deaths": {"rows": [{"insured": "1", "day": "2026-03-01"}]}}], "new": {}},
         path("reference.deaths.rows[0].insured")),
    step("load", {"parts": [{"dead": {}}], "new": {}}, error={"code": "wrong-shape", "path": "dead"}),
    step("load", {"parts": [], "new": {"book": {}}}, error={"code": "wrong-shape", "path": "book"}),
    step("replaceIn", {"parts": [{"dead": {}}]}, error={"code": "wrong-shape", "path": "dead"}))

# -------------------------------------------------------------------- index

A, B = (ANN, line("s1")), (BOB, line("s2", at="2026-03-11T10:00"))
ONE = act("A-1", A, B)
TWO = act("A-2", (ANN, line("s3", at="2026-03-20T09:00")))
UNKNOWN = record(act("A-9", A))
HELD = {"key": KEY}


def insert(one, label, status="accepted", **expect):
    return step("insert", {"label": label, "status": status, "act": one}, expect)


def counted(acts, services):
    return step("counts", expect={"acts": acts, "services": services})


scenario(
    "object-index-life", "mechanism 12 par 2", "an act is kept, found, changed and withdrawn",
    "DuplicateIndex", HELD,
    step("report", expect={"findings": []}),
    step("counts", expect={"acts": 0, "services": 0, "prints": 0}),
    insert(ONE, "one", inserted=True, keys={"record": record(ONE), "content": content(ONE)}),
    insert(ONE, "again", inserted=False, held="one"),
    counted(1, 2),
    step("judge", {"acts": [ONE]}, {"refused": [True]}),
    counted(1, 2),
    step("setStatus", {"record": record(ONE), "status": "paid"}, {"changed": True}),
    step("setStatus", {"record": UNKNOWN, "status": "paid"}, {"changed": False}),
    insert(TWO, "two", "in-process", inserted=True),
    counted(2, 3),
    step("remove", {"record": record(ONE)}, {"changed": True}),
    step("remove", {"record": record(ONE)}, {"changed": False}),
    counted(1, 1),
    insert(ONE, "anew", inserted=True))
scenario(
    "object-index-status-decides", "mechanism 12 par 2",
    "a reversed act may be presented again, an accepted one may not",
    "DuplicateIndex", dict(HELD, history=history(trace(ONE, "accepted"))),
    step("report", expect={"findings": []}),
    counted(1, 2),
    step("judge", {"acts": [ONE]}, {"refused": [True]}),
    step("setStatus", {"record": record(ONE), "status": "reversed"}, {"changed": True}),
    step("judge", {"acts": [ONE]}, {"refused": [False]}))
scenario(
    "object-index-wrong-drafts", "house",
    "what is wrong in a draft is a finding with a path and keeps nothing; another shape is an error",
    "DuplicateIndex", HELD,
    step("insert", {"status": "accepted", "act": ONE}, {"inserted": False, "verdict": path("label")}),
    step("insert", {"label": "one", "status": "accepted"}, {"inserted": False, "verdict": path("act")}),
    step("setStatus", {"record": record(ONE)}, {"changed": False, "verdict": path("status")}),
    step("setStatus", {"record": "v1:1", "status": "paid"}, {"changed": False, "verdict": path("record")}),
    step("remove", {}, {"changed": False, "verdict": path("record")}),
    counted(0, 0),
    step("insert", {"label": 1}, error={"code": "wrong-shape", "path": "label"}),
    step("setStatus", {"record": []}, error={"code": "wrong-shape", "path": "record"}),
    step("remove", {"act": "A-1"}, error={"code": "wrong-shape", "path": "act"}),
    step("judge", {"acts": {}}, error={"code": "wrong-shape", "path": "acts"}),
    step("judge", [], error={"code": "wrong-shape", "path": ""}))
scenario(
    "object-index-history-row", "house", "a row of history that cannot be read is told by the report",
    "DuplicateIndex", dict(HELD, history=history(dict(trace(ONE, "accepted"), record="v1:1"))),
    step("report", expect=path("history.acts[0].record")))

scenario(
    "object-index-present", "mechanism 12 par 2",
    "an act is judged and kept in one step; what is refused is not kept; what was searched is said anew",
    "DuplicateIndex", HELD,
    step("setSearched", {"periods": ["2026-01-01/2026-12-31"], "complete": True,
                         "statuses": ["in-process", "accepted", "paid"]},
         {"verdict": {"findings": []}, "searched": {"complete": True}}),
    step("setSearched", {"periods": ["2026"]}, {"verdict": path("periods[0]"), "searched": {"complete": False}}),
    step("setSearched", {"periods": 1}, error={"code": "wrong-shape", "path": "periods"}),
    step("present", {"label": "one", "act": ONE}, {"kept": True, "judged": {"refused": [False]}}),
    counted(1, 2),
    step("present", {"label": "again", "act": ONE}, {"kept": False, "judged": {"refused": [True]}}),
    step("present", {"label": "none"}, {"kept": False}),
    step("present", {"label": 1}, error={"code": "wrong-shape", "path": "label"}),
    counted(1, 2))

LAIN, NEXT = stayed("A-1", 1, 5), stayed("B-1", 4, 9, provider=OTHER, formed="2026-04-02")
NIGHT = {"overlaps": 1, "verdict": {"findings": [{"code": "DUP-013", "path": "acts[0].cases[0]", "params": [
    {"name": "stay", "value": "B-1, B-1-c1"}, {"name": "other", "value": "one"},
    {"name": "place", "value": "history, in-process, 2026-03-01/2026-03-05"}]}]}}
LIVE = {"periods": ["2026-01-01/2026-12-31"], "complete": True, "stays": True,
        "statuses": ["in-process", "accepted", "paid"]}
scenario(
    "object-index-stays", "mechanism 13",
    "the stays of an act that is presented are held with it: through a snapshot, until it is reversed or withdrawn",
    "DuplicateIndex", HELD,
    step("setSearched", LIVE, {"searched": {"stays": True}}),
    step("present", {"label": "one", "act": LAIN}, {"kept": True, "judged": {"overlaps": 0}}),
    step("judge", {"acts": [NEXT]}, NIGHT),
    step("snapshot"),
    step("setStatus", {"record": record(LAIN), "status": "reversed"}, {"changed": True}),
    step("judge", {"acts": [NEXT]}, {"overlaps": 0, "verdict": {"clear": True, "complete": True}}),
    step("fromSnapshot", HELD, {"findings": []}),
    step("judge", {"acts": [NEXT]}, dict(NIGHT, searched={"stays": True})),
    step("remove", {"record": record(LAIN)}, {"changed": True}),
    step("judge", {"acts": [NEXT]}, {"overlaps": 0, "verdict": {"clear": True, "complete": True}}),
    step("merge", {"new": HELD, "steps": [insert(LAIN, "one", "in-process", inserted=True)]},
         {"merged": True, "added": 1}),
    # the other index searched no stays, so the whole did not either
    step("judge", {"acts": [NEXT]}, dict(NIGHT, searched={"stays": False})),
    step("setSearched", LIVE, {"searched": {"stays": True}}),
    step("present", {"label": "two", "act": NEXT, "claims": {
        "reasons": ["transfer"], "distinct": [
            {"at": "acts[0].cases[0]", "reason": "transfer", "document": "P-1"}]}},
         {"kept": True, "judged": {"overlaps": 0, "verdict": {"findings": [
             {"code": "DUP-016", "path": "acts[0].cases[0]"}]}}}),
    counted(2, 2))

KEPT_PRINTS = trace(LAIN, "accepted")
scenario(
    "object-index-insert-trace", "mechanism 12 par 2",
    "an act is kept by its fingerprints alone, with its lines and its stays; a broken one keeps nothing",
    "DuplicateIndex", HELD,
    step("insertTrace", KEPT_PRINTS, {"inserted": True, "keys": {"record": record(LAIN), "content": content(LAIN)}}),
    counted(1, 1),
    step("insertTrace", dict(KEPT_PRINTS, label="again"), {"inserted": False, "held": "A-1"}),
    step("insertTrace", dict(KEPT_PRINTS, record="v1:1"), {"inserted": False, "verdict": path("record")}),
    step("insertTrace", dict(KEPT_PRINTS, cases=[{"insured": "1"}]),
         {"inserted": False, "verdict": path("cases[0].from", "cases[0].to", "cases[0].insured")}),
    step("insertTrace", {"label": 1}, error={"code": "wrong-shape", "path": "label"}),
    counted(1, 1),
    step("judge", {"acts": [LAIN]}, {"refused": [True]}),
    step("judge", {"acts": [NEXT]}, {"overlaps": 1}))

RENUMBERED = dict(act("C-1", (BOB, line("s1", at="2026-03-20T09:00"))), formedOn="2026-04-03")
AGAIN = {"verdict": {"findings": [{"code": "DUP-017", "path": "acts[0].cases[0].services[0]", "params": [
    {"name": "id", "value": "s1"}, {"name": "other", "value": "one"}, {"name": "place", "value": "history"},
    {"name": "status", "value": "in-process"}]}]}, "refused": [True], "excess": 1}
UNIQUE = {"uniqueIds": [PROVIDER]}
BY_ID = {"acts": [RENUMBERED], "claims": UNIQUE}
scenario(
    "object-index-ids", "mechanism 12 par 2",
    "the ids of lines are held where the provider's are unique, through a snapshot, and of no other",
    "DuplicateIndex", HELD,
    step("setSearched", dict(LIVE, ids=True), {"searched": {"ids": True}}),
    step("insert", {"label": "one", "status": "in-process", "act": LAIN}, {"inserted": True}),
    # kept without its ids: nothing is known of them
    step("judge", BY_ID, {"refused": [False]}),
    step("remove", {"record": record(LAIN)}, {"changed": True}),
    step("insert", {"label": "one", "status": "in-process", "act": LAIN, "keepIds": True}, {"inserted": True}),
    step("judge", BY_ID, AGAIN),
    step("judge", {"acts": [RENUMBERED]}, {"refused": [False]}),
    step("snapshot"),
    step("fromSnapshot", HELD, {"findings": []}),
    step("judge", BY_ID, dict(AGAIN, searched={"ids": True})),
    step("remove", {"record": record(LAIN)}, {"changed": True}),
    step("present", {"label": "one", "act": LAIN, "claims": UNIQUE}, {"kept": True}),
    step("judge", BY_ID, AGAIN),
    step("present", {"label": "two", "act": RENUMBERED, "claims": UNIQUE}, {"kept": False}),
    step("merge", {"new": HELD, "steps": [insert(NEXT, "two", "in-process", inserted=True)]},
         {"merged": True, "added": 1}),
    # the other index searched no ids, so the whole did not either
    step("judge", BY_ID, dict(AGAIN, searched={"ids": False})),
    counted(2, 2))

# --------------------------------------------------------------- visit verifier

GOOD = json.loads((HERE / "visit" / "visit-good.json").read_text(encoding="utf-8"))
ASKED = {name: GOOD["input"][name] for name in ("code", "checkedAt", "facility", "insured")}
KEPT = {name: value for name, value in GOOD["input"].items() if name not in ASKED}
scenario(
    "object-verifier-many-tokens", "mechanism 14(3)", "keys and lists, read once, serve every token alike",
    "VisitVerifier", KEPT,
    step("report", expect={"findings": []}),
    step("verify", ASKED, {"accepted": True, "token": GOOD["expect"]["token"]}),
    step("verify", dict(ASKED, facility="KZ-F-0018"), {"accepted": False}),
    step("verify", ASKED, {"accepted": True}),
    step("verify", {"code": 1}, error={"code": "wrong-shape", "path": "code"}))
scenario(
    "object-verifier-of-no-draft", "house", "an unknown field makes no verifier",
    "VisitVerifier", {"keys": []}, error={"code": "wrong-shape", "path": "keys"})

# ---------------------------------------------------------------- snapshots

scenario(
    "object-index-snapshot", "house", "a snapshot holds all, under its key alone, and whole alone",
    "DuplicateIndex", HELD,
    insert(ONE, "one", inserted=True),
    step("snapshot"),
    step("remove", {"record": record(ONE)}, {"changed": True}),
    step("fromSnapshot", {"key": OTHER_KEY}, error={"code": "another-key", "path": "bytes"}),
    step("fromSnapshot", HELD, error={"code": "cut-snapshot", "path": "bytes"}, cut=1),
    step("fromSnapshot", HELD, error={"code": "foreign-snapshot", "path": "bytes"}, skip=1),
    step("fromSnapshot", {}, error={"code": "missing", "path": "key"}),
    step("fromSnapshot", {"secret": KEY}, error={"code": "wrong-shape", "path": "secret"}),
    step("fromSnapshot", dict(HELD, memoryLimit=1), error={"code": "memory-limit", "path": "bytes"}),
    counted(0, 0),
    step("fromSnapshot", HELD, {"findings": []}),
    counted(1, 2),
    insert(ONE, "again", inserted=False, held="one"),
    step("judge", {"acts": [ONE]}, {"refused": [True]}))
scenario(
    "object-index-merge", "mechanism 12 par 2",
    "acts of another index are taken over; one held already stays as it is and is told",
    "DuplicateIndex", HELD,
    insert(ONE, "mine", inserted=True),
    step("merge", {"new": HELD, "steps": [insert(TWO, "its", inserted=True)]},
         {"merged": True, "added": 1, "same": 0, "shared": 0}),
    counted(2, 3),
    step("merge", {"new": HELD, "steps": [insert(ONE, "its", "paid", inserted=True)]},
         {"merged": True, "added": 0, "same": 0, "conflicts": [
             {"record": record(ONE), "kept": "mine", "keptStatus": "accepted", "left": "its",
              "leftStatus": "paid", "contentDiffers": False}]}),
    step("merge", {"new": HELD, "steps": [insert(TWO, "its", inserted=True)]},
         {"merged": True, "added": 0, "same": 1}),
    step("merge", {"new": {"key": OTHER_KEY}, "steps": []},
         {"merged": False, "refusal": {"code": "another-key"}}),
    counted(2, 3))

# ------------------------------------------------------------------- limits

scenario(
    "object-index-memory-limit", "house", "what does not fit the limit is refused, and nothing is lost",
    "DuplicateIndex", dict(HELD, memoryLimit=1),
    insert(ONE, "one", inserted=False, refusal={"code": "memory-limit"}),
    counted(0, 0),
    step("merge", {"new": HELD, "steps": [insert(ONE, "its", inserted=True)]},
         {"merged": False, "refusal": {"code": "memory-limit"}}))
scenario(
    "object-index-memory-limit-of-history", "house", "a history that does not fit makes no index",
    "DuplicateIndex", dict(HELD, memoryLimit=1, history=history(trace(ONE, "accepted"))),
    error={"code": "memory-limit", "path": "history"})
scenario(
    "object-index-without-key", "house", "fingerprints need the host's secret",
    "DuplicateIndex", {}, error={"code": "missing", "path": "key"})
scenario(
    "object-index-of-a-short-key", "house", "a key is 32 hex digits",
    "DuplicateIndex", {"key": KEY[2:]}, error={"code": "malformed", "path": "key"})
scenario(
    "object-index-of-no-draft", "house", "a list is no draft",
    "DuplicateIndex", [], error={"code": "wrong-shape", "path": ""})
