//! Amounts: lines, cases, the act.

use crate::act::mend::product;
use crate::act::scene::{ActScene, CaseScene, LineScene};
use crate::act::{Reference, Service};
use crate::finding::{Check, rule_table};
use crate::law::catalogue::act as rules;
use crate::money::{Tenge, checked_sum};
use core::fmt::Display;
use rust_decimal::Decimal;

rule_table! {
    /// Money of an act.
    pub(in crate::act) Acts: ActScene<'_>, lists of Reference;
    ACT_TOTAL at "total" => act_total;
}

rule_table! {
    /// Money of a case.
    pub(in crate::act) Cases: CaseScene<'_>, lists of Reference;
    CASE_TOTAL at "total" => case_total;
}

rule_table! {
    /// Money of a line.
    pub(in crate::act) Lines: LineScene<'_>, lists of Reference;
    LINE_AMOUNT at "amount" => line_amount;
    AMOUNTS_POSITIVE => amounts_positive;
}

/// ACT-003: the amount of a line is its tariff × quantity × coefficient, rounded to a tiyn.
///
/// Every total rests on it. Two services at 100.00 with coefficient 1 that are billed
/// 201.00 fire. Speaks with `declared` and `expected`, which is `out of range` where the
/// product does not fit into tiyn; the difference is at stake, and the repair is the
/// product of what the other repairs leave.
fn line_amount(check: &mut Check<'_>, scene: &LineScene<'_>) {
    let service = scene.service;
    let Some(declared) = check.field("amount", service.amount) else {
        return;
    };
    let Some(quantity) = check.field("quantity", service.quantity) else {
        return;
    };
    let Some(tariff) = check.field("tariff", service.tariff) else {
        return;
    };
    let Some(coefficient) = check.field("coefficient", service.coefficient) else {
        return;
    };
    let expected = product(scene.law, tariff, (quantity, coefficient));
    compare(check, declared, expected);
}

fn compare(check: &mut Check<'_>, declared: Tenge, expected: Option<Tenge>) {
    match expected {
        Some(expected) if expected == declared => check.pass(),
        Some(expected) => {
            let path = check.place().path();
            check.find(|finding| {
                finding
                    .with("declared", declared)
                    .with("expected", expected)
                    .stake(declared.distance(expected))
                    .repair(path, expected)
            });
        }
        // the product does not fit into tiyn: whatever was declared is wrong
        None => check.find(|finding| {
            finding
                .with("declared", declared)
                .with("expected", "out of range")
                .stake(declared)
        }),
    }
}

fn total(
    check: &mut Check<'_>,
    declared: Option<Tenge>,
    parts: impl Iterator<Item = Option<Tenge>>,
) {
    let Some(declared) = check.field("total", declared) else {
        return;
    };
    let mut broken = false;
    let sum = checked_sum(parts.map(|part| {
        broken |= part.is_none();
        part.unwrap_or(Tenge::ZERO)
    }));
    if broken {
        // a part that could not be read leaves the sum unknown
        check.field::<Tenge>("amounts below", None);
    } else {
        compare(check, declared, sum);
    }
}

/// ACT-004: the total of a case is the sum of its lines.
///
/// A case of two lines at 100.00 with a total of 300.00 fires. Speaks with `declared` and
/// `expected`; the difference is at stake, and the repair is the sum. A line whose amount
/// could not be read leaves it *not checked*.
fn case_total(check: &mut Check<'_>, scene: &CaseScene<'_>) {
    let lines = scene.case.services.iter().map(|service| service.amount);
    total(check, scene.case.total, lines);
}

/// ACT-005: the total of the act is the sum of its cases.
///
/// The total is what the issuer pays by, so that it must be neither more nor less. An act
/// of one case of 200.00 with a total of 200.01 fires. Speaks with `declared` and
/// `expected`; the difference is at stake, and the repair is the sum.
fn act_total(check: &mut Check<'_>, scene: &ActScene<'_>) {
    let cases = scene.act.cases.iter().map(|case| case.total);
    total(check, scene.act.total, cases);
}

/// ACT-021: quantity is one or more, the coefficient is above zero, tariff and amount are
/// not below it.
///
/// A line below zero would take from another line what that one rightly costs. A zero
/// price stays possible: some sessions are paid inside another tariff. A quantity of 0
/// fires. Speaks with `field` and `value`, once a field; the amount is at stake unless it
/// is below zero itself.
fn amounts_positive(check: &mut Check<'_>, scene: &LineScene<'_>) {
    let Service {
        quantity,
        tariff,
        amount,
        coefficient,
        ..
    } = scene.service;
    let quantity_good = quantity.map(|quantity| quantity >= 1);
    let tariff_good = tariff.map(|tariff| !tariff.is_negative());
    let amount_good = amount.map(|amount| !amount.is_negative());
    let coefficient_good = coefficient.map(|coefficient| coefficient > Decimal::ZERO);
    let all = [quantity_good, tariff_good, amount_good, coefficient_good];
    if all == [Some(true); 4] {
        return check.pass_many(4);
    }
    let stake = amount.filter(|amount| !amount.is_negative());
    positive(check, "quantity", quantity_good, (*quantity, stake));
    positive(check, "tariff", tariff_good, (*tariff, stake));
    positive(check, "amount", amount_good, (*amount, stake));
    positive(
        check,
        "coefficient",
        coefficient_good,
        (*coefficient, stake),
    );
}

fn positive(
    check: &mut Check<'_>,
    name: &'static str,
    good: Option<bool>,
    (value, stake): (Option<impl Display>, Option<Tenge>),
) {
    let here = check.place();
    let here = here.field(name);
    let mut check = check.at(&here);
    match check.field(name, good).zip(value) {
        Some((true, _)) => check.pass(),
        Some((false, value)) => check.find(|finding| {
            let finding = finding.with("field", name).with("value", value);
            finding.stake(stake)
        }),
        None => (),
    }
}
