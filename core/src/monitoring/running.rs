//! The terms of a monitoring: from which day each runs, who keeps it, and how it was kept.

use crate::calendar::{Day, Term, TermOutcome, WorkCalendar};
use crate::law::{Clause, Edition, Parameter, Parameters};
use crate::monitoring::{MonitoringActor, MonitoringCase, MonitoringPlan};
use alloc::vec::Vec;

/// A term that runs from what was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TermKind {
    Conclusion,
    Objection,
    Review,
    ObjectionAgain,
    ReviewAgain,
    CentralReview,
    Referral,
    Refund,
}

/// A term by its length, from the day of its event.
pub(super) struct Running<'a> {
    pub(super) name: &'static str,
    pub(super) length: &'a Parameter<Term>,
    pub(super) event: Day,
    done: Option<Day>,
    by: MonitoringActor,
}

/// A term of a monitoring as it ran by a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonitoringTerm {
    /// The parameter's name.
    pub name: &'static str,
    /// The point that sets it.
    pub clause: Clause,
    /// Its length.
    pub term: Term,
    /// Who has to keep it.
    pub by: MonitoringActor,
    /// The day from which it runs; that before which a notice is due.
    pub event: Day,
    /// The last day in time.
    pub last_day: Day,
    /// The day on which the thing was done.
    pub done: Option<Day>,
    /// How it was kept; of what is not done yet, by the day asked for.
    pub kept: TermOutcome,
}

impl TermKind {
    const ALL: [Self; 8] = [
        Self::Conclusion,
        Self::Objection,
        Self::Review,
        Self::ObjectionAgain,
        Self::ReviewAgain,
        Self::CentralReview,
        Self::Referral,
        Self::Refund,
    ];
}

impl MonitoringCase {
    pub(super) fn unscheduled(&self) -> bool {
        let own = self.commission.as_ref();
        own.is_some_and(|one| one.plan == MonitoringPlan::Unscheduled)
    }

    /// A term that runs; `None` where its event has not come, or nothing sets it running.
    pub(super) fn running<'a>(&self, kind: TermKind, edition: &'a Edition) -> Option<Running<'a>> {
        let (days, of) = (&self.days, &edition.parameters);
        let unscheduled = self.unscheduled();
        let (name, length) = length(kind, of, unscheduled)?;
        let protocol = self.protocol.as_ref();
        let (event, done, by) = match kind {
            TermKind::Conclusion => (
                self.commission.as_ref().map(|one| one.planned),
                protocol.map(|one| one.day),
                MonitoringActor::Member,
            ),
            TermKind::Objection => (days.signed, days.objected, MonitoringActor::Provider),
            TermKind::Review => (days.objected, days.considered, MonitoringActor::Issuer),
            TermKind::ObjectionAgain => (
                days.considered,
                days.objected_again,
                MonitoringActor::Provider,
            ),
            TermKind::ReviewAgain => (
                days.objected_again,
                days.considered_again,
                MonitoringActor::Issuer,
            ),
            TermKind::CentralReview => (
                days.considered_again,
                days.considered_centrally,
                MonitoringActor::Issuer,
            ),
            TermKind::Referral => {
                let over = self.over_limits(edition).unwrap_or(true);
                let event = days.confirmed.filter(|_| over);
                (event, days.referred, MonitoringActor::Issuer)
            }
            TermKind::Refund => {
                let owed = protocol.is_some_and(|one| one.unconfirmed_contract.is_positive());
                let whole = protocol.is_some_and(|one| one.unconfirmed_contract == self.refunds);
                let event = days.confirmed.filter(|_| owed);
                let done = days.refunded.filter(|_| whole);
                (event, done, MonitoringActor::Provider)
            }
        };
        Some(Running {
            name,
            length,
            event: event?,
            done,
            by,
        })
    }

    /// Every term that has run or runs, with its last day, by the day asked for. One that the
    /// calendar does not reach is left out.
    #[must_use]
    pub fn terms(
        &self,
        edition: &Edition,
        calendar: &WorkCalendar,
        day: Day,
    ) -> Vec<MonitoringTerm> {
        let counting = edition.counting(calendar);
        let mut terms = Vec::new();
        let notice = self
            .commission
            .as_ref()
            .filter(|one| one.exception.is_none());
        if let Some(own) = notice {
            let length = &edition.parameters.monitoring_notice;
            let watched = counting
                .watch(length.get())
                .before(own.planned, own.notified);
            if let Ok(watched) = watched {
                terms.push(MonitoringTerm {
                    name: "monitoring_notice",
                    clause: length.clause(),
                    term: length.get(),
                    by: MonitoringActor::Issuer,
                    event: own.planned,
                    last_day: watched.last_day,
                    done: own.notified,
                    kept: by_then(watched.kept, watched.last_day, day, calendar),
                });
            }
        }
        for kind in TermKind::ALL {
            let Some(running) = self.running(kind, edition) else {
                continue;
            };
            let watch = counting.watch(running.length.get());
            let Ok(watched) = watch.within(running.event, running.done) else {
                continue;
            };
            terms.push(MonitoringTerm {
                name: running.name,
                clause: running.length.clause(),
                term: running.length.get(),
                by: running.by,
                event: running.event,
                last_day: watched.last_day,
                done: running.done,
                kept: match kind {
                    // who does not object is late with nothing: silence confirms
                    TermKind::Objection | TermKind::ObjectionAgain => watched.kept,
                    _ => by_then(watched.kept, watched.last_day, day, calendar),
                },
            });
        }
        terms
    }
}

/// What is not done by its last day is late already, by the day asked for.
fn by_then(kept: TermOutcome, last: Day, day: Day, calendar: &WorkCalendar) -> TermOutcome {
    match kept {
        TermOutcome::Open if day > last => TermOutcome::Late {
            working_days: calendar.working_days_between(last, day),
        },
        kept => kept,
    }
}

/// The parameter of a term; none for what the kind of the monitoring does not know.
fn length(
    kind: TermKind,
    of: &Parameters,
    unscheduled: bool,
) -> Option<(&'static str, &Parameter<Term>)> {
    Some(match (kind, unscheduled) {
        (TermKind::Conclusion, true) => ("unscheduled_conclusion", &of.unscheduled_conclusion),
        (TermKind::Conclusion, false) => return None,
        (TermKind::Objection, true) => ("unscheduled_objection", &of.unscheduled_objection),
        (TermKind::Objection, false) => ("monitoring_objection", &of.monitoring_objection),
        (TermKind::Review, true) => ("unscheduled_review", &of.unscheduled_review),
        (TermKind::Review, false) => ("monitoring_review", &of.monitoring_review),
        (_, true) if !matches!(kind, TermKind::Referral | TermKind::Refund) => return None,
        (TermKind::ObjectionAgain, _) => ("second_objection", &of.second_objection),
        (TermKind::ReviewAgain, _) => ("second_review", &of.second_review),
        (TermKind::CentralReview, _) => ("central_review", &of.central_review),
        (TermKind::Referral, _) => ("case_referral", &of.case_referral),
        (TermKind::Refund, _) => ("monitoring_refund", &of.monitoring_refund),
    })
}
