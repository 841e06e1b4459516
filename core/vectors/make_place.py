#!/usr/bin/env python3
"""Writes the vectors of placement, allocation and monitoring. Two runs write the
same bytes. Distributions are computed here by plain fractions from the definition.

    python3 core/vectors/make_place.py
"""

from fractions import Fraction

from oracle import (CLEAR, D, EDITION, WRITTEN, after, control_digit, document, finding,
                    nth_working, refused, vector, wrong_last)


def entity(serial):
    """A made-up number of a resident entity."""
    while True:
        eleven = f"991240{serial:05d}"
        digit = control_digit(eleven)
        if digit is not None:
            return eleven + digit
        serial += 1


def within(event, days):
    """The last of so many working days, the first being the day after the event."""
    return nth_working(after(event), days)


def notice(event, days):
    """So many working days lie between the notice and the event."""
    return after(nth_working(after(event, -1), days, step=-1), -1)


def term(event, last, done, **more):
    return {"event": str(event), "lastDay": str(last), "done": str(done),
            "convention": "next-day", **more}


def incomplete(*codes):
    """Nothing found; these rules had nothing to go by."""
    return {"clear": False, "complete": False, "findings": [],
            "notChecked": [{"code": code} for code in codes]}


# ------------------------------------------------------------------ plan


def plan():
    approved = D(2026, 1, 12)
    last = within(approved, 5)
    assert last == D(2026, 1, 19)

    def case(name, why, published, announced, expect, border, **more):
        given = {"approved": str(more.pop("approved", approved)), **more}
        given.update({key: str(day) for key, day in
                      (("published", published), ("announced", announced)) if day})
        vector("placement", name, "mechanism 6", "checkPlan", why, given, expect, border)

    case("plan-last-day", "placed and announced on the fifth working day", last, last,
         {"verdict": CLEAR, "terms": [
             term(approved, last, last, kept=True, term="5wd", clause="mechanism 6",
                  alternatives=[], reliedOnEstimate=False),
             term(approved, last, last, kept=True)]}, ["PLC-001", "PLC-002"])
    late = after(last)
    case("plan-late", "one day after the fifth working day, both", late, late,
         {"verdict": {"clear": False, "effect": "review", "findings": [
             finding("PLC-001", "published", event=str(approved), last=str(last),
                     done=str(late)),
             finding("PLC-002", "announced")]},
          "terms": [term(approved, last, late, kept=False), {"kept": False}]}, ["INP-001"])
    before_nauryz = D(2026, 3, 19)
    end = within(before_nauryz, 5)
    assert end == D(2026, 3, 31)
    case("plan-over-nauryz", "21-25 March are off; the announcement is a day late",
         end, after(end),
         {"verdict": refused(finding("PLC-002", "announced")),
          "terms": [{"kept": True, "lastDay": str(end)}, {"kept": False}]},
         ["PLC-001"], approved=before_nauryz)
    early = after(approved, -1)
    case("plan-before-approval", "what is not approved yet cannot be placed", early, approved,
         {"verdict": refused(finding("PLC-001", "published"))}, ["PLC-002"])
    case("plan-not-announced", "not announced yet: not checked, never passed", last, None,
         {"verdict": incomplete("PLC-002"), "terms": [{"kept": True}, {"lastDay": str(last)}]},
         ["PLC-001"])
    case("plan-term-of-the-host", "the host's term of three days, with its reference",
         D(2026, 1, 15), D(2026, 1, 16),
         {"verdict": {"clear": False, "overrides": ["plan_publication: 3wd (order 7)"],
                      "findings": [finding("PLC-002", "announced")]},
          "terms": [{"term": "3wd", "reference": "order 7", "lastDay": "2026-01-15"},
                    {"kept": False}]},
         ["PLC-001"], law={"overrides": [
             {"name": "plan_publication", "value": "3wd", "reference": "order 7"}]})
    case("plan-day-of-the-host", "the host declares 15 January off: the term ends a day later",
         D(2026, 1, 20), D(2026, 1, 20),
         {"verdict": CLEAR, "terms": [
             {"lastDay": "2026-01-20", "overrides": [
                 {"day": "2026-01-15", "working": False, "reference": "resolution 3"}]},
             {"kept": True}]}, ["PLC-001", "PLC-002"],
         overrides=[{"day": "2026-01-15", "working": False, "reference": "resolution 3"}])


# ------------------------------------------------------------------ application

ANNOUNCED = D(2026, 2, 2)
WINDOW_ENDS = within(ANNOUNCED, 5)
assert WINDOW_ENDS == D(2026, 2, 9)
ALWAYS = ["licence", "sanitary-conformity", "tax-standing", "cover-volumes"]


def application(documents=None, **changes):
    """An application to which nothing can be objected, with changes."""
    if documents is None:
        documents = [{"kind": kind, "issued": "2024-05-20"} for kind in ALWAYS]
    draft = {"number": "Z-1", "applicant": entity(17), "announced": str(ANNOUNCED),
             "filed": "2026-02-09T23:59:59", "accountOpen": True, "signed": True,
             "highTechnology": False, "partnership": False, "accredited": False,
             "leases": False, "documents": documents, "buildings": [{"purpose": "medical"}]}
    draft.update(changes)
    return {key: value for key, value in draft.items() if value is not None}


