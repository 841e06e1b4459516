//! A contract and its status (mechanism 11, 17).

use crate::calendar::{Day, Period};
use crate::closed_set::closed_set;
use crate::fact::{Lack, single};
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

impl AsRef<Self> for ContractCard {
    fn as_ref(&self) -> &Self {
        self
    }
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

    /// Terminated on that day or before: whatever was done under it, nothing is paid any more
    /// (mechanism 17).
    #[must_use]
    pub fn ended_by(&self, day: Day) -> bool {
        let ended = self.status == ContractStatus::TerminatedByIssuer;
        ended && self.terminated_on.is_some_and(|end| end <= day)
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

/// The rows of one contract that have the last word: those concluded last. An amendment
/// that the provider has not signed takes the word from nobody.
pub fn last_word<'a, R: AsRef<ContractCard> + 'a>(
    rows: impl Iterator<Item = &'a R> + Clone,
) -> impl Iterator<Item = &'a R> + Clone {
    let cards = rows.clone().map(AsRef::as_ref);
    let signed = cards.clone();
    let signed = signed.filter(|card| card.status != ContractStatus::OnSigning);
    let last = signed.map(|card| card.concluded).max();
    let last = last.or_else(|| cards.map(|card| card.concluded).max());
    rows.filter(move |row| Some(row.as_ref().concluded) == last)
}

/// Why the rows of one contract do not let it be in force on a day; `None` where it is. A
/// contract may have a row for each year: those that hold the day are asked.
///
/// # Errors
/// [`Lack::NotTold`] where a row leaves it open, [`Lack::Contradicting`] where they say
/// different things.
///
/// ```
/// use qalqan_core::fact::Lack;
/// use qalqan_core::placement::{ContractCard, ContractStatus, FundingSource, NotInForce, not_in_force};
///
/// let signed = ContractCard {
///     provider: "050540004455".parse()?,
///     period: "2026-01-01/2026-12-31".parse()?,
///     concluded: "2025-12-30".parse()?,
///     status: ContractStatus::Signed,
///     terminated_on: None,
///     funding: FundingSource::Insurance,
///     sum: "1000.00".parse()?,
///     accepted: None,
///     eleven_months: None,
/// };
/// let status = ContractStatus::TerminatedByIssuer;
/// let terminated_on = Some("2026-03-01".parse()?);
/// let terminated = ContractCard { status, terminated_on, ..signed.clone() };
/// let (before, day) = ("2026-02-28".parse()?, "2026-03-01".parse()?);
/// let both = [&signed, &terminated];
/// assert_eq!(not_in_force(both.into_iter(), before), Ok(None));
/// assert_eq!(not_in_force(both.into_iter(), day), Err(Lack::Contradicting));
/// assert_eq!(not_in_force([&terminated].into_iter(), day), Ok(Some(NotInForce::Terminated)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn not_in_force<'a>(
    rows: impl Iterator<Item = &'a ContractCard> + Clone,
    day: Day,
) -> Result<Option<NotInForce>, Lack> {
    let told = last_word(rows.filter(|row| row.period.contains(day)));
    let told = told.map(|row| (row.force_on(day), row.not_in_force(day)));
    match single(told, PartialEq::eq)? {
        Some((Some(_), reason)) => Ok(reason),
        Some((None, _)) => Err(Lack::NotTold),
        None => Ok(Some(NotInForce::OutOfPeriod)),
    }
}
