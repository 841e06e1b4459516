//! Parts as they are made: by a bound, by a level, with a tiyn more, in the order of a tie.

use crate::allocation::pool::tiyn;
use crate::allocation::{Part, PartStanding, Receiver, Tie};
use crate::money::Tenge;
use crate::sort;
use alloc::vec::Vec;
use core::cmp::Ordering;

pub(super) fn money(tiyn: u128) -> Tenge {
    // bounded by the pool, which is an amount itself
    Tenge::from_tiyn(i64::try_from(tiyn).unwrap_or(i64::MAX))
}

/// A part that a bound decided.
pub(super) fn decided(amount: Tenge, standing: PartStanding) -> Part {
    let standing = if amount == Tenge::ZERO {
        PartStanding::Nothing
    } else {
        standing
    };
    Part {
        amount,
        standing,
        remainder: 0,
    }
}

/// Gives so many tiyn among those at the edge, in the order of the tie, and tells it where
/// not all of them got one.
pub(super) fn settle(
    receivers: &[Receiver],
    parts: &mut [Part],
    at_edge: impl Fn(&Part) -> bool,
    tiyn: usize,
) -> Option<Tie> {
    let places = parts.iter().enumerate().filter(|(_, part)| at_edge(part));
    let mut won: Vec<usize> = places.map(|(place, _)| place).collect();
    let contested = tiyn < won.len();
    if contested {
        sort::by(&mut won, |left, right| tie_order(receivers, *left, *right));
    }
    let lost = won.split_off(tiyn.min(won.len()));
    for place in &won {
        if let Some(part) = parts.get_mut(*place) {
            raise(part);
        }
    }
    (contested && !won.is_empty()).then_some(Tie { won, lost })
}

fn tie_order(receivers: &[Receiver], left: usize, right: usize) -> Ordering {
    match (receivers.get(left), receivers.get(right)) {
        (Some(left), Some(right)) => left.tie_order(right),
        _ => Ordering::Equal,
    }
}

pub(super) fn raise(part: &mut Part) {
    part.amount = money(u128::from(tiyn(part.amount)).saturating_add(1));
    part.standing = PartStanding::RoundedUp;
}
