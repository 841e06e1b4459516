"""The state of a provider's money in a year: contracts, acts with their places, what holds
them, whose turn it is, sums. From points 12-17 of the mechanism. Standard library only.
"""

import copy
import dataclasses
from typing import Optional

import amount_words
from events import NOTHING
from retention import Advances
from settlement_texts import BANKS, cure_limit, tenge


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
    year: Advances = dataclasses.field(default_factory=Advances)  # those of the year, by months
    settled: int = 0  # by acts of it that stayed behind in a year that is closed

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
    presented: str  # when
    replaces: Optional[str] = None
    place: str = "in-check"
    outcome: Optional[str] = None
    turn: Optional[tuple] = None  # the first check that let it go on, or wait for a cure
    ready: Optional[tuple] = None  # the check that let it go on
    held: Optional[str] = None
    accepted: Optional[str] = None  # when
    deducted: Optional[int] = None
    sanctions: Optional[int] = None
    signed: Optional[tuple] = None
    invoice: Optional[str] = None
    invoiced: int = 0
    entered: Optional[str] = None  # when its e-invoice was
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
    acts: set  # none of them: the whole provider
    at: str  # when it was registered
    source: str
    cured: Optional[str] = None

    def holds(self, day):
        return self.since <= day and (self.cured is None or day < self.cured)


@dataclasses.dataclass
class Stop:
    ground: str
    confirmed: str
    found: Optional[str]
    paper: str
    body: Optional[str] = None
    in_force: Optional[str] = None

    def since(self, reading):
        """16 says from the confirmation, 17 from the discovery; else the earlier of them."""
        found = self.found or self.confirmed
        return {"confirmed": self.confirmed, "found": found}.get(
            reading, min(self.confirmed, found))


CAUSES = {"address": "PAY-001", "tax-debt": "PAY-002", "late-taxes": "PAY-002",
          "late-social": "PAY-002", "visits": "PAY-003"}
# of the sources of point 22, those that can show a cause
SHOWS = {"address": ("permits", "addresses", "real-estate", "mis", "register"),
         "tax-debt": ("tax-debt",), "late-taxes": ("tax-debt",),
         "late-social": ("tax-debt", "labour-and-pensions"),
         "visits": ("mis", "biometrics", "mobile-citizens", "register")}
STOPS = {"licence": "PAY-005", "monitoring": "PAY-006"}
SIGNED = ("signed", "billed", "ordered", "paid", "reversed")
AMOUNTS = ("share", "due", "accepted", "retained", "carried", "left")
LIVE = ("formed", "sent", "executed")


class Impossible(Exception):
    """The step cannot follow on what happened."""


def need(holds, why):
    if not holds:
        raise Impossible(why)


# where the law is open: what is taken where nobody says otherwise
READINGS = {"signing_turn": "old-place", "invoice_moment": "after-signing", "stop_day": "earlier",
            "order_basis": "after-instruction", "paying_account": "control-cash"}
# numbers that are never given twice
NUMBERED = ("acts", "contracts", "causes", "orders", "bills", "instructions", "invoices",
            "replaced")


