//! Deciding operations with policies, and the use of the coverage.

use crate::account::{AccountCard, AccountState};
use crate::calendar::Day;
use crate::fact::{Book, Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::Iin;
use crate::law::Rule;
use crate::law::catalogue::ledger as rules;
use crate::ledger::decide::{entered, named};
use crate::ledger::{Account, Actor, Context, Detail, Order, PolicyHeld, Task};
use crate::party::Requisite;
use crate::policy::{InsuredBooks, PolicyCard, PolicyStatus, issue, status_allows};
use alloc::vec::Vec;

/// What the event will say, where the order and the state give all of it.
pub(super) fn decide_policy(
    task: Task,
    account: &Account,
    order: &Order,
    context: &Context<'_>,
    at: &At<'_>,
    exam: &mut Examination,
) -> Option<Detail> {
    if task == Task::IssuePolicy {
        return issue_policy(account, order, context, at, exam);
    }
    let mut detail = entered(order);
    if !task.names_policy() {
        return Some(detail);
    }
    let held = policy_held(account, order, at, exam)?;
    detail.policy = Some(held.number.clone());
    if let Some(operation) = task.policy() {
        status_allows(held.status, operation, at, exam);
    }
    match task {
        Task::ChangeProvider => {
            attached_from_mis(order, at, exam);
            provider_changes(held, order, at, exam);
            detail.provider = order.subject.provider.given().copied();
            detail.day = order.subject.day.given().copied();
        }
        Task::AnnulPolicy => {
            annulled_inside(held, order, at, exam);
            detail.day = order.subject.day.given().copied();
        }
        Task::RegisterUse => {
            use_covered(account, held, order, at, exam);
            use_names_act(order, at, exam);
            detail.day = order.subject.day.given().copied();
            detail.act = order.subject.act.given().cloned();
        }
        _ => {}
    }
    Some(detail)
}

/// What this account knows of its insured, as the issuance asks for it.
fn books(account: &Account, iin: Iin, deaths: &Book<Iin, Day>) -> InsuredBooks {
    let states = account.states().iter().map(|card| (iin, *card));
    let states: Vec<(Iin, AccountCard)> = states.collect();
    let cards = account.policies().iter();
    let cards: Vec<(Iin, PolicyCard)> = cards
        .map(|held| (iin, held.card(held.period.first())))
        .collect();
    InsuredBooks {
        accounts: Book::new(Source::Register, states, true, None),
        deaths: deaths.only(&iin),
        policies: Book::new(Source::Register, cards, true, None),
        people: Book::not_given(Source::Individuals),
    }
}

fn issue_policy(
    account: &Account,
    order: &Order,
    context: &Context<'_>,
    at: &At<'_>,
    exam: &mut Examination,
) -> Option<Detail> {
    let issue_order = order.subject.issue.as_ref();
    let here = at.field("issue");
    let (Some(asked), Some(key)) = (issue_order, order.account) else {
        let path = here.path();
        exam.lack(
            &rules::POLICY_HELD,
            path,
            "issue",
            Source::Register,
            Lack::NotGiven,
        );
        return None;
    };
    issued_to_owner(order, at, exam);
    let (Some(terms), Some(serial)) = (&asked.terms, asked.serial) else {
        return None;
    };
    let crate::identifier::TaxNumber::Iin(iin) = key.number else {
        return None;
    };
    let books = books(account, iin, context.deaths);
    let insured = here.field("insured");
    let policy = issue(terms, &asked.entry, serial, &books, &insured, exam)?;
    Some(Detail {
        policy: Some(policy.number().clone()),
        period: Some(policy.period()),
        provider: policy.provider(),
        data: Some(asked.digest()),
        ..Detail::default()
    })
}

/// The insured of the policy is the owner of the account.
fn issued_to_owner(order: &Order, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::OWN_ACCOUNT;
    let Some(issue) = &order.subject.issue else {
        return;
    };
    let (Some(iin), Some(key)) = (issue.entry.iin.given(), order.account) else {
        return;
    };
    if key.number == crate::identifier::TaxNumber::Iin(*iin) {
        exam.pass(rule);
    } else {
        let issue = at.field("issue");
        let insured = issue.field("insured");
        exam.find(Finding::new(rule, insured.field("iin").path()));
    }
}

fn policy_held<'a>(
    account: &'a Account,
    order: &Order,
    at: &At<'_>,
    exam: &mut Examination,
) -> Option<&'a PolicyHeld> {
    let rule = &rules::POLICY_HELD;
    let path = at.field("policy").path();
    let number = match &order.subject.policy {
        Requisite::Given(number) => Some(number),
        Requisite::Absent => None,
        Requisite::Broken => {
            exam.lack(rule, path, "policy", Source::Register, Lack::NoKey);
            return None;
        }
    };
    let held = number.and_then(|number| account.policy(number));
    match held {
        Some(_) => exam.pass(rule),
        None => exam.find(Finding::new(rule, path).with("policy", named(number))),
    }
    held
}

