#!/usr/bin/env python3
"""What the makers of orders and events share: orders that nothing stands against, the
text that is signed, the events that they leave. The canonical text and the digests are
worked out here from RFC 8785, not taken from answers. Standard library only.
"""

import copy
import hashlib
import json

from made_up import AIGUL, BIC, BOLAT, CLINIC, FUND, HEAD, IBAN, REGISTRAR, change, entity
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
BOLATS = {"holder": "entrepreneur", "number": BOLAT}
DATA = sha({"address": "010000, г. Астана"})

TERMS = {
    "year": "2026", "issuedOn": "2026-03-02",
    "issuer": {"name": "НАО «Фонд»", "location": "г. Астана", "bin": FUND},
    "registrar": {"name": "АО «ИУЦ»", "location": "г. Астана"},
    "coverage": ["A02.001.000", "B01.001.001"],
}
PERSON = {"iin": AIGUL, "surname": "Ахметова", "given": "Айгүл", "address": "г. Астана",
          "document": "N 100", "provider": CLINIC}


RECORD = {"iin": AIGUL, "surname": "Ахметова", "given": "Айгүл", "recordedOn": "2026-03-02"}


def opening(account, role):
    """The data of point 4 of an account's owner."""
    made = {"role": role, "kind": account["holder"],
            "person": {"iin": HEAD, "surname": "Серіков", "given": "Болат"},
            "postalAddress": "010000, г. Астана", "phone": "+77172123456",
            "email": "info@example.kz", "settlement": [{"iban": IBAN, "bic": BIC}]}
    if account["holder"] == "legal-entity":
        return {**made, "bin": account["number"], "fullName": "ТОО «Клиника»"}
    made["person"]["iin"] = account["number"]
    return made


def opening_text(data):
    """The data of point 4 as the order puts them: an account and its bank on one line."""
    lines = [f"{one['iban']}/{one['bic']}" for one in data.get("settlement", [])]
    return {**data, "settlement": lines}


def issue_text(issue):
    """The policy as its order puts it."""
    terms, person = issue["terms"], issue["insured"]
    return {"serial": str(issue["serial"]), "year": terms["year"], "issuedOn": terms["issuedOn"],
            "issuer": terms["issuer"]["name"], "issuerLocation": terms["issuer"]["location"],
            "issuerBin": terms["issuer"]["bin"], "registrar": terms["registrar"]["name"],
            "registrarLocation": terms["registrar"]["location"], "coverage": terms["coverage"],
            **person}


UNSIGNED = ("registered", "signature", "issue", "opening")


def order_text(order):
    """What the orderer signs: all but the signature and the moment of registration."""
    shown = {name: value for name, value in order.items() if name not in UNSIGNED}
    if "issue" in order:
        shown["issue"] = issue_text(order["issue"])
    if "opening" in order:
        shown["opening"] = opening_text(order["opening"])
    return {"document": "qalqan-order", "version": 1, **shown}


def signed(order, **fields):
    """The order with the evidence of a signature over it."""
    order = copy.deepcopy(order)
    person = order["orderer"] in (AIGUL, BOLAT)
    order["signature"] = {
        "person": order["orderer"] if person else HEAD, "entity": None if person else order["orderer"],
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
    "open-account": ("registrar", {}),
    "change-account": ("registrar", {"data": DATA, "dataChangedOn": "2026-03-02"}),
    "block-account": ("registrar", {"ground": "act-of-body", "bodyAct": "№ 5"}),
    "unblock-account": ("registrar", {"ground": "act-of-body", "bodyAct": "№ 6",
                                      "lifts": "№ 5"}),
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
    "register-use": ("registrar", {"policy": POLICY, "day": "2026-03-02", "act": "АКТ-1",
                                   "case": "С-1", "service": "У-1"}),
}
NUMBERS = {"issuer": FUND, "registrar": REGISTRAR, "provider": CLINIC, "insured": AIGUL,
           "state-body": entity(50), "authorised-body": entity(51)}
CABINETS = ("issuer", "provider", "insured")
ACTORS = ("issuer", "provider", "insured", "registrar", "authorised-body", "state-body")
INFORMATION = ("holder-register", "account-statement", "policy-statement", "operation-list",
               "event-list")
# what the event of an operation keeps of its order
KEPT = ("ground", "source", "bodyAct", "lifts", "data", "policy", "provider", "day", "act",
        "case", "service")


def first_of(operation, account):
    """Who orders it where the test is about something else."""
    if operation == "open-account" and account["holder"] != "insured":
        return "issuer" if account == ISSUERS else "provider"
    return NEEDS[operation][0]


def order(serial, operation, actor=None, account=OWN, **fields):
    """An order that nothing stands against."""
    actor = actor or first_of(operation, account)
    number = NUMBERS[actor]
    if actor == "provider" and account["holder"] == "entrepreneur":
        number = account["number"]
    made = {"number": f"П-{serial}", "operation": operation, "account": account, "actor": actor,
            "orderer": number, "registered": at(2, serial), **NEEDS[operation][1]}
    if operation == "open-account" and account["holder"] == "insured":
        made.update(source="mis", record={**RECORD, "iin": account["number"]})
    elif operation == "open-account":
        made["opening"] = opening(account, "issuer" if actor == "issuer" else "provider")
    if operation == "close-account" and account["holder"] == "legal-entity":
        made.update(ground="liquidation", source="legal-entities")
    if actor in ("state-body", "authorised-body") and operation in INFORMATION:
        made.update(writtenRequest="№ 1", legalBasis="ст. 1")
    made.update(fields)
    made = {name: value for name, value in made.items() if value is not None}
    return signed(made) if actor in CABINETS else made


def event(number, done, previous):
    """The event that an executed order leaves."""
    made = {"number": number, "at": done["registered"], "account": done["account"],
            "operation": done["operation"], "order": done["number"],
            "orderDigest": sha(order_text(done)), "actor": done["actor"],
            "orderer": done["orderer"], "edition": EDITION, "previous": previous}
    if "signature" in done:
        shown = done["signature"]
        made["signer"] = {"person": masked(shown["person"]), "role": shown["role"],
                          "serial": shown["serial"], "signedAt": shown["signedAt"]}
    if "issue" in done:
        issue = done["issue"]
        person = issue["insured"]
        made.update(policy=document("QP", 2026, issue["serial"]),
                    period=person.get("period", YEAR), data=sha(issue_text(issue)))
        if "provider" in person:
            made["provider"] = person["provider"]
    else:
        made.update({name: done[name] for name in KEPT if name in done})
    if "opening" in done:
        made["data"] = sha(opening_text(done["opening"]))
    if "record" in done:
        made["data"] = sha(done["record"])
    return digested(made)


def digested(made):
    """The event with the digest of its text."""
    made = {name: value for name, value in made.items() if name != "digest"}
    return {**made, "digest": sha({"document": "qalqan-event", "version": 1, **made})}


def history(*operations, account=OWN):
    events, previous = [], NOTHING
    for number, one in enumerate(operations, 1):
        done = one if isinstance(one, dict) else order(number, one, account=account)
        events.append(event(number, done, previous))
        previous = events[-1]["digest"]
    return events


LIFE = ("open-account", "issue-policy", "credit-policy")
POINTS = dict(zip(NEEDS, ("26(1)", "26(2)", "27(1)", "27(2)", "27(3)", "27(3)", "27(4)", "28(1)",
                          "28(2)", "28(3)", "28(4)", "28(5)", "29(1)", "29(2)", "29(3)", "29(4)",
                          "29(5)", "12")))


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
