#!/usr/bin/env python3
"""An oracle of a provider's money in a financial year: the texts that are signed and chained,
the fold of commands into contracts, acts, orders and sums, and the refusals. From points
12-17 of the mechanism and the meaning of the fields, never by asking the library, whose
answers it is held against. Standard library only.

    python3 core/vectors/settlement.py --binary PATH --sequences 1000 --seed 1

plays histories of honest, sloppy and hostile hosts through `decideSettlement` and
`settlementState` of the program at PATH and says where the two differ. Money is whole tiyn.
"""

import dataclasses
import datetime
from typing import Optional

from events import NOTHING, PROOFS, sha
from oracle import EDITION, masked, nth_working

ISSUER, REGISTRAR, PROVIDER = "601240000123", "050540004455", "000740000728"
SIGNER = "980101600219"
D = datetime.date

# ------------------------------------------------------------------ texts

HEAD = ("command", "provider", "year", "actor", "orderer", "at", "step", "signature")


def tiyn(text):
    whole, _, part = text.partition(".")
    value = int(whole.lstrip("-")) * 100 + int(part.ljust(2, "0") or 0)
    return -value if text.startswith("-") else value


def tenge(amount):
    sign = "-" if amount < 0 else ""
    return f"{sign}{abs(amount) // 100}.{abs(amount) % 100:02d}"


def said(command):
    """What the step says, as it is written: lists that hold nothing are not."""
    return {name: one for name, one in command.items() if name not in HEAD and one not in ([], None)}


def command_text(command):
    """All but the signature and the moment of registration, which comes after the signing."""
    return {"document": "qalqan-settlement-command", "version": 1, "edition": EDITION,
            "actor": command["actor"], "command": command["command"],
            "orderer": command["orderer"], "provider": command["provider"],
            "step": command["step"], "year": int(command["year"]), **said(command)}


def signer(signature):
    return {"person": masked(signature["person"]), "role": signature["role"],
            "serial": signature["serial"], "signedAt": signature["signedAt"],
            **{name: signature[name] for name in PROOFS if name in signature}}


def event(number, command, previous):
    """The event that an executed command leaves, as a host keeps it."""
    made = {"number": number, "version": 1, "at": command["at"], "provider": command["provider"],
            "year": command["year"], "command": command["command"],
            "commandDigest": sha(command_text(command)), "actor": command["actor"],
            "orderer": command["orderer"], "step": command["step"], **said(command),
            "edition": EDITION, "previous": previous}
    if "signature" in command and command["signature"]:
        made["signer"] = signer(command["signature"])
    return digested(made)


def digested(made):
    """The event with the digest of its text, in which the year is a number."""
    kept = {name: one for name, one in made.items() if name != "digest"}
    return {**kept, "digest": sha({**kept, "document": "qalqan-settlement-event",
                                   "year": int(kept["year"])})}


def command(number, step, at, actor="issuer", orderer=None, provider=PROVIDER, year="2026",
            sign=True, **fields):
    """A command, signed by whoever acts from a cabinet of its own."""
    orderer = orderer or {"issuer": ISSUER, "registrar": REGISTRAR, "provider": provider}[actor]
    made = {"command": number, "provider": provider, "year": year, "actor": actor,
            "orderer": orderer, "at": at, "step": step, **fields}
    return signed(made) if sign and actor != "registrar" else made


def signed(made):
    made = {name: one for name, one in made.items() if name != "signature"}
    return {**made, "signature": {
        "person": SIGNER, "entity": made["orderer"], "role": "head", "serial": "5F01",
        "validFrom": "2026-01-01T00:00:00", "validTo": "2028-12-31T00:00:00",
        "signedAt": made["at"], "digest": sha(command_text(made)), "verified": True}}


def cure_limit(since):
    """The last day of two months after the discovery; where it is off, the working day after."""
    day = D.fromisoformat(since)
    year, month = divmod(day.year * 12 + day.month + 1, 12)
    for last in range(day.day, 0, -1):
        try:
            return nth_working(D(year, month + 1, last), 1)
        except ValueError:
            continue


def due(formed):
    """The last of 30 calendar days after the day of the invoice for payment, or where it is
    off, the working day after it."""
    last = D.fromisoformat(formed) + datetime.timedelta(30)
    return nth_working(last, 1)


