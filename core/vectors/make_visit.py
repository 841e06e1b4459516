#!/usr/bin/env python3
"""Writes the vectors of the room of visits: codes of facilities, visit tokens, their
verification, the share of visits. Two runs write the same bytes. Signatures, CBOR,
base45 and the hash of a person are computed here from the standards and the layout in
the library's docs, not taken from answers. Standard library only.

    python3 core/vectors/make_visit.py
"""

import datetime
import hashlib

from fingerprints import KEY as HASH_KEY, fingerprint
from made_up import AIGUL, BOLAT, DANA, change
from oracle import CLEAR, finding, vector, wrong_last
from signing import P, base45, cbor, head, public, sign, stretched

FACILITY, ELSEWHERE, APP = "KZ-F-0017", "KZ-F-0018", "damumed"
EPOCH = datetime.datetime(1970, 1, 1)
AHEAD = datetime.timedelta(hours=5)
OTHER_HASH = "f0" * 16


def at(seconds=0):
    """A moment so many seconds after half past nine of a day in March."""
    return (datetime.datetime(2026, 3, 10, 9, 30) + datetime.timedelta(seconds=seconds)).isoformat()


def unix(moment):
    return int((datetime.datetime.fromisoformat(moment) - AHEAD - EPOCH).total_seconds())


def seed(name):
    return hashlib.sha256(name.encode()).digest()


def kid(name):
    return hashlib.sha256(b"id of " + name.encode()).digest()[:8]


def person(iin, key=HASH_KEY):
    assert key == HASH_KEY
    return fingerprint(5, int(iin))


def raw(print_text):
    return bytes.fromhex(print_text.removeprefix("v1:"))


NONCE = bytes.fromhex("a1b2c3d4e5f60718")
METHODS = {"qr": 1, "biometric": 2, "document": 3, "manual": 4}
REASONS = {"no-phone": 1, "device-failed": 2, "no-network": 3, "emergency": 4, "unable": 5}

# ------------------------------------------------------------------ codes


def visit(method="qr", reason=None, author=None, facility=FACILITY, insured=AIGUL, when=None,
          nonce=NONCE, app=APP):
    claims = {1: 1, 2: facility, 3: raw(person(insured)), 4: unix(when or at()),
              5: METHODS.get(method, method), 6: nonce, 7: app}
    if reason:
        claims.update({8: REASONS.get(reason, reason), 9: raw(person(author))})
    return claims


def wall(facility=FACILITY, when=None):
    return {1: 1, 2: facility, 3: unix(when or at())}


def protected(key):
    return cbor({1: -8, 4: key})


def structure(prefix, header, claims):
    return cbor(["Signature1", header, prefix.encode(), claims])


def signed(claims, key=APP, prefix="QLV1", header=None, aad=None, signature=None, outer=None):
    """The text of a code. Whatever may be forged can be given instead."""
    body = claims if isinstance(claims, bytes) else cbor(claims)
    header = protected(kid(key)) if header is None else header
    made = signature or sign(seed(key), structure(aad or prefix, header, body))
    whole = outer(header, body, made) if outer else cbor([header, {}, body, made])
    return prefix + ":" + base45(whole)


def trusted(key=APP, **fields):
    row = {"id": kid(key).hex(), "publicKey": public(seed(key)).hex(), "app": key,
           "validFrom": "2026-01-01T00:00:00", "validTo": "2026-12-31T23:59:59", **fields}
    return {name: value for name, value in row.items() if value is not None}


WALL = "registrar"
KEYS = [trusted(), trusted("other.app"), trusted(WALL, app=None)]
TRUST = {"version": 7, "asOf": at(), "keys": KEYS}
NONE = {"complete": True, "tokens": []}
GOOD = {
    "code": signed(visit()), "checkedAt": at(60), "trust": TRUST, "newestTrust": 7,
    "trustSeconds": 3600, "skewSeconds": 120, "lifetimeSeconds": 600, "seen": NONE,
    "revoked": NONE, "facility": FACILITY, "insured": AIGUL, "hashKey": HASH_KEY,
}
ID = (kid(APP) + NONCE).hex()


def only(*keys, **fields):
    return {**TRUST, "keys": list(keys), **fields}


def judged(name, why, given, findings=(), open_lines=(), border=(), signed_by=True, **more):
    expect = {"accepted": not findings and not open_lines, "signed": signed_by,
              "verdict": {"findings": list(findings), "complete": not open_lines,
                          "notChecked": [{"code": code, **rest} for code, rest in open_lines]},
              **more}
    vector("visit", f"visit-{name}", "mechanism 14(3)", "verifyVisit", why, given, expect, border)


def refused(name, why, code, given=GOOD, path="code", border=(), signed_by=True, **params):
    judged(name, why, given, [finding(code, path, **params)], border=border, signed_by=signed_by)


def unknown(name, why, given, *lines, **more):
    judged(name, why, given, open_lines=[(code, rest) for code, rest in lines], **more)


