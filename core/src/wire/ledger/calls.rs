//! Calls about orders: the text to sign, and the decision.

use crate::account::AccountTerms;
use crate::calendar::Moment;
use crate::fact::{Book, Source};
use crate::finding::At;
use crate::ledger::{Context, Order, Task, decide};
use crate::wire::act::reference::reference;
use crate::wire::identity::bank_table;
use crate::wire::ledger::history::folded;
use crate::wire::ledger::read::{event_record, order};
use crate::wire::reader::Reader;
use crate::wire::terms::calendar;
use crate::wire::{
    DecideOrderDraft, LawDraft, OrderDraft, OrderReport, OrderTextReport, OrderToSignDraft,
    VerdictReport,
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
    let edition = reader.law(&root, draft.law.as_ref(), None);
    let nothing = OrderDraft::default();
    let here = root.field("order");
    let read = order(
        &mut reader,
        &here,
        draft.order.as_ref().unwrap_or(&nothing),
        false,
    );
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

/// A policy goes by the edition of its year; where the host names the law, by that one.
fn year_has_law(reader: &mut Reader, at: &At<'_>, law: Option<&LawDraft>, order: &Order) {
    let issue = order.subject.issue.as_ref();
    let terms = issue.and_then(|issue| issue.terms.as_ref());
    if let (Some(terms), None) = (terms, law.and_then(|law| law.edition.as_ref())) {
        reader.law(at, None, Some(terms.year().period().first()));
    }
}

fn decided(draft: &DecideOrderDraft, only: Option<Task>) -> OrderReport {
    let mut reader = Reader::new();
    let root = At::root();
    let nothing = OrderDraft::default();
    let here = root.field("order");
    let asked = draft.order.as_ref().unwrap_or(&nothing);
    let order = order(&mut reader, &here, asked, true);
    if let (Some(only), Some(task)) = (only, order.task)
        && only != task
    {
        reader.malformed(&here, "operation", "this call takes another operation");
    }
    let day = order.registered.map(Moment::day);
    let edition = reader.law(&root, draft.law.as_ref(), day);
    year_has_law(&mut reader, &root, draft.law.as_ref(), &order);
    let days = calendar(&mut reader, &draft.overrides);
    let issuer = reader.optional(&root, "issuer", draft.issuer.as_ref());
    let registrar = reader.optional(&root, "registrar", draft.registrar.as_ref());
    let deaths = draft.reference.as_ref().map_or_else(
        || Book::not_given(Source::Individuals),
        |draft| reference(&mut reader, &root.field("reference"), draft).deaths,
    );
    let banks = bank_table(&mut reader, &draft.banks);
    let (account, _) = folded(&mut reader, &draft.events);
    let mut event = None;
    if let (Some(account), Some(edition), Some(days)) = (&account, &edition, &days) {
        let context = Context {
            edition: edition.id,
            terms: AccountTerms {
                data_change: edition.parameters.data_change.get(),
                convention: edition.parameters.start_convention.get(),
                calendar: days,
            },
            issuer,
            registrar,
            deaths: &deaths,
            banks: &banks,
        };
        event = decide(account, &order, &context, &here, &mut reader.exam);
    }
    let verdict: VerdictReport = reader.verdict(edition.as_ref());
    OrderReport {
        verdict,
        accepted: event.is_some(),
        event: event.as_ref().map(event_record),
    }
}