# ------------------------------------------------------------------ the state


@dataclasses.dataclass
class Contract:
    number: str
    funding: str
    sum: int
    period: tuple
    account: str
    day: str
    terminated: Optional[str] = None
    advanced: int = 0
    retained: int = 0
    given_back: int = 0
    settled: int = 0  # by acts of it that stayed behind in a year that is closed
    old: set = dataclasses.field(default_factory=set)

    @property
    def left(self):
        return self.advanced - self.retained - self.given_back

    def ended(self, day):
        return self.terminated is not None and self.terminated <= day


@dataclasses.dataclass
class Act:
    contract: str
    number: str
    month: str
    total: int
    text: str
    cases: int
    place: str = "in-check"
    outcome: Optional[str] = None
    turn: Optional[tuple] = None  # the first check that let it go on, or wait for a cure
    ready: Optional[tuple] = None  # the check that let it go on
    held: Optional[str] = None
    deducted: Optional[int] = None
    sanctions: Optional[int] = None
    signed: Optional[tuple] = None
    invoice: Optional[str] = None
    invoiced: int = 0
    used: Optional[str] = None  # when the uses of the coverage were registered
    bill: Optional[str] = None
    retained: int = 0
    returned: bool = False  # the treasury sent an order back and none was formed since
    reversed: bool = False  # a payment came back and no order was formed since

    @property
    def key(self):
        return (self.contract, self.number)

    @property
    def gone(self):
        return self.place in ("returned", "withdrawn")

    @property
    def payable(self):
        return self.total - (self.deducted or 0)


@dataclasses.dataclass
class Cause:
    number: str
    ground: str
    since: str
    paper: str
    act: Optional[tuple]
    cured: Optional[str] = None

    def holds(self, day):
        return self.since <= day and (self.cured is None or day < self.cured)


@dataclasses.dataclass
class Stop:
    ground: str
    confirmed: str
    found: Optional[str]
    paper: str

    def since(self, reading):
        """16 says from the confirmation, 17 from the discovery; else the earlier of them."""
        found = self.found or self.confirmed
        return {"confirmed": self.confirmed, "found": found}.get(
            reading, min(self.confirmed, found))


CAUSES = {"address": "PAY-001", "tax-debt": "PAY-002", "late-taxes": "PAY-002",
          "late-social": "PAY-002", "visits": "PAY-003"}
STOPS = {"licence": "PAY-005", "monitoring": "PAY-006"}
SIGNED = ("signed", "billed", "ordered", "paid", "reversed")
LIVE = ("formed", "sent", "executed")


class Impossible(Exception):
    """The step cannot follow on what happened."""


def need(holds, why):
    if not holds:
        raise Impossible(why)


# where the law is open: what is taken where nobody says otherwise
READINGS = {"signing_turn": "old-place", "invoice_moment": "after-signing", "stop_day": "earlier"}


