#!/usr/bin/env python3
"""Writes the vectors of corrections, reasons, frequencies and lookups of duplicates.

Expectations are written by hand from the tiers (points 12 and 13 of the Mechanism);
fingerprints are computed here by other code than the library's. Standard library
only.
"""
import copy

from fingerprints import KEY, cases, content, exact, insured, line_id, lines, part, record, suspect
from oracle import CLEAR, D, after, finding, person, refused, vector

PROVIDER, OTHER = "050540004455", "000740000728"
ANN, BOB = person("990101", 6, 301), person("990101", 6, 302)
DOC, NURSE = person("990101", 6, 901), person("990101", 6, 902)
CODE = "A02.001.000"
LINE = "acts[{}].cases[{}].services[0]"


def line(ident, at="2026-03-10T09:00", worker=DOC, amount="1000.00", code=CODE):
    return {"id": ident, "code": code, "at": at, "worker": worker, "quantity": 1,
            "tariff": amount, "amount": amount}


def act(number, *services, provider=PROVIDER, formed="2026-04-01"):
    """Services are pairs of an insured and a line; each stands in a case of its own."""
    cases = []
    for place, (insured, one) in enumerate(services, 1):
        day = one["at"].split("T")[0]
        cases.append({"id": f"{number}-c{place}", "insured": insured, "care": "out-patient",
                      "start": day, "end": day,
                      "facility": "F-1", "address": "ADR-1", "total": one["amount"],
                      "services": [one]})
    total = sum(int(one["amount"].replace(".", "")) for _, one in services)
    return {"number": number, "provider": provider, "contract": "D-1", "funding": "osms",
            "month": "2026-03", "formedOn": formed, "declaredCases": len(cases),
            "declaredServices": len(cases), "total": f"{total // 100}.{total % 100:02d}",
            "cases": cases}


def trace(one, status, **more):
    services = [{"exact": exact(*pair), "suspect": suspect(*pair)} for pair in lines(one)]
    return dict({"label": one["number"], "status": status, "record": record(one),
                 "content": content(one), "services": services, "cases": cases(one)}, **more)


def history(*traces, first="2026-01-01", last="2026-12-31"):
    return {"periods": [f"{first}/{last}"], "statuses": ["in-process", "accepted", "paid", "reversed"],
            "complete": True, "stays": True, "asOf": "2026-04-05", "acts": list(traces)}


def duplicates(name, clause, why, acts, earlier, claims, expect, border=()):
    given = {"key": KEY, "acts": acts}
    if claims is not None:
        given["claims"] = claims
    if earlier is not None:
        given["history"] = earlier
    vector("duplicate", name, clause, "judgeDuplicates", why, given, expect, border)


def staked(code, path, sum_, **params):
    return dict(finding(code, path, **params), atStake=sum_)


def review(*findings):
    return {"clear": False, "complete": True, "effect": "review", "findings": list(findings)}


# -------------------------------------------------------------- corrections

A, B = (ANN, line("s1")), (BOB, line("s2", at="2026-03-11T10:00"))
OLD = act("A-1", A, B)
MENDED = act("A-1", A, (BOB, line("s2", at="2026-03-11T11:00")), formed="2026-04-02")


def replacing(original, line_=None, at="acts[0]"):
    replaces = {"act": record(original)}
    if line_:
        replaces["line"] = line_
    return {"corrections": [{"at": at, "replaces": replaces}]}


CORRECTED = ["DUP-009", "DUP-010", "DUP-011"]
STAYS = ["DUP-013", "DUP-014"]
for status in ("accepted", "in-process", "reversed"):
    duplicates(
        f"dup-correction-of-{status}", "mechanism 12 par 2",
        f"the correction names its original, which is {status}: it keeps the number and repeats nothing",
        [MENDED], history(trace(OLD, status)), replacing(OLD),
        {"verdict": CLEAR, "refused": [False], "excess": 0, "suspects": 0},
        CORRECTED + ["DUP-001", "DUP-004", "DUP-005", "DUP-006"])
duplicates(
    "dup-correction-of-paid", "mechanism 12 par 2",
    "what is paid and not reversed cannot be corrected: the act is a second presentation",
    [MENDED], history(trace(OLD, "paid")), replacing(OLD),
    {"verdict": refused(
        staked("DUP-001", "acts[0].number", "2000.00", act="A-1", other="A-1", place="history, paid"),
        finding("DUP-010", "acts[0]", original=record(OLD), line="–", other="A-1")),
     "refused": [True]}, ["DUP-009", "DUP-011"])
STRANGER = act("A-7", A)
duplicates(
    "dup-correction-without-original", "mechanism 12 par 2",
    "nobody presented the act that it names: a plain duplicate, and the orphan is told",
    [act("A-2", A, (ANN, line("s9", at="2026-03-20T09:00")), formed="2026-04-02")],
    history(trace(OLD, "accepted")), replacing(STRANGER),
    {"verdict": refused(
        staked("DUP-004", LINE.format(0, 0), "1000.00", service=CODE, other="A-1", place="history",
               status="accepted"),
        finding("DUP-009", "acts[0]", original=record(STRANGER), line="–")),
     "excess": 1})
FIRST = act("A-2", (ANN, line("s8", at="2026-03-05T09:00")))
duplicates(
    "dup-corrected-twice", "mechanism 12 par 2",
    "another act replaced the original before: the second correction is refused",
    [act("A-3", (ANN, line("s9", at="2026-03-20T09:00")), formed="2026-04-02")],
    history(trace(OLD, "reversed"), trace(FIRST, "accepted", replaces=[{"act": record(OLD)}])),
    replacing(OLD),
    {"verdict": refused(finding("DUP-011", "acts[0]", original=record(OLD), line="–", other="A-2"))},
    ["DUP-009", "DUP-010"])
TWICE = {"corrections": [{"at": f"acts[{n}]", "replaces": {"act": record(OLD)}} for n in (0, 1)]}
duplicates(
    "dup-corrected-twice-in-a-call", "mechanism 12 par 2",
    "two acts of one call replace the same act: the earlier one may, the later may not",
    [act("A-3", (ANN, line("s8", at="2026-03-20T09:00")), formed="2026-04-03"),
     act("A-2", (ANN, line("s9", at="2026-03-21T09:00")), formed="2026-04-02")],
    history(trace(OLD, "accepted")), TWICE,
    {"verdict": refused(finding("DUP-011", "acts[0]", original=record(OLD), line="–", other="acts"))})
duplicates(
    "dup-correction-of-a-line", "mechanism 12 par 2",
    "one line is a correction, the other is presented again: only the other is refused",
    [act("A-2", A, B, (ANN, line("s9", at="2026-03-20T09:00")), provider=OTHER, formed="2026-04-02")],
    history(trace(OLD, "accepted")), replacing(OLD, exact(*A), LINE.format(0, 0)),
    {"verdict": refused(staked("DUP-004", LINE.format(0, 1), "1000.00", service=CODE, other="A-1",
                               place="history", status="accepted")),
     "excess": 1}, CORRECTED)
duplicates(
    "dup-correction-without-history", "mechanism 12 par 2",
    "without a history nobody knows the original: three rules are not checked",
    [MENDED], None, replacing(OLD),
    {"verdict": {"complete": False, "findings": [], "notChecked": [
        {"code": code, "path": "acts[0]", "needs": "history", "lack": "not-given"}
        for code in ["DUP-001", "DUP-002", "DUP-004", "DUP-005", "DUP-006"] + CORRECTED + STAYS]}})
duplicates(
    "dup-correction-of-no-place", "house", "the call has one act: a claim about a second one is told",
    [MENDED], history(), replacing(OLD, at="acts[1]"),
    {"verdict": refused(finding("INP-002", "claims.corrections[0].at", field="at",
                                reason="no act or line stands there"))})

# ------------------------------------------- corrections of another kind, and twice

SPARE = (ANN, line("s9", at="2026-03-20T09:00"))
duplicates(
    "dup-correction-act-for-a-line", "mechanism 12 par 2",
    "an act names one line as its original: it would silence all of its lines, so the claim is refused "
    "and every line is compared",
    [act("A-2", A, B, SPARE, formed="2026-04-02")], history(trace(OLD, "accepted")),
    replacing(OLD, exact(*A)),
    {"verdict": refused(
        *(staked("DUP-004", LINE.format(0, n), "1000.00", service=CODE, other="A-1", place="history",
                 status="accepted") for n in (0, 1)),
        finding("DUP-015", "acts[0]", original=record(OLD), line=exact(*A))),
     "refused": [True], "excess": 2})
duplicates(
    "dup-correction-line-for-an-act", "mechanism 12 par 2",
    "a line names a whole act as its original: one line cannot stand in place of two",
    [act("A-2", A, B, SPARE, formed="2026-04-02")], history(trace(OLD, "accepted")),
    replacing(OLD, at=LINE.format(0, 0)),
    {"verdict": refused(
        *(staked("DUP-004", LINE.format(0, n), "1000.00", service=CODE, other="A-1", place="history",
                 status="accepted") for n in (0, 1)),
        finding("DUP-015", LINE.format(0, 0), original=record(OLD), line="–")),
     "refused": [True], "excess": 2})
duplicates(
    "dup-correction-of-a-line-only", "mechanism 12 par 2",
    "the first line of the original is corrected by a line that repeats the second one: only the named "
    "line is set aside, not the act that holds it",
    [act("A-2", B, SPARE, formed="2026-04-02")], history(trace(OLD, "accepted")),
    replacing(OLD, exact(*A), LINE.format(0, 0)),
    {"verdict": refused(staked("DUP-004", LINE.format(0, 0), "1000.00", service=CODE, other="A-1",
                               place="history", status="accepted")),
     "excess": 1}, CORRECTED + ["DUP-015"])
ALIKE = act("A-1", A, (ANN, line("s3", worker=NURSE)), B)
MOVED = (ANN, line("s1", at="2026-03-10T10:00"))
duplicates(
    "dup-correction-of-a-line-among-alike", "mechanism 13",
    "the original holds two like lines of the day and one of them is corrected: the other is still like it",
    [act("A-2", MOVED, formed="2026-04-02")], history(trace(ALIKE, "accepted")),
    replacing(ALIKE, exact(*A), LINE.format(0, 0)),
    {"verdict": review(staked("DUP-006", LINE.format(0, 0), "1000.00", service=CODE, differs="worker or time",
                              other="A-1", place="history, accepted")),
     "suspects": 1}, CORRECTED)
