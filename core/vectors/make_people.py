#!/usr/bin/env python3
"""Writes the vectors of the rooms party, account and policy. Two runs write the
same bytes. Expectations are written from the law, not from answers.

    python3 core/vectors/make_people.py
"""

import datetime

from made_up import (AIGUL, BIC, BOLAT, CLINIC, DANA, FUND, HEAD, IBAN, change, found, open_at)
from oracle import (CLEAR, EDITION, WRITTEN, account, after, document, finding, masked,
                    masked_account, nth_working, vector)

# ------------------------------------------------------------------ party

ENTITY = {
    "role": "provider", "kind": "legal-entity", "bin": CLINIC, "fullName": "ТОО «Шипа»",
    "person": {"iin": HEAD, "surname": "Сериков", "given": "Нурлан", "patronymic": "Маратович"},
    "postalAddress": "010000, г. Астана, ул. Тестовая, 1", "phone": "+7 (7172) 12-34-56",
    "email": "info@shipa.kz", "settlement": [{"iban": IBAN, "bic": BIC}],
}
TRADER = change(ENTITY, kind="entrepreneur", bin=None, fullName=None)


def opening():
    def case(name, clause, why, given, expect, border=()):
        vector("party", f"open-{name}", clause, "openAccount", why, given, expect, border)

    case("entity", "mechanism 4(2)", "everything that point 4 asks of an entity, and no more",
         ENTITY, {"verdict": CLEAR, "accepted": True, "summary": {
             "number": CLINIC, "name": "ТОО «Шипа»", "head": masked(HEAD),
             "settlement": [masked_account(IBAN)]}},
         ["PTY-002", "PTY-003", "PTY-004", "PTY-005", "INP-001", "INP-002"])
    case("entrepreneur", "mechanism 4(1)",
         "an entrepreneur without a patronymic: it is asked only where there is one",
         change(TRADER, person__patronymic=None),
         {"verdict": CLEAR, "accepted": True,
          "summary": {"number": masked(HEAD), "name": "С.Н."}}, ["PTY-001", "PTY-003"])
    case("issuer", "mechanism 2(16)", "the issuer registers as the legal entity that it is",
         change(ENTITY, role="issuer", bin=FUND), {"verdict": CLEAR}, ["PTY-006"])
    case("issuer-as-person", "mechanism 2(16)", "no person can be the issuer",
         change(TRADER, role="issuer"),
         found(finding("PTY-006", "kind", kind="entrepreneur"), accepted=False), ["PTY-001"])
    case("entrepreneur-without-iin", "mechanism 4(1)", "an entrepreneur is known by the IIN",
         change(TRADER, person__iin=None),
         found(finding("PTY-001", "person.iin", item="iin")), ["PTY-003"])
    case("entity-without-head", "mechanism 4(2)",
         "names and IIN of the head are each missing, and each is told",
         change(ENTITY, person=None),
         found(finding("PTY-002", "person.given"), finding("PTY-002", "person.iin"),
               finding("PTY-002", "person.surname")), ["PTY-003"])
    case("entity-without-bin", "mechanism 4(2)", "an entity is known by the BIN",
         change(ENTITY, bin=None), found(finding("PTY-002", "bin", item="bin")), ["PTY-005"])
    case("broken-bin", "mechanism 4(2)",
         "a broken BIN is no missing BIN: point 4(2) is not checked for it",
         change(ENTITY, bin="123"),
         {"verdict": {"clear": False, "complete": False, "findings": [finding("INP-002", "bin")],
                      "notChecked": [{"code": "PTY-002", "path": "bin", "lack": "no-key"}]},
          "accepted": False}, ["PTY-002", "PTY-003"])
    case("without-email", "mechanism 4(3)", "the e-mail address is one of the three contacts",
         change(ENTITY, email=None), found(finding("PTY-003", "email", item="email")),
         ["PTY-002"])
    case("phone-without-code", "mechanism 4(3)", "a phone without the code of the place",
         change(ENTITY, phone="12-34-56"),
         {"verdict": {"findings": [finding("INP-002", "phone")]}, "accepted": False},
         ["PTY-003"])
    case("without-settlement", "mechanism 4(4)", "no account in a bank or in the treasury",
         change(ENTITY, settlement=[]),
         found(finding("PTY-004", "settlement", item="settlement")), ["PTY-002"])
    case("without-bic", "mechanism 4(4)", "an account without the BIC of its bank",
         change(ENTITY, settlement=[{"iban": IBAN}]),
         found(finding("PTY-004", "settlement[0].bic", item="bic")), ["PTY-003"])
    treasury = account("070", "105KSN0000000")
    case("treasury", "mechanism 4(4)", "a bank and the treasury side by side: «и/или»",
         change(ENTITY, settlement=[{"iban": IBAN, "bic": BIC},
                                    {"iban": treasury, "bic": "KKMFKZ2A"}]),
         {"verdict": CLEAR, "summary": {
             "settlement": [masked_account(IBAN), masked_account(treasury)]}},
         ["PTY-004", "PTY-005"])
    case("other-bank", "mechanism 4(4)", "the account is of one bank and the BIC of another",
         change(ENTITY, settlement=[{"iban": IBAN, "bic": "KKMFKZ2A"}]),
         found(finding("PTY-005", "settlement[0].bic", bank="601", bic="KKMFKZ2A"),
               accepted=True), ["PTY-004"])
    case("unknown-bank", "mechanism 4(4)", "a bank outside the table: not checked, never passed",
         change(ENTITY, settlement=[{"iban": account("999", "A871000394292"), "bic": BIC}]),
         open_at("PTY-005", path="settlement[0].bic", lack="partial"), ["PTY-004"])


READY = {
    "day": "2026-03-10", "agreement": True, "mis": "Тестовая МИС", "misConforms": True,
    "statementYears": [2025],
    "facilities": [{"id": "F-1", "photosOutside": True, "photosInside": True, "documents": True,
                    "coordinates": "51.128207,71.430420", "qr": "QR-1"}],
}