def applications():
    def case(name, clause, why, given, expect, border=()):
        vector("placement", name, f"mechanism {clause}", "checkApplication", why, given, expect,
               border)

    accepted = {"verdict": CLEAR, "accepted": True}

    def rejects(*findings):
        return {"verdict": refused(*findings), "accepted": False}

    case("application-whole", "7",
         "filed in the last second of the window, with all documents that are due",
         application(), {**accepted, "terms": [
             term(ANNOUNCED, WINDOW_ENDS, WINDOW_ENDS, kept=True, name="application_window")]},
         ["PLC-003", "PLC-004", "PLC-005", "PLC-006", "PLC-007", "PLC-008", "PLC-009",
          "PLC-010", "PLC-011", "PLC-012", "PLC-013", "PLC-014"])
    case("application-late", "7", "the first second after the window",
         application(filed="2026-02-10T00:00:00"),
         rejects(finding("PLC-003", "filed", event="2026-02-02", last="2026-02-09",
                         done="2026-02-10")), ["PLC-012"])
    case("application-before-announcement", "7", "filed before there was an announcement",
         application(filed="2026-02-01T12:00"), rejects(finding("PLC-003", "filed")), ["PLC-014"])
    case("application-same-day", "7", "filed on the day of the announcement itself",
         application(filed="2026-02-02T09:00"), accepted, ["PLC-003"])
    case("application-no-account", "7", "only who has an open account applies",
         application(accountOpen=False), rejects(finding("PLC-004", "accountOpen")), ["PLC-005"])
    case("application-not-signed", "7", "an application bears an electronic signature",
         application(signed=False), rejects(finding("PLC-005", "signed")), ["PLC-004"])
    case("application-facts-unknown", "7", "what nobody told is not checked, never passed",
         application(accountOpen=None, signed=None, announced=None, buildings=[]),
         {"verdict": incomplete("PLC-003", "PLC-004", "PLC-005", "PLC-013"), "accepted": True},
         ["PLC-006"])
    missing = [finding("PLC-006", "documents", document=kind, point=point) for kind, point in (
        ("cover-volumes", "7(8)"), ("licence", "7(1)"), ("sanitary-conformity", "7(2)"),
        ("tax-standing", "7(3)"))]
    case("application-no-documents", "9(1)", "each of the four that every application brings",
         application(documents=[]), rejects(*missing), ["PLC-003", "PLC-007"])
    conditions = {"highTechnology": True, "partnership": True, "accredited": True,
                  "leases": True}
    due = [("PLC-007", "high-technology-conclusion"), ("PLC-008", "partnership-contract"),
           ("PLC-009", "accreditation"), ("PLC-010", "lease")]
    case("application-conditional-missing", "7(4)-7(7)",
         "each condition holds, and its document is not there", application(**conditions),
         rejects(*[finding(code, "documents") for code, _ in due]), ["PLC-006"])
    all_kinds = [{"kind": kind, "issued": "2025-01-15"}
                 for kind in ALWAYS + [kind for _, kind in due]]
    case("application-conditional-there", "7(4)-7(7)", "each condition holds, each document is there",
         application(all_kinds, **conditions), accepted, [code for code, _ in due])
    case("application-conditions-unknown", "7(4)-7(7)",
         "a document that is there needs no condition; one that is not cannot be judged",
         application(all_kinds[:6], highTechnology=None, partnership=None, accredited=None,
                     leases=None),
         {"verdict": incomplete("PLC-009", "PLC-010"), "accepted": True}, ["PLC-007", "PLC-008"])
    case("application-undertaking-demanded", "7", "the undertaking must not be demanded",
         application(demanded=["licence", "no-paid-care-undertaking"]),
         rejects(finding("PLC-011", "demanded[1]")), ["PLC-006"])
    case("application-undertaking-volunteered", "7",
         "what the law forbids is the demand, not the paper",
         application([{"kind": kind, "issued": "2024-05-20"}
                      for kind in ALWAYS + ["no-paid-care-undertaking"]], demanded=["licence"]),
         accepted, ["PLC-011"])

    def sanitary(day):
        return [{"kind": kind, "issued": day if kind == "sanitary-conformity" else "2024-05-20"}
                for kind in ALWAYS]

    case("sanitary-five-years", "9(2)", "issued exactly five years ago: not more than five",
         application(sanitary("2021-02-09")), accepted, ["PLC-012"])
    case("sanitary-over-five-years", "9(2)", "issued five years and a day ago",
         application(sanitary("2021-02-08")),
         rejects(finding("PLC-012", "documents[1].issued", issued="2021-02-08", term="5y",
                         filed="2026-02-09")), ["PLC-006"])
    case("sanitary-no-date", "9(2)", "a document without its day cannot be judged",
         application(sanitary("")),
         {"verdict": incomplete("PLC-012")}, ["PLC-006"])
    case("document-of-tomorrow", "house dates of documents",
         "a document dated after the application that it comes with",
         application(sanitary("2026-02-10")),
         {"verdict": {"clear": False, "effect": "review", "findings": [
             finding("PLC-014", "documents[1].issued")]}, "accepted": True}, ["PLC-012"])
    case("document-of-today", "house dates of documents", "issued on the day of filing",
         application(sanitary("2026-02-09")), accepted, ["PLC-014"])
    case("building-not-medical", "9(3)", "one of two buildings is a shop",
         application(buildings=[{"purpose": "medical"}, {"purpose": "торговля"}]),
         rejects(finding("PLC-013", "buildings[1].purpose", purpose="торговля")), ["PLC-012"])
    case("building-unknown", "9(3)", "a purpose that nobody knows is not checked",
         application(buildings=[{"purpose": "medical"}, {}]),
         {"verdict": incomplete("PLC-013"), "accepted": True}, ["PLC-012"])
    case("application-broken-fields", "house form of fields",
         "each broken field is named with its place, and the law is still asked",
         application(applicant=wrong_last(entity(17)), demanded=["passport"],
                     documents=[{"kind": "diploma"}] + sanitary("2021-02-09")),
         rejects(finding("INP-002", "applicant"), finding("INP-002", "demanded[0]"),
                 finding("INP-002", "documents[0].kind")), ["PLC-006", "PLC-012"])


