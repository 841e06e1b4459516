//! Checking a result without trusting the one who made it.

use crate::allocation::{
    Allocation, Apportionment, Level, Part, PartStanding, Pool, Receiver, Unplaced,
};
use crate::money::{Tenge, checked_sum};
use alloc::vec::Vec;

/// What is wrong with a result. Places count from zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Flaw {
    /// The result names another method.
    #[error("result names another method")]
    Method,
    /// Not one part for each receiver.
    #[error("result has {parts} parts for {receivers} receivers")]
    Count {
        /// Parts in the result.
        parts: usize,
        /// Receivers in the pool.
        receivers: usize,
    },
    /// The level is not the least that fills the pool, as a fraction in lowest terms.
    #[error("level is not the least that fills the pool")]
    Level,
    /// A part is over its cap or under its floor.
    #[error("part {at} is out of its bounds")]
    Bounds {
        /// The receiver's place.
        at: usize,
    },
    /// A part is not what the level, the bounds and one rounding give.
    #[error("part {at} is not the share that the level gives")]
    Share {
        /// The receiver's place.
        at: usize,
    },
    /// Parts and what is left do not add up to the pool.
    #[error("parts and the unplaced sum do not add up to the pool")]
    Sum,
    /// A tiyn went to a smaller remainder, or to a later receiver of a tie.
    #[error("a left-over tiyn went to receiver {at} out of turn")]
    Turn {
        /// The receiver's place.
        at: usize,
    },
    /// The reason for the unplaced sum does not hold.
    #[error("reason for the unplaced sum does not hold")]
    Unplaced,
    /// The tie that is told is not the tie that mattered.
    #[error("tie decisions are not those of the parts")]
    Tie,
}

/// Checks that a result is the one distribution of the pool by its method: bounds, one
/// level for all, the exact sum, the turn of every left-over tiyn, the reason for what is
/// left. One pass over the parts; the allocator is not run.
///
/// # Errors
/// The first [`Flaw`].
pub fn verify(pool: &Pool, result: &Allocation) -> Result<(), Flaw> {
    verify_share(
        pool.amount(),
        pool.receivers(),
        pool.apportionment(),
        result,
    )
}

/// The same for receivers that lie in a list of others.
pub(super) fn verify_share(
    amount: Tenge,
    receivers: &[Receiver],
    by: Apportionment,
    result: &Allocation,
) -> Result<(), Flaw> {
    if result.method != by.method() {
        return Err(Flaw::Method);
    }
    let parts = result.parts.len();
    if parts != receivers.len() {
        let receivers = receivers.len();
        return Err(Flaw::Count { parts, receivers });
    }
    if !result.level.is_lowest() {
        return Err(Flaw::Level);
    }
    for (at, (receiver, part)) in receivers.iter().zip(&result.parts).enumerate() {
        one(at, receiver, part, by, result.level)?;
    }
    let amounts = result.parts.iter().map(|part| part.amount);
    let whole = checked_sum(amounts.chain([result.left()]));
    if whole != Some(amount) {
        return Err(Flaw::Sum);
    }
    let claim = Claim {
        receivers,
        by,
        result,
    };
    claim.reason(amount)?;
    claim.turns()?;
    claim.level()
}

/// A receiver's share at the level in whole tiyn as far as no turn decides, and that with
/// the tiyn that a turn may give.
struct Reach {
    low: u128,
    high: u128,
    remainder: u128,
}

impl Reach {
    fn of(weight: u64, by: Apportionment, level: Level) -> Option<Self> {
        let (whole, remainder) = level.share(weight)?;
        let (low, high) = match by {
            Apportionment::LargestRemainder => (whole, remainder > 0),
            Apportionment::Webster => {
                let rest = level.weight.saturating_sub(remainder);
                let nearer = whole.saturating_add(u128::from(remainder > rest));
                (nearer, remainder == rest)
            }
        };
        Some(Self {
            low,
            high: low.saturating_add(u128::from(high)),
            remainder,
        })
    }
}

fn one(
    at: usize,
    receiver: &Receiver,
    part: &Part,
    by: Apportionment,
    level: Level,
) -> Result<(), Flaw> {
    let over = receiver.cap.is_some_and(|cap| part.amount > cap);
    if over || part.amount < receiver.floor {
        return Err(Flaw::Bounds { at });
    }
    let reach = Reach::of(receiver.weight, by, level).ok_or(Flaw::Level)?;
    let amount_of = |tenge: Tenge| u128::try_from(tenge.tiyn()).map_err(|_| Flaw::Bounds { at });
    let (amount, floor) = (amount_of(part.amount)?, amount_of(receiver.floor)?);
    let cap = receiver.cap.map(amount_of).transpose()?;
    // a receiver without a weight reaches no cap but one of nothing
    let capped = cap.is_some_and(|cap| reach.low >= cap);
    let floored = !capped && reach.high <= floor;
    let free = !capped && !floored;
    let whole = level.share(receiver.weight).map_or(0, |share| share.0);
    let right = match part.standing {
        PartStanding::Capped => capped && cap == Some(amount) && amount > 0,
        PartStanding::Floored => floored && amount == floor && amount > 0,
        // what holds it must itself be nothing: a cap over zero leaves its cap
        PartStanding::Nothing => amount == 0 && (capped && cap == Some(0) || floored && floor == 0),
        PartStanding::Weighed => free && amount == whole && amount >= reach.low,
        PartStanding::RoundedUp => {
            let next = whole.checked_add(1);
            free && next == Some(amount) && amount <= reach.high
        }
    };
    let told = if free { reach.remainder } else { 0 };
    if right && part.remainder == told {
        Ok(())
    } else {
        Err(Flaw::Share { at })
    }
}

