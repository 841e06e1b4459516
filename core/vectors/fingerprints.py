"""An oracle of duplicate keys: the subkeys, SipHash and the normal form of what is hashed.

Standard library only; written from RFC 5869, from the description of the hash by its authors
and from the table of tiers, never by asking the library.
"""

import hashlib
import hmac
import re

from oracle import D

KEY = "000102030405060708090a0b0c0d0e0f"
MASK = (1 << 64) - 1

def siphash128(key, message):
    """SipHash-2-4 with 128 bits of output, from the description of its authors."""
    k0, k1 = (int.from_bytes(key[n:n + 8], "little") for n in (0, 8))
    v = [k0 ^ 0x736F6D6570736575, k1 ^ 0x646F72616E646F6D ^ 0xEE,
         k0 ^ 0x6C7967656E657261, k1 ^ 0x7465646279746573]

    def turn(x, b):
        return ((x << b) | (x >> (64 - b))) & MASK

    def rounds(n):
        for _ in range(n):
            v[0] = (v[0] + v[1]) & MASK
            v[1] = turn(v[1], 13) ^ v[0]
            v[0] = turn(v[0], 32)
            v[2] = (v[2] + v[3]) & MASK
            v[3] = turn(v[3], 16) ^ v[2]
            v[0] = (v[0] + v[3]) & MASK
            v[3] = turn(v[3], 21) ^ v[0]
            v[2] = (v[2] + v[1]) & MASK
            v[1] = turn(v[1], 17) ^ v[2]
            v[2] = turn(v[2], 32)

    whole = len(message) // 8 * 8
    words = [message[n:n + 8] for n in range(0, whole, 8)]
    words.append(message[whole:] + bytes(7 - len(message) % 8) + bytes([len(message) % 256]))
    for word in words:
        m = int.from_bytes(word, "little")
        v[3] ^= m
        rounds(2)
        v[0] ^= m
    v[2] ^= 0xEE
    rounds(4)
    first = v[0] ^ v[1] ^ v[2] ^ v[3]
    v[1] ^= 0xDD
    rounds(4)
    second = v[0] ^ v[1] ^ v[2] ^ v[3]
    return first.to_bytes(8, "little") + second.to_bytes(8, "little")


assert siphash128(bytes(range(16)), b"").hex() == "a3817f04ba25a8e66df67214c7550293"


def hkdf(secret, info, length):
    """RFC 5869 with SHA-256: one block of the expansion is enough."""
    root = hmac.new(b"qalqan keys 2", secret, hashlib.sha256).digest()
    return hmac.new(root, info + b"\x01", hashlib.sha256).digest()[:length]


# what each kind is kept for; whatever is not here is of lines
PURPOSES = {7: "partition", 12: "stays", 14: "persons"}


def check(key=KEY):
    """What tells a key without telling it."""
    return hkdf(bytes.fromhex(key), b"qalqan/2/check", 4).hex()


def visits(application, month, key=KEY):
    """The subkey of the visits that an application saw in a month."""
    return hkdf(bytes.fromhex(key), f"qalqan/2/visits/{month}/{application}".encode(), 16)


def hashed(subkey, kind, *fields):
    parts = [kind.to_bytes(8, "little")]
    for field in fields:
        if isinstance(field, bytes):
            parts.append(field)
        elif isinstance(field, str):
            text = field.encode()
            parts += [len(text).to_bytes(8, "little"), text]
        else:
            parts.append(field.to_bytes(8, "little"))
    return siphash128(subkey, b"".join(parts)).hex()


def version_1(kind, *fields):
    """As visits write it: under the secret itself."""
    return "v1:" + hashed(bytes.fromhex(KEY), kind, *fields)


def fingerprint(kind, *fields, key=KEY):
    purpose = "qalqan/2/" + PURPOSES.get(kind, "lines")
    subkey = hkdf(bytes.fromhex(key), purpose.encode(), 16)
    return f"v2:{check(key)}:" + hashed(subkey, kind, *fields)


def code_number(code):
    return (ord(code[0]) - 65) * 10 ** 8 + int(code[1:].replace(".", ""))


def exact(insured, line):
    day, time = line["at"].split("T")
    hour, minute = time.split(":")
    return fingerprint(3, int(insured), int(line["worker"]), code_number(line["code"]),
                       D.fromisoformat(day).toordinal(), int(hour) * 3600 + int(minute) * 60)


def suspect(insured, line):
    day = D.fromisoformat(line["at"].split("T")[0])
    return fingerprint(4, int(insured), code_number(line["code"]), day.toordinal())


def line_id(provider, line):
    """Provider, year of the service, and the id as it is written."""
    return fingerprint(8, int(provider), int(line["at"][:4]), line["id"])


def moment(line):
    day, time = line["at"].split("T")
    hour, minute = time.split(":")
    return D.fromisoformat(day).toordinal(), int(hour) * 3600 + int(minute) * 60


def attendances(act):
    """What a history keeps of who was with whom, where and when: no person, no day."""
    kept = []
    for case in act["cases"]:
        for line in case["services"]:
            if not case.get("insured") or not line.get("code") or not line.get("at"):
                continue
            day, second = moment(line)
            one = {"insuredMoment": fingerprint(9, int(case["insured"]), day, second)}
            if line.get("worker"):
                one["workerDay"] = fingerprint(10, int(line["worker"]), day)
            one |= {"second": second, "insured": fingerprint(14, int(case["insured"]))}
            facility = line.get("facility") or case.get("facility")
            if facility:
                one["place"] = fingerprint(11, int(act["provider"]), facility)
            kept.append(one | {"service": line["code"], "quantity": line.get("quantity", 1)})
    return kept


def lines(act):
    return [(case["insured"], line) for case in act["cases"] for line in case["services"]]


# Cyrillic capitals that an eye takes for Latin ones
ALIKE = str.maketrans("АВСЕНІКМОРТУХ", "ABCEHIKMOPTYX")


def normal(number):
    """One stroke for whatever stands between letters and digits, none at the ends; capitals,
    and one letter for those that look alike."""
    return re.sub(r"[\W_]+", "-", number.upper().translate(ALIKE)).strip("-")


def record(act):
    plain = [normal(act[name]) for name in ("contract", "number")]
    return fingerprint(1, int(act["provider"]), *plain, int(act["month"][:4]))


def content(act):
    """None where a line has no worker, and so no exact print."""
    if any("worker" not in line for _, line in lines(act)):
        return None
    prints = [int(exact(*line)[-32:], 16) for line in lines(act)]
    total = sum(prints) % (1 << 128)
    return fingerprint(2, int(act["provider"]), len(prints), total.to_bytes(16, "little"))


def insured(number):
    """Of a stay."""
    return fingerprint(12, int(number))


def cases(act):
    """What a history keeps of the cases of an act: no person, no id."""
    kept = []
    for case in act["cases"]:
        if not all(case.get(name) for name in ("insured", "start", "end")):
            continue
        one = {"insured": insured(case["insured"]), "from": case["start"], "to": case["end"]}
        if case.get("care"):
            one["care"] = case["care"]
        codes = {line.get("code") for line in case["services"]}
        if len(codes) == 1 and None not in codes:
            one["service"] = codes.pop()
        kept.append(one)
    return kept


def part(parts, number):
    """The highest 32 bits of the fingerprint of kind 7, as a share of the parts."""
    return int(fingerprint(7, int(number))[-32:-24], 16) * parts >> 32
