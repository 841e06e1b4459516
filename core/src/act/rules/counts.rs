//! Declared counts, empty lists, repeated ids.

use crate::act::ask::Ask;
use crate::act::cohort::People;
use crate::act::{Act, Case};
use crate::finding::{At, Examination, Finding, Path};
use crate::identifier::{CaseId, ServiceId};
use crate::law::Rule;
use crate::law::catalogue::act as rules;
use crate::money::Tenge;
use crate::sort;
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
/// slow. What is sorted are ten bytes of each, behind what all of them start with; ids
/// are compared whole where those ten are equal.
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
    let mut repeats = repeated(&cases);
    repeats.extend(repeated(&services));
    // the order in which a reader meets them
    sort::by_key(&mut repeats, |(_, place, _)| *place);
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
fn repeated<'a>(ids: &[(&'a str, Place)]) -> Vec<(&'a str, Place, Place)> {
    let start = shared_start(ids);
    let heads = ids.iter().enumerate();
    let heads = heads.map(|(at, (id, _))| sort::placed(head(id, start), at));
    let mut order: Vec<u128> = heads.collect();
    sort::numbers(&mut order);
    let mut repeats = Vec::new();
    for group in sort::groups(&order).filter(|group| group.len() > 1) {
        let alike = group.iter().filter_map(|one| ids.get(sort::place(*one)));
        let mut alike: Vec<(&str, Place)> = alike.copied().collect();
        // equal ones keep the order of the act
        sort::by_key(&mut alike, |(id, _)| *id);
        for same in alike.chunk_by(|left, right| left.0 == right.0) {
            if let [(id, first), later @ ..] = same {
                repeats.extend(later.iter().map(|(_, place)| (*id, *place, *first)));
            }
        }
    }
    repeats
}

/// How many bytes all ids start with alike.
fn shared_start(ids: &[(&str, Place)]) -> usize {
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
pub(in crate::act) fn one_person(exam: &mut Examination, at: &At<'_>, act: &Act, people: &People) {
    let told = |case: &Case| case.birth.is_some() || case.sex.is_some();
    let known = |case: &Case| case.insured.is_some() && told(case);
    if !act.cases.iter().any(known) {
        return exam.skip(&rules::ONE_PERSON);
    }
    for same in people.each() {
        told_alike(exam, at, act, same, ("birth", |case: &Case| case.birth));
        told_alike(exam, at, act, same, ("sex", |case: &Case| case.sex));
    }
}

/// A field of one person over the cases that tell it: as the first of them does.
fn told_alike<T: PartialEq>(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    same: &[u128],
    (name, value): (&'static str, impl Fn(&Case) -> Option<T>),
) {
    let (rule, list) = (&rules::ONE_PERSON, at.field("cases"));
    let cases = same.iter().filter_map(|number| {
        let place = sort::place(*number);
        let case = act.cases.get(place)?;
        Some((place, value(case)?, case.total))
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
            let mut found = repeated(&given.collect::<Vec<_>>());
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
