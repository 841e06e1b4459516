//! What an index costs, what a sweep gives back, and acts that share a name.

use crate::duplicate::index::act::Foreign;
use crate::duplicate::index::store::Holder;
use crate::duplicate::index::tests::holders::{print, trace, with_cases};
use crate::duplicate::*;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use proptest::prelude::*;

/// Bytes of what stands beside the table, asked of the allocations themselves; sixteen
/// for what an allocator keeps beside each.
fn side(index: &DuplicateIndex) -> usize {
    let lists = index.more.values();
    let lists = lists.map(|list| list.capacity() * size_of::<Holder>() + 16);
    let labels = index.acts().map(|act| act.label().len() + 16);
    // nodes of a tree are half full at the worst
    let replaced = index.replaced.len() * 2 * size_of::<(u128, u128, u32)>();
    let acts = index.acts.capacity() * size_of::<IndexedAct>();
    let foreign = index.acts().filter_map(IndexedAct::foreign);
    let foreign =
        foreign.map(|one| size_of::<Foreign>() + one.origin.len() + 16 * one.opened.len());
    let beside = lists.sum::<usize>() + labels.sum::<usize>() + foreign.sum::<usize>();
    index.more.allocation_size() + beside + replaced + acts
}

fn fits(index: &DuplicateIndex) {
    let real = side(index) + index.table.bytes();
    // a small table of the list has a least size of its own
    assert!(real <= index.bytes() + 512, "{real} {}", index.bytes());
}

/// As many acts as the index takes.
fn fill(index: &mut DuplicateIndex, made: impl Fn(u64) -> ActTrace) -> (u64, IndexError) {
    let errors = (0..).map(|number| (number, index.add(&made(number)).err()));
    let mut errors = errors.filter_map(|(number, error)| Some((number, error?)));
    errors.next().unwrap()
}

#[test]
fn repeats_inside_an_act_count_against_the_limit() {
    // each act has fifty lines, each of them twice
    let twice = |number: u64| {
        let lines = number * 50..number * 50 + 50;
        let lines: Vec<u64> = lines.clone().chain(lines).collect();
        trace(number, HistoryStatus::Paid, &lines)
    };
    let mut index = DuplicateIndex::with_limit(100_000);
    let (held, error) = fill(&mut index, twice);
    assert!(matches!(error, IndexError::Limit { .. }), "{error:?}");
    assert!(
        held > 3 && index.bytes() <= 100_000,
        "{held} {}",
        index.bytes()
    );
    fits(&index);
}

#[test]
fn shared_prints_and_replacements_are_counted_for_what_they_cost() {
    let mut index = DuplicateIndex::new();
    for number in 0..300 {
        let mut made = trace(
            number,
            HistoryStatus::Paid,
            &[1, 2, number + 10, number + 10],
        );
        made.replaces = std::vec![Replaces {
            act: print(number),
            line: Some(print(number + 1)),
        }];
        index.add(&made).unwrap();
        fits(&index);
    }
    for number in 0..150 {
        assert!(index.remove(print(1_000_000 + number * 2)));
        fits(&index);
    }
}

/// The name of another system is as long as the host likes, and so is what it has shown.
#[test]
fn acts_of_other_systems_are_counted_with_their_names() {
    let mut index = DuplicateIndex::new();
    for number in 0..100 {
        let mut made = trace(number, HistoryStatus::Paid, &[number + 10]);
        made.origin = Some("clinic.".repeat(10).into());
        made.opened = std::vec![print(number + 10); 5];
        index.add(&made).unwrap();
        fits(&index);
    }
}

#[test]
fn withdrawn_acts_give_their_bytes_and_their_places_back() {
    let mut index = DuplicateIndex::new();
    let shared = |number: u64| trace(number, HistoryStatus::Paid, &[1, 2, 3, 4, number + 10]);
    for number in 0..200 {
        index.add(&shared(number)).unwrap();
    }
    let side = index.side_bytes();
    for round in 1..20_u64 {
        for number in 0..200 {
            assert!(index.remove(print(1_000_000 + number + (round - 1) * 200)));
            index.add(&shared(number + round * 200)).unwrap();
        }
    }
    assert_eq!(index.acts().count(), 200);
    assert!(index.acts.len() < 600, "{}", index.acts.len());
    assert!(
        index.side_bytes() < 3 * side,
        "{} {side}",
        index.side_bytes()
    );
    for number in 0..200 {
        assert!(index.remove(print(1_000_000 + number + 19 * 200)));
    }
    assert_eq!(
        (index.prints(), index.acts.len(), index.side_bytes()),
        (0, 0, 0)
    );
}

