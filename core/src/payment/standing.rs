//! Whether a provider may be paid: suspended, resumed, stopped (mechanism 14–17).

use crate::calendar::{Day, WorkCalendar};
use crate::closed_set::closed_set;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::{payment as rules, settlement};
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
    pub(super) const fn rule(self) -> &'static Rule {
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
    /// The document that shows that it was.
    pub cure_document: Option<String>,
    /// The document that shows it.
    pub document: String,
    /// Who says so.
    pub source: Source,
}

impl SuspensionFacts {
    /// The day of its cure. One before the discovery cures nothing that was discovered, and
    /// one that no document shows is nobody's word.
    #[must_use]
    pub fn cure(&self) -> Option<Day> {
        self.cure_document.as_ref()?;
        self.cured.filter(|cured| *cured >= self.discovered)
    }

    /// Does it hold acts and money on that day?
    #[must_use]
    pub fn holds(&self, on: Day) -> bool {
        self.discovered <= on && self.cure().is_none_or(|cured| on < cured)
    }
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

impl StopGround {
    pub(super) const fn rule(self) -> &'static Rule {
        match self {
            Self::Licence => &rules::STOPPED_FOR_LICENCE,
            Self::Monitoring => &rules::STOPPED_FOR_MONITORING,
        }
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
    /// The state; `None` where nothing holds that is known, and something may be missing.
    pub state: Option<PaymentState>,
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
/// a suspension. Facts that come after the day do not count yet. `gap` tells why causes or
/// grounds may be missing: then nobody knows that payment is open.
#[must_use]
pub fn standing(
    exam: &mut Examination,
    (causes, stops): (&[SuspensionFacts], &[StopFacts]),
    gap: Option<Lack>,
    on: Day,
    edition: &Edition,
    calendar: &WorkCalendar,
) -> PaymentStanding {
    let root = At::root();
    let (causes_at, stops_at) = (root.field("causes"), root.field("stops"));
    for (index, cause) in causes.iter().enumerate() {
        let here = causes_at.index(index);
        suspended(exam, &here, cause, on);
        if let Some(cured) = cause.cured {
            let rule = &settlement::CURED_AFTER_DISCOVERY;
            cured_in_order(
                exam,
                (rule, &here.field("cured")),
                (cause.discovered, cured),
            );
        }
        cure_proven(exam, &here, cause);
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
    if let Some(lack) = gap {
        untold(exam, &root, (causes, stops), (on, lack));
    }
    let known = gap.is_none() || state != PaymentState::Open;
    PaymentStanding {
        state: known.then_some(state),
        since: since.filter(|_| known),
        deadlines,
    }
}

/// The grounds that nothing known shows are *not checked* where facts may be missing.
fn untold(
    exam: &mut Examination,
    root: &At<'_>,
    (causes, stops): (&[SuspensionFacts], &[StopFacts]),
    (on, lack): (Day, Lack),
) {
    for ground in SuspensionGround::ALL {
        let mut own = causes.iter().filter(|cause| cause.ground == ground);
        if !own.any(|cause| cause.holds(on)) {
            let path = root.field("causes").path();
            exam.lack(ground.rule(), path, "causes", Source::Register, lack);
        }
    }
    for ground in StopGround::ALL {
        let mut own = stops.iter().filter(|stop| stop.ground == ground);
        if !own.any(|stop| stop.confirmed <= on) {
            let path = root.field("stops").path();
            exam.lack(ground.rule(), path, "stops", Source::Register, lack);
        }
    }
}

/// A cause is cured on the day of its discovery or later; a cure before it is none. Told by
/// the rule at the place of the cure.
pub(crate) fn cured_in_order(
    exam: &mut Examination,
    (rule, at): (&'static Rule, &At<'_>),
    (discovered, cured): (Day, Day),
) {
    if discovered <= cured {
        return exam.pass(rule);
    }
    let finding = Finding::new(rule, at.path()).with("cured", cured);
    exam.find(finding.with("discovered", discovered));
}

/// PAY-036: a document shows that a cause was removed.
///
/// Payment resumes once the causes are fully removed (mechanism 15), which a day alone does
/// not show: the cause stands on. A day without a document fires. Speaks with `cured`.
fn cure_proven(exam: &mut Examination, at: &At<'_>, cause: &SuspensionFacts) {
    let rule = &rules::CURE_PROVEN;
    let Some(cured) = cause.cured else { return };
    if cause.cure_document.is_some() {
        return exam.pass(rule);
    }
    exam.find(Finding::new(rule, at.field("cureDocument").path()).with("cured", cured));
}

fn state(causes: &[SuspensionFacts], stops: &[StopFacts], on: Day) -> (PaymentState, Option<Day>) {
    let confirmed = stops.iter().map(|stop| stop.confirmed);
    let stopped = confirmed.filter(|day| *day <= on).min();
    let open = causes.iter().filter(|cause| cause.holds(on));
    let suspended = open.map(|cause| cause.discovered).min();
    let cured = causes.iter().filter_map(SuspensionFacts::cure);
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
    if !cause.holds(on) {
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
    let removed = cause.cure().filter(|cured| *cured <= on);
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
