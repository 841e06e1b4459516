#!/usr/bin/env python3
"""Writes the vectors of duplicates, payment and statements.

Expectations are written by hand from the law (points 12-17 of the Mechanism and
its annex); fingerprints and dates are computed here by other code than the
library's. Standard library only.
"""
import copy

from fingerprints import KEY, cases, content, exact, lines, record, suspect
from oracle import (CLEAR, D, account, after, finding, masked, person, refused,
                    vector, works)

OPEN = {"clear": False, "complete": False, "findings": []}
PROVIDER, OTHER = "050540004455", "000740000728"
ANN, BOB = person("990101", 6, 301), person("990101", 6, 302)
DOC, NURSE = person("990101", 6, 901), person("990101", 6, 902)

# ---------------------------------------------------------------- duplicates


def line(ident, code="A02.001.000", at="2026-03-10T09:00", worker=DOC, amount="1000.00"):
    return {"id": ident, "code": code, "at": at, "worker": worker, "quantity": 1,
            "tariff": amount, "amount": amount}


def act(number, *services, provider=PROVIDER, contract="D-1", formed="2026-04-01"):
    """Services are pairs of an insured and a line; each stands in a case of its own."""
    cases = []
    for place, (insured, one) in enumerate(services, 1):
        day = one["at"].split("T")[0]
        cases.append({"id": f"{number}-c{place}", "insured": insured, "care": "out-patient",
                      "start": day, "end": day,
                      "facility": "F-1", "address": "ADR-1", "total": one["amount"],
                      "services": [one]})
    total = sum(int(one["amount"].replace(".", "")) for _, one in services)
    return {"number": number, "provider": provider, "contract": contract, "funding": "osms",
            "month": "2026-03", "formedOn": formed, "declaredCases": len(cases),
            "declaredServices": len(cases), "total": f"{total // 100}.{total % 100:02d}",
            "cases": cases}


def history(*traces, complete=True, periods=("2026-01-01/2026-04-04",),
            statuses=("in-process", "accepted", "paid")):
    return {"periods": list(periods), "statuses": list(statuses), "complete": complete,
            "stays": True, "asOf": "2026-04-05", "acts": list(traces)}


def trace(one, status):
    services = [{"exact": exact(*pair), "suspect": suspect(*pair)} for pair in lines(one)]
    return {"label": one["number"], "status": status, "record": record(one),
            "content": content(one), "services": services, "cases": cases(one)}


def duplicates(name, clause, why, acts, earlier, expect, border=()):
    given = {"key": KEY, "acts": acts}
    if earlier is not None:
        given["history"] = earlier
    vector("duplicate", name, clause, "judgeDuplicates", why, given, expect, border)


def staked(code, path, sum_, **params):
    return dict(finding(code, path, **params), atStake=sum_)


LINE = "acts[{}].cases[{}].services[0]"
A, B = (ANN, line("s1")), (BOB, line("s2", at="2026-03-11T10:00"))
TWO = [A, B]

duplicates(
    "dup-act-number-again", "mechanism 12 par 2",
    "the same number, provider, contract and year: the second act is refused as a whole, and its "
    "common lines are not told again",
    [act("A-1", *TWO), act("A-1", A, formed="2026-04-02")], history(),
    {"verdict": refused(staked("DUP-001", "acts[1].number", "1000.00", act="A-1", other="A-1",
                               place="acts[0]")),
     "copiedActs": 1, "excess": 0, "refused": [False, True]},
    ["DUP-003", "DUP-004"])
duplicates(
    "dup-act-number-of-another-provider", "mechanism 12 par 2",
    "a number is unique within its provider and contract: another provider may use it too",
    [act("A-1", A), act("A-1", B, provider=OTHER)], history(),
    {"verdict": CLEAR, "copiedActs": 0, "refused": [False, False]},
    ["DUP-001", "DUP-002"])
duplicates(
    "dup-act-number-written-otherwise", "mechanism 12 par 2",
    "a stroke, a space or a Cyrillic look-alike makes no new number",
    [act("A-1", A), act("А 1", B, formed="2026-04-02")], history(),
    {"verdict": refused(staked("DUP-001", "acts[1].number", "1000.00", act="А 1", other="A-1",
                               place="acts[0]"))})
duplicates(
    "dup-content-under-another-number", "mechanism 12 par 2",
    "all lines in another order under another number: one finding for the act, none for its lines",
    [act("A-1", A, B), act("A-2", B, A, formed="2026-04-02")], history(),
    {"verdict": refused(staked("DUP-002", "acts[1].cases", "2000.00", act="A-2", other="A-1",
                               place="acts[0]")),
     "copiedActs": 1, "compared": 2, "excess": 0},
    ["DUP-001"])
duplicates(
    "dup-content-with-one-line-more", "mechanism 12 par 2",
    "one line more and the content is another: the two common lines are found one by one",
    [act("A-1", A, B), act("A-2", A, B, (ANN, line("s3", at="2026-03-12T09:00")),
                           formed="2026-04-02")], history(),
    {"verdict": refused(
        staked("DUP-004", LINE.format(1, 0), "1000.00", service="A02.001.000", other="A-1",
               place=LINE.format(0, 0), status="in-process"),
        staked("DUP-004", LINE.format(1, 1), "1000.00", service="A02.001.000", other="A-1",
               place=LINE.format(0, 1), status="in-process")),
     "copiedActs": 0, "compared": 5, "excess": 2},
    ["DUP-002"])
duplicates(
    "dup-thrice-in-an-act", "mechanism 12 par 2",
    "three copies are two excess, and each excess line's money is counted once",
    [act("A-1", A, (ANN, line("s3")), (ANN, line("s4")))], history(),
    {"verdict": refused(
        staked("DUP-003", LINE.format(0, 1), "1000.00", service="A02.001.000", place=LINE.format(0, 0)),
        staked("DUP-003", LINE.format(0, 2), "1000.00", service="A02.001.000", place=LINE.format(0, 0))),
     "excess": 2, "suspects": 0},
    ["DUP-004", "DUP-005"])