# ------------------------------------------------------------------ decision


def considered(number, filed, decided=None, outcome="accepted", **more):
    draft = {"number": number, "filed": filed, **more}
    if decided:
        draft.update(decided=decided, outcome=outcome)
    return draft


def decisions():
    def case(name, clause, why, list_, expect, border=(), **more):
        vector("placement", name, f"mechanism {clause}", "checkDecision", why,
               {"announced": str(ANNOUNCED), "applications": list_, **more}, expect, border)

    friday = D(2026, 2, 6)
    monday, ten = within(friday, 1), within(friday, 10)
    assert (monday, ten) == (D(2026, 2, 9), D(2026, 2, 20))
    other = [{"clause": "procurement-rules 37", "term": "10wd", "lastDay": str(ten)}]
    case("decision-next-working-day", "8",
         "filed on Friday, decided on Monday; the other act's ten days stand beside",
         [considered("Z-1", "2026-02-06T10:00", "2026-02-09T18:00")],
         {"verdict": CLEAR, "terms": [
             term(friday, monday, monday, kept=True, term="1wd", clause="mechanism 8",
                  alternatives=other)]}, ["PLC-015", "PLC-016"])
    case("decision-late", "8", "in time by the Procurement Rules, late by the Mechanism",
         [considered("Z-1", "2026-02-06T10:00", "2026-02-10T09:00")],
         {"verdict": {"clear": False, "effect": "review", "findings": [
             finding("PLC-015", "applications[0].decided", event="2026-02-06",
                     last="2026-02-09", done="2026-02-10")]},
          "terms": [{"kept": False, "alternatives": other}]}, ["PLC-016"])
    case("decision-out-of-order", "8",
         "filed five minutes later and decided an hour earlier; the list is in no order",
         [considered("Z-2", "2026-02-06T09:05", "2026-02-09T11:00"),
          considered("Z-1", "2026-02-06T09:00", "2026-02-09T12:00"),
          considered("Z-3", "2026-02-06T09:06", "2026-02-09T12:00")],
         {"verdict": {"clear": False, "effect": "refuse", "findings": [
             finding("PLC-016", "applications[0].decided", earlier="Z-1")]}}, ["PLC-015"])
    case("decision-one-moment", "8",
         "filed at one moment there is no order; decided at one moment none is broken",
         [considered("Z-1", "2026-02-06T09:00", "2026-02-09T12:00"),
          considered("Z-2", "2026-02-06T09:00", "2026-02-09T11:00"),
          considered("Z-3", "2026-02-06T09:01", "2026-02-09T12:00")],
         {"verdict": CLEAR}, ["PLC-016"])
    case("decision-overtakes-open", "8", "an earlier application still waits",
         [considered("Z-1", "2026-02-06T09:00"),
          considered("Z-2", "2026-02-06T09:05", "2026-02-06T17:00")],
         {"verdict": {"clear": False, "complete": False, "findings": [
             finding("PLC-016", "applications[1].decided", earlier="Z-1")],
             "notChecked": [{"code": "PLC-015", "path": "applications[0].decided"}]}})
    case("decision-after-withdrawal", "8",
         "withdrawn on the last day of the window, it holds nobody up",
         [considered("Z-1", "2026-02-06T09:00", withdrawn="2026-02-09T10:00"),
          considered("Z-2", "2026-02-06T09:05", "2026-02-06T17:00")],
         {"verdict": CLEAR}, ["PLC-016", "PLC-020"])
    case("decision-late-withdrawal", "8", "withdrawn a day after the window",
         [considered("Z-1", "2026-02-09T09:00", withdrawn="2026-02-10T09:00")],
         {"verdict": refused(finding("PLC-020", "applications[0].withdrawn",
                                     event="2026-02-02", last="2026-02-09",
                                     done="2026-02-10"))}, ["INP-001"])

    def rejection(name, clause, why, grounds, expect, border):
        case(name, clause, why,
             [considered("Z-1", "2026-02-06T10:00", "2026-02-06T12:00", "rejected",
                         grounds=grounds)], expect, border)

    rejection("rejection-no-reason", "8", "a rejection without any ground", [],
              {"verdict": refused(finding("PLC-017", "applications[0].grounds"))}, ["PLC-015"])
    rejection("rejection-closed-list", "9", "the four grounds of the law, the last with its case",
              [{"ground": "missing-documents"}, {"ground": "sanitary-document-age"},
               {"ground": "building-purpose"}, {"ground": "procurement-rules", "case": 15}],
              {"verdict": CLEAR}, ["PLC-017", "PLC-018", "PLC-019"])
    rejection("rejection-first-case", "9(4)", "the first of the fifteen cases",
              [{"ground": "procurement-rules", "case": 1}], {"verdict": CLEAR}, ["PLC-019"])
    rejection("rejection-other-ground", "9", "a reason, but none of the law",
              [{"ground": "missing-documents"}, {"ground": "provider too small"}],
              {"verdict": refused(finding("PLC-018", "applications[0].grounds[1].ground",
                                          ground="provider too small"))}, ["PLC-017"])
    rejection("rejection-no-such-case", "9(4)", "point 37-1 has fifteen cases: no 0, no 16",
              [{"ground": "procurement-rules", "case": 0},
               {"ground": "procurement-rules", "case": 16}, {"ground": "procurement-rules"}],
              {"verdict": refused(
                  finding("PLC-019", "applications[0].grounds[0].case", item="0"),
                  finding("PLC-019", "applications[0].grounds[1].case", item="16"),
                  finding("PLC-019", "applications[0].grounds[2].case", item="—"))},
              ["PLC-018"])
    case("decision-no-outcome", "8", "decided, but not what", [
        {"number": "Z-1", "filed": "2026-02-06T10:00", "decided": "2026-02-06T12:00"}],
        {"verdict": refused(finding("INP-001", "applications[0].outcome"))}, ["PLC-015"])
    case("decision-of-nothing", "8", "no application at all", [],
         {"verdict": refused(finding("INP-001", "applications"))}, ["INP-004"])


