#!/usr/bin/env python3
"""An oracle of a provider's money in a financial year: the texts that are signed and chained,
the fold of commands into contracts, acts, orders and sums, and the refusals. From points
12-17 of the mechanism and the meaning of the fields, never by asking the library, whose
answers it is held against. Standard library only.

    python3 core/vectors/settlement.py --binary PATH --sequences 1000 --seed 1

plays histories of honest, sloppy and hostile hosts through `decideSettlement` and
`settlementState` of the program at PATH and says where the two differ. Money is whole tiyn.
"""

import retention
from events import sha
from settlement_asked import Asked
from settlement_state import (CAUSES, SHOWS, SIGNED, STOPS, Act, Cause, Contract, Impossible, Stop,
                              need)
from settlement_texts import D, command_text, cure_limit, due, event, tiyn

# what of an order the state tells again
ORDER_SAYS = ("account", "bic", "payerAccount", "purpose", "kbe", "kbk", "knp", "paper")
# what only calls for a look, or is told
LOOKED = {"STL-011", "STL-022", "STL-027", "STL-028", "PAY-034", "IDN-001"}
NOTED = {"STL-020", "STL-026", "STL-031", "PAY-004", "PAY-018", "PAY-027", *LOOKED}
# some rules that hold an act whole: who accepts an act cannot accept them
SUSPENDING = ("VIS-001", "ACT-010", "DUP-001")


