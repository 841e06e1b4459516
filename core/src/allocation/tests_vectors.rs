//! The published numbers (checks.md C.4), as tables.

use crate::allocation::*;
use crate::money::Tenge;
use std::string::ToString;
use std::vec::Vec;

pub(super) fn receiver(place: usize, weight: u64, cap: Option<i64>, floor: i64) -> Receiver {
    Receiver {
        key: std::format!("Z-{place:05}").parse().unwrap(),
        filed: None,
        weight,
        cap: cap.map(Tenge::from_tiyn),
        floor: Tenge::from_tiyn(floor),
    }
}

pub(super) fn pool(amount: i64, rows: &[(u64, Option<i64>, i64)]) -> Pool {
    let rows = rows.iter().enumerate();
    let receivers =
        rows.map(|(place, (weight, cap, floor))| receiver(place, *weight, *cap, *floor));
    Pool::new(Tenge::from_tiyn(amount), receivers.collect()).unwrap()
}

pub(super) fn amounts(outcome: &Allocation) -> Vec<i64> {
    outcome
        .parts
        .iter()
        .map(|part| part.amount.tiyn())
        .collect()
}

fn run(amount: i64, rows: &[(u64, Option<i64>, i64)]) -> (Vec<i64>, Option<Unplaced>) {
    let pool = pool(amount, rows);
    let outcome = allocate(&pool);
    assert_eq!(verify(&pool, &outcome), Ok(()), "{amount} by {rows:?}");
    (amounts(&outcome), outcome.unplaced)
}

fn weights(weights: &[u64]) -> Vec<(u64, Option<i64>, i64)> {
    weights.iter().map(|weight| (*weight, None, 0)).collect()
}

#[test]
fn plain_shares() {
    for (amount, by, parts) in [
        (101, &[0, 1, 1][..], &[0, 51, 50][..]),
        (1, &[1, 2], &[0, 1]),
        (2, &[1, 2, 3], &[0, 1, 1]),
        (3, &[1, 3], &[1, 2]),
        (5, &[2, 3, 1], &[2, 2, 1]),
        (100, &[75, 25], &[75, 25]),
        (10, &[75, 25], &[8, 2]),
        (777, &[5], &[777]),
        (0, &[1, 2], &[0, 0]),
    ] {
        assert_eq!(run(amount, &weights(by)).0, parts, "{amount} by {by:?}");
    }
}

#[test]
fn alabama_paradox_is_real() {
    // the pool grows by one, and the third receiver loses one
    assert_eq!(run(10, &weights(&[6, 6, 2])).0, [4, 4, 2]);
    assert_eq!(run(11, &weights(&[6, 6, 2])).0, [5, 5, 1]);
}

#[test]
fn what_stays_has_a_reason() {
    let stays = |tiyn| Tenge::from_tiyn(tiyn);
    let zero_weights = Unplaced::ZeroWeights { amount: stays(90) };
    let (parts, reason) = run(100, &[(0, None, 0), (0, Some(50), 10)]);
    assert_eq!((parts, reason), (std::vec![0, 10], Some(zero_weights)));
    let (parts, reason) = run(100, &[(1, Some(0), 0), (2, Some(0), 0)]);
    let capped = Unplaced::AllCapped { amount: stays(100) };
    assert_eq!((parts, reason), (std::vec![0, 0], Some(capped)));
    assert_eq!(run(0, &[(1, None, 0)]).1, Some(Unplaced::ZeroPool));
    let nobody = Unplaced::ZeroWeights { amount: stays(5) };
    assert_eq!(run(5, &[]).1, Some(nobody));
}

#[test]
fn caps_at_the_border_of_the_pool() {
    // Σ caps = P exactly, P − 1 and P + 1
    let exact = run(100, &[(1, Some(60), 0), (9, Some(40), 0)]);
    assert_eq!(exact, (std::vec![60, 40], None));
    let one = Unplaced::AllCapped {
        amount: Tenge::from_tiyn(1),
    };
    let short = run(100, &[(1, Some(60), 0), (9, Some(39), 0)]);
    assert_eq!(short, (std::vec![60, 39], Some(one)));
    let wide = run(100, &[(1, Some(61), 0), (9, Some(40), 0)]);
    assert_eq!(wide, (std::vec![60, 40], None));
}

#[test]
fn a_cap_binds_only_after_money_came_back() {
    // by weight alone 33.3 each; the first takes 10, then the second passes 40
    let (parts, left) = run(100, &[(1, Some(10), 0), (1, Some(40), 0), (1, None, 0)]);
    assert_eq!((parts, left), (std::vec![10, 40, 50], None));
    let cascade = run(100, &[(1, Some(10), 0), (1, Some(44), 0), (1, Some(46), 0)]);
    assert_eq!(cascade.0, [10, 44, 46]);
}

