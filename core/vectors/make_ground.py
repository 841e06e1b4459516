#!/usr/bin/env python3
"""Writes the vectors of the ground floor: identifiers, calendar, money, input,
limits, rules. Two runs write the same bytes.

    python3 core/vectors/make_ground.py
"""

from oracle import (CLEAR, D, EDITION, WRITTEN, account, after, count, document, finding, masked,
                    masked_account, nth_working, person, refused, vector, works, wrong_last)


def identifiers():
    someone = person("960229", 5, 1)
    valid = {"kind": "iin", "valid": True, "normal": masked(someone)}
    advice = {"birthDate": "2096-02-29", "sex": "male"}
    vector("identifier", "iin-agrees", "number-rules resolution 853 of 2013", "checkId",
           "digits of a made-up person suggest the birth date and the sex of the papers",
           {"text": someone, "birthDate": "2096-02-29", "sex": "male"},
           {"verdict": CLEAR, "identified": [valid], "advice": advice},
           ["IDN-002", "IDN-003", "INP-001", "INP-002", "INP-003", "LIM-002"])
    vector("identifier", "iin-other-birth-date", "number-rules resolution 853 of 2013", "checkId",
           "since 2013 another birth date is no error: a note, and the number stands",
           {"kind": "iin", "text": someone, "birthDate": "2096-03-01"},
           {"verdict": {"clear": True, "effect": "note", "findings": [
               finding("IDN-002", "birthDate", suggested="2096-02-29", given="2096-03-01")]},
            "identified": [valid]}, ["INP-002"])
    vector("identifier", "iin-other-sex", "number-rules resolution 853 of 2013", "checkId",
           "another sex is no error either, and the birth date still agrees",
           {"text": someone, "birthDate": "2096-02-29", "sex": "female"},
           {"verdict": {"clear": True, "findings": [
               finding("IDN-003", "sex", suggested="male", given="female")]}}, ["IDN-002"])
    woman = person("841231", 6, 7)
    vector("identifier", "iin-century-6", "number-rules resolution 853 of 2013", "checkId",
           "a seventh digit of 6 is a woman of this century",
           {"kind": "iin", "text": woman, "birthDate": "2084-12-31", "sex": "female"},
           {"verdict": CLEAR, "advice": {"birthDate": "2084-12-31", "sex": "female"}},
           ["IDN-002", "IDN-003"])
    silent = person("961399", 0, 3)
    vector("identifier", "iin-century-0", "number-rules resolution 853 of 2013", "checkId",
           "a seventh digit of 0 suggests nothing, so there is nothing to compare",
           {"kind": "iin", "text": silent, "birthDate": "1990-01-01", "sex": "male"},
           {"verdict": CLEAR, "advice": {}}, ["INP-002"])
    second_pass = next(p for p in (person("960229", 5, s) for s in range(2, 500))
                       if sum(int(d) * w for d, w in zip(p, range(1, 12))) % 11 == 10)
    vector("identifier", "iin-second-pass", "number-rules control digit", "checkId",
           "the first pass gives 10, and the second decides",
           {"kind": "iin", "text": second_pass},
           {"verdict": CLEAR, "identified": [{"kind": "iin", "valid": True}]}, ["INP-002"])
    vector("identifier", "iin-control-digit", "number-rules control digit", "checkId",
           "the control digit is one off; the answer does not repeat the number",
           {"kind": "iin", "text": wrong_last(someone), "birthDate": "2096-02-29"},
           {"verdict": refused(finding("INP-002", "text", field="text",
                                       reason="control digit does not fit")),
            "identified": [{"kind": "iin", "valid": False,
                            "message": "control digit does not fit"}]}, ["INP-001"])
    vector("identifier", "bin-public", "number-rules control digit", "checkId",
           "the registrar's public number: the fifth digit 4 makes it an entity",
           {"text": "050540004455"},
           {"verdict": CLEAR, "identified": [
               {"kind": "bin", "valid": True, "normal": "050540004455"}]}, ["INP-002"])
    vector("identifier", "bin-of-a-person", "number-rules structure", "checkId",
           "a person's number where an entity's is asked for",
           {"kind": "bin", "text": someone},
           {"verdict": refused(finding("INP-002", "text")),
            "identified": [{"kind": "bin", "valid": False}]}, ["INP-001"])
    vector("identifier", "test-certificate", "number-rules control digit", "checkId",
           "the number in test certificates fails by design and is refused in real work",
           {"kind": "iin", "text": "123456789011"},
           {"verdict": refused(finding("INP-002", "text"))}, ["INP-001"])
    vector("identifier", "service-code-cyrillic", "tariffs annex 7", "checkId",
           "a Cyrillic letter is read as Latin, and a note says so",
           {"kind": "service-code", "text": "В01.002.001"},
           {"verdict": {"clear": True, "effect": "note", "findings": [
               finding("INP-003", "text", field="text", value="B01.002.001")]},
            "identified": [{"kind": "service-code", "valid": True, "normal": "B01.002.001"}]},
           ["INP-002"])
    vector("identifier", "service-code-latin", "tariffs annex 7", "checkId",
           "the same code in Latin letters needs no note", {"text": "B01.002.001"},
           {"verdict": CLEAR, "identified": [{"kind": "service-code", "valid": True}]},
           ["INP-003"])
    vector("identifier", "icd10-two-decimals", "payment-rules ICD-10", "checkId",
           "a diagnosis may have two digits after the point", {"text": "M00.01"},
           {"verdict": CLEAR, "identified": [
               {"kind": "icd10", "valid": True, "normal": "M00.01"}]}, ["INP-003"])
    policy = document("QP", 2026, 17)
    vector("identifier", "policy-number-own", "mechanism 35(1)", "checkId",
           "the library's own form with its check character", {"text": policy},
           {"verdict": CLEAR, "identified": [
               {"kind": "policy-number", "valid": True, "normal": policy}]}, ["INP-002"])
    vector("identifier", "policy-number-swap", "mechanism 35(1)", "checkId",
           "two neighbours swapped: the check character catches it",
           {"text": policy.replace("17-", "71-")},
           {"verdict": refused(finding("INP-002", "text")),
            "identified": [{"kind": "policy-number", "valid": False,
                            "message": "check character does not fit"}]}, ["INP-001"])
    vector("identifier", "act-number-foreign", "mechanism 12", "checkId",
           "a number of another system is kept as it is",
           {"kind": "act-number", "text": "12/26-ОСМС"},
           {"verdict": CLEAR, "identified": [
               {"kind": "act-number", "valid": True, "normal": "12/26-ОСМС"}]}, ["INP-002"])
    vector("identifier", "kg-pin-masked", "kg-offer form", "checkId",
           "a made-up Kyrgyz number: only the form is demanded, and it leaves masked",
           {"text": "22902209600000"},
           {"verdict": CLEAR, "identified": [
               {"kind": "kg-pin", "valid": True, "normal": "************00"}]}, ["INP-002"])
    vector("identifier", "nothing-known", "house form of fields", "checkId",
           "a text that looks like no identifier", {"text": "hospital number 3"},
           {"verdict": refused(finding("INP-002", "text", field="text",
                                       reason="not an identifier of any known kind")),
            "identified": []}, ["INP-001"])
    accounts()


