//! Contracts and additional agreements as an announcement knows them.

use crate::calendar::{Day, Moment, Period};
use crate::identifier::{ContractNumber, Iban, TaxNumber};
use crate::money::{Tenge, checked_sum};
use crate::placement::{ContractStatus, FundingSource};
use crate::signature::Digest;
use alloc::collections::BTreeMap;
use alloc::string::String;

/// A contract that came of a distribution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AwardState {
    /// Its number.
    pub number: ContractNumber,
    /// The application that it came of.
    pub application: String,
    /// The provider.
    pub provider: TaxNumber,
    /// Which package pays.
    pub funding: FundingSource,
    /// What it gets of each line now, by the line's normal form.
    pub parts: BTreeMap<String, Tenge>,
    /// Days in force.
    pub period: Period,
    /// The provider's account.
    pub account: Iban,
    /// The text that the issuer signed.
    pub text: Digest,
    /// When the issuer signed it.
    pub formed: Moment,
    /// When the provider signed it.
    pub signed: Option<Moment>,
    /// The day of the document on which it was terminated.
    pub terminated: Option<Day>,
    /// Its status.
    pub status: ContractStatus,
}

impl AwardState {
    /// Its sum.
    #[must_use]
    pub fn sum(&self) -> Option<Tenge> {
        checked_sum(self.parts.values().copied())
    }
}

/// An additional agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementState {
    /// Its number.
    pub number: String,
    /// The contract, by its normal form.
    pub contract: String,
    /// The line, by its normal form.
    pub line: String,
    /// What the contract got of the line before.
    pub before: Tenge,
    /// What it gets from then on.
    pub sum: Tenge,
    /// The text that the issuer signed.
    pub text: Digest,
    /// When the provider signed it.
    pub signed: Option<Moment>,
}

impl AgreementState {
    /// What it takes of the line beyond what the contract had: put aside until it is signed.
    #[must_use]
    pub fn more(&self) -> Tenge {
        let more = self.sum.checked_sub(self.before);
        more.filter(|more| more.is_positive())
            .unwrap_or(Tenge::ZERO)
    }
}
