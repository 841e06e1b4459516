//! Who may order: the right, the role, the signature, the own account.

use crate::access::{Asked, InformationOrder, cabinet_signed, check_order};
use crate::account::Holder;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::TaxNumber;
use crate::law::catalogue::ledger as rules;
use crate::ledger::{Actor, Context, Order, PolicyHeld, Task};
use crate::signature::{Digest, Expected, SignerRole, check_signature};

/// The rules of the orderer that an operation asks for.
pub(super) fn who_orders(task: Task, order: &Order, at: &At<'_>, exam: &mut Examination) {
    if may_order(task, order, at, exam) {
        own_cabinet(task, order, at, exam);
        provider_orders(task, order, at, exam);
    }
    holder_fits(task, order, at, exam);
}

/// May somebody order an operation on an account of this holder at all? Which account and
/// which policy it is, and what the order holds, is asked when it is decided; information
/// has further rules ([`check_order`]).
pub fn check_right(
    actor: Actor,
    task: Task,
    holder: Holder,
    signed: bool,
    at: &At<'_>,
    exam: &mut Examination,
) {
    let mut told = |rule, fits: bool, finding: Finding| {
        if fits {
            exam.pass(rule);
        } else {
            exam.find(finding.with("operation", task));
        }
    };
    let rule = &rules::MAY_ORDER;
    let finding = Finding::new(rule, at.field("requester").path());
    told(rule, actor.may(task, holder), finding.with("actor", actor));
    let rule = &rules::HOLDER_FITS;
    let finding = Finding::new(rule, at.field("holder").path());
    told(rule, task.fits(holder), finding.with("holder", holder));
    if task.information().is_some() {
        return;
    }
    if actor.has_cabinet() {
        cabinet_signed(exam, at, actor.name(), signed, "signed");
    }
}

/// A provider speaks of a policy that is attached to it on the day of the order.
pub(super) fn attached_orderer(
    task: Task,
    held: &PolicyHeld,
    order: &Order,
    at: &At<'_>,
    exam: &mut Examination,
) {
    let rule = &rules::ATTACHED_ORDERER;
    let (Some(actor), Some(orderer), Some(registered)) =
        (order.actor, order.orderer, order.registered)
    else {
        return;
    };
    if !actor.by_attachment(task) || !actor.may(task, Holder::Insured) {
        return;
    }
    let day = registered.day();
    if held.attachments.on(day) == Some(orderer) {
        exam.pass(rule);
    } else {
        exam.find(Finding::new(rule, at.field("policy").path()).with("day", day));
    }
}

fn may_order(task: Task, order: &Order, at: &At<'_>, exam: &mut Examination) -> bool {
    let rule = &rules::MAY_ORDER;
    let (Some(actor), Some(account)) = (order.actor, order.account) else {
        return false;
    };
    let may = actor.may(task, account.holder);
    if may {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("actor").path());
        exam.find(finding.with("actor", actor).with("operation", task));
    }
    may
}

/// The issuer and the registrar are one each; the host knows their numbers.
pub(super) fn role_shown(
    order: &Order,
    context: &Context<'_>,
    at: &At<'_>,
    exam: &mut Examination,
) {
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
pub(super) fn signature(order: &Order, digest: Digest, at: &At<'_>, exam: &mut Examination) {
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
        document: order.whole.then_some(digest),
        signer: order.orderer,
        roles,
        registered: order.registered,
    };
    let here = at.field("signature");
    check_signature(exam, &here, order.signature.as_ref(), &expected);
}

/// Who may not order it at all is told that, and not where it could.
fn own_cabinet(task: Task, order: &Order, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::OWN_CABINET;
    let (Some(actor), Some(orderer), Some(account)) = (order.actor, order.orderer, order.account)
    else {
        return;
    };
    if !actor.own_only(task) {
        return;
    }
    if account.number == orderer {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("account").path());
        exam.find(finding.with("actor", actor));
    }
}

/// Point 2(1) lets the provider form orders about policies.
fn provider_orders(task: Task, order: &Order, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::PROVIDER_ORDERS;
    if task.policy().is_none() {
        return;
    }
    if order.actor == Some(Actor::Provider) {
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
    if !task.fits(account.holder) {
        let finding = Finding::new(rule, at.field("account").path());
        let finding = finding.with("operation", task);
        exam.find(finding.with("holder", account.holder));
    } else if task.is_global() || task.policy().is_some() || task.names_policy() {
        exam.pass(rule);
    }
}

/// Points 42 to 44, as [`crate::access`] reads them.
pub(super) fn information(task: Task, order: &Order, at: &At<'_>, exam: &mut Examination) {
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
        signed_field: "signature",
    };
    check_order(exam, at, &asked);
}
