"""Every vector through the text door and, where the input is a draft, typed."""

import json

import pytest
import qalqan
from conftest import MANIFEST, RAN, VECTORS, departs
from records import bare, build, draft_of, function, plain

TYPED = [case for case in VECTORS if "expectError" not in case]


def named(case):
    return case["id"]


def ask(case):
    text = json.dumps(case["input"], ensure_ascii=False)
    return json.loads(qalqan.call_json(case["call"], text))


def test_all_vectors_are_here():
    assert sorted(map(named, VECTORS)) == MANIFEST["ids"]
    assert len(VECTORS) == MANIFEST["total"]


@pytest.mark.parametrize("case", VECTORS, ids=named)
def test_text(case):
    RAN.add(case["id"])
    answer = ask(case)
    kind = "error" if "expectError" in case else "answer"
    expected = case["expectError" if kind == "error" else "expect"]
    assert departs(expected, answer.get(kind, answer), kind) is None
    ran = {line["code"]: line for line in answer.get("answer", {}).get("verdict", {}).get("coverage", [])}
    for code in case.get("border", []):
        assert ran[code]["passed"] + ran[code]["claimed"] >= 1 and ran[code]["found"] == 0, code


@pytest.mark.parametrize("case", TYPED, ids=named)
def test_typed_is_the_same(case):
    draft = build(draft_of(case["call"]), case["input"])
    assert plain(function(case["call"])(draft)) == bare(ask(case)["answer"])


@pytest.mark.parametrize(
    "expected, answer",
    [({"a": [1]}, {"a": [1, 2]}), ({"a": 1}, {}), ({"a": 1}, {"a": True}), ({"a": "x"}, {"a": "y"}),
     ([{"a": 1}], [{"a": 2}])],
)
def test_the_comparison_can_fail(expected, answer):
    assert departs(expected, answer, "") is not None
    assert departs(answer, answer, "") is None
