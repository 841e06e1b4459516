//! The distribution itself.

use crate::allocation::level::level;
use crate::allocation::pool::tiyn;
use crate::allocation::{
    Allocation, Level, METHOD, Part, PartStanding, Pool, Receiver, Tie, Unplaced,
};
use crate::money::Tenge;
use crate::sort;
use alloc::vec::Vec;
use core::cmp::Ordering;

/// Distributes a pool: `min(cap, max(floor, λ·weight))` with one `λ` for all, in
/// whole tiyn.
///
/// A floor is a guarantee, not a gift on top: it counts towards the share of its
/// receiver, so above the floors all stay proportional to their weights. A
/// receiver without a weight gets its floor and no more.
///
/// The parts never depend on the order of the list. Time grows with the number
/// of receivers, not with the money or the weights.
#[must_use]
pub fn allocate(pool: &Pool) -> Allocation {
    let target = pool.placeable();
    let level = level(pool, target);
    let mut parts: Vec<Part> = pool
        .receivers()
        .iter()
        .map(|receiver| cut_down(receiver, level))
        .collect();
    let placed = parts.iter().fold(0_u64, |sum, part| {
        // the parts never exceed the target
        sum.saturating_add(tiyn(part.amount))
    });
    let over = usize::try_from(target.saturating_sub(placed)).unwrap_or(usize::MAX);
    let tie = round_up(pool.receivers(), &mut parts, over);
    Allocation {
        method: METHOD,
        parts,
        level,
        unplaced: unplaced(pool, target),
        tie,
    }
}

fn money(tiyn: u128) -> Tenge {
    // bounded by the pool, which is an amount itself
    Tenge::from_tiyn(i64::try_from(tiyn).unwrap_or(i64::MAX))
}

/// The part in whole tiyn before left-over tiyn are handed out.
fn cut_down(receiver: &Receiver, level: Level) -> Part {
    let (floor, weight) = (tiyn(receiver.floor), receiver.weight);
    // under 2⁶³ × 2⁶⁴, and a level always has a weight
    let (whole, remainder) = level.share(weight).unwrap_or((0, 0));
    let decided = |amount: Tenge, standing: PartStanding| Part {
        amount,
        standing: if amount == Tenge::ZERO {
            PartStanding::Nothing
        } else {
            standing
        },
        remainder: 0,
    };
    let at_floor = whole < u128::from(floor) || (whole == u128::from(floor) && remainder == 0);
    match receiver.cap {
        Some(cap) if whole >= u128::from(tiyn(cap)) => decided(cap, PartStanding::Capped),
        _ if at_floor => decided(receiver.floor, PartStanding::Floored),
        _ => Part {
            amount: money(whole),
            standing: PartStanding::Weighed,
            remainder,
        },
    }
}

/// Gives the left-over tiyn to the largest remainders. A part with a remainder
/// lies strictly under its cap, and there are always more such parts than tiyn
/// left over, so no cap is passed and none is given in vain.
fn round_up(receivers: &[Receiver], parts: &mut [Part], over: usize) -> Option<Tie> {
    let last = over.checked_sub(1)?;
    let remainder = |place: usize| parts.get(place).map_or(0, |part| part.remainder);
    let by_key = |left: usize, right: usize| match (receivers.get(left), receivers.get(right)) {
        (Some(left), Some(right)) => left.tie_order(right),
        _ => Ordering::Equal,
    };
    let mut open: Vec<usize> = (0..parts.len())
        .filter(|place| remainder(*place) > 0)
        .collect();
    if last >= open.len() {
        return None;
    }
    let (winners, edge, losers) = open.select_nth_unstable_by(last, |left, right| {
        let larger = remainder(*right).cmp(&remainder(*left));
        larger.then_with(|| by_key(*left, *right))
    });
    let at_edge = |place: &usize| remainder(*place) == remainder(*edge);
    let mut lost: Vec<usize> = losers.iter().copied().filter(at_edge).collect();
    let mut won: Vec<usize> = Vec::new();
    if !lost.is_empty() {
        won.extend(winners.iter().copied().filter(at_edge));
        won.push(*edge);
        sort::by(&mut won, |left, right| by_key(*left, *right));
        sort::by(&mut lost, |left, right| by_key(*left, *right));
    }
    let raised: Vec<usize> = open.into_iter().take(over).collect();
    for place in raised {
        if let Some(part) = parts.get_mut(place) {
            part.amount = money(u128::from(tiyn(part.amount)).saturating_add(1));
            part.standing = PartStanding::RoundedUp;
        }
    }
    (!lost.is_empty()).then_some(Tie { won, lost })
}

fn unplaced(pool: &Pool, target: u64) -> Option<Unplaced> {
    if pool.amount() == Tenge::ZERO {
        return Some(Unplaced::ZeroPool);
    }
    let amount = money(u128::from(tiyn(pool.amount()).saturating_sub(target)));
    if amount == Tenge::ZERO {
        None
    } else if pool.receivers().iter().all(|one| one.weight == 0) {
        Some(Unplaced::ZeroWeights { amount })
    } else {
        Some(Unplaced::AllCapped { amount })
    }
}
