#!/usr/bin/env python3
"""Writes the first corpus of every fuzz target from the inputs of the vectors, into
`corpus/<target>/`, which is not committed, and those of snapshots as hex digits into
`snapshot_seeds.txt`, which is. Standard library only."""

import hashlib
import json
import os
import pathlib
import re
import struct
import sys

HERE = pathlib.Path(__file__).resolve().parent
CORE = HERE.parent
sys.path.insert(0, str(CORE / "vectors"))

from fingerprints import code_number  # noqa: E402
from oracle import D  # noqa: E402

# made by `cargo xtask vectors`
WHOLE = pathlib.Path(os.environ.get("QALQAN_VECTORS", CORE.parent / "target" / "vectors"))
VECTORS = [json.loads(path.read_text(encoding="utf-8"))
           for path in sorted(WHOLE.glob("*/*.json"))
           # scenarios of objects are no calls
           if path.parent.name != "objects"]
STATUSES = ["in-process", "accepted", "paid", "reversed"]
CARE = ["out-patient", "day-hospital", "in-patient", "home", "remote", "ambulance", "screening"]


def put(target, seeds):
    folder = HERE / "corpus" / target
    folder.mkdir(parents=True, exist_ok=True)
    for seed in seeds:
        # named by their content, as the fuzzer names its own
        (folder / hashlib.sha1(seed).hexdigest()).write_bytes(seed)
    print(f"{target}: {len(set(seeds))} seeds")


def calls():
    """The names in the order of the table: the first byte of a seed picks one."""
    table = (CORE / "src/wire/table.rs").read_text(encoding="utf-8")
    snakes = re.findall(r'^            (\w+) in "\w+";$', table, re.M)
    rows = [re.sub(r"_(\w)", lambda found: found.group(1).upper(), snake) for snake in snakes]
    assert 40 < len(rows) < 256, len(rows)
    return rows


def json_door():
    order = {name: place for place, name in enumerate(calls())}
    for one in VECTORS:
        if one["call"] in order:
            text = json.dumps(one["input"], ensure_ascii=False, separators=(",", ":"))
            yield bytes([order[one["call"]]]) + text.encode()


def texts(value):
    if isinstance(value, str):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from texts(part)


def identifiers():
    return (text.encode() for one in VECTORS for text in texts(one["input"]) if len(text) <= 48)


def visit_codes():
    for one in VECTORS:
        code = one["input"].get("code") if isinstance(one["input"], dict) else None
        if isinstance(code, str) and one["call"] in ("verifyVisit", "verifyFacilityQr", "showToken"):
            yield code.encode()


def signed_lists():
    for one in VECTORS:
        if one["call"] == "verifyList" and "code" in one["input"]:
            yield one["input"]["code"].encode()


def settlement_checkpoints():
    for one in VECTORS:
        made = one["input"].get("checkpoint")
        if one["call"] in ("decideSettlement", "settlementState") and made and "text" in made:
            yield made["text"].encode()


def print_of(text):
    return bytes.fromhex(text[-32:])[::-1]


def checkpoints():
    """Levels, the kind of the end, size and index of the log, bits, and digests: those of the
    map, then those of the log."""
    for one in VECTORS:
        given = one["input"]
        proof = given.get("proof") or given.get("head", {}).get("proof")
        if not isinstance(proof, dict):
            continue
        path, log = proof["map"], proof["checkpoint"]
        if path["depth"] > 255 or not all(len(text) == 64 for text in path["siblings"]):
            continue
        kind = 2 if "number" in path else 1 if "neighbour" in path else 0
        head = bytes([path["depth"], kind, log["size"] & 255, proof["index"] & 255])
        digests = path["siblings"] + proof["inclusion"]
        yield head + bytes.fromhex(path.get("filled", "") + "".join(path["siblings"]))
        yield head + bytes.fromhex(path.get("filled", "") + "".join(digests))


