"""What is asked of whoever sends a command: who, signed how, when, and of an order from whom
and to whom, from points 12-13 of the mechanism. Standard library only.
"""

from settlement_state import State
from settlement_texts import ISSUER, REGISTRAR, bank_of, tiyn

BOTH = ("issuer", "registrar")
TAKERS = {"present-act": ("provider",), "withdraw-act": ("provider",),
          "enter-invoice": ("provider",), "open-year": BOTH, "close-year": BOTH,
          "check-act": BOTH, "execute-order": BOTH, "return-order": BOTH,
          "reverse-order": BOTH, "find-cause": BOTH, "cure-cause": BOTH,
          "register-uses": BOTH}
# steps about an act, and what of an order a step speaks of
OF_ACTS = {"check-act", "return-act", "withdraw-act", "hold-act", "release-act", "accept-act",
           "sign-act", "enter-invoice", "register-uses", "retain-advance", "form-order"}
OF_ORDERS = {"send-order": "formed", "execute-order": "sent", "return-order": "sent",
             "reverse-order": "told"}


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
    # the annex asks the head's signature under a register
    heads = ("head",) if command["step"] == "form-bill" else ("head", "right-to-sign")
    if shown["role"] not in heads:
        codes.add("SIG-004")
    if shown.get("verified") is False:
        codes.add("SIG-008")
    return codes


class Asked(State):
    """A state that knows who may ask for what."""

    def asked_rightly(self, command, digest):
        """Who asks, of whose money, signed how, when."""
        codes = set()
        actor, step = command["actor"], command["step"]
        due_key = self.key or self.begins
        if due_key and (command["provider"], command["year"]) != due_key:
            codes.add("STL-001")
        if command["at"] < self.last:
            codes.add("STL-003")
        # what is accepted unchecked is the issuer's decision
        takers = ("issuer",) if command.get("codes") else TAKERS.get(step, ("issuer",))
        if actor not in takers:
            codes.add("STL-004")
        if actor == "provider" and command["orderer"] != command["provider"]:
            codes.add("STL-005")
        if command["orderer"] != {"issuer": ISSUER, "registrar": REGISTRAR}.get(
                actor, command["orderer"]):
            codes.add("LED-005")
        # the registrar acts by its portal; what it signs all the same has to be right
        if actor != "registrar" or "signature" in command:
            codes |= signature_codes(command, digest)
        day = command["at"][:10]
        # what is decided ahead may lie ahead
        if step not in ("sign-contract", "amend-contract"):
            if any(command.get(name, day) > day for name in ("day", "found")):
                codes.add("STL-007")
        return codes

    def signed_before(self, command):
        """Was it signed before what it speaks of was there?"""
        since, shown = self.since(command), command.get("signature")
        return bool(since and shown) and shown["signedAt"] < since

    def since(self, command):
        """When what a command speaks of was there."""
        step = command["step"]
        if step in OF_ACTS:
            act = self.acts[(command["contract"], command["act"])]
            signed = act.signed and act.signed[0]
            if step == "sign-act":
                ready = act.ready[0] if act.ready else act.presented
                return max(ready, act.accepted or ready)
            if step == "form-order":
                bill = self.bills[act.bill]
                return bill["instructed"] or bill["formed"]
            if step in ("enter-invoice", "register-uses", "retain-advance"):
                return signed or act.presented
            return act.presented
        if step == "form-bill":
            keys = [(one["contract"], one["act"]) for one in command["acts"]]
            acts = [self.acts[key] for key in keys]
            return max(max(one.signed[0], one.entered or one.signed[0]) for one in acts)
        if step == "instruct-payout":
            return self.bills[command["bill"]]["formed"]
        if step in OF_ORDERS:
            return self.orders[command["order"]][OF_ORDERS[step]]
        return self.causes[command["cause"]].at if step == "cure-cause" else None

    def from_whom(self, command, contract, act, codes):
        """By what right, from which account, to which bank, and whether it is the whole."""
        if not self.may_be_ordered(self.bills[act.bill]):
            codes.add("STL-021")
        # a part is paid for a reason
        if tiyn(command["amount"]) < self.uncovered(act) and "paper" not in command:
            self.reviews.add("PAY-034")
        if bank_of(command["payerAccount"]) != self.bank_due(contract.funding) or (
                command["payerAccount"] == command["account"]):
            self.reviews.add("STL-022")
        bic = self.banks.get(bank_of(command["account"]))
        if bic is None:
            # nobody knows whose account it is
            codes.add("IDN-001?")
        elif bic != command["bic"]:
            self.reviews.add("IDN-001")

    def bank_due(self, funding):
        """The treasury's for both sources, or each source's own."""
        if self.readings["paying_account"] == "control-cash" or funding == "gobmp":
            return "070"
        return "125"

    def payee(self, command, payees, accounts):
        """By the lists of the host, which are complete unless it gave none."""
        codes, day, account = set(), command["at"][:10], command.get("account")
        if command["step"] == "send-order":
            # 13 par 1: what it says of the payee is looked at once more before it goes
            order = self.orders[command["order"]]
            account = order["said"]["account"]
            if account != self.contracts[order["act"][0]].account:
                codes.add("PAY-011")
        if account and accounts is not None and (command["provider"], account) not in accounts:
            codes.add("PAY-011")
        if payees is not None:
            rows = [row for row in payees if row[0] == command["provider"] and row[2] <= day]
            if not rows or max(rows, key=lambda row: row[2])[1] != "open":
                codes.add("PAY-026")
        return codes
