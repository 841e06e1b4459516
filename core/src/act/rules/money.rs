//! Amounts: lines, cases, the act.

use crate::act::ask::Ask;
use crate::act::{Act, Case, Service};
use crate::finding::{At, Examination};
use crate::law::catalogue::act as rules;
use crate::law::{Edition, Rule};
use crate::money::{Rounding, Tenge, checked_sum};
use rust_decimal::Decimal;

/// ACT-003.
pub(in crate::act) fn line_amount(
    exam: &mut Examination,
    at: &At<'_>,
    service: &Service,
    edition: &Edition,
) {
    let here = at.field("amount");
    let mut ask = Ask {
        exam,
        rule: &rules::LINE_AMOUNT,
        at: &here,
    };
    let Some(declared) = ask.field("amount", service.amount) else {
        return;
    };
    let Some(quantity) = ask.field("quantity", service.quantity) else {
        return;
    };
    let Some(tariff) = ask.field("tariff", service.tariff) else {
        return;
    };
    let Some(coefficient) = ask.field("coefficient", service.coefficient) else {
        return;
    };
    let rounding = Rounding::TARIFF.with_half(edition.parameters.rounding_half.get());
    let expected = Decimal::from(quantity)
        .checked_mul(coefficient)
        .and_then(|factor| rounding.product(tariff, factor));
    compare(&mut ask, declared, expected);
}

fn compare(ask: &mut Ask<'_, '_>, declared: Tenge, expected: Option<Tenge>) {
    match expected {
        Some(expected) if expected == declared => ask.pass(),
        Some(expected) => {
            let path = ask.at.path();
            ask.find(|finding| {
                finding
                    .with("declared", declared)
                    .with("expected", expected)
                    .stake(declared.distance(expected))
                    .repair(path, expected)
            });
        }
        // the product does not fit into tiyn: whatever was declared is wrong
        None => ask.find(|finding| {
            finding
                .with("declared", declared)
                .with("expected", "out of range")
                .stake(declared)
        }),
    }
}

fn total(
    exam: &mut Examination,
    rule: &'static Rule,
    at: &At<'_>,
    declared: Option<Tenge>,
    parts: impl Iterator<Item = Option<Tenge>>,
) {
    let here = at.field("total");
    let mut ask = Ask {
        exam,
        rule,
        at: &here,
    };
    let Some(declared) = ask.field("total", declared) else {
        return;
    };
    let mut broken = false;
    let sum = checked_sum(parts.map(|part| {
        broken |= part.is_none();
        part.unwrap_or(Tenge::ZERO)
    }));
    if broken {
        // a part that could not be read leaves the sum unknown
        ask.field::<Tenge>("amounts below", None);
    } else {
        compare(&mut ask, declared, sum);
    }
}

/// ACT-004.
pub(in crate::act) fn case_total(exam: &mut Examination, at: &At<'_>, case: &Case) {
    let lines = case.services.iter().map(|service| service.amount);
    total(exam, &rules::CASE_TOTAL, at, case.total, lines);
}

/// ACT-005.
pub(in crate::act) fn act_total(exam: &mut Examination, at: &At<'_>, act: &Act) {
    let cases = act.cases.iter().map(|case| case.total);
    total(exam, &rules::ACT_TOTAL, at, act.total, cases);
}

/// ACT-021. A zero price stays possible: some sessions are paid inside another tariff.
pub(in crate::act) fn amounts_positive(exam: &mut Examination, at: &At<'_>, service: &Service) {
    if service.quantity.is_some_and(|quantity| quantity >= 1)
        && service.tariff.is_some_and(|tariff| !tariff.is_negative())
        && service.amount.is_some_and(|amount| !amount.is_negative())
        && service
            .coefficient
            .is_some_and(|coefficient| coefficient > Decimal::ZERO)
    {
        exam.pass_many(&rules::AMOUNTS_POSITIVE, 4);
        return;
    }
    let mut judge = |name: &'static str, good: Option<bool>, value: &dyn core::fmt::Display| {
        let here = at.field(name);
        let mut ask = Ask {
            exam,
            rule: &rules::AMOUNTS_POSITIVE,
            at: &here,
        };
        match ask.field(name, good) {
            Some(true) => ask.pass(),
            Some(false) => ask.find(|finding| {
                let finding = finding.with("field", name).with("value", value);
                finding.stake(service.amount.filter(|amount| !amount.is_negative()))
            }),
            None => (),
        }
    };
    let quantity = service.quantity.unwrap_or(0);
    judge(
        "quantity",
        service.quantity.map(|quantity| quantity >= 1),
        &quantity,
    );
    let tariff = service.tariff.unwrap_or(Tenge::ZERO);
    judge(
        "tariff",
        service.tariff.map(|tariff| !tariff.is_negative()),
        &tariff,
    );
    let amount = service.amount.unwrap_or(Tenge::ZERO);
    judge(
        "amount",
        service.amount.map(|amount| !amount.is_negative()),
        &amount,
    );
    let coefficient = service.coefficient.unwrap_or(Decimal::ZERO);
    judge(
        "coefficient",
        service.coefficient.map(|factor| factor > Decimal::ZERO),
        &coefficient,
    );
}
