"""An oracle of documents that are signed whole: what each says to who signs it in a role,
its text by RFC 8785, its digest. From the layout in the library's docs, never by asking the
library. Standard library only.
"""

import decimal

from events import canonical, sha
from oracle import EDITION

# the first text of an act was its draft alone
VERSIONS = {"act": 2}
MONEY = {"accepted", "amount", "sum", "tariff", "total"}


def money(text):
    """Two decimals, however many are written."""
    return f"{decimal.Decimal(text):.2f}"


def moment(text):
    """Kazakhstan time to the second."""
    day, time = text.removesuffix("+05:00").split("T")
    return f"{day}T{time}:00"[:19]


def plain(number):
    """The fewest digits of a coefficient."""
    return f"{decimal.Decimal(number).normalize():f}"


def full(value):
    """Without the fields that hold nothing; amounts in one form."""
    if isinstance(value, list):
        return [full(one) for one in value]
    if not isinstance(value, dict):
        return value
    given = {name: one for name, one in value.items() if one not in (None, "")}
    return {name: money(one) if name in MONEY else full(one) for name, one in given.items()}


def act(draft, role, document):
    """The day of the check is each side's own; who accepts says how much."""
    body = full({name: one for name, one in draft.items() if name != "checkedOn"})
    for case in body["cases"]:
        if "referral" in case.get("record", {}):
            case["record"]["referral"]["at"] = moment(case["record"]["referral"]["at"])
        for line in case["services"]:
            line["coefficient"] = plain(line.get("coefficient", "1"))
            line["at"] = moment(line["at"])
    if role == "accepts":
        body["accepted"] = money(document.get("accepted") or body["total"])
    return body


def register(draft, role=None, document=None):
    """Rows in the order of signing, numbered; the total is their sum."""
    rows = []
    for number, entry in enumerate(sorted(draft["entries"], key=lambda one: one["signed"]), 1):
        kept = {name: entry[name] for name in ("account", "act", "actDate", "bic", "contract",
                                               "contractDate", "provider", "recipient", "service")}
        rows.append({**kept, "number": number, "amount": money(entry["amount"]),
                     "period": f"{entry['from']}/{entry['to']}", "sender": draft["sender"],
                     "senderAccount": draft["senderAccount"]})
    total = sum(decimal.Decimal(row["amount"]) for row in rows)
    return {"funding": draft["funding"], "rows": rows, "total": money(total)}


def bill(draft, role, document):
    """The amount and the source are the register's; its contents are bound by their digest."""
    attached = register(draft["register"])
    return {"amount": attached["total"], "funding": attached["funding"],
            "register": sha(attached),
            **{name: draft[name] for name in ("formedOn", "issuer", "number", "payer")}}


def payment_order(draft, role, document):
    return {**full(draft), "formed": moment(draft["formed"])}


def contract(draft, role, document):
    return full(draft)


def protocol(draft, role, document):
    """Who has signed already is no part of it."""
    members = [member["role"] for member in draft["commission"]]
    assert role.removesuffix("-member") in members, role
    return {"discrepancies": [], "providers": [], **full(draft), "commission": members}


BODIES = {"act": act, "register": register, "bill": bill, "paymentOrder": payment_order,
          "contract": contract, "protocol": protocol}
NAMES = {"paymentOrder": "qalqan-payment-order"}


def text(document, role):
    """The text of the one document of a draft."""
    kind = next(name for name in document if name in BODIES and document[name] is not None)
    return {"body": BODIES[kind](document[kind], role, document), "edition": EDITION,
            "document": NAMES.get(kind, f"qalqan-{kind}"), "role": role,
            "version": VERSIONS.get(kind, 1)}


def digest(document, role):
    return sha(text(document, role))


def shown(document, role):
    made = text(document, role)
    return {"canonical": canonical(made), "digest": sha(made)}
