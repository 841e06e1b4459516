//! From one financial year to the next: what is still open comes over.

use crate::calendar::{FinancialYear, Moment};
use crate::identifier::normal_form;
use crate::money::Tenge;
use crate::settlement::act_state::{ActState, key};
use crate::settlement::advances::YearAdvances;
use crate::settlement::{ActPlace, ActRef, Obstacle, Settlement, SettlementKey};
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

impl Settlement {
    /// The next year of a provider, before it is opened: with the acts that are not gone, those
    /// that were settled before the year that closes left out, their payment orders and
    /// invoices, contracts and advances that are not at an end, causes that still hold and
    /// everything that stopped payment.
    ///
    /// # Errors
    /// [`Obstacle::NotOpened`] where the year before is not closed, [`Obstacle::Range`] where
    /// a sum is out of range.
    pub fn after(before: &Self) -> Result<Self, Obstacle> {
        let key = before
            .key
            .filter(|_| before.closed)
            .ok_or(Obstacle::NotOpened)?;
        let mut next = Self::new();
        next.before = Some((key, before.last));
        next.last_at = before.last_at;
        // what is paid stays a year longer: the payment may come back; and an invoice for
        // payment is carried whole or not at all
        let last_paid = before.last_payments();
        let settled = |act: &ActState| {
            let signed = act.signed.map(|signed| signed.at);
            let last = last_paid.get(&act.key()).copied().max(signed);
            let long_ago = last.is_some_and(|last| FinancialYear::of(last.day()) < key.year);
            act.place == ActPlace::Paid && long_ago
        };
        let whole = before.bills.values().filter(|bill| {
            let mut acts = bill.acts.0.iter().filter_map(|of| before.act(of));
            acts.any(|act| !settled(act))
        });
        let whole: BTreeSet<_> = whole.map(|bill| normal_form(&bill.number)).collect();
        let open = |act: &ActState| {
            let billed = act.bill.as_ref();
            let billed = billed.is_some_and(|bill| whole.contains(&normal_form(bill)));
            !act.place.gone() && (billed || !settled(act))
        };
        next.contracts.clone_from(&before.contracts);
        for (number, act) in &before.acts {
            if open(act) {
                next.presented = next
                    .presented
                    .checked_add(act.total)
                    .ok_or(Obstacle::Range)?;
                next.acts.insert(number.clone(), act.clone());
            } else if let Some(contract) = next.contracts.get_mut(&number.0) {
                let spent = contract.spent.checked_add(act.committed());
                contract.spent = spent.ok_or(Obstacle::Range)?;
            }
        }
        let used: BTreeSet<_> = next.acts.keys().map(|key| key.0.clone()).collect();
        let last = key.year.period().last();
        next.contracts.retain(|number, contract| {
            let goes_on = contract.period.last() > last && contract.terminated.is_none();
            goes_on || used.contains(number) || contract.advance.left() != Some(Tenge::ZERO)
        });
        for contract in next.contracts.values_mut() {
            // the schedule is of a year: what is left of it is to be given back
            let left = contract.advance.left().ok_or(Obstacle::Range)?;
            contract.advances = YearAdvances::after(left);
        }
        next.texts.clone_from(&before.texts);
        next.invoices.clone_from(&before.invoices);
        next.take_numbers(before);
        next.carry_papers(before);
        Ok(next)
    }

    /// When the last payment of each act moved.
    fn last_payments(&self) -> BTreeMap<(String, String), Moment> {
        let mut last: BTreeMap<_, Moment> = BTreeMap::new();
        for order in self.orders.values() {
            let own = last.entry(key(&order.act)).or_insert(order.moved);
            *own = (*own).max(order.moved);
        }
        last
    }

    fn carry_papers(&mut self, before: &Self) {
        let causes = before.standing.causes.iter();
        self.standing.causes = causes
            .filter(|cause| cause.cured.is_none())
            .cloned()
            .collect();
        self.standing.stops.clone_from(&before.standing.stops);
        let own = |of: &ActRef| self.act(of).is_some();
        let bills = before.bills.iter();
        let bills = bills.filter(|(_, bill)| bill.acts.0.iter().any(own));
        let bills = bills
            .map(|(number, bill)| (number.clone(), bill.clone()))
            .collect();
        let orders = before.orders.iter();
        let orders = orders.filter(|(_, order)| own(&order.act));
        let orders = orders
            .map(|(number, order)| (number.clone(), order.clone()))
            .collect();
        (self.bills, self.orders) = (bills, orders);
    }

    /// The numbers of the years before stay taken: a number never means two things.
    fn take_numbers(&mut self, before: &Self) {
        self.taken.clone_from(&before.taken);
        // an act that came over keeps its own number, and frees it where it is returned
        let behind = before.acts.iter();
        let behind = behind.filter(|(key, act)| !act.place.gone() && !self.acts.contains_key(*key));
        let behind: Vec<_> = behind.map(|(key, _)| key.clone()).collect();
        self.taken.acts.extend(behind);
        let gone = before.acts.iter().filter(|(_, act)| act.place.gone());
        self.taken.gone.extend(gone.map(|(key, _)| key.clone()));
        let left = before.contracts.keys();
        let left = left.filter(|number| !self.contracts.contains_key(*number));
        let left: Vec<_> = left.cloned().collect();
        self.taken.contracts.extend(left);
        let cured = before.standing.causes.iter();
        let cured = cured.filter(|cause| cause.cured.is_some());
        let cured = cured.map(|cause| normal_form(&cause.number));
        self.taken.causes.extend(cured);
        self.taken.bills.extend(before.bills.keys().cloned());
        let bills = before.bills.values();
        let given = bills.filter_map(|bill| bill.instruction.as_ref());
        let given = given.map(|(number, _)| normal_form(number));
        self.taken.instructions.extend(given);
        self.taken.orders.extend(before.orders.keys().cloned());
    }

    /// Is the history of that provider and year, or may it become so?
    #[must_use]
    pub fn is_of(&self, key: SettlementKey) -> bool {
        match (self.key, self.before) {
            (Some(own), _) => own == key,
            (None, Some((before, _))) => {
                let next = follows(before.year, key.year);
                before.provider == key.provider && next
            }
            (None, None) => true,
        }
    }
}

fn follows(year: FinancialYear, next: FinancialYear) -> bool {
    year.number().checked_add(1) == Some(next.number())
}
