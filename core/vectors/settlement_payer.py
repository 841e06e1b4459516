"""Vectors of payment orders: by whose instruction, from which account, to which bank, how much of
an act, and what each paper has to say, from points 3(4) and 13 of the mechanism. Standard
library only.
"""

from oracle import EDITION
from settlement_cases import (A1, C1, NOON, base, bill, case, cause, command, cure, decided,
                              execute, file, found, instruct, invoice, order, sign, uses)
from settlement_desk import read
from settlement_hosts import ACCOUNT, CASH, NATIONAL, OTHER_ACCOUNT, UNKNOWN
from settlement_texts import PROVIDER, signed

WHOLE = order("90", "O-9", "A-1", "400.00", NOON)


def without(one, *names):
    """The same command, signed without what is left out."""
    kept = {name: said for name, said in one.items() if name not in names}
    return signed(kept) if one["actor"] != "registrar" else kept


def with_(one, **more):
    return signed({**one, **more})


# ------------------------------------------------------------------ after the instruction


def instructed():
    base("two-bills-second", "two-bills",
         cause("13", "К-1", "visits", "2026-02-06", "2026-02-06T10:00:00", **A1),
         instruct("14", "I-2", "B-2", "300.00", "2026-02-07T10:00:00"),
         cure("15", "К-1", "2026-02-08", "2026-02-08T10:00:00"))
    none = lambda name, bill, stake="400.00", place=0: found(
        "STL-021", f"commands[{place}].act", stake, order=name, bill=bill)
    second = order("91", "O-9", "A-2", "300.00", NOON)
    file("mechanism 13 par 1",
         case("instructed-none", "on an invoice for payment, and no instruction is signed",
              "billed", WHOLE, findings=[none("O-9", "B-1")]),
         case("instructed-then", "signed in the same call before it", "billed",
              instruct("80", "I-9", "B-1", "400.00", NOON), WHOLE, border=["STL-021"]),
         case("instructed-too-late", "and after it", "billed", WHOLE,
              instruct("91", "I-9", "B-1", "400.00", NOON),
              findings=[none("O-9", "B-1")]),
         case("instructed-before", "in force since the day of the invoice", "instructed", WHOLE,
              border=["STL-021", "PAY-017"]),
         case("instructed-another", "the instruction is of another invoice for payment",
              "two-bills", instruct("80", "I-1", "B-1", "400.00", NOON),
              order("90", "O-8", "A-1", "400.00", NOON), second,
              findings=[none("O-9", "B-2", "300.00", 2)]),
         case("instructed-part", "a tiyn of it needs the instruction as well", "billed",
              order("90", "O-9", "A-1", "0.01", NOON, paper="СЗ-1"),
              findings=[none("O-9", "B-1", "0.01")]),
         case("instructed-all-of-it", "one instruction is for all acts of its invoice",
              "two-instructed", order("90", "O-8", "A-1", "400.00", NOON), second,
              border=["STL-021", "PAY-017"]),
         case("instructed-holds-nobody", "the first waits for its instruction: nobody else does",
              "two-bills-second", second, border=["STL-021", "PAY-017"]),
         case("instructed-again", "what the treasury sent back was instructed once", "came-back",
              WHOLE, border=["STL-021"]))
    jumped = found("PAY-017", "commands[0].act", "300.00", order="O-9", jumped="A-1")
    file("mechanism 13 par 3",
         read("reading-basis-instruction", "13 par 1: after the instruction", "billed", WHOLE,
              findings=[none("O-9", "B-1")], order_basis="after-instruction"),
         read("reading-basis-bill", "13 par 3 names the invoice for payment alone", "billed", WHOLE,
              border=["STL-021", "PAY-017"], order_basis="after-bill"),
         read("reading-basis-bill-jumped", "so the first of two is in line and is jumped",
              "two-bills-second", second, findings=[jumped], order_basis="after-bill"),
         read("reading-basis-bill-unbilled", "before the invoice there is no order by any reading",
              "invoiced", WHOLE, order_basis="after-bill"))


# ------------------------------------------------------------------ the whole of an act


