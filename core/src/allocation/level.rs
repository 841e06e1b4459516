//! The level `λ`: tiyn per unit of weight at which the pool is full.
//!
//! What is placed at a level, `S(λ) = Σ min(cap, max(floor, λ·weight))`, grows
//! with `λ` in straight pieces between the points `floor/weight` and
//! `cap/weight`. The search halves the points by their median, so it takes
//! time in proportion to their number, with no step that only converges.
//!
//! No product overflows silently. Amounts are under 2⁶³ and weights under 2⁶⁴, so
//! `amount × weight` is under 2¹²⁷. Only `amount × Σ weights` may exceed 128 bits;
//! it is compared with a number under 2¹²⁷ and therefore saturates to the right
//! answer.

use crate::allocation::Pool;
use crate::allocation::pool::{floors_of, tiyn};
use alloc::vec::Vec;
use core::cmp::Ordering;
use core::fmt;

/// Tiyn per unit of weight as an exact fraction in lowest terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Level {
    /// Tiyn.
    pub tiyn: u128,
    /// Per so many units of weight; never zero in a result of the library.
    pub weight: u128,
}

impl Level {
    pub(super) fn new(tiyn: u128, weight: u128) -> Self {
        let divisor = gcd(tiyn, weight).max(1);
        Self {
            tiyn: tiyn.checked_div(divisor).unwrap_or(tiyn),
            weight: weight.checked_div(divisor).unwrap_or(weight),
        }
    }

    /// Whole tiyn of a weight at this level, and what remains over
    /// [`Level::weight`]. `None` where the level is no fraction or too large.
    #[must_use]
    pub fn share(self, weight: u64) -> Option<(u128, u128)> {
        let product = self.tiyn.checked_mul(u128::from(weight))?;
        Some((
            product.checked_div(self.weight)?,
            product.checked_rem(self.weight)?,
        ))
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.tiyn, self.weight)
    }
}

fn gcd(mut left: u128, mut right: u128) -> u128 {
    while let Some(rest) = left.checked_rem(right) {
        (left, right) = (right, rest);
    }
    left
}

/// Where a receiver leaves its floor or reaches its cap as the level rises.
#[derive(Clone, Copy)]
struct Point {
    amount: u64,
    weight: u64,
    caps: bool,
}

impl Point {
    /// By `amount / weight`; at one place floors go before caps, so that no
    /// receiver is capped before it has left its floor.
    fn order(&self, other: &Self) -> Ordering {
        let left = u128::from(self.amount).saturating_mul(u128::from(other.weight));
        let right = u128::from(other.amount).saturating_mul(u128::from(self.weight));
        left.cmp(&right).then(self.caps.cmp(&other.caps))
    }
}

/// A straight piece of `S`: what stands still, and what grows with the level.
#[derive(Clone, Copy)]
struct Piece {
    still: u128,
    growing: u128,
}

impl Piece {
    fn after(self, point: Point) -> Self {
        let (amount, weight) = (u128::from(point.amount), u128::from(point.weight));
        // points come in no order, so that a cap may be counted before its floor: the sums
        // pass below zero on the way, and come out exact modulo 2¹²⁸
        if point.caps {
            Self {
                still: self.still.wrapping_add(amount),
                growing: self.growing.wrapping_sub(weight),
            }
        } else {
            Self {
                still: self.still.wrapping_sub(amount),
                growing: self.growing.wrapping_add(weight),
            }
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
}

/// The least level at which `target` tiyn are placed; `target` lies between the
/// floors of the pool and what can be placed.
pub(super) fn level(pool: &Pool, target: u64) -> Level {
    let target = u128::from(target);
    let floors = floors_of(pool.receivers());
    if target <= floors {
        return Level::new(0, 1);
    }
    let mut piece = Piece {
        still: floors,
        growing: 0,
    };
    let mut points = Vec::with_capacity(pool.receivers().len());
    for receiver in pool.receivers().iter().filter(|one| one.weight > 0) {
        let (floor, weight) = (tiyn(receiver.floor), receiver.weight);
        let leaves = Point {
            amount: floor,
            weight,
            caps: false,
        };
        if floor == 0 {
            piece = piece.after(leaves);
        } else {
            points.push(leaves);
        }
        points.extend(receiver.cap.map(|cap| Point {
            amount: tiyn(cap),
            weight,
            caps: true,
        }));
    }
    let mut rest = points.as_mut_slice();
    while !rest.is_empty() {
        let middle = rest.len().checked_div(2).unwrap_or(0);
        let (lower, pivot, upper) =
            core::mem::take(&mut rest).select_nth_unstable_by(middle, Point::order);
        let below = lower.iter().fold(piece, |piece, point| piece.after(*point));
        let through = below.after(*pivot);
        if through.reaches(target, *pivot) {
            rest = lower;
        } else {
            piece = through;
            rest = upper;
        }
    }
    // the target is over what stands still, so something grows here
    Level::new(target.saturating_sub(piece.still), piece.growing.max(1))
}
