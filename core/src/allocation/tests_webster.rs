//! Webster's divisor: the published examples, and the laws that it holds and largest
//! remainder does not.

use crate::allocation::tests_laws::cases;
use crate::allocation::tests_reference::{Row, drafts};
use crate::allocation::tests_vectors::{amounts, pool};
use crate::allocation::*;
use proptest::prelude::*;
use std::string::ToString;
use std::vec::Vec;

fn webster(amount: i64, rows: &[Row]) -> Allocation {
    let pool = pool(amount, rows).apportioned(Apportionment::Webster);
    let outcome = allocate(&pool);
    assert_eq!(verify(&pool, &outcome), Ok(()), "{amount} by {rows:?}");
    outcome
}

fn weights(weights: &[u64]) -> Vec<Row> {
    weights.iter().map(|weight| (*weight, None, 0)).collect()
}

/// A tiyn at a time from the floors up, each to whoever has the lowest next half.
fn one_by_one(amount: i64, rows: &[Row]) -> Vec<i64> {
    let mut parts: Vec<i64> = rows.iter().map(|row| row.2).collect();
    for _ in parts.iter().sum::<i64>()..amount {
        let open = (0..rows.len()).filter(|at| {
            let (weight, cap, _) = rows[*at];
            weight > 0 && cap.is_none_or(|cap| parts[*at] < cap)
        });
        let next = |at: &usize| (i128::from(2 * parts[*at] + 1), i128::from(rows[*at].0));
        let lower = |left: &usize, right: &usize| {
            let ((half, weight), (other, beside)) = (next(left), next(right));
            (half * beside, *left).cmp(&(other * weight, *right))
        };
        let Some(at) = open.min_by(lower) else {
            break;
        };
        parts[at] += 1;
    }
    parts
}

#[test]
fn seats_by_halves() {
    for (seats, votes, parts) in [
        // the example of the method's usual description: eight seats
        (8, &[100_000, 80_000, 30_000, 20_000][..], &[3, 3, 1, 1][..]),
        // seven seats among 53, 24 and 23 thousand: 3, 2 and 2
        (7, &[53_000, 24_000, 23_000], &[3, 2, 2]),
        // where largest remainder takes one back when a seat is added
        (10, &[8, 5, 2], &[6, 3, 1]),
        (11, &[8, 5, 2], &[6, 4, 1]),
    ] {
        let outcome = webster(seats, &weights(votes));
        assert_eq!(amounts(&outcome), parts, "{seats} among {votes:?}");
    }
}

#[test]
fn bounds_and_ends_are_kept() {
    assert_eq!(amounts(&webster(0, &weights(&[1, 2]))), [0, 0]);
    assert_eq!(
        amounts(&webster(10, &[(1, Some(2), 0), (1, Some(3), 0)])),
        [2, 3]
    );
    assert_eq!(amounts(&webster(10, &[(1, None, 8), (1, None, 0)])), [8, 2]);
    assert_eq!(amounts(&webster(5, &[(0, None, 2), (0, None, 0)])), [2, 0]);
    let most = i64::MAX;
    let parts = amounts(&webster(most, &weights(&[u64::MAX, u64::MAX, 1])));
    assert_eq!(parts, [most / 2 + 1, most / 2, 0]);
}

#[test]
fn a_half_is_a_tie_of_whoever_stands_on_it() {
    let outcome = webster(1, &weights(&[1, 1]));
    assert_eq!(outcome.level.to_string(), "1/2");
    let tie = Tie {
        won: std::vec![0],
        lost: std::vec![1],
    };
    assert_eq!(outcome.tie, Some(tie));
}

proptest! {
    #![proptest_config(cases())]

    /// A12 for Webster.
    #[test]
    fn the_same_as_tiyn_by_tiyn((amount, rows) in drafts(9, 40, 8)) {
        prop_assert_eq!(amounts(&webster(amount, &rows)), one_by_one(amount, &rows));
    }

    /// A9: a tiyn more in the pool takes nothing from anybody, whatever bounds there are.
    #[test]
    fn nobody_loses_when_the_pool_grows((amount, rows) in drafts(50, 500, 20)) {
        let before = amounts(&webster(amount, &rows));
        let after = amounts(&webster(amount + 1, &rows));
        for (old, new) in before.iter().zip(&after) {
            prop_assert!(old <= new);
        }
    }

    /// A4, A6 among receivers of like bounds.
    #[test]
    fn larger_weights_get_no_less((amount, rows) in drafts(9, 500, 20)) {
        let parts = amounts(&webster(amount, &rows));
        for (left, got_left) in rows.iter().zip(&parts) {
            for (right, got_right) in rows.iter().zip(&parts) {
                if (left.1, left.2) == (right.1, right.2) {
                    prop_assert!(left.0 <= right.0 || got_left >= got_right);
                    prop_assert!(left.0 != right.0 || (got_left - got_right).abs() <= 1);
                }
            }
        }
    }

    /// A20: any numbers at all.
    #[test]
    fn any_numbers_by_webster(
        amount in 0..=i64::MAX,
        rows in prop::collection::vec((any::<u64>(), prop::option::of(0..=i64::MAX)), 0..30),
    ) {
        let rows: Vec<Row> = rows.into_iter().map(|(weight, cap)| (weight, cap, 0)).collect();
        webster(amount, &rows);
    }
}
