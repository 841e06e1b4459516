//! Is the history of a provider's year whole: every event there, in its order, as it was?

use crate::fact::Lack;
use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::settlement as rules;
use crate::ledger::{Judged, Link, Operators, Outside, history_ends, judge_again, last_unaltered};
use crate::settlement::{Misplaced, Settlement, SettlementEvent, may_sign};
use crate::signature::Digest;

/// An event as a host kept it.
#[derive(Clone, Debug)]
pub struct KeptSettlementEvent {
    /// The event.
    pub event: SettlementEvent,
    /// The digest kept beside it, where the host keeps one.
    pub digest: Option<Digest>,
}

/// Folds a history into the state of its year, and finds every place where it is not whole,
/// its end among them. The state is that before the first such place.
///
/// `at` is where the draft stands that holds the events as `events` and their head as `head`;
/// `state` is what the year begins from, an empty one or what came over.
pub fn verify_settlement(
    exam: &mut Examination,
    at: &At<'_>,
    mut state: Settlement,
    events: &[KeptSettlementEvent],
    outside: &Outside,
) -> Settlement {
    let list = at.field("events");
    let mut link = Link::from(state.head());
    let mut whole = true;
    for (index, kept) in events.iter().enumerate() {
        let here = list.index(index);
        let event = &kept.event;
        let digest = event.digest();
        let joined = link.joins(
            exam,
            &here,
            (event.number, event.previous),
            (digest, kept.digest),
        );
        let judged = again(exam, &here, event, outside.operators.as_ref());
        let happened = outside
            .checked
            .is_none_or(|checked| event.at.day() <= checked);
        if !happened {
            told(exam, &here, "future");
        }
        whole = whole
            && joined
            && judged
            && happened
            && event_follows(exam, &here, &mut state, event, digest);
    }
    history_ends(exam, at, link.head(), outside.head.ok_or(Lack::NotGiven));
    if outside.head.is_none() {
        last_unaltered(
            exam,
            &list,
            events.len(),
            events.last().map(|one| one.digest),
        );
    }
    state
}

fn again(
    exam: &mut Examination,
    at: &At<'_>,
    event: &SettlementEvent,
    operators: Option<&Operators>,
) -> bool {
    let judged = Judged {
        actor: event.actor,
        orderer: event.orderer,
        signer: event.signer.as_ref(),
        roles: may_sign(event.step.kind(), event.orderer),
        at: event.at,
    };
    let unsigned = event.actor.has_cabinet() && event.signer.is_none();
    if unsigned {
        told(exam, at, "not-signed");
    }
    judge_again(exam, at, &judged, operators) && !unsigned
}

/// STL-017: each event can follow on those before it. Speaks with `reason`.
fn event_follows(
    exam: &mut Examination,
    at: &At<'_>,
    state: &mut Settlement,
    event: &SettlementEvent,
    digest: Digest,
) -> bool {
    match state.evolve_bound(event, digest) {
        Ok(()) => {
            exam.pass(&rules::EVENT_FOLLOWS);
            true
        }
        // the chain's own rules told it
        Err(Misplaced::Number | Misplaced::Chain) => false,
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
