//! The reporting month of an act and the financial year of a policy.

use crate::ascii::Plain;
use crate::calendar::{Day, DayError, Period};
use core::fmt;
use core::str::FromStr;

/// A calendar month, written `2026-03`: the reporting period of an act
/// (Payment Rules, p. 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    first: Day,
}

impl Month {
    /// The month of a day.
    #[must_use]
    pub fn of(day: Day) -> Self {
        Self {
            first: Day::new(day.year(), day.month(), 1).unwrap_or(day),
        }
    }

    /// First day.
    #[must_use]
    pub fn first(self) -> Day {
        self.first
    }

    /// Last day.
    #[must_use]
    pub fn last(self) -> Day {
        self.first
            .plus_months(1)
            .and_then(Day::previous)
            .unwrap_or(self.first)
    }

    /// Does the day fall in this month?
    #[must_use]
    pub fn contains(self, day: Day) -> bool {
        let first = self.first;
        (first.year(), first.month()) == (day.year(), day.month())
    }

    /// The month as a period.
    #[must_use]
    pub fn period(self) -> Period {
        Period::spanning(self.first, self.last())
    }

    /// The financial year the month belongs to.
    #[must_use]
    pub fn year(self) -> FinancialYear {
        FinancialYear::of(self.first)
    }
}

impl FromStr for Month {
    type Err = DayError;

    fn from_str(text: &str) -> Result<Self, DayError> {
        if text.len() != 7 {
            return Err(DayError::Malformed);
        }
        alloc::format!("{text}-01").parse().map(Self::of)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.first.year(), self.first.month())
    }
}

/// A financial year: 1 January to 31 December (mechanism 34).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FinancialYear(Day);

impl FinancialYear {
    /// The financial year of a day.
    #[must_use]
    pub fn of(day: Day) -> Self {
        Self(Day::new(day.year(), 1, 1).unwrap_or(day))
    }

    /// The year's number.
    #[must_use]
    pub fn number(self) -> i32 {
        self.0.year()
    }

    /// Does the day fall in this year?
    #[must_use]
    pub fn contains(self, day: Day) -> bool {
        self.number() == day.year()
    }

    /// 1 January to 31 December.
    #[must_use]
    pub fn period(self) -> Period {
        let last = Day::new(self.0.year(), 12, 31).unwrap_or(self.0);
        Period::spanning(self.0, last)
    }
}

impl FromStr for FinancialYear {
    type Err = DayError;

    fn from_str(text: &str) -> Result<Self, DayError> {
        if text.len() != 4 {
            return Err(DayError::Malformed);
        }
        alloc::format!("{text}-01-01").parse().map(Self::of)
    }
}

impl fmt::Display for FinancialYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.number())
    }
}

impl Plain for FinancialYear {}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn month_and_year_have_ends() {
        let february: Month = "2024-02".parse().unwrap();
        assert_eq!(february.last(), Day::known(2024, 2, 29));
        assert_eq!(february.to_string(), "2024-02");
        assert!("2024-2".parse::<Month>().is_err());
        assert!("2024-13".parse::<Month>().is_err());
        let year: FinancialYear = "2026".parse().unwrap();
        assert_eq!(year.period().last(), Day::known(2026, 12, 31));
        assert!("26".parse::<FinancialYear>().is_err());
    }
}