duplicates(
    "dup-another-price-is-still-a-copy", "mechanism 12 par 2",
    "the amount is no part of the key: a copy with another price is refused all the same",
    [act("A-1", A, (ANN, line("s3", amount="1.00")))], history(),
    {"verdict": refused(staked("DUP-003", LINE.format(0, 1), "1.00", service="A02.001.000",
                               place=LINE.format(0, 0)))})
duplicates(
    "dup-second-person-same-minute", "mechanism 12 par 2",
    "one worker, one service, one minute, two insured: not one service",
    [act("A-1", A, (BOB, line("s3")))], history(),
    {"verdict": CLEAR, "compared": 2, "excess": 0, "suspects": 0},
    ["DUP-003", "DUP-006"])
duplicates(
    "dup-at-two-providers", "mechanism 12 par 2",
    "the same service by the same worker at another provider's act is refused there",
    [act("A-1", *TWO), act("A-2", A, provider=OTHER, formed="2026-04-02")], history(),
    {"verdict": refused(staked("DUP-004", LINE.format(1, 0), "1000.00", service="A02.001.000",
                               other="A-1", place=LINE.format(0, 0), status="in-process")),
     "refused": [False, True]})
OLD = act("OLD-1", *TWO)
for status, code in (("paid", "DUP-004"), ("accepted", "DUP-004")):
    duplicates(
        f"dup-in-{status}-act", "mechanism 12 par 2", f"a line that stands in an act that is {status} is refused",
        [act("A-1", A, formed="2026-04-02")], history(trace(OLD, status)),
        {"verdict": refused(staked(code, LINE.format(0, 0), "1000.00", service="A02.001.000",
                                   other="OLD-1", place="history", status=status)),
         "excess": 1, "refused": [True]})
duplicates(
    "dup-in-act-in-process", "mechanism 12 par 2",
    "a line of an act that is not decided yet is a sign for a person, not a refusal",
    [act("A-1", A)], history(trace(OLD, "in-process")),
    {"verdict": {"effect": "review", "findings": [
        staked("DUP-005", LINE.format(0, 0), "1000.00", service="A02.001.000", other="OLD-1")]},
     "refused": [False]},
    ["DUP-004"])
duplicates(
    "dup-in-reversed-act", "mechanism 12 par 2", "a reversed act repeats nothing",
    [act("A-1", A)], history(trace(OLD, "reversed")),
    {"verdict": CLEAR, "excess": 0}, ["DUP-001", "DUP-004", "DUP-005", "DUP-006"])
duplicates(
    "dup-whole-act-paid-before", "mechanism 12 par 2", "the number and the lines were paid before: one finding",
    [act("OLD-1", *TWO)], history(trace(OLD, "paid")),
    {"verdict": refused(staked("DUP-001", "acts[0].number", "2000.00", act="OLD-1", other="OLD-1",
                               place="history, paid"))})
for name, why, other, differs in (
        ("worker", "another worker", line("s3", worker=NURSE), "worker"),
        ("time", "another hour", line("s3", at="2026-03-10T09:01"), "time"),
        ("worker-and-time", "another worker and hour", line("s3", at="2026-03-10T10:00", worker=NURSE),
         "worker, time")):
    duplicates(
        f"dup-suspect-{name}", "mechanism 13", f"{why} on the same day is a sign for a person",
        [act("A-1", A, (ANN, other))], history(),
        {"verdict": {"clear": False, "complete": True, "effect": "review", "findings": [
            staked("DUP-006", LINE.format(0, 1), "1000.00", service="A02.001.000", differs=differs,
                   other="A-1", place=LINE.format(0, 0))]},
         "suspects": 1, "excess": 0, "refused": [False]},
        ["DUP-003"])
duplicates(
    "dup-suspect-next-day", "mechanism 13", "the day after is outside a window of no days",
    [act("A-1", A, (ANN, line("s3", at="2026-03-11T00:00")))], history(),
    {"verdict": CLEAR, "suspects": 0}, ["DUP-006"])
vector(
    "duplicate", "dup-suspect-next-day-in-window", "mechanism 13", "judgeDuplicates",
    "the host widens the window to one day and says by what",
    {"law": {"overrides": [{"name": "duplicate_window_days", "value": "1", "reference": "letter 7"}]},
     "key": KEY, "acts": [act("A-1", A, (ANN, line("s3", at="2026-03-11T00:00")))],
     "history": history()},
    {"verdict": {"overrides": ["duplicate_window_days: 1 (letter 7)"], "findings": [
        finding("DUP-006", LINE.format(0, 1), service="A02.001.000", differs="day, time",
                other="A-1", place=LINE.format(0, 0))]}})
duplicates(
    "dup-suspect-in-history", "mechanism 13", "a like line of the day in an act paid before",
    [act("A-1", (ANN, line("s3", worker=NURSE)))], history(trace(OLD, "paid")),
    {"verdict": {"effect": "review", "findings": [
        finding("DUP-006", LINE.format(0, 0), service="A02.001.000",
                differs="worker or time", other="OLD-1", place="history, paid")]}})
duplicates(
    "dup-without-history", "mechanism 12 par 2",
    "without a history only the act itself was compared: seven rules are not checked",
    [act("A-1", A)], None,
    {"verdict": dict(OPEN, notChecked=[
        {"code": code, "path": "acts[0]", "needs": "history", "lack": "not-given"}
        for code in ("DUP-001", "DUP-002", "DUP-004", "DUP-005", "DUP-006", "DUP-013", "DUP-014")])},
    ["DUP-003"])
duplicates(
    "dup-history-of-other-days", "mechanism 12 par 2", "the history begins a day after the service",
    [act("A-1", A)], history(periods=["2026-03-11/2026-03-31"]), {"verdict": OPEN}, ["DUP-003"])
duplicates(
    "dup-history-without-a-status", "mechanism 12 par 2", "a history of paid acts alone does not answer",
    [act("A-1", A)], history(statuses=["paid"]),
    {"verdict": OPEN, "searched": {"statuses": ["paid"], "complete": True}})
