//! Declared counts and empty lists.

use crate::act::Reference;
use crate::act::scene::ActScene;
use crate::finding::{Check, rule_table};
use crate::law::catalogue::act as rules;
use crate::money::Tenge;

rule_table! {
    /// Counts of an act.
    pub(in crate::act) Acts: ActScene<'_>, lists of Reference;
    DECLARED_CASES at "declaredCases" => declared_cases;
    DECLARED_SERVICES at "declaredServices" => declared_services;
    NOT_EMPTY at "cases" => not_empty;
}

/// ACT-001: the act holds as many cases as it says.
///
/// A count that differs tells that a part of the act was lost on its way, before its
/// amounts are looked at. An act that declares three cases and holds two fires. Speaks
/// with `declared` and `actual`, and suggests the actual count where there is one.
fn declared_cases(check: &mut Check<'_>, scene: &ActScene<'_>) {
    counted(check, scene.act.declared_cases, scene.act.cases.len());
}

/// ACT-002: the act holds as many service lines as it says, over all cases.
///
/// The twin of ACT-001 one floor below: a case may have lost a line while the number of
/// cases holds. An act that declares five lines over cases of three and one fires. Speaks
/// with `declared` and `actual`, and suggests the actual count.
fn declared_services(check: &mut Check<'_>, scene: &ActScene<'_>) {
    let lines = scene.act.cases.iter().map(|case| case.services.len());
    let actual = lines.fold(0_usize, usize::saturating_add);
    counted(check, scene.act.declared_services, actual);
}

fn counted(check: &mut Check<'_>, declared: Option<u64>, actual: usize) {
    let Some(declared) = check.field("declared count", declared) else {
        return;
    };
    if u64::try_from(actual) == Ok(declared) {
        check.pass();
    } else {
        let path = check.place().path();
        check.find(|finding| {
            let finding = finding.with("declared", declared).with("actual", actual);
            // an act that holds nothing is not mended by saying so
            if actual == 0 {
                finding
            } else {
                finding.repair(path, actual)
            }
        });
    }
}

/// ACT-022: the act has cases, and each case has lines.
///
/// What holds nothing can be paid nothing: all other rules would pass over it in silence.
/// An act without cases fires, and a case without lines. Speaks with `field`, which is
/// `cases` or `services`; the declared total of what is empty is at stake.
fn not_empty(check: &mut Check<'_>, scene: &ActScene<'_>) {
    let list = check.place();
    let act = scene.act;
    holds_some(check, ("cases", act.cases.len()), act.total);
    for (place, case) in act.cases.iter().enumerate() {
        let here = list.index(place);
        let here = here.field("services");
        let services = ("services", case.services.len());
        holds_some(&mut check.at(&here), services, case.total);
    }
}

fn holds_some(check: &mut Check<'_>, (field, count): (&'static str, usize), total: Option<Tenge>) {
    if count == 0 {
        let stake = total.filter(|total| !total.is_negative());
        check.find(|finding| finding.with("field", field).stake(stake));
    } else {
        check.pass();
    }
}
