"""An oracle of checkpoints: the map of heads, the log of its roots (RFC 6962), the text that
is signed (C2SP tlog-checkpoint), and their proofs. By the standards and the layout in the
library's docs, never by asking the library. Standard library only.
"""

import base64
import hashlib

import events
import signing

EMPTY = bytes(32)


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def blinded(secret, account):
    """The key of an account in maps."""
    name = f"{account['holder']}:{account['number']}"
    return bytes.fromhex(events.bind(secret, hashlib.sha256(name.encode()).hexdigest()))


# ------------------------------------------------------------------ the map


def leaf(key, number, digest):
    return sha(b"\0", key, number.to_bytes(8, "big"), bytes.fromhex(digest))


def node(left, right):
    return sha(b"\1", left, right)


def bit(key, level):
    return key[level // 8] >> 7 - level % 8 & 1


def halves(rows, level):
    return [[row for row in rows if bit(row[0], level) == side] for side in (0, 1)]


def subtree(rows, level=0):
    """The digest of a part of the map: nothing, one account, or a node."""
    if len(rows) < 2:
        return leaf(*rows[0]) if rows else EMPTY
    return node(*(subtree(half, level + 1) for half in halves(rows, level)))


def prove(rows, key):
    """The path of a key in the short form."""
    level, beside = 0, []
    while len(rows) > 1:
        parts = halves(rows, level)
        beside.append(subtree(parts[1 - bit(key, level)], level + 1))
        rows, level = parts[bit(key, level)], level + 1
    bits = "".join("0" if one == EMPTY else "1" for one in beside)
    bits += "0" * (-len(bits) % 8)
    made = {"depth": level, "siblings": [one.hex() for one in beside if one != EMPTY]}
    if bits:
        made["filled"] = bytes(int(bits[at:at + 8], 2) for at in range(0, len(bits), 8)).hex()
    if rows and rows[0][0] == key:
        made.update(number=rows[0][1], digest=rows[0][2])
    elif rows:
        made["neighbour"] = {"key": rows[0][0].hex(), "number": rows[0][1], "digest": rows[0][2]}
    return made


def root_of(proof, key):
    """The root to which a proof leads."""
    bits = bin(int("1" + proof.get("filled", ""), 16))[3:] if proof.get("filled") else ""
    rest = [bytes.fromhex(one) for one in proof["siblings"]]
    beside = [rest.pop(0) if set_ == "1" else EMPTY for set_ in bits[:proof["depth"]]]
    if "number" in proof:
        here = leaf(key, proof["number"], proof["digest"])
    elif "neighbour" in proof:
        other = proof["neighbour"]
        here = leaf(bytes.fromhex(other["key"]), other["number"], other["digest"])
    else:
        here = EMPTY
    for level in reversed(range(proof["depth"])):
        here = node(beside[level], here) if bit(key, level) else node(here, beside[level])
    return here


# ------------------------------------------------------------------ the log


def entry_text(entry):
    return events.canonical({"document": "qalqan-heads", "version": 1, **entry}).encode()


def split(size):
    """The greatest power of two below it."""
    return 1 << (size - 1).bit_length() - 1


def tree(leaves):
    """MTH of section 2.1."""
    if not leaves:
        return sha()
    if len(leaves) == 1:
        return sha(b"\0", leaves[0])
    k = split(len(leaves))
    return sha(b"\1", tree(leaves[:k]), tree(leaves[k:]))


def path(m, leaves):
    """PATH of section 2.1.1."""
    if len(leaves) < 2:
        return []
    k = split(len(leaves))
    if m < k:
        return path(m, leaves[:k]) + [tree(leaves[k:])]
    return path(m - k, leaves[k:]) + [tree(leaves[:k])]


def consistency(m, leaves, whole=True):
    """SUBPROOF of section 2.1.2."""
    if m == len(leaves):
        return [] if whole else [tree(leaves)]
    k = split(len(leaves))
    if m <= k:
        return consistency(m, leaves[:k], whole) + [tree(leaves[k:])]
    return consistency(m - k, leaves[k:], False) + [tree(leaves[:k])]


def text(origin, size, root):
    return f"{origin}\n{size}\n{base64.b64encode(root).decode()}\n"


def made(given):
    """What the call that makes a checkpoint answers."""
    rows = [(blinded(given["mapKey"], one["account"]), one["number"], one["digest"])
            for one in given.get("heads", [])]
    entry = {"day": given["day"], "accounts": len(rows), "root": subtree(rows).hex()}
    leaves = [entry_text(one) for one in given.get("entries", []) + [entry]]
    root = tree(leaves)
    due = {"entry": entry, "size": len(leaves), "root": root.hex(), "index": len(leaves) - 1,
           "text": text(given["origin"], len(leaves), root),
           "inclusion": [one.hex() for one in path(len(leaves) - 1, leaves)],
           "proofs": [prove(rows, blinded(given["mapKey"], one))
                      for one in given.get("prove", [])]}
    if "since" in given:
        due["consistency"] = [one.hex() for one in consistency(given["since"], leaves)]
    return due


def signed(checkpoint, keys):
    """Did the keeper sign, and how many of the witnesses?"""
    message = text(checkpoint["origin"], checkpoint["size"],
                   bytes.fromhex(checkpoint["root"])).encode()
    by = {one["key"] for one in checkpoint.get("signatures", [])
          if signing.verifies(bytes.fromhex(one["key"]), message,
                              bytes.fromhex(one["signature"]))}
    return keys["operator"] in by, len(by & set(keys.get("witnesses", [])) - {keys["operator"]})


def climb(index, size, here, proof):
    """The root of a log to which a proof of inclusion leads (RFC 9162, section 2.1.3.2)."""
    last = size - 1
    for one in proof:
        if not last:
            return EMPTY
        if index & 1 or index == last:
            here = sha(b"\1", one, here)
            while not index & 1 and index:
                index, last = index >> 1, last >> 1
        else:
            here = sha(b"\1", here, one)
        index, last = index >> 1, last >> 1
    # a proof that is too short ends below the root
    return EMPTY if last else here


# the published trees of Certificate Transparency: roots of the first leaves, a path and a
# proof among them
LEAVES = [bytes.fromhex(one) for one in (
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
    "606162636465666768696a6b6c6d6e6f")]
assert tree(LEAVES[:1]).hex().startswith("6e340b9cffb37a989ca544e6bb780a2c")
assert tree(LEAVES[:2]).hex().startswith("fac54203e7cc696cf0dfcb42c92a1d9d")
assert tree(LEAVES).hex().startswith("5dc9da79a70659a9ad559cb701ded9a2")
assert [one.hex()[:8] for one in path(0, LEAVES)] == ["96a296d2", "5f083f0a", "6b47aaf2"]
assert [one.hex()[:8] for one in consistency(6, LEAVES)] == ["0ebc5d34", "ca854ea1", "d37ee418"]
assert climb(5, 8, sha(b"\0", LEAVES[5]), path(5, LEAVES)) == tree(LEAVES)
