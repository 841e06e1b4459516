"""An oracle of an announcement (mechanism 6–11, 16, 17): decides commands by the points of the
law, keeps what came of them, and never asks the library. Standard library only.
"""

import datetime

from allocation import Row, distributed
from events import NOTHING, sha
from oracle import after, nth_working
from placement_texts import ISSUER, command_text, event, tenge, tiyn

D = datetime.date
# findings that stop nothing: late steps of the issuer, and what is told
NOTED = {"PLC-001", "PLC-002", "PLC-015", "PLC-021", "ALC-010", "ANN-011", "ANN-016"}
PROVIDER_STEPS = {"file-application", "withdraw-application", "sign-contract", "sign-agreement"}
GROUNDS = {"missing-documents": "9(1)", "sanitary-document-age": "9(2)",
           "building-purpose": "9(3)", "procurement-rules": "9(4)"}
ALWAYS = ("licence", "sanitary-conformity", "tax-standing", "cover-volumes")


class Obstacle(Exception):
    """What stands in the way."""


def need(holds, why):
    if not holds:
        raise Obstacle(why)


def within(day, n):
    """The last day of a term of n working days after a day."""
    return nth_working(after(day), n)


def day_of(moment):
    return D.fromisoformat(moment[:10])


def folded(text):
    return text.upper()


def shows(filing, filed, purposes):
    """Grounds 9(1) to 9(3) that a filing shows, and what of them nobody can tell."""
    found, unknown, words = set(), set(), False
    kinds = [one["kind"] for one in filing.get("documents", [])]
    if any(kind not in kinds for kind in ALWAYS):
        found.add("9(1)")
    for one in filing.get("documents", []):
        if one["kind"] == "tax-standing":
            if one.get("debt") is None:
                unknown.add("PLC-031")
            elif one["debt"]:
                found.add("9(1)")
    if "readiness" not in filing:
        unknown |= {"PTY-007", "PTY-008", "PTY-009", "PTY-010", "PTY-011"}
    elif not filing["readiness"]["agreement"]:
        found.add("9(1)")
    papers = [one for one in filing.get("documents", []) if one["kind"] == "sanitary-conformity"]
    for building in filing.get("buildings", []):
        own = sorted(one["issued"] for one in papers if one["facility"] == building["id"])
        if papers and not own:
            found.add("9(1)")
        if own:
            best = D.fromisoformat(own[-1])
            if filed > best.replace(year=best.year + 5):
                found.add("9(2)")
        meaning = purposes.get(building["purpose"].lower())
        if meaning is None:
            words = True
        elif not meaning:
            found.add("9(3)")
    return found, unknown, words