def good():
    judged("good", "a token of its key, in time, of the place and the person", GOOD, border=["VIS-002"],
           ageSeconds=60, token={"id": ID, "key": kid(APP).hex(), "app": APP,
                                 "facility": FACILITY, "insuredPrint": person(AIGUL),
                                 "at": at(), "method": "qr"})
    for method in ("biometric", "document"):
        judged(f"good-{method}", "other ways to identify a person count as well",
               {**GOOD, "code": signed(visit(method))}, token={"method": method})
    judged("facility-in-cyrillic", "ids of facilities are the host's, in any letters", {
        **GOOD, "code": signed(visit(facility="Ақ-бұлақ №7")), "facility": "Ақ-бұлақ №7"},
        token={"facility": "Ақ-бұлақ №7"}, border=["VIS-016"])
    judged("by-hand", "an entry by hand counts, is shown, and names its reason and its author",
           {**GOOD, "code": signed(visit("manual", "device-failed", DANA))},
           [finding("VIS-002", "code", visit=ID)], accepted=True,
           token={"method": "manual", "reason": "device-failed", "authorPrint": person(DANA)})
    longest = visit("manual", "unable", DANA, facility="F" * 36, app="abcdefghij.1")
    code = signed(longest, "abcdefghij.1")
    assert len(code) == 299
    judged("longest", "the longest token there can be is read like any other", {
        **GOOD, "code": code, "facility": "F" * 36, "trust": only(trusted("abcdefghij.1"))},
        [finding("VIS-002", "code")], accepted=True, border=["VIS-003", "VIS-004", "VIS-016"])
    judged("person-by-print", "a host may keep fingerprints only",
           change(GOOD, insured=None, hashKey=None, insuredPrint=person(AIGUL)),
           border=["VIS-017"])
    spaced = next(code for code in (signed(visit(nonce=bytes([n] * 8))) for n in range(256))
                  if "  " in code)
    judged("holds-two-spaces", "base45 has a space among its letters", {**GOOD, "code": spaced})
    refused("spaces-folded", "a host that folds the spaces of a text breaks it", "VIS-003",
            {**GOOD, "code": spaced.replace("  ", " ")}, signed_by=False)


# ------------------------------------------------------------------ the key


def keys():
    early = {"code": signed(visit(when=at(-86400)))}
    for name, fields in (("last-second", {"validTo": at()}), ("first-second", {"validFrom": at()})):
        judged(f"key-{name}", "both ends of a key's validity belong to it",
               {**GOOD, "trust": only(trusted(**fields))}, border=["VIS-010"])
    for name, fields in (("after-its-end", {"validTo": at(-1)}),
                         ("before-its-start", {"validFrom": at(1)})):
        valid = trusted(**fields)
        refused(f"key-{name}", "signed a second outside the validity of the key", "VIS-010",
                {**GOOD, "trust": only(valid)}, at=at(),
                valid=f"{valid['validFrom']}/{valid['validTo']}")
    judged("key-revoked-later", "revoked a second after the check: the token stays good",
           {**GOOD, "trust": only(trusted(revokedFrom=at(61)))}, border=["VIS-011"])
    refused("key-revoked-now", "revoked at the second of the check", "VIS-011",
            {**GOOD, "trust": only(trusted(revokedFrom=at(60)))}, since=at(60))
    refused("key-revoked-before", "revoked before the token was signed", "VIS-011",
            {**GOOD, "trust": only(trusted(revokedFrom=at(-1)))}, since=at(-1))
    refused("key-revoked-clock-ahead", "the device's clock is ahead of the check: its time counts",
            "VIS-011", {**GOOD, "checkedAt": at(-10), "trust": only(trusted(revokedFrom=at()))},
            since=at())
    judged("key-revoked-backdated", "a stolen key that dates back: late and revoked", {
        **GOOD, **early, "trust": only(trusted(revokedFrom=at(-3600)))},
        [finding("VIS-011", "code"), finding("VIS-013", "code", at=at(-86400), checked=at(60),
                                               lifetime="600")])
    other = {**GOOD, "trust": only(trusted("other.app"))}
    refused("key-unknown", "no key of this id on the list", "VIS-007", other, signed_by=False,
            key=kid(APP).hex())
    judged("key-shared-id", "two keys share an id: both are tried",
           {**GOOD, "trust": only(trusted("other.app", id=kid(APP).hex()), trusted())},
           border=["VIS-007", "VIS-008"])
    refused("key-shared-id-neither", "two keys share an id, and neither signed", "VIS-008",
            {**GOOD, "trust": only(trusted("other.app", id=kid(APP).hex()),
                                   trusted(WALL, id=kid(APP).hex()))}, signed_by=False)
    refused("key-of-other-app", "signed by the key of another application", "VIS-009",
            {**GOOD, "code": signed(visit(), key="other.app")}, purpose=APP)
    refused("key-of-walls", "signed by a key for codes of facilities", "VIS-009",
            {**GOOD, "code": signed(visit(), key=WALL)}, purpose=APP)
    refused("key-version", "the key no longer signs this version: no roll-back", "VIS-005",
            {**GOOD, "trust": only(trusted(minimumVersion=2))}, version="1", minimum="2")
    judged("key-least-version", "the least version that the key still signs is the version of the token",
           {**GOOD, "trust": only(trusted(minimumVersion=1))}, border=["VIS-004", "VIS-005"])
    judged("key-beside-a-wall", "a key for walls shares the id: the key of the application signed",
           {**GOOD, "trust": only(trusted(WALL, app=None, id=kid(APP).hex()), trusted())},
           border=["VIS-007", "VIS-008", "VIS-009"])
    judged("key-one-second", "a key that was valid for the one second of the token",
           {**GOOD, "trust": only(trusted(validFrom=at(), validTo=at()))}, border=["VIS-010"])
    judged("trust-same", "the very list that the host saw last", {**GOOD, "newestTrust": 7},
           border=["VIS-006"])
    refused("trust-rolled-back", "the host has seen a newer list of keys", "VIS-006",
            {**GOOD, "newestTrust": 8}, "trust.version", version="7", newest="8")
    judged("trust-newer", "a newer list than the host has seen", {**GOOD, "newestTrust": 6},
           border=["VIS-006"])


