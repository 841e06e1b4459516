//! The history of an aggregate folded into its state, and every place where it is not whole.

use crate::calendar::Moment;
use crate::fact::Lack;
use crate::finding::{At, Examination, Finding};
use crate::law::Rule;
use crate::ledger::chain::{Link, last_unaltered};
use crate::ledger::head::history_ends;
use crate::ledger::judged_again::{Judged, judge_again};
use crate::ledger::{Head, Outside};
use crate::signature::Digest;
use core::fmt;

/// An event as a host kept it.
#[derive(Clone, Debug)]
pub struct Kept<E> {
    /// The event.
    pub event: E,
    /// The digest kept beside it, where the host keeps one.
    pub digest: Option<Digest>,
}

/// An event of a chain.
pub(crate) trait Chained {
    /// Its place from one, and the digest of the one before it.
    fn bound(&self) -> (u64, Digest);
    /// Its own digest.
    fn digest(&self) -> Digest;
    /// When it was registered.
    fn at(&self) -> Moment;
    /// Who ordered and signed it.
    fn judged(&self) -> Judged<'_>;
    /// Had it to be signed?
    fn must_be_signed(&self) -> bool;
}

/// What a history adds up to.
pub(crate) trait Folded {
    /// What it is made of.
    type Event: Chained;
    /// The rule by which an event follows on those before it. Speaks with `reason`.
    const FOLLOWS: &'static Rule;
    /// Where it ends.
    fn head(&self) -> Head;
    /// Takes an event in where it can follow; says whether it did.
    fn follow(
        &mut self,
        exam: &mut Examination,
        at: &At<'_>,
        event: &Self::Event,
        digest: Digest,
    ) -> bool;
}

/// Folds a history into a state, and finds every place where it is not whole, its end among
/// them. The state is that before the first such place.
///
/// `at` is where the draft stands that holds the events as `events` and their head as `head`;
/// `state` is what the history begins from.
pub(crate) fn fold<S: Folded>(
    exam: &mut Examination,
    at: &At<'_>,
    mut state: S,
    events: &[Kept<S::Event>],
    outside: &Outside,
) -> S {
    let list = at.field("events");
    let mut link = Link::from(state.head());
    let mut whole = true;
    for (index, kept) in events.iter().enumerate() {
        let here = list.index(index);
        let event = &kept.event;
        let digest = event.digest();
        let joined = link.joins(exam, &here, event.bound(), (digest, kept.digest));
        let judged = signed_again::<S>(exam, &here, event, outside);
        let checked = outside.checked;
        let happened = checked.is_none_or(|checked| event.at().day() <= checked);
        if !happened {
            stands_against(exam, &here, S::FOLLOWS, "future");
        }
        let sound = joined && judged && happened;
        whole = whole && sound && state.follow(exam, &here, event, digest);
    }
    history_ends(exam, at, link.head(), outside.head.ok_or(Lack::NotGiven));
    if outside.head.is_none() {
        let last = events.last().map(|one| one.digest);
        last_unaltered(exam, &list, events.len(), last);
    }
    state
}

fn signed_again<S: Folded>(
    exam: &mut Examination,
    at: &At<'_>,
    event: &S::Event,
    outside: &Outside,
) -> bool {
    let judged = event.judged();
    let unsigned = event.must_be_signed() && judged.signer.is_none();
    if unsigned {
        stands_against(exam, at, S::FOLLOWS, "not-signed");
    }
    judge_again(exam, at, &judged, outside.operators.as_ref()) && !unsigned
}

/// What taking an event in came to; what the rules of the chain told already (`of_chain`) is
/// not told again.
pub(crate) fn followed<M: fmt::Display>(
    exam: &mut Examination,
    at: &At<'_>,
    rule: &'static Rule,
    taken: Result<(), M>,
    of_chain: impl Fn(&M) -> bool,
) -> bool {
    match taken {
        Ok(()) => {
            exam.pass(rule);
            true
        }
        Err(why) => {
            if !of_chain(&why) {
                stands_against(exam, at, rule, why);
            }
            false
        }
    }
}

fn stands_against(
    exam: &mut Examination,
    at: &At<'_>,
    rule: &'static Rule,
    reason: impl fmt::Display,
) {
    let finding = Finding::new(rule, at.path());
    exam.find(finding.with("reason", reason));
}
