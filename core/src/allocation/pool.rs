//! What is to be distributed, among whom, within which bounds.

use crate::allocation::{Apportionment, ReceiverKey};
use crate::calendar::Moment;
use crate::money::Tenge;
use alloc::vec::Vec;
use core::cmp::Ordering;
use hashbrown::HashMap;

/// One who takes part in the distribution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receiver {
    /// What it is known by; no two alike in a pool.
    pub key: ReceiverKey,
    /// When its application was filed; in a tie the earlier goes first, and one
    /// without a time goes last.
    pub filed: Option<Moment>,
    /// Its share relative to the others; only proportions matter.
    pub weight: u64,
    /// The most it may get.
    pub cap: Option<Tenge>,
    /// The least it must get.
    pub floor: Tenge,
}

/// A pool whose bounds can be kept: nothing negative, no cap below its floor, no
/// key twice, and floors that fit the amount.
///
/// ```
/// use qalqan_core::allocation::{Pool, Receiver, allocate};
/// use qalqan_core::money::Tenge;
///
/// let receiver = |key: &str, weight| Receiver {
///     key: key.parse().unwrap(),
///     filed: None,
///     weight,
///     cap: None,
///     floor: Tenge::ZERO,
/// };
/// let receivers = vec![receiver("a", 0), receiver("b", 1), receiver("c", 1)];
/// let pool = Pool::new("1.01".parse()?, receivers).unwrap();
/// let outcome = allocate(&pool);
/// let parts: Vec<i64> = outcome.parts.iter().map(|part| part.amount.tiyn()).collect();
/// assert_eq!(parts, [0, 51, 50]);
/// # Ok::<(), qalqan_core::money::TengeError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pool {
    amount: Tenge,
    receivers: Vec<Receiver>,
    by: Apportionment,
}

/// Why bounds cannot be kept. Places count from zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PoolError {
    /// The amount is below zero.
    #[error("amount of the pool is negative")]
    NegativeAmount,
    /// A floor is below zero.
    #[error("floor of receiver {at} is negative")]
    NegativeFloor {
        /// The receiver's place.
        at: usize,
    },
    /// A cap is below zero.
    #[error("cap of receiver {at} is negative")]
    NegativeCap {
        /// The receiver's place.
        at: usize,
    },
    /// A cap is below its floor.
    #[error("cap of receiver {at} is below its floor")]
    CapBelowFloor {
        /// The receiver's place.
        at: usize,
    },
    /// Two receivers have one key.
    #[error("receiver {at} has the key of receiver {first}")]
    Duplicate {
        /// The place of the second.
        at: usize,
        /// The place of the first.
        first: usize,
    },
    /// The floors ask for more than there is.
    #[error("floors add up to {floors} tiyn, over the {amount} tiyn of the pool")]
    FloorsOverAmount {
        /// The sum of the floors, in tiyn.
        floors: u128,
        /// The pool, in tiyn.
        amount: u64,
    },
}

impl Pool {
    /// A pool whose bounds can be kept, by largest remainder.
    ///
    /// # Errors
    /// The first [`PoolError`] met; floors are never scaled down silently.
    pub fn new(amount: Tenge, receivers: Vec<Receiver>) -> Result<Self, PoolError> {
        if amount.is_negative() {
            return Err(PoolError::NegativeAmount);
        }
        for (at, receiver) in receivers.iter().enumerate() {
            receiver.bounds(at)?;
        }
        if let Some((at, first)) = duplicates(&receivers).next() {
            return Err(PoolError::Duplicate { at, first });
        }
        let floors = floors_of(&receivers);
        let amount_tiyn = tiyn(amount);
        if floors > u128::from(amount_tiyn) {
            let amount = amount_tiyn;
            return Err(PoolError::FloorsOverAmount { floors, amount });
        }
        let by = Apportionment::default();
        Ok(Self {
            amount,
            receivers,
            by,
        })
    }

    /// The same pool, in whole tiyn by another rounding.
    #[must_use]
    pub fn apportioned(mut self, by: Apportionment) -> Self {
        self.by = by;
        self
    }

    /// How shares become whole tiyn.
    #[must_use]
    pub const fn apportionment(&self) -> Apportionment {
        self.by
    }

    /// What is to be distributed.
    #[must_use]
    pub const fn amount(&self) -> Tenge {
        self.amount
    }

    /// Among whom, in the caller's order.
    #[must_use]
    pub fn receivers(&self) -> &[Receiver] {
        &self.receivers
    }
}

impl Receiver {
    fn bounds(&self, at: usize) -> Result<(), PoolError> {
        if self.floor.is_negative() {
            return Err(PoolError::NegativeFloor { at });
        }
        match self.cap {
            Some(cap) if cap.is_negative() => Err(PoolError::NegativeCap { at }),
            Some(cap) if cap < self.floor => Err(PoolError::CapBelowFloor { at }),
            _ => Ok(()),
        }
    }

    /// Who goes first in a tie: the earlier filed, then the lesser key (mechanism 8
    /// makes the chronology of filing the order of the law).
    #[must_use]
    pub fn tie_order(&self, other: &Self) -> Ordering {
        let unfiled = self.filed.is_none().cmp(&other.filed.is_none());
        unfiled
            .then_with(|| self.filed.cmp(&other.filed))
            .then_with(|| self.key.cmp(&other.key))
    }
}

/// The places of receivers whose key came before, each with the place of the first.
pub(super) fn duplicates(receivers: &[Receiver]) -> impl Iterator<Item = (usize, usize)> {
    // order: the map is only asked by key; pairs come in the order of the list
    let mut seen: HashMap<&ReceiverKey, usize> = HashMap::with_capacity(receivers.len());
    receivers
        .iter()
        .enumerate()
        .filter_map(move |(at, receiver)| {
            let first = *seen.entry(&receiver.key).or_insert(at);
            (first != at).then_some((at, first))
        })
}

/// The sum of the floors, none of them negative, in tiyn.
pub(super) fn floors_of(receivers: &[Receiver]) -> u128 {
    let floors = receivers.iter().map(|receiver| tiyn(receiver.floor));
    // at most a million summands of 63 bits each
    floors.fold(0_u128, |sum, floor| sum.saturating_add(u128::from(floor)))
}

/// Tiyn of an amount known not to be negative; a negative one counts as nothing.
pub(super) fn tiyn(amount: Tenge) -> u64 {
    u64::try_from(amount.tiyn()).unwrap_or(0)
}
