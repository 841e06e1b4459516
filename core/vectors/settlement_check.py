"""What a vector about a provider's money names and its texts give by arithmetic, for
`check.py`: digests of commands and events, the chain, the head. Standard library only.
"""

import copy
import json

from events import NOTHING, canonical, sha
from settlement_checkpoint import made
from settlement_texts import command_text, digested, event

# of these findings a broken history or an unreadable command is the point of the case
WRONG = {"LED-019", "LED-020", "LED-021", "LED-038", "STL-017", "INP-001", "INP-002"}


def about_texts(expect):
    """A case that says of what it is refused, and not of a text."""
    verdict = expect.get("verdict", {"findings": []})
    told = "findings" in verdict or verdict.get("outcome") != "refused"
    return told and not WRONG & {line["code"] for line in verdict.get("findings", [])}


def begins(given, number):
    """What the event of a number goes on from: the first one from nothing, and one after a
    checkpoint from its last event."""
    if number == 1 or "checkpoint" not in given:
        return NOTHING
    return json.loads(given["checkpoint"]["text"])["settlement"]["last"]


def history(events, at="events", previous=NOTHING):
    """Every event has the digest of its text, and names the one before it."""
    for place, one in enumerate(events):
        yield f"{at}[{place}].previous", previous, one["previous"]
        previous = digested(one)["digest"]
        yield f"{at}[{place}].digest", previous, one["digest"]


def start(given):
    events = given["events"]
    return begins(given, events[0]["number"]) if events else NOTHING


def decided(given, expect):
    if not about_texts(expect):
        return
    for place, year in enumerate(given.get("before", [])):
        yield from history(year["events"], f"before[{place}].events")
    yield from history(given["events"], previous=start(given))
    number = next((row["event"] for row in expect.get("decided", []) if "event" in row), 1)
    previous = given["events"][-1]["digest"] if given["events"] else begins(given, number)
    told = iter(expect.get("events", []))
    for place, (one, row) in enumerate(zip(given["commands"], expect.get("decided", []))):
        if "event" in row and not row["repeated"]:
            made, shown = event(row["event"], one, previous), next(told)
            previous = made["digest"]
            yield f"commands[{place}]: digest of its event", previous, shown["digest"]
            yield f"commands[{place}]: its signature", made["commandDigest"], (
                one["signature"]["digest"] if "signature" in one else made["commandDigest"])
    if "head" in expect:
        yield "head.digest", previous, expect["head"]["digest"]


def shown(given, expect):
    """A command to be signed; amounts have two decimals."""
    if "digest" not in expect:
        return
    one = copy.deepcopy(given["command"])
    for name in ("sum", "total", "amount", "deducted", "sanctions", "accepted"):
        if name in one:
            whole, _, part = one[name].partition(".")
            one[name] = f"{whole}.{part.ljust(2, '0')}"
    text = command_text(one)
    yield "digest", sha(text), expect["digest"]
    if "canonical" in expect:
        yield "canonical", canonical(text), expect["canonical"]


def kept(given, expect):
    if about_texts(expect):
        yield from history(given["events"], previous=start(given))


CHECKS = {"decideSettlement": decided, "settlementToSign": shown, "settlementState": kept,
          "settlementCheckpoint": made}