def signatures():
    def bad(name, why, **forged):
        refused(f"signature-{name}", why, "VIS-008", {**GOOD, "code": signed(visit(), **forged)},
                signed_by=False, key=kid(APP).hex())

    true = sign(seed(APP), structure("QLV1", protected(kid(APP)), cbor(visit())))
    bad("one-bit", "one bit of the signature is another", signature=true[:63] + bytes([true[63] ^ 1]))
    bad("of-other-key", "another key signed under this id",
        signature=sign(seed("thief"), structure("QLV1", protected(kid(APP)), cbor(visit()))))
    bad("stretched", "S is not below the order of the group", signature=stretched(true))
    bad("zero", "all bytes are zero", signature=bytes(64))
    bad("of-a-wall", "signed as the code of a facility is", aad="QLQ1")
    swapped = cbor(visit(facility=ELSEWHERE))
    judged("signature-of-other-claims", "the claims were changed after signing: all is told", {
        **GOOD, "code": signed(swapped, signature=true)},
        [finding("VIS-008", "code"), finding("VIS-016", "facility")], signed_by=False)
    weak = (1).to_bytes(32, "little")
    assert int.from_bytes(weak, "little") < P
    refused("signature-of-weak-key", "the neutral point as a key would sign anything", "VIS-008", {
        **GOOD, "code": signed(visit(), signature=weak + bytes(32)),
        "trust": only(trusted(publicKey=weak.hex()))}, signed_by=False)


# ------------------------------------------------------------------ time, lists, claims


def times():
    judged("clock-ahead", "the device's clock is ahead by the whole tolerance",
           {**GOOD, "checkedAt": at(-120)}, border=["VIS-012"], ageSeconds=-120)
    refused("too-early", "a second more than the tolerance", "VIS-012",
            {**GOOD, "checkedAt": at(-121)}, at=at(), checked=at(-121), skew="120")
    judged("last-second", "the last second of life and tolerance", {**GOOD, "checkedAt": at(720)},
           border=["VIS-013"], ageSeconds=720)
    refused("too-late", "a second more than life and tolerance", "VIS-013",
            {**GOOD, "checkedAt": at(721)}, at=at(), checked=at(721), lifetime="600")
    judged("midnight", "a token of one day checked on the next", {
        **GOOD, "code": signed(visit(when="2026-03-10T23:59:30")),
        "checkedAt": "2026-03-11T00:00:10", "trust": {**TRUST, "asOf": "2026-03-11T00:00:00"}},
        ageSeconds=40)


def lists():
    beside = [(kid(APP) + bytes(8)).hex(), (kid("other.app") + NONCE).hex()]
    for name, code, field in (("replayed", "VIS-015", "seen"), ("revoked", "VIS-014", "revoked")):
        refused(name, "the token stands on the list", code,
                {**GOOD, field: {"complete": False, "tokens": [*beside, ID]}}, token=ID)
        judged(f"not-{name}", "another nonce of this key, and this nonce of another key",
               {**GOOD, field: {"complete": True, "tokens": beside}}, border=[code])
        judged(f"{name}-list-of-the-second", "the list is as old as the token to a second, and does not "
               "name it", {**GOOD, field: {"complete": True, "asOf": at(), "tokens": beside}},
               border=[code])
        unknown(f"{name}-stale", "the list is a second older than the token: it cannot know it",
                {**GOOD, field: {"complete": True, "asOf": at(-1), "tokens": beside}},
                (code, {"path": field, "lack": "stale"}))
        refused(f"{name}-by-old-list", "a token that an old list names all the same", code,
                {**GOOD, field: {"complete": True, "asOf": at(-1), "tokens": [ID]}}, token=ID)
        unknown(f"{name}-partial", "a list that is not complete cannot say no",
                {**GOOD, field: {"tokens": beside}},
                (code, {"path": field, "lack": "partial"}))
    broken = {"complete": True, "tokens": [beside[0].upper()]}
    vector("visit", "visit-seen-broken", "mechanism 14(3)", "verifyVisit",
           "a name that cannot be read leaves its list incomplete", {**GOOD, "seen": broken},
           {"accepted": False, "verdict": {
               "findings": [finding("INP-002", "seen.tokens[0]")],
               "notChecked": [{"code": "VIS-015", "lack": "partial"}]}})
    refused("elsewhere", "registered at another facility", "VIS-016",
            {**GOOD, "facility": ELSEWHERE}, "facility", facility=FACILITY, expected=ELSEWHERE)
    refused("other-person", "registered for another person; none is named", "VIS-017",
            {**GOOD, "insured": BOLAT}, "insured")
    refused("other-hash", "another hash key makes another person", "VIS-017",
            {**GOOD, "hashKey": OTHER_HASH}, "insured")
    judged("all-wrong", "every fault at once, not the first", {
        **GOOD, "checkedAt": at(721), "facility": ELSEWHERE, "insured": BOLAT,
        "seen": {"tokens": [ID]}, "revoked": {"tokens": [ID]},
        "trust": only(trusted("other.app", id=kid(APP).hex())), "newestTrust": 9},
        [finding(code, path) for code, path in (
            ("VIS-006", "trust.version"), ("VIS-008", "code"), ("VIS-013", "code"),
            ("VIS-014", "code"), ("VIS-015", "code"), ("VIS-016", "facility"),
            ("VIS-017", "insured"))], signed_by=False)


