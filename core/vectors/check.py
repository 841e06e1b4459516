#!/usr/bin/env python3
"""Holds the vectors against the oracles beside them: what an expectation names and the
law or a standard gives by arithmetic is worked out here anew. Standard library only.

    cargo xtask vectors && python3 core/vectors/check.py target/vectors

Where they differ, the line says what the oracle works out: so a case with a digest or a
code in it is written by hand with anything in that place, and the place is then filled.
The last lines are how many values each call gave, and `N passed, N failed`.
"""

import collections
import hashlib
import json
import pathlib
import sys

import allocation
import amount_words
import checkpoints
import codes
import documents
import events
import fingerprints
import monitoring_check
import oracle
import retention
import settlement_check
import signing
from oracle import D

# of these findings the wrong value is the point of the case
WRONG = ("SIG-002", "SIG-012", "INP-001", "INP-002", "LED-020", "LED-021")


def found(expect):
    return {line["code"] for line in expect.get("verdict", {}).get("findings", [])}


def declared(given):
    return {D.fromisoformat(row["day"]): row["working"] for row in given.get("overrides", [])}


def differences(due, told, at):
    """What the vector names and the oracle gives otherwise: one value at a time."""
    if isinstance(told, dict) and isinstance(due, dict):
        for name in told.keys() & due.keys():
            yield from differences(due[name], told[name], f"{at}.{name}")
    else:
        yield at, due, told


# ------------------------------------------------------------------ orders and events


def history(given, at="events"):
    """Every event has the digest of its text, and names the one before it."""
    previous = events.NOTHING
    for place, one in enumerate(given):
        digest = events.digested(one)["digest"]
        yield f"{at}[{place}].previous", previous, one["previous"]
        # a host may keep none
        yield f"{at}[{place}].digest", digest, one.get("digest", digest)
        previous = digest


def decided(given, expect):
    order, before = given["order"], given["events"]
    told = "event" in expect or "findings" in expect.get("verdict", {})
    if not told or found(expect) & set(WRONG):
        return
    yield from history(before)
    if "signature" in order:
        digest = events.sha(events.order_text(order))
        yield "order.signature.digest", digest, order["signature"].get("digest", digest)
    if "event" in expect:
        previous = before[-1]["digest"] if before else events.NOTHING
        due = events.event(len(before) + 1, order, previous, given["salt"])
        yield from differences(due, expect["event"], "expect.event")


def shown(given, expect):
    """An order to be signed."""
    if "digest" in expect or "canonical" in expect:
        text = events.order_text(given["order"])
        due = {"canonical": events.canonical(text), "digest": events.sha(text)}
        yield from differences(due, expect, "expect")


def kept(given, expect):
    """A history that is said to be whole, or read as one."""
    if expect.get("whole", "verdict" not in expect):
        yield from history(given.get("events", []))


def document(given, expect):
    """A document to be signed in a role."""
    if "digest" in expect or "canonical" in expect:
        due = documents.shown(given["document"], given["role"])
        yield from differences(due, expect, "expect")


def signed(given, expect):
    """A signature under a document: over its text in the role, unless that is the point."""
    yield from document(given, {name: expect[name] for name in ("digest",) if name in expect})
    if "signature" in given and expect["verdict"]["outcome"] == "clear":
        due = documents.digest(given["document"], given["role"])
        yield "signature.digest", due, given["signature"]["digest"]


STEPS = {"provider-signs": "claims", "issuer-signs": "accepts"}


def step(given, expect):
    """A signature that moves an act on is over the act in the role of the step."""
    if given.get("step") not in STEPS or "document" not in given:
        return
    if found(expect) & {"SIG-002", "SIG-010", "SIG-011", "INP-001", "INP-002"}:
        return
    shown = {"act": given["document"], "accepted": given.get("accepted")}
    yield "signature.digest", documents.digest(shown, STEPS[given["step"]]), given["signature"]["digest"]


# ------------------------------------------------------------------ codes


def keys_of(trust, roots):
    """The keys of a list: of one that came signed those that it says, where two root keys
    signed it."""
    if "signed" not in trust:
        return trust.get("keys", [])
    text = trust["signed"]["code"]
    assert len(codes.list_signers(text, roots)) >= 2, "a list without its signatures"
    return codes.list_keys(text)


