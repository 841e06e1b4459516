"""Hosts that play a provider's year, honest, sloppy and hostile ones, to hold the library
against the oracle of `settlement.py`. Standard library only.
"""

import copy
import datetime
import hashlib
import json

from settlement import Year
from settlement_state import CAUSES, SHOWS, SIGNED, STOPS
from settlement_texts import (BANKS, ISSUER, PROVIDER, REGISTRAR, bank_of, command, signed,
                              tenge)

ACCOUNT, OTHER_ACCOUNT = "KZ226018871000394291", "KZ528568871000394291"
# the issuer's control cash account in the treasury, and its account in the National Bank
CASH, NATIONAL = "KZ24070105KSN0000000", "KZ161250000000000000"
PURPOSE = "Оплата медицинских услуг"
# of a bank of which nobody knows the BIC
UNKNOWN = "KZ60999A871000394292"
OTHER_PROVIDER = "151040023516"
ACCOUNTS, PAYEES = {(PROVIDER, ACCOUNT)}, [(PROVIDER, "open", "2026-01-01")]
OTHER_READINGS = {"signing_turn": ("at-end",), "invoice_moment": ("with-act",),
                  "stop_day": ("confirmed", "found"), "order_basis": ("after-bill",),
                  "paying_account": ("by-source",)}
FUNDING = ("osms", "gobmp")
SOURCES = sorted({source for shown in SHOWS.values() for source in shown} | {"accounting"})


def text_of(name):
    return hashlib.sha256(name.encode()).hexdigest()


