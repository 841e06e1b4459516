"""Hosts of announcements: honest ones, sloppy ones and hostile ones, for the oracle of
`placement.py`. Standard library only.
"""

import copy
import datetime

from placement import Announcement
from placement_texts import ISSUER, command, signed, tenge

ADDRESS = "1021940000000001"
PROVIDERS = ("000740000728", "940140000385", "151040023516", "040340014374")
ACCOUNT = "KZ226018871000394291"
PURPOSES = {"поликлиника": True, "склад": False}
CASES = (0, 1, 7, 13, 15, 16)


def filing(number, asked, **more):
    """A filing with everything in it."""
    return {
        "highTechnology": False, "partnership": False, "accredited": False, "leases": False,
        "documents": [
            {"kind": "licence", "issued": "2024-05-20", "number": "L-1", "licence": "medical",
             "addresses": [ADDRESS]},
            {"kind": "sanitary-conformity", "issued": "2024-05-20", "facility": "F-1"},
            {"kind": "tax-standing", "issued": "2026-02-02", "debt": False},
            {"kind": "cover-volumes", "issued": "2026-02-02", "number": number}],
        "buildings": [{"id": "F-1", "purpose": "поликлиника", "address": ADDRESS}],
        "readiness": {"agreement": True, "mis": "МИС", "misConforms": True,
                      "statementYears": [2025], "facilities": [
                          {"id": "F-1", "photosOutside": True, "photosInside": True,
                           "coordinates": "43.2389490,76.8897090", "documents": True,
                           "qr": "QR-1"}]},
        "asked": [{"line": line, "amount": amount} for line, amount in asked], **more}


def spoiled(chance, one):
    """A filing with one thing wrong, or unknown."""
    one = copy.deepcopy(one)
    what = chance.randrange(8)
    if what == 0:
        one["documents"] = [row for row in one["documents"] if row["kind"] != "tax-standing"]
    elif what == 1:
        one["documents"][1]["issued"] = chance.choice(["2021-02-02", "2021-02-06", "2019-01-15"])
    elif what == 2:
        one["buildings"][0]["purpose"] = chance.choice(["склад", "здание", "Поликлиника"])
    elif what == 3:
        del one["readiness"]
    elif what == 4:
        one["documents"][2]["debt"] = True
    elif what == 5:
        del one["documents"][2]["debt"]
    elif what == 6:
        one["documents"].append({"kind": "sanitary-conformity", "issued": "2018-01-15",
                                 "facility": "F-1"})
    else:
        one["readiness"]["agreement"] = False
    return one


LINES = [{"line": "1", "funding": "osms", "region": "Астана", "care": "амбулаторная",
          "services": ["A02.001.000"], "volume": 100, "sum": "1000.00"},
         {"line": "2", "funding": "gobmp", "region": "Астана", "care": "стационар",
          "services": [], "sum": "777.77"}]