broken = history(dict(trace(OLD, "paid"), record="v2:" + "0" * 32))
duplicates(
    "dup-history-of-another-version", "house",
    "a fingerprint of another version is not comparable: the act is left out and the history is "
    "incomplete",
    [act("A-1", A)], broken,
    {"verdict": {"complete": False, "findings": [finding(
        "INP-002", "history.acts[0].record", field="record",
        reason="fingerprint is not of version `v1`")]},
     "searched": {"complete": False}})
nobody = [act("A-1", A, (ANN, line("s3")))]
for case in nobody[0]["cases"]:
    del case["insured"]
duplicates(
    "dup-lines-without-insured", "mechanism 12 par 2",
    "lines without the insured are not comparable: counted, never grouped together",
    nobody, history(),
    {"verdict": {"complete": False, "findings": [
        finding("INP-001", f"acts[0].cases[{n}].insured", field="insured") for n in (0, 1)]},
     "compared": 0, "notComparable": 2, "excess": 0})
vector("duplicate", "dup-no-key", "house", "judgeDuplicates",
       "there is no key of our own: an unkeyed hash of twelve digits can be guessed",
       {"acts": [act("A-1", A)]},
       {"verdict": refused(finding("INP-001", "key", field="key")), "keys": []})
vector("duplicate", "dup-keys", "mechanism 12 par 2", "duplicateKeys",
       "the fingerprints by the written construction, for a unique constraint at the host",
       {"key": KEY, "acts": [act("A-1", *TWO)]},
       {"acts": [{"record": record(act("A-1", *TWO)), "content": content(act("A-1", *TWO)),
                  "services": [{"exact": exact(*pair), "suspect": suspect(*pair)} for pair in TWO]}]})

# ------------------------------------------------------------------ standing


def cause(ground="taxes", discovered="2026-03-10", cured=None):
    source = {"taxes": "tax-debt", "address": "permits", "visits": "mobile-citizens"}[ground]
    one = {"ground": ground, "discovered": discovered, "document": "M-1", "source": source}
    return dict(one, cured=cured) if cured else one


def stop(ground, confirmed):
    return {"ground": ground, "confirmed": confirmed, "document": "R-1"}


def standing(name, clause, why, on, expect, causes=(), stops=(), border=()):
    vector("payment", name, clause, "paymentStanding", why,
           {"on": on, "causes": list(causes), "stops": list(stops)}, expect, border)


def next_working(day):
    while not works(day):
        day = after(day)
    return day


# two months from 10 March 2026, moved to a working day
LAST = next_working(D(2026, 5, 10))
CODES = {"address": "PAY-001", "taxes": "PAY-002", "visits": "PAY-003"}
for number, (ground, code) in enumerate(CODES.items(), 1):
    standing(f"pay-suspended-{ground}", f"mechanism 14({number})", "from the day of discovery on",
             "2026-03-10",
             {"verdict": {"effect": "suspend", "findings": [finding(
                 code, "causes[0]", discovered="2026-03-10", document="M-1")]},
              "state": "suspended", "since": "2026-03-10"}, [cause(ground)])
    standing(f"pay-eve-of-{ground}", f"mechanism 14({number})", "the day before the discovery is open",
             "2026-03-09", {"verdict": CLEAR, "state": "open"}, [cause(ground)], border=[code])
standing("pay-resumed-on-day-of-cure", "mechanism 15", "payment resumes on the day of the cure itself",
         "2026-04-01", {"verdict": CLEAR, "state": "open", "since": "2026-04-01",
                        "cureTerms": [{"ground": "taxes", "lastDay": str(LAST), "resumes": "2026-04-01"}]},
         [cause(cured="2026-04-01")], border=["PAY-002"])
standing("pay-cured-on-last-day", "mechanism 15", "two months, and the last day is a day off: still in time",
         str(LAST), {"verdict": CLEAR, "state": "open"}, [cause(cured=str(LAST))], border=["PAY-004"])
standing("pay-cured-late", "mechanism 15",
         "a day after the term: payment resumes from the actual cure all the same, and the term is told",
         str(after(LAST)),
         {"verdict": {"clear": True, "effect": "note", "findings": [finding(
             "PAY-004", "causes[0]", deadline=str(LAST), cured=str(after(LAST)))]},
          "state": "open", "since": str(after(LAST))}, [cause(cured=str(after(LAST)))])
standing("pay-not-cured-in-term", "mechanism 15", "not cured in the term: still suspended, and the term is told",
         str(after(LAST)),
         {"verdict": {"effect": "suspend", "findings": [
             finding("PAY-002", "causes[0]"),
             finding("PAY-004", "causes[0]", deadline=str(LAST), cured="–")]},
          "state": "suspended"}, [cause()])
standing("pay-two-causes-one-cured", "mechanism 15", "the causes must be removed in full",
         "2026-04-01",
         {"verdict": {"findings": [finding("PAY-003", "causes[1]")]}, "state": "suspended",
          "since": "2026-03-20"},
         [cause(cured="2026-03-30"), cause("visits", "2026-03-20")], border=["PAY-002"])
for number, (ground, code) in enumerate({"licence": "PAY-005", "monitoring": "PAY-006"}.items(), 1):
    standing(f"pay-stopped-{ground}", f"mechanism 16({number})", "from the day of the document on",
             "2026-04-02",
             {"verdict": {"effect": "stop", "findings": [finding(
                 code, "stops[0]", received="2026-04-02", document="R-1")]},
              "state": "stopped", "since": "2026-04-02"}, stops=[stop(ground, "2026-04-02")])
    standing(f"pay-eve-of-stop-{ground}", f"mechanism 16({number})", "the day before is open",
             "2026-04-01", {"verdict": CLEAR, "state": "open"}, stops=[stop(ground, "2026-04-02")],
             border=[code])
