//! The insured and the worker on the day of each service.

use crate::account::{AccountState, state_on};
use crate::act::ask::Ask;
use crate::act::{Act, Case, Reference, Service};
use crate::finding::{At, Examination};
use crate::law::catalogue::act as rules;
use crate::money::Tenge;

fn stake(service: &Service) -> Tenge {
    service.amount.unwrap_or(Tenge::ZERO)
}

/// ACT-009.
pub(in crate::act) fn account_open(
    exam: &mut Examination,
    at: &At<'_>,
    case: &Case,
    service: &Service,
    reference: &Reference,
) {
    let mut ask = Ask {
        exam,
        rule: &rules::ACCOUNT_OPEN,
        at,
    };
    let Some((insured, day)) = ask.person_and_day(case.insured, service) else {
        return;
    };
    let Some(rows) = ask.rows("accounts", &reference.accounts, &insured, day) else {
        return;
    };
    match state_on(rows.iter().map(|(_, card)| card), day) {
        Some(AccountState::Open) => ask.pass(),
        other => ask.find(|finding| {
            let state = other.map_or("none", AccountState::name);
            finding
                .with("day", day)
                .with("state", state)
                .stake(stake(service))
        }),
    }
}

/// ACT-010. The day of death itself passes: care is given until the end.
pub(in crate::act) fn service_after_death(
    exam: &mut Examination,
    at: &At<'_>,
    case: &Case,
    service: &Service,
    reference: &Reference,
) {
    let mut ask = Ask {
        exam,
        rule: &rules::SERVICE_AFTER_DEATH,
        at,
    };
    let Some((insured, day)) = ask.person_and_day(case.insured, service) else {
        return;
    };
    let book = &reference.deaths;
    let Some(rows) = ask.rows("deaths", book, &insured, day) else {
        return;
    };
    match rows
        .iter()
        .map(|(_, death)| *death)
        .find(|death| *death < day)
    {
        None => ask.pass(),
        Some(death) => ask.find(|finding| {
            finding
                .with("day", day)
                .with("death", death)
                .evidence("death-date", death, book.source(), book.as_of())
                .stake(stake(service))
        }),
    }
}

/// ACT-011. In force on the day of the service, not on the day of the check.
pub(in crate::act) fn policy_in_force(
    exam: &mut Examination,
    at: &At<'_>,
    case: &Case,
    service: &Service,
    reference: &Reference,
) {
    let mut ask = Ask {
        exam,
        rule: &rules::POLICY_IN_FORCE,
        at,
    };
    let Some((insured, day)) = ask.person_and_day(case.insured, service) else {
        return;
    };
    let Some(rows) = ask.rows("policies", &reference.policies, &insured, day) else {
        return;
    };
    if rows.iter().any(|(_, policy)| policy.in_force(day)) {
        ask.pass();
    } else {
        ask.find(|finding| finding.with("day", day).stake(stake(service)));
    }
}

/// ACT-012.
pub(in crate::act) fn worker_on_roster(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    service: &Service,
    reference: &Reference,
) {
    let here = at.field("worker");
    let mut ask = Ask {
        exam,
        rule: &rules::WORKER_ON_ROSTER,
        at: &here,
    };
    let Some((worker, day)) = ask.person_and_day(service.worker, service) else {
        return;
    };
    let Some(provider) = ask.field("provider", act.provider) else {
        return;
    };
    let Some(rows) = ask.rows("workers", &reference.workers, &worker, day) else {
        return;
    };
    let here_that_day = rows
        .iter()
        .any(|(_, card)| card.provider == provider && card.employed.contains(day));
    if here_that_day {
        ask.pass();
    } else {
        ask.find(|finding| finding.with("day", day).stake(stake(service)));
    }
}