def readiness():
    def case(name, clause, why, given, expect, border=()):
        vector("party", f"ready-{name}", clause, "checkReadiness", why, given, expect, border)

    def missing(code, path, point, **params):
        return found(finding(code, path, **params), ready=False,
                     missing=[{"point": point, "path": path, "state": "missing"}])

    case("all", "mechanism 5", "all five items of point 5 are there", READY,
         {"verdict": CLEAR, "ready": True, "missing": [], "items": [
             {"point": f"5({n})", "state": "present"} for n in range(1, 6)]},
         ["PTY-007", "PTY-008", "PTY-009", "PTY-010", "PTY-011"])
    case("no-agreement", "mechanism 5(1)", "the user agreement is not concluded",
         change(READY, agreement=False), missing("PTY-007", "agreement", "5(1)"), ["PTY-008"])
    case("agreement-unknown", "mechanism 5(1)", "nobody says whether it is concluded",
         change(READY, agreement=None),
         {**open_at("PTY-007", source="register"), "ready": False, "missing": [
             {"point": "5(1)", "path": "agreement", "state": "unknown"}]}, ["PTY-008"])
    case("no-mis", "mechanism 5(2)", "no MIS is named", change(READY, mis=None),
         missing("PTY-008", "mis", "5(2)", reason="not-named"), ["PTY-007"])
    case("mis-not-conforming", "mechanism 5(2)", "a MIS that does not meet the law",
         change(READY, misConforms=False),
         missing("PTY-008", "mis", "5(2)", reason="not-conforming"), ["PTY-009"])
    case("old-statements", "mechanism 5(3)",
         "statements of the year before the past one are not enough",
         change(READY, statementYears=[2023, 2024]),
         missing("PTY-009", "statementYears", "5(3)", year="2025"), ["PTY-010"])
    case("statements-on-new-year", "mechanism 5(3)",
         "on 1 January the past financial year is the one that ended the day before",
         change(READY, day="2026-01-01"), {"verdict": CLEAR, "ready": True}, ["PTY-009"])
    case("no-coordinates", "mechanism 5(4)", "a facility that is on no map",
         change(READY, facilities__0__coordinates=None),
         missing("PTY-010", "facilities[0].coordinates", "5(4)", item="coordinates"),
         ["PTY-011"])
    case("no-facility", "mechanism 5(4)", "a provider without any facility",
         change(READY, facilities=[]),
         missing("PTY-010", "facilities", "5(4)", item="facilities"), ["PTY-009"])
    case("shared-qr", "mechanism 5(5)", "two facilities with one code: it is unique to neither",
         change(READY, facilities=[READY["facilities"][0],
                                   {**READY["facilities"][0], "id": "F-2"}]),
         found(finding("PTY-011", "facilities[0].qr", reason="shared-code"),
               finding("PTY-011", "facilities[1].qr", reason="shared-code"), ready=False),
         ["PTY-010"])
    case("two-facilities", "mechanism 5(5)", "two facilities, each with a code of its own",
         change(READY, facilities=[READY["facilities"][0],
                                   {**READY["facilities"][0], "id": "F-2", "qr": "QR-2"}]),
         {"verdict": CLEAR, "ready": True}, ["PTY-011"])


def intended():
    """Points 5 and 7 together: every item by its state, and until when (point 7: five
    working days from the announcement)."""
    kinds = ["licence", "sanitary-conformity", "tax-standing", "high-technology-conclusion",
             "partnership-contract", "accreditation", "lease", "cover-volumes"]
    announced = datetime.date(2026, 3, 10)
    last = str(nth_working(after(announced), 5))
    at_hand = [{"kind": kind, "issued": "2025-06-01"} for kind in kinds]
    none = {"highTechnology": False, "partnership": False, "accredited": False, "leases": False}

    def case(name, why, application, expect, border=(), **more):
        vector("party", f"ready-to-apply-{name}", "mechanism 5, 7", "checkReadiness", why,
               {**READY, "application": application, **more}, expect, border)

    def items(*seven):
        return [*({"point": f"5({n})", "state": "present"} for n in range(1, 6)),
                *({"point": f"7({n + 1})", "state": state} for n, state in enumerate(seven))]

    def lacks(point, state="missing"):
        return {"point": point, "path": "application.documents", "state": state}

    case("all", "every document, also those due on a condition",
         {"announced": str(announced), "documents": at_hand},
         {"verdict": CLEAR, "ready": True, "missing": [], "items": items(*["present"] * 8),
          "deadline": last, "overdue": False,
          "terms": [{"name": "application_window", "lastDay": last}]},
         ["PTY-007", "PLC-006", "PLC-012"])
    four = [at_hand[place] for place in (0, 1, 2, 7)]
    case("unconditional", "four documents where no condition holds: the others are not due",
         {"announced": str(announced), "documents": four, **none},
         {"verdict": CLEAR, "ready": True, "items": items(
             *["present"] * 3, *["not-due"] * 4, "present")}, ["PTY-007"], day=last)
    case("late", "the day after the window", {"announced": str(announced), "documents": four, **none},
         {"ready": True, "deadline": last, "overdue": True}, [],
         day=str(after(datetime.date.fromisoformat(last))))
    case("missing-and-unknown",
         "no licence; nobody says whether high-technology care is asked for: both are told",
         {"announced": str(announced), "documents": four[1:],
          **{**none, "highTechnology": None}},
         {"ready": False, "deadline": last,
          "items": items("missing", "present", "present", "unknown", *["not-due"] * 3, "present"),
          "missing": [lacks("7(1)"), lacks("7(4)", "unknown")]})
    case("documents-unknown",
         "nobody says which documents are at hand: no item of point 7 is missing or there",
         {**none}, {"ready": False, "items": items(
             *["unknown"] * 3, *["not-due"] * 4, "unknown"),
             "missing": [lacks(f"7({n})", "unknown") for n in (1, 2, 3, 8)]})
    case("facility-unknown",
         "one photo is missing, another is not known: each at its place with its state",
         {"announced": str(announced), "documents": four, **none},
         {"ready": False, "missing": [
             {"point": "5(4)", "path": "facilities[0].photosInside", "state": "missing"},
             {"point": "5(4)", "path": "facilities[0].photosOutside", "state": "unknown"}]}, [],
         facilities=[{**READY["facilities"][0], "photosInside": False, "photosOutside": None}])


# ------------------------------------------------------------------ account

BLOCK = {"holder": "insured", "state": "open", "since": "2026-01-10", "operation": "block",
         "on": "2026-03-10", "ground": "death", "source": "individuals"}
ACT = change(BLOCK, ground="act-of-body", source=None, act="№ 5 от 09.03.2026")
BOTH = finding("ACC-007", "operation", options="block, close")


