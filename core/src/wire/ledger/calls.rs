//! Calls about orders: the text to sign, and the decision.

use crate::calendar::Moment;
use crate::finding::At;
use crate::ledger::{Operation, data_salted};
use crate::wire::declare::call;
use crate::wire::field::of;
use crate::wire::history::text_to_sign;
use crate::wire::ledger::head::{account_of, fresh, known_head};
use crate::wire::ledger::history::folded;
use crate::wire::ledger::known::{Known, Wish};
use crate::wire::ledger::{read_event::event_record, read_order::order};
use crate::wire::reader::Reader;
use crate::wire::{
    DecideOrderDraft, OrderDraft, OrderReport, OrderToSignDraft, TextToSignReport, VerdictReport,
};

call!({
    /// The canonical text of an order, and its digest: what the orderer signs.
    pub fn order_to_sign(draft: OrderToSignDraft) -> TextToSignReport {
        let mut reader = Reader::new();
        let root = At::root();
        let nothing = OrderDraft::default();
        let here = root.field(of!(draft.order).name);
        let read = order(
            &mut reader,
            &here,
            draft.order.as_ref().unwrap_or(&nothing),
            false,
        );
        let registered = read.registered.map(Moment::day);
        let edition = reader.law_near(&root, draft.law.as_ref(), registered);
        let text = edition.as_ref().map(|edition| read.canonical(edition.id));
        text_to_sign(reader, &here, text, edition.as_ref())
    }
});

call!({
    /// Decides an order against the events of its account: the next event, or every reason
    /// why not. A history that is not whole decides nothing, and without its head nobody
    /// knows that it is.
    pub fn decide_order(draft: DecideOrderDraft) -> OrderReport {
        decided(&draft, None)
    }
});

call!({
    /// Decides an order to change the data of an account (27(2), 30): [`decide_order`] for
    /// a form that sends nothing else.
    pub fn change_account(draft: DecideOrderDraft) -> OrderReport {
        decided(&draft, Some(Operation::ChangeAccount))
    }
});

call!({
    /// Decides a change of the provider (28(3), 37): [`decide_order`] for a MIS that sends
    /// nothing else.
    pub fn change_provider(draft: DecideOrderDraft) -> OrderReport {
        decided(&draft, Some(Operation::ChangeProvider))
    }
});

call!({
    /// Decides an annulment (28(5)): [`decide_order`] for a form that sends nothing else.
    pub fn annul_policy(draft: DecideOrderDraft) -> OrderReport {
        decided(&draft, Some(Operation::AnnulPolicy))
    }
});

fn decided(draft: &DecideOrderDraft, only: Option<Operation>) -> OrderReport {
    let mut reader = Reader::new();
    let root = At::root();
    let nothing = OrderDraft::default();
    let asked = draft.order.as_ref().unwrap_or(&nothing);
    let known = Known::read(
        &mut reader,
        of!(draft.overrides),
        [of!(draft.issuer), of!(draft.registrar)],
        of!(draft.reference),
        of!(draft.banks),
    );
    let wish = Wish {
        order: asked,
        law: draft.law.as_ref(),
        only,
    };
    let here = root.field(of!(draft.order).name);
    let (order, edition) = wish.read(&mut reader, &here);
    let whose = account_of(&draft.events, asked.account.as_ref());
    let checked = reader.optional(&root, of!(draft.checked_on));
    let head = known_head(
        &mut reader,
        &root,
        of!(draft.head),
        whose,
        fresh(asked, checked),
    );
    let outside = head.outside(known.operators, checked);
    let (account, _) = folded(&mut reader, &root, of!(draft.events), &outside);
    let salt = reader.requisite(&root, of!(draft.salt));
    let salt = data_salted(&mut reader.exam, &root, &salt, of!(draft.salt).name);
    let lawful = (&order, edition.as_ref());
    let event = known.decide(&mut reader, &here, lawful, account.as_ref(), salt);
    let verdict: VerdictReport = reader.verdict(edition.as_ref());
    OrderReport {
        verdict,
        head_by: event.as_ref().and(head.basis()),
        proven_on: event.as_ref().and(head.proven_on()),
        event: event.as_ref().map(event_record),
    }
}
