#!/usr/bin/env python3
"""Writes the vectors of single rules of orders, of signatures and of histories. Two runs
write the same bytes. Standard library only.

    python3 core/vectors/make_order.py
"""

from ledger_world import (BOLATS, CLINICS, DATA, FUND, ISSUERS, LIFE, NOTHING, OTHER_CLINIC, OWN,
                          POINTS, POLICY, RECORD, TERMS, YEAR, accepted, at, canonical, digested,
                          event, history, open_question, opening, order, order_text, refused, sha,
                          signed, world)
from made_up import AIGUL, BOLAT, CLINIC, HEAD, REGISTRAR, change
from oracle import EDITION, document, finding, masked, vector

# ------------------------------------------------------------------ rule by rule


def case(name, clause, why, events, asked, expect, border=(), **fields):
    vector("ledger", f"order-{name}", clause, "decideOrder", why,
           change(world(events, asked), **fields), expect, border)


def orders():
    life, opened = history(*LIFE), history(*LIFE[:1])
    good = order(59, "credit-policy")
    issued = history(*LIFE[:2])
    case("good", "mechanism 28(4)", "every rule of an order holds; signed in the very second",
         issued, good, accepted(issued, good),
         ["LED-001", "LED-002", "LED-003", "LED-004", "LED-005", "LED-007", "LED-008", "LED-010",
          "LED-011"])
    bolat = {"holder": "insured", "number": BOLAT}
    case("other-account", "mechanism 2(5)", "the events are of one account, the order of another",
         life, order(59, "policy-statement", account=bolat),
         refused(finding("LED-001", "order.account")))
    other = change(order(59, "issue-policy"), issue__insured__iin=BOLAT)
    case("other-person", "mechanism 34", "the policy's insured is not the account's owner",
         opened, signed(other),
         refused(finding("POL-002", "order.issue.insured.iin"),
                 finding("LED-001", "order.issue.insured.iin")))
    case("replayed", "mechanism 2(1)", "an order that was executed comes again",
         life, signed(change(order(59, "policy-statement"), number="П-3")),
         refused(finding("LED-002", "order.number", order="П-3")))
    case("clock-back", "mechanism 25", "a second before the last event",
         life, order(2, "policy-statement", number="П-9"),
         refused(finding("LED-003", "order.registered", registered=at(2, 2), last=at(2, 3))))
    case("same-second", "mechanism 25", "in the second of the last event",
         life, order(3, "policy-statement", number="П-9"),
         accepted(life, order(3, "policy-statement", number="П-9")), ["LED-003"])
    case("not-the-issuer", "mechanism 2(16)", "a clinic in the issuer's name",
         life, signed(change(order(59, "policy-statement"), orderer=CLINIC)),
         refused(finding("LED-005", "order.orderer", actor="issuer")))
    case("issuer-unknown", "mechanism 2(16)", "the host does not say who the issuer is",
         life, order(59, "policy-statement"),
         open_question("LED-005", "order.orderer", lack="not-given"), issuer=None)
    case("statement-of-other", "mechanism 43", "an insured asks for another's statement",
         history("open-account", account=bolat),
         order(59, "account-statement", "insured", account=bolat),
         refused(finding("LED-006", "order.account", actor="insured")))
    case("own-statement", "mechanism 43", "an insured asks for the own one",
         life, order(59, "account-statement", "insured"),
         accepted(life, order(59, "account-statement", "insured")), ["LED-006"])
    byprovider = order(59, "change-provider", "provider")
    case("by-provider", "mechanism 2(1)",
         "a provider orders a change of provider: point 2(1) allows it, point 34 is silent",
         life, byprovider,
         {**accepted(life, byprovider),
          "verdict": {"clear": True, "findings": [
              finding("LED-007", "order.actor", operation="change-provider")]}})
    case("policy-of-entity", "mechanism 2(15)", "no policy stands on an entity's account",
         history("open-account", account=CLINICS), order(59, "policy-statement", account=CLINICS),
         refused(finding("LED-008", "order.account"), finding("LED-011", "order.policy")))
    case("holder-differs", "mechanism 26(1)", "a person's account is no issuer's",
         [], order(59, "register-issuer", account=OWN),
         {"accepted": False, "verdict": {"clear": False, "findings": [
             finding("LED-006", "order.account"), finding("LED-008", "order.account")]}})
    case("registers-issuer", "mechanism 26(1)", "the issuer registers on its own account",
         [], order(59, "register-issuer", account=ISSUERS),
         accepted([], order(59, "register-issuer", account=ISSUERS)),
         ["LED-006", "LED-008", "LED-009", "LED-012"])
    for operation in ("register-issuer", "change-account", "change-policy"):
        account, before = (ISSUERS, []) if operation == "register-issuer" else (OWN, life)
        asked = order(59, operation, account=account, data=None)
        case(f"without-data-{operation}", f"mechanism {POINTS[operation]}",
             "data are entered with the digest that binds them", before, asked,
             refused(finding("LED-012", "order.data", operation=operation)))
    case("broken-data", "mechanism 27(2)", "a digest in capitals is no digest",
         life, order(59, "change-account", data=DATA.upper()),
         open_question("LED-012", "order.data", finding("INP-002", "order.data"), lack="no-key"),
         )
    case("no-such-policy", "mechanism 2(15)", "the account holds another policy",
         life, order(59, "policy-statement", policy=document("QP", 2026, 8)),
         refused(finding("LED-011", "order.policy", policy=document("QP", 2026, 8))))
    case("policy-not-named", "mechanism 28", "no policy is named",
         life, order(59, "credit-policy", policy=None),
         refused(finding("LED-011", "order.policy", policy="none")))
    looks_the_same(life)
    numbers(opened)
    attached_only(life)
    attach(life)
    annul(life)
    close(life)
    use(life)
    dead(opened)
    days(life)
    openings()
    requisites(life)
    batches()
    blocks(opened)
    fields(life)


