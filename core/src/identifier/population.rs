//! The number of a person in the register of the attached population (РПН).

use crate::ascii;
use core::fmt;
use core::str::FromStr;

/// Why a text is no number of the register of the attached population.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PopulationIdError {
    /// Something other than `[1-9][0-9]{0,18}`.
    #[error("a number of the attached population is 1 to 19 digits with no zero in front")]
    Malformed,
}

/// Who has no IIN yet, a newborn, is known by it, and it stands beside the IIN of others.
///
/// ```
/// use qalqan_core::identifier::PopulationId;
///
/// let number: PopulationId = "45500000000000002".parse()?;
/// assert_eq!(number.to_string(), "45500000000000002");
/// assert_eq!(format!("{number:?}"), "PopulationId(..)");
/// assert!("045".parse::<PopulationId>().is_err());
/// # Ok::<(), qalqan_core::identifier::PopulationIdError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PopulationId(u64);

impl FromStr for PopulationId {
    type Err = PopulationIdError;

    fn from_str(text: &str) -> Result<Self, PopulationIdError> {
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits || text.starts_with('0') || text.is_empty() || text.len() > 19 {
            return Err(PopulationIdError::Malformed);
        }
        let number = text.parse();
        number.map(Self).map_err(|_| PopulationIdError::Malformed)
    }
}

impl ascii::Plain for PopulationId {}

impl fmt::Display for PopulationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// It is a person's own.
impl fmt::Debug for PopulationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PopulationId(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn borders_of_the_form() {
        for good in ["1", "9999999999999999999"] {
            assert!(good.parse::<PopulationId>().is_ok(), "{good}");
        }
        for bad in [
            "",
            "0",
            "01",
            "+1",
            "1_0",
            "10000000000000000000",
            " 1",
            "1.0",
        ] {
            assert!(bad.parse::<PopulationId>().is_err(), "{bad}");
        }
    }
}
