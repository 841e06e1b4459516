"""An oracle of orders and events: the text that is signed, its digest, the event that an
executed order leaves. By RFC 8785 and the layout in the library's docs, never by asking
the library. Standard library only.
"""

import hashlib
import hmac
import json

from oracle import EDITION, document, masked

NOTHING = "0" * 64
YEAR = "{}-01-01/{}-12-31"
# what the event of an operation keeps of its order
KEPT = ("ground", "source", "bodyAct", "lifts", "data", "policy", "provider", "day", "act",
        "case", "service", "contract", "code", "quantity", "funding", "amount")
# what a signature is proven by, where the host gives it
PROOFS = ("cms", "ocsp", "timeStamp")
UNSIGNED = ("registered", "signature", "issue", "opening")


def canonical(value):
    """RFC 8785 for text, small whole numbers, lists and objects with ASCII names."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def sha(value):
    return hashlib.sha256(canonical(value).encode()).hexdigest()


def bind(salt, digest):
    """What an event keeps of a digest: HMAC-SHA-256 of its bytes by the account's salt."""
    return hmac.new(bytes.fromhex(salt), bytes.fromhex(digest), hashlib.sha256).hexdigest()


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


def order_text(order):
    """What the orderer signs: all but the signature and the moment of registration."""
    shown = {name: value for name, value in order.items() if name not in UNSIGNED}
    if "issue" in order:
        shown["issue"] = issue_text(order["issue"])
    if "opening" in order:
        shown["opening"] = opening_text(order["opening"])
    return {"document": "qalqan-order", "version": 3, "edition": EDITION, "role": "orders", **shown}


def event(number, done, previous, salt):
    """The event that an executed order leaves."""
    made = {"number": number, "version": 2, "at": done["registered"], "account": done["account"],
            "operation": done["operation"], "order": done["number"],
            "orderDigest": bind(salt, sha(order_text(done))), "actor": done["actor"],
            "orderer": done["orderer"], "edition": EDITION, "previous": previous,
            "saltCheck": bind(salt, NOTHING)[:8]}
    if "signature" in done:
        shown = done["signature"]
        made["signer"] = {"person": masked(shown["person"]), "role": shown["role"],
                          "serial": shown["serial"], "signedAt": shown["signedAt"],
                          **{name: shown[name] for name in PROOFS if name in shown}}
    if "issue" in done:
        issue = done["issue"]
        person, year = issue["insured"], issue["terms"]["year"]
        made.update(policy=document("QP", int(year), issue["serial"]), data=sha(issue_text(issue)))
        # a change keeps the requisites' digest, and neither period nor provider
        if done["operation"] == "issue-policy":
            made["period"] = person.get("period", YEAR.format(year, year))
            made.update({name: person[name] for name in ("provider",) if name in person})
    else:
        made.update({name: done[name] for name in KEPT if name in done})
    if "opening" in done:
        made["data"] = sha(opening_text(done["opening"]))
    if "record" in done:
        made["data"] = sha(done["record"])
    if "data" in made:
        made["data"] = bind(salt, made["data"])
    return digested(made)


def digested(made):
    """The event with the digest of its text."""
    made = {name: value for name, value in made.items() if name != "digest"}
    return {**made, "digest": sha({"document": "qalqan-event", **made})}