def not_checked():
    of_keys = ["VIS-005", "VIS-007", "VIS-008", "VIS-009", "VIS-010", "VIS-011"]

    def without(name, why, fields, *lines, **more):
        unknown(f"without-{name}", why, change(GOOD, **dict.fromkeys(fields)), *lines, **more)

    def lines(codes, lack, path):
        return [(code, {"lack": lack, "path": path}) for code in codes]

    without("trust", "no list of keys: nothing is said of the key", ["trust"],
            *sorted(lines(of_keys, "not-given", "trust")
                    + [("VIS-006", {"lack": "not-given", "path": "trust.version"})],
                    key=lambda line: line[0]), signed_by=False)
    without("newest", "whether the list was rolled back cannot be told", ["newestTrust"],
            ("VIS-006", {"lack": "not-given"}))
    without("skew", "no tolerance given: neither end of the time is checked", ["skewSeconds"],
            ("VIS-012", {"lack": "not-given"}), ("VIS-013", {"lack": "not-given"}))
    without("lifetime", "no life given", ["lifetimeSeconds"], ("VIS-013", {"lack": "not-given"}))
    without("seen", "no list of tokens seen: replay is not checked", ["seen"],
            ("VIS-015", {"lack": "not-given", "path": "seen"}))
    without("revoked", "no list of revoked tokens", ["revoked"],
            ("VIS-014", {"lack": "not-given", "path": "revoked"}))
    without("facility", "no facility to compare with", ["facility"],
            ("VIS-016", {"lack": "not-given"}))
    without("insured", "no person to compare with", ["insured", "hashKey"],
            ("VIS-017", {"lack": "not-given"}))
    judged("trust-fresh", "the list is as old as it may be", {**GOOD, "trustSeconds": 60},
           border=["VIS-011"])
    unknown("trust-stale", "a second older: a revocation may have come since",
            {**GOOD, "trustSeconds": 59}, ("VIS-011", {"lack": "stale", "path": "trust"}))
    stale = {**GOOD, "trustSeconds": 59, "trust": only(trusted("other.app"))}
    unknown("trust-stale-new-key", "a list that is too old may not know a new key yet", stale,
            *lines(of_keys, "stale", "trust"), signed_by=False)
    broken = {**GOOD, "trust": only(trusted(), trusted("other.app", publicKey="00"))}
    vector("visit", "visit-trust-broken", "mechanism 5(5)", "verifyVisit",
           "a key that cannot be read: the list is not used, it might have been the revocation",
           broken, {"accepted": False, "signed": False, "verdict": {
               "findings": [finding("INP-002", "trust.keys[1].publicKey")]}})
    crowd = [trusted(f"app-{n}", id=kid(APP).hex()) for n in range(8)]
    judged("key-eighth-of-id", "eight keys of one id are all tried",
           {**GOOD, "trust": only(*crowd[:7], trusted())}, border=["VIS-008"])
    vector("visit", "visit-trust-crowded", "mechanism 5(5)", "verifyVisit",
           "nine keys of one id would cost whoever checks",
           {**GOOD, "trust": only(*crowd, trusted())},
           {"accepted": False, "verdict": {"findings": [finding("INP-002", "trust.keys")]}})
    vector("visit", "visit-trust-key-twice", "mechanism 5(5)", "verifyVisit",
           "a key with two rows: it would be open which revocation counts",
           {**GOOD, "trust": only(trusted(), trusted(revokedFrom=at()))},
           {"accepted": False, "verdict": {"findings": [finding("INP-002", "trust.keys")]}})
    vector("visit", "visit-nothing", "mechanism 5(5)", "verifyVisit",
           "without a code and a moment", {},
           {"accepted": False, "verdict": {"findings": [
               finding("INP-001", "checkedAt"), finding("INP-001", "code")]}})
    vector("visit", "visit-without-hash-key", "mechanism 14(3)", "verifyVisit",
           "a number alone is not compared", change(GOOD, hashKey=None),
           {"accepted": False, "verdict": {
               "findings": [finding("INP-001", "hashKey")],
               "notChecked": [{"code": "VIS-017"}]}})


# ------------------------------------------------------------------ form


def forms():
    def bad(name, why, code, rule="VIS-003", **params):
        refused(f"form-{name}", why, rule, {**GOOD, "code": code}, signed_by=False, **params)

    text, claims = GOOD["code"], visit()
    header = protected(kid(APP))

    def whole(tag, unprotected):
        return lambda header, body, made: tag + cbor([header, unprotected, body, made])

    bad("empty-behind-prefix", "nothing behind the prefix", "QLV1:")
    bad("other-text", "no code of ours", "https://example.kz/")
    bad("lower-case", "letters are capital", text.lower())
    bad("space-before", "a space before it", " " + text)
    bad("letters-behind", "letters behind it", text + "00")
    bad("not-base45", "a letter that base45 has not", text[:-1] + "?")
    bad("pair-over-byte", "a last pair over 255, that a lenient reader cuts",
        next(signed(visit(facility="F" * n)) for n in (5, 6)
             if len(signed(visit(facility="F" * n))) % 3 == 1)[:-2] + "::")
    bad("too-long", "over three hundred characters", "QLV1:" + "0" * 296)
    bad("wall", "the code of a facility is no visit", signed(wall(), WALL, "QLQ1"))
    bad("prefix-version", "a version to come", "QLV2" + text[4:], "VIS-004", version="2")
    bad("claims-version", "a version to come, signed", signed({**claims, 1: 2}), "VIS-004",
        version="2")
    bad("tagged", "tagged, as COSE_Sign1 may be, but ours is not",
        signed(claims, outer=whole(head(6, 18), {})))
    bad("unprotected", "a header outside the signature",
        signed(claims, outer=whole(b"", {4: kid(APP)})))
    bad("trailing", "a byte behind the end",
        signed(claims, outer=lambda *parts: cbor([parts[0], {}, *parts[1:]]) + b"\x00"))
    bad("three-parts", "the signature is missing",
        signed(claims, outer=lambda header, body, _: cbor([header, {}, body])))
    bad("open-array", "a list without a length", signed(claims, outer=lambda h, b, s: (
        b"\x9f" + cbor(h) + cbor({}) + cbor(b) + cbor(s) + b"\xff")))
    bad("es256", "another algorithm", signed(claims, header=cbor({1: -7, 4: kid(APP)})))
    bad("no-algorithm", "no algorithm named", signed(claims, header=cbor({4: kid(APP)})))
    bad("short-key-id", "a key id of seven bytes", signed(claims, header=protected(kid(APP)[:7])))
    bad("header-order", "the names of the header in another order",
        signed(claims, header=cbor({4: kid(APP), 1: -8})))
    bad("critical", "one more name in the header",
        signed(claims, header=cbor({1: -8, 2: [99], 4: kid(APP)})))
    plain = cbor(claims)
    bad("twice", "a claim stands twice",
        signed(head(5, 8) + plain[1:] + cbor(7) + cbor("thief")))
    bad("long-number", "a number longer than it has to be",
        signed(plain.replace(b"\xa7\x01\x01", b"\xa7\x01\x18\x01", 1)))
    bad("open-map", "a map without a length", signed(b"\xbf" + plain[1:] + b"\xff"))
    bad("claims-trailing", "a byte behind the claims", signed(plain + b"\x00"))
    bad("claims-order", "claims in another order",
        signed({key: claims[key] for key in (1, 3, 2, 4, 5, 6, 7)}))
    bad("claim-more", "one claim more", signed({**claims, 10: 1}))
    bad("claim-less", "a claim is missing",
        signed({key: value for key, value in claims.items() if key != 6}))
    bad("method-unknown", "a method that is not known", signed(visit(9)))
    bad("manual-without-reason", "by hand, without a reason and an author", signed(visit("manual")))
    bad("reason-without-manual", "a reason where nothing was entered by hand",
        signed(visit("qr", "no-phone", DANA)))
    bad("reason-unknown", "a reason that is not known", signed(visit("manual", 6, DANA)))
    bad("short-nonce", "a nonce of seven bytes", signed(visit(nonce=NONCE[:7])))
    bad("long-facility", "the id of a facility of 37 bytes", signed(visit(facility="F" * 37)))
    bad("empty-facility", "the id of a facility is empty", signed(visit(facility="")))
    bad("app-capital", "the name of an application in capitals", signed(visit(app="DAMU")))
    bad("not-utf8", "a facility that is no text", signed(
        plain.replace(b"KZ-F", b"\xff\xfe\xfd\xfc", 1)))
    bad("time-of-eight-bytes", "a moment after January 2106", signed({**claims, 4: 2 ** 32}))
    bad("bit-of-length", "a length that runs over the end", signed(
        plain[:-len(cbor(APP))] + b"\x7b" + b"\xff" * 8))
    assert signed(claims, header=header) == text


