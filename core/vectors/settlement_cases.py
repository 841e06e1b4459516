#!/usr/bin/env python3
"""Writes the vectors of `settlement`: histories, commands with their signatures, digests.
What is expected is worked out by the oracle of `settlement.py` and, where a rule is the
point, written out by hand. Run it anew when the form of a text changes:

    python3 core/vectors/settlement_cases.py

Standard library only.
"""

import copy
import pathlib
import sys

from events import NOTHING
from house_style import written
from oracle import EDITION
from settlement import LOOKED, NOTED, Year
from settlement_against import asked
from settlement_hosts import ACCOUNT, ACCOUNTS, CASH, PAYEES, PURPOSE, text_of
from settlement_texts import BANKS, bank_of, command

ROOM = pathlib.Path(__file__).parent / "settlement"
NOON = "2026-02-20T10:00:00"
STOPPING = {"STL-013", "PAY-005", "PAY-006"}
BESIDE = {"STL-026", "STL-031"}
SUSPENDING = {"PAY-001", "PAY-002", "PAY-003"}

# ------------------------------------------------------------------ histories

BASES, YEARS, CHAINS, ASKS, FILES = {}, {}, {}, {}, {}
USED = set()


def base(name, parent, *commands):
    """A history: what happened before it, and more commands, each of which becomes an event."""
    year = copy.deepcopy(YEARS[parent]) if parent else Year()
    before = len(year.events)
    for one in commands:
        got = year.decide(one, PAYEES, ACCOUNTS)
        assert isinstance(got, tuple), (name, one["step"], got)
    YEARS[name] = year
    CHAINS[name] = (CHAINS[parent] if parent else []) + list(commands)
    head = {"number": len(year.events), "digest": year.digest}
    if parent:
        BASES[name] = {"$base": f"settlement/{parent}",
                       "$patch": {"+events": year.events[before:], "head": head}}
    else:
        BASES[name] = {name: one for name, one in asked([]).items() if name != "commands"}


def ask(name, *args, **fields):
    """A command that several cases send."""
    ASKS[name] = command(f"ask-{name}", *args, **fields)
    BASES[f"ask-{name}"] = shortly(ASKS[name])


SIGNATURE = {**command("0", "hold-act", NOON, contract="C-1", act="A-1", paper="У")["signature"],
             "digest": NOTHING}


def shortly(one):
    """A command with its signature by what differs from that of the issuer's head."""
    shown = one.get("signature")
    if not shown or shown.keys() != SIGNATURE.keys():
        return one
    USED.add("signature")
    differs = {name: value for name, value in shown.items() if value != SIGNATURE[name]}
    return {**one, "signature": {"$base": "settlement/signature", "$patch": differs}}


def asks(name, **change):
    """Where a case sends it, with what is otherwise in it."""
    USED.add(f"ask-{name}")
    shown = {"$base": f"settlement/ask-{name}"}
    return {**shown, "$patch": change} if change else shown


def whole(one):
    """A command that a case sends, without its short form."""
    if "$base" not in one:
        return one
    made = ASKS[one["$base"].removeprefix("settlement/ask-")]
    return {**made, **one.get("$patch", {})}


# ------------------------------------------------------------------ cases


def found(code, path=None, stake=None, /, **values):
    made = {"code": code}
    if path:
        made["path"] = path
    if values:
        made["params"] = [{"name": name.rstrip("_"), "value": one} for name, one in values.items()]
    if stake:
        made["atStake"] = stake
    return made


def outcome(codes):
    if codes & STOPPING:
        return "stopped"
    unknown = {code for code in codes if code.endswith("?")}
    if codes - SUSPENDING - NOTED - unknown:
        return "refused"
    if codes & SUSPENDING:
        return "suspended"
    if unknown:
        return "unchecked"
    return "review" if codes & LOOKED else "clear"