def accounts():
    standard = "standard ISO 13616, ISO 9362"
    seed = account("601", "8871000394291")
    assert seed == "KZ226018871000394291", seed
    vector("identifier", "account-same-bank", standard, "checkAccount",
           "bank 601 and its BIC; the branch in the BIC does not matter",
           {"iban": seed, "bic": "HSBKKZKXXXX", "kbe": "17"},
           {"verdict": CLEAR, "bankCode": "601", "agreement": "same",
            "expectedBic": "HSBKKZKX", "resident": True, "sector": "private-non-financial"},
           ["IDN-001", "INP-001", "LIM-001"])
    vector("identifier", "account-other-bank", standard, "checkAccount",
           "the treasury's BIC beside an account of bank 601: a person looks at it",
           {"iban": seed, "bic": "KKMFKZ2A"},
           {"verdict": {"clear": False, "complete": True, "effect": "review", "findings": [
               finding("IDN-001", "bic", bank="601", expected="HSBKKZKX", given="KKMFKZ2A")]},
            "agreement": "differs"}, ["INP-002"])
    unknown = account("999", "A000000000001")
    vector("identifier", "account-unknown-bank", standard, "checkAccount",
           "no row for bank 999: not checked, never a pass",
           {"iban": unknown, "bic": "KKMFKZ2A"},
           {"verdict": {"clear": False, "complete": False, "findings": [], "notChecked": [
               {"code": "IDN-001", "path": "bic", "needs": "banks", "lack": "partial"}]},
            "bankCode": "999", "agreement": "unknown-bank"}, ["INP-002"])
    vector("identifier", "account-host-row", standard, "checkAccount",
           "the host's row makes bank 999 known",
           {"iban": unknown, "bic": "ABCDKZKA", "banks": [{"code": "999", "bic": "ABCDKZKA"}]},
           {"verdict": CLEAR, "agreement": "same"}, ["IDN-001"])
    vector("identifier", "account-check-digits", standard, "checkAccount",
           "one wrong character breaks the remainder of 97",
           {"iban": seed[:-1] + "2", "bic": "HSBKKZKX"},
           {"verdict": refused(finding("INP-002", "iban", field="iban",
                                       reason="control digit does not fit"))}, ["INP-001"])
    vector("identifier", "account-kbe", "house form of fields", "checkAccount",
           "a sector of 0 does not exist", {"iban": seed, "kbe": "10"},
           {"verdict": refused(finding("INP-002", "kbe"))}, ["INP-001"])
    vector("identifier", "account-masked", standard, "checkId",
           "an account may be a person's, so its normal form is masked", {"text": seed},
           {"verdict": CLEAR, "identified": [
               {"kind": "iban", "valid": True, "normal": masked_account(seed)}]}, ["INP-002"])


