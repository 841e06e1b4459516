//! What is paid for: the package of the diagnosis, the classification, the plan.

use crate::act::scene::{CaseScene, LineScene};
use crate::act::{Case, PackageCard, Reference};
use crate::calendar::{Day, Period};
use crate::fact::Lack;
use crate::finding::{Check, rule_table};
use crate::identifier::Icd10;
use crate::law::catalogue::act as rules;
use crate::placement::FundingSource;
use alloc::vec::Vec;

rule_table! {
    /// The package of a case.
    pub(in crate::act) Cases: CaseScene<'_>, lists of Reference;
    PACKAGE_OF_DIAGNOSIS at "diagnosis" needs packages => package_of_diagnosis;
    DIAGNOSIS_KNOWN at "diagnosis" needs diagnoses => diagnosis_known;
}

rule_table! {
    /// The plan of a line.
    pub(in crate::act) Lines: LineScene<'_>, lists of Reference;
    PLAN_POSITION at "code" needs plans => plan_position;
}

/// Does a row of a package hold a diagnosis on a day?
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Holds {
    No,
    /// It is listed for a time from the onset that the day lies outside of.
    Outside,
    /// It depends on the onset, which the draft does not tell.
    Onset,
    Yes,
}

fn holds(card: &PackageCard, diagnosis: Icd10, day: Day, onset: Option<Day>) -> Holds {
    if !card.valid.contains(day) || !card.diagnoses.contains(diagnosis) {
        return Holds::No;
    }
    let Some(months) = card.months else {
        return Holds::Yes;
    };
    let Some(onset) = onset else {
        return Holds::Onset;
    };
    // an onset after the case is no beginning of it
    let over = onset.plus_months(months).is_some_and(|end| end <= day);
    if over || day < onset {
        Holds::Outside
    } else {
        Holds::Yes
    }
}

/// The most that a row of a package says of a diagnosis.
fn most(
    rows: &[(FundingSource, PackageCard)],
    (diagnosis, day): (Icd10, Day),
    case: &Case,
) -> Holds {
    let answers = rows
        .iter()
        .map(|(_, card)| holds(card, diagnosis, day, case.onset));
    answers.max().unwrap_or(Holds::No)
}

/// ACT-030: the diagnosis is one that the act's package pays for.
///
/// A diagnosis in the act's own package is paid, whatever else is unknown; one that its
/// package does not pay is refused where another does, or where the time of its own is
/// over. A diagnosis that stands in no list is not bound to a package; one that stands in
/// both is paid by either: the acts leave that open. A diagnosis listed for the insurance
/// package alone fires in an act of `gobmp`. Speaks with `diagnosis`, `declared` and
/// `expected`; the total of the case is at stake.
fn package_of_diagnosis(check: &mut Check<'_>, scene: &CaseScene<'_>) {
    let case = scene.case;
    let Some(funding) = check.field("funding", scene.act.funding) else {
        return;
    };
    let Some(diagnosis) = check.field("diagnosis", case.diagnosis) else {
        return;
    };
    let Some(day) = check.field("end", case.end) else {
        return;
    };
    let own = most(scene.package.answer_on(day).rows, (diagnosis, day), case);
    if own == Holds::Yes {
        return check.pass();
    }
    let book = &scene.reference.packages;
    if !check.can_deny("packages", book.source(), book.open_on(day)) {
        return;
    }
    let others = FundingSource::ALL.into_iter().filter(|one| *one != funding);
    let others: Vec<_> = others
        .map(|one| {
            let rows = book.answer_on(&one, day).rows;
            (one, most(rows, (diagnosis, day), case))
        })
        .collect();
    let paying = others.iter().filter(|(_, holds)| *holds == Holds::Yes);
    let paying: Vec<&str> = paying.map(|(one, _)| one.name()).collect();
    let onset = own == Holds::Onset || others.iter().any(|(_, holds)| *holds == Holds::Onset);
    if onset && (own == Holds::Onset || paying.is_empty()) {
        check.field::<Day>("onset", None);
    } else if paying.is_empty() && own == Holds::No {
        check.pass();
    } else {
        let expected = if paying.is_empty() {
            "none".into()
        } else {
            paying.join(", ")
        };
        check.find(|finding| {
            finding
                .with("diagnosis", diagnosis)
                .with("declared", funding)
                .with("expected", expected)
                .stake(case.total)
        });
    }
}

/// ACT-051: a diagnosis stands in the official classification on the last day of its case:
/// the list names every code that may be written.
///
/// A code that the list lacks names no illness. `A01.9` fires where the list knows `A01.0`
/// to `A01.4`. Speaks with `diagnosis` and `day`; the total of the case is at stake.
fn diagnosis_known(check: &mut Check<'_>, scene: &CaseScene<'_>) {
    let Some(diagnosis) = check.field("diagnosis", scene.case.diagnosis) else {
        return;
    };
    let Some(end) = check.field("end", scene.case.end) else {
        return;
    };
    let valid = |days: &Period| days.contains(end);
    let rows = scene.reference.diagnoses.rows_at(Some(&diagnosis));
    match check.any("diagnoses", &rows, end, valid) {
        Some(true) => check.pass(),
        Some(false) => check.find(|finding| {
            let finding = finding.with("diagnosis", diagnosis).with("day", end);
            finding.stake(scene.case.total)
        }),
        None => (),
    }
}

/// ACT-026: the service is a position of the contract's plan.
///
/// A contract buys what its plan names: a service, a kind of care, or both. A service
/// planned for `in-patient` care fires in an out-patient case. Speaks with `code`; the
/// amount of the line is at stake. Where the plan asks for a kind of care and the case
/// tells none it is *not checked*.
fn plan_position(check: &mut Check<'_>, scene: &LineScene<'_>) {
    let (service, plan) = (scene.service, scene.plan);
    if check
        .field("contract", scene.act.contract.as_ref())
        .is_none()
    {
        return;
    }
    let Some(code) = check.field("code", service.code) else {
        return;
    };
    let Some(given) = check.field("at", service.at) else {
        return;
    };
    let (care, plans) = (scene.case.care, &scene.reference.plans);
    let open = plans.open_on(given.day());
    let planned = plan.holds(code, None) || care.is_some() && plan.holds(code, care);
    if planned && open != Some(Lack::Stale) {
        return check.pass();
    }
    if !check.can_deny("plans", plans.source(), open) {
        return;
    }
    if care.is_none() && plan.names_care(code) {
        check.field::<Day>("care", None);
    } else {
        check.find(|finding| finding.with("code", code).stake(service.amount));
    }
}
