#!/usr/bin/env python3
"""Writes the vectors of the room access: orders, the public view, and the four
agreements. Two runs write the same bytes. Expectations are written from the law.

    python3 core/vectors/make_access.py
"""

from made_up import CLINIC, HEAD, REGISTRAR, change, found
from oracle import CLEAR, WRITTEN, document, finding, masked, vector

# ------------------------------------------------------------------ access

def orders():
    def case(name, clause, why, given, expect, border=()):
        vector("access", f"order-{name}", clause, "canOrder", why, given, expect, border)

    names = ["holder-register", "account-statement", "policy-statement", "operation-list",
             "event-list"]
    for operation in names:
        case(f"issuer-{operation}", "mechanism 42", f"the issuer orders {operation}",
             {"requester": "issuer", "operation": operation, "signed": True},
             {"verdict": CLEAR, "permitted": True}, ["AXS-001"])
        refusal = operation == "holder-register"
        case(f"client-{operation}", "mechanism 43", f"another client orders {operation}",
             {"requester": "client", "operation": operation, "signed": True},
             found(finding("AXS-002", "operation", operation=operation), permitted=False)
             if refusal else {"verdict": CLEAR, "permitted": True},
             ["AXS-001"] if refusal else ["AXS-001", "AXS-002"])
    for requester in ["issuer", "client"]:
        case(f"{requester}-unsigned", "mechanism 40", f"an order of the {requester}, unsigned",
             {"requester": requester, "operation": "policy-statement"},
             found(finding("AXS-001", "signed", requester=requester), permitted=False))
    letter = {"requester": "state-body", "operation": "holder-register",
              "writtenRequest": "№ 7 от 02.03.2026", "legalBasis": "Закон, статья 1"}
    case("state-body", "mechanism 44", "a state body with a letter and a right", letter,
         {"verdict": CLEAR, "permitted": True}, ["AXS-003", "AXS-004"])
    case("state-body-without-letter", "mechanism 44", "a signature replaces no letter",
         change(letter, writtenRequest=None, signed=True),
         found(finding("AXS-003", "writtenRequest"), permitted=False), ["AXS-004"])
    case("state-body-without-right", "mechanism 44", "a letter that names no act",
         change(letter, legalBasis=None), found(finding("AXS-004", "legalBasis")), ["AXS-003"])
    for requester in ["issuer", "authorised-body"]:
        case(f"analytics-{requester}", "mechanism 41", f"analytics for the {requester}",
             {"requester": requester, "operation": "analytics", "signed": True},
             {"verdict": CLEAR, "permitted": True}, ["AXS-005"])
    case("analytics-authorised-body-unsigned", "mechanism 40",
         "the body has its analytics in a personal cabinet, which nobody enters unsigned",
         {"requester": "authorised-body", "operation": "analytics", "signed": False},
         found(finding("AXS-001", "signed", requester="authorised-body")), ["AXS-005"])
    case("analytics-client", "mechanism 41", "analytics are not for other clients",
         {"requester": "client", "operation": "analytics", "signed": True},
         found(finding("AXS-005", "requester", requester="client")), ["AXS-001"])