def noted(**more):
    return {"verdict": {"clear": True, "effect": "note", "findings": [BOTH]},
            "accepted": True, **more}


def states():
    def case(name, clause, why, given, expect, border=()):
        vector("account", f"state-{name}", clause, "changeAccountState", why, given, expect,
               border)

    case("block-on-death", "mechanism 32(1)",
         "a death blocks; point 33 closes on the same fact, so both are shown", BLOCK,
         noted(state="blocked", point="27(3)", options=["block", "close"]),
         ["ACC-001", "ACC-002", "ACC-005", "ACC-006", "ACC-010"])
    case("close-on-death", "mechanism 33(1)", "a death closes as well",
         change(BLOCK, operation="close"),
         noted(state="closed", point="27(4)", options=["block", "close"]), ["ACC-004"])
    case("close-blocked-on-liquidation", "mechanism 33(2)",
         "a blocked account of an entity is closed on its liquidation",
         change(BLOCK, holder="legal-entity", state="blocked", operation="close",
                ground="liquidation", source="legal-entities"),
         noted(state="closed"), ["ACC-001", "ACC-004", "ACC-005", "ACC-006"])
    case("block-by-act", "mechanism 32(3)",
         "an act of a body blocks and unblocks but never closes: no overlap to show", ACT,
         {"verdict": CLEAR, "state": "blocked", "options": ["block", "unblock"]},
         ["ACC-002", "ACC-006", "ACC-007"])
    case("unblock-by-act", "mechanism 32 par 2", "an act of a body unblocks",
         change(ACT, state="blocked", operation="unblock"),
         {"verdict": CLEAR, "state": "open", "point": "27(3)"}, ["ACC-001", "ACC-003"])
    case("block-without-ground", "mechanism 32", "a block must rest on something",
         change(BLOCK, ground=None), found(finding("ACC-002", "ground"), accepted=False),
         ["ACC-001"])
    case("unblock-on-fact", "mechanism 32 par 2", "no fact of a person unblocks",
         change(BLOCK, state="blocked", operation="unblock", ground="missing"),
         found(finding("ACC-003", "ground", ground="missing"), accepted=False), ["ACC-001"])
    case("close-by-act", "mechanism 33", "point 33 knows no act of a body",
         change(ACT, operation="close"),
         found(finding("ACC-004", "ground", ground="act-of-body"), accepted=False),
         ["ACC-006", "ACC-007"])
    case("liquidated-person", "mechanism 32(2)", "a person is not liquidated",
         change(BLOCK, ground="liquidation", source="legal-entities"),
         found(finding("ACC-005", "ground", ground="liquidation", holder="insured"), BOTH,
               accepted=False), ["ACC-006"])
    case("dead-entrepreneur", "mechanism 32(1)", "an entrepreneur is a person",
         change(BLOCK, holder="entrepreneur", ground="declared-dead"), noted(state="blocked"),
         ["ACC-005"])
    case("death-from-mis", "mechanism 32(1)",
         "the base of individuals shows a death, a MIS does not",
         change(BLOCK, source="mis"),
         found(finding("ACC-006", "source", ground="death", source="individuals"), BOTH),
         ["ACC-005"])
    case("death-without-source", "mechanism 32(1)", "nobody says who shows the death",
         change(BLOCK, source=None),
         {"verdict": {"complete": False, "findings": [BOTH], "notChecked": [
             {"code": "ACC-006", "needs": "ground-source", "source": "individuals"}]},
          "accepted": False}, ["ACC-005"])
    case("act-without-number", "mechanism 32(3)", "an act that nobody can look up",
         change(ACT, act=None),
         found(finding("ACC-006", "act", ground="act-of-body", source="act-of-body")),
         ["ACC-002"])
    case("unknown", "mechanism 27", "the state is not known: not checked, and not accepted",
         change(ACT, state=None),
         {**open_at("ACC-001", source="register", lack="not-given"), "accepted": False},
         ["ACC-002"])
    case("same-day", "house order of events", "two operations of one day stand in order",
         change(ACT, since="2026-03-10"), {"verdict": CLEAR}, ["ACC-010"])
    case("before-the-last", "house order of events", "an operation the day before the last one",
         change(ACT, since="2026-03-11"),
         found(finding("ACC-010", "on", day="2026-03-10", since="2026-03-11")), ["ACC-001"])
    table()
    changing()


def table():
    """Operation by state: the whole table, allowed or refused."""
    after = {("none", "open"): "open", ("open", "change-data"): "open",
             ("open", "block"): "blocked", ("open", "close"): "closed",
             ("blocked", "change-data"): "blocked", ("blocked", "unblock"): "open",
             ("blocked", "block"): "blocked",
             ("blocked", "close"): "closed"}
    for state in ["none", "open", "blocked", "closed"]:
        for operation in ["open", "change-data", "block", "unblock", "close"]:
            given = change(ACT, state=state, operation=operation, source="mis", since=None)
            if operation == "close":
                given = change(given, ground="death", source="individuals")
            if operation == "change-data":
                given["dataChangedOn"] = "2026-03-10"
            notes = [BOTH] if operation == "close" else []
            to = after.get((state, operation))
            if to:
                expect = {"verdict": {"clear": True, "findings": notes}, "state": to}
                border = ["ACC-001"]
            else:
                told = finding("ACC-001", "operation", operation=operation, state=state)
                expect, border = found(told, *notes, accepted=False), []
            vector("account", f"table-{state}-{operation}", "mechanism 27",
                   "changeAccountState", f"{operation} where the state is {state}", given,
                   expect, border)


