"""An oracle of the codes of facilities and visits: what is signed and how it is written,
by RFC 9052, 8949 and 9285 and the layout in the library's docs, never by asking the
library. Standard library only.
"""

import datetime
import hashlib
import math

from fingerprints import hashed, version_1, visits
from signing import LETTERS, base45, cbor, verifies

EPOCH = datetime.datetime(1970, 1, 1)
AHEAD = datetime.timedelta(hours=5)
METHODS = {"qr": 1, "biometric": 2, "document": 3, "manual": 4}
REASONS = {"no-phone": 1, "device-failed": 2, "no-network": 3, "emergency": 4, "unable": 5}
VISIT, WALL = "QLV1", "QLQ1"
SECOND = "QLV2"


def unix(moment):
    return int((datetime.datetime.fromisoformat(moment) - AHEAD - EPOCH).total_seconds())


def person(number):
    """A number or its print, as the bytes in a code."""
    shown = number if number.startswith("v1:") else version_1(5, int(number))
    return bytes.fromhex(shown.removeprefix("v1:"))


def visitor(number, app, moment):
    """A person in a token of version 2: under the subkey of the application and the month."""
    if number.startswith("v1:"):
        return bytes.fromhex(number[3:])
    return bytes.fromhex(hashed(visits(app, moment[:7]), 13, int(number)))


def name(signed):
    """The name of a code by the bytes that were signed."""
    return hashlib.sha256(signed).digest()[:16]


def key_id(public):
    return hashlib.sha256(bytes.fromhex(public)).digest()[:8].hex()


def name_of(code):
    """The name of a code by its text."""
    prefix, text = code.split(":", 1)
    head, _, body, _ = uncbor(unbase45(text))[0]
    return name(to_sign(prefix, head, body))


def second(draft):
    """The claims of a visit in version 2."""
    def person_of(number):
        return visitor(number, draft["app"], draft["at"])

    place = [math.floor(float(part) * 100) for part in draft["place"].split(",")] if "place" in draft else None
    claims = [2, draft["facility"], person_of(draft.get("insured") or draft["insuredPrint"]), unix(draft["at"]),
              METHODS[draft["method"]], draft["lifeSeconds"], draft["app"],
              name_of(draft["wall"]) if "wall" in draft else None, place,
              bytes.fromhex(draft["deviceKey"]) if "deviceKey" in draft else None]
    if "reason" in draft:
        claims += [REASONS[draft["reason"]], person_of(draft["author"])]
    return claims


def challenged(code, challenge):
    """What the device of a token signs (RFC 9338, section 3.3)."""
    head, _, body, signature = uncbor(unbase45(code.split(":", 1)[1]))[0]
    return cbor(["CounterSignature0V2", head, bytes.fromhex(challenge), body, [signature]])


def shown(code, by_device):
    """A token with the signature of its device."""
    prefix, text = code.split(":", 1)
    head, _, body, signature = uncbor(unbase45(text))[0]
    return prefix + ":" + base45(cbor([head, {12: by_device}, body, signature]))


def visit(draft):
    """The claims of a visit."""
    claims = {1: 1, 2: draft["facility"], 3: person(draft.get("insured") or draft["insuredPrint"]), 4: unix(draft["at"]),
              5: METHODS[draft["method"]], 6: bytes.fromhex(draft["nonce"]), 7: draft["app"]}
    if "reason" in draft:
        claims.update({8: REASONS[draft["reason"]], 9: person(draft["author"])})
    return claims


def wall(draft):
    """The claims of a facility's code."""
    return {1: 1, 2: draft["facility"], 3: unix(draft["issuedAt"])}


def header(key):
    return cbor({1: -8, 4: bytes.fromhex(key)})


def to_sign(prefix, head, body):
    return cbor(["Signature1", head, prefix.encode(), body])


def written(prefix, head, body, signature):
    return prefix + ":" + base45(cbor([head, {}, body, signature]))


# ------------------------------------------------------------------ signed lists

LIST = "QLT1"
KINDS = {"trust": 1, "revoked": 2, "seen": 3, "walls": 4, "revoked-walls": 5}