# ------------------------------------------------------------------ contract


def contracts():
    number = document("QD", 2026, 17)

    def case(name, clause, why, given, expect, border=()):
        vector("placement", name, f"mechanism {clause}", "changeContractStatus", why,
               {"number": number, **given}, expect, border)

    friday, monday = D(2026, 2, 13), D(2026, 2, 16)
    assert within(friday, 1) == monday
    forming = {"step": "issuer-signs", "distributed": str(friday)}
    case("contract-formed", "11", "signed by the issuer on the next working day",
         {**forming, "on": str(monday)},
         {"verdict": CLEAR, "status": "on-signing",
          "terms": [term(friday, monday, monday, kept=True, term="1wd", alternatives=[])]},
         ["PLC-021", "PLC-022"])
    case("contract-formed-late", "11", "a day late; the contract is formed all the same",
         {**forming, "on": "2026-02-17"},
         {"verdict": {"effect": "review", "findings": [
             finding("PLC-021", "on", event="2026-02-13", last="2026-02-16",
                     done="2026-02-17")]}, "status": "on-signing"}, ["PLC-022"])
    case("contract-signed", "11", "the provider signs",
         {"status": "on-signing", "step": "provider-signs", "on": "2026-02-18"},
         {"verdict": CLEAR, "status": "signed"}, ["PLC-022"])
    ending = {"status": "signed", "step": "issuer-terminates", "on": "2026-06-10"}
    grounded = {"ground": "licence-withdrawn", "groundFrom": "2026-06-08"}
    case("contract-terminated", "17", "by decision, on a case of point 16; payment stops earlier",
         {**ending, "decision": "№ 5 of 10.06.2026", **grounded},
         {"verdict": CLEAR, "status": "terminated-by-issuer", "paymentStopsFrom": "2026-06-08"},
         ["PLC-022", "PLC-023", "PLC-024"])
    case("contract-terminated-without-decision", "17", "a termination needs the decision",
         {**ending, **grounded},
         {"verdict": refused(finding("PLC-023", "decision"))}, ["PLC-022", "PLC-024"])
    case("contract-terminated-without-ground", "16", "no case of point 16 is named",
         {**ending, "decision": "№ 5 of 10.06.2026"},
         {"verdict": {"effect": "review", "findings": [finding("PLC-024", "ground")]},
          "status": "terminated-by-issuer"}, ["PLC-023"])
    for name, status, step in (
            ("contract-signed-twice", "signed", "provider-signs"),
            ("contract-signed-unformed", None, "provider-signs"),
            ("contract-formed-twice", "on-signing", "issuer-signs"),
            ("contract-terminated-unsigned", "on-signing", "issuer-terminates"),
            ("contract-signed-after-end", "terminated-by-issuer", "provider-signs")):
        given = {"step": step, "on": "2026-06-10", "distributed": "2026-06-09",
                 "decision": "№ 5 of 10.06.2026", "ground": "monitoring-act",
                 "groundFrom": "2026-06-09"}
        if status:
            given["status"] = status
        case(name, "11, 17", f"`{step}` is not open to this status", given,
             {"verdict": refused(finding("PLC-022", "step", status=status or "none",
                                         step=step))})
    case("contract-broken-status", "house form of fields",
         "a status that cannot be read is not the same as none",
         {**forming, "on": str(monday), "status": "new"},
         {"verdict": refused(finding("INP-002", "status")), "terms": []}, ["INP-001"])


