//! What is known when payment orders are controlled (mechanism 13).

use crate::account::AccountCard;
use crate::calendar::{Day, Moment, Month};
use crate::fact::{Book, Lack, Source};
use crate::finding::{At, Examination};
use crate::identifier::{ActNumber, ContractNumber, Iban, TaxNumber};
use crate::law::Rule;
use crate::money::Tenge;
use crate::payment::{PastPayments, PaymentOrder, StopFacts, SuspensionFacts};
use crate::placement::ContractCard;
use alloc::string::String;
use alloc::vec::Vec;

/// A signed act as the control sees it, by its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaidAct {
    /// Whose it is.
    pub provider: TaxNumber,
    /// Its contract.
    pub contract: ContractNumber,
    /// Its month.
    pub month: Month,
    /// Its total.
    pub total: Tenge,
    /// What was accepted of it; all, where nothing was deducted.
    pub accepted: Option<Tenge>,
    /// What is kept back of it for an advance; nothing, where there was none.
    pub retained: Option<Tenge>,
    /// When the issuer signed it.
    pub signed: Moment,
    /// The day of the invoice for payment that it is on, where that is known.
    pub billed: Option<Day>,
    /// Its e-invoice, where that is known.
    pub invoice: Option<ActInvoice>,
}

/// The e-invoice of a signed act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActInvoice {
    /// Its registration number.
    pub number: String,
    /// Its amount.
    pub amount: Tenge,
}

/// What may hold a provider's money: the causes of point 14 and the grounds of point 16.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProviderHolds {
    /// Causes to suspend.
    pub causes: Vec<SuspensionFacts>,
    /// Grounds to stop.
    pub stops: Vec<StopFacts>,
}

impl PaidAct {
    /// What was accepted, and never more than was presented.
    #[must_use]
    pub fn taken(&self) -> Tenge {
        let accepted = self.accepted.unwrap_or(self.total);
        accepted.min(self.total)
    }

    /// What may be paid: what was accepted less what is retained.
    #[must_use]
    pub fn payable(&self) -> Tenge {
        let retained = self.retained.unwrap_or(Tenge::ZERO).max(Tenge::ZERO);
        let left = self.taken().checked_sub(retained).unwrap_or(Tenge::ZERO);
        left.max(Tenge::ZERO)
    }

    /// Do two rows say the same of one act?
    pub(super) fn alike(&self, other: &Self) -> bool {
        let facts = |act: &Self| (act.total, act.payable(), act.month, act.signed);
        let papers = |act: &Self| (act.billed, act.invoice.clone());
        facts(self) == facts(other)
            && papers(self) == papers(other)
            && self.contract.normal_form() == other.contract.normal_form()
    }
}

/// A contract with the account that it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayeeBasis {
    /// The contract.
    pub card: ContractCard,
    /// The payee's account in the contract.
    pub account: Iban,
}

impl AsRef<ContractCard> for PayeeBasis {
    fn as_ref(&self) -> &ContractCard {
        &self.card
    }
}

/// What is known when orders are controlled.
#[derive(Clone, Debug)]
pub struct ControlFacts {
    /// Accounts of providers in the register.
    pub accounts: Book<TaxNumber, Iban>,
    /// Contracts.
    pub contracts: Book<ContractNumber, PayeeBasis>,
    /// Signed acts.
    pub acts: Book<ActNumber, PaidAct>,
    /// States of the providers' accounts.
    pub payees: Book<TaxNumber, AccountCard>,
    /// What holds the money of each provider, by its number; one that a complete list lacks
    /// is held by nothing.
    pub standing: Book<TaxNumber, ProviderHolds>,
    /// Orders formed before; without them repetition is *not checked*.
    pub past: Option<PastPayments>,
}

impl ControlFacts {
    /// Nothing is known.
    #[must_use]
    pub fn empty() -> Self {
        Self {
            accounts: Book::not_given(Source::Register),
            contracts: Book::not_given(Source::Register),
            acts: Book::not_given(Source::Register),
            payees: Book::not_given(Source::Register),
            standing: Book::not_given(Source::Register),
            past: None,
        }
    }

    /// The rows of an order's contract: the payee's own of its period, where there are
    /// such.
    pub(super) fn basis(
        &self,
        order: &PaymentOrder,
    ) -> Result<impl Iterator<Item = &PayeeBasis> + Clone, Lack> {
        let rows = self.contracts.cards(&order.contract)?;
        let near = |basis: &PayeeBasis| {
            let of_period = basis.card.period.overlaps(order.period);
            (basis.card.provider == order.provider, of_period)
        };
        let nearest = rows.clone().map(near).max();
        Ok(rows.filter(move |basis| Some(near(basis)) == nearest))
    }
}

/// Not checked, since the signed act is not known.
pub(super) fn no_act(exam: &mut Examination, rule: &'static Rule, at: &At<'_>, lack: Lack) {
    exam.lack(rule, at.path(), "acts", Source::Register, lack);
}
