//! Is the history of a monitoring whole: every event there, in its order, as it was?

use crate::finding::{At, Examination};
use crate::law::Rule;
use crate::law::catalogue::monitoring as rules;
use crate::ledger::{Chained, Folded, Head, Judged, Kept, Outside, fold, followed};
use crate::monitoring::{MonitoringCase, MonitoringEvent};
use crate::signature::Digest;

/// Folds a history into the state of its monitoring, and finds every place where it is not
/// whole, its end among them. The state is that before the first such place.
///
/// `at` is where the draft stands that holds the events as `events` and their head as `head`;
/// `state` is what it begins from, an empty one.
pub fn verify_monitoring(
    exam: &mut Examination,
    at: &At<'_>,
    state: MonitoringCase,
    events: &[Kept<MonitoringEvent>],
    outside: &Outside,
) -> MonitoringCase {
    fold(exam, at, state, (events, monitoring_follows), outside)
}

impl Chained for MonitoringEvent {
    fn bound(&self) -> (u64, Digest) {
        (self.number, self.previous)
    }

    fn digest(&self) -> Digest {
        Self::digest(self)
    }

    fn judged(&self) -> Judged<'_> {
        Judged {
            actor: self.actor.orders_as(),
            orderer: self.orderer,
            signer: self.signer.as_ref(),
            at: self.at,
            roles: self.actor.rights(self.orderer),
        }
    }

    fn must_be_signed(&self) -> bool {
        self.actor.signs()
    }
}

impl Folded for MonitoringCase {
    type Event = MonitoringEvent;

    const FOLLOWS: &'static Rule = &rules::MONITORING_FOLLOWS;

    fn head(&self) -> Head {
        Self::head(self)
    }
}

/// MON-038: each event can follow on those before it. Speaks with `reason`.
fn monitoring_follows(
    exam: &mut Examination,
    at: &At<'_>,
    state: &mut MonitoringCase,
    (event, digest): (&MonitoringEvent, Digest),
) -> bool {
    let taken = state.evolve_bound(event, digest);
    followed(exam, at, &rules::MONITORING_FOLLOWS, taken)
}