# ------------------------------------------------------------------ monitoring


def monitoring():
    planned = D(2026, 9, 21)
    strict = notice(planned, 5)
    assert (strict, notice(planned, 1)) == (D(2026, 9, 13), D(2026, 9, 17))
    other = [{"clause": "monitoring-rules visit notice", "term": "1wd", "lastDay": "2026-09-17"}]
    whole = [{"role": role, "signed": True} for role in ("issuer", "chamber", "care-body")]

    def protocol(*discrepancies, **changes):
        draft = {"date": "2026-09-25", "commission": whole, "providers": [entity(17)],
                 "repeated": False, "discrepancies": list(discrepancies)}
        draft.update(changes)
        return {key: value for key, value in draft.items() if value is not None}

    def discrepancy(consequence=None, document="act 12 of 24.09.2026", **changes):
        draft = {"description": "services at an address outside the annex",
                 "proposal": "move the room", "due": "2026-11-25"}
        if consequence:
            draft.update(consequence=consequence, document=document)
        draft.update(changes)
        return {key: value for key, value in draft.items() if value is not None}

    def case(name, clause, why, draft, expect, border=(), **more):
        given = {"planned": str(planned), "notified": str(strict), **more}
        if draft:
            given["protocol"] = draft
        given = {key: value for key, value in given.items() if value is not None}
        vector("monitoring", name, f"mechanism {clause}", "checkMonitoring", why, given, expect,
               border)

    case("notice-five-days", "19",
         "five working days lie between; by the other act one would do", None,
         {"verdict": CLEAR, "consequences": [], "terms": [
             term(planned, strict, strict, kept=True, term="5wd", alternatives=other)]},
         ["MON-001"])
    case("notice-four-days", "19", "only four lie between; in time by the Monitoring Rules", None,
         {"verdict": {"clear": False, "effect": "review", "findings": [
             finding("MON-001", "notified", event="2026-09-21", last="2026-09-13",
                     done="2026-09-14")]},
          "terms": [{"kept": False, "alternatives": other}]}, ["INP-001"], notified="2026-09-14")
    case("notice-not-told", "19", "nobody said when the provider was told", None,
         {"verdict": incomplete("MON-001")}, ["INP-001"], notified=None)
    case("notice-exception", "19", "without notice, by a named norm of the Monitoring Rules", None,
         {"verdict": CLEAR, "terms": []}, ["MON-002"], notified=None, withoutNotice=True,
         exception="point 14 of the Monitoring Rules")
    case("notice-no-norm", "19", "without notice, by no norm", None,
         {"verdict": refused(finding("MON-002", "exception"))}, ["INP-001"], withoutNotice=True)
    case("protocol-whole", "20", "nothing found, signed by all: nothing follows", protocol(),
         {"verdict": CLEAR, "consequences": []},
         ["MON-003", "MON-004", "MON-006", "MON-007", "MON-009", "MON-010"])
    case("protocol-commission", "19", "the chamber and the care body are not there",
         protocol(commission=[{"role": "issuer", "signed": True},
                              {"role": "other-body", "signed": True}]),
         {"verdict": refused(
             finding("MON-003", "protocol.commission", member="care-body"),
             finding("MON-003", "protocol.commission", member="chamber"))},
         ["MON-004", "MON-007"])
    case("protocol-empty", "20(1)", "no day, no provider",
         protocol(date=None, providers=[]),
         {"verdict": {"clear": False, "complete": False, "findings": [
             finding("MON-004", "protocol.date", content="date"),
             finding("MON-004", "protocol.providers", content="providers")],
             "notChecked": [{"code": "MON-009"}, {"code": "MON-010"}]}}, ["MON-003"])
    case("protocol-proposals", "20(2)", "one discrepancy lacks its proposal, one its term",
         protocol(discrepancy(proposal=None), discrepancy(due=None)),
         {"verdict": refused(
             finding("MON-005", "protocol.discrepancies[0].proposal", content="proposal"),
             finding("MON-005", "protocol.discrepancies[1].due", content="due"))}, ["MON-007"])
    case("protocol-proposals-whole", "20(2)", "a discrepancy with both; nothing is to follow",
         protocol(discrepancy()), {"verdict": CLEAR, "consequences": []}, ["MON-005", "MON-009"])
    case("protocol-repeated", "20(3)", "a repeated monitoring says nothing of the first",
         protocol(repeated=True), {"verdict": refused(finding("MON-006", "protocol.followUp"))},
         ["MON-004"])
    case("protocol-repeated-told", "20(3)", "a repeated monitoring tells what was done",
         protocol(repeated=True, followUp="both proposals carried out"),
         {"verdict": CLEAR}, ["MON-006"])
    case("protocol-repeated-unknown", "20(3)", "first or repeated: nobody said",
         protocol(repeated=None), {"verdict": incomplete("MON-006")}, ["MON-004"])
    unsigned = whole[:2] + [{"role": "care-body", "signed": False}]
    case("protocol-not-signed", "20", "one of three did not sign; so nothing follows yet",
         protocol(discrepancy("stopped"), commission=unsigned),
         {"verdict": refused(
             finding("MON-007", "protocol.commission[2].signed"),
             finding("MON-008", "protocol.discrepancies[0].consequence",
                     consequence="stopped")), "consequences": []},
         ["MON-003", "MON-010"])
    case("consequence-not-confirmed", "21", "no document bears the consequence",
         protocol(discrepancy("suspended-for-taxes", document=None)),
         {"verdict": refused(finding("MON-008", "protocol.discrepancies[0].consequence")),
          "consequences": []}, ["MON-007", "MON-009"])
    case("consequence-suspends", "21", "two grounds of point 14, each with its document",
         protocol(discrepancy("suspended-for-address"), discrepancy(),
                  discrepancy("suspended-for-visits")),
         {"verdict": {"clear": False, "effect": "suspend", "findings": [
             finding("MON-009", "protocol.discrepancies[0].consequence", ground="14(1)",
                     **{"from": "2026-09-25"}),
             finding("MON-009", "protocol.discrepancies[2].consequence", ground="14(3)",
                     **{"from": "2026-09-25"})]},
          "consequences": [
              {"kind": "suspended-for-address", "point": "14(1)", "from": "2026-09-25",
               "discrepancy": 0},
              {"kind": "suspended-for-visits", "point": "14(3)", "discrepancy": 2}]},
         ["MON-008", "MON-010"])
    case("consequence-stops", "16(2)", "grounds to terminate: payment stops from the protocol",
         protocol(discrepancy("stopped")),
         {"verdict": {"clear": False, "effect": "stop", "findings": [
             finding("MON-010", "protocol.discrepancies[0].consequence")]},
          "consequences": [{"kind": "stopped", "point": "16(2)", "from": "2026-09-25"}]},
         ["MON-008", "MON-009"])
    case("protocol-broken-fields", "20", "a member without a role, a provider with a wrong digit",
         protocol(commission=whole + [{"role": "witness", "signed": True}],
                  providers=[entity(17), wrong_last(entity(17))]),
         {"verdict": refused(finding("INP-002", "protocol.commission[3].role"),
                             finding("INP-002", "protocol.providers[1]"))}, ["MON-003"])