class Announcement:
    """One plan with all that came of it."""

    def __init__(self):
        self.plan = None
        self.events, self.last, self.at = [], NOTHING, None
        self.commands = {}
        self.approved = self.published = self.announced = self.decided = None
        self.lines, self.left, self.back = {}, {}, {}
        self.filed, self.contracts, self.agreements = {}, {}, {}

    # ------------------------------------------------------------------ what can follow

    def turn(self):
        return sorted(self.filed.values(), key=lambda one: (one["at"], one["number"]))

    def possible(self, c):
        getattr(self, "can_" + c["step"].replace("-", "_"))(c)

    def can_approve_plan(self, c):
        need(not self.approved, "plan-approved")
        names = [folded(line["line"]) for line in c["lines"]]
        for place, line in enumerate(c["lines"]):
            need(tiyn(line["sum"]) > 0, "no-amount")
            need(names[place] not in names[:place], "line-twice")
        whole = sum(tiyn(line["sum"]) for line in c["lines"])
        need("limit" not in c or whole <= tiyn(c["limit"]), "more-than-the-limit")

    def can_publish_plan(self, c):
        need(self.approved, "plan-not-approved")
        need(not self.published, "plan-published")

    def can_announce(self, c):
        need(self.published, "plan-not-published")
        need(not self.announced, "announced-before")

    def can_file_application(self, c):
        need(self.announced, "not-announced")
        need(not self.decided, "distributed")
        need(folded(c["application"]) not in self.filed, "application-known")
        live = [one for one in self.filed.values() if one["who"] == c["orderer"]
                and one["place"] in ("filed", "accepted")]
        need(not live, "application-stands")
        seen = set()
        for one in c["filing"].get("asked", []):
            line = folded(one["line"])
            need(line in self.lines, "no-line")
            need(line not in seen, "line-twice")
            seen.add(line)
            need(tiyn(one["amount"]) > 0, "no-amount")
        need(seen, "no-amount")

    def considered(self, c):
        own = self.filed.get(folded(c["application"]))
        need(own, "no-application")
        need(own["place"] == "filed", "application-elsewhere")

    can_withdraw_application = can_accept_application = can_reject_application = considered

    def can_distribute(self, c):
        need(self.announced, "not-announced")
        need(not self.decided, "distributed")
        waits = any(one["place"] == "filed" for one in self.filed.values())
        need(not waits, "application-undecided")
        bases = set()
        for stage in c["stages"]:
            seen = set()
            for share in stage["shares"]:
                line, number = folded(share["line"]), folded(share["application"])
                need(line in self.lines, "no-line")
                need(number in self.filed, "no-application")
                need(self.filed[number]["place"] == "accepted", "not-accepted")
                need(line in self.filed[number]["asked"], "line-not-asked")
                need(tiyn(share.get("amount", "0")) >= 0, "no-amount")
                need((line, number) not in seen, "share-twice")
                seen.add((line, number))
            for line in {line for line, _ in seen}:
                need((stage["basis"], line) not in bases, "share-twice")
                bases.add((stage["basis"], line))
        parts = self.parts(c)
        for (line, number), part in sorted(parts.items()):
            need(part <= self.filed[number]["asked"][line], "more-than-asked")
        for line in self.lines:
            whole = sum(part for (own, _), part in parts.items() if own == line)
            need(whole <= self.lines[line]["sum"], "more-than-the-line")

    def parts(self, c):
        parts = {}
        for stage in c["stages"]:
            for share in stage["shares"]:
                key = folded(share["line"]), folded(share["application"])
                parts[key] = parts.get(key, 0) + tiyn(share.get("amount", "0"))
        return parts

    def part(self, own, funding):
        return {line: amount for line, amount in own["parts"].items()
                if amount > 0 and self.lines[line]["funding"] == funding}

    def formed(self, own, funding):
        return any(one["application"] == own["number"] and one["funding"] == funding
                   for one in self.contracts.values())

    def can_form_contract(self, c):
        need(self.decided, "not-distributed")
        own = self.filed.get(folded(c["application"]))
        need(own, "no-application")
        need(folded(c["contract"]) not in self.contracts, "contract-known")
        need(not self.formed(own, c["funding"]), "contract-formed")
        part = sum(self.part(own, c["funding"]).values())
        need(part > 0, "no-part")
        need(part == tiyn(c["sum"]), "another-sum")

    def contract(self, c, status):
        own = self.contracts.get(folded(c["contract"]))
        need(own, "no-contract")
        need(own["status"] == status, "contract-elsewhere")
        return own

    def can_sign_contract(self, c):
        need(self.contract(c, "on-signing")["text"] == c["text"], "another-text")

    def can_terminate_contract(self, c):
        self.contract(c, "signed")

    def can_offer_agreement(self, c):
        need(folded(c["agreement"]) not in self.agreements, "agreement-known")
        own = self.contract(c, "signed")
        line = folded(c["line"])
        need(line in self.lines, "no-line")
        need(self.lines[line]["funding"] == own["funding"], "another-source")
        waits = any(one["contract"] == folded(c["contract"]) and one["line"] == line
                    and not one["signed"] for one in self.agreements.values())
        need(not waits, "agreement-elsewhere")
        need(tiyn(c["sum"]) >= 0, "no-amount")
        before = own["parts"].get(line, 0)
        need(before != tiyn(c["sum"]), "nothing-changes")
        need(tiyn(c["sum"]) - before <= self.left[line], "more-than-left")

    def can_sign_agreement(self, c):
        own = self.agreements.get(folded(c["agreement"]))
        need(own, "no-agreement")
        need(not own["signed"], "agreement-elsewhere")
        need(self.contracts[own["contract"]]["status"] == "signed", "contract-elsewhere")
        need(own["text"] == c["text"], "another-text")

    # ------------------------------------------------------------------ what the law asks

    def owner(self, c):
        if c["step"] == "withdraw-application":
            own = self.filed.get(folded(c["application"]))
            return own and own["who"]
        if c["step"] == "sign-contract":
            own = self.contracts.get(folded(c["contract"]))
            return own and own["who"]
        if c["step"] == "sign-agreement":
            own = self.agreements.get(folded(c["agreement"]))
            return own and self.contracts[own["contract"]]["who"]
        return None

    def lawful(self, c, accounts, purposes):
        """Codes of what the law says of a step that can follow."""
        codes, on, step = set(), day_of(c["at"]), c["step"]
        accepts = set(c.get("codes", [])) if c.get("paper") else set()
        if step in ("publish-plan", "announce"):
            if on < self.approved or on > within(self.approved, 5):
                codes.add("PLC-001" if step == "publish-plan" else "PLC-002")
        if step in ("file-application", "withdraw-application"):
            start = day_of(self.announced)
            if on < start or on > within(start, 5):
                codes.add("PLC-003" if step == "file-application" else "PLC-020")
        if step == "file-application" and c["orderer"] not in accounts:
            codes.add("PLC-004")
        if step in ("accept-application", "reject-application"):
            own = self.filed[folded(c["application"])]
            if any(one["place"] == "filed" and one["at"] < own["at"]
                   for one in self.filed.values()):
                codes.add("PLC-016")
            if on > within(day_of(own["at"]), 1):
                codes.add("PLC-015")
            found, unknown, words = shows(own["filing"], day_of(own["at"]), purposes)
            if step == "accept-application":
                if found or not unknown <= accepts:
                    codes.add("ANN-008")
                    self.lacks |= set() if found else {"ANN-008"}
            else:
                codes |= self.grounds(c, found, unknown, words, accepts)
        if step == "distribute":
            last = within(day_of(self.announced), 5)
            if on <= last:
                codes.add("ANN-012")
            elif on > within(last, 2):
                codes.add("ALC-010")
            codes |= self.shares(c)
        if step == "form-contract":
            own = self.filed[folded(c["application"])]
            for one in self.filed.values():
                waits = any(self.part(one, source) and not self.formed(one, source)
                            for source in ("gobmp", "osms"))
                if one["at"] < own["at"] and waits:
                    codes.add("ANN-017")
            if on > within(day_of(self.decided), 1):
                codes.add("PLC-021")
        return codes

    def grounds(self, c, found, unknown, words, accepts):
        codes = set()
        if not c.get("grounds"):
            codes.add("PLC-017")
        for one in c.get("grounds", []):
            point = GROUNDS.get(one["ground"])
            if point is None:
                codes.add("PLC-018")
            elif point == "9(4)":
                if not 1 <= one.get("case", 0) <= 15:
                    codes.add("PLC-019")
                else:
                    codes.add("ANN-011")
                    if not one.get("paper") or not one.get("norm"):
                        codes.add("ANN-010")
            elif point in found or point == "9(3)" and words and one.get("paper"):
                continue
            elif point != "9(1)" or not unknown & accepts:
                codes.add("ANN-009")
                self.lacks |= {"ANN-009"} if point == "9(1)" and unknown else set()
        return codes

    def shares(self, c):
        codes = set()
        for stage in c["stages"]:
            if stage["basis"] != "proportional":
                if not stage.get("paper") or "ANN-015" not in c.get("codes", []):
                    codes.add("ANN-015")
                    self.lacks |= {"ANN-015"} if stage.get("paper") else set()
                continue
            for line in {folded(share["line"]) for share in stage["shares"]}:
                own = [one for one in stage["shares"] if folded(one["line"]) == line]
                if self.computed(c, line, own) != [tiyn(one.get("amount", "0")) for one in own]:
                    codes.add("ANN-013")
                there = {folded(one["application"]) for one in own}
                for one in self.filed.values():
                    if (one["place"] == "accepted" and line in one["asked"]
                            and folded(one["number"]) not in there):
                        codes.add("ANN-014")
        parts = self.parts(c)
        for line, own in self.lines.items():
            if own["sum"] > sum(part for (key, _), part in parts.items() if key == line):
                codes.add("ANN-016")
        return codes

    def computed(self, c, line, own):
        """What the other stages leave goes by weight, none over what it asked and did not get."""
        had = {}
        for stage in c["stages"]:
            if stage["basis"] != "proportional":
                for share in stage["shares"]:
                    if folded(share["line"]) == line:
                        number = folded(share["application"])
                        had[number] = had.get(number, 0) + tiyn(share.get("amount", "0"))
        if any("weight" not in share for share in own):
            return None
        rest = self.lines[line]["sum"] - sum(had.values())
        rows = []
        for share in own:
            one = self.filed[folded(share["application"])]
            cap = max(0, one["asked"][line] - had.get(folded(share["application"]), 0))
            rows.append((one, int(share["weight"]), cap))
        return spread(rest, rows)

    # ------------------------------------------------------------------ deciding

    def decide(self, c, accounts, purposes):
        """(place, repeated) where it is executed, or the codes of what stands against it."""
        self.notes, self.lacks = set(), set()
        number = folded(c["command"])
        text = sha(command_text(c))
        if number in self.commands:
            place, before = self.commands[number]
            return (place, True) if before == text else {"ANN-002"}
        codes = set()
        if self.plan is not None and folded(self.plan) != folded(c["plan"]):
            codes.add("ANN-001")
        if self.at is not None and c["at"] < self.at:
            codes.add("ANN-003")
        if (c["step"] in PROVIDER_STEPS) != (c["actor"] == "provider") or (
                c["actor"] not in ("provider", "issuer")):
            codes.add("ANN-004")
        if c["actor"] == "provider" and self.owner(c) not in (None, c["orderer"]):
            codes.add("ANN-005")
        if "day" in c and D.fromisoformat(c["day"]) > day_of(c["at"]):
            codes.add("ANN-007")
        if "ANN-001" not in codes:
            try:
                self.possible(c)
                codes |= self.lawful(c, accounts, purposes)
            except Obstacle as why:
                self.why = str(why)
                codes.add("ANN-006")
        if codes - NOTED:
            return codes - NOTED
        self.notes = codes
        made = event(len(self.events) + 1, c, self.last)
        self.events.append(made)
        self.last, self.at, self.plan = made["digest"], c["at"], c["plan"]
        self.commands[number] = (made["number"], text)
        self.take(c, text)
        return (made["number"], False)

    def take(self, c, text):
        step = c["step"]
        if step == "approve-plan":
            self.approved = D.fromisoformat(c["day"])
            for line in c["lines"]:
                key = folded(line["line"])
                self.lines[key] = {**line, "sum": tiyn(line["sum"])}
                self.left[key], self.back[key] = tiyn(line["sum"]), 0
        elif step == "publish-plan":
            self.published = c["at"]
        elif step == "announce":
            self.announced = c["at"]
        elif step == "file-application":
            self.filed[folded(c["application"])] = {
                "number": c["application"], "who": c["orderer"], "at": c["at"], "place": "filed",
                "filing": c["filing"], "parts": {},
                "asked": {folded(one["line"]): tiyn(one["amount"])
                          for one in c["filing"]["asked"]}}
        elif step.endswith("-application"):
            own = self.filed[folded(c["application"])]
            own["place"] = {"withdraw": "withdrawn", "accept": "accepted",
                            "reject": "rejected"}[step.split("-")[0]]
        elif step == "distribute":
            self.decided = c["at"]
            for (line, number), part in self.parts(c).items():
                self.filed[number]["parts"][line] = part
                self.left[line] -= part
        elif step == "form-contract":
            own = self.filed[folded(c["application"])]
            self.contracts[folded(c["contract"])] = {
                "number": c["contract"], "application": own["number"], "who": own["who"],
                "funding": c["funding"], "parts": dict(self.part(own, c["funding"])),
                "text": text, "status": "on-signing"}
        elif step == "sign-contract":
            self.contracts[folded(c["contract"])]["status"] = "signed"
        elif step == "terminate-contract":
            self.contracts[folded(c["contract"])]["status"] = "terminated-by-issuer"
        elif step == "offer-agreement":
            line, own = folded(c["line"]), self.contracts[folded(c["contract"])]
            before = own["parts"].get(line, 0)
            more = max(0, tiyn(c["sum"]) - before)
            self.left[line] -= more
            self.agreements[folded(c["agreement"])] = {
                "contract": folded(c["contract"]), "line": line, "before": before, "more": more,
                "sum": tiyn(c["sum"]), "text": text, "signed": False}
        else:
            own = self.agreements[folded(c["agreement"])]
            own["signed"] = True
            less = max(0, own["before"] - own["sum"])
            self.left[own["line"]] += less
            self.back[own["line"]] += less
            self.contracts[own["contract"]]["parts"][own["line"]] = own["sum"]

    # ------------------------------------------------------------------ what it comes to

    def placed(self, line):
        held = sum(one["parts"].get(line, 0) for one in self.contracts.values())
        funding = self.lines[line]["funding"]
        waits = sum(one["parts"].get(line, 0) for one in self.filed.values()
                    if not self.formed(one, funding))
        aside = sum(one["more"] for one in self.agreements.values()
                    if one["line"] == line and not one["signed"])
        return held + waits + aside

    def report(self):
        return {
            "lines": [{"line": one["line"], "placed": tenge(self.placed(key)),
                       "left": tenge(self.left[key]), "returned": tenge(self.back[key])}
                      for key, one in sorted(self.lines.items())],
            "applications": [(one["number"], one["place"]) for one in self.turn()],
            "contracts": [(one["number"], one["status"], tenge(sum(one["parts"].values())))
                          for _, one in sorted(self.contracts.items())]}


def spread(pool, rows):
    """Each gets the lesser of its cap and an equal measure of its weight; whole tiyn by largest
    remainder, ties by the time of filing and then by number."""
    drafts = [Row(one["number"], weight, cap, filed=one["at"]) for one, weight, cap in rows]
    return distributed(pool, drafts)[0] if drafts else []
