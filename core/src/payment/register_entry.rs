//! A signed act on its way to a row of the register of acts (annex of the Mechanism).

use crate::calendar::{Day, Moment, Period};
use crate::identifier::{ActNumber, Bic, ContractNumber, Iban, TaxNumber};
use crate::money::Tenge;
use crate::payment::SignedAct;
use crate::placement::FundingSource;
use alloc::string::String;

/// What a row needs beside the act itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentDetails {
    /// Name of the provider (column 3).
    pub recipient: String,
    /// Date of the contract (column 5).
    pub contract_date: Day,
    /// Name of the service (column 6).
    pub service: String,
    /// The provider's account (column 8).
    pub account: Iban,
    /// The provider's bank (column 12).
    pub bic: Bic,
}

/// A signed act with all that a row needs. Only a [`SignedAct`] becomes one; through
/// the JSON door the host vouches for the signature.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RegisterEntry {
    pub(crate) signed: Moment,
    pub(crate) funding: FundingSource,
    pub(crate) recipient: String,
    pub(crate) provider: TaxNumber,
    pub(crate) contract: ContractNumber,
    pub(crate) contract_date: Day,
    pub(crate) service: String,
    pub(crate) account: Iban,
    pub(crate) act: ActNumber,
    pub(crate) act_date: Day,
    pub(crate) period: Period,
    pub(crate) bic: Bic,
    pub(crate) amount: Tenge,
    pub(crate) invoice: Option<Tenge>,
}

impl RegisterEntry {
    /// The row of a signed act; `None` where the act lacks a field that a row shows.
    /// The period is the month of the act, the date of the act is that of its signing.
    #[must_use]
    pub fn of(signed: &SignedAct, details: PaymentDetails) -> Option<Self> {
        let act = signed.act();
        let month = act.month?;
        Some(Self {
            signed: signed.signed(),
            funding: act.funding?,
            recipient: details.recipient,
            provider: act.provider?,
            contract: act.contract.clone()?,
            contract_date: details.contract_date,
            service: details.service,
            account: details.account,
            act: act.number.clone()?,
            act_date: signed.signed().day(),
            period: Period::spanning(month.first(), month.last()),
            bic: details.bic,
            amount: signed.amount()?,
            invoice: None,
        })
    }

    /// The same row with the amount of its e-invoice, which must be that of the row.
    #[must_use]
    pub fn with_invoice(self, amount: Tenge) -> Self {
        Self {
            invoice: Some(amount),
            ..self
        }
    }
}
