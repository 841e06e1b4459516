//! One look at the receivers of a pool, and the level at which it is full.
//!
//! What is placed at a level, `S(λ) = Σ min(cap, max(floor, λ·weight))`, grows with `λ` in
//! straight pieces between the points `floor/weight` and `cap/weight`. The search guesses
//! the level as if every receiver that still stands at its floor were about to leave it,
//! and throws away the points on the wrong side of the guess. A guess that throws away too
//! little is followed by the median, so that time is in proportion to the number of points
//! whatever they are, with no step that only converges.
//!
//! No product overflows silently. Amounts are under 2⁶³ and weights under 2⁶⁴, so
//! `amount × weight` is under 2¹²⁷. Only `amount × Σ weights` may exceed 128 bits; it is
//! compared with a number under 2¹²⁷ and therefore saturates to the right answer.

use crate::allocation::pool::tiyn;
use crate::allocation::{Level, Receiver};
use alloc::vec::Vec;
use core::cmp::Ordering;

/// What a pool's receivers ask for and can take.
pub(super) struct Survey {
    /// What they get at the least, in tiyn.
    floors: u128,
    /// What they can take at the most in tiyn; `None` where nothing bounds it.
    most: Option<u128>,
    /// Weights of those who stand at a floor of nothing and so grow at once.
    growing: u128,
    points: Vec<Point>,
}

/// Where a receiver leaves its floor or reaches its cap as the level rises; or any place
/// between.
#[derive(Clone, Copy)]
struct Point {
    amount: u64,
    weight: u64,
    caps: bool,
}

impl Point {
    /// By `amount / weight`; at one place floors go before caps, so that no receiver is
    /// capped before it has left its floor.
    #[inline]
    fn order(&self, other: &Self) -> Ordering {
        let left = u128::from(self.amount).saturating_mul(u128::from(other.weight));
        let right = u128::from(other.amount).saturating_mul(u128::from(self.weight));
        left.cmp(&right).then(self.caps.cmp(&other.caps))
    }
}

/// Amounts and weights of points, floors and caps apart.
#[derive(Clone, Copy, Default)]
struct Sums {
    floors: u128,
    leaving: u128,
    caps: u128,
    stopping: u128,
}

impl Sums {
    // at most a million summands of 64 bits each
    #[inline]
    fn add(&mut self, point: Point) {
        let (amount, weight) = (u128::from(point.amount), u128::from(point.weight));
        if point.caps {
            self.caps = self.caps.wrapping_add(amount);
            self.stopping = self.stopping.wrapping_add(weight);
        } else {
            self.floors = self.floors.wrapping_add(amount);
            self.leaving = self.leaving.wrapping_add(weight);
        }
    }

    fn less(self, part: Self) -> Self {
        Self {
            floors: self.floors.wrapping_sub(part.floors),
            leaving: self.leaving.wrapping_sub(part.leaving),
            caps: self.caps.wrapping_sub(part.caps),
            stopping: self.stopping.wrapping_sub(part.stopping),
        }
    }
}

/// A straight piece of `S`: what stands still, and what grows with the level.
#[derive(Clone, Copy)]
struct Piece {
    still: u128,
    growing: u128,
}

impl Piece {
    /// Behind these points. They come in no order, so that a cap may be counted before its
    /// own floor: the sums pass below zero on the way, and come out exact modulo 2¹²⁸.
    fn after(self, sums: Sums) -> Self {
        Self {
            still: self.still.wrapping_add(sums.caps).wrapping_sub(sums.floors),
            growing: self
                .growing
                .wrapping_add(sums.leaving)
                .wrapping_sub(sums.stopping),
        }
    }

    /// Is the target reached at that point or before?
    fn reaches(self, target: u128, point: Point) -> bool {
        let Some(open) = target.checked_sub(self.still) else {
            return true;
        };
        let there = self.growing.saturating_mul(u128::from(point.amount));
        there >= open.saturating_mul(u128::from(point.weight))
    }

    /// The level at which the target is placed if all that stand at floors leave them and
    /// nobody more is stopped; cut to the width of a point. Any place would do.
    fn guess(self, target: u128, rest: Sums) -> Option<Point> {
        let open = target.saturating_sub(self.still.saturating_sub(rest.floors));
        let growing = self.growing.saturating_add(rest.leaving);
        let surplus = 64_u32.saturating_sub(growing.leading_zeros());
        let cut = |number: u128| u64::try_from(number.checked_shr(surplus).unwrap_or(0)).ok();
        let (amount, weight) = (cut(open)?, cut(growing)?);
        (weight > 0).then_some(Point {
            amount,
            weight,
            caps: false,
        })
    }
}

