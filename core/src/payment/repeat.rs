//! Repeated payments (P1) and signs of them (P2), mechanism 13.

use crate::calendar::Day;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::comparable_form;
use crate::law::catalogue::payment as rules;
use crate::law::{Edition, Rule};
use crate::money::Tenge;
use crate::payment::order::past_gap;
use crate::payment::{PastPayments, PaymentOrder};
use crate::sort;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

/// What makes two orders one payment (P1).
type Exact = (u64, Tenge, String, String, (Day, Day));

/// An act: its payee, contract, number, and the financial year in which that is unique.
type ActKey = (u64, String, String, i32);

fn exact(order: &PaymentOrder) -> Option<Exact> {
    Some((
        order.provider.number(),
        order.amount,
        comparable_form(order.contract.as_str())?,
        comparable_form(order.act.as_str())?,
        (order.period.first(), order.period.last()),
    ))
}

/// Earlier orders, by what later ones ask.
#[derive(Default)]
struct EarlierOrders<'a> {
    // trees, since whoever writes an order chooses what a table would be asked by
    exact: BTreeMap<Exact, &'a PaymentOrder>,
    acts: BTreeMap<ActKey, &'a PaymentOrder>,
    invoices: BTreeMap<String, &'a PaymentOrder>,
    amounts: BTreeMap<(u64, Tenge), BTreeMap<i32, &'a PaymentOrder>>,
}

impl<'a> EarlierOrders<'a> {
    fn add(&mut self, order: &'a PaymentOrder) {
        if let Some(key) = exact(order) {
            self.exact.entry(key).or_insert(order);
        }
        if let Some(key) = act_key(order) {
            self.acts.entry(key).or_insert(order);
        }
        if let Some(invoice) = invoice_key(order) {
            self.invoices.entry(invoice).or_insert(order);
        }
        let amounts = self.amounts.entry((order.provider.number(), order.amount));
        let day = order.formed.day().ordinal();
        amounts.or_default().entry(day).or_insert(order);
    }

    /// The first sign, heaviest first: one act, one e-invoice, payee and amount.
    fn sign(&self, order: &PaymentOrder, window: u32) -> Option<(&'static str, &'a PaymentOrder)> {
        let act = act_key(order);
        if let Some(other) = act.and_then(|act| self.acts.get(&act)) {
            return Some(("act", other));
        }
        let invoice = invoice_key(order);
        if let Some(other) = invoice.and_then(|invoice| self.invoices.get(&invoice)) {
            return Some(("e-invoice", other));
        }
        let amounts = self.amounts.get(&(order.provider.number(), order.amount))?;
        let day = order.formed.day().ordinal();
        let reach = i32::try_from(window).unwrap_or(i32::MAX);
        let days = day.saturating_sub(reach)..=day.saturating_add(reach);
        let other = amounts.range(days).map(|(_, order)| *order).next()?;
        Some(("payee and amount", other))
    }
}

fn act_key(order: &PaymentOrder) -> Option<ActKey> {
    Some((
        order.provider.number(),
        comparable_form(order.contract.as_str())?,
        comparable_form(order.act.as_str())?,
        order.year().number(),
    ))
}

/// A stroke, a space or a look-alike letter makes no new e-invoice; one of nothing else
/// is not comparable.
fn invoice_key(order: &PaymentOrder) -> Option<String> {
    comparable_form(order.e_invoice.as_deref()?)
}

/// Judges each order against those formed before it: the past ones, and those of the
/// call by moment of forming and number. Without the past only the call is compared,
/// and an order that repeats none of it is *not checked*.
pub(super) fn repeats(
    exam: &mut Examination,
    list: &At<'_>,
    orders: &[PaymentOrder],
    past: Option<&PastPayments>,
    edition: &Edition,
) {
    let window = edition.parameters.payment_window_days.get();
    let mut seen = EarlierOrders::default();
    let mut earlier: Vec<&PaymentOrder> =
        past.map_or(Vec::new(), |past| past.orders.iter().collect());
    // all of an order is its place: which of two comes first in the list says nothing
    sort::by_key(&mut earlier, |order| (order.formed, *order));
    for order in earlier {
        seen.add(order);
    }
    let mut order_of_call: Vec<(usize, &PaymentOrder)> = orders.iter().enumerate().collect();
    sort::by_key(&mut order_of_call, |(place, order)| {
        (order.formed, *order, *place)
    });
    for (place, order) in order_of_call {
        let here = list.index(place);
        let whole = lack(order, past, 0);
        if !paid_twice(exam, &here, order, &seen, whole) {
            let sign = lack(order, past, window);
            payment_sign(exam, &here, order, &seen, window, sign);
        }
        seen.add(order);
    }
}

/// Can the past answer for the window before the order, and for all days on which the
/// services may have been paid already: from the first of them on?
fn lack(order: &PaymentOrder, past: Option<&PastPayments>, window: u32) -> Option<Lack> {
    let day = order.formed.day();
    let back = day.plus_days(i64::from(window).saturating_neg());
    past_gap(past, back.unwrap_or(day).min(order.period.first()), day)
}

fn silent(exam: &mut Examination, rule: &'static Rule, at: &At<'_>, lack: Option<Lack>) {
    match lack {
        None => exam.pass(rule),
        Some(why) => exam.lack(rule, at.path(), "past", Source::Accounting, why),
    }
}

fn no_key(exam: &mut Examination, rule: &'static Rule, at: &At<'_>) {
    let what = "contract, act";
    exam.lack(rule, at.path(), what, Source::Register, Lack::NoKey);
}

/// P1: payee, amount, contract, act and period are the same.
fn paid_twice(
    exam: &mut Examination,
    at: &At<'_>,
    order: &PaymentOrder,
    seen: &EarlierOrders<'_>,
    lack: Option<Lack>,
) -> bool {
    let rule = &rules::PAID_TWICE;
    let Some(key) = exact(order) else {
        no_key(exam, rule, at);
        return false;
    };
    let Some(other) = seen.exact.get(&key) else {
        silent(exam, rule, at, lack);
        return false;
    };
    let finding = Finding::new(rule, at.path()).with("order", &order.number);
    exam.find(finding.with("other", &other.number).stake(order.amount));
    true
}

/// P2: one act, one e-invoice, or payee and amount within the window of days.
fn payment_sign(
    exam: &mut Examination,
    at: &At<'_>,
    order: &PaymentOrder,
    seen: &EarlierOrders<'_>,
    window: u32,
    lack: Option<Lack>,
) {
    let rule = &rules::PAYMENT_SIGN;
    let Some((sign, other)) = seen.sign(order, window) else {
        // without an act one of the signs was not looked for
        return match act_key(order) {
            Some(_) => silent(exam, rule, at, lack),
            None => no_key(exam, rule, at),
        };
    };
    let finding = Finding::new(rule, at.path())
        .with("sign", sign)
        .with("order", &order.number)
        .with("other", &other.number);
    let seen_on = Some(other.formed.day());
    let evidence = finding.evidence("payment-order", &other.number, Source::Accounting, seen_on);
    exam.find(evidence.stake(order.amount));
}
