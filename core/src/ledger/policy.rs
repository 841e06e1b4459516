//! Deciding operations with policies.

use crate::account::AccountCard;
use crate::calendar::Day;
use crate::fact::{Book, Lack, Source};
use crate::finding::{At, Examination, Finding, Path};
use crate::identifier::{Iin, PolicyNumber, TaxNumber};
use crate::law::Rule;
use crate::law::catalogue::ledger as rules;
use crate::ledger::decide::{entered, named};
use crate::ledger::using::decide_use;
use crate::ledger::who::attached_orderer;
use crate::ledger::{Account, AccountKey, Actor, Context, Detail, Order, PolicyHeld, Task};
use crate::party::Requisite;
use crate::policy::{InsuredBooks, PolicyCard, Terms, holder_requisites, issue, status_allows};
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
    if !task.names_policy() {
        return Some(entered(order));
    }
    let held = policy_held(account, order, at, exam)?;
    attached_orderer(task, held, order, at, exam);
    if let Some(operation) = task.policy() {
        status_allows(exam, at, held.status, operation);
    }
    match task {
        Task::ChangeProvider => {
            attached_from_mis(order, at, exam);
            provider_changes(held, order, at, exam);
            if let (Some(provider), Some(key)) = (order.subject.provider.given(), order.account) {
                let path = at.field("provider").path();
                target_is_provider(*provider, key, context, path, exam);
            }
        }
        Task::ChangePolicy => requisites_changed(held, order, context, at, exam),
        Task::AnnulPolicy => {
            annulled_inside(held, order, at, exam);
            used_after(held, order, at, exam);
        }
        Task::RegisterUse => decide_use(account, held, order, at, exam),
        _ => {}
    }
    Some(entered(order))
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
    let TaxNumber::Iin(iin) = key.number else {
        return None;
    };
    let books = books(account, iin, context.deaths);
    let insured = here.field("insured");
    let orderer = order.orderer.filter(|_| order.actor == Some(Actor::Issuer));
    issuer_named(terms, orderer, context, &here, exam);
    number_new(terms, serial, account, &here, exam);
    if let Some(provider) = asked.entry.provider.given() {
        let path = insured.field("provider").path();
        target_is_provider(*provider, key, context, path, exam);
    }
    let policy = issue(exam, &insured, terms, &asked.entry, serial, &books)?;
    Some(Detail {
        policy: Some(policy.number().clone()),
        period: Some(policy.period()),
        provider: policy.provider(),
        data: Some(asked.digest()),
        ..Detail::default()
    })
}

/// The issuer of the policy is the issuer (34, 35(2)), and the one that orders where an
/// issuer does.
fn issuer_named(
    terms: &Terms,
    orderer: Option<TaxNumber>,
    context: &Context<'_>,
    at: &At<'_>,
    exam: &mut Examination,
) {
    let rule = &rules::ISSUER_NAMED;
    let named = terms.issuer_bin();
    let terms = at.field("terms");
    let issuer = terms.field("issuer");
    let path = issuer.field("bin").path();
    let orders = orderer.is_none_or(|orderer| orderer == TaxNumber::Bin(named));
    match context.issuer {
        Some(known) if known == named && orders => exam.pass(rule),
        None if orders => exam.lack(rule, path, "issuer", Source::Register, Lack::NotGiven),
        _ => exam.find(Finding::new(rule, path).with("bin", named)),
    }
}

/// The requisites of a policy as they are from now on: of this policy and its insured, by
/// its issuer. Its period and its provider have operations of their own.
fn requisites_changed(
    held: &PolicyHeld,
    order: &Order,
    context: &Context<'_>,
    at: &At<'_>,
    exam: &mut Examination,
) {
    let Some(asked) = &order.subject.issue else {
        return;
    };
    let here = at.field("issue");
    let insured = here.field("insured");
    issued_to_owner(order, at, exam);
    holder_requisites(exam, &insured, &asked.entry);
    let period = asked.entry.period.given();
    let provider = asked.entry.provider.given();
    let attached = held.attachments.changes().last();
    let others = [
        (
            "period",
            period.is_some_and(|period| *period != held.period),
        ),
        (
            "provider",
            provider.is_some_and(|one| attached.is_none_or(|last| last.provider != *one)),
        ),
    ];
    for (field, _) in others.into_iter().filter(|(_, other)| *other) {
        let finding = Finding::new(&rules::FIELD_TAKEN, insured.field(field).path());
        let finding = finding.with("operation", Task::ChangePolicy);
        exam.find(finding.with("field", field));
    }
    let (Some(terms), Some(serial)) = (&asked.terms, asked.serial) else {
        return;
    };
    issuer_named(terms, None, context, &here, exam);
    let rule = &rules::POLICY_HELD;
    let year = u16::try_from(terms.year().number()).ok();
    let number = year.and_then(|year| PolicyNumber::new(year, serial));
    if number.as_ref() == Some(&held.number) {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, here.field("serial").path());
        exam.find(finding.with("policy", named(number.as_ref())));
    }
}

fn number_new(terms: &Terms, serial: u64, account: &Account, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::NUMBER_NEW;
    let year = u16::try_from(terms.year().number()).ok();
    let number = year.and_then(|year| PolicyNumber::new(year, serial));
    let held = number.and_then(|number| account.policy(&number));
    match held {
        None => exam.pass(rule),
        Some(held) => {
            let finding = Finding::new(rule, at.field("serial").path());
            exam.find(finding.with("policy", &held.number));
        }
    }
}

/// Neither the operators of the pilot nor the insured give care under the policy.
fn target_is_provider(
    provider: TaxNumber,
    key: AccountKey,
    context: &Context<'_>,
    path: Path,
    exam: &mut Examination,
) {
    let rule = &rules::TARGET_IS_PROVIDER;
    let reason = match provider {
        own if own == key.number => "own-number",
        TaxNumber::Iin(_) => return exam.pass(rule),
        TaxNumber::Bin(bin) if context.issuer == Some(bin) => "issuer",
        TaxNumber::Bin(bin) if context.registrar == Some(bin) => "registrar",
        TaxNumber::Bin(_) => {
            let lacking = match (context.issuer, context.registrar) {
                (None, _) => "issuer",
                (_, None) => "registrar",
                _ => return exam.pass(rule),
            };
            return exam.lack(rule, path, lacking, Source::Register, Lack::NotGiven);
        }
    };
    exam.find(Finding::new(rule, path).with("reason", reason));
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
    if key.number == TaxNumber::Iin(*iin) {
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

/// The registrar and a provider attach by the data of the MIS (37); an order of the
/// issuer is a reason of its own.
fn attached_from_mis(order: &Order, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::ATTACHED_FROM_MIS;
    if !matches!(order.actor, Some(Actor::Registrar | Actor::Provider)) {
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
pub(super) fn given<'a, T>(
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

/// What was used from that day on was paid for: a person looks at it.
fn used_after(held: &PolicyHeld, order: &Order, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::USED_AFTER;
    let Some(day) = order.subject.day.given() else {
        return;
    };
    match held.last_use.filter(|used| day <= used) {
        None => exam.pass(rule),
        Some(used) => {
            let finding = Finding::new(rule, at.field("day").path());
            exam.find(finding.with("day", day).with("used", used));
        }
    }
}