standing("pay-stop-outweighs", "mechanism 17", "a stop outweighs a suspension that was cured",
         "2026-05-01", {"state": "stopped", "since": "2026-04-02"},
         [cause(cured="2026-04-10")], [stop("licence", "2026-04-02")])
standing("pay-standing-unreadable", "house", "a fact that cannot be read might have been the one that suspends",
         "2026-04-01", {"verdict": refused(finding("INP-002", "causes[0].ground"))},
         [dict(cause(), ground="weather")])

# -------------------------------------------------------------------- queue


def queued(number, available, signed=None, held=False):
    one = {"act": number, "available": f"2026-04-{available}"}
    if signed:
        one["signed"] = f"2026-04-{signed}"
    return dict(one, held=True) if held else one


def queue(name, why, acts, expect, border=()):
    vector("payment", name, "mechanism 12 par 2", "signingQueue", why, {"acts": acts}, expect, border)


queue("pay-queue-in-order", "signed in the order in which they could be signed",
      [queued("A-2", "02T10:00"), queued("A-1", "01T10:00", "03T09:00")],
      {"verdict": CLEAR, "order": ["A-1", "A-2"], "next": "A-2"}, ["PAY-007"])
queue("pay-queue-jump", "the later act was signed while the earlier one waits: the act jumped is named",
      [queued("A-2", "01T10:01", "03T09:00"), queued("A-1", "01T10:00")],
      {"verdict": refused(finding("PAY-007", "acts[0].signed", act="A-2", jumped="A-1")),
       "order": ["A-1", "A-2"], "next": "A-1"})
queue("pay-queue-jump-by-a-minute", "both signed, but the later one a minute before the earlier",
      [queued("A-1", "01T10:00", "03T09:01"), queued("A-2", "01T10:01", "03T09:00")],
      {"verdict": refused(finding("PAY-007", "acts[1].signed", act="A-2", jumped="A-1"))})
queue("pay-queue-one-moment", "acts that came at one moment are in no order among themselves",
      [queued("A-2", "01T10:00", "03T09:00"), queued("A-1", "01T10:00")],
      {"verdict": CLEAR, "order": ["A-1", "A-2"], "next": "A-1"}, ["PAY-007"])
queue("pay-queue-held-is-not-jumped", "a suspended act keeps its place, and nobody jumps it",
      [queued("A-1", "01T10:00", held=True), queued("A-2", "02T10:00", "03T09:00")],
      {"verdict": CLEAR, "order": ["A-1", "A-2"]}, ["PAY-007"])

queue("pay-queue-signed-while-suspended", "the check suspends the act, so its signature is refused",
      [dict(queued("A-1", "01T10:00", "03T09:00"), suspended=True)],
      {"verdict": refused(finding("PAY-019", "acts[0].signed", act="A-1", reason="suspended"))})
queue("pay-queue-signed-unchecked", "one of two open rules was accepted: the other still hinders",
      [dict(queued("A-1", "01T10:00", "03T09:00"), unchecked=["ACT-010", "VIS-001"], accepts=["ACT-010"])],
      {"verdict": refused(finding("PAY-019", "acts[0].signed", act="A-1", reason="VIS-001"))})
queue("pay-queue-unchecked-accepted", "every open rule was accepted by its code: the act may be signed",
      [dict(queued("A-1", "01T10:00", "03T09:00"), unchecked=["ACT-010"], accepts=["VIS-001", "ACT-010"])],
      {"verdict": CLEAR, "order": ["A-1"]}, ["PAY-019"])
queue("pay-queue-hindered-is-not-jumped", "an act that its check leaves open waits, and nobody jumps it",
      [dict(queued("A-1", "01T10:00"), unchecked=["ACT-010"]), queued("A-2", "02T10:00", "03T09:00")],
      {"verdict": CLEAR, "order": ["A-1", "A-2"]}, ["PAY-007", "PAY-019"])

# ----------------------------------------------------------------- register

PAYEE = account("601", "8871000394291")
SECOND = account("601", "8871000394292")
TREASURY = account("070", "105KSN0000000")


def entry(number, signed, amount="100.10", **changes):
    one = {"signed": signed, "funding": "osms", "recipient": "ТОО «Дәрігер»", "provider": PROVIDER,
           "contract": "D-1", "contractDate": "2026-01-05", "service": "Медицинские услуги",
           "account": PAYEE, "act": number, "actDate": signed[:10], "from": "2026-03-01",
           "to": "2026-03-31", "bic": "HSBKKZKX", "amount": amount, "invoice": amount}
    return dict(one, **changes)


def register(name, clause, why, entries, expect, border=(), total=None):
    given = {"funding": "osms", "sender": "НАО «ФСМС»", "senderAccount": TREASURY, "entries": entries}
    if total:
        given["total"] = total
    vector("payment", name, clause, "buildRegister", why, given, expect, border)


HEADS = ("№,Отправитель,Получатель (наименование субъекта здравоохранения),"
         "ИИН/БИН субъекта здравоохранения,Основание (номер и дата заключенного договора),"
         "Наименование услуги,Счет отправителя денег,Счет получателя денег,"
         "Номер утвержденного акта,Дата утвержденного акта,Период услуги,БИК банка получателя,"
         "Сумма к оплате\r\n")
