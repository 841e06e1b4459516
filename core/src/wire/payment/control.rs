//! The control before payment orders are sent.

use crate::calendar::WorkCalendar;
use crate::fact::{Book, Source};
use crate::finding::At;
use crate::identifier::{ActNumber, ContractNumber, Iban, TaxNumber};
use crate::payment::{ControlFacts, Due, PaidAct, PastPayments, PayeeBasis, PaymentOrder, control};
use crate::wire::act::reference_facts::provider;
use crate::wire::declare::call;
use crate::wire::field::of;
use crate::wire::placement::contract_of_account;
use crate::wire::reader::Reader;
use crate::wire::rows::{List, absent_or, absent_or_text, book, list, rows, span};
use crate::wire::{
    AlternativeReport, ContractAccountDraft, DueReport, PastPaymentsDraft, PastSearchedReport,
    PaymentControlDraft, PaymentControlReport, PaymentOrderDraft, ProviderAccountDraft,
    SignedActDraft,
};
use alloc::string::ToString;
use alloc::vec::Vec;
use core::hash::Hash;

fn order(reader: &mut Reader, at: &At<'_>, draft: &PaymentOrderDraft) -> Option<PaymentOrder> {
    let number = reader.text(at, of!(draft.number));
    let provider = reader.required(at, of!(draft.provider));
    let account = reader.required(at, of!(draft.account));
    let amount = reader.required(at, of!(draft.amount));
    let contract = reader.required(at, of!(draft.contract));
    let act = reader.required(at, of!(draft.act));
    let period = span(reader, at, of!(draft.from), of!(draft.to));
    let formed = reader.required(at, of!(draft.formed));
    let invoiced = absent_or(reader, at, of!(draft.invoiced));
    let e_invoice = absent_or_text(reader, at, of!(draft.e_invoice));
    Some(PaymentOrder {
        number: number?,
        provider: provider?,
        account: account?,
        amount: amount?,
        contract: contract?,
        act: act?,
        period: period?,
        formed: formed?,
        invoiced: invoiced?,
        e_invoice: e_invoice?,
    })
}

fn account(
    reader: &mut Reader,
    at: &At<'_>,
    row: &ProviderAccountDraft,
) -> Option<(TaxNumber, Iban)> {
    let provider = reader.required(at, of!(row.provider));
    let account = reader.required(at, of!(row.account));
    Some((provider?, account?))
}

fn contract(
    reader: &mut Reader,
    at: &At<'_>,
    row: &ContractAccountDraft,
) -> Option<(ContractNumber, PayeeBasis)> {
    let read = contract_of_account(reader, at, row);
    let account = reader.required(at, of!(row.account));
    let (number, card) = read?;
    let account = account?;
    Some((number, PayeeBasis { card, account }))
}

fn act(reader: &mut Reader, at: &At<'_>, row: &SignedActDraft) -> Option<(ActNumber, PaidAct)> {
    let number = reader.required(at, of!(row.number));
    let provider = reader.required(at, of!(row.provider));
    let contract = reader.required(at, of!(row.contract));
    let month = reader.required(at, of!(row.month));
    let total = reader.required(at, of!(row.total));
    let accepted = absent_or(reader, at, of!(row.accepted));
    let signed = reader.required(at, of!(row.signed));
    let act = PaidAct {
        provider: provider?,
        contract: contract?,
        month: month?,
        total: total?,
        accepted: accepted?,
        signed: signed?,
    };
    Some((number?, act))
}

fn past(reader: &mut Reader, at: &At<'_>, draft: &PastPaymentsDraft) -> Option<PastPayments> {
    let period = span(reader, at, of!(draft.from), of!(draft.to));
    let (orders, whole) = rows(reader, at, of!(draft.orders), order);
    Some(PastPayments {
        orders,
        complete: whole && draft.complete == Some(true),
        period: period?,
    })
}

call!({
    /// Controls payment orders before they are sent (mechanism 13). Nothing is controlled
    /// while an order cannot be read.
    pub fn payment_control(draft: PaymentControlDraft) -> PaymentControlReport {
        let mut reader = Reader::new();
        let root = At::root();
        let (orders, whole) = rows(&mut reader, &root, of!(draft.orders), order);
        let facts = facts(&mut reader, &root, &draft);
        let day = orders.iter().map(|order| order.formed.day()).min();
        let edition = reader.law(&root, draft.law.as_ref(), day);
        let (Some(edition), true) = (edition.as_ref(), whole) else {
            return PaymentControlReport {
                verdict: reader.verdict(edition.as_ref()),
                ..PaymentControlReport::default()
            };
        };
        let calendar = WorkCalendar::kazakhstan();
        let dues = control(&mut reader.exam, &orders, &facts, edition, &calendar);
        let dues = orders.iter().zip(&dues);
        let dues: Vec<DueReport> = dues
            .map(|(order, due)| due_report(order, due.as_ref()))
            .collect();
        let verdict = reader.verdict(Some(edition));
        let searched = facts.past.as_ref().map(|past| PastSearchedReport {
            from: past.period.first().into(),
            to: past.period.last().into(),
            complete: past.complete,
            orders: u64::try_from(past.orders.len()).unwrap_or(u64::MAX),
        });
        PaymentControlReport {
            payable: verdict.clear && !orders.is_empty(),
            dues,
            searched,
            verdict,
        }
    }
});

fn facts(reader: &mut Reader, root: &At<'_>, draft: &PaymentControlDraft) -> ControlFacts {
    ControlFacts {
        accounts: known(reader, root, list!(draft, accounts, Register), account),
        contracts: known(reader, root, list!(draft, contracts, Register), contract),
        acts: known(reader, root, list!(draft, acts, Register), act),
        payees: known(
            reader,
            root,
            list!(draft, payees, Register, as_of),
            provider,
        ),
        past: draft.past.as_ref().and_then(|draft| {
            past(
                reader,
                &root.field(of!(PaymentControlDraft::past).name),
                draft,
            )
        }),
    }
}

fn known<K: Ord + Hash + Clone, V, R>(
    reader: &mut Reader,
    root: &At<'_>,
    list: Option<List<'_, R>>,
    row: fn(&mut Reader, &At<'_>, &R) -> Option<(K, V)>,
) -> Book<K, V> {
    let Some(list) = list else {
        return Book::not_given(Source::Register);
    };
    // a list too long to be read was given all the same: its silence is a partial one's
    book(reader, root, &list, row)
        .unwrap_or_else(|| Book::new(list.source, Vec::new(), false, None))
}

fn due_report(order: &PaymentOrder, due: Option<&Due>) -> DueReport {
    let alternatives = due.map_or(&[][..], |due| &due.alternatives);
    DueReport {
        order: order.number.clone(),
        last_day: due.map(|due| due.deadline.last_day.into()),
        clause: due.map(|due| due.clause.to_string()),
        alternatives: alternatives
            .iter()
            .map(|(deadline, clause)| AlternativeReport {
                last_day: deadline.last_day.into(),
                clause: clause.to_string(),
            })
            .collect(),
    }
}
