//! The terms and thresholds of the draft, each with its point.

use crate::calendar::{StartConvention, Term};
use crate::law::{
    AccountOpening, Clause, Commissioners, Document, EvidenceOnly, InvoiceMoment, LicenceSpan,
    ListAges, MonitoringEffect, OrderBasis, Parameter, Parameters, PayingAccount, SigningTurn,
    StopDay, TraderNumbers, VisitCases, VisitMethods, VisitProof, house, mechanism,
};
use crate::money::{Half, Tenge};
use crate::ratio::Ratio;
use core::num::NonZeroU64;

const fn of(document: Document, point: &'static str) -> Clause {
    Clause::new(document, point)
}

const fn part(part: u64, whole: u64) -> Ratio {
    match NonZeroU64::new(whole) {
        Some(whole) => Ratio::new(part, whole),
        None => Ratio::HALF,
    }
}

pub(in crate::law::editions) const PARAMETERS: Parameters = Parameters {
    signing_day: Parameter::law(None, mechanism("order 1")),
    plan_publication: Parameter::law(Term::WorkingDays(5), mechanism("6")),
    application_window: Parameter::law(Term::WorkingDays(5), mechanism("7")),
    application_review: Parameter::disputed(
        Term::WorkingDays(1),
        mechanism("8"),
        &[(Term::WorkingDays(10), of(Document::ProcurementRules, "37"))],
    ),
    sanitary_document_age: Parameter::law(Term::Years(5), mechanism("9(2)")),
    distribution_decision: Parameter::law(Term::WorkingDays(2), mechanism("10")),
    contract_formation: Parameter::law(Term::WorkingDays(1), mechanism("11")),
    payment_order: Parameter::disputed(
        Term::CalendarDays(30),
        mechanism("13 par 3"),
        &[(Term::CalendarDays(10), of(Document::PaymentRules, "26"))],
    ),
    signing_turn: Parameter::disputed(
        SigningTurn::OldPlace,
        mechanism("12 par 2"),
        &[(SigningTurn::AtEnd, house("turn of a cured act"))],
    ),
    invoice_moment: Parameter::disputed(
        InvoiceMoment::AfterSigning,
        mechanism("12 par 2"),
        &[(InvoiceMoment::WithAct, mechanism("3(3) par 1"))],
    ),
    order_basis: Parameter::disputed(
        OrderBasis::AfterInstruction,
        mechanism("13"),
        &[(OrderBasis::AfterBill, mechanism("13 par 3"))],
    ),
    paying_account: Parameter::disputed(
        PayingAccount::ControlCash,
        mechanism("13 par 3"),
        &[(PayingAccount::BySource, mechanism("3(4)"))],
    ),
    stop_day: Parameter::disputed(
        StopDay::Earlier,
        mechanism("17"),
        &[
            (StopDay::Confirmed, mechanism("16")),
            (StopDay::Found, mechanism("17")),
        ],
    ),
    advance_share: Parameter::law(part(30, 100), of(Document::PaymentRules, "8")),
    advance_contract_over: Parameter::law(Term::Months(6), of(Document::PaymentRules, "11")),
    retention_last_month: Parameter::law(11, of(Document::PaymentRules, "8-12")),
    december_advance_share: Parameter::law(part(70, 100), of(Document::PaymentRules, "8-12")),
    visit_share: Parameter::law(Ratio::HALF, mechanism("14(3)")),
    visit_methods: Parameter::disputed(
        VisitMethods::QR,
        mechanism("14(3)"),
        &[(VisitMethods::ALL, house("every registration counts"))],
    ),
    visit_cases: Parameter::disputed(
        VisitCases::Every,
        mechanism("14(3)"),
        &[(VisitCases::ONE, house("one scan, one case"))],
    ),
    visit_cases_noted: Parameter::law(3, house("cases of one visit")),
    visit_entry_days: Parameter::law(3, house("late entry of a visit")),
    visit_proof: Parameter::disputed(
        VisitProof::Claims,
        mechanism("14(3)"),
        &[(VisitProof::Tokens, house("visits by verified tokens"))],
    ),
    visit_skew_seconds: Parameter::law(600, house("life of a token")),
    visit_life_seconds: Parameter::law(86_400, house("life of a token")),
    visit_list_seconds: Parameter::law(86_400, house("life of a token")),
    list_signatures: Parameter::law(2, house("signed lists")),
    list_next_seconds: Parameter::law(2_678_400, house("signed lists")),
    resumption: Parameter::law(Term::Months(2), mechanism("15")),
    monitoring_notice: Parameter::disputed(
        Term::WorkingDays(5),
        mechanism("19 par 2"),
        &[(
            Term::WorkingDays(1),
            of(Document::MonitoringRules, "visit notice"),
        )],
    ),
    commission_members: Parameter::disputed(
        Commissioners::Three,
        mechanism("19"),
        &[(
            Commissioners::Four,
            house("other bodies in every commission"),
        )],
    ),
    unscheduled_conclusion: Parameter::law(
        Term::WorkingDays(2),
        of(Document::MonitoringRules, "unscheduled monitoring"),
    ),
    monitoring_objection: Parameter::law(
        Term::WorkingDays(5),
        of(Document::MonitoringRules, "objections"),
    ),
    unscheduled_objection: Parameter::law(
        Term::WorkingDays(3),
        of(Document::MonitoringRules, "unscheduled monitoring"),
    ),
    monitoring_review: Parameter::law(
        Term::WorkingDays(5),
        of(Document::MonitoringRules, "objections"),
    ),
    unscheduled_review: Parameter::law(
        Term::WorkingDays(3),
        of(Document::MonitoringRules, "unscheduled monitoring"),
    ),
    second_objection: Parameter::law(
        Term::WorkingDays(3),
        of(Document::MonitoringRules, "objections"),
    ),
    second_review: Parameter::law(
        Term::WorkingDays(3),
        of(Document::MonitoringRules, "objections"),
    ),
    central_review: Parameter::law(
        Term::WorkingDays(3),
        of(Document::MonitoringRules, "objections"),
    ),
    monitoring_effect: Parameter::disputed(
        MonitoringEffect::SignedProtocol,
        mechanism("16(2)"),
        &[(MonitoringEffect::ConfirmedResults, mechanism("21"))],
    ),
    // of 2026; the index of another year is another edition's, or the host's
    calculation_index: Parameter::law(
        Tenge::from_tiyn(432_500),
        of(Document::House, "calculation index of 2026"),
    ),
    unconfirmed_month_limit: Parameter::law(200, of(Document::MonitoringRules, "53-1")),
    unconfirmed_contract_limit: Parameter::law(800, of(Document::MonitoringRules, "53-1")),
    case_referral: Parameter::law(Term::WorkingDays(10), of(Document::MonitoringRules, "53-1")),
    monitoring_refund: Parameter::law(Term::Months(6), of(Document::MonitoringRules, "53-1")),
    break_notice: Parameter::law(Term::WorkingDays(3), mechanism("23 par 2")),
    data_change: Parameter::law(Term::WorkingDays(1), mechanism("30")),
    service_data: Parameter::law(Term::WorkingDays(3), of(Document::PaymentRules, "69")),
    access_list: Parameter::law(Term::WorkingDays(1), of(Document::AccessService, "3.2(1)")),
    access_update: Parameter::law(Term::WorkingDays(1), of(Document::AccessService, "3.3")),
    maintenance_notice: Parameter::law(Term::WorkingDays(3), of(Document::AccessService, "3.4")),
    maintenance_hours: Parameter::law(8, of(Document::AccessService, "3.4")),
    supplier_contact: Parameter::law(Term::WorkingDays(1), of(Document::AccessService, "3.5")),
    kg_dismissal_notice: Parameter::law(Term::CalendarDays(10), of(Document::KgOffer, "5.2.4")),
    kg_termination_notice: Parameter::law(Term::CalendarDays(30), of(Document::KgOffer, "8.3")),
    duplicate_window_days: Parameter::law(0, house("same day")),
    stay_border_days: Parameter::law(1, house("day of discharge")),
    readmission_days: Parameter::law(30, of(Document::MonitoringRules, "defect 4.0")),
    payment_window_days: Parameter::law(30, house("one month")),
    worker_day_patients: Parameter::disputed(
        100,
        house("daily load"),
        &[(24, of(Document::House, "norm of a doctor, audit of 2026"))],
    ),
    worker_move_minutes: Parameter::law(0, house("same moment")),
    visit_distance_metres: Parameter::law(1000, house("near a facility")),
    evidence_only: Parameter::law(EvidenceOnly::NONE, house("a host's word")),
    list_ages: Parameter::law(ListAges::all(31), house("how old a list may be")),
    account_opening: Parameter::disputed(
        AccountOpening::AfterFirstVisit,
        mechanism("3(1) par 2"),
        &[(
            AccountOpening::BeforeService,
            house("account before the service"),
        )],
    ),
    licence_span: Parameter::disputed(
        LicenceSpan::Whole,
        mechanism("14(1)"),
        &[
            (LicenceSpan::Start, house("licence on the first day")),
            (LicenceSpan::End, house("licence on the last day")),
        ],
    ),
    out_patient_days: Parameter::law(92, house("out-patient case")),
    trader_numbers: Parameter::law(TraderNumbers::Withheld, mechanism("39")),
    small_cell: Parameter::law(5, house("small cells of a public table")),
    consent_age: Parameter::law(18, house("age of consent")),
    child_exam_age: Parameter::law(18, of(Document::PaymentRules, "66")),
    plain_coefficient: Parameter::law(part(1, 1), of(Document::PaymentRules, "63")),
    child_exam_coefficient: Parameter::law(part(1, 2), of(Document::PaymentRules, "66")),
    home_coefficient: Parameter::law(part(2, 1), of(Document::PaymentRules, "67")),
    remote_coefficient: Parameter::law(part(1, 2), of(Document::PaymentRules, "68")),
    day_hospital_share: Parameter::law(part(2, 5), of(Document::PaymentRules, "71")),
    day_operation_share: Parameter::law(part(3, 4), of(Document::PaymentRules, "72")),
    day_angiography_share: Parameter::law(part(3, 4), of(Document::PaymentRules, "88")),
    child_examination_share: Parameter::law(part(1, 2), of(Document::PaymentRules, "66")),
    home_hospital_share: Parameter::law(part(1, 6), of(Document::PaymentRules, "73")),
    early_death_share: Parameter::law(part(1, 2), of(Document::PaymentRules, "81")),
    start_convention: Parameter::disputed(
        StartConvention::NextDay,
        of(Document::CivilCode, "173"),
        &[(
            StartConvention::SameDay,
            of(Document::House, "repealed act of 2000"),
        )],
    ),
    rounding_half: Parameter::disputed(
        Half::Up,
        house("no published half"),
        &[(Half::Even, of(Document::House, "no published half"))],
    ),
};