def parts():
    base("part-accepted", "checked",
         command("6", "accept-act", "2026-02-03T12:00:00", **A1, deducted="100.00",
                 sanctions="0.00", accepted="300.00", paper="П-1"),
         sign("7", "A-1", "2026-02-04T11:00:00"),
         invoice("8", "A-1", "300.00", "2026-02-04T12:00:00"),
         uses("8u", "A-1", "2026-02-04T12:30:00"),
         bill("9", "B-1", ("A-1",), "300.00", "2026-02-05T12:00:00"),
         instruct("10", "I-1", "B-1", "300.00", "2026-02-05T13:00:00"))
    base("half-came-back", "instructed",
         order("10", "O-1", "A-1", "200.00", "2026-02-06T13:00:00", paper="СЗ-1"),
         command("11", "send-order", "2026-02-06T14:00:00", order="O-1"),
         command("12", "return-order", "2026-02-07T14:00:00", "registrar", order="O-1",
                 paper="К-1"))
    less = lambda stake, ordered, accepted="400.00", place=0: [found(
        "PAY-034", f"commands[{place}].amount", stake, ordered=ordered, accepted=accepted)]
    pays = lambda amount, number="90", **more: order(number, f"O-{number}", "A-1", amount, NOON,
                                                     **more)
    keep = lambda amount: command("80", "retain-advance", NOON, **A1, amount=amount)
    file("mechanism 13",
         case("part-whole", "all of it", "instructed", WHOLE, border=["PAY-034"]),
         case("part-a-tiyn-less", "a tiyn less, and nothing says why", "instructed",
              pays("399.99"), findings=less("0.01", "399.99")),
         case("part-a-tiyn", "a tiyn alone", "instructed", pays("0.01"),
              findings=less("399.99", "0.01")),
         case("part-explained", "a paper says why", "instructed", pays("0.01", paper="СЗ-1"),
              border=["PAY-034"]),
         case("part-rest", "and the rest after it", "instructed", pays("399.99", paper="СЗ-1"),
              pays("0.01", "91"), border=["PAY-034"]),
         case("part-rest-less", "a tiyn of the rest is missing", "instructed",
              pays("300.00", paper="СЗ-1"), pays("99.99", "91"),
              findings=less("0.01", "399.99", place=1)),
         case("part-retained", "the rest is retained for the advance", "instructed", keep("60.00"),
              pays("340.00"), border=["PAY-034"]),
         case("part-retained-less", "and a tiyn of it is neither retained nor ordered",
              "instructed", keep("60.00"), pays("339.99"),
              findings=less("0.01", "399.99", place=1)),
         case("part-deducted", "what was deducted is not missing", "part-accepted",
              pays("300.00"), border=["PAY-034"]),
         case("part-deducted-less", "a tiyn of what was accepted is", "part-accepted",
              pays("299.99"), findings=less("0.01", "299.99", "300.00")),
         case("part-came-back", "what the treasury sent back is not ordered any more",
              "half-came-back", pays("200.00"), findings=less("200.00", "200.00")),
         case("part-came-back-whole", "the whole of it anew", "half-came-back", pays("400.00"),
              border=["PAY-034"]))


# ------------------------------------------------------------------ from which account


def payers():
    other = lambda account, source="osms", bank="070", stake="400.00": [found(
        "STL-022", "commands[0].payerAccount", stake, account=account, source=source, bank=bank)]
    osms = lambda payer: order("90", "O-9", "A-1", "400.00", NOON, payer=payer)
    gobmp = lambda payer: order("90", "O-9", "A-2", "300.00", NOON, contract="C-2", payer=payer)
    on = "two-sources-instructed"
    file("mechanism 13 par 3",
         case("payer-treasury", "from the control cash account in the treasury", "instructed",
              osms(CASH), border=["STL-022"]),
         case("payer-national-bank", "from the account in the National Bank", "instructed",
              osms(NATIONAL), findings=other(NATIONAL)),
         case("payer-second-tier", "from a bank of the second tier", "instructed",
              osms(OTHER_ACCOUNT), findings=other(OTHER_ACCOUNT)),
         case("payer-is-payee", "from the payee's own account", "instructed", osms(ACCOUNT),
              findings=other(ACCOUNT)),
         case("payer-guaranteed", "the guaranteed package from the treasury", on, gobmp(CASH),
              border=["STL-022"]),
         case("payer-guaranteed-national-bank", "and not from the National Bank", on,
              gobmp(NATIONAL), findings=other(NATIONAL, "gobmp", stake="300.00")))
    by_source = dict(paying_account="by-source")
    file("mechanism 3(4) par 1",
         read("reading-payer-control-cash", "13 par 3: with the control cash account, both sources",
              "instructed", osms(CASH), border=["STL-022"], paying_account="control-cash"),
         read("reading-payer-by-source", "3(4) par 1: insurance money lies in the National Bank",
              "instructed", osms(NATIONAL), border=["STL-022"], **by_source),
         read("reading-payer-by-source-treasury", "and not in the treasury", "instructed",
              osms(CASH), findings=other(CASH, bank="125"), **by_source),
         read("reading-payer-by-source-guaranteed", "the guaranteed package in the treasury", on,
              gobmp(CASH), border=["STL-022"], **by_source),
         read("reading-payer-by-source-guaranteed-national-bank", "and not in the National Bank",
              on, gobmp(NATIONAL), findings=other(NATIONAL, "gobmp", stake="300.00"), **by_source))


