//! Whether a provider may be paid: suspended, resumed, stopped (mechanism 14–17).

use crate::calendar::{Day, WorkCalendar};
use crate::closed_set::closed_set;
use crate::fact::Source;
use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::payment as rules;
use crate::law::{Edition, Rule};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

closed_set! {
    /// Why payment and approval of acts are suspended (mechanism 14).
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum SuspensionGround: "suspension ground" {
        /// 14(1): an address that does not match the licence or its annex.
        Address = "address",
        /// 14(2): tax debt, late taxes or social payments.
        Taxes = "taxes",
        /// 14(3): too many cases without a visit by QR.
        Visits = "visits",
    }
}

impl SuspensionGround {
    const fn rule(self) -> &'static Rule {
        match self {
            Self::Address => &rules::SUSPENDED_FOR_ADDRESS,
            Self::Taxes => &rules::SUSPENDED_FOR_TAXES,
            Self::Visits => &rules::SUSPENDED_FOR_VISITS,
        }
    }
}

/// A cause of suspension with its evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuspensionFacts {
    /// The ground.
    pub ground: SuspensionGround,
    /// The day of discovery.
    pub discovered: Day,
    /// The day the cause was fully removed; that day payment resumes.
    pub cured: Option<Day>,
    /// The document that shows it.
    pub document: String,
    /// Who says so.
    pub source: Source,
}

closed_set! {
    /// Why payment stops (mechanism 16).
    pub enum StopGround: "stop ground" {
        /// 16(1): the licence or its annex was withdrawn.
        Licence = "licence",
        /// 16(2): a monitoring act shows grounds to terminate.
        Monitoring = "monitoring",
    }
}

/// A ground to stop, with its document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StopFacts {
    /// The ground.
    pub ground: StopGround,
    /// The day the decision was received, or the monitoring act was drawn up.
    pub confirmed: Day,
    /// The document.
    pub document: String,
}

closed_set! {
    /// The state of payment.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum PaymentState {
        /// Acts are approved and paid.
        Open = "open",
        /// Held until the causes are gone; the acts keep their places in the queue.
        Suspended = "suspended",
        /// Stopped; the contract is to be terminated (mechanism 17).
        Stopped = "stopped",
    }
}

/// The state of payment on a day, and since when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentStanding {
    /// The state.
    pub state: PaymentState,
    /// The first day of that state: discovery, confirmation, or the last cure.
    pub since: Option<Day>,
    /// For each cause, in the order given, the last day of the term of point 15;
    /// `None` where the calendar does not reach it.
    pub deadlines: Vec<Option<Day>>,
}

/// The state of payment on a day.
///
/// Point 15 speaks three times of the same matter; in every reading payment resumes on
/// the day of the cure, and the term of two months is reported, not enforced. A stop outweighs
/// a suspension. Facts that come after the day do not count yet.
#[must_use]
pub fn standing(
    exam: &mut Examination,
    causes: &[SuspensionFacts],
    stops: &[StopFacts],
    on: Day,
    edition: &Edition,
    calendar: &WorkCalendar,
) -> PaymentStanding {
    let root = At::root();
    let (causes_at, stops_at) = (root.field("causes"), root.field("stops"));
    for (index, cause) in causes.iter().enumerate() {
        suspended(exam, &causes_at.index(index), cause, on);
    }
    let deadlines = causes.iter().enumerate();
    let deadlines = deadlines
        .map(|(index, cause)| {
            cure_term(exam, &causes_at.index(index), cause, on, edition, calendar)
        })
        .collect();
    for (index, stop) in stops.iter().enumerate() {
        let here = stops_at.index(index);
        match stop.ground {
            StopGround::Licence => stopped_for_licence(exam, &here, stop, on),
            StopGround::Monitoring => stopped_for_monitoring(exam, &here, stop, on),
        }
    }
    let (state, since) = state(causes, stops, on);
    PaymentStanding {
        state,
        since,
        deadlines,
    }
}

fn open_on(cause: &SuspensionFacts, on: Day) -> bool {
    cause.discovered <= on && cause.cured.is_none_or(|cured| on < cured)
}

