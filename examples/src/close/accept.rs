//! What the issuer accepts of a signed act, and the e-invoice that follows (mechanism
//! 12, 13). An act of which either does not hold waits: it comes onto no register.

use super::days::signing_day;
use super::desk::{AcceptanceCard, Desk};
use super::fault::Fault;
use super::file::MonthFile;
use super::findings::{ActName, Standing, take};
use super::input::Input;
use super::run::Closed;
use qalqan_core::act::Act;
use qalqan_core::calendar::Day;
use qalqan_core::finding::{At, Examination};
use qalqan_core::identifier::TaxNumber;
use qalqan_core::law::Edition;
use qalqan_core::money::Tenge;
use qalqan_core::payment::{
    Acceptance, Amounts, EInvoice, InvoiceFacts, SignedAct, accept, enter_invoice,
};

/// The signed acts that may come onto a register.
pub(super) fn accept_all(
    input: &Input,
    closed: &mut Closed,
    edition: &Edition,
    signed: Vec<SignedAct>,
) -> Result<Vec<SignedAct>, Fault> {
    let (desk, today) = (Desk::of(input), signing_day(input)?);
    let issuer = closed.keep(read_issuer(input)).flatten();
    let mut ready = Vec::new();
    for one in signed {
        let name = name(closed, one.act());
        let mut exam = Examination::new(edition);
        let accepted = acceptance(&mut exam, &desk, one.act(), &name);
        let accepted = closed.keep(accepted).flatten();
        let verdict = exam.close();
        let place = |path| (name.clone(), format!("acceptance.{path}"));
        take(&verdict, &place, &mut closed.found, &mut closed.open);
        let accepted = accepted.and_then(|accepted| one.accepted(accepted));
        let Some(one) = accepted else {
            wait(closed, &name);
            continue;
        };
        let facts = InvoiceFacts {
            accepted: one.amount(),
            issuer,
            signed: Some(one.signed()),
        };
        let mut exam = Examination::new(edition);
        let invoice = closed.keep(invoice(&desk, &name, &facts, today)).flatten();
        if let Some(invoice) = invoice {
            let root = At::root();
            enter_invoice(&mut exam, &root.field("invoice"), &invoice, &facts);
        }
        let verdict = exam.close();
        let place = |path| (name.clone(), path);
        take(&verdict, &place, &mut closed.found, &mut closed.open);
        if verdict.findings.is_empty() {
            ready.push(one);
        } else {
            wait(closed, &name);
        }
    }
    Ok(ready)
}

fn read_issuer(input: &Input) -> Result<Option<TaxNumber>, Fault> {
    if input.lacks(MonthFile::Issuer) {
        return Ok(None);
    }
    let bad = |error| Fault::form(MonthFile::Issuer, "bin", error);
    input.issuer.bin.parse().map(Some).map_err(bad)
}

/// The file and the number of a signed act.
pub(super) fn name(closed: &Closed, act: &Act) -> ActName {
    let number = act.number.as_ref().map_or("", |number| number.as_str());
    let mut own = closed.outcomes.iter().filter(|one| one.name.act == number);
    let found = own.find(|one| one.standing == Standing::Signed);
    found.map_or_else(ActName::default, |one| one.name.clone())
}

/// The act is signed, and a person must mend what follows.
fn wait(closed: &mut Closed, name: &ActName) {
    let mut outcomes = closed.outcomes.iter_mut();
    if let Some(outcome) = outcomes.find(|outcome| outcome.name == *name) {
        outcome.standing = Standing::Review;
    }
}

/// Everything presented is accepted, where the desk did not deduct.
fn acceptance(
    exam: &mut Examination,
    desk: &Desk<'_>,
    act: &Act,
    name: &ActName,
) -> Result<Option<Acceptance>, Fault> {
    let row = desk.row(&name.act);
    if let Some(card) = row.and_then(|row| row.acceptance.as_ref()) {
        let (whole, lines) = written(desk, card)?;
        return Ok(accept(exam, whole, &lines));
    }
    let all = |presented: Tenge| Amounts {
        presented,
        deducted: Tenge::ZERO,
        accepted: presented,
    };
    let lines: Vec<Amounts> = act
        .cases
        .iter()
        .filter_map(|case| case.total)
        .map(all)
        .collect();
    Ok(act.total.and_then(|total| accept(exam, all(total), &lines)))
}

fn written(desk: &Desk<'_>, card: &AcceptanceCard) -> Result<(Amounts, Vec<Amounts>), Fault> {
    let read = |presented: &String, deducted: &String, accepted: &String| {
        let one = |text| Ok(desk.read(Some(text))?.unwrap_or(Tenge::ZERO));
        Ok::<_, Fault>(Amounts {
            presented: one(presented)?,
            deducted: one(deducted)?,
            accepted: one(accepted)?,
        })
    };
    let lines = card.lines.iter();
    let lines = lines.map(|line| read(&line.presented, &line.deducted, &line.accepted));
    let whole = read(&card.presented, &card.deducted, &card.accepted)?;
    Ok((whole, lines.collect::<Result<_, _>>()?))
}

/// The e-invoice of an act: what it should be, but for what the provider wrote otherwise.
fn invoice(
    desk: &Desk<'_>,
    name: &ActName,
    facts: &InvoiceFacts,
    today: Day,
) -> Result<Option<EInvoice>, Fault> {
    let card = desk.row(&name.act).and_then(|row| row.invoice.as_ref());
    let written = card.cloned().unwrap_or_default();
    let date = desk.read(written.date.as_ref())?.unwrap_or(today);
    let amount = desk.read(written.amount.as_ref())?.or(facts.accepted);
    let recipient = desk.read(written.recipient.as_ref())?.or(facts.issuer);
    let both = amount.zip(recipient);
    Ok(both.map(|(amount, recipient)| EInvoice {
        number: format!("ЭСФ-{}", name.act),
        date,
        amount,
        recipient,
    }))
}
