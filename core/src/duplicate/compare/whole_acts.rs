//! Whole acts: the same number again (D0), the same content again (D0b).

use crate::duplicate::compare::outcome::{ActOutcome, Other, WholeOutcome};
use crate::duplicate::compare::presented::Presented;
use crate::duplicate::compare::query::Query;
use crate::identifier::Fingerprint;
use hashbrown::HashMap;

/// The acts of a call as wholes, compared in their turn.
#[derive(Default)]
pub(super) struct WholeActs {
    /// The rank of the first act under each print that is not refused.
    // order: both are only asked by print
    records: HashMap<Fingerprint, usize>,
    contents: HashMap<Fingerprint, usize>,
}

impl WholeActs {
    /// What an act repeats as a whole, and what that says of its lines.
    pub(super) fn compare(
        &self,
        one: &Presented<'_>,
        act: &mut ActOutcome,
        query: Option<&Query<'_>>,
    ) {
        let rank_of = |list: &HashMap<Fingerprint, usize>, print: Option<Fingerprint>| {
            print.and_then(|print| list.get(&print)).copied()
        };
        let same_record = rank_of(&self.records, one.keys.record);
        let same_content = rank_of(&self.contents, one.keys.content);
        if let Some(rank) = same_record {
            act.class = rank;
        }
        act.number = number(one, act, query, same_record);
        act.content = content(one, act, query, (same_record, same_content));
        let earlier = one.keys.content.zip(query);
        act.is_mirror = same_content.is_some()
            || earlier.is_some_and(|(print, query)| {
                let fits = |indexed| !act.replaces(indexed);
                query.first(print, &fits).is_some()
            });
    }

    /// Later acts may repeat this one.
    pub(super) fn keep(&mut self, rank: usize, one: &Presented<'_>) {
        if let Some(print) = one.keys.record {
            self.records.entry(print).or_insert(rank);
        }
        if let Some(print) = one.keys.content {
            self.contents.entry(print).or_insert(rank);
        }
    }
}

/// An act of another system under the print, which has not shown it.
fn foreign(
    print: Option<Fingerprint>,
    act: &ActOutcome,
    query: Option<&Query<'_>>,
) -> Option<WholeOutcome> {
    let fits = |indexed| !act.replaces(indexed);
    let held = query?.foreign(print?, &fits);
    held.map(WholeOutcome::Foreign)
}

fn number(
    one: &Presented<'_>,
    act: &ActOutcome,
    query: Option<&Query<'_>>,
    same_record: Option<usize>,
) -> WholeOutcome {
    if one.keys.record.is_none() {
        return WholeOutcome::NoKey;
    }
    // a correction may keep the number of its original
    let own = one.own.filter(|own| !act.replaces(*own));
    let other = same_record.map(Other::Call);
    let other = other.or(own.map(Other::Indexed));
    let other = other.map(WholeOutcome::Again);
    let foreign = || foreign(one.keys.record, act, query);
    other.or_else(foreign).unwrap_or(WholeOutcome::New)
}

fn content(
    one: &Presented<'_>,
    act: &ActOutcome,
    query: Option<&Query<'_>>,
    (same_record, same_content): (Option<usize>, Option<usize>),
) -> WholeOutcome {
    let Some(print) = one.keys.content else {
        return WholeOutcome::NoKey;
    };
    let earlier = query.and_then(|query| query.first(print, &|act_of| act.may_repeat(act_of)));
    let own = one.own.zip(query).and_then(|(own, query)| query.act(own));
    let own_again = own.is_some_and(|own| own.content() == Some(print));
    match (same_content, earlier) {
        // the same pair of acts is found once, by its number
        (Some(content), _) if same_record != Some(content) => {
            WholeOutcome::Again(Other::Call(content))
        }
        (_, Some(indexed)) => WholeOutcome::Again(Other::Indexed(indexed)),
        (Some(_), None) => WholeOutcome::SamePair,
        (None, None) if own_again => WholeOutcome::SamePair,
        // its number tells the same act of another system
        (None, None) if matches!(act.number, WholeOutcome::Foreign(_)) => WholeOutcome::SamePair,
        (None, None) => foreign(Some(print), act, query).unwrap_or(WholeOutcome::New),
    }
}