#[test]
fn at_the_limit_withdrawn_acts_make_room() {
    let wide = |number: u64| {
        let lines: Vec<u64> = (number * 50..number * 50 + 50).collect();
        trace(number, HistoryStatus::Paid, &lines)
    };
    let mut index = DuplicateIndex::with_limit(60_000);
    let (held, _) = fill(&mut index, wide);
    assert!(index.add(&wide(held)).is_err());
    // too few for a sweep by themselves
    for number in 0..2 {
        assert!(index.remove(print(1_000_000 + number)));
    }
    assert!(index.add(&wide(held)).is_ok());
    assert!(index.bytes() <= 60_000);
    assert_eq!(index.get(print(held * 50)).map(IndexedAct::lines), Some(50));
}

#[test]
fn a_merge_asks_no_room_for_what_both_hold() {
    let lines: Vec<u64> = (0..2000).collect();
    let mut one = DuplicateIndex::new();
    one.add(&trace(1, HistoryStatus::Paid, &lines)).unwrap();
    let other = one.clone();
    one.set_limit(Some(one.bytes()));
    assert_eq!(one.merge(&other).map(|report| report.same), Ok(1));
    let mut more = other;
    more.add(&trace(2, HistoryStatus::Paid, &lines)).unwrap();
    assert!(one.merge(&more).is_err(), "their second holder costs");
    assert_eq!(one.acts().count(), 1);
}

/// A print of many acts costs a place for each of them, before a merge as behind it.
#[test]
fn a_merge_asks_room_for_what_the_others_share() {
    let mut other = DuplicateIndex::new();
    for number in 0..500 {
        let lines = [1, 2, 3, number + 10];
        other
            .add(&trace(number, HistoryStatus::Paid, &lines))
            .unwrap();
    }
    let mut whole = DuplicateIndex::new();
    whole.merge(&other).unwrap();
    let mut bounded = DuplicateIndex::with_limit(whole.bytes() - 1);
    assert!(bounded.merge(&other).is_err(), "{}", bounded.bytes());
    assert_eq!(bounded.acts().count(), 0);
    // and none for what they do not
    let mut apart = DuplicateIndex::new();
    for number in 0..500 {
        apart
            .add(&trace(number, HistoryStatus::Paid, &[number + 10]))
            .unwrap();
    }
    let mut whole = DuplicateIndex::new();
    whole.merge(&apart).unwrap();
    let mut bounded = DuplicateIndex::with_limit(whole.bytes());
    assert_eq!(bounded.merge(&apart).map(|report| report.added), Ok(500));
}

/// Cases and attendances take their room as it was asked for, and no more.
#[test]
fn rows_of_people_stay_within_the_limit() {
    for limit in (60_000..160_000).step_by(9_000) {
        let mut index = DuplicateIndex::with_limit(limit);
        let (held, _) = fill(&mut index, |number| {
            let lines: Vec<u64> = (number * 7..number * 7 + 7).collect();
            with_cases(trace(number, HistoryStatus::Paid, &lines))
        });
        assert!(
            held > 3 && index.bytes() <= limit,
            "{held} {}",
            index.bytes()
        );
    }
}

/// Where memory runs out in the middle of a merge, the acts that came are taken back.
#[test]
fn what_is_taken_back_leaves_nothing() {
    let mut index = DuplicateIndex::new();
    let made = |number| with_cases(trace(number, HistoryStatus::Paid, &[1, number + 10]));
    index.add(&made(0)).unwrap();
    let before = (index.prints(), index.acts().count(), index.side_bytes());
    index.add(&made(1)).unwrap();
    index.add(&made(2)).unwrap();
    index.take_back(1);
    let after = (index.prints(), index.acts().count(), index.side_bytes());
    assert_eq!(after, before);
    assert_eq!(index.get(print(11)).map(IndexedAct::label), None);
}

