"""qalqan: every call typed, and every call as JSON text.

A typed call of a large act costs forty times its text twin: for bulk work use
`call`, or the `..._json` methods of `Checker` and `DuplicateIndex`.
"""

import decimal
import json
import typing

from .qalqan import *  # noqa: F401,F403
from .qalqan import AmountDraft, Outcome, VerdictReport, call_json, check_amount


class Unread(ValueError):
    """A call that could not be read; `error` has its code, path, line and column."""

    def __init__(self, error: typing.Dict[str, typing.Any]) -> None:
        super().__init__(f"{error['code']}: {error['message']} at `{error['path']}`")
        self.error = error


def call(name: str, draft: object) -> typing.Dict[str, typing.Any]:
    """A call by name with plain dicts and lists, through the JSON door."""
    answer = json.loads(call_json(name, json.dumps(draft, ensure_ascii=False)))
    if "error" in answer:
        raise Unread(answer["error"])
    found: typing.Dict[str, typing.Any] = answer["answer"]
    return found


def is_clear(verdict: VerdictReport) -> bool:
    """Complete, and nothing heavier than a note."""
    return verdict.outcome == Outcome.CLEAR


def for_people(amount: decimal.Decimal) -> typing.Optional[str]:
    """An amount of tenge as the library prints it for people; None for no amount."""
    return check_amount(AmountDraft(amount=format(amount, "f"))).display
