"""The text of a checkpoint of a provider's year, worked out from its events: what each event
leaves behind, written by RFC 8785. From the meaning of the events, never by asking the
library. Standard library only.
"""

import copy

from events import NOTHING, canonical, sha
from fingerprints import normal
from retention import later as first_month
from settlement_texts import tenge, tiyn

LIVE = ("formed", "sent", "executed")
SIGNED = ("signed", "billed", "ordered", "paid", "reversed")


def plus(where, name, text):
    where[name] = tenge(tiyn(where.get(name, "0.00")) + tiyn(text))


def payable(act):
    return tiyn(act["accepted"]["accepted"] if "accepted" in act else act["total"])


def empty():
    return {"contracts": {}, "acts": {}, "bills": {}, "orders": {}, "causes": [], "stops": [],
            "commands": {}, "texts": set(), "invoices": set(), "gone": "0.00",
            "presented": "0.00", "closed": False, "events": 0, "last": NOTHING,
            "taken": {name: set() for name in ("acts", "bills", "causes", "contracts", "gone",
                                               "instructions", "orders")}}


def key(one):
    return (normal(one["contract"]), normal(one["act"]))


def money(act):
    """Where an act on an invoice for payment stands, by what is ordered, paid, retained."""
    if tiyn(act["paid"]) + tiyn(act["retained"]) == payable(act):
        return "paid"
    if tiyn(act["ordered"]) > 0:
        return "ordered"
    return "reversed" if act["reversed"] else "billed"


def unbilled(act):
    return "paid" if tiyn(act["retained"]) == payable(act) else "signed"


def in_its_place(state, own):
    """An act, and those that went back before it took their place."""
    acts = set()
    while own is not None and own not in acts:
        acts.add(own)
        before = state["acts"].get(own, {}).get("replaces")
        own = (own[0], normal(before)) if before else None
        if own in state["acts"] and state["acts"][own]["place"] not in ("returned", "withdrawn"):
            own = None
    return acts


def presented(state, one):
    if "replaces" in one:
        before = (normal(one["contract"]), normal(one["replaces"]))
        for cause in state["causes"]:
            if "cured" not in cause and before in cause.get("acts", []):
                cause["acts"] = sorted({*cause["acts"], key(one)})
    act = {"of": {"act": one["act"], "contract": one["contract"]}, "place": "in-check",
           "presented": one["at"], "ordered": "0.00", "paid": "0.00", "retained": "0.00",
           "returnedByTreasury": False, "reversed": False}
    act.update({name: one[name] for name in ("month", "total", "cases", "text", "replaces")
                if name in one})
    state["acts"][key(one)] = act
    state["texts"].add(one["text"])
    plus(state, "presented", one["total"])


def settle(advances, name, month, amount, brought):
    """What was brought over from the year before is on no schedule."""
    whole = tiyn(amount)
    gone = min(whole, tiyn(advances["brought"])) if brought else 0
    plus(advances, "brought", tenge(-gone))
    if whole > gone:
        advances[name].append({"amount": tenge(whole - gone), "month": month})


def told(one):
    return {"at": one["at"], "event": one["number"]}


def contracts(state, step, one):
    own = state["contracts"].get(normal(one["contract"])) if "contract" in one else None
    if step == "sign-contract":
        state["contracts"][normal(one["contract"])] = {
            "number": one["contract"], "funding": one["funding"], "sum": one["sum"],
            "spent": "0.00", "period": one["period"], "signedOn": one["day"],
            "account": one["account"],
            "advance": {"givenBack": "0.00", "paid": "0.00", "retained": "0.00"},
            "advances": {"brought": "0.00", "givenBack": [], "paid": [], "retained": []}}
    elif step == "amend-contract":
        own.update(sum=one["sum"], account=one.get("account", own["account"]))
    elif step == "terminate-contract":
        own["terminated"] = one["day"]
    elif step == "pay-advance":
        plus(own["advance"], "paid", one["amount"])
        month = first_month(one["day"], own["period"][:10])
        own["advances"]["paid"].append({"amount": one["amount"], "month": month})
    elif step == "give-back-advance":
        plus(own["advance"], "givenBack", one["amount"])
        settle(own["advances"], "givenBack", one["day"][:7], one["amount"], True)
    else:
        return False
    return True


