//! The flaws of a result by their stable names.

use crate::allocation::{Flaw, TreeFlaw};
use crate::closed_set::closed_set;

closed_set! {
    /// What kind of flaw a result has, in reports.
    pub enum FlawKind {
        /// What it says to be of cannot be distributed, or cannot be read.
        Input = "input",
        /// Its digest is not that of what it says to be of.
        Digest = "digest",
        /// It names another method.
        Method = "method",
        /// Rows or pools are missing, doubled or too many.
        Count = "count",
        /// A level is not the least that fills its pool.
        Level = "level",
        /// A part is out of its bounds.
        Bounds = "bounds",
        /// A part is not the share that the level gives.
        Share = "share",
        /// Parts and what is left do not add up.
        Sum = "sum",
        /// A left-over tiyn went to somebody out of turn.
        Turn = "turn",
        /// The sum that is left, or its reason, does not hold.
        Unplaced = "unplaced",
        /// A tie is not the one that mattered.
        Tie = "tie",
        /// A pool is not the part of its node.
        Amount = "amount",
        /// A stage of priority is missing, or told where there is none.
        Priority = "priority",
    }
}

impl Flaw {
    /// Its kind.
    #[must_use]
    pub const fn kind(self) -> FlawKind {
        match self {
            Self::Method => FlawKind::Method,
            Self::Count { .. } => FlawKind::Count,
            Self::Level => FlawKind::Level,
            Self::Bounds { .. } => FlawKind::Bounds,
            Self::Share { .. } => FlawKind::Share,
            Self::Sum => FlawKind::Sum,
            Self::Turn { .. } => FlawKind::Turn,
            Self::Unplaced => FlawKind::Unplaced,
            Self::Tie => FlawKind::Tie,
        }
    }
}

impl TreeFlaw {
    /// Its kind.
    #[must_use]
    pub const fn kind(self) -> FlawKind {
        match self {
            Self::Pools { .. } => FlawKind::Count,
            Self::Amount { .. } => FlawKind::Amount,
            Self::Priority { .. } => FlawKind::Priority,
            Self::Pool { flaw, .. } => flaw.kind(),
        }
    }
}
