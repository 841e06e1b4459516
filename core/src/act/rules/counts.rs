//! Declared counts, empty lists, repeated ids.

use crate::act::ask::Ask;
use crate::act::{Act, Case};
use crate::finding::{At, Examination, Finding, Path};
use crate::identifier::{CaseId, Iin, ServiceId};
use crate::law::Rule;
use crate::law::catalogue::act as rules;
use crate::money::Tenge;
use alloc::vec::Vec;

fn declared(
    exam: &mut Examination,
    rule: &'static Rule,
    at: &At<'_>,
    said: Option<u64>,
    actual: usize,
) {
    let mut ask = Ask { exam, rule, at };
    let Some(said) = ask.field("declared count", said) else {
        return;
    };
    if u64::try_from(actual) == Ok(said) {
        ask.pass();
    } else {
        ask.find(|finding| {
            finding
                .with("declared", said)
                .with("actual", actual)
                .repair(at.path(), actual)
        });
    }
}

/// ACT-001.
pub(in crate::act) fn declared_cases(exam: &mut Examination, at: &At<'_>, act: &Act) {
    let here = at.field("declaredCases");
    declared(
        exam,
        &rules::DECLARED_CASES,
        &here,
        act.declared_cases,
        act.cases.len(),
    );
}

/// ACT-002.
pub(in crate::act) fn declared_services(exam: &mut Examination, at: &At<'_>, act: &Act) {
    let here = at.field("declaredServices");
    let lines = act.cases.iter().map(|case| case.services.len());
    let actual = lines.fold(0_usize, usize::saturating_add);
    declared(
        exam,
        &rules::DECLARED_SERVICES,
        &here,
        act.declared_services,
        actual,
    );
}

/// A case, or one of its lines. The order is that of the act: a case stands before
/// its lines.
type Place = (usize, Option<usize>);

/// ACT-006.
///
/// Ids are sorted, not hashed: a provider chooses them, and no choice makes a sort
/// slow.
pub(in crate::act) fn ids_unique(exam: &mut Examination, at: &At<'_>, act: &Act) {
    let list = at.field("cases");
    let mut cases = Vec::with_capacity(act.cases.len());
    let mut services = Vec::with_capacity(act.cases.len());
    for (index, case) in act.cases.iter().enumerate() {
        let here = list.index(index);
        let id = case.id.as_ref().map(CaseId::as_str);
        cases.extend(named(exam, &here, id).zip(Some((index, None))));
        let lines = here.field("services");
        for (place, service) in case.services.iter().enumerate() {
            let line = lines.index(place);
            let id = service.id.as_ref().map(ServiceId::as_str);
            services.extend(named(exam, &line, id).zip(Some((index, Some(place)))));
        }
    }
    let ids = cases.len().saturating_add(services.len());
    let mut repeats = repeated(cases);
    repeats.extend(repeated(services));
    // the order in which a reader meets them
    repeats.sort_unstable_by_key(|(_, place, _)| *place);
    let single = ids.saturating_sub(repeats.len());
    if single > 0 {
        let single = u64::try_from(single).unwrap_or(u64::MAX);
        exam.pass_many(&rules::IDS_UNIQUE, single);
    }
    for (id, place, first) in repeats {
        let path = path_of(&list, place, Some("id"));
        let finding = Finding::new(&rules::IDS_UNIQUE, path).with("id", id);
        let finding = finding.with("first", path_of(&list, first, None));
        exam.find(finding.stake(money_at(act, place)));
    }
}

/// What the case or the line at a place costs.
fn money_at(act: &Act, (case, line): Place) -> Option<Tenge> {
    let case = act.cases.get(case)?;
    match line {
        None => case.total,
        Some(line) => case.services.get(line)?.amount,
    }
}

fn named<'a>(exam: &mut Examination, at: &At<'_>, id: Option<&'a str>) -> Option<&'a str> {
    let here = at.field("id");
    let mut ask = Ask {
        exam,
        rule: &rules::IDS_UNIQUE,
        at: &here,
    };
    ask.field("id", id)
}