def decided(on, commands, findings=None, accounts=ACCOUNTS, banks=None):
    """What comes of commands after a history: by the oracle, and by hand where given."""
    year = copy.deepcopy(YEARS[on])
    year.banks = {**year.banks, **(banks or {})}
    before = len(year.events)
    rows, codes, told = [], set(), []
    for place, one in enumerate(commands):
        one = whole(one)
        got = year.decide(one, PAYEES, accounts)
        if isinstance(got, tuple):
            rows.append({"event": got[0], "repeated": got[1]})
            new = set() if got[1] else set(year.reviews)
        else:
            rows.append({"repeated": False})
            # what only calls for a look is told of a command that could be taken, too
            new = set(got) | (set(year.reviews) if not got & {"STL-002", "STL-006"} else set())
        codes |= new
        for code in sorted(new):
            if code == "STL-006":
                told.append(found(code, f"commands[{place}].step", step=one["step"],
                                  reason=year.why))
            else:
                told.append({"code": code})
    year.balanced()
    told.sort(key=lambda one: one["code"])
    if findings is not None:
        # what is noted of an advance beside the point of a case is the oracle's to say
        given = {one["code"] for one in findings}
        findings = findings + [one for one in told if one["code"] in BESIDE - given]
        findings.sort(key=lambda one: one["code"])
        assert sorted(one["code"] for one in findings) == [one["code"] for one in told], (
            findings, told)
        told = findings
    unknown = [one for one in told if one["code"].endswith("?")]
    told = [one for one in told if one not in unknown]
    verdict = {"outcome": outcome(codes), "complete": not unknown, "findings": told,
               "notChecked": [{"code": one["code"].rstrip("?")} for one in unknown]}
    if len(commands) == 1 and "event" not in rows[0]:
        return {"verdict": verdict, "events": []}
    expect = {"verdict": verdict, "decided": rows,
              "events": [{"number": one["number"], "step": one["step"], "digest": one["digest"]}
                         for one in year.events[before:]],
              "head": {"number": len(year.events), "digest": year.digest}}
    return expect


def case(name, why, on, *commands, findings=None, border=(), patch=None, expect=None, remove=None,
         clause=None, call=None):
    made = {"id": f"stl-{name}", "why": why, "base": f"settlement/{on}"}
    if clause:
        made["clause"] = clause
    if call:
        made["call"] = call
    USED.add(on)
    edits = dict(patch or {})
    if commands:
        edits["+commands"] = [shortly(one) for one in commands]
    if remove:
        made["remove"] = remove
    if edits:
        made["patch"] = edits
    made["expect"] = expect or decided(on, commands, findings)
    if border:
        made["border"] = list(border)
    return made


def file(clause, *cases, call="decideSettlement"):
    """A case and its neighbours under what their names have in common."""
    first, *also = cases
    ids = [one["id"] for one in cases]
    common = ids[0]
    while not all(one.startswith(common) for one in ids):
        common = common.rpartition("-")[0]
    kept = {"id": first["id"], "clause": first.get("clause", clause), "edition": EDITION,
            "call": first.get("call", call)}
    kept.update({name: one for name, one in first.items() if name not in kept})
    if also:
        kept["also"] = also
    assert common not in FILES, common
    FILES[common] = kept


C1 = {"contract": "C-1"}
A1, A2 = {**C1, "act": "A-1"}, {**C1, "act": "A-2"}


