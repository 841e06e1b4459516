//! The distribution itself.

use crate::allocation::level::Prepared;
use crate::allocation::parts::{decided, money, raise, settle};
use crate::allocation::pool::tiyn;
use crate::allocation::survey::Survey;
use crate::allocation::webster;
use crate::allocation::{
    Allocation, Apportionment, Part, PartStanding, Pool, Receiver, Tie, Unplaced,
};
use crate::money::Tenge;
use alloc::vec::Vec;

/// Distributes a pool: `min(cap, max(floor, λ·weight))` with one `λ` for all, in
/// whole tiyn.
///
/// A floor is a guarantee, not a gift on top: it counts towards the share of its
/// receiver, so above the floors all stay proportional to their weights. A
/// receiver without a weight gets its floor and no more.
///
/// The parts never depend on the order of the list. Time grows with the number
/// of receivers, not with the money or the weights.
///
/// By Webster's divisor nobody loses when the pool grows; by largest remainder somebody may:
///
/// ```
/// use qalqan_core::allocation::{Apportionment, Pool, Receiver, allocate};
/// use qalqan_core::money::Tenge;
///
/// let third = |tiyn, by| {
///     let receiver = |(key, weight): (&str, u64)| Receiver {
///         key: key.parse().unwrap(),
///         filed: None,
///         weight,
///         cap: None,
///         floor: Tenge::ZERO,
///     };
///     let receivers = [("a", 6), ("b", 6), ("c", 2)].map(receiver).into();
///     let pool = Pool::new(Tenge::from_tiyn(tiyn), receivers).unwrap();
///     allocate(&pool.apportioned(by)).parts[2].amount.tiyn()
/// };
/// let remainder = Apportionment::LargestRemainder;
/// assert_eq!((third(10, remainder), third(11, remainder)), (2, 1));
/// let webster = Apportionment::Webster;
/// assert_eq!((third(10, webster), third(11, webster)), (1, 1));
/// ```
#[must_use]
pub fn allocate(pool: &Pool) -> Allocation {
    share_out(pool.amount(), pool.receivers(), pool.apportionment())
}

/// The same for receivers whose bounds are known to be kept by the amount.
pub(super) fn share_out(amount: Tenge, receivers: &[Receiver], by: Apportionment) -> Allocation {
    let survey = Survey::new(receivers);
    let target = survey.placeable(tiyn(amount));
    let mut level = survey.level(target);
    let prepared = Prepared::new(level);
    let (mut parts, mut placed) = (Vec::with_capacity(receivers.len()), 0_u64);
    for receiver in receivers {
        let part = cut_down(receiver, &prepared);
        // the parts never exceed the target
        placed = placed.saturating_add(tiyn(part.amount));
        parts.push(part);
    }
    let over = target.saturating_sub(placed);
    let tie = match by {
        Apportionment::LargestRemainder => round_up(receivers, &mut parts, over),
        Apportionment::Webster => {
            let tie;
            (level, tie) = webster::round(receivers, &mut parts, level, over);
            tie
        }
    };
    Allocation {
        method: by.method(),
        parts,
        level,
        unplaced: unplaced(amount, receivers, target),
        tie,
    }
}

/// The part in whole tiyn before left-over tiyn are handed out.
#[inline]
fn cut_down(receiver: &Receiver, level: &Prepared) -> Part {
    let (whole, remainder) = level.share(receiver.weight);
    let floor = u128::from(tiyn(receiver.floor));
    match receiver.cap {
        Some(cap) if whole >= u128::from(tiyn(cap)) => decided(cap, PartStanding::Capped),
        _ if whole < floor || (whole == floor && remainder == 0) => {
            decided(receiver.floor, PartStanding::Floored)
        }
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
fn round_up(receivers: &[Receiver], parts: &mut [Part], over: u64) -> Option<Tie> {
    let over = usize::try_from(over).unwrap_or(usize::MAX);
    let last = over.checked_sub(1)?;
    let remainders = parts.iter().map(|part| part.remainder);
    let mut open: Vec<u128> = remainders.filter(|one| *one > 0).collect();
    if last >= open.len() {
        return None;
    }
    let (larger, edge, _) = open.select_nth_unstable_by(last, |left, right| right.cmp(left));
    let edge = *edge;
    let above = larger.iter().filter(|one| **one > edge).count();
    for part in parts.iter_mut().filter(|part| part.remainder > edge) {
        raise(part);
    }
    let at_edge = |part: &Part| part.remainder == edge;
    settle(receivers, parts, at_edge, over.saturating_sub(above))
}

fn unplaced(pool: Tenge, receivers: &[Receiver], target: u64) -> Option<Unplaced> {
    if pool == Tenge::ZERO {
        return Some(Unplaced::ZeroPool);
    }
    let amount = money(u128::from(tiyn(pool).saturating_sub(target)));
    if amount == Tenge::ZERO {
        None
    } else if receivers.iter().all(|one| one.weight == 0) {
        Some(Unplaced::ZeroWeights { amount })
    } else {
        Some(Unplaced::AllCapped { amount })
    }
}
