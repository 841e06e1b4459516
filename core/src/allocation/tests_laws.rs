//! The invariants of checks.md C.1, each by its letter.

use crate::allocation::tests_reference::{Row, drafts};
use crate::allocation::tests_vectors::{amounts, pool, receiver};
use crate::allocation::*;
use crate::money::Tenge;
use proptest::prelude::*;
use std::vec::Vec;

fn parts(amount: i64, rows: &[Row]) -> Vec<i64> {
    amounts(&allocate(&pool(amount, rows)))
}

fn most(rows: &[Row]) -> Option<i64> {
    let each = rows.iter().map(|(weight, cap, floor)| match (weight, cap) {
        (0, _) => Some(*floor),
        (_, cap) => *cap,
    });
    each.sum()
}

/// The twice of `|part − share|`, summed over all, times the level's denominator.
fn error(level: Level, rows: &[Row], parts: &[i64]) -> i128 {
    let den = i128::try_from(level.weight).unwrap();
    let num = i128::try_from(level.tiyn).unwrap();
    let each = rows.iter().zip(parts).map(|((weight, cap, floor), part)| {
        let by_weight = (num * i128::from(*weight)).max(i128::from(*floor) * den);
        let exact = match (weight, cap) {
            (0, _) => i128::from(*floor) * den,
            (_, Some(cap)) => by_weight.min(i128::from(*cap) * den),
            (_, None) => by_weight,
        };
        (i128::from(*part) * den - exact).abs()
    });
    each.sum()
}

/// Every way to place the sum within the bounds.
fn all_ways(rows: &[Row], sum: i64) -> Vec<Vec<i64>> {
    let Some(((_, cap, floor), rest)) = rows.split_first() else {
        return if sum == 0 {
            std::vec![std::vec![]]
        } else {
            std::vec![]
        };
    };
    let highest = cap.unwrap_or(sum).min(sum);
    let mut ways = Vec::new();
    for first in *floor..=highest {
        for mut way in all_ways(rest, sum - first) {
            way.insert(0, first);
            ways.push(way);
        }
    }
    ways
}

/// How many cases a law is tried on: two thousand, and in the long job five for each that
/// other laws get, since these cost little.
pub(super) fn cases() -> ProptestConfig {
    let told = std::env::var("PROPTEST_CASES").ok();
    let long = told.and_then(|told| told.parse::<u32>().ok());
    ProptestConfig::with_cases(long.map_or(2000, |cases| cases.saturating_mul(5)))
}

