//! The tariff of each service on its day.

use crate::act::scene::LineScene;
use crate::act::{Reference, TariffCard};
use crate::calendar::Day;
use crate::fact::{Lack, RowsOnDay};
use crate::finding::{Check, Single, rule_table};
use crate::identifier::ServiceCode;
use crate::law::catalogue::act as rules;

rule_table! {
    /// Tariffs of a line.
    pub(in crate::act) Lines: LineScene<'_>, lists of Reference;
    TARIFF_EXISTS at "code" => tariff_exists;
    PRICE_IS_TARIFF at "tariff" => price_is_tariff;
}

/// What the list holds of the code of a line on its day.
struct Listed<'a> {
    code: ServiceCode,
    day: Day,
    answer: RowsOnDay<'a, ServiceCode, TariffCard>,
}

impl<'a> Listed<'a> {
    fn of(check: &mut Check<'_>, scene: &LineScene<'a>) -> Option<Self> {
        let code = check.field("code", scene.service.code)?;
        let day = check.field("at", scene.service.at)?.day();
        let answer = scene.tariffs.answer_on(day);
        Some(Self { code, day, answer })
    }

    /// The price of the code on the day.
    fn price(&self, check: &mut Check<'_>) -> Single<'a, TariffCard> {
        let day = self.day;
        let in_force = |card: &TariffCard| Some(card.valid);
        let alike = |one: &TariffCard, other: &TariffCard| one.price == other.price;
        check.single(self.answer.rows, (day, day), in_force, alike)
    }
}

/// ACT-015: the code of a service stands in the tariffs of its day.
///
/// What has no tariff has no price that the package pays. A code that left the list at the
/// end of 2025 fires in March 2026. Speaks with `code` and `day`; the amount of the line is
/// at stake.
fn tariff_exists(check: &mut Check<'_>, scene: &LineScene<'_>) {
    let Some(listed) = Listed::of(check, scene) else {
        return;
    };
    if !matches!(listed.price(check), Single::None) {
        check.pass();
    } else if check.can_deny("tariffs", scene.tariffs.source(), listed.answer.open) {
        check.find(|finding| {
            let finding = finding.with("code", listed.code).with("day", listed.day);
            finding.stake(scene.service.amount)
        });
    }
}

/// ACT-016: the tariff of a line is the price of its code on its day.
///
/// Where no tariff is in force ACT-015 speaks, and there is no price to compare; where the
/// list tells two of one day it contradicts itself, and the lines of that code are *not
/// checked*. A line at 120.00 fires where the list says 100.00. Speaks with `declared` and `expected`; the
/// difference is at stake, and the repair is the listed price.
fn price_is_tariff(check: &mut Check<'_>, scene: &LineScene<'_>) {
    let Some(listed) = Listed::of(check, scene) else {
        return;
    };
    let Some(declared) = check.field("tariff", scene.service.tariff) else {
        return;
    };
    let price = match listed.price(check) {
        Single::One(card) => Some(card.price),
        Single::None => None,
        Single::Contradicting => {
            return check.lack("tariffs", scene.tariffs.source(), Lack::Contradicting);
        }
    };
    if price == Some(declared) {
        return check.pass();
    }
    if !check.can_deny("tariffs", scene.tariffs.source(), listed.answer.open) {
        return;
    }
    let Some(price) = price else {
        return check.skip();
    };
    let path = check.place().path();
    check.find(|finding| {
        finding
            .with("declared", declared)
            .with("expected", price)
            .stake(declared.distance(price))
            .repair(path, price)
    });
}