duplicates(
    "dup-correction-of-a-line-alone", "mechanism 13",
    "the original holds one line of the day, and that is corrected to another hour: nothing is like it",
    [act("A-2", MOVED, formed="2026-04-02")], history(trace(OLD, "accepted")),
    replacing(OLD, exact(*A), LINE.format(0, 0)),
    {"verdict": CLEAR, "suspects": 0}, CORRECTED + ["DUP-006"])
PART = trace(act("A-2", MOVED), "accepted", replaces=[{"act": record(OLD), "line": exact(*A)}])
duplicates(
    "dup-corrected-whole-after-line", "mechanism 12 par 2",
    "a line of the act was replaced before: the act as a whole cannot be replaced any more",
    [act("A-3", SPARE, formed="2026-04-02")], history(trace(OLD, "accepted"), PART), replacing(OLD),
    {"verdict": refused(finding("DUP-011", "acts[0]", original=record(OLD), line="–", other="A-2")),
     "refused": [True]})
duplicates(
    "dup-corrected-whole-after-line-in-a-call", "mechanism 12 par 2",
    "the same where both stand in one call: the earlier act replaces a line, the later the whole",
    [act("A-2", MOVED), act("A-3", SPARE, formed="2026-04-02")], history(trace(OLD, "accepted")),
    {"corrections": [
        {"at": LINE.format(0, 0), "replaces": {"act": record(OLD), "line": exact(*A)}},
        {"at": "acts[1]", "replaces": {"act": record(OLD)}}]},
    {"verdict": refused(finding("DUP-011", "acts[1]", original=record(OLD), line="–", other="acts")),
     "refused": [False, True]})
duplicates(
    "dup-corrected-line-after-line", "mechanism 12 par 2",
    "two lines of one act are replaced one by one, by two acts: each once",
    [act("A-3", (BOB, line("s2", at="2026-03-11T11:00")), formed="2026-04-02")],
    history(trace(OLD, "accepted"), PART), replacing(OLD, exact(*B), LINE.format(0, 0)),
    {"verdict": CLEAR, "refused": [False]}, CORRECTED)
GONE = trace(act("A-8", (ANN, line("s8", at="2026-03-05T09:00"))), "reversed",
             replaces=[{"act": record(OLD)}])
duplicates(
    "dup-corrected-twice-second-claimant", "mechanism 12 par 2",
    "of two acts that replaced the original the first was reversed and the second stands",
    [act("A-3", SPARE, formed="2026-04-02")],
    history(trace(OLD, "reversed"), GONE,
            trace(FIRST, "accepted", replaces=[{"act": record(OLD)}])), replacing(OLD),
    {"verdict": refused(finding("DUP-011", "acts[0]", original=record(OLD), line="–", other="A-2")),
     "refused": [True]})
duplicates(
    "dup-corrected-after-reversed-claimant", "mechanism 12 par 2",
    "the only act that replaced the original was reversed: it may be replaced again",
    [act("A-3", SPARE, formed="2026-04-02")], history(trace(OLD, "reversed"), GONE), replacing(OLD),
    {"verdict": CLEAR, "refused": [False]}, ["DUP-011"])
duplicates(
    "dup-correction-orphan-is-refused", "mechanism 12 par 2",
    "an act that corrects what nobody presented goes back, also where it repeats nothing",
    [act("A-2", SPARE, formed="2026-04-02")], history(trace(OLD, "accepted")), replacing(STRANGER),
    {"verdict": refused(finding("DUP-009", "acts[0]", original=record(STRANGER), line="–")),
     "refused": [True], "excess": 0})

# --------------------------------------------------------- what the history can answer


def partial(*codes):
    return {"complete": False, "findings": [],
            "notChecked": [{"code": code, "path": path, "lack": "partial"} for code, path in codes]}


MARCH = act("A-1", A)
duplicates(
    "dup-number-needs-the-year", "mechanism 12 par 2",
    "a number is unique in the year: a history of the month alone cannot pass it, but it can the content "
    "and the lines",
    [MARCH], history(first="2026-03-01"), None, {"verdict": partial(("DUP-001", "acts[0]"))},
    ["DUP-002", "DUP-004", "DUP-006"])
BROKEN = dict(history(), periods=["2026-01-01/2026-03-01", "2026-03-31/2026-12-31"])
duplicates(
    "dup-history-with-a-gap", "mechanism 12 par 2",
    "the first and the last day of the month are held and the days between are not",
    [MARCH], BROKEN, None,
    {"verdict": partial(("DUP-001", "acts[0]"), ("DUP-002", "acts[0]"),
                        *((code, LINE.format(0, 0)) for code in ("DUP-004", "DUP-005", "DUP-006")),
                        ("DUP-013", "acts[0].cases[0]"))})
STALE = dict(history(), asOf="2026-03-31")
duplicates(
    "dup-history-drawn-before-the-act", "mechanism 12 par 2",
    "the history was drawn the day before the act was formed: what came in between is not in it",
    [MARCH], STALE, None,
    {"verdict": partial(("DUP-001", "acts[0]"), ("DUP-002", "acts[0]"),
                        *((code, LINE.format(0, 0)) for code in ("DUP-004", "DUP-005", "DUP-006")),
                        ("DUP-013", "acts[0].cases[0]"))})
duplicates(
    "dup-history-drawn-with-the-act", "mechanism 12 par 2",
    "drawn on the day on which the act was formed: days after it need not be there",
    [MARCH], dict(history(last="2026-03-31"), asOf="2026-04-01"), None, {"verdict": CLEAR},
    ["DUP-001", "DUP-002", "DUP-004", "DUP-005", "DUP-006"])
duplicates(
    "dup-history-live", "mechanism 12 par 2", "a live store has no day of drawing: it is asked now",
    [MARCH], {k: v for k, v in history().items() if k != "asOf"}, None, {"verdict": CLEAR},
    ["DUP-001", "DUP-004"])
duplicates(
    "dup-history-of-one-provider", "mechanism 12 par 2",
    "a history of one provider: nobody knows what the others presented",
    [MARCH], dict(history(), providers=[PROVIDER]), None,
    {"verdict": partial(("DUP-001", "acts[0]"), ("DUP-002", "acts[0]"),
                        *((code, LINE.format(0, 0)) for code in ("DUP-004", "DUP-005", "DUP-006")),
                        ("DUP-013", "acts[0].cases[0]")),
     "searched": {"providers": [PROVIDER], "complete": True}})


def window(days):
    return {"overrides": [{"name": "duplicate_window_days", "value": str(days), "reference": "letter 7"}]}


def windowed(name, why, acts, earlier, days, expect, border=()):
    given = {"key": KEY, "acts": acts, "history": earlier, "law": window(days)}
    vector("duplicate", name, "mechanism 13", "judgeDuplicates", why, given, expect, border)


EVE = history(first="2026-03-10")
windowed("dup-window-needs-its-days", "a window of one day asks for the day before the line too",
         [MARCH], EVE, 1,
         {"verdict": {"complete": False, "findings": [], "notChecked": [
             {"code": "DUP-001", "path": "acts[0]", "lack": "partial"},
             {"code": "DUP-002", "path": "acts[0]", "lack": "partial"},
             {"code": "DUP-006", "path": LINE.format(0, 0), "lack": "partial"}]}}, ["DUP-004", "DUP-005"])
OTHERS = act("A-9", (ANN, line("s7", at="2026-03-12T09:00")), provider=OTHER)
windowed("dup-window-last-day-of-history", "two days after the line, in the history, window of two days",
         [MARCH], history(trace(OTHERS, "paid")), 2,
         {"verdict": {"effect": "review", "findings": [
             staked("DUP-006", LINE.format(0, 0), "1000.00", service=CODE, differs="day", other="A-9",
                    place="history, paid")]}, "suspects": 1})
windowed("dup-window-day-after-history", "two days after the line, in the history, window of one day",
         [MARCH], history(trace(OTHERS, "paid")), 1,
         {"verdict": {"findings": []}, "suspects": 0}, ["DUP-006"])

# -------------------------------------------------------------- what is another act

duplicates(
    "dup-act-number-other-stroke", "mechanism 12 par 2",
    "`1-11` and `11-1` are two numbers: only what stands between letters and digits may differ",
    [act("1-11", A), act("11-1", B)], history(), None, {"verdict": CLEAR, "refused": [False, False]},
    ["DUP-001"])
duplicates(
    "dup-act-number-other-mark", "mechanism 12 par 2", "a slash, a space or two strokes are one mark",
    [act("1-11", A), act("1 / 11", B, formed="2026-04-02")], history(), None,
    {"verdict": refused(staked("DUP-001", "acts[1].number", "1000.00", act="1 / 11", other="1-11",
                               place="acts[0]"))})
LAST_YEAR = dict(act("A-1", B, formed="2025-04-01"), month="2025-03")
duplicates(
    "dup-act-number-next-year", "mechanism 12 par 2", "the next financial year counts its acts anew",
    [MARCH], history(trace(LAST_YEAR, "paid")), None, {"verdict": CLEAR}, ["DUP-001"])
duplicates(
    "dup-act-number-of-another-contract", "mechanism 12 par 2", "each contract counts its acts",
    [MARCH], history(trace(dict(act("A-1", B), contract="D-2"), "paid")), None, {"verdict": CLEAR},
    ["DUP-001"])
duplicates(
    "dup-in-process-at-another-provider", "mechanism 12 par 2",
    "another provider presented the line, and its act is not decided",
    [MARCH], history(trace(act("A-9", A, SPARE, provider=OTHER), "in-process")), None,
    {"verdict": review(staked("DUP-005", LINE.format(0, 0), "1000.00", service=CODE, other="A-9")),
     "refused": [False], "excess": 1}, ["DUP-004"])
duplicates(
    "dup-line-of-a-refused-act", "mechanism 12 par 2",
    "the first act repeats a number and is refused as a whole: its line is no original of the second act's",
    [act("A-1", (BOB, line("s2", at="2026-03-11T10:00")), SPARE), act("A-5", SPARE, B, formed="2026-04-02")],
    history(trace(OLD, "reversed"), trace(act("A-1", (ANN, line("s4", at="2026-03-02T09:00"))), "paid")), None,
    {"verdict": refused(staked("DUP-001", "acts[0].number", "2000.00", act="A-1", other="A-1",
                               place="history, paid")),
     "refused": [True, False], "excess": 0}, ["DUP-002", "DUP-004"])
