#!/usr/bin/env python3
"""Writes the vectors of `announcement`: every state by every command, and each border of the
law. What is expected is worked out by the oracle of `placement.py`. Run it anew when the form
of a text changes:

    python3 core/vectors/placement_cases.py

Standard library only.
"""

import copy
import json
import pathlib

from events import NOTHING
from house_style import line, pretty
from oracle import EDITION
from placement import Announcement
from placement_against import asked
from placement_hosts import ACCOUNT, ACCOUNTS, LINES, PROVIDERS, PURPOSES, filing
from placement_texts import command

ROOM = pathlib.Path(__file__).parent / "announcement"
ONE, TWO, THREE, STRANGER = PROVIDERS
REVIEWS = {"PLC-001", "PLC-002", "PLC-015", "PLC-021", "ALC-010"}
SIGNED_AT = "2026-01-28T09:00:00"
ASKS = [("1", "600.00"), ("2", "777.77")]


def issuer(number, step, at, **fields):
    return fixed(command(number, step, at, **fields))


def provider(number, step, at, who, **fields):
    return fixed(command(number, step, at, "provider", who, **fields))


def fixed(made):
    """Every command of a vector was signed at one moment."""
    if "signature" in made:
        made["signature"]["signedAt"] = SIGNED_AT
    return made


def text(state, contract):
    return state.contracts[contract]["text"]


def fold(commands):
    state = Announcement()
    for one in commands:
        got = state.decide(one, ACCOUNTS, PURPOSES)
        assert isinstance(got, tuple), (one["step"], got, getattr(state, "why", None))
    return state


APPROVE = issuer("1", "approve-plan", "2026-01-29T10:00:00", lines=LINES, day="2026-01-29",
                 paper="№ 1", limit="1777.77")
PUBLISH = issuer("2", "publish-plan", "2026-01-30T10:00:00")
ANNOUNCE = issuer("3", "announce", "2026-02-02T10:00:00")
FILE = provider("4", "file-application", "2026-02-03T10:00:00", ONE, application="Z-1",
                filing=filing("Z-1", ASKS))
SECOND = provider("5", "file-application", "2026-02-03T11:00:00", TWO, application="Z-2",
                  filing=filing("Z-2", [("1", "500.00")]))
WITHDRAW = provider("6", "withdraw-application", "2026-02-03T12:00:00", ONE, application="Z-1")
ACCEPT = issuer("7", "accept-application", "2026-02-03T12:00:00", application="Z-1")
ACCEPT_2 = issuer("8", "accept-application", "2026-02-03T13:00:00", application="Z-2")
REJECT = issuer("29", "reject-application", "2026-02-03T12:00:00", application="Z-1", grounds=[
    {"ground": "procurement-rules", "case": 13, "paper": "протокол № 2", "norm": "п. 28"}])


def stages(state, shares, basis="proportional", more=()):
    """Stages in which the shares of the proportional one are what their weights come to."""
    made = [*more, {"basis": basis, "shares": [
        {"line": one, "application": number, "weight": weight}
        for one, number, weight in shares]}]
    for key in sorted({one for one, _, _ in shares}):
        own = [share for share in made[-1]["shares"] if share["line"] == key]
        for share, amount in zip(own, state.computed({"stages": made}, key, own)):
            share["amount"] = f"{amount // 100}.{amount % 100:02d}"
    return made


ALL = [("1", "Z-1", "2"), ("2", "Z-1", "1"), ("1", "Z-2", "1")]
TAKEN = [APPROVE, PUBLISH, ANNOUNCE, FILE, SECOND, ACCEPT, ACCEPT_2]
DISTRIBUTE = issuer("10", "distribute", "2026-02-11T10:00:00", paper="№ 8",
                    stages=stages(fold(TAKEN), ALL))


def form(number, contract, application, funding, total, at="2026-02-12T10:00:00"):
    return issuer(number, "form-contract", at, contract=contract, application=application,
                  funding=funding, sum=total, period="2026-02-16/2026-12-31", account=ACCOUNT)


FORM = form("11", "D-1", "Z-1", "osms", "600.00")
FORM_2 = form("12", "D-2", "Z-1", "gobmp", "777.77")
FORM_3 = form("13", "D-3", "Z-2", "osms", "400.00")
DECIDED = [*TAKEN, DISTRIBUTE]
FORMED = [*DECIDED, FORM, FORM_2, FORM_3]


def sign(number, contract, who, commands, at="2026-02-13T10:00:00"):
    return provider(number, "sign-contract", at, who, contract=contract,
                    text=text(fold(commands), contract))


SIGN = sign("14", "D-1", ONE, FORMED)
SIGN_3 = sign("15", "D-3", TWO, FORMED)
SIGNED = [*FORMED, SIGN, SIGN_3]
TERMINATE = issuer("16", "terminate-contract", "2026-03-02T10:00:00", contract="D-1",
                   ground="monitoring-act", day="2026-03-02", paper="№ 12")


def offer(number, agreement, contract, total, at="2026-03-02T10:00:00", **more):
    return issuer(number, "offer-agreement", at, agreement=agreement, contract=contract,
                  line=more.pop("line", "1"), sum=total, paper="№ 9", **more)


LESS = offer("17", "A-1", "D-1", "500.00")


def agree(number, agreement, who, commands, at="2026-03-03T10:00:00"):
    return provider(number, "sign-agreement", at, who, agreement=agreement,
                    text=fold(commands).agreements[agreement]["text"])


OFFERED = [*SIGNED, LESS]
AGREE = agree("18", "A-1", ONE, OFFERED)
AGREED = [*OFFERED, AGREE]