def calendar():
    term = "civil-code 172-177"
    approved = D(2026, 3, 19)
    last = nth_working(after(approved), 5)
    assert last == D(2026, 3, 31), last
    vector("calendar", "term-over-nauryz", "mechanism 6", "addTerm",
           "five working days from the day after, over Nauryz and its moved days",
           {"from": str(approved), "term": "5wd"},
           {"verdict": CLEAR, "lastDay": str(last), "starts": "2026-03-20",
            "movedToWorkingDay": False, "reliedOnEstimate": False, "convention": "next-day",
            "overrides": []}, ["INP-001", "INP-002", "INP-005", "LIM-001"])
    vector("calendar", "term-same-day", term, "addTerm",
           "the other convention: the day of the event is the first",
           {"from": str(approved), "term": "5wd", "convention": "same-day"},
           {"verdict": CLEAR, "lastDay": str(nth_working(approved, 5)),
            "starts": str(approved), "convention": "same-day"}, ["INP-005"])
    invoice = D(2026, 9, 24)
    due = after(invoice, 30)
    assert not works(due)
    vector("calendar", "term-ends-on-a-weekend", "mechanism 13", "addTerm",
           "thirty calendar days run out on a Saturday before a moved holiday",
           {"from": str(invoice), "term": "30d"},
           {"verdict": CLEAR, "lastDay": str(nth_working(due, 1)), "movedToWorkingDay": True},
           ["INP-005"])
    vector("calendar", "term-month-without-date", term, "addTerm",
           "two months from 31 December end on the last day of February",
           {"from": "2025-12-31", "term": "2m"},
           {"verdict": CLEAR, "lastDay": str(nth_working(D(2026, 2, 28), 1)),
            "movedToWorkingDay": True}, ["INP-005"])
    declared = {D(2026, 8, 31): False}
    event = D(2026, 8, 27)
    moved = nth_working(after(event), 2, declared=declared)
    vector("calendar", "term-declared-day-off", "labour-code 84-85", "addTerm",
           "the host declares 31 August off, and the report names the act",
           {"from": str(event), "term": "2wd", "overrides": [
               {"day": "2026-08-31", "working": False, "reference": "order 1 of 2026"}]},
           {"verdict": CLEAR, "lastDay": str(moved), "overrides": [
               {"day": "2026-08-31", "working": False, "reference": "order 1 of 2026"}]},
           ["INP-001", "INP-005", "LIM-001"])
    vector("calendar", "term-estimate", "labour-code 84", "addTerm",
           "Kurban Ait of 2027 is an estimate, and the count runs over it",
           {"from": "2027-05-13", "term": "3wd"},
           {"verdict": CLEAR, "lastDay": str(nth_working(D(2027, 5, 14), 3)),
            "reliedOnEstimate": True}, ["INP-005"])
    vector("calendar", "term-last-day-known", "house calendar 2024–2030", "addTerm",
           "the last working day that the calendar knows is still an answer",
           {"from": "2030-12-30", "term": "1wd"},
           {"verdict": CLEAR, "lastDay": "2030-12-31"}, ["INP-005"])
    vector("calendar", "term-past-the-calendar", "house calendar 2024–2030", "addTerm",
           "one day more leaves the calendar: refused, not guessed",
           {"from": "2030-12-31", "term": "1wd"},
           {"verdict": refused(finding("INP-005", "from", day="2031-01-01"))}, ["INP-002"])
    vector("calendar", "term-override-outside", "house calendar 2024–2030", "addTerm",
           "a declared day outside the calendar",
           {"from": "2026-03-02", "term": "1d", "overrides": [
               {"day": "2031-01-01", "working": False, "reference": "order 2"}]},
           {"verdict": refused(finding("INP-005", "overrides[0].day", day="2031-01-01"))},
           ["INP-001"])
    vector("calendar", "term-override-twice", "house form of fields", "addTerm",
           "two acts about one day: which of them holds is not ours to say",
           {"from": "2026-03-02", "term": "1d", "overrides": [
               {"day": "2026-03-03", "working": False, "reference": "order 1"},
               {"day": "2026-03-03", "working": True, "reference": "order 2"}]},
           {"verdict": refused(finding("INP-002", "overrides[1].day"))}, ["INP-001"])
    notices()
    spans()


