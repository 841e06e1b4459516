//! The rules that stand in the draft, each with the point behind it and what a finding does.

use crate::law::Provision;
use crate::law::clause::{
    contract, house, kg, mechanism, number_rules, payment_rules, qalqan, sdu, service, standard,
};
use crate::law::provision::provisions;

pub(super) const RULES: &[Provision] = provisions! {
    limits {
        LIST_TOO_LONG: house("limits"), Refuse;
        TEXT_TOO_LONG: house("limits"), Refuse;
    }
    input {
        MISSING: house("required fields"), Refuse;
        MALFORMED: house("form of fields"), Refuse;
        LOOK_ALIKE: house("look-alike letters"), Note;
        NO_EDITION: house("editions"), Refuse;
        OUTSIDE_CALENDAR: house("calendar 2024–2030"), Refuse;
    }
    identifier {
        IBAN_BANK_AGREES: standard("ISO 13616, ISO 9362"), Review;
        BIRTH_DATE_ADVICE: number_rules("resolution 853 of 2013"), Note;
        SEX_ADVICE: number_rules("resolution 853 of 2013"), Note;
    }
    party {
        ENTREPRENEUR_REQUISITES: mechanism("4(1)"), Refuse;
        ENTITY_REQUISITES: mechanism("4(2)"), Refuse;
        CONTACTS: mechanism("4(3)"), Refuse;
        SETTLEMENT_ACCOUNT: mechanism("4(4)"), Refuse;
        ACCOUNT_FITS_BANK: mechanism("4(4)"), Review;
        ISSUER_IS_ENTITY: mechanism("2(16)"), Refuse;
        AGREEMENT_CONCLUDED: mechanism("5(1)"), Refuse;
        MIS_CHOSEN: mechanism("5(2)"), Refuse;
        ANNUAL_STATEMENTS: mechanism("5(3)"), Refuse;
        FACILITY_DIGITISED: mechanism("5(4)"), Refuse;
        FACILITY_QR: mechanism("5(5)"), Refuse;
        NAME_WRITTEN: house("form of names"), Refuse;
        ADDRESS_WRITTEN: house("form of addresses"), Refuse;
        DOCUMENT_WRITTEN: house("form of identity documents"), Refuse;
    }
    signature {
        SIGNED: mechanism("2(1)"), Refuse;
        BINDS_DOCUMENT: house("signature binds the document"), Refuse;
        RIGHT_SIGNER: mechanism("42"), Refuse;
        RIGHT_ROLE: mechanism("2(1)"), Refuse;
        CERTIFICATE_VALID: house("validity of a certificate"), Refuse;
        NOT_TEST: house("test certificates"), Refuse;
        SIGNED_BEFORE: house("order of events"), Refuse;
        VERIFIED: mechanism("22(10)"), Refuse;
        CERTIFICATE_NAMED: mechanism("22(10)"), Refuse;
        SIGNED_AS: house("role of a signature"), Refuse;
        DOCUMENT_VISIBLE: mechanism("2(17)"), Refuse;
        SIGNED_TEXT: house("version of a signed text"), Refuse;
    }
    account {
        OPERATION_ALLOWED: mechanism("27"), Refuse;
        BLOCK_GROUND: mechanism("32"), Refuse;
        UNBLOCK_GROUND: mechanism("32 par 2"), Refuse;
        CLOSE_GROUND: mechanism("33"), Refuse;
        GROUND_FITS_HOLDER: mechanism("32"), Refuse;
        GROUND_SHOWN: mechanism("32"), Refuse;
        BLOCK_OR_CLOSE: mechanism("33"), Note;
        CHANGED_IN_TIME: mechanism("30"), Review;
        OPENED_FROM_RECORD: mechanism("31"), Refuse;
        IN_ORDER: house("order of events"), Refuse;
        OPENED_AGAIN: mechanism("33"), Review;
    }
    policy {
        ONE_PER_YEAR: mechanism("34"), Refuse;
        ACCOUNT_OPEN: mechanism("2(15)"), Refuse;
        INSURED_ALIVE: mechanism("34"), Refuse;
        ISSUER_REQUISITES: mechanism("35(2)"), Refuse;
        HOLDER_REQUISITES: mechanism("35(3)"), Refuse;
        PERIOD_IN_YEAR: mechanism("34"), Refuse;
        ISSUED_IN_TIME: mechanism("35(4)"), Refuse;
        COVERAGE_LISTED: mechanism("35(5)"), Refuse;
        REGISTRAR_REQUISITES: mechanism("36(1)"), Refuse;
        PROVIDER_ATTACHED: mechanism("36(3)"), Note;
        NUMBER_FORMED: mechanism("35(1)"), Refuse;
        STATUS_ALLOWS: mechanism("28"), Refuse;
        PERIOD_STARTS: mechanism("35(4)"), Refuse;
        DOCUMENT_OF_ONE: mechanism("35(3)"), Refuse;
        NUMBER_UNIQUE: mechanism("35(1)"), Refuse;
        ISSUER_REGISTERED: mechanism("34"), Refuse;
        COVERAGE_ENTRY: mechanism("35(5)"), Refuse;
    }
    placement {
        PLAN_PUBLICATION: mechanism("6"), Review;
        ANNOUNCEMENT: mechanism("6"), Review;
        APPLICATION_WINDOW: mechanism("7"), Refuse;
        APPLICANT_ACCOUNT: mechanism("7"), Refuse;
        APPLICATION_SIGNED: mechanism("7"), Refuse;
        REQUIRED_DOCUMENT: mechanism("9(1)"), Refuse;
        HIGH_TECHNOLOGY_CONCLUSION: mechanism("7(4)"), Refuse;
        PARTNERSHIP_CONTRACT: mechanism("7(5)"), Refuse;
        ACCREDITATION_CERTIFICATE: mechanism("7(6)"), Refuse;
        LEASE_CONTRACT: mechanism("7(7)"), Refuse;
        PAID_CARE_UNDERTAKING: mechanism("7 par 2"), Review;
        SANITARY_DOCUMENT_AGE: mechanism("9(2)"), Refuse;
        BUILDING_PURPOSE: mechanism("9(3)"), Refuse;
        DOCUMENT_AFTER_FILING: house("dates of documents"), Review;
        APPLICATION_REVIEW: mechanism("8"), Review;
        REVIEW_ORDER: mechanism("8"), Refuse;
        REJECTION_REASON: mechanism("8"), Refuse;
        REJECTION_GROUND: mechanism("9 par 2"), Refuse;
        PROCUREMENT_CASE: mechanism("9(4)"), Refuse;
        WITHDRAWAL_WINDOW: mechanism("8 par 2"), Refuse;
        CONTRACT_FORMATION: mechanism("11"), Review;
        CONTRACT_STATUS: mechanism("11 par 2"), Refuse;
        TERMINATION_DECISION: mechanism("17 par 2"), Refuse;
        TERMINATION_GROUND: mechanism("16"), Review;
        PURPOSE_UNKNOWN: mechanism("9(3)"), Review;
        SANITARY_FACILITY: mechanism("7(2)"), Refuse;
        EXTRA_DOCUMENT: house("documents beside the list"), Note;
        LICENCE_KIND: mechanism("7(1)"), Refuse;
        LICENCE_ADDRESS: mechanism("7(1)"), Refuse;
        DOCUMENT_EXPIRED: mechanism("7(1)"), Refuse;
        TAX_CERTIFICATE: mechanism("7(3)"), Refuse;
        TECHNOLOGY_CONFIRMED: mechanism("7(4)"), Refuse;
        COVER_ASKED: mechanism("7(8)"), Refuse;
        WITHDRAWN_AFTER_FILING: mechanism("8 par 2"), Refuse;
        WITHDRAWN_OR_DECIDED: mechanism("8 par 2"), Refuse;
        ACCEPTED_ON_GROUND: mechanism("8"), Refuse;
        NUMBER_ONCE: house("one number, one application"), Refuse;
        ONE_LIVE_FILING: mechanism("8 par 2"), Refuse;
        TERMINATION_DAY: mechanism("16"), Refuse;
    }
    allocation {
        NEGATIVE_AMOUNT: house("amounts of a distribution"), Refuse;
        FLOORS_OVER_POOL: house("bounds of a receiver"), Refuse;
        CAP_BELOW_FLOOR: house("bounds of a receiver"), Refuse;
        RECEIVER_TWICE: house("one receiver, one share"), Refuse;
        OVER_LIMITS: mechanism("10"), Refuse;
        OTHER_METHOD: house("methods of a distribution"), Refuse;
        METHOD_NOTE: mechanism("10"), Note;
        LEFT_UNPLACED: house("money left unplaced"), Note;
        TIE_SETTLED: house("ties of a distribution"), Note;
        DISTRIBUTION_DECISION: mechanism("10"), Review;
    }
    visit {
        SHARE_WITHOUT_VISIT: mechanism("14(3)"), Suspend;
        MANUAL_VISIT: house("entry by hand"), Note;
        CODE_READABLE: mechanism("5(5)"), Refuse;
        VERSION_KNOWN: mechanism("5(5)"), Refuse;
        VERSION_NOT_OLD: mechanism("5(5)"), Refuse;
        TRUST_LIST_FORWARD: mechanism("5(5)"), Refuse;
        KEY_KNOWN: mechanism("5(5)"), Refuse;
        CODE_SIGNED: mechanism("5(5)"), Refuse;
        KEY_FOR_PURPOSE: mechanism("5(5)"), Refuse;
        KEY_VALID: mechanism("5(5)"), Refuse;
        KEY_NOT_REVOKED: mechanism("5(5)"), Refuse;
        NOT_EARLY: house("life of a token"), Refuse;
        NOT_LATE: house("life of a token"), Refuse;
        TOKEN_NOT_REVOKED: house("life of a token"), Refuse;
        NOT_REPLAYED: mechanism("14(3)"), Refuse;
        OWN_FACILITY: mechanism("5(5)"), Refuse;
        OWN_PERSON: mechanism("14(3)"), Refuse;
        READINGS_AGREE: mechanism("14(3)"), Note;
        MANUAL_COMPLETE: house("entry by hand"), Review;
        ENTERED_IN_TIME: house("entry by hand"), Review;
        VISIT_UNUSED: mechanism("14(3)"), Review;
        VISIT_VERIFIED: mechanism("14(3)"), Review;
        CASES_OF_VISIT: house("cases of one visit"), Note;
        TERMS_BOUNDED: house("life of a token"), Refuse;
        LIST_NOT_AHEAD: house("life of a token"), Refuse;
        TOKEN_HOLDS: mechanism("14(3)"), Review;
        ROW_AS_TOKEN: mechanism("14(3)"), Review;
        EVIDENCE_AGREES: mechanism("14(3)"), Note;
        WALL_NOT_REVOKED: mechanism("5(5)"), Refuse;
        WALL_NEWEST: mechanism("5(5)"), Refuse;
        SCANNED_WALL: mechanism("5(5)"), Refuse;
        DEVICE_SIGNED: house("device of a token"), Refuse;
        LIST_READABLE: mechanism("5(5)"), Refuse;
        LIST_SIGNED: house("signed lists"), Refuse;
        LIST_FORWARD: house("signed lists"), Refuse;
        LIST_LINKED: house("signed lists"), Refuse;
        LIST_DUE: house("signed lists"), Refuse;
    }
    act {
        DECLARED_CASES: mechanism("12"), Refuse;
        DECLARED_SERVICES: mechanism("12"), Refuse;
        LINE_AMOUNT: mechanism("13"), Refuse;
        CASE_TOTAL: mechanism("13"), Refuse;
        ACT_TOTAL: mechanism("13"), Refuse;
        IDS_UNIQUE: mechanism("12"), Refuse;
        DATES_IN_ORDER: mechanism("13"), Refuse;
        MONTH_OF_CASE: payment_rules("16"), Refuse;
        ACCOUNT_OPEN: mechanism("12"), Refuse;
        SERVICE_AFTER_DEATH: mechanism("12 par 2"), Refuse;
        POLICY_IN_FORCE: mechanism("34"), Refuse;
        WORKER_ON_ROSTER: mechanism("12"), Refuse;
        CONTRACT_IN_FORCE: mechanism("13"), Refuse;
        FUNDING_OF_CONTRACT: mechanism("3(4)"), Refuse;
        TARIFF_EXISTS: mechanism("2(13)"), Refuse;
        PRICE_IS_TARIFF: mechanism("2(13)"), Refuse;
        LICENCE_VALID: mechanism("14(1)"), Suspend;
        ADDRESS_IN_LICENCE: mechanism("14(1)"), Suspend;
        FACILITY_OF_PROVIDER: mechanism("5(4)"), Refuse;
        TAXES_PAID: mechanism("14(2)"), Suspend;
        AMOUNTS_POSITIVE: mechanism("13"), Refuse;
        NOT_EMPTY: mechanism("12"), Refuse;
        PROVIDER_ACCOUNT_OPEN: mechanism("12"), Refuse;
        CONTRACT_SUM: payment_rules("27"), Refuse;
        DECEMBER_CAP: payment_rules("24"), Review;
        PLAN_POSITION: contract("plan"), Refuse;
        SERVICE_BEFORE_BIRTH: mechanism("12"), Review;
        PERSON_AS_REGISTERED: mechanism("12"), Review;
        ATTACHED: mechanism("37"), Review;
        PACKAGE_OF_DIAGNOSIS: mechanism("2(10)"), Refuse;
        ENTITLED: mechanism("2(15)"), Refuse;
        SPECIALITY: mechanism("12"), Review;
        ONE_PLACE: mechanism("12"), Review;
        DAILY_LOAD: mechanism("12"), Review;
        SELF_SERVICE: mechanism("12"), Review;
        SEX_OF_SERVICE: mechanism("12"), Review;
        AGE_OF_SERVICE: mechanism("12"), Review;
        LICENCE_ACTIVITY: mechanism("14(1)"), Suspend;
        ADDRESS_BY_TEXT: mechanism("14(1)"), Review;
        FAR_FROM_FACILITY: house("near a facility"), Review;
        CONSENT: qalqan("3.1.9"), Review;
        DATA_IN_TIME: payment_rules("69"), Review;
        COEFFICIENT_OF_CARE: payment_rules("67"), Review;
        MIS_TESTED: qalqan("3.1.3"), Review;
        STATUS_ALLOWS: house("steps of an act"), Refuse;
        ADDRESS_OF_FACILITY: mechanism("5(4)"), Review;
        DIAGNOSIS_KNOWN: mechanism("12"), Refuse;
        FINANCIAL_YEAR: mechanism("34"), Review;
        DATES_PLAUSIBLE: mechanism("12"), Review;
        ONE_PERSON: mechanism("12"), Review;
        WORKER_AFTER_DEATH: mechanism("12"), Refuse;
    }
    duplicate {
        ACT_AGAIN: mechanism("12 par 2"), Refuse;
        CONTENT_AGAIN: mechanism("12 par 2"), Refuse;
        SERVICE_TWICE: mechanism("12 par 2"), Refuse;
        SERVICE_IN_OTHER_ACT: mechanism("12 par 2"), Refuse;
        SERVICE_IN_PROCESS: mechanism("12 par 2"), Review;
        SERVICE_SUSPECT: mechanism("13"), Review;
        SUSPECT_EXPLAINED: mechanism("13"), Note;
        REASON_UNKNOWN: mechanism("13"), Review;
        CORRECTION_WITHOUT_ORIGINAL: mechanism("12 par 2"), Refuse;
        CORRECTION_OF_PAID: mechanism("12 par 2"), Refuse;
        CORRECTED_TWICE: mechanism("12 par 2"), Refuse;
        SERVICE_TOO_OFTEN: mechanism("13"), Review;
        STAYS_OVERLAP: mechanism("13"), Review;
        READMISSION: mechanism("13"), Review;
        CORRECTION_OF_ANOTHER_KIND: mechanism("12 par 2"), Refuse;
        STAY_EXPLAINED: mechanism("13"), Note;
        LINE_AGAIN: mechanism("12 par 2"), Refuse;
        INSURED_AT_TWO_PLACES: mechanism("13"), Review;
        WORKER_AT_TWO_PLACES: mechanism("13"), Review;
        WORKER_WITH_TWO: mechanism("13"), Review;
        WORKER_DAY_PATIENTS: house("daily load"), Review;
        WORKER_DAY_MINUTES: house("daily load"), Review;
        ATTENDANCE_EXPLAINED: mechanism("13"), Note;
        HELD_ELSEWHERE: mechanism("12 par 2"), Review;
    }
    payment {
        SUSPENDED_FOR_ADDRESS: mechanism("14(1)"), Suspend;
        SUSPENDED_FOR_TAXES: mechanism("14(2)"), Suspend;
        SUSPENDED_FOR_VISITS: mechanism("14(3)"), Suspend;
        CURE_TERM: mechanism("15"), Note;
        STOPPED_FOR_LICENCE: mechanism("16(1)"), Stop;
        STOPPED_FOR_MONITORING: mechanism("16(2)"), Stop;
        SIGNING_ORDER: mechanism("12 par 2"), Refuse;
        REGISTER_ONE_SOURCE: mechanism("3(4)"), Refuse;
        REGISTER_TOTAL: mechanism("annex"), Refuse;
        REGISTER_ACT_ONCE: mechanism("12 par 2"), Refuse;
        PAYEE_ACCOUNT: mechanism("13"), Refuse;
        ORDER_AMOUNT: mechanism("13"), Refuse;
        ORDER_PERIOD: mechanism("13"), Refuse;
        ORDER_BASIS: mechanism("13"), Refuse;
        PAID_TWICE: mechanism("13"), Refuse;
        PAYMENT_SIGN: mechanism("13"), Review;
        PAYMENT_ORDER_OF_ACTS: mechanism("13"), Refuse;
        PAYMENT_DUE: mechanism("13 par 3"), Note;
        SIGNED_READY: mechanism("12 par 2"), Refuse;
        INVOICE_AMOUNT: mechanism("12 par 2"), Refuse;
        INVOICE_RECIPIENT: mechanism("3(3) par 1"), Refuse;
        INVOICE_DATE: mechanism("12 par 2"), Refuse;
        REGISTER_INVOICE: mechanism("12 par 2"), Refuse;
        ACCEPTED_BALANCES: mechanism("13"), Refuse;
        LINES_BALANCE: mechanism("13"), Refuse;
        PAYEE_OPEN: mechanism("32"), Refuse;
        ACCEPTED_UNCHECKED: mechanism("12 par 2"), Note;
        ACCEPTABLE_UNCHECKED: mechanism("14"), Refuse;
        ACT_SIGNED: mechanism("3(3) par 2"), Refuse;
        BILLED_BY_THEN: mechanism("13 par 3"), Refuse;
        INVOICE_OF_ACT: mechanism("12 par 2"), Refuse;
        ACT_OVERPAID: mechanism("13"), Refuse;
        CONTRACT_SPENT: payment_rules("27"), Refuse;
        ACT_PAID_WHOLE: mechanism("13"), Review;
        ACT_PASSED_OVER: mechanism("13"), Refuse;
        CURE_PROVEN: mechanism("15"), Review;
        REGISTER_AMOUNT: mechanism("annex"), Refuse;
        REGISTER_HAS_ROWS: mechanism("annex"), Refuse;
        ACT_AFTER_SERVICES: mechanism("annex"), Refuse;
        CONTRACT_BEFORE_SERVICES: mechanism("annex"), Refuse;
    }
    monitoring {
        MONITORING_NOTICE: mechanism("19 par 2"), Review;
        NOTICE_EXCEPTION: mechanism("19 par 2"), Review;
        COMMISSION: mechanism("19"), Refuse;
        PROTOCOL_CONTENT: mechanism("20(1)"), Refuse;
        DISCREPANCY_PROPOSAL: mechanism("20(2)"), Refuse;
        FOLLOW_UP: mechanism("20(3)"), Refuse;
        PROTOCOL_SIGNED: mechanism("20"), Refuse;
        UNCONFIRMED_CONSEQUENCE: mechanism("21"), Refuse;
        PAYMENT_SUSPENDED: mechanism("21"), Suspend;
        PAYMENT_STOPPED: mechanism("16(2)"), Stop;
    }
    access {
        ORDER_SIGNED: mechanism("2(1)"), Refuse;
        OPEN_TO_CLIENTS: mechanism("43"), Refuse;
        WRITTEN_REQUEST: mechanism("44"), Refuse;
        RIGHT_NAMED: mechanism("44"), Refuse;
        ANALYTICS_RESERVED: mechanism("41"), Refuse;
        NO_PERSONAL_DATA: mechanism("39"), Review;
        APPLIED_IN_WRITING: service("3.1"), Refuse;
        LIST_IN_TIME: service("3.2(1)"), Review;
        ENTITY_SIGNATURE: service("3.2(2)"), Refuse;
        RIGHTS_IN_TIME: service("3.3"), Review;
        SERVICE_TERM: service("heading term"), Refuse;
        CONTACT_IN_TIME: service("3.5"), Review;
        BREAK_NOTICE: mechanism("23 par 2"), Review;
        MAINTENANCE_NOTICE: service("3.4"), Review;
        MAINTENANCE_LENGTH: service("3.4"), Refuse;
        JOINING_NUMBER: qalqan("application number"), Refuse;
        JOINING_REQUISITES: qalqan("4.1.2"), Refuse;
        JOINING_CONFIRMED: qalqan("application signature"), Refuse;
        AGREEMENT_IN_FORCE: qalqan("5.1"), Refuse;
        SENDER_ADMITTED: sdu("6.3"), Refuse;
        RECIPIENT_ENTITLED: sdu("7.3"), Refuse;
        CLOSED_CHANNEL: sdu("5.5"), Refuse;
        KG_DISMISSAL_NOTICE: kg("5.2.4"), Review;
        KG_TERMINATION_NOTICE: kg("8.3"), Refuse;
        KG_IN_WRITING: kg("8.3"), Refuse;
        PERSON_UNPUBLISHED: mechanism("39"), Note;
        POSSIBLE_PERSON: mechanism("39"), Review;
        SMALL_CELL: mechanism("39(1)"), Note;
        DERIVED_CELL: mechanism("39(1)"), Note;
    }
    statement {
        EVENT_OF_HOLDER: mechanism("29(2)"), Refuse;
        EVENT_ONCE: mechanism("12 par 3"), Refuse;
        STATEMENT_TOTAL: house("range of amounts"), Refuse;
    }
    ledger {
        OWN_ACCOUNT: mechanism("2(5)"), Refuse;
        ORDER_NEW: house("an order is executed once"), Refuse;
        ORDER_IN_TIME: house("order of events"), Refuse;
        MAY_ORDER: house("who orders what"), Refuse;
        ROLE_SHOWN: mechanism("2(12)"), Refuse;
        OWN_CABINET: mechanism("43"), Refuse;
        PROVIDER_ORDERS: mechanism("2(1)"), Note;
        HOLDER_FITS: mechanism("2(15)"), Refuse;
        ISSUER_ONCE: mechanism("26"), Refuse;
        ACCOUNT_ALLOWS: mechanism("28"), Refuse;
        POLICY_HELD: mechanism("2(15)"), Refuse;
        DATA_BOUND: mechanism("27(2)"), Refuse;
        PROVIDER_CHANGES: mechanism("28(3)"), Refuse;
        ATTACHED_FROM_MIS: mechanism("37"), Refuse;
        ANNULLED_INSIDE: mechanism("28(5)"), Refuse;
        POLICIES_LEFT: mechanism("33"), Review;
        USE_COVERED: mechanism("12 par 3"), Refuse;
        USE_NAMES_ACT: mechanism("12 par 3"), Refuse;
        HISTORY_NUMBERED: house("history of an account"), Refuse;
        HISTORY_CHAINED: house("history of an account"), Refuse;
        HISTORY_UNALTERED: house("history of an account"), Refuse;
        HISTORY_POSSIBLE: house("history of an account"), Refuse;
        NUMBER_NEW: mechanism("35(1)"), Refuse;
        ATTACHED_ORDERER: mechanism("37"), Refuse;
        TARGET_IS_PROVIDER: mechanism("37"), Refuse;
        ISSUER_NAMED: mechanism("35(2)"), Refuse;
        DAY_NOT_AHEAD: house("order of events"), Refuse;
        USE_NEW: mechanism("12 par 3"), Refuse;
        OWNER_ALIVE: house("nothing for the dead"), Refuse;
        USED_AFTER: mechanism("28(5)"), Review;
        BLOCK_NEW: mechanism("32"), Refuse;
        LIFTS_STANDING: mechanism("32 par 2"), Refuse;
        STILL_BLOCKED: mechanism("32 par 2"), Note;
        OPENING_GIVEN: mechanism("4"), Refuse;
        FIELD_TAKEN: house("fields of an order"), Refuse;
        DATA_OF_OWNER: mechanism("4"), Refuse;
        RECORD_WHOLE: mechanism("31"), Refuse;
        HISTORY_ENDS: house("history of an account"), Refuse;
        DATA_SALTED: house("data of people in events"), Refuse;
        TEXT_VISIBLE: mechanism("2(1)"), Refuse;
        CHECKPOINT_SIGNED: house("history of an account"), Refuse;
        HEAD_PROVEN: house("history of an account"), Refuse;
        LOG_CONSISTENT: house("history of an account"), Refuse;
        SAME_SALT: house("data of people in events"), Refuse;
    }
    settlement {
        OWN_HISTORY: house("history of a provider"), Refuse;
        COMMAND_ONCE: house("history of a provider"), Refuse;
        COMMAND_IN_TIME: house("history of a provider"), Refuse;
        MAY_TAKE_STEP: mechanism("12"), Refuse;
        OWN_MONEY: mechanism("12"), Refuse;
        STEP_POSSIBLE: mechanism("12"), Refuse;
        HAPPENED_BY_THEN: house("history of a provider"), Refuse;
        YEAR_OVER: house("history of a provider"), Refuse;
        ADVANCE_CAP: payment_rules("8"), Refuse;
        CURED_AFTER_DISCOVERY: mechanism("15"), Refuse;
        CONTRACT_EXCEEDED: payment_rules("27"), Review;
        BALANCE_HELD: payment_rules("27"), Refuse;
        CONTRACT_PAYS: mechanism("17 par 2"), Stop;
        BILLED_IN_TURN: mechanism("13"), Refuse;
        INVOICED_BEFORE_BILL: mechanism("12 par 2"), Refuse;
        INSTRUCTED_IN_TURN: mechanism("13"), Refuse;
        EVENT_FOLLOWS: house("history of a provider"), Refuse;
        ACT_IN_CONTRACT: mechanism("12"), Refuse;
        INVOICE_AFTER_SIGNING: mechanism("12 par 2"), Refuse;
        USES_REGISTERED: mechanism("12 par 3"), Note;
    }
    announcement {
        OWN_PLAN: house("history of an announcement"), Refuse;
        COMMAND_ONCE: house("history of an announcement"), Refuse;
        COMMAND_IN_TIME: house("history of an announcement"), Refuse;
        MAY_TAKE_STEP: mechanism("3(2)"), Refuse;
        OWN_APPLICATION: mechanism("7"), Refuse;
        STEP_POSSIBLE: mechanism("3(2)"), Refuse;
        HAPPENED_BY_THEN: house("history of an announcement"), Refuse;
        GROUND_STANDS: mechanism("9"), Refuse;
        GROUND_SHOWN: mechanism("9"), Refuse;
        NORM_NAMED: mechanism("9(4)"), Refuse;
        CASE_TOLD: mechanism("9(4)"), Note;
        WINDOW_OVER: mechanism("10"), Refuse;
        SHARE_COMPUTED: mechanism("10"), Refuse;
        SHARE_COMPLETE: mechanism("10"), Refuse;
        OTHER_BASIS: mechanism("10"), Refuse;
        LEFT_IN_LINE: house("money left unplaced"), Note;
        CONTRACT_TURN: mechanism("11"), Refuse;
        EVENT_FOLLOWS: house("history of an announcement"), Refuse;
    }
};
