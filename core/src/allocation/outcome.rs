//! The result of a distribution, with all that is needed to check it.

use crate::allocation::Level;
use crate::closed_set::closed_set;
use crate::money::Tenge;
use alloc::vec::Vec;

/// Who got what, and why. `parts` stand in the order of the pool's receivers; who
/// gets what does not depend on that order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allocation {
    /// The method of the pool's [`Apportionment`](crate::allocation::Apportionment).
    pub method: &'static str,
    /// One for every receiver, those who got nothing too.
    pub parts: Vec<Part>,
    /// The level that all weighed parts share.
    pub level: Level,
    /// What could not be placed.
    pub unplaced: Option<Unplaced>,
    /// The tie that the order of filing or the key settled.
    pub tie: Option<Tie>,
}

/// What one receiver got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The money.
    pub amount: Tenge,
    /// What decided it.
    pub standing: PartStanding,
    /// What `level × weight` leaves over whole tiyn, as a part of
    /// [`Level::weight`]; zero where the bounds decided.
    pub remainder: u128,
}

closed_set! {
    /// What decided a part.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum PartStanding: "standing of a part" {
        /// The cap.
        Capped = "capped",
        /// The floor, not nothing.
        Floored = "floored",
        /// The weight, cut down to whole tiyn.
        Weighed = "weighed",
        /// The weight, with one tiyn for its remainder.
        RoundedUp = "rounded-up",
        /// Nothing came: no weight, or nothing left above the floors.
        Nothing = "nothing",
    }
}

/// Why money stays in the pool, and how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unplaced {
    /// The pool was empty: nothing was there to place.
    ZeroPool,
    /// No receiver with a weight takes part.
    ZeroWeights {
        /// What stays.
        amount: Tenge,
    },
    /// Every receiver with a weight has reached its cap.
    AllCapped {
        /// What stays.
        amount: Tenge,
    },
}

impl Unplaced {
    /// The stable name in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ZeroPool => "zero-pool",
            Self::ZeroWeights { .. } => "zero-weights",
            Self::AllCapped { .. } => "all-capped",
        }
    }

    /// What stays in the pool.
    #[must_use]
    pub const fn amount(self) -> Tenge {
        match self {
            Self::ZeroPool => Tenge::ZERO,
            Self::ZeroWeights { amount } | Self::AllCapped { amount } => amount,
        }
    }
}

/// Receivers with one and the same remainder, of whom only some could get a tiyn.
/// Places in the pool's list, in the order of the tie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// They got the tiyn.
    pub won: Vec<usize>,
    /// They did not.
    pub lost: Vec<usize>,
}

impl Allocation {
    /// What stays in the pool.
    #[must_use]
    pub fn left(&self) -> Tenge {
        self.unplaced.map_or(Tenge::ZERO, Unplaced::amount)
    }
}
