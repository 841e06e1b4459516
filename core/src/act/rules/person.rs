//! The insured and the worker on the day of each service.

use crate::account::{AccountState, state_on};
use crate::act::Case;
use crate::act::ask::{Ask, Line};
use crate::act::rows::{CaseRows, LineRows};
use crate::calendar::{Day, Moment};
use crate::finding::{At, Examination};
use crate::law::catalogue::act as rules;
use crate::law::{AccountOpening, Edition};
use crate::money::Tenge;
use crate::party::WorkerCard;
use crate::policy::PolicyCard;

/// ACT-009. A change that the list lacks may be the latest one, so a partial list tells
/// no state. The register opens an account after the first visit to a doctor (mechanism
/// 3(1)), so a service before the first opening stands, unless the host's reading of the
/// edition asks for an account beforehand.
pub(in crate::act) fn account_open(
    exam: &mut Examination,
    at: &At<'_>,
    line: &Line<'_>,
    rows: &CaseRows<'_>,
    edition: &Edition,
) {
    let mut ask = Ask::new(exam, &rules::ACCOUNT_OPEN, at);
    let Some((_, day)) = ask.person_and_day(line.case.insured, line.service) else {
        return;
    };
    let answer = rows.accounts.answer_on(day);
    if !ask.no("accounts", rows.accounts.source(), answer.open) {
        return;
    }
    let changes = || answer.rows.iter().map(|(_, card)| card);
    let state = state_on(changes(), day);
    let after_visit = edition.parameters.account_opening.get() == AccountOpening::AfterFirstVisit;
    let first = changes().min_by_key(|change| change.since);
    let opened_later = state.is_none()
        && after_visit
        && first.is_some_and(|change| change.state == AccountState::Open);
    if state == Some(AccountState::Open) || opened_later {
        return ask.pass();
    }
    ask.find(|finding| {
        finding
            .with("day", day)
            .with("state", state.map_or("none", AccountState::name))
            .stake(line.service.amount)
    });
}

/// The day of death of a person, where any list tells one: it does not expire.
fn death_of(rows: &CaseRows<'_>) -> Option<Day> {
    let deaths = rows.deaths.whenever().iter();
    deaths.map(|(_, death)| *death).min()
}

fn after_death(ask: &mut Ask<'_, '_>, rows: &CaseRows<'_>, day: Day, stake: Option<Tenge>) {
    let book = rows.deaths.book();
    match death_of(rows).filter(|death| *death < day) {
        Some(death) => ask.find(|finding| {
            finding
                .with("day", day)
                .with("death", death)
                .evidence("death-date", death, book.source(), book.as_of())
                .stake(stake)
        }),
        None => {
            if ask.no("deaths", book.source(), book.open_on(day)) {
                ask.pass();
            }
        }
    }
}

/// ACT-010. The day of death itself passes: care is given until the end.
pub(in crate::act) fn service_after_death(
    exam: &mut Examination,
    at: &At<'_>,
    line: &Line<'_>,
    rows: &CaseRows<'_>,
) {
    let mut ask = Ask::new(exam, &rules::SERVICE_AFTER_DEATH, at);
    if let Some((_, day)) = ask.person_and_day(line.case.insured, line.service) {
        after_death(&mut ask, rows, day, line.service.amount);
    }
}

/// ACT-010 over the case: it cannot go on after death either. Where its services do,
/// they tell it.
pub(in crate::act) fn case_after_death(
    exam: &mut Examination,
    at: &At<'_>,
    case: &Case,
    rows: &CaseRows<'_>,
) {
    let here = at.field("end");
    let mut ask = Ask::new(exam, &rules::SERVICE_AFTER_DEATH, &here);
    let Some((_, end)) = case.insured.zip(case.end) else {
        return ask.skip();
    };
    let days = case.services.iter().filter_map(|line| line.at);
    let last = days.map(Moment::day).max();
    // the last day of the case is mostly that of its last service, which is asked about
    if last.is_some_and(|last| last >= end) {
        return ask.skip();
    }
    let death = death_of(rows);
    if death.zip(last).is_some_and(|(death, last)| death < last) {
        return ask.skip();
    }
    after_death(&mut ask, rows, end, case.total);
}

/// ACT-011. In force on the day of the service, not on the day of the check.
pub(in crate::act) fn policy_in_force(
    exam: &mut Examination,
    at: &At<'_>,
    line: &Line<'_>,
    rows: &CaseRows<'_>,
) {
    let mut ask = Ask::new(exam, &rules::POLICY_IN_FORCE, at);
    let Some((_, day)) = ask.person_and_day(line.case.insured, line.service) else {
        return;
    };
    let in_force = |policy: &PolicyCard| policy.in_force(day);
    match ask.any("policies", &rows.policies, day, in_force) {
        Some(true) => ask.pass(),
        Some(false) => ask.find(|finding| finding.with("day", day).stake(line.service.amount)),
        None => (),
    }
}

/// ACT-012.
pub(in crate::act) fn worker_on_roster(
    exam: &mut Examination,
    at: &At<'_>,
    line: &Line<'_>,
    rows: &LineRows<'_>,
) {
    let here = at.field("worker");
    let mut ask = Ask::new(exam, &rules::WORKER_ON_ROSTER, &here);
    let Some((_, day)) = ask.person_and_day(line.service.worker, line.service) else {
        return;
    };
    let Some(provider) = ask.field("provider", line.act.provider) else {
        return;
    };
    let here_that_day =
        |card: &WorkerCard| card.provider == provider && card.employed.contains(day);
    match ask.any("workers", &rows.workers, day, here_that_day) {
        Some(true) => ask.pass(),
        Some(false) => ask.find(|finding| finding.with("day", day).stake(line.service.amount)),
        None => (),
    }
}