def acts(state, step, one):
    act = state["acts"].get(key(one)) if "act" in one else None
    if step == "present-act":
        presented(state, one)
    elif step == "check-act":
        passes = one["outcome"] == "clear" or (
            one["outcome"] in ("unchecked", "review") and "codes" in one and "paper" in one)
        act["outcome"] = one["outcome"]
        if passes or one["outcome"] == "suspended":
            act.setdefault("came", told(one))
        if not passes:
            act.pop("ready", None)
        elif act["place"] != "waiting":
            act["ready"] = told(one)
        act["place"] = "waiting" if passes else "in-check"
    elif step in ("return-act", "withdraw-act"):
        act["place"] = "returned" if step == "return-act" else "withdrawn"
        act.pop("held", None)
        invoice = act.pop("invoice", None)
        if invoice:
            state["invoices"].discard(normal(invoice["number"]))
        state["texts"].discard(act["text"])
        plus(state, "gone", act["total"])
    elif step == "hold-act":
        act["held"] = one["paper"]
    elif step == "release-act":
        act.pop("held")
    elif step == "accept-act":
        act["accepted"] = {name: one[name] for name in ("accepted", "at", "deducted",
                                                        "sanctions")}
    elif step == "sign-act":
        act["signed"] = told(one)
        act["place"] = unbilled(act)
    elif step == "register-uses":
        act["usesRegistered"] = one["at"]
    elif step == "enter-invoice":
        act["invoice"] = {"amount": one["amount"], "at": one["at"], "day": one["day"],
                          "number": one["invoice"]}
        state["invoices"].add(normal(one["invoice"]))
    elif step == "retain-advance":
        plus(act, "retained", one["amount"])
        act["place"] = money(act) if "bill" in act else unbilled(act)
        own = state["contracts"][normal(one["contract"])]
        plus(own["advance"], "retained", one["amount"])
        settle(own["advances"], "retained", act["month"], one["amount"],
               act["month"][:4] < one["year"])
    else:
        return False
    return True


def standing(state, step, one):
    if step == "find-cause":
        cause = {name: one[name] for name in ("ground", "source", "paper")}
        cause.update(number=one["cause"], discovered=one["day"], registered=one["at"])
        if "amount" in one:
            cause["arrears"] = one["amount"]
        if "act" in one:
            cause["acts"] = sorted(in_its_place(state, key(one)))
        state["causes"].append(cause)
    elif step == "cure-cause":
        own = [cause for cause in state["causes"]
               if normal(cause["number"]) == normal(one["cause"])]
        own[0]["cured"] = {"day": one["day"], "paper": one["paper"]}
    elif step == "confirm-stop":
        stop = {"ground": one["ground"], "confirmed": one["day"], "paper": one["paper"]}
        state["stops"].append({**stop, **{name: one[name] for name in ("body", "found", "inForce")
                                          if name in one}})
    else:
        return False
    return True


def papers(state, step, one):
    order = state["orders"].get(normal(one["order"])) if "order" in one else None
    if step == "form-bill":
        for of in one["acts"]:
            act = state["acts"][key(of)]
            act["bill"] = one["bill"]
            act["place"] = money(act)
        state["bills"][normal(one["bill"])] = {
            "number": one["bill"], "formed": one["at"],
            **{name: one[name] for name in ("acts", "amount", "funding", "register")}}
    elif step == "instruct-payout":
        state["bills"][normal(one["bill"])]["instruction"] = {
            "at": one["at"], "number": one["instruction"]}
    elif step == "form-order":
        act = state["acts"][key(one)]
        plus(act, "ordered", one["amount"])
        act.update(returnedByTreasury=False, reversed=False)
        act["place"] = money(act)
        state["orders"][normal(one["order"])] = {
            "number": one["order"], "act": act["of"], "formed": one["at"], "moved": one["at"],
            "place": "formed", "codes": {name: one[name] for name in ("kbe", "kbk", "knp")
                                         if name in one},
            **{name: one[name] for name in ("amount", "account", "payerAccount", "bic", "purpose",
                                            "paper") if name in one}}
    elif order is not None:
        act = state["acts"][key(order["act"])]
        order["moved"] = one["at"]
        order["place"] = {"send-order": "sent", "execute-order": "executed",
                          "return-order": "returned", "reverse-order": "reversed"}[step]
        if step == "execute-order":
            order["executed"] = one["day"]
            plus(act, "paid", order["amount"])
        elif step in ("return-order", "reverse-order"):
            plus(act, "ordered", f"-{order['amount']}")
            if step == "reverse-order":
                plus(act, "paid", f"-{order['amount']}")
            act["reversed" if step == "reverse-order" else "returnedByTreasury"] = True
        if step != "send-order":
            act["place"] = money(act)


def fold(events, state=None):
    """What events add up to, after a state that they go on from."""
    state = copy.deepcopy(state) if state else empty()
    for one in events:
        step = one["step"]
        if step == "close-year":
            state["closed"] = True
        elif step != "open-year":
            _ = (contracts(state, step, one) or acts(state, step, one)
                 or standing(state, step, one) or papers(state, step, one))
        state["key"] = {"provider": one["provider"], "year": int(one["year"])}
        state["events"], state["last"], state["lastAt"] = one["number"], one["digest"], one["at"]
        state["commands"][normal(one["command"])] = {
            "command": normal(one["command"]), "digest": one["commandDigest"],
            "event": one["number"]}
    return state