FIRST, NEXT = "2026-04-03T09:00", "2026-04-03T09:01"
register("pay-register", "mechanism annex",
         "thirteen columns in the chronology of signing, numbered from one, and the total row",
         [entry("A-2", NEXT, "0.95"), entry("A-1", FIRST, recipient="=ТОО \"А, Б\"")],
         {"verdict": CLEAR, "total": "101.05",
          "rows": [{"number": 1, "act": "A-1", "provider": PROVIDER, "account": PAYEE,
                    "senderAccount": TREASURY, "contractDate": "2026-01-05",
                    "period": "2026-03-01/2026-03-31", "bic": "HSBKKZKX", "amount": "100.10"},
                   {"number": 2, "act": "A-2", "amount": "0.95"}],
          "csv": HEADS
          + f"1,НАО «ФСМС»,\"'=ТОО \"\"А, Б\"\"\",{PROVIDER},D-1 от 2026-01-05,Медицинские услуги,"
            f"{TREASURY},{PAYEE},A-1,2026-04-03,2026-03-01 – 2026-03-31,HSBKKZKX,100.10\r\n"
          + f"2,НАО «ФСМС»,ТОО «Дәрігер»,{PROVIDER},D-1 от 2026-01-05,Медицинские услуги,"
            f"{TREASURY},{PAYEE},A-2,2026-04-03,2026-03-01 – 2026-03-31,HSBKKZKX,0.95\r\n"
          + ",ИТОГО,,,,,,,,,,,101.05\r\n"},
         ["PAY-008", "PAY-009", "PAY-010", "PAY-023"], total="101.05")
register("pay-register-invoice-a-tiyn", "mechanism annex", "a row a tiyn beside its e-invoice",
         [entry("A-1", FIRST, invoice="100.11"), entry("A-2", NEXT)],
         {"verdict": refused(staked("PAY-023", "entries[0].invoice", "0.01", act="A-1",
                                    invoice="100.11", amount="100.10")), "total": "200.20"})
register("pay-register-invoice-untold", "mechanism annex", "one row tells its e-invoice, the other does not",
         [entry("A-1", FIRST, invoice=None), entry("A-2", NEXT)],
         {"verdict": dict(OPEN, notChecked=[{"code": "PAY-023", "path": "entries[0].invoice",
                                             "needs": "invoice", "lack": "no-key"}]),
          "total": "200.20"})
register("pay-register-no-invoices", "mechanism annex", "no row tells its e-invoice: said once",
         [entry("A-1", FIRST, invoice=None), entry("A-2", NEXT, invoice=None)],
         {"verdict": dict(OPEN, notChecked=[{"code": "PAY-023", "path": "entries",
                                             "needs": "invoice", "lack": "not-given"}]),
          "total": "200.20"})
register("pay-register-two-sources", "mechanism 3(4)",
         "the sender's account depends on the source: a row of the other stream is left out",
         [entry("A-1", FIRST), entry("A-2", NEXT, "5.00", funding="gobmp")],
         {"verdict": refused(staked("PAY-008", "entries[1].funding", "5.00", act="A-2",
                                    source="gobmp", register="osms")),
          "total": "100.10"})
register("pay-register-total-by-a-tiyn", "mechanism annex", "a tiyn too much in the total row",
         [entry("A-1", FIRST), entry("A-2", NEXT)],
         {"verdict": refused(dict(finding("PAY-009", "total", declared="200.21", computed="200.20"),
                                  repair={"path": "total", "value": "200.20"})),
          "total": "200.20"}, total="200.21")
register("pay-register-act-twice", "mechanism 12 par 2", "one act, one row, however its number is written",
         [entry("A-1", FIRST), entry("A/1", NEXT)],
         {"verdict": refused(staked("PAY-010", "entries[1].act", "100.10", act="A/1",
                                    place="entries[0]")),
          "total": "100.10"})
register("pay-register-same-number-other-provider", "mechanism 12 par 2",
         "a number is unique within its provider and contract",
         [entry("A-1", FIRST), entry("A-1", NEXT, provider=OTHER)],
         {"verdict": CLEAR, "total": "200.20"}, ["PAY-010"])
register("pay-register-out-of-range", "mechanism annex", "a sum beyond the range has no total",
         [entry(f"A-{n}", FIRST, "999999999999999.99") for n in range(93)],
         {"verdict": refused(finding("PAY-009", "total", declared="–", computed="–")), "rows": []})
register("pay-register-unreadable-entry", "house", "nothing is built while a row cannot be read",
         [entry("A-1", FIRST), entry("A-2", NEXT, "1e3", invoice="1.00")],
         {"verdict": refused(finding("INP-002", "entries[1].amount")), "rows": []})

# ------------------------------------------------------------------ control


def order(number="P-1", act_number="A-1", formed="2026-04-10T09:00", **changes):
    one = {"number": number, "provider": PROVIDER, "account": PAYEE, "amount": "1000.00",
           "contract": "D-1", "act": act_number, "from": "2026-03-01", "to": "2026-03-31",
           "formed": formed, "invoiced": "2026-04-02", "eInvoice": f"ESF-{number}"}
    return dict(one, **changes)


def signed(number, moment):
    return {"number": number, "provider": PROVIDER, "contract": "D-1", "month": "2026-03",
            "total": "1000.00", "signed": moment}


def contract(number="D-1", **changes):
    one = {"number": number, "provider": PROVIDER, "funding": "osms", "from": "2026-01-01",
           "to": "2026-12-31", "concluded": "2026-01-05", "status": "signed",
           "sum": "1000000.00", "account": PAYEE}
    return dict(one, **changes)


def whole(rows):
    return {"complete": True, "rows": rows}


FACTS = {
    "accounts": whole([{"provider": PROVIDER, "account": PAYEE}]),
    "contracts": whole([contract()]),
    "acts": whole([signed("A-1", FIRST), signed("A-2", NEXT)]),
    "payees": {"complete": True, "asOf": "2026-06-30", "rows": [
        {"provider": PROVIDER, "state": "open", "since": "2026-01-01"}]},
    "past": {"complete": True, "from": "2026-01-01", "to": "2026-12-31", "orders": []},
}


def control(name, clause, why, orders, expect, border=(), **changes):
    given = dict(copy.deepcopy(FACTS), orders=orders, **changes)
    given = {key: value for key, value in given.items() if value is not None}
    vector("payment", name, clause, "paymentControl", why, given, expect, border)


def past(*orders, **changes):
    return dict(FACTS["past"], orders=list(orders), **changes)


