use super::form::{Check, HEADER, LABEL_MAX};
use super::*;
use crate::calendar::{Day, Period};
use crate::duplicate::index::act::Foreign;
use crate::duplicate::index::rows::StoredStay;
use crate::duplicate::index::tests::holders::{print, trace, with_cases};
use crate::duplicate::{
    DuplicateIndex, FingerprintKey, Freshness, History, HistoryStatus, IndexError, IndexedAct,
    Replaces, Searched,
};
use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;
use proptest::prelude::*;
use std::sync::LazyLock;

const LIVE: Freshness = Freshness::NotBefore(0);

static KEY: LazyLock<FingerprintKey> = LazyLock::new(|| FingerprintKey::new([9; 16]).unwrap());

fn searched() -> Searched {
    Searched {
        keys: std::vec![KEY.check()],
        periods: std::vec![Period::known(
            Day::known(2026, 1, 1),
            Day::known(2026, 3, 31)
        )],
        statuses: std::vec![HistoryStatus::Paid, HistoryStatus::Accepted],
        complete: true,
        stays: true,
        ids: true,
        attendances: true,
        providers: Vec::new(),
        as_of: Some(Day::known(2026, 4, 1)),
        live: true,
    }
}

fn sample() -> History {
    let mut index = DuplicateIndex::new();
    index
        .add(&with_cases(trace(1, HistoryStatus::Paid, &[1, 2, 2])))
        .unwrap();
    index
        .add(&with_cases(trace(2, HistoryStatus::InProcess, &[2, 3])))
        .unwrap();
    let mut third = trace(3, HistoryStatus::Reversed, &[3, 3, 3, 4]);
    third.label = "Шот № 3".into();
    third.replaces.push(Replaces {
        act: print(77),
        line: None,
    });
    index.add(&third).unwrap();
    History::of(searched(), index)
}

fn loaded(bytes: &[u8]) -> Result<History, SnapshotError> {
    History::from_snapshot(&KEY, bytes, None, LIVE)
}

#[test]
fn what_is_written_is_read_back() {
    let history = sample();
    let bytes = history.snapshot(&KEY).unwrap();
    let back = loaded(&bytes).unwrap();
    assert_eq!(back.searched(), &searched());
    assert_eq!(
        back.snapshot(&KEY).unwrap(),
        bytes,
        "the same history, the same bytes"
    );
    for line in 0..6 {
        let label = |history: &History| {
            history
                .index()
                .get(print(line))
                .map(|act| act.label().to_owned())
        };
        assert_eq!(label(&back), label(&history), "{line}");
    }
    let days = |history: &History| {
        let held = history.index().rows.of(print(2));
        let held = held.filter_map(StoredStay::of);
        let mut held: Vec<_> = held
            .map(|case| (case.act, case.care, case.days()))
            .collect();
        held.sort();
        held
    };
    assert_eq!(days(&back).len(), 3);
    assert_eq!(days(&back), days(&history));
    let replaces = Replaces {
        act: print(77),
        line: None,
    };
    assert!(
        back.index().replacement(&replaces, u32::MAX).is_none(),
        "its act is reversed"
    );
    let mut stands = back.clone();
    stands
        .index_mut()
        .set_status(print(1_000_003), HistoryStatus::Paid);
    assert_eq!(stands.index().replacement(&replaces, u32::MAX), Some(2));
}

#[test]
fn withdrawn_acts_are_not_written() {
    let mut history = sample();
    let mut never = DuplicateIndex::new();
    never
        .add(&with_cases(trace(2, HistoryStatus::InProcess, &[2, 3])))
        .unwrap();
    history.index_mut().remove(print(1_000_001));
    history.index_mut().remove(print(1_000_003));
    // it has seen fewer changes
    let never = History::of(searched(), never).at_epoch(history.epoch());
    assert_eq!(history.snapshot(&KEY), never.snapshot(&KEY));
}

#[test]
fn every_cut_and_every_changed_byte_is_told() {
    let bytes = sample().snapshot(&KEY).unwrap();
    for end in 0..bytes.len() {
        assert_eq!(
            loaded(&bytes[..end]).err(),
            Some(SnapshotError::Cut),
            "{end}"
        );
    }
    for place in 0..bytes.len() {
        let mut damaged = bytes.clone();
        damaged[place] ^= 0x10;
        let error = loaded(&damaged).err();
        let named = match place {
            0..8 => matches!(error, Some(SnapshotError::Foreign)),
            8..10 => matches!(error, Some(SnapshotError::Version { .. })),
            10..14 => matches!(error, Some(SnapshotError::Key)),
            // a length that was changed may ask for bytes that never come
            _ => matches!(error, Some(SnapshotError::Damaged | SnapshotError::Cut)),
        };
        assert!(named, "{place}: {error:?}");
    }
    let mut longer = bytes.clone();
    longer.push(0);
    assert_eq!(loaded(&longer).err(), Some(SnapshotError::Damaged));
    assert_eq!(loaded(b"{\"key\":1}").err(), Some(SnapshotError::Foreign));
    let other = FingerprintKey::new([8; 16]).unwrap();
    let foreign = History::from_snapshot(&other, &bytes, None, LIVE);
    assert_eq!(foreign.err(), Some(SnapshotError::Key));
}

