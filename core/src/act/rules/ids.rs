//! Ids that stand twice.

use crate::act::Reference;
use crate::act::place::ActPlace;
use crate::act::scene::ActScene;
use crate::fact::{Lack, Source};
use crate::finding::{Check, rule_table};
use crate::identifier::{CaseId, ServiceId};
use crate::law::catalogue::act as rules;
use crate::sort;
use alloc::vec::Vec;

rule_table! {
    /// Ids of an act.
    pub(in crate::act) Acts: ActScene<'_>, lists of Reference;
    IDS_UNIQUE at "cases" => ids_unique;
}

/// ACT-006: no id of a case, and no id of a line, stands twice in an act.
///
/// A correction, a repeat and a payment name a case by its id, so that one id must mean
/// one case. Two lines `S-1` fire, whatever cases they are of; a case `S-1` beside a line
/// `S-1` does not. Speaks with `id` and `first`, the path of the first of them; the amount
/// of the later one is at stake.
///
/// Ids are sorted, not hashed: a provider chooses them, and no choice makes a sort
/// slow. What is sorted are ten bytes of each, behind what all of them start with; ids
/// are compared whole where those ten are equal.
fn ids_unique(check: &mut Check<'_>, scene: &ActScene<'_>) {
    let (act, list) = (scene.act, check.place());
    let lines = act.cases.iter().map(|case| case.services.len());
    let mut cases = Vec::with_capacity(act.cases.len());
    let mut services = Vec::with_capacity(lines.fold(0, usize::saturating_add));
    let mut named = |place: ActPlace, known: bool| {
        if !known {
            let path = || place.field(list, "id");
            check.lack_at(&path, "id", Source::Mis, Lack::NoKey);
        }
    };
    for (place, case) in act.cases.iter().enumerate() {
        let id = case.id.as_ref().map(CaseId::as_str);
        let here = ActPlace::case(place);
        named(here, id.is_some());
        cases.extend(id.map(|id| (id, here)));
        for (line, service) in case.services.iter().enumerate() {
            let id = service.id.as_ref().map(ServiceId::as_str);
            let here = ActPlace::line(place, line);
            named(here, id.is_some());
            services.extend(id.map(|id| (id, here)));
        }
    }
    let ids = cases.len().saturating_add(services.len());
    let mut repeats = repeated(&cases);
    repeats.extend(repeated(&services));
    // the order in which a reader meets them
    sort::by_key(&mut repeats, |repeat| repeat.place);
    let single = ids.saturating_sub(repeats.len());
    if single > 0 {
        check.pass_many(u64::try_from(single).unwrap_or(u64::MAX));
    }
    for Repeat { id, place, first } in repeats {
        check.find_at(place.field(list, "id"), |finding| {
            let finding = finding.with("id", id).with("first", first.path(list));
            finding.stake(place.amount(act))
        });
    }
}

/// An id that stood before.
#[derive(Debug, PartialEq)]
struct Repeat<'a> {
    id: &'a str,
    place: ActPlace,
    /// Where it stood first.
    first: ActPlace,
}

/// Each id that stood before.
fn repeated<'a>(ids: &[(&'a str, ActPlace)]) -> Vec<Repeat<'a>> {
    let start = shared_start(ids);
    let heads = ids.iter().enumerate();
    let heads = heads.map(|(at, (id, _))| sort::placed(head(id, start), at));
    let mut order: Vec<u128> = heads.collect();
    sort::numbers(&mut order);
    let mut repeats = Vec::new();
    for group in sort::groups(&order).filter(|group| group.len() > 1) {
        let alike = group.iter().filter_map(|one| ids.get(sort::place(*one)));
        let mut alike: Vec<(&str, ActPlace)> = alike.copied().collect();
        // equal ones keep the order of the act
        sort::by_key(&mut alike, |(id, _)| *id);
        for same in alike.chunk_by(|left, right| left.0 == right.0) {
            if let [(_, first), later @ ..] = same {
                let first = *first;
                let repeat = |(id, place): &(&'a str, ActPlace)| Repeat {
                    id,
                    place: *place,
                    first,
                };
                repeats.extend(later.iter().map(repeat));
            }
        }
    }
    repeats
}

/// How many bytes all ids start with alike.
fn shared_start(ids: &[(&str, ActPlace)]) -> usize {
    let first = ids.first().map_or(&[][..], |(id, _)| id.as_bytes());
    ids.iter().fold(first.len(), |shared, (id, _)| {
        let both = first.iter().zip(id.as_bytes()).take(shared);
        both.take_while(|(left, right)| left == right).count()
    })
}

/// Ten bytes from one on as a number.
fn head(id: &str, start: usize) -> u128 {
    let rest = id.as_bytes().get(start..).unwrap_or_default();
    let mut bytes = [0; 16];
    let (_, low) = bytes.split_at_mut(6);
    for (slot, byte) in low.iter_mut().zip(rest) {
        *slot = *byte;
    }
    u128::from_be_bytes(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::collections::BTreeMap;
    use alloc::string::String;
    use proptest::prelude::*;

    proptest! {
        /// Sorting finds what remembering every id finds: long common starts, zero
        /// bytes and texts that are the start of another included.
        #[test]
        fn repeats_are_those_of_a_memory(ids in prop::collection::vec("(x{16})?[a\u{0}é]{0,3}", 0..60)) {
            let places = || ids.iter().enumerate();
            let given = places().map(|(place, id)| (id.as_str(), ActPlace::case(place)));
            let mut found = repeated(&given.collect::<Vec<_>>());
            found.sort_unstable_by_key(|repeat| repeat.place);
            let mut seen: BTreeMap<&String, usize> = BTreeMap::new();
            let mut expected = Vec::new();
            for (place, id) in places() {
                match seen.get(id) {
                    Some(first) => expected.push(Repeat {
                        id: id.as_str(),
                        place: ActPlace::case(place),
                        first: ActPlace::case(*first),
                    }),
                    None => drop(seen.insert(id, place)),
                }
            }
            prop_assert_eq!(found, expected);
        }
    }
}
