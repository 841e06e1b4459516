//! The e-invoice of an act: entered once the issuer signed it, for the sum accepted
//! (mechanism 12, annex).

use crate::calendar::{Day, Moment};
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::TaxNumber;
use crate::law::Rule;
use crate::law::catalogue::payment as rules;
use crate::money::Tenge;
use crate::payment::RegisterEntry;
use alloc::string::String;

/// An e-invoice as the provider enters it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EInvoice {
    /// Its registration number.
    pub number: String,
    /// Its date.
    pub date: Day,
    /// Its amount.
    pub amount: Tenge,
    /// Who receives it and pays.
    pub recipient: TaxNumber,
}

/// What an e-invoice is compared with. Whatever is `None` leaves its rule *not checked*.
#[derive(Clone, Copy, Debug, Default)]
pub struct InvoiceFacts {
    /// The amount of the act that was accepted.
    pub accepted: Option<Tenge>,
    /// The issuer.
    pub issuer: Option<TaxNumber>,
    /// When the issuer signed the act.
    pub signed: Option<Moment>,
}

/// Judges the e-invoice at `at`.
pub fn enter_invoice(
    exam: &mut Examination,
    at: &At<'_>,
    invoice: &EInvoice,
    facts: &InvoiceFacts,
) {
    invoice_amount(exam, at, invoice.amount, facts.accepted);
    invoice_recipient(exam, at, invoice, facts);
    let signed = (facts.signed, facts.accepted);
    invoice_date(exam, &at.field("date"), invoice.date, signed);
}

fn known<T>(
    exam: &mut Examination,
    rule: &'static Rule,
    at: &At<'_>,
    what: &'static str,
    fact: Option<T>,
) -> Option<T> {
    if fact.is_none() {
        exam.lack(rule, at.path(), what, Source::Register, Lack::NotGiven);
    }
    fact
}

/// PAY-020. To a tiyn: the invoice is neither a part of the act nor a round sum.
pub(crate) fn invoice_amount(
    exam: &mut Examination,
    at: &At<'_>,
    amount: Tenge,
    accepted: Option<Tenge>,
) {
    let here = at.field("amount");
    let rule = &rules::INVOICE_AMOUNT;
    let Some(accepted) = known(exam, rule, &here, "accepted", accepted) else {
        return;
    };
    if let Some(finding) = amount_apart(exam, &here, amount, accepted) {
        exam.find(finding.repair(here.path(), accepted));
    }
}

/// PAY-020 at the place of an e-invoice: what is found where its amount is not the accepted.
pub(super) fn amount_apart(
    exam: &mut Examination,
    at: &At<'_>,
    amount: Tenge,
    accepted: Tenge,
) -> Option<Finding> {
    let rule = &rules::INVOICE_AMOUNT;
    if amount == accepted {
        exam.pass(rule);
        return None;
    }
    let finding = Finding::new(rule, at.path()).with("invoice", amount);
    let finding = finding.with("accepted", accepted);
    Some(finding.stake(amount.distance(accepted)))
}

/// PAY-021.
fn invoice_recipient(
    exam: &mut Examination,
    at: &At<'_>,
    invoice: &EInvoice,
    facts: &InvoiceFacts,
) {
    let rule = &rules::INVOICE_RECIPIENT;
    let here = at.field("recipient");
    let Some(issuer) = known(exam, rule, &here, "issuer", facts.issuer) else {
        return;
    };
    if invoice.recipient == issuer {
        exam.pass(rule);
    } else {
        exam.find(Finding::new(rule, here.path()).with("invoice", &invoice.number));
    }
}

/// PAY-022. The day of the signature itself is no earlier than the signature.
pub(crate) fn invoice_date(
    exam: &mut Examination,
    at: &At<'_>,
    date: Day,
    (signed, amount): (Option<Moment>, Option<Tenge>),
) {
    let rule = &rules::INVOICE_DATE;
    let Some(signed) = known(exam, rule, at, "signed", signed) else {
        return;
    };
    if date >= signed.day() {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.path()).with("date", date);
        exam.find(finding.with("signed", signed).stake(amount));
    }
}

/// PAY-023. Where no entry names its e-invoice, that is said once.
pub(super) fn register_invoice(exam: &mut Examination, at: &At<'_>, entries: &[RegisterEntry]) {
    let rule = &rules::REGISTER_INVOICE;
    let list = at.field("entries");
    if !entries.is_empty() && entries.iter().all(|entry| entry.invoice.is_none()) {
        let path = list.path();
        return exam.lack(rule, path, "invoice", Source::EInvoices, Lack::NotGiven);
    }
    for (place, entry) in entries.iter().enumerate() {
        let one = list.index(place);
        let here = one.field("invoice");
        match entry.invoice {
            None => exam.lack(rule, here.path(), "invoice", Source::EInvoices, Lack::NoKey),
            Some(invoice) if invoice == entry.amount => exam.pass(rule),
            Some(invoice) => {
                let finding = Finding::new(rule, here.path()).with("act", &entry.act);
                let finding = finding
                    .with("invoice", invoice)
                    .with("amount", entry.amount);
                exam.find(finding.stake(invoice.distance(entry.amount)));
            }
        }
    }
}
