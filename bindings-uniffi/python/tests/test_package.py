"""The package itself: typed reports, objects, helpers, the example of the README."""

import datetime
import decimal
import importlib.resources
import json
import os
import pathlib
import re
import subprocess
import sys
import threading

import pytest
import qalqan
from conftest import VECTORS
from records import bare, build, draft_of, plain

README = pathlib.Path(__file__).resolve().parents[1] / "README.md"
ROOT = README.parents[2] / "README.md"
HERE = pathlib.Path(__file__).parent
KEY = "000102030405060708090a0b0c0d0e0f"
ACTS = [case for case in VECTORS if case["call"] == "checkAct" and case["input"].get("act")]


@pytest.mark.parametrize("file", [README, ROOT], ids=["package", "repository"])
def test_examples_of_the_readme(file, monkeypatch):
    monkeypatch.chdir(ROOT.parent)
    blocks = re.findall(r"```python\n(.*?)```", file.read_text(encoding="utf-8"), re.S)
    assert len(blocks) == 1
    for block in blocks:
        exec(compile(block, str(file), "exec"), {})  # noqa: S102


def test_reports_are_typed():
    case = next(case for case in ACTS if case["id"] == "act-clear")
    report = qalqan.check_act(build(draft_of("checkAct"), case["input"]))
    assert type(report.total) is decimal.Decimal
    term = qalqan.add_term(build(qalqan.TermDraft, {"from": "2026-03-19", "term": "5wd"}))
    assert term.last_day == datetime.date(2026, 3, 31)


def mypy(*files):
    run = subprocess.run([sys.executable, "-m", "mypy", "--strict", "--cache-dir", os.devnull,
                          *map(str, files)],
                         capture_output=True, text=True, cwd=HERE)
    return run.stdout.splitlines()


def test_the_package_is_typed(tmp_path):
    assert importlib.resources.files(qalqan).joinpath("py.typed").is_file()
    samples = []
    for file in (README, ROOT):
        block = re.search(r"```python\n(.*?)```", file.read_text(encoding="utf-8"), re.S).group(1)
        samples.append(tmp_path / f"sample_{len(samples)}.py")
        samples[-1].write_text(block, encoding="utf-8")
    said = mypy(*samples)
    assert said[-1:] == ["Success: no issues found in 2 source files"], "\n".join(said)


def test_what_is_wrong_is_refused_before_it_runs():
    said = "\n".join(mypy(HERE / "wrong_types.py"))
    lines = (HERE / "wrong_types.py").read_text(encoding="utf-8").splitlines()
    due = {at for at, line in enumerate(lines, 1) if "# wrong" in line}
    found = {int(at) for at in re.findall(r"wrong_types\.py:(\d+): error", said)}
    assert found == due, said


def test_records_are_values():
    one, two = (qalqan.AmountDraft(amount="1") for _ in range(2))
    assert one == two and one != qalqan.AmountDraft(amount="2")


def test_helpers():
    assert qalqan.for_people(decimal.Decimal("1234567.8")) == "1\u00a0234\u00a0567,80\u00a0₸"
    assert qalqan.is_clear(qalqan.check_amount(qalqan.AmountDraft(amount="1")).verdict)
    assert qalqan.call("checkAmount", {"amount": "7"})["tiyn"] == 700
    with pytest.raises(qalqan.Unread) as caught:
        qalqan.call("checkAmount", {"amount": 7})
    assert caught.value.error["path"] == "amount"


@pytest.mark.parametrize("case", ACTS, ids=lambda case: case["id"])
def test_a_checker_answers_as_the_call(case):
    book = {key: case["input"].get(key) for key in ("law", "reference")}
    checker = qalqan.Checker.from_json(json.dumps(book))
    text = json.loads(checker.check_act_json(json.dumps(case["input"]["act"])))["answer"]
    typed = checker.check_act(build(qalqan.ActDraft, case["input"]["act"]))
    assert plain(typed) == bare(text)
    whole = qalqan.call("checkAct", case["input"])
    reading = [one["path"] for one in bare(plain(checker.report())).get("findings", [])]
    kept = [one for one in whole["verdict"]["findings"] if one["path"] not in reading]
    assert [one for one in text["verdict"]["findings"] if one["path"] not in reading] == kept


def test_what_is_no_draft_makes_no_object():
    for make in (qalqan.Checker.from_json, qalqan.DuplicateIndex.from_json):
        with pytest.raises(qalqan.ObjectError.Unread) as caught:
            make('{"book": {}}')
        assert caught.value.report.code == "wrong-shape"
    with pytest.raises(qalqan.ObjectError.Unread):
        qalqan.DuplicateIndex(qalqan.DuplicateIndexDraft(key="0123"))


def act(number):
    return qalqan.ActDraft(number=number, provider="050540004455", contract="D-1", funding="osms",
                           month="2026-03", formed_on="2026-04-01", declared_cases=0,
                           declared_services=0, total="0.00")


def test_an_index_is_shared_by_threads():
    index = qalqan.DuplicateIndex(qalqan.DuplicateIndexDraft(key=KEY))
    kept = []

    def present(label):
        for number in range(50):
            draft = qalqan.InsertDraft(label=label, status="paid", act=act(f"A-{number}"))
            kept.append(index.insert(draft).inserted)

    threads = [threading.Thread(target=present, args=(str(n),)) for n in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert (sum(kept), len(kept), index.counts().acts) == (50, 200, 50)
    assert index.judge(qalqan.JudgeDraft(acts=[act("A-7")])).refused == [True]