/// A state of the past is refused where the host knows its last epoch, and where it knows a
/// day, the past answers for nothing later: never as a live store.
#[test]
fn a_roll_back_never_passes_as_live() {
    let mut history = sample();
    history.set_searched(Searched {
        as_of: None,
        ..searched()
    });
    let before = history.snapshot(&KEY).unwrap();
    let trace = trace(9, HistoryStatus::Paid, &[9]);
    history.index_mut().add(&trace).unwrap();
    let (least, after) = (history.epoch(), history.snapshot(&KEY).unwrap());
    let load = |bytes, fresh| History::from_snapshot(&KEY, bytes, None, fresh);
    let rolled = load(&before, Freshness::NotBefore(least)).err();
    let found = least - 1;
    assert_eq!(rolled, Some(SnapshotError::RolledBack { found, least }));
    let back = load(&after, Freshness::NotBefore(least)).unwrap();
    assert_eq!((back.epoch(), back.searched().as_of), (least, None));
    let day = Day::known(2026, 4, 5);
    let dated = load(&before, Freshness::AsOf(day)).unwrap();
    assert_eq!(dated.searched().as_of, Some(day));
    let own = sample().snapshot(&KEY).unwrap();
    let earlier = load(&own, Freshness::AsOf(day)).unwrap();
    assert_eq!(earlier.searched().as_of, searched().as_of);
}

#[test]
fn each_change_is_an_epoch() {
    let mut history = sample();
    let mut last = history.epoch();
    let mut rises = |history: &History| {
        let before = core::mem::replace(&mut last, history.epoch());
        history.epoch() - before
    };
    history
        .index_mut()
        .add(&trace(9, HistoryStatus::Paid, &[9]))
        .unwrap();
    assert_eq!(rises(&history), 1);
    history
        .index_mut()
        .set_status(print(1_000_009), HistoryStatus::Reversed);
    assert_eq!(rises(&history), 1);
    history
        .index_mut()
        .set_status(print(77), HistoryStatus::Reversed);
    assert_eq!(rises(&history), 0, "no such act");
    history.index_mut().remove(print(1_000_009));
    assert_eq!(rises(&history), 1);
    history.set_searched(searched());
    assert_eq!(rises(&history), 1);
    history.merge(&sample()).unwrap();
    assert_eq!(rises(&history), 1);
}

#[test]
fn a_limit_holds_for_loading_too() {
    let bytes = sample().snapshot(&KEY).unwrap();
    let small = History::from_snapshot(&KEY, &bytes, Some(100), LIVE);
    assert!(matches!(
        small.err(),
        Some(SnapshotError::Index(IndexError::Limit { limit: 100, .. }))
    ));
    let fits = History::from_snapshot(&KEY, &bytes, Some(100_000), LIVE).unwrap();
    assert_eq!(fits.index().limit(), Some(100_000));
}

#[test]
fn what_is_not_read_back_is_not_written() {
    let long = |bytes: usize| {
        let mut made = trace(1, HistoryStatus::Paid, &[1]);
        made.label = "x".repeat(bytes);
        let mut index = DuplicateIndex::new();
        index.add(&made).unwrap();
        History::of(searched(), index)
    };
    let fits = long(1 << 16).snapshot(&KEY).unwrap();
    assert!(loaded(&fits).is_ok());
    let over = IndexError::TooLong {
        what: "a label",
        bytes: (1 << 16) + 1,
        most: 1 << 16,
    };
    assert_eq!(long((1 << 16) + 1).snapshot(&KEY), Err(over));
    let mut many = searched();
    many.periods = std::vec![many.periods[0]; 140_000];
    let error = History::empty(many.clone()).snapshot(&KEY).err();
    assert!(
        matches!(error, Some(IndexError::TooLong { .. })),
        "{error:?}"
    );
    many.periods.truncate(130_000);
    many.providers = std::vec!["поликлиника № 1".to_owned(), String::new()];
    let bytes = History::empty(many.clone()).snapshot(&KEY).unwrap();
    assert_eq!(loaded(&bytes).unwrap().searched(), &many);
}

/// A header that promises much before anything came makes no room for it.
#[test]
fn room_is_made_for_what_came() {
    let history = sample();
    let mut bytes = history.snapshot(&KEY).unwrap();
    bytes.truncate(HEADER);
    let count = HEADER - 8..;
    bytes[count].copy_from_slice(&(1_u64 << 40).to_le_bytes());
    let mut check = Check::new(&KEY);
    check.add(&bytes);
    bytes.extend(check.end());
    assert_eq!(loaded(&bytes).err(), Some(SnapshotError::Cut));
    let limited = History::from_snapshot(&KEY, &bytes, Some(1 << 30), LIVE).err();
    assert!(matches!(
        limited,
        Some(SnapshotError::Index(IndexError::Limit { .. }))
    ));
}