def changing():
    # Friday before Nauryz: 21-23 March are off, 24 and 25 stand for Saturday and Sunday
    given = {"holder": "legal-entity", "state": "open", "operation": "change-data",
             "dataChangedOn": "2026-03-20", "on": "2026-03-26"}
    vector("account", "change-on-the-last-day", "mechanism 30", "changeAccountState",
           "one working day after the Friday before Nauryz ends on Thursday", given,
           {"verdict": CLEAR, "state": "open", "point": "27(2)"}, ["ACC-008"])
    vector("account", "change-a-day-late", "mechanism 30", "changeAccountState",
           "the day after that is late; the change stands, and a person looks at it",
           change(given, on="2026-03-27"),
           found(finding("ACC-008", "on", entered="2026-03-27", deadline="2026-03-26"),
                 accepted=True, state="open"), ["ACC-001"])
    vector("account", "change-of-unknown-day", "mechanism 30", "changeAccountState",
           "the day of the change is not told", change(given, dataChangedOn=None),
           open_at("ACC-008", needs="day-of-change"), ["ACC-001"])
    opening_insured = {"holder": "insured", "state": "none", "operation": "open",
                       "on": "2026-03-10", "source": "health-ministry"}
    vector("account", "insured-from-record", "mechanism 31", "changeAccountState",
           "an insured's account opens from the record of consumers", opening_insured,
           {"verdict": CLEAR, "state": "open", "point": "27(1)"}, ["ACC-009", "ACC-001"])
    vector("account", "insured-from-elsewhere", "mechanism 31", "changeAccountState",
           "tax data open no insured's account", change(opening_insured, source="tax-debt"),
           found(finding("ACC-009", "source", source="tax-debt"), accepted=False), ["ACC-001"])


# ------------------------------------------------------------------ policy

TERMS = {
    "year": "2026", "issuedOn": "2026-01-05",
    "issuer": {"name": "НАО «Фонд»", "location": "г. Астана", "bin": FUND},
    "registrar": {"name": "АО «ИУЦ»", "location": "г. Астана"},
    "coverage": ["A02.001.000", "B01.002.001"],
}
INSURED = {"iin": AIGUL, "surname": "Ахметова", "given": "Айгүл",
           "address": "г. Астана, ул. Тестовая, 2", "document": "N 00000001",
           "provider": CLINIC}


def known(*people, **lists):
    rows = [{"insured": one, "state": "open", "since": "2026-01-05"} for one in people]
    book = {"accounts": {"complete": True, "rows": rows},
            "deaths": {"complete": True, "rows": []},
            "policies": {"complete": True, "rows": []}}
    for name, rows in lists.items():
        if rows is None:
            del book[name]
        else:
            book[name]["rows"] = rows
    return book


ONE = {"terms": TERMS, "reference": known(AIGUL), "insured": INSURED, "serial": 17,
       "issuer": FUND}


def earlier(start="2026-01-01", end="2026-12-31", **more):
    return [{"insured": AIGUL, "number": document("QP", 2026, 3), "from": start, "to": end, **more}]


def policies():
    def case(name, clause, why, given, expect, border=()):
        vector("policy", f"issue-{name}", clause, "issuePolicy", why, given, expect, border)

    def book(**lists):
        return change(ONE, reference=known(AIGUL, **lists))

    def unknown(lack):
        needs = {"needs": "policies", "lack": lack}
        return {"verdict": {"clear": False, "complete": False, "findings": [], "notChecked": [
            {"code": "POL-001", "path": "insured.iin", **needs},
            {"code": "POL-015", "path": "serial", **needs}]}}

    number = {"number": document("QP", 2026, 17)}
    every = [f"POL-{n:03d}" for n in (*range(1, 12), 13, 15, 16, 17)]
    every += [f"PTY-{n:03d}" for n in (12, 13, 14)]
    case("whole", "mechanism 35", "every requisite of points 35 and 36; account opened that day",
         ONE, {"verdict": CLEAR, "policy": {
             **number, "issuer": "НАО «Фонд»", "issuerBin": FUND, "insured": masked(AIGUL),
             "name": "А.А.", "issuedOn": "2026-01-05", "period": "2026-01-01/2026-12-31",
             "services": 2, "registrar": "АО «ИУЦ»", "status": "issued", "provider": CLINIC,
             "requisites": {
                 **number, "issuer": "НАО «Фонд»", "issuerLocation": "г. Астана",
                 "issuerBin": FUND, "surname": "Ахметова", "given": "Айгүл",
                 "address": INSURED["address"], "iin": AIGUL, "document": "N 00000001",
                 "issuedOn": "2026-01-05", "period": "2026-01-01/2026-12-31",
                 "services": ["A02.001.000", "B01.002.001"], "registrar": "АО «ИУЦ»",
                 "registrarLocation": "г. Астана", "status": "issued", "provider": CLINIC}}},
         every)
    case("second", "mechanism 34", "a policy of the year stands already",
         book(policies=earlier()),
         found(finding("POL-001", "insured.iin", year="2026", number=document("QP", 2026, 3))),
         ["POL-002", "POL-003"])
    case("after-last-year", "mechanism 34", "the policy of last year ended the day before",
         book(policies=earlier("2025-01-01", "2025-12-31")),
         {"verdict": CLEAR, "policy": number}, ["POL-001"])
    case("after-annulment", "mechanism 34",
         "annulled on the day on which the new one starts: nothing stands beside it",
         change(book(policies=earlier(annulledFrom="2026-03-01")),
                insured__period="2026-03-01/2026-12-31"),
         {"verdict": CLEAR, "policy": {"period": "2026-03-01/2026-12-31"}}, ["POL-001"])
    case("before-annulment", "mechanism 34", "annulled a day after the new one would start",
         change(book(policies=earlier(annulledFrom="2026-03-02")),
                insured__period="2026-03-01/2026-12-31"),
         found(finding("POL-001", "insured.iin")), ["POL-006"])
    case("policies-unknown", "mechanism 34",
         "no list of policies: neither a second policy nor the number is checked, so no "
         "policy is issued", book(policies=None), unknown("not-given"), ["POL-002"])
    partial = known(AIGUL)
    partial["policies"]["complete"] = False
    case("policies-partial", "mechanism 34", "silence of a partial list is no answer",
         change(ONE, reference=partial), unknown("partial"), ["POL-003"])
    blocked = [{"insured": AIGUL, "state": "open", "since": "2025-02-01"},
               {"insured": AIGUL, "state": "blocked", "since": "2026-01-05"}]
    case("account-blocked", "mechanism 2(15)", "blocked on the very day of issue",
         book(accounts=blocked), found(finding("POL-002", "insured.iin", state="blocked")),
         ["POL-001"])
    blocked[1]["since"] = "2026-01-06"
    case("account-blocked-later", "mechanism 2(15)", "blocked the day after the issue",
         book(accounts=blocked), {"verdict": CLEAR, "policy": number}, ["POL-002"])
    case("no-account", "mechanism 2(15)", "a complete list without an account",
         book(accounts=[]), found(finding("POL-002", "insured.iin", state="none")), ["POL-001"])
    dead = [{"insured": AIGUL, "day": "2026-01-05"}]
    case("dead", "mechanism 32(1)", "died on the day of issue", book(deaths=dead),
         found(finding("POL-003", "insured.iin", day="2026-01-05")), ["POL-002"])
    dead[0]["day"] = "2026-01-06"
    case("dies-later", "mechanism 32(1)", "alive on the day of issue", book(deaths=dead),
         {"verdict": CLEAR, "policy": number}, ["POL-003"])
    requisites(case)
    starts(case, book)
    numbers(case, book)
    case("period-over-year", "mechanism 34", "a period that starts the day before the year",
         change(ONE, insured__period="2025-12-31/2026-12-31"),
         found(finding("POL-006", "insured.period", period="2025-12-31/2026-12-31",
                       year="2026")), ["POL-007"])
    case("period-of-one-day", "mechanism 34", "arrived late: the last day of the year alone",
         change(ONE, insured__period="2026-12-31/2026-12-31"),
         {"verdict": CLEAR, "policy": {"period": "2026-12-31/2026-12-31"}}, ["POL-006"])
    case("on-its-last-day", "mechanism 35(4)", "issued on the last day of its period",
         change(ONE, insured__period="2026-01-01/2026-01-05"), {"verdict": CLEAR}, ["POL-007"])
    case("after-its-end", "mechanism 35(4)", "issued the day after its period",
         change(ONE, insured__period="2026-01-01/2026-01-04"),
         found(finding("POL-007", "insured.period", issued="2026-01-05", last="2026-01-04")),
         ["POL-006"])
    case("last-serial", "mechanism 35(1)", "the last serial of twelve digits",
         change(ONE, serial=999999999999),
         {"verdict": CLEAR, "policy": {"number": document("QP", 2026, 999999999999)}},
         ["POL-011"])
    case("serial-too-long", "mechanism 35(1)", "one serial further there is no number",
         change(ONE, serial=1000000000000),
         found(finding("POL-011", "insured", year="2026", serial="1000000000000")),
         ["POL-001"])
    statuses()
    batches()


