//! The control before payment orders are sent.

use crate::calendar::WorkCalendar;
use crate::fact::{Book, BookBuilder, Source};
use crate::finding::{At, Outcome};
use crate::identifier::{ActNumber, ContractNumber, Iban, TaxNumber};
use crate::money::Tenge;
use crate::payment::{
    ActInvoice, ControlFacts, Due, PaidAct, PastPayments, PayeeBasis, PaymentOrder, ProviderHolds,
    control,
};
use crate::placement::ContractCard;
use crate::wire::declare::call;
use crate::wire::field::{Field, of};
use crate::wire::payment::standing::{cause, stop};
use crate::wire::reader::Reader;
use crate::wire::row::Row;
use crate::wire::rows::{Keyed, List, absent_or, absent_or_text, keyed, list, part, rows, span};
use crate::wire::{
    AlternativeReport, ContractAccountDraft, DueReport, PastPaymentsDraft, PastSearchedReport,
    PaymentControlDraft, PaymentControlReport, PaymentOrderDraft, ProviderAccountDraft,
    ProviderRow, ProviderStandingDraft, SignedActDraft,
};
use alloc::string::ToString;
use alloc::vec::Vec;
use core::hash::Hash;

/// Reads the order at `at`.
pub(in crate::wire) fn order(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &PaymentOrderDraft,
) -> Option<PaymentOrder> {
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

pub(in crate::wire) fn account(
    reader: &mut Reader,
    at: &At<'_>,
    row: &ProviderAccountDraft,
) -> Keyed<TaxNumber, Iban> {
    let provider = reader.required(at, of!(row.provider));
    let account = reader.account(at, of!(row.account));
    keyed(provider, account)
}

fn contract(
    reader: &mut Reader,
    at: &At<'_>,
    row: &ContractAccountDraft,
) -> Keyed<ContractNumber, PayeeBasis> {
    let number = reader.required(at, of!(row.number));
    let provider = reader.required(at, of!(row.provider));
    let funding = reader.required(at, of!(row.funding));
    let period = span(reader, at, of!(row.from), of!(row.to));
    let concluded = reader.required(at, of!(row.concluded));
    let status = reader.required(at, of!(row.status));
    let terminated_on = absent_or(reader, at, of!(row.terminated_on));
    let sum = reader.required(at, of!(row.sum));
    let account = reader.account(at, of!(row.account));
    let card = || {
        Some(ContractCard {
            provider: provider?,
            period: period?,
            concluded: concluded?,
            status: status?,
            terminated_on: terminated_on?,
            funding: funding?,
            sum: sum?,
            accepted: None,
            eleven_months: None,
        })
    };
    let basis = card().zip(account);
    keyed(
        number,
        basis.map(|(card, account)| PayeeBasis { card, account }),
    )
}

fn act(reader: &mut Reader, at: &At<'_>, row: &SignedActDraft) -> Keyed<ActNumber, PaidAct> {
    let number = reader.required(at, of!(row.number));
    let provider = reader.required(at, of!(row.provider));
    let contract = reader.required(at, of!(row.contract));
    let month = reader.required(at, of!(row.month));
    let total = reader.required(at, of!(row.total));
    let accepted = absent_or(reader, at, of!(row.accepted));
    let retained = absent_or(reader, at, of!(row.retained));
    let signed = reader.required(at, of!(row.signed));
    let billed = absent_or(reader, at, of!(row.billed));
    let number_of_invoice = absent_or_text(reader, at, of!(row.e_invoice));
    let amount_of_invoice: Option<Option<Tenge>> = absent_or(reader, at, of!(row.invoice));
    let invoice = number_of_invoice.zip(amount_of_invoice);
    let invoice = invoice.map(|(number, amount)| {
        let (number, amount) = number.zip(amount)?;
        Some(ActInvoice { number, amount })
    });
    let act = || {
        Some(PaidAct {
            provider: provider?,
            contract: contract?,
            month: month?,
            total: total?,
            accepted: accepted?,
            retained: retained?,
            signed: signed?,
            billed: billed?,
            invoice: invoice?,
        })
    };
    keyed(number, act())
}

fn standing(
    reader: &mut Reader,
    at: &At<'_>,
    row: &ProviderStandingDraft,
) -> Keyed<TaxNumber, ProviderHolds> {
    let provider = reader.required(at, of!(row.provider));
    let (causes, all_causes) = rows(reader, at, of!(row.causes), cause);
    let (stops, all_stops) = rows(reader, at, of!(row.stops), stop);
    let card = ProviderHolds { causes, stops };
    keyed(provider, (all_causes && all_stops).then_some(card))
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
        let mut facts = facts(&mut reader, &root, &draft);
        let checked = reader.optional(&root, of!(draft.checked_on));
        let day = orders.iter().map(|order| order.formed.day()).min();
        let edition = reader.law(&root, draft.law.as_ref(), day);
        let (Some(edition), true) = (edition.as_ref(), whole) else {
            return PaymentControlReport {
                verdict: reader.verdict(edition.as_ref()),
                ..PaymentControlReport::default()
            };
        };
        let ages = edition.parameters.list_ages.value();
        facts.payees = facts.payees.aged(checked, ages);
        facts.standing = facts.standing.aged(checked, ages);
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
            payable: verdict.outcome == Outcome::Clear && !orders.is_empty(),
            dues,
            searched,
            verdict,
        }
    }
});

fn facts(reader: &mut Reader, root: &At<'_>, draft: &PaymentControlDraft) -> ControlFacts {
    let accounts = of!(draft.accounts).map(|list| list!(list));
    let contracts = of!(draft.contracts).map(|list| list!(list));
    let acts = of!(draft.acts).map(|list| list!(list));
    let held = of!(draft.standing).map(|list| list!(list, as_of));
    let payees = of!(draft.payees).map(|list| list!(list, as_of));
    ControlFacts {
        accounts: known(reader, root, accounts, account),
        contracts: known(reader, root, contracts, contract),
        acts: known(reader, root, acts, act),
        payees: known(reader, root, payees, ProviderRow::read),
        standing: known(reader, root, held, standing),
        past: draft.past.as_ref().and_then(|draft| {
            past(
                reader,
                &root.field(of!(PaymentControlDraft::past).name),
                draft,
            )
        }),
    }
}

pub(in crate::wire) fn known<K: Ord + Hash, V, R>(
    reader: &mut Reader,
    root: &At<'_>,
    list: Field<Option<List<'_, R>>>,
    row: impl Fn(&mut Reader, &At<'_>, &R) -> Keyed<K, V>,
) -> Book<K, V> {
    let mut book = BookBuilder::new(Source::Register);
    if let Some(rows) = list.value {
        match part(reader, &root.field(list.name), &rows, row) {
            Ok(part) => book.append(part),
            Err(told) => book.lose_part(told),
        }
    }
    book.build()
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