proptest! {
    #![proptest_config(cases())]

    /// A1, A10, A11: within bounds; with what stays, exactly the pool; as much as fits.
    #[test]
    fn sums_and_bounds((amount, rows) in drafts(50, 500, 20)) {
        let pool = pool(amount, &rows);
        let outcome = allocate(&pool);
        let parts = amounts(&outcome);
        let placed: i64 = parts.iter().sum();
        prop_assert_eq!(placed + outcome.left().tiyn(), amount);
        prop_assert_eq!(placed, most(&rows).map_or(amount, |most| most.min(amount)));
        for (part, (_, cap, floor)) in parts.iter().zip(&rows) {
            prop_assert!(floor <= part && cap.is_none_or(|cap| *part <= cap));
        }
        // A19: a row for everyone, also for nothing
        prop_assert_eq!(parts.len(), rows.len());
    }

    /// A2, A3, A14: one level for all; each part is its share cut down or up by less than a tiyn.
    #[test]
    fn one_level_for_all((amount, rows) in drafts(50, 500, 20)) {
        let outcome = allocate(&pool(amount, &rows));
        for (part, (weight, cap, floor)) in outcome.parts.iter().zip(&rows) {
            let (whole, rest) = outcome.level.share(*weight).unwrap();
            let ceiling = whole + u128::from(rest > 0);
            let got = u128::try_from(part.amount.tiyn()).unwrap();
            match part.standing {
                PartStanding::Weighed | PartStanding::RoundedUp => {
                    prop_assert!(whole <= got && got <= ceiling);
                }
                PartStanding::Capped => prop_assert!(cap.is_some_and(|cap| part.amount.tiyn() == cap)),
                PartStanding::Floored | PartStanding::Nothing => {
                    prop_assert_eq!(part.amount.tiyn(), (*floor).min(cap.unwrap_or(*floor)));
                }
            }
            if *weight == 0 {
                prop_assert_eq!(part.amount.tiyn(), *floor);
            }
        }
    }

    /// A4, A6: with like bounds a larger weight never gets less, and equal weights
    /// differ by a tiyn at most.
    #[test]
    fn larger_weights_get_no_less((amount, rows) in drafts(9, 500, 20)) {
        let parts = parts(amount, &rows);
        for (left, got_left) in rows.iter().zip(&parts) {
            for (right, got_right) in rows.iter().zip(&parts) {
                if (left.1, left.2) == (right.1, right.2) {
                    prop_assert!(left.0 <= right.0 || got_left >= got_right);
                    prop_assert!(left.0 != right.0 || (got_left - got_right).abs() <= 1);
                }
            }
        }
    }

    /// A5, A13: the order of the list changes nothing.
    #[test]
    fn order_is_nothing(
        (amount, rows) in drafts(9, 60, 12),
        seed in prop::collection::vec(any::<u32>(), 12),
    ) {
        let mut receivers: Vec<Receiver> = rows.iter().enumerate()
            .map(|(place, (weight, cap, floor))| receiver(place, *weight, *cap, *floor))
            .collect();
        let straight = parts(amount, &rows);
        receivers.sort_by_key(|one| {
            let place: usize = one.key.as_str().trim_start_matches("Z-").parse().unwrap();
            seed[place]
        });
        let shuffled = Pool::new(Tenge::from_tiyn(amount), receivers).unwrap();
        let outcome = allocate(&shuffled);
        for (one, part) in shuffled.receivers().iter().zip(&outcome.parts) {
            let place: usize = one.key.as_str().trim_start_matches("Z-").parse().unwrap();
            prop_assert_eq!(part.amount.tiyn(), straight[place]);
        }
        prop_assert_eq!(&outcome, &allocate(&shuffled));
    }

    /// A8: no other way in whole tiyn comes closer to the shares.
    #[test]
    fn the_least_error((amount, rows) in drafts(5, 4, 4)) {
        let outcome = allocate(&pool(amount, &rows));
        let mine = amounts(&outcome);
        let sum = mine.iter().sum();
        let least = error(outcome.level, &rows, &mine);
        let ways = all_ways(&rows, sum);
        prop_assert!(ways.contains(&mine));
        for way in ways {
            prop_assert!(error(outcome.level, &rows, &way) >= least, "{:?}", way);
        }
    }

    /// A15: only proportions of weights matter.
    #[test]
    fn scale_is_nothing((amount, rows) in drafts(50, 500, 20), scale in 1..1_000_000_u64) {
        let scaled: Vec<Row> = rows.iter().map(|row| (row.0 * scale, row.1, row.2)).collect();
        prop_assert_eq!(parts(amount, &rows), parts(amount, &scaled));
    }

    /// A16: a raised cap never takes more than a rounding tiyn from its receiver,
    /// nor gives one to another; the level never rises.
    #[test]
    fn a_raised_cap_helps_its_own(
        (amount, rows) in drafts(9, 60, 10),
        at in any::<prop::sample::Index>(),
        more in prop::option::of(1..40_i64),
    ) {
        prop_assume!(!rows.is_empty());
        let at = at.index(rows.len());
        let mut raised = rows.clone();
        raised[at].1 = raised[at].1.and_then(|cap| more.map(|more| cap + more));
        let (before, after) = (allocate(&pool(amount, &rows)), allocate(&pool(amount, &raised)));
        for (place, (old, new)) in amounts(&before).iter().zip(amounts(&after)).enumerate() {
            if place == at {
                prop_assert!(new >= old - 1);
            } else {
                prop_assert!(new <= old + 1);
            }
        }
        let rows_full = most(&rows).is_some_and(|most| most <= amount);
        let (low, high) = (after.level, before.level);
        // where all are capped already the level only tells when that happened
        prop_assert!(rows_full || low.tiyn * high.weight <= high.tiyn * low.weight);
    }

    /// A20: any numbers at all, with no overflow and no panic.
    #[test]
    fn any_numbers(
        amount in 0..=i64::MAX,
        rows in prop::collection::vec((any::<u64>(), prop::option::of(0..=i64::MAX)), 0..30),
    ) {
        let rows: Vec<Row> = rows.into_iter().map(|(weight, cap)| (weight, cap, 0)).collect();
        let pool = pool(amount, &rows);
        let outcome = allocate(&pool);
        prop_assert_eq!(verify(&pool, &outcome), Ok(()));
    }

    /// The checker accepts no other amounts: one tiyn moved from anybody to anybody
    /// is refused, whatever standing the forger writes beside it.
    #[test]
    fn a_moved_tiyn_is_refused(
        (amount, rows) in drafts(9, 60, 10),
        (from, to) in any::<(prop::sample::Index, prop::sample::Index)>(),
        standings in prop::collection::vec(0..5_usize, 2),
    ) {
        if rows.len() < 2 {
            return Ok(());
        }
        let (from, other) = (from.index(rows.len()), to.index(rows.len() - 1));
        let to = if other < from { other } else { other + 1 };
        let pool = pool(amount, &rows);
        let mut outcome = allocate(&pool);
        let all = [
            PartStanding::Capped,
            PartStanding::Floored,
            PartStanding::Weighed,
            PartStanding::RoundedUp,
            PartStanding::Nothing,
        ];
        for ((place, change), standing) in [(from, -1), (to, 1)].into_iter().zip(standings) {
            let part = &mut outcome.parts[place];
            part.amount = Tenge::from_tiyn(part.amount.tiyn() + change);
            part.standing = all[standing];
        }
        prop_assert!(verify(&pool, &outcome).is_err());
    }
}
