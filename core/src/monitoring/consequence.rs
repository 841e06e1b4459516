//! What follows from a monitoring for the payment (mechanism 21).

use crate::calendar::Day;
use core::fmt;
use core::str::FromStr;

/// The consequences that the law names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConsequenceKind {
    /// Suspended for services at an address outside the licence.
    SuspendedForAddress,
    /// Suspended for tax debt or late taxes.
    SuspendedForTaxes,
    /// Suspended for too many cases without a registered visit.
    SuspendedForVisits,
    /// Payment stops, and the contract is to be terminated.
    Stopped,
}

impl ConsequenceKind {
    /// All of them, lightest first.
    pub const ALL: [Self; 4] = [
        Self::SuspendedForAddress,
        Self::SuspendedForTaxes,
        Self::SuspendedForVisits,
        Self::Stopped,
    ];

    /// The stable name in drafts and reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::SuspendedForAddress => "suspended-for-address",
            Self::SuspendedForTaxes => "suspended-for-taxes",
            Self::SuspendedForVisits => "suspended-for-visits",
            Self::Stopped => "stopped",
        }
    }

    /// The point of the Mechanism that sets it.
    #[must_use]
    pub const fn point(self) -> &'static str {
        match self {
            Self::SuspendedForAddress => "14(1)",
            Self::SuspendedForTaxes => "14(2)",
            Self::SuspendedForVisits => "14(3)",
            Self::Stopped => "16(2)",
        }
    }
}

impl fmt::Display for ConsequenceKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for ConsequenceKind {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|kind| kind.name() == text);
        found.ok_or(
            "consequence is not one of `suspended-for-address`, `suspended-for-taxes`, \
             `suspended-for-visits`, `stopped`",
        )
    }
}

/// A consequence with the day from which it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Consequence {
    /// What follows.
    pub kind: ConsequenceKind,
    /// From the day of the protocol.
    pub from: Day,
    /// The place of the discrepancy in the protocol, from zero.
    pub discrepancy: usize,
}