class State:
    """A provider's money in a year: what its events add up to, on any day."""

    def __init__(self, carried=None, readings=None):
        self.readings = {**READINGS, **(readings or {})}
        self.key = None
        self.begins = None  # whose year it has to be, after one that was closed
        self.years = set()  # of services that may be presented
        self.texts = set()  # of acts that are not gone
        self.carried = carried
        self.closed = False
        self.contracts, self.acts, self.causes, self.stops = {}, {}, {}, []
        self.bills, self.orders, self.invoices, self.instructions = {}, {}, {}, {}
        # numbers of the years before
        self.taken = {name: set() for name in NUMBERED}
        self.went = set()  # acts of those years that were sent back or taken back
        self.done, self.events = {}, []
        self.banks = dict(BANKS)
        # what was done, and on what
        self.log, self.origin = [], None
        self.digest, self.last = NOTHING, ""
        self.turns = 0
        self.presented = self.gone = 0
        # for whoever holds it against the library: what a rule leaves for a look
        self.reviews = set()

    def after(self):
        """The year after this one, which is closed: what is open comes over."""
        assert self.closed
        later = type(self)(self.digest, self.readings)
        later.begins = (self.key[0], str(int(self.key[1]) + 1))
        # what was paid stays a year longer: the payment may come back; a bill comes whole
        settled = {key for key, one in self.acts.items()
                   if one.place == "paid" and self.settled_in(one) < self.key[1]}
        stay = {key for key, one in self.acts.items() if not one.gone and key not in settled}
        billed = {self.acts[key].bill for key in stay} - {None}
        later.acts = {key: one for key, one in self.acts.items()
                      if key in stay or key in settled and one.bill in billed}
        later.years, later.texts = {self.key[1]}, set(self.texts)
        later.orders = {number: one for number, one in self.orders.items()
                        if one["act"] in later.acts}
        later.bills = {number: one for number, one in self.bills.items()
                       if any(key in later.acts for key in one["acts"])}
        held = {key[0] for key in later.acts}
        for number, one in self.contracts.items():
            goes_on = one.period[1][:4] > self.key[1] and one.terminated is None
            if number in held or one.left or goes_on:
                stays = [act for act in self.acts.values() if act.contract == number
                         and not act.gone and act.key not in later.acts]
                one.settled += sum(act.payable for act in stays)
                one.year = Advances(one.left)
                later.contracts[number] = one
        later.causes = {number: one for number, one in self.causes.items() if one.cured is None}
        later.stops = list(self.stops)
        later.invoices = {one.invoice: key for key, one in later.acts.items() if one.invoice}
        later.instructions = {one["instruction"]: number for number, one in later.bills.items()
                              if one["instruction"]}
        later.turns, later.last = self.turns, self.last
        later.presented = sum(one.total for one in later.acts.values())
        # what is on an order, a bill, an e-invoice stays so; an act that went back is free
        live = {key for key, one in self.acts.items() if not one.gone}
        for name in NUMBERED[1:-1]:
            later.taken[name] = self.taken[name] | set(getattr(self, name))
            later.taken[name] -= set(getattr(later, name))
        later.taken["acts"] = (self.taken["acts"] | live) - set(later.acts)
        behind = [self.acts[key] for key in live - set(later.acts)]
        later.taken["replaced"] = self.taken["replaced"] | {
            (one.contract, one.replaces) for one in behind if one.replaces}
        later.went = (self.went | set(self.acts)) - live
        later.origin = copy.deepcopy(later)
        return later

    def settled_in(self, act):
        """The year in which an order of an act last moved, or it was signed: what was retained
        does not come back."""
        moved = [one.get("moved", one["formed"]) for one in self.orders.values()
                 if one["act"] == act.key]
        return max([act.signed[0], *moved])[:4]

    def as_of(self, day):
        """What was known at the end of a day; of a year that was not opened, nothing."""
        if not any(one["at"][:10] <= day for one in self.log):
            return type(self)(readings=self.readings)
        known = copy.deepcopy(self.origin) if self.origin else type(self)(readings=self.readings)
        known.readings = self.readings
        for one in self.log:
            if one["at"][:10] <= day:
                known.decide(one)
        return known

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
                if one.holds(day) and (not one.acts or key in one.acts)]

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

    def may_be_ordered(self, bill):
        """13 par 1 signs the instruction first; by par 3 the invoice for payment is enough."""
        return self.readings["order_basis"] == "after-bill" or bool(bill["instruction"])

    def to_order(self, funding, day):
        able = [one for one in self.acts.values() if one.bill and one.place in SIGNED
                and self.uncovered(one) > 0 and self.free(one, day, funding)
                and self.may_be_ordered(self.bills[one.bill])]
        return [one.key for one in sorted(able, key=lambda one: one.signed)]

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
            of = one.year
            assert one.left == of.brought + sum(amount for _, amount in of.paid) - sum(
                amount for _, amount in of.kept + of.back), "advances of the year"
            assert one.left >= 0 and self.signed_sum(one) <= one.sum, "limits"

    def report(self, day):
        """The state as `settlementState` tells it: what was known on the day."""
        known = self.as_of(day)
        assert len(known.events) == sum(one["at"][:10] <= day for one in self.events)
        return known.told(day)

    def told(self, day):
        rows = lambda keys: [{"contract": key[0], "act": key[1]} for key in keys]
        sums = lambda of=None: {name: tenge(one) for name, one in self.sums(of).items()}
        queues = lambda ask: [{"funding": one,
                               "acts": [] if self.closed else rows(ask(one, day))}
                              for one in ("gobmp", "osms")]
        return {
            **({"provider": self.key[0], "year": self.key[1]} if self.key else {}),
            "closed": self.closed,
            "head": {"number": len(self.events), "digest": self.digest},
            "sums": sums(), "presented": tenge(self.presented), "gone": tenge(self.gone),
            "contracts": [{"number": one.number, "funding": one.funding,
                           "period": "/".join(one.period),
                           **({"terminated": one.terminated} if one.terminated else {}),
                           "sums": sums(one.number), **self.retained(one, day)}
                          for one in sorted(self.contracts.values(), key=lambda one: one.number)],
            "acts": [self.act_report(one, day) for _, one in sorted(self.acts.items())],
            "held": self.held(None, day),
            "causes": [{"number": one.number, "ground": one.ground, "discovered": one.since,
                        **({"cured": one.cured} if one.cured else {}), "paper": one.paper,
                        "source": one.source,
                        "limit": cure_limit(one.since).isoformat()}
                       for one in self.causes.values()],
            "stops": [{"ground": one.ground, "confirmed": one.confirmed,
                       **({"found": one.found} if one.found else {}), "paper": one.paper,
                       **({"body": one.body} if one.body else {}),
                       **({"inForce": one.in_force} if one.in_force else {})}
                      for one in self.stops],
            "bills": [{"number": number, "funding": one["funding"], "acts": rows(one["acts"]),
                       "amount": tenge(one["amount"]), "formed": one["formed"],
                       "register": one["register"],
                       **({"instruction": one["instruction"]} if one["instruction"] else {})}
                      for number, one in sorted(self.bills.items())],
            "orders": [{"number": number, "contract": one["act"][0], "act": one["act"][1],
                        "amount": tenge(one["amount"]),
                        "amountInWords": amount_words.said(one["amount"]), **one["said"],
                        "formed": one["formed"],
                        "place": one["place"],
                        **({"executed": one["executed"]} if one["executed"] else {})}
                       for number, one in sorted(self.orders.items())],
            # in a year that is closed nobody has a turn
            "toSign": [] if self.closed else rows(self.to_sign(day)),
            "toBill": queues(self.to_bill), "toOrder": queues(self.to_order)}

    def retained(self, contract, day):
        """The schedule of a contract, where an advance of the year is on one."""
        acts = [(act.month, act.payable) for act in self.acts.values()
                if act.contract == contract.number and act.place in SIGNED
                and self.key and act.month[:4] == self.key[1]]
        rows = contract.year.rows(acts, day)
        shown = [{"month": row["month"], **{name: tenge(row[name]) for name in AMOUNTS}}
                 for row in rows]
        return {"retention": shown} if shown else {}

    def act_report(self, act, day):
        still = not act.gone and act.place != "paid"
        maybe = {"usesRegistered": act.used, "outcome": act.outcome,
                 "held": self.held(act.key, day) if still else None,
                 "kept": act.held, "invoice": act.invoice,
                 "bill": act.bill, "signed": act.signed and act.signed[0],
                 "sanctions": None if act.sanctions is None else tenge(act.sanctions)}
        return {"contract": act.contract, "act": act.number, "month": act.month,
                "place": act.place, "total": tenge(act.total), "payable": tenge(act.payable),
                "ordered": tenge(self.live(act.key)),
                "paid": tenge(self.live(act.key, ("executed",))),
                "retained": tenge(act.retained),
                **{name: one for name, one in maybe.items() if one not in (None, [])}}
