"""An oracle of the codes of facilities and visits: what is signed and how it is written,
by RFC 9052, 8949 and 9285 and the layout in the library's docs, never by asking the
library. Standard library only.
"""

import datetime

from fingerprints import version_1
from signing import LETTERS, base45, cbor, verifies

EPOCH = datetime.datetime(1970, 1, 1)
AHEAD = datetime.timedelta(hours=5)
METHODS = {"qr": 1, "biometric": 2, "document": 3, "manual": 4}
REASONS = {"no-phone": 1, "device-failed": 2, "no-network": 3, "emergency": 4, "unable": 5}
VISIT, WALL = "QLV1", "QLQ1"


def unix(moment):
    return int((datetime.datetime.fromisoformat(moment) - AHEAD - EPOCH).total_seconds())


def person(number):
    """A number or its print, as the bytes in a code."""
    shown = number if number.startswith("v1:") else version_1(5, int(number))
    return bytes.fromhex(shown.removeprefix("v1:"))


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
    return uncbor(uncbor(unbase45(code.split(":", 1)[1]))[0][2])[0]
