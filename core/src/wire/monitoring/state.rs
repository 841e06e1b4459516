//! The state of a monitoring for a report.

use crate::calendar::{Day, TermOutcome, WorkCalendar};
use crate::law::Edition;
use crate::monitoring::{
    DiscrepancyState, MemberState, MonitoringActor, MonitoringCase, MonitoringConsequence,
    MonitoringPlace, MonitoringResult, MonitoringTerm,
};
use crate::settlement::StandingGround;
use crate::wire::history::head_of;
use crate::wire::ledger::masked;
use crate::wire::record::records;
use crate::wire::{DayText, HistoryHeadRecord};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

records! {
    /// A monitoring; the number of a person is masked.
    pub struct MonitoringCaseReport {
        /// The provider.
        #[omit(empty)]
        pub provider: Option<String>,
        /// The monitoring, by its number.
        #[omit(empty)]
        pub monitoring: Option<String>,
        /// Where it stands.
        #[omit(empty)]
        pub place: Option<MonitoringPlace>,
        /// Where its history ends.
        pub head: HistoryHeadRecord,
        /// `first` or `repeated`.
        #[omit(empty)]
        pub occasion: Option<String>,
        /// `scheduled` or `unscheduled`.
        #[omit(empty)]
        pub plan: Option<String>,
        /// The day set for it.
        #[omit(empty)]
        pub planned: Option<DayText>,
        /// The day on which the provider was told.
        #[omit(empty)]
        pub notified: Option<DayText>,
        /// The exception by which it was not: `unscheduled` or `other-norm`.
        #[omit(empty)]
        pub exception: Option<String>,
        /// The commission, and who of it has signed the protocol that stands.
        pub members: Vec<MemberStateReport>,
        /// The text of that protocol, which members sign.
        #[omit(empty)]
        pub text: Option<String>,
        /// The day of the protocol.
        #[omit(empty)]
        pub protocol: Option<DayText>,
        /// What it found, in its order.
        pub discrepancies: Vec<ProtocolDiscrepancyReport>,
        /// Does what could not be confirmed go over a limit, so that the case is referred?
        #[omit(empty)]
        pub over_limits: Option<bool>,
        /// What could not be confirmed of a contract, in tenge.
        #[omit(empty)]
        pub unconfirmed: Option<String>,
        /// What the provider gave back, in tenge.
        pub refunds: String,
        /// The terms as they ran by the day asked for.
        pub terms: Vec<MonitoringTermReport>,
        /// What follows for the payment, with the step by which a settlement takes it.
        pub consequences: Vec<MonitoringConsequenceReport>,
        /// The result as those count it who make contracts and look at the quality of care.
        #[omit(empty)]
        pub result: Option<MonitoringResultReport>,
    }

    /// A member of a commission.
    pub struct MemberStateReport {
        /// Its number in the commission.
        pub member: String,
        /// `issuer`, `chamber`, `care-body` or `other-body`.
        pub role: String,
        /// When it signed the protocol that stands.
        #[omit(empty)]
        pub signed: Option<String>,
    }

    /// A discrepancy of a protocol.
    pub struct ProtocolDiscrepancyReport {
        /// Its place, from one.
        pub discrepancy: u64,
        /// By which day it is to be removed.
        #[omit(empty)]
        pub due: Option<DayText>,
        /// The day on which a review took it back.
        #[omit(empty)]
        pub lifted: Option<DayText>,
        /// The day on which it was removed.
        #[omit(empty)]
        pub removed: Option<DayText>,
        /// Does it stand, past its day and not removed?
        pub overdue: bool,
        /// Working days after its day: of the removal, or by the day asked for.
        #[omit(empty)]
        pub working_days_late: Option<u64>,
    }

    /// A term of a monitoring.
    pub struct MonitoringTermReport {
        /// The parameter's name.
        pub name: String,
        /// The point that sets it.
        pub clause: String,
        /// Its length.
        pub term: String,
        /// Who keeps it.
        #[omit(empty)]
        pub by: Option<MonitoringActor>,
        /// The day from which it runs; that before which a notice is due.
        #[omit(empty)]
        pub event: Option<DayText>,
        /// The last day in time.
        #[omit(empty)]
        pub last_day: Option<DayText>,
        /// The day on which the thing was done.
        #[omit(empty)]
        pub done: Option<DayText>,
        /// Was it kept? Absent where it still runs, or nothing was to be done.
        #[omit(empty)]
        pub kept: Option<bool>,
        /// Working days after the last one in time.
        #[omit(empty)]
        pub working_days_late: Option<u64>,
    }

    /// What follows from a discrepancy for the payment.
    pub struct MonitoringConsequenceReport {
        /// Its place in the protocol, from one.
        pub discrepancy: u64,
        /// The ground of points 14 and 16.
        #[omit(empty)]
        pub ground: Option<StandingGround>,
        /// The point.
        pub point: String,
        /// From which day.
        #[omit(empty)]
        pub from: Option<DayText>,
        /// The document that confirms it.
        pub document: String,
        /// Does it hold by the reading of the edition?
        pub holds: bool,
        /// Does it hold by the other one?
        pub otherwise: bool,
        /// The step of a settlement: `find-cause` or `confirm-stop`.
        pub step: String,
        /// Under which number a cause is found.
        #[omit(empty)]
        pub cause: Option<String>,
    }

    /// The result of a monitoring: a fact for a review.
    pub struct MonitoringResultReport {
        /// The day of the protocol.
        #[omit(empty)]
        pub day: Option<DayText>,
        /// When the results were confirmed.
        #[omit(empty)]
        pub confirmed: Option<DayText>,
        /// How many discrepancies stand.
        pub stand: u64,
        /// How many of those were removed.
        pub removed: u64,
        /// How many are not, and should be.
        pub overdue: u64,
        /// Does one of them end the contract?
        pub ends_contract: bool,
    }
}