class Host:
    """Makes commands one by one, looking at what the oracle says happened."""

    def __init__(self, chance, badness):
        self.chance, self.badness = chance, badness
        # with nothing found and nothing ended more of it comes to be paid
        self.calm = chance.random() < 0.6
        # mostly as the edition takes them
        self.readings = {name: chance.choice(other) for name, other in OTHER_READINGS.items()
                         if chance.random() < 0.2}
        self.year, self.made = Year(readings=self.readings), []
        self.at = datetime.datetime(2026, 1, 5, 9)
        self.of_year = 2026
        self.count = 0

    def name(self, prefix):
        self.count += 1
        return f"{prefix}-{self.count}"

    def now(self):
        step = self.chance.choice((0, 0, 1, 7, 60, 60, 600, 1500, 3000, 4000))
        self.at += datetime.timedelta(minutes=step)
        return self.at.isoformat()

    def day(self, late=0):
        return (self.at.date() - datetime.timedelta(late)).isoformat()

    def command(self, step, actor="issuer", **fields):
        return command(self.name("c"), step, self.now(), actor, year=str(self.of_year), **fields)

    def registrar(self):
        return self.chance.choice(("registrar", "issuer", "registrar"))

    def wrong(self):
        return self.chance.random() < self.badness

    def hasty(self):
        """Takes what is at hand, and not what comes first."""
        return self.badness > 0 and self.chance.random() < 0.25

    def sum(self, right, wrong=(1, -1, 100)):
        """An amount, or one a tiyn or a tenge beside it."""
        return tenge(right + (self.chance.choice(wrong) if self.wrong() else 0))

    def pick(self, things):
        things = list(things)
        return self.chance.choice(things) if things else None

    def number(self, kind, prefix):
        """One of its own, or one that was given before, this year or another."""
        if not self.wrong():
            return self.name(prefix)
        return self.pick([*getattr(self.year, kind), *sorted(self.year.taken[kind])]) or prefix

    # ------------------------------------------------------------ what may be asked

    def contract(self):
        return {"contract": self.pick(self.year.contracts) or "C-0"}

    def an_act(self, *places):
        acts = self.year.acts.values()
        act = self.pick(one for one in acts if not places or one.place in places or self.wrong())
        return act

    def of(self, act):
        return {"contract": act.contract, "act": act.number}

    def steps(self):
        """By weight: what hosts ask for."""
        calm = 0.1 if self.calm else 1
        return [(3, self.sign_contract), (1, self.amend), (0.5 * calm, self.terminate),
                (12, self.present), (12, self.check), (1, self.leave), (1, self.hold),
                (2, self.release), (4, self.accept), (16, self.sign),
                (12, self.invoice), (6, self.uses),
                (1.2 * calm, self.cause), (2.5, self.cure), (0.25 * calm, self.stop),
                (9, self.bill),
                (5, self.instruct), (13, self.order), (10, self.send), (9, self.execute),
                (1, self.back), (1, self.reverse), (2, self.advance), (3, self.retain),
                (1, self.give_back), (0.1, self.close), (0.1, self.open)]

    def open(self):
        carried = self.year.carried if not self.wrong() else text_of("another")
        return self.command("open-year", self.registrar(),
                            **({"carried": carried} if carried else {}))

    def close(self):
        if not self.wrong():
            self.at = max(self.at, datetime.datetime(self.of_year + 1, 1, 1, 0, 1))
        return self.command("close-year", self.registrar())

    def sign_contract(self):
        number = self.number("contracts", "C")
        amount = self.chance.choice((100000, 50001, 250077, 1000033))
        return self.command("sign-contract", contract=number, funding=self.pick(FUNDING),
                            sum=tenge(amount if not self.wrong() else 0),
                            period=f"{self.of_year}-01-01/{self.of_year}-12-31" if not self.wrong()
                            else "2026-02-15/2027-05-20",
                            day=self.day(self.chance.choice((0, 40, 5, -3))), account=ACCOUNT)

    def amend(self):
        contract = self.pick(self.year.contracts.values())
        if contract is None:
            return None
        least = self.year.signed_sum(contract)
        least += contract.left
        amount = self.chance.choice((least, contract.sum + 5000, contract.sum, least - 1,
                                     contract.advanced * 10 // 3, contract.advanced * 10 // 3 + 1))
        account = {"account": OTHER_ACCOUNT} if self.chance.random() < 0.1 else {}
        return self.command("amend-contract", contract=contract.number, sum=tenge(amount),
                            day=self.day(), paper="ДС-1", **account)

    def terminate(self):
        ground = {} if self.chance.random() < 0.3 else {
            "ground": self.pick(STOPS if not self.wrong() else CAUSES)}
        return self.command("terminate-contract", **self.contract(), **ground,
                            day=self.day(self.chance.choice((0, 0, -2, 3))), paper="Р-1")

    def present(self):
        contract = self.pick(self.year.contracts.values())
        if contract is None:
            return None
        amount = self.chance.choice((contract.sum // 10, contract.sum // 4, 3333, 1,
                                     self.year.sums(contract.number)["balance"]))
        number = self.name("A") if not self.wrong() else (
            self.pick(one[1] for one in [*self.year.acts, *sorted(self.year.taken["acts"])])
            or "A-0")
        more = {}
        gone = [one.number for one in self.year.acts.values()
                if one.contract == contract.number and (one.gone or self.wrong())]
        gone += [act for of, act in sorted(self.year.went) if of == contract.number]
        if gone and self.chance.random() < 0.4:
            more["replaces"] = self.pick(gone)
        latest = self.at.month if self.at.year == self.of_year else 12
        month = f"{self.of_year}-{self.chance.randint(max(latest - 2, 1), latest):02d}"
        if self.wrong():
            month = self.chance.choice(("2025-12", "2026-12", "2026-01", "2027-01"))
        text = text_of(number)
        if self.wrong() and self.year.acts:
            text = self.pick(self.year.acts.values()).text
        return self.command("present-act", "provider", contract=contract.number, act=number,
                            month=month, total=self.sum(max(amount, 1), (-amount, 1, 100000)),
                            cases=self.chance.randint(1, 9), text=text, **more)

    def check(self):
        act = self.an_act("in-check")
        if act is None:
            return None
        outcome = self.chance.choice(
            ("clear",) * 8 + ("review", "unchecked", "suspended", "refused", "stopped"))
        more = {}
        if outcome in ("review", "unchecked") and self.chance.random() < 0.7:
            more = {"codes": [self.chance.choice(("ACT-029", "VIS-001") if self.wrong()
                                                 else ("ACT-029",))], "paper": "Р-7"}
        actor = "issuer" if more.get("codes") and not self.wrong() else self.registrar()
        return self.command("check-act", actor, **self.of(act), outcome=outcome,
                            verdict=text_of("v"), **more)

    def leave(self):
        act = self.an_act("in-check", "waiting")
        if act is None:
            return None
        if self.chance.random() < 0.5:
            return self.command("return-act", **self.of(act), paper="В-1")
        return self.command("withdraw-act", "provider", **self.of(act))

    def hold(self):
        act = self.an_act("in-check", "waiting")
        return act and self.command("hold-act", **self.of(act), paper="У-1")

    def release(self):
        act = self.pick(one for one in self.year.acts.values() if one.held or self.wrong())
        return act and self.command("release-act", **self.of(act), paper="У-2")

    def accept(self):
        act = self.an_act("in-check", "waiting")
        if act is None:
            return None
        deducted = self.chance.choice((0, 1, act.total // 2, act.total, act.total // 3))
        over = self.signed_over(act)
        if over > 0 and self.chance.random() < 0.7:
            deducted = min(act.total, max(over, 0))
        return self.command("accept-act", **self.of(act), deducted=tenge(deducted),
                            sanctions=tenge(self.chance.choice((0, 0, act.total * 3))),
                            accepted=self.sum(act.total - deducted), paper="П-1")

    def signed_over(self, act):
        contract = self.year.contracts[act.contract]
        return act.total - (contract.sum - self.year.signed_sum(contract))

    def sign(self):
        queue = self.year.to_sign(self.day())
        key = queue[0] if queue and not self.wrong() else None
        act = self.year.acts[key] if key else self.an_act("waiting")
        if act is None:
            return None
        text = act.text if not self.wrong() else text_of("other")
        return self.command("sign-act", **self.of(act), text=text)

    def invoice(self):
        early = self.readings.get("invoice_moment") == "with-act"
        act = self.pick(one for one in self.year.acts.values()
                        if (one.place in SIGNED or early) and not one.invoice or self.wrong())
        if act is None:
            return None
        number = self.number("invoices", "ESF")
        self.now()
        return self.command("enter-invoice", "provider", **self.of(act), invoice=number,
                            amount=self.sum(act.payable),
                            day=self.day(0 if not self.wrong() else 3))

    def uses(self):
        act = self.pick(one for one in self.year.acts.values()
                        if one.place in SIGNED and not one.used or self.wrong())
        return act and self.command("register-uses", self.registrar(), **self.of(act),
                                    cases=act.cases + self.wrong())

    def cause(self):
        act = self.an_act()
        more = {}
        number = self.number("causes", "П")
        ground = self.pick(CAUSES) if not self.wrong() else self.pick(STOPS)
        if act and (ground in ("address", "visits") and self.chance.random() < 0.6
                    or self.wrong()):
            more = self.of(act)
        late = self.chance.choice((0, 0, 1, 10)) if not self.wrong() else -1
        return self.command("find-cause", self.registrar(), cause=number, ground=ground,
                            source=self.pick(SOURCES) if self.wrong() else self.pick(
                                SHOWS.get(ground, SOURCES)),
                            day=self.day(late), paper="О-1", **more)

    def cure(self):
        cause = self.pick(one for one in self.year.causes.values()
                          if one.cured is None or self.wrong())
        if cause is None:
            return None
        day = self.chance.choice((self.day(), self.day(), max(cause.since, self.day(2))))
        if self.wrong():
            day = self.day(20)
        return self.command("cure-cause", self.registrar(), cause=cause.number, day=day,
                            paper="О-2")

    def stop(self):
        found = {}
        if self.chance.random() < 0.4:
            found["found"] = self.day(self.chance.choice((0, 4)))
        ground = self.pick(STOPS) if not self.wrong() else self.pick(CAUSES)
        decided = {}
        if ground == "licence" and not self.wrong():
            decided = {"body": self.pick(("control", "law-enforcement", "court"))}
        if decided.get("body") == "court" and not self.wrong():
            decided["inForce"] = self.day(self.chance.choice((0, 9)) if not self.wrong() else -1)
        return self.command("confirm-stop", ground=ground, paper="С-1",
                            day=self.day(0 if not self.wrong() else -1), **found, **decided)

    def bill(self):
        day, funding = self.day(), self.pick(FUNDING)
        queue = self.year.to_bill(funding, day)
        if not queue and not self.wrong():
            return None
        keys = queue[:self.chance.choice((1, 1, 2, 3))]
        if self.wrong() and self.year.acts:
            keys = keys + [self.pick(self.year.acts)]
        if self.wrong():
            self.chance.shuffle(keys)
        if self.wrong() or self.hasty():
            keys = keys[1:]
        if not keys:
            return None
        amount = sum(self.year.acts[key].payable for key in keys)
        number = self.number("bills", "B")
        return self.command("form-bill", bill=number, funding=funding, amount=self.sum(amount),
                            register=text_of(number),
                            acts=[{"contract": key[0], "act": key[1]} for key in keys])

    def instruct(self):
        number = self.pick(one for one, bill in self.year.bills.items()
                           if bill["instruction"] is None or self.wrong())
        if number is None:
            return None
        if not self.wrong() and not self.hasty():
            number = next((one for one, bill in self.year.bills.items()
                           if bill["instruction"] is None), number)
        name = self.number("instructions", "I")
        return self.command("instruct-payout", instruction=name, bill=number,
                            amount=self.sum(self.year.bills[number]["amount"]))

    def order(self):
        funding = self.pick(FUNDING)
        queue = self.year.to_order(funding, self.day())
        key = queue[0] if queue and not self.wrong() else None
        key = self.pick(queue) if key and self.hasty() else key
        act = self.year.acts[key] if key else self.an_act("billed", "ordered")
        if act is None:
            return None
        left = self.year.uncovered(act)
        amount = left if self.chance.random() < 0.7 else max(left // 2, 1)
        bill = self.year.bills.get(act.bill)
        # who knows what comes first orders what was instructed
        if bill and not bill["instruction"] and self.chance.random() < 0.8 and not self.wrong():
            return self.instruct()
        account = ACCOUNT if not self.wrong() else self.chance.choice((OTHER_ACCOUNT, UNKNOWN))
        due = self.year.bank_due(self.year.contracts[act.contract].funding)
        more = {"paper": "СЗ-1"} if self.chance.random() < 0.3 else {}
        if self.chance.random() < 0.2:
            more |= {"kbe": "17", "knp": "859", "kbk": "001100100"}
        return self.command("form-order", **self.of(act), amount=self.sum(amount),
                            order=self.number("orders", "O"), account=account,
                            payerAccount=account if self.wrong() else (
                                NATIONAL if (due == "125") != self.wrong() else CASH),
                            bic=BANKS.get(bank_of(account), "TSESKZKA") if not self.wrong()
                            else self.chance.choice(("KCJBKZKX", "KKMFKZ2A", "HSBKKZKX")),
                            purpose=PURPOSE, **more)

    def an_order(self, place):
        return self.pick(number for number, one in self.year.orders.items()
                         if one["place"] == place or self.wrong())

    def send(self):
        number = self.an_order("formed")
        return number and self.command("send-order", order=number)

    def execute(self):
        number = self.an_order("sent")
        if number is None:
            return None
        self.now()
        return self.command("execute-order", self.registrar(), order=number, paper="ПП-1",
                            day=self.day(0 if not self.wrong()
                                         else self.chance.choice((-1, 4, 40))))

    def back(self):
        number = self.an_order("sent")
        return number and self.command("return-order", self.registrar(), order=number, paper="К-1")

    def reverse(self):
        number = self.an_order("executed")
        return number and self.command("reverse-order", self.registrar(), order=number,
                                       paper="К-2")

    def advance(self):
        contract = self.pick(self.year.contracts.values())
        if contract is None:
            return None
        room = contract.sum * 30 // 100 - contract.advanced
        amount = self.chance.choice((room, room // 2, 100)) if room > 0 else 1
        day = self.day()
        plan = {"decemberPlan": self.sum(amount * 10 // 7 + 1)} if day[5:7] == "12" else {}
        return self.command("pay-advance", contract=contract.number, day=day, paper="А-1",
                            amount=self.sum(amount), **plan)

    def retain(self):
        act = self.an_act(*SIGNED)
        if act is None:
            return None
        left = self.year.contracts[act.contract].left
        amount = min(left, self.year.uncovered(act))
        if amount <= 0 and not self.wrong():
            return None
        return self.command("retain-advance", **self.of(act),
                            amount=self.sum(self.chance.choice((amount, max(amount // 2, 1)))))

    def give_back(self):
        contracts = self.year.contracts.values()
        contract = self.pick(one for one in contracts if one.left or self.wrong())
        return contract and self.command("give-back-advance", contract=contract.number,
                                         amount=self.sum(contract.left), day=self.day(),
                                         paper="А-2")

    # ------------------------------------------------------------ a year

    def hostile(self, one):
        """Something about who asks, when, under which number."""
        kind = self.chance.randrange(10)
        one = json.loads(json.dumps(one))
        if kind == 0 and self.made:
            return json.loads(json.dumps(self.chance.choice(self.made)))
        if kind == 1 and self.made:
            one["command"] = self.chance.choice(self.made)["command"]
        elif kind == 2:
            one["at"] = (self.at - datetime.timedelta(days=5)).isoformat()
        elif kind == 3:
            one["actor"] = self.chance.choice(("issuer", "provider", "registrar"))
            one["orderer"] = {"issuer": ISSUER, "provider": PROVIDER,
                              "registrar": REGISTRAR}[one["actor"]]
        elif kind == 4:
            one["provider"] = OTHER_PROVIDER
        elif kind == 5:
            one["orderer"] = OTHER_PROVIDER
        elif kind == 6:
            one["year"] = "2025"
        elif kind == 7 and "signature" in one:
            one["signature"]["digest"] = text_of("nothing")
            return one
        elif kind == 8:
            one.pop("signature", None)
            return one
        elif "signature" in one:
            before = datetime.timedelta(minutes=self.chance.choice((1, 60, 3000, 9000)))
            change = self.chance.choice((
                {"signedAt": (self.at - before).isoformat()},
                {"signedAt": (self.at - before).isoformat()}, {"verified": False},
                {"entity": OTHER_PROVIDER},
                {"role": "right-to-sign"}, {"role": "employee"},
                {"signedAt": (self.at + datetime.timedelta(1)).isoformat()},
                {"validTo": "2026-01-02T00:00:00"}))
            one["signature"].update(change)
            return one
        return signed(one) if one["actor"] != "registrar" else {
            name: said for name, said in one.items() if name != "signature"}

    def back_dated(self, one):
        """Signed before what it speaks of, on it, or after."""
        events = self.year.events
        if "signature" not in one or not events:
            return one
        moment = datetime.datetime.fromisoformat(self.chance.choice(events[-4:])["at"])
        moment += datetime.timedelta(seconds=self.chance.choice((-1, 0, 1)))
        return {**one, "signature": {**one["signature"], "signedAt": moment.isoformat()}}

    def close_the_year(self):
        """Closed, and what is open begins the next one; the year that was closed,
        where it could be."""
        if not self.year.closed:
            self.at = max(self.at, datetime.datetime(self.of_year + 1, 1, 1, 0, 1))
            one = self.command("close-year", "registrar")
            self.made.append(one)
            self.year.decide(one, PAYEES, ACCOUNTS)
        closed = self.year
        if not closed.closed:
            return None
        self.year, self.made = copy.deepcopy(closed).after(), []
        self.of_year += 1
        self.at = max(self.at, datetime.datetime(self.of_year, 1, 4, 9))
        return closed

    def play(self, length):
        weights = self.steps()
        first = [self.open, self.sign_contract] if not self.wrong() or self.year.carried else []
        while len(self.made) < length:
            make = first.pop(0) if first else self.chance.choices(
                [one for _, one in weights], [weight for weight, _ in weights])[0]
            one = make()
            if one is None:
                continue
            if self.chance.random() < self.badness * 0.6:
                one = self.hostile(one)
            elif self.chance.random() < self.badness:
                one = self.back_dated(one)
            self.made.append(one)
            self.year.decide(one, PAYEES, ACCOUNTS)
        return self.made
