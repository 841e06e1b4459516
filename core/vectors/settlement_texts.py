"""Texts of a provider's money: what is signed, the events and their chain, the terms of the
law. By RFC 8785 and the meaning of the fields, never by asking the library. Standard library
only.
"""

import datetime

from events import PROOFS, sha
from oracle import EDITION, masked, nth_working

ISSUER, REGISTRAR, PROVIDER = "601240000123", "050540004455", "000740000728"
SIGNER = "980101600219"
D = datetime.date

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
    return {name: one for name, one in command.items()
            if name not in HEAD and one not in ([], None)}


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


# banks of accounts of test people, by code (ISO 13616) and BIC (ISO 9362)
BANKS = {"070": "KKMFKZ2A", "125": "NBRKKZKX", "601": "HSBKKZKX", "856": "KCJBKZKX"}


def bank_of(account):
    return account[4:7]


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