def public():
    view = {"number": CLINIC, "name": "ТОО «Шипа»", "licences": ["ЛИЦ-1"],
            "facilities": [{"name": "Корпус 1", "address": "г. Астана, ул. Тестовая, 1",
                            "coordinates": "51.128207,71.430420", "capacity": 200}],
            "contracts": [{"number": document("QD", 2026, 1), "concluded": "2026-01-15",
                           "period": "2026-01-15/2026-12-31", "status": "signed",
                           "sum": "1000000.00"}],
            "notices": [f"БИН {REGISTRAR}, приём с 8:00 до 20:00"], "noticesReviewed": True}

    def case(name, why, given, expect, border=()):
        vector("access", f"public-{name}", "mechanism 39", "publicView", why, given, expect,
               border)

    def withheld(kind, text):
        case(f"notice-with-{kind}", f"a notice with the kind of personal data: {kind}",
             change(view, notices=[text, "Приём с 9 до 18"]),
             {"verdict": {"effect": "review", "findings": [
                 finding("AXS-006", "notices[0]", field="notices", kind=kind)]},
              "notices": ["Приём с 9 до 18"]})

    case("entity", "an entity with facilities and contracts; its number in a text is public",
         view, {"verdict": CLEAR, "bin": CLINIC, "name": "ТОО «Шипа»",
                "facilities": [{"name": "Корпус 1", "address": "г. Астана, ул. Тестовая, 1",
                                "coordinates": "51.1282070,71.4304200", "capacity": 200}],
                "contracts": [{"status": "signed", "sum": "1000000.00"}],
                "notices": [f"БИН {REGISTRAR}, приём с 8:00 до 20:00"]}, ["AXS-006", "AXS-026"])
    case("notice-with-iin",
         "a person's number with a space inside is still one; the other notice stays",
         change(view, notices=[f"директор, ИИН {HEAD[:6]} {HEAD[6:]}", "Приём с 9 до 18"]),
         {"verdict": {"effect": "review", "findings": [
             finding("AXS-006", "notices[0]", field="notices", kind="personal-number")]},
          "notices": ["Приём с 9 до 18"]})
    withheld("phone", "Звоните +7 7172 12 34 56")
    withheld("email", "Пишите na@example.kz")
    withheld("name", "Принимает Ахметова Айгүл Қайратқызы")
    for fault, gap in {"two-spaces": "  ", "slash": "/", "en-dash": "\u2013",
                       "underline": "_", "zero-width": "\u200b"}.items():
        case(f"iin-with-{fault}", "whatever stands between the digits, it is a person's number",
             change(view, notices=[f"директор, ИИН {HEAD[:6]}{gap}{HEAD[6:]}"]),
             {"verdict": {"effect": "review", "findings": [
                 finding("AXS-006", "notices[0]", field="notices", kind="personal-number")]},
              "notices": []})
    wide = "".join(chr(0xFF10 + int(digit)) for digit in HEAD)
    for fault, text in {"full-width": wide, "in-a-longer-run": f"ИИН{HEAD}01"}.items():
        case(f"iin-{fault}", "a person's number in another dress is one",
             change(view, notices=[f"директор {text}"]),
             {"verdict": {"effect": "review", "findings": [finding("AXS-006", "notices[0]")]},
              "notices": []})
    case("notice-nobody-read",
         "no program tells every name: a free notice that nobody read is not published",
         change(view, noticesReviewed=None),
         {"verdict": {"complete": False, "findings": [], "notChecked": [
             {"code": "AXS-006", "path": "notices[0]", "needs": "review"}]}, "notices": []},
         ["AXS-026"])
    hidden = [finding("AXS-026", f"facilities[0].{field}", field=field)
              for field in ("address", "coordinates", "name")]
    case("entrepreneur", "an entrepreneur is a person: neither number nor name nor place is shown",
         change(view, number=HEAD, name="ИП Ахметова", contracts=[], notices=[]),
         {"verdict": {"clear": True, "findings": [*hidden, finding("AXS-026", "name")]},
          "facilities": [{"capacity": 200}], "contracts": [], "notices": []}, [])
    case("nobody-knows-whose", "a broken number: it may be a person's, so nothing is shown",
         change(view, number="1", notices=[]),
         {"verdict": {"complete": False, "findings": [finding("INP-002", "number")]},
          "facilities": [{"capacity": 200}]}, ["AXS-006"])


REQUEST = {"kind": "grant", "written": True, "received": "2026-04-07", "effective": "2026-04-09",
           "users": 3, "usersWithEntitySignature": 3}


def service():
    def case(name, clause, why, given, expect, border=()):
        vector("access", f"request-{name}", clause, "checkAccessRequest", why, given, expect,
               border)

    case("in-time", "access-service 3.2(1)",
         "Wednesday is the working day between the list and the access", REQUEST,
         {"verdict": CLEAR, "permitted": True}, ["AXS-007", "AXS-008", "AXS-009", "AXS-011"])
    case("list-late", "access-service 3.2(1)", "no working day lies between",
         change(REQUEST, received="2026-04-08"),
         found(finding("AXS-008", "received", sent="2026-04-08", deadline="2026-04-07")),
         ["AXS-009"])
    case("not-written", "access-service 3.1", "nobody applied in writing",
         change(REQUEST, written=None), found(finding("AXS-007", "written"), permitted=False),
         ["AXS-008"])
    case("own-signature", "access-service 3.2(2)", "one user of three with a signature of his own",
         change(REQUEST, usersWithEntitySignature=2),
         found(finding("AXS-009", "usersWithEntitySignature"), permitted=False), ["AXS-007"])
    update = change(REQUEST, kind="update", received="2026-04-08")
    case("update-in-time", "access-service 3.3(1)", "updated on the working day after", update,
         {"verdict": CLEAR}, ["AXS-010"])
    case("end-late", "access-service 3.3(2)", "access ended on the second working day",
         change(update, kind="end", effective="2026-04-10"),
         found(finding("AXS-010", "effective", done="2026-04-10", deadline="2026-04-09")),
         ["AXS-011"])
    last = change(REQUEST, received="2026-12-28", effective="2026-12-31")
    case("last-day", "access-service heading term", "the last day of the service", last,
         {"verdict": CLEAR}, ["AXS-011"])
    case("after-the-term", "access-service heading term", "the service has ended",
         change(last, effective="2027-01-05"),
         found(finding("AXS-011", "effective", day="2027-01-05", last="2026-12-31")),
         ["AXS-008"])
    case("before-the-contract", "access-service heading term", "access before the contract",
         change(REQUEST, contractSigned="2026-04-10"),
         found(finding("AXS-011", "effective", day="2026-04-09", last="2026-12-31")), ["AXS-007"])
    contact = change(REQUEST, contractSigned="2026-03-20", contactSent="2026-03-26")
    case("contact-in-time", "access-service 3.5",
         "one working day after the Friday before Nauryz is Thursday", contact,
         {"verdict": CLEAR}, ["AXS-012"])
    case("contact-late", "access-service 3.5", "the address comes a day later",
         change(contact, contactSent="2026-03-27"),
         found(finding("AXS-012", "contactSent", sent="2026-03-27", deadline="2026-03-26")),
         ["AXS-011"])


