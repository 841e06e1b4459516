"""Texts of an announcement: what is signed, the events and their chain. By RFC 8785 and the
meaning of the fields, never by asking the library. Standard library only.
"""

from events import PROOFS, sha
from oracle import EDITION, masked

ISSUER, REGISTRAR = "601240000123", "050540004455"
SIGNER = "980101600219"
HEAD = ("command", "plan", "actor", "orderer", "at", "step", "signature")


def tiyn(text):
    whole, _, part = text.partition(".")
    value = int(whole.lstrip("-")) * 100 + int(part.ljust(2, "0") or 0)
    return -value if text.startswith("-") else value


def tenge(amount):
    sign = "-" if amount < 0 else ""
    return f"{sign}{abs(amount) // 100}.{abs(amount) % 100:02d}"


def filing_text(filing):
    """What an applicant signs: every list stands, and years are written as texts."""
    shown = {"activities": [], "asked": [], "buildings": [], "demanded": [], "documents": [],
             "technologies": [], **filing}
    if "readiness" in shown:
        ready = {"facilities": [], **shown["readiness"]}
        if "statementYears" in ready:
            ready["statementYears"] = [str(year) for year in ready["statementYears"]]
        shown["readiness"] = ready
    return shown


def said(command):
    """What the step says: lists that hold nothing are not."""
    return {name: one for name, one in command.items()
            if name not in HEAD and one not in ([], None)}


def said_text(command):
    made = said(command)
    if "filing" in made:
        made["filing"] = filing_text(made["filing"])
    if "lines" in made:
        made["lines"] = [{"services": [], **line} for line in made["lines"]]
    if "stages" in made:
        made["stages"] = [{**stage, "shares": [{"amount": "0.00", **share}
                                               for share in stage["shares"]]}
                          for stage in made["stages"]]
    return made


def command_text(command):
    """All but the signature and the moment of registration, which comes after the signing."""
    return {"document": "qalqan-announcement-command", "version": 1, "edition": EDITION,
            "actor": command["actor"], "command": command["command"],
            "orderer": command["orderer"], "plan": command["plan"], "step": command["step"],
            **said_text(command)}


def signer(signature):
    return {"person": masked(signature["person"]), "role": signature["role"],
            "serial": signature["serial"], "signedAt": signature["signedAt"],
            **{name: signature[name] for name in PROOFS if name in signature}}


def event(number, command, previous):
    """The event that an executed command leaves, with the digest of its text."""
    head = {"number": number, "version": 1, "at": command["at"], "plan": command["plan"],
            "command": command["command"], "commandDigest": sha(command_text(command)),
            "actor": command["actor"], "orderer": command["orderer"], "step": command["step"],
            "edition": EDITION, "previous": previous}
    if command.get("signature"):
        head["signer"] = signer(command["signature"])
    return digested({**head, **said(command)})


def digested(made):
    kept = {name: one for name, one in made.items() if name != "digest"}
    own = ("number", "version", "at", "plan", "command", "commandDigest", "actor", "orderer",
           "step", "edition", "previous", "signer")
    head = {name: kept[name] for name in own if name in kept}
    rest = said_text({name: one for name, one in kept.items() if name not in own})
    return {**kept, "digest": sha({**head, **rest, "document": "qalqan-announcement-event"})}


def command(number, step, at, actor="issuer", orderer=ISSUER, plan="P-1", sign=True, **fields):
    """A command, signed by whoever acts."""
    made = {"command": number, "plan": plan, "actor": actor, "orderer": orderer, "at": at,
            "step": step, **fields}
    return signed(made) if sign else made


def signed(made):
    made = {name: one for name, one in made.items() if name != "signature"}
    return {**made, "signature": {
        "person": SIGNER, "entity": made["orderer"], "role": "head", "serial": "5F01",
        "validFrom": "2026-01-01T00:00:00", "validTo": "2028-12-31T00:00:00",
        "signedAt": made["at"], "digest": sha(command_text(made)), "verified": True}}
