//! The table of prints: what it finds, what it costs, what fills it.

use super::*;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Spreads small numbers as a keyed hash would; some share their high half.
fn spread(drawn: u64) -> u128 {
    let high = (drawn % 61).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (u128::from(high) << 64) | u128::from(drawn)
}

fn assert_same(table: &PrintTable, model: &BTreeMap<u128, u32>) {
    let walked: Vec<_> = table.iter().collect();
    let expected: Vec<_> = model.iter().map(|(key, word)| (*key, *word)).collect();
    assert_eq!(walked, expected, "the row is sorted");
    assert_eq!(table.len(), model.len());
    for (key, word) in model {
        assert_eq!(table.get(*key), Some(*word));
    }
}

proptest! {
    #[test]
    fn a_table_is_a_sorted_map(
        steps in proptest::collection::vec((0_u8..8, 0_u64..300, 1_u32..9), 0..600),
    ) {
        let mut table = PrintTable::default();
        let mut model = BTreeMap::new();
        for (what, drawn, word) in steps {
            let key = spread(drawn);
            match what {
                0..5 => {
                    let before = model.get(&key).copied();
                    prop_assert_eq!(table.insert(key, word).unwrap(), before);
                    model.entry(key).or_insert(word);
                }
                5 | 6 => {
                    table.set(key, word);
                    model.entry(key).and_modify(|held| *held = word);
                }
                _ => {
                    table.retain(|_, held| (held != word).then_some(held));
                    model.retain(|_, held| *held != word);
                }
            }
        }
        assert_same(&table, &model);
        let mut filled = TableBuilder::of(model.len(), 0).unwrap();
        for (key, word) in &model {
            prop_assert!(filled.add(*key, *word).unwrap());
        }
        assert_same(&filled.done(), &model);
    }
}

#[test]
fn many_answers_are_those_of_one() {
    let mut table = PrintTable::default();
    let keys: Vec<u128> = (0..1000).map(spread).collect();
    for key in keys.iter().step_by(3) {
        table.insert(*key, 7).unwrap();
    }
    let mut answers = Vec::new();
    table.get_many(&keys, |place, word| answers.push((place, word)));
    let expected: Vec<_> = keys.iter().map(|key| table.get(*key)).enumerate().collect();
    assert_eq!(answers, expected);
}

#[test]
fn keys_that_no_hash_made_are_refused_and_not_slow() {
    let mut table = PrintTable::default();
    let crowded = (0..100_000_u128).find_map(|key| table.insert(key, 1).err());
    assert_eq!(crowded, Some(IndexError::Crowded));
    assert_eq!(table.len(), REACH_MAX + 1, "what was held is held");
    assert_eq!(table.get(5), Some(1));
}

#[test]
fn keys_of_the_last_bucket_run_over_the_end() {
    let mut table = PrintTable::default();
    let keys = || (0..300_u128).map(|less| u128::MAX - less);
    for key in keys() {
        assert_eq!(table.insert(key, 7), Ok(None));
    }
    assert!(keys().all(|key| table.get(key) == Some(7)));
    assert_eq!(table.len(), 300);
}

#[test]
fn a_key_costs_no_more_than_thirty_two_bytes() {
    let mut table = PrintTable::default();
    for drawn in 0..200_000_u64 {
        let high = drawn.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        table.insert(u128::from(high) << 64, 1).unwrap();
        if table.len() > 2000 {
            assert!(table.bytes() <= 32 * table.len(), "{drawn}");
        }
    }
}

#[test]
fn unsorted_keys_fill_nothing() {
    let mut builder = TableBuilder::of(3, 3).unwrap();
    assert!(builder.add(5, 1).unwrap());
    assert!(!builder.add(5, 1).unwrap() && !builder.add(4, 1).unwrap());
    assert!(!builder.add(6, 0).unwrap(), "zero is an empty slot");
    assert_eq!(builder.done().len(), 1);
}
