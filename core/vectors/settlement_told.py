"""Vectors of what is told: the texts that are signed, and what a history comes to on a day, from
points 12-17 of the mechanism. Standard library only.
"""

import copy

from events import canonical, sha
from settlement_cases import (A1, C1, CHAINS, NOON, YEARS, base, bill, case, cause, check, cure,
                              execute, file, instruct, order, present, sign, stop)
from settlement_hosts import ACCOUNT
from settlement_texts import command, command_text

DAY = NOON[:10]


def masked_year(report):
    return {name: one for name, one in report.items() if name != "provider"}


def state_case(name, why, on, day, expect):
    return case(name, why, on, remove=["accounts", "payees"], patch={"+day": day}, expect=expect)


def texts():
    """What whoever acts signs."""
    shown = [("open-year", command("1", "open-year", NOON, "registrar")),
             ("sign-contract", command("2", "sign-contract", NOON, **C1, funding="gobmp",
                                       sum="1000.5", period="2026-01-01/2026-12-31",
                                       day="2025-12-30", account=ACCOUNT, paper="Д «1»")),
             ("present-act", present("3", "A-1", "400.00", NOON, replaces="A-0")),
             ("check-act", check("4", "A-1", NOON, "review", codes=["ACT-029", "ACT-033"],
                                 paper="Р-7")),
             ("form-bill", bill("5", "B-1", ("A-2", "A-1"), "700.00", NOON)),
             ("form-order", order("8", "O-1", "A-1", "400.00", NOON)),
             ("form-order-in-full", order("8", "O-1", "A-1", "40.5", NOON, kbe="17", knp="859",
                                          kbk="067100159", paper="СЗ «1»")),
             ("execute-order", execute("9", "O-1", NOON)),
             ("find-cause", cause("6", "К-1", "late-social", DAY, NOON, **A1, amount="10.00")),
             ("confirm-stop", stop("7", "monitoring", DAY, NOON, found="2026-02-01"))]
    cases = []
    for name, one in shown:
        due = copy.deepcopy(one)
        if name == "sign-contract":
            due["sum"] = "1000.50"
        if name == "form-order-in-full":
            due["amount"] = "40.50"
        text = command_text(due)
        asked = {key: value for key, value in one.items() if key not in ("signature", "at")}
        cases.append({"id": f"stl-to-sign-{name}", "why": f"the text of {name}", "input": {
            "law": {"edition": "mechanism-draft-2026-01"}, "command": asked},
            "expect": {"verdict": {"outcome": "clear", "complete": True},
                       "canonical": canonical(text), "digest": sha(text)}})
    law = {"law": {"edition": "mechanism-draft-2026-01"}}
    bare = {key: value for key, value in present("3", "A-1", "400.00", NOON).items()
            if key not in ("signature", "at", "total")}
    cases.append({"id": "stl-to-sign-lacks", "why": "a field that the step needs is missing",
                  "input": {**law, "command": bare},
                  "expect": {"verdict": {"outcome": "refused", "findings": [
                      {"code": "INP-001", "path": "command.total"}]}}})
    cases.append({"id": "stl-to-sign-alien", "why": "a field that the step does not take",
                  "input": {**law, "command": {**bare, "total": "1.00", "order": "O-1"}},
                  "expect": {"verdict": {"outcome": "refused", "findings": [
                      {"code": "INP-002", "path": "command.order"}]}}})
    moved = {**bare, "total": "400.00", "at": NOON}
    cases.append({"id": "stl-to-sign-moment", "why": "the moment of registration is not signed",
                  "input": {**law, "command": moved}, "expect": {
                      "digest": sha(command_text(moved))}})
    file("mechanism 12 par 2", *cases, call="settlementToSign")


