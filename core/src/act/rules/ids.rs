//! Ids that stand twice.

use crate::act::place::ActPlace;
use crate::act::scene::ActScene;
use crate::act::{Act, Reference};
use crate::fact::{Lack, Source};
use crate::finding::{Check, rule_table};
use crate::identifier::{CaseId, ServiceId};
use crate::law::catalogue::act as rules;
use crate::sort;
use alloc::vec::Vec;
use core::hash::{BuildHasher, Hasher};
use hashbrown::hash_table::Entry;
use hashbrown::{DefaultHashBuilder, HashTable};

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
fn ids_unique(check: &mut Check<'_>, scene: &ActScene<'_>) {
    let (act, list) = (scene.act, check.place());
    let mut memory = Memory::of(act);
    let mut known = 0_usize;
    each_id(act, |place, id| match id {
        Some(id) => {
            known = known.saturating_add(1);
            memory.meet(place, id);
        }
        None => {
            let path = || place.field(list, "id");
            check.lack_at(&path, "id", Source::Mis, Lack::NoKey);
        }
    });
    let repeats = memory.repeats().unwrap_or_else(|| sorted(act));
    let single = known.saturating_sub(repeats.len());
    if single > 0 {
        check.pass_many(u64::try_from(single).unwrap_or(u64::MAX));
    }
    for Repeat { place, first } in repeats {
        let id = id_at(act, place).unwrap_or_default();
        check.find_at(place.field(list, "id"), |finding| {
            let finding = finding.with("id", id).with("first", first.path(list));
            finding.stake(place.amount(act))
        });
    }
}

/// Every case and every line in the order of the act, with its id where that is known.
fn each_id<'a>(act: &'a Act, mut take: impl FnMut(ActPlace, Option<&'a str>)) {
    for (place, case) in act.cases.iter().enumerate() {
        take(ActPlace::case(place), case.id.as_ref().map(CaseId::as_str));
        for (line, service) in case.services.iter().enumerate() {
            let id = service.id.as_ref().map(ServiceId::as_str);
            take(ActPlace::line(place, line), id);
        }
    }
}

fn id_at(act: &Act, place: ActPlace) -> Option<&str> {
    let case = act.cases.get(place.case)?;
    match place.line {
        None => case.id.as_ref().map(CaseId::as_str),
        Some(line) => case.services.get(line)?.id.as_ref().map(ServiceId::as_str),
    }
}

/// An id that stood before.
#[derive(Debug, PartialEq)]
struct Repeat {
    place: ActPlace,
    /// Where it stood first.
    first: ActPlace,
}

/// Where each id stood first, those of cases apart from those of lines.
///
/// A provider chooses the ids, and may choose many that fall together in a table. Such a
/// choice must not make the check slow: the ids that had to be compared are counted, and
/// where they are more than any honest act asks for, the ids are sorted instead.
struct Memory<'a> {
    act: &'a Act,
    hasher: DefaultHashBuilder,
    // order: the tables are only asked by id
    cases: HashTable<ActPlace>,
    lines: HashTable<ActPlace>,
    repeats: Vec<Repeat>,
    /// Comparisons that are left.
    left: usize,
}

impl<'a> Memory<'a> {
    fn of(act: &'a Act) -> Self {
        let cases = act.cases.len();
        let lines = act.cases.iter().map(|case| case.services.len());
        let lines = lines.fold(0, usize::saturating_add);
        Self {
            act,
            hasher: DefaultHashBuilder::default(),
            cases: HashTable::with_capacity(cases),
            lines: HashTable::with_capacity(lines),
            repeats: Vec::new(),
            left: cases.saturating_add(lines).saturating_mul(2),
        }
    }

    fn meet(&mut self, place: ActPlace, id: &str) {
        let Self {
            act, hasher, left, ..
        } = self;
        if *left == 0 {
            return;
        }
        let table = match place.line {
            None => &mut self.cases,
            Some(_) => &mut self.lines,
        };
        let hash = |id: &str| {
            let mut state = hasher.build_hasher();
            state.write(id.as_bytes());
            state.finish()
        };
        let same = |other: &ActPlace| {
            *left = left.saturating_sub(1);
            id_at(act, *other) == Some(id)
        };
        let hash_of = |other: &ActPlace| hash(id_at(act, *other).unwrap_or_default());
        match table.entry(hash(id), same, hash_of) {
            Entry::Vacant(free) => drop(free.insert(place)),
            Entry::Occupied(first) => {
                let first = *first.get();
                self.repeats.push(Repeat { place, first });
            }
        }
    }

    /// The repeats in the order of the act; `None` where too much had to be compared.
    fn repeats(self) -> Option<Vec<Repeat>> {
        (self.left > 0).then_some(self.repeats)
    }
}

/// The same by sorting, which no choice of ids makes slow.
#[cold]
fn sorted(act: &Act) -> Vec<Repeat> {
    let mut all = Vec::new();
    each_id(act, |place, id| {
        all.extend(id.map(|id| (place.line.is_some(), id, place)));
    });
    // equal ones keep the order of the act
    sort::by_key(&mut all, |(line, id, _)| (*line, *id));
    let mut repeats = Vec::new();
    for alike in all.chunk_by(|left, right| (left.0, left.1) == (right.0, right.1)) {
        if let [(_, _, first), later @ ..] = alike {
            let first = *first;
            let later = later.iter().map(|(_, _, place)| *place);
            repeats.extend(later.map(|place| Repeat { place, first }));
        }
    }
    sort::by_key(&mut repeats, |repeat| repeat.place);
    repeats
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::act::{Case, Service};
    use alloc::collections::BTreeMap;
    use alloc::string::String;
    use proptest::prelude::*;

    /// Cases of two lines, with the ids as they come.
    fn act(ids: &[String]) -> Act {
        let cases = ids.chunks(3).map(|own| Case {
            id: own.first().and_then(|id| id.parse().ok()),
            services: own.iter().skip(1).map(|id| line(id)).collect(),
            ..Case::default()
        });
        Act {
            cases: cases.collect(),
            ..Act::default()
        }
    }

    fn line(id: &str) -> Service {
        Service {
            id: id.parse().ok(),
            ..Service::default()
        }
    }

    fn met(act: &Act, left: usize) -> Option<Vec<Repeat>> {
        let mut memory = Memory {
            left,
            ..Memory::of(act)
        };
        each_id(act, |place, id| {
            if let Some(id) = id {
                memory.meet(place, id);
            }
        });
        memory.repeats()
    }

    proptest! {
        /// Both ways find what a plain map of all ids finds.
        #[test]
        fn repeats_are_those_of_a_map(ids in prop::collection::vec("(x{16})?[abé-]{0,3}", 0..60)) {
            let act = act(&ids);
            let mut seen: BTreeMap<(bool, &str), ActPlace> = BTreeMap::new();
            let mut expected = Vec::new();
            each_id(&act, |place, id| {
                let Some(id) = id else { return };
                match seen.get(&(place.line.is_some(), id)) {
                    Some(first) => expected.push(Repeat { place, first: *first }),
                    None => drop(seen.insert((place.line.is_some(), id), place)),
                }
            });
            prop_assert_eq!(&sorted(&act), &expected);
            prop_assert_eq!(met(&act, 1000), Some(expected));
        }
    }

    #[test]
    fn too_much_to_compare_is_told() {
        let act = act(&["a", "b", "b", "a", "b", "b"].map(String::from));
        assert_eq!(met(&act, 5).map(|repeats| repeats.len()), Some(4));
        assert_eq!(met(&act, 4), None);
    }
}