def notices():
    visit = D(2026, 9, 21)
    first_counted = nth_working(after(visit, -1), 5, step=-1)
    in_time = after(first_counted, -1)
    vector("calendar", "notice-monitoring", "mechanism 19", "latestNotice",
           "not less than five working days before: all five lie between",
           {"event": str(visit), "term": "5wd"},
           {"verdict": CLEAR, "lastDay": str(in_time),
            "lastWorkingDay": str(nth_working(in_time, 1, step=-1)),
            "convention": "next-day"}, ["INP-005"])
    vector("calendar", "notice-same-day", "mechanism 19", "latestNotice",
           "by the other convention the day of the notice counts",
           {"event": str(visit), "term": "5wd", "convention": "same-day"},
           {"verdict": CLEAR, "lastDay": str(first_counted)}, ["INP-005"])
    vector("calendar", "notice-before-the-calendar", "house calendar 2024–2030", "latestNotice",
           "the notice would fall before 2024",
           {"event": "2024-01-03", "term": "5wd"},
           {"verdict": refused(finding("INP-005", "event", day="2023-12-31"))}, ["INP-001"])


def spans():
    year = (D(2026, 1, 1), D(2026, 12, 31))
    assert count(*year) == 247
    vector("calendar", "working-days-2026", "labour-code 84-85", "workingDays",
           "the year has 247 working days without Constitution Day",
           {"from": str(year[0]), "to": str(year[1])},
           {"verdict": CLEAR, "workingDays": 247, "listed": True, "reliedOnEstimate": False},
           ["INP-005"])
    first = D(2026, 3, 20)
    status = ["working", "holiday", "holiday", "holiday", "transferred", "transferred", "working"]
    listed = [{"day": str(after(first, n)), "status": name, "working": works(after(first, n))}
              for n, name in enumerate(status)]
    vector("calendar", "working-days-listed", "labour-code 84-85", "workingDays",
           "Nauryz of 2026 day by day: two of its days fall on a weekend and move",
           {"from": str(first), "to": str(after(first, 6))},
           {"verdict": CLEAR, "workingDays": count(first, after(first, 6)), "days": listed},
           ["INP-005"])
    begin = D(2024, 4, 1)
    for days, name in ((400, "list-400"), (401, "list-401")):
        last = after(begin, days - 1)
        expect = {"verdict": CLEAR, "workingDays": count(begin, last), "listed": days <= 400}
        if days > 400:
            expect["days"] = []
        vector("calendar", f"working-days-{name}", "house limits", "workingDays",
               f"a span of {days} days is counted; up to 400 are listed",
               {"from": str(begin), "to": str(last)}, expect, ["INP-005"])
    vector("calendar", "working-days-outside", "house calendar 2024–2030", "workingDays",
           "one day before the calendar", {"from": "2023-12-31", "to": "2024-01-10"},
           {"verdict": refused(finding("INP-005", "from", day="2023-12-31"))}, ["INP-001"])
    vector("calendar", "working-days-backwards", "house form of fields", "workingDays",
           "the last day before the first", {"from": "2026-03-10", "to": "2026-03-09"},
           {"verdict": refused(finding("INP-002", "to"))}, ["INP-005"])


