//! A fact has three values: known yes, known no, unknown.

use crate::calendar::Day;
use crate::fact::Source;

/// Something about the world: known with its source and date, or unknown.
///
/// A rule that meets `Unknown` says *not checked*, never *passed*.
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
