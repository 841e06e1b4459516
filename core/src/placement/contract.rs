//! A contract and its status (mechanism 11, 17).

use crate::calendar::{Day, Period};
use crate::closed_set::closed_set;
use crate::identifier::TaxNumber;
use crate::money::Tenge;
use crate::placement::FundingSource;

closed_set! {
    /// The status of a contract, in the law's own words.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum ContractStatus: "contract status" {
        /// «На подписании»: signed by the issuer, not yet by the provider.
        OnSigning = "on-signing",
        /// «Подписан»: signed by both.
        Signed = "signed",
        /// «Расторгнут эмитентом».
        TerminatedByIssuer = "terminated-by-issuer",
    }
}

closed_set! {
    /// Why a contract is not in force on a day, lightest first.
    pub enum NotInForce {
        /// The day is outside its period.
        OutOfPeriod = "not-in-force",
        /// The provider has not signed it.
        NotSigned = "not-signed",
        /// It was terminated by that day.
        Terminated = "terminated",
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
    /// Accepted so far in the financial year, this act apart.
    pub accepted: Option<Tenge>,
    /// Accepted from January to November, for the cap of December services.
    pub eleven_months: Option<Tenge>,
}

impl ContractCard {
    /// Signed by both and in force on that day, where that is known. A contract
    /// terminated later was in force until the day of its termination; terminated on a
    /// day that the register does not tell, it may have been in force.
    #[must_use]
    pub fn force_on(&self, day: Day) -> Option<bool> {
        if !self.period.contains(day) {
            return Some(false);
        }
        match (self.status, self.terminated_on) {
            (ContractStatus::OnSigning, _) => Some(false),
            (ContractStatus::Signed, _) => Some(true),
            (ContractStatus::TerminatedByIssuer, end) => end.map(|end| day < end),
        }
    }

    /// Why it is not in force on that day; `None` where it is, or may be.
    #[must_use]
    pub fn not_in_force(&self, day: Day) -> Option<NotInForce> {
        match (self.force_on(day)?, self.status) {
            (true, _) => None,
            (false, _) if !self.period.contains(day) => Some(NotInForce::OutOfPeriod),
            (false, ContractStatus::OnSigning) => Some(NotInForce::NotSigned),
            (false, _) => Some(NotInForce::Terminated),
        }
    }

    /// Known to be in force on that day.
    #[must_use]
    pub fn in_force(&self, day: Day) -> bool {
        self.force_on(day) == Some(true)
    }
}