def money():
    vector("money", "amount-for-people", "house form of fields", "checkAmount",
           "one decimal is padded, thousands are grouped for people",
           {"amount": "1234567.8"},
           {"verdict": CLEAR, "tiyn": 123456780, "amount": "1234567.80",
            "display": "1\u00a0234\u00a0567,80\u00a0₸"}, ["INP-001", "INP-002", "LIM-002"])
    vector("money", "amount-largest", "house form of fields", "checkAmount",
           "fifteen digits before the point are the most",
           {"amount": "999999999999999.99"},
           {"verdict": CLEAR, "tiyn": 99999999999999999}, ["INP-002"])
    for name, text, why in (
            ("amount-too-large", "1000000000000000", "sixteen digits are out of range"),
            ("amount-third-decimal", "1.005", "tiyn are not divided, and nothing is rounded"),
            ("amount-exponent", "1e3", "no exponents: only plain digits are an amount"),
            ("amount-comma", "1,50", "a comma is for people, not for records")):
        vector("money", name, "house form of fields", "checkAmount", why, {"amount": text},
               {"verdict": refused(finding("INP-002", "amount"))}, ["INP-001", "LIM-002"])
    vector("money", "amount-not-text", "house form of fields", "checkAmount",
           "a number instead of a text is an error of shape, with its path",
           {"amount": 2487.71}, {"code": "wrong-shape", "path": "amount"}, error=True)


