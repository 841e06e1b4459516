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

/// Does a package hold a diagnosis on a day?
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Holds {
    No,
    /// It is listed for a time from the onset that the day lies outside of.
    Outside,
    /// It depends on the onset, which the draft does not tell.
    Onset,
    Yes,
}

/// What the rows of a package tell of a diagnosis on a day, as a number: that none holds it,
/// that one does without a limit, and above that the most months from the onset.
const NONE_HOLDS: usize = 0;
const UNLIMITED: usize = 1;
const MONTHS: usize = 2;

fn told(
    rows: &mut dyn Iterator<Item = &(FundingSource, PackageCard)>,
    diagnosis: Icd10,
    day: Day,
) -> usize {
    let mut most = NONE_HOLDS;
    for (_, card) in rows {
        if !card.valid.contains(day) || !card.diagnoses.contains(diagnosis) {
            continue;
        }
        match card.months {
            None => return UNLIMITED,
            Some(months) => {
                let months = usize::try_from(months).unwrap_or(usize::MAX);
                most = most.max(months.saturating_add(MONTHS));
            }
        }
    }
    most
}

/// The most that a package says of a diagnosis. Of long lists the rows that name the
/// diagnosis are found once.
fn most(
    check: &mut Check<'_>,
    rows: &[(FundingSource, PackageCard)],
    (diagnosis, day): (Icd10, Day),
    case: &Case,
) -> Holds {
    let about = usize::try_from(diagnosis.number()).unwrap_or(usize::MAX);
    let names = |(_, card): &(FundingSource, PackageCard)| card.diagnoses.contains(diagnosis);
    let told = check.once_among(rows, day, about, names, |rows| told(rows, diagnosis, day));
    let months = match told {
        NONE_HOLDS => return Holds::No,
        UNLIMITED => return Holds::Yes,
        months => u32::try_from(months.saturating_sub(MONTHS)).unwrap_or(u32::MAX),
    };
    let Some(onset) = case.onset else {
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
    let Some(diagnosis) = check.told("diagnosis", case.diagnosis) else {
        return;
    };
    let Some(day) = check.field("end", case.end) else {
        return;
    };
    let answer = scene.package.answer_on(day);
    let own = most(check, answer.rows, (diagnosis, day), case);
    if own == Holds::Yes {
        return check.pass();
    }
    let book = &scene.reference.packages;
    let open = |one: &FundingSource| book.answer_on(one, day).open;
    // another package can only say that it pays, too: the act's own decides first
    let others = || FundingSource::ALL.iter().filter(|one| **one != funding);
    let open = answer.open.or_else(|| others().find_map(open));
    if !check.can_deny("packages", book.source(), open) {
        return;
    }
    let others = FundingSource::ALL.into_iter().filter(|one| *one != funding);
    let others: Vec<_> = others
        .map(|one| {
            let rows = book.answer_on(&one, day).rows;
            (one, most(check, rows, (diagnosis, day), case))
        })
        .collect();
    let paying = others.iter().filter(|(_, holds)| *holds == Holds::Yes);
    let paying: Vec<&str> = paying.map(|(one, _)| one.name()).collect();
    let onset = own == Holds::Onset || others.iter().any(|(_, holds)| *holds == Holds::Onset);
    if onset && (own == Holds::Onset || paying.is_empty()) {
        check.told::<Day>("onset", None);
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
    let Some(diagnosis) = check.told("diagnosis", scene.case.diagnosis) else {
        return;
    };
    let Some(end) = check.field("end", scene.case.end) else {
        return;
    };
    let valid = |days: &Period| Some(*days);
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
    let open = plan.open_on(given.day());
    let planned = plan.holds(code, None) || care.is_some() && plan.holds(code, care);
    if planned && open.is_none_or(|gap| gap.lack != Lack::Stale) {
        return check.pass();
    }
    if !check.can_deny("plans", plans.source(), open) {
        return;
    }
    if care.is_none() && plan.names_care(code) {
        check.told::<Day>("care", None);
    } else {
        check.find(|finding| finding.with("code", code).stake(service.amount));
    }
}