impl Survey {
    pub(super) fn new(receivers: &[Receiver]) -> Self {
        let mut survey = Self {
            floors: 0,
            most: Some(0),
            growing: 0,
            points: Vec::with_capacity(receivers.len()),
        };
        for receiver in receivers {
            survey.add(receiver);
        }
        survey
    }

    fn add(&mut self, receiver: &Receiver) {
        let (floor, weight) = (tiyn(receiver.floor), receiver.weight);
        // at most a million summands of 63 bits each
        self.floors = self.floors.wrapping_add(u128::from(floor));
        if weight == 0 {
            self.most = self.most.map(|most| most.wrapping_add(u128::from(floor)));
            return;
        }
        if floor == 0 {
            self.growing = self.growing.wrapping_add(u128::from(weight));
        } else {
            let amount = floor;
            let caps = false;
            self.points.push(Point {
                amount,
                weight,
                caps,
            });
        }
        let Some(cap) = receiver.cap else {
            self.most = None;
            return;
        };
        let amount = tiyn(cap);
        self.most = self.most.map(|most| most.wrapping_add(u128::from(amount)));
        let caps = true;
        self.points.push(Point {
            amount,
            weight,
            caps,
        });
    }

    /// What can be placed of a pool: all of it, or all that caps and weights admit.
    pub(super) fn placeable(&self, amount: u64) -> u64 {
        let most = self.most.and_then(|most| u64::try_from(most).ok());
        most.map_or(amount, |most| most.min(amount))
    }

    /// The least level at which `target` tiyn are placed; `target` lies between the
    /// floors and what can be placed.
    pub(super) fn level(mut self, target: u64) -> Level {
        let target = u128::from(target);
        if target <= self.floors {
            return Level::new(0, 1);
        }
        let mut piece = Piece {
            still: self.floors,
            growing: self.growing,
        };
        let mut sums = Sums::default();
        for point in &self.points {
            sums.add(*point);
        }
        let mut rest = self.points.as_mut_slice();
        let mut halve = false;
        while !rest.is_empty() {
            let before = rest.len();
            let taken = core::mem::take(&mut rest);
            let guess = piece.guess(target, sums).filter(|_| !halve);
            let Parted {
                lower,
                below,
                pivot,
                there,
                upper,
            } = match guess {
                Some(pivot) => part(taken, pivot),
                None => halved(taken),
            };
            let through = piece.after(there);
            if through.reaches(target, pivot) {
                (rest, sums) = (lower, below);
            } else {
                piece = through;
                (rest, sums) = (upper, sums.less(there));
            }
            halve = rest.len().saturating_add(before >> 2) >= before;
        }
        // the target is over what stands still, so something grows here
        Level::new(target.saturating_sub(piece.still), piece.growing.max(1))
    }
}

/// Points parted at a pivot.
struct Parted<'a> {
    lower: &'a mut [Point],
    /// The sums of the lower points.
    below: Sums,
    pivot: Point,
    /// The same with the pivot, where it is a point of the list itself.
    there: Sums,
    upper: &'a mut [Point],
}

/// Parts at a pivot that is no point of the list: those up to it, and those behind it.
fn part(points: &mut [Point], pivot: Point) -> Parted<'_> {
    let (mut count, mut below) = (0_usize, Sums::default());
    for place in 0..points.len() {
        let Some(point) = points.get(place).copied() else {
            break;
        };
        if point.order(&pivot).is_le() {
            below.add(point);
            points.swap(count, place);
            count = count.saturating_add(1);
        }
    }
    let (lower, upper) = points.split_at_mut(count);
    Parted {
        lower,
        below,
        pivot,
        there: below,
        upper,
    }
}

/// Halves by the median, which is then in neither half: `S` bends at it and is decided on
/// both of its sides.
fn halved(points: &mut [Point]) -> Parted<'_> {
    let middle = points.len().checked_div(2).unwrap_or(0);
    let (lower, pivot, upper) = points.select_nth_unstable_by(middle, Point::order);
    let mut below = Sums::default();
    for point in lower.iter() {
        below.add(*point);
    }
    let (pivot, mut there) = (*pivot, below);
    there.add(pivot);
    Parted {
        lower,
        below,
        pivot,
        there,
        upper,
    }
}
