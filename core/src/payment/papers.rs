//! The papers that come before an order: the signed act, its e-invoice, the invoice for
//! payment (mechanism 12, 13).

use crate::calendar::Day;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::comparable_form;
use crate::law::catalogue::payment as rules;
use crate::payment::PaymentOrder;
use crate::payment::facts::no_act;
use crate::payment::invoice::amount_apart;
use crate::payment::paid_acts::Known;
use alloc::string::ToString;

/// PAY-029: an order is formed for an act that the issuer has signed by then.
///
/// Services are accepted by the signature (mechanism 3(3)): before it nothing is owed. An
/// order of 10 April for an act signed on the 11th fires, and so does one for an act that a
/// complete list of signed acts lacks. Speaks with `order` and `signed`; the order is at
/// stake.
pub(super) fn act_signed(
    exam: &mut Examination,
    at: &At<'_>,
    order: &PaymentOrder,
    act: Known<'_>,
) {
    let rule = &rules::ACT_SIGNED;
    let signed = match act {
        Ok(act) if act.signed <= order.formed => return exam.pass(rule),
        Ok(act) => act.signed.to_string(),
        Err(Lack::Absent) => "–".to_string(),
        Err(lack) => return no_act(exam, rule, at, lack),
    };
    let finding = Finding::new(rule, at.field("act").path()).with("order", &order.number);
    exam.find(finding.with("signed", signed).stake(order.amount));
}

/// The day of the invoice for payment, as the act and the order tell it.
fn billed(order: &PaymentOrder, act: Known<'_>) -> Result<Day, Lack> {
    let billed = act?.billed.ok_or(Lack::NotTold)?;
    match order.invoiced {
        Some(other) if other != billed => Err(Lack::Contradicting),
        _ => Ok(billed),
    }
}

/// PAY-030: an order is formed on the day of the invoice for payment of its act, or later.
///
/// Bodies pay on that invoice (mechanism 13), so that without it there is nothing to pay on.
/// An order of the 10th on an invoice of the 15th fires; the day itself does not. Speaks with
/// `order` and `billed`; the order is at stake.
pub(super) fn billed_by_then(
    exam: &mut Examination,
    at: &At<'_>,
    order: &PaymentOrder,
    act: Known<'_>,
) {
    let rule = &rules::BILLED_BY_THEN;
    let here = at.field("formed");
    match billed(order, act) {
        Err(lack) => exam.lack(rule, here.path(), "billed", Source::Register, lack),
        Ok(day) if day <= order.formed.day() => exam.pass(rule),
        Ok(day) => {
            let finding = Finding::new(rule, here.path()).with("order", &order.number);
            exam.find(finding.with("billed", day).stake(order.amount));
        }
    }
}

/// PAY-031 and PAY-020: the order names the e-invoice of its act, and that is for what was
/// accepted.
///
/// Points 3(3) and 12 let an act be paid with its e-invoice alone. An order that names the
/// e-invoice of another act fires. Speaks with `order`, `invoice` and `given`; the order is
/// at stake.
pub(super) fn invoice_of_act(
    exam: &mut Examination,
    at: &At<'_>,
    order: &PaymentOrder,
    act: Known<'_>,
) {
    let rule = &rules::INVOICE_OF_ACT;
    let here = at.field("eInvoice");
    let act = match act {
        Ok(act) => act,
        Err(lack) => return no_act(exam, rule, at, lack),
    };
    let untold = |exam: &mut Examination, what, lack| {
        exam.lack(rule, here.path(), what, Source::EInvoices, lack);
    };
    let Some(invoice) = &act.invoice else {
        return untold(exam, "invoice", Lack::NotTold);
    };
    if let Some(finding) = amount_apart(exam, &here, invoice.amount, act.taken()) {
        exam.find(finding);
    }
    let Some(given) = &order.e_invoice else {
        return untold(exam, "eInvoice", Lack::NoKey);
    };
    // a number of strokes alone is comparable with none
    match comparable_form(given).zip(comparable_form(&invoice.number)) {
        None => return untold(exam, "eInvoice", Lack::NoKey),
        Some((given, own)) if given == own => return exam.pass(rule),
        Some(_) => {}
    }
    let finding = Finding::new(rule, here.path()).with("order", &order.number);
    let finding = finding
        .with("invoice", &invoice.number)
        .with("given", given);
    exam.find(finding.stake(order.amount));
}
