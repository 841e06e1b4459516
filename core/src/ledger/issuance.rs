//! The rules of a policy that an order puts: its issuance, its requisites anew.

use crate::account::AccountCard;
use crate::calendar::Day;
use crate::fact::{Book, Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::{Iin, PolicyNumber, TaxNumber};
use crate::law::catalogue::ledger as rules;
use crate::ledger::attachment::target_is_provider;
use crate::ledger::given::{given, named};
use crate::ledger::{Account, AccountPolicy, Actor, Context, EventFields, Issue, Operation, Order};
use crate::party::Requisite;
use crate::policy::{InsuredBooks, PolicyCard, Terms, holder_requisites, issue};
use alloc::vec::Vec;

/// What this account knows of its insured, as the issuance asks for it.
fn books(account: &Account, iin: Iin, deaths: &Book<Iin, Day>) -> InsuredBooks {
    let states = account.last_of_days().map(|card| (iin, *card));
    let states: Vec<(Iin, AccountCard)> = states.collect();
    let cards = account.policies().iter();
    let cards: Vec<(Iin, PolicyCard)> = cards
        .map(|policy| (iin, policy.card(policy.period.first())))
        .collect();
    InsuredBooks {
        accounts: Book::new(Source::Register, states, true, None),
        deaths: deaths.only(&iin),
        policies: Book::new(Source::Register, cards, true, None),
        people: Book::not_given(Source::Individuals),
        of_history: true,
    }
}

/// What the event of an issuance will say, where the order and the state give all of it.
pub(super) fn issue_policy(
    exam: &mut Examination,
    at: &At<'_>,
    asked: &Requisite<Issue>,
    account: &Account,
    order: &Order,
    context: &Context<'_>,
) -> Option<EventFields> {
    let here = at.field("issue");
    let asked = given(exam, at, asked, &rules::ISSUER_NAMED, "issue")?;
    let key = order.account?;
    issued_to_owner(exam, at, asked, order);
    let (Some(terms), Some(serial)) = (&asked.terms, asked.serial) else {
        return None;
    };
    let TaxNumber::Iin(iin) = key.number else {
        return None;
    };
    let books = books(account, iin, context.deaths);
    let insured = here.field("insured");
    let orderer = order.orderer.filter(|_| order.actor == Some(Actor::Issuer));
    issuer_named(exam, &here, terms, orderer, context);
    number_new(exam, &here, terms, serial, account);
    if let Some(provider) = asked.entry.provider.given() {
        let path = insured.field("provider").path();
        target_is_provider(exam, *provider, key, context, path);
    }
    let policy = issue(exam, &insured, terms, &asked.entry, serial, &books)?;
    Some(EventFields {
        policy: Some(policy.number().clone()),
        period: Some(policy.period()),
        provider: policy.provider(),
        data: Some(asked.digest()),
        ..EventFields::default()
    })
}

/// The issuer of the policy is the issuer (34, 35(2)), and the one that orders where an
/// issuer does.
fn issuer_named(
    exam: &mut Examination,
    at: &At<'_>,
    terms: &Terms,
    orderer: Option<TaxNumber>,
    context: &Context<'_>,
) {
    let rule = &rules::ISSUER_NAMED;
    let named = terms.issuer_bin();
    let terms = at.field("terms");
    let issuer = terms.field("issuer");
    let path = issuer.field("bin").path();
    let orders = orderer.is_none_or(|orderer| orderer == TaxNumber::Bin(named));
    match context.operators.issuer {
        Some(known) if known == named && orders => exam.pass(rule),
        None if orders => exam.lack(rule, path, "issuer", Source::Register, Lack::NotGiven),
        _ => exam.find(Finding::new(rule, path).with("bin", named)),
    }
}

/// The requisites of a policy as they are from now on: of this policy and its insured, by
/// its issuer. Its period and its provider have operations of their own.
pub(super) fn requisites_changed(
    exam: &mut Examination,
    at: &At<'_>,
    policy: &AccountPolicy,
    asked: &Issue,
    order: &Order,
    context: &Context<'_>,
) {
    let here = at.field("issue");
    let insured = here.field("insured");
    issued_to_owner(exam, at, asked, order);
    holder_requisites(exam, &insured, &asked.entry);
    let period = asked.entry.period.given();
    let provider = asked.entry.provider.given();
    let attached = policy.attachments.changes().last();
    let others = [
        (
            "period",
            period.is_some_and(|period| *period != policy.period),
        ),
        (
            "provider",
            provider.is_some_and(|one| attached.is_none_or(|last| last.provider != *one)),
        ),
    ];
    for (field, _) in others.into_iter().filter(|(_, other)| *other) {
        let finding = Finding::new(&rules::FIELD_TAKEN, insured.field(field).path());
        let finding = finding.with("operation", Operation::ChangePolicy);
        exam.find(finding.with("field", field));
    }
    let (Some(terms), Some(serial)) = (&asked.terms, asked.serial) else {
        return;
    };
    issuer_named(exam, &here, terms, None, context);
    let rule = &rules::POLICY_HELD;
    let year = u16::try_from(terms.year().number()).ok();
    let number = year.and_then(|year| PolicyNumber::new(year, serial));
    if number.as_ref() == Some(&policy.number) {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, here.field("serial").path());
        exam.find(finding.with("policy", named(number.as_ref())));
    }
}

fn number_new(exam: &mut Examination, at: &At<'_>, terms: &Terms, serial: u64, account: &Account) {
    let rule = &rules::NUMBER_NEW;
    let year = u16::try_from(terms.year().number()).ok();
    let number = year.and_then(|year| PolicyNumber::new(year, serial));
    let known = number.and_then(|number| account.policy(&number));
    match known {
        None => exam.pass(rule),
        Some(policy) => {
            let finding = Finding::new(rule, at.field("serial").path());
            exam.find(finding.with("policy", &policy.number));
        }
    }
}

/// The insured of the policy is the owner of the account.
fn issued_to_owner(exam: &mut Examination, at: &At<'_>, asked: &Issue, order: &Order) {
    let rule = &rules::OWN_ACCOUNT;
    let (Some(iin), Some(key)) = (asked.entry.iin.given(), order.account) else {
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
