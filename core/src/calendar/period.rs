//! A run of days with both ends inside.

use crate::ascii::Plain;
use crate::calendar::{Day, DayError};
use core::fmt;
use core::str::FromStr;

/// Days from a first to a last, both inside, written `2026-01-01/2026-12-31`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    first: Day,
    last: Day,
}

/// Why two days are not a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PeriodError {
    /// Not two days with a stroke between.
    #[error("period is not in the form 2026-01-01/2026-12-31")]
    Malformed,
    /// A day of it does not exist or is out of range.
    #[error("{0}")]
    Day(DayError),
    /// It ends before it starts.
    #[error("period ends before it starts")]
    Reversed,
}

impl Period {
    /// The period, or an error where it ends before it starts.
    ///
    /// # Errors
    /// [`PeriodError::Reversed`].
    pub fn new(first: Day, last: Day) -> Result<Self, PeriodError> {
        if last < first {
            Err(PeriodError::Reversed)
        } else {
            Ok(Self { first, last })
        }
    }

    /// A period known when the library is compiled, for the tables of the law.
    pub(crate) const fn known(first: Day, last: Day) -> Self {
        Self { first, last }
    }

    /// The period between two days in whichever order.
    #[must_use]
    pub fn spanning(one: Day, other: Day) -> Self {
        Self {
            first: one.min(other),
            last: one.max(other),
        }
    }

    /// First day.
    #[must_use]
    pub fn first(self) -> Day {
        self.first
    }

    /// Last day, inside.
    #[must_use]
    pub fn last(self) -> Day {
        self.last
    }

    /// Is the day inside?
    #[must_use]
    pub fn contains(self, day: Day) -> bool {
        self.first <= day && day <= self.last
    }

    /// Is the whole other period inside?
    #[must_use]
    pub fn covers(self, other: Self) -> bool {
        self.first <= other.first && other.last <= self.last
    }

    /// Do the two share a day?
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// Days inside.
    #[must_use]
    pub fn days(self) -> i64 {
        self.last.days_since(self.first).saturating_add(1)
    }
}

impl FromStr for Period {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Self, PeriodError> {
        let (first, last) = text.split_once('/').ok_or(PeriodError::Malformed)?;
        let first = first.parse().map_err(PeriodError::Day)?;
        let last = last.parse().map_err(PeriodError::Day)?;
        Self::new(first, last)
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.first, self.last)
    }
}

impl Plain for Period {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_inside() {
        let march: Period = "2026-03-01/2026-03-31".parse().unwrap();
        assert_eq!(march.days(), 31);
        assert!(march.contains(march.first()) && march.contains(march.last()));
        assert!(!march.contains(Day::known(2026, 4, 1)));
        let april: Period = "2026-04-01/2026-04-30".parse().unwrap();
        assert!(!march.overlaps(april));
        assert_eq!(
            "2026-03-31/2026-03-01".parse::<Period>(),
            Err(PeriodError::Reversed)
        );
    }
}
