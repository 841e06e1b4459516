//! The insured and the worker on the day of each service.

use crate::account::{AccountState, state_on};
use crate::act::ask::{Ask, Line};
use crate::act::{Case, Reference};
use crate::calendar::{Day, Moment};
use crate::finding::{At, Examination};
use crate::identifier::Iin;
use crate::law::catalogue::act as rules;
use crate::law::{AccountOpening, Edition};
use crate::money::Tenge;
use crate::party::WorkerCard;

/// ACT-009. A change that the list lacks may be the latest one, so a partial list tells
/// no state. The register opens an account after the first visit to a doctor (mechanism
/// 3(1)), so a service before the first opening stands, unless the host's reading of the
/// edition asks for an account beforehand.
pub(in crate::act) fn account_open(
    exam: &mut Examination,
    at: &At<'_>,
    line: &Line<'_>,
    reference: &Reference,
    edition: &Edition,
) {
    let mut ask = Ask::new(exam, &rules::ACCOUNT_OPEN, at);
    let Some((insured, day)) = ask.person_and_day(line.case.insured, line.service) else {
        return;
    };
    let book = &reference.accounts;
    let answer = book.answer_on(&insured, day);
    if !ask.no("accounts", book.source(), answer.open) {
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
fn death_of(reference: &Reference, insured: Iin) -> Option<Day> {
    let rows = reference.deaths.rows_of(&insured).iter();
    rows.map(|(_, death)| *death).min()
}

fn after_death(
    ask: &mut Ask<'_, '_>,
    reference: &Reference,
    (insured, day): (Iin, Day),
    stake: Option<Tenge>,
) {
    let book = &reference.deaths;
    match death_of(reference, insured).filter(|death| *death < day) {
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
    reference: &Reference,
) {
    let mut ask = Ask::new(exam, &rules::SERVICE_AFTER_DEATH, at);
    let person_and_day = ask.person_and_day(line.case.insured, line.service);
    let Some(asked) = person_and_day else { return };
    after_death(&mut ask, reference, asked, line.service.amount);
}

/// ACT-010 over the case: it cannot go on after death either. Where its services do,
/// they tell it.
pub(in crate::act) fn case_after_death(
    exam: &mut Examination,
    at: &At<'_>,
    case: &Case,
    reference: &Reference,
) {
    let here = at.field("end");
    let mut ask = Ask::new(exam, &rules::SERVICE_AFTER_DEATH, &here);
    let Some((insured, end)) = case.insured.zip(case.end) else {
        return ask.skip();
    };
    let days = case.services.iter().filter_map(|line| line.at);
    let last = days.map(Moment::day).max();
    // the last day of the case is mostly that of its last service, which is asked about
    if last.is_some_and(|last| last >= end) {
        return ask.skip();
    }
    let death = death_of(reference, insured);
    if death.zip(last).is_some_and(|(death, last)| death < last) {
        return ask.skip();
    }
    after_death(&mut ask, reference, (insured, end), case.total);
}

/// ACT-011. In force on the day of the service, not on the day of the check.
pub(in crate::act) fn policy_in_force(
    exam: &mut Examination,
    at: &At<'_>,
    line: &Line<'_>,
    reference: &Reference,
) {
    let mut ask = Ask::new(exam, &rules::POLICY_IN_FORCE, at);
    let Some((insured, day)) = ask.person_and_day(line.case.insured, line.service) else {
        return;
    };
    let book = &reference.policies;
    match ask.any("policies", book, &insured, day, |policy| {
        policy.in_force(day)
    }) {
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
    reference: &Reference,
) {
    let here = at.field("worker");
    let mut ask = Ask::new(exam, &rules::WORKER_ON_ROSTER, &here);
    let Some((worker, day)) = ask.person_and_day(line.service.worker, line.service) else {
        return;
    };
    let Some(provider) = ask.field("provider", line.act.provider) else {
        return;
    };
    let here_that_day =
        |card: &WorkerCard| card.provider == provider && card.employed.contains(day);
    match ask.any("workers", &reference.workers, &worker, day, here_that_day) {
        Some(true) => ask.pass(),
        Some(false) => ask.find(|finding| finding.with("day", day).stake(line.service.amount)),
        None => (),
    }
}