EVERY = [f"PAY-{n:03d}" for n in range(11, 19)] + ["PAY-026"]
# thirty days from the invoice of 2 April, ten from the signing of 3 April
DUE = next_working(after(D(2026, 4, 2), 30))
TEN = next_working(after(D(2026, 4, 3), 10))
control("pay-control-clear", "mechanism 13", "requisites, amount, period, basis and chronology agree",
        [order(), order("P-2", "A-2", "2026-04-10T09:01", amount="999.99")],
        {"verdict": CLEAR, "payable": True}, EVERY)
control("pay-control-account-of-register", "mechanism 13", "the register names another account",
        [order()],
        {"verdict": refused(staked("PAY-011", "orders[0].account", "1000.00", order="P-1",
                                   **{"with": "register"}, expected=SECOND)),
         "payable": False},
        accounts=whole([{"provider": PROVIDER, "account": SECOND}]))
control("pay-control-account-of-contract", "mechanism 13", "the contract names another account",
        [order()],
        {"verdict": refused(finding("PAY-011", "orders[0].account"))},
        contracts=whole([contract(account=SECOND)]))


def payees(*changes, **more):
    rows = [{"provider": PROVIDER, "state": "open", "since": "2026-01-01"}]
    rows += [{"provider": PROVIDER, "state": state, "since": since} for state, since in changes]
    return dict(whole(rows), **more)


for state in ("blocked", "closed"):
    control(f"pay-control-payee-{state}", "mechanism 32",
            "the account was open when the act was signed, and is not when it is paid", [order()],
            {"verdict": refused(staked("PAY-026", "orders[0].provider", "1000.00", order="P-1",
                                       state=state, day="2026-04-10")), "payable": False},
            payees=payees((state, "2026-04-10")))
control("pay-control-payee-blocked-tomorrow", "mechanism 32", "blocked from the day after the order",
        [order()], {"verdict": CLEAR, "payable": True}, ["PAY-026"],
        payees=payees(("blocked", "2026-04-11")))
control("pay-control-payee-unblocked", "mechanism 32", "blocked before, and open again on that day",
        [order()], {"verdict": CLEAR, "payable": True}, ["PAY-026"],
        payees=payees(("blocked", "2026-03-10"), ("open", "2026-04-10")))
control("pay-control-payee-unknown", "mechanism 32", "a complete list holds no account of the payee",
        [order()], {"verdict": refused(finding("PAY-026", "orders[0].provider", order="P-1",
                                               state="none", day="2026-04-10"))},
        payees=whole([]))
for name, lack, list_ in (("not-given", "not-given", None), ("partial", "partial", {"rows": []}),
                          ("stale", "stale", payees(asOf="2026-04-09"))):
    control(f"pay-control-payee-{name}", "mechanism 32", "whether the payee's account is open cannot be told",
            [order()], {"verdict": dict(OPEN, notChecked=[{
                "code": "PAY-026", "path": "orders[0].provider", "needs": "payees", "lack": lack}]),
                "payable": False}, payees=list_)
control("pay-control-second-account", "mechanism 13", "a provider may have two accounts: one of them is named",
        [order()], {"verdict": CLEAR}, ["PAY-011"],
        accounts=whole([{"provider": PROVIDER, "account": SECOND},
                        {"provider": PROVIDER, "account": PAYEE}]))
control("pay-control-nothing", "mechanism 13", "an order of nothing",
        [order(amount="0")],
        {"verdict": refused(finding("PAY-012", "orders[0].amount", amount="0.00", accepted="1000.00"))})
control("pay-control-a-tiyn-over", "mechanism 13", "a tiyn over the act's total",
        [order(amount="1000.01")],
        {"verdict": refused(staked("PAY-012", "orders[0].amount", "1000.01", amount="1000.01",
                                   accepted="1000.00"))})
# ten tenge of the act were deducted: what was accepted is paid, not what was presented
LESS = [dict(FACTS["acts"]["rows"][0], accepted="990.00"), *FACTS["acts"]["rows"][1:]]
control("pay-control-over-the-accepted", "mechanism 13", "the act's whole total is paid, of which 990 were accepted",
        [order()],
        {"verdict": refused(staked("PAY-012", "orders[0].amount", "1000.00", amount="1000.00",
                                   accepted="990.00"))}, acts=whole(LESS))
control("pay-control-the-accepted", "mechanism 13", "what was accepted of the act is paid to the tiyn",
        [order(amount="990.00")], {"verdict": CLEAR}, ["PAY-012"], acts=whole(LESS))
control("pay-control-a-tiyn", "mechanism 13", "a tiyn is positive and under the total",
        [order(amount="0.01")], {"verdict": CLEAR}, ["PAY-012"])
control("pay-control-first-of-april", "mechanism 13", "the period runs a day over the act's month",
        [order(to="2026-04-01")],
        {"verdict": refused(finding("PAY-013", "orders[0].period", period="2026-03-01/2026-04-01",
                                    month="2026-03"))})
control("pay-control-last-day-of-march", "mechanism 13", "one day at the end of the month",
        [order(**{"from": "2026-03-31"})], {"verdict": CLEAR}, ["PAY-013"])
for name, why, reason, changes in (
        ("unknown", "a complete list holds no such contract", "no such contract",
         {"contracts": whole([])}),
        ("of-another", "the contract is another provider's", "not a contract of the payee",
         {"contracts": whole([contract(provider=OTHER)])}),
        ("unsigned", "signed by the issuer alone", "not in force in the period",
         {"contracts": whole([contract(status="on-signing")])}),
        ("terminated", "terminated on the last day of the period", "not in force in the period",
         {"contracts": whole([contract(status="terminated-by-issuer", terminatedOn="2026-03-31")])}),
        ("of-another-act", "the act rests on another contract", "not the contract of the act",
         {"acts": whole([dict(signed("A-1", FIRST), contract="D-2")])})):
    found = [finding("PAY-014", "orders[0].contract", contract="D-1", reason=reason)]
    if name == "unknown":
        found = [finding("PAY-011", "orders[0].account")] + found
    control(f"pay-control-contract-{name}", "mechanism 13", why, [order()],
            {"verdict": refused(*found)}, **changes)
