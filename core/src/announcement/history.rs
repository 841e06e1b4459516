//! Is the history of an announcement whole: every event there, in its order, as it was?

use crate::announcement::{Announcement, AnnouncementEvent, MisplacedAnnounced};
use crate::fact::Lack;
use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::announcement as rules;
use crate::ledger::{Judged, Link, Operators, Outside, history_ends, judge_again, last_unaltered};
use crate::signature::{Digest, SignerRole};

/// An event as a host kept it.
#[derive(Clone, Debug)]
pub struct KeptAnnouncementEvent {
    /// The event.
    pub event: AnnouncementEvent,
    /// The digest kept beside it, where the host keeps one.
    pub digest: Option<Digest>,
}

/// Folds a history into the state of its announcement, and finds every place where it is not
/// whole, its end among them. The state is that before the first such place.
///
/// `at` is where the draft stands that holds the events as `events` and their head as `head`.
pub fn verify_announcement(
    exam: &mut Examination,
    at: &At<'_>,
    events: &[KeptAnnouncementEvent],
    outside: &Outside,
) -> Announcement {
    let list = at.field("events");
    let mut state = Announcement::new();
    let mut link = Link::from(state.head());
    let mut whole = true;
    for (index, kept) in events.iter().enumerate() {
        let here = list.index(index);
        let event = &kept.event;
        let digest = event.digest();
        let own = (event.number, event.previous);
        let joined = link.joins(exam, &here, own, (digest, kept.digest));
        let judged = again(exam, &here, event, outside.operators.as_ref());
        let checked = outside.checked;
        let happened = checked.is_none_or(|checked| event.at.day() <= checked);
        if !happened {
            told(exam, &here, "future");
        }
        let sound = joined && judged && happened;
        whole = whole && sound && event_follows(exam, &here, &mut state, event, digest);
    }
    history_ends(exam, at, link.head(), outside.head.ok_or(Lack::NotGiven));
    if outside.head.is_none() {
        let last = events.last().map(|one| one.digest);
        last_unaltered(exam, &list, events.len(), last);
    }
    state
}

fn again(
    exam: &mut Examination,
    at: &At<'_>,
    event: &AnnouncementEvent,
    operators: Option<&Operators>,
) -> bool {
    let judged = Judged {
        actor: event.actor,
        orderer: event.orderer,
        signer: event.signer.as_ref(),
        at: event.at,
        roles: SignerRole::signing_for(event.orderer),
    };
    let unsigned = event.actor.has_cabinet() && event.signer.is_none();
    if unsigned {
        told(exam, at, "not-signed");
    }
    judge_again(exam, at, &judged, operators) && !unsigned
}

/// ANN-018: each event can follow on those before it. Speaks with `reason`.
fn event_follows(
    exam: &mut Examination,
    at: &At<'_>,
    state: &mut Announcement,
    event: &AnnouncementEvent,
    digest: Digest,
) -> bool {
    match state.evolve_bound(event, digest) {
        Ok(()) => {
            exam.pass(&rules::EVENT_FOLLOWS);
            true
        }
        // the chain's own rules told it
        Err(MisplacedAnnounced::Number | MisplacedAnnounced::Chain) => false,
        Err(why) => {
            let finding = Finding::new(&rules::EVENT_FOLLOWS, at.path());
            exam.find(finding.with("reason", why));
            false
        }
    }
}

fn told(exam: &mut Examination, at: &At<'_>, reason: &'static str) {
    let finding = Finding::new(&rules::EVENT_FOLLOWS, at.path());
    exam.find(finding.with("reason", reason));
}