class Year:
    """A provider's money in a year: what the commands that were executed add up to."""

    def __init__(self, carried=None, readings=None):
        self.readings = {**READINGS, **(readings or {})}
        self.key = None
        self.carried = carried
        self.closed = False
        self.contracts, self.acts, self.causes, self.stops = {}, {}, {}, []
        self.bills, self.orders, self.invoices, self.instructions = {}, {}, {}, {}
        self.done, self.events = {}, []
        self.digest, self.last = NOTHING, ""
        self.turns = 0
        self.presented = self.gone = 0
        # for whoever holds it against the library: what a rule leaves for a look
        self.reviews = set()

    def after(self):
        """The year after this one, which is closed: what is open comes over."""
        assert self.closed
        later = Year(self.digest, self.readings)
        later.key = None
        later.acts = {key: one for key, one in self.acts.items()
                      if not one.gone and one.place != "paid"}
        later.orders = {number: one for number, one in self.orders.items()
                        if one["act"] in later.acts}
        later.bills = {number: one for number, one in self.bills.items()
                       if any(key in later.acts for key in one["acts"])}
        held = {key[0] for key in later.acts}
        for number, one in self.contracts.items():
            goes_on = one.period[1][:4] > self.key[1] and one.terminated is None
            if number in held or one.left or goes_on:
                stays = [act for act in self.acts.values() if act.contract == number
                         and act.place == "paid"]
                one.settled += sum(act.payable for act in stays)
                later.contracts[number] = one
        later.causes = {number: one for number, one in self.causes.items() if one.cured is None}
        later.stops = list(self.stops)
        later.invoices = {one.invoice: key for key, one in later.acts.items() if one.invoice}
        later.turns, later.last = self.turns, self.last
        later.presented = sum(one.total for one in later.acts.values())
        return later

    # -------------------------------------------------------------- sums

    def live(self, key, places=LIVE):
        """What the orders of an act that stand there add up to."""
        orders = self.orders.values()
        return sum(one["amount"] for one in orders if one["act"] == key and one["place"] in places)

    def uncovered(self, act):
        return act.payable - self.live(act.key) - act.retained

    def sums(self, contract=None):
        """The sums of a contract, or of all."""
        held = [one for one in self.contracts.values() if contract in (None, one.number)]
        acts = [one for one in self.acts.values() if contract in (None, one.contract)]
        acts = [one for one in acts if not one.gone]
        total = sum(one.sum for one in held)
        own = [one for one in acts if one.place in SIGNED]
        made = {"contract": total, "presented": sum(one.total for one in acts),
                "deducted": sum(one.deducted or 0 for one in acts),
                "committed": sum(one.payable for one in acts),
                "signed": sum(one.payable for one in own),
                "billed": sum(one.payable for one in own if one.bill),
                "ordered": sum(self.live(one.key) for one in acts),
                "paid": sum(self.live(one.key, ("executed",)) for one in acts),
                "retained": sum(one.retained for one in acts),
                "advanceLeft": sum(one.left for one in held)}
        settled = sum(one.settled for one in held)
        return {**made, "balance": total - settled - made["committed"]}

    def signed_sum(self, contract, but=None):
        acts = self.acts.values()
        return contract.settled + sum(
            one.payable for one in acts
            if one.contract == contract.number and one.place in SIGNED and one.key != but)

    # -------------------------------------------------------------- standing

    def waits(self, key, day):
        return [one for one in self.causes.values()
                if one.holds(day) and one.act in (None, key)]

    def from_day(self, one):
        return one.since(self.readings["stop_day"]) if isinstance(one, Stop) else one.since

    def stopped(self, day):
        return [one for one in self.stops if self.from_day(one) <= day]

    def approval(self, key, day):
        """What is in the way of approving an act: point 14."""
        return {CAUSES[one.ground] for one in self.waits(key, day)}

    def money(self, key, day):
        """What is in the way of its money: points 14 and 16."""
        return self.approval(key, day) | {STOPS[one.ground] for one in self.stopped(day)}

    def held(self, key, day):
        """All of it as it is told, what stops first."""
        return [{"ground": one.ground, "since": self.from_day(one), "paper": one.paper}
                for one in self.stopped(day) + self.waits(key, day)]

    # -------------------------------------------------------------- whose turn it is

    def to_sign(self, day):
        acts = self.acts.values()
        able = [one for one in acts if one.place == "waiting" and not one.held
                and not self.approval(one.key, day)
                and not self.contracts[one.contract].ended(day)]
        old = self.readings["signing_turn"] == "old-place"
        return [one.key for one in sorted(able, key=lambda one: one.turn if old else one.ready)]

    def free(self, act, day, funding):
        contract = self.contracts[act.contract]
        return (contract.funding == funding and not contract.ended(day)
                and not self.money(act.key, day))

    def to_bill(self, funding, day):
        able = [one for one in self.acts.values() if one.place in SIGNED and not one.bill
                and one.invoice and self.free(one, day, funding) and self.uncovered(one) > 0]
        return [one.key for one in sorted(able, key=lambda one: one.signed)]

    def to_order(self, funding, day):
        able = [one for one in self.acts.values() if one.bill and one.place in SIGNED
                and self.uncovered(one) > 0 and self.free(one, day, funding)]
        return [one.key for one in sorted(able, key=lambda one: one.signed)]

    # -------------------------------------------------------------- deciding

    def decide(self, command, payees=None, accounts=None):
        """The place of the event and whether it was there before, or codes of what refuses."""
        digest = sha(command_text(command))
        before = self.done.get(command["command"])
        if before:
            return (before[0], True) if before[1] == digest else {"STL-002"}
        codes = self.asked_rightly(command, digest)
        step = getattr(self, command["step"].replace("-", "_"))
        self.reviews = set()
        try:
            take = step(command, codes)
        except Impossible as why:
            self.why = str(why)
            return codes | {"STL-006"}
        if command["step"] in ("form-order", "send-order"):
            codes |= self.payee(command, payees, accounts)
        if codes:
            return codes
        self.execute(command, take)
        return (len(self.events), False)

    def execute(self, command, take):
        take()
        made = event(len(self.events) + 1, command, self.digest)
        self.events.append(made)
        self.digest, self.last = made["digest"], command["at"]
        self.done[command["command"]] = (made["number"], made["commandDigest"])

    def asked_rightly(self, command, digest):
        """Who asks, of whose money, signed how, when."""
        codes = set()
        actor, step = command["actor"], command["step"]
        if self.key and (command["provider"], command["year"]) != self.key:
            codes.add("STL-001")
        if command["at"] < self.last:
            codes.add("STL-003")
        if actor not in TAKERS.get(step, ("issuer",)):
            codes.add("STL-004")
        if actor == "provider" and command["orderer"] != command["provider"]:
            codes.add("STL-005")
        if command["orderer"] != {"issuer": ISSUER, "registrar": REGISTRAR}.get(
                actor, command["orderer"]):
            codes.add("LED-005")
        if actor != "registrar":
            codes |= signature_codes(command, digest)
        day = command["at"][:10]
        # what is decided ahead may lie ahead
        if step not in ("sign-contract", "amend-contract"):
            if any(command.get(name, day) > day for name in ("day", "found")):
                codes.add("STL-007")
        return codes

    def alive(self, contract, day, codes):
        if contract.ended(day):
            codes.add("STL-013")

    # -------------------------------------------------------------- the steps
    # each says what stands in its way (`Impossible`), adds the codes of what the law has
    # against it, and gives what it does

    def open_year(self, command, codes):
        need(self.key is None or not self.opened(), "year-opened")
        need(command.get("carried") == self.carried, "carried-otherwise")

        def take():
            self.key = (command["provider"], command["year"])
            self.is_open = True
        return take

    is_open = False

    def opened(self):
        return self.is_open

    def going(self):
        need(self.is_open, "year-not-opened")
        need(not self.closed, "year-closed")

    def close_year(self, command, codes):
        self.going()
        if command["at"][:4] <= command["year"]:
            codes.add("STL-008")
        return lambda: setattr(self, "closed", True)

    def contract(self, command):
        self.going()
        need(command["contract"] in self.contracts, "no-contract")
        return self.contracts[command["contract"]]

    def sign_contract(self, command, codes):
        self.going()
        need(command["contract"] not in self.contracts, "contract-known")
        need(tiyn(command["sum"]) > 0, "no-amount")
        made = Contract(command["contract"], command["funding"], tiyn(command["sum"]),
                        tuple(command["period"].split("/")), command["account"],
                        command["day"])
        return lambda: self.contracts.update({made.number: made})

    def amend_contract(self, command, codes):
        contract = self.contract(command)
        need(contract.terminated is None, "contract-terminated")
        amount = tiyn(command["sum"])
        need(amount > 0, "no-amount")
        need(amount >= self.signed_sum(contract), "less-than-signed")
        need(amount >= contract.advanced - contract.given_back, "less-than-signed")
        return lambda: setattr(contract, "sum", amount)

    def terminate_contract(self, command, codes):
        contract = self.contract(command)
        need(contract.terminated is None, "contract-terminated")
        return lambda: setattr(contract, "terminated", command["day"])

    def present_act(self, command, codes):
        contract = self.contract(command)
        key = (contract.number, command["act"])
        need(key not in self.acts or self.acts[key].gone, "act-known")
        total, month = tiyn(command["total"]), command["month"]
        # services of before the end may still be told
        need(contract.terminated is None or f"{month}-01" < contract.terminated,
             "contract-terminated")
        need(total > 0, "no-amount")
        need(month[:4] == self.key[1], "another-year")
        if "replaces" in command:
            old = self.acts.get((contract.number, command["replaces"]))
            need(old is not None and old.key != key, "no-act")
            need(old.gone, "act-elsewhere")
        # services are over, or go on at least, and somebody had signed for them
        day = command["at"][:10]
        if month > day[:7] or contract.day > day:
            codes.add("STL-007")
        first, last = contract.period
        if not first[:7] <= month <= last[:7] or contract.day[:7] > month:
            codes.add("STL-018")
        if total > self.sums(contract.number)["balance"]:
            self.reviews.add("STL-011")
        made = Act(contract.number, command["act"], month, total, command["text"],
                   command["cases"])

        def take():
            self.acts[key] = made
            self.presented += total
        return take

    def act(self, command):
        contract = self.contract(command)
        key = (contract.number, command["act"])
        need(key in self.acts, "no-act")
        return contract, self.acts[key]

    def unsigned(self, command):
        contract, act = self.act(command)
        need(act.place in ("in-check", "waiting"), "act-elsewhere")
        return contract, act

    def check_act(self, command, codes):
        contract, act = self.unsigned(command)
        outcome, named = command["outcome"], command.get("codes", [])
        passes = outcome == "clear" or (
            outcome in ("unchecked", "review") and named and "paper" in command)
        if any(code in SUSPENDING for code in named):
            codes.add("PAY-028")
        if any(code not in SUSPENDING for code in named):
            self.reviews.add("PAY-027")

        def take():
            if passes and act.place != "waiting":
                act.ready = (command["at"], *act.key)
            act.outcome = outcome
            act.place = "waiting" if passes else "in-check"
            if act.turn is None and (passes or outcome == "suspended"):
                act.turn = (command["at"], *act.key)
        return take

    def leave(self, command, place):
        contract, act = self.unsigned(command)

        def take():
            act.place, act.held = place, None
            self.invoices.pop(act.invoice, None)
            act.invoice = None
            self.gone += act.total
        return take

    def return_act(self, command, codes):
        return self.leave(command, "returned")

    def withdraw_act(self, command, codes):
        return self.leave(command, "withdrawn")

    def hold_act(self, command, codes):
        contract, act = self.unsigned(command)
        need(not act.held, "act-held")
        return lambda: setattr(act, "held", command["paper"])

    def release_act(self, command, codes):
        contract, act = self.unsigned(command)
        need(act.held, "act-not-held")
        return lambda: setattr(act, "held", None)

    def accept_act(self, command, codes):
        contract, act = self.unsigned(command)
        deducted, sanctions = tiyn(command["deducted"]), tiyn(command["sanctions"])
        accepted = tiyn(command["accepted"])
        need(deducted >= 0 and sanctions >= 0 and accepted >= 0, "amounts-disagree")
        need(accepted == act.total - deducted, "amounts-disagree")

        def take():
            act.deducted, act.sanctions = deducted, sanctions
        return take

    def sign_act(self, command, codes):
        contract, act = self.act(command)
        day = command["at"][:10]
        need(act.place == "waiting", "act-elsewhere")
        need(not act.held, "act-held")
        need(act.text == command["text"], "another-text")
        codes |= self.approval(act.key, day)
        self.alive(contract, day, codes)
        queue = self.to_sign(day)
        if act.key in queue and queue[0] != act.key:
            codes.add("PAY-007")
        if act.payable > contract.sum - self.signed_sum(contract):
            codes.add("STL-012")

        def take():
            self.turns += 1
            act.place, act.signed = "signed", (command["at"], self.turns)
            act.place = self.place(act)
        return take

    def enter_invoice(self, command, codes):
        contract, act = self.act(command)
        need(not act.gone and not act.invoice, "act-elsewhere")
        need(command["invoice"] not in self.invoices, "invoice-known")
        amount = tiyn(command["amount"])
        need(amount > 0, "no-amount")
        if amount != act.payable:
            codes.add("PAY-020")
        # 12 par 2 lets it follow the signature, 3(3) names both as one
        if self.readings["invoice_moment"] == "with-act":
            pass
        elif not act.signed:
            codes.add("STL-019")
        elif command["day"] < act.signed[0][:10]:
            codes.add("PAY-022")

        def take():
            act.invoice, act.invoiced = command["invoice"], amount
            self.invoices[command["invoice"]] = act.key
        return take

    def register_uses(self, command, codes):
        contract, act = self.act(command)
        need(act.place in SIGNED, "act-elsewhere")
        need(not act.used, "uses-registered")
        need(command["cases"] == act.cases, "other-cases")
        return lambda: setattr(act, "used", command["at"])

    def find_cause(self, command, codes):
        self.going()
        need(command["cause"] not in self.causes, "cause-known")
        need(command["ground"] in CAUSES, "another-ground")
        key = None
        if "act" in command or "contract" in command:
            contract, act = self.act(command)
            key = act.key
        made = Cause(command["cause"], command["ground"], command["day"], command["paper"], key)
        return lambda: self.causes.update({made.number: made})

    def cure_cause(self, command, codes):
        self.going()
        cause = self.causes.get(command["cause"])
        need(cause is not None and cause.cured is None, "no-cause")
        if command["day"] < cause.since:
            codes.add("STL-010")
        elif D.fromisoformat(command["day"]) > cure_limit(cause.since):
            self.reviews.add("PAY-004")
        return lambda: setattr(cause, "cured", command["day"])

    def confirm_stop(self, command, codes):
        self.going()
        need(command["ground"] in STOPS, "another-ground")
        made = Stop(command["ground"], command["day"], command.get("found"), command["paper"])
        return lambda: self.stops.append(made)

    def form_bill(self, command, codes):
        self.going()
        need(command["bill"] not in self.bills, "bill-known")
        day, funding = command["at"][:10], command["funding"]
        keys = [(one["contract"], one["act"]) for one in command["acts"]]
        need(all(key in self.acts for key in keys), "no-act")
        need(len(set(keys)) == len(keys), "act-twice")
        acts = [self.acts[key] for key in keys]
        for act in acts:
            need(act.place in SIGNED and not act.bill, "act-elsewhere")
            need(self.contracts[act.contract].funding == funding, "another-source")
            need(act.payable > 0, "no-amount")
        need(tiyn(command["amount"]) == sum(act.payable for act in acts), "another-total")
        for act in acts:
            codes |= self.money(act.key, day)
            self.alive(self.contracts[act.contract], day, codes)
            if not act.invoice:
                codes.add("STL-015")
            elif act.invoiced != act.payable:
                codes.add("PAY-023")
            if not act.used:
                self.reviews.add("STL-020")
        queue = self.to_bill(funding, day)
        places = [queue.index(key) for key in keys if key in queue]
        if places != list(range(len(places))):
            codes.add("STL-014")
        bill = {"acts": keys, "amount": tiyn(command["amount"]), "formed": command["at"],
                "funding": funding, "instruction": None}

        def take():
            self.bills[command["bill"]] = bill
            for act in acts:
                act.bill = command["bill"]
                act.place = self.place(act)
        return take

    def instruct_payout(self, command, codes):
        self.going()
        need(command["bill"] in self.bills, "no-bill")
        bill = self.bills[command["bill"]]
        need(command["instruction"] not in self.instructions, "instruction-known")
        need(bill["instruction"] is None, "instruction-known")
        need(tiyn(command["amount"]) == bill["amount"], "another-total")
        day = command["at"][:10]
        for key in bill["acts"]:
            codes |= self.money(key, day)
            self.alive(self.contracts[key[0]], day, codes)
        for one in self.bills.values():
            if one is bill:
                break
            if one["funding"] == bill["funding"] and one["instruction"] is None and all(
                    self.free(self.acts[key], day, bill["funding"]) for key in one["acts"]):
                codes.add("STL-016")

        def take():
            bill["instruction"] = command["instruction"]
            self.instructions[command["instruction"]] = command["bill"]
        return take

    def form_order(self, command, codes):
        contract, act = self.act(command)
        day, amount = command["at"][:10], tiyn(command["amount"])
        need(command["order"] not in self.orders, "order-known")
        need(act.bill and act.place in SIGNED and act.place != "paid", "act-elsewhere")
        need(amount > 0, "no-amount")
        need(amount <= self.uncovered(act), "more-than-left")
        codes |= self.money(act.key, day)
        self.alive(contract, day, codes)
        if command["account"] != contract.account:
            codes.add("PAY-011")
        queue = [self.acts[key] for key in self.to_order(contract.funding, day)]
        if act in queue and any(one.signed < act.signed and not one.returned
                                and not one.reversed for one in queue):
            codes.add("PAY-017")
        if D.fromisoformat(day) > due(self.bills[act.bill]["formed"][:10]):
            self.reviews.add("PAY-018")
        order = {"act": act.key, "amount": amount, "formed": command["at"], "place": "formed",
                 "executed": None}

        def take():
            self.orders[command["order"]] = order
            act.returned = act.reversed = False
            act.place = self.place(act)
        return take

    def payee(self, command, payees, accounts):
        """By the lists of the host, which are complete unless it gave none."""
        codes, day = set(), command["at"][:10]
        forms = command["step"] == "form-order"
        if forms and accounts is not None and (command["provider"], command["account"]) not in accounts:
            codes.add("PAY-011")
        if payees is not None:
            rows = [row for row in payees if row[0] == command["provider"] and row[2] <= day]
            if not rows or max(rows, key=lambda row: row[2])[1] != "open":
                codes.add("PAY-026")
        return codes

    def place(self, act):
        """What follows from what is ordered, paid and retained."""
        executed = self.live(act.key, ("executed",))
        if executed + act.retained == act.payable:
            return "paid"
        if self.live(act.key, ("formed", "sent")) or executed:
            return "ordered"
        if act.reversed:
            return "reversed"
        return "billed" if act.bill else "signed"

    def order(self, command, places):
        self.going()
        need(command["order"] in self.orders, "no-order")
        order = self.orders[command["order"]]
        need(order["place"] in places, "order-elsewhere")
        return order

    def moves(self, order, place, **also):
        act = self.acts[order["act"]]

        def take():
            order.update(place=place, **also)
            if place == "returned":
                act.returned = True
            if place == "reversed":
                act.reversed = True
            act.place = self.place(act)
        return take

    def send_order(self, command, codes):
        order = self.order(command, ("formed",))
        day = command["at"][:10]
        codes |= self.money(order["act"], day)
        self.alive(self.contracts[order["act"][0]], day, codes)
        return self.moves(order, "sent")

    def execute_order(self, command, codes):
        return self.moves(self.order(command, ("sent",)), "executed", executed=command["day"])

    def return_order(self, command, codes):
        return self.moves(self.order(command, ("sent",)), "returned")

    def reverse_order(self, command, codes):
        return self.moves(self.order(command, ("executed",)), "reversed")

    def pay_advance(self, command, codes):
        contract = self.contract(command)
        day, amount = command["at"][:10], tiyn(command["amount"])
        need(contract.terminated is None, "contract-terminated")
        need(amount > 0, "no-amount")
        need(contract.advanced + amount <= contract.sum, "more-than-left")
        codes |= self.money(None, day)
        self.alive(contract, day, codes)
        # 30 % of the contract in whole tiyn
        if contract.advanced + amount > contract.sum * 30 // 100:
            codes.add("STL-009")

        def take():
            contract.advanced += amount
        return take

    def retain_advance(self, command, codes):
        contract, act = self.act(command)
        amount = tiyn(command["amount"])
        need(amount > 0, "no-amount")
        need(act.place in SIGNED, "act-elsewhere")
        need(amount <= contract.left, "more-than-left")
        need(amount <= self.uncovered(act), "more-than-left")

        def take():
            contract.retained += amount
            act.retained += amount
            act.place = self.place(act)
        return take

    def give_back_advance(self, command, codes):
        contract = self.contract(command)
        amount = tiyn(command["amount"])
        need(amount > 0, "no-amount")
        need(amount <= contract.left, "more-than-left")

        def take():
            contract.given_back += amount
        return take

    # -------------------------------------------------------------- what it comes to

    def balanced(self):
        """Conservation to the tiyn."""
        whole = self.sums()
        assert self.presented - self.gone == whole["presented"], "presented"
        assert whole["presented"] == whole["deducted"] + whole["committed"], "committed"
        for one in [whole, *(self.sums(number) for number in self.contracts)]:
            assert (one["paid"] <= one["ordered"] <= one["billed"] <= one["signed"]
                    <= one["committed"]), "chain"
        for one in self.contracts.values():
            assert one.advanced == one.retained + one.given_back + one.left, "advance"
            assert one.left >= 0 and self.signed_sum(one) <= one.sum, "limits"

    def report(self, day):
        """The state as `settlementState` tells it."""
        rows = lambda keys: [{"contract": key[0], "act": key[1]} for key in keys]
        sums = lambda of=None: {name: tenge(one) for name, one in self.sums(of).items()}
        queues = lambda ask: [{"funding": one, "acts": rows(ask(one, day))}
                              for one in ("gobmp", "osms")]
        return {
            "provider": self.key[0], "year": self.key[1], "closed": self.closed,
            "head": {"number": len(self.events), "digest": self.digest},
            "sums": sums(), "presented": tenge(self.presented), "gone": tenge(self.gone),
            "contracts": [{"number": one.number, "funding": one.funding,
                           "period": "/".join(one.period),
                           **({"terminated": one.terminated} if one.terminated else {}),
                           "sums": sums(one.number)}
                          for one in sorted(self.contracts.values(), key=lambda one: one.number)],
            "acts": [self.act_report(one, day) for _, one in sorted(self.acts.items())],
            "held": self.held(None, day),
            "causes": [{"number": one.number, "ground": one.ground, "discovered": one.since,
                        **({"cured": one.cured} if one.cured else {}), "paper": one.paper}
                       for one in self.causes.values()],
            "stops": [{"ground": one.ground, "confirmed": one.confirmed,
                       **({"found": one.found} if one.found else {}), "paper": one.paper}
                      for one in self.stops],
            "bills": [{"number": number, "funding": one["funding"], "acts": rows(one["acts"]),
                       "amount": tenge(one["amount"]), "formed": one["formed"],
                       **({"instruction": one["instruction"]} if one["instruction"] else {})}
                      for number, one in sorted(self.bills.items())],
            "orders": [{"number": number, "contract": one["act"][0], "act": one["act"][1],
                        "amount": tenge(one["amount"]), "formed": one["formed"],
                        "place": one["place"],
                        **({"executed": one["executed"]} if one["executed"] else {})}
                       for number, one in sorted(self.orders.items())],
            "toSign": rows(self.to_sign(day)), "toBill": queues(self.to_bill),
            "toOrder": queues(self.to_order)}

    def act_report(self, act, day):
        still = not act.gone and act.place != "paid"
        maybe = {"usesRegistered": act.used, "held": self.held(act.key, day) if still else None, "outcome": act.outcome, "kept": act.held, "invoice": act.invoice,
                 "bill": act.bill, "signed": act.signed and act.signed[0],
                 "sanctions": None if act.sanctions is None else tenge(act.sanctions)}
        return {"contract": act.contract, "act": act.number, "month": act.month,
                "place": act.place, "total": tenge(act.total), "payable": tenge(act.payable),
                "ordered": tenge(self.live(act.key)),
                "paid": tenge(self.live(act.key, ("executed",))),
                "retained": tenge(act.retained),
                **{name: one for name, one in maybe.items() if one not in (None, [])}}