def inputs():
    vector("input", "missing-field", "house required fields", "checkAmount",
           "null, absent and empty are the same", {"amount": None},
           {"verdict": refused(finding("INP-001", "amount", field="amount"))})
    vector("input", "empty-field", "house required fields", "checkId",
           "an empty text is a missing one", {"text": ""},
           {"verdict": refused(finding("INP-001", "text")), "identified": []})
    vector("input", "unknown-field", "house form of fields", "checkAmount",
           "a field that the record does not have is refused everywhere alike",
           {"sum": "1"}, {"code": "wrong-shape", "path": "sum"}, error=True)
    vector("input", "unknown-call", "house form of fields", "nothing",
           "a call that does not exist", {}, {"code": "unknown-call"}, error=True)
    vector("input", "many-findings", "house form of fields", "addTerm",
           "all findings at once, by rule and then by path",
           {"from": "2026-02-30", "convention": "tomorrow",
            "overrides": [{"day": "2026-03-03", "reference": "order 1"}]},
           {"verdict": refused(finding("INP-001", "overrides[0].working"),
                               finding("INP-001", "term"),
                               finding("INP-002", "convention"),
                               finding("INP-002", "from"))})
    vector("input", "unknown-edition", "house editions", "rules",
           "an edition that the library does not have", {"law": {"edition": "mechanism-2019"}},
           {"verdict": refused(finding("INP-004", "law")), "parameters": []})


def limits():
    override = {"name": "visit_share", "value": "1/2", "reference": "order 1"}
    for number, clear in ((50, True), (51, False)):
        verdict = {"clear": clear}
        if not clear:
            verdict = refused(finding("LIM-001", "law.overrides", field="overrides",
                                      count=str(number), limit="50"))
        vector("limits", f"overrides-{number}", "house limits", "rules",
               f"{number} overrides of the law; 50 are the most",
               {"law": {"overrides": [override] * number}}, {"verdict": verdict},
               ["LIM-001", "INP-004"] if clear else [])
    for number, code in ((1000, "INP-002"), (1001, "LIM-002")):
        vector("limits", f"text-{number}", "house limits", "checkAmount",
               f"a text of {number} characters in two bytes each; 1000 are the most",
               {"amount": "ф" * number},
               {"verdict": refused(finding(code, "amount"))},
               ["LIM-002"] if number == 1000 else ["INP-001"])


def rules():
    vector("rules", "explain-kazakh", "mechanism order 1", "explain",
           "a code explained in Kazakh with the values of a finding",
           {"code": "INP-005", "language": "kk",
            "params": [{"name": "day", "value": "2031-01-01"}]},
           {"verdict": CLEAR, "rule": {"code": "INP-005", "effect": "refuse"},
            "sentence": "Күн жұмыс күндерінің күнтізбесінен (2024–2030) тыс: 2031-01-01"},
           ["INP-002"])
    vector("rules", "explain-russian", "mechanism order 1", "explain",
           "the same in Russian; a value with braces is not filled again",
           {"code": "INP-001", "language": "ru",
            "params": [{"name": "field", "value": "{field}"}]},
           {"verdict": CLEAR, "sentence": "Не заполнено обязательное поле: {field}"},
           ["INP-001", "INP-002"])
    vector("rules", "explain-unknown-code", "house form of fields", "explain",
           "a code that no rule has", {"code": "XXX-001"},
           {"verdict": refused(finding("INP-002", "code"))}, ["INP-001"])
    vector("rules", "rules-overridden", "mechanism 14(3)", "rules",
           "a parameter replaced by the host is named with its reference",
           {"language": "ru", "law": {"edition": EDITION, "overrides": [
               {"name": "visit_share", "value": "1/3", "reference": "letter 7"}]}},
           {"verdict": {"clear": True, "edition": EDITION,
                        "overrides": ["visit_share: 1/3 (letter 7)"]}},
           ["INP-004", "LIM-001"])
    vector("rules", "rules-language", "house form of fields", "rules",
           "a language that the texts do not have", {"language": "de"},
           {"verdict": refused(finding("INP-002", "language"))}, ["INP-004"])
    vector("rules", "versions", "house versions", "version",
           "the three version lines", {}, {"wire": 1, "editions": [EDITION]})


if __name__ == "__main__":
    identifiers()
    calendar()
    money()
    inputs()
    limits()
    rules()
    print(f"{len(WRITTEN)} vectors")