def requisites(case):
    case("without-issuer-bin", "mechanism 35(2)", "the issuer's BIN is mandatory",
         change(ONE, terms__issuer__bin=None),
         found(finding("POL-004", "terms.issuer.bin", item="bin")), ["POL-009"])
    case("without-document", "mechanism 35(3)", "the number of the identity document",
         change(ONE, insured__document=None),
         found(finding("POL-005", "insured.document", item="document")), ["POL-004"])
    case("with-patronymic", "mechanism 35(3)", "a patronymic goes on the policy where it is",
         change(ONE, insured__patronymic="Қайратқызы"),
         {"verdict": CLEAR, "policy": {"name": "А.А.Қ."}}, ["POL-005"])
    case("without-coverage", "mechanism 35(5)", "a policy of no service promises nothing",
         change(ONE, terms__coverage=[]), found(finding("POL-008", "terms.coverage")),
         ["POL-004"])
    case("one-service", "mechanism 35(5)", "one service is a list",
         change(ONE, terms__coverage=["A02.001.000"]),
         {"verdict": CLEAR, "policy": {"services": 1}}, ["POL-008"])
    case("without-registrar", "mechanism 36(1)", "name and place of the registrar",
         change(ONE, terms__registrar=None),
         found(finding("POL-009", "terms.registrar.location"),
               finding("POL-009", "terms.registrar.name")), ["POL-008"])
    case("not-attached", "mechanism 36(3)",
         "attachment comes from the MIS: its absence is noted, and the policy issued",
         change(ONE, insured__provider=None),
         {"verdict": {"clear": True, "findings": [finding("POL-010", "insured.provider")]},
          "policy": {"number": document("QP", 2026, 17)}}, ["POL-005"])
    def by_mis(*rows):
        list_of = [{"insured": AIGUL, "provider": provider, "from": start, **more}
                   for provider, start, more in rows]
        return change(ONE, insured__provider=None, reference={
            **ONE["reference"], "attachments": {"complete": True, "rows": list_of}})

    case("attached-by-mis", "mechanism 37",
         "the draft names no provider and the MIS attaches since an earlier year: automatic",
         by_mis((CLINIC, "2023-04-01", {})), {"verdict": CLEAR, "policy": {"provider": CLINIC}},
         ["POL-010"])
    case("moved-by-mis", "mechanism 37",
         "moved on the day of issue: the later attachment counts from its first day",
         by_mis((FUND, "2023-04-01", {"to": "2026-03-31"}), (CLINIC, "2026-01-05", {})),
         {"verdict": CLEAR, "policy": {"provider": CLINIC}}, ["POL-010"])
    none = {"verdict": {"clear": True, "findings": [finding("POL-010", "insured.provider")]}}
    case("detached-by-mis", "mechanism 37", "the attachment ended the day before the issue",
         by_mis((CLINIC, "2023-04-01", {"to": "2026-01-04"})), none, ["POL-005"])
    case("two-by-mis", "mechanism 37", "two providers from one day: nobody can tell which",
         by_mis((CLINIC, "2024-04-01", {}), (FUND, "2024-04-01", {})), none, ["POL-005"])
    case("moved-long-ago-by-mis", "mechanism 37",
         "of two attachments that are both open the later one holds",
         by_mis((FUND, "2023-04-01", {}), (CLINIC, "2024-04-01", {})),
         {"verdict": CLEAR, "policy": {"provider": CLINIC}}, ["POL-010"])
    case("broken-provider", "mechanism 36(3)", "a broken provider is not lost in silence",
         change(ONE, insured__provider="12"),
         {"verdict": {"complete": False, "findings": [finding("INP-002", "insured.provider")],
                      "notChecked": [{"code": "POL-010", "lack": "no-key"}]}}, ["POL-005"])


def statuses():
    marks = {"issue": "issued", "change-data": "changed", "credit": "credited",
             "change-provider": "attachment-changed", "annul": "annulled"}
    after = {("issued", "change-data"): "issued", ("issued", "credit"): "credited",
             ("issued", "annul"): "annulled", ("credited", "change-data"): "credited",
             ("credited", "change-provider"): "credited", ("credited", "annul"): "annulled"}
    for status in ["issued", "credited", "annulled"]:
        for operation in ["issue", "change-data", "change-provider", "credit", "annul"]:
            to = after.get((status, operation))
            told = finding("POL-012", "operation", operation=operation, status=status)
            vector("policy", f"status-{status}-{operation}", "mechanism 28",
                   "changePolicyStatus", f"{operation} where the status is {status}",
                   {"status": status, "operation": operation},
                   {"verdict": CLEAR, "status": to, "mark": marks[operation]} if to
                   else found(told),
                   ["POL-012"] if to else [])