def read(given, expect):
    """A code that is said to be signed, and the person in it."""
    if not expect.get("signed"):
        return
    keys = keys_of(given["trust"], given.get("rootKeys", []))
    yield "signed", True, bool(codes.signed_by(given["code"], keys))
    if expect["verdict"]["outcome"] == "clear" and "insured" in given:
        yield "insured", codes.whose(given["code"], given["insured"]), codes.claims_of(given["code"])[3]
    if "challenge" in given and expect["verdict"]["outcome"] == "clear":
        head, outside, body, _ = codes.uncbor(codes.unbase45(given["code"].split(":", 1)[1]))[0]
        message = codes.challenged(given["code"], given["challenge"])
        yield "device", True, signing.verifies(codes.claims_of(given["code"])[10], message, outside[12])
    if "id" in expect:
        yield "id", codes.name_of(given["code"]).hex(), expect["id"]


def proved(given, expect):
    """A visit is evidence where a key of the list signed its token for its person."""
    visits, told = given.get("visits") or {}, expect.get("stays", [])
    tokens = visits.get("tokens", {})
    by_token = {row["id"]: row for row in visits.get("rows", []) if "code" in row}
    for place, stay in enumerate(told):
        row = by_token.get(stay.get("visit"))
        if not row or not stay.get("byEvidence"):
            continue
        claims = codes.claims_of(row["code"])
        keys = keys_of(tokens.get("trust", {}), tokens.get("rootKeys", []))
        yield f"stays[{place}] signed", True, bool(codes.signed_by(row["code"], keys))
        yield f"stays[{place}] facility", claims[2], row["facility"]
        yield f"stays[{place}] insured", claims[3], codes.whose(row["code"], row["insured"])
        yield f"stays[{place}] method", claims[5], codes.METHODS[row["method"]]


def token_shown(given, expect):
    """A token that its device shows for a challenge."""
    if "toSign" in expect:
        yield "toSign", codes.challenged(given["code"], given["challenge"]).hex(), expect["toSign"]
    if "code" in expect:
        signature = bytes.fromhex(given["deviceSignature"])
        yield "code", codes.shown(given["code"], signature), expect["code"]


def token(given, expect):
    """A visit token, in its version."""
    second = given.get("version") == 2
    prefix, claims = (codes.SECOND, codes.second) if second else (codes.VISIT, codes.visit)
    yield from made(prefix, claims)(given, expect)
    if second and "id" in expect:
        signed = codes.to_sign(prefix, codes.header(given["key"]), codes.cbor(claims(given)))
        yield "id", codes.name(signed).hex(), expect["id"]


def listed(given, expect):
    """A list to be signed."""
    if "digest" not in expect and "code" not in expect:
        return
    body = codes.payload(given)
    yield "digest", hashlib.sha256(body).hexdigest(), expect["digest"]
    roots = given.get("signatures", [])
    if "toSign" in expect:
        due = [codes.list_to_sign(body, root["publicKey"]).hex() for root in roots]
        yield "toSign", due, expect["toSign"]
    if "code" in expect:
        given_ = {root["publicKey"]: bytes.fromhex(root["signature"]) for root in roots if "signature" in root}
        yield "code", codes.list_text(body, given_), expect["code"]


def list_read(given, expect):
    """A signed list that is said to be sound."""
    if expect["verdict"]["outcome"] != "clear":
        return
    yield "signers", True, len(codes.list_signers(given["code"], given["rootKeys"])) >= 2
    body = codes.uncbor(codes.unbase45(given["code"].split(":", 1)[1]))[0][2]
    yield "digest", hashlib.sha256(body).hexdigest(), expect["digest"]


def made(prefix, claims):
    def check(given, expect):
        named = expect.get("token", {}).get("code") or expect.get("code")
        if "toSign" not in expect and not named:
            return
        head, body = codes.header(given["key"]), codes.cbor(claims(given))
        if "toSign" in expect:
            yield "toSign", codes.to_sign(prefix, head, body).hex(), expect["toSign"]
        if named:
            signature = bytes.fromhex(given["signature"])
            yield "code", codes.written(prefix, head, body, signature), named
            if "publicKey" in given:
                key = {"id": given["key"], "publicKey": given["publicKey"]}
                yield "signature", [key], codes.signed_by(named, [key])
    return check


