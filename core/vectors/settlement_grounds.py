"""Vectors of what shows a cause, of whom the decision is that stops payment, and of who signs an
invoice for payment, from points 13, 14, 16 and 22 of the mechanism and its annex. Standard
library only.
"""

from settlement_cases import NOON, bill, case, cause, decided, file, found, stop
from settlement_state import SHOWS
from settlement_texts import command

DAY = NOON[:10]


def sources():
    other = {"address": "tax-debt", "tax-debt": "mis", "late-taxes": "labour-and-pensions",
             "late-social": "accounting", "visits": "permits"}
    cases = []
    for ground, shows in SHOWS.items():
        cases += [case(f"shown-{ground}-by-{source}", f"{source} can show: {ground}",
                       "two-checked", cause("90", "К-9", ground, DAY, NOON, source=source),
                       border=["STL-028"]) for source in shows]
        cases.append(case(
            f"shown-{ground}-by-{other[ground]}", f"{other[ground]} shows no such thing: told, and "
            "found all the same", "two-checked",
            cause("90", "К-9", ground, DAY, NOON, source=other[ground]),
            findings=[found("STL-028", "commands[0].source", ground=ground,
                            source=other[ground])]))
    file("mechanism 14", *cases)


def decisions():
    ends = lambda name, why, border=(), findings=None, expect=None, on="billed", **said: case(
        f"decision-{name}", why, on, command("90", "confirm-stop", NOON, paper="С-1", **{
            "ground": "licence", "day": DAY, **said}),
        border=border, findings=findings, expect=expect)
    lacks = lambda field: {"verdict": {"outcome": "unchecked", "complete": False, "findings": [],
                                       "notChecked": [{
                                           "code": "STL-029", "path": f"commands[0].{field}",
                                           "needs": field, "source": "permits",
                                           "lack": "not-told"}]}, "events": []}
    file("mechanism 16(1)",
         ends("control", "of a body of state control", ["STL-029"], body="control"),
         ends("law-enforcement", "of a law enforcement body", ["STL-029"],
              body="law-enforcement"),
         ends("court", "of a court, in force on the day of its receipt", ["STL-029"], body="court",
              inForce=DAY),
         ends("court-long-in-force", "in force before it", ["STL-029"], body="court",
              inForce="2026-01-31"),
         ends("court-not-in-force", "in force from the day after its receipt", body="court",
              inForce="2026-02-21", findings=[found(
                  "STL-029", "commands[0].inForce", since="2026-02-21", received=DAY)]),
         ends("court-received-before", "received on the day before it is in force", body="court",
              day="2026-02-19", inForce=DAY, findings=[found(
                  "STL-029", "commands[0].inForce", since=DAY, received="2026-02-19")]),
         ends("of-nobody", "nobody says whose decision it is: not checked, and not taken",
              expect=lacks("body")),
         ends("court-of-no-day", "nor from which day the court's is in force",
              expect=lacks("inForce"), body="court"),
         ends("of-another-body", "of a body that point 16 does not name", body="akimat",
              expect={"verdict": {"outcome": "refused", "findings": [
                  {"code": "INP-002", "path": "commands[0].body"}]}, "events": []}),
         ends("monitoring", "an act of monitoring is of no such body", ground="monitoring"))
    kept = stop("90", "licence", DAY, NOON, body="court", inForce="2026-02-19")
    made = decided("billed", [kept])
    made["events"] = [{**made["events"][0], "body": "court", "inForce": "2026-02-19"}]
    file("mechanism 16(1)", case("decision-kept", "the event keeps of whom it is, and since when",
                                 "billed", kept, expect=made))


def head_signs():
    whole = bill("90", "B-9", ("A-1",), "400.00", NOON)
    by = lambda role: {**whole, "signature": {**whole["signature"], "role": role}}
    none = lambda role: [found("SIG-004", "commands[0].signature.role", role=role)]
    file("mechanism annex",
         case("head-signs-bill", "an invoice for payment is signed by the issuer's head",
              "invoiced", by("head"), border=["SIG-004"]),
         case("head-signs-bill-right-to-sign", "and by nobody else with a right to sign",
              "invoiced", by("right-to-sign"), findings=none("right-to-sign")),
         case("head-signs-bill-employee", "nor by an employee", "invoiced", by("employee"),
              findings=none("employee")))


def write():
    sources()
    decisions()
    head_signs()