#[test]
fn a_floor_is_part_of_the_share_not_on_top() {
    assert_eq!(run(100, &[(1, None, 30), (1, None, 0)]).0, [50, 50]);
    assert_eq!(run(100, &[(1, None, 70), (1, None, 0)]).0, [70, 30]);
    assert_eq!(run(100, &[(1, None, 70), (1, None, 30)]).0, [70, 30]);
    // without a weight: the floor and no more
    assert_eq!(run(100, &[(0, None, 20), (3, None, 0)]).0, [20, 80]);
}

#[test]
fn equal_remainders_go_by_filing_then_key() {
    let moment = |text: &str| Some(text.parse().unwrap());
    let mut rows: Vec<Receiver> = (0..4).map(|place| receiver(place, 1, None, 0)).collect();
    rows[2].filed = moment("2026-01-12T09:00:00");
    rows[1].filed = moment("2026-01-12T09:00:01");
    let pool = Pool::new(Tenge::from_tiyn(7), rows).unwrap();
    let outcome = allocate(&pool);
    assert_eq!(amounts(&outcome), [2, 2, 2, 1]);
    let tie = Tie {
        won: std::vec![2, 1, 0],
        lost: std::vec![3],
    };
    assert_eq!(outcome.tie, Some(tie));
    assert_eq!(outcome.level.to_string(), "7/4");
    assert_eq!(verify(&pool, &outcome), Ok(()));
}

#[test]
fn the_largest_numbers_do_not_overflow() {
    let most = i64::MAX;
    let heavy = u64::MAX;
    assert_eq!(
        run(most, &weights(&[heavy, heavy])).0,
        [most / 2 + 1, most / 2]
    );
    let three = run(most, &weights(&[heavy, heavy, 1])).0;
    assert_eq!(three, [most / 2 + 1, most / 2, 0]);
    let near = (1_u64 << 63) - 1;
    let caps: Vec<_> = (0..9).map(|_| (near, Some(most), 0)).collect();
    let parts = run(most, &caps).0;
    assert_eq!(
        parts.iter().map(|part| i128::from(*part)).sum::<i128>(),
        i128::from(most)
    );
    let (least, greatest) = (parts.iter().min().unwrap(), parts.iter().max().unwrap());
    assert!(greatest - least <= 1);
    // caps add up far beyond 64 bits, and one light receiver waits at the end
    let mut mixed: Vec<_> = (0..50).map(|_| (heavy, Some(most), 0)).collect();
    mixed.push((1, Some(most), most / 2));
    assert_eq!(run(most, &mixed).0[50], most / 2);
}

#[test]
fn ten_thousand_receivers() {
    let rows: Vec<_> = (1..=10_000_u64)
        .map(|weight| {
            let cap = weight.is_multiple_of(3).then_some(50_000);
            (
                weight,
                cap,
                if weight.is_multiple_of(7) { 40_000 } else { 0 },
            )
        })
        .collect();
    let (parts, left) = run(900_000_000, &rows);
    assert_eq!(parts.iter().sum::<i64>(), 900_000_000);
    assert_eq!(left, None);
}

#[test]
fn broken_pools_are_refused_with_their_place() {
    let make = |amount: i64, rows: Vec<Receiver>| Pool::new(Tenge::from_tiyn(amount), rows).err();
    let one = || receiver(1, 1, None, 0);
    assert_eq!(make(-1, std::vec![]), Some(PoolError::NegativeAmount));
    let low = make(9, std::vec![one(), receiver(2, 1, Some(4), 5)]);
    assert_eq!(low, Some(PoolError::CapBelowFloor { at: 1 }));
    let twice = make(9, std::vec![one(), receiver(2, 1, None, 0), one()]);
    assert_eq!(twice, Some(PoolError::Duplicate { at: 2, first: 0 }));
    let floors = make(
        9,
        std::vec![receiver(1, 1, None, 5), receiver(2, 0, None, 5)],
    );
    let over = PoolError::FloorsOverAmount {
        floors: 10,
        amount: 9,
    };
    assert_eq!(floors, Some(over));
    assert_eq!(
        make(
            10,
            std::vec![receiver(1, 1, None, 5), receiver(2, 0, None, 5)]
        ),
        None
    );
    let floor = make(9, std::vec![receiver(1, 1, None, -1)]);
    assert_eq!(floor, Some(PoolError::NegativeFloor { at: 0 }));
    let cap = make(9, std::vec![receiver(1, 1, Some(-1), 0)]);
    assert_eq!(cap, Some(PoolError::NegativeCap { at: 0 }));
}
