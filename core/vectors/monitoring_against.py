"""Holds the library against the oracle of `monitoring.py`: sequences of commands of honest,
sloppy and hostile hosts through `decideMonitoring` and `monitoringState`. Standard library
only.
"""

import argparse
import copy
import datetime
import json
import random
import subprocess
import sys

from monitoring import NOTED, Case, folded
from monitoring_texts import (CARE_BODY, CHAMBER, ISSUER, OTHER_BODY, PROVIDER, REGISTRAR,
                              command, digested)
from oracle import EDITION

MEMBERS = [("1", "issuer", ISSUER), ("2", "chamber", CHAMBER), ("3", "care-body", CARE_BODY),
           ("4", "other-body", OTHER_BODY)]
GROUNDS = (None, None, "address", "tax-debt", "late-taxes", "late-social", "visits", "monitoring")
# what may follow where a monitoring stands, the usual step first
USUAL = {None: ("create-commission",), "commissioned": ("notify", "skip-notice", "move-visit"),
         "notified": ("draw-up-protocol", "draw-up-protocol", "move-visit"),
         "unannounced": ("draw-up-protocol", "draw-up-protocol", "move-visit"),
         "drawn-up": ("sign-protocol",) * 6 + ("withdraw-protocol",),
         "protocol-signed": ("raise-objection", "confirm-results", "remove-discrepancy"),
         "objected": ("review-objection", "remove-discrepancy"),
         "considered": ("raise-objection", "confirm-results", "remove-discrepancy"),
         "objected-again": ("review-objection",),
         "considered-again": ("review-centrally", "confirm-results"),
         "results-confirmed": ("refer-case", "take-refund", "remove-discrepancy")}
STEPS = sorted({step for steps in USUAL.values() for step in steps})
ACTORS = ("issuer", "provider", "member", "registrar")