# ------------------------------------------------------------------ making codes

DRAFT = {"facility": FACILITY, "insured": AIGUL, "hashKey": HASH_KEY, "at": at(), "method": "qr",
         "nonce": NONCE.hex(), "app": APP, "key": kid(APP).hex()}


def made(name, why, call, given, expect, border=()):
    clause = "mechanism 14(3)" if call == "visitToken" else "mechanism 5(5)"
    vector("visit", f"make-{name}", clause, call, why, given, expect, border)


def told(*findings):
    return {"verdict": {"clear": False, "findings": list(findings)}}


# ISO/IEC 18004: characters of the alphanumeric mode at medium correction, by version
ROOM = (20, 38, 61, 90, 122, 154, 178, 221, 262, 311)


def side(text):
    version = next(n for n, most in enumerate(ROOM, 1) if len(text) <= most)
    return 17 + 4 * version


def tokens():
    def message(claims):
        return structure("QLV1", protected(kid(APP)), cbor(claims))

    signature = sign(seed(APP), message(visit()))
    made("token-to-sign", "the bytes that the application signs", "visitToken", DRAFT,
         {"verdict": CLEAR, "toSign": message(visit()).hex(), "id": ID,
          "insuredPrint": person(AIGUL)})
    whole = {**DRAFT, "signature": signature.hex(), "publicKey": public(seed(APP)).hex()}
    made("token", "the token, its signature verified", "visitToken", whole,
         {"verdict": CLEAR, "code": GOOD["code"]}, ["VIS-008"])
    made("token-with-image", "the token and the size of its picture", "visitToken",
         {**whole, "withImage": True},
         {"verdict": CLEAR, "code": GOOD["code"], "image": {"side": side(GOOD["code"])}})
    made("token-by-print", "an application without the hash key", "visitToken",
         change(DRAFT, insured=None, hashKey=None, insuredPrint=person(AIGUL)),
         {"verdict": CLEAR, "toSign": message(visit()).hex()})
    by_hand = visit("manual", "emergency", DANA)
    made("token-by-hand", "a reason and an author go into the token", "visitToken",
         {**DRAFT, "method": "manual", "reason": "emergency", "author": DANA},
         {"verdict": CLEAR, "toSign": message(by_hand).hex()})
    longest = visit("manual", "unable", DANA, facility="F" * 36, app="abcdefghij.1")
    code = signed(longest)
    assert len(code) == 299
    made("token-longest", "the longest token has 299 characters", "visitToken",
         {**DRAFT, "method": "manual", "reason": "unable", "author": DANA, "facility": "F" * 36,
          "app": "abcdefghij.1", "signature": sign(seed(APP), message(longest)).hex()},
         {"verdict": CLEAR, "code": code})
    made("token-wrong-signature", "a wrong signature is found before anybody scans it",
         "visitToken", {**whole, "signature": bytes(64).hex()},
         told(finding("VIS-008", "signature", key=kid(APP).hex())))
    made("token-by-hand-bare", "by hand, with neither reason nor author", "visitToken",
         {**DRAFT, "method": "manual"},
         told(finding("INP-001", "author"), finding("INP-001", "reason")))
    made("token-nothing", "every missing field is told at once", "visitToken", {},
         told(*(finding("INP-001", field) for field in (
             "app", "at", "facility", "insured", "key", "method", "nonce"))))
    for name, field, value in (
            ("long-facility", "facility", "F" * 37), ("before-1970", "at", "1970-01-01T04:59:59"),
            ("nonce-capital", "nonce", NONCE.hex().upper()), ("short-key", "key", "00"),
            ("long-app", "app", "abcdefghij.12"), ("method", "method", "QR"),
            ("person", "insured", wrong_last(AIGUL)), ("hash-key", "hashKey", "00")):
        found = [finding("INP-002", field)]
        if name == "hash-key":
            found.insert(0, finding("INP-001", "hashKey"))
        made(f"token-{name}", "what does not fit into a token is told at its field",
             "visitToken", {**DRAFT, field: value}, told(*found))


