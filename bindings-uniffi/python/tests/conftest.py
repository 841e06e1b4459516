"""Where the vectors are, and how an answer is compared with what is expected."""

import json
import os
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[3]
# whole cases, made by `cargo xtask vectors`; the oracles stand beside the sources
WHOLE = pathlib.Path(os.environ.get("QALQAN_VECTORS", ROOT / "target" / "vectors"))
sys.path.insert(0, str(ROOT / "core" / "vectors"))
sys.path.insert(0, str(pathlib.Path(__file__).parent))

import tiers  # noqa: E402  (the folder of the vectors is known from here on)

FILES = [(path.parent.name, json.loads(path.read_text(encoding="utf-8")))
         for path in sorted(WHOLE.glob("*/*.json"))]
VECTORS = [case for room, case in FILES if room != "objects"]
SCENARIOS = [case for room, case in FILES if room == "objects"]
MANIFEST = json.loads((WHOLE / "manifest.json").read_text(encoding="utf-8"))


# The ids of the vectors and scenarios that ran.
RAN = set()


def departs(expected, answer, at, lean=False):
    """Objects by the keys expected, lists exactly in length, the rest equal. A lean
    answer leaves empty lists out."""
    if isinstance(expected, dict) and isinstance(answer, dict):
        for key, value in expected.items():
            if lean and key not in answer and value == []:
                continue
            if key not in answer:
                return f"{at}.{key} is absent; expected {value}"
            fault = departs(value, answer[key], f"{at}.{key}", lean)
            if fault:
                return fault
        return None
    if isinstance(expected, list) and isinstance(answer, list) and len(expected) == len(answer):
        faults = (departs(*pair, f"{at}[{n}]", lean) for n, pair in enumerate(zip(expected, answer)))
        return next((fault for fault in faults if fault), None)
    # True is 1 in Python, and in JSON it is not
    same = type(expected) is type(answer) and expected == answer
    return None if same else f"{at} is {answer}; expected {expected}"


def pytest_terminal_summary(terminalreporter):
    pairs = ", ".join(f"{count} of {what}" for what, count in tiers.COUNT.items())
    terminalreporter.write_line(f"pairs compared: {pairs}")
    terminalreporter.write_line(f"vectors: {len(RAN)}")