class Host:
    """Makes commands one by one, looking at what the oracle says happened."""

    def __init__(self, chance, badness, earlier=None, readings=None, number="М-1"):
        self.chance, self.badness = chance, badness
        self.case = Case(copy.deepcopy(earlier), readings)
        self.made, self.number = [], number
        self.at = datetime.datetime(2026, chance.choice((1, 2, 3, 8, 9, 10)), 5, 9)

    def wrong(self):
        return self.chance.random() < self.badness

    def today(self, shift=0):
        return (self.at.date() + datetime.timedelta(shift)).isoformat()

    def play(self, count):
        for _ in range(count):
            self.at += datetime.timedelta(minutes=self.chance.choice((5, 60, 600, 1500, 6000)))
            if self.at.year > 2026:
                break
            usual = USUAL[self.case.place]
            step = self.chance.choice(STEPS if self.wrong() else usual)
            made = self.spoilt(self.command(step))
            if self.made and self.wrong():
                made = copy.deepcopy(self.chance.choice(self.made))
            self.made.append(made)
            self.case.decide(made)
        return self.made

    def command(self, step):
        fields = getattr(self, step.replace("-", "_"))()
        actor = {"raise-objection": "provider", "sign-protocol": "member"}.get(step, "issuer")
        if step in ("notify", "confirm-results") and self.chance.random() < 0.5:
            actor = "registrar"
        orderer, serial = None, "5F01"
        if actor == "member":
            own = self.case.member(fields["member"])
            orderer = own["body"] if own else CHAMBER
            serial = f"5F1{fields['member']}"
        return command(str(len(self.made) + 1), step, self.at.isoformat(), actor, orderer,
                       monitoring=self.number, serial=serial, **fields)

    def spoilt(self, one):
        """Now and then somebody else, another number, another time, a wrong signature."""
        if not self.wrong():
            return one
        how = self.chance.randrange(6)
        if how == 0:
            actor = self.chance.choice(ACTORS)
            who = {"issuer": ISSUER, "provider": PROVIDER, "registrar": REGISTRAR}
            fields = {name: said for name, said in one.items() if name not in (
                "command", "step", "at", "actor", "orderer", "provider", "monitoring",
                "signature")}
            return command(one["command"], one["step"], one["at"], actor,
                           who.get(actor, OTHER_BODY), monitoring=self.number, **fields)
        if how == 1:
            return {name: said for name, said in one.items() if name != "signature"}
        if how == 2 and "signature" in one:
            return {**one, "signature": {**one["signature"], "digest": "1" * 64}}
        if how == 3 and "signature" in one:
            return {**one, "signature": {**one["signature"], "role": "employee"}}
        if how == 4:
            return {**one, "at": "2026-01-01T08:00:00"}
        return command(one["command"], one["step"], one["at"], "issuer", monitoring="М-9", **{
            name: said for name, said in one.items() if name not in (
                "command", "step", "at", "actor", "orderer", "provider", "monitoring",
                "signature")})

    # -------------------------------------------------------------- what each step says

    def create_commission(self):
        members = [one for one in MEMBERS if one[1] != "other-body" or self.chance.random() < 0.6]
        if self.wrong():
            members = self.chance.choice((members[1:], members[:-1], [*members, MEMBERS[0]],
                                          [*members, ("9", "other-body", PROVIDER)],
                                          [("1", "issuer", CHAMBER), *members[1:]]))
        repeated = self.case.earlier is not None and not self.wrong()
        made = {"occasion": "repeated" if repeated else "first",
                "plan": self.chance.choice(("scheduled", "scheduled", "unscheduled")),
                "planned": self.today(self.chance.choice((0, 5, 7, 9, 14))),
                "day": self.today(self.chance.choice((0, 0, 0, -3)) + (9 if self.wrong() else 0)),
                "paper": "Р-1", "members": [
                    {"member": member, "role": role, "body": body}
                    for member, role, body in members]}
        if repeated != self.wrong():
            before = self.case.earlier and self.case.earlier.protocol
            made["earlier"] = before["text"] if before and not self.wrong() else "2" * 64
        return made

    def planned(self):
        return self.case.commission["planned"] if self.case.commission else self.today()

    def notify(self):
        return {"planned": self.today(3) if self.wrong() else self.planned()}

    def skip_notice(self):
        plan = self.case.commission and self.case.commission["plan"]
        fits = "unscheduled" if plan == "unscheduled" else "other-norm"
        return {"exception": self.chance.choice(("unscheduled", "other-norm"))
                if self.wrong() else fits, "paper": "п. 14"}

    def move_visit(self):
        return {"planned": self.today(self.chance.choice((6, 8, 12, -60))), "paper": "Р-2"}

    def draw_up_protocol(self):
        # the host waits for the day set
        wanted = datetime.datetime.fromisoformat(self.planned() + "T12:00:00")
        if not self.wrong():
            self.at = max(self.at, wanted)
        listed = []
        for place in range(self.chance.choice((0, 1, 1, 2, 3))):
            one = {"description": f"н {place}", "proposal": "п",
                   "due": self.today(self.chance.choice((0, 2, 10, 30))
                                     - (40 if self.wrong() else 0))}
            ground = "licence" if self.wrong() else self.chance.choice(GROUNDS)
            if ground:
                one["ground"] = ground
                if not self.wrong():
                    one["document"] = "Акт 1"
            listed.append(one)
        month = self.chance.choice((0, 100, 86500000, 86500001, 90000000))
        whole = max(month, self.chance.choice((month, 346000000, 346000001)))
        if self.wrong():
            whole = month - 1
        made = {"day": self.today(self.chance.choice((-20, 1)) if self.wrong() else 0),
                "found": "discrepancies" if bool(listed) != self.wrong() else "nothing",
                "unconfirmedMonth": f"{month // 100}.{month % 100:02d}",
                "unconfirmedContract": f"{max(whole, 0) // 100}.{max(whole, 0) % 100:02d}"}
        if listed:
            made["discrepancies"] = listed
        before = self.case.earlier and self.case.earlier.protocol
        repeated = self.case.commission and self.case.commission["occasion"] == "repeated"
        if before and repeated:
            rows = [{"discrepancy": place, "state": "done"}
                    for place, one in enumerate(before["discrepancies"], 1) if not one["lifted"]]
            if self.wrong():
                rows = [*rows[1:], {"discrepancy": 9, "state": "in-part"}]
            if rows:
                made["followUp"] = rows
        return made

    def withdraw_protocol(self):
        return {"paper": "О-1"}

    def text(self):
        protocol = self.case.protocol
        return protocol["text"] if protocol and not self.wrong() else "3" * 64

    def sign_protocol(self):
        members = self.case.commission["members"] if self.case.commission else []
        left = [one["member"] for one in members if not one["signed"]]
        member = self.chance.choice(["1", "2", "9"]) if self.wrong() or not left else left[0]
        return {"member": member, "text": self.text()}

    def raise_objection(self):
        return {"paper": "В-1"}

    def lifted(self):
        listed = self.case.protocol["discrepancies"] if self.case.protocol else []
        places = [place for place, one in enumerate(listed, 1)
                  if not one["lifted"] and self.chance.random() < 0.3]
        if self.wrong():
            places.append(self.chance.choice((1, 9)))
        return {"lifted": [{"discrepancy": place} for place in places]} if places else {}

    def review_objection(self):
        return {"paper": "З-1", **self.lifted()}

    def review_centrally(self):
        return {"paper": "З-2", **self.lifted()}

    def confirm_results(self):
        return {}

    def remove_discrepancy(self):
        return {"discrepancy": self.chance.choice((1, 1, 2, 3)), "paper": "У-1",
                "day": self.today(-90 if self.wrong() else 0)}

    def refer_case(self):
        return {"day": self.today(-90 if self.wrong() else 0), "paper": "П-1"}

    def take_refund(self):
        left = self.case.protocol["contract"] - self.case.refunds if self.case.protocol else 0
        amount = self.chance.choice((left, left // 2, 0, left + 1)) if self.wrong() else left
        return {"amount": f"{amount // 100}.{amount % 100:02d}", "day": self.today(),
                "paper": "П-2"}


# ------------------------------------------------------------------ held against


def call(binary, name, given):
    text = json.dumps(given, ensure_ascii=False)
    done = subprocess.run([binary, "call", name], input=text, capture_output=True, text=True)
    told = json.loads(done.stdout)
    return told.get("answer", told)


def asked(commands, readings=None, earlier=None, **more):
    rows = [{"name": name, "value": value, "reference": "В-1"}
            for name, value in (readings or {}).items()]
    law = {"edition": EDITION, **({"overrides": rows} if rows else {})}
    before = {"earlier": {"events": earlier.events, "head": ends(earlier)}} if earlier else {}
    return {"law": law, "issuer": ISSUER, "registrar": REGISTRAR, "checkedOn": "2026-12-31",
            **before, "events": [], "head": {"number": 0, "digest": "0" * 64},
            "commands": commands, **more}


def ends(case):
    return {"number": len(case.events), "digest": case.digest}


def compare(binary, commands, day, readings, earlier):
    """The first difference, or nothing."""
    case, outcomes = folded(commands, earlier, readings)
    told = call(binary, "decideMonitoring", asked(commands, readings, earlier))
    if "verdict" not in told:
        return ("call", str(told)[:300])
    found = [set() for _ in commands]
    lacks = [set() for _ in commands]
    for name, codes in (("findings", found), ("notChecked", lacks)):
        for line in told["verdict"][name]:
            path = line.get("path", "")
            if path.startswith("commands["):
                codes[int(path[9:path.index("]")])].add(line["code"])
    for place, ((due, reviews, lack), one) in enumerate(zip(outcomes, told["decided"])):
        step = commands[place]["step"]
        made = (one["event"], one["repeated"]) if "event" in one else found[place] - NOTED
        if made != due:
            return ("decided", f"{place} {step}: due {due}, told {made}; {found[place]}")
        if reviews != found[place] & NOTED:
            return ("noted", f"{place} {step}: due {reviews}, told {found[place]}")
        if lack != lacks[place]:
            return ("lacks", f"{place} {step}: due {lack}, told {lacks[place]}")
    if told["events"] != case.events or told["head"] != ends(case):
        return ("events", f"due {case.events}, told {told['events']}")
    if not case.events:
        return None
    given = {name: one for name, one in asked([], readings).items() if name != "commands"}
    given |= {"day": day, "events": told["events"], "head": told["head"]}
    state = call(binary, "monitoringState", given)
    if "monitoring" not in state:
        return ("state", str(state)[:900])
    shown = {name: one for name, one in state["monitoring"].items()
             if name not in ("provider", "monitoring", "head")}
    shown["terms"] = [{name: one for name, one in row.items() if name != "clause"}
                      for row in shown["terms"]]
    due = case.report(day)
    if due != shown:
        return ("state", "; ".join(f"{name}: due {due.get(name)}, told {shown.get(name)}"
                                   for name in due.keys() | shown.keys()
                                   if due.get(name) != shown.get(name)))
    return altered(binary, case, given)


def altered(binary, case, given):
    """An event that says something else, with a digest of its own, and a missing one."""
    events = copy.deepcopy(case.events)
    place = len(events) // 2
    events[place] = digested({**events[place], "command": events[place]["command"] + "x"})
    for touched in (events, case.events[:-1], case.events[1:]):
        state = call(binary, "monitoringState", {**given, "events": touched})
        if state["verdict"]["outcome"] != "refused" or "monitoring" in state:
            return ("altered", "a history that was altered is told whole")
    return None


def main():
    asks = argparse.ArgumentParser(description="holds the library against the oracle")
    asks.add_argument("--binary", required=True)
    asks.add_argument("--sequences", type=int, default=200)
    asks.add_argument("--seed", type=int, default=1)
    given = asks.parse_args()
    events = refused = 0
    places, codes = set(), set()
    for place in range(given.sequences):
        chance = random.Random(f"{given.seed}/{place}")
        badness = chance.choice((0.0, 0.02, 0.06, 0.2))
        readings = chance.choice(({}, {}, {"commission_members": "four"},
                                  {"monitoring_effect": "confirmed-results"}))
        earlier = None
        if chance.random() < 0.4:
            first = Host(chance, 0.0, readings=readings, number="М-0")
            first.play(chance.choice((8, 16, 24)))
            earlier = first.case if first.case.events else None
        host = Host(chance, badness, earlier, readings)
        commands = host.play(chance.choice((12, 24, 40)))
        day = host.today(chance.choice((0, 3, 30)))
        # the host may know of an earlier monitoring and not tell the library of it
        told = None if chance.random() < 0.1 else earlier
        found = compare(given.binary, commands, min(day, "2026-12-31"), readings, told)
        events += len(host.case.events)
        refused += len(commands) - len(host.case.events)
        places.add(host.case.place)
        for got, reviews, _ in folded(commands, told, readings)[1]:
            codes |= reviews | (got if isinstance(got, set) else set())
        if found:
            print(f"sequence {given.seed}/{place}: {found}")
            sys.exit(1)
    print(f"{given.sequences} agree; {events} events, {refused} commands refused; "
          f"{len(places)} places, codes {' '.join(sorted(codes))}")


if __name__ == "__main__":
    main()