# ------------------------------------------------------------------ allocation


def shown(tiyn):
    return f"{tiyn // 100}.{tiyn % 100:02d}"


class Row:
    """A receiver: weight, cap and floor in tiyn, time of filing."""

    def __init__(self, key, weight, cap=None, floor=0, filed=None):
        self.key, self.weight, self.cap, self.floor, self.filed = key, weight, cap, floor, filed

    def share(self, level):
        exact = max(Fraction(self.floor), level * self.weight)
        return exact if self.cap is None or self.weight == 0 else min(exact, self.cap)

    def draft(self):
        given = {"key": self.key, "weight": str(self.weight)}
        if self.cap is not None:
            given["cap"] = shown(self.cap)
        if self.floor:
            given["floor"] = shown(self.floor)
        if self.filed:
            given["filed"] = self.filed
        return given

    def turn(self):
        return (self.filed is None, self.filed or "", self.key)


def level_of(pool, rows):
    """The least level at which the pool is placed, or all that the caps admit."""
    ends = {Fraction(0)}
    for row in rows:
        if row.weight:
            ends.add(Fraction(row.floor, row.weight))
            if row.cap is not None:
                ends.add(Fraction(row.cap, row.weight))
    ends = sorted(ends)

    def placed(level):
        return sum(row.share(level) for row in rows)

    open_end = any(row.weight and row.cap is None for row in rows)
    goal = pool if open_end else min(pool, placed(ends[-1]))
    below = Fraction(0)
    for end in ends:
        if placed(end) >= goal:
            if placed(below) >= goal:
                return below, goal
            # between two ends the sum is a straight line
            return below + (goal - placed(below)) * (end - below) / (placed(end) - placed(below)), goal
        below = end
    slope = sum(row.weight for row in rows if row.weight and row.cap is None)
    return below + (goal - placed(below)) / slope, goal


def distributed(pool, rows):
    """Parts, level, tie and what stays, by the definition."""
    level, goal = level_of(pool, rows)
    exact = [row.share(level) for row in rows]
    parts = [int(share) for share in exact]
    rest = [share - part for share, part in zip(exact, parts)]
    over = int(goal) - sum(parts)
    order = sorted(range(len(rows)), key=lambda at: (-rest[at], rows[at].turn()))
    up, down = order[:over], [at for at in order[over:] if rest[at] > 0]
    for at in up:
        parts[at] += 1
    tie = None
    if up and down and rest[up[-1]] == rest[down[0]]:
        edge = rest[down[0]]
        tie = {"won": [rows[at].key for at in up if rest[at] == edge],
               "lost": [rows[at].key for at in down if rest[at] == edge]}
    return parts, level, tie, pool - int(goal)


