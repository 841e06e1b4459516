//! The signed acts of payment orders, each number gone through once.

use crate::act::month_takes;
use crate::calendar::{Day, FinancialYear};
use crate::fact::Lack;
use crate::identifier::ActNumber;
use crate::payment::{ControlFacts, PaidAct, PaymentOrder};
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

/// A payee; its contract in normal form; and a year of it.
type Key = (u64, Option<(String, Option<FinancialYear>)>);

/// A signed act, or why it is not known.
pub(super) type Known<'a> = Result<&'a PaidAct, Lack>;

/// The act of each order, in their order. A number is unique within a payee, a contract and
/// a financial year: of the payee's acts of that number it is the one of the order's
/// contract and year, or of its contract, where there is one, else whichever there is.
pub(super) fn acts_of<'a>(orders: &[PaymentOrder], facts: &'a ControlFacts) -> Vec<Known<'a>> {
    let mut numbers: BTreeMap<&ActNumber, Vec<usize>> = BTreeMap::new();
    for (place, order) in orders.iter().enumerate() {
        numbers.entry(&order.act).or_default().push(place);
    }
    let mut acts: Vec<Known<'a>> = orders.iter().map(|_| Err(Lack::Absent)).collect();
    for (number, places) in numbers {
        let rows = facts.acts.cards(number).map(ActsOfNumber::of);
        for place in places {
            if let Some((order, act)) = orders.get(place).zip(acts.get_mut(place)) {
                *act = rows
                    .as_ref()
                    .map_or_else(|lack| Err(*lack), |rows| rows.act(order));
            }
        }
    }
    acts
}

/// The acts of one number.
struct ActsOfNumber<'a>(BTreeMap<Key, Known<'a>>);

impl<'a> ActsOfNumber<'a> {
    fn of(rows: impl Iterator<Item = &'a PaidAct>) -> Self {
        // a tree, since whoever writes a row chooses what a table would be asked by
        let mut acts: BTreeMap<Key, Known<'a>> = BTreeMap::new();
        for act in rows {
            let (payee, contract) = (act.provider.number(), act.contract.normal_form());
            for key in keys(payee, contract, act.month.year()) {
                let known = acts.entry(key).or_insert(Ok(act));
                if known.is_ok_and(|known| !known.alike(act)) {
                    *known = Err(Lack::Contradicting);
                }
            }
        }
        Self(acts)
    }

    fn act(&self, order: &PaymentOrder) -> Known<'a> {
        let (payee, contract) = (order.provider.number(), order.contract.normal_form());
        let keys = keys(payee, contract, order.year());
        let mut told = keys.iter().filter_map(|key| self.0.get(key));
        told.next().copied().unwrap_or(Err(Lack::Absent))
    }
}

/// The acts that earlier orders paid: a number that another year gave again is another act.
pub(super) fn acts_paid<'a>(orders: &[PaymentOrder], facts: &'a ControlFacts) -> Vec<Known<'a>> {
    let mut acts = acts_of(orders, facts);
    for (order, act) in orders.iter().zip(&mut acts) {
        let last = order.period.last();
        let of_year = |act: &PaidAct| {
            act.month.year() == FinancialYear::of(last) || month_takes(act.month, last)
        };
        if act.is_ok_and(|act| !of_year(act)) {
            *act = Err(Lack::Absent);
        }
    }
    acts
}

/// A signed act among others: its payee, contract, number and month.
pub(super) type ActId = (u64, String, String, Day);

/// What tells an act from all others.
pub(super) fn act_id(number: &ActNumber, act: &PaidAct) -> ActId {
    let (contract, number) = (act.contract.normal_form(), number.normal_form());
    (act.provider.number(), contract, number, act.month.first())
}

/// By what an act is looked for, the nearest first.
fn keys(payee: u64, contract: String, year: FinancialYear) -> [Key; 3] {
    [
        (payee, Some((contract.clone(), Some(year)))),
        (payee, Some((contract, None))),
        (payee, None),
    ]
}