# ------------------------------------------------------------------ to which bank


def banks():
    given = [found("IDN-001", "commands[0].bic", bank="601", expected="HSBKKZKX",
                   given="KCJBKZKX")]
    of_another = order("90", "O-9", "A-1", "400.00", NOON, bic="KCJBKZKX")
    moved = command("80", "amend-contract", "2026-02-10T10:00:00", **C1, sum="1000.00",
                    day="2026-02-10", paper="ДС", account=UNKNOWN)
    there = {"+accounts.rows": [{"provider": PROVIDER, "account": UNKNOWN}]}
    unknown = order("90", "O-9", "A-1", "400.00", NOON, account=UNKNOWN, bic="TSESKZKA")
    known = {(PROVIDER, ACCOUNT), (PROVIDER, UNKNOWN)}
    rows = lambda code, bic: {"+banks": [{"code": code, "bic": bic}]}
    moves = decided("instructed", [moved, unknown], accounts=known)
    assert moves["verdict"]["outcome"] == "unchecked"
    passes = decided("instructed", [moved, order("90", "O-9", "A-1", "400.00", NOON,
                                                 account=UNKNOWN, bic="TSESKZKA")],
                     accounts=known, banks={"999": "TSESKZKA"})
    file("mechanism 13",
         case("bic-of-its-bank", "the account's bank has this BIC", "instructed", WHOLE,
              border=["IDN-001"]),
         case("bic-of-another-bank", "the BIC is of another bank: told, and formed all the same",
              "instructed", of_another, findings=given),
         case("bic-of-another-bank-by-the-host", "the host's own row of the bank says so",
              "instructed", of_another, patch=rows("601", "KCJBKZKX"),
              expect=decided("instructed", [of_another], banks={"601": "KCJBKZKX"}),
              border=["IDN-001"]),
         case("bic-of-the-old-name", "by that row the one of the table is another's", "instructed",
              WHOLE, patch=rows("601", "KCJBKZKX"),
              expect=decided("instructed", [WHOLE], banks={"601": "KCJBKZKX"}, findings=[
                  found("IDN-001", "commands[0].bic", bank="601", expected="KCJBKZKX",
                        given="HSBKKZKX")])),
         case("bic-of-an-unknown-bank", "a bank outside the table: not checked, and not formed",
              "instructed", moved, unknown, patch=there, expect=moves),
         case("bic-of-an-unknown-bank-by-the-host", "known by the host's row", "instructed", moved,
              unknown, patch={**there, **rows("999", "TSESKZKA")}, expect=passes,
              border=["IDN-001"]))


# ------------------------------------------------------------------ what a paper has to say


