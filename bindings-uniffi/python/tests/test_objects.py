"""Scenarios of the objects that a host keeps: each is made, and its methods called, by
text and, in a second life, typed."""

import json
import typing

import pytest
import qalqan
from conftest import MANIFEST, RAN, SCENARIOS, departs
from qalqan import qalqan as generated
from records import bare, build, plain, snake


class Refused(Exception):
    """A part of lists that the text door could not read, with its report."""


def envelope(work):
    """What a call that may raise its report gives, as the text door would say it."""
    try:
        return {"answer": work()}
    except Refused as refused:
        return {"error": refused.args[0]}
    except qalqan.ObjectError.Unread as error:
        return {"error": plain(error.report)}


def typed_draft(function, value):
    return build(typing.get_type_hints(function, vars(generated))["draft"], value)


class Life:
    def __init__(self, kind, draft, typed):
        self.kind = getattr(qalqan, kind)
        self.typed = typed
        if typed:
            self.held = self.kind(typed_draft(self.kind.__init__, draft))
        else:
            self.held = self.kind.from_json(json.dumps(draft))

    def load(self, step):
        given = self.bytes[step.get("skip", 0):len(self.bytes) - step.get("cut", 0)]
        if self.typed:
            made = self.kind.from_snapshot(typed_draft(self.kind.from_snapshot, step["input"]), given)
        else:
            made = self.kind.from_snapshot_json(json.dumps(step["input"]), given)
        self.held = made
        return plain(made.report())

    def renewed(self, name, given):
        """A checker with other lists: some of them, or lists that come in parts."""
        held = self.held
        if name == "replaceLists":
            if self.typed:
                return held.replace_lists(typed_draft(held.replace_lists, given))
            return held.replace_lists_json(json.dumps(given))
        loader = qalqan.ReferenceLoader()
        for part in given["parts"]:
            if self.typed:
                loader.append(typed_draft(loader.append, part))
                continue
            answer = json.loads(loader.append_json(json.dumps(part)))
            if "error" in answer:
                raise Refused(answer["error"])
        if name == "replaceIn":
            return loader.replace_in(held)
        if self.typed:
            return loader.checker(typed_draft(loader.checker, given["new"]))
        return loader.checker_json(json.dumps(given["new"]))

    def renew(self, name, given):
        self.held = self.renewed(name, given)
        return plain(self.held.report())

    def step(self, step):
        name, given = step["method"], step.get("input")
        if name in ("replaceLists", "load", "replaceIn"):
            return envelope(lambda: self.renew(name, given))
        method = None if name == "fromSnapshot" else getattr(self.held, snake(name))
        if name == "snapshot":
            self.bytes = method()
            return {}
        if name == "fromSnapshot":
            return envelope(lambda: self.load(step))
        if name == "merge":
            other = Life(self.kind.__name__, given["new"], self.typed)
            for one in given["steps"]:
                other.step(one)
            return {"answer": plain(method(other.held))}
        if "input" not in step:
            return {"answer": plain(method())}
        if self.typed:
            return {"answer": plain(method(typed_draft(method, given)))}
        return json.loads(getattr(self.held, snake(name) + "_json")(json.dumps(given)))


def test_all_scenarios_are_here():
    assert sorted(one["id"] for one in SCENARIOS) == sorted(MANIFEST["objects"])


@pytest.mark.parametrize("case", SCENARIOS, ids=lambda case: case["id"])
def test_scenario(case):
    RAN.add(case["id"])
    if "expectError" in case:
        made = envelope(lambda: Life(case["object"], case["new"], False))
        assert departs(case["expectError"], made.get("error"), "error") is None
        return
    text, typed = (Life(case["object"], case["new"], kind) for kind in (False, True))
    for step in case["steps"]:
        answer = text.step(step)
        kind = "error" if "expectError" in step else "answer"
        expected = step.get("expectError", step.get("expect", {}))
        fault = departs(expected, answer.get(kind, {}), kind, lean=True)
        assert fault is None, f"{step['method']}: {fault}"
        # what has another shape cannot be written typed
        if step.get("expectError", {}).get("code") != "wrong-shape":
            assert bare(typed.step(step)) == bare(answer), step["method"]
