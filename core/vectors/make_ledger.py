#!/usr/bin/env python3
"""Writes the vectors of orders, events and signatures. Two runs write the same bytes.
The canonical text, the digests and the table of operations and states are worked out
here from the law and RFC 8785, not taken from answers. Standard library only.

    python3 core/vectors/make_ledger.py
"""

import copy
import hashlib
import json

from made_up import AIGUL, BOLAT, CLINIC, FUND, HEAD, REGISTRAR, change, entity
from oracle import EDITION, document, finding, masked, vector

NOTHING = "0" * 64
OTHER_CLINIC = entity(40)
POLICY = document("QP", 2026, 7)
YEAR = "2026-01-01/2026-12-31"


def canonical(value):
    """RFC 8785 for text, small whole numbers, lists and objects with ASCII names."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def sha(value):
    return hashlib.sha256(canonical(value).encode()).hexdigest()


def at(day, second=0):
    return f"2026-03-{day:02d}T12:{second // 60:02d}:{second % 60:02d}"


OWN = {"holder": "insured", "number": AIGUL}
ISSUERS = {"holder": "legal-entity", "number": FUND}
CLINICS = {"holder": "legal-entity", "number": CLINIC}
DATA = sha({"address": "010000, г. Астана"})

TERMS = {
    "year": "2026", "issuedOn": "2026-03-02",
    "issuer": {"name": "НАО «Фонд»", "location": "г. Астана", "bin": FUND},
    "registrar": {"name": "АО «ИУЦ»", "location": "г. Астана"},
    "coverage": ["A02.001.000", "B01.001.001"],
}
PERSON = {"iin": AIGUL, "surname": "Ахметова", "given": "Айгүл", "address": "г. Астана",
          "document": "N 100", "provider": CLINIC}


def issue_text(issue):
    """The policy as its order puts it."""
    terms, person = issue["terms"], issue["insured"]
    return {"serial": str(issue["serial"]), "year": terms["year"], "issuedOn": terms["issuedOn"],
            "issuer": terms["issuer"]["name"], "issuerLocation": terms["issuer"]["location"],
            "issuerBin": terms["issuer"]["bin"], "registrar": terms["registrar"]["name"],
            "registrarLocation": terms["registrar"]["location"], "coverage": terms["coverage"],
            **person}


UNSIGNED = ("registered", "signature", "issue")


def order_text(order):
    """What the orderer signs: all but the signature and the moment of registration."""
    shown = {name: value for name, value in order.items() if name not in UNSIGNED}
    if "issue" in order:
        shown["issue"] = issue_text(order["issue"])
    return shown


def signed(order, **fields):
    """The order with the evidence of a signature over it."""
    order = copy.deepcopy(order)
    person = order["orderer"] == AIGUL
    order["signature"] = {
        "person": AIGUL if person else HEAD, "entity": None if person else order["orderer"],
        "role": "person" if person else "head", "serial": "5F-01",
        "validFrom": "2026-01-01T00:00:00", "validTo": "2026-12-31T23:59:59",
        "signedAt": order["registered"], "digest": sha(order_text(order)), "verified": True,
        **fields}
    order["signature"] = {k: v for k, v in order["signature"].items() if v is not None}
    return order


# what an operation needs, and who is the first that may order it
NEEDS = {
    "register-issuer": ("issuer", {"data": DATA}),
    "change-issuer": ("issuer", {"data": DATA}),
    "open-account": ("registrar", {"source": "mis"}),
    "change-account": ("registrar", {"data": DATA, "dataChangedOn": "2026-03-02"}),
    "block-account": ("registrar", {"ground": "act-of-body", "bodyAct": "№ 5"}),
    "unblock-account": ("registrar", {"ground": "act-of-body", "bodyAct": "№ 6"}),
    "close-account": ("registrar", {"ground": "death", "source": "individuals"}),
    "issue-policy": ("issuer", {"issue": {"terms": TERMS, "insured": PERSON, "serial": 7}}),
    "change-policy": ("issuer", {"data": DATA, "policy": POLICY}),
    "change-provider": ("registrar", {"source": "mis", "policy": POLICY,
                                      "provider": OTHER_CLINIC, "day": "2026-03-02"}),
    "credit-policy": ("issuer", {"policy": POLICY}),
    "annul-policy": ("issuer", {"policy": POLICY, "day": "2026-03-02"}),
    "holder-register": ("issuer", {}),
    "account-statement": ("issuer", {}),
    "policy-statement": ("issuer", {"policy": POLICY}),
    "operation-list": ("issuer", {}),
    "event-list": ("issuer", {"policy": POLICY}),
    "register-use": ("registrar", {"policy": POLICY, "day": "2026-03-02", "act": "АКТ-1"}),
}
NUMBERS = {"issuer": FUND, "registrar": REGISTRAR, "provider": CLINIC, "insured": AIGUL,
           "state-body": entity(50), "authorised-body": entity(51)}
CABINETS = ("issuer", "provider", "insured")
# what the event of an operation keeps of its order
KEPT = ("ground", "source", "bodyAct", "data", "policy", "provider", "day", "act")


def order(serial, operation, actor=None, account=OWN, **fields):
    """An order that nothing stands against."""
    first, needs = NEEDS[operation]
    actor = actor or first
    made = {"number": f"П-{serial}", "operation": operation, "account": account, "actor": actor,
            "orderer": NUMBERS[actor], "registered": at(2, serial), **needs}
    if operation == "close-account" and account["holder"] != "insured":
        made.update(ground="liquidation", source="legal-entities")
    if actor in ("state-body", "authorised-body"):
        made.update(writtenRequest="№ 1", legalBasis="ст. 1")
    made.update(fields)
    made = {name: value for name, value in made.items() if value is not None}
    return signed(made) if actor in CABINETS else made


def event(number, done, previous):
    """The event that an executed order leaves."""
    made = {"number": number, "at": done["registered"], "account": done["account"],
            "operation": done["operation"], "order": done["number"], "actor": done["actor"],
            "orderer": done["orderer"], "edition": EDITION, "previous": previous}
    if "issue" in done:
        issue = done["issue"]
        person = issue["insured"]
        made.update(policy=POLICY, period=person.get("period", YEAR),
                    data=sha(issue_text(issue)))
        if "provider" in person:
            made["provider"] = person["provider"]
    else:
        made.update({name: done[name] for name in KEPT if name in done})
    made["digest"] = sha(made)
    return made


def history(*operations, account=OWN):
    events, previous = [], NOTHING
    for number, one in enumerate(operations, 1):
        done = one if isinstance(one, dict) else order(number, one, account=account)
        events.append(event(number, done, previous))
        previous = events[-1]["digest"]
    return events


def world(events, asked, **fields):
    return {"issuer": FUND, "registrar": REGISTRAR,
            "reference": {"deaths": {"complete": True, "rows": []}},
            "events": events, "order": asked, **fields}


def accepted(events, asked, **more):
    previous = events[-1]["digest"] if events else NOTHING
    return {"accepted": True, "event": event(len(events) + 1, asked, previous), **more}


def refused(*findings, **more):
    return {"accepted": False, "verdict": {"clear": False, "findings": list(findings), **more}}


def open_question(code, path, *findings, **more):
    line = {"code": code, "path": path, **more}
    return {"accepted": False, "verdict": {"clear": False, "complete": False,
                                           "findings": list(findings), "notChecked": [line]}}


# ------------------------------------------------------------------ the table

LIFE = ("open-account", "issue-policy", "credit-policy")
STATES = {
    "none": (),
    "open": LIFE[:1],
    "issued": LIFE[:2],
    "credited": LIFE,
    "annulled": LIFE[:2] + ("annul-policy",),
    "blocked": LIFE + ("block-account",),
    "closed": LIFE + ("close-account",),
}
YES = "yes"
# one column a state, in the order above; codes that refuse, or yes
TABLE = {
    "open-account": (YES,) + ("ACC-001",) * 6,
    "change-account": ("ACC-001",) + (YES,) * 5 + ("ACC-001",),
    "block-account": ("ACC-001",) + (YES,) * 4 + ("ACC-001",) * 2,
    "unblock-account": ("ACC-001",) * 5 + (YES, "ACC-001"),
    "close-account": ("ACC-001 ACC-007",) + (YES,) * 5 + ("ACC-001 ACC-007 LED-016",),
    "issue-policy": ("POL-002 LED-010", YES) + ("POL-001",) * 3
                    + ("POL-001 POL-002 LED-010",) * 2,
    "change-policy": ("LED-010 LED-011", "LED-011", YES, YES, "POL-012", YES, "LED-010"),
    "change-provider": ("LED-010 LED-011", "LED-011", "POL-012", YES, "POL-012", "LED-010",
                        "LED-010"),
    "credit-policy": ("LED-010 LED-011", "LED-011", YES, "POL-012", "POL-012",
                      "POL-012 LED-010", "POL-012 LED-010"),
    "annul-policy": ("LED-010 LED-011", "LED-011", YES, YES, "POL-012", YES, YES),
    "holder-register": ("LED-010",) + (YES,) * 6,
    "account-statement": ("LED-010",) + (YES,) * 6,
    "policy-statement": ("LED-010 LED-011", "LED-011") + (YES,) * 5,
    "operation-list": ("LED-010",) + (YES,) * 6,
    "event-list": ("LED-010 LED-011", "LED-011") + (YES,) * 5,
    "register-use": ("LED-010 LED-011", "LED-011", "LED-017", YES) + ("LED-017",) * 3,
}
ISSUER_STATES = {
    "none": (),
    "open": ("open-account",),
    "registered": ("open-account", "register-issuer"),
    "closed": ("open-account", "register-issuer", "close-account"),
}
ISSUER_TABLE = {
    "register-issuer": (YES, YES, "LED-009", "LED-009"),
    "change-issuer": ("LED-009", "LED-009", YES, "LED-009"),
}
PATHS = {"ACC-001": "order.operation", "ACC-007": "order.operation",
         "POL-001": "order.issue.insured.iin", "POL-002": "order.issue.insured.iin",
         "POL-012": "order.operation", "LED-009": "order.operation",
         "LED-010": "order.operation", "LED-011": "order.policy", "LED-016": "order.operation",
         "LED-017": "order.day"}
POINTS = dict(zip(NEEDS, ("26(1)", "26(2)", "27(1)", "27(2)", "27(3)", "27(3)", "27(4)", "28(1)",
                          "28(2)", "28(3)", "28(4)", "28(5)", "29(1)", "29(2)", "29(3)", "29(4)",
                          "29(5)", "12")))


def table(rows, states, account, prefix):
    for operation, cells in rows.items():
        for (state, before), cell in zip(states.items(), cells):
            events = history(*before, account=account)
            asked = order(59, operation, account=account)
            if cell == YES:
                expect, why = accepted(events, asked), f"{operation} where it is {state}: allowed"
            else:
                codes = cell.split()
                expect = refused(*(finding(code, PATHS[code]) for code in codes))
                why = f"{operation} where it is {state}: refused, and every reason is told"
            vector("ledger", f"{prefix}-{operation}-{state}", f"mechanism {POINTS[operation]}",
                   "decideOrder", why, world(events, asked), expect)


# ------------------------------------------------------------------ who may order

ACTORS = ("issuer", "provider", "insured", "registrar", "authorised-body", "state-body")
INFORMATION = ("holder-register", "account-statement", "policy-statement", "operation-list",
               "event-list")


def may(actor, operation):
    """Points 26 to 34, 37 and 42 to 44, as they are read."""
    if operation in INFORMATION:
        return actor != "registrar"
    return actor in {
        "register-issuer": ("issuer",), "change-issuer": ("issuer",),
        "open-account": ("issuer", "provider", "registrar"),
        "change-account": ("issuer", "provider", "registrar"),
        "block-account": ("registrar",), "unblock-account": ("registrar",),
        "close-account": ("registrar",), "register-use": ("registrar",),
        "issue-policy": ("issuer",), "credit-policy": ("issuer",), "annul-policy": ("issuer",),
        "change-policy": ("issuer", "provider"),
        "change-provider": ("issuer", "provider", "registrar"),
    }[operation]


BEFORE = {"open-account": "none", "unblock-account": "blocked", "issue-policy": "open",
          "credit-policy": "issued"}


def actors():
    for operation in TABLE:
        for actor in ACTORS:
            if may(actor, operation):
                continue
            events = history(*STATES[BEFORE.get(operation, "credited")])
            asked = order(59, operation, actor)
            others = {"close-account": [finding("ACC-007", "order.operation")]}
            more = list(others.get(operation, []))
            after = [finding("LED-004", "order.actor", actor=actor, operation=operation)]
            if operation == "close-account":
                after.append(finding("LED-016", "order.operation"))
            vector("ledger", f"who-{operation}-{actor}", f"mechanism {POINTS[operation]}",
                   "decideOrder", f"{actor} may not order {operation}", world(events, asked),
                   refused(*more, *after))
    events = history(*LIFE)
    for actor in ACTORS:
        if actor == "registrar":
            continue
        asked = order(59, "account-statement", actor,
                      account=CLINICS if actor == "provider" else OWN)
        before = history("open-account", account=CLINICS) if actor == "provider" else events
        vector("ledger", f"who-account-statement-{actor}", "mechanism 42",
               "decideOrder", f"{actor} may ask for a statement", world(before, asked),
               accepted(before, asked), ["LED-004"])
    asked = order(59, "holder-register", "insured")
    vector("ledger", "who-holder-register-insured", "mechanism 43", "decideOrder",
           "a client may not ask for the register of holders", world(events, asked),
           refused(finding("AXS-002", "order.operation")), ["LED-004", "LED-006"])


# ------------------------------------------------------------------ rule by rule


def case(name, clause, why, events, asked, expect, border=(), **fields):
    vector("ledger", f"order-{name}", clause, "decideOrder", why,
           change(world(events, asked), **fields), expect, border)


def orders():
    life, opened = history(*LIFE), history(*LIFE[:1])
    good = order(59, "credit-policy")
    issued = history(*LIFE[:2])
    case("good", "mechanism 28(4)", "every rule of an order holds; signed in the very second",
         issued, good, accepted(issued, good),
         ["LED-001", "LED-002", "LED-003", "LED-004", "LED-005", "LED-007", "LED-008", "LED-010",
          "LED-011"])
    bolat = {"holder": "insured", "number": BOLAT}
    case("other-account", "mechanism 2(5)", "the events are of one account, the order of another",
         life, order(59, "policy-statement", account=bolat),
         refused(finding("LED-001", "order.account")))
    other = change(order(59, "issue-policy"), issue__insured__iin=BOLAT)
    case("other-person", "mechanism 34", "the policy's insured is not the account's owner",
         opened, signed(other),
         refused(finding("POL-002", "order.issue.insured.iin"),
                 finding("LED-001", "order.issue.insured.iin")))
    case("replayed", "mechanism 2(1)", "an order that was executed comes again",
         life, signed(change(order(59, "policy-statement"), number="П-3")),
         refused(finding("LED-002", "order.number", order="П-3")))
    case("clock-back", "mechanism 25", "a second before the last event",
         life, order(2, "policy-statement", number="П-9"),
         refused(finding("LED-003", "order.registered", registered=at(2, 2), last=at(2, 3))))
    case("same-second", "mechanism 25", "in the second of the last event",
         life, order(3, "policy-statement", number="П-9"),
         accepted(life, order(3, "policy-statement", number="П-9")), ["LED-003"])
    case("not-the-issuer", "mechanism 2(16)", "a clinic in the issuer's name",
         life, signed(change(order(59, "policy-statement"), orderer=CLINIC)),
         refused(finding("LED-005", "order.orderer", actor="issuer")))
    case("issuer-unknown", "mechanism 2(16)", "the host does not say who the issuer is",
         life, order(59, "policy-statement"),
         open_question("LED-005", "order.orderer", lack="not-given"), issuer=None)
    case("statement-of-other", "mechanism 43", "an insured asks for another's statement",
         history("open-account", account=bolat),
         order(59, "account-statement", "insured", account=bolat),
         refused(finding("LED-006", "order.account", actor="insured")))
    case("own-statement", "mechanism 43", "an insured asks for the own one",
         life, order(59, "account-statement", "insured"),
         accepted(life, order(59, "account-statement", "insured")), ["LED-006"])
    byprovider = order(59, "change-provider", "provider", source=None)
    case("by-provider", "mechanism 2(1)",
         "a provider orders a change of provider: point 2(1) allows it, point 34 is silent",
         life, byprovider,
         {**accepted(life, byprovider),
          "verdict": {"clear": True, "findings": [
              finding("LED-007", "order.actor", operation="change-provider")]}})
    case("policy-of-entity", "mechanism 2(15)", "no policy stands on an entity's account",
         history("open-account", account=CLINICS), order(59, "policy-statement", account=CLINICS),
         refused(finding("LED-008", "order.account"), finding("LED-011", "order.policy")))
    case("holder-differs", "mechanism 26(1)", "a person's account is no issuer's",
         [], order(59, "register-issuer", account=OWN),
         {"accepted": False, "verdict": {"clear": False, "findings": [
             finding("LED-006", "order.account"), finding("LED-008", "order.account")]}})
    case("registers-issuer", "mechanism 26(1)", "the issuer registers on its own account",
         [], order(59, "register-issuer", account=ISSUERS),
         accepted([], order(59, "register-issuer", account=ISSUERS)),
         ["LED-006", "LED-008", "LED-009", "LED-012"])
    for operation in ("register-issuer", "change-account", "change-policy"):
        account, before = (ISSUERS, []) if operation == "register-issuer" else (OWN, life)
        asked = order(59, operation, account=account, data=None)
        case(f"without-data-{operation}", f"mechanism {POINTS[operation]}",
             "data are entered with the digest that binds them", before, asked,
             refused(finding("LED-012", "order.data", operation=operation)))
    case("broken-data", "mechanism 27(2)", "a digest in capitals is no digest",
         life, order(59, "change-account", data=DATA.upper()),
         open_question("LED-012", "order.data", finding("INP-002", "order.data"), lack="no-key"),
         )
    case("no-such-policy", "mechanism 2(15)", "the account holds another policy",
         life, order(59, "policy-statement", policy=document("QP", 2026, 8)),
         refused(finding("LED-011", "order.policy", policy=document("QP", 2026, 8))))
    case("policy-not-named", "mechanism 28", "no policy is named",
         life, order(59, "credit-policy", policy=None),
         refused(finding("LED-011", "order.policy", policy="none")))
    attach(life)
    annul(life)
    close(life)
    use(life)
    dead(opened)


def attach(life):
    def attached(name, why, expect, border=(), events=life, **fields):
        asked = order(59, "change-provider", **fields)
        case(f"attach-{name}", "mechanism 37", why, events, asked,
             expect or accepted(events, asked), border)

    attached("from-mis", "the MIS knows another provider", None, ["LED-013", "LED-014"])
    attached("same", "the provider is the one of the policy",
             refused(finding("LED-013", "order.provider", reason="same-provider")),
             provider=CLINIC)
    attached("first-day", "the day of the last attachment: the past is not rewritten",
             refused(finding("LED-013", "order.day", reason="not-after-last-change")),
             day="2026-01-01")
    attached("day-after", "the day after the last attachment", None, ["LED-013"],
             day="2026-01-02")
    attached("last-day", "the last day of the policy", None, ["LED-013"], day="2026-12-31")
    attached("after-policy", "the day after the policy",
             refused(finding("LED-013", "order.day", reason="outside-period")), day="2027-01-01")
    attached("from-elsewhere", "the registrar attaches by the MIS only",
             refused(finding("LED-014", "order.source", source="individuals")),
             source="individuals")
    attached("without-source", "nothing says where the attachment comes from",
             open_question("LED-014", "order.source", needs="attachment", lack="not-given"),
             source=None)
    attached("without-day", "an attachment without a day is not decided",
             open_question("LED-013", "order.day", lack="not-given"), day=None)
    vector("ledger", "attach-call", "mechanism 37", "attachPolicy",
           "the call for a MIS that only attaches", world(life, order(59, "change-provider")),
           accepted(life, order(59, "change-provider")))
    vector("ledger", "attach-call-other", "mechanism 37", "attachPolicy",
           "it takes no other operation", world(life, order(59, "annul-policy")),
           refused(finding("INP-002", "order.operation")))
    vector("ledger", "annul-call", "mechanism 28(5)", "annulPolicy",
           "the call for a form that only annuls", world(life, order(59, "annul-policy")),
           accepted(life, order(59, "annul-policy")))
    vector("ledger", "change-call", "mechanism 27(2)", "changeAccount",
           "the call for a form that only changes data",
           world(life, order(59, "change-account")), accepted(life, order(59, "change-account")))


def annul(life):
    for name, day, good in (("last-day", "2026-12-31", True), ("day-after", "2027-01-01", False),
                            ("first-day", "2026-01-01", True), ("day-before", "2025-12-31", False)):
        asked = order(59, "annul-policy", day=day)
        expect = accepted(life, asked) if good else refused(
            finding("LED-015", "order.day", day=day, period=YEAR))
        case(f"annul-{name}", "mechanism 28(5)", "an annulment falls into the policy's period",
             life, asked, expect, ["LED-015"] if good else [])


def close(life):
    asked = order(59, "close-account")
    case("close-with-policy", "mechanism 33", "a policy is left: closed, and told for a review",
         life, asked, {**accepted(life, asked), "verdict": {"findings": [
             finding("ACC-007", "order.operation"),
             finding("LED-016", "order.operation", policy=POLICY)]}})
    annulled = history(*LIFE, "annul-policy")
    case("close-annulled", "mechanism 33", "the only policy is annulled: nothing is left",
         annulled, asked, accepted(annulled, asked), ["LED-016"])


def use(life):
    def used(name, why, events, expect=None, border=(), **fields):
        asked = order(59, "register-use", **fields)
        case(f"use-{name}", "mechanism 12", why, events, asked,
             expect or accepted(events, asked), border)

    def not_covered(day, reason):
        return refused(finding("LED-017", "order.day", day=day, reason=reason))

    used("good", "a service of a signed act under a credited policy", life,
         border=["LED-017", "LED-018"])
    used("before-the-account", "the day before the account was opened", life,
         not_covered("2026-03-01", "account-not-open"), day="2026-03-01")
    used("not-credited", "the policy does not stand on the account yet",
         history(*LIFE[:2]), not_covered("2026-03-02", "not-credited"))
    late = history(*LIFE, order(20, "annul-policy", day="2026-03-05"))
    used("day-before-annulment", "the last day before the annulment", late,
         border=["LED-017"], day="2026-03-04")
    used("day-of-annulment", "the day of the annulment", late,
         not_covered("2026-03-05", "not-in-force"), day="2026-03-05")
    blocked = history(*LIFE, order(20, "block-account", registered=at(5)))
    used("before-the-block", "given before the block, registered after it", blocked,
         border=["LED-017"], day="2026-03-04", registered=at(6))
    used("on-the-block", "given on the day of the block", blocked,
         not_covered("2026-03-05", "account-not-open"), day="2026-03-05", registered=at(6))
    used("without-act", "the use names no act of services", life,
         refused(finding("LED-018", "order.act")), act=None)


def dead(opened):
    asked = order(59, "issue-policy")
    died = {"deaths": {"complete": True, "rows": [{"insured": AIGUL, "day": "2026-03-01"}]}}
    case("issue-to-dead", "mechanism 32(1)", "the insured died the day before",
         opened, asked, refused(finding("POL-003", "order.issue.insured.iin", day="2026-03-01")),
         reference=died)
    case("deaths-unknown", "mechanism 32(1)", "nobody says who died: not checked, not issued",
         opened, asked, open_question("POL-003", "order.issue.insured.iin", lack="not-given"),
         reference=None)


# ------------------------------------------------------------------ signatures


def signatures():
    life = history(*LIFE)
    plain = order(59, "policy-statement")

    def sign(name, why, expect=None, border=(), **fields):
        asked = signed(plain, **fields)
        vector("signature", f"sign-{name}", "mechanism 40", "decideOrder", why,
               world(life, asked), expect or accepted(life, asked), border)

    def bad(code, field, **params):
        return refused(finding(code, f"order.signature.{field}", **params))

    every = [f"SIG-{n:03d}" for n in range(1, 9)]
    sign("good", "signed by the head in the second of the registration", border=every)
    unsigned = change(plain, signature=None)
    vector("signature", "sign-not", "mechanism 42", "decideOrder", "no signature at all",
           world(life, unsigned),
           refused(finding("SIG-001", "order.signature"), finding("AXS-001", "order.signed")))
    other = sha(order_text(order(60, "policy-statement")))
    sign("other-document", "the signature is over another order",
         bad("SIG-002", "digest", signed=other, document=sha(order_text(plain))), digest=other)
    touched = change(plain, policy=POLICY.lower())
    vector("signature", "sign-then-touched", "mechanism 40", "decideOrder",
           "a letter of the order was changed after the signing", world(life, touched),
           {"accepted": False})
    sign("other-entity", "a certificate of another entity",
         bad("SIG-003", "entity", item="entity"), entity=CLINIC)
    mine = order(59, "policy-statement", "insured")
    vector("signature", "sign-person", "mechanism 43", "decideOrder", "an insured signs herself",
           world(life, mine), accepted(life, mine), ["SIG-003", "SIG-004"])
    vector("signature", "sign-other-person", "mechanism 43", "decideOrder",
           "another person signs for the insured",
           world(life, signed(mine, person=BOLAT)), bad("SIG-003", "person", item="person"))
    sign("right-to-sign", "one with the right to sign", border=["SIG-004"], role="right-to-sign")
    for role in ("person", "financial", "staff", "employee"):
        sign(f"role-{role}", "this role gives no right to sign for an entity",
             bad("SIG-004", "role", role=role), role=role)
    sign("last-second", "the last second of the certificate", border=["SIG-005"],
         validTo=at(2, 59))
    sign("second-late", "a second after the certificate ended",
         bad("SIG-005", "signedAt"), validTo=at(2, 58))
    sign("second-early", "a second before the certificate began",
         bad("SIG-005", "signedAt"), validFrom=at(2, 60))
    sign("test-certificate", "a test certificate, valid in all else",
         bad("SIG-006", "person"), person="123456789011")
    sign("after-registration", "signed a second after it was registered",
         bad("SIG-007", "signedAt", signed=at(2, 60), registered=at(2, 59)), signedAt=at(2, 60))
    sign("not-verified", "the host's provider refused it", bad("SIG-008", "verified"),
         verified=False)

    def unknown(name, why, code, field, **fields):
        sign(name, why, open_question(code, f"order.signature.{field}", lack="not-given"),
             **fields)

    unknown("unverified", "the host does not say whether it was verified", "SIG-008", "verified",
            verified=None)
    unknown("without-digest", "nothing shows what was signed", "SIG-002", "digest", digest=None)
    unknown("without-role", "nothing shows the right to sign", "SIG-004", "role", role=None)
    unknown("without-entity", "nothing shows for whom it was signed", "SIG-003", "entity",
            entity=None)
    texts(plain)


def texts(plain):
    for name, asked in (("statement", plain), ("issue", order(59, "issue-policy")),
                        ("block", order(59, "block-account")),
                        ("quotes", order(59, "block-account", bodyAct="№ 5 \"а\\б\" / ғ"))):
        given = change(asked, registered=None)
        given.pop("signature", None)
        vector("signature", f"text-{name}", "mechanism 2(1)", "orderToSign",
               "the canonical text of an order, RFC 8785, and its SHA-256",
               {"order": given}, {"canonical": canonical(order_text(asked)),
                                  "digest": sha(order_text(asked))})
    for name, field, value in (
            ("lower-case", "operation", "Policy-Statement"), ("spaces", "number", " П-59"),
            ("no-such-day", "registered", "2026-02-30T10:00"), ("cyrillic", "orderer", "О" + FUND[1:]),
            ("other-zone", "registered", "2026-03-02T10:00Z"), ("no-ground", "ground", "смерть")):
        vector("signature", f"text-{name}", "mechanism 2(1)", "orderToSign",
               "what cannot be read is not given to sign", {"order": {**plain, field: value}},
               {"verdict": {"clear": False, "findings": [finding("INP-002", f"order.{field}")]}})
    vector("signature", "text-nothing", "mechanism 2(1)", "orderToSign",
           "every missing field is told at once", {},
           {"verdict": {"clear": False, "findings": [
               finding("INP-001", "order.account.holder"),
               finding("INP-001", "order.account.number"), finding("INP-001", "order.actor"),
               finding("INP-001", "order.number"), finding("INP-001", "order.operation"),
               finding("INP-001", "order.orderer")]}})


# ------------------------------------------------------------------ histories


def histories():
    life = history(*LIFE, order(20, "change-provider", day="2026-03-10"),
                   order(21, "policy-statement"), order(22, "register-use"))

    def told(name, why, events, *findings, border=()):
        whole = not findings
        expect = {"whole": whole, "verdict": {"clear": whole, "findings": list(findings)}}
        if whole:
            expect["last"] = life[-1]["digest"] if events else NOTHING
        vector("ledger", f"history-{name}", "mechanism 2(5)", "verifyHistory", why,
               {"events": events}, expect, border)

    every = ["LED-019", "LED-020", "LED-021", "LED-022"]
    told("whole", "six events, each bound to the one before it", life, border=every)
    told("empty", "nothing happened yet: a whole history of nothing", [])
    bare = [change(one, digest=None) for one in life]
    told("without-digests", "the chain alone", bare, border=["LED-019", "LED-020", "LED-022"])
    gap = life[:2] + life[3:]
    told("gap", "the third event was taken out", gap,
         finding("LED-019", "events[2].number", expected="3", number="4"),
         finding("LED-020", "events[2].previous"))
    twice = life[:2] + life[1:2]
    told("twice", "the second event stands twice", twice,
         finding("LED-019", "events[2].number", expected="3", number="2"),
         finding("LED-020", "events[2].previous"))
    altered = life[:]
    altered[1] = change(life[1], provider=OTHER_CLINIC)
    told("altered", "the provider was changed afterwards, the kept digest was not", altered,
         finding("LED-021", "events[1].digest"))
    told("altered-chain", "no digest kept: the next event is bound to another one",
         [change(one, digest=None) for one in altered], finding("LED-020", "events[2].previous"))
    late = life[:]
    late[-1] = change(life[-1], act="АКТ-2")
    told("last-altered", "the last event was changed: only its digest can tell", late,
         finding("LED-021", "events[5].digest"))
    forged = life[:3] + [event(4, order(30, "issue-policy"), life[2]["digest"])]
    told("forged", "well chained, but a second policy of that number cannot be", forged,
         finding("LED-022", "events[3]", reason="the account holds no such policy"))
    back = life[:3] + [event(4, order(1, "policy-statement", number="П-4"), life[2]["digest"])]
    told("clock-back", "the fourth event is earlier than the third", back,
         finding("LED-022", "events[3]",
                 reason="the event is earlier than the one before it"))
    other = life[:3] + [event(4, order(9, "account-statement", account={
        "holder": "insured", "number": BOLAT}), life[2]["digest"])]
    told("other-account", "an event of another account", other,
         finding("LED-022", "events[3]", reason="the event is about another account"))
    broken = life[:3] + [change(life[3], period="2026")]
    told("broken-field", "an event with a broken field is not looked at further", broken,
         finding("INP-002", "events[3].period"))
    asked = order(59, "policy-statement")
    vector("ledger", "order-on-broken-history", "mechanism 2(5)", "decideOrder",
           "a history that is not whole decides nothing", world(altered, asked),
           refused(finding("LED-021", "events[1].digest")))
    states(life)


def states(life):
    held = {"number": POLICY, "status": "credited", "period": YEAR, "inForce": True,
            "attachments": [{"since": "2026-01-01", "provider": CLINIC},
                            {"since": "2026-03-10", "provider": OTHER_CLINIC}]}
    for name, day, provider in (("day-before", "2026-03-09", CLINIC),
                                ("day-of", "2026-03-10", OTHER_CLINIC)):
        vector("ledger", f"state-attached-{name}", "mechanism 37", "accountState",
               "the provider of attachment is answered for any day", {"events": life, "day": day},
               {"account": {"holder": "insured", "number": masked(AIGUL), "state": "open",
                            "events": 6, "information": 1, "uses": 1,
                            "last": life[-1]["digest"],
                            "policies": [{**held, "attachedTo": provider}]}})
    vector("ledger", "state-before-the-account", "mechanism 27(1)", "accountState",
           "before the opening there was no state", {"events": life, "day": "2026-03-01"},
           {"account": {"state": "open", "since": "2026-03-02",
                        "policies": [{"attachedTo": CLINIC}]}})
    issuer = history("open-account", "register-issuer", account=ISSUERS)
    vector("ledger", "state-of-issuer", "mechanism 26(1)", "accountState",
           "the issuer's account", {"events": issuer},
           {"account": {"holder": "legal-entity", "number": FUND, "issuer": True,
                        "data": DATA, "policies": []}})
    vector("ledger", "state-of-nothing", "mechanism 27", "accountState", "no events, no account",
           {}, {"account": {"state": "none", "events": 0, "last": NOTHING}})
    gap = life[:2] + life[3:]
    vector("ledger", "state-of-a-gap", "mechanism 2(5)", "accountState",
           "a state is not told from a history that is not whole", {"events": gap},
           {"verdict": {"clear": False, "findings": [
               finding("LED-019", "events[2].number"), finding("LED-020", "events[2].previous")]}})


table(TABLE, STATES, OWN, "table")
table(ISSUER_TABLE, ISSUER_STATES, ISSUERS, "table")
actors()
orders()
signatures()
histories()