class Host:
    """Makes commands one by one; what it knows is the oracle's own state."""

    def __init__(self, chance, kind):
        self.chance, self.kind = chance, kind
        self.state = Announcement()
        self.at = datetime.datetime(2026, 1, 29, 9)
        self.made, self.count = [], 0

    def slip(self, of=10):
        """Does this host do something wrong here?"""
        return self.kind != "honest" and self.chance.randrange(of) < (
            1 if self.kind == "sloppy" else 3)

    def when(self, hours):
        self.at += datetime.timedelta(hours=hours)
        return self.at.isoformat(timespec="seconds")

    def command(self, step, hours=1, actor="issuer", orderer=ISSUER, **fields):
        self.count += 1
        number = f"k{self.count}"
        if self.slip(25) and self.made:
            number = self.chance.choice(self.made)["command"]
        at = self.when(hours)
        if self.slip(25):
            at = (self.at - datetime.timedelta(days=self.chance.randrange(1, 9))).isoformat()
        if self.slip(25):
            actor = self.chance.choice(["issuer", "provider"])
            orderer = ISSUER if actor == "issuer" else self.chance.choice(PROVIDERS)
        plan = "P-2" if self.slip(40) else "P-1"
        return command(number, step, at, actor, orderer, plan, **fields)

    def next(self):
        if self.made and self.slip(12):
            return copy.deepcopy(self.chance.choice(self.made))
        made = self.wish()
        self.made.append(made)
        return made

    def wish(self):
        s, chance = self.state, self.chance
        if self.slip(12):
            return self.anything()
        if not s.approved:
            return self.approve()
        if not s.published:
            return self.command("publish-plan", 24 * chance.randrange(1, 3))
        if not s.announced:
            return self.command("announce", chance.choice([1, 5, 100]))
        waiting = [one for one in s.turn() if one["place"] == "filed"]
        if not s.decided:
            if waiting and chance.randrange(3):
                return self.consider(waiting)
            if len(s.filed) < 6 and chance.randrange(5):
                return self.file()
            if waiting:
                return self.consider(waiting)
            return self.distribute()
        return self.contracts()

    def approve(self):
        lines = copy.deepcopy(LINES)
        if self.slip():
            lines[1]["sum"] = self.chance.choice(["0.00", "-1.00"])
        if self.slip():
            lines[1]["line"] = "1"
        more = {"limit": self.chance.choice(["1777.77", "1777.76"])} if self.slip(5) else {}
        day = "2026-03-01" if self.slip() else "2026-01-29"
        return self.command("approve-plan", lines=lines, day=day, paper="№ 1", **more)

    def file(self):
        who = self.chance.choice(PROVIDERS)
        if not self.slip():
            free = [one for one in PROVIDERS if not any(
                own["who"] == one and own["place"] in ("filed", "accepted")
                for own in self.state.filed.values())]
            who = self.chance.choice(free or PROVIDERS)
        number = f"Z-{self.chance.randrange(1, 12)}"
        lines = self.chance.choice([["1"], ["2"], ["1", "2"]])
        asked = [(line, tenge(self.chance.choice([1, 33333, 50000, 77777, 200000])))
                 for line in lines]
        if self.slip():
            asked = self.chance.choice([[("3", "1.00")], [("1", "0.00")], [],
                                        [("1", "1.00"), ("1", "2.00")]])
        one = filing(number, asked)
        if self.chance.randrange(3) == 0:
            one = spoiled(self.chance, one)
        return self.command("file-application", self.chance.choice([0, 1, 20, 30]), "provider",
                            who, application=number, filing=one)

    def consider(self, waiting):
        chance = self.chance
        own = chance.choice(waiting) if self.slip(6) else waiting[0]
        if chance.randrange(6) == 0:
            return self.command("withdraw-application", 1, "provider", own["who"],
                                application=own["number"])
        hours = chance.choice([0, 1, 2, 30 if self.slip(3) else 3])
        more = {}
        if chance.randrange(4) == 0:
            more = {"codes": ["PLC-031", "PTY-007", "PTY-008", "PTY-009", "PTY-010", "PTY-011"],
                    "paper": "№ 5"}
        if chance.randrange(4):
            return self.command("accept-application", hours, application=own["number"], **more)
        names = ["missing-documents", "sanitary-document-age", "building-purpose",
                 "procurement-rules"] + (["слишком мал"] if self.slip(3) else [])
        grounds = [{"ground": name} for name in chance.sample(names, chance.randrange(1, 3))]
        for one in grounds:
            if chance.randrange(2):
                one["paper"] = "акт № 3"
            if one["ground"] == "procurement-rules":
                one["norm"] = "п. 26"
                one["paper"] = "акт № 3"
                one["case"] = chance.choice(CASES)
                if self.slip(3):
                    del one[chance.choice(["norm", "paper", "case"])]
        if self.slip():
            grounds = []
        return self.command("reject-application", hours, application=own["number"],
                            **({"grounds": grounds} if grounds else {}), **more)

    def distribute(self):
        chance, s = self.chance, self.state
        # to the first working days after the window
        start = datetime.datetime.fromisoformat(s.announced)
        over = start.replace(hour=9) + datetime.timedelta(days=chance.choice([8, 9, 10, 12]))
        if self.at < over and not self.slip():
            self.at = over
        stages = []
        proportional = {"basis": "proportional", "shares": []}
        other = {"basis": chance.choice(["procurement-rules", "methodology-169",
                                         "methodology-170"]), "paper": "№ 7", "shares": []}
        for line in s.lines:
            for one in s.turn():
                if one["place"] == "accepted" and line in one["asked"]:
                    proportional["shares"].append({
                        "line": line, "application": one["number"],
                        "weight": str(chance.randrange(0, 5))})
                    if chance.randrange(6) == 0:
                        other["shares"].append({
                            "line": line, "application": one["number"],
                            "amount": tenge(one["asked"][line] // 4)})
        if other["shares"]:
            stages.append(other)
        if proportional["shares"]:
            stages.append(proportional)
        if self.slip(4) and s.filed:
            number = chance.choice(list(s.filed.values()))["number"]
            proportional["shares"].append({"line": "1", "application": number, "weight": "1"})
            stages = stages or [proportional]
        if self.slip(6) and proportional["shares"]:
            proportional["shares"].pop()
        if not stages or not any(stage["shares"] for stage in stages):
            return self.file()
        made = {"step": "distribute", "stages": stages}
        for line in s.lines:
            own = [one for one in proportional["shares"] if one["line"].upper() == line]
            try:
                amounts = s.computed(made, line, own)
            except KeyError:
                amounts = None
            for share, amount in zip(own, amounts or [0] * len(own)):
                share["amount"] = tenge(amount)
        if self.slip(4) and proportional["shares"]:
            share = chance.choice(proportional["shares"])
            share["amount"] = chance.choice(["0.01", "1000.01", "-0.01", "333.33"])
        more = {"codes": ["ANN-015"]} if chance.randrange(4) else {}
        return self.command("distribute", 1, stages=stages, paper="№ 8", **more)

    def contracts(self):
        chance, s = self.chance, self.state
        due = [(one, source) for one in s.turn() for source in ("gobmp", "osms")
               if s.part(one, source) and not s.formed(one, source)]
        unsigned = [one for one in s.contracts.values() if one["status"] == "on-signing"]
        live = [one for one in s.contracts.values() if one["status"] == "signed"]
        open_ = [(number, one) for number, one in s.agreements.items() if not one["signed"]]
        if due and chance.randrange(3):
            one, source = chance.choice(due) if self.slip(6) else due[0]
            total = sum(s.part(one, source).values()) + (1 if self.slip() else 0)
            return self.command("form-contract", chance.choice([1, 2, 40]),
                                contract=f"D-{chance.randrange(1, 20)}",
                                application=one["number"], funding=source, sum=tenge(total),
                                period="2026-02-16/2026-12-31", account=ACCOUNT)
        if unsigned and chance.randrange(3):
            one = chance.choice(unsigned)
            text = "0" * 64 if self.slip() else one["text"]
            who = chance.choice(PROVIDERS) if self.slip() else one["who"]
            return self.command("sign-contract", 1, "provider", who, contract=one["number"],
                                text=text)
        if open_ and chance.randrange(2):
            number, one = chance.choice(open_)
            who = s.contracts[one["contract"]]["who"]
            text = "0" * 64 if self.slip() else one["text"]
            return self.command("sign-agreement", 1, "provider", who, agreement=number, text=text)
        if live and chance.randrange(6) == 0:
            one = chance.choice(live)
            day = "2027-01-01" if self.slip(3) else "2026-02-16"
            return self.command("terminate-contract", 30, contract=one["number"],
                                ground=chance.choice(["licence-withdrawn", "monitoring-act"]),
                                day=day, paper="№ 12")
        if live:
            one = chance.choice(live)
            line = chance.choice(["1", "2"]) if self.slip() else chance.choice(list(one["parts"]))
            before = one["parts"].get(line, 0)
            total = chance.choice([before // 2, before + s.left[line], before + 1, 0])
            return self.command("offer-agreement", 2, agreement=f"A{self.count}",
                                contract=one["number"], line=line, sum=tenge(total), paper="№ 9")
        return self.anything()

    def anything(self):
        """A step out of its turn."""
        chance = self.chance
        number = chance.choice([one["number"] for one in self.state.filed.values()] or ["Z-1"])
        contract = chance.choice([one["number"] for one in self.state.contracts.values()] or ["D-1"])
        return chance.choice([
            lambda: self.command("publish-plan"), lambda: self.command("announce"),
            lambda: self.approve(), lambda: self.file(),
            lambda: self.command("withdraw-application", 1, "provider",
                                 chance.choice(PROVIDERS), application=number),
            lambda: self.command("accept-application", application=number),
            lambda: self.command("form-contract", contract="D-30", application=number,
                                 funding=chance.choice(["gobmp", "osms"]), sum="1.00",
                                 period="2026-02-16/2026-12-31", account=ACCOUNT),
            lambda: self.command("sign-contract", 1, "provider", chance.choice(PROVIDERS),
                                 contract=contract, text="0" * 64),
            lambda: self.command("terminate-contract", contract=contract,
                                 ground="monitoring-act", day="2026-02-02", paper="№ 12"),
            lambda: self.command("offer-agreement", agreement="A1", contract=contract, line="1",
                                 sum="5.00", paper="№ 9"),
        ])()


ACCOUNTS = set(PROVIDERS[:3])


def sequence(chance, kind, length):
    """Commands of a host, each made in sight of what came of those before."""
    host = Host(chance, kind)
    commands = []
    for _ in range(length):
        one = signed(host.next())
        host.state.decide(one, ACCOUNTS, PURPOSES)
        commands.append(one)
    return commands