def snapshot():
    """Bodies of snapshots by the layout at the front of the reader's room: the header and
    both checks are made by the target, under its own key."""
    for one in VECTORS:
        history = one["input"].get("history") if one["call"] == "judgeDuplicates" else None
        if history and all(re.fullmatch("v2:[0-9a-f]{8}:[0-9a-f]{32}", text)
                           for text in texts(history) if text.startswith("v")):
            yield body(history)


def body(history):
    day = D.fromisoformat(history["asOf"]).toordinal() if "asOf" in history else 0
    statuses = [STATUSES.index(name) + 1 for name in history["statuses"]]
    flags = sum(history.get(name, False) << bit for bit, name in enumerate(("complete", "stays", "ids", "attendances")))
    searched = struct.pack("<Bi", flags, day)
    searched += struct.pack("<I", len(statuses)) + bytes(statuses)
    providers = [name.encode() for name in history.get("providers", [])]
    searched += struct.pack("<I", len(providers))
    for name in providers:
        searched += struct.pack("<I", len(name)) + name
    for period in history["periods"]:
        ends = (D.fromisoformat(end).toordinal() for end in period.split("/"))
        searched += struct.pack("<2i", *ends)
    acts, replaced, beside, entries = b"", [], [], {}
    for place, act in enumerate(history["acts"]):
        own = [act[name] for name in ("record", "content") if act.get(name)]
        flags = bool(act.get("record")) | bool(act.get("content")) << 1
        lines = [line[name] for line in act.get("services", []) for name in ("exact", "suspect", "id")
                 if line.get(name)]
        label = act["label"].encode()
        acts += bytes([STATUSES.index(act["status"]) + 1, flags])
        acts += b"".join(map(print_of, own))
        acts += struct.pack("<2I", len(act.get("services", [])), len(label)) + label
        for text in own + lines:
            key = (int(text[-32:], 16), place)
            entries[key] = entries.get(key, 0) + 1
        replaced += [(int(row["act"][-32:], 16), int((row.get("line") or "0")[-32:], 16), place)
                     for row in act.get("replaces", [])]
        beside += [stay(place, case) for case in act.get("cases", [])]
        beside += [row for one in act.get("attendances", []) for row in attendance(place, one)]
    rows = [a.to_bytes(16, "little") + line.to_bytes(16, "little") + struct.pack("<I", place)
            for a, line, place in sorted(replaced)]
    rows += [text.to_bytes(16, "little") + struct.pack("<5I", *rest) for text, *rest in sorted(beside)]
    rows += [text.to_bytes(16, "little") + struct.pack("<2I", place, count)
             for (text, place), count in sorted(entries.items())]
    counts = struct.pack("<5H", len(searched), len(history["acts"]), len(replaced), len(beside), len(entries))
    return b"\x07" + counts + searched + acts + b"".join(rows)


def stay(place, case):
    days = [D.fromisoformat(case[name]).toordinal() for name in ("from", "to")]
    service = code_number(case["service"]) + 1 if case.get("service") else 0
    care = CARE.index(case["care"]) + 1 if case.get("care") else 0
    return (int(case["insured"][-32:], 16), place, *days, service, care)


def attendance(place, one):
    """The same row by the moment of the insured and by the day of the worker."""
    mark = {name: int(one[name][-32:], 16) & 0xFFFFFFFF for name in ("insured", "place") if name in one}
    first = 1 << 31 | min(one.get("quantity", 1), (1 << 14) - 1) << 17 | one["second"]
    words = (first, mark["insured"], code_number(one["service"]), max(mark.get("place", 0), "place" in one))
    return [(int(one[name][-32:], 16), place, *words) for name in ("insuredMoment", "workerDay") if name in one]


for target in (json_door, identifiers, visit_codes, checkpoints, signed_lists,
               settlement_checkpoints, snapshot):
    put(target.__name__, list(target()))
# each of them must load: `core/tests/snapshot_seeds.rs`
lines = sorted(seed.hex() for seed in set(snapshot()))
(HERE / "snapshot_seeds.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
