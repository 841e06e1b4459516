//! The control before a payment order is sent (mechanism 13).

use crate::calendar::WorkCalendar;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::law::Edition;
use crate::law::catalogue::payment as rules;
use crate::money::Tenge;
use crate::payment::basis::{order_basis, order_period, payee_account};
use crate::payment::chronology::{Turn, jumped};
use crate::payment::facts::no_act;
use crate::payment::held::payee_free;
use crate::payment::in_all::ordered_in_all;
use crate::payment::paid_acts::{Known, acts_of};
use crate::payment::papers::{act_signed, billed_by_then, invoice_of_act};
use crate::payment::passed_over::act_passed_over;
use crate::payment::payee::payee_open;
use crate::payment::repeat::repeats;
use crate::payment::{ControlFacts, Due, PaidAct, PaymentOrder, due};
use crate::sort;
use alloc::vec::Vec;

/// Controls payment orders. Findings have paths from `orders[0]` on. For each order,
/// its last day, where the invoice and the calendar tell it.
pub fn control(
    exam: &mut Examination,
    orders: &[PaymentOrder],
    facts: &ControlFacts,
    edition: &Edition,
    calendar: &WorkCalendar,
) -> Vec<Option<Due>> {
    let root = At::root();
    let list = root.field("orders");
    let mut dues = Vec::with_capacity(orders.len());
    let acts = acts_of(orders, facts);
    for (place, (order, act)) in orders.iter().zip(&acts).enumerate() {
        let (here, act) = (list.index(place), *act);
        payee_account(exam, &here, order, facts);
        let payee = (&facts.payees, order.provider, order.formed.day());
        payee_open(exam, &here, payee, (&order.number, Some(order.amount)));
        payee_free(exam, &here, order, facts);
        act_signed(exam, &here, order, act);
        billed_by_then(exam, &here, order, act);
        invoice_of_act(exam, &here, order, act);
        order_amount(exam, &here, order, act);
        order_period(exam, &here, order, act);
        order_basis(exam, &here, order, act, facts);
        dues.push(payment_due(exam, &here, order, act, edition, calendar));
    }
    payment_order_of_acts(exam, &list, orders, &acts);
    act_passed_over(exam, &list, orders, &acts, facts);
    ordered_in_all(exam, &list, orders, &acts, facts);
    repeats(exam, &list, orders, facts.past.as_ref(), edition);
    dues
}

/// 13: positive, and not over what was accepted of the act.
fn order_amount(
    exam: &mut Examination,
    at: &At<'_>,
    order: &PaymentOrder,
    act: Result<&PaidAct, Lack>,
) {
    let rule = &rules::ORDER_AMOUNT;
    let over = match act {
        Ok(act) => order.amount > act.payable(),
        Err(lack) if order.amount.is_positive() => return no_act(exam, rule, at, lack),
        Err(_) => false,
    };
    if order.amount.is_positive() && !over {
        exam.pass(rule);
        return;
    }
    let most = act.map_or_else(|_| "–".into(), |act| alloc::format!("{}", act.payable()));
    let finding = Finding::new(rule, at.field("amount").path());
    let finding = finding.with("amount", order.amount).with("accepted", most);
    // what is over; an order that is not positive is wrong as a whole
    let wrong = match act {
        Ok(act) if order.amount.is_positive() => order.amount.distance(act.payable()),
        _ => order.amount.distance(Tenge::ZERO),
    };
    exam.find(finding.stake(Some(wrong).filter(|wrong| wrong.is_positive())));
}

/// 13: formed within the term from the invoice.
fn payment_due(
    exam: &mut Examination,
    at: &At<'_>,
    order: &PaymentOrder,
    act: Result<&PaidAct, Lack>,
    edition: &Edition,
    calendar: &WorkCalendar,
) -> Option<Due> {
    let rule = &rules::PAYMENT_DUE;
    let Some(invoiced) = order.invoiced else {
        exam.lack(rule, at.path(), "invoiced", Source::Register, Lack::NoKey);
        return None;
    };
    let signed = act.ok().map(|act| act.signed.day());
    let Ok(due) = due(invoiced, signed, edition, calendar) else {
        exam.no_calendar(rule, at.path());
        return None;
    };
    if order.formed.day() <= due.deadline.last_day {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("formed").path());
        let finding = finding.with("order", &order.number);
        exam.find(finding.with("due", due.deadline.last_day));
    }
    Some(due)
}

/// 13: orders in the chronology in which the acts were signed.
fn payment_order_of_acts(
    exam: &mut Examination,
    list: &At<'_>,
    orders: &[PaymentOrder],
    acts: &[Known<'_>],
) {
    let rule = &rules::PAYMENT_ORDER_OF_ACTS;
    let mut known = Vec::with_capacity(orders.len());
    for (place, (order, act)) in orders.iter().zip(acts).enumerate() {
        match *act {
            Ok(act) => known.push((act.signed, place, order)),
            Err(lack) => no_act(exam, rule, &list.index(place), lack),
        }
    }
    sort::by_key(&mut known, |(signed, place, _)| (*signed, *place));
    let turns: Vec<Turn> = known
        .iter()
        .map(|(signed, _, order)| Turn {
            came: *signed,
            done: Some(order.formed),
            held: false,
        })
        .collect();
    for ((_, place, order), earlier) in known.iter().zip(jumped(&turns)) {
        match earlier.and_then(|earlier| known.get(earlier)) {
            None => exam.pass(rule),
            Some((_, _, jumped)) => {
                let path = list.index(*place).field("formed").path();
                let finding = Finding::new(rule, path).with("order", &order.number);
                exam.find(finding.with("jumped", &jumped.number).stake(order.amount));
            }
        }
    }
}