control("pay-control-terminated-the-day-after", "mechanism 13",
        "the contract was in force until the day after the period: the services are paid",
        [order()], {"verdict": CLEAR}, ["PAY-014"],
        contracts=whole([contract(status="terminated-by-issuer", terminatedOn="2026-04-01")]))
control("pay-control-paid-before", "mechanism 13", "payee, amount, contract, act and period are the same",
        [order("P-2")],
        {"verdict": refused(staked("PAY-015", "orders[0]", "1000.00", order="P-2", other="P-1"))},
        past=past(order("P-1", formed="2026-04-09T09:00")))
control("pay-control-paid-to-another-account", "mechanism 13",
        "an account is no part of the key: the same payment to another account is the same payment",
        [order("P-2")],
        {"verdict": refused(finding("PAY-015", "orders[0]", order="P-2", other="P-1"))},
        past=past(order("P-1", formed="2026-04-09T09:00", account=SECOND)))
sign = {"clear": False, "complete": True, "effect": "review"}
control("pay-control-act-in-two-orders", "mechanism 13", "another amount for the same act is a sign",
        [order("P-2", amount="999.99")],
        {"verdict": dict(sign, findings=[staked("PAY-016", "orders[0]", "999.99", sign="act",
                                                order="P-2", other="P-1")])},
        ["PAY-015"], past=past(order("P-1", formed="2026-04-09T09:00")))
control("pay-control-e-invoice-twice", "mechanism 13", "one e-invoice in two orders is a sign",
        [order(eInvoice="ESF-1"),
         order("P-2", "A-2", "2026-04-10T09:01", amount="7.00", eInvoice="ESF-1")],
        {"verdict": dict(sign, findings=[finding("PAY-016", "orders[1]", sign="e-invoice",
                                                 order="P-2", other="P-1")])}, ["PAY-015"])
control("pay-control-e-invoice-written-otherwise", "mechanism 13",
        "a stroke, a small letter or a Cyrillic look-alike makes no new e-invoice",
        [order(eInvoice="ESF-1"),
         order("P-2", "A-2", "2026-04-10T09:01", amount="7.00", eInvoice="еsf/1")],
        {"verdict": dict(sign, findings=[finding("PAY-016", "orders[1]", sign="e-invoice",
                                                 order="P-2", other="P-1")])}, ["PAY-015"])
control("pay-control-e-invoices-of-nothing", "mechanism 13", "strokes alone are no number: not comparable",
        [order(eInvoice="-"), order("P-2", "A-2", "2026-04-10T09:01", amount="7.00", eInvoice="-")],
        {"verdict": CLEAR}, ["PAY-016"])
OF_SIGNS = [order("P-1", "–"), order("P-2", "/", "2026-04-10T09:01")]
control("pay-control-acts-of-signs-alone", "mechanism 13",
        "numbers of strokes alone tell no act from another: only payee and amount are alike, and P1 is not checked",
        OF_SIGNS, {"verdict": dict(sign, complete=False, findings=[
            finding("PAY-016", "orders[1]", sign="payee and amount", order="P-2", other="P-1")], notChecked=[
            # the list of signed acts holds none of these numbers
            {"code": code, "path": f"orders[{n}]", "needs": needs, "lack": "no-key"}
            for code, needs in (("PAY-012", "acts"), ("PAY-013", "acts"), ("PAY-014", "acts"),
                                ("PAY-015", "contract, act"), ("PAY-016", "contract, act"), ("PAY-017", "acts"))
            for n in ((0,) if code == "PAY-016" else (0, 1))])}, past=past())
control("pay-control-same-amount-in-window", "mechanism 13",
        "the same sum to the same payee thirty days before, for another act",
        [order("P-2", "A-2")],
        {"verdict": dict(sign, findings=[finding("PAY-016", "orders[0]", sign="payee and amount",
                                                 order="P-2", other="P-1")])},
        past=past(order("P-1", "A-0", "2026-03-11T09:00")))
control("pay-control-same-amount-before-window", "mechanism 13", "thirty-one days before is outside the window",
        [order("P-2", "A-2")], {"verdict": CLEAR}, ["PAY-016"],
        past=past(order("P-1", "A-0", "2026-03-10T09:00")))
control("pay-control-same-amount-formed-later", "mechanism 13",
        "an order of thirty days later was formed already: the window lies on both sides",
        [order("P-2", "A-2")],
        {"verdict": dict(sign, findings=[finding("PAY-016", "orders[0]", sign="payee and amount",
                                                 order="P-2", other="P-1")])},
        past=past(order("P-1", "A-0", "2026-05-10T09:00")))
control("pay-control-same-amount-formed-much-later", "mechanism 13", "thirty-one days later is outside the window",
        [order("P-2", "A-2")], {"verdict": CLEAR}, ["PAY-016"],
        past=past(order("P-1", "A-0", "2026-05-11T09:00")))
control("pay-control-no-past", "mechanism 13", "without the orders formed before, repetition is not checked",
        [order()], {"verdict": dict(OPEN, notChecked=[
            {"code": code, "path": "orders[0]", "needs": "past", "lack": "not-given"}
            for code in ("PAY-015", "PAY-016")]), "payable": False}, ["PAY-011"], past=None)
control("pay-control-past-too-short", "mechanism 13",
        "the past begins a day after the services do: they may have been paid on their first day",
        [order()], {"verdict": OPEN, "payable": False}, past=past(**{"from": "2026-03-02"}))
control("pay-control-past-just-enough", "mechanism 13", "the past begins with the services",
        [order()], {"verdict": CLEAR}, ["PAY-015", "PAY-016"], past=past(**{"from": "2026-03-01"}))
control("pay-control-past-of-the-window-only", "mechanism 13",
        "the past holds the window of days, but not all days on which the act may have been paid",
        [order()], {"verdict": OPEN, "payable": False}, past=past(**{"from": "2026-03-11"}))
