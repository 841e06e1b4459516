#!/usr/bin/env python3
"""Writes the vectors of an act on its way from signature to e-invoice: its canonical text,
the steps that carry a signature, an invoice or a correction, and what is accepted of it.

Canonical texts are JSON by RFC 8785, written here by Python's own writer of JSON.
Standard library only.
"""
import copy
import hashlib
import json

from made_up import CLINIC, FUND, HEAD, change
from oracle import CLEAR, finding, person, refused, vector

ANN, DOC = person("990101", 6, 301), person("990101", 6, 901)
OPEN = {"clear": False, "complete": False, "findings": []}


def open_(code, path, needs, lack="not-given"):
    return {"code": code, "path": path, "needs": needs, "lack": lack}


# ------------------------------------------------------------------ the text of an act

ACT = {
    "number": "А-1/2026", "provider": CLINIC, "contract": "D-1", "funding": "osms",
    "month": "2026-03", "formedOn": "2026-04-01", "declaredCases": 1, "declaredServices": 1,
    "total": "2487.71",
    "cases": [{
        "id": "C \"1\"", "insured": ANN, "start": "2026-03-05", "end": "2026-03-05",
        "facility": "Ақ-бұлақ №7", "address": "ADR-1", "total": "2487.71",
        "services": [{"id": "S-1", "code": "A01.001.000", "at": "2026-03-05T10:00",
                      "worker": DOC, "quantity": 1, "tariff": "2487.71", "amount": "2487.71"}]}]}


