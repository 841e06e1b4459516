//! Who filed the act and when its data were passed: provider, system, term.

use crate::account::{AccountState, state_on};
use crate::act::ask::{Ask, each_line, given};
use crate::act::{Act, Reference};
use crate::calendar::{Day, Period, WorkCalendar, deadline};
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination};
use crate::law::Edition;
use crate::law::catalogue::act as rules;
use alloc::collections::BTreeMap;

/// ACT-023. Asked for the day the act was formed.
pub(in crate::act) fn provider_account_open(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    reference: &Reference,
) {
    let here = at.field("provider");
    let mut ask = Ask::new(exam, &rules::PROVIDER_ACCOUNT_OPEN, &here);
    let Some(provider) = ask.field("provider", act.provider) else {
        return;
    };
    let Some(day) = ask.field("formedOn", act.formed_on) else {
        return;
    };
    // a change that the list lacks may be the latest one
    let book = &reference.providers;
    let answer = book.answer_on(&provider, day);
    if !ask.no("providers", book.source(), answer.open) {
        return;
    }
    match state_on(answer.rows.iter().map(|(_, card)| card), day) {
        Some(AccountState::Open) => ask.pass(),
        other => ask.find(|finding| {
            let state = other.map_or("none", AccountState::name);
            finding
                .with("day", day)
                .with("state", state)
                .stake(act.total)
        }),
    }
}

/// ACT-044.
pub(in crate::act) fn mis_tested(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    reference: &Reference,
) {
    let rule = &rules::MIS_TESTED;
    if !given(exam, &[rule], at, "systems", &reference.systems) {
        return;
    }
    let here = at.field("mis");
    let mut ask = Ask::new(exam, rule, &here);
    let Some(mis) = ask.field("mis", act.mis.as_ref()) else {
        return;
    };
    let Some(day) = ask.field("formedOn", act.formed_on) else {
        return;
    };
    let tested = |days: &Period| days.contains(day);
    let rows = reference.systems.rows_at(Some(mis));
    match ask.any("systems", &rows, day, tested) {
        Some(true) => ask.pass(),
        Some(false) => ask.find(|finding| finding.with("mis", mis).stake(act.total)),
        None => (),
    }
}

/// ACT-042. Where no line tells when it was passed, that is said once.
pub(in crate::act) fn data_in_time(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    edition: &Edition,
) {
    let rule = &rules::DATA_IN_TIME;
    let mut lines = act.cases.iter().flat_map(|case| &case.services).peekable();
    if lines.peek().is_some() && lines.all(|line| line.sent_on.is_none()) {
        let path = at.field("cases").path();
        return exam.lack(rule, path, "sentOn", Source::Mis, Lack::NotGiven);
    }
    let calendar = WorkCalendar::kazakhstan();
    let term = edition.parameters.service_data.get();
    let convention = edition.parameters.start_convention.get();
    let mut last_days: BTreeMap<Day, Option<Day>> = BTreeMap::new();
    // lines of a case share a day more often than not
    let mut before: Option<(Day, Option<Day>)> = None;
    each_line(at, act, |here, line| {
        let service = line.service;
        let here = here.field("sentOn");
        let mut ask = Ask::new(exam, rule, &here);
        let Some(sent) = ask.field("sentOn", service.sent_on) else {
            return;
        };
        let Some(given) = ask.field("at", service.at) else {
            return;
        };
        let given = given.day();
        let known = before.filter(|(day, _)| *day == given);
        let (_, last) = known.unwrap_or_else(|| {
            let last = *last_days.entry(given).or_insert_with(|| {
                let found = deadline(given, term, convention, &calendar).ok();
                found.map(|found| found.last_day)
            });
            (given, last)
        });
        before = Some((given, last));
        let Some(last) = ask.field("calendar", last) else {
            return;
        };
        if given <= sent && sent <= last {
            ask.pass();
        } else {
            ask.find(|finding| {
                let finding = finding.with("given", given).with("sent", sent);
                finding.with("last", last).stake(service.amount)
            });
        }
    });
}