class Year(Asked):
    """A provider's money in a year, and what is decided about it."""

    def decide(self, command, payees=None, accounts=None):
        """The place of the event and whether it was there before, or codes of what refuses."""
        digest = sha(command_text(command))
        before = self.done.get(command["command"])
        if before:
            return (before[0], True) if before[1] == digest else {"STL-002"}
        codes = self.asked_rightly(command, digest)
        step = getattr(self, command["step"].replace("-", "_"))
        self.reviews = set()
        if "STL-001" in codes:
            # of another history nothing here can tell what follows
            return codes
        try:
            take = step(command, codes)
        except Impossible as why:
            self.why = str(why)
            return codes | {"STL-006"}
        if command["step"] in ("form-order", "send-order", "pay-advance"):
            codes |= self.payee(command, payees, accounts)
        if self.signed_before(command):
            codes.add("STL-023")
        if codes:
            return codes
        self.execute(command, take)
        return (len(self.events), False)

    def execute(self, command, take):
        take()
        self.log.append(command)
        made = event(len(self.events) + 1, command, self.digest)
        self.events.append(made)
        self.digest, self.last = made["digest"], command["at"]
        self.done[command["command"]] = (made["number"], made["commandDigest"])

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
            self.years.add(command["year"])
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
        if any(one.left for one in self.contracts.values()):
            self.reviews.add("STL-031")
        return lambda: setattr(self, "closed", True)

    def contract(self, command):
        self.going()
        need(command["contract"] in self.contracts, "no-contract")
        return self.contracts[command["contract"]]

    def sign_contract(self, command, codes):
        self.going()
        need(command["contract"] not in {*self.contracts, *self.taken["contracts"]},
             "contract-known")
        need(tiyn(command["sum"]) > 0, "no-amount")
        first, last = command["period"].split("/")
        need(first[:4] <= self.key[1] <= last[:4], "another-year")
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
        need(amount >= self.signed_sum(contract) + contract.left, "less-than-signed")
        if contract.advanced > amount * 30 // 100:
            codes.add("STL-009")

        def take():
            contract.sum = amount
            contract.account = command.get("account", contract.account)
        return take

    def terminate_contract(self, command, codes):
        contract = self.contract(command)
        need(contract.terminated is None, "contract-terminated")
        # what can be cured ends no contract (17)
        need(command.get("ground", "licence") in STOPS, "another-ground")
        return lambda: setattr(contract, "terminated", command["day"])

    def present_act(self, command, codes):
        contract = self.contract(command)
        key = (contract.number, command["act"])
        need(key not in self.acts or self.acts[key].gone, "act-known")
        need(key not in self.taken["acts"], "act-known")
        total, month = tiyn(command["total"]), command["month"]
        # services of before the end may still be told
        need(contract.terminated is None or f"{month}-01" < contract.terminated,
             "contract-terminated")
        need(total > 0, "no-amount")
        need(month[:4] in self.years, "another-year")
        # a text is presented once (12 par 2), under whatever number, unless it went back
        need(command["text"] not in self.texts, "text-known")
        need(not self.replaced(key), "act-known")
        old = (contract.number, command.get("replaces"))
        if "replaces" in command:
            need((old in self.acts or old in self.went) and old != key, "no-act")
            need(old not in self.acts or self.acts[old].gone, "act-elsewhere")
            need(not self.replaced(old), "act-elsewhere")
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
                   command["cases"], command["at"], command.get("replaces"))

        def take():
            # what was found of the act that went back holds the one in its place too
            for one in self.causes.values():
                if old in one.acts and one.cured is None:
                    one.acts.add(key)
            self.acts[key] = made
            self.texts.add(made.text)
            self.presented += total
        return take

    def replaced(self, key):
        """Does an act stand in the place of that one?"""
        return key in self.taken["replaced"] or any(
            not one.gone and (one.contract, one.replaces) == key for one in self.acts.values())

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
                act.ready = (command["at"], len(self.log))
            act.outcome = outcome
            act.place = "waiting" if passes else "in-check"
            if act.turn is None and (passes or outcome == "suspended"):
                act.turn = (command["at"], len(self.log))
        return take

    def leave(self, command, place):
        contract, act = self.unsigned(command)

        def take():
            act.place, act.held = place, None
            self.texts.discard(act.text)
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
            act.accepted = command["at"]
        return take

    def sign_act(self, command, codes):
        contract, act = self.act(command)
        day = command["at"][:10]
        need(act.place == "waiting", "act-elsewhere")
        need(not act.held, "act-held")
        need(act.text == command["text"], "another-text")
        codes |= self.approval(act.key, day)
        # nor was it signed while a cause held it
        if "signature" in command:
            codes |= self.approval(act.key, command["signature"]["signedAt"][:10])
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
        need(command["invoice"] not in {*self.invoices, *self.taken["invoices"]}, "invoice-known")
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
            act.entered = command["at"]
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
        need(command["cause"] not in {*self.causes, *self.taken["causes"]}, "cause-known")
        need(command["ground"] in CAUSES, "another-ground")
        held = set()
        if "act" in command or "contract" in command:
            contract, act = self.act(command)
            held = self.in_its_place(act.key)
            # debts and late payments are the provider's, of no act
            need(CAUSES[command["ground"]] != "PAY-002", "another-ground")
        if command["source"] not in SHOWS[command["ground"]]:
            self.reviews.add("STL-028")
        made = Cause(command["cause"], command["ground"], command["day"], command["paper"], held,
                     command["at"], command["source"])
        return lambda: self.causes.update({made.number: made})

    def in_its_place(self, own):
        """An act, and what went back before it took the place of that: it may come again."""
        seen = set()
        while own not in seen:
            seen.add(own)
            before = self.acts[own].replaces if own in self.acts else None
            back = (own[0], before)
            if before is None or back in self.acts and not self.acts[back].gone:
                break
            own = back
        return seen

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
        if command["ground"] == "licence":
            # 16(1): of whom the decision is, and of a court one that is in force
            in_force = command.get("inForce")
            if "body" not in command or command["body"] == "court" and not in_force:
                codes.add("STL-029?")
            elif command["body"] == "court" and in_force > command["day"]:
                codes.add("STL-029")
        made = Stop(command["ground"], command["day"], command.get("found"), command["paper"],
                    command.get("body"), command.get("inForce"))
        return lambda: self.stops.append(made)

    def form_bill(self, command, codes):
        self.going()
        need(command["bill"] not in {*self.bills, *self.taken["bills"]}, "bill-known")
        day, funding = command["at"][:10], command["funding"]
        keys = [(one["contract"], one["act"]) for one in command["acts"]]
        need(all(key in self.acts for key in keys), "no-act")
        need(len(set(keys)) == len(keys), "act-twice")
        acts = [self.acts[key] for key in keys]
        for act in acts:
            need(act.place == "signed", "act-elsewhere")
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
                "funding": funding, "register": command["register"], "instruction": None,
                "instructed": None}

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
        need(command["instruction"] not in {*self.instructions, *self.taken["instructions"]},
             "instruction-known")
        need(bill["instruction"] is None, "instruction-known")
        need(tiyn(command["amount"]) == bill["amount"], "another-total")
        day = command["at"][:10]
        if not self.any_free(bill, day):
            for key in bill["acts"]:
                codes |= self.money(key, day)
                self.alive(self.contracts[key[0]], day, codes)
        # 13 par 1: by the signing of acts, and not by the forming of bills
        turn = lambda one: min(self.acts[key].signed for key in one["acts"])
        if any(one["funding"] == bill["funding"] and one["instruction"] is None
               and turn(one) < turn(bill) and self.any_free(one, day)
               for one in self.bills.values()):
            codes.add("STL-016")

        def take():
            bill["instruction"], bill["instructed"] = command["instruction"], command["at"]
            self.instructions[command["instruction"]] = command["bill"]
        return take

    def any_free(self, bill, day):
        return any(self.free(self.acts[key], day, bill["funding"]) for key in bill["acts"])

    def form_order(self, command, codes):
        contract, act = self.act(command)
        day, amount = command["at"][:10], tiyn(command["amount"])
        need(command["order"] not in {*self.orders, *self.taken["orders"]}, "order-known")
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
        self.from_whom(command, contract, act, codes)
        order = {"act": act.key, "amount": amount, "formed": command["at"], "place": "formed",
                 "executed": None,
                 "said": {name: command[name] for name in ORDER_SAYS if name in command}}

        def take():
            self.orders[command["order"]] = order
            act.returned = act.reversed = False
            act.place = self.place(act)
        return take

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
        return self.moves(order, "sent", sent=command["at"], moved=command["at"])

    def execute_order(self, command, codes):
        order = self.order(command, ("sent",))
        need(command["day"] >= order["sent"][:10], "before-the-order")
        return self.moves(order, "executed", executed=command["day"], told=command["at"],
                          moved=command["at"])

    def return_order(self, command, codes):
        return self.moves(self.order(command, ("sent",)), "returned", moved=command["at"])

    def reverse_order(self, command, codes):
        return self.moves(self.order(command, ("executed",)), "reversed",
                          moved=command["at"])

    def pay_advance(self, command, codes):
        contract = self.contract(command)
        day, amount = command["at"][:10], tiyn(command["amount"])
        need(contract.terminated is None, "contract-terminated")
        need(amount > 0, "no-amount")
        left = contract.sum - self.signed_sum(contract) - contract.left
        need(amount <= left, "more-than-left")
        codes |= self.money(None, day)
        self.alive(contract, day, codes)
        if not retention.longer_than_half_a_year(contract.period):
            self.reviews.add("STL-027")
        if retention.number(command["day"]) > retention.NOVEMBER:
            # December's own: 70 % of its plan
            if "decemberPlan" not in command:
                codes.add("STL-030?")
            elif (contract.year.of_december() + amount
                    > max(0, tiyn(command["decemberPlan"]) * 70 // 100)):
                codes.add("STL-030")
        # 30 % of the contract in whole tiyn
        elif contract.advanced + amount > contract.sum * 30 // 100:
            codes.add("STL-009")

        def take():
            contract.advanced += amount
            month = retention.later(command["day"], contract.period[0])
            contract.year.paid.append((month, amount))
        return take

    def retain_advance(self, command, codes):
        contract, act = self.act(command)
        amount = tiyn(command["amount"])
        need(amount > 0, "no-amount")
        need(act.place in SIGNED, "act-elsewhere")
        need(amount <= contract.left, "more-than-left")
        need(amount <= self.uncovered(act), "more-than-left")
        # what is retained is paid
        day = command["at"][:10]
        codes |= self.money(act.key, day)
        self.alive(contract, day, codes)
        if amount != min(contract.year.due(act.month, command["year"]), self.uncovered(act)):
            self.reviews.add("STL-026")

        def take():
            contract.retained += amount
            contract.year.retain(act.month, command["year"], amount)
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
            contract.year.give_back(command["day"], amount)
        return take


if __name__ == "__main__":
    import settlement_against
    settlement_against.main()