def attach(life):
    def attached(name, why, expect, border=(), events=life, **fields):
        asked = order(59, "change-provider", **fields)
        case(f"attach-{name}", "mechanism 37", why, events, asked,
             expect or accepted(events, asked), border)

    attached("from-mis", "the MIS knows another provider", None, ["LED-013", "LED-014"])
    attached("same", "the provider is the one of the policy",
             refused(finding("LED-013", "order.provider", reason="same-provider")),
             provider=CLINIC)
    attached("first-day", "the day of the last attachment: the past is not rewritten",
             refused(finding("LED-013", "order.day", reason="not-after-last-change")),
             day="2026-01-01")
    attached("day-after", "the day after the last attachment", None, ["LED-013"],
             day="2026-01-02")
    attached("last-day", "the last day of the policy", None, ["LED-013"], day="2026-12-31")
    attached("to-insured", "the insured are no provider of their own",
             refused(finding("LED-025", "order.provider", reason="own-number")), provider=AIGUL)
    attached("to-issuer", "the issuer gives no care",
             refused(finding("LED-025", "order.provider", reason="issuer")), provider=FUND)
    attached("to-registrar", "neither does the registrar",
             refused(finding("LED-025", "order.provider", reason="registrar")),
             provider=REGISTRAR)
    attached("to-entrepreneur", "an entrepreneur may", None, ["LED-025"], provider=BOLAT)
    case("attach-issuer-unknown", "mechanism 37", "nobody says who the issuer is",
         life, order(59, "change-provider"),
         open_question("LED-025", "order.provider", needs="issuer", lack="not-given"), issuer=None)
    attached("after-policy", "the day after the policy",
             refused(finding("LED-013", "order.day", reason="outside-period")), day="2027-01-01")
    attached("from-elsewhere", "the registrar attaches by the MIS only",
             refused(finding("LED-014", "order.source", source="individuals")),
             source="individuals")
    attached("without-source", "nothing says where the attachment comes from",
             open_question("LED-014", "order.source", needs="attachment", lack="not-given"),
             source=None)
    attached("without-day", "an attachment without a day is not decided",
             open_question("LED-013", "order.day", lack="not-given"), day=None)
    vector("ledger", "attach-call", "mechanism 37", "attachPolicy",
           "the call for a MIS that only attaches", world(life, order(59, "change-provider")),
           accepted(life, order(59, "change-provider")))
    vector("ledger", "attach-call-other", "mechanism 37", "attachPolicy",
           "it takes no other operation", world(life, order(59, "annul-policy")),
           refused(finding("INP-002", "order.operation")))
    vector("ledger", "annul-call", "mechanism 28(5)", "annulPolicy",
           "the call for a form that only annuls", world(life, order(59, "annul-policy")),
           accepted(life, order(59, "annul-policy")))
    vector("ledger", "change-call", "mechanism 27(2)", "changeAccount",
           "the call for a form that only changes data",
           world(life, order(59, "change-account")), accepted(life, order(59, "change-account")))


def annul(life):
    for name, day, good in (("last-day", "2026-12-31", True), ("day-after", "2027-01-01", False),
                            ("first-day", "2026-01-01", True), ("day-before", "2025-12-31", False)):
        asked = order(59, "annul-policy", day=day)
        expect = accepted(life, asked) if good else refused(
            finding("LED-015", "order.day", day=day, period=YEAR))
        case(f"annul-{name}", "mechanism 28(5)", "an annulment falls into the policy's period",
             life, asked, expect, ["LED-015"] if good else [])


    used = history(*LIFE, order(20, "register-use"))
    for name, day, told in (("day-of-use", "2026-03-02", True), ("day-after-use", "2026-03-03", False)):
        asked = order(59, "annul-policy", day=day)
        review = finding("LED-030", "order.day", day=day, used="2026-03-02")
        case(f"annul-from-{name}", "mechanism 28(5)",
             "the coverage was used on 2 March: an annulment from that day is told for a review",
             used, asked, {**accepted(used, asked), "verdict": {"findings": [review] * told}},
             [] if told else ["LED-030"])


def close(life):
    asked = order(59, "close-account")
    case("close-with-policy", "mechanism 33", "a policy is left: closed, and told for a review",
         life, asked, {**accepted(life, asked), "verdict": {"findings": [
             finding("ACC-007", "order.operation"),
             finding("LED-016", "order.operation", policy=POLICY)]}})
    annulled = history(*LIFE, "annul-policy")
    case("close-annulled", "mechanism 33", "the only policy is annulled: nothing is left",
         annulled, asked, accepted(annulled, asked), ["LED-016"])


def use(life):
    def used(name, why, events, expect=None, border=(), **fields):
        asked = order(59, "register-use", **fields)
        case(f"use-{name}", "mechanism 12", why, events, asked,
             expect or accepted(events, asked), border)

    def not_covered(day, reason):
        return refused(finding("LED-017", "order.day", day=day, reason=reason))

    used("good", "a service of a signed act under a credited policy", life,
         border=["LED-017", "LED-018"])
    used("before-the-account", "the day before the account was opened", life,
         not_covered("2026-03-01", "account-not-open"), day="2026-03-01")
    used("not-credited", "the policy does not stand on the account yet",
         history(*LIFE[:2]), not_covered("2026-03-02", "not-credited"))
    used("never-credited", "annulled without ever having been credited: no day was covered",
         history(*LIFE[:2], order(20, "annul-policy", day="2026-03-05")),
         not_covered("2026-03-02", "not-credited"))
    later = history(*LIFE[:2], order(3, "credit-policy", registered=at(4)))
    used("day-before-crediting", "a service of the day before the policy was credited", later,
         not_covered("2026-03-03", "not-credited"), day="2026-03-03", registered=at(6))
    used("day-of-crediting", "a service of the day on which it was credited", later,
         border=["LED-017"], day="2026-03-04", registered=at(6))
    late = history(*LIFE, order(20, "annul-policy", day="2026-03-05"))
    used("day-before-annulment", "the last day before the annulment", late,
         border=["LED-017"], day="2026-03-04", registered=at(6))
    used("day-of-annulment", "the day of the annulment", late,
         not_covered("2026-03-05", "not-in-force"), day="2026-03-05", registered=at(6))
    blocked = history(*LIFE, order(20, "block-account", registered=at(5)))
    used("before-the-block", "given before the block, registered after it", blocked,
         border=["LED-017"], day="2026-03-04", registered=at(6))
    used("on-the-block", "given on the day of the block", blocked,
         not_covered("2026-03-05", "account-not-open"), day="2026-03-05", registered=at(6))
    for name in ("act", "case", "service"):
        used(f"without-{name}", f"the use does not name its {name}", life,
             refused(finding("LED-018", f"order.{name}", item=name)), **{name: None})
    once = history(*LIFE, order(20, "register-use"))
    used("twice", "the same service once more, under another order", once,
         refused(finding("LED-028", "order.service", act="АКТ-1")))
    used("twice-look-alike", "the same service, its numbers written in Latin and small", once,
         refused(finding("LED-028", "order.service", act="AKT 1")),
         act="AKT 1", case="C-1", service="у-1")
    used("other-service", "another service of the same case", once, border=["LED-028"],
         service="У-2")