fn state(causes: &[SuspensionFacts], stops: &[StopFacts], on: Day) -> (PaymentState, Option<Day>) {
    let confirmed = stops.iter().map(|stop| stop.confirmed);
    let stopped = confirmed.filter(|day| *day <= on).min();
    let open = causes.iter().filter(|cause| open_on(cause, on));
    let suspended = open.map(|cause| cause.discovered).min();
    let cured = causes.iter().filter_map(|cause| cause.cured);
    let resumed = cured.filter(|day| *day <= on).max();
    match (stopped, suspended) {
        (Some(day), _) => (PaymentState::Stopped, Some(day)),
        (None, Some(day)) => (PaymentState::Suspended, Some(day)),
        (None, None) => (PaymentState::Open, resumed),
    }
}

/// 14: the cause is there on the day. One rule a ground, by the ground of the cause.
fn suspended(exam: &mut Examination, at: &At<'_>, cause: &SuspensionFacts, on: Day) {
    match cause.ground {
        SuspensionGround::Address => suspended_for_address(exam, at, cause, on),
        SuspensionGround::Taxes => suspended_for_taxes(exam, at, cause, on),
        SuspensionGround::Visits => suspended_for_visits(exam, at, cause, on),
    }
}

fn suspended_for_address(exam: &mut Examination, at: &At<'_>, cause: &SuspensionFacts, on: Day) {
    cause_stands(exam, at, cause, on);
}

fn suspended_for_taxes(exam: &mut Examination, at: &At<'_>, cause: &SuspensionFacts, on: Day) {
    cause_stands(exam, at, cause, on);
}

fn suspended_for_visits(exam: &mut Examination, at: &At<'_>, cause: &SuspensionFacts, on: Day) {
    cause_stands(exam, at, cause, on);
}

fn cause_stands(exam: &mut Examination, at: &At<'_>, cause: &SuspensionFacts, on: Day) {
    let rule = cause.ground.rule();
    if !open_on(cause, on) {
        exam.pass(rule);
        return;
    }
    let finding = Finding::new(rule, at.path())
        .with("discovered", cause.discovered)
        .with("document", &cause.document);
    exam.find(finding.evidence(
        cause.ground.name(),
        &cause.document,
        cause.source,
        Some(cause.discovered),
    ));
}

/// 15: the term to remove the cause has passed, cured since or not.
fn cure_term(
    exam: &mut Examination,
    at: &At<'_>,
    cause: &SuspensionFacts,
    on: Day,
    edition: &Edition,
    calendar: &WorkCalendar,
) -> Option<Day> {
    let rule = &rules::CURE_TERM;
    let watch = edition
        .counting(calendar)
        .watch(edition.parameters.resumption.get());
    let removed = cause.cured.filter(|cured| *cured <= on);
    // a cause that is still there runs on to the day judged
    let watched = watch.after(cause.discovered, Some(removed.unwrap_or(on)));
    exam.term(rule, at.path(), &watched, |finding, last| {
        let shown = removed.map_or_else(|| "–".to_string(), |cured| cured.to_string());
        finding.with("deadline", last).with("cured", shown)
    });
    watched.ok().map(|watched| watched.last_day)
}

/// 16(1): from the day the decision is received.
fn stopped_for_licence(exam: &mut Examination, at: &At<'_>, stop: &StopFacts, on: Day) {
    stop_stands(exam, &rules::STOPPED_FOR_LICENCE, at, stop, on);
}

/// 16(2): from the day the monitoring act shows it.
fn stopped_for_monitoring(exam: &mut Examination, at: &At<'_>, stop: &StopFacts, on: Day) {
    stop_stands(exam, &rules::STOPPED_FOR_MONITORING, at, stop, on);
}

fn stop_stands(
    exam: &mut Examination,
    rule: &'static Rule,
    at: &At<'_>,
    stop: &StopFacts,
    on: Day,
) {
    if on < stop.confirmed {
        exam.pass(rule);
        return;
    }
    let finding = Finding::new(rule, at.path()).with("received", stop.confirmed);
    exam.find(finding.with("document", &stop.document));
}