duplicates(
    "dup-content-of-a-refused-act", "mechanism 12 par 2",
    "the first act repeats a number and is refused: its content under a free number is presented once",
    [act("A-1", SPARE), act("A-5", SPARE, formed="2026-04-02")],
    history(trace(OLD, "paid")), None,
    {"verdict": refused(staked("DUP-001", "acts[0].number", "1000.00", act="A-1", other="A-1",
                               place="history, paid")),
     "refused": [True, False], "copiedActs": 1}, ["DUP-002"])

PAID = trace(OLD, "paid")
for name, earlier_, why, expect in (
        ("an-unlawful", PAID, "the first act corrects what is paid and goes back: its line is presented once, by the "
         "second act", {"verdict": refused(finding("DUP-010", "acts[0]", original=record(OLD), line="–", other="A-1")),
                        "refused": [True, False], "excess": 0}),
        ("a-lawful", trace(OLD, "accepted"), "the correction holds: its line stands, and the second act repeats it",
         {"verdict": refused(staked("DUP-004", LINE.format(1, 0), "1000.00", service=CODE, other="A-2",
                                    place=LINE.format(0, 0), status="in-process")),
          "refused": [False, True], "excess": 1})):
    duplicates(
        f"dup-line-of-{name}-correction", "mechanism 12 par 2", why,
        [act("A-2", SPARE, formed="2026-04-02"), act("A-5", SPARE, (BOB, line("s7", at="2026-03-25T10:00")),
                                                     formed="2026-04-03")],
        history(earlier_), replacing(OLD), expect)
duplicates(
    "dup-content-of-an-unlawful-correction", "mechanism 12 par 2",
    "the first act corrects what is paid and goes back: its content under another number is presented once",
    [act("A-2", SPARE, formed="2026-04-02"), act("A-5", SPARE, formed="2026-04-03")], history(PAID), replacing(OLD),
    {"verdict": refused(finding("DUP-010", "acts[0]", original=record(OLD), line="–", other="A-1")),
     "refused": [True, False], "copiedActs": 0})

# ------------------------------------------------------------------ reasons

LIKE = [act("A-1", A, (ANN, line("s3", worker=NURSE)))]


def distinct(reason="two-sides", document="P-1"):
    return {"reasons": ["two-sides", "second-sample"],
            "distinct": [{"at": LINE.format(0, 1), "reason": reason, "document": document}]}


duplicates(
    "dup-suspect-explained", "mechanism 13",
    "a reason of the caller's list with a document: the sign becomes a note, and the reason is kept",
    LIKE, history(), distinct(),
    {"verdict": {"clear": True, "complete": True, "effect": "note", "findings": [finding(
        "DUP-007", LINE.format(0, 1), service=CODE, reason="two-sides", document="P-1",
        differs="worker", other="A-1", place=LINE.format(0, 0))]},
     "suspects": 0}, ["DUP-006", "DUP-008"])
duplicates(
    "dup-suspect-explained-at-the-earlier-line", "mechanism 13",
    "the reason stands at the earlier line of the pair: it explains the pair all the same",
    LIKE, history(), dict(distinct(), distinct=[dict(distinct()["distinct"][0], at=LINE.format(0, 0))]),
    {"verdict": {"clear": True, "complete": True, "effect": "note", "findings": [finding(
        "DUP-007", LINE.format(0, 1), service=CODE, reason="two-sides", document="P-1",
        differs="worker", other="A-1", place=LINE.format(0, 0))]},
     "suspects": 0}, ["DUP-006"])
HOLDERS = [trace(act(f"B-{n}", A, (ANN, line("s9", at=f"2026-03-{n + 10}T11:00")), provider=OTHER), status)
           for n, status in enumerate(["in-process", "paid", "reversed", "accepted", "paid", "in-process"])]
duplicates(
    "dup-in-many-acts", "mechanism 12 par 2",
    "six acts hold the line and one of them is reversed: the first that was paid is named, four others are "
    "counted and three of them listed",
    [act("A-9", A)], history(*HOLDERS), None,
    {"verdict": refused(dict(
        staked("DUP-004", LINE.format(0, 0), "1000.00", service=CODE, other="B-1", place="history",
               status="paid"),
        evidence=[{"what": what, "value": value, "source": "register", "asOf": "2026-04-05"}
                  for what, value in [("others", "4"), ("other", "B-0"), ("other", "B-3"), ("other", "B-4")]]))})
duplicates(
    "dup-suspect-paid-before", "mechanism 13",
    "a line is like one of this call and like one that was paid: the paid one is named",
    LIKE, history(trace(act("B-1", (ANN, line("s9", worker=BOB)), provider=OTHER), "paid")), None,
    {"verdict": review(
        staked("DUP-006", LINE.format(0, 0), "1000.00", service=CODE, differs="worker or time",
               other="B-1", place="history, paid"),
        staked("DUP-006", LINE.format(0, 1), "1000.00", service=CODE, differs="worker or time",
               other="B-1", place="history, paid")),
     "suspects": 2})
duplicates(
    "dup-reason-outside-the-list", "mechanism 13", "a reason that the list does not hold explains nothing",
    LIKE, history(), distinct("mood"),
    {"verdict": review(
        staked("DUP-006", LINE.format(0, 1), "1000.00", service=CODE, differs="worker", other="A-1",
               place=LINE.format(0, 0)),
        finding("DUP-008", LINE.format(0, 1), reason="mood", document="P-1")),
     "suspects": 1})
duplicates(
    "dup-reason-for-a-copy", "mechanism 12 par 2", "no reason makes an exact copy another service",
    [act("A-1", A, (ANN, line("s3")))], history(), distinct(),
    {"verdict": refused(staked("DUP-003", LINE.format(0, 1), "1000.00", service=CODE,
                               place=LINE.format(0, 0)))})
duplicates(
    "dup-reason-for-nothing", "mechanism 13", "a reason for a line that is like no other",
    [act("A-1", A, B)], history(), distinct(), {"verdict": CLEAR}, ["DUP-006", "DUP-007", "DUP-008"])

# -------------------------------------------------------------- frequencies


def often(times, span, days=None, code=CODE):
    row = {"code": code, "times": times, "span": span}
    return {"frequencies": [dict(row, days=days) if days else row]}


LATER = [act("A-2", (ANN, line("s9", at="2026-03-16T09:00")), formed="2026-04-02")]
NEXT = [act("A-2", (ANN, line("s9", at="2026-03-17T09:00")), formed="2026-04-02")]
TOO_OFTEN = {"service": CODE, "count": "2", "limit": "1"}
duplicates("dup-too-often-in-days", "mechanism 13",
           "once in seven days: the sixth day after the first is still among them",
           LATER, history(PAID), often(1, "days", 7),
           {"verdict": review(staked("DUP-012", LINE.format(0, 0), "1000.00", **TOO_OFTEN, span="days 7"))})
duplicates("dup-often-after-days", "mechanism 13", "the seventh day after the first is not",
           NEXT, history(PAID), often(1, "days", 7), {"verdict": CLEAR}, ["DUP-012"])
duplicates("dup-too-often-presented-late", "mechanism 13",
           "a service of six days before one that is paid is counted with it",
           [act("A-2", (ANN, line("s9", at="2026-03-04T09:00")))], history(PAID), often(1, "days", 7),
           {"verdict": review(finding("DUP-012", LINE.format(0, 0), **TOO_OFTEN, span="days 7"))})
duplicates("dup-too-often-in-month", "mechanism 13", "once in a calendar month",
           [act("A-2", (ANN, line("s9", at="2026-03-31T23:59")))], history(PAID), often(1, "month"),
           {"verdict": review(finding("DUP-012", LINE.format(0, 0), **TOO_OFTEN, span="month"))})
duplicates("dup-often-in-next-month", "mechanism 13", "the next calendar month counts anew",
           [act("A-2", (ANN, line("s9", at="2026-04-01T00:00")))], history(PAID), often(1, "month"),
           {"verdict": CLEAR}, ["DUP-012"])
duplicates("dup-too-often-in-year", "mechanism 13", "once in a calendar year",
           [act("A-2", (ANN, line("s9", at="2026-01-01T00:00")))], history(PAID), often(1, "year"),
           {"verdict": review(finding("DUP-012", LINE.format(0, 0), **TOO_OFTEN, span="year"))})
duplicates("dup-often-twice-allowed", "mechanism 13", "the table allows two, and these are two",
           LATER, history(PAID), often(2, "days", 7), {"verdict": CLEAR}, ["DUP-012"])
duplicates("dup-often-of-another-service", "mechanism 13", "the table says nothing of this service",
           LATER, history(PAID), often(1, "days", 7, "A02.002.000"), {"verdict": CLEAR})
THRICE = [act("A-2", *((BOB, line(f"s{n}", at=f"2026-03-0{n}T09:00")) for n in (1, 2, 3)))]
duplicates("dup-too-often-in-an-act", "mechanism 13", "the third of two in one month, and only the third",
           THRICE, history(), often(2, "month"),
           {"verdict": review(staked("DUP-012", LINE.format(0, 2), "1000.00", service=CODE, count="3",
                                     limit="2", span="month"))})
duplicates("dup-often-history-too-short", "mechanism 13",
           "the time reaches into days that the history does not hold: not checked",
           [act("A-2", (BOB, line("s9", at="2026-03-10T09:00")))],
           history(last="2026-03-10"), often(1, "days", 2),
           {"verdict": {"complete": False, "findings": [], "notChecked": [
               # the history does not hold the month of the act either
               {"code": "DUP-001", "path": "acts[0]", "lack": "partial"},
               {"code": "DUP-002", "path": "acts[0]", "lack": "partial"},
               {"code": "DUP-012", "path": LINE.format(0, 0), "needs": "history", "lack": "partial"}]}})
duplicates("dup-often-of-no-days", "house", "a number of days in a row must be named, from 1 to 366",
           LATER, history(PAID), often(1, "days", 367),
           {"verdict": refused(finding("INP-002", "claims.frequencies[0].days", field="days",
                                       reason="from 1 to 366 days are expected"))})

# ------------------------------------- chains, several originals, pairs of their own

AGAIN = act("A-1", A, (BOB, line("s2", at="2026-03-11T12:00")), formed="2026-04-03")
duplicates(
    "dup-correction-keeps-its-number-again", "mechanism 12 par 2",
    "the correction kept the number of its reversed original; corrected once more it is the original, "
    "and was replaced by nobody",
    [AGAIN], history(trace(OLD, "reversed"), trace(MENDED, "accepted", replaces=[{"act": record(OLD)}])),
    replacing(OLD), {"verdict": CLEAR, "refused": [False]}, ["DUP-001", "DUP-009", "DUP-010", "DUP-011"])
