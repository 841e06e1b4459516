//! The index: withdrawal, statuses, merging, limits, parts.

use crate::act::CareKind;
use crate::calendar::{Day, Period};
use crate::duplicate::index::rows::StoredStay;
use crate::duplicate::*;
use crate::identifier::{Iin, Kind, control_digit};
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use proptest::prelude::*;

/// A print as a keyed hash would give.
pub(in crate::duplicate) fn print(drawn: u64) -> Fingerprint {
    FingerprintKey::new([3; 16])
        .unwrap()
        .print(Kind::Service)
        .number(drawn)
        .end()
}

/// An act with its own record and these lines.
pub(in crate::duplicate) fn trace(number: u64, status: HistoryStatus, lines: &[u64]) -> ActTrace {
    let mut trace = ActTrace::new(&format!("A-{number}"), status);
    trace.record = Some(print(1_000_000 + number));
    let lines = lines.iter().map(|line| ServiceTrace {
        exact: Some(print(*line)),
        ..ServiceTrace::default()
    });
    trace.services = lines.collect();
    trace
}

/// The same with a case of a day for each line, and an attendance: whose they are, its
/// print tells.
pub(in crate::duplicate) fn with_cases(mut trace: ActTrace) -> ActTrace {
    let prints = trace.services.iter().filter_map(|line| line.exact);
    let even = prints.clone().count().is_multiple_of(2);
    let day = Day::known(2026, 3, if even { 10 } else { 20 });
    let cases = prints.map(|insured| CaseTrace {
        insured,
        days: Period::known(day, day),
        care: even.then_some(CareKind::InPatient),
        service: None,
    });
    trace.cases = cases.collect();
    let cases = trace.cases.iter().zip(0_u32..);
    let attendances = cases.map(|(case, place)| AttendanceTrace {
        insured_moment: case.insured,
        worker_day: even.then(|| print(place.into())),
        second: 86_399 - place,
        insured: case.insured,
        place: (place > 0).then_some(case.insured),
        service: "Z99.999.999".parse().unwrap(),
        units: place,
    });
    trace.attendances = attendances.collect();
    trace
}

fn label(index: &DuplicateIndex, line: u64) -> Option<String> {
    index.get(print(line)).map(|act| act.label().to_string())
}

#[test]
fn a_withdrawn_act_lets_the_next_holder_answer() {
    let mut index = DuplicateIndex::new();
    for (number, lines) in [(1, [7, 8]), (2, [7, 9]), (3, [7, 7])] {
        let added = trace(number, HistoryStatus::Accepted, &lines);
        assert!(index.insert(&added).unwrap().is_none());
    }
    assert_eq!(label(&index, 7).as_deref(), Some("A-1"));
    assert!(index.remove(print(1_000_001)));
    assert!(!index.remove(print(1_000_001)), "withdrawn once");
    assert_eq!(label(&index, 7).as_deref(), Some("A-2"));
    assert_eq!(label(&index, 8), None, "all of its lines go");
    assert!(index.remove(print(1_000_002)));
    assert_eq!(label(&index, 7).as_deref(), Some("A-3"));
    let lines: Vec<u32> = index.holders(print(7)).map(|holder| holder.lines).collect();
    assert_eq!(
        lines.iter().sum::<u32>(),
        2,
        "swept: only the two lines of A-3"
    );
    assert!(index.remove(print(1_000_003)));
    assert_eq!((index.prints(), index.acts().count()), (0, 0));
    // its number is free again
    assert!(
        index
            .insert(&trace(1, HistoryStatus::Paid, &[8]))
            .unwrap()
            .is_none()
    );
    assert_eq!(label(&index, 8).as_deref(), Some("A-1"));
}

#[test]
fn statuses_change_and_reversed_acts_answer_for_nothing() {
    let mut index = DuplicateIndex::new();
    index
        .add(&trace(1, HistoryStatus::InProcess, &[7]))
        .unwrap();
    index.add(&trace(2, HistoryStatus::Paid, &[7])).unwrap();
    let record = print(1_000_001);
    assert!(index.set_status(record, HistoryStatus::Reversed));
    assert_eq!(label(&index, 7).as_deref(), Some("A-2"));
    assert!(index.get(record).is_none());
    assert!(
        index.set_status(record, HistoryStatus::Accepted),
        "it comes back"
    );
    assert_eq!(label(&index, 7).as_deref(), Some("A-1"));
    assert!(
        !index.set_status(print(5), HistoryStatus::Paid),
        "nobody's record"
    );
    let second = trace(1, HistoryStatus::Paid, &[9]);
    let held = index.insert(&second).unwrap().map(IndexedAct::status);
    assert_eq!(
        held,
        Some(HistoryStatus::Accepted),
        "reported, not inserted"
    );
    assert_eq!(label(&index, 9), None);
}