def dead(opened):
    asked = order(59, "issue-policy")
    died = {"deaths": {"complete": True, "rows": [{"insured": AIGUL, "day": "2026-03-01"}]}}
    case("issue-to-dead", "mechanism 32(1)", "the insured died the day before",
         opened, asked, refused(finding("POL-003", "order.issue.insured.iin", day="2026-03-01")),
         reference=died)
    case("deaths-unknown", "mechanism 32(1)", "nobody says who died: not checked, not issued",
         opened, asked, open_question("POL-003", "order.issue.insured.iin", lack="not-given"),
         reference=None)
    asked = order(59, "issue-policy", registered=at(6))
    case("issue-after-death", "mechanism 32(1)",
         "issued on the second, dead on the fourth, and the order came on the sixth",
         opened, asked, refused(finding("LED-029", "order.account.number", death="2026-03-04")),
         reference=deaths("2026-03-04"))
    case("issue-before-death", "mechanism 32(1)", "the same, dead on the day after the order",
         opened, asked, accepted(opened, asked), ["LED-029", "POL-003"],
         reference=deaths("2026-03-07"))
    issued = history(*LIFE[:2])
    for operation, events in (("open-account", []), ("credit-policy", issued)):
        asked = order(59, operation)
        case(f"{operation}-of-dead", f"mechanism {POINTS[operation]}", "dead on the very day",
             events, asked, refused(finding("LED-029", "order.account.number",
                                            death="2026-03-02")),
             reference=deaths("2026-03-02"))
        case(f"{operation}-before-death", f"mechanism {POINTS[operation]}",
             "the owner died on the day after", events, asked, accepted(events, asked),
             ["LED-029"], reference=deaths("2026-03-03"))
        case(f"{operation}-deaths-unknown", f"mechanism {POINTS[operation]}",
             "nobody says who died: not checked", events, asked,
             open_question("LED-029", "order.account.number", needs="deaths", lack="not-given"),
             reference=None)
    life = history(*LIFE)
    asked = order(59, "register-use", registered=at(6), day="2026-03-04")
    case("use-of-day-after-death", "mechanism 12", "a service of the day after the death",
         life, asked, refused(finding("LED-029", "order.day", death="2026-03-03")),
         reference=deaths("2026-03-03"))
    case("use-of-day-of-death", "mechanism 12",
         "a service of the day of the death was lawful, and is registered after it",
         life, asked, accepted(life, asked), ["LED-029"], reference=deaths("2026-03-04"))


def deaths(day):
    return {"deaths": {"complete": True, "rows": [{"insured": AIGUL, "day": day}]}}


def looks_the_same(life):
    """The third order was П-3."""
    for name, number in (("small", "п-3"), ("spaces", "П - 3"), ("stroke", "П–3")):
        case(f"replayed-{name}", "mechanism 2(1)", "the number of an executed order, written otherwise",
             life, signed(change(order(59, "policy-statement"), number=number)),
             refused(finding("LED-002", "order.number", order=number)))
    short = history(*LIFE[:2], order(3, "credit-policy", number="Пй-3"))
    for name, number in (("marks", "Пи\u0306-3"), ("latin", "ПЙ-3")):
        case(f"replayed-{name}", "mechanism 2(1)", "the letter and its mark written one by one",
             short, signed(change(order(59, "policy-statement"), number=number)),
             refused(finding("LED-002", "order.number", order=number)))
    other = order(59, "policy-statement", number="П3-")
    case("not-replayed", "mechanism 2(1)", "a stroke between other characters is another number",
         life, other, accepted(life, other), ["LED-002"])
    asked = order(59, "block-account", number="П\u200b-3")
    case("unseen-letter", "mechanism 2(1)", "a letter that nobody sees is no part of a number",
         life, asked, refused(finding("INP-002", "order.number")))


def numbers(opened):
    annulled = history(*LIFE[:2], "annul-policy")

    def again(serial):
        return order(59, "issue-policy", issue={
            "terms": TERMS, "serial": serial,
            "insured": {**order(1, "issue-policy")["issue"]["insured"],
                        "period": "2026-03-02/2026-12-31"}})

    case("issue-number-again", "mechanism 35(1)",
         "annulled from 2 March, issued anew from it: lawful, but not under the number of the first",
         annulled, again(7), refused(finding("LED-023", "order.issue.serial", policy=POLICY)))
    case("issue-number-new", "mechanism 35(1)", "the same under a number of its own",
         annulled, again(8), accepted(annulled, again(8)), ["LED-023", "POL-001"])
    good = order(59, "issue-policy")
    case("issue-named-issuer", "mechanism 35(2)", "the policy names the issuer that orders it",
         opened, good, accepted(opened, good), ["LED-026", "LED-025", "LED-035"])
    asked = signed(change(good, issue__terms__issuer__bin=OTHER_CLINIC))
    case("issue-other-issuer", "mechanism 35(2)", "the policy names a clinic as its issuer",
         opened, asked, refused(finding("LED-026", "order.issue.terms.issuer.bin",
                                        bin=OTHER_CLINIC)))
    asked = signed(change(good, issue__insured__provider=FUND))
    case("issue-attached-to-issuer", "mechanism 36(3)", "the issuer gives no care",
         opened, asked, refused(finding("LED-025", "order.issue.insured.provider",
                                        reason="issuer")))
    case("issue-by-unknown-law", "mechanism 34",
         "the order's law is that of the policy in it: an unknown one is told once",
         opened, good, refused(finding("INP-004", "law")), law={"edition": "no-such-edition"})
    later = {"terms": {**TERMS, "year": "2027"}, "serial": 7,
             "insured": good["issue"]["insured"]}
    asked = order(59, "issue-policy", issue=later)
    case("issue-for-a-year-without-law", "mechanism 34",
         "no edition holds in 2027, and the host names none",
         opened, asked, refused(finding("INP-004", "law", day="2027-01-01")))
    expect = accepted(opened, asked)
    expect["event"].update(period="2027-01-01/2027-12-31", policy=document("QP", 2027, 7))
    expect["event"] = digested(expect["event"])
    case("issue-by-named-law", "mechanism 34", "the law that the host names holds for the policy too",
         opened, asked, expect, law={"edition": EDITION})