LINK = act("A-2", A, (BOB, line("s2", at="2026-03-11T11:00")), formed="2026-04-02")
LAST = act("A-3", A, (BOB, line("s2", at="2026-03-11T12:00")), formed="2026-04-03")


def linked(first, second):
    return history(trace(OLD, first), trace(LINK, second, replaces=[{"act": record(OLD)}]))


duplicates(
    "dup-correction-of-a-correction", "mechanism 12 par 2",
    "the second correction stands in place of the first and of what that one replaced: it repeats neither",
    [LAST], linked("accepted", "in-process"), replacing(LINK),
    {"verdict": CLEAR, "refused": [False], "excess": 0, "suspects": 0},
    ["DUP-004", "DUP-005", "DUP-006", "DUP-011"])


def repeats_old(status):
    return {"verdict": refused(
        staked("DUP-004", LINE.format(0, 0), "1000.00", service=CODE, other="A-1", place="history",
               status=status),
        staked("DUP-006", LINE.format(0, 1), "1000.00", service=CODE, differs="worker or time",
               other="A-1", place=f"history, {status}")), "refused": [True], "excess": 1, "suspects": 1}


duplicates(
    "dup-correction-of-a-correction-paid-since", "mechanism 12 par 2",
    "the first original was paid after all: what is paid is not corrected, through no chain either",
    [LAST], linked("paid", "in-process"), replacing(LINK), repeats_old("paid"))
duplicates(
    "dup-correction-of-a-reversed-correction", "mechanism 12 par 2",
    "the first correction was reversed, so its original stands again and is repeated",
    [LAST], linked("accepted", "reversed"), replacing(LINK), repeats_old("accepted"))
MOVED = act("A-2", (ANN, line("s1", at="2026-03-10T11:00")), formed="2026-04-02")
for what, whole in (("number", record(OLD)), ("content", content(OLD))):
    duplicates(
        f"dup-correction-of-a-line-that-is-a-{what}", "mechanism 12 par 2",
        f"the fingerprint of the act's {what} is none of its lines: the original line is not found",
        [MOVED], history(trace(OLD, "accepted")), replacing(OLD, whole, LINE.format(0, 0)),
        {"verdict": refused(
            staked("DUP-006", LINE.format(0, 0), "1000.00", service=CODE, differs="worker or time",
                   other="A-1", place="history, accepted"),
            finding("DUP-009", LINE.format(0, 0), original=record(OLD), line=whole))})
duplicates(
    "dup-correction-repeats-a-third-act", "mechanism 12 par 2",
    "a correction that keeps its number has the content of another act: its money is told with the content",
    [act("A-1", A, B, formed="2026-04-02")],
    history(trace(act("A-1", A), "accepted"), trace(act("A-9", A, B), "accepted")), replacing(OLD),
    {"verdict": refused(staked("DUP-002", "acts[0].cases", "2000.00", act="A-1", other="A-9",
                               place="history, accepted"))}, ["DUP-001"])
SPLIT = act("A-5", (BOB, line("s5", at="2026-03-15T09:00")))
JOINED = act("A-7", A, B, (BOB, line("s5", at="2026-03-15T09:00")), formed="2026-04-02")
BOTH = [{"at": "acts[0]", "replaces": {"act": record(one)}} for one in (OLD, SPLIT)]
for turn, rows in (("", BOTH), ("-in-any-order", BOTH[::-1])):
    duplicates(
        f"dup-correction-of-two-acts{turn}", "mechanism 12 par 2",
        "one act stands in place of two, and each is replaced once: the order of the claims tells nothing",
        [JOINED], history(trace(OLD, "accepted"), trace(SPLIT, "accepted")), {"corrections": rows},
        {"verdict": CLEAR, "refused": [False]}, ["DUP-004", "DUP-011"])
HOURS = [(ANN, line("s1")), (ANN, line("s2", at="2026-03-10T10:00", worker=NURSE)),
         (ANN, line("s3", at="2026-03-10T10:05", worker=NURSE))]


def reason_at(place):
    return {"reasons": ["two-sides"],
            "distinct": [{"at": LINE.format(0, place), "reason": "two-sides", "document": "P-1"}]}


def explained_by(number, **other):
    return finding("DUP-007", LINE.format(0, number), service=CODE, reason="two-sides", document="P-1",
                   **other)


duplicates(
    "dup-reason-of-another-pair", "mechanism 13",
    "the first line has a reason, which explains its pairs with the second and the third; the pair of these "
    "two nobody explained",
    [act("A-1", *HOURS)], history(), reason_at(0),
    {"verdict": review(
        staked("DUP-006", LINE.format(0, 2), "1000.00", service=CODE, differs="time", other="A-1",
               place=LINE.format(0, 1)),
        explained_by(1, differs="worker, time", other="A-1", place=LINE.format(0, 0))), "suspects": 1})
duplicates(
    "dup-reason-of-its-own-pairs", "mechanism 13",
    "with a reason at the third line too every pair is explained at one of its lines",
    [act("A-1", *HOURS)], history(),
    dict(reason_at(0), distinct=reason_at(0)["distinct"] + reason_at(2)["distinct"]),
    {"verdict": {"clear": True, "complete": True, "effect": "note", "findings": [
        explained_by(1, differs="worker, time", other="A-1", place=LINE.format(0, 0)),
        explained_by(2, differs="worker, time", other="A-1", place=LINE.format(0, 0))]}, "suspects": 0},
    ["DUP-006"])
duplicates(
    "dup-reason-of-another-pair-in-process", "mechanism 13",
    "the reason at the first line explains nothing between the second and an act in process",
    [act("A-1", *HOURS[:2])],
    history(trace(act("B-1", (ANN, line("x", at="2026-03-10T15:00")), provider=OTHER), "in-process")),
    reason_at(0),
    {"verdict": review(
        staked("DUP-006", LINE.format(0, 1), "1000.00", service=CODE, differs="worker or time", other="B-1",
               place="history, in-process"),
        explained_by(0, differs="worker or time", other="B-1", place="history, in-process")), "suspects": 1})
SPREAD = {n: (ANN, line(f"s{n}", at=f"2026-03-0{n}T09:00")) for n in (1, 3, 5)}
for name, days in (("", (1, 3, 5)), ("-in-any-order", (1, 5, 3))):
    duplicates(
        f"dup-too-often-by-time{name}", "mechanism 13",
        "once in three days: the third is two days after the first, the fifth two after the third, "
        "wherever they stand in the act",
        [act("A-1", *(SPREAD[day] for day in days))], history(), often(1, "days", 3),
        {"verdict": review(*(staked("DUP-012", LINE.format(0, days.index(day)), "1000.00", **TOO_OFTEN,
                                    span="days 3") for day in sorted((3, 5), key=days.index)))})
duplicates(
    "dup-too-often-in-two-times", "mechanism 13",
    "two rows of the table find one line: its money is told once",
    [act("A-1", SPREAD[1], SPREAD[3])], history(),
    {"frequencies": often(1, "days", 3)["frequencies"] + often(1, "month")["frequencies"]},
    {"verdict": review(staked("DUP-012", LINE.format(0, 1), "1000.00", **TOO_OFTEN, span="days 3"),
                       finding("DUP-012", LINE.format(0, 1), **TOO_OFTEN, span="month"))})
duplicates(
    "dup-often-not-of-a-refused-act", "mechanism 13",
    "an act that is refused as a whole presents nothing, so the later visit is the first",
    [act("A-1", SPREAD[1]), act("B-2", SPREAD[3], provider=OTHER)],
    history(trace(act("A-1", B), "paid")), often(1, "days", 3),
    {"verdict": refused(staked("DUP-001", "acts[0].number", "1000.00", act="A-1", other="A-1",
                               place="history, paid")), "refused": [True, False]}, ["DUP-012"])
duplicates(
    "dup-number-of-signs-alone", "mechanism 12 par 2",
    "a number of strokes alone tells no act from another: not comparable, and no group of such",
    [act("–", A), act("/", B)], history(), None,
    {"verdict": {"complete": False, "findings": [], "notChecked": [
        {"code": "DUP-001", "path": f"acts[{n}]", "needs": "number, provider, contract, month", "lack": "no-key"}
        for n in (0, 1)]}, "refused": [False, False]})
vector("duplicate", "dup-keys-in-no-parts", "house", "duplicateKeys", "there is no part of none",
       {"key": KEY, "acts": [act("A-1", A)], "parts": 0},
       {"verdict": refused(finding("INP-002", "parts", field="parts",
                                   reason="at least one part is expected"))})

# ---------------------------------------------------------- borders of a year

OLD_YEAR = trace(act("B-1", (ANN, line("s9", at="2025-12-29T09:00")), provider=OTHER), "paid")


def new_year(at):
    return [act("A-1", (ANN, line("s1", at=at)))]


duplicates("dup-too-often-over-new-year", "mechanism 13",
           "seven days in a row go on over the end of the year: the fourth of January is the seventh",
           new_year("2026-01-04T09:00"), history(OLD_YEAR, first="2025-01-01"), often(1, "days", 7),
           {"verdict": review(finding("DUP-012", LINE.format(0, 0), **TOO_OFTEN, span="days 7"))})
duplicates("dup-often-in-the-new-year", "mechanism 13", "a calendar year counts anew from its first minute",
           new_year("2026-01-01T00:00"), history(OLD_YEAR, first="2025-01-01"), often(1, "year"),
           {"verdict": CLEAR}, ["DUP-012"])


def window_of(days):
    return {"law": {"overrides": [{"name": "duplicate_window_days", "value": str(days), "reference": "letter 7"}]}}


for days, name, found in ((3, "in", [staked("DUP-006", LINE.format(0, 0), "1000.00", service=CODE, differs="day",
                                            other="B-1", place="history, paid")]), (2, "out-of", [])):
    vector("duplicate", f"dup-suspect-{name}-window-over-new-year", "mechanism 13", "judgeDuplicates",
           f"the first of January is three days after the 29th of December, the window has {days}",
           {"key": KEY, "acts": new_year("2026-01-01T09:00"), "history": history(OLD_YEAR, first="2025-01-01"),
            **window_of(days)},
           {"verdict": {"clear": not found, "complete": True, "findings": found}}, [] if found else ["DUP-006"])