STATES = {
    "new": [], "approved": [APPROVE], "published": [APPROVE, PUBLISH],
    "announced": [APPROVE, PUBLISH, ANNOUNCE],
    "filed": [APPROVE, PUBLISH, ANNOUNCE, FILE],
    "withdrawn": [APPROVE, PUBLISH, ANNOUNCE, FILE, WITHDRAW],
    "accepted": [APPROVE, PUBLISH, ANNOUNCE, FILE, ACCEPT],
    "rejected": [APPROVE, PUBLISH, ANNOUNCE, FILE, REJECT],
    "taken": TAKEN, "distributed": DECIDED, "formed": FORMED, "signed": SIGNED,
    "terminated": [*SIGNED, TERMINATE], "offered": OFFERED, "agreed": AGREED}

# ------------------------------------------------------------------ writing

CASES = {}


def lent(made):
    """A command as a vector shows it: the signature and a whole filing are lent."""
    made = copy.deepcopy(made)
    if "signature" in made:
        made["signature"] = {"$base": "announcement/signature", "$patch": {
            name: value for name, value in made["signature"].items()
            if SIGNATURE[name] != value}}
    if "filing" in made:
        whole, own = filing("Z-1", ASKS), made["filing"]
        if own == whole:
            made["filing"] = {"$base": "announcement/filing"}
        else:
            patch = {name: own[name] for name in own if own[name] != whole.get(name)}
            gone = [name for name in whole if name not in own]
            made["filing"] = {"$base": "announcement/filing",
                              **({"$remove": gone} if gone else {}),
                              **({"$patch": patch} if patch else {})}
            if not gone and not patch:
                del made["filing"]
    return made


SIGNATURE = {**ANNOUNCE["signature"], "digest": NOTHING}
SIGNATURE["entity"] = "601240000123"


def answers(before, one):
    state = fold(before)
    state.why = None
    got = state.decide(one, ACCOUNTS, PURPOSES)
    head = {"number": len(state.events), "digest": state.last}
    if isinstance(got, tuple) and got[1]:
        return {"verdict": {"outcome": "clear"}, "decided": [{"event": got[0], "repeated": True}],
                "events": [], "head": head}
    if isinstance(got, tuple):
        outcome = "review" if state.notes & REVIEWS else "clear"
        made = state.events[-1]
        return {"verdict": {"outcome": outcome, "complete": True, "notChecked": []},
                "decided": [{"event": got[0], "repeated": False}],
                "events": [{"number": made["number"], "step": made["step"],
                            "digest": made["digest"]}], "head": head}
    lacks = got & state.lacks
    found = sorted(got - lacks)
    verdict = {"outcome": "refused" if found else "unchecked", "complete": not lacks}
    if found == ["ANN-006"]:
        verdict["findings"] = [{"code": "ANN-006", "path": "commands[0].step", "params": [
            {"name": "step", "value": one["step"]}, {"name": "reason", "value": state.why}]}]
    elif len(found) == 1 and not lacks:
        verdict["findings"] = [{"code": found[0]}]
    if lacks:
        verdict["notChecked"] = [{"code": code} for code in sorted(lacks)]
    return {"verdict": verdict, "events": [], "head": head}


def case(file, own, state, one, why, clause, border=(), codes=None, found=None):
    """A command in a state."""
    before = STATES[state] if isinstance(state, str) else state[1]
    base = f"announcement/{state if isinstance(state, str) else state[0]}"
    expect = answers(before, one)
    if found:
        expect["verdict"]["findings"] = [{"code": code} for code in found]
    if codes is not None:
        told = {line["code"] for kind in ("findings", "notChecked")
                for line in expect["verdict"].get(kind, [])}
        assert codes <= told, (own, codes, told)
    made = {"id": own, "clause": f"mechanism 3(2), {clause}", "edition": EDITION,
            "call": "decideAnnouncement", "why": why, "base": base,
            "patch": {"+commands": [lent(one)]}, "expect": expect,
            **({"border": sorted(border)} if border else {})}
    CASES.setdefault(file, []).append(made)


def ask(call, own, why, given, expect, clause, border=()):
    """A call that decides nothing."""
    given = {**given, **({"events": [lent(one) for one in given["events"]]}
                         if "events" in given else {})}
    if "command" in given:
        given["command"] = lent(given["command"])
    CASES.setdefault(own, []).append({
        "id": own, "clause": f"mechanism {clause}", "edition": EDITION, "call": call, "why": why,
        "input": given, "expect": expect, **({"border": sorted(border)} if border else {})})


def write():
    bases = ROOM / "bases"
    bases.mkdir(parents=True, exist_ok=True)
    for old in [*ROOM.glob("*.json"), *bases.glob("*.json")]:
        old.unlink()
    (bases / "signature.json").write_text(pretty(SIGNATURE) + "\n")
    (bases / "filing.json").write_text(pretty(filing("Z-1", ASKS)) + "\n")
    for name, before in STATES.items():
        state = fold(before)
        draft = asked([], events=[lent(one) for one in state.events],
                      head={"number": len(state.events), "digest": state.last})
        (bases / f"{name}.json").write_text(pretty(draft) + "\n")
    for file, cases in CASES.items():
        first, rest = cases[0], cases[1:]
        for one in rest:
            for name in ("clause", "edition", "call"):
                if one.get(name) == first.get(name):
                    one.pop(name, None)
        if rest:
            first["also"] = rest
        else:
            file = first["id"]
        lines = ",\n".join(f"  {line(key)}: {pretty(value, 2, len(line(key)) + 2)}"
                           for key, value in first.items())
        (ROOM / f"{file}.json").write_text("{\n" + lines + "\n}\n")


def main():
    from placement_borders import borders, grid
    grid()
    borders()
    write()
    print(sum(len(cases) for cases in CASES.values()), "cases")


if __name__ == "__main__":
    # the borders use this module by its name
    import placement_cases
    placement_cases.main()
