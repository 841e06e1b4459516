//! A slow distribution straight from the definition, and the laws that every
//! result is held to. It shares no step with the allocator: what is placed at a
//! level is summed from the definition, over every point, by plain fractions.

use crate::allocation::tests_laws::cases;
use crate::allocation::tests_vectors::{amounts, pool};
use crate::allocation::*;
use proptest::prelude::*;
use std::vec::Vec;

pub(super) type Row = (u64, Option<i64>, i64);

/// `min(cap, max(floor, λ·weight))` over the common denominator `den`.
fn share((weight, cap, floor): Row, num: i128, den: i128) -> i128 {
    let by_weight = num * i128::from(weight);
    let lifted = by_weight.max(i128::from(floor) * den);
    match (weight, cap) {
        (0, _) => i128::from(floor) * den,
        (_, Some(cap)) => lifted.min(i128::from(cap) * den),
        (_, None) => lifted,
    }
}

pub(super) fn slow(amount: i64, rows: &[Row]) -> Vec<i64> {
    let placed = |num: i128, den: i128| rows.iter().map(|row| share(*row, num, den)).sum::<i128>();
    let open_end = rows.iter().any(|row| row.0 > 0 && row.1.is_none());
    let caps: i128 = rows
        .iter()
        .map(|(weight, cap, floor)| {
            i128::from(if *weight > 0 {
                cap.unwrap_or(0)
            } else {
                *floor
            })
        })
        .sum();
    let target = if open_end {
        i128::from(amount)
    } else {
        caps.min(i128::from(amount))
    };
    // the last point at which not more than the target is placed
    let points = rows
        .iter()
        .filter(|row| row.0 > 0)
        .flat_map(|(weight, cap, floor)| {
            let den = i128::from(*weight);
            [
                Some((i128::from(*floor), den)),
                cap.map(|cap| (i128::from(cap), den)),
            ]
        });
    let fits = |(num, den): &(i128, i128)| placed(*num, *den) <= target * den;
    let (num, den) = points
        .flatten()
        .chain([(0, 1)])
        .filter(fits)
        .max_by(|left, right| (left.0 * right.1).cmp(&(right.0 * left.1)))
        .unwrap();
    // from there on, those strictly between their bounds share the rest
    let grows = |row: &&Row| {
        let later = share(**row, num * 1_000_000_007 + 1, den * 1_000_000_007);
        later > share(**row, num, den) * 1_000_000_007
    };
    let growing: i128 = rows.iter().filter(grows).map(|row| i128::from(row.0)).sum();
    let rest = target * den - placed(num, den);
    let (num, den) = match growing {
        0 => (num, den),
        _ => (num * growing + rest, den * growing),
    };
    let exact: Vec<i128> = rows.iter().map(|row| share(*row, num, den)).collect();
    let mut parts: Vec<i128> = exact.iter().map(|share| share.div_euclid(den)).collect();
    let mut by_rest: Vec<usize> = (0..rows.len()).collect();
    by_rest.sort_by_key(|place| (-(exact[*place].rem_euclid(den)), *place));
    let over = target - parts.iter().sum::<i128>();
    for place in by_rest.iter().take(usize::try_from(over).unwrap()) {
        parts[*place] += 1;
    }
    parts
        .iter()
        .map(|part| i64::try_from(*part).unwrap())
        .collect()
}

/// Rows with caps not below floors, and a pool that the floors fit.
pub(super) fn drafts(
    weight_max: u64,
    money_max: i64,
    rows: usize,
) -> impl Strategy<Value = (i64, Vec<Row>)> {
    let row = (
        0..=weight_max,
        0..=money_max,
        prop::option::of(0..=money_max),
        0..3_u8,
    );
    let row = row.prop_map(|(weight, floor, room, floors)| {
        let floor = if floors == 0 { floor } else { 0 };
        (weight, room.map(|room| floor + room), floor)
    });
    let rows = prop::collection::vec(row, 0..rows);
    (0..=money_max * 6, rows).prop_map(|(amount, rows)| {
        let floors: i64 = rows.iter().map(|row| row.2).sum();
        (amount + floors, rows)
    })
}

#[test]
fn the_reference_knows_the_published_numbers() {
    let plain = |weights: &[u64]| weights.iter().map(|w| (*w, None, 0)).collect::<Vec<_>>();
    assert_eq!(slow(101, &plain(&[0, 1, 1])), [0, 51, 50]);
    assert_eq!(slow(5, &plain(&[2, 3, 1])), [2, 2, 1]);
    assert_eq!(
        slow(100, &[(1, Some(10), 0), (1, Some(40), 0), (1, None, 0)]),
        [10, 40, 50]
    );
}

proptest! {
    #![proptest_config(cases())]

    /// A12: the same as the slow reference; and the checker agrees.
    #[test]
    fn small_pools_equal_the_reference((amount, rows) in drafts(6, 20, 7)) {
        let pool = pool(amount, &rows);
        let outcome = allocate(&pool);
        prop_assert_eq!(amounts(&outcome), slow(amount, &rows));
        prop_assert_eq!(verify(&pool, &outcome), Ok(()));
    }

    #[test]
    fn large_pools_equal_the_reference((amount, rows) in drafts(10_000, 1_000_000, 40)) {
        let pool = pool(amount, &rows);
        let outcome = allocate(&pool);
        prop_assert_eq!(amounts(&outcome), slow(amount, &rows));
        prop_assert_eq!(verify(&pool, &outcome), Ok(()));
    }
}