def histories():
    BASES["signature"] = SIGNATURE
    base("nothing", None)
    base("opened", "nothing", command("1", "open-year", "2026-01-05T09:00:00", "registrar"))
    base("contract", "opened",
         command("2", "sign-contract", "2026-01-05T10:00:00", **C1, funding="osms", sum="1000.00",
                 period="2026-01-01/2026-12-31", day="2025-12-30", account=ACCOUNT))
    base("advanced", "contract",
         command("3", "pay-advance", "2026-01-06T10:00:00", **C1, amount="100.00",
                 day="2026-01-06", paper="А-1"))
    base("presented", "advanced", present("4", "A-1", "400.00", "2026-02-02T09:00:00"))
    base("returned", "presented",
         command("5", "return-act", "2026-02-02T15:00:00", **A1, paper="В-1"))
    base("withdrawn", "presented",
         command("5", "withdraw-act", "2026-02-02T15:00:00", "provider", **A1))
    base("checked", "presented", check("5", "A-1", "2026-02-03T10:00:00"))
    base("held", "checked", command("6", "hold-act", "2026-02-03T12:00:00", **A1, paper="У-1"))
    base("signed", "checked", sign("6", "A-1", "2026-02-04T11:00:00"))
    base("invoiced", "signed", invoice("7", "A-1", "400.00", "2026-02-04T12:00:00"),
         uses("7u", "A-1", "2026-02-04T12:30:00"))
    base("billed", "invoiced", bill("8", "B-1", ("A-1",), "400.00", "2026-02-05T12:00:00"))
    base("instructed", "billed", instruct("9", "I-1", "B-1", "400.00", "2026-02-05T13:00:00"))
    base("ordered", "instructed", order("10", "O-1", "A-1", "400.00", "2026-02-06T13:00:00"))
    base("sent", "ordered", command("11", "send-order", "2026-02-06T14:00:00", order="O-1"))
    base("paid", "sent", execute("12", "O-1", "2026-02-07T14:00:00"))
    base("came-back", "sent", command("12", "return-order", "2026-02-07T14:00:00", "registrar",
                                      order="O-1", paper="К-1"))
    base("reversed", "paid", command("13", "reverse-order", "2026-02-09T10:00:00", "registrar",
                                     order="O-1", paper="К-2"))
    base("terminated", "advanced",
         command("4", "terminate-contract", "2026-02-10T10:00:00", **C1, ground="licence",
                 day="2026-02-10", paper="Р-1"))
    base("closed", "advanced", command("4", "close-year", "2027-01-01T00:00:00", "registrar"))
    base("two-presented", "contract", present("3", "A-1", "400.00", "2026-02-02T09:00:00"),
         present("4", "A-2", "300.00", "2026-02-02T10:00:00"))
    base("two-checked", "two-presented", check("5", "A-1", "2026-02-03T10:00:00"),
         check("6", "A-2", "2026-02-03T11:00:00"))
    base("two-signed", "two-checked", sign("7", "A-1", "2026-02-04T11:00:00"),
         sign("8", "A-2", "2026-02-04T11:30:00"))
    base("two-invoiced", "two-signed", invoice("9", "A-1", "400.00", "2026-02-04T12:00:00"),
         invoice("10", "A-2", "300.00", "2026-02-04T13:00:00"),
         uses("10u", "A-1", "2026-02-04T13:10:00"), uses("11u", "A-2", "2026-02-04T13:20:00"))
    base("two-billed", "two-invoiced",
         bill("11", "B-1", ("A-1", "A-2"), "700.00", "2026-02-05T12:00:00"))
    base("two-instructed", "two-billed",
         instruct("12", "I-1", "B-1", "700.00", "2026-02-05T13:00:00"))
    base("two-bills", "two-invoiced", bill("11", "B-1", ("A-1",), "400.00", "2026-02-05T12:00:00"),
         bill("12", "B-2", ("A-2",), "300.00", "2026-02-05T12:30:00"))


def present(number, act, total, at, contract="C-1", month="2026-01", text=None, **more):
    return command(number, "present-act", at, "provider", contract=contract, act=act, month=month,
                   total=total, cases=2, text=text or text_of(act), **more)


def check(number, act, at, outcome="clear", contract="C-1", actor="registrar", **more):
    return command(number, "check-act", at, actor, contract=contract, act=act, outcome=outcome,
                   verdict=text_of("v" + act), **more)


def sign(number, act, at, contract="C-1", text=None, **more):
    return command(number, "sign-act", at, contract=contract, act=act,
                   text=text or text_of(act), **more)


def invoice(number, act, amount, at, contract="C-1", esf=None, day=None):
    return command(number, "enter-invoice", at, "provider", contract=contract, act=act,
                   invoice=esf or f"ESF-{act}", amount=amount, day=day or at[:10])


def uses(number, act, at, contract="C-1", cases=2):
    return command(number, "register-uses", at, "registrar", contract=contract, act=act,
                   cases=cases)


def bill(number, name, acts, amount, at, funding="osms", contract="C-1", register=None):
    return command(number, "form-bill", at, bill=name, funding=funding, amount=amount,
                   register=register or text_of(f"R{name}"),
                   acts=[{"contract": contract, "act": act} for act in acts])


