//! Advances of a contract in the year of its history, by months.

use crate::calendar::{Day, FinancialYear, Month};
use crate::money::{Tenge, checked_sum};
use crate::settlement::retention::{OfMonth, RetentionPlan};
use alloc::vec::Vec;

/// Advances of a contract in a financial year, by months: what the schedule of their
/// retention is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearAdvances {
    /// What is left of the years before: it stands on no schedule and is to be given back.
    pub brought: Tenge,
    /// Paid, by the month of the first services after it.
    pub paid: Vec<OfMonth>,
    /// Retained, by the months of the acts.
    pub retained: Vec<OfMonth>,
    /// Given back.
    pub given_back: Vec<OfMonth>,
}

impl YearAdvances {
    /// Those of a year that begins with what was left.
    #[must_use]
    pub const fn after(brought: Tenge) -> Self {
        Self {
            brought,
            paid: Vec::new(),
            retained: Vec::new(),
            given_back: Vec::new(),
        }
    }

    /// One more is paid: services follow on its day, or where the contract begins later, then.
    pub(super) fn pay(&mut self, (day, begins): (Day, Day), amount: Tenge) {
        let month = Month::of(day.max(begins));
        self.paid.push(OfMonth { month, amount });
    }

    /// A part is retained from an act of a month: of an act of a year before, first what is
    /// left of that year.
    pub(super) fn retain(&mut self, month: Month, year: Option<FinancialYear>, amount: Tenge) {
        let before = year.is_some_and(|year| month.year() < year);
        let amount = if before { self.settle(amount) } else { amount };
        add(&mut self.retained, month, amount);
    }

    /// A part is given back: first what is left of the years before.
    pub(super) fn give_back(&mut self, month: Month, amount: Tenge) {
        let amount = self.settle(amount);
        add(&mut self.given_back, month, amount);
    }

    /// Takes what was brought over out of an amount; what remains of the amount.
    fn settle(&mut self, amount: Tenge) -> Tenge {
        let settled = amount.min(self.brought);
        self.brought = self.brought.checked_sub(settled).unwrap_or(Tenge::ZERO);
        amount.checked_sub(settled).unwrap_or(Tenge::ZERO)
    }

    /// What is left of all, the years before among them.
    #[must_use]
    pub fn left(&self) -> Option<Tenge> {
        let sum = |amounts: &[OfMonth]| checked_sum(amounts.iter().map(|one| one.amount));
        let paid = sum(&self.paid)?.checked_add(self.brought)?;
        paid.checked_sub(sum(&self.retained)?)?
            .checked_sub(sum(&self.given_back)?)
    }

    /// The schedule, with what was accepted of acts.
    pub(super) fn plan<'a>(&'a self, accepted: &'a [OfMonth], last: u32) -> RetentionPlan<'a> {
        RetentionPlan {
            paid: &self.paid,
            given_back: &self.given_back,
            accepted,
            retained: Some(&self.retained),
            last,
        }
    }
}

/// One amount more of a month.
fn add(amounts: &mut Vec<OfMonth>, month: Month, amount: Tenge) {
    if amount.is_positive() {
        amounts.push(OfMonth { month, amount });
    }
}