/// The registrar attaches by the data of the MIS; an order of the issuer or of a
/// provider is a reason of its own.
fn attached_from_mis(order: &Order, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::ATTACHED_FROM_MIS;
    if order.actor != Some(Actor::Registrar) {
        return;
    }
    let path = at.field("source").path();
    match order.subject.source {
        Some(Source::Mis) => exam.pass(rule),
        Some(other) => exam.find(Finding::new(rule, path).with("source", other)),
        None => exam.lack(rule, path, "attachment", Source::Mis, Lack::NotGiven),
    }
}

/// The value of a field of the subject. An absent one is a finding, a broken one has
/// its finding already.
fn given<'a, T>(
    field: &'a Requisite<T>,
    rule: &'static Rule,
    name: &'static str,
    at: &At<'_>,
    exam: &mut Examination,
) -> Option<&'a T> {
    let lack = match field {
        Requisite::Given(value) => return Some(value),
        Requisite::Absent => Lack::NotGiven,
        Requisite::Broken => Lack::NoKey,
    };
    exam.lack(rule, at.field(name).path(), name, Source::Register, lack);
    None
}

fn provider_changes(held: &PolicyHeld, order: &Order, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::PROVIDER_CHANGES;
    let provider = given(&order.subject.provider, rule, "provider", at, exam);
    let day = given(&order.subject.day, rule, "day", at, exam);
    let (Some(provider), Some(day)) = (provider, day) else {
        return;
    };
    let last = held.attachments.changes().last();
    let refused = if last.is_some_and(|last| last.provider == *provider) {
        Some(("provider", "same-provider"))
    } else if last.is_some_and(|last| *day <= last.since) {
        Some(("day", "not-after-last-change"))
    } else if !held.period.contains(*day) {
        Some(("day", "outside-period"))
    } else {
        None
    };
    match refused {
        Some((field, reason)) => {
            exam.find(Finding::new(rule, at.field(field).path()).with("reason", reason));
        }
        None => exam.pass(rule),
    }
}

fn annulled_inside(held: &PolicyHeld, order: &Order, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::ANNULLED_INSIDE;
    let Some(day) = given(&order.subject.day, rule, "day", at, exam) else {
        return;
    };
    if held.period.contains(*day) {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("day").path());
        exam.find(finding.with("day", day).with("period", held.period));
    }
}

fn use_covered(
    account: &Account,
    held: &PolicyHeld,
    order: &Order,
    at: &At<'_>,
    exam: &mut Examination,
) {
    let rule = &rules::USE_COVERED;
    let Some(day) = given(&order.subject.day, rule, "day", at, exam) else {
        return;
    };
    let reason = if account.state_on(*day) != Some(AccountState::Open) {
        "account-not-open"
    } else if held.status == PolicyStatus::Issued {
        "not-credited"
    } else if !held.in_force(*day) {
        "not-in-force"
    } else {
        return exam.pass(rule);
    };
    let finding = Finding::new(rule, at.field("day").path());
    exam.find(finding.with("day", day).with("reason", reason));
}

fn use_names_act(order: &Order, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::USE_NAMES_ACT;
    let path = at.field("act").path();
    match order.subject.act {
        Requisite::Given(_) => exam.pass(rule),
        Requisite::Absent => exam.find(Finding::new(rule, path)),
        Requisite::Broken => exam.lack(rule, path, "act", Source::Register, Lack::NoKey),
    }
}