def breaks():
    plan = {"system": "service", "told": "2026-04-14", "start": "2026-04-20T00:00",
            "end": "2026-04-20T08:00"}

    def case(name, clause, why, given, expect, border=()):
        vector("access", f"break-{name}", clause, "checkMaintenance", why, given, expect, border)

    case("service-in-time", "access-service 3.4",
         "three whole working days before a Monday, and eight hours to the second", plan,
         {"verdict": CLEAR, "permitted": True}, ["AXS-014", "AXS-015"])
    case("service-told-late", "access-service 3.4", "told a day later",
         change(plan, told="2026-04-15"),
         found(finding("AXS-014", "told", told="2026-04-15", deadline="2026-04-14")),
         ["AXS-015"])
    case("service-too-long", "access-service 3.4", "one second over eight hours",
         change(plan, end="2026-04-20T08:00:01"),
         found(finding("AXS-015", "end", minutes="481", limit="480"), permitted=False),
         ["AXS-014"])
    case("service-longer-agreed", "access-service 3.4", "the sides agreed on a longer break",
         change(plan, end="2026-04-20T18:00", longerAgreed=True), {"verdict": CLEAR},
         ["AXS-015"])
    register = change(plan, system="register", end="2026-04-21T00:00")
    case("register-in-time", "mechanism 23",
         "the register: told three working days before; its length has no limit", register,
         {"verdict": CLEAR}, ["AXS-013"])
    case("register-told-late", "mechanism 23", "told a day later",
         change(register, told="2026-04-15"),
         found(finding("AXS-013", "told", told="2026-04-15", deadline="2026-04-14")))


def joining():
    form = {"number": f"ЮЛ-{CLINIC}-0001", "name": "ТОО «Шипа»", "applicant": CLINIC,
            "phone": "+7 (7172) 12-34-56", "email": "info@shipa.kz", "filed": "2026-02-02",
            "confirmation": {"by": "signature", "moment": "2026-02-02T10:15:00"}}

    def case(name, clause, why, given, expect, border=()):
        vector("access", f"join-{name}", clause, "checkApplicationToJoin", why, given, expect,
               border)

    case("entity", "qalqan-agreement 4.1.2", "a signed application of an entity", form,
         {"verdict": CLEAR, "permitted": True, "inForce": "2026-02-02/2026-12-31"},
         ["AXS-016", "AXS-017", "AXS-018", "AXS-019"])
    by_sms = change(form, number=f"ФЛ-{HEAD}-7", applicant=HEAD, confirmation={
        "by": "sms", "phone": "+77010000000", "moment": "2026-02-02T10:15"})
    case("person-by-sms", "qalqan-agreement application signature",
         "an entrepreneur confirms by SMS", by_sms, {"verdict": CLEAR, "permitted": True},
         ["AXS-016", "AXS-018"])
    case("sms-without-phone", "qalqan-agreement application signature",
         "a confirmation by SMS names the phone", change(by_sms, confirmation__phone=None),
         found(finding("AXS-018", "confirmation.phone", item="phone"), permitted=False),
         ["AXS-017"])
    case("unconfirmed", "qalqan-agreement application signature", "neither signed nor confirmed",
         change(form, confirmation=None),
         found(finding("AXS-018", "confirmation", item="confirmation")), ["AXS-016"])
    case("number-of-person", "qalqan-agreement application number",
         "an entity's application is numbered as a person's",
         change(form, number=f"ФЛ-{CLINIC}-0001"),
         found(finding("AXS-016", "number", start=f"ЮЛ-{CLINIC}-")), ["AXS-017"])
    case("number-masked", "qalqan-agreement application number",
         "what the number should start with is told without the person's number",
         change(by_sms, number="ФЛ-1"),
         found(finding("AXS-016", "number", start=f"ФЛ-{masked(HEAD)}-")), ["AXS-018"])
    case("without-phone", "qalqan-agreement 4.1.2", "phones are a field of the form",
         change(form, phone=None), found(finding("AXS-017", "phone", item="phone")),
         ["AXS-016"])
    case("last-day", "qalqan-agreement 5.1", "in force to the last day of the financial year",
         change(form, neededOn="2026-12-31"), {"verdict": CLEAR}, ["AXS-019"])
    case("next-year", "qalqan-agreement 5.1", "the next financial year needs a new one",
         change(form, neededOn="2027-01-01"),
         found(finding("AXS-019", "neededOn", day="2027-01-01",
                       period="2026-02-02/2026-12-31")), ["AXS-018"])
    case("before-filing", "qalqan-agreement 5.1", "nothing is in force before the filing",
         change(form, neededOn="2026-02-01"), found(finding("AXS-019", "neededOn")),
         ["AXS-017"])


