//! The provider enters the e-invoice of each signed act, and the uses of the coverage are
//! registered on the accounts of the insured (mechanism 12 par 2, 3).

use super::super::cards::ArrivalCard;
use super::super::desk::Desk;
use super::super::fault::Fault;
use super::super::findings::{ActName, take, take_placed};
use super::super::run::Closed;
use super::asked::Asked;
use super::books::Books;
use super::came::Came;
use super::workdays::{INVOICES, USES, at};
use qalqan_core::calendar::{Day, Moment};
use qalqan_core::finding::{At, Examination, Verdict};
use qalqan_core::identifier::TaxNumber;
use qalqan_core::law;
use qalqan_core::money::Tenge;
use qalqan_core::payment::{EInvoice, InvoiceFacts, enter_invoice};
use qalqan_core::settlement::{ActPlace, StepKind};
use qalqan_core::wire::{ActStateReport, PolicyList, ReferenceDraft, UsesOfActDraft, uses_of_act};
use std::collections::BTreeSet;

/// The acts of a provider that the issuer signed and nobody billed, as they came.
fn signed(books: &Books<'_>, place: usize, day: Day) -> Vec<(Came, ActStateReport)> {
    let year = books.state(place, day);
    let number = books.list.get(place).map(|book| book.number);
    let acts = year.map_or_else(Vec::new, |year| year.acts);
    let acts = acts
        .into_iter()
        .filter(|act| act.place == Some(ActPlace::Signed));
    let mut signed: Vec<(Came, ActStateReport)> = acts
        .filter_map(|act| Some((books.act(number?, &act.contract, &act.act)?.clone(), act)))
        .collect();
    signed.sort_by(|(_, one), (_, other)| one.signed.cmp(&other.signed));
    signed
}

pub(super) fn invoice(books: &mut Books<'_>, closed: &mut Closed) {
    let day = books.days.signed;
    books.until(at(day, INVOICES), closed);
    for place in 0..books.list.len() {
        let mut asked = Vec::new();
        for ((came, act), second) in signed(books, place, day).into_iter().zip(INVOICES..) {
            let entered = entered(&books.desk, (&came, &act), day, &books.input.issuer.bin);
            let on = at(day, second);
            let Some((Some(paper), on)) = closed.keep(entered).zip(on) else {
                continue;
            };
            if to_the_issuer(&paper, &came.name, closed) {
                asked.push(Asked::of(&came, on, StepKind::EnterInvoice).with(|draft| {
                    draft.invoice = Some(paper.invoice.number);
                    draft.amount = Some(paper.invoice.amount.to_string());
                    draft.day = Some(paper.invoice.date.to_string());
                }));
            }
        }
        books.take(place, asked, closed);
    }
}

/// An e-invoice, and what it is held to.
struct Paper {
    invoice: EInvoice,
    facts: InvoiceFacts,
}

/// The e-invoice of an act: what it should be, but for what the provider wrote otherwise.
fn entered(
    desk: &Desk<'_>,
    (came, act): (&Came, &ActStateReport),
    today: Day,
    issuer: &str,
) -> Result<Option<Paper>, Fault> {
    let written = desk.row(&came.act).and_then(|row| row.invoice.clone());
    let written = written.unwrap_or_default();
    let accepted: Option<Tenge> = act.payable.parse().ok();
    let signed: Option<Moment> = act.signed.as_ref().and_then(|text| text.parse().ok());
    let issuer: Option<TaxNumber> = issuer.parse().ok();
    let date = desk.read(written.date.as_ref())?.unwrap_or(today);
    let amount = desk.read(written.amount.as_ref())?.or(accepted);
    let recipient = desk.read(written.recipient.as_ref())?.or(issuer);
    let both = amount.zip(recipient).filter(|_| !written.none);
    Ok(both.map(|(amount, recipient)| Paper {
        invoice: EInvoice {
            // two providers may number their acts alike
            number: format!("ЭСФ-{}/{}", came.contract, came.act),
            date,
            amount,
            recipient,
        },
        facts: InvoiceFacts {
            accepted,
            issuer,
            signed,
        },
    }))
}

/// PAY-021 alone: a history does not keep to whom an e-invoice is made out. Its sum and its
/// day are the settlement's to judge.
fn to_the_issuer(paper: &Paper, name: &ActName, closed: &mut Closed) -> bool {
    let Ok(edition) = law::on(paper.invoice.date) else {
        return true;
    };
    let mut exam = Examination::new(edition);
    let root = At::root();
    enter_invoice(
        &mut exam,
        &root.field("invoice"),
        &paper.invoice,
        &paper.facts,
    );
    let mut verdict: Verdict = exam.close();
    verdict
        .findings
        .retain(|found| found.rule.code == "PAY-021");
    let place = |path| (name.clone(), path);
    take(&verdict, &place, &mut closed.found, &mut closed.open);
    verdict.findings.is_empty()
}

/// One event a service; a signed act of which nobody registered them is told when it is
/// billed.
pub(super) fn register_uses(books: &mut Books<'_>, closed: &mut Closed) {
    let day = books.days.signed;
    for place in 0..books.list.len() {
        let mut asked = Vec::new();
        for ((came, _), second) in signed(books, place, day).into_iter().zip(USES..) {
            let left = books.desk.row(&came.act).is_some_and(|row| row.uses_left);
            if left || !uses(books, &came, closed) {
                continue;
            }
            if let Some(on) = at(day, second) {
                let asked_for = Asked::of(&came, on, StepKind::RegisterUses);
                asked.push(asked_for.with(|draft| draft.cases = Some(came.cases)));
            }
        }
        books.take(place, asked, closed);
    }
}

/// Could the uses of an act be made, each with the policy of its day?
fn uses(books: &Books<'_>, came: &Came, closed: &mut Closed) -> bool {
    let arrival = ArrivalCard::of(came.name.file.clone());
    let Some(act) = closed.keep(books.input.act(&arrival)) else {
        return false;
    };
    let insured = act.cases.iter().filter_map(|case| case.insured.as_ref());
    let insured: BTreeSet<&str> = insured.map(|one| one.as_str()).collect();
    let policies = books.policies.as_ref().map(|list| PolicyList {
        // those of others answer nothing here
        rows: list
            .rows
            .iter()
            .filter(|row| {
                row.insured
                    .as_ref()
                    .is_some_and(|one| insured.contains(&**one))
            })
            .cloned()
            .collect(),
        complete: list.complete,
        as_of: list.as_of.clone(),
        stale_days: list.stale_days,
    });
    let report = uses_of_act(UsesOfActDraft {
        law: None,
        reference: Some(ReferenceDraft {
            policies,
            ..ReferenceDraft::default()
        }),
        act: Some(act.clone()),
    });
    let name = came.name.clone();
    take_placed(&report.verdict, &|path| (name.clone(), path), closed);
    !report.uses.is_empty() && report.verdict.findings.is_empty()
}