# ------------------------------------------------------------------ lookups


def on(pair, day):
    moved = copy.deepcopy(pair[1])
    moved["at"] = f"{day}T00:00"
    return suspect(pair[0], moved)


ONE = act("A-1", A)
vector("duplicate", "dup-lookups", "mechanism 12 par 2", "duplicateKeys",
       "what a host asks its own store for: the act, its content, the line and its day, and the stays of its insured",
       {"key": KEY, "acts": [ONE]},
       {"lookups": sorted([record(ONE), content(ONE), exact(*A), suspect(*A), insured(ANN)])})
vector("duplicate", "dup-lookups-around", "mechanism 13", "duplicateKeys",
       "a window of one day and a table of three days: the days around are asked for too",
       {"key": KEY, "acts": [ONE],
        "law": {"overrides": [{"name": "duplicate_window_days", "value": "1", "reference": "letter 7"}]},
        "frequencies": [{"code": CODE, "times": 1, "span": "days", "days": 3}]},
       {"lookups": sorted([record(ONE), content(ONE), exact(*A), insured(ANN)]
                          + [on(A, after(D(2026, 3, 8), n)) for n in range(5)])})

vector("duplicate", "dup-keys-in-parts", "mechanism 12 par 2", "duplicateKeys",
       "a country is many indexes: each case with the part of seven that its insured falls into",
       {"key": KEY, "acts": [OLD], "parts": 7}, {"acts": [{"parts": [part(7, ANN), part(7, BOB)]}]})

# -------------------------------------------------------------------- stays


def stay(label, first, last=None, inside=True, who=ANN, marks=(), amount=None):
    last = last or first
    one = {"label": label, "insured": who, "from": f"2026-03-{first:02d}", "to": f"2026-03-{last:02d}",
           "inPatient": inside, "marks": list(marks)}
    return dict(one, amount=amount) if amount else one


def past(*stays, status="paid", first="2026-01-01", last="2026-12-31", complete=True):
    traces = []
    for one in stays:
        one = dict(one, status=status, insured=insured(one["insured"]))
        one.pop("amount", None)
        traces.append(one)
    return {"periods": [f"{first}/{last}"], "statuses": ["in-process", "accepted", "paid"],
            "complete": complete, "asOf": "2026-05-15", "stays": traces}


def stays(name, why, list_, earlier, expect, border=(), **more):
    given = dict({"key": KEY, "stays": list_}, **more)
    if earlier is not None:
        given["history"] = earlier
    vector("duplicate", name, "mechanism 13", "judgeStays", why, given, expect, border)


def overlap(path, one, other, place="history", **more):
    return dict(finding("DUP-013", path, stay=one, other=other, place=place), **more)


OVERLAP_FOUND = {"overlaps": 1, "readmissions": 0}
stays("dup-stays-overlap", "a night in two hospitals: the later stay is told, with its money",
      [stay("S-1", 4, 9, amount="5000.00")], past(stay("P-1", 1, 5)),
      {"verdict": review(overlap("stays[0]", "S-1", "P-1", atStake="5000.00")),
       "keys": [insured(ANN)], **OVERLAP_FOUND})
stays("dup-stays-transfer", "admitted where and when the other hospital discharged: a transfer",
      [stay("S-1", 5, 9)], past(stay("P-1", 1, 5)), {"verdict": CLEAR, "overlaps": 0},
      ["DUP-013", "DUP-014"])
stays("dup-stays-no-border-day", "the host grants no day for a transfer and says by what",
      [stay("S-1", 5, 9)], past(stay("P-1", 1, 5)),
      {"verdict": {"overrides": ["stay_border_days: 0 (letter 8)"],
                   "findings": [overlap("stays[0]", "S-1", "P-1")]}, **OVERLAP_FOUND},
      law={"overrides": [{"name": "stay_border_days", "value": "0", "reference": "letter 8"}]})
stays("dup-stays-one-inside-the-other", "in one call the later stay is told, whatever the order of the call",
      [stay("S-2", 3, 4), stay("S-1", 1, 9)], past(),
      {"verdict": review(overlap("stays[0]", "S-2", "S-1", "stays[1]")), **OVERLAP_FOUND})
stays("dup-stays-visit-in-the-middle", "a visit on the second day of a stay in hospital",
      [stay("V-1", 2, inside=False)], past(stay("P-1", 1, 5)),
      {"verdict": review(overlap("stays[0]", "V-1", "P-1")), **OVERLAP_FOUND})
for name, day in (("admission", 1), ("discharge", 5)):
    stays(f"dup-stays-visit-on-{name}", f"a visit on the day of {name} may be",
          [stay("V-1", day, inside=False)], past(stay("P-1", 1, 5)), {"verdict": CLEAR, "overlaps": 0},
          ["DUP-013"])
stays("dup-stays-around-a-visit", "the visit was paid, and the stay comes after it",
      [stay("S-1", 1, 5)], past(stay("V-1", 3, inside=False)),
      {"verdict": review(overlap("stays[0]", "S-1", "V-1")), **OVERLAP_FOUND})
stays("dup-stays-two-visits", "two visits on one day are no stay at all",
      [stay("V-1", 3, inside=False)], past(stay("V-0", 3, inside=False)), {"verdict": CLEAR}, ["DUP-013"])
stays("dup-stays-haemodialysis", "sessions of a month are one case: the caller's mark takes them out",
      [stay("H-1", 1, 31, inside=False, marks=["haemodialysis"])], past(stay("P-1", 10, 15)),
      {"verdict": CLEAR, "overlaps": 0}, ["DUP-013"], overlapExclusions=["haemodialysis"])
stays("dup-stays-mark-not-excluded", "the same mark where the caller excludes nothing",
      [stay("H-1", 1, 31, inside=False, marks=["haemodialysis"])], past(stay("P-1", 10, 15)),
      {"verdict": review(overlap("stays[0]", "H-1", "P-1")), **OVERLAP_FOUND})
stays("dup-stays-of-two-people", "two insured may lie in one time",
      [stay("S-1", 1, 5)], past(stay("P-1", 1, 5, who=BOB)), {"verdict": CLEAR}, ["DUP-013", "DUP-014"])
stays("dup-stays-reversed", "a reversed stay overlaps nothing",
      [stay("S-1", 1, 5)], past(stay("P-1", 1, 5), status="reversed"), {"verdict": CLEAR}, ["DUP-013"])
stays("dup-stays-without-history", "without a history only the call was compared",
      [stay("S-1", 1, 5)], None,
      {"verdict": dict(CLEAR, clear=False, complete=False, notChecked=[
          {"code": code, "path": "stays[0]", "needs": "history", "lack": "not-given"}
          for code in ("DUP-013", "DUP-014")])})
stays("dup-readmission", "the thirtieth day after the discharge is still a readmission",
      [stay("S-1", 31, amount="7000.00")], past(stay("P-1", 1)),
      {"verdict": review(dict(finding("DUP-014", "stays[0]", stay="S-1", other="P-1", place="history",
                                      days="30"), atStake="7000.00")),
       "overlaps": 0, "readmissions": 1}, ["DUP-013"])
stays("dup-readmission-presented-late",
      "a stay of 1 March is presented after one of 20 March was paid: that one is the readmission",
      [stay("S-1", 1, 3, amount="7000.00")], past(stay("P-1", 20, 25)),
      {"verdict": review(finding("DUP-014", "stays[0]", stay="P-1", other="S-1", place="stays[0]", days="17")),
       "overlaps": 0, "readmissions": 1}, ["DUP-013"])
stays("dup-readmission-history-ends-too-soon", "thirty days after the stay are not all searched",
      [stay("S-1", 15, 20)], past(last="2026-04-18"),
      {"verdict": dict(CLEAR, clear=False, complete=False, notChecked=[
          {"code": code, "path": "stays[0]", "lack": "partial"} for code in ("DUP-013", "DUP-014")]),
       "searched": {"periods": ["2026-01-01/2026-04-18"], "complete": True}})
stays("dup-readmission-history-just-enough", "thirty days after the stay are searched",
      [stay("S-1", 15, 20)], past(last="2026-04-19"), {"verdict": CLEAR}, ["DUP-013", "DUP-014"])
stays("dup-stays-history-drawn-before", "the history was drawn before the last day of the stay",
      [stay("S-1", 15, 20)], dict(past(), asOf="2026-03-19"),
      {"verdict": dict(CLEAR, clear=False, complete=False, notChecked=[
          {"code": code, "path": "stays[0]", "lack": "partial"} for code in ("DUP-013", "DUP-014")])})
stays("dup-stays-one-day-inside", "one day inside another stay is no end of it and no beginning",
      [stay("S-1", 5)], past(stay("P-1", 1, 9)),
      {"verdict": review(overlap("stays[0]", "S-1", "P-1")), **OVERLAP_FOUND})
stays("dup-stays-one-day-at-the-end", "transferred on the last day, and discharged there the same day",
      [stay("S-1", 9)], past(stay("P-1", 1, 9)), {"verdict": CLEAR, "overlaps": 0}, ["DUP-013"])
stays("dup-stays-same-days", "two days in two hospitals, with two border days: no end meets a beginning",
      [stay("S-1", 4, 5)], past(stay("P-1", 4, 5)),
      {"verdict": {"findings": [overlap("stays[0]", "S-1", "P-1")]}, **OVERLAP_FOUND},
      law={"overrides": [{"name": "stay_border_days", "value": "2", "reference": "letter 8"}]})
LATE = dict(stay("S-1", 1), **{"from": "2026-04-01", "to": "2026-04-03"})
stays("dup-readmission-too-late", "the thirty-first day is not", [LATE], past(stay("P-1", 1)),
      {"verdict": CLEAR, "readmissions": 0}, ["DUP-014"])
stays("dup-readmission-palliative", "palliative care comes back when it must: the caller's mark",
      [stay("S-1", 12, 20, marks=["palliative"])], past(stay("P-1", 1, 5)),
      {"verdict": CLEAR, "readmissions": 0}, ["DUP-014"], readmissionExclusions=["palliative"])
stays("dup-readmission-history-too-short", "thirty days before the stay are not all searched",
      [stay("S-1", 15, 20)], past(first="2026-03-01"),
      {"verdict": dict(CLEAR, clear=False, complete=False, notChecked=[
          {"code": code, "path": "stays[0]", "lack": "partial"} for code in ("DUP-013", "DUP-014")])})
