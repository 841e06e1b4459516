"""Texts of a monitoring: what is signed, the events and their chain, the terms of the law. By
RFC 8785 and the meaning of the fields, never by asking the library. Standard library only.
"""

import datetime

from events import PROOFS, sha
from oracle import EDITION, count, entity, masked, nth_working

ISSUER, REGISTRAR, PROVIDER = "601240000123", "050540004455", "000740000728"
CHAMBER, CARE_BODY, OTHER_BODY = entity(1), entity(2), entity(3)
SIGNER = "980101600219"
D = datetime.date

HEAD = ("command", "provider", "monitoring", "actor", "orderer", "at", "step", "signature")


def tiyn(text):
    whole, _, part = text.partition(".")
    value = int(whole.lstrip("-")) * 100 + int(part.ljust(2, "0") or 0)
    return -value if text.startswith("-") else value


def said(command):
    """What the step says, as it is written: lists that hold nothing are not."""
    return {name: one for name, one in command.items()
            if name not in HEAD and one not in ([], None)}


def command_text(command):
    """All but the signature and the moment of registration, which comes after the signing."""
    return {"document": "qalqan-monitoring-command", "version": 1, "edition": EDITION,
            "actor": command["actor"], "command": command["command"],
            "monitoring": command["monitoring"], "orderer": command["orderer"],
            "provider": command["provider"], "step": command["step"], **said(command)}


def signer(signature):
    return {"person": masked(signature["person"]), "role": signature["role"],
            "serial": signature["serial"], "signedAt": signature["signedAt"],
            **{name: signature[name] for name in PROOFS if name in signature}}


def event(number, command, previous):
    """The event that an executed command leaves, as a host keeps it."""
    made = {"number": number, "version": 1, "at": command["at"], "provider": command["provider"],
            "monitoring": command["monitoring"], "command": command["command"],
            "commandDigest": sha(command_text(command)), "actor": command["actor"],
            "orderer": command["orderer"], "step": command["step"], **said(command),
            "edition": EDITION, "previous": previous}
    if command.get("signature"):
        made["signer"] = signer(command["signature"])
    return digested(made)


def digested(made):
    """The event with the digest of its text."""
    kept = {name: one for name, one in made.items() if name != "digest"}
    return {**kept, "digest": sha({**kept, "document": "qalqan-monitoring-event"})}


def command(number, step, at, actor="issuer", orderer=None, provider=PROVIDER, monitoring="М-1",
            serial="5F01", sign=True, **fields):
    """A command, signed by whoever acts; the portal of the registrar does not sign."""
    orderer = orderer or {"issuer": ISSUER, "registrar": REGISTRAR, "provider": provider}[actor]
    made = {"command": number, "provider": provider, "monitoring": monitoring, "actor": actor,
            "orderer": orderer, "at": at, "step": step, **fields}
    return signed(made, serial) if sign and actor != "registrar" else made


def signed(made, serial="5F01"):
    made = {name: one for name, one in made.items() if name != "signature"}
    return {**made, "signature": {
        "person": SIGNER, "entity": made["orderer"], "role": "head", "serial": serial,
        "validFrom": "2026-01-01T00:00:00", "validTo": "2028-12-31T00:00:00",
        "signedAt": made["at"], "digest": sha(command_text(made)), "verified": True}}


# ------------------------------------------------------------------ terms


def working(day, days):
    """The last of so many working days after the day of an event."""
    return nth_working(day + datetime.timedelta(1), days)


def notice_limit(planned, days):
    """The last day after which so many working days lie before the day set."""
    day = planned - datetime.timedelta(1)
    while count(day + datetime.timedelta(1), planned - datetime.timedelta(1)) < days:
        day -= datetime.timedelta(1)
    return day


def months(day, more):
    """The same date so many months later, or the last day of a month without it; where that
    is off, the working day after it."""
    year, month = divmod(day.year * 12 + day.month - 1 + more, 12)
    for last in range(day.day, 0, -1):
        try:
            return nth_working(D(year, month + 1, last), 1)
        except ValueError:
            continue