def states():
    """What a history comes to, on several days."""
    base("story", "two-bills", instruct("18", "I-1", "B-1", "400.00", "2026-02-05T13:00:00"),
         instruct("19", "I-2", "B-2", "300.00", "2026-02-05T13:10:00"),
         order("20", "O-1", "A-1", "400.00", "2026-02-06T10:00:00"),
         command("21", "send-order", "2026-02-06T11:00:00", order="O-1"),
         execute("22", "O-1", "2026-02-07T10:00:00"),
         present("23", "A-3", "200.00", "2026-03-02T09:00:00", month="2026-02"),
         present("24", "A-4", "100.00", "2026-03-02T10:00:00", month="2026-02"),
         check("25", "A-3", "2026-03-03T10:00:00"), check("26", "A-4", "2026-03-03T11:00:00"),
         cause("27", "К-1", "visits", "2026-03-04", "2026-03-04T10:00:00", contract="C-1",
               act="A-3"),
         cause("28", "К-2", "tax-debt", "2026-03-10", "2026-03-10T10:00:00"),
         cure("29", "К-2", "2026-03-15", "2026-03-16T10:00:00"),
         stop("30", "licence", "2026-03-20", "2026-03-20T10:00:00", found="2026-03-18"))
    planted = [
        (5, sign("f1", "A-1", "2026-02-02T11:00:00")),
        (6, sign("f2", "A-2", "2026-02-03T12:00:00")),
        (8, bill("f3", "B-9", ("A-1",), "400.00", "2026-02-04T11:40:00")),
        (10, bill("f4", "B-9", ("A-2",), "300.00", "2026-02-04T13:30:00")),
        (12, order("f5", "O-9", "A-1", "400.00", "2026-02-04T14:00:00")),
        (13, order("f6", "O-9", "A-1", "400.01", "2026-02-05T12:40:00")),
        (14, order("f7", "O-9", "A-2", "300.00", "2026-02-05T12:41:00"))]
    chain = list(CHAINS["two-bills"])
    mixed = [one for place, good in enumerate(chain) for one in (
        *(bad for at_, bad in planted if at_ == place), good)]
    mixed += [bad for at_, bad in planted if at_ >= len(chain)]
    file("mechanism 12",
         case("whole-month", "from the contract to the payment in one call", "nothing",
              *CHAINS["paid"], border=["STL-001", "STL-003", "STL-004", "STL-012", "PAY-007",
                                       "PAY-011", "PAY-017", "PAY-020"]),
         case("whole-month-faults", "what is refused on the way stops nothing else", "nothing",
              *mixed))
    days = {"2026-03-03": "before anything was found", "2026-03-04": "one act is held",
            "2026-03-10": "and the provider", "2026-03-14": "on the last day before the cure",
            "2026-03-15": "on the day of the cure",
            "2026-03-18": "payment stops from the discovery",
            "2026-03-20": "from the confirmation on"}
    reads = lambda on, day: {"verdict": {"outcome": "clear", "findings": []},
                             "year": masked_year(YEARS[on].report(day))}
    cases = [state_case(f"state-{day}", why, "story", day, reads("story", day))
             for day, why in days.items()]
    file("mechanism 14", *cases, call="settlementState")
    later = "2026-03-01"
    file("house history of a provider",
         case("state-broken-altered", "of a history that was altered there is no state", "billed",
              remove=["accounts", "payees"], patch={"events[3].total": "4000.00"},
              expect={"verdict": {"outcome": "refused", "findings": [
                  {"code": "LED-021", "path": "events[3].digest"}]}}),
         case("state-broken-no-head", "nobody says that it is all", "billed",
              remove=["accounts", "payees", "head"],
              expect={"verdict": {"outcome": "unchecked", "complete": False}}),
         case("state-broken-no-day", "nobody says of which day the check is", "billed",
              remove=["accounts", "payees", "checkedOn"],
              expect={"verdict": {"outcome": "unchecked", "complete": False, "notChecked": [
                  {"code": "STL-017", "path": "checkedOn"}]}}),
         case("state-broken-later", "an event later than the day of the check", "billed",
              remove=["accounts", "payees"], patch={"checkedOn": "2026-02-04"},
              expect={"verdict": {"outcome": "refused", "findings": [
                  {"code": "STL-017", "params": [{"name": "reason", "value": "future"}]}]}}),
         call="settlementState")
    file("mechanism 12",
         *[state_case(f"state-of-{on}", f"the state of the history `{on}`", on, later,
                      reads(on, later))
           for on in ("returned", "held", "signed", "two-billed", "came-back", "reversed", "paid",
                      "terminated", "advanced", "closed")], call="settlementState")


def write():
    texts()
    states()
