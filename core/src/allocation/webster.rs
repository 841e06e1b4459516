//! Whole tiyn by the divisor method of Webster: every part is its share at one level,
//! rounded to the nearest, within its bounds.
//!
//! The level at which the exact shares fill the pool places a few tiyn too many or too few
//! once shares are rounded. They are taken or given one by one where the next half lies
//! nearest, and the level of the result is the last half that was passed: `(2a − 1) / 2w`.

use crate::allocation::parts::{decided, money, settle};
use crate::allocation::pool::tiyn;
use crate::allocation::{Level, Part, PartStanding, Receiver, Tie};
use alloc::collections::BinaryHeap;
use alloc::vec::Vec;
use core::cmp::{Ordering, Reverse};

/// Rounds parts that were cut down at a level; so many tiyn are still to be placed. Gives
/// the level at which rounding to the nearest places them all.
pub(super) fn round(
    receivers: &[Receiver],
    parts: &mut [Part],
    level: Level,
    over: u64,
) -> (Level, Option<Tie>) {
    let mut amounts: Vec<u64> = Vec::with_capacity(parts.len());
    let mut open = i128::from(over);
    for part in parts.iter() {
        // at a half or over; one strictly between its bounds may go up
        let up = part.remainder >= level.weight.saturating_sub(part.remainder);
        let up = up && part.remainder > 0;
        open = open.saturating_sub(i128::from(up));
        amounts.push(tiyn(part.amount).saturating_add(u64::from(up)));
    }
    if let Ok(missing) = usize::try_from(open) {
        raise(receivers, &mut amounts, missing);
    } else if let Ok(surplus) = usize::try_from(open.saturating_neg()) {
        lower(receivers, &mut amounts, surplus);
    }
    let last = passed(receivers, &amounts);
    let level = last.map_or(Level::new(0, 1), |last| {
        Level::new(last.twice.into(), u128::from(last.weight) << 1)
    });
    let won = tell(receivers, parts, &amounts, level);
    let half = |part: &Part| part.remainder > 0 && part.remainder << 1 == level.weight;
    (level, settle(receivers, parts, half, won))
}

/// A half on the way of a receiver: `twice / 2·weight`. Twice an amount less one is under
/// 2⁶⁴, so the comparison is exact in 128 bits.
#[derive(Clone, Copy)]
struct Half<'a> {
    twice: u64,
    weight: u64,
    place: usize,
    receiver: &'a Receiver,
}

impl Half<'_> {
    fn level(&self, other: &Self) -> Ordering {
        let left = u128::from(self.twice).saturating_mul(u128::from(other.weight));
        let right = u128::from(other.twice).saturating_mul(u128::from(self.weight));
        left.cmp(&right)
    }
}

impl PartialEq for Half<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Half<'_> {}

impl PartialOrd for Half<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Half<'_> {
    /// The lower level first, and at one level who goes first in a tie.
    fn cmp(&self, other: &Self) -> Ordering {
        let level = self.level(other);
        level.then_with(|| self.receiver.tie_order(other.receiver))
    }
}

/// The half that a receiver of this amount passes next.
fn next((place, receiver): (usize, &Receiver), amount: u64) -> Option<Half<'_>> {
    let room = receiver.cap.is_none_or(|cap| amount < tiyn(cap));
    (room && receiver.weight > 0).then_some(Half {
        twice: amount.saturating_mul(2).saturating_add(1),
        weight: receiver.weight,
        place,
        receiver,
    })
}

/// The half that it passed last.
fn previous((place, receiver): (usize, &Receiver), amount: u64) -> Option<Half<'_>> {
    (amount > tiyn(receiver.floor)).then_some(Half {
        twice: amount.saturating_mul(2).saturating_sub(1),
        weight: receiver.weight,
        place,
        receiver,
    })
}

fn rows<'a, 'b>(
    receivers: &'a [Receiver],
    amounts: &'b [u64],
) -> impl Iterator<Item = ((usize, &'a Receiver), u64)> + use<'a, 'b> {
    receivers.iter().enumerate().zip(amounts.iter().copied())
}

/// Gives missing tiyn where the next half lies lowest.
fn raise(receivers: &[Receiver], amounts: &mut [u64], missing: usize) {
    let halves = rows(receivers, amounts).filter_map(|(row, amount)| next(row, amount));
    let mut heap: BinaryHeap<Reverse<Half<'_>>> = halves.map(Reverse).collect();
    for _ in 0..missing {
        let Some(Reverse(half)) = heap.pop() else {
            return;
        };
        let Some(amount) = amounts.get_mut(half.place) else {
            return;
        };
        *amount = amount.saturating_add(1);
        heap.extend(next((half.place, half.receiver), *amount).map(Reverse));
    }
}

/// Takes a surplus where the last half lies highest.
fn lower(receivers: &[Receiver], amounts: &mut [u64], surplus: usize) {
    if surplus == 0 {
        return;
    }
    let halves = rows(receivers, amounts).filter_map(|(row, amount)| previous(row, amount));
    let mut heap: BinaryHeap<Half<'_>> = halves.collect();
    for _ in 0..surplus {
        let Some(half) = heap.pop() else {
            return;
        };
        let Some(amount) = amounts.get_mut(half.place) else {
            return;
        };
        *amount = amount.saturating_sub(1);
        heap.extend(previous((half.place, half.receiver), *amount));
    }
}

/// The highest half that anybody passed.
fn passed<'a>(receivers: &'a [Receiver], amounts: &'a [u64]) -> Option<Half<'a>> {
    let halves = rows(receivers, amounts).filter_map(|(row, amount)| previous(row, amount));
    halves.max_by(Half::level)
}

/// Writes the parts as the level decides them, those at a half cut down; gives how many of
/// these got their tiyn.
fn tell(receivers: &[Receiver], parts: &mut [Part], amounts: &[u64], level: Level) -> usize {
    let mut won = 0_usize;
    for (((_, receiver), amount), part) in rows(receivers, amounts).zip(parts) {
        // under 2⁶⁴ × 2⁶⁴, and a level always has a weight
        let (whole, remainder) = level.share(receiver.weight).unwrap_or((0, 0));
        let twice = remainder.saturating_mul(2);
        let low = whole.saturating_add(u128::from(twice > level.weight));
        let high = whole.saturating_add(u128::from(remainder > 0 && twice >= level.weight));
        let floor = u128::from(tiyn(receiver.floor));
        *part = match receiver.cap {
            Some(cap) if low >= u128::from(tiyn(cap)) => decided(cap, PartStanding::Capped),
            _ if high <= floor => decided(receiver.floor, PartStanding::Floored),
            _ => Part {
                amount: money(low),
                standing: if low > whole {
                    PartStanding::RoundedUp
                } else {
                    PartStanding::Weighed
                },
                remainder,
            },
        };
        // one that a bound decided stands on no half
        let turn = part.remainder > 0 && low < high;
        won = won.saturating_add(usize::from(turn && u128::from(amount) == high));
    }
    won
}