def attached_only(life):
    """A provider speaks of the policies attached to it, by day."""
    moved = history(*LIFE, order(20, "change-provider", day="2026-03-10"))
    for operation in ("change-policy", "policy-statement", "event-list"):
        note = [finding("LED-007", "order.actor")] * (operation == "change-policy")
        for name, day, events, number, good in (
                ("attached", 2, life, CLINIC, True), ("other", 2, life, OTHER_CLINIC, False),
                ("day-before", 9, moved, CLINIC, True), ("early", 9, moved, OTHER_CLINIC, False),
                ("day-of", 10, moved, OTHER_CLINIC, True), ("left", 10, moved, CLINIC, False)):
            asked = signed(change(order(59, operation, "provider", registered=at(day, 59)),
                                  orderer=number))
            told = finding("LED-024", "order.policy", day=f"2026-03-{day:02d}")
            expect = ({**accepted(events, asked), "verdict": {"findings": note}} if good
                      else refused(*note, told))
            case(f"{operation}-by-{name}", "mechanism 43", "attached to the ordering provider?",
                 events, asked, expect, ["LED-024"] if good else [])
    stranger = signed(change(order(59, "change-provider", "provider"), orderer=OTHER_CLINIC))
    case("change-provider-by-stranger", "mechanism 37",
         "a clinic attaches to itself an insured of another",
         life, stranger, refused(finding("LED-007", "order.actor"),
                                 finding("LED-024", "order.policy", day="2026-03-02")))
    asked = order(59, "change-provider", "provider", source=None)
    case("change-provider-by-provider-without-source", "mechanism 37",
         "an attachment by a provider rests on the MIS as well", life, asked,
         open_question("LED-014", "order.source", finding("LED-007", "order.actor"),
                       needs="attachment", lack="not-given"))


def days(life):
    def ahead(name, events, asked, path, day, more=()):
        case(f"ahead-{name}", "mechanism 25", "told as done, and the day is still to come",
             events, asked, refused(*more, finding("LED-027", path, day=day,
                                                   registered=asked["registered"])))

    ahead("issued", history(*LIFE[:1]),
          order(59, "issue-policy", issue={**order(1, "issue-policy")["issue"], "terms": {
              **TERMS, "issuedOn": "2026-03-03"}}),
          "order.issue.terms.issuedOn", "2026-03-03")
    ahead("use", life, order(59, "register-use", day="2026-03-03"), "order.day", "2026-03-03")
    ahead("change", life, order(59, "change-account", dataChangedOn="2026-03-03"),
          "order.dataChangedOn", "2026-03-03")
    ahead("record", [], order(59, "open-account", record={**RECORD, "recordedOn": "2026-03-03"}),
          "order.record.recordedOn", "2026-03-03")
    good = order(59, "register-use")
    case("not-ahead", "mechanism 25", "a service of the day of the registration", life, good,
         accepted(life, good), ["LED-027"])
    asked = order(59, "change-account", dataChangedOn=None)
    case("change-of-insured", "mechanism 30",
         "the term of a working day binds the issuer and the providers: nobody asks the insured",
         life, asked, accepted(life, asked))
    clinic = history("open-account", account=CLINICS)
    asked = order(59, "change-account", "provider", account=CLINICS, dataChangedOn=None)
    case("change-of-provider-unknown-day", "mechanism 30", "a provider's term has an unknown start",
         clinic, asked, open_question("ACC-008", "order.dataChangedOn", lack="not-given"))
    asked = order(59, "change-account", "provider", account=CLINICS, dataChangedOn="2026-02-26")
    case("change-of-provider-late", "mechanism 30",
         "changed on Thursday, due on Friday, entered on Monday", clinic, asked,
         {**accepted(clinic, asked), "verdict": {"findings": [
             finding("ACC-008", "order.registered", entered="2026-03-02", deadline="2026-02-27")]}})


def openings():
    """Point 4 for the issuer and the providers, point 31 for the insured."""
    def opened(name, why, expect, asked, clause="mechanism 4", border=()):
        case(f"open-{name}", clause, why, [], asked, expect or accepted([], asked), border)

    clinic = order(59, "open-account", account=CLINICS)
    opened("clinic", "a provider opens its own account with the data of point 4", None, clinic,
           border=["LED-034", "LED-036", "PTY-002"])
    opened("entrepreneur", "so does an entrepreneur", None,
           order(59, "open-account", account=BOLATS), border=["LED-034", "LED-036", "PTY-001"])
    opened("without-data", "a provider gives nothing of point 4",
           refused(finding("LED-034", "order.opening", item="opening")),
           signed(change(clinic, opening=None)))
    opened("without-phone", "no phone: the form is judged as the form itself is",
           refused(finding("PTY-003", "order.opening.phone", item="phone")),
           signed(change(clinic, opening__phone=None)))
    for name, field, value, path in (
            ("other-bin", "opening__bin", OTHER_CLINIC, "bin"),
            ("other-role", "opening__role", "issuer", "role"),
            ("other-kind", "opening__kind", "entrepreneur", "kind")):
        more = [finding("LED-036", "order.opening.person.iin")] * (name == "other-kind")
        asked = signed(change(clinic, **{field: value}))
        told = [finding("LED-036", f"order.opening.{path}")]
        if name == "other-kind":
            told = [finding("PTY-005", "order.opening.kind")] * 0 + told
            more = []
        opened(name, "the data are another's", refused(*told, *more), asked)
    changed = history("open-account", account=CLINICS)
    anew = signed(change(order(59, "change-account", "provider", account=CLINICS), data=None,
                         opening=opening(CLINICS, "provider")))
    case("change-with-data", "mechanism 27(2)",
         "the data themselves in the place of their digest, which the event binds",
         changed, anew, accepted(changed, anew), ["LED-012", "LED-036"])
    for operation, before in (("register-issuer", ["open-account"]),
                              ("change-issuer", ["open-account", "register-issuer"])):
        issuers = history(*before, account=ISSUERS)
        whole = signed(change(order(59, operation, account=ISSUERS), data=None,
                              opening=opening(ISSUERS, "issuer")))
        case(f"{operation}-with-data", f"mechanism {POINTS[operation]}",
             "the issuer with its head, in the place of a digest of them",
             issuers, whole, accepted(issuers, whole), ["LED-012", "LED-036", "PTY-002"])
        headless = signed(change(whole, opening__person__iin=None))
        case(f"{operation}-without-head", f"mechanism {POINTS[operation]}",
             "the head has no number", issuers, headless,
             refused(finding("PTY-002", "order.opening.person.iin", item="iin")))
    twice = signed(change(anew, data=DATA))
    case("change-with-data-twice", "mechanism 27(2)", "two things to enter at once",
         changed, twice, refused(finding("LED-035", "order.data", operation="change-account",
                                         field="data")))
    opened("insured", "the registrar opens an account of an insured from a record", None,
           order(59, "open-account"), "mechanism 31", ["LED-036", "LED-037"])
    opened("without-record", "no record of the consumer",
           refused(finding("LED-037", "order.record", item="record")),
           order(59, "open-account", record=None), "mechanism 31")
    opened("record-without-name", "the record names nobody",
           refused(finding("LED-037", "order.record.surname", item="surname")),
           order(59, "open-account", record={k: v for k, v in RECORD.items() if k != "surname"}),
           "mechanism 31")
    opened("other-record", "the record is of another person",
           refused(finding("LED-036", "order.record.iin")),
           order(59, "open-account", record={**RECORD, "iin": BOLAT}), "mechanism 31")
    same = {"holder": "insured", "number": BOLAT}
    opened("insured-by-entrepreneur", "an entrepreneur opens an insured's account of his own number",
           refused(finding("LED-004", "order.actor")),
           signed({**order(59, "open-account", account=same), "actor": "provider",
                   "orderer": BOLAT}), "mechanism 31")


