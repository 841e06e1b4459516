//! The history of an aggregate folded into its state, and every place where it is not whole.

use crate::fact::Lack;
use crate::finding::{At, Examination, Finding};
use crate::law::Rule;
use crate::ledger::chain::{Link, last_unaltered};
use crate::ledger::head::history_ends;
use crate::ledger::judged_again::{Judged, judge_again};
use crate::ledger::{Head, Kept, Outside};
use crate::signature::Digest;
use core::fmt;

/// An event of a chain.
pub(crate) trait Chained {
    /// Its place from one, and the digest of the one before it.
    fn bound(&self) -> (u64, Digest);
    /// Its own digest.
    fn digest(&self) -> Digest;
    /// Who ordered and signed it, and when it was registered.
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
}

/// The check by which a state takes an event of that digest in; says whether it did.
pub(crate) type Follow<S> =
    fn(&mut Examination, &At<'_>, &mut S, (&<S as Folded>::Event, Digest)) -> bool;

/// Folds a history into a state, and finds every place where it is not whole, its end among
/// them. The state is that before the first such place.
///
/// `at` is where the draft stands that holds the events as `events` and their head as `head`;
/// `state` is what the history begins from, and `follow` takes an event in where it can follow;
/// it is asked of none that the chain's own rules or those of its signer found fault with.
pub(crate) fn fold<S: Folded>(
    exam: &mut Examination,
    at: &At<'_>,
    mut state: S,
    (events, follow): (&[Kept<S::Event>], Follow<S>),
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
        let ordered = event.judged();
        let judged = signed_again::<S>(exam, &here, (event, &ordered), outside);
        let checked = outside.checked;
        let happened = checked.is_none_or(|checked| ordered.at.day() <= checked);
        if !happened {
            stands_against(exam, &here, S::FOLLOWS, "future");
        }
        let sound = joined && judged && happened;
        whole = whole && sound && follow(exam, &here, &mut state, (event, digest));
    }
    history_ends(exam, at, link.head(), outside.head.ok_or(Lack::NotGiven));
    if outside.head.is_none() {
        last_unaltered(exam, &list, events);
    }
    state
}

fn signed_again<S: Folded>(
    exam: &mut Examination,
    at: &At<'_>,
    (event, judged): (&S::Event, &Judged<'_>),
    outside: &Outside,
) -> bool {
    let unsigned = event.must_be_signed() && judged.signer.is_none();
    if unsigned {
        stands_against(exam, at, S::FOLLOWS, "not-signed");
    }
    judge_again(exam, at, judged, outside.operators.as_ref()) && !unsigned
}

/// What taking an event in came to. Speaks with `reason`.
pub(crate) fn followed(
    exam: &mut Examination,
    at: &At<'_>,
    rule: &'static Rule,
    taken: Result<(), impl fmt::Display>,
) -> bool {
    match taken {
        Ok(()) => exam.pass(rule),
        Err(why) => {
            stands_against(exam, at, rule, why);
            return false;
        }
    }
    true
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