#[test]
fn a_reversed_act_does_not_keep_out_one_that_stands() {
    let mut one = DuplicateIndex::new();
    one.add(&trace(1, HistoryStatus::Reversed, &[1])).unwrap();
    let mut other = DuplicateIndex::new();
    let mut again = trace(1, HistoryStatus::Paid, &[1, 2]);
    again.label = "again".into();
    other.add(&again).unwrap();
    let report = one.merge(&other).unwrap();
    assert_eq!((report.added, report.conflicts.len()), (1, 0));
    assert_eq!(one.get(print(1)).map(IndexedAct::label), Some("again"));
    assert_eq!(
        one.get(print(1_000_001)).map(IndexedAct::label),
        Some("again")
    );
    // the other way round the one that stands stays, and the difference is told
    let mut reversed = DuplicateIndex::new();
    reversed
        .add(&trace(1, HistoryStatus::Reversed, &[1]))
        .unwrap();
    let report = other.merge(&reversed).unwrap();
    assert_eq!((report.added, report.conflicts.len()), (0, 1));
    assert_eq!(other.get(print(1)).map(IndexedAct::label), Some("again"));
}

#[test]
fn of_reversed_acts_the_last_is_meant() {
    let mut index = DuplicateIndex::new();
    for label in ["first", "second"] {
        let mut made = trace(1, HistoryStatus::Reversed, &[1]);
        made.label = label.into();
        index.add(&made).unwrap();
    }
    assert!(index.set_status(print(1_000_001), HistoryStatus::Paid));
    assert_eq!(index.get(print(1)).map(IndexedAct::label), Some("second"));
}

fn nameless(label: &str, content: Option<u64>) -> ActTrace {
    let mut made = trace(0, HistoryStatus::Paid, &[1, 2]);
    made.label = label.to_string();
    made.record = None;
    made.content = content.map(print);
    made
}

#[test]
fn an_act_without_a_record_is_known_by_its_content() {
    let mut index = DuplicateIndex::new();
    index.add(&nameless("one", Some(50))).unwrap();
    index.add(&nameless("other", None)).unwrap();
    let copy = index.clone();
    let report = index.merge(&copy).unwrap();
    assert_eq!((report.added, report.same), (0, 2), "nothing doubles");
    assert!(index.set_status(print(50), HistoryStatus::Reversed));
    assert_eq!(index.get(print(1)).map(IndexedAct::label), Some("other"));
    assert!(index.remove(print(50)));
    assert!(!index.remove(print(50)));
    // an act with a record is not called by its content
    let mut made = trace(7, HistoryStatus::Paid, &[3]);
    made.content = Some(print(60));
    index.add(&made).unwrap();
    assert!(!index.remove(print(60)) && index.remove(print(1_000_007)));
}

#[test]
fn the_same_content_under_another_number_is_not_inserted() {
    let mut index = DuplicateIndex::new();
    let mut made = trace(1, HistoryStatus::Accepted, &[3]);
    made.content = Some(print(60));
    assert!(index.insert(&made).unwrap().is_none());
    made.record = Some(print(1_000_002));
    let held = index.insert(&made).unwrap();
    assert_eq!(held.and_then(IndexedAct::record), Some(print(1_000_001)));
    assert!(index.set_status(print(1_000_001), HistoryStatus::Reversed));
    assert!(
        index.insert(&made).unwrap().is_none(),
        "a reversed act stands in nobody's way"
    );
}

