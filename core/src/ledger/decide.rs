//! Deciding an order: one event, or every reason why not.

use crate::account::{
    AccountFields, AccountOrder, AccountTerms, Standing, decide as decide_change,
};
use crate::calendar::{Day, Moment};
use crate::fact::Book;
use crate::finding::{At, Examination, Finding};
use crate::identifier::{BankTable, Bin, Iin, PolicyNumber};
use crate::law::catalogue::ledger as rules;
use crate::ledger::account::{issuer_usable, usable};
use crate::ledger::block::decide_blocks;
use crate::ledger::entered::decide_entered;
use crate::ledger::policy::decide_policy;
use crate::ledger::who;
use crate::ledger::{Account, Detail, Event, Order, SignerMark, Task};
use crate::policy::PolicyStatus;
use crate::signature::Digest;
use alloc::string::{String, ToString};

/// What the deciding knows beside the account itself.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The edition of the law, by its id: it stands in the event.
    pub edition: &'a str,
    /// Terms of the edition and the calendar.
    pub terms: AccountTerms<'a>,
    /// The issuer's BIN; unknown when `None`.
    pub issuer: Option<Bin>,
    /// The registrar's BIN; unknown when `None`.
    pub registrar: Option<Bin>,
    /// Days of death.
    pub deaths: &'a Book<Iin, Day>,
    /// Banks by the code in their accounts, for the data of point 4.
    pub banks: &'a BankTable,
}

/// Decides an order against the state of its account: the event where every rule
/// could be checked and none refuses it. What only calls for a review does not stop an
/// operation, and neither does a note; both stay in the examination. What the reading
/// of the order or its history left in the examination counts as well.
///
/// Nothing is changed: [`Account::evolve`] takes the event in.
pub fn decide(
    account: &Account,
    order: &Order,
    context: &Context<'_>,
    at: &At<'_>,
    exam: &mut Examination,
) -> Option<Event> {
    let digest = order.digest();
    let detail = examine(account, order, digest, context, at, exam);
    if !exam.is_sound() {
        return None;
    }
    let signer = match &order.signature {
        Some(evidence) => Some(SignerMark::of(evidence)?),
        None => None,
    };
    Some(Event {
        number: account.next_number(),
        at: order.registered?,
        account: order.account?,
        task: order.task?,
        order: order.number.clone()?,
        order_digest: digest,
        signer,
        actor: order.actor?,
        orderer: order.orderer?,
        edition: context.edition.into(),
        previous: account.last(),
        detail: detail?,
    })
}

fn examine(
    account: &Account,
    order: &Order,
    digest: Digest,
    context: &Context<'_>,
    at: &At<'_>,
    exam: &mut Examination,
) -> Option<Detail> {
    own_account(account, order, at, exam);
    order_new(account, order, at, exam);
    order_in_time(account, order, at, exam);
    who::role_shown(order, context, at, exam);
    who::signature(order, digest, at, exam);
    let task = order.task?;
    who::who_orders(task, order, at, exam);
    decide_entered(task, order, context, at, exam);
    if task.account().is_some() {
        change_account(account, order, context, at, exam);
        decide_blocks(task, account, order, at, exam);
        policies_left(task, account, at, exam);
        return Some(entered(order));
    }
    if task.is_global() {
        issuer_once(task, account, at, exam);
        return Some(entered(order));
    }
    account_allows(task, account, at, exam);
    if task.information().is_some() {
        who::information(task, order, at, exam);
    }
    decide_policy(task, account, order, context, at, exam)
}

/// What the order itself says. A field that the operation does not take is a finding, so
/// none of them is carried along.
pub(super) fn entered(order: &Order) -> Detail {
    let subject = &order.subject;
    Detail {
        ground: subject.ground.given().copied(),
        source: subject.source,
        body_act: subject.body_act.clone(),
        lifts: subject.lifts.given().cloned(),
        policy: subject.policy.given().cloned(),
        provider: subject.provider.given().copied(),
        day: subject.day.given().copied(),
        act: subject.act.given().cloned(),
        case: subject.case.given().cloned(),
        service: subject.service.given().cloned(),
        data: subject.entered(),
        period: None,
    }
}

fn own_account(account: &Account, order: &Order, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::OWN_ACCOUNT;
    let Some(named) = &order.account else {
        return;
    };
    if account.key().is_none_or(|key| key == named) {
        exam.pass(rule);
    } else {
        exam.find(Finding::new(rule, at.field("account").path()));
    }
}

fn order_new(account: &Account, order: &Order, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::ORDER_NEW;
    let Some(number) = &order.number else {
        return;
    };
    if account.knows_order(number) {
        let finding = Finding::new(rule, at.field("number").path());
        exam.find(finding.with("order", number));
    } else {
        exam.pass(rule);
    }
}

fn order_in_time(account: &Account, order: &Order, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::ORDER_IN_TIME;
    let (Some(registered), Some(last)) = (order.registered, account.last_at()) else {
        return;
    };
    if last <= registered {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("registered").path());
        let finding = finding.with("registered", registered);
        exam.find(finding.with("last", last));
    }
}

/// The account's own rules, over the state that the events gave.
fn change_account(
    account: &Account,
    order: &Order,
    context: &Context<'_>,
    at: &At<'_>,
    exam: &mut Examination,
) {
    let subject = &order.subject;
    let change = AccountOrder {
        holder: order.account.map(|key| key.holder),
        standing: Some(account.standing()),
        since: account.states().last().map(|card| card.since),
        change: order.task.and_then(Task::account),
        on: order.registered.map(Moment::day),
        ground: subject.ground,
        source: subject.source,
        act: subject.body_act.clone(),
        data_changed_on: subject.data_changed_on,
        fields: AccountFields {
            act: "bodyAct",
            day: "registered",
        },
    };
    decide_change(exam, at, &change, &context.terms);
}

fn policies_left(task: Task, account: &Account, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::POLICIES_LEFT;
    if task != Task::CloseAccount {
        return;
    }
    let mut none = true;
    for policy in account.policies() {
        if policy.status != PolicyStatus::Annulled {
            none = false;
            let finding = Finding::new(rule, at.field("operation").path());
            exam.find(finding.with("policy", &policy.number));
        }
    }
    if none {
        exam.pass(rule);
    }
}

fn issuer_once(task: Task, account: &Account, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::ISSUER_ONCE;
    let standing = account.standing();
    let usable = issuer_usable(task, standing);
    let registered = account.is_issuer();
    if usable && registered == (task == Task::ChangeIssuer) {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("operation").path());
        let finding = finding.with("operation", task);
        let shown = if !usable {
            standing.name()
        } else if registered {
            "yes"
        } else {
            "no"
        };
        exam.find(finding.with("registered", shown));
    }
}

fn account_allows(task: Task, account: &Account, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::ACCOUNT_ALLOWS;
    let standing = account.standing();
    // a register of holders, a statement, a use before the block: any account that is
    let allowed = match task.policy() {
        Some(_) => usable(task, standing),
        None => standing != Standing::NoAccount,
    };
    if allowed {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("operation").path());
        let finding = finding.with("operation", task);
        exam.find(finding.with("state", standing.name()));
    }
}

/// A policy's number for a message, where the order names one.
pub(super) fn named(policy: Option<&PolicyNumber>) -> String {
    policy.map_or_else(|| "none".into(), ToString::to_string)
}