def requisites(life):
    """The requisites of a policy anew, in the place of a digest of them."""
    issue = order(1, "issue-policy")["issue"]
    moved = {**issue, "insured": {**issue["insured"], "address": "г. Алматы"}}

    def anew(name, why, *findings, border=(), **fields):
        asked = signed(change(order(59, "change-policy"), data=None, issue=moved))
        asked = signed(change(asked, **fields))
        expect = refused(*findings)
        if not findings:
            expect = accepted(life, asked)
            # an event of a change keeps their digest, and neither period nor provider
            made = {key: value for key, value in expect["event"].items()
                    if key not in ("period", "provider")}
            expect["event"] = digested(made)
        case(f"requisites-{name}", "mechanism 28(2)", why, life, asked, expect, border)

    anew("moved", "the insured has moved", border=["LED-012", "LED-026", "LED-011", "LED-035",
                                                   "POL-005"])
    anew("without-address", "the address is a requisite still",
         finding("POL-005", "order.issue.insured.address", item="address"),
         issue__insured__address=None)
    anew("other-person", "a policy is not passed on",
         finding("LED-001", "order.issue.insured.iin"), issue__insured__iin=BOLAT)
    anew("other-number", "the requisites of another policy",
         finding("LED-011", "order.issue.serial", policy=document("QP", 2026, 8)),
         issue__serial=8)
    anew("other-issuer", "another issuer",
         finding("LED-026", "order.issue.terms.issuer.bin", bin=OTHER_CLINIC),
         issue__terms__issuer__bin=OTHER_CLINIC)
    anew("other-provider", "a change of the provider is an operation of its own",
         finding("LED-035", "order.issue.insured.provider", operation="change-policy",
                 field="provider"), issue__insured__provider=OTHER_CLINIC)
    anew("other-period", "the period was issued",
         finding("LED-035", "order.issue.insured.period", operation="change-policy",
                 field="period"), issue__insured__period="2026-03-02/2026-12-31")
    anew("twice", "the requisites and a digest: two things to enter",
         finding("LED-035", "order.data", operation="change-policy", field="data"), data=DATA)


def batches():
    """Point 31: many accounts at once; each order is judged by itself."""
    def opens(iin, serial, **fields):
        own = {"holder": "insured", "number": iin}
        return order(serial, "open-account", account=own, **fields)

    def call(name, clause, why, accounts, answers, findings=(), border=(), **fields):
        given = {"issuer": FUND, "registrar": REGISTRAR, "accounts": accounts,
                 "reference": {"deaths": {"complete": True, "rows": []}}, **fields}
        refusing = [place for place, one in enumerate(answers) if one["refused"]]
        vector("ledger", f"orders-{name}", clause, "decideOrders", why, given,
               {"accounts": answers, "exceptions": refusing,
                "verdict": {"clear": not findings, "findings": list(findings)}}, border)

    def done(*orders, before=()):
        events = list(before)
        for one in orders:
            events.append(event(len(events) + 1, one, events[-1]["digest"] if events else NOTHING))
        return events[len(before):]

    aigul, bolat = opens(AIGUL, 1), opens(BOLAT, 2)
    call("open-two", "mechanism 31", "two insured, each on an account of its own",
         [{"orders": [aigul]}, {"orders": [bolat]}],
         [{"events": done(aigul), "refused": []}, {"events": done(bolat), "refused": []}],
         border=["LED-037", "ACC-009"])
    nameless = opens(BOLAT, 2, record={**RECORD, "iin": BOLAT, "surname": ""})
    call("open-one-of-two", "mechanism 31",
         "the record of the first names nobody: told, and the second is opened",
         [{"orders": [nameless]}, {"orders": [aigul]}],
         [{"events": [], "refused": [0]}, {"events": done(aigul), "refused": []}],
         [finding("LED-037", "accounts[0].orders[0].record.surname", item="surname")])
    again = opens(AIGUL, 3)
    call("open-twice", "mechanism 31", "one insured on two records of a call",
         [{"orders": [aigul]}, {"orders": [again]}],
         [{"events": done(aigul), "refused": []}, {"events": [], "refused": [0]}],
         [finding("INP-002", "accounts[1].orders[0].account")])
    life = history(*LIFE)
    lists = [order(20, "policy-statement"), order(20, "event-list"),
             order(22, "event-list")]
    call("of-one-account", "mechanism 29",
         "three orders on one account, the second under the number of the first",
         [{"events": life, "orders": lists}],
         [{"events": done(lists[0], lists[2], before=life), "refused": [1]}],
         [finding("LED-002", "accounts[0].orders[1].number", order="П-20")])
    gap = life[:1] + life[2:]
    call("of-broken-history", "mechanism 2(5)", "a history that is not whole decides nothing",
         [{"events": gap, "orders": lists[:1]}, {"orders": [bolat]}],
         [{"events": [], "refused": [0]}, {"events": done(bolat), "refused": []}],
         [finding("LED-019", "accounts[0].events[1].number"),
          finding("LED-020", "accounts[0].events[1].previous")])
    call("of-nobody", "mechanism 31", "a call without accounts", [], [])
    call("broken-issuer", "mechanism 2(16)", "what is broken of the call stops all of it",
         [{"orders": [aigul]}], [{"events": [], "refused": [0]}],
         [finding("INP-002", "issuer")], issuer="1")


