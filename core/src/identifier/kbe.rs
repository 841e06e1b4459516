//! The code of a beneficiary in a payment: КБе.

use crate::closed_set::closed_set;
use crate::identifier::IdentifierError;
use core::fmt;
use core::str::FromStr;

/// Residency and sector of a beneficiary, two digits: `16` is a resident state
/// enterprise outside finance.
///
/// ```
/// use qalqan_core::identifier::{Kbe, Sector};
///
/// let hospital: Kbe = "17".parse()?;
/// assert!(hospital.is_resident());
/// assert_eq!(hospital.sector(), Sector::PrivateNonFinancial);
/// # Ok::<(), qalqan_core::identifier::IdentifierError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kbe {
    resident: bool,
    sector: Sector,
}

closed_set! {
    /// The sector of the economy, the second digit.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum Sector {
        /// 1: central government.
        CentralGovernment = "central-government",
        /// 2: regional and local government.
        RegionalGovernment = "regional-government",
        /// 3: the central bank.
        CentralBank = "central-bank",
        /// 4: other banks.
        Banks = "banks",
        /// 5: other financial organisations.
        OtherFinancial = "other-financial",
        /// 6: state organisations outside finance.
        StateNonFinancial = "state-non-financial",
        /// 7: private organisations outside finance.
        PrivateNonFinancial = "private-non-financial",
        /// 8: non-profit organisations that serve households.
        NonProfit = "non-profit",
        /// 9: individuals.
        Individuals = "individuals",
    }
}

impl Sector {
    const fn digit(self) -> u8 {
        match self {
            Self::CentralGovernment => 1,
            Self::RegionalGovernment => 2,
            Self::CentralBank => 3,
            Self::Banks => 4,
            Self::OtherFinancial => 5,
            Self::StateNonFinancial => 6,
            Self::PrivateNonFinancial => 7,
            Self::NonProfit => 8,
            Self::Individuals => 9,
        }
    }
}

const FORM: IdentifierError = IdentifierError::Form {
    form: "a KBe: residency 1 or 2, then sector 1–9",
};

impl Kbe {
    /// The code of a residency and a sector.
    #[must_use]
    pub const fn new(resident: bool, sector: Sector) -> Self {
        Self { resident, sector }
    }

    /// Is the beneficiary a resident?
    #[must_use]
    pub const fn is_resident(self) -> bool {
        self.resident
    }

    /// The sector.
    #[must_use]
    pub const fn sector(self) -> Sector {
        self.sector
    }
}

impl FromStr for Kbe {
    type Err = IdentifierError;

    fn from_str(text: &str) -> Result<Self, IdentifierError> {
        let [residency, sector] = text.as_bytes() else {
            return Err(FORM);
        };
        let resident = match residency {
            b'1' => true,
            b'2' => false,
            _ => return Err(FORM),
        };
        let digit = sector.checked_sub(b'0');
        let sector = Sector::ALL
            .into_iter()
            .find(|sector| Some(sector.digit()) == digit);
        sector.map(|sector| Self::new(resident, sector)).ok_or(FORM)
    }
}

impl fmt::Display for Kbe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let residency = if self.resident { 1 } else { 2 };
        write!(f, "{residency}{}", self.sector.digit())
    }
}

impl fmt::Debug for Kbe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Kbe({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn eighteen_codes_and_no_more() {
        let all: std::vec::Vec<std::string::String> = (0..100)
            .map(|number| std::format!("{number:02}"))
            .filter(|text| {
                text.parse::<Kbe>()
                    .is_ok_and(|kbe| kbe.to_string() == *text)
            })
            .collect();
        assert_eq!(all.len(), 18);
        assert_eq!((all[0].as_str(), all[17].as_str()), ("11", "29"));
        for bad in ["", "1", "171", "10", "01", "31", "1a", "١٧"] {
            assert_eq!(bad.parse::<Kbe>(), Err(FORM), "{bad}");
        }
    }
}
