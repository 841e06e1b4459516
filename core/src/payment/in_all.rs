//! What orders ask of one act and of one contract in all (mechanism 13).

use crate::calendar::{Day, FinancialYear};
use crate::fact::{Lack, Source, single};
use crate::finding::{At, Examination, Finding};
use crate::law::Rule;
use crate::law::catalogue::payment as rules;
use crate::money::Tenge;
use crate::payment::facts::no_act;
use crate::payment::order::past_gap;
use crate::payment::paid_acts::{ActId, Known, act_id, acts_paid};
use crate::payment::{ControlFacts, PastPayments, PaymentOrder};
use crate::placement::last_word;
use crate::sort;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

/// A contract in a financial year.
type YearOfContract = (u64, String, i32);

/// What was ordered until now.
#[derive(Default)]
struct Ordered {
    acts: BTreeMap<ActId, Tenge>,
    contracts: BTreeMap<YearOfContract, Tenge>,
}

fn year(order: &PaymentOrder, act: Known<'_>) -> FinancialYear {
    act.map_or_else(|_| order.year(), |act| act.month.year())
}

fn contract_id(order: &PaymentOrder, act: Known<'_>) -> YearOfContract {
    let contract = order.contract.normal_form();
    (order.provider.number(), contract, year(order, act).number())
}

/// A sum that cannot be told is more than any contract has.
fn plus(sum: Tenge, amount: Tenge) -> Tenge {
    let most = Tenge::from_tiyn(i64::MAX);
    sum.checked_add(amount.max(Tenge::ZERO)).unwrap_or(most)
}

impl Ordered {
    fn add(&mut self, order: &PaymentOrder, act: Known<'_>) {
        if let Ok(act) = act {
            let sum = self.acts.entry(act_id(&order.act, act));
            let sum = sum.or_insert(Tenge::ZERO);
            *sum = plus(*sum, order.amount);
        }
        let sum = self.contracts.entry(contract_id(order, act));
        let sum = sum.or_insert(Tenge::ZERO);
        *sum = plus(*sum, order.amount);
    }
}

