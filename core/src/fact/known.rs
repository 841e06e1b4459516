//! A fact has three values: known yes, known no, unknown.

use crate::calendar::Day;
use crate::fact::Source;

/// Something about the world: known with its source and date, or unknown.
///
/// A rule that meets `Unknown` says *not checked*, never *passed*.
///
/// ```
/// use qalqan_core::fact::{Fact, Source};
///
/// let owes = Fact::Known {
///     value: false,
///     source: Source::TaxDebt,
///     as_of: "2026-03-31".parse()?,
/// };
/// assert_eq!(owes.value(), Some(&false));
/// assert!(!Fact::<bool>::Unknown.is_known());
/// # Ok::<(), qalqan_core::calendar::DayError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact<T> {
    /// Known.
    Known {
        /// What is known.
        value: T,
        /// Who says so.
        source: Source,
        /// As of which day.
        as_of: Day,
    },
    /// Not known.
    Unknown,
}

impl<T> Fact<T> {
    /// The value, where known.
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Known { value, .. } => Some(value),
            Self::Unknown => None,
        }
    }

    /// Known or not?
    pub const fn is_known(&self) -> bool {
        matches!(self, Self::Known { .. })
    }
}
