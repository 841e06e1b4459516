//! Calls about orders: the text to sign, and the decision.

use crate::calendar::Moment;
use crate::finding::At;
use crate::ledger::Task;
use crate::wire::ledger::history::folded;
use crate::wire::ledger::known::{Known, Wish};
use crate::wire::ledger::read::{event_record, order};
use crate::wire::reader::Reader;
use crate::wire::{
    DecideOrderDraft, OrderDraft, OrderReport, OrderTextReport, OrderToSignDraft, VerdictReport,
};

/// The canonical text of an order, and its digest: what the orderer signs.
#[must_use]
#[cfg_attr(feature = "uniffi", uniffi::export)]
#[allow(
    clippy::needless_pass_by_value,
    reason = "an exported call owns its records"
)]
pub fn order_to_sign(draft: OrderToSignDraft) -> OrderTextReport {
    let mut reader = Reader::new();
    let root = At::root();
    let nothing = OrderDraft::default();
    let here = root.field("order");
    let read = order(
        &mut reader,
        &here,
        draft.order.as_ref().unwrap_or(&nothing),
        false,
    );
    let registered = read.registered.map(Moment::day);
    let edition = reader.law_near(&root, draft.law.as_ref(), registered);
    let sound = reader.exam.is_sound();
    let text = sound.then(|| read.canonical());
    let digest = sound.then(|| read.digest());
    OrderTextReport {
        verdict: reader.verdict(edition.as_ref()),
        canonical: text,
        digest: digest.map(|digest| alloc::format!("{digest}")),
    }
}

/// Decides an order against the events of its account: the next event, or every reason
/// why not. A history that is not whole decides nothing.
#[must_use]
#[cfg_attr(feature = "uniffi", uniffi::export)]
#[allow(
    clippy::needless_pass_by_value,
    reason = "an exported call owns its records"
)]
pub fn decide_order(draft: DecideOrderDraft) -> OrderReport {
    decided(&draft, None)
}

/// Decides an order to change the data of an account (27(2), 30): [`decide_order`] for
/// a form that sends nothing else.
#[must_use]
#[cfg_attr(feature = "uniffi", uniffi::export)]
#[allow(
    clippy::needless_pass_by_value,
    reason = "an exported call owns its records"
)]
pub fn change_account(draft: DecideOrderDraft) -> OrderReport {
    decided(&draft, Some(Task::ChangeAccount))
}

/// Decides an attachment to another provider (28(3), 37): [`decide_order`] for a MIS
/// that sends nothing else.
#[must_use]
#[cfg_attr(feature = "uniffi", uniffi::export)]
#[allow(
    clippy::needless_pass_by_value,
    reason = "an exported call owns its records"
)]
pub fn attach_policy(draft: DecideOrderDraft) -> OrderReport {
    decided(&draft, Some(Task::ChangeProvider))
}

/// Decides an annulment (28(5)): [`decide_order`] for a form that sends nothing else.
#[must_use]
#[cfg_attr(feature = "uniffi", uniffi::export)]
#[allow(
    clippy::needless_pass_by_value,
    reason = "an exported call owns its records"
)]
pub fn annul_policy(draft: DecideOrderDraft) -> OrderReport {
    decided(&draft, Some(Task::AnnulPolicy))
}

fn decided(draft: &DecideOrderDraft, only: Option<Task>) -> OrderReport {
    let mut reader = Reader::new();
    let root = At::root();
    let nothing = OrderDraft::default();
    let asked = draft.order.as_ref().unwrap_or(&nothing);
    let known = Known::read(
        &mut reader,
        &draft.overrides,
        [draft.issuer.as_ref(), draft.registrar.as_ref()],
        draft.reference.as_ref(),
        &draft.banks,
    );
    let (account, _) = folded(&mut reader, &root, &draft.events);
    let wish = Wish {
        order: asked,
        law: draft.law.as_ref(),
        only,
    };
    let here = root.field("order");
    let (edition, event) = known.decide(&mut reader, &here, &wish, account.as_ref());
    let verdict: VerdictReport = reader.verdict(edition.as_ref());
    OrderReport {
        verdict,
        accepted: event.is_some(),
        event: event.as_ref().map(event_record),
    }
}