stays("dup-stays-unread", "a stay that does not say where it was is left out, and the others keep their places",
      [{k: v for k, v in stay("S-1", 1, 5).items() if k != "inPatient"}, stay("S-2", 4, 9)],
      past(stay("P-1", 1, 5)),
      {"verdict": {"findings": [finding("INP-001", "stays[0].inPatient", field="inPatient"),
                                overlap("stays[1]", "S-2", "P-1")]},
       "keys": ["", insured(ANN)]})

# ------------------------------------------------------- stays of the acts themselves


def stayed(number, first, last=None, who=ANN, care="in-patient", provider=PROVIDER, formed="2026-04-01",
           code=CODE, days=None):
    """An act of one case from day to day of March; its line stands on the first."""
    last = last or first
    made = act(number, (who, line("s1", at=f"2026-03-{first:02d}T09:00", code=code)), provider=provider,
               formed=formed)
    made["cases"][0].update({"start": f"2026-03-{first:02d}", "end": f"2026-03-{last:02d}", "care": care})
    if days:
        made["cases"][0].update(dict(zip(("start", "end"), days)))
    if care is None:
        del made["cases"][0]["care"]
    return made


def held(number, days, status="paid"):
    return {"other": number, "place": f"history, {status}, 2026-03-{days[0]:02d}/2026-03-{days[1]:02d}"}


def case_of(*acts):
    """A history whose acts are all of another provider, and paid."""
    return history(*(trace(one, "paid") for one in acts))


NIGHT = [stayed("A-1", 4, 9)]
THERE = stayed("B-1", 1, 5, provider=OTHER)
OVER = dict(finding("DUP-013", "acts[0].cases[0]", stay="A-1, A-1-c1", **held("B-1", (1, 5))), atStake="1000.00")
duplicates("dup-act-stay-overlap", "mechanism 13",
           "a night in two hospitals: the case is told against the paid act, with its money",
           NIGHT, case_of(THERE), None,
           {"verdict": review(OVER), "refused": [False], "stays": 1, "overlaps": 1, "readmissions": 0})
duplicates("dup-act-stay-transfer", "mechanism 13", "admitted where and when the other hospital discharged",
           [stayed("A-1", 5, 9)], case_of(THERE), None,
           {"verdict": CLEAR, "stays": 1, "overlaps": 0}, ["DUP-013", "DUP-014"])
vector("duplicate", "dup-act-stay-no-border-day", "mechanism 13", "judgeDuplicates",
       "the host grants no day for a transfer and says by what",
       {"key": KEY, "acts": [stayed("A-1", 5, 9)], "history": case_of(THERE),
        "law": {"overrides": [{"name": "stay_border_days", "value": "0", "reference": "letter 8"}]}},
       {"verdict": {"findings": [finding("DUP-013", "acts[0].cases[0]")]}, "overlaps": 1})
duplicates("dup-act-stays-of-a-call", "mechanism 13",
           "two acts of one call: the later stay tells the pair, by the place of the other",
           [stayed("A-2", 4, 9), stayed("B-1", 1, 5, provider=OTHER)], history(), None,
           {"verdict": review(finding("DUP-013", "acts[0].cases[0]", stay="A-2, A-2-c1", other="B-1, B-1-c1",
                                      place="acts[1].cases[0]")), "overlaps": 1})
duplicates("dup-act-visit-inside-a-stay", "mechanism 13", "a visit on the second day of a stay in hospital",
           [stayed("A-1", 2, care="out-patient")], case_of(THERE), None,
           {"verdict": review(finding("DUP-013", "acts[0].cases[0]", stay="A-1, A-1-c1", **held("B-1", (1, 5)))),
            "overlaps": 1})
duplicates("dup-act-visit-on-admission", "mechanism 13", "a visit on the day of admission may be",
           [stayed("A-1", 1, care="out-patient", code="A02.002.000")], case_of(THERE), None,
           {"verdict": CLEAR, "overlaps": 0}, ["DUP-013"])
duplicates("dup-act-stay-of-another-person", "mechanism 13", "two insured may lie in one time",
           [stayed("A-1", 4, 9, who=BOB)], case_of(THERE), None, {"verdict": CLEAR}, ["DUP-013", "DUP-014"])
duplicates("dup-act-stay-of-a-reversed-act", "mechanism 13", "a reversed act holds no stay",
           NIGHT, history(trace(THERE, "reversed")), None, {"verdict": CLEAR}, ["DUP-013"])
duplicates("dup-act-readmission", "mechanism 13", "the thirtieth day after the discharge is still a readmission",
           [stayed("A-1", 31)], case_of(stayed("B-1", 1, provider=OTHER)), None,
           {"verdict": review(dict(finding("DUP-014", "acts[0].cases[0]", stay="A-1, A-1-c1",
                                           **held("B-1", (1, 1)), days="30"), atStake="1000.00")),
            "overlaps": 0, "readmissions": 1}, ["DUP-013"])
duplicates("dup-act-readmission-too-late", "mechanism 13", "the thirty-first day is not",
           [stayed("A-1", 31, days=("2026-04-01", "2026-04-01"))],
           case_of(stayed("B-1", 1, provider=OTHER)), None, {"verdict": CLEAR, "readmissions": 0}, ["DUP-014"])
duplicates("dup-act-readmission-presented-late", "mechanism 13",
           "the act of the earlier stay comes last: the paid one is the readmission, and its money is not here",
           [stayed("A-1", 1, 3)], case_of(stayed("B-1", 20, 25, provider=OTHER)), None,
           {"verdict": review(finding("DUP-014", "acts[0].cases[0]", stay="B-1", other="A-1, A-1-c1",
                                      place="acts[0].cases[0]", days="17")), "readmissions": 1})


def stay_reason(reason="transfer", document="P-1", at="acts[0].cases[0]"):
    return {"reasons": ["transfer", "planned-stage", "dialysis"],
            "distinct": [{"at": at, "reason": reason, "document": document}]}


def note(*findings):
    return {"clear": True, "complete": True, "effect": "note", "findings": list(findings)}


def explained(sign, one, reason="transfer", path="acts[0].cases[0]", **other):
    return finding("DUP-016", path, stay=one, **other, sign=sign, reason=reason, document="P-1")


duplicates("dup-act-stay-explained", "mechanism 13",
           "a reason of the caller's list with a document: the overlap becomes a note, and the reason is kept",
           NIGHT, case_of(THERE), stay_reason(),
           {"verdict": note(explained("DUP-013", "A-1, A-1-c1", **held("B-1", (1, 5)))),
            "overlaps": 0}, ["DUP-008", "DUP-013"])
duplicates("dup-act-readmission-explained", "mechanism 13", "a planned second stage is no sign",
           [stayed("A-1", 20, 25)], case_of(THERE), stay_reason("planned-stage"),
           {"verdict": note(explained("DUP-014", "A-1, A-1-c1", "planned-stage", **held("B-1", (1, 5)))),
            "readmissions": 0}, ["DUP-014"])
duplicates("dup-act-stay-reason-for-nothing", "mechanism 13", "a reason for a stay that is no sign",
           [stayed("A-1", 5, 9)], case_of(THERE), stay_reason(), {"verdict": CLEAR}, ["DUP-016"])
duplicates("dup-act-stay-reason-unknown", "mechanism 13", "a reason outside the list, which is told, explains nothing",
           NIGHT, case_of(THERE), stay_reason("holiday"),
           {"verdict": review(finding("DUP-008", "acts[0].cases[0]", reason="holiday", document="P-1"), OVER),
            "overlaps": 1})
WITH_A_STAY = act("B-1", A, (ANN, line("s2", at="2026-03-09T09:00", code="B03.335.002")))
WITH_A_STAY["cases"][1].update(care="in-patient", start="2026-03-09", end="2026-03-15")
duplicates(
    "dup-act-stay-of-another-case-of-the-original", "mechanism 13",
    "a visit is corrected into the middle of a stay that the same act holds: only the visit is replaced",
    [act("A-1", (ANN, line("s1", at="2026-03-12T09:00")), formed="2026-04-02")],
    history(trace(WITH_A_STAY, "accepted")), replacing(WITH_A_STAY, exact(*A), LINE.format(0, 0)),
    {"verdict": review(staked("DUP-013", "acts[0].cases[0]", "1000.00", stay="A-1, A-1-c1", other="B-1",
                              place="history, accepted, 2026-03-09/2026-03-15")), "overlaps": 1},
    ["DUP-006", "DUP-009"])
duplicates(
    "dup-act-stay-of-the-corrected-case-alone", "mechanism 13",
    "a visit of the same act is corrected onto the day of the admission: a border day is no sign",
    [act("A-1", (ANN, line("s1", at="2026-03-09T11:00")), formed="2026-04-02")],
    history(trace(WITH_A_STAY, "accepted")), replacing(WITH_A_STAY, exact(*A), LINE.format(0, 0)),
    {"verdict": CLEAR, "overlaps": 0}, ["DUP-013"])
duplicates("dup-act-stay-reason-at-the-earlier", "mechanism 13",
           "of two stays of the call the reason stands at the earlier: it explains their pair, and no other",
           [stayed("A-2", 4, 9), stayed("B-1", 1, 5, provider=OTHER)], history(),
           stay_reason(at="acts[1].cases[0]"),
           {"verdict": note(explained("DUP-013", "A-2, A-2-c1", other="B-1, B-1-c1",
                                      place="acts[1].cases[0]")), "overlaps": 0})
duplicates("dup-act-stay-reason-of-another-pair", "mechanism 13",
           "the stay overlaps one with a reason and one without: the pair without is told",
           [stayed("A-2", 4, 9), stayed("B-1", 1, 5, provider=OTHER)], case_of(stayed("C-1", 7, 12, provider=OTHER)),
           stay_reason(at="acts[1].cases[0]"),
           {"verdict": {"findings": [
               finding("DUP-013", "acts[0].cases[0]", stay="A-2, A-2-c1", **held("C-1", (7, 12))),
               explained("DUP-014", "C-1", other="B-1, B-1-c1", place="acts[1].cases[0]",
                         path="acts[1].cases[0]")]},
            "overlaps": 1, "readmissions": 0})
SESSIONS = stayed("A-1", 1, 31, care="out-patient", code="D13.000.000")
duplicates("dup-act-haemodialysis", "mechanism 13",
           "sessions of a month are one case of one service, which the caller takes out",
           [SESSIONS], case_of(stayed("B-1", 10, 15, provider=OTHER)),
           {"overlapExclusions": ["D13.000.000"]}, {"verdict": CLEAR, "overlaps": 0}, ["DUP-013"])