def text_of(act):
    return json.dumps(act, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest_of(act):
    return hashlib.sha256(text_of(act).encode()).hexdigest()


def to_sign(name, why, act, expect):
    vector("act", f"act-text-{name}", "mechanism 12", "actToSign", why, {"act": act}, expect)


to_sign("plain", "names in ascending order, no space, quotes escaped, letters as they are", ACT,
        {"verdict": CLEAR, "canonical": text_of(ACT), "digest": digest_of(ACT)})
empty = copy.deepcopy(ACT)
empty.update(mis="", law=None)
del empty["law"]
empty["cases"][0].update(diagnosis=None, onset="")
to_sign("empty-fields", "a field left out, a null and an empty text are one and the same", empty,
        {"canonical": text_of(ACT), "digest": digest_of(ACT)})
order = {name: ACT[name] for name in reversed(ACT)}
to_sign("other-order", "the order in which a system writes the fields is of no matter", order,
        {"digest": digest_of(ACT)})
dearer = change(ACT, cases__0__services__0__amount="2487.72")
to_sign("a-tiyn", "another tiyn is another text", dearer, {"digest": digest_of(dearer)})
assert digest_of(dearer) != digest_of(ACT)
vector("act", "act-text-broken", "mechanism 12", "actToSign",
       "there is nothing to sign while a field is broken", {"act": change(ACT, month="March")},
       {"verdict": refused(finding("INP-002", "act.month"))})

# ------------------------------------------------------------------ steps


def step(name, why, given, expect, border=(), clause="mechanism 12 par 2"):
    vector("act", f"act-step-{name}", clause, "changeActStatus", why, given, expect, border)


def evidence(entity, **fields):
    return {"person": HEAD, "entity": entity, "role": "head", "serial": "5F-01",
            "validFrom": "2026-01-01T00:00:00", "validTo": "2026-12-31T23:59:59",
            "signedAt": "2026-04-02T09:59:59", "digest": digest_of(ACT), "verified": True, **fields}


SIG = [f"SIG-{n:03}" for n in range(1, 9)]
PROVIDER = {"status": "checked", "step": "provider-signs", "at": "2026-04-02T10:00:00",
            "digest": digest_of(ACT), "signer": CLINIC, "signature": evidence(CLINIC)}
step("provider-signs", "the head of the provider signs the very text of the act", PROVIDER,
     {"status": "signed-by-provider", "verdict": CLEAR}, ["ACT-045", *SIG])
step("provider-signs-other-text", "a tiyn was changed after the signature",
     {**PROVIDER, "digest": digest_of(dearer)},
     {"verdict": refused(finding("SIG-002", "signature.digest"))})
step("provider-signs-for-another", "the certificate is of another entity",
     {**PROVIDER, "signature": evidence(FUND)},
     {"verdict": refused(finding("SIG-003", "signature.entity", item="entity"))})
step("provider-signs-unverified", "the host does not say whether the signature is good",
     {**PROVIDER, "signature": {k: v for k, v in evidence(CLINIC).items() if k != "verified"}},
     {"status": "signed-by-provider", "verdict": {"complete": False, "findings": [], "notChecked": [
         open_("SIG-008", "signature.verified", "verified")]}})
step("provider-signs-no-evidence", "a signature that nobody shows is not checked",
     {"status": "checked", "step": "provider-signs"},
     {"status": "signed-by-provider", "verdict": {"complete": False, "findings": [], "notChecked": [
         open_("SIG-001", "signature", "signature")]}}, ["ACT-045"])


def waits(number, available, signed=None, **more):
    one = {"act": number, "available": f"2026-04-{available}", **more}
    return {**one, "signed": f"2026-04-{signed}"} if signed else one


ISSUER = {"status": "available", "step": "issuer-signs", "act": "A-2", "at": "2026-04-02T10:00:00",
          "digest": digest_of(ACT), "signer": FUND, "signature": evidence(FUND),
          "acts": [waits("A-1", "01T09:00", "02T09:00"), waits("A-2", "01T10:00"),
                   waits("A-3", "01T11:00")]}
step("issuer-signs", "what came before is signed, what came after waits", ISSUER,
     {"status": "signed-by-issuer", "verdict": CLEAR}, ["PAY-007", "PAY-019", *SIG])
step("issuer-jumps", "an act that came an hour earlier still waits: it is named",
     {**ISSUER, "acts": [waits("A-1", "01T09:00"), waits("A-2", "01T10:00")]},
     {"verdict": refused(finding("PAY-007", "acts[1].signed", act="A-2", jumped="A-1"))})
step("issuer-passes-held", "an act that is held keeps its place, and nobody jumps it",
     {**ISSUER, "acts": [waits("A-1", "01T09:00", held=True), waits("A-2", "01T10:00")]},
     {"status": "signed-by-issuer", "verdict": CLEAR}, ["PAY-007"])
step("issuer-signs-suspended", "the check suspends the act",
     {**ISSUER, "acts": [waits("A-2", "01T10:00", suspended=True)]},
     {"verdict": refused(finding("PAY-019", "acts[0].signed", act="A-2", reason="suspended"))})
step("issuer-signs-another", "no act of this number waits",
     {**ISSUER, "acts": [waits("A-1", "01T09:00")]},
     {"verdict": refused(finding("INP-002", "act"))})
step("issuer-signs-alone", "the order of time cannot be told without the acts that wait",
     change(ISSUER, acts=None),
     {"status": "signed-by-issuer", "verdict": {"complete": False, "findings": [], "notChecked": [
         open_("PAY-007", "acts", "acts"), open_("PAY-019", "acts", "acts")]}})

INVOICE = {"number": "ESF-1", "date": "2026-04-02", "amount": "2487.71", "recipient": FUND}
ENTER = {"status": "signed-by-issuer", "step": "enter-invoice", "accepted": "2487.71",
         "issuer": FUND, "signed": "2026-04-02T10:00:00", "invoice": INVOICE}
step("invoice", "the amount accepted, made out to the issuer, on the day of its signature", ENTER,
     {"status": "invoiced", "verdict": CLEAR}, ["ACT-045", "PAY-020", "PAY-021", "PAY-022"])
for name, amount, stake in (("a-tiyn-more", "2487.72", "0.01"), ("a-tiyn-less", "2487.70", "0.01")):
    step(f"invoice-{name}", "a tiyn beside the amount accepted",
         change(ENTER, invoice__amount=amount),
         {"verdict": refused({**finding("PAY-020", "invoice.amount", invoice=amount,
                                        accepted="2487.71"), "atStake": stake,
                              "repair": {"path": "invoice.amount", "value": "2487.71"}})})
step("invoice-of-the-presented", "a part was deducted: the invoice is over what was accepted, not "
     "over what was presented", change(ENTER, accepted="2000.00"),
     {"verdict": refused({**finding("PAY-020", "invoice.amount"), "atStake": "487.71"})})
step("invoice-to-another", "made out to somebody else", change(ENTER, invoice__recipient=CLINIC),
     {"verdict": refused(finding("PAY-021", "invoice.recipient", invoice="ESF-1"))})
step("invoice-the-day-before", "dated before the issuer signed",
     change(ENTER, invoice__date="2026-04-01"),
     {"verdict": refused(finding("PAY-022", "invoice.date", date="2026-04-01",
                                 signed="2026-04-02T10:00:00"))})
step("invoice-without-facts", "nothing to compare with", change(ENTER, accepted=None, issuer=None,
                                                                 signed=None),
     {"status": "invoiced", "verdict": {"complete": False, "findings": [], "notChecked": [
         open_("PAY-020", "invoice.amount", "accepted"),
         open_("PAY-021", "invoice.recipient", "issuer"),
         open_("PAY-022", "invoice.date", "signed")]}})
step("invoice-missing", "no invoice is entered without an invoice", change(ENTER, invoice=None),
     {"verdict": refused(finding("INP-001", "invoice"))})
step("invoice-broken", "an amount with a comma", change(ENTER, invoice__amount="2487,71"),
     {"verdict": refused(finding("INP-002", "invoice.amount"))})

REPLACE = {"status": "returned", "step": "replace", "act": "A-1", "correction": "A-1К"}
step("replace", "a correction takes the place of the act", REPLACE,
     {"status": "replaced", "verdict": CLEAR}, ["ACT-045"])
step("replace-by-itself", "an act does not correct itself, however its number is written",
     {**REPLACE, "correction": "a/1"}, {"verdict": refused(finding("INP-002", "correction"))})
step("replace-by-nothing", "no correction is named", change(REPLACE, correction=None),
     {"verdict": refused(finding("INP-001", "correction"))})
step("replace-twice", "a correction takes the place once", {**REPLACE, "status": "replaced"},
     {"verdict": refused(finding("ACT-045", "step", step="replace", status="replaced"))})

# ------------------------------------------------------------------ what is accepted


def accepted(name, why, given, expect, border=()):
    vector("payment", f"pay-accept-{name}", "mechanism 13", "acceptAct", why, given, expect, border)


def case(ident, presented, deducted=None, left=None, reason=None):
    one = {"id": ident, "presented": presented, "deducted": deducted, "accepted": left,
           "reason": reason}
    return {key: value for key, value in one.items() if value is not None}


def whole(presented, deducted, left, *lines):
    return {"presented": presented, "deducted": deducted, "accepted": left, "lines": list(lines)}


PART = case("C-2", "500.00", "120.01", "379.99", "no visit")
GOOD = whole("1500.00", "120.01", "1379.99", case("C-1", "1000.00"), PART)
BOTH = ["PAY-024", "PAY-025"]
accepted("part", "presented less deducted is accepted, in the act and in each case", GOOD,
         {"verdict": CLEAR, "accepted": "1379.99"}, BOTH)
accepted("all", "nothing is deducted", whole("1000.00", "0.00", "1000.00", case("C-1", "1000.00")),
         {"verdict": CLEAR, "accepted": "1000.00"}, BOTH)
accepted("nothing", "everything is deducted", whole("5.00", "5.00", "0.00",
                                                    case("C-1", "5.00", "5.00", "0.00", "all")),
         {"verdict": CLEAR, "accepted": "0.00"}, BOTH)


def unbalanced(path, stake, repair, **params):
    shown = {**finding("PAY-024", path, **params), "atStake": stake}
    return {**shown, "repair": {"path": path, "value": repair}} if repair else shown


accepted("a-tiyn", "a tiyn of the act is accepted that was deducted",
         whole("1500.00", "120.01", "1380.00", case("C-1", "1000.00"), PART),
         {"verdict": refused(unbalanced("accepted", "0.01", "1379.99", presented="1500.00",
                                        deducted="120.01", accepted="1380.00"),
                             {**finding("PAY-025", "accepted", said="1380.00",
                                        computed="1379.99"), "atStake": "0.01"})})
accepted("case", "the act balances, a case of it does not",
         whole("1000.00", "10.00", "990.00", case("C-1", "1000.00", "10.00", "991.00", "norm")),
         {"verdict": refused(unbalanced("lines[0].accepted", "1.00", "990.00"),
                             {**finding("PAY-025", "accepted"), "atStake": "1.00"})})
accepted("lines", "each balances, but a case is missing from the act",
         whole("1500.00", "120.01", "1379.99", PART),
         {"verdict": refused({**finding("PAY-025", "accepted", said="1379.99", computed="379.99"),
                              "atStake": "1000.00"},
                             {**finding("PAY-025", "presented", said="1500.00",
                                        computed="500.00"), "atStake": "1000.00"})})
accepted("over", "more is deducted than was presented: below zero there is nothing to accept",
         whole("100.00", "100.01", "-0.01", case("C-1", "100.00", "100.01", "-0.01", "all")),
         {"verdict": refused(finding("PAY-024", "accepted"),
                             finding("PAY-024", "lines[0].accepted"))})
accepted("no-lines", "the cases are not told", whole("100.00", "0.00", "100.00"),
         {"verdict": {"complete": False, "findings": [], "notChecked": [
             open_("PAY-025", "lines", "lines")]}}, ["PAY-024"])
accepted("no-reason", "who deducts says why",
         whole("100.00", "1.00", "99.00", case("C-1", "100.00", "1.00", "99.00")),
         {"verdict": refused(finding("INP-001", "lines[0].reason"))})
