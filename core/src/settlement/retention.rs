//! The even schedule by which an advance is retained (Payment Rules 8–12).
//!
//! An advance is retained from the month of the first services after it to the last month of
//! the schedule (November) in even shares; one that is paid later, December's own, in its
//! month. What a month could not retain, because less was accepted in it, comes to the next
//! one. What is left after December is given back to the Fund.
//!
//! A schedule is a sum that must be retained by a month, and what is due is that sum less what
//! was retained: so what a month could not retain comes over of itself, and an act that is late
//! retains nothing twice.

use crate::calendar::Month;
use crate::money::{Tenge, checked_sum};
use alloc::vec::Vec;

/// An amount of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfMonth {
    /// The month.
    pub month: Month,
    /// The amount.
    pub amount: Tenge,
}

/// Advances of a contract in a financial year, and what became of them.
#[derive(Clone, Copy, Debug)]
pub struct RetentionPlan<'a> {
    /// Advances, each by the month of the first services after it.
    pub paid: &'a [OfMonth],
    /// What was given back of them, by months.
    pub given_back: &'a [OfMonth],
    /// What was accepted of acts, by their months.
    pub accepted: &'a [OfMonth],
    /// What was retained, by the months of acts; `None` for what the schedule asks.
    pub retained: Option<&'a [OfMonth]>,
    /// The last month of the even shares: 11 is November.
    pub last: u32,
}

/// A month of a schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetentionRow {
    /// The month.
    pub month: Month,
    /// Its even share.
    pub share: Tenge,
    /// To be retained in it: its share and what came over.
    pub due: Tenge,
    /// Accepted of its acts.
    pub accepted: Tenge,
    /// Retained.
    pub retained: Tenge,
    /// What comes to the next month.
    pub carried: Tenge,
    /// Left of the advances.
    pub left: Tenge,
}

impl RetentionPlan<'_> {
    /// What has to be retained by the end of a month in all; `None` where a sum is out of
    /// range.
    #[must_use]
    pub fn retained_by(&self, month: Month) -> Option<Tenge> {
        let mut all = Tenge::ZERO;
        for advance in self.paid {
            all = all.checked_add(shares_by(*advance, month, self.last)?)?;
        }
        Some(all)
    }

    /// What is due of an act of a month, by all that was retained so far: never more than is
    /// left.
    #[must_use]
    pub fn due_now(&self, month: Month) -> Option<Tenge> {
        let always = |_: Month| true;
        let retained = sum_of(self.retained.unwrap_or_default(), always)?;
        let left = sum_of(self.paid, always)?.checked_sub(sum_of(self.given_back, always)?)?;
        self.due(month, retained, left.checked_sub(retained)?)
    }

    fn due(&self, month: Month, retained: Tenge, left: Tenge) -> Option<Tenge> {
        let behind = self.retained_by(month)?.checked_sub(retained)?;
        Some(behind.min(left).max(Tenge::ZERO))
    }

    /// A month after those before it, in which so much was retained.
    fn row(&self, month: Month, before: Tenge) -> Option<RetentionRow> {
        let by_now = |one: Month| one <= month;
        let earlier = month.first().previous().map(Month::of);
        let earlier = earlier.map_or(Some(Tenge::ZERO), |one| self.retained_by(one))?;
        let had = sum_of(self.paid, by_now)?.checked_sub(sum_of(self.given_back, by_now)?)?;
        let had = had.checked_sub(before)?;
        let due = self.due(month, before, had)?;
        let accepted = sum_of(self.accepted, |one| one == month)?;
        let retained = match self.retained {
            Some(retained) => sum_of(retained, |one| one == month)?,
            None => due.min(accepted),
        };
        Some(RetentionRow {
            month,
            share: self.retained_by(month)?.checked_sub(earlier)?,
            due,
            accepted,
            retained,
            carried: due.checked_sub(retained)?.max(Tenge::ZERO),
            left: had.checked_sub(retained)?,
        })
    }
}

/// The months of a schedule from the first advance to a month of its year; `None` where a sum
/// is out of range.
///
/// ```
/// use qalqan_core::money::Tenge;
/// use qalqan_core::settlement::{OfMonth, RetentionPlan, retention};
///
/// let of = |month: &str, tiyn| Some(OfMonth { month: month.parse().ok()?, amount: Tenge::from_tiyn(tiyn) });
/// let paid = [of("2026-09", 100).ok_or("no month")?];
/// // in September less was accepted than its share
/// let accepted = [of("2026-09", 10), of("2026-10", 500)].map(Option::unwrap);
/// let plan = RetentionPlan { paid: &paid, given_back: &[], accepted: &accepted, retained: None, last: 11 };
/// let rows = retention(&plan, "2026-11".parse()?).ok_or("out of range")?;
/// let shares: Vec<_> = rows.iter().map(|row| row.share.tiyn()).collect();
/// assert_eq!(shares, [34, 33, 33], "even to the tiyn, the first months bear the odd ones");
/// let retained: Vec<_> = rows.iter().map(|row| row.retained.tiyn()).collect();
/// assert_eq!(retained, [10, 57, 0], "October makes up for September");
/// assert_eq!(rows[2].carried.tiyn(), 33);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn retention(plan: &RetentionPlan<'_>, until: Month) -> Option<Vec<RetentionRow>> {
    let Some(first) = plan.paid.iter().map(|advance| advance.month).min() else {
        return Some(Vec::new());
    };
    let end = until.min(Month::of(first.year().period().last()));
    // what was retained before the schedule began counts
    let begun = sum_of(plan.retained.unwrap_or_default(), |one| one < first)?;
    let (mut rows, mut before) = (Vec::new(), begun);
    let mut next = Some(first);
    while let Some(month) = next.filter(|month| *month <= end) {
        let row = plan.row(month, before)?;
        before = before.checked_add(row.retained)?;
        rows.push(row);
        next = month.last().next().map(Month::of);
    }
    Some(rows)
}