def starts(case, book):
    """34 and 35(4): the period lies in the financial year, and nobody is insured before birth."""
    def born(day):
        row = {"person": AIGUL, "birth": day, "sex": "female"}
        since = [{"insured": AIGUL, "state": "open", "since": "2026-05-20"}]
        given = change(book(accounts=since), terms__issuedOn="2026-05-25")
        given["reference"]["people"] = {"complete": True, "rows": [row]}
        return given

    may = born("2026-05-10")
    case("born-in-the-year", "mechanism 35(4)",
         "born on 10 May: the policy starts on that day, and not on 1 January", may,
         {"verdict": CLEAR, "policy": {"period": "2026-05-10/2026-12-31"}}, ["POL-013"])
    case("born-in-the-year-by-account", "mechanism 35(4)",
         "the issuer lets no policy start before the account, opened on 20 May",
         change(may, terms__starts="account"),
         {"verdict": CLEAR, "policy": {"period": "2026-05-20/2026-12-31"}}, ["POL-013"])
    case("arrived-in-the-year", "mechanism 35(4)",
         "born long ago, arrived in May: the account was opened on the arrival",
         change(born("1990-05-10"), terms__starts="account"),
         {"verdict": CLEAR, "policy": {"period": "2026-05-20/2026-12-31"}}, ["POL-013"])
    case("arrived-before-the-year", "mechanism 35(4)",
         "the account stands since last year: the policy starts with the year",
         change(ONE, terms__starts="account", reference__accounts__rows=[
             {"insured": AIGUL, "state": "open", "since": "2025-02-01"}]),
         {"verdict": CLEAR, "policy": {"period": "2026-01-01/2026-12-31"}}, ["POL-013"])

    def early(given, first, earliest, reason, last="2026-12-31"):
        told = finding("POL-013", "insured.period", first=first, earliest=earliest,
                       reason=reason)
        told["repair"] = {"path": "insured.period", "value": f"{earliest}/{last}"}
        return change(given, insured__period=f"{first}/{last}"), found(told)

    case("day-before-birth", "mechanism 35(4)", "a period that starts the day before the birth",
         *early(may, "2026-05-09", "2026-05-10", "birth"), ["POL-006", "POL-007"])
    case("day-of-birth", "mechanism 35(4)", "a period that starts on the day of birth",
         change(may, insured__period="2026-05-10/2026-12-31"), {"verdict": CLEAR}, ["POL-013"])
    case("day-before-account", "mechanism 35(4)",
         "a period that starts the day before the account, where the issuer forbids it",
         *early(change(may, terms__starts="account"), "2026-05-19", "2026-05-20", "account"),
         ["POL-006"])
    case("born-after-the-year", "mechanism 35(4)", "nobody is insured before birth",
         born("2027-01-01"),
         found(finding("POL-013", "insured.period", first="2027-01-01", earliest="2027-01-01",
                       reason="birth")), ["POL-002"])
    late = change(ONE, law={"edition": EDITION}, terms__year="2098",
                  terms__issuedOn="2098-04-01", insured__iin=DANA, reference=known(DANA))
    case("birth-not-known", "mechanism 35(4)",
         "the digits suggest a birth on 3 March of the year, and no list tells it: the first "
         "day is neither right nor wrong", late,
         open_at("POL-013", path="insured.period", needs="people", source="individuals",
                 lack="not-given"), ["POL-002"])
    case("from-the-suggested-birth", "mechanism 35(4)",
         "a period that starts on the suggested day needs no list",
         change(late, insured__period="2098-03-03/2098-12-31"), {"verdict": CLEAR}, ["POL-013"])
    case("unknown-start", "house form of fields", "a start that the library does not know",
         change(ONE, terms__starts="birth"),
         found(finding("INP-002", "terms.starts")), ["POL-004"])


def numbers(case, book):
    """35(1): a number names one policy; 34: the issuer makes it; 35(5): what it covers."""
    taken = [{"insured": BOLAT, "number": document("QP", 2026, 17),
              "from": "2026-01-01", "to": "2026-12-31"}]
    told = finding("POL-015", "serial", number=document("QP", 2026, 17), next="18")
    told["repair"] = {"path": "serial", "value": "18"}
    case("number-taken", "mechanism 35(1)", "another insured's policy has the number",
         book(policies=taken), found(told), ["POL-001"])
    case("number-of-last-year", "mechanism 35(1)", "the serial of another year is another number",
         book(policies=[{**taken[0], "number": document("QP", 2025, 17)}]),
         {"verdict": CLEAR}, ["POL-015"])
    case("number-beside", "mechanism 35(1)", "the neighbours of the number are taken",
         book(policies=[{**taken[0], "number": document("QP", 2026, 16)},
                        {**taken[0], "number": document("QP", 2026, 18)}]),
         {"verdict": CLEAR}, ["POL-015"])
    cyrillic = document("QP", 2026, 17).replace("P", "\u0420")
    case("number-taken-in-cyrillic", "mechanism 35(1)",
         "the known number is written with a Cyrillic letter: it is the same number",
         book(policies=[{**taken[0], "number": cyrillic}]),
         found(finding("INP-003", "reference.policies.rows[0].number", field="number",
                       value=document("QP", 2026, 17)), told), ["POL-001"])
    case("number-in-small-letters", "mechanism 35(1)", "small letters are read as capitals",
         book(policies=[{**taken[0], "number": document("QP", 2026, 16).lower()}]),
         {"verdict": {"clear": True, "findings": [
             finding("INP-003", "reference.policies.rows[0].number")]}}, ["POL-015"])
    other = finding("POL-016", "terms.issuer.bin", bin=FUND, registered=CLINIC)
    other["repair"] = {"path": "terms.issuer.bin", "value": CLINIC}
    case("other-issuer", "mechanism 34", "the terms name an entity that is not the issuer",
         change(ONE, issuer=CLINIC), found(other), ["POL-004"])
    case("issuer-not-known", "mechanism 34",
         "nobody says who the registered issuer is: not checked, so no policy is issued",
         change(ONE, issuer=None),
         open_at("POL-016", path="terms.issuer.bin", needs="issuer", lack="not-given"),
         ["POL-004"])
    case("packages", "mechanism 35(5)", "both packages of care instead of single services",
         change(ONE, terms__coverage=["ГОБМП", "ОСМС"]),
         {"verdict": CLEAR, "policy": {"services": 2}}, ["POL-017"])
    case("coverage-unknown", "mechanism 35(5)", "an entry that is no service and no package",
         change(ONE, terms__coverage=["A02.001.000", "все услуги"]),
         found(finding("POL-017", "terms.coverage[1]", reason="unknown")), ["POL-008"])
    case("coverage-repeated", "mechanism 35(5)", "the second of two equal entries",
         change(ONE, terms__coverage=["A02.001.000", "ОСМС", "A02.001.000"]),
         found(finding("POL-017", "terms.coverage[2]", reason="repeated")), ["POL-008"])
    case("coverage-empty-line", "mechanism 35(5)", "an empty entry lists nothing",
         change(ONE, terms__coverage=["", "A02.001.000"]),
         found(finding("POL-017", "terms.coverage[0]", reason="empty")), ["POL-008"])
    noted_line = finding("INP-003", "terms.coverage[1]", field="coverage", value="B01.002.001")
    noted_line["repair"] = {"path": "terms.coverage[1]", "value": "B01.002.001"}
    case("coverage-in-cyrillic", "mechanism 35(5)",
         "a Cyrillic letter in a code is read as the Latin one and noted",
         change(ONE, terms__coverage=["A02.001.000", "\u041201.002.001"]),
         {"verdict": {"clear": True, "findings": [noted_line]},
          "policy": {"requisites": {"services": ["A02.001.000", "B01.002.001"]}}}, ["POL-017"])


