"""What a vector about a monitoring names and its texts give by arithmetic, for `check.py`:
digests of commands and events, the chain, the head. Standard library only.
"""

from events import NOTHING, canonical, sha
from monitoring_texts import command_text, digested, event

# of these findings a broken history or an unreadable command is the point of the case
WRONG = {"LED-019", "LED-020", "LED-021", "LED-038", "MON-038", "INP-001", "INP-002"}


def about_texts(expect):
    """A case that says of what it is refused, and not of a text."""
    verdict = expect.get("verdict", {"findings": []})
    told = "findings" in verdict or verdict.get("outcome") != "refused"
    return told and not WRONG & {line["code"] for line in verdict.get("findings", [])}


def history(events, at="events"):
    """Every event has the digest of its text, and names the one before it."""
    previous = NOTHING
    for place, one in enumerate(events):
        yield f"{at}[{place}].previous", previous, one["previous"]
        previous = digested(one)["digest"]
        yield f"{at}[{place}].digest", previous, one["digest"]


def decided(given, expect):
    if not about_texts(expect):
        return
    if "earlier" in given:
        yield from history(given["earlier"]["events"], "earlier.events")
    yield from history(given["events"])
    previous = given["events"][-1]["digest"] if given["events"] else NOTHING
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
    """A command to be signed."""
    if "digest" not in expect:
        return
    text = command_text(given["command"])
    yield "digest", sha(text), expect["digest"]
    if "canonical" in expect:
        yield "canonical", canonical(text), expect["canonical"]


def kept(given, expect):
    if about_texts(expect):
        yield from history(given["events"])


CHECKS = {"decideMonitoring": decided, "monitoringToSign": shown, "monitoringState": kept}