/// A result beside the receivers that it claims to be of.
struct Claim<'a> {
    receivers: &'a [Receiver],
    by: Apportionment,
    result: &'a Allocation,
}

/// A row of it: the place, who, what.
type Row<'a> = (usize, &'a Receiver, &'a Part);

impl<'a> Claim<'a> {
    fn rows(&self) -> impl Iterator<Item = Row<'a>> {
        let pairs = self.receivers.iter().zip(&self.result.parts).enumerate();
        pairs.map(|(at, (receiver, part))| (at, receiver, part))
    }

    fn reason(&self, pool: Tenge) -> Result<(), Flaw> {
        let weighty = || self.receivers.iter().any(|one| one.weight > 0);
        let all_full = || {
            self.rows().all(
                |(_, receiver, part)| match (receiver.weight, receiver.cap) {
                    (0, _) => part.amount == receiver.floor,
                    (_, cap) => cap == Some(part.amount),
                },
            )
        };
        let holds = match self.result.unplaced {
            None => pool != Tenge::ZERO,
            Some(Unplaced::ZeroPool) => pool == Tenge::ZERO,
            Some(Unplaced::ZeroWeights { amount }) => {
                amount.is_positive() && !weighty() && all_full()
            }
            Some(Unplaced::AllCapped { amount }) => amount.is_positive() && weighty() && all_full(),
        };
        if holds { Ok(()) } else { Err(Flaw::Unplaced) }
    }

    /// A level that fits all parts is the one only if it is the least, and if no other
    /// leaves the same whole tiyn: by remainders the tiyn handed out are their exact sum, by
    /// Webster the level is a half that somebody passed.
    fn level(&self) -> Result<(), Flaw> {
        let level = self.result.level;
        let raised = |part: &Part| part.standing == PartStanding::RoundedUp;
        let holds = match self.by {
            Apportionment::LargestRemainder => {
                let mut sum = Some(0_u128);
                let mut up = 0_u128;
                let mut rises = false;
                for (_, receiver, part) in self.rows() {
                    sum = sum.and_then(|sum| sum.checked_add(part.remainder));
                    up = up.saturating_add(u128::from(raised(part)));
                    rises |= rises_to(receiver, level);
                }
                sum == up.checked_mul(level.weight) && (rises || level.tiyn == 0)
            }
            Apportionment::Webster => {
                let half =
                    |part: &Part| part.remainder == level.weight.saturating_sub(part.remainder);
                level.tiyn == 0 || self.rows().any(|row| raised(row.2) && half(row.2))
            }
        };
        if holds { Ok(()) } else { Err(Flaw::Level) }
    }

    /// The last that got a tiyn must go before the first that did not.
    fn turns(&self) -> Result<(), Flaw> {
        let result = self.result;
        let turn = |left: &Row<'_>, right: &Row<'_>| {
            let larger = right.2.remainder.cmp(&left.2.remainder);
            larger.then_with(|| left.1.tie_order(right.1))
        };
        let rows = || self.rows();
        let raised = |part: &Part| part.standing == PartStanding::RoundedUp;
        let last_in = rows().filter(|row| raised(row.2)).max_by(turn);
        // a share that came out whole goes behind them all
        let first_out = rows()
            .filter(|row| row.2.standing == PartStanding::Weighed)
            .min_by(turn);
        let (Some(last_in), Some(first_out)) = (last_in, first_out) else {
            return match result.tie {
                None => Ok(()),
                Some(_) => Err(Flaw::Tie),
            };
        };
        if turn(&last_in, &first_out).is_gt() {
            return Err(Flaw::Turn { at: last_in.0 });
        }
        let edge = last_in.2.remainder;
        let tied = first_out.2.remainder == edge;
        let Some(tie) = &result.tie else {
            return if tied { Err(Flaw::Tie) } else { Ok(()) };
        };
        let told = |got: bool, list: &[usize]| {
            let count = rows()
                .filter(|row| row.2.remainder == edge && raised(row.2) == got)
                .count();
            let listed: Option<Vec<&Receiver>> = list
                .iter()
                .map(|place| {
                    let part = result.parts.get(*place)?;
                    let there = part.remainder == edge && raised(part) == got;
                    self.receivers.get(*place).filter(|_| there)
                })
                .collect();
            // strictly in the order of the tie: no place twice
            listed.is_some_and(|list| {
                list.len() == count
                    && list.is_sorted_by(|left, right| left.tie_order(right).is_lt())
            })
        };
        if tied && told(true, &tie.won) && told(false, &tie.lost) {
            Ok(())
        } else {
            Err(Flaw::Tie)
        }
    }
}

/// Does the receiver's share grow until it comes to this level?
fn rises_to(receiver: &Receiver, level: Level) -> bool {
    let Some((whole, remainder)) = level.share(receiver.weight) else {
        return false;
    };
    let amount = |tenge: Tenge| u128::try_from(tenge.tiyn()).unwrap_or(0);
    let floor = amount(receiver.floor);
    let left = whole > floor || whole == floor && remainder > 0;
    let within = |cap: u128| whole < cap || whole == cap && remainder == 0;
    left && receiver.cap.is_none_or(|cap| within(amount(cap)))
}
