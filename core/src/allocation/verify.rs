//! Checking a result without trusting the one who made it.

use crate::allocation::{Allocation, METHOD, Part, PartStanding, Pool, Receiver, Unplaced};
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
    /// The level is no fraction, or its products do not fit.
    #[error("level is not a usable fraction")]
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

/// Checks that a result is the one distribution of the pool by [`METHOD`]: bounds,
/// one level for all, the exact sum, the turn of every left-over tiyn, the reason
/// for what is left. One pass over the parts; the allocator is not run.
///
/// # Errors
/// The first [`Flaw`].
pub fn verify(pool: &Pool, result: &Allocation) -> Result<(), Flaw> {
    if result.method != METHOD {
        return Err(Flaw::Method);
    }
    let (parts, receivers) = (result.parts.len(), pool.receivers().len());
    if parts != receivers {
        return Err(Flaw::Count { parts, receivers });
    }
    for (at, (receiver, part)) in pairs(pool, result).enumerate() {
        one(at, receiver, part, result)?;
    }
    let amounts = result.parts.iter().map(|part| part.amount);
    let whole = checked_sum(amounts.chain([result.left()]));
    if whole != Some(pool.amount()) {
        return Err(Flaw::Sum);
    }
    reason(pool, result)?;
    turns(pool, result)
}

fn pairs<'a>(
    pool: &'a Pool,
    result: &'a Allocation,
) -> impl Iterator<Item = (&'a Receiver, &'a Part)> {
    pool.receivers().iter().zip(&result.parts)
}

fn one(at: usize, receiver: &Receiver, part: &Part, result: &Allocation) -> Result<(), Flaw> {
    let over = receiver.cap.is_some_and(|cap| part.amount > cap);
    if over || part.amount < receiver.floor {
        return Err(Flaw::Bounds { at });
    }
    let (whole, remainder) = result.level.share(receiver.weight).ok_or(Flaw::Level)?;
    let amount_of = |tenge: Tenge| u128::try_from(tenge.tiyn()).map_err(|_| Flaw::Bounds { at });
    let (amount, floor) = (amount_of(part.amount)?, amount_of(receiver.floor)?);
    let cap = receiver.cap.map(amount_of).transpose()?;
    // a receiver without a weight reaches no cap but one of nothing
    let capped = cap.is_some_and(|cap| whole >= cap);
    let floored = !capped && (whole < floor || (whole == floor && remainder == 0));
    let right = match part.standing {
        PartStanding::Capped => capped && cap == Some(amount) && amount > 0,
        PartStanding::Floored => floored && amount == floor && amount > 0,
        // what holds it must itself be nothing: a cap over zero leaves its cap
        PartStanding::Nothing => amount == 0 && (capped && cap == Some(0) || floored && floor == 0),
        PartStanding::Weighed => !capped && !floored && amount == whole,
        PartStanding::RoundedUp => {
            let next = whole.checked_add(1);
            !capped && !floored && remainder > 0 && next == Some(amount)
        }
    };
    let weighed = matches!(
        part.standing,
        PartStanding::Weighed | PartStanding::RoundedUp
    );
    let told = if weighed { remainder } else { 0 };
    if right && part.remainder == told {
        Ok(())
    } else {
        Err(Flaw::Share { at })
    }
}

fn reason(pool: &Pool, result: &Allocation) -> Result<(), Flaw> {
    let weighty = || pool.receivers().iter().any(|one| one.weight > 0);
    let all_full = || {
        pairs(pool, result).all(|(receiver, part)| match (receiver.weight, receiver.cap) {
            (0, _) => part.amount == receiver.floor,
            (_, cap) => cap == Some(part.amount),
        })
    };
    let holds = match result.unplaced {
        None => pool.amount() != Tenge::ZERO,
        Some(Unplaced::ZeroPool) => pool.amount() == Tenge::ZERO,
        Some(Unplaced::ZeroWeights { amount }) => amount.is_positive() && !weighty() && all_full(),
        Some(Unplaced::AllCapped { amount }) => amount.is_positive() && weighty() && all_full(),
    };
    if holds { Ok(()) } else { Err(Flaw::Unplaced) }
}

/// The last that got a tiyn must go before the first that did not.
fn turns(pool: &Pool, result: &Allocation) -> Result<(), Flaw> {
    let turn = |left: &(usize, &Receiver, &Part), right: &(usize, &Receiver, &Part)| {
        let larger = right.2.remainder.cmp(&left.2.remainder);
        larger.then_with(|| left.1.tie_order(right.1))
    };
    let rows = || {
        let pairs = pairs(pool, result).enumerate();
        pairs.map(|(at, (receiver, part))| (at, receiver, part))
    };
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
                pool.receivers().get(*place).filter(|_| there)
            })
            .collect();
        // strictly in the order of the tie: no place twice
        listed.is_some_and(|list| {
            list.len() == count && list.is_sorted_by(|left, right| left.tie_order(right).is_lt())
        })
    };
    if tied && told(true, &tie.won) && told(false, &tie.lost) {
        Ok(())
    } else {
        Err(Flaw::Tie)
    }
}
