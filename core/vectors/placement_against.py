"""Holds the library against the oracle of `placement.py`: sequences of commands through
`decideAnnouncement` and `announcementState`. Standard library only.

    python3 core/vectors/placement_against.py --binary PATH --count 1000 --seed 1
"""

import argparse
import collections
import copy
import json
import random
import subprocess

from oracle import EDITION
from placement import NOTED, Announcement
from placement_hosts import ACCOUNTS, PURPOSES, sequence
from placement_texts import ISSUER, REGISTRAR, digested


def call(binary, name, given):
    text = json.dumps(given, ensure_ascii=False)
    done = subprocess.run([binary, "call", name], input=text, capture_output=True, text=True)
    told = json.loads(done.stdout)
    return told.get("answer", told)


def asked(commands, **more):
    return {"law": {"edition": EDITION}, "issuer": ISSUER, "registrar": REGISTRAR,
            "checkedOn": "2026-12-31", "events": [], "head": {"number": 0, "digest": "0" * 64},
            "commands": commands,
            "accounts": {"complete": True, "asOf": "2026-12-31", "rows": [
                {"provider": one, "state": "open", "since": "2026-01-01"}
                for one in sorted(ACCOUNTS)]},
            "purposes": [{"words": words, "medical": medical}
                         for words, medical in PURPOSES.items()], **more}


def spare(value):
    """Without what holds nothing: a host may leave it out."""
    if isinstance(value, dict):
        kept = {name: spare(one) for name, one in value.items()}
        return {name: one for name, one in kept.items() if one not in ([], None)}
    return [spare(one) for one in value] if isinstance(value, list) else value


def compare(binary, commands):
    """The first difference, or nothing."""
    state, outcomes, notes, why = Announcement(), [], [], []
    for one in commands:
        state.why = None
        outcomes.append(state.decide(one, ACCOUNTS, PURPOSES))
        notes.append(state.notes)
        why.append(state.why)
    told = call(binary, "decideAnnouncement", asked(commands))
    if "verdict" not in told:
        return "call", str(told)[:400]
    lines = told["verdict"]["findings"] + told["verdict"]["notChecked"]
    codes, reasons = [set() for _ in commands], [None for _ in commands]
    for line in lines:
        path = line.get("path", "")
        if path.startswith("commands["):
            place = int(path[9:path.index("]")])
            codes[place].add(line["code"])
            if line["code"] == "ANN-006":
                reasons[place] = {p["name"]: p["value"] for p in line["params"]}["reason"]
    for place, (due, one) in enumerate(zip(outcomes, told["decided"])):
        made = (one["event"], one["repeated"]) if "event" in one else codes[place] - NOTED
        step = commands[place]["step"]
        if made != due:
            return step, f"{place}: due {due} {why[place]}, told {made} {reasons[place]}"
        if "event" in one and not one["repeated"] and codes[place] & NOTED != notes[place]:
            return step, f"{place}: noted {notes[place]}, told {codes[place]}"
        if isinstance(due, set) and "ANN-006" in due and why[place] != reasons[place]:
            return step, f"{place}: due {why[place]}, told {reasons[place]}"
    if spare(told["events"]) != spare(state.events):
        for due, one in zip(spare(state.events), spare(told["events"])):
            if due != one:
                return "event", f"due {due}, told {one}"
        return "events", "another number of events"
    head = {"number": len(state.events), "digest": state.last}
    if told.get("head") != head:
        return "head", f"told {told.get('head')}"
    given = {name: one for name, one in asked([]).items()
             if name not in ("commands", "accounts", "purposes")}
    given |= {"events": told["events"], "head": head}
    shown = call(binary, "announcementState", given)
    if not state.events:
        return None
    if "announcement" not in shown:
        return "state", str(shown)[:600]
    own = shown["announcement"]
    made = {"lines": [{"line": one["line"]["line"], "placed": one["placed"], "left": one["left"],
                       "returned": one["returned"]} for one in own["lines"]],
            "applications": [(one["number"], one["place"]) for one in own["applications"]],
            "contracts": [(one["number"], one["status"], one["sum"])
                          for one in own["contracts"]]}
    if made != state.report():
        return "state", f"due {state.report()}, told {made}"
    events = copy.deepcopy(state.events)
    place = len(events) // 2
    events[place] = digested({**events[place], "command": events[place]["command"] + "x"})
    for one in (events, state.events[:-1], state.events[1:]):
        again = call(binary, "announcementState", {**given, "events": one})
        if again["verdict"]["outcome"] != "refused" or "announcement" in again:
            return "altered", "a history that was altered is told whole"
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=5)
    given = parser.parse_args()
    tally, steps = collections.Counter(), collections.Counter()
    for number in range(given.count):
        chance = random.Random(f"{given.seed}-{number}")
        kind = ("honest", "sloppy", "hostile")[number % 3]
        commands = sequence(chance, kind, chance.randrange(20, 60))
        gap = compare(given.binary, commands)
        tally["agreed" if gap is None else "differ"] += 1
        steps.update(one["step"] for one in commands)
        if gap and given.show:
            given.show -= 1
            print(f"{number} {kind}: {gap[0]}: {gap[1][:900]}")
    print(dict(tally), dict(steps))
    return 1 if tally["differ"] else 0


if __name__ == "__main__":
    raise SystemExit(main())
