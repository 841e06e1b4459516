//! Who may order: the right, the role, the signature, the own account.

use crate::access::{Asked, InformationOrder, check_order};
use crate::account::Holder;
use crate::finding::{At, Examination, Finding};
use crate::identifier::TaxNumber;
use crate::law::catalogue::ledger as rules;
use crate::ledger::{AccountPolicy, Actor, Command, Operation, Order};
use crate::signature::{Bound, Digest, Expected, SignerRole, check_signature};

/// The rules of the orderer that an operation asks for.
pub(super) fn decide_orderer(
    exam: &mut Examination,
    at: &At<'_>,
    operation: Operation,
    order: &Order,
) {
    if may_order(exam, at, operation, order) {
        own_cabinet(exam, at, operation, order);
        provider_orders(exam, at, operation, order);
    }
    holder_fits(exam, at, operation, order);
}

/// A provider speaks of a policy that is attached to it on the day of the order.
pub(super) fn attached_orderer(
    exam: &mut Examination,
    at: &At<'_>,
    operation: Operation,
    policy: &AccountPolicy,
    order: &Order,
) {
    let rule = &rules::ATTACHED_ORDERER;
    let (Some(actor), Some(orderer), Some(registered)) =
        (order.actor, order.orderer, order.registered)
    else {
        return;
    };
    if !actor.by_attachment(operation) || !actor.may(operation, Holder::Insured) {
        return;
    }
    let day = registered.day();
    if policy.attachments.on(day) == Some(orderer) {
        exam.pass(rule);
    } else {
        exam.find(Finding::new(rule, at.field("policy").path()).with("day", day));
    }
}

fn may_order(exam: &mut Examination, at: &At<'_>, operation: Operation, order: &Order) -> bool {
    let rule = &rules::MAY_ORDER;
    let (Some(actor), Some(account)) = (order.actor, order.account) else {
        return false;
    };
    let may = actor.may(operation, account.holder);
    if may {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("actor").path());
        exam.find(finding.with("actor", actor).with("operation", operation));
    }
    may
}

/// Orders of a personal cabinet are signed (2(1), 42, 43); the registrar acts by the
/// data that reach it, and a state body writes a letter (44).
pub(super) fn signature(
    exam: &mut Examination,
    at: &At<'_>,
    order: &Order,
    (digest, edition): (Digest, &str),
) {
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
    let signed = order.signature.as_ref().and_then(|one| one.digest.given());
    let other = signed.filter(|signed| **signed != digest);
    let other = other.and_then(|signed| order.other_text(*signed, edition));
    let expected = Expected {
        document: order.whole.then_some(Bound::Order(digest, other)),
        signer: order.orderer,
        roles,
        registered: order.registered,
    };
    let here = at.field("signature");
    check_signature(exam, &here, order.signature.as_ref(), &expected);
}

/// Who may not order it at all is refused for that, and not asked where it could.
fn own_cabinet(exam: &mut Examination, at: &At<'_>, operation: Operation, order: &Order) {
    let rule = &rules::OWN_CABINET;
    let (Some(actor), Some(orderer), Some(account)) = (order.actor, order.orderer, order.account)
    else {
        return;
    };
    if !actor.own_only(operation) {
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
fn provider_orders(exam: &mut Examination, at: &At<'_>, operation: Operation, order: &Order) {
    let rule = &rules::PROVIDER_ORDERS;
    if operation.policy().is_none() {
        return;
    }
    if order.actor == Some(Actor::Provider) {
        let finding = Finding::new(rule, at.field("actor").path());
        exam.find(finding.with("operation", operation));
    } else {
        exam.pass(rule);
    }
}

fn holder_fits(exam: &mut Examination, at: &At<'_>, operation: Operation, order: &Order) {
    let rule = &rules::HOLDER_FITS;
    let Some(account) = &order.account else {
        return;
    };
    if !operation.fits(account.holder) {
        let finding = Finding::new(rule, at.field("account").path());
        let finding = finding.with("operation", operation);
        exam.find(finding.with("holder", account.holder));
    } else if operation.is_global() || operation.policy().is_some() || operation.names_policy() {
        exam.pass(rule);
    }
}

/// Points 42 to 44, as [`crate::access`] reads them.
pub(super) fn information(exam: &mut Examination, at: &At<'_>, command: &Command, order: &Order) {
    let (Command::HolderRegister {
        written_request,
        legal_basis,
    }
    | Command::AccountStatement {
        written_request,
        legal_basis,
    }
    | Command::OperationList {
        written_request,
        legal_basis,
    }
    | Command::PolicyStatement {
        written_request,
        legal_basis,
        ..
    }
    | Command::EventList {
        written_request,
        legal_basis,
        ..
    }) = command
    else {
        return;
    };
    let (Some(requester), Some(operation)) = (
        order.actor.and_then(Actor::requester),
        command.operation().information(),
    ) else {
        return;
    };
    let asked = InformationOrder {
        requester,
        asked: Asked::Information(operation),
        signed: order.signature.is_some(),
        written_request: written_request.clone(),
        legal_basis: legal_basis.clone(),
        signed_field: "signature",
    };
    check_order(exam, at, &asked);
}