def expected(pool, rows, **more):
    parts, level, tie, left = distributed(pool, rows)
    answer = {"parts": [{"key": row.key, "amount": shown(part)} for row, part in zip(rows, parts)],
              "placed": shown(sum(parts)), "unplaced": shown(left), "verified": True,
              "level": f"{level.numerator}/{level.denominator}", **more}
    assert sum(parts) + left == pool
    if tie:
        answer["tie"] = tie
    return answer


def weighed(*weights):
    return [Row(f"Z-{place}", weight) for place, weight in enumerate(weights, 1)]


def allocations():
    def case(name, why, pool, rows, expect, border=(), clause="mechanism 10", **changes):
        given = {"pool": shown(pool) if pool >= 0 else "-" + shown(-pool),
                 "basis": "proportional", "planLimit": shown(abs(pool)),
                 "financingLimit": shown(abs(pool)), "receivers": [row.draft() for row in rows]}
        given.update(changes)
        given = {key: value for key, value in given.items() if value is not None}
        vector("allocation", name, clause, "allocate", why, given, expect, border)

    note = {"clear": True, "complete": True, "effect": "note"}

    def clean(name, why, pool, rows, border=(), **more):
        _, _, tie, left = distributed(pool, rows)
        reason = "all-capped" if any(row.weight for row in rows) else "zero-weights"
        found = [finding("ALC-008", "pool", left=shown(left), reason=reason)] if left else []
        if tie:
            found.append(finding("ALC-009", "receivers", won=str(len(tie["won"])),
                                 lost=str(len(tie["lost"]))))
        verdict = {**note, "findings": found} if found else CLEAR
        case(name, why, pool, rows, expected(pool, rows, verdict=verdict, **more), border)

    every = ["ALC-001", "ALC-002", "ALC-003", "ALC-004", "ALC-005", "ALC-006", "ALC-007",
             "ALC-008"]
    clean("zero-weight", "a zero weight gets nothing, and its row stays", 101, weighed(0, 1, 1),
          every)
    clean("one-tiyn", "one tiyn goes to the larger weight", 1, weighed(1, 2), ["ALC-009"])
    clean("two-by-six", "every part lies within a tiyn of its quota", 2, weighed(1, 2, 3),
          ["ALC-009"])
    clean("three-by-four", "the larger weight gets more", 3, weighed(1, 3), ["ALC-008"])
    clean("five-by-six", "largest remainder: 2, 2 and 1", 5, weighed(2, 3, 1), ["ALC-009"])
    clean("small-by-quarters", "three quarters and one of ten tiyn", 10, weighed(75, 25),
          ["ALC-008"])
    clean("one-receiver", "one receiver gets all", 777, weighed(5), ["ALC-009"])
    clean("alabama-ten", "before the paradox: the third gets two", 10, weighed(6, 6, 2),
          ["ALC-009"])
    clean("alabama-eleven", "the pool grew by one, and the third lost one", 11, weighed(6, 6, 2))
    clean("zero-pool", "nothing to place: a reason, and a row for each", 0, weighed(1, 2),
          ["ALC-001", "ALC-002", "ALC-008"], unplacedReason="zero-pool")
    clean("all-zero-weights", "nobody has a weight; the floor is kept", 100,
          [Row("Z-1", 0), Row("Z-2", 0, 5_000, 10)], ["ALC-003"], unplacedReason="zero-weights")
    clean("all-caps-zero", "caps of nothing", 100, [Row("Z-1", 1, 0), Row("Z-2", 2, 0)],
          ["ALC-002"], unplacedReason="all-capped")
    clean("caps-equal-pool", "the caps add up to the pool exactly", 100,
          [Row("Z-1", 1, 60), Row("Z-2", 9, 40)], ["ALC-008"])
    clean("caps-below-pool", "a tiyn more than the caps: it stays", 100,
          [Row("Z-1", 1, 60), Row("Z-2", 9, 39)], ["ALC-009"], unplacedReason="all-capped")
    clean("cap-cascade", "the second cap binds only after the first gave back", 100,
          [Row("Z-1", 1, 10), Row("Z-2", 1, 40), Row("Z-3", 1)], ["ALC-008"])
    clean("floors-equal-pool", "the floors take all", 100,
          [Row("Z-1", 1, None, 70), Row("Z-2", 9, 30, 30)], ["ALC-002", "ALC-003"])
    clean("floor-in-the-share", "a floor below the share changes nothing", 100,
          [Row("Z-1", 1, None, 30), Row("Z-2", 1)], ["ALC-002"])
    clean("floor-above-the-share", "a floor above it is kept, the others share the rest", 1000,
          [Row("Z-1", 1, None, 700), Row("Z-2", 1), Row("Z-3", 2)], ["ALC-009"])
    clean("flat-stretch", "one is full before the other leaves its floor", 1500,
          [Row("Z-1", 1, 500), Row("Z-2", 1, 4_000, 1_000)], ["ALC-003"])
    clean("tie-by-filing", "equal remainders: the earlier filed first, no time last", 7, [
        Row("Z-1", 1), Row("Z-2", 1, filed="2026-02-06T09:00:01"),
        Row("Z-3", 1, filed="2026-02-06T09:00:00"), Row("Z-4", 1)], ["ALC-008"])
    clean("tie-by-key", "filed at one moment: the lesser key first", 100, [
        Row(key, 1, filed="2026-02-06T09:00:00") for key in ("Z-3", "Z-1", "Z-2")], ["ALC-008"])
    heavy = 2**63 - 1
    clean("heavy-weights", "weights near 2^63 and the largest pool of the grammar",
          99_999_999_999_999_999, weighed(heavy, heavy, 2**64 - 1, 1), ["ALC-009"])
    clean("heavy-caps", "caps that add up far beyond 64 bits", 99_999_999_999_999_999,
          [Row(f"Z-{place}", 2**64 - place, 99_999_999_999_999_998) for place in range(1, 9)],
          ["ALC-008"])
    mixed = [Row(f"Z-{place:02d}", place * place % 37, 900 * (place % 5 + 1), 100 * (place % 3))
             for place in range(1, 51)]
    for row in mixed:
        row.cap = None if row.cap < 1_000 else row.cap
    clean("fifty-mixed", "fifty receivers with caps, floors and zero weights", 75_431, mixed,
          ["ALC-001", "ALC-002", "ALC-003", "ALC-004"])

    def refuses(name, why, pool, rows, findings, border=(), **changes):
        case(name, why, pool, rows, {"verdict": refused(*findings), "parts": [],
                                     "verified": False}, border, **changes)

    refuses("negative-pool", "a pool is never below zero", -1, weighed(1),
            [finding("ALC-001", "pool", amount="-0.01")], ["ALC-003"])
    negative = [Row("Z-1", 1).draft(), {"key": "Z-2", "weight": "1", "cap": "-0.01",
                                        "floor": "-0.02"}]
    refuses("negative-bounds", "neither is a cap or a floor", 10, [],
            [finding("ALC-001", "receivers[1].cap", amount="-0.01"),
             finding("ALC-001", "receivers[1].floor", amount="-0.02")], ["ALC-003"],
            receivers=negative)
    refuses("floors-over-pool", "floors are never scaled down silently", 99,
            [Row("Z-1", 1, None, 70), Row("Z-2", 9, 30, 30)],
            [finding("ALC-002", "receivers", floors="1.00", pool="0.99")], ["ALC-003"])
    refuses("cap-below-floor", "one tiyn below", 100,
            [Row("Z-1", 1, 29, 30), Row("Z-2", 9, 30, 30)],
            [finding("ALC-003", "receivers[0].cap", cap="0.29", floor="0.30")], ["ALC-002"])
    refuses("receiver-twice", "one receiver, one share", 100, weighed(1, 2) + [Row("Z-1", 3)],
            [finding("ALC-004", "receivers[2].key", first="receivers[0]")], ["ALC-001"])
    refuses("over-the-plan", "a tiyn over the plan; within the limit of financing", 100,
            weighed(1, 2), [{**finding("ALC-005", "pool", pool="1.00", limit="0.99"),
                             "atStake": "0.01"}], ["ALC-004"], planLimit="0.99")
    for basis in ("procurement-rules", "methodology-169", "methodology-170"):
        refuses(f"basis-{basis}", "the proportional method never stands for another", 100,
                weighed(1, 2), [finding("ALC-006", "basis", basis=basis)], ["ALC-007"],
                basis=basis)
    rows = weighed(1, 3)
    case("basis-not-named", "no basis is named: a note, with the method", 100, rows,
         expected(100, rows, verdict={**note, "findings": [finding("ALC-007", "basis")]}),
         ["ALC-006"], basis=None)
    case("limits-unknown", "without plan and limit it is not checked whether they hold", 100, rows,
         expected(100, rows, verdict=incomplete("ALC-005", "ALC-005")), ["ALC-006"],
         planLimit=None, financingLimit=None)
    last = within(WINDOW_ENDS, 2)
    assert last == D(2026, 2, 11)
    case("decision-second-day", "decided on the second working day after the window", 100, rows,
         expected(100, rows, verdict=CLEAR, terms=[
             term(WINDOW_ENDS, last, last, kept=True, term="2wd", alternatives=[])]),
         ["ALC-010"], acceptanceEnded=str(WINDOW_ENDS), decidedOn=str(last))
    case("decision-third-day", "a day later: for review, and the distribution stands", 100, rows,
         expected(100, rows, verdict={"clear": False, "effect": "review", "findings": [
             finding("ALC-010", "decidedOn", event="2026-02-09", last="2026-02-11",
                     done="2026-02-12")]}),
         ["ALC-008"], acceptanceEnded=str(WINDOW_ENDS), decidedOn="2026-02-12")
    for name, weight, reason in (
            ("weight-fraction", "1.5", "weight is not a whole number in plain digits"),
            ("weight-too-large", str(2**64), "weight is over 18446744073709551615")):
        refuses(name, "a weight is a whole number of 64 bits", 100, [],
                [finding("INP-002", "receivers[0].weight", field="weight", reason=reason)],
                ["INP-001"], clause="house form of fields",
                receivers=[{"key": "Z-1", "weight": weight}])


if __name__ == "__main__":
    plan()
    applications()
    decisions()
    contracts()
    monitoring()
    allocations()
    print(f"{len(WRITTEN)} vectors for {EDITION}")
