//! Deciding an order: one event, or every reason why not.

use crate::account::{
    AccountChange, AccountFields, AccountOrder, AccountStanding, Ground, decide as decide_change,
};
use crate::calendar::Moment;
use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::ledger as rules;
use crate::ledger::allows::{issuer_usable, usable};
use crate::ledger::blocking::decide_blocks;
use crate::ledger::entering::decide_entered;
use crate::ledger::operators::role_shown;
use crate::ledger::orderer;
use crate::ledger::policies::decide_policy;
use crate::ledger::salt::same_salt;
use crate::ledger::{
    Account, Change, Command, Context, Event, EventFields, Operation, Order, Salt, SignerMark,
    text_visible,
};
use crate::party::Requisite;
use crate::policy::PolicyStatus;
use crate::signature::Digest;

/// Decides an order against the state of its account: the event where every rule
/// could be checked and none refuses it. What only calls for a review does not stop an
/// operation, and neither does a note; both stay in the examination. What the reading
/// of the order or its history left in the examination counts as well.
///
/// Nothing is changed: [`Account::evolve`] takes the event in.
///
/// ```
/// use qalqan_core::account::Ground;
/// use qalqan_core::ledger::{Operation, OrderFields, sample};
/// use qalqan_core::party::Requisite;
///
/// let mut account = sample::account().unwrap();
/// let fields = OrderFields {
///     ground: Requisite::Given(Ground::ActOfBody),
///     body_act: Requisite::Given("№ 5".into()),
///     ..OrderFields::default()
/// };
/// let order = sample::order(Operation::BlockAccount, fields).unwrap();
/// let (event, _) = sample::judge(&account, &order).unwrap();
/// account.evolve(&event.unwrap()).unwrap();
/// assert_eq!(account.standing().name(), "blocked");
///
/// // an order is executed once
/// let (event, verdict) = sample::judge(&account, &order).unwrap();
/// assert!(event.is_none());
/// assert_eq!(verdict.findings[0].rule.code, "LED-002");
/// ```
pub fn decide(
    exam: &mut Examination,
    at: &At<'_>,
    account: &Account,
    order: &Order,
    context: &Context<'_>,
) -> Option<Event> {
    let text = order.canonical(context.edition);
    text_visible(exam, at, &text);
    let digest = Digest::of(text.as_bytes());
    let change = examine(exam, at, account, order, digest, context);
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
        change: change?,
        order: order.number.clone()?,
        order_digest: context.salt?.bind(digest),
        signer,
        actor: order.actor?,
        orderer: order.orderer?,
        edition: context.edition.into(),
        previous: account.last(),
        salt_check: context.salt.map(Salt::check),
    })
}

fn examine(
    exam: &mut Examination,
    at: &At<'_>,
    account: &Account,
    order: &Order,
    digest: Digest,
    context: &Context<'_>,
) -> Option<Change> {
    if let Some(salt) = context.salt {
        same_salt(exam, at, account.salt, salt.check());
    }
    own_account(exam, at, account, order);
    order_new(exam, at, account, order);
    order_in_time(exam, at, account, order);
    if let (Some(actor), Some(orderer)) = (order.actor, order.orderer) {
        role_shown(exam, at, (actor, orderer), &context.operators);
    }
    orderer::signature(exam, at, order, (digest, context.edition));
    let command = order.command.as_ref()?;
    let operation = command.operation();
    orderer::decide_orderer(exam, at, operation, order);
    decide_entered(exam, at, command, order, context);
    let document = order.document();
    let mut fields = EventFields::of(&document);
    if let Some(change) = operation.account() {
        change_account(exam, at, change, account, order, context);
        decide_blocks(exam, at, account, order);
        policies_left(exam, at, operation, account);
        fields.data = document.entered();
    } else if operation.is_global() {
        issuer_once(exam, at, operation, account);
        fields.data = document.entered();
    } else {
        account_allows(exam, at, operation, account);
        orderer::information(exam, at, command, order);
        fields = decide_policy(exam, at, command, fields, account, order, context)?;
    }
    fields.data = match fields.data {
        Some(data) => Some(context.salt?.bind(data)),
        None => None,
    };
    Change::of(operation, order.account?.holder, fields).ok()
}

fn own_account(exam: &mut Examination, at: &At<'_>, account: &Account, order: &Order) {
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

fn order_new(exam: &mut Examination, at: &At<'_>, account: &Account, order: &Order) {
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

fn order_in_time(exam: &mut Examination, at: &At<'_>, account: &Account, order: &Order) {
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
    exam: &mut Examination,
    at: &At<'_>,
    change: AccountChange,
    account: &Account,
    order: &Order,
    context: &Context<'_>,
) {
    let document = order.document();
    let change = AccountOrder {
        holder: order.account.map(|key| key.holder),
        standing: Some(account.standing()),
        since: account.states().last().map(|card| card.since),
        change: Some(change),
        on: order.registered.map(Moment::day),
        ground: ground_of(order),
        source: document.source.copied(),
        act: document.body_act.cloned(),
        data_changed_on: document.data_changed_on.copied(),
        fields: AccountFields {
            act: "bodyAct",
            day: "registered",
        },
    };
    decide_change(exam, at, &change, &context.terms);
}

fn ground_of(order: &Order) -> Requisite<Ground> {
    match &order.command {
        Some(
            Command::BlockAccount { ground, .. }
            | Command::UnblockAccount { ground, .. }
            | Command::CloseAccount { ground, .. },
        ) => *ground,
        _ => Requisite::Absent,
    }
}

fn policies_left(exam: &mut Examination, at: &At<'_>, operation: Operation, account: &Account) {
    let rule = &rules::POLICIES_LEFT;
    if operation != Operation::CloseAccount {
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

fn issuer_once(exam: &mut Examination, at: &At<'_>, operation: Operation, account: &Account) {
    let rule = &rules::ISSUER_ONCE;
    let standing = account.standing();
    let usable = issuer_usable(operation, standing);
    let registered = account.is_issuer();
    if usable && registered == (operation == Operation::ChangeIssuer) {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("operation").path());
        let finding = finding.with("operation", operation);
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

fn account_allows(exam: &mut Examination, at: &At<'_>, operation: Operation, account: &Account) {
    let rule = &rules::ACCOUNT_ALLOWS;
    let standing = account.standing();
    // a register of holders, a statement, a use before the block: any account that is
    let allowed = match operation.policy() {
        Some(_) => usable(operation, standing),
        None => standing != AccountStanding::None,
    };
    if allowed {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("operation").path());
        let finding = finding.with("operation", operation);
        exam.find(finding.with("state", standing.name()));
    }
}
