//! The tariff of each service on its day.

use crate::act::Reference;
use crate::act::priced::Priced;
use crate::act::scene::LineScene;
use crate::fact::Lack;
use crate::finding::{Check, Single, rule_table};
use crate::law::catalogue::act as rules;

rule_table! {
    /// Tariffs of a line.
    pub(in crate::act) Lines: LineScene<'_>, lists of Reference;
    TARIFF_EXISTS at "code" => tariff_exists;
    PRICE_IS_TARIFF at "tariff" => price_is_tariff;
}

/// What the tariffs hold of a line, or *not checked* by what it lacks.
fn priced<'s, 'a>(check: &mut Check<'_>, scene: &'s LineScene<'a>) -> Option<&'s Priced<'a>> {
    if scene.priced.is_none() {
        check.field("code", scene.service.code)?;
        check.field("at", scene.service.at)?;
    }
    scene.priced.as_ref()
}

/// ACT-015: the code of a service stands in the tariffs of its day.
///
/// What has no tariff has no price that the package pays. A code that left the list at the
/// end of 2025 fires in March 2026. Speaks with `code` and `day`; the amount of the line is
/// at stake.
fn tariff_exists(check: &mut Check<'_>, scene: &LineScene<'_>) {
    let Some(priced) = priced(check, scene) else {
        return;
    };
    if !matches!(priced.price, Single::None) {
        check.pass();
    } else if check.can_deny("tariffs", scene.reference.tariffs.source(), priced.open) {
        check.find(|finding| {
            let finding = finding.with("code", priced.code).with("day", priced.day);
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
    let Some(priced) = priced(check, scene) else {
        return;
    };
    let Some(declared) = check.field("tariff", scene.service.tariff) else {
        return;
    };
    let source = scene.reference.tariffs.source();
    let price = match priced.price {
        Single::One(card) => Some(card.price),
        Single::None => None,
        Single::Contradicting => {
            return check.lack("tariffs", source, Lack::Contradicting);
        }
    };
    if price == Some(declared) {
        return check.pass();
    }
    if !check.can_deny("tariffs", source, priced.open) {
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
