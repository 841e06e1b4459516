//! Every term and threshold of an edition, by name.

use crate::calendar::{Day, StartConvention, Term};
use crate::law::parameter::Overridable;
use crate::law::{
    AccountOpening, Amendment, Commissioners, EvidenceOnly, InvoiceMoment, LicenceSpan, ListAges,
    MonitoringEffect, OrderBasis, OverrideError, Parameter, ParameterLine, PayingAccount,
    SigningTurn, StopDay, TraderNumbers, VisitCases, VisitMethods, VisitProof,
};
use crate::money::{Half, Tenge};
use crate::ratio::Ratio;
use alloc::string::ToString;
use alloc::vec::Vec;

macro_rules! parameters {
    ($($(#[$doc:meta])* $name:ident: $type:ty;)*) => {
        /// The terms and thresholds of an edition.
        #[derive(Debug, PartialEq, Eq)]
        pub struct Parameters {
            $($(#[$doc])* pub $name: Parameter<$type>,)*
        }

        impl Clone for Parameters {
            #[cfg_attr(small, optimize(size))]
            fn clone(&self) -> Self {
                Self {
                    $($name: self.$name.clone(),)*
                }
            }
        }

        impl Parameters {
            const NAMES: &'static [&'static str] = &[$(stringify!($name)),*];
            const COUNT: usize = Self::NAMES.len();

            /// Replaces one value by the host's, with a reference.
            ///
            /// # Errors
            /// Unknown name, malformed value, or no reference; nothing changes then.
            pub fn set(
                &mut self,
                name: &str,
                value: &str,
                reference: &str,
            ) -> Result<(), OverrideError> {
                if reference.trim().is_empty() {
                    return Err(OverrideError::NoReference { name: name.to_string() });
                }
                let each: [&mut dyn Overridable; Self::COUNT] = [$(&mut self.$name),*];
                let mut each = Self::NAMES.iter().zip(each);
                let Some((_, found)) = each.find(|(known, _)| **known == name) else {
                    return Err(OverrideError::Unknown { name: name.to_string() });
                };
                found.override_with(value, reference).map_err(|reason| OverrideError::Malformed { name: name.to_string(), reason })
            }

            /// The same values under the numbers that an edition gives their points. What
            /// other acts say keeps the numbers of the acts.
            #[must_use]
            pub const fn renumbered(mut self, by: &[Amendment]) -> Self {
                $(self.$name.renumber(by);)*
                self
            }

            /// All of them in the order of declaration.
            #[must_use]
            pub fn lines(&self) -> Vec<ParameterLine> {
                let each: [&dyn Overridable; Self::COUNT] = [$(&self.$name),*];
                let each = Self::NAMES.iter().zip(each);
                each.map(|(name, parameter)| parameter.line(name)).collect()
            }
        }
    };
}

parameters! {
    /// The day on which the text was signed, where it is known.
    signing_day: Option<Day>;
    /// From the plan's approval to its publication and the announcement.
    plan_publication: Term;
    /// From the announcement to the end of acceptance of applications.
    application_window: Term;
    /// From the filing of an application to its decision.
    application_review: Term;
    /// The age over which a sanitary document is a ground to reject.
    sanitary_document_age: Term;
    /// From the end of acceptance to the decision on the distribution of money.
    distribution_decision: Term;
    /// From the decision to the contracts formed and signed by the issuer.
    contract_formation: Term;
    /// From the invoice for payment to the payment order.
    payment_order: Term;
    /// Where an act that waited for a cure has its turn to be signed.
    signing_turn: SigningTurn;
    /// When an e-invoice is entered.
    invoice_moment: InvoiceMoment;
    /// On what a payment order rests.
    order_basis: OrderBasis;
    /// Which account of the issuer pays.
    paying_account: PayingAccount;
    /// From which day payment stops.
    stop_day: StopDay;
    /// The share of a contract that may be paid as an advance.
    advance_share: Ratio;
    /// How long a contract has to be, and by a day more, for an advance to be paid on it.
    advance_contract_over: Term;
    /// The last month in which a share of an advance is retained: 11 is November. An advance
    /// that is paid later is December's own.
    retention_last_month: u32;
    /// The share of the plan of December that may be paid as that month's own advance.
    december_advance_share: Ratio;
    /// The share of cases without a visit that is still paid; over it, suspension.
    visit_share: Ratio;
    /// The ways of registering a visit that count for that share.
    visit_methods: VisitMethods;
    /// How many cases one registered visit proves.
    visit_cases: VisitCases;
    /// Cases that one registered visit proves without a note.
    visit_cases_noted: u32;
    /// Days after a visit in which it may be entered; over it, a person looks.
    visit_entry_days: u32;
    /// What proves a visit: the host's list, or a verified token alone. It decides which
    /// visits count; whether a rule passes on the host's word, `evidence_only` decides.
    visit_proof: VisitProof;
    /// The most seconds by which a host may let the clocks of devices differ.
    visit_skew_seconds: u32;
    /// The most seconds for which a host may let a visit token count.
    visit_life_seconds: u32;
    /// The most seconds before a check on which a host may let its lists of keys and of
    /// tokens be dated.
    visit_list_seconds: u32;
    /// Root keys that sign a list at least.
    list_signatures: u32;
    /// The most seconds from a signed list to the one that comes next.
    list_next_seconds: u32;
    /// The time from discovery in which the causes of a suspension are to be removed.
    resumption: Term;
    /// The least notice of a monitoring.
    monitoring_notice: Term;
    /// Whom a commission of monitoring cannot do without.
    commission_members: Commissioners;
    /// From the visit of an unscheduled monitoring to its conclusion.
    unscheduled_conclusion: Term;
    /// From a protocol signed by all to the provider's objection; silence confirms it.
    monitoring_objection: Term;
    /// The same for an unscheduled monitoring.
    unscheduled_objection: Term;
    /// From an objection to its review.
    monitoring_review: Term;
    /// The same for an unscheduled monitoring.
    unscheduled_review: Term;
    /// From the review to a second objection.
    second_objection: Term;
    /// From the second objection to its review.
    second_review: Term;
    /// From that review to the central body's.
    central_review: Term;
    /// When what a monitoring found counts for the payment.
    monitoring_effect: MonitoringEffect;
    /// The monthly calculation index (МРП), in tenge.
    calculation_index: Tenge;
    /// How many of them may be unconfirmed in a month; over it, the case is referred.
    unconfirmed_month_limit: u32;
    /// How many of them may be unconfirmed under a contract.
    unconfirmed_contract_limit: u32;
    /// From the results to their referral to a body of law enforcement.
    case_referral: Term;
    /// The time in which the provider gives back what is unconfirmed.
    monitoring_refund: Term;
    /// The least notice of a planned technical break of the register.
    break_notice: Term;
    /// The time in which changed data of points 5 and 7 are entered.
    data_change: Term;
    /// From the service to its data in the payment system.
    service_data: Term;
    /// The least notice that a list of users is sent before access is due.
    access_list: Term;
    /// The time in which rights are updated or access is ended.
    access_update: Term;
    /// The least notice of maintenance of the service for the Fund's employees.
    maintenance_notice: Term;
    /// The longest maintenance in a row, in hours.
    maintenance_hours: u32;
    /// From the contract to the supplier's e-mail address.
    supplier_contact: Term;
    /// Kyrgyz offer: notice of an employee's dismissal or transfer.
    kg_dismissal_notice: Term;
    /// Kyrgyz offer: notice of termination.
    kg_termination_notice: Term;
    /// Days between two like services in which they are a sign of duplication; at most
    /// 366 of them are looked at.
    duplicate_window_days: u32;
    /// Days that two stays may share for a transfer, and at either end of a stay on
    /// which a visit may fall.
    stay_border_days: u32;
    /// Days after a stay in hospital in which the next one is a readmission.
    readmission_days: u32;
    /// Days between two like payments in which they are a sign of duplication.
    payment_window_days: u32;
    /// People whom a worker can see in a day; over it, a person looks.
    worker_day_patients: u32;
    /// Minutes in which a worker cannot be at two facilities; none is the same moment.
    worker_move_minutes: u32;
    /// Metres from the facility within which a visit is near.
    visit_distance_metres: u32;
    /// Days before the check on which lists may be dated, by their sources; an older list
    /// cannot say no.
    list_ages: ListAges;
    /// Rules for which a host's word is not enough: without evidence they are *not checked*.
    /// Which visits count as registered, `visit_proof` decides.
    evidence_only: EvidenceOnly;
    /// When the account of an insured must be open.
    account_opening: AccountOpening;
    /// On which days of a case the licence must be valid.
    licence_span: LicenceSpan;
    /// Days of an out-patient case over which a person looks.
    out_patient_days: u32;
    /// Are the numbers of a sole trader's licences and contracts public?
    trader_numbers: TraderNumbers;
    /// People in a cell of a public table from which it is shown; fewer are withheld.
    small_cell: u32;
    /// The age in full years from which a patient consents in person.
    consent_age: u32;
    /// The age in full years under which an exam is a child's.
    child_exam_age: u32;
    /// Coefficient of services in the usual conditions.
    plain_coefficient: Ratio;
    /// Coefficient of a specialist's visit inside a child's prophylactic exam.
    child_exam_coefficient: Ratio;
    /// Coefficient of services at home.
    home_coefficient: Ratio;
    /// Coefficient of services at a distance.
    remote_coefficient: Ratio;
    /// Share of a case's tariff that a day hospital is paid.
    day_hospital_share: Ratio;
    /// The same for operations on the list of the Payment Rules.
    day_operation_share: Ratio;
    /// The same for a coronary angiography.
    day_angiography_share: Ratio;
    /// Share of the tariff of a specialist's visit within a preventive examination of a
    /// child.
    child_examination_share: Ratio;
    /// Share of a case's tariff that a hospital at home is paid.
    home_hospital_share: Ratio;
    /// Share of a case's tariff for an unavoidable death in the first three days.
    early_death_share: Ratio;
    /// The day from which terms run.
    start_convention: StartConvention;
    /// Where an exact half of a tiyn goes.
    rounding_half: Half;
}