def blocks(opened):
    """Two bodies block; each block is lifted by itself."""
    first = history("open-account", "block-account")
    second = order(59, "block-account", bodyAct="№ 7")
    case("block-by-another", "mechanism 32(3)", "another body blocks as well", first, second,
         accepted(first, second), ["LED-031"])
    case("block-look-alike", "mechanism 32(3)", "the same act, written otherwise", first,
         order(59, "block-account", bodyAct="№5"),
         refused(finding("LED-031", "order.bodyAct", block="№5")))
    both = history("open-account", "block-account", order(3, "block-account", bodyAct="№ 7"))
    lift = order(58, "unblock-account")
    case("unblock-one-of-two", "mechanism 32 par 2", "one block is lifted, the other stands",
         both, lift, {**accepted(both, lift), "verdict": {"findings": [
             finding("LED-033", "order.lifts", block="№ 7")]}})
    half = history("open-account", "block-account", order(3, "block-account", bodyAct="№ 7"),
                   order(4, "unblock-account"))
    vector("ledger", "state-blocked-by-the-other", "mechanism 32 par 2", "accountState",
           "the account stays blocked while one block stands", {"events": half},
           {"account": {"state": "blocked", "blocks": ["№ 7"]}})
    last = order(59, "unblock-account", lifts="№ 7")
    case("unblock-the-last", "mechanism 32 par 2", "the last block is lifted", half, last,
         accepted(half, last), ["LED-032", "LED-033"])
    vector("ledger", "state-unblocked", "mechanism 32 par 2", "accountState",
           "with the last block the account is open", {"events": half + [
               event(5, last, half[-1]["digest"])]}, {"account": {"state": "open", "blocks": []}})
    case("unblock-again", "mechanism 32 par 2", "a block that was lifted does not stand", half,
         order(59, "unblock-account"), refused(finding("LED-032", "order.lifts", block="№ 5")))
    case("unblock-unnamed", "mechanism 32 par 2", "the act does not say what it lifts", first,
         order(59, "unblock-account", lifts=None),
         refused(finding("LED-032", "order.lifts", block="none")))
    died = history("open-account", order(2, "block-account", ground="missing", bodyAct=None,
                                         source="individuals"))
    found = order(59, "unblock-account", lifts="missing")
    case("unblock-a-fact", "mechanism 32 par 2", "an act lifts the block of a fact, by its name",
         died, found, accepted(died, found), ["LED-032"])
    case("block-fact-again", "mechanism 32(1)", "the same fact blocks once", died,
         order(59, "block-account", ground="missing", bodyAct=None, source="individuals"),
         refused(finding("ACC-007", "order.operation"),
                 finding("LED-031", "order.ground", block="missing")))


def fields(life):
    """What an operation does not take is told, and carried nowhere."""
    for operation, field, value in (
            ("credit-policy", "ground", "death"), ("credit-policy", "provider", OTHER_CLINIC),
            ("policy-statement", "data", DATA), ("block-account", "policy", POLICY),
            ("block-account", "lifts", "№ 1"), ("register-use", "bodyAct", "№ 1"),
            ("annul-policy", "act", "АКТ-1"), ("change-policy", "source", "mis"),
            ("annul-policy", "service", "У-1"), ("account-statement", "case", "С-1"),
            ("change-provider", "writtenRequest", "№ 1"), ("credit-policy", "day", "2026-03-02"),
            ("credit-policy", "dataChangedOn", "2026-03-02"),
            ("change-provider", "legalBasis", "ст. 1")):
        events = history(*LIFE[:2]) if operation == "credit-policy" else life
        case(f"alien-{operation}-{field}", f"mechanism {POINTS[operation]}",
             "a field that the operation does not take", events,
             order(59, operation, **{field: value}),
             refused(finding("LED-035", f"order.{field}", operation=operation, field=field)))
    asked = order(59, "account-statement", issue=order(1, "issue-policy")["issue"])
    case("alien-account-statement-issue", "mechanism 29(2)", "a policy to issue in a statement",
         life, asked, refused(finding("LED-035", "order.issue")))


# ------------------------------------------------------------------ signatures


def signatures():
    life = history(*LIFE)
    plain = order(59, "policy-statement")

    def sign(name, why, expect=None, border=(), **fields):
        asked = signed(plain, **fields)
        vector("signature", f"sign-{name}", "mechanism 40", "decideOrder", why,
               world(life, asked), expect or accepted(life, asked), border)

    def bad(code, field, **params):
        return refused(finding(code, f"order.signature.{field}", **params))

    every = [f"SIG-{n:03d}" for n in range(1, 10)]
    sign("good", "signed by the head in the second of the registration", border=every)
    unsigned = change(plain, signature=None)
    vector("signature", "sign-not", "mechanism 42", "decideOrder", "no signature at all",
           world(life, unsigned),
           refused(finding("SIG-001", "order.signature"), finding("AXS-001", "order.signature")))
    other = sha(order_text(order(60, "policy-statement")))
    sign("other-document", "the signature is over another order",
         bad("SIG-002", "digest", signed=other, document=sha(order_text(plain))), digest=other)
    touched = change(plain, policy=POLICY.lower())
    vector("signature", "sign-then-touched", "mechanism 40", "decideOrder",
           "a letter of the order was changed after the signing", world(life, touched),
           {"accepted": False})
    sign("other-entity", "a certificate of another entity",
         bad("SIG-003", "entity", item="entity"), entity=CLINIC)
    mine = order(59, "policy-statement", "insured")
    vector("signature", "sign-person", "mechanism 43", "decideOrder", "an insured signs herself",
           world(life, mine), accepted(life, mine), ["SIG-003", "SIG-004"])
    vector("signature", "sign-other-person", "mechanism 43", "decideOrder",
           "another person signs for the insured",
           world(life, signed(mine, person=BOLAT)), bad("SIG-003", "person", item="person"))
    sign("right-to-sign", "one with the right to sign", border=["SIG-004"], role="right-to-sign")
    for role in ("person", "financial", "staff", "employee"):
        sign(f"role-{role}", "this role gives no right to sign for an entity",
             bad("SIG-004", "role", role=role), role=role)
    sign("last-second", "the last second of the certificate", border=["SIG-005"],
         validTo=at(2, 59))
    sign("second-late", "a second after the certificate ended",
         bad("SIG-005", "signedAt"), validTo=at(2, 58))
    sign("second-early", "a second before the certificate began",
         bad("SIG-005", "signedAt"), validFrom=at(2, 60))
    sign("test-certificate", "a test certificate, valid in all else",
         bad("SIG-006", "person"), person="123456789011")
    sign("test-entity", "a test certificate of an entity: no other entity, and none at all",
         refused(finding("SIG-003", "order.signature.entity", item="entity"),
                 finding("SIG-006", "order.signature.entity")), entity="123456789021")
    sign("without-serial", "a certificate without a number",
         bad("SIG-009", "serial", item="serial"), serial=None)
    vector("signature", "sign-person-of-entity", "mechanism 43", "decideOrder",
           "an insured's order signed with a certificate that names an entity",
           world(life, signed(mine, entity=CLINIC)), bad("SIG-003", "entity", item="entity"))
    broken = signed(plain)
    broken["day"] = "2026-02-30"
    vector("signature", "sign-unread", "mechanism 40", "decideOrder",
           "a field that cannot be read leaves the text unknown: not checked what was signed",
           world(life, broken),
           {"accepted": False, "verdict": {"complete": False, "findings": [
               finding("INP-002", "order.day"), finding("LED-035", "order.day")],
               "notChecked": [{"code": "SIG-002", "path": "order.signature.digest",
                               "lack": "no-key"}]}})
    sign("after-registration", "signed a second after it was registered",
         bad("SIG-007", "signedAt", signed=at(2, 60), registered=at(2, 59)), signedAt=at(2, 60))
    sign("not-verified", "the host's provider refused it", bad("SIG-008", "verified"),
         verified=False)

    def unknown(name, why, code, field, **fields):
        sign(name, why, open_question(code, f"order.signature.{field}", lack="not-given"),
             **fields)

    unknown("unverified", "the host does not say whether it was verified", "SIG-008", "verified",
            verified=None)
    unknown("without-digest", "nothing shows what was signed", "SIG-002", "digest", digest=None)
    unknown("without-role", "nothing shows the right to sign", "SIG-004", "role", role=None)
    unknown("without-entity", "nothing shows for whom it was signed", "SIG-003", "entity",
            entity=None)
    texts(plain)