/// Judges each order with those before it: the past ones, and those of the call by moment of
/// forming and number.
pub(super) fn ordered_in_all(
    exam: &mut Examination,
    list: &At<'_>,
    orders: &[PaymentOrder],
    acts: &[Known<'_>],
    facts: &ControlFacts,
) {
    let past = facts.past.as_ref();
    let mut seen = Ordered::default();
    if let Some(past) = past {
        for (order, act) in past.orders.iter().zip(acts_paid(&past.orders, facts)) {
            seen.add(order, act);
        }
    }
    let places = orders.iter().zip(acts).enumerate();
    let mut turns: Vec<(usize, &PaymentOrder, Known<'_>)> = places
        .map(|(place, (order, act))| (place, order, *act))
        .collect();
    sort::by_key(&mut turns, |(place, order, _)| {
        (order.formed, *order, *place)
    });
    let mut last: BTreeMap<ActId, usize> = BTreeMap::new();
    for (place, order, act) in &turns {
        let here = list.index(*place);
        act_overpaid(exam, &here, (order, *act), &seen, past);
        seen.add(order, *act);
        contract_spent(exam, &here, (order, *act), &seen, facts);
        if let Ok(act) = act {
            last.insert(act_id(&order.act, act), *place);
        }
    }
    for (place, order, act) in turns {
        let ends = act.is_ok_and(|act| last.get(&act_id(&order.act, act)) == Some(&place));
        act_paid_whole(exam, &list.index(place), (order, act, ends), &seen, past);
    }
}

fn no_past(exam: &mut Examination, rule: &'static Rule, at: &At<'_>, lack: Lack) {
    exam.lack(rule, at.path(), "past", Source::Accounting, lack);
}

/// PAY-032: the orders of an act together are not over what is to be paid of it.
///
/// 400.00 paid before and 1 000.00 of 1 000.00 now fires; 600.00 after 400.00 does not. One
/// order that is over by itself is told by PAY-012. Speaks with `ordered` and `accepted`; what
/// of the order is over is at stake.
fn act_overpaid(
    exam: &mut Examination,
    at: &At<'_>,
    (order, act): (&PaymentOrder, Known<'_>),
    seen: &Ordered,
    past: Option<&PastPayments>,
) {
    let rule = &rules::ACT_OVERPAID;
    let act = match act {
        Ok(act) => act,
        Err(lack) => return no_act(exam, rule, at, lack),
    };
    let before = seen.acts.get(&act_id(&order.act, act)).copied();
    let before = before.unwrap_or(Tenge::ZERO);
    let ordered = plus(before, order.amount);
    if before.is_positive() && order.amount.is_positive() && ordered > act.payable() {
        let finding = Finding::new(rule, at.field("amount").path()).with("ordered", ordered);
        let over = ordered.distance(act.payable()).min(order.amount);
        return exam.find(finding.with("accepted", act.payable()).stake(over));
    }
    match past_gap(past, act.signed.day(), order.formed.day()) {
        Some(lack) => no_past(exam, rule, at, lack),
        None => exam.pass(rule),
    }
}

/// PAY-033: the orders under a contract are not over its sum of the year.
///
/// A contract of 100.00 pays no 1 999.99 (Payment Rules 27). All orders since the year began
/// count, so that the past must reach back to its first day. Speaks with `contract`, `ordered`
/// and `sum`; what of the order is over is at stake.
fn contract_spent(
    exam: &mut Examination,
    at: &At<'_>,
    (order, act): (&PaymentOrder, Known<'_>),
    seen: &Ordered,
    facts: &ControlFacts,
) {
    let rule = &rules::CONTRACT_SPENT;
    let sum = facts.basis(order).and_then(|rows| {
        let sums = last_word(rows).map(|basis| basis.card.sum);
        single(sums, PartialEq::eq)?.ok_or(Lack::Absent)
    });
    let sum = match sum {
        Ok(sum) => sum,
        Err(lack) => return exam.lack(rule, at.path(), "contracts", Source::Register, lack),
    };
    let ordered = seen.contracts.get(&contract_id(order, act)).copied();
    let ordered = ordered.unwrap_or(Tenge::ZERO);
    if ordered > sum && order.amount.is_positive() {
        let path = at.field("amount").path();
        let finding = Finding::new(rule, path).with("contract", &order.contract);
        let finding = finding.with("ordered", ordered).with("sum", sum);
        return exam.find(finding.stake(ordered.distance(sum).min(order.amount)));
    }
    let from: Day = year(order, act).period().first();
    match past_gap(facts.past.as_ref(), from, order.formed.day()) {
        Some(lack) => no_past(exam, rule, at, lack),
        None => exam.pass(rule),
    }
}

/// PAY-034: the orders of an act together pay all of it that is to be paid.
///
/// A part that nothing explains (a retention is told with the act) leaves the provider with
/// less than the act: 0.01 of 1 000.00 fires, at the last order of the act. Speaks with
/// `ordered` and `accepted`; what is missing is at stake.
fn act_paid_whole(
    exam: &mut Examination,
    at: &At<'_>,
    (order, act, ends): (&PaymentOrder, Known<'_>, bool),
    seen: &Ordered,
    past: Option<&PastPayments>,
) {
    let rule = &rules::ACT_PAID_WHOLE;
    let act = match act {
        Ok(act) => act,
        Err(lack) => return no_act(exam, rule, at, lack),
    };
    if !order.amount.is_positive() {
        // PAY-012 tells of it
        return;
    }
    let ordered = seen.acts.get(&act_id(&order.act, act)).copied();
    let ordered = ordered.unwrap_or(Tenge::ZERO);
    if !ends || ordered >= act.payable() {
        return exam.pass(rule);
    }
    if let Some(lack) = past_gap(past, act.signed.day(), order.formed.day()) {
        return no_past(exam, rule, at, lack);
    }
    let finding = Finding::new(rule, at.field("amount").path()).with("ordered", ordered);
    let finding = finding.with("accepted", act.payable());
    exam.find(finding.stake(act.payable().distance(ordered)));
}
