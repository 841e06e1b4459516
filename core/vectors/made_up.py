"""What the makers of the people's rooms share: made-up parties, and drafts that
differ from one another in a field or two. Standard library only.
"""

import copy

from oracle import account, control_digit, person, refused

REGISTRAR = "050540004455"


def entity(serial):
    """A made-up entity: registered in a year to come, head office, resident."""
    while True:
        eleven = f"601240{serial:05d}"
        digit = control_digit(eleven)
        if digit is not None:
            return eleven + digit
        serial += 1


CLINIC, FUND = entity(11), entity(12)
HEAD = person("960229", 5, 11)
AIGUL, BOLAT, DANA = person("980101", 6, 21), person("980202", 5, 22), person("980303", 6, 23)
IBAN, BIC = account("601", "A871000394292"), "HSBKKZKX"


def change(base, **fields):
    """The same draft with other fields; None takes one away, a__b goes inside."""
    draft = copy.deepcopy(base)
    for name, value in fields.items():
        inside = draft
        *path, last = name.split("__")
        for step in path:
            inside = inside[int(step)] if step.isdigit() else inside[step]
        if value is None:
            del inside[last]
        else:
            inside[last] = value
    return draft


def found(*findings, **more):
    return {"verdict": refused(*findings), **more}


def open_at(code, **more):
    """A rule that could not be checked, and nothing found."""
    return {"verdict": {"clear": False, "complete": False, "findings": [],
                        "notChecked": [{"code": code, **more}]}}