duplicates("dup-act-haemodialysis-held", "mechanism 13", "the same where the sessions were presented first",
           [stayed("B-1", 10, 15, provider=OTHER)], case_of(SESSIONS), {"overlapExclusions": ["D13.000.000"]},
           {"verdict": CLEAR, "overlaps": 0}, ["DUP-013"])
duplicates("dup-act-sessions-of-another-service", "mechanism 13", "the caller takes out another service",
           [SESSIONS], case_of(stayed("B-1", 10, 15, provider=OTHER)), {"overlapExclusions": ["D13.000.001"]},
           {"verdict": review(finding("DUP-013", "acts[0].cases[0]")), "overlaps": 1})
duplicates("dup-act-remote-care", "mechanism 13", "a kind of care that the caller takes out",
           [stayed("A-1", 3, care="remote")], case_of(THERE), {"overlapExclusions": ["remote"]},
           {"verdict": CLEAR, "overlaps": 0}, ["DUP-013"])
duplicates("dup-act-exclusion-of-no-care", "house", "an act names care and services: another word would take out nothing",
           [stayed("A-1", 20, 25)], case_of(THERE), {"readmissionExclusions": ["palliative"]},
           {"verdict": {"findings": [
               finding("INP-002", "claims.readmissionExclusions[0]"), finding("DUP-014", "acts[0].cases[0]")]}})
duplicates("dup-act-stays-not-held", "mechanism 13",
           "the history does not say that it holds stays: what it found is told, and silence is no pass",
           [stayed("A-1", 4, 9), stayed("A-2", 1, 5, who=BOB)], dict(case_of(THERE), stays=False), None,
           {"verdict": {"complete": False, "findings": [OVER], "notChecked": [
               {"code": code, "path": f"acts[{n}]", "needs": "history of stays", "lack": "not-given"}
               for code in STAYS for n in (0, 1)]}, "searched": {"stays": False}})
duplicates("dup-act-stay-without-care", "mechanism 13", "nobody says whether it was a stay: not comparable",
           [stayed("A-1", 4, 9, care=None)], case_of(THERE), None,
           {"verdict": {"complete": False, "findings": [], "notChecked": [
               {"code": code, "path": "acts[0].cases[0]", "needs": "insured, care, start, end", "lack": "no-key"}
               for code in STAYS]}, "stays": 0, "staysNotComparable": 1})
duplicates("dup-act-stay-over-unknown-care", "mechanism 13",
           "the earlier case lies inside this stay, so it overlaps whether it was a stay or a visit",
           [stayed("A-1", 1, 9)], case_of(stayed("B-1", 3, 5, care=None, provider=OTHER)), None,
           {"verdict": {"findings": [finding("DUP-013", "acts[0].cases[0]")]}, "overlaps": 1})
duplicates("dup-act-visit-beside-unknown-care", "mechanism 13",
           "a visit lies inside an earlier case of which nobody said whether it was a stay: not checked",
           [stayed("A-1", 3, care="out-patient")], case_of(stayed("B-1", 1, 5, care=None, provider=OTHER)), None,
           {"verdict": {"complete": False, "findings": [], "notChecked": [
               {"code": "DUP-013", "path": "acts[0].cases[0]", "needs": "history", "lack": "partial"}]}})
duplicates("dup-act-stay-of-a-refused-act", "mechanism 12 par 2",
           "the act repeats a number and is refused: its stay stands in nobody's way, and is not judged",
           [stayed("A-1", 1, 5), stayed("A-5", 4, 9, formed="2026-04-02")],
           history(trace(act("A-1", (BOB, line("s4"))), "paid")), None,
           {"verdict": {"findings": [finding("DUP-001", "acts[0].number")]}, "stays": 1, "overlaps": 0})
LAIN = stayed("A-1", 4, 9)
RELAIN = copy.deepcopy(LAIN)
RELAIN["formedOn"] = "2026-04-02"
RELAIN["cases"][0]["services"][0]["at"] = "2026-03-04T11:00"
duplicates("dup-act-stay-of-a-correction", "mechanism 12 par 2", "a correction holds the stay of its original",
           [RELAIN], history(trace(LAIN, "accepted")), replacing(LAIN), {"verdict": CLEAR, "overlaps": 0},
           ["DUP-013"])
duplicates("dup-act-stay-of-a-corrected-line", "mechanism 12 par 2",
           "a line corrects a line of the other act: their cases are one stay",
           [dict(RELAIN, number="A-2")], history(trace(LAIN, "accepted")),
           replacing(LAIN, exact(*lines(LAIN)[0]), LINE.format(0, 0)), {"verdict": CLEAR, "overlaps": 0},
           ["DUP-013"])
duplicates("dup-act-stay-money-once", "mechanism 13",
           "the same case in another act: the line is refused with its money, and the stay is told without",
           [dict(stayed("A-1", 4, 9), total="2000.00", cases=LAIN["cases"] + stayed("A-3", 20, who=BOB)["cases"])],
           case_of(stayed("B-1", 4, 9, provider=OTHER)), None,
           {"verdict": {"findings": [
               dict(finding("DUP-004", LINE.format(0, 0)), atStake="1000.00"),
               finding("DUP-013", "acts[0].cases[0]", stay="A-1, A-1-c1", **held("B-1", (4, 9)))]}})

vector("duplicate", "dup-keys-of-cases", "mechanism 13", "duplicateKeys",
       "what a host keeps of the cases of an act, and what it asks for: the print of the insured",
       {"key": KEY, "acts": NIGHT},
       {"acts": [{"cases": cases(NIGHT[0])}],
        "lookups": sorted([record(NIGHT[0]), content(NIGHT[0]), insured(ANN), exact(*lines(NIGHT[0])[0]),
                           suspect(*lines(NIGHT[0])[0])])})
stays("dup-stays-explained", "a transfer by its document: the overlap of the night becomes a note",
      [stay("S-1", 4, 9)], past(stay("P-1", 1, 5)),
      {"verdict": note(explained("DUP-013", "S-1", other="P-1", place="history", path="stays[0]")), "overlaps": 0},
      ["DUP-013"], **stay_reason(at="stays[0]"))
stays("dup-stays-reason-of-no-stay", "the call has one stay: a reason at a second one is told",
      [stay("S-1", 5, 9)], past(stay("P-1", 1, 5)),
      {"verdict": refused(finding("INP-002", "distinct[0].at", field="at", reason="no stay stands there"))},
      **stay_reason(at="stays[1]"))

# ------------------------------------------------------------- ids of lines

UNIQUE = {"uniqueIds": [PROVIDER]}
DAYS = "2026-03-{:02d}T09:00"
# the rule ran, and had nothing to judge
RAN = ["LIM-001", "LIM-002", *(f"INP-{n:03d}" for n in (1, 2, 3, 4)), *(f"DUP-{n:03d}" for n in (1, 2, 3, 4, 5, 6)),
       "DUP-013", "DUP-014"]
NOT_ASKED = {"coverage": [{"code": code, "found": 0} for code in RAN]
             + [{"code": "DUP-017", "passed": 0, "found": 0, "notApplicable": 1}]}


def with_ids(one, status="paid", **more):
    """As a host keeps an act of a provider whose ids are unique in a year."""
    kept = trace(one, status, **more)
    for service, (_, its) in zip(kept["services"], lines(one)):
        service["id"] = line_id(one["provider"], its)
    return kept


def holding(*traces, **more):
    return dict(history(*traces, **more), ids=True)


def again(path, ident, other, place, status, **more):
    return dict(finding("DUP-017", path, id=ident, other=other, place=place, status=status), **more)


# the same record of the MIS, with another insured, day and worker
TOLD = act("A-1", (ANN, line("R-17", at=DAYS.format(10))))
ANEW = act("A-2", (BOB, line("R-17", at=DAYS.format(20), worker=NURSE, amount="900.00")), formed="2026-04-02")
FIRST_LINE = LINE.format(0, 0)
for status in ("paid", "accepted", "in-process"):
    duplicates(f"dup-id-held-{status}", "mechanism 12 par 2",
               f"the id of the line stands in an act that is {status}: one record of the provider is presented again",
               [ANEW], holding(with_ids(TOLD, status)), UNIQUE,
               {"verdict": refused(again(FIRST_LINE, "R-17", "A-1", "history", status, atStake="900.00")),
                "refused": [True], "excess": 1, "searched": {"ids": True}})
duplicates("dup-id-held-reversed", "mechanism 12 par 2", "a reversed act repeats nothing",
           [ANEW], holding(with_ids(TOLD, "reversed")), UNIQUE, {"verdict": CLEAR, "excess": 0}, ["DUP-017"])
duplicates("dup-id-restarting", "mechanism 12 par 2",
           "nobody said that ids are unique: a system may begin anew each month, and nothing is compared",
           [ANEW], holding(with_ids(TOLD)), None, {"verdict": dict(CLEAR, **NOT_ASKED)})
duplicates("dup-id-unique-elsewhere", "mechanism 12 par 2", "the ids of another provider are unique, not of this",
           [ANEW], holding(with_ids(TOLD)), {"uniqueIds": [OTHER]},
           {"verdict": dict(CLEAR, **NOT_ASKED)})
duplicates("dup-id-of-two-providers", "mechanism 12 par 2", "two systems may give one id",
           [ANEW], holding(with_ids(dict(TOLD, provider=OTHER))), {"uniqueIds": [PROVIDER, OTHER]},
           {"verdict": CLEAR}, ["DUP-017"])
duplicates("dup-id-of-two-years", "mechanism 12 par 2", "with a new year the system may begin anew",
           [act("A-2", (BOB, line("R-17", at="2026-01-01T00:00")))],
           holding(with_ids(act("A-1", (ANN, line("R-17", at="2025-12-31T23:00"))))), UNIQUE,
           {"verdict": CLEAR}, ["DUP-017"])
duplicates("dup-id-of-one-year", "mechanism 12 par 2", "the first and the last day of a year are one year",
           [act("A-2", (BOB, line("R-17", at="2026-12-31T23:00")), formed="2026-12-31")],
           dict(holding(with_ids(act("A-1", (ANN, line("R-17", at="2026-01-01T00:00"))))), asOf="2027-01-01"), UNIQUE,
           {"verdict": refused(again(FIRST_LINE, "R-17", "A-1", "history", "paid", atStake="1000.00"))})