def exports():
    export = {"sender": "open", "recipient": "Государственный орган",
              "legalGround": "Соглашение № 1", "channel": "closed-network"}

    def case(name, clause, why, given, expect, border=()):
        vector("access", f"export-{name}", clause, "checkExport", why, given, expect, border)

    case("allowed", "sdu-agreement 7.3", "an entitled recipient and a closed network", export,
         {"verdict": CLEAR, "permitted": True}, ["AXS-020", "AXS-021", "AXS-022"])
    case("carrier", "sdu-agreement 5.5", "a carrier by hand is no open channel",
         change(export, channel="carrier"), {"verdict": CLEAR}, ["AXS-022"])
    for channel in ["telephone", "telegraph", "fax", "internet"]:
        case(channel, "sdu-agreement 5.5", f"{channel} is an open channel",
             change(export, channel=channel),
             found(finding("AXS-022", "channel", channel=channel), permitted=False),
             ["AXS-020", "AXS-021"])
    for state in ["blocked", "unregistered"]:
        case(state, "sdu-agreement 6.3", f"the sender is {state}", change(export, sender=state),
             found(finding("AXS-020", "sender", state=state), permitted=False), ["AXS-022"])
    case("without-ground", "sdu-agreement 7.3", "a third party without a legal ground",
         change(export, legalGround=None),
         found(finding("AXS-021", "legalGround", item="legalGround")), ["AXS-020"])


def kyrgyz():
    def case(name, clause, why, given, expect, border=()):
        vector("access", f"kg-{name}", clause, "checkKgNotice", why, given, expect, border)

    dismissal = {"matter": "dismissal", "told": "2026-05-09", "effective": "2026-05-20"}
    case("dismissal-in-time", "kg-offer 5.2.4",
         "ten whole days, 10 to 19 May, lie between; 9 May is a day off and does not matter",
         dismissal, {"verdict": CLEAR, "permitted": True}, ["AXS-023"])
    case("dismissal-late", "kg-offer 5.2.4", "nine whole days",
         change(dismissal, told="2026-05-10"),
         found(finding("AXS-023", "told", told="2026-05-10", deadline="2026-05-09")))
    end = {"matter": "termination", "told": "2026-05-30", "effective": "2026-06-30",
           "written": True}
    case("termination-in-time", "kg-offer 8.3", "thirty whole days, 31 May to 29 June", end,
         {"verdict": CLEAR, "permitted": True}, ["AXS-024", "AXS-025"])
    case("termination-late", "kg-offer 8.3", "twenty-nine whole days",
         change(end, told="2026-05-31"),
         found(finding("AXS-024", "told", told="2026-05-31", deadline="2026-05-30"),
               permitted=False), ["AXS-025"])
    case("termination-spoken", "kg-offer 8.3", "told by word of mouth",
         change(end, written=False), found(finding("AXS-025", "written")), ["AXS-024"])


if __name__ == "__main__":
    for make in (orders, public, service, breaks, joining, exports, kyrgyz):
        make()
    print(f"{len(WRITTEN)} vectors")
