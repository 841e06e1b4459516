//! The checker refuses every kind of forged result.

use crate::allocation::tests_vectors::pool;
use crate::allocation::*;
use crate::money::Tenge;

fn sample() -> (Pool, Allocation) {
    let rows = [
        (1, None, 0),
        (1, None, 0),
        (1, None, 0),
        (1, Some(5), 0),
        (8, None, 70),
    ];
    let pool = pool(100, &rows);
    let outcome = allocate(&pool);
    (pool, outcome)
}

fn flaw_of(forge: impl Fn(&mut Allocation)) -> Option<Flaw> {
    let (pool, mut outcome) = sample();
    forge(&mut outcome);
    verify(&pool, &outcome).err()
}

#[test]
fn forged_results_are_named() {
    // 70 by floor, 5 by cap, 25 among three: 9, 8, 8
    let (pool, outcome) = sample();
    assert_eq!(verify(&pool, &outcome), Ok(()));
    assert_eq!(outcome.parts[0].standing, PartStanding::RoundedUp);
    let tiyn = Tenge::from_tiyn;

    assert_eq!(
        flaw_of(|made| made.method = "methodology 169"),
        Some(Flaw::Method)
    );
    let count = Flaw::Count {
        parts: 4,
        receivers: 5,
    };
    assert_eq!(flaw_of(|made| made.parts.truncate(4)), Some(count));
    let no_level = Level {
        tiyn: 25,
        weight: 0,
    };
    assert_eq!(flaw_of(|made| made.level = no_level), Some(Flaw::Level));
    assert_eq!(
        flaw_of(|made| made.parts[3].amount = tiyn(6)),
        Some(Flaw::Bounds { at: 3 })
    );
    assert_eq!(
        flaw_of(|made| made.parts[4].amount = tiyn(69)),
        Some(Flaw::Bounds { at: 4 })
    );
    assert_eq!(
        flaw_of(|made| made.parts[1].amount = tiyn(9)),
        Some(Flaw::Share { at: 1 })
    );
    assert_eq!(
        flaw_of(|made| made.parts[1].remainder = 2),
        Some(Flaw::Share { at: 1 })
    );
    let up = |part: &mut Part| {
        part.amount = tiyn(part.amount.tiyn() + 1);
        part.standing = PartStanding::RoundedUp;
    };
    let down = |part: &mut Part| {
        part.amount = tiyn(part.amount.tiyn() - 1);
        part.standing = PartStanding::Weighed;
    };
    assert_eq!(flaw_of(|made| up(&mut made.parts[1])), Some(Flaw::Sum));
    let swapped = flaw_of(|made| {
        down(&mut made.parts[0]);
        up(&mut made.parts[1]);
    });
    assert_eq!(swapped, Some(Flaw::Turn { at: 1 }));
    let left = Some(Unplaced::AllCapped { amount: tiyn(0) });
    assert_eq!(flaw_of(|made| made.unplaced = left), Some(Flaw::Unplaced));
    assert_eq!(flaw_of(|made| made.tie = None), Some(Flaw::Tie));
    let wrong = Tie {
        won: std::vec![0, 0],
        lost: std::vec![1, 2],
    };
    assert_eq!(
        flaw_of(|made| made.tie = Some(wrong.clone())),
        Some(Flaw::Tie)
    );
    let kept_back = flaw_of(|made| {
        down(&mut made.parts[0]);
        made.unplaced = Some(Unplaced::AllCapped { amount: tiyn(1) });
    });
    assert_eq!(kept_back, Some(Flaw::Unplaced));
}

/// A tiyn taken from a receiver at its cap, told to be nothing, and given to another
/// as if it had been rounded up: found by the law of moved tiyn, kept here by hand.
#[test]
fn a_cap_is_not_told_to_be_nothing() {
    let pool = pool(107, &[(8, None, 0), (1, Some(1), 0), (1, None, 0)]);
    let mut made = allocate(&pool);
    assert!(
        made.parts
            .iter()
            .map(|part| part.amount.tiyn())
            .eq([94, 1, 12])
    );
    for (place, amount, standing) in [
        (0, 95, PartStanding::RoundedUp),
        (1, 0, PartStanding::Nothing),
    ] {
        made.parts[place].amount = Tenge::from_tiyn(amount);
        made.parts[place].standing = standing;
    }
    assert_eq!(verify(&pool, &made), Err(Flaw::Share { at: 1 }));
}