def texts(plain):
    for name, asked in (("statement", plain), ("issue", order(59, "issue-policy")),
                        ("block", order(59, "block-account")),
                        ("quotes", order(59, "block-account", bodyAct="№ 5 \"а\\б\" / ғ"))):
        given = change(asked, registered=None)
        given.pop("signature", None)
        vector("signature", f"text-{name}", "mechanism 2(1)", "orderToSign",
               "the canonical text of an order, RFC 8785, and its SHA-256",
               {"order": given}, {"canonical": canonical(order_text(asked)),
                                  "digest": sha(order_text(asked))})
    for name, field, value in (
            ("lower-case", "operation", "Policy-Statement"), ("spaces", "number", " П-59"),
            ("no-such-day", "registered", "2026-02-30T10:00"), ("cyrillic", "orderer", "О" + FUND[1:]),
            ("other-zone", "registered", "2026-03-02T10:00Z"), ("no-ground", "ground", "смерть")):
        vector("signature", f"text-{name}", "mechanism 2(1)", "orderToSign",
               "what cannot be read is not given to sign", {"order": {**plain, field: value}},
               {"verdict": {"clear": False, "findings": [finding("INP-002", f"order.{field}")]}})
    vector("signature", "text-nothing", "mechanism 2(1)", "orderToSign",
           "every missing field is told at once", {},
           {"verdict": {"clear": False, "findings": [
               finding("INP-001", "order.account.holder"),
               finding("INP-001", "order.account.number"), finding("INP-001", "order.actor"),
               finding("INP-001", "order.number"), finding("INP-001", "order.operation"),
               finding("INP-001", "order.orderer")]}})


# ------------------------------------------------------------------ histories


def histories():
    life = history(*LIFE, order(20, "change-provider", day="2026-03-10"),
                   order(21, "policy-statement"), order(22, "register-use"))

    def told(name, why, events, *findings, border=()):
        whole = not findings
        expect = {"whole": whole, "verdict": {"clear": whole, "findings": list(findings)}}
        if whole:
            expect["last"] = life[-1]["digest"] if events else NOTHING
        vector("ledger", f"history-{name}", "mechanism 2(5)", "verifyHistory", why,
               {"events": events}, expect, border)

    every = ["LED-019", "LED-020", "LED-021", "LED-022"]
    told("whole", "six events, each bound to the one before it", life, border=every)
    told("empty", "nothing happened yet: a whole history of nothing", [])
    bare = [change(one, digest=None) for one in life]
    told("without-digests", "the chain alone", bare, border=["LED-019", "LED-020", "LED-022"])
    gap = life[:2] + life[3:]
    told("gap", "the third event was taken out", gap,
         finding("LED-019", "events[2].number", expected="3", number="4"),
         finding("LED-020", "events[2].previous"))
    twice = life[:2] + life[1:2]
    told("twice", "the second event stands twice", twice,
         finding("LED-019", "events[2].number", expected="3", number="2"),
         finding("LED-020", "events[2].previous"))
    altered = life[:]
    altered[1] = change(life[1], provider=OTHER_CLINIC)
    told("altered", "the provider was changed afterwards, the kept digest was not", altered,
         finding("LED-021", "events[1].digest"))
    told("altered-chain", "no digest kept: the next event is bound to another one",
         [change(one, digest=None) for one in altered], finding("LED-020", "events[2].previous"))
    late = life[:]
    late[-1] = change(life[-1], act="АКТ-2")
    told("last-altered", "the last event was changed: only its digest can tell", late,
         finding("LED-021", "events[5].digest"))
    forgeries(told, life)
    back = life[:3] + [event(4, order(1, "policy-statement", number="П-4"), life[2]["digest"])]
    told("clock-back", "the fourth event is earlier than the third", back,
         finding("LED-022", "events[3]",
                 reason="the event is earlier than the one before it"))
    other = life[:3] + [event(4, order(9, "account-statement", account={
        "holder": "insured", "number": BOLAT}), life[2]["digest"])]
    told("other-account", "an event of another account", other,
         finding("LED-022", "events[3]", reason="the event is about another account"))
    broken = life[:3] + [change(life[3], period="2026")]
    told("broken-field", "an event with a broken field is not looked at further", broken,
         finding("INP-002", "events[3].period"))
    asked = order(59, "policy-statement")
    vector("ledger", "order-on-broken-history", "mechanism 2(5)", "decideOrder",
           "a history that is not whole decides nothing", world(altered, asked),
           refused(finding("LED-021", "events[1].digest")))
    states(life)


