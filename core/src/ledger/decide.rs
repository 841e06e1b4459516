//! Deciding an order: one event, or every reason why not.

use crate::access::{Asked, InformationOrder, check_order};
use crate::account::{
    AccountOrder, AccountState, AccountTerms, Holder, Standing, decide as decide_change,
};
use crate::calendar::{Day, Moment};
use crate::fact::{Book, Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::{Bin, Iin, PolicyNumber, TaxNumber};
use crate::law::catalogue::ledger as rules;
use crate::ledger::account::usable;
use crate::ledger::policy::decide_policy;
use crate::ledger::{Account, Actor, Detail, Event, Order, Task};
use crate::party::Requisite;
use crate::policy::PolicyStatus;
use crate::signature::{Expected, SignerRole, check_signature};
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
    let detail = examine(account, order, context, at, exam);
    if !exam.is_sound() {
        return None;
    }
    Some(Event {
        number: account.next_number(),
        at: order.registered?,
        account: order.account?,
        task: order.task?,
        order: order.number.clone()?,
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
    context: &Context<'_>,
    at: &At<'_>,
    exam: &mut Examination,
) -> Option<Detail> {
    own_account(account, order, at, exam);
    order_new(account, order, at, exam);
    order_in_time(account, order, at, exam);
    role_shown(order, context, at, exam);
    signature(order, at, exam);
    let task = order.task?;
    may_order(task, order, at, exam);
    own_cabinet(task, order, at, exam);
    provider_orders(task, order, at, exam);
    holder_fits(task, order, at, exam);
    data_bound(task, order, at, exam);
    if task.account().is_some() {
        change_account(account, order, context, at, exam);
        policies_left(task, account, at, exam);
        return Some(entered(order));
    }
    if task.is_global() {
        issuer_once(task, account, at, exam);
        return Some(entered(order));
    }
    account_allows(task, account, at, exam);
    if task.information().is_some() {
        information(task, order, at, exam);
    }
    decide_policy(task, account, order, context, at, exam)
}

/// What the order itself says, for operations that add nothing to it.
pub(super) fn entered(order: &Order) -> Detail {
    let subject = &order.subject;
    Detail {
        ground: subject.ground.given().copied(),
        source: subject.source,
        body_act: subject.body_act.clone(),
        data: subject.data.given().copied(),
        ..Detail::default()
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

fn may_order(task: Task, order: &Order, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::MAY_ORDER;
    let Some(actor) = order.actor else {
        return;
    };
    if actor.may(task) {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("actor").path());
        exam.find(finding.with("actor", actor).with("operation", task));
    }
}

/// The issuer and the registrar are one each; the host knows their numbers.
fn role_shown(order: &Order, context: &Context<'_>, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::ROLE_SHOWN;
    let (Some(actor), Some(orderer)) = (order.actor, order.orderer) else {
        return;
    };
    let (known, name) = match actor {
        Actor::Issuer => (context.issuer, "issuer"),
        Actor::Registrar => (context.registrar, "registrar"),
        _ => return,
    };
    let path = at.field("orderer").path();
    match known {
        Some(bin) if orderer == TaxNumber::Bin(bin) => exam.pass(rule),
        Some(_) => exam.find(Finding::new(rule, path).with("actor", actor)),
        None => exam.lack(rule, path, name, Source::Register, Lack::NotGiven),
    }
}

/// Orders of a personal cabinet are signed (40, 42, 43); the registrar acts by the
/// data that reach it, and a state body writes a letter (44).
fn signature(order: &Order, at: &At<'_>, exam: &mut Examination) {
    let Some(actor) = order.actor else {
        return;
    };
    if !actor.has_cabinet() && order.signature.is_none() {
        return;
    }
    let roles: &[SignerRole] = match order.orderer {
        Some(TaxNumber::Iin(_)) => &[SignerRole::Person],
        _ => &[SignerRole::Head, SignerRole::RightToSign],
    };
    let expected = Expected {
        document: order.digest(),
        signer: order.orderer,
        roles,
        registered: order.registered,
    };
    let here = at.field("signature");
    check_signature(order.signature.as_ref(), &expected, &here, exam);
}

/// The issuer sees every account and a provider may speak of the policies attached to
/// it; all else a client orders on its own account.
fn own_cabinet(task: Task, order: &Order, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::OWN_CABINET;
    let (Some(actor), Some(orderer), Some(account)) = (order.actor, order.orderer, order.account)
    else {
        return;
    };
    let own = match actor {
        Actor::Issuer => {
            matches!(task, Task::OpenAccount | Task::ChangeAccount) || task.is_global()
        }
        Actor::Provider => task.policy().is_none(),
        Actor::Insured => true,
        Actor::Registrar | Actor::AuthorisedBody | Actor::StateBody => false,
    };
    // who may not order it at all is told that, and not where it could
    if !own || !actor.may(task) {
        return;
    }
    if account.number == orderer {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("account").path());
        exam.find(finding.with("actor", actor));
    }
}

fn provider_orders(task: Task, order: &Order, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::PROVIDER_ORDERS;
    if task.policy().is_none() || order.actor.is_none() {
        return;
    }
    if order.actor == Some(Actor::Provider) && Actor::Provider.may(task) {
        let finding = Finding::new(rule, at.field("actor").path());
        exam.find(finding.with("operation", task));
    } else {
        exam.pass(rule);
    }
}

fn holder_fits(task: Task, order: &Order, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::HOLDER_FITS;
    let Some(account) = &order.account else {
        return;
    };
    let insured = account.holder == Holder::Insured;
    let fits = if task.is_global() {
        account.holder == Holder::LegalEntity
    } else if task.policy().is_some() || task.names_policy() {
        insured
    } else {
        return;
    };
    if fits {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("account").path());
        let finding = finding.with("operation", task);
        exam.find(finding.with("holder", account.holder));
    }
}

fn data_bound(task: Task, order: &Order, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::DATA_BOUND;
    if !task.enters_data() {
        return;
    }
    let path = at.field("data").path();
    match order.subject.data {
        Requisite::Given(_) => exam.pass(rule),
        Requisite::Absent => exam.find(Finding::new(rule, path).with("operation", task)),
        Requisite::Broken => exam.lack(rule, path, "data", Source::Register, Lack::NoKey),
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
    };
    decide_change(&change, &context.terms, at, exam);
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
    let closed = account.standing() == Standing::Account(AccountState::Closed);
    let registered = account.is_issuer();
    if !closed && registered == (task == Task::ChangeIssuer) {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("operation").path());
        let finding = finding.with("operation", task);
        let shown = if closed {
            "closed"
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

/// Points 42 to 44, as [`crate::access`] reads them.
fn information(task: Task, order: &Order, at: &At<'_>, exam: &mut Examination) {
    let (Some(requester), Some(operation)) =
        (order.actor.and_then(Actor::requester), task.information())
    else {
        return;
    };
    let subject = &order.subject;
    let asked = InformationOrder {
        requester,
        asked: Asked::Information(operation),
        signed: order.signature.is_some(),
        written_request: subject.written_request.clone(),
        legal_basis: subject.legal_basis.clone(),
    };
    check_order(&asked, at, exam);
}

/// A policy's number for a message, where the order names one.
pub(super) fn named(policy: Option<&PolicyNumber>) -> String {
    policy.map_or_else(|| "none".into(), ToString::to_string)
}