#[test]
fn over_the_limit_nothing_is_half_inserted() {
    let mut index = DuplicateIndex::with_limit(20_000);
    let mut told = None;
    let mut held = 0;
    for number in 0..1000 {
        let lines: Vec<u64> = (number * 50..number * 50 + 50).collect();
        match index.add(&trace(number, HistoryStatus::Paid, &lines)) {
            Ok(()) => held += 1,
            Err(error) => {
                told = Some(error);
                break;
            }
        }
    }
    assert!(
        matches!(told, Some(IndexError::Limit { limit: 20_000, .. })),
        "{told:?}"
    );
    assert!(held > 5 && index.bytes() <= 20_000);
    assert_eq!(index.acts().count(), usize::try_from(held).unwrap());
    assert_eq!(index.prints(), usize::try_from(held * 51).unwrap());
    assert_eq!(label(&index, held * 50), None);
    assert!(index.reserve(1_000_000).is_err());
    let mut other = DuplicateIndex::new();
    let lines: Vec<u64> = (90_000..91_000).collect();
    other
        .add(&trace(5000, HistoryStatus::Paid, &lines))
        .unwrap();
    assert!(index.merge(&other).is_err());
    assert_eq!(index.prints(), usize::try_from(held * 51).unwrap());
    assert_eq!(label(&index, 90_000), None);
}

#[test]
fn a_crowded_act_leaves_no_trace() {
    let mut index = DuplicateIndex::new();
    index.add(&trace(1, HistoryStatus::Paid, &[7])).unwrap();
    let mut crowded = ActTrace::new("crowded", HistoryStatus::Paid);
    crowded.services = (1..20_000)
        .map(|number| ServiceTrace {
            exact: Some(Fingerprint::from_number(number)),
            ..ServiceTrace::default()
        })
        .collect();
    assert_eq!(index.add(&crowded), Err(IndexError::Crowded));
    assert_eq!(index.acts().count(), 1);
    assert!(index.get(Fingerprint::from_number(1)).is_none());
    assert_eq!(label(&index, 7).as_deref(), Some("A-1"));
}

#[test]
fn a_merge_reports_what_differs() {
    let mut one = DuplicateIndex::new();
    one.add(&trace(1, HistoryStatus::Paid, &[1, 2])).unwrap();
    one.add(&trace(2, HistoryStatus::Paid, &[3])).unwrap();
    one.add(&trace(3, HistoryStatus::Accepted, &[4])).unwrap();
    let mut other = DuplicateIndex::new();
    other.add(&trace(1, HistoryStatus::Paid, &[1, 2])).unwrap();
    other
        .add(&trace(2, HistoryStatus::InProcess, &[3]))
        .unwrap();
    other.add(&trace(4, HistoryStatus::Paid, &[4, 5])).unwrap();
    let report = one.merge(&other).unwrap();
    assert_eq!((report.added, report.same, report.shared), (1, 1, 1));
    let [conflict] = &report.conflicts[..] else {
        panic!("{report:?}");
    };
    assert_eq!(
        (conflict.kept.as_str(), conflict.left.as_str()),
        ("A-2", "A-2")
    );
    assert_eq!(
        (
            conflict.kept_status,
            conflict.left_status,
            conflict.content_differs
        ),
        (HistoryStatus::Paid, HistoryStatus::InProcess, false)
    );
    assert_eq!(label(&one, 5).as_deref(), Some("A-4"));
    assert_eq!(
        label(&one, 4).as_deref(),
        Some("A-3"),
        "the older holder answers"
    );
    assert!(one.remove(print(1_000_003)));
    assert_eq!(label(&one, 4).as_deref(), Some("A-4"));
}

/// A made-up person with a right control digit.
fn person(serial: u64) -> Iin {
    let text = format!("{:011}", 99_010_160_000 + serial);
    let digits: Vec<u8> = text.bytes().map(|byte| byte - b'0').collect();
    let first: [u8; 11] = digits.try_into().unwrap();
    control_digit(&first).map_or_else(
        || person(serial + 1000),
        |digit| format!("{text}{digit}").parse().unwrap(),
    )
}

/// A line by its insured and a number of its own.
type Drawn = (usize, u64, u64);

