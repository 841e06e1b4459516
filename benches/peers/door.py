"""The Python side of `cargo xtask figures`: `LINES TEXT TYPED` for each act of the
folder, the median nanoseconds of a checker's call. Needs the wheel, and the tests' way
from JSON to records."""

import json
import pathlib
import statistics
import sys
import time

import qalqan
from records import build


def median(call):
    measured, end = [], time.perf_counter() + 2
    while time.perf_counter() < end or len(measured) < 5:
        start = time.perf_counter_ns()
        call()
        measured.append(time.perf_counter_ns() - start)
    return int(statistics.median(measured))


folder = pathlib.Path(sys.argv[1])
for lines in (1, 100, 10_000):
    book, text = ((folder / f"{name}-{lines}.json").read_text(encoding="utf-8") for name in ("book", "act"))
    checker = qalqan.Checker.from_json(f'{{"reference": {book}}}')
    act = build(qalqan.ActDraft, json.loads(text))
    print(lines, median(lambda: checker.check_act_json(text)), median(lambda: checker.check_act(act)))