EARLY = {"from": "2026-04-06", "to": "2026-04-06"}
control("pay-control-past-shorter-than-window", "mechanism 13",
        "all days since the services are there, but not the window: payee and amount are not checked",
        [order(**EARLY)],
        {"verdict": {"complete": False, "notChecked": [
            {"code": "PAY-016", "path": "orders[0]", "needs": "past", "lack": "partial"}]},
         "payable": False},
        ["PAY-015"], past=past(**{"from": "2026-04-01"}))
control("pay-control-same-act-number-next-year", "mechanism 13",
        "a number is unique within its year: the act of another year under it is another act",
        [order()], {"verdict": CLEAR}, ["PAY-016"],
        past=past(order("P-0", formed="2026-01-20T09:00", amount="900.00",
                        **{"from": "2025-12-01", "to": "2025-12-31"})))
control("pay-control-order-jumps", "mechanism 13", "the order of the act signed later was formed first",
        [order(formed="2026-04-10T09:01"), order("P-2", "A-2", amount="7.00")],
        {"verdict": refused(finding("PAY-017", "orders[1].formed", order="P-2", jumped="P-1"))})
control("pay-control-due", "mechanism 13",
        "thirty calendar days from the invoice, and beside them the ten of the Payment Rules, from the "
        "signing of the act",
        [order(formed=f"{DUE}T23:59")],
        {"verdict": CLEAR, "dues": [{"order": "P-1", "lastDay": str(DUE), "clause": "mechanism 13",
                                     "alternatives": [{"lastDay": str(TEN), "clause": "payment-rules 26"}]}]},
        ["PAY-018"])
control("pay-control-overdue", "mechanism 13 par 3", "a day late is told, and the provider is paid all the same",
        [order(formed=f"{after(DUE)}T00:00")],
        {"verdict": {"clear": True, "effect": "note", "findings": [finding(
            "PAY-018", "orders[0].formed", order="P-1", due=str(DUE))]}, "payable": True})
control("pay-control-nothing-known", "mechanism 13", "nothing is known, so nothing is payable",
        [order()], {"verdict": OPEN, "payable": False}, ["PAY-018"],
        accounts=None, contracts=None, acts=None, past=None)

# --------------------------------------------------------------- statements


def use(ident, at, amount="100.00", funding="osms", insured=ANN, number="A-1"):
    return {"insured": insured, "act": number, "provider": PROVIDER, "line": ident,
            "code": "A02.001.000", "at": at, "quantity": 1, "funding": funding, "amount": amount}


def statement(name, clause, why, events, expect, border=(), **changes):
    given = {"holder": {"iin": ANN, "name": "Айша <Тест>", "account": "ACC-1"},
             "from": "2026-03-01", "to": "2026-03-31", "language": "kk", "events": events,
             "policies": [{"number": "POL-1", "from": "2026-01-01", "to": "2026-12-31"},
                          {"number": "POL-0", "from": "2025-01-01", "to": "2025-12-31"}]}
    vector("statement", name, clause, "accountStatement", why, dict(given, **changes), expect, border)


EVENTS = [use("u3", "2026-03-31T23:59", "0.05", "gobmp"), use("u1", "2026-03-01T00:00"),
          use("u2", "2026-03-15T10:00", "200.00"), use("u4", "2026-04-01T00:00"),
          use("u0", "2026-02-28T23:59")]
ALL_STM = ["STM-001", "STM-002", "STM-003"]
statement("stm-month", "mechanism 29(2)",
          "policies and uses of the month with both ends inside, totals by source, the number masked",
          EVENTS,
          {"verdict": CLEAR, "statement": {
              "iin": masked(ANN), "policies": ["POL-1"], "events": ["u1", "u2", "u3"],
              "guaranteed": "0.05", "insurance": "300.00", "total": "300.05"}}, ALL_STM)
statement("stm-first-half", "mechanism 29(2)", "the first part of the month split in two", EVENTS,
          {"statement": {"events": ["u1"], "guaranteed": "0.00", "insurance": "100.00",
                         "total": "100.00"}}, to="2026-03-14")
statement("stm-second-half", "mechanism 29(2)", "the second part: the two make the whole", EVENTS,
          {"statement": {"events": ["u2", "u3"], "guaranteed": "0.05", "insurance": "200.00",
                         "total": "200.05"}}, **{"from": "2026-03-15"})
statement("stm-revealed", "mechanism 29(2)", "for the holder the number is shown whole on request",
          [use("u1", "2026-03-01T00:00")], {"verdict": CLEAR, "statement": {"iin": ANN}},
          ALL_STM, reveal=True)
statement("stm-event-of-another", "mechanism 29(2)", "an event of another person is found and left out",
          [use("u1", "2026-03-01T00:00"), use("u2", "2026-03-02T00:00", insured=BOB)],
          {"verdict": refused(finding("STM-001", "events[1].insured", event="u2")),
           "statement": {"events": ["u1"], "total": "100.00"}})
statement("stm-event-twice", "mechanism 12 par 3", "one use is one event",
          [use("u1", "2026-03-01T00:00"), use("u1", "2026-03-01T00:00")],
          {"verdict": refused(staked("STM-002", "events[1]", "100.00", event="u1")),
           "statement": {"events": ["u1"], "total": "100.00"}})
statement("stm-line-id-of-another-act", "mechanism 12 par 3", "ids of lines are unique within their act",
          [use("u1", "2026-03-01T00:00"), use("u1", "2026-03-02T00:00", number="A-2")],
          {"verdict": CLEAR, "statement": {"events": ["u1", "u1"], "total": "200.00"}}, ["STM-002"])
statement("stm-out-of-range", "house", "a sum beyond the range makes no statement",
          [use(f"u{n}", "2026-03-01T00:00", "999999999999999.99") for n in range(93)],
          {"verdict": refused(finding("STM-003", "events", source="osms"))})
statement("stm-unreadable-event", "house", "no statement is made while an event cannot be read",
          [use("u1", "2026-03-01T00:00"), use("u2", "2026-03-32T00:00")],
          {"verdict": refused(finding("INP-002", "events[1].at"))})
