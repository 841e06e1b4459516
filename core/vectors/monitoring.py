#!/usr/bin/env python3
"""An oracle of a monitoring as a history: the fold of commands into a commission, a protocol,
its discrepancies and the dispute about them, and the refusals. From points 18-21 of the
mechanism, the terms of the Monitoring Rules and the meaning of the fields, never by asking
the library, whose answers it is held against. Standard library only.

    python3 core/vectors/monitoring.py --binary PATH --sequences 1000 --seed 1

plays monitorings of honest, sloppy and hostile hosts through `decideMonitoring` and
`monitoringState` of the program at PATH and says where the two differ. Money is whole tiyn.
"""

import copy

from events import sha
from monitoring_texts import (D, ISSUER, REGISTRAR, command_text, event, months, notice_limit,
                              tiyn, working)
from oracle import after, count

# told, and no refusal
REVIEWS = {"MON-001", "MON-026", "MON-028", "MON-029", "MON-030", "MON-031", "MON-032", "MON-033",
           "MON-034", "MON-035"}
NOTED = REVIEWS | {"MON-015"}
INDEX = tiyn("4325.00")
MONTH_LIMIT, CONTRACT_LIMIT = 200 * INDEX, 800 * INDEX
SIGNED = ("protocol-signed", "objected", "considered", "objected-again", "considered-again",
          "results-confirmed")
TAKERS = {"raise-objection": ("provider",), "sign-protocol": ("member",),
          "notify": ("issuer", "registrar"), "confirm-results": ("issuer", "registrar")}
# of a scheduled monitoring, and of one outside of the plan
TERMS = {"objection": (("monitoring_objection", 5), ("unscheduled_objection", 3)),
         "review": (("monitoring_review", 5), ("unscheduled_review", 3)),
         "objection again": (("second_objection", 3), None),
         "review again": (("second_review", 3), None),
         "central": (("central_review", 3), None)}


class Impossible(Exception):
    pass


def need(holds, why):
    if not holds:
        raise Impossible(why)


def day_of(moment):
    return D.fromisoformat(moment[:10])