/// The whole of it, by a day.
pub(super) fn case_report(
    state: &MonitoringCase,
    edition: &Edition,
    calendar: &WorkCalendar,
    day: Day,
) -> MonitoringCaseReport {
    let key = state.key();
    let commission = state.commission();
    let protocol = state.protocol();
    let number = key.map_or("", |key| key.number.as_str());
    let members = commission.map_or(&[][..], |one| &one.members);
    let listed = protocol.map_or(&[][..], |one| &one.discrepancies);
    let listed = (1_u64..).zip(listed);
    let consequences = state.consequences(&edition.parameters).into_iter();
    MonitoringCaseReport {
        provider: key.map(|key| masked(key.provider)),
        monitoring: key.map(|key| key.number.clone()),
        place: state.place(),
        head: head_of(state.head()),
        occasion: commission.map(|one| one.occasion.name().into()),
        plan: commission.map(|one| one.plan.name().into()),
        planned: commission.map(|one| one.planned.into()),
        notified: commission.and_then(|one| one.notified).map(Into::into),
        exception: commission
            .and_then(|one| one.exception.as_ref())
            .map(|(exception, _)| exception.name().into()),
        members: members.iter().map(member).collect(),
        text: protocol.map(|one| one.text.to_string()),
        protocol: protocol.map(|one| one.day.into()),
        discrepancies: listed
            .map(|(place, one)| discrepancy(place, one, calendar, day))
            .collect(),
        over_limits: state.over_limits(edition),
        unconfirmed: protocol.map(|one| one.unconfirmed_contract.to_string()),
        refunds: state.refunds().to_string(),
        terms: state
            .terms(edition, calendar, day)
            .iter()
            .map(term)
            .collect(),
        consequences: consequences.map(|one| consequence(&one, number)).collect(),
        result: state.result(day).map(result),
    }
}

fn member(of: &MemberState) -> MemberStateReport {
    MemberStateReport {
        member: of.member.member.clone(),
        role: of.member.role.name().into(),
        signed: of.signed.map(|at| at.to_string()),
    }
}

fn discrepancy(
    place: u64,
    of: &DiscrepancyState,
    calendar: &WorkCalendar,
    day: Day,
) -> ProtocolDiscrepancyReport {
    let removed = of.removed.as_ref().map(|(day, _)| *day);
    let stands = of.lifted.is_none();
    let by = removed.unwrap_or(day);
    let late = stands && by > of.found.due;
    let late = late.then(|| calendar.working_days_between(of.found.due, by));
    ProtocolDiscrepancyReport {
        discrepancy: place,
        due: Some(of.found.due.into()),
        lifted: of.lifted.map(Into::into),
        removed: removed.map(Into::into),
        overdue: stands && removed.is_none() && day > of.found.due,
        working_days_late: late.flatten().map(u64::from),
    }
}

fn term(of: &MonitoringTerm) -> MonitoringTermReport {
    let (kept, late) = match of.kept {
        TermOutcome::Kept => (Some(true), None),
        TermOutcome::Late { working_days } => (Some(false), working_days),
        TermOutcome::Early => (Some(false), None),
        TermOutcome::Open => (None, None),
    };
    MonitoringTermReport {
        name: of.name.into(),
        clause: of.clause.to_string(),
        term: of.term.to_string(),
        by: Some(of.by),
        event: Some(of.event.into()),
        last_day: Some(of.last_day.into()),
        done: of.done.map(Into::into),
        kept,
        working_days_late: late.map(u64::from),
    }
}

fn consequence(of: &MonitoringConsequence, monitoring: &str) -> MonitoringConsequenceReport {
    let step = of.step(monitoring);
    let said = step.document();
    MonitoringConsequenceReport {
        discrepancy: of.discrepancy,
        ground: Some(of.ground),
        point: of.ground.point().into(),
        from: Some(of.from.into()),
        document: of.document.clone(),
        holds: of.holds,
        otherwise: of.otherwise,
        step: step.kind().name().into(),
        cause: said.cause.cloned(),
    }
}

fn result(of: MonitoringResult) -> MonitoringResultReport {
    MonitoringResultReport {
        day: Some(of.day.into()),
        confirmed: of.confirmed.map(Into::into),
        stand: of.stand,
        removed: of.removed,
        overdue: of.overdue,
        ends_contract: of.ends_contract,
    }
}