/// What of an advance has to be retained by the end of a month: even shares in whole tiyn,
/// the odd tiyn in the first months, so that the shares add up to the advance.
fn shares_by(advance: OfMonth, until: Month, last: u32) -> Option<Tenge> {
    let number = |month: Month| i64::from(month.first().month());
    let from = number(advance.month);
    let months = i64::from(last).checked_sub(from)?.checked_add(1)?.max(1);
    let passed = if until.year() > advance.month.year() {
        months
    } else if until < advance.month {
        0
    } else {
        number(until).checked_sub(from)?.checked_add(1)?.min(months)
    };
    let tiyn = advance.amount.tiyn();
    let odd = tiyn.checked_rem(months)?.min(passed);
    let even = tiyn.checked_div(months)?.checked_mul(passed)?;
    Some(Tenge::from_tiyn(even.checked_add(odd)?))
}

fn sum_of(amounts: &[OfMonth], of: impl Fn(Month) -> bool) -> Option<Tenge> {
    let own = amounts.iter().filter(|one| of(one.month));
    checked_sum(own.map(|one| one.amount))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;
    use proptest::prelude::*;

    fn month(number: u32) -> Month {
        format!("2026-{number:02}").parse().unwrap()
    }

    fn of_months() -> impl Strategy<Value = Vec<OfMonth>> {
        let one = (1_u32..=12, 1_i64..1_000_000_000_000);
        let one = one.prop_map(|(number, tiyn)| OfMonth {
            month: month(number),
            amount: Tenge::from_tiyn(tiyn),
        });
        proptest::collection::vec(one, 1..6)
    }

    fn total(amounts: impl Iterator<Item = Tenge>) -> Tenge {
        checked_sum(amounts).unwrap()
    }

    proptest! {
        #[test]
        fn what_is_paid_is_somewhere(paid in of_months(), accepted in of_months(), last in 1_u32..=12) {
            let plan = RetentionPlan { paid: &paid, given_back: &[], accepted: &accepted, retained: None, last };
            let rows = retention(&plan, month(12)).unwrap();
            let all = total(paid.iter().map(|one| one.amount));
            let retained = total(rows.iter().map(|row| row.retained));
            let left = rows.last().unwrap().left;
            prop_assert_eq!(all, retained.checked_add(left).unwrap());
            prop_assert_eq!(all, total(rows.iter().map(|row| row.share)), "shares add up");
            for row in &rows {
                prop_assert!(row.retained == row.due.min(row.accepted), "{row:?}");
                prop_assert!(!row.left.is_negative() && row.carried <= row.left, "{row:?}");
                prop_assert_eq!(row.due, row.retained.checked_add(row.carried).unwrap());
            }
            for pair in rows.windows(2) {
                let brought = pair[0].carried.checked_add(pair[1].share).unwrap();
                prop_assert_eq!(pair[1].due, brought, "the rest is added to the next month");
            }
        }

        #[test]
        fn shares_are_even(tiyn in 0_i64..1_000_000_000_000, from in 1_u32..=11) {
            let paid = [OfMonth { month: month(from), amount: Tenge::from_tiyn(tiyn) }];
            let plan = RetentionPlan { paid: &paid, given_back: &[], accepted: &[], retained: None, last: 11 };
            let rows = retention(&plan, month(11)).unwrap();
            let shares: Vec<_> = rows.iter().map(|row| row.share.tiyn()).collect();
            let (most, least) = (shares.iter().max().unwrap(), shares.iter().min().unwrap());
            prop_assert!(most - least <= 1, "{shares:?}");
            prop_assert!(shares.is_sorted_by(|one, next| one >= next), "{shares:?}");
        }

        #[test]
        fn what_was_retained_as_asked_is_asked_again_by_nothing(
            paid in of_months(), accepted in of_months(),
        ) {
            let plan = RetentionPlan { paid: &paid, given_back: &[], accepted: &accepted, retained: None, last: 11 };
            let rows = retention(&plan, month(12)).unwrap();
            let kept: Vec<_> = rows.iter().map(|row| OfMonth { month: row.month, amount: row.retained }).collect();
            let told = RetentionPlan { retained: Some(&kept), ..plan };
            prop_assert_eq!(retention(&told, month(12)).unwrap(), rows.clone(), "told or worked out");
            for row in &rows {
                // by all that was retained, later months among it, no act of the month owes more
                // than what no month could bear
                prop_assert!(told.due_now(row.month).unwrap() <= row.carried);
            }
        }
    }
}
