//! What is known when payment orders are controlled (mechanism 13).

use crate::account::AccountCard;
use crate::calendar::{Moment, Month};
use crate::fact::{Book, Lack, Source, single};
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
    fn alike(&self, other: &Self) -> bool {
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

    /// The signed act of an order. A number is unique within a payee, a contract and a
    /// financial year: of the payee's acts of that number it is the one of the order's
    /// contract and year, where there is one, else whichever there is.
    ///
    /// # Errors
    /// Why it is not known: [`Lack::Contradicting`] where rows of it differ.
    pub(super) fn act(&self, order: &PaymentOrder) -> Result<&PaidAct, Lack> {
        let rows = self.acts.cards(&order.act)?;
        if rows.clone().next().is_none() {
            return Err(Lack::Absent);
        }
        let (contract, year) = (order.contract.normal_form(), order.year());
        let own = rows.filter(|act| act.provider == order.provider);
        let own = nearest(own, |act| {
            (
                act.contract.normal_form() == contract,
                act.month.year() == year,
            )
        });
        single(own, |one, other| one.alike(other))?.ok_or(Lack::Partial)
    }

    /// The rows of an order's contract: the payee's own of its period, where there are
    /// such.
    pub(super) fn basis(
        &self,
        order: &PaymentOrder,
    ) -> Result<impl Iterator<Item = &PayeeBasis> + Clone, Lack> {
        let rows = self.contracts.cards(&order.contract)?;
        Ok(nearest(rows, |PayeeBasis { card, .. }| {
            (
                card.provider == order.provider,
                card.period.overlaps(order.period),
            )
        }))
    }
}

/// The cards that are nearest to what is asked for.
fn nearest<'a, T: 'a>(
    cards: impl Iterator<Item = &'a T> + Clone,
    near: impl Fn(&T) -> (bool, bool) + Clone,
) -> impl Iterator<Item = &'a T> + Clone {
    let most = cards.clone().map(&near).max();
    cards.filter(move |card| Some(near(card)) == most)
}

/// Not checked, since the signed act is not known.
pub(super) fn no_act(exam: &mut Examination, rule: &'static Rule, at: &At<'_>, lack: Lack) {
    exam.lack(rule, at.path(), "acts", Source::Register, lack);
}