def instruct(number, name, of, amount, at):
    return command(number, "instruct-payout", at, instruction=name, bill=of, amount=amount)


def order(number, name, act, amount, at, contract="C-1", account=ACCOUNT, payer=CASH, bic=None,
          **more):
    return command(number, "form-order", at, order=name, contract=contract, act=act,
                   amount=amount, account=account, payerAccount=payer,
                   bic=bic or BANKS[bank_of(account)], purpose=PURPOSE, **more)


def execute(number, name, at, day=None):
    return command(number, "execute-order", at, "registrar", order=name, day=day or at[:10],
                   paper="ПП-1")


def cause(number, name, ground, day, at, source=None, **more):
    return command(number, "find-cause", at, "registrar", cause=name, ground=ground,
                   source=source or {"visits": "mis", "address": "mis"}.get(ground, "tax-debt"),
                   day=day, paper="О-1", **more)


def cure(number, name, day, at, **more):
    return command(number, "cure-cause", at, "registrar", cause=name, day=day, paper="О-2", **more)


def stop(number, ground, day, at, **more):
    if ground == "licence":
        more = {"body": "control", **more}
    return command(number, "confirm-stop", at, ground=ground, day=day, paper="С-1", **more)


# ------------------------------------------------------------------ every step in every place

ACT_PLACES = {"advanced": "there is no such act", "presented": "in its check",
              "returned": "sent back", "withdrawn": "taken back", "checked": "waits for its turn",
              "held": "kept in its place", "signed": "signed", "invoiced": "has its e-invoice",
              "billed": "on an invoice for payment", "ordered": "a payment order is formed",
              "sent": "its payment order is sent", "paid": "paid",
              "came-back": "the treasury sent its order back", "reversed": "its payment came back"}
ORDER_PLACES = {"billed": "there is no such order", "ordered": "formed", "sent": "sent",
                "paid": "executed", "came-back": "returned by the treasury",
                "reversed": "paid, and the money came back"}
YEAR_PLACES = {"nothing": "the year was not opened", "opened": "the year was opened",
               "advanced": "a contract with an advance", "terminated": "a contract that has ended",
               "closed": "the year is closed"}


