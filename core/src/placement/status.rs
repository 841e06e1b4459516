//! How a contract moves from status to status (mechanism 11, 16, 17).

use crate::calendar::{Day, WorkCalendar};
use crate::closed_set::closed_set;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::law::Edition;
use crate::law::catalogue::placement as rules;
use crate::placement::{Asked, ContractStatus, TermLine, Terms};
use alloc::string::String;
use alloc::vec::Vec;

closed_set! {
    /// What moves a contract on.
    pub enum ContractStep: "step" {
        /// The issuer forms and signs it.
        IssuerSigns = "issuer-signs",
        /// The provider signs it.
        ProviderSigns = "provider-signs",
        /// The issuer decides to terminate it.
        IssuerTerminates = "issuer-terminates",
    }
}

impl ContractStatus {
    /// The status after a step, `None` where the step is not open. A contract that
    /// was not formed yet has no status.
    ///
    /// ```
    /// use qalqan_core::placement::{ContractStatus, ContractStep};
    ///
    /// let formed = ContractStatus::after(None, ContractStep::IssuerSigns);
    /// assert_eq!(formed, Some(ContractStatus::OnSigning));
    /// let too_soon = ContractStatus::after(formed, ContractStep::IssuerTerminates);
    /// assert_eq!(too_soon, None, "only a signed contract is terminated");
    /// ```
    #[must_use]
    pub const fn after(status: Option<Self>, step: ContractStep) -> Option<Self> {
        match (status, step) {
            (None, ContractStep::IssuerSigns) => Some(Self::OnSigning),
            (Some(Self::OnSigning), ContractStep::ProviderSigns) => Some(Self::Signed),
            (Some(Self::Signed), ContractStep::IssuerTerminates) => Some(Self::TerminatedByIssuer),
            _ => None,
        }
    }
}

closed_set! {
    /// The cases in which payment stops and the contract is terminated (mechanism 16).
    pub enum TerminationGround: "ground" {
        /// 16(1): the licence is withdrawn; from the day the issuer received the decision.
        LicenceWithdrawn = "licence-withdrawn",
        /// 16(2): the act of monitoring shows a ground; from the day it does.
        MonitoringAct = "monitoring-act",
    }
}

/// A change of a contract's status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusChange {
    /// The status before; none where the contract is only being formed.
    pub status: Option<ContractStatus>,
    /// What happens.
    pub step: ContractStep,
    /// The day of the step.
    pub on: Option<Day>,
    /// The day of the decision on the distribution of money.
    pub distributed: Option<Day>,
    /// The issuer's decision to terminate.
    pub decision: Option<String>,
    /// The case of point 16.
    pub ground: Option<TerminationGround>,
    /// The day of its document.
    pub ground_from: Option<Day>,
}

/// What became of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusOutcome {
    /// The status after it, where the step is open.
    pub status: Option<ContractStatus>,
    /// From which day payment stops (mechanism 16).
    pub payment_stops_from: Option<Day>,
    /// The terms as they ran.
    pub terms: Vec<TermLine>,
}

/// Examines a change of status.
#[must_use]
pub fn change_status(
    exam: &mut Examination,
    change: &StatusChange,
    edition: &Edition,
    calendar: &WorkCalendar,
) -> StatusOutcome {
    let mut terms = Terms::new(edition, calendar);
    let status = contract_status(exam, change);
    let mut payment_stops_from = None;
    match change.step {
        ContractStep::IssuerSigns => contract_formation(exam, &mut terms, change, edition),
        ContractStep::ProviderSigns => {}
        ContractStep::IssuerTerminates => {
            termination_decision(exam, change);
            termination_ground(exam, change);
            termination_day(exam, &At::root(), (change.ground_from, change.on));
            let grounded = status.and(change.ground);
            payment_stops_from = grounded.and(change.ground_from);
        }
    }
    StatusOutcome {
        status,
        payment_stops_from,
        terms: terms.lines,
    }
}

fn contract_status(exam: &mut Examination, change: &StatusChange) -> Option<ContractStatus> {
    let rule = &rules::CONTRACT_STATUS;
    let after = ContractStatus::after(change.status, change.step);
    if after.is_some() {
        exam.pass(rule);
    } else {
        let status = change.status.map_or("none", ContractStatus::name);
        let finding = Finding::new(rule, At::root().field("step").path());
        exam.find(finding.with("status", status).with("step", change.step));
    }
    after
}

fn contract_formation(
    exam: &mut Examination,
    terms: &mut Terms<'_>,
    change: &StatusChange,
    edition: &Edition,
) {
    let rule = &rules::CONTRACT_FORMATION;
    let path = At::root().field("on").path();
    let Some(event) = change.distributed else {
        return exam.lack(rule, path, "distributed", Source::Register, Lack::NotGiven);
    };
    let asked = Asked {
        rule,
        name: "contract_formation",
        length: &edition.parameters.contract_formation,
        path,
        event,
        done: change.on,
    };
    terms.within(exam, asked);
}

fn termination_decision(exam: &mut Examination, change: &StatusChange) {
    let rule = &rules::TERMINATION_DECISION;
    if change.decision.is_some() {
        exam.pass(rule);
    } else {
        exam.find(Finding::new(rule, At::root().field("decision").path()));
    }
}

fn termination_ground(exam: &mut Examination, change: &StatusChange) {
    let rule = &rules::TERMINATION_GROUND;
    if change.ground.is_some() && change.ground_from.is_some() {
        exam.pass(rule);
    } else {
        exam.find(Finding::new(rule, At::root().field("ground").path()));
    }
}

/// PLC-039: the document on which a termination rests is there already. It stands at
/// `groundFrom`, the day of the termination at `on`.
pub(crate) fn termination_day(
    exam: &mut Examination,
    at: &At<'_>,
    (day, on): (Option<Day>, Option<Day>),
) {
    let rule = &rules::TERMINATION_DAY;
    let (Some(day), Some(on)) = (day, on) else {
        return;
    };
    if day <= on {
        return exam.pass(rule);
    }
    let finding = Finding::new(rule, at.field("groundFrom").path());
    exam.find(finding.with("day", day).with("on", on));
}
