//! What is known when payment orders are controlled (mechanism 13).

use crate::account::AccountCard;
use crate::calendar::{Moment, Month};
use crate::fact::{Book, Lack, Source};
use crate::finding::{At, Examination};
use crate::identifier::{ActNumber, ContractNumber, Iban, TaxNumber};
use crate::law::Rule;
use crate::money::Tenge;
use crate::payment::{PastPayments, PaymentOrder};
use crate::placement::ContractCard;

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
    /// When the issuer signed it.
    pub signed: Moment,
}

impl PaidAct {
    /// What may be paid: what was accepted, and never more than was presented.
    #[must_use]
    pub fn payable(&self) -> Tenge {
        let accepted = self.accepted.unwrap_or(self.total);
        accepted.min(self.total)
    }

    /// Do two rows say the same of one act?
    pub(super) fn alike(&self, other: &Self) -> bool {
        let facts = |act: &Self| (act.total, act.payable(), act.month, act.signed);
        facts(self) == facts(other) && self.contract.normal_form() == other.contract.normal_form()
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