def maybe(moment):
    return unix(moment) if moment else None


def payload(draft):
    """What a signed list says."""
    kind = draft["kind"]
    if kind == "trust":
        rows = sorted([[bytes.fromhex(row["publicKey"]), row.get("app"), unix(row["validFrom"]), unix(row["validTo"]),
                        maybe(row.get("revokedFrom")), row.get("minimumVersion", 1)] for row in draft["keys"]],
                      key=lambda row: row[0])
    elif kind == "walls":
        rows = sorted([row["facility"], unix(row["issuedAt"])] for row in draft["walls"])
    else:
        rows = b"".join(sorted(map(bytes.fromhex, draft["tokens"])))
    previous = bytes.fromhex(draft["previous"]) if draft.get("previous") else None
    return cbor([1, KINDS[kind], draft["number"], previous, unix(draft["asOf"]), unix(draft["nextBy"]), rows])


def list_to_sign(body, public):
    return cbor(["Signature", b"", header(key_id(public)), LIST.encode(), body])


def list_text(body, signatures):
    """A list with its signatures, by public keys."""
    rows = sorted([bytes.fromhex(key_id(public)), signature] for public, signature in signatures.items())
    return LIST + ":" + base45(cbor([b"", {}, body, [[header(key.hex()), {}, signature] for key, signature in rows]]))


def list_signers(text, roots):
    """The root keys that signed a list."""
    _, _, body, signatures = uncbor(unbase45(text.split(":", 1)[1]))[0]
    by_key = {uncbor(head)[0][4].hex(): signature for head, _, signature in signatures}
    return [root for root in sorted(set(roots)) if key_id(root) in by_key
            and verifies(bytes.fromhex(root), list_to_sign(body, root), by_key[key_id(root)])]


def list_keys(text):
    """The keys that a signed list says, with the ids that they have by themselves."""
    body = uncbor(unbase45(text.split(":", 1)[1]))[0][2]
    return [{"id": key_id(row[0].hex()), "publicKey": row[0].hex()} for row in uncbor(body)[0][6]]


# ------------------------------------------------------------------ reading


def unbase45(text):
    data = b""
    for at in range(0, len(text), 3):
        part = text[at:at + 3]
        number = sum(LETTERS.index(letter) * 45 ** place for place, letter in enumerate(part))
        data += number.to_bytes(len(part) - 1, "big")
    return data


def uncbor(data, at=0):
    """The value at a place, and the place behind it."""
    major, number = data[at] >> 5, data[at] & 31
    at += 1
    if number >= 24:
        size = 1 << number - 24
        number, at = int.from_bytes(data[at:at + size], "big"), at + size
    if major in (0, 1):
        return (number if major == 0 else -1 - number), at
    if major in (2, 3):
        piece = data[at:at + number]
        return (piece if major == 2 else piece.decode()), at + number
    if major == 7:
        return None, at
    pieces = []
    for _ in range(number * (major - 3)):
        piece, at = uncbor(data, at)
        pieces.append(piece)
    return (pieces if major == 4 else dict(zip(pieces[::2], pieces[1::2]))), at


def signed_by(code, keys):
    """The keys of a list that a code is signed by."""
    prefix, text = code.split(":", 1)
    head, _, body, signature = uncbor(unbase45(text))[0]
    key = uncbor(head)[0][4].hex()
    message = to_sign(prefix, head, body)
    return [row for row in keys if row["id"] == key
            and verifies(bytes.fromhex(row["publicKey"]), message, signature)]


def claims_of(code):
    """The claims by their labels, in either version."""
    claims = uncbor(uncbor(unbase45(code.split(":", 1)[1]))[0][2])[0]
    return claims if isinstance(claims, dict) else dict(enumerate(claims, 1))


def whose(code, number):
    """The person of a code by a number, in the version of the code."""
    claims = claims_of(code)
    if claims[1] == 1:
        return person(number)
    at = EPOCH + datetime.timedelta(seconds=claims[4]) + AHEAD
    return visitor(number, claims[7], at.isoformat())
