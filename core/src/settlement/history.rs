//! Is the history of a provider's year whole: every event there, in its order, as it was?

use crate::finding::{At, Examination};
use crate::law::Rule;
use crate::law::catalogue::settlement as rules;
use crate::ledger::{Chained, Folded, Head, Judged, Kept, Outside, fold, followed};
use crate::settlement::{Settlement, SettlementEvent, may_sign};
use crate::signature::Digest;

/// Folds a history into the state of its year, and finds every place where it is not whole,
/// its end among them. The state is that before the first such place.
///
/// `at` is where the draft stands that holds the events as `events` and their head as `head`;
/// `state` is what the year begins from, an empty one or what came over.
pub fn verify_settlement(
    exam: &mut Examination,
    at: &At<'_>,
    state: Settlement,
    events: &[Kept<SettlementEvent>],
    outside: &Outside,
) -> Settlement {
    fold(exam, at, state, (events, event_follows), outside)
}

impl Chained for SettlementEvent {
    fn bound(&self) -> (u64, Digest) {
        (self.number, self.previous)
    }

    fn digest(&self) -> Digest {
        Self::digest(self)
    }

    fn judged(&self) -> Judged<'_> {
        Judged {
            actor: self.actor,
            orderer: self.orderer,
            signer: self.signer.as_ref(),
            at: self.at,
            roles: may_sign(self.step.kind(), self.orderer),
        }
    }

    fn must_be_signed(&self) -> bool {
        self.actor.has_cabinet()
    }
}

impl Folded for Settlement {
    type Event = SettlementEvent;

    const FOLLOWS: &'static Rule = &rules::EVENT_FOLLOWS;

    fn head(&self) -> Head {
        Self::head(self)
    }
}

/// STL-017: each event can follow on those before it. Speaks with `reason`.
fn event_follows(
    exam: &mut Examination,
    at: &At<'_>,
    state: &mut Settlement,
    (event, digest): (&SettlementEvent, Digest),
) -> bool {
    let taken = state.evolve_bound(event, digest);
    followed(exam, at, &rules::EVENT_FOLLOWS, taken)
}