# ------------------------------------------------------------------ keys of duplicates


def keys(given, expect):
    if "keyCheck" in expect:
        yield "keyCheck", fingerprints.check(given["key"]), expect["keyCheck"]
    for place, (one, told) in enumerate(zip(given.get("acts", []), expect.get("acts", []))):
        lines = fingerprints.lines(one)
        due = {"record": fingerprints.record(one), "content": fingerprints.content(one),
               "cases": fingerprints.cases(one),
               "attendances": fingerprints.attendances(one)}
        yield from differences(due, told, f"acts[{place}]")
        for at, ((insured, line), print_) in enumerate(zip(lines, told.get("services", []))):
            due = {"exact": fingerprints.exact(insured, line),
                   "suspect": fingerprints.suspect(insured, line),
                   "id": fingerprints.line_id(one["provider"], line),
                   # told where it is more than one
                   "quantity": max(line.get("quantity", 1), 1)}
            print_ = {"quantity": 1, **print_}
            yield from differences(due, print_, f"acts[{place}].services[{at}]")
        if "parts" in told:
            people = [fingerprints.part(given["parts"], case["insured"]) for case in one["cases"]]
            yield f"acts[{place}].parts", people, told["parts"]
        if "workerParts" in told:
            people = [fingerprints.part(given["parts"], line["worker"]) if "worker" in line else 0
                      for _, line in lines]
            yield f"acts[{place}].workerParts", people, told["workerParts"]


# ------------------------------------------------------------------ checkpoints


def checkpoint(given, expect):
    """A checkpoint to be signed, with all its proofs."""
    if "text" in expect:
        yield from differences(checkpoints.made(given), expect, "expect")


def led(proof, key):
    """Does a proof lead from a key to the root that was signed?"""
    entry, log = proof["entry"], proof["checkpoint"]
    here = checkpoints.sha(b"\0", checkpoints.entry_text(entry))
    way = [bytes.fromhex(one) for one in proof["inclusion"]]
    top = checkpoints.climb(proof["index"], log["size"], here, way)
    return (checkpoints.root_of(proof["map"], key).hex(), top.hex()) == (entry["root"], log["root"])


def included(given, expect):
    codes_ = found(expect)
    if "INP-002" in codes_ or "log" not in given:
        return
    key = checkpoints.blinded(given["mapKey"], given["account"])
    operator, witnesses = checkpoints.signed(given["proof"]["checkpoint"], given["log"])
    same = given["proof"]["checkpoint"]["origin"] == given["log"]["origin"]
    enough = same and operator and witnesses >= given["log"].get("needed", len(given["log"].get("witnesses", [])))
    yield "signed", enough, "LED-041" not in codes_
    yield "led", led(given["proof"], key), "LED-042" not in codes_


def grown(given, expect):
    """Both checkpoints are signed by those who must."""
    for name in ("older", "newer") if "log" in given else ():
        operator, witnesses = checkpoints.signed(given[name], given["log"])
        paths = [one["path"] for one in expect["verdict"]["findings"]]
        enough = operator and witnesses >= given["log"].get("needed", len(given["log"].get("witnesses", [])))
        yield f"{name} signed", enough, f"{name}.signatures" not in paths


# ------------------------------------------------------------------ numbers and days


def number(given, expect):
    """A number of a person or an entity that is said to be valid."""
    for one in expect.get("identified", []):
        text = given["text"].strip()
        if one["kind"] in ("iin", "bin") and one.get("valid"):
            yield "control digit", oracle.control_digit(text[:11]), text[11:]


def account(given, expect):
    # INP-003 says that people wrote it otherwise, which is no fault of its digits
    lines = expect["verdict"]["findings"]
    said = [one for one in lines if one["path"] == "iban" and one["code"] != "INP-003"]
    iban = given["iban"].replace(" ", "").upper()
    fits = oracle.account(iban[4:7], iban[7:]) == iban
    yield "check digits", fits, not said