def row(one, number, **more):
    return {**INSURED, "iin": one, "document": f"N {number:08d}", **more}


def batches():
    people = [row(AIGUL, 1), row(BOLAT, 2), row(AIGUL, 1), row(DANA, 3)]
    numbers = [document("QP", 2026, serial) for serial in (100, 101, 102)]
    dead = [{"insured": BOLAT, "day": "2025-12-30"}]
    given = {"terms": TERMS, "reference": known(AIGUL, BOLAT, DANA, deaths=dead),
             "rows": people, "firstSerial": 100, "issuer": FUND}

    def case(name, clause, why, given, expect, border=()):
        vector("policy", f"batch-{name}", clause, "issuePolicies", why, given, expect, border)

    def without(place, *codes):
        return {"row": place, "codes": list(codes)}

    def issued(*holders):
        return [{"number": number, "insured": one} for number, one in zip(numbers, holders)]

    second = finding("POL-001", "rows[2].iin", year="2026", number=numbers[0])
    case("with-exceptions", "mechanism 34",
         "one dead, one twice in the table: two policies in a row, two exceptions", given,
         found(second, finding("POL-003", "rows[1].iin", day="2025-12-30"),
               issued=issued(AIGUL, DANA),
               exceptions=[without(1, "POL-003"), without(2, "POL-001")], nextSerial=102),
         ["POL-002", "POL-005", "POL-006", "POL-014", "POL-015", "POL-016"])
    case("repeated-with-other-faults", "mechanism 34",
         "a repeated row without an address: both are told, so that one correction is enough",
         change(given, reference=known(AIGUL, BOLAT, DANA), rows=[
             people[0], people[1], {**people[2], "address": ""}, people[3]]),
         found(second, finding("POL-005", "rows[2].address", item="address"),
               issued=issued(AIGUL, BOLAT, DANA),
               exceptions=[without(2, "POL-001", "POL-005")], nextSerial=103), ["POL-003"])
    whole = change(given, reference=known(AIGUL, BOLAT, DANA),
                   rows=[people[0], people[1], people[3]])
    case("clean", "mechanism 34", "three insured, three policies, serials without a gap", whole,
         {"verdict": CLEAR, "exceptions": [], "nextSerial": 103,
          "issued": issued(AIGUL, BOLAT, DANA)}, ["POL-001", "POL-003", "POL-011", "POL-014"])
    case("broken-terms", "mechanism 35(2)",
         "without the issuer's name nobody gets a policy, and every row is named",
         change(given, terms__issuer__name=None, rows=people[:2]),
         found(finding("POL-004", "terms.issuer.name", item="name"), issued=[],
               exceptions=[without(0, "POL-004"), without(1, "POL-004")], nextSerial=100),
         ["POL-009"])
    case("broken-row", "mechanism 35(3)", "a broken number of one insured holds up no other",
         change(given, reference=known(AIGUL, DANA),
                rows=[{**people[0], "iin": "1"}, people[3]]),
         {"verdict": {"complete": False, "findings": [finding("INP-002", "rows[0].iin")]},
          "issued": [{"number": numbers[0], "insured": DANA}],
          "exceptions": [without(0, "INP-002", "POL-005")], "nextSerial": 101}, ["POL-002"])
    clash = finding("POL-015", "firstSerial", number=numbers[2], next="103")
    clash["repair"] = {"path": "firstSerial", "value": "103"}
    old = {"insured": HEAD, "from": "2026-01-01", "to": "2026-12-31"}
    case("serials-taken", "mechanism 35(1)",
         "the third serial is a known policy's: which row would get it depends on the "
         "exceptions, so nobody gets a policy",
         change(whole, reference=known(AIGUL, BOLAT, DANA,
                                       policies=[{**old, "number": numbers[2]}])),
         found(clash, issued=[], nextSerial=100,
               exceptions=[without(place, "POL-015") for place in range(3)]), ["POL-001"])
    case("serials-beside", "mechanism 35(1)", "the serials before the first and behind the last",
         change(whole, reference=known(AIGUL, BOLAT, DANA, policies=[
             {**old, "number": document("QP", 2026, 99)},
             {**old, "number": document("QP", 2026, 103)}])),
         {"verdict": CLEAR, "issued": issued(AIGUL, BOLAT, DANA)}, ["POL-015"])
    case("shared-document", "mechanism 35(3)",
         "two insured with one identity document: it identifies one person, the table does "
         "not tell which, so neither gets a policy",
         change(whole, rows=[people[0], people[3], row(BOLAT, 1, document="N 0000-0001")]),
         found(finding("POL-014", "rows[0].document", row="2"),
               finding("POL-014", "rows[2].document", row="0"), issued=issued(DANA),
               exceptions=[without(0, "POL-014"), without(2, "POL-014")], nextSerial=101),
         ["POL-001", "PTY-014"])
    case("document-with-country", "mechanism 35(3)",
         "one number in two countries is two documents: the country beside it tells them apart",
         change(whole, rows=[people[0], people[3], row(BOLAT, 1, document="KGZ N 00000001")]),
         {"verdict": CLEAR, "exceptions": []}, ["POL-014"])
    case("other-issuer", "mechanism 34", "only the registered issuer makes policies",
         change(whole, issuer=CLINIC),
         found(finding("POL-016", "terms.issuer.bin"), issued=[],
               exceptions=[without(place, "POL-016") for place in range(3)]), ["POL-004"])


