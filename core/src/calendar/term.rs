//! The length of a term, and the convention of its start.

use core::fmt;
use core::str::FromStr;

/// The length of a term as the acts give it.
///
/// Written `5wd` (working days), `30d` (calendar days), `2m` (months), `5y` (years).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Term {
    /// So many working days.
    WorkingDays(u16),
    /// So many calendar days.
    CalendarDays(u16),
    /// So many months.
    Months(u16),
    /// So many years.
    Years(u16),
}

/// Why a text is not a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("term is not in the form `5wd`, `30d`, `2m` or `5y`")]
pub struct TermError;

/// The day from which a term runs.
///
/// The text of the Civil Code (articles 172–177) was not available, so the
/// convention is a parameter of the edition, and reports name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StartConvention {
    /// From the day after the event; the default.
    NextDay,
    /// From the day of the event itself.
    SameDay,
}

impl FromStr for Term {
    type Err = TermError;

    fn from_str(text: &str) -> Result<Self, TermError> {
        let digits_end = text.bytes().take_while(u8::is_ascii_digit).count();
        let (digits, unit) = text.split_at_checked(digits_end).ok_or(TermError)?;
        if digits.is_empty() || (digits.len() > 1 && digits.starts_with('0')) {
            return Err(TermError);
        }
        let count = digits.parse().map_err(|_| TermError)?;
        match unit {
            "wd" => Ok(Self::WorkingDays(count)),
            "d" => Ok(Self::CalendarDays(count)),
            "m" => Ok(Self::Months(count)),
            "y" => Ok(Self::Years(count)),
            _ => Err(TermError),
        }
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WorkingDays(count) => write!(f, "{count}wd"),
            Self::CalendarDays(count) => write!(f, "{count}d"),
            Self::Months(count) => write!(f, "{count}m"),
            Self::Years(count) => write!(f, "{count}y"),
        }
    }
}

impl FromStr for StartConvention {
    type Err = TermError;

    fn from_str(text: &str) -> Result<Self, TermError> {
        match text {
            "next-day" => Ok(Self::NextDay),
            "same-day" => Ok(Self::SameDay),
            _ => Err(TermError),
        }
    }
}

impl fmt::Display for StartConvention {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NextDay => "next-day",
            Self::SameDay => "same-day",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn grammar() {
        for text in ["5wd", "30d", "2m", "5y", "0d"] {
            assert_eq!(
                text.parse::<Term>().map(|term| term.to_string()),
                Ok(text.to_string())
            );
        }
        for bad in ["", "wd", "5", "5 wd", "-5d", "05d", "70000d", "5w"] {
            assert_eq!(bad.parse::<Term>(), Err(TermError), "{bad}");
        }
    }
}