/// Each id that stood before, with its place and the first place.
fn repeated(ids: Vec<(&str, Place)>) -> Vec<(&str, Place, Place)> {
    let mut sorted: Vec<_> = ids
        .into_iter()
        .map(|(id, place)| (head(id), id, place))
        .collect();
    sorted.sort_unstable();
    let mut repeats = Vec::new();
    for group in sorted.chunk_by(|left, right| (left.0, left.1) == (right.0, right.1)) {
        if let [(_, id, first), later @ ..] = group {
            repeats.extend(later.iter().map(|(_, _, place)| (*id, *place, *first)));
        }
    }
    repeats
}

/// The first sixteen bytes as one number: it decides most comparisons at once.
fn head(id: &str) -> u128 {
    let mut bytes = [0; 16];
    for (slot, byte) in bytes.iter_mut().zip(id.bytes()) {
        *slot = byte;
    }
    u128::from_be_bytes(bytes)
}

fn path_of(list: &At<'_>, (case, line): Place, field: Option<&'static str>) -> Path {
    let case = list.index(case);
    let lines = case.field("services");
    let here = line.map_or(case, |line| lines.index(line));
    field.map_or_else(|| here.path(), |name| here.field(name).path())
}

/// ACT-022.
pub(in crate::act) fn not_empty(exam: &mut Examination, at: &At<'_>, act: &Act) {
    let list = at.field("cases");
    let mut some = |at: &At<'_>, name: &'static str, count: usize, stake: Option<Tenge>| {
        if count == 0 {
            let finding = Finding::new(&rules::NOT_EMPTY, at.path()).with("field", name);
            exam.find(finding.stake(stake.filter(|total| !total.is_negative())));
        } else {
            exam.pass(&rules::NOT_EMPTY);
        }
    };
    some(&list, "cases", act.cases.len(), act.total);
    for (index, case) in act.cases.iter().enumerate() {
        some(
            &list.index(index).field("services"),
            "services",
            case.services.len(),
            case.total,
        );
    }
}

/// ACT-054. One person is told alike wherever the act names the person.
pub(in crate::act) fn one_person(exam: &mut Examination, at: &At<'_>, act: &Act) {
    let told = |case: &Case| case.birth.is_some() || case.sex.is_some();
    let cases = act.cases.iter().enumerate().filter(|(_, case)| told(case));
    let mut people: Vec<(Iin, usize)> = cases
        .filter_map(|(place, case)| Some((case.insured?, place)))
        .collect();
    if people.is_empty() {
        return exam.skip(&rules::ONE_PERSON);
    }
    people.sort_unstable();
    for same in people.chunk_by(|left, right| left.0 == right.0) {
        told_alike(exam, at, act, same, ("birth", |case: &Case| case.birth));
        told_alike(exam, at, act, same, ("sex", |case: &Case| case.sex));
    }
}

/// A field of one person over the cases that tell it: as the first of them does.
fn told_alike<T: PartialEq>(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    same: &[(Iin, usize)],
    (name, value): (&'static str, impl Fn(&Case) -> Option<T>),
) {
    let (rule, list) = (&rules::ONE_PERSON, at.field("cases"));
    let cases = same.iter().filter_map(|(_, place)| {
        let case = act.cases.get(*place)?;
        Some((*place, value(case)?, case.total))
    });
    let mut first: Option<(usize, T)> = None;
    for (place, told, total) in cases {
        match &first {
            None => {
                exam.pass(rule);
                first = Some((place, told));
            }
            Some((_, before)) if *before == told => exam.pass(rule),
            Some((before, _)) => {
                let here = list.index(place);
                let finding = Finding::new(rule, here.field(name).path()).with("field", name);
                let finding = finding.with("first", path_of(&list, (*before, None), None));
                exam.find(finding.stake(total));
            }
        }
    }
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
            let given = places().map(|(place, id)| (id.as_str(), (place, None)));
            let mut found = repeated(given.collect());
            found.sort_unstable_by_key(|(_, place, _)| *place);
            let mut seen: BTreeMap<&String, usize> = BTreeMap::new();
            let mut expected = Vec::new();
            for (place, id) in places() {
                match seen.get(id) {
                    Some(first) => expected.push((id.as_str(), (place, None), (*first, None))),
                    None => drop(seen.insert(id, place)),
                }
            }
            prop_assert_eq!(found, expected);
        }
    }
}
