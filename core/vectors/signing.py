"""An oracle of signed codes: Ed25519 (RFC 8032), CBOR (RFC 8949), base45 (RFC 9285).

Standard library only; written from the standards, never by asking the library. Slow
and not safe against timing: the keys here are made up and sign nothing but cases.
"""

import functools
import hashlib

# ------------------------------------------------------------------ Ed25519

P = 2 ** 255 - 19
ORDER = 2 ** 252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def add(one, two):
    """The sum of two points of -x² + y² = 1 + d·x²·y²."""
    (x1, y1), (x2, y2) = one, two
    cross = D * x1 * x2 * y1 * y2 % P
    return ((x1 * y2 + x2 * y1) * pow(1 + cross, -1, P) % P,
            (y1 * y2 + x1 * x2) * pow(1 - cross, -1, P) % P)


def times(number, point):
    total = (0, 1)
    while number:
        if number & 1:
            total = add(total, point)
        point, number = add(point, point), number >> 1
    return total


def x_of(y, odd):
    """The x of a point, with the parity asked for."""
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * ROOT % P
    assert x * x % P == square, "no point of the curve"
    return x if x % 2 == odd else P - x


Y_BASE = 4 * pow(5, -1, P) % P
BASE = (x_of(Y_BASE, 0), Y_BASE)


def pack(point):
    x, y = point
    return (y | (x & 1) << 255).to_bytes(32, "little")


def halves(seed):
    digest = hashlib.sha512(seed).digest()
    number = int.from_bytes(digest[:32], "little")
    return number & (2 ** 254 - 8) | 2 ** 254, digest[32:]


@functools.cache
def public(seed):
    return pack(times(halves(seed)[0], BASE))


def number_of(*parts):
    return int.from_bytes(hashlib.sha512(b"".join(parts)).digest(), "little") % ORDER


@functools.cache
def sign(seed, message):
    secret, rest = halves(seed)
    key = public(seed)
    r = number_of(rest, message)
    point = pack(times(r, BASE))
    s = (r + number_of(point, key, message) * secret) % ORDER
    return point + s.to_bytes(32, "little")


def unpack(data):
    whole = int.from_bytes(data, "little")
    y = whole & (1 << 255) - 1
    return x_of(y, whole >> 255), y


@functools.cache
def verifies(key, message, signature):
    """Is it the signature of this message by the owner of the key?"""
    s = int.from_bytes(signature[32:], "little")
    challenge = number_of(signature[:32], key, message)
    due = add(unpack(signature[:32]), times(challenge, unpack(key)))
    return s < ORDER and times(s, BASE) == due


# RFC 8032, section 7.1, TEST 2
SECRET = bytes.fromhex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
assert public(SECRET).hex().startswith("3d4017c3e843895a92b70aa74d1b7ebc")
assert sign(SECRET, b"\x72").hex().startswith("92a009a9f0d4cab8720e820b5f642540")
assert verifies(public(SECRET), b"\x72", sign(SECRET, b"\x72"))
assert not verifies(public(SECRET), b"\x73", sign(SECRET, b"\x72"))

# ------------------------------------------------------------------ CBOR


def head(major, number):
    """The shortest head of a kind and a number."""
    if number < 24:
        return bytes([major << 5 | number])
    for code, size in ((24, 1), (25, 2), (26, 4), (27, 8)):
        if number < 256 ** size:
            return bytes([major << 5 | code]) + number.to_bytes(size, "big")
    raise ValueError(number)


def cbor(value):
    if value is None:
        return b"\xf6"
    if isinstance(value, int):
        return head(0, value) if value >= 0 else head(1, -1 - value)
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    if isinstance(value, str):
        return head(3, len(value.encode())) + value.encode()
    if isinstance(value, list):
        return head(4, len(value)) + b"".join(map(cbor, value))
    return head(5, len(value)) + b"".join(cbor(k) + cbor(v) for k, v in value.items())


assert cbor([1, -8, b"\x01", "a", {1: 1773117000}]).hex() == "850127410161" + "61a1011a69af9e48"

# ------------------------------------------------------------------ base45

LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"


def base45(data):
    text = ""
    for at in range(0, len(data), 2):
        pair = data[at:at + 2]
        number = int.from_bytes(pair, "big")
        for _ in range(len(pair) + 1):
            number, letter = divmod(number, 45)
            text += LETTERS[letter]
    return text


assert base45(b"Hello!!") == "%69 VD92EX0" and base45(b"base-45") == "UJCLQE7W581"