/// Who answers for each line before it is added, by act: the pairs of a presentation.
fn pairs(lines: &[Drawn], parts: u32) -> BTreeSet<(usize, String)> {
    let key = FingerprintKey::new([3; 16]).unwrap();
    let mut indexes: Vec<DuplicateIndex> = (0..parts).map(|_| DuplicateIndex::new()).collect();
    let mut found = BTreeSet::new();
    for (act, insured, own) in lines {
        let part = partition(&key, parts, person(*insured));
        let index = &mut indexes[usize::try_from(part).unwrap()];
        let line = insured * 100 + own;
        if let Some(earlier) = label(index, line) {
            found.insert((*act, earlier));
        }
        let number = u64::try_from(*act).unwrap();
        index
            .add(&trace(number, HistoryStatus::Paid, &[line]))
            .unwrap();
    }
    found
}

proptest! {
    /// Adding, withdrawing, changing and merging give what a plain list of acts gives.
    #[test]
    fn an_index_is_a_list_of_acts(
        steps in proptest::collection::vec(
            (0_u8..6, 0_u64..12, proptest::collection::vec(0_u64..20, 0..5)), 0..60),
    ) {
        let statuses = HistoryStatus::ALL;
        let mut index = DuplicateIndex::new();
        let mut model: Vec<ActTrace> = Vec::new();
        for (what, number, lines) in steps {
            let status = statuses[usize::try_from(number % 4).unwrap()];
            let made = with_cases(trace(number, status, &lines));
            let place = model.iter().position(|act| act.record == made.record);
            match what {
                0..3 => {
                    if place.is_none() {
                        index.add(&made).unwrap();
                        model.push(made);
                    }
                }
                3 => {
                    let next = statuses[lines.len() % 4];
                    prop_assert_eq!(index.set_status(made.record.unwrap(), next), place.is_some());
                    if let Some(place) = place {
                        model[place].status = next;
                    }
                }
                4 => {
                    prop_assert_eq!(index.remove(made.record.unwrap()), place.is_some());
                    if let Some(place) = place {
                        model.remove(place);
                    }
                }
                _ => {
                    let mut whole = DuplicateIndex::new();
                    whole.merge(&index).unwrap();
                    index = whole;
                }
            }
        }
        let mut many = BTreeMap::new();
        let all: Vec<Fingerprint> = (0..20).map(print).collect();
        index.get_many(&all, |place, act| { many.insert(place, act.map(IndexedAct::label)); });
        for (place, line) in all.iter().enumerate() {
            let stands = model.iter().filter(|act| act.status != HistoryStatus::Reversed);
            let first = stands.clone().find(|act| act.services.iter().any(|one| one.exact == Some(*line)));
            let expected = first.map(|act| act.label.as_str());
            prop_assert_eq!(index.get(*line).map(IndexedAct::label), expected);
            prop_assert_eq!(many[&place], expected);
            let lines: usize = stands.flat_map(|act| &act.services).filter(|one| one.exact == Some(*line)).count();
            let held: u32 = index.holders(*line)
                .filter(|holder| index.act(holder.act).is_some_and(IndexedAct::is_active))
                .map(|holder| holder.lines).sum();
            prop_assert_eq!(usize::try_from(held).unwrap(), lines);
            let stays = index.rows.of(*line).filter_map(StoredStay::of).filter_map(|case| index.act(case.act));
            let stays: BTreeSet<&str> = stays.filter(|act| act.is_active()).map(IndexedAct::label).collect();
            let expected = model.iter().filter(|act| act.status != HistoryStatus::Reversed);
            let expected = expected.filter(|act| act.cases.iter().any(|one| one.insured == *line));
            prop_assert_eq!(stays, expected.map(|act| act.label.as_str()).collect());
        }
    }

    #[test]
    fn parts_give_the_same_pairs_as_one(
        lines in proptest::collection::vec((0_usize..6, 0_u64..8, 0_u64..3), 0..60),
        parts in 2_u32..9,
    ) {
        prop_assert_eq!(pairs(&lines, 1), pairs(&lines, parts));
    }
}

#[test]
fn parts_are_all_used_and_none_other() {
    let key = FingerprintKey::new([3; 16]).unwrap();
    let used: BTreeSet<u32> = (0..500)
        .map(|serial| partition(&key, 7, person(serial)))
        .collect();
    assert_eq!(used, (0..7).collect());
    assert_eq!(partition(&key, 0, person(1)), 0);
}