def forgeries(told, life):
    """Well chained, with true digests, and never decided by anybody."""
    def forge(name, why, reason, done, before=life[:3], **fields):
        previous = before[-1]["digest"] if before else NOTHING
        made = event(len(before) + 1, done, previous)
        made.update(fields)
        made = {key: value for key, value in made.items() if value is not None}
        told(f"forged-{name}", why, before + [digested(made)],
             finding("LED-022", f"events[{len(before)}]", reason=reason))

    actor = "the actor of the event may not order its operation here"
    issue = order(30, "issue-policy")
    forge("number", "a second policy of that number",
          "the account holds a policy of that number already", issue)
    forge("second", "a second policy of the year under another number",
          "the account holds another policy of the year", issue, policy=document("QP", 2026, 8))
    forge("issued-by-body", "a state body issues a policy", actor, issue, life[:1],
          actor="state-body", signer=None)
    forge("opened-by-insured", "an insured opens the account", actor, order(1, "open-account"),
          [], actor="insured", orderer=AIGUL, signer=life[1]["signer"])
    forge("stranger", "a clinic asks about a policy that is not attached to it", actor,
          order(30, "policy-statement", "provider"), orderer=OTHER_CLINIC)
    forge("own-only", "an insured asks about the account of another", actor,
          order(30, "account-statement", "insured"), orderer=BOLAT)
    forge("edition", "no edition has that name", "the edition of the event is not known",
          order(30, "policy-statement"), edition="mechanism-2030")
    alien = "the event holds a field that its operation does not keep"
    for name, value in (("ground", "death"), ("period", YEAR), ("provider", CLINIC),
                        ("data", DATA), ("service", "У-1")):
        forge(f"alien-{name}", "a statement keeps no such field", alien,
              order(30, "policy-statement"), **{name: value})
    forge("unsigned", "the order of the issuer was signed by nobody",
          "the order of the event is not signed", order(30, "policy-statement"), signer=None)
    forge("holder", "a policy on an entity's account",
          "the operation of the event does not fit the holder of the account",
          {**order(30, "issue-policy"), "account": CLINICS}, history(*LIFE[:1], account=CLINICS))
    forge("kind", "an insured under the number of an entity",
          "the operation of the event does not fit the holder of the account",
          order(1, "register-issuer", account={**ISSUERS, "holder": "entrepreneur"}), [])
    lacks = "the event lacks what its operation must say"
    forge("opened-of-nothing", "an account opened without data", lacks,
          order(1, "open-account"), [], data=None)
    forge("use-of-nothing", "a use that names no service", lacks, order(30, "register-use"),
          service=None)
    state = "the state does not allow the operation of the event"
    forge("use-not-credited", "a use of a policy that was not credited", state,
          order(30, "register-use"), life[:2])
    forge("use-ahead", "a use of a day to come", state, order(30, "register-use"),
          day="2026-03-03")
    used = history(*LIFE, "register-use")
    forge("use-again", "the same use once more",
          "the service of the event used the coverage before", order(30, "register-use"), used)
    block = "the block of the event stands already, or the one to lift does not"
    blocked = history(*LIFE, "block-account")
    forge("block-again", "the same act blocks twice", block, order(30, "block-account"), blocked)
    forge("lift-nothing", "a block that does not stand is lifted", block,
          order(30, "unblock-account", lifts="№ 9"), blocked)
    for name, value in (("ground", "missing"), ("lifts", None), ("bodyAct", None)):
        forge(f"unblock-{name}", "an unblock rests on an act, and says what it lifts", lacks,
              order(30, "unblock-account"), blocked, **{name: value})
    for name, value in (("ground", "liquidation"), ("bodyAct", None)):
        forge(f"block-{name}", "a block rests on a ground that fits, and shows it", lacks,
              order(30, "block-account"), **{name: value})
    forge("close-by-act", "no act of a body closes an account", lacks,
          order(30, "close-account"), ground="act-of-body", source=None)
    forge("close-unshown", "the base that shows the death is not named", lacks,
          order(30, "close-account"), source=None)
    forge("attached-from-elsewhere", "the registrar attaches by the MIS only", lacks,
          order(30, "change-provider"), source="individuals")
    forge("attached-to-oneself", "the insured are no provider of their own", lacks,
          order(30, "change-provider"), provider=AIGUL)
    forge("opened-from-elsewhere", "an account of an insured opened by no record", lacks,
          order(1, "open-account"), [], source="individuals")
    forge("over-year", "a policy of two years", lacks, issue, life[:1],
          period="2026-03-02/2027-01-31")


def states(life):
    held = {"number": POLICY, "status": "credited", "period": YEAR, "inForce": True,
            "attachments": [{"since": "2026-01-01", "provider": CLINIC},
                            {"since": "2026-03-10", "provider": OTHER_CLINIC}]}
    for name, day, provider in (("day-before", "2026-03-09", CLINIC),
                                ("day-of", "2026-03-10", OTHER_CLINIC)):
        vector("ledger", f"state-attached-{name}", "mechanism 37", "accountState",
               "the provider of attachment is answered for any day", {"events": life, "day": day},
               {"account": {"holder": "insured", "number": masked(AIGUL), "state": "open",
                            "events": 6, "information": 1, "uses": 1,
                            "last": life[-1]["digest"],
                            "policies": [{**held, "attachedTo": provider,
                                          "creditedOn": "2026-03-02",
                                          "lastUse": "2026-03-02"}]}})
    vector("ledger", "state-before-the-account", "mechanism 27(1)", "accountState",
           "before the opening there was no state", {"events": life, "day": "2026-03-01"},
           {"account": {"state": "open", "since": "2026-03-02",
                        "policies": [{"attachedTo": CLINIC}]}})
    issuer = history("open-account", "register-issuer", account=ISSUERS)
    vector("ledger", "state-of-issuer", "mechanism 26(1)", "accountState",
           "the issuer's account", {"events": issuer},
           {"account": {"holder": "legal-entity", "number": FUND, "issuer": True,
                        "data": DATA, "policies": []}})
    vector("ledger", "state-of-nothing", "mechanism 27", "accountState", "no events, no account",
           {}, {"account": {"state": "none", "events": 0, "last": NOTHING}})
    gap = life[:2] + life[3:]
    vector("ledger", "state-of-a-gap", "mechanism 2(5)", "accountState",
           "a state is not told from a history that is not whole", {"events": gap},
           {"verdict": {"clear": False, "findings": [
               finding("LED-019", "events[2].number"), finding("LED-020", "events[2].previous")]}})


orders()
signatures()
histories()
