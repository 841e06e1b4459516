"""Holds the library against the oracle of `settlement.py`: sequences of commands through
`decideSettlement` and `settlementState`, and the least commands that show a difference.
Standard library only.
"""

import argparse
import copy
import json
import pathlib
import random
import subprocess
import sys
import tempfile

from oracle import EDITION
from settlement import NOTED, Year
from settlement_hosts import ACCOUNT, ACCOUNTS, PAYEES, Host
from settlement_texts import ISSUER, PROVIDER, REGISTRAR, digested


def call(binary, name, given):
    text = json.dumps(given, ensure_ascii=False)
    done = subprocess.run([binary, "call", name], input=text, capture_output=True, text=True)
    told = json.loads(done.stdout)
    return told.get("answer", told)


def law(readings):
    rows = [{"name": name, "value": value, "reference": "В-1"} for name, value in readings.items()]
    return {"edition": EDITION, **({"overrides": rows} if rows else {})}


def asked(commands, **more):
    return {"law": {"edition": EDITION}, "issuer": ISSUER, "registrar": REGISTRAR,
            "checkedOn": "2030-06-01", "events": [], "head": {"number": 0, "digest": "0" * 64},
            "commands": commands,
            "accounts": {"complete": True, "rows": [{"provider": PROVIDER, "account": ACCOUNT}]},
            "payees": {"complete": True, "asOf": "2030-05-30", "rows": [
                {"provider": PROVIDER, "state": "open", "since": "2026-01-01"}]}, **more}


def folded(commands, readings, closed):
    year = copy.deepcopy(closed[-1]).after() if closed else Year(readings=readings)
    outcomes, reviews = [], []
    for one in commands:
        before = len(year.events)
        got = year.decide(one, PAYEES, ACCOUNTS)
        outcomes.append(got)
        reviews.append(set(year.reviews) if isinstance(got, tuple) and not got[1] else set())
    return year, outcomes, reviews


def ends(year):
    return {"number": len(year.events), "digest": year.digest}


def compare(binary, commands, day, readings, closed=None, halves=False):
    """The first difference, or nothing. `closed` are the years before, where there are any;
    `halves` sends the commands in two calls."""
    year, outcomes, reviews = folded(commands, readings, closed)
    year.balanced()
    more = {"law": law(readings)}
    if closed:
        more["before"] = [{"events": one.events, "head": ends(one)} for one in closed]
    told = call(binary, "decideSettlement", asked(commands, **more))
    if "verdict" not in told:
        return ("call", None, str(told)[:300], None)
    lines = told["verdict"]["findings"] + [
        {**one, "code": one["code"] + "?"}
        for one in told["verdict"]["notChecked"]]
    codes = [set() for _ in commands]
    reasons = [[] for _ in commands]
    for line in lines:
        path = line.get("path", "")
        if path.startswith("commands["):
            place = int(path[9:path.index("]")])
            codes[place].add(line.get("code"))
            reasons[place].append((line.get("code"), line.get("values")))
    for place, (due, one) in enumerate(zip(outcomes, told["decided"])):
        made = (one["event"], one["repeated"]) if "event" in one else codes[place] - NOTED
        if made != due:
            return ("decided", place, f"{commands[place]['step']}: due {due}, told {made}",
                    reasons[place])
        if isinstance(due, tuple) and reviews[place] != codes[place] & NOTED:
            return ("noted", place, f"{commands[place]['step']}: due {reviews[place]}, "
                    f"told {codes[place]}", reasons[place])
    if told["events"] != year.events:
        for due, one in zip(year.events, told["events"]):
            if due != one:
                return ("event", due["number"], f"due {due}, told {one}", None)
        return ("events", None, "another number of events", None)
    if told.get("head") != ends(year):
        return ("head", None, f"told {told.get('head')}", None)
    if halves:
        half = len(commands) // 2
        first = call(binary, "decideSettlement", asked(commands[:half], **more))
        rest = call(binary, "decideSettlement", asked(
            commands[half:], **more, **{name: first[name] for name in ("events", "head")}))
        if first["events"] + rest["events"] != year.events or rest["head"] != ends(year):
            return ("halves", None, "in two calls it comes to something else", None)
    if not year.is_open:
        return None
    given = asked([], day=day, **more)
    names = ("law", "issuer", "registrar", "checkedOn", "day", "before")
    given = {name: given[name] for name in names if name in given}
    state = call(binary, "settlementState", {**given, "events": told["events"],
                                             "head": told["head"]})
    if "year" not in state:
        return ("state", None, str(state)[:1500], None)
    if halves and not found_out(binary, year, {**given, "head": told["head"]}):
        return ("altered", None, "a history that was altered is told whole", None)
    return differs(year.report(day), state["year"], "year", set())