def walls():
    def message(claims):
        return structure("QLQ1", protected(kid(WALL)), cbor(claims))

    draft = {"facility": FACILITY, "key": kid(WALL).hex(), "issuedAt": at()}
    made("wall-to-sign", "the bytes to sign", "facilityQr", draft,
         {"verdict": CLEAR, "toSign": message(wall()).hex()})
    for name, facility in (("", FACILITY), ("-uuid", "0b4c9a52-6a1e-4f0e-9d57-1f2a3b4c5d6e")):
        claims = wall(facility)
        signature = sign(seed(WALL), message(claims))
        code = signed(claims, WALL, "QLQ1")
        made(f"wall{name}", "the code on the wall and the size of its picture", "facilityQr",
             {**draft, "facility": facility, "signature": signature.hex(),
              "publicKey": public(seed(WALL)).hex()},
             {"verdict": CLEAR, "code": code, "image": {"side": side(code)}}, ["VIS-008"])
    made("wall-wrong-signature", "a wrong signature is found before the code is printed",
         "facilityQr", {**draft, "signature": sign(seed(APP), message(wall())).hex(),
                        "publicKey": public(seed(WALL)).hex()},
         told(finding("VIS-008", "signature")))
    made("wall-long-facility", "37 bytes", "facilityQr", {**draft, "facility": "F" * 37},
         told(finding("INP-002", "facility")))
    code = signed(wall(), WALL, "QLQ1")
    check = {"code": code, "checkedAt": at(60), "trust": TRUST, "newestTrust": 7,
             "trustSeconds": 3600, "skewSeconds": 0, "facility": FACILITY}

    def verified(name, why, given, *findings, signed_by=True, border=(), **more):
        made(f"read-wall-{name}", why, "verifyFacilityQr", given,
             {"accepted": not findings, "signed": signed_by,
              "verdict": {"findings": list(findings)}, **more}, border)

    verified("good", "a code of its key, at its place", check, facility=FACILITY, issuedAt=at(),
             key=kid(WALL).hex(), border=["VIS-009", "VIS-016"])
    verified("anywhere", "an application does not know where it is yet",
             change(check, facility=None), facility=FACILITY)
    verified("old", "a code on a wall does not grow old", {
        **check, "checkedAt": "2026-12-01T10:00:00",
        "trust": {**TRUST, "asOf": "2026-12-01T10:00:00"}})
    verified("moved", "the code of another facility", {**check, "facility": ELSEWHERE},
             finding("VIS-016", "facility", facility=FACILITY, expected=ELSEWHERE))
    verified("of-an-app", "signed by the key of an application",
             {**check, "code": signed(wall(), APP, "QLQ1")},
             finding("VIS-009", "code", purpose="facility"))
    verified("tomorrow", "issued after the check", {**check, "checkedAt": at(-1)},
             finding("VIS-012", "code"))
    verified("visit", "a visit token is no code of a facility", {**check, "code": GOOD["code"]},
             finding("VIS-003", "code"), signed_by=False)


# ------------------------------------------------------------------ the share


def shares():
    def share(name, why, counts, findings=(), border=(), complete=True, **visits):
        given = dict(zip(("withVisit", "withoutVisit", "unknown"), counts))
        vector("visit", f"share-{name}", "mechanism 14(3)", "preflightShare", why, given,
               {"limit": "1/2", "visits": visits,
                "verdict": {"complete": complete, "findings": list(findings)}}, border)

    share("half", "exactly one half passes", (5, 5), border=["VIS-001"],
          stillNeeded=0, mayStillAdd=0)
    share("over-half", "one more than half", (4, 6), [finding(
        "VIS-001", "", without="6", total="10", limit="1/2")], stillNeeded=1, mayStillAdd=0)
    share("room", "two of ten: six more may come without a visit", (8, 2),
          stillNeeded=0, mayStillAdd=6)
    share("all-without", "of seven, four must be registered", (0, 7),
          [finding("VIS-001", "")], stillNeeded=4, mayStillAdd=0)
    share("unknown-tips", "what is unknown could tip the scale", (4, 4, 2), complete=False,
          stillNeeded=1, mayStillAdd=0)
    for limit, name in (("1/1", "all"), ("3/2", "more-than-all")):
        vector("visit", f"share-limit-{name}", "mechanism 14(3)", "preflightShare",
               "a limit that no share is over: any number of cases may come without a visit",
               {"withVisit": 1, "withoutVisit": 4, "law": {"overrides": [
                   {"name": "visit_share", "value": limit, "reference": "letter 1"}]}},
               {"limit": limit, "visits": {"stillNeeded": 0, "mayStillAdd": 2 ** 53 - 1},
                "verdict": {"complete": True, "findings": []}}, ["VIS-001"])
    share("nothing", "no case is no share", (0, 0), complete=False, stillNeeded=0, mayStillAdd=0)
    vector("visit", "share-not-counted", "mechanism 14(3)", "preflightShare", "nothing counted",
           {}, told(finding("INP-001", "withVisit"), finding("INP-001", "withoutVisit")))


