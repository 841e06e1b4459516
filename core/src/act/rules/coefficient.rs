//! The coefficient of a line by its kind of care.

use crate::act::CareKind;
use crate::act::person::{full_years, registered};
use crate::act::scene::NormScene;
use crate::finding::{Check, rule_table};
use crate::law::catalogue::act as rules;
use crate::money::Rounding;
use crate::ratio::Ratio;
use alloc::format;
use alloc::string::String;
use rust_decimal::Decimal;

rule_table! {
    /// How the service of a line is paid.
    pub(in crate::act) Norms: NormScene<'_>;
    COEFFICIENT_OF_CARE at "coefficient" => coefficient_of_care;
}

/// ACT-043: the coefficient is that of the kind of care (Payment Rules 63, 66–68, 71, 72).
///
/// A service at home or at a distance is paid by a share of the tariff, and one that is not
/// on the list of its kind by the plain tariff. Coefficient 1 in a day hospital fires where
/// the edition says a quarter. Speaks with `declared` and `expected`; what the other
/// coefficient makes of the line is at stake, and the repair is the expected one.
fn coefficient_of_care(check: &mut Check<'_>, scene: &NormScene<'_>) {
    let Some(care) = check.field("care", scene.line.case.care) else {
        return;
    };
    let Some(expected) = coefficient_of(check, care, scene) else {
        return;
    };
    let Some(declared) = check.field("coefficient", scene.line.service.coefficient) else {
        return;
    };
    let expected = decimal(expected);
    if expected == Some(declared) {
        return check.pass();
    }
    let line = scene.line.service;
    let written = expected.map_or_else(String::new, |expected| format!("{}", expected.normalize()));
    // what the other coefficient makes of the line, before it is rounded to a tiyn
    let differs = expected.and_then(|expected| expected.checked_sub(declared));
    let rounding = Rounding::TARIFF.with_half(scene.line.law.rounding_half.get());
    let stake = line
        .tariff
        .zip(line.quantity)
        .zip(differs)
        .and_then(|((tariff, count), by)| {
            rounding.product(tariff, Decimal::from(count).checked_mul(by.abs())?)
        });
    let path = check.place().path();
    check.find(|finding| {
        let finding = finding.with("declared", declared.normalize());
        let finding = finding.with("expected", &written).stake(stake);
        if written.is_empty() {
            finding
        } else {
            finding.repair(path, &written)
        }
    });
}

/// The coefficient of a kind of care; `None` and *not checked* where the age that
/// decides is unknown.
fn coefficient_of(check: &mut Check<'_>, care: CareKind, scene: &NormScene<'_>) -> Option<Ratio> {
    let (norm, law) = (scene.norm, scene.line.law);
    let plain = law.plain_coefficient.get();
    Some(match care {
        CareKind::Home if norm.home => law.home_coefficient.get(),
        CareKind::Remote if norm.remote => law.remote_coefficient.get(),
        CareKind::DayHospital if norm.day_tariff => plain,
        CareKind::DayHospital if norm.day_operation => law.day_operation_share.get(),
        CareKind::DayHospital => law.day_hospital_share.get(),
        CareKind::Screening if norm.child_exam => {
            let card = registered(check, scene.line.case, scene.line.rows)?;
            let age = full_years(card.birth, scene.day);
            if age.is_some_and(|age| age < law.child_exam_age.get()) {
                law.child_exam_coefficient.get()
            } else {
                plain
            }
        }
        CareKind::OutPatient
        | CareKind::InPatient
        | CareKind::Home
        | CareKind::Remote
        | CareKind::Ambulance
        | CareKind::Screening => plain,
    })
}

fn decimal(ratio: Ratio) -> Option<Decimal> {
    // nearly every line is paid by the plain tariff
    if ratio.part() == ratio.whole() {
        return Some(Decimal::ONE);
    }
    Decimal::from(ratio.part()).checked_div(Decimal::from(ratio.whole()))
}