#[test]
fn every_claim_to_replace_an_original_is_kept() {
    let whole = Replaces {
        act: print(77),
        line: None,
    };
    let part = Replaces {
        line: Some(print(78)),
        ..whole
    };
    let other = Replaces {
        line: Some(print(79)),
        ..whole
    };
    let mut index = DuplicateIndex::new();
    for (number, replaces, status) in [
        (1, whole, HistoryStatus::Reversed),
        (2, part, HistoryStatus::Reversed),
        (3, part, HistoryStatus::Paid),
    ] {
        let mut made = trace(number, status, &[number]);
        made.replaces.push(replaces);
        index.add(&made).unwrap();
    }
    assert_eq!(
        index.replacement(&whole, u32::MAX),
        Some(2),
        "a part of it is replaced"
    );
    assert_eq!(
        (
            index.replacement(&part, u32::MAX),
            index.replacement(&other, u32::MAX)
        ),
        (Some(2), None)
    );
    let mut merged = DuplicateIndex::new();
    merged.merge(&index).unwrap();
    assert_eq!(merged.replacement(&whole, u32::MAX), Some(2));
    assert!(index.set_status(print(1_000_001), HistoryStatus::Accepted));
    assert_eq!(
        index.replacement(&other, u32::MAX),
        Some(0),
        "the whole of it is replaced"
    );
}

/// A line by its act and its print.
type Drawn = (u64, u64);

proptest! {
    /// Sweeping and numbering anew change no answer.
    #[test]
    fn a_sweep_changes_no_answer(
        lines in proptest::collection::vec((0_u64..12, 0_u64..9), 0..60),
        gone in proptest::collection::vec(0_u64..12, 0..9),
    ) {
        let built = |lines: &[Drawn]| {
            let mut index = DuplicateIndex::new();
            for number in 0..12 {
                let own = lines.iter().filter(|one| one.0 == number).map(|one| one.1);
                let mut made = trace(number, HistoryStatus::Paid, &own.collect::<Vec<_>>());
                made.replaces.push(Replaces { act: print(number / 2), line: None });
                index.add(&made).unwrap();
            }
            index
        };
        let mut index = built(&lines);
        for number in &gone {
            index.forget(index.under(print(1_000_000 + number)).unwrap_or(u32::MAX));
        }
        let told = |index: &DuplicateIndex| -> Vec<_> {
            (0..9).map(|line| {
                let holders = index.holders(print(line));
                let held = holders.filter_map(|one| Some((index.act(one.act)?, one.lines)));
                let held = held.filter(|(act, _)| act.is_active());
                let mut lines: Vec<(String, u32)> = Vec::new();
                for (act, count) in held {
                    match lines.last_mut() {
                        Some((label, sum)) if label == act.label() => *sum += count,
                        _ => lines.push((act.label().to_string(), count)),
                    }
                }
                let whole = Replaces { act: print(line), line: None };
                let by = index.replacement(&whole, u32::MAX).and_then(|number| index.act(number));
                (lines, by.map(|act| act.label().to_string()))
            }).collect()
        };
        let before = told(&index);
        index.sweep();
        prop_assert_eq!(told(&index), before, "{}", format!("{gone:?}"));
        prop_assert_eq!(index.acts.len(), index.acts().count());
        for line in 0..9 {
            for number in 0..12_u32 {
                let all = index.holders(print(line)).filter(|one| one.act == number);
                let all: u32 = all.map(|one| one.lines).sum();
                prop_assert_eq!(index.lines_of(print(line), number), all);
            }
        }
    }
}

#[test]
fn stays_count_against_the_limit_and_leave_with_their_acts() {
    let many: Vec<u64> = (0..200).collect();
    let act = with_cases(trace(1, HistoryStatus::Paid, &many));
    let mut bare = act.clone();
    bare.cases.clear();
    let mut index = DuplicateIndex::new();
    index.add(&bare).unwrap();
    let without = index.bytes();
    let mut tight = DuplicateIndex::with_limit(without);
    assert!(matches!(tight.add(&act), Err(IndexError::Limit { .. })));
    assert_eq!(tight.acts().count(), 0);
    let mut whole = DuplicateIndex::new();
    whole.add(&act).unwrap();
    assert!(whole.bytes() > without + 24 * many.len());
    let mut roomy = DuplicateIndex::with_limit(whole.bytes());
    for number in 1..10 {
        let next = with_cases(trace(number, HistoryStatus::Paid, &many));
        roomy.add(&next).unwrap();
        assert!(roomy.bytes() <= whole.bytes(), "withdrawn stays make room");
        assert!(roomy.remove(print(1_000_000 + number)));
    }
}
