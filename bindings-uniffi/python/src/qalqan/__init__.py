"""qalqan: every call typed, and every call as JSON text.

A typed call of a large act costs forty times its text twin: for bulk work use
`call`, or the `..._json` methods of `Checker` and `DuplicateIndex`.
"""

import json

from .qalqan import *  # noqa: F401,F403
from .qalqan import AmountDraft, call_json, check_amount


class Unread(ValueError):
    """A call that could not be read; `error` has its code, path, line and column."""

    def __init__(self, error):
        super().__init__(f"{error['code']}: {error['message']} at `{error['path']}`")
        self.error = error


def call(name, draft):
    """A call by name with plain dicts and lists, through the JSON door."""
    answer = json.loads(call_json(name, json.dumps(draft, ensure_ascii=False)))
    if "error" in answer:
        raise Unread(answer["error"])
    return answer["answer"]


def is_clear(verdict):
    """Complete, and nothing heavier than a note."""
    return verdict.clear


def for_people(amount):
    """An amount of tenge as the library prints it for people; None for no amount."""
    return check_amount(AmountDraft(amount=format(amount, "f"))).display
