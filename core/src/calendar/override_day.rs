//! A day that the host declares working or off, with the act behind it.

use crate::calendar::Day;
use alloc::string::String;

/// Most characters of a reference.
const REFERENCE_MAX: usize = 200;

/// A day that the host declares working or off, against the built-in calendar
/// or in support of it.
///
/// It changes its own day only: a holiday that was moved stays where it is.
///
/// ```
/// use qalqan_core::calendar::{CalendarOverride, Day};
///
/// let day: Day = "2026-08-31".parse()?;
/// let off = CalendarOverride::new(day, false, "calendar of January 2026").unwrap();
/// assert!(!off.is_working());
/// assert!(CalendarOverride::new(day, false, " ").is_err(), "a reference is a must");
/// # Ok::<(), qalqan_core::calendar::DayError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarOverride {
    day: Day,
    working: bool,
    reference: String,
}

/// Why an override is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CalendarOverrideError {
    /// No reference, or only white space.
    #[error("override of `{day}` names no reference")]
    NoReference {
        /// The day.
        day: Day,
    },
    /// The reference is too long.
    #[error("reference of the override of `{day}` has more than 200 characters")]
    LongReference {
        /// The day.
        day: Day,
    },
    /// The reference holds a line break or another control character.
    #[error("reference of the override of `{day}` holds a control character")]
    ControlCharacter {
        /// The day.
        day: Day,
    },
    /// The calendar does not know the day.
    #[error("`{day}` is outside the calendar")]
    OutsideCalendar {
        /// The day.
        day: Day,
    },
    /// The day has an override already; which of two acts holds is not ours to say.
    #[error("`{day}` has an override already")]
    Twice {
        /// The day.
        day: Day,
    },
}

impl CalendarOverride {
    /// The day is working (or off) by the act that the reference names, in
    /// 1–200 characters.
    ///
    /// # Errors
    /// [`CalendarOverrideError::NoReference`], [`CalendarOverrideError::LongReference`],
    /// [`CalendarOverrideError::ControlCharacter`].
    pub fn new(day: Day, working: bool, reference: &str) -> Result<Self, CalendarOverrideError> {
        if reference.trim().is_empty() {
            return Err(CalendarOverrideError::NoReference { day });
        }
        if reference.chars().nth(REFERENCE_MAX).is_some() {
            return Err(CalendarOverrideError::LongReference { day });
        }
        if reference.chars().any(char::is_control) {
            return Err(CalendarOverrideError::ControlCharacter { day });
        }
        Ok(Self {
            day,
            working,
            reference: reference.into(),
        })
    }

    /// The day.
    #[must_use]
    pub fn day(&self) -> Day {
        self.day
    }

    /// Is it declared working?
    #[must_use]
    pub fn is_working(&self) -> bool {
        self.working
    }

    /// The act behind it, in the host's words.
    #[must_use]
    pub fn reference(&self) -> &str {
        &self.reference
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_has_1_to_200_characters() {
        let day = Day::known(2026, 8, 31);
        let no = CalendarOverrideError::NoReference { day };
        let long = CalendarOverrideError::LongReference { day };
        let control = CalendarOverrideError::ControlCharacter { day };
        for (reference, error) in [
            (String::new(), Some(no)),
            (" \t".into(), Some(no)),
            ("№".into(), None),
            ("қ".repeat(200), None),
            ("қ".repeat(201), Some(long)),
            ("№ 1\nof 2026".into(), Some(control)),
        ] {
            let made = CalendarOverride::new(day, false, &reference);
            assert_eq!(made.err(), error, "{reference}");
        }
    }
}