def term(given, expect):
    if "lastDay" not in expect or not given["term"].endswith("wd"):
        return
    first, days = D.fromisoformat(given["from"]), int(given["term"][:-2])
    if expect.get("convention", "next-day") == "next-day" and given.get("start") != "same-day":
        first = oracle.after(first)
    yield "lastDay", str(oracle.nth_working(first, days, declared=declared(given))), expect["lastDay"]


def span(given, expect):
    if "workingDays" in expect:
        ends = (D.fromisoformat(given[name]) for name in ("from", "to"))
        yield "workingDays", oracle.count(*ends, declared=declared(given)), expect["workingDays"]


# ------------------------------------------------------------------ distributions


def distribution(given, expect):
    if expect.get("verified"):
        yield from differences(allocation.expected_of(given, oracle.EDITION), expect, "expect")


def result(given, expect):
    """A result that was made elsewhere is verified where the oracle makes the same."""
    if "verified" in expect and "certificate" in given:
        yield "verified", not allocation.claim_differs(given), expect["verified"]


def words(given, expect):
    """An amount in words."""
    if "words" in expect:
        whole, _, part = given["amount"].partition(".")
        due = amount_words.said(allocation.tiyn(f"{whole}.{part.ljust(2, '0')}"))
        yield from differences(due, expect["words"], "expect.words")


def scheduled(given, expect):
    """An advance retained by the schedule alone."""
    if "rows" not in expect or expect["verdict"]["outcome"] == "refused":
        return
    begins = given.get("period", "").partition("/")[0]
    paid = [(retention.later(one["day"], begins), allocation.tiyn(one["amount"])) for one in given["advances"]]
    back = [(one["day"][:7], allocation.tiyn(one["amount"])) for one in given.get("givenBack", [])]
    had = [(one["month"], allocation.tiyn(one["amount"])) for one in given.get("accepted", [])]
    until = retention.number(given.get("until", "2026-12"))
    rows = retention.schedule(paid, back, had, until)
    shown = [{name: one if name == "month" else allocation.shown(one) for name, one in row.items()}
             for row in rows]
    yield "rows", shown, expect["rows"]
    if "toReturn" in expect:
        yield "toReturn", shown[-1]["left"], expect["toReturn"]


CHECKS = {
    "decideOrder": decided, "changeAccount": decided, "changeProvider": decided,
    "annulPolicy": decided, "orderToSign": shown, "verifyHistory": kept, "accountState": kept,
    "documentToSign": document, "checkSignature": signed, "changeActStatus": step,
    "verifyVisit": read, "verifyFacilityQr": read,
    "matchVisits": proved,
    "visitToken": token, "showToken": token_shown, "signedList": listed, "verifyList": list_read,
    "facilityQr": made(codes.WALL, codes.wall),
    "duplicateKeys": keys, "checkId": number, "checkAccount": account, "addTerm": term,
    "checkpointToSign": checkpoint, "verifyInclusion": included, "verifyConsistency": grown,
    "workingDays": span, "allocate": distribution, "verifyAllocation": result,
    "amountInWords": words, "retentionSchedule": scheduled,
    **monitoring_check.CHECKS,
    **settlement_check.CHECKS,
}


def main(folder):
    passed, failed = collections.Counter(), 0
    for file in sorted(pathlib.Path(folder).glob("*/*.json")):
        case = json.loads(file.read_text(encoding="utf-8"))
        call = case.get("call")
        if call not in CHECKS or "expect" not in case:
            continue
        try:
            compared = list(CHECKS[call](case["input"], case["expect"]))
        except (KeyError, ValueError, TypeError) as fault:
            compared = [("the input", "unread", repr(fault))]
        for what, due, told in compared:
            if due == told:
                passed[call] += 1
            else:
                failed += 1
                print(f"{case['id']}: {what} is {told}; by the oracle {due}")
    # a call that gave nothing is a check that looks past its cases
    for call in CHECKS.keys() - passed.keys():
        failed += 1
        print(f"{call}: nothing was compared")
    print(", ".join(f"{call} {count}" for call, count in sorted(passed.items())))
    print(f"{passed.total()} passed, {failed} failed")
    return failed


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1]) else 0)
