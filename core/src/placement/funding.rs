//! The two streams of money, never mixed in one row (mechanism 3(4)).

use core::fmt;
use core::str::FromStr;

/// Which package pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FundingSource {
    /// ГОБМП, the guaranteed package: paid from the control cash account.
    Guaranteed,
    /// ОСМС, the insurance package: paid from the account in the National Bank.
    Insurance,
}

impl FundingSource {
    /// The stable name in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Guaranteed => "gobmp",
            Self::Insurance => "osms",
        }
    }
}

impl fmt::Display for FundingSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for FundingSource {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "gobmp" => Ok(Self::Guaranteed),
            "osms" => Ok(Self::Insurance),
            _ => Err("funding source is not one of `gobmp`, `osms`"),
        }
    }
}