class Case:
    """A monitoring, and what is decided about it."""

    def __init__(self, earlier=None, readings=None):
        self.earlier, self.readings = earlier, readings or {}
        self.key, self.events, self.digest, self.last = None, [], "0" * 64, ""
        self.done, self.place, self.reviews, self.lacks = {}, None, set(), set()
        self.commission, self.protocol, self.days = None, None, {}
        self.refunds = 0

    def decide(self, command):
        """The place of the event and whether it was there before, or codes of what refuses."""
        self.reviews, self.lacks = set(), set()
        digest = sha(command_text(command))
        before = self.done.get(command["command"])
        if before:
            return (before[0], True) if before[1] == digest else {"MON-017"}
        codes = self.asked_rightly(command, digest)
        if "MON-016" in codes:
            return codes
        step = getattr(self, command["step"].replace("-", "_"))
        try:
            take = step(command, codes)
        except Impossible as why:
            self.reviews, self.lacks, self.why = set(), set(), str(why)
            return codes | {"MON-021"}
        if codes or self.lacks:
            return codes
        made = event(len(self.events) + 1, command, self.digest)
        take(made)
        self.key = self.key or (command["provider"], command["monitoring"])
        self.events.append(made)
        self.digest, self.last = made["digest"], command["at"]
        self.done[command["command"]] = (made["number"], made["commandDigest"])
        return (len(self.events), False)

    def asked_rightly(self, command, digest):
        """Who asks, of which monitoring, signed how, when."""
        codes = set()
        actor, step = command["actor"], command["step"]
        if self.key and (command["provider"], command["monitoring"]) != self.key:
            codes.add("MON-016")
        if command["at"] < self.last:
            codes.add("MON-018")
        if actor not in TAKERS.get(step, ("issuer",)):
            codes.add("MON-019")
        own = self.member(command.get("member")) if step == "sign-protocol" else None
        if actor == "provider" and command["orderer"] != command["provider"]:
            codes.add("MON-020")
        if actor == "member" and own and own["body"] != command["orderer"]:
            codes.add("MON-020")
        if command["orderer"] != {"issuer": ISSUER, "registrar": REGISTRAR}.get(
                actor, command["orderer"]):
            codes.add("LED-005")
        # the portal of the registrar signs nothing; what it signs all the same has to be right
        if actor != "registrar" or "signature" in command:
            codes |= signature_codes(command, digest)
        if step == "sign-protocol" and self.protocol and "signature" in command:
            if command["signature"]["serial"] in self.protocol["serials"]:
                codes.add("MON-036")
        if command.get("day", "") > command["at"][:10]:
            codes.add("MON-022")
        return codes

    def member(self, number):
        members = self.commission["members"] if self.commission else []
        return next((one for one in members if one["member"] == number), None)

    def unscheduled(self):
        return self.commission["plan"] == "unscheduled"

    def going(self, *places):
        need(self.place, "no-commission")
        need(not places or self.place in places, "monitoring-elsewhere")

    # -------------------------------------------------------------- before the result

    def create_commission(self, command, codes):
        need(not self.place, "commission-known")
        need(("earlier" in command) == (command["occasion"] == "repeated"), "earlier-otherwise")
        members = command["members"]
        need(len({one["member"] for one in members}) == len(members), "member-twice")
        need(all(one["body"] != command["provider"] for one in members), "provider-in-commission")
        roles = {one["role"] for one in members}
        due = {"issuer", "chamber", "care-body"}
        if self.readings.get("commission_members") == "four":
            due.add("other-body")
        elif "other-body" not in roles:
            self.reviews.add("MON-015")
        if due - roles:
            codes.add("MON-003")
        if any(one["role"] == "issuer" and one["body"] != command["orderer"] for one in members):
            codes.add("MON-037")
        if command["day"] > command["planned"]:
            codes.add("MON-014")

        def take(_):
            self.commission = {
                "occasion": command["occasion"], "plan": command["plan"], "day": command["day"],
                "planned": command["planned"], "earlier": command.get("earlier"),
                "members": [{**one, "signed": None} for one in members],
                "notified": None, "exception": None}
            self.place = "commissioned"
        return take

    def notify(self, command, codes):
        self.going("commissioned")
        planned = command["planned"]
        need(planned == self.commission["planned"], "another-day")
        if day_of(command["at"]) > notice_limit(D.fromisoformat(planned), 5):
            self.reviews.add("MON-001")

        def take(_):
            self.commission["notified"] = command["at"][:10]
            self.place = "notified"
        return take

    def skip_notice(self, command, codes):
        self.going("commissioned")
        if command["exception"] == "unscheduled":
            need(self.unscheduled(), "by-the-plan")
        else:
            self.reviews.add("MON-034")

        def take(_):
            self.commission["exception"] = command["exception"]
            self.place = "unannounced"
        return take

    def move_visit(self, command, codes):
        self.going("commissioned", "notified", "unannounced")
        if self.commission["day"] > command["planned"]:
            codes.add("MON-014")

        def take(_):
            self.commission.update(planned=command["planned"], notified=None, exception=None)
            self.place = "commissioned"
        return take

    def draw_up_protocol(self, command, codes):
        self.going("notified", "unannounced")
        listed, day = command.get("discrepancies", []), command["day"]
        need((command["found"] == "discrepancies") == bool(listed), "listed-otherwise")
        month, whole = tiyn(command["unconfirmedMonth"]), tiyn(command["unconfirmedContract"])
        need(0 <= month <= whole, "sums-disagree")
        need(all(one.get("ground") != "licence" for one in listed), "ground-elsewhere")
        need(all("document" in one or "ground" not in one for one in listed), "ground-unproven")
        repeated = self.commission["occasion"] == "repeated"
        need(repeated or not command.get("followUp"), "earlier-otherwise")
        if self.commission["exception"] is None and day < self.commission["notified"]:
            codes.add("MON-011")
        planned = self.commission["planned"]
        if day < planned:
            codes.add("MON-012")
        if any(one["due"] < day for one in listed):
            codes.add("MON-013")
        if self.unscheduled() and D.fromisoformat(day) > working(D.fromisoformat(planned), 2):
            self.reviews.add("MON-035")
        if month > MONTH_LIMIT:
            self.reviews.add("MON-029")
        if whole > CONTRACT_LIMIT:
            self.reviews.add("MON-030")
        if repeated:
            self.follow_up(command.get("followUp", []), month, command, codes)

        def take(made):
            self.protocol = {
                "text": made["digest"], "day": day, "month": month, "contract": whole,
                "serials": set(),
                "discrepancies": [{**one, "lifted": None, "removed": None} for one in listed]}
            self.place = "drawn-up"
        return take

    def follow_up(self, told, month, command, codes):
        """A repeated monitoring answers every proposal that stands of the protocol before."""
        if self.earlier is None:
            self.lacks |= {"MON-023", "MON-024"}
            if month > MONTH_LIMIT:
                self.lacks.add("MON-033")
            return
        before = self.earlier
        if month > MONTH_LIMIT:
            if before.protocol is None:
                self.lacks.add("MON-033")
            elif before.protocol["month"] > MONTH_LIMIT:
                self.reviews.add("MON-033")
        right = (before.key and before.key[0] == command["provider"] and before.place in SIGNED
                 and before.protocol["text"] == self.commission["earlier"])
        if not right:
            codes.add("MON-023")
            self.lacks.add("MON-024")
            return
        stand = [place for place, one in enumerate(before.protocol["discrepancies"], 1)
                 if not one["lifted"]]
        if sorted(one["discrepancy"] for one in told) != stand:
            codes.add("MON-024")

    def withdraw_protocol(self, command, codes):
        self.going("drawn-up")

        def take(_):
            self.protocol = None
            for one in self.commission["members"]:
                one["signed"] = None
            self.place = "notified" if self.commission["notified"] else "unannounced"
        return take

    def sign_protocol(self, command, codes):
        self.going("drawn-up")
        own = self.member(command["member"])
        need(own, "no-member")
        need(own["signed"] is None, "member-signed")
        need(command["text"] == self.protocol["text"], "another-protocol-text")

        def take(_):
            own["signed"] = command["at"]
            self.protocol["serials"].add(command["signature"]["serial"])
            if all(one["signed"] for one in self.commission["members"]):
                self.place = "protocol-signed"
                self.days["signed"] = command["at"][:10]
        return take

    # -------------------------------------------------------------- the dispute

    def limit(self, term, since):
        """The last day of a term from the day of its event, where there is such a term."""
        row = TERMS[term][self.unscheduled()]
        return working(D.fromisoformat(self.days[since]), row[1]) if row else None

    def raise_objection(self, command, codes):
        self.going()
        need(self.place in ("protocol-signed", "considered"), "monitoring-elsewhere")
        again = self.place == "considered"
        need(not (again and self.unscheduled()), "review-final")
        limit = self.limit("objection again", "considered") if again else self.limit(
            "objection", "signed")
        if day_of(command["at"]) > limit:
            codes.add("MON-025")
        place, name = ("objected-again", "objected again") if again else ("objected", "objected")
        return lambda _: self.went(place, name, command)

    def went(self, place, name, command):
        self.place, self.days[name] = place, command["at"][:10]
        for one in command.get("lifted", []):
            self.protocol["discrepancies"][one["discrepancy"] - 1]["lifted"] = command["at"][:10]

    def may_lift(self, command):
        places = [one["discrepancy"] for one in command.get("lifted", [])]
        need(len(set(places)) == len(places) and all(map(self.stands, places)), "no-discrepancy")

    def stands(self, place):
        listed = self.protocol["discrepancies"]
        return place <= len(listed) and not listed[place - 1]["lifted"]

    def review_objection(self, command, codes):
        self.going("objected", "objected-again")
        self.may_lift(command)
        again = self.place == "objected-again"
        limit = self.limit("review again", "objected again") if again else self.limit(
            "review", "objected")
        if day_of(command["at"]) > limit:
            self.reviews.add("MON-026")
        place, name = (("considered-again", "considered again") if again
                       else ("considered", "considered"))
        return lambda _: self.went(place, name, command)

    def review_centrally(self, command, codes):
        self.going("considered-again")
        self.may_lift(command)
        if day_of(command["at"]) > self.limit("central", "considered again"):
            self.reviews.add("MON-026")

        def take(_):
            self.went("results-confirmed", "central", command)
            self.days["confirmed"] = command["at"][:10]
        return take

    def confirm_results(self, command, codes):
        self.going("protocol-signed", "considered", "considered-again")
        limit = {"protocol-signed": lambda: self.limit("objection", "signed"),
                 "considered": lambda: self.limit("objection again", "considered"),
                 "considered-again": lambda: self.limit("central", "considered again"),
                 }[self.place]()
        # silence confirms once the term is over; some have no term to wait for
        if limit and day_of(command["at"]) <= limit:
            codes.add("MON-027")
        return lambda _: self.went("results-confirmed", "confirmed", command)

    # -------------------------------------------------------------- after the result

    def remove_discrepancy(self, command, codes):
        self.going(*SIGNED)
        need(self.stands(command["discrepancy"]), "no-discrepancy")
        own = self.protocol["discrepancies"][command["discrepancy"] - 1]
        need(own["removed"] is None, "discrepancy-removed")
        need(command["day"] >= self.protocol["day"], "before-the-protocol")
        if command["day"] > own["due"]:
            self.reviews.add("MON-028")
        return lambda _: own.update(removed=command["day"])

    def over(self):
        return (self.protocol["month"] > MONTH_LIMIT
                or self.protocol["contract"] > CONTRACT_LIMIT)

    def refer_case(self, command, codes):
        self.going("results-confirmed")
        need("referred" not in self.days, "case-referred")
        need(command["day"] >= self.protocol["day"], "before-the-protocol")
        limit = working(D.fromisoformat(self.days["confirmed"]), 10)
        if self.over() and D.fromisoformat(command["day"]) > limit:
            self.reviews.add("MON-031")
        return lambda _: self.days.update(referred=command["day"])

    def take_refund(self, command, codes):
        self.going("results-confirmed")
        need(command["day"] >= self.protocol["day"], "before-the-protocol")
        amount = tiyn(command["amount"])
        need(0 < amount <= self.protocol["contract"] - self.refunds, "refund-otherwise")
        limit = months(D.fromisoformat(self.days["confirmed"]), 6)
        if D.fromisoformat(command["day"]) > limit:
            self.reviews.add("MON-032")

        def take(_):
            self.refunds += amount
            self.days["refunded"] = command["day"]
        return take

    # -------------------------------------------------------------- what is told of it

    def report(self, day):
        """The state as `monitoringState` tells it, by the names that this oracle works out."""
        own, protocol = self.commission, self.protocol
        shown = {"place": self.place, "planned": own["planned"], "plan": own["plan"],
                 "occasion": own["occasion"], "refunds": money(self.refunds),
                 "members": [{"member": one["member"], "role": one["role"],
                              **({"signed": one["signed"]} if one["signed"] else {})}
                             for one in own["members"]],
                 "discrepancies": [], "consequences": [], "terms": self.terms(day)}
        for name in ("notified", "exception"):
            if own[name]:
                shown[name] = own[name]
        if protocol:
            shown |= {"text": protocol["text"], "protocol": protocol["day"],
                      "unconfirmed": money(protocol["contract"]), "overLimits": self.over()}
        for place, one in enumerate(protocol["discrepancies"] if protocol else [], 1):
            shown["discrepancies"].append(self.discrepancy(place, one, day))
            if "ground" in one and not one["lifted"] and self.place in SIGNED:
                shown["consequences"].append(self.consequence(place, one))
        if self.place in SIGNED:
            shown["result"] = self.result(day)
        return shown

    def discrepancy(self, place, one, day):
        stands, by = not one["lifted"], one["removed"] or day
        shown = {"discrepancy": place, "due": one["due"],
                 "overdue": stands and not one["removed"] and day > one["due"]}
        shown |= {name: one[name] for name in ("lifted", "removed") if one[name]}
        if stands and by > one["due"]:
            shown["workingDaysLate"] = between(one["due"], by)
        return shown

    def consequence(self, place, one):
        stops = one["ground"] == "monitoring"
        confirmed = self.place == "results-confirmed"
        # 16(2) by default: from the protocol; by 21 once the results are confirmed
        by_21 = self.readings.get("monitoring_effect") == "confirmed-results"
        holds, otherwise = (confirmed, True) if by_21 else (True, confirmed)
        shown = {"discrepancy": place, "ground": one["ground"], "from": self.protocol["day"],
                 "document": one["document"], "holds": holds, "otherwise": otherwise,
                 "step": "confirm-stop" if stops else "find-cause",
                 "point": {"address": "14(1)", "visits": "14(3)", "monitoring": "16(2)"}.get(
                     one["ground"], "14(2)")}
        return shown if stops else {**shown, "cause": f"{self.key[1]}/{place}"}

    def result(self, day):
        stand = [one for one in self.protocol["discrepancies"] if not one["lifted"]]
        shown = {"day": self.protocol["day"], "stand": len(stand),
                 "removed": sum(1 for one in stand if one["removed"]),
                 "overdue": sum(1 for one in stand if not one["removed"] and one["due"] < day),
                 "endsContract": any(one.get("ground") == "monitoring" for one in stand)}
        return shown | ({"confirmed": self.days["confirmed"]} if "confirmed" in self.days else {})

    def terms(self, day):
        own, days, rows = self.commission, self.days, []
        planned = D.fromisoformat(own["planned"])
        if not own["exception"]:
            rows.append(term("monitoring_notice", "5wd", "issuer", own["planned"],
                             notice_limit(planned, 5), own["notified"], day))
        if self.unscheduled():
            done = self.protocol and self.protocol["day"]
            rows.append(term("unscheduled_conclusion", "2wd", "member", own["planned"],
                             working(planned, 2), done, day))
        for name, since, done, by in (
                ("objection", "signed", "objected", "provider"),
                ("review", "objected", "considered", "issuer"),
                ("objection again", "considered", "objected again", "provider"),
                ("review again", "objected again", "considered again", "issuer"),
                ("central", "considered again", "central", "issuer")):
            row = TERMS[name][self.unscheduled()]
            if row and since in days:
                # whoever may object need not
                asked = day if by == "issuer" else None
                rows.append(term(row[0], f"{row[1]}wd", by, days[since],
                                 working(D.fromisoformat(days[since]), row[1]), days.get(done),
                                 asked))
        if "confirmed" in days:
            since = D.fromisoformat(days["confirmed"])
            if self.over():
                rows.append(term("case_referral", "10wd", "issuer", days["confirmed"],
                                 working(since, 10), days.get("referred"), day))
            if self.protocol["contract"] > 0:
                whole = self.refunds == self.protocol["contract"]
                rows.append(term("monitoring_refund", "6m", "provider", days["confirmed"],
                                 months(since, 6), days.get("refunded") if whole else None, day))
        return rows