def matches():
    def row(serial, day, insured=AIGUL, facility=FACILITY, method="qr"):
        return {"id": f"V-{serial}", "insured": insured, "facility": facility,
                "day": f"2026-03-{day:02d}", "method": method}

    def stay(start, end, insured=AIGUL, facility=FACILITY):
        return {"insured": insured, "facility": facility, "start": f"2026-03-{start:02d}",
                "end": f"2026-03-{end:02d}"}

    def proved(serial, method="qr"):
        return {"presence": "with", "visit": f"V-{serial}", "method": method,
                "manual": method == "manual"}

    def open_stay(lack):
        return {"presence": "unknown", "lack": lack, "manual": False}

    without = {"presence": "without", "manual": False}

    def by_hand(one, **more):
        return {**one, "method": "manual", "reason": "device-failed", "author": "registry",
                "enteredAt": one["day"] + "T12:00", **more}

    def unknown_rule(code, path, needs, lack):
        return {"code": code, "path": path, "needs": needs, "lack": lack}

    def matched(name, why, stays, rows, told_stays, visits=None, border=(), law=None, **more):
        given = {"stays": stays}
        if rows is not None:
            given["visits"] = {"complete": True, "asOf": "2026-03-31", "unused": True,
                               "verified": True, "rows": rows}
            given["visits"].update(visits or {})
        if law:
            given["law"] = {"overrides": [{"name": key, "value": value, "reference": "letter 1"}
                                          for key, value in law.items()]}
        vector("visit", f"match-{name}", "mechanism 14(3)", "matchVisits", why, given,
               {"stays": told_stays, **more}, border)

    matched("plain", "the first and the last day belong to a stay; others do not",
            [stay(5, 9), stay(5, 9, BOLAT), stay(5, 9, DANA)],
            [row(1, 5), row(2, 9, BOLAT), row(3, 10, DANA)],
            [proved(1), proved(2), without], border=["VIS-001", "VIS-002"])
    matched("once", "one scan proves one case", [stay(5, 5), stay(5, 5)], [row(1, 5)],
            [proved(1), without])
    matched("most", "the long stay leaves the day to the short one", [stay(1, 4), stay(2, 3)],
            [row(1, 2), row(2, 4)], [proved(2), proved(1)])
    matched("elsewhere", "a visit to another facility proves nothing", [stay(5, 5)],
            [row(1, 5, facility=ELSEWHERE)], [without],
            verdict={"findings": [finding("VIS-001", "", without="1", total="1", limit="1/2")]},
            visits={"asOf": "2026-03-05"})
    matched("by-hand", "an entry by hand counts and is shown; a share that rests on it alone is "
            "for a person to look at", [stay(5, 5)],
            [by_hand(row(1, 5))], [proved(1, "manual")], border=["VIS-001", "VIS-019", "VIS-020"],
            verdict={"findings": [finding("VIS-002", "stays[0]", visit="V-1"),
                                  finding("VIS-018", "", otherwise="1", without="0", total="1",
                                          limit="1/2")]})
    for method in ("biometric", "document"):
        matched(method, "other ways to identify a person count as well", [stay(5, 5)],
                [row(1, 5, method=method)], [proved(1, method)], border=["VIS-002"])
    matched("lacks", "why it cannot be told: no such field, a list that is too old",
            [change(stay(5, 5), end=None), stay(5, 9)], [], [open_stay("no-key"), open_stay("stale")],
            {"asOf": "2026-03-08"})
    matched("fresh", "the list is of the last day of the stay: its silence is a no", [stay(5, 9)], [],
            [without], {"asOf": "2026-03-09"}, verdict={"complete": True, "findings": [
                finding("VIS-001", "", without="1", total="1", limit="1/2")]})
    matched("stale-but-there", "an old list that holds the visit says yes all the same", [stay(5, 9)],
            [row(1, 6)], [proved(1)], {"asOf": "2026-03-07"}, border=["VIS-001"])
    matched("partial", "a list that is not complete cannot say no", [stay(5, 5)], [],
            [open_stay("partial")], {"complete": False})
    share_open = {"findings": [], "notChecked": [
        unknown_rule("VIS-001", "", "visits", "partial")]}
    matched("partial-unfitting", "one visit known, of another day, and a list that is not complete: "
            "the visit of the case may be missing from it", [stay(5, 5)], [row(1, 7)],
            [open_stay("partial")], {"complete": False}, verdict=share_open)
    matched("partial-used-up", "the one visit known proves the first case; whether the second has "
            "another cannot be told", [stay(5, 5), stay(5, 5)], [row(1, 5)],
            [proved(1), open_stay("partial")], {"complete": False},
            verdict={"findings": [], "complete": True}, border=["VIS-001"])
    matched("one-number-two-people", "a registration is one, whoever its rows name: it proves one "
            "case", [stay(5, 5, AIGUL), stay(5, 5, BOLAT)],
            [row(1, 5, AIGUL), row(1, 5, BOLAT)],
            [proved(1), without] if AIGUL < BOLAT else [without, proved(1)], border=["VIS-001"])
    matched("one-number-three-days", "three rows under one number prove one case of three",
            [stay(5, 5), stay(6, 6), stay(7, 7)], [row(1, 5), row(1, 6), row(1, 7)],
            [proved(1), without, without], verdict={"findings": [
                finding("VIS-001", "", without="2", total="3", limit="1/2")]})
    token = (kid(APP) + NONCE).hex()
    matched("one-token-two-numbers", "a token under two numbers of registration proves one case",
            [stay(5, 5), stay(6, 6)],
            [{**row(1, 5), "token": token}, {**row(2, 6), "token": token}],
            [proved(1), without], border=["VIS-001", "VIS-022"])
    for cases, told in (("2", [proved(1), proved(1), without]), ("3", [proved(1)] * 3)):
        matched(f"scan-proves-{cases}", "the host's reading: so many cases a scan",
                [stay(5, 5)] * 3, [row(1, 5)], told, law={"visit_cases": cases}, border=["VIS-001"])
    hindered = {"presence": "without", "visit": "V-1", "manual": False}
    matched("qr-only", "word for word point 14(3) counts registrations by QR code alone",
            [stay(5, 5), stay(6, 6)], [row(1, 5, method="document"), row(2, 6)],
            [{**hindered, "hindrance": "method"}, proved(2)], law={"visit_methods": "qr"},
            border=["VIS-001", "VIS-018"])
    matched("otherwise-half", "half of the cases rest on other ways than the code: as much as may "
            "lack a registration at all", [stay(5, 5), stay(6, 6)],
            [row(1, 5, method="biometric"), row(2, 6)], [proved(1, "biometric"), proved(2)],
            border=["VIS-018"], verdict={"findings": []})
    matched("otherwise-decides", "one of three lacks a visit, one has it by document: without the "
            "latter the share would be over the limit",
            [stay(5, 5), stay(6, 6), stay(7, 7)], [row(1, 5, method="document"), row(2, 6)],
            [proved(1, "document"), proved(2), without], border=["VIS-001"],
            verdict={"findings": [finding("VIS-018", "", otherwise="1", without="1", total="3",
                                          limit="1/2")]})
    matched("otherwise-unknown", "one of four by document, one without, and one that cannot be told "
            "could tip the scale of the codes, not that of the registrations",
            [stay(5, 5), stay(6, 6), stay(7, 7), change(stay(8, 8), facility=None)],
            [row(1, 5, method="document"), row(2, 6)],
            [proved(1, "document"), proved(2), without, open_stay("no-key")], border=["VIS-001"],
            verdict={"findings": [], "notChecked": [
                unknown_rule("VIS-018", "", "visits", "no-key")]})

    # one case by code beside one by hand: the share is sound whatever the entry
    pair, two = [stay(5, 5), stay(6, 6)], row(2, 6)

    def entry(name, why, one, *findings, open_lines=(), border=()):
        shown = [finding("VIS-002", "stays[0]", visit="V-1"), *findings]
        matched(f"entry-{name}", why, pair, [one, two], [proved(1, "manual"), proved(2)],
                border=border, verdict={"findings": shown, "notChecked": list(open_lines)})

    entry("no-reason", "an entry by hand names its reason", by_hand(row(1, 5), reason=None),
          finding("VIS-019", "stays[0]", visit="V-1", missing="reason"))
    entry("no-author", "an entry by hand names who made it", by_hand(row(1, 5), author=None),
          finding("VIS-019", "stays[0]", visit="V-1", missing="author"))
    entry("last-day", "the last second of the third day after the visit",
          by_hand(row(1, 5), enteredAt="2026-03-08T23:59:59"), border=["VIS-019", "VIS-020"])
    entry("late", "the first second of the fourth day",
          by_hand(row(1, 5), enteredAt="2026-03-09T00:00:00"),
          finding("VIS-020", "stays[0]", visit="V-1", day="2026-03-05",
                  entered="2026-03-09T00:00:00", days="3"))
    entry("before", "entered before the day of the visit",
          by_hand(row(1, 5), enteredAt="2026-03-04T23:59:59"),
          finding("VIS-020", "stays[0]", visit="V-1", day="2026-03-05",
                  entered="2026-03-04T23:59:59", days="3"))
    entry("undated", "it is not told when it was entered", by_hand(row(1, 5), enteredAt=None),
          open_lines=[unknown_rule("VIS-020", "stays[0]", "entered", "partial")])
    matched("used-before", "the visit proved a case of an earlier act: it proves none again",
            pair, [{**row(1, 5), "usedBy": "ACT-0 C-7"}, two],
            [{**hindered, "hindrance": "used"}, proved(2)], border=["VIS-001"],
            verdict={"findings": [finding("VIS-021", "stays[0]", visit="V-1",
                                          other="ACT-0 C-7")]})
    matched("used-and-another", "where another visit of the stay is free, nothing is lost",
            [stay(5, 6)], [{**row(1, 5), "usedBy": "ACT-0 C-7"}, two], [proved(2)],
            border=["VIS-001", "VIS-021"], verdict={"findings": []})
    matched("use-untold", "the list does not tell whether earlier acts used its visits: said once",
            pair, [row(1, 5), two], [proved(1), proved(2)], {"unused": None}, border=["VIS-001"],
            verdict={"findings": [], "notChecked": [
                unknown_rule("VIS-021", "stays", "used", "partial")]})
    matched("refused-token", "a token that was refused is no registered visit", pair,
            [{**row(1, 5), "token": token, "verified": False}, two],
            [{**hindered, "hindrance": "refused"}, proved(2)], border=["VIS-001"],
            verdict={"findings": [finding("VIS-022", "stays[0]", visit="V-1")]})
    matched("tokens-untold", "no row and no list tells of a verification: said once", pair,
            [row(1, 5), two], [proved(1), proved(2)], {"verified": None}, border=["VIS-001"],
            verdict={"findings": [], "notChecked": [
                unknown_rule("VIS-022", "stays", "verified", "partial")]})
    matched("token-untold", "one row tells of a verification, the other does not", pair,
            [{**row(1, 5), "token": token, "verified": True}, two], [proved(1), proved(2)],
            {"verified": None}, border=["VIS-001"],
            verdict={"findings": [], "notChecked": [
                unknown_rule("VIS-022", "stays[1]", "verified", "partial")]})
    matched("entry-broken", "a visit whose moment of entry cannot be read is left out, and its list "
            "is not complete any more", pair, [by_hand(row(1, 5), enteredAt="5 March"), two],
            [open_stay("partial"), proved(2)],
            verdict={"findings": [finding("INP-002", "visits.rows[0].enteredAt")]})
    matched("not-given", "no list at all", [stay(5, 5)], None, [open_stay("not-given")])
    matched("backwards", "a stay that ends before it begins", [stay(9, 5)], [],
            [open_stay("no-key")], verdict={"findings": [finding("INP-002", "stays[0].end")]})


good()
keys()
signatures()
times()
lists()
not_checked()
forms()
tokens()
walls()
shares()
matches()
