//! Is the history of an announcement whole: every event there, in its order, as it was?

use crate::announcement::{Announcement, AnnouncementEvent};
use crate::finding::{At, Examination};
use crate::law::Rule;
use crate::law::catalogue::announcement as rules;
use crate::ledger::{Chained, Folded, Head, Judged, Kept, Outside, fold, followed};
use crate::signature::{Digest, SignerRole};

/// Folds a history into the state of its announcement, and finds every place where it is not
/// whole, its end among them. The state is that before the first such place.
///
/// `at` is where the draft stands that holds the events as `events` and their head as `head`.
pub fn verify_announcement(
    exam: &mut Examination,
    at: &At<'_>,
    events: &[Kept<AnnouncementEvent>],
    outside: &Outside,
) -> Announcement {
    fold(
        exam,
        at,
        Announcement::new(),
        (events, event_follows),
        outside,
    )
}

impl Chained for AnnouncementEvent {
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
            roles: SignerRole::signing_for(self.orderer),
        }
    }

    fn must_be_signed(&self) -> bool {
        self.actor.has_cabinet()
    }
}

impl Folded for Announcement {
    type Event = AnnouncementEvent;

    const FOLLOWS: &'static Rule = &rules::EVENT_FOLLOWS;

    fn head(&self) -> Head {
        Self::head(self)
    }
}

/// ANN-018: each event can follow on those before it. Speaks with `reason`.
fn event_follows(
    exam: &mut Examination,
    at: &At<'_>,
    state: &mut Announcement,
    (event, digest): (&AnnouncementEvent, Digest),
) -> bool {
    let taken = state.evolve_bound(event, digest);
    followed(exam, at, &rules::EVENT_FOLLOWS, taken)
}