def term(name, length, by, since, last, done, day):
    """A term as it ran; `day` is that by which a duty is late, none where there is no duty."""
    shown = {"name": name, "term": length, "by": by, "event": since, "lastDay": last.isoformat()}
    ends = done or day
    if done:
        shown["done"] = done
        # before its event a thing is not done within its term
        shown["kept"] = D.fromisoformat(done) <= last and (
            name == "monitoring_notice" or done >= since)
    elif day and D.fromisoformat(day) > last:
        shown["kept"] = False
    if ends and D.fromisoformat(ends) > last and "kept" in shown:
        shown["workingDaysLate"] = between(last.isoformat(), ends)
    return shown


def between(first, last):
    """Working days after the first day, up to the last."""
    return count(after(D.fromisoformat(first)), D.fromisoformat(last))


def money(amount):
    return f"{amount // 100}.{amount % 100:02d}"


def signature_codes(command, digest):
    """Whoever acts signs: a person with a right, what the command says, in the life of the
    certificate, by the registration."""
    shown = command.get("signature")
    if not shown:
        return {"SIG-001"}
    rights = ("head", "right-to-sign") + (("employee",) if command["actor"] == "member" else ())
    wrong = {"SIG-002": shown["digest"] != digest, "SIG-003": shown["entity"] != command["orderer"],
             "SIG-004": shown["role"] not in rights,
             "SIG-005": not shown["validFrom"] <= shown["signedAt"] <= shown["validTo"],
             "SIG-007": shown["signedAt"] > command["at"],
             "SIG-008": shown.get("verified") is False}
    return {code for code, holds in wrong.items() if holds}


def folded(commands, earlier=None, readings=None):
    """The case, and what became of each command with what was told of it."""
    case = Case(copy.deepcopy(earlier), readings)
    told = []
    for one in commands:
        got = case.decide(one)
        new = isinstance(got, tuple) and not got[1] or not isinstance(got, tuple)
        told.append((got, set(case.reviews) if new else set(), set(case.lacks) if new else set()))
    return case, told


if __name__ == "__main__":
    import monitoring_against
    monitoring_against.main()