def matrix():
    ask("present-act", "present-act", NOON, "provider", **A1, month="2026-01", total="200.00",
        cases=1, text=text_of("again"))
    ask("check-act", "check-act", NOON, "registrar", **A1, outcome="clear", verdict=text_of("v"))
    ask("return-act", "return-act", NOON, **A1, paper="В-9")
    ask("withdraw-act", "withdraw-act", NOON, "provider", **A1)
    ask("hold-act", "hold-act", NOON, **A1, paper="У-9")
    ask("release-act", "release-act", NOON, **A1, paper="У-9")
    ask("accept-act", "accept-act", NOON, **A1, deducted="100.00", sanctions="300.00",
        accepted="300.00", paper="П-9")
    ask("sign-act", "sign-act", NOON, **A1, text=text_of("A-1"))
    ask("enter-invoice", "enter-invoice", NOON, "provider", **A1, invoice="ESF-9",
        amount="400.00", day="2026-02-20")
    ask("register-uses", "register-uses", NOON, "registrar", **A1, cases=2)
    ask("form-bill", "form-bill", NOON, bill="B-9", funding="osms", acts=[A1], amount="400.00",
        register=text_of("RB-9"))
    ask("form-order", "form-order", NOON, order="O-9", **A1, amount="150.00", account=ACCOUNT,
        payerAccount=CASH, bic="HSBKKZKX", purpose=PURPOSE, paper="СЗ-9")
    ask("retain-advance", "retain-advance", NOON, **A1, amount="100.00")
    ask("find-cause", "find-cause", NOON, "registrar", cause="К-9", ground="visits", source="mis",
        day="2026-02-20", paper="О-9", **A1)
    for step in list(ASKS):
        crossed(step, "12" if step < "f" else "13", ACT_PLACES)
    for step, more in {"send-order": {}, "execute-order": {"day": "2026-02-20", "paper": "ПП-9"},
                       "return-order": {"paper": "К-9"},
                       "reverse-order": {"paper": "К-9"}}.items():
        actor = "issuer" if step == "send-order" else "registrar"
        ask(step, step, NOON, actor, order="O-1", **more)
        crossed(step, "13 par 3", ORDER_PLACES)
    ask("open-year", "open-year", NOON, "registrar")
    ask("close-year", "close-year", "2027-01-02T10:00:00", "registrar")
    ask("sign-contract", "sign-contract", NOON, **C1, funding="osms", sum="500.00",
        period="2026-01-01/2026-12-31", day="2026-02-20", account=ACCOUNT)
    ask("amend-contract", "amend-contract", NOON, **C1, sum="1500.00", day="2026-02-20",
        paper="ДС-1")
    ask("terminate-contract", "terminate-contract", NOON, **C1, ground="monitoring",
        day="2026-02-20", paper="Р-9")
    ask("pay-advance", "pay-advance", NOON, **C1, amount="200.00", day="2026-02-20", paper="А-9")
    ask("give-back-advance", "give-back-advance", NOON, **C1, amount="100.00", day="2026-02-20",
        paper="А-9")
    ask("cure-cause", "cure-cause", NOON, "registrar", cause="К-9", day="2026-02-20", paper="О-9")
    ask("confirm-stop", "confirm-stop", NOON, ground="licence", day="2026-02-20", paper="С-9",
        body="control")
    ask("instruct-payout", "instruct-payout", NOON, instruction="I-9", bill="B-1",
        amount="400.00")
    ask("late-act", "present-act", NOON, "provider", **C1, act="A-5", month="2026-01",
        total="200.00", cases=1, text=text_of("A-5"))
    for step in ("open-year", "close-year", "sign-contract", "amend-contract",
                 "terminate-contract", "pay-advance", "give-back-advance", "cure-cause",
                 "confirm-stop", "late-act"):
        crossed(step, "12", YEAR_PLACES)
    crossed("instruct-payout", "13", {one: ACT_PLACES.get(one, "its instruction was given") for one
                                      in ("invoiced", "billed", "instructed", "paid")})


def crossed(step, clause, places):
    """A step on each history: what follows and what does not."""
    cases = []
    for on, is_ in places.items():
        sent = asks(step, at="2027-01-05T10:00:00") if on == "closed" else asks(step)
        name = ASKS[step]["step"]
        cases.append(case(f"place-{step}-{on}", f"{name} where {is_}", on, sent))
    file(f"mechanism {clause}", *cases)


# ------------------------------------------------------------------ rule by rule


def main():
    histories()
    matrix()
    # these take what stands here
    import settlement_advances
    import settlement_desk
    import settlement_evasions
    import settlement_grounds
    import settlement_money
    import settlement_orders
    import settlement_payer
    import settlement_resumed
    import settlement_rules
    import settlement_time
    import settlement_told
    for room in (settlement_rules, settlement_money, settlement_grounds, settlement_orders,
                 settlement_told, settlement_payer, settlement_time, settlement_evasions,
                 settlement_advances, settlement_desk, settlement_resumed):
        room.write()
    for path in ROOM.rglob("*.json"):
        path.unlink()
    (ROOM / "bases").mkdir(parents=True, exist_ok=True)
    needed, queue = set(), list(USED)
    while queue:
        name = queue.pop()
        if name in needed:
            continue
        needed.add(name)
        inner = BASES[name].get("$base") if isinstance(BASES[name], dict) else None
        if inner:
            queue.append(inner.removeprefix("settlement/"))
    for name in sorted(needed):
        (ROOM / "bases" / f"{name}.json").write_text(written(BASES[name]))
    for name, one in FILES.items():
        (ROOM / f"{name}.json").write_text(written(one))
    for name, one in settlement_desk.OBJECTS.items():
        (ROOM.parent / "objects" / f"{name}.json").write_text(written(one))
    count = sum(1 + len(one.get("also", [])) for one in FILES.values())
    print(f"{count} cases, {len(FILES)} files, {len(needed)} bases")


if __name__ == "__main__":
    # one module for whoever imports it by its name
    sys.modules["settlement_cases"] = sys.modules["__main__"]
    main()