def forms():
    lacks = lambda name, field, on, one: case(
        f"says-no-{name}", f"{one['step']} without its {field}", on, without(one, field),
        expect={"verdict": {"outcome": "refused", "findings": [
            {"code": "INP-001", "path": f"commands[0].{field}"}]}, "events": []})
    wrong = lambda name, why, on, one, field: case(
        f"says-{name}", why, on, one, expect={"verdict": {"outcome": "refused", "findings": [
            {"code": "INP-002", "path": f"commands[0].{field}"}]}, "events": []})
    said = dict(kbe="17", knp="859", kbk="067100159", paper="СЗ-1")
    whole = with_(WHOLE, **said)
    due = decided("instructed", [whole])
    due["events"] = [{**due["events"][0], **{name: whole[name] for name in (
        "account", "amount", "bic", "payerAccount", "purpose")}, **said}]
    file("mechanism 13",
         lacks("payer", "payerAccount", "instructed", WHOLE),
         lacks("bic", "bic", "instructed", WHOLE),
         lacks("purpose", "purpose", "instructed", WHOLE),
         lacks("register", "register", "invoiced",
               bill("90", "B-9", ("A-1",), "400.00", NOON)),
         lacks("treasury-paper", "paper", "sent", execute("90", "O-1", NOON)),
         wrong("payer-of-no-control-digit", "the issuer's account does not fit its control digits",
               "instructed", with_(WHOLE, payerAccount="KZ25070105KSN0000000"), "payerAccount"),
         wrong("bic-of-no-form", "a BIC of two letters", "instructed", with_(WHOLE, bic="KZ"),
               "bic"),
         wrong("kbe-of-one-digit", "a code of the beneficiary has two digits", "instructed",
               with_(WHOLE, kbe="1"), "kbe"),
         wrong("kbe-of-no-residency", "the first of them is one or two", "instructed",
               with_(WHOLE, kbe="37"), "kbe"),
         wrong("purpose-of-a-space", "a purpose of nothing visible", "instructed",
               with_(WHOLE, purpose=" "), "purpose"),
         wrong("bill-payer", "an invoice for payment has no payer of its own", "invoiced",
               with_(bill("90", "B-9", ("A-1",), "400.00", NOON), payerAccount=CASH),
               "payerAccount"),
         case("says-all", "an order with all that it may say keeps it", "instructed", whole,
              expect=due))


# ------------------------------------------------------------------ what the treasury did


def treasury():
    back = command("90", "return-order", NOON, "registrar", order="O-1", paper="К-1")
    reverse = command("90", "reverse-order", NOON, "registrar", order="O-1", paper="К-2")
    told = {"what": "paper", "source": "register", "claim": "earlier-step"}
    head = {"what": "head", "source": "register", "claim": "known-head"}
    asked = {"law": {"edition": EDITION, "overrides": [
        {"name": "evidence_only", "value": "STL-006", "reference": "приказ Фонда № 5"}]}}
    steps = {"execute": ("sent", execute("90", "O-1", NOON)), "return": ("sent", back),
             "reverse": ("paid", reverse)}

    def claimed(name, on, one, claims=(head, told)):
        made = decided(on, [one])
        made["verdict"] |= {"restsOn": "claims", "claims": list(claims)}
        return case(f"treasury-{name}", f"{one['step']} rests on the treasury's paper as it is "
                    "told", on, one, expect=made, border=["STL-006"])

    def unproved(name, on, one, what="paper"):
        return case(f"treasury-{name}-evidence-asked", f"{one['step']} where evidence is asked: "
                    "not checked, and not taken", on, one, patch={"law": asked["law"]}, expect={
                        "verdict": {"outcome": "unchecked", "complete": False, "findings": [],
                                    "notChecked": [{"code": "STL-006", "needs": what,
                                                    "lack": "claimed"}]}, "events": []})

    send = command("90", "send-order", NOON, order="O-1")
    file("mechanism 13 par 3",
         *[claimed(name, *one) for name, one in steps.items()],
         *[unproved(name, *one) for name, one in steps.items()],
         case("treasury-send-evidence-asked", "what the issuer does itself needs none", "ordered",
              send, patch={"law": asked["law"]}, expect=decided("ordered", [send]),
              border=["STL-006"]))
    opens = command("1", "open-year", "2026-01-05T09:00:00", "registrar")
    first = decided("nothing", [opens])
    first["verdict"] |= {"restsOn": "claims", "claims": [
        {"what": "carried", "source": "register", "claim": "complete-history"}, head]}
    file("house history of a provider",
         case("first-year", "nobody shows that there was no year before: taken at the host's word",
              "nothing", opens, expect=first, border=["STL-006"]),
         case("first-year-evidence-asked", "where evidence is asked: not checked, and not opened",
              "nothing", opens, patch={"law": asked["law"]}, expect={
                  "verdict": {"outcome": "unchecked", "complete": False, "findings": [],
                              "notChecked": [{"code": "STL-006", "needs": "carried",
                                              "lack": "claimed"}]}, "events": []}))


def write():
    instructed()
    parts()
    payers()
    banks()
    forms()
    treasury()
