//! The control before payment orders are sent.

use crate::calendar::WorkCalendar;
use crate::fact::{Book, BookBuilder, Source};
use crate::finding::At;
use crate::identifier::{ActNumber, ContractNumber, Iban, TaxNumber};
use crate::payment::{ControlFacts, Due, PaidAct, PastPayments, PayeeBasis, PaymentOrder, control};
use crate::placement::ContractCard;
use crate::wire::reader::Reader;
use crate::wire::row::Row;
use crate::wire::rows::{Head, Read, absent_or, absent_or_text, part, rows, span};
use crate::wire::{
    AlternativeReport, ContractAccountDraft, DueReport, PastPaymentsDraft, PastSearchedReport,
    PaymentControlDraft, PaymentControlReport, PaymentOrderDraft, ProviderAccountDraft,
    ProviderRow, SignedActDraft,
};
use alloc::string::ToString;
use alloc::vec::Vec;
use core::hash::Hash;

fn order(reader: &mut Reader, at: &At<'_>, draft: &PaymentOrderDraft) -> Option<PaymentOrder> {
    let number = reader.text(at, "number", draft.number.as_ref());
    let provider = reader.required(at, "provider", draft.provider.as_ref());
    let account = reader.required(at, "account", draft.account.as_ref());
    let amount = reader.required(at, "amount", draft.amount.as_ref());
    let contract = reader.required(at, "contract", draft.contract.as_ref());
    let act = reader.required(at, "act", draft.act.as_ref());
    let period = span(reader, at, draft.from.as_ref(), draft.to.as_ref());
    let formed = reader.required(at, "formed", draft.formed.as_ref());
    let invoiced = absent_or(reader, at, "invoiced", draft.invoiced.as_ref());
    let e_invoice = absent_or_text(reader, at, "eInvoice", draft.e_invoice.as_ref());
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
    let provider = reader.required(at, "provider", row.provider.as_ref());
    let account = reader.required(at, "account", row.account.as_ref());
    Some((provider?, account?))
}

fn contract(
    reader: &mut Reader,
    at: &At<'_>,
    row: &ContractAccountDraft,
) -> Option<(ContractNumber, PayeeBasis)> {
    let number = reader.required(at, "number", row.number.as_ref());
    let provider = reader.required(at, "provider", row.provider.as_ref());
    let funding = reader.required(at, "funding", row.funding.as_ref());
    let period = span(reader, at, row.from.as_ref(), row.to.as_ref());
    let concluded = reader.required(at, "concluded", row.concluded.as_ref());
    let status = reader.required(at, "status", row.status.as_ref());
    let terminated_on = absent_or(reader, at, "terminatedOn", row.terminated_on.as_ref());
    let sum = reader.required(at, "sum", row.sum.as_ref());
    let account = reader.required(at, "account", row.account.as_ref());
    let card = ContractCard {
        provider: provider?,
        period: period?,
        concluded: concluded?,
        status: status?,
        terminated_on: terminated_on?,
        funding: funding?,
        sum: sum?,
        accepted: None,
        eleven_months: None,
    };
    let account = account?;
    Some((number?, PayeeBasis { card, account }))
}

fn act(reader: &mut Reader, at: &At<'_>, row: &SignedActDraft) -> Option<(ActNumber, PaidAct)> {
    let number = reader.required(at, "number", row.number.as_ref());
    let provider = reader.required(at, "provider", row.provider.as_ref());
    let contract = reader.required(at, "contract", row.contract.as_ref());
    let month = reader.required(at, "month", row.month.as_ref());
    let total = reader.required(at, "total", row.total.as_ref());
    let accepted = absent_or(reader, at, "accepted", row.accepted.as_ref());
    let signed = reader.required(at, "signed", row.signed.as_ref());
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
    let period = span(reader, at, draft.from.as_ref(), draft.to.as_ref());
    let (orders, whole) = rows(reader, at, "orders", &draft.orders, order);
    Some(PastPayments {
        orders,
        complete: whole && draft.complete == Some(true),
        period: period?,
    })
}

/// Controls payment orders before they are sent (mechanism 13). Nothing is controlled
/// while an order cannot be read.
#[must_use]
#[cfg_attr(feature = "uniffi", uniffi::export)]
#[allow(
    clippy::needless_pass_by_value,
    reason = "an exported call owns its records"
)]
pub fn payment_control(draft: PaymentControlDraft) -> PaymentControlReport {
    let mut reader = Reader::new();
    let root = At::root();
    let (orders, whole) = rows(&mut reader, &root, "orders", &draft.orders, order);
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
        .map(|(order, due)| shown(order, due.as_ref()))
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

fn facts(reader: &mut Reader, root: &At<'_>, draft: &PaymentControlDraft) -> ControlFacts {
    let undated = |complete| Head {
        complete,
        ..Head::default()
    };
    let (accounts, contracts) = (draft.accounts.as_ref(), draft.contracts.as_ref());
    let (acts, payees) = (draft.acts.as_ref(), draft.payees.as_ref());
    let accounts = accounts.map(|list| (undated(list.complete), &*list.rows));
    let contracts = contracts.map(|list| (undated(list.complete), &*list.rows));
    let acts = acts.map(|list| (undated(list.complete), &*list.rows));
    let payees = payees.map(|list| {
        let as_of = list.as_of.as_ref();
        let head = Head {
            as_of,
            ..undated(list.complete)
        };
        (head, &*list.rows)
    });
    ControlFacts {
        accounts: known(reader, &root.field("accounts"), accounts, account),
        contracts: known(reader, &root.field("contracts"), contracts, contract),
        acts: known(reader, &root.field("acts"), acts, act),
        payees: known(reader, &root.field("payees"), payees, ProviderRow::read),
        past: draft
            .past
            .as_ref()
            .and_then(|draft| past(reader, &root.field("past"), draft)),
    }
}

fn known<K: Ord + Hash, V, R>(
    reader: &mut Reader,
    at: &At<'_>,
    list: Option<(Head<'_>, &[R])>,
    row: Read<R, (K, V)>,
) -> Book<K, V> {
    let mut book = BookBuilder::new(Source::Register);
    if let Some((head, rows)) = list {
        // a list too long to be read was given all the same: its silence is a partial one's
        let part = part(reader, at, &head, rows, row);
        book.append(part.unwrap_or_default());
    }
    book.build()
}

fn shown(order: &PaymentOrder, due: Option<&Due>) -> DueReport {
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