def found_out(binary, year, given):
    """An event that says something else, with a digest of its own, and a missing last one."""
    events = copy.deepcopy(year.events)
    place = len(events) // 2
    events[place] = digested({**events[place], "command": events[place]["command"] + "x"})
    tries = (events, year.events[:-1], year.events[1:])
    told = [call(binary, "settlementState", {**given, "events": one}) for one in tries]
    return all(one["verdict"]["outcome"] == "refused" and "year" not in one for one in told)


def differs(due, told, at, apart):
    if isinstance(due, dict) and isinstance(told, dict):
        for name in sorted((due.keys() | told.keys()) - apart):
            if name == "provider":
                continue
            if name not in due or name not in told:
                return ("state", None,
                        f"{at}.{name}: due {due.get(name)}, told {told.get(name)}", None)
            found = differs(due[name], told[name], f"{at}.{name}", apart)
            if found:
                return found
        return None
    if isinstance(due, list) and isinstance(told, list) and len(due) == len(told):
        for place, (one, other) in enumerate(zip(due, told)):
            found = differs(one, other, f"{at}[{place}]", apart)
            if found:
                return found
        return None
    return None if due == told else ("state", None, f"{at}: due {due}, told {told}", None)


def smaller(binary, commands, day, readings, closed, found):
    """Without every command that the difference does not need."""
    kind = found[0], (found[2] or "").split(":")[0]
    size = max(len(commands) // 2, 1)
    while True:
        place, shorter = 0, False
        while place < len(commands):
            less = commands[:place] + commands[place + size:]
            again = compare(binary, less, day, readings, closed) if less else None
            if again and again[0] == kind[0] and (again[0] == "state"
                                                  or again[2].split(":")[0] == kind[1]):
                commands, found, shorter = less, again, True
            else:
                place += size
        if size == 1 and not shorter:
            return commands, found
        size = max(size // 2, 1)


def main():
    asks = argparse.ArgumentParser(description="holds the library against the oracle")
    asks.add_argument("--binary", required=True)
    asks.add_argument("--sequences", type=int, default=200)
    asks.add_argument("--seed", type=int, default=1)
    asks.add_argument("--go-on", action="store_true", help="count every disagreement")
    given = asks.parse_args()
    agreed, differ, events, refused = 0, 0, 0, 0
    for place in range(given.sequences):
        chance = random.Random(f"{given.seed}/{place}")
        host = Host(chance, chance.choice((0.0, 0.0, 0.04, 0.04, 0.15, 0.3)))
        closed = []
        try:
            commands = host.play(chance.choice((20, 60, 60, 120)))
            # some go on into the next years
            while len(closed) < 2 and chance.random() < 0.35 and host.year.is_open:
                before = host.close_the_year()
                if not before:
                    commands = host.made
                    break
                closed.append(before)
                commands = host.play(chance.choice((20, 40)))
        except AssertionError as why:
            print(f"sequence {place}: conservation: {why}")
            sys.exit(1)
        day = host.day(chance.choice((0, 0, 3, 20, -40)))
        found = compare(given.binary, commands, day, host.readings, closed, place % 5 == 0)
        events += len(host.year.events)
        refused += len(commands) - len(host.year.events)
        if found is None:
            agreed += 1
            continue
        differ += 1
        if differ == 1 or given.go_on:
            least, found = smaller(given.binary, commands, day, host.readings, closed, found)
            shown(given.seed, place, least, (day, host.readings, closed), found)
            if not given.go_on:
                break
    print(f"{agreed} agree, {differ} differ; {events} events, {refused} commands refused")
    sys.exit(1 if differ else 0)


def shown(seed, place, least, how, found):
    """The least commands that show a difference, in a file and the last of them in print."""
    day, readings, closed = how
    before = {"before": [{"events": one.events, "head": ends(one)} for one in closed]}
    before = before if closed else {}
    kept = pathlib.Path(tempfile.gettempdir()) / f"settlement-{seed}-{place}.json"
    kept.write_text(json.dumps({"call": "decideSettlement", "day": day, "input": asked(
        least, law=law(readings), **before)}, ensure_ascii=False, indent=1))
    print(f"sequence {place}, in {kept}, {len(least)} commands, {readings}"
          f"{', after other years' if closed else ''}: {found}")
    for one in least[-7:]:
        print("   ", one["at"], one["actor"], one["step"], {
            name: said for name, said in one.items() if name not in (
                "command", "provider", "actor", "orderer", "at", "step", "signature",
                "text", "verdict")})


if __name__ == "__main__":
    main()