duplicates("dup-id-as-written", "mechanism 12 par 2", "ids are compared as they are written",
           [act("A-2", (BOB, line("r-17", at=DAYS.format(20), worker=NURSE)))], holding(with_ids(TOLD)), UNIQUE,
           {"verdict": CLEAR}, ["DUP-017"])
duplicates("dup-id-before-other-tiers", "mechanism 12 par 2",
           "the line is an exact copy too: the pair is told once, by its id",
           [act("A-2", (ANN, line("R-17")), (BOB, line("s2")), formed="2026-04-02")], holding(with_ids(TOLD)), UNIQUE,
           {"verdict": refused(again(FIRST_LINE, "R-17", "A-1", "history", "paid", atStake="1000.00")),
            "excess": 1, "suspects": 0}, ["DUP-004", "DUP-006"])
duplicates("dup-id-of-a-call", "mechanism 12 par 2", "of two acts of one call the one formed earlier stands",
           [ANEW, TOLD], holding(), UNIQUE,
           {"verdict": refused(again(FIRST_LINE, "R-17", "A-1", "acts[1].cases[0].services[0]", "in-process",
                                     atStake="900.00")), "refused": [True, False], "excess": 1})
duplicates("dup-id-of-a-refused-act", "mechanism 12 par 2",
           "the earlier act of the call is refused as a whole: nothing repeats what it presented",
           [TOLD, ANEW], holding(with_ids(act("A-1", (ANN, line("s9", at=DAYS.format(5)))))), UNIQUE,
           {"verdict": refused(staked("DUP-001", "acts[0].number", "1000.00", act="A-1", other="A-1",
                                      place="history, paid")), "refused": [True, False]}, ["DUP-017"])
duplicates("dup-id-twice-in-an-act", "mechanism 12 par 2", "inside one act the check of the act tells it (ACT-006)",
           [act("A-1", (ANN, line("R-17", at=DAYS.format(10))), (BOB, line("R-17", at=DAYS.format(20))))],
           holding(), UNIQUE, {"verdict": CLEAR}, ["DUP-017"])
duplicates("dup-id-of-the-original", "mechanism 12 par 2", "a correction of the whole act keeps the ids of its original",
           [dict(ANEW, number="A-3")], holding(with_ids(TOLD, "accepted")), dict(replacing(TOLD), **UNIQUE),
           {"verdict": CLEAR}, ["DUP-017"])
duplicates("dup-id-of-the-original-line", "mechanism 12 par 2", "a correction of a line keeps its id",
           [ANEW], holding(with_ids(TOLD, "accepted")),
           dict(replacing(TOLD, exact(*lines(TOLD)[0]), FIRST_LINE), **UNIQUE), {"verdict": CLEAR}, ["DUP-017"])
duplicates("dup-id-not-held", "mechanism 12 par 2",
           "the history does not say that it holds ids: what it found is told, and silence is no pass",
           [ANEW, act("A-3", (BOB, line("R-18", at=DAYS.format(21))), formed="2026-04-03")],
           history(with_ids(TOLD)), UNIQUE,
           {"verdict": {"complete": False,
                        "findings": [again(FIRST_LINE, "R-17", "A-1", "history", "paid", atStake="900.00")],
                        "notChecked": [{"code": "DUP-017", "path": f"acts[{n}]", "needs": "history of ids",
                                        "lack": "not-given"} for n in (0, 1)]}, "searched": {"ids": False}})
duplicates("dup-id-without-history", "mechanism 12 par 2", "without a history the acts of the call are compared all the same",
           [TOLD, ANEW], None, UNIQUE,
           {"verdict": {"complete": False,
                        "findings": [again(LINE.format(1, 0), "R-17", "A-1", FIRST_LINE, "in-process", atStake="900.00")],
                        "notChecked": [{"code": code, "path": f"acts[{n}]", "needs": "history",
                                        "lack": "not-given"}
                                       for code in ("DUP-001", "DUP-002", "DUP-004", "DUP-005", "DUP-006", "DUP-013",
                                                    "DUP-014", "DUP-017") for n in (0, 1)]}})
duplicates("dup-id-of-half-a-year", "mechanism 12 par 2", "ids are unique in a year, of which not all was searched",
           [ANEW], holding(first="2026-02-01"), UNIQUE,
           {"verdict": {"complete": False, "findings": [], "notChecked": [
               {"code": "DUP-001", "path": "acts[0]", "lack": "partial"},
               {"code": "DUP-017", "path": FIRST_LINE, "needs": "history", "lack": "partial"}]}})
duplicates("dup-id-missing", "mechanism 12 par 2", "a line without an id is compared with none by it",
           [act("A-2", (BOB, {k: v for k, v in line("s1").items() if k != "id"}))], holding(), UNIQUE,
           {"verdict": {"findings": [finding("INP-001", f"{FIRST_LINE}.id", field="id")], "notChecked": [
               {"code": "DUP-017", "path": FIRST_LINE, "needs": "id", "lack": "no-key"}]}})
duplicates("dup-id-unread", "house", "a provider that is none",
           [ANEW], holding(with_ids(TOLD)), {"uniqueIds": [PROVIDER, "1"]},
           {"verdict": {"findings": [finding("INP-002", "claims.uniqueIds[1]"), finding("DUP-017", FIRST_LINE)]}})
vector("duplicate", "dup-id-lookups", "mechanism 12 par 2", "duplicateKeys",
       "the ids of a provider whose ids are unique are asked for, and kept with the lines",
       {"key": KEY, "acts": [TOLD, dict(TOLD, provider=OTHER)], "uniqueIds": [PROVIDER]},
       {"acts": [{"services": [{"id": line_id(PROVIDER, lines(TOLD)[0][1])}]}, {}],
        "lookups": sorted({print_ for one in (TOLD, dict(TOLD, provider=OTHER))
                           for print_ in (record(one), content(one), exact(*lines(one)[0]), suspect(*lines(one)[0]),
                                          insured(ANN))} | {line_id(PROVIDER, lines(TOLD)[0][1])})})

# ------------------------------------------- acts of a call that are refused for a line

# its first line stands in it twice, so nothing of it was presented
SPOILT = act("A-1", A, A, B)


def after_spoilt(name, why, later, earlier=None, claims=None, border=(), first=SPOILT, **expect):
    """What comes after an act that is refused for a line."""
    twice = staked("DUP-003", LINE.format(0, 1), "1000.00", service=CODE, place=LINE.format(0, 0))
    duplicates(name, "mechanism 12 par 2", why, [first, later], earlier or history(), claims,
               {"verdict": refused(twice), "refused": [True, False], **expect}, border)


after_spoilt("dup-after-an-act-refused-for-a-line",
             "the earlier act is refused for another line: the later one repeats nothing that was presented",
             act("A-2", B, formed="2026-04-02"), border=["DUP-004", "DUP-006"], excess=1)
after_spoilt("dup-number-after-an-act-refused-for-a-line", "the mended act of the same call bears the same number",
             act("A-1", A, B, formed="2026-04-02"), border=["DUP-001", "DUP-004"])
after_spoilt("dup-content-after-an-act-refused-for-a-line", "the same lines under another number: both are refused for one",
             act("A-2", B, (ANN, line("s3", at="2026-03-12T09:00")), formed="2026-04-02"), border=["DUP-002"])
after_spoilt("dup-id-after-an-act-refused-for-a-line", "the record was not presented with the refused act",
             act("A-2", (ANN, line("s2", at=DAYS.format(20))), formed="2026-04-02"), holding(), UNIQUE, ["DUP-017"])
after_spoilt("dup-often-after-an-act-refused-for-a-line", "lines of the refused act are counted in it and in no other",
             act("A-2", (BOB, line("s9", at=DAYS.format(20))), formed="2026-04-02"), claims=often(1, "month"),
             border=["DUP-012"])
after_spoilt("dup-stay-after-an-act-refused-for-a-line", "the stay of a refused act stands in nobody's way",
             stayed("B-1", 11, 15, who=BOB, provider=OTHER, formed="2026-04-02", code="A02.002.000"),
             first=dict(SPOILT, cases=SPOILT["cases"][:2] + [dict(
                 SPOILT["cases"][2], care="in-patient", start="2026-03-08", end="2026-03-13")]),
             border=["DUP-013"], overlaps=0)
duplicates("dup-original-after-an-act-refused-for-a-line", "mechanism 12 par 2",
           "the first correction is refused for a line, and so it replaced nothing",
           [act("A-2", (ANN, line("s5", at=DAYS.format(20))), (ANN, line("s5", at=DAYS.format(20)))),
            act("A-3", (ANN, line("s6", at=DAYS.format(21))), formed="2026-04-02")],
           history(trace(OLD, "accepted")),
           {"corrections": [{"at": f"acts[{n}]", "replaces": {"act": record(OLD)}} for n in (0, 1)]},
           {"verdict": refused(staked("DUP-003", LINE.format(0, 1), "1000.00", service=CODE, place=LINE.format(0, 0))),
            "refused": [True, False]}, ["DUP-011"])

KEPT_ID = act("A-2", (ANN, line("R-17", at=DAYS.format(12))))
duplicates("dup-id-of-a-corrected-correction", "mechanism 12 par 2",
           "a line corrects a line that corrected another: it bears the id of both",
           [act("A-3", (ANN, line("R-17", at=DAYS.format(14))), formed="2026-04-03")],
           holding(with_ids(TOLD, "accepted"), with_ids(KEPT_ID, "accepted", replaces=[
               {"act": record(TOLD), "line": exact(*lines(TOLD)[0])}])),
           dict(replacing(KEPT_ID, exact(*lines(KEPT_ID)[0]), FIRST_LINE), **UNIQUE),
           {"verdict": CLEAR}, ["DUP-017"])
duplicates("dup-id-of-a-correction-paid-before", "mechanism 12 par 2",
           "the first line was paid all the same: its id is not kept",
           [act("A-3", (ANN, line("R-17", at=DAYS.format(14))), formed="2026-04-03")],
           holding(with_ids(TOLD, "paid"), with_ids(KEPT_ID, "accepted", replaces=[
               {"act": record(TOLD), "line": exact(*lines(TOLD)[0])}])),
           dict(replacing(KEPT_ID, exact(*lines(KEPT_ID)[0]), FIRST_LINE), **UNIQUE),
           {"verdict": refused(again(FIRST_LINE, "R-17", "A-1", "history", "paid", atStake="1000.00"))})
