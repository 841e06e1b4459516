//! Declared counts, empty lists, repeated ids.

use crate::act::Act;
use crate::act::ask::Ask;
use crate::finding::{At, Examination, Finding, Path};
use crate::identifier::{CaseId, ServiceId};
use crate::law::Rule;
use crate::law::catalogue::act as rules;
use alloc::collections::BTreeMap;

fn declared(
    exam: &mut Examination,
    rule: &'static Rule,
    at: &At<'_>,
    said: Option<u64>,
    actual: usize,
) {
    let mut ask = Ask { exam, rule, at };
    let Some(said) = ask.field("declared count", said) else {
        return;
    };
    if u64::try_from(actual) == Ok(said) {
        ask.pass();
    } else {
        ask.find(|finding| {
            finding
                .with("declared", said)
                .with("actual", actual)
                .repair(at.path(), actual)
        });
    }
}

/// ACT-001.
pub(in crate::act) fn declared_cases(exam: &mut Examination, at: &At<'_>, act: &Act) {
    let here = at.field("declaredCases");
    declared(
        exam,
        &rules::DECLARED_CASES,
        &here,
        act.declared_cases,
        act.cases.len(),
    );
}

/// ACT-002.
pub(in crate::act) fn declared_services(exam: &mut Examination, at: &At<'_>, act: &Act) {
    let here = at.field("declaredServices");
    let lines = act.cases.iter().map(|case| case.services.len());
    let actual = lines.fold(0_usize, usize::saturating_add);
    declared(
        exam,
        &rules::DECLARED_SERVICES,
        &here,
        act.declared_services,
        actual,
    );
}

/// ACT-006.
pub(in crate::act) fn ids_unique(exam: &mut Examination, at: &At<'_>, act: &Act) {
    let list = at.field("cases");
    let mut cases = BTreeMap::new();
    let mut services = BTreeMap::new();
    for (index, case) in act.cases.iter().enumerate() {
        let here = list.index(index);
        let id = case.id.as_ref().map(CaseId::as_str);
        unique(exam, &here, id, &mut cases);
        let lines = here.field("services");
        for (place, service) in case.services.iter().enumerate() {
            let line = lines.index(place);
            let id = service.id.as_ref().map(ServiceId::as_str);
            unique(exam, &line, id, &mut services);
        }
    }
}

fn unique<'a>(
    exam: &mut Examination,
    at: &At<'_>,
    id: Option<&'a str>,
    seen: &mut BTreeMap<&'a str, Path>,
) {
    let here = at.field("id");
    let mut ask = Ask {
        exam,
        rule: &rules::IDS_UNIQUE,
        at: &here,
    };
    let Some(id) = ask.field("id", id) else {
        return;
    };
    match seen.get(id) {
        None => {
            ask.pass();
            seen.insert(id, at.path());
        }
        Some(first) => ask.find(|finding| finding.with("id", id).with("first", first)),
    }
}

/// ACT-022.
pub(in crate::act) fn not_empty(exam: &mut Examination, at: &At<'_>, act: &Act) {
    let list = at.field("cases");
    let mut some = |at: &At<'_>, name: &'static str, count: usize| {
        if count == 0 {
            exam.find(Finding::new(&rules::NOT_EMPTY, at.path()).with("field", name));
        } else {
            exam.pass(&rules::NOT_EMPTY);
        }
    };
    some(&list, "cases", act.cases.len());
    for (index, case) in act.cases.iter().enumerate() {
        some(
            &list.index(index).field("services"),
            "services",
            case.services.len(),
        );
    }
}
