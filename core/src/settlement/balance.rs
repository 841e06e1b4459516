//! What is left of a contract, and the sums that must agree at any time.

use crate::identifier::ContractNumber;
use crate::money::{Tenge, checked_sum};
use crate::settlement::act_state::ActState;
use crate::settlement::{ActPlace, Settlement};
use alloc::string::String;

/// The money of a contract, or of all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sums {
    /// The sum of the contract.
    pub contract: Tenge,
    /// Presented and not gone.
    pub presented: Tenge,
    /// Deducted from that.
    pub deducted: Tenge,
    /// Taken of the contract: accepted, or as presented where nothing was said.
    pub committed: Tenge,
    /// Of that, signed by the issuer.
    pub signed: Tenge,
    /// Of that, on invoices for payment.
    pub billed: Tenge,
    /// Of that, on live payment orders.
    pub ordered: Tenge,
    /// Of that, paid.
    pub paid: Tenge,
    /// Retained for advances.
    pub retained: Tenge,
    /// Left of the advances.
    pub advance_left: Tenge,
    /// The contract less what is committed; below nought where acts exceed it.
    pub balance: Tenge,
}

impl Settlement {
    /// The money of a contract; `None` where there is no such one, or a sum is out of range.
    #[must_use]
    pub fn sums(&self, contract: &ContractNumber) -> Option<Sums> {
        let number = contract.normal_form();
        let own = self.contracts.get(&number)?;
        let range = (number.clone(), String::new())..;
        let acts = self.acts.range(range).map(|(_, act)| act);
        let acts = acts.take_while(|act| act.of.contract.normal_form() == number);
        let left = own.advance.left()?;
        sums((own.sum, own.spent), left, acts)
    }

    /// The money of the whole year.
    #[must_use]
    pub fn whole_sums(&self) -> Option<Sums> {
        let contracts = self.contracts.values();
        let sum = checked_sum(contracts.clone().map(|one| one.sum))?;
        let spent = checked_sum(contracts.clone().map(|one| one.spent))?;
        let mut left = Tenge::ZERO;
        for one in contracts {
            left = left.checked_add(one.advance.left()?)?;
        }
        sums((sum, spent), left, self.acts.values())
    }

    /// What was presented in all, and what of it is gone: returned or withdrawn.
    #[must_use]
    pub const fn presented(&self) -> (Tenge, Tenge) {
        (self.presented, self.gone)
    }
}

fn sums<'a>(
    (contract, spent): (Tenge, Tenge),
    advance_left: Tenge,
    acts: impl Iterator<Item = &'a ActState> + Clone,
) -> Option<Sums> {
    let live = acts.filter(|act| !act.place.gone());
    let of = |take: fn(&ActState) -> Tenge| checked_sum(live.clone().map(take));
    let committed = of(ActState::committed)?;
    Some(Sums {
        contract,
        presented: of(|act| act.total)?,
        deducted: of(|act| act.accepted.map_or(Tenge::ZERO, |amounts| amounts.deducted))?,
        committed,
        signed: of(|act| {
            if act.place.signed() {
                act.payable()
            } else {
                Tenge::ZERO
            }
        })?,
        billed: of(|act| match act.bill {
            Some(_) if act.place != ActPlace::Signed => act.payable(),
            _ => Tenge::ZERO,
        })?,
        ordered: of(|act| act.ordered)?,
        paid: of(|act| act.paid)?,
        retained: of(|act| act.retained)?,
        advance_left,
        balance: contract.checked_sub(spent)?.checked_sub(committed)?,
    })
}
