//! What of a distribution is the caller's choice, and stands in its answer.

use crate::allocation::Apportionment;
use crate::ratio::{Ratio, RatioError};
use core::fmt;
use core::str::FromStr;

/// How a pool is distributed: the stages, and the rounding. The floors always come first,
/// and what the stages before leave open is proportional to weights.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DistributionMethod {
    /// How shares become whole tiyn.
    pub apportionment: Apportionment,
    /// The part of what lies above the floors that is guaranteed to accredited receivers
    /// before the rest is shared; no such stage where there is none.
    pub priority: Option<PriorityShare>,
}

/// A part of what lies above the floors, from nothing to all of it.
///
/// ```
/// use qalqan_core::allocation::PriorityShare;
///
/// let third: PriorityShare = "1/3".parse()?;
/// assert_eq!(third.of(100), 33);
/// assert!("4/3".parse::<PriorityShare>().is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PriorityShare(Ratio);

/// Why a text is not a share of priority.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PriorityShareError {
    /// No ratio at all.
    #[error(transparent)]
    Ratio(#[from] RatioError),
    /// More than there is.
    #[error("a share is not over the whole")]
    OverWhole,
}

impl PriorityShare {
    /// Whole tiyn of the share of so many, cut down.
    #[must_use]
    pub fn of(self, tiyn: u64) -> u64 {
        self.0.most_within(tiyn)
    }
}

impl FromStr for PriorityShare {
    type Err = PriorityShareError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let ratio: Ratio = text.parse()?;
        if ratio.part() > ratio.whole() {
            return Err(PriorityShareError::OverWhole);
        }
        Ok(Self(ratio))
    }
}

impl fmt::Display for PriorityShare {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