def after(state):
    """The year after one that is closed: what is open comes over, and no number is free."""
    assert state["closed"]
    later, year = empty(), state["key"]["year"]
    later.update(before={"digest": state["last"], "key": state["key"]}, lastAt=state["lastAt"],
                 texts=set(state["texts"]), invoices=set(state["invoices"]),
                 stops=copy.deepcopy(state["stops"]),
                 causes=[copy.deepcopy(one) for one in state["causes"] if "cured" not in one])
    old = lambda act: act["place"] == "paid" and int(act["month"][:4]) < year
    live = {of: act for of, act in state["acts"].items()
            if act["place"] not in ("returned", "withdrawn")}
    bills = {number: one for number, one in state["bills"].items()
             if any(not old(live[key(of)]) for of in one["acts"])}
    stays = {of for of, act in live.items()
             if not old(act) or normal(act.get("bill", "")) in bills}
    for of in stays:
        later["acts"][of] = copy.deepcopy(live[of])
        plus(later, "presented", live[of]["total"])
    for number, one in state["contracts"].items():
        own = copy.deepcopy(one)
        for of in live.keys() - stays:
            if of[0] == number:
                plus(own, "spent", tenge(payable(live[of])))
        advance = {name: tiyn(text) for name, text in own["advance"].items()}
        goes_on = int(own["period"].split("/")[1][:4]) > year and "terminated" not in own
        left = advance["paid"] - advance["retained"] - advance["givenBack"]
        own["advances"] = {"brought": tenge(left), "givenBack": [], "paid": [], "retained": []}
        if goes_on or left or any(of[0] == number for of in stays):
            later["contracts"][number] = own
    later["bills"] = copy.deepcopy(bills)
    later["orders"] = {number: copy.deepcopy(one) for number, one in state["orders"].items()
                       if key(one["act"]) in stays}
    taken = {name: set(one) for name, one in state["taken"].items()}
    taken["acts"] |= live.keys() - stays
    taken["bills"] |= state["bills"].keys()
    taken["orders"] |= state["orders"].keys()
    taken["instructions"] |= {normal(one["instruction"]["number"])
                              for one in state["bills"].values() if "instruction" in one}
    taken["causes"] |= {normal(one["number"]) for one in state["causes"] if "cured" in one}
    taken["contracts"] |= state["contracts"].keys() - later["contracts"].keys()
    taken["gone"] = (taken["gone"] | state["acts"].keys()) - live.keys()
    later["taken"] = taken
    return later


def document(state):
    """The document of a checkpoint, whose canonical text is what a host keeps."""
    by_number = lambda name: [one for _, one in sorted(state[name].items())]
    taken = state["taken"]
    parts = {name: state[name] for name in ("closed", "events", "gone", "key", "last", "lastAt",
                                            "presented")}
    if "before" in state:
        parts["before"] = state["before"]
    for name in ("acts", "bills", "commands", "contracts", "orders"):
        parts[name] = by_number(name)
    for name in ("invoices", "texts"):
        parts[name] = sorted(state[name])
    held = lambda one: [{"act": act, "contract": contract}
                        for contract, act in sorted(one.get("acts", []))]
    parts["standing"] = {"causes": [{**one, "acts": held(one)} for one in state["causes"]],
                         "stops": state["stops"]}
    acts_of = lambda name: [{"act": act, "contract": contract}
                            for contract, act in sorted(taken[name])]
    parts["taken"] = {**{name: sorted(one) for name, one in taken.items()},
                      "acts": acts_of("acts"), "gone": acts_of("gone")}
    return {"document": "qalqan-settlement-checkpoint", "settlement": parts, "version": 2}


def checkpoint(state):
    """As a call gives it, and takes it."""
    made = document(state)
    return {"text": canonical(made), "digest": sha(made)}


def whole(given):
    """The state of a draft that has no checkpoint of its own."""
    state = None
    for year in given.get("before", []):
        state = after(fold(year["events"], state))
    last = given.get("day", "9999")
    events = [one for one in given["events"] if one["at"][:10] <= last]
    return fold(events, state)


def made(given, expect):
    """A checkpoint that a vector tells, against what its events leave behind."""
    if "checkpoint" not in expect or "checkpoint" in given:
        return
    due = checkpoint(whole(given))
    for name in expect["checkpoint"]:
        yield f"checkpoint.{name}", due[name], expect["checkpoint"][name]
