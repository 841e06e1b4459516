//! The schedule of retention of a contract, out of its history.

use crate::calendar::{FinancialYear, Month};
use crate::identifier::ContractNumber;
use crate::money::Tenge;
use crate::settlement::act_state::ActState;
use crate::settlement::retention::{OfMonth, RetentionRow, retention};
use crate::settlement::state::{ContractState, Settlement};
use alloc::vec::Vec;

impl ContractState {
    /// What the schedule asks to be retained of an act: of one of a year before, all that is
    /// left of that year.
    pub(super) fn due_of(
        &self,
        act: &ActState,
        year: FinancialYear,
        last_month: u32,
    ) -> Option<Tenge> {
        let due = if act.month.year() < year {
            self.advances.brought
        } else {
            self.advances.plan(&[], last_month).due_now(act.month)?
        };
        Some(due.min(act.left()?))
    }
}

impl Settlement {
    /// The schedule by which the advances of a contract are retained, from their first month
    /// to a month of the year, with what was accepted and retained so far; nothing where no
    /// advance was paid in the year, `None` where a sum is out of range.
    #[must_use]
    pub fn retention(
        &self,
        contract: &ContractNumber,
        last_month: u32,
        until: Month,
    ) -> Option<Vec<RetentionRow>> {
        let own = self.contract(contract)?;
        let acts = self.acts().filter(|act| {
            act.place.signed() && act.of.contract.normal_form() == contract.normal_form()
        });
        let accepted = acts.map(|act| OfMonth {
            month: act.month,
            amount: act.payable(),
        });
        let accepted: Vec<_> = accepted.collect();
        retention(&own.advances.plan(&accepted, last_month), until)
    }
}
