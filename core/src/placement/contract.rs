//! A contract and its status (mechanism 11, 17).

use crate::calendar::{Day, Period};
use crate::identifier::TaxNumber;
use crate::money::Tenge;
use crate::placement::FundingSource;
use core::fmt;
use core::str::FromStr;

/// The status of a contract, in the law's own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ContractStatus {
    /// «На подписании»: signed by the issuer, not yet by the provider.
    OnSigning,
    /// «Подписан»: signed by both.
    Signed,
    /// «Расторгнут эмитентом».
    TerminatedByIssuer,
}

impl ContractStatus {
    /// The stable name in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::OnSigning => "on-signing",
            Self::Signed => "signed",
            Self::TerminatedByIssuer => "terminated-by-issuer",
        }
    }
}

impl fmt::Display for ContractStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for ContractStatus {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "on-signing" => Ok(Self::OnSigning),
            "signed" => Ok(Self::Signed),
            "terminated-by-issuer" => Ok(Self::TerminatedByIssuer),
            _ => {
                Err("contract status is not one of `on-signing`, `signed`, `terminated-by-issuer`")
            }
        }
    }
}

/// A contract as the register shows it to a check, by its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContractCard {
    /// The provider.
    pub provider: TaxNumber,
    /// Days in force.
    pub period: Period,
    /// The day it was concluded.
    pub concluded: Day,
    /// Its status now.
    pub status: ContractStatus,
    /// The day of termination.
    pub terminated_on: Option<Day>,
    /// The package that pays.
    pub funding: FundingSource,
    /// The sum of the financial year.
    pub sum: Tenge,
}

impl ContractCard {
    /// Signed by both and in force on that day. A contract terminated later was in
    /// force until the day of its termination.
    #[must_use]
    pub fn in_force(&self, day: Day) -> bool {
        let alive = match (self.status, self.terminated_on) {
            (ContractStatus::OnSigning, _) => false,
            (ContractStatus::Signed, _) => true,
            (ContractStatus::TerminatedByIssuer, Some(end)) => day < end,
            (ContractStatus::TerminatedByIssuer, None) => false,
        };
        alive && self.period.contains(day)
    }
}