#[test]
fn a_large_snapshot_grows_as_it_comes() {
    let mut index = DuplicateIndex::new();
    for number in 0..200 {
        let lines: Vec<u64> = (number * 100..number * 100 + 101).collect();
        index
            .add(&trace(number, HistoryStatus::Paid, &lines))
            .unwrap();
    }
    let history = History::of(searched(), index);
    let bytes = history.snapshot(&KEY).unwrap();
    for size in [1000, 100_000, bytes.len()] {
        let mut reader = SnapshotReader::new(&KEY, None, LIVE);
        for piece in bytes.chunks(size) {
            reader.push(piece).unwrap();
        }
        let back = reader.finish().unwrap();
        assert_eq!(back.snapshot(&KEY).as_ref(), Ok(&bytes));
        let (bytes, prints) = (back.index().bytes(), back.index().prints());
        assert!(bytes < 40 * prints, "{bytes} for {prints}");
    }
}

/// Entries that share their prints cost beside the table: the limit sees that too.
#[test]
fn a_limit_counts_shared_prints_while_loading() {
    let mut index = DuplicateIndex::new();
    for number in 0..100 {
        index
            .add(&trace(number, HistoryStatus::Paid, &[number, number]))
            .unwrap();
    }
    let needs = index.bytes();
    let bytes = History::of(searched(), index).snapshot(&KEY).unwrap();
    let tight = History::from_snapshot(&KEY, &bytes, Some(needs / 2), LIVE).err();
    assert!(
        matches!(tight, Some(SnapshotError::Index(IndexError::Limit { .. }))),
        "{tight:?}"
    );
    let back = History::from_snapshot(&KEY, &bytes, Some(needs * 2), LIVE).unwrap();
    assert!(back.index().bytes() <= needs * 2);
}

/// What an act of another system has shown stands in order, under a name that somebody reads.
#[test]
fn an_act_of_another_system_is_read_as_it_is_written() {
    let shown = |origin: usize, opened: &[u128]| {
        let mut index = DuplicateIndex::new();
        index.add(&trace(1, HistoryStatus::Paid, &[1])).unwrap();
        let foreign = Foreign {
            origin: "o".repeat(origin).into(),
            opened: opened.to_vec(),
        };
        let act = index.acts.pop().unwrap();
        index.acts.push(act.with_foreign(Some(foreign)));
        let bytes = History::of(searched(), index).snapshot(&KEY);
        loaded(&bytes.unwrap()).err()
    };
    assert_eq!(shown(LABEL_MAX, &[1, 2]), None);
    assert_eq!(shown(9, &[2, 1]), Some(SnapshotError::Damaged));
}

#[test]
fn a_reader_that_failed_stays_failed() {
    let mut reader = SnapshotReader::new(&KEY, None, LIVE);
    assert_eq!(reader.push(b"nothing"), Err(SnapshotError::Foreign));
    let bytes = sample().snapshot(&KEY).unwrap();
    assert_eq!(reader.push(&bytes), Err(SnapshotError::Foreign));
    assert_eq!(reader.finish().err(), Some(SnapshotError::Foreign));
}

proptest! {
    #[test]
    fn pieces_of_any_size_read_the_same(
        acts in proptest::collection::vec(proptest::collection::vec(0_u64..30, 0..9), 0..12),
        sizes in proptest::collection::vec(1_usize..90, 1..9),
    ) {
        let mut index = DuplicateIndex::new();
        for (number, lines) in (0..).zip(&acts) {
            index.add(&trace(number, HistoryStatus::Paid, lines)).unwrap();
        }
        let history = History::of(searched(), index);
        let bytes = history.snapshot(&KEY).unwrap();
        let mut reader = SnapshotReader::new(&KEY, None, LIVE);
        let mut rest = &bytes[..];
        for size in sizes.iter().cycle() {
            if rest.is_empty() {
                break;
            }
            let (piece, tail) = rest.split_at((*size).min(rest.len()));
            reader.push(piece).unwrap();
            rest = tail;
        }
        let back = reader.finish().unwrap();
        prop_assert_eq!(back.snapshot(&KEY).unwrap(), bytes);
        let labels = |history: &History| -> Vec<_> {
            (0..30).map(|line| history.index().get(print(line)).map(IndexedAct::label).map(str::to_owned)).collect()
        };
        prop_assert_eq!(labels(&back), labels(&history));
    }

    #[test]
    fn no_bytes_stop_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let mut made = sample().snapshot(&KEY).unwrap();
        made.truncate(HEADER);
        made.extend(bytes);
        prop_assert!(loaded(&made).is_err());
    }
}