BOTH = ("issuer", "registrar")
TAKERS = {"present-act": ("provider",), "withdraw-act": ("provider",),
          "enter-invoice": ("provider",), "open-year": BOTH, "close-year": BOTH,
          "check-act": BOTH, "execute-order": BOTH, "return-order": BOTH,
          "reverse-order": BOTH, "find-cause": BOTH, "cure-cause": BOTH,
          "register-uses": BOTH}
# some rules that hold an act whole: who accepts an act cannot accept them
SUSPENDING = ("VIS-001", "ACT-010", "DUP-001")


def signature_codes(command, digest):
    """Whoever acts from a cabinet signs: a person with a right, what the command says, in
    the life of the certificate, by the registration."""
    shown = command.get("signature")
    if not shown:
        return {"SIG-001"}
    codes = set()
    if shown["digest"] != digest:
        codes.add("SIG-002")
    if shown["entity"] != command["orderer"]:
        codes.add("SIG-003")
    if not shown["validFrom"] <= shown["signedAt"] <= shown["validTo"]:
        codes.add("SIG-005")
    if shown["signedAt"] > command["at"]:
        codes.add("SIG-007")
    if shown.get("verified") is False:
        codes.add("SIG-008")
    return codes


if __name__ == "__main__":
    import settlement_hosts
    settlement_hosts.main()