# ------------------------------------------------------------------ field by fault

NAME_FAULTS = {
    "edge-space": (" Ахметова", "spaces", "Ахметова"),
    "two-spaces": ("Ахметова  кызы", "spaces", "Ахметова кызы"),
    "no-break-space": ("Ахметова\u00a0кызы", "spaces", "Ахметова кызы"),
    "zero-width": ("Ахме\u200bтова", "invisible-letters", "Ахметова"),
    "latin-in-cyrillic": ("Axметова", "mixed-letters", "Ахметова"),
    "cyrillic-in-latin": ("Iv\u0430nova", "mixed-letters", "Ivanova"),
    "latin-i": ("\u04d8лiхан", "mixed-letters", "\u04d8л\u0456хан"),
    "small": ("ахметова", "lower-case", "Ахметова"),
    "digit": ("Ахметова2", "digit", None),
    "point": ("Ахметова.", "sign", None),
    "other-script": ("\u674e明", "other-script", None),
}
ADDRESS_FAULTS = {
    "edge-space": ("г. Астана ", "spaces", "г. Астана"),
    "zero-width": ("г. Астана\ufeff", "invisible-letters", "г. Астана"),
    "latin-in-cyrillic": ("г. Acтана", "mixed-letters", "г. Астана"),
    "nothing": ("-", "too-short", None),
    "markup": ("<г. Астана>", "sign", None),
}
DOCUMENT_FAULTS = {
    "two-spaces": ("N  00000001", "spaces", "N 00000001"),
    "small": ("n 00000001", "lower-case", "N 00000001"),
    "mixed": ("NА0000001", "mixed-letters", None),
    "none": ("б/н", "too-short", None),
    "zeros": ("000000000", "too-short", None),
    "underline": ("N_00000001", "sign", None),
    "own-number": (AIGUL, "personal-number", None),
}


def fields():
    """Every field wrong in every way that people and broken systems make it wrong: told at
    its place, mended where it can be, and nothing half-applied."""
    def told(code, path, field, text, reason, mended):
        shown = finding(code, path, field=field, reason=reason)
        if mended:
            shown["repair"] = {"path": path, "value": mended}
        return shown

    def each(fields, faults, code, skip=()):
        for field in fields:
            for fault, (text, reason, mended) in faults.items():
                if (field, fault) not in skip:
                    yield field, fault, text, told, (code, field, text, reason, mended)

    single = [*each(["surname", "given", "patronymic"], NAME_FAULTS, "PTY-012"),
              *each(["address"], ADDRESS_FAULTS, "PTY-013"),
              *each(["document"], DOCUMENT_FAULTS, "PTY-014")]
    for field, fault, text, make, (code, _, _, reason, mended) in single:
        path = f"insured.{field}"
        vector("policy", f"insured-{field}-{fault}", "mechanism 35(3)", "issuePolicy",
               f"{field} with the fault {fault}: told, and no policy issued",
               {**ONE, "insured": {**INSURED, field: text}},
               {"verdict": {"complete": False, "effect": "refuse",
                            "findings": [make(code, path, field, text, reason, mended)],
                            "notChecked": [{"code": "POL-005", "path": path,
                                            "lack": "no-key"}]}}, ["POL-002"])
        if field in ("patronymic", "document", "address"):
            held = [row(BOLAT, 2), {**row(AIGUL, 1), field: text}]
            vector("policy", f"rows-{field}-{fault}", "mechanism 35(3)", "issuePolicies",
                   f"{field} of one row with the fault {fault}: the other row is issued",
                   {"terms": TERMS, "reference": known(AIGUL, BOLAT), "rows": held,
                    "firstSerial": 1, "issuer": FUND},
                   {"issued": [{"number": document("QP", 2026, 1), "insured": BOLAT}],
                    "exceptions": [{"row": 1, "codes": [code, "POL-005"]}],
                    "nextSerial": 2}, ["POL-015"])
    opened = [*each(["surname", "patronymic"], NAME_FAULTS, "PTY-012"),
              *each(["postalAddress"], ADDRESS_FAULTS, "PTY-013")]
    for field, fault, text, make, (code, _, _, reason, mended) in opened:
        inside = field != "postalAddress"
        path = f"person.{field}" if inside else field
        key = f"person__{field}" if inside else field
        vector("party", f"account-{field}-{fault}".lower(), "mechanism 4", "openAccount",
               f"{field} with the fault {fault}: told, and no account opened",
               change(ENTITY, **{key: text}),
               {"verdict": {"complete": False,
                            "findings": [make(code, path, field, text, reason, mended)],
                            "notChecked": [{"code": "PTY-002" if inside else "PTY-003",
                                            "path": path}]},
                "accepted": False}, ["PTY-004"])
    for field, text in {"iin": HEAD[:-1], "bin": CLINIC[:-1] + "x", "phone": "8 701", "email":
                        "info@", "role": "bank", "kind": "person"}.items():
        inside = field == "iin"
        path = f"person.{field}" if inside else field
        vector("party", f"account-{field}-malformed", "house form of fields", "openAccount",
               f"{field} that is none: told, and no account opened",
               change(ENTITY, **{f"person__{field}" if inside else field: text}),
               {"verdict": {"findings": [finding("INP-002", path)]}, "accepted": False},
               ["PTY-004"])


if __name__ == "__main__":
    for make in (opening, readiness, intended, states, policies, fields):
        make()
    print(f"{len(WRITTEN)} vectors")
