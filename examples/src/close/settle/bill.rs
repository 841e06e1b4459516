//! Invoices for payment with their register, made from the histories: one for each source, of
//! the acts of all providers whose turn it is; then the payout instructions, and what is
//! retained for advances (mechanism 13, annex).

use super::super::desk::stands_for;
use super::super::findings::{ActName, take_placed};
use super::super::run::{Closed, Registered};
use super::asked::{Asked, step};
use super::books::Books;
use super::workdays::{BILLS, INSTRUCTS, RETAINS, at};
use qalqan_core::money::{Tenge, checked_sum};
use qalqan_core::placement::FundingSource;
use qalqan_core::settlement::{ActPlace, StepKind};
use qalqan_core::wire::{
    ActRefRecord, ContractStateReport, RegisterReport, SettlementCommandDraft,
    SettlementRegisterDraft, YearReport, settlement_register,
};

/// The name of the service in the register.
const SERVICE: &str = "медицинские услуги по акту";

pub(super) fn bill(books: &mut Books<'_>, closed: &mut Closed) {
    let day = books.days.billed;
    books.until(at(day, BILLS), closed);
    let accounts = [
        (FundingSource::Guaranteed, &books.input.issuer.account_gobmp),
        (FundingSource::Insurance, &books.input.issuer.account_osms),
    ];
    for ((funding, account), second) in accounts.into_iter().zip(0_u32..) {
        let report = register(books, funding, account, closed);
        let Some(text) = report.digest.clone().filter(|_| !report.rows.is_empty()) else {
            continue;
        };
        for place in 0..books.list.len() {
            let number = number(books, funding);
            let asked = formed(books, place, (funding, &number), &text);
            let on = at(day, INSTRUCTS + second);
            let Some(((asked, amount), on)) = asked.zip(on) else {
                continue;
            };
            let draft = SettlementCommandDraft {
                instruction: Some(format!("П-{number}")),
                bill: Some(number),
                amount: Some(amount.to_string()),
                ..step(StepKind::InstructPayout)
            };
            let instructed = Asked::new(asked.name.clone(), on, draft);
            if books.take(place, vec![asked], closed) == [true] {
                books.later(place, instructed);
            }
        }
        closed.registers.push(Registered { funding, report });
    }
    books.until(at(day, RETAINS), closed);
    retain(books, closed);
}

/// One invoice for payment of the issuer: every history on it keeps the same number.
fn number(books: &Books<'_>, funding: FundingSource) -> String {
    format!("СЧ-{}-{}", books.days.billed, funding.name())
}

fn register(
    books: &Books<'_>,
    funding: FundingSource,
    account: &str,
    closed: &mut Closed,
) -> RegisterReport {
    let report = settlement_register(SettlementRegisterDraft {
        law: None,
        issuer: Some(books.input.issuer.bin.clone()),
        registrar: books.input.issuer.registrar.clone(),
        checked_on: Some(books.last.to_string()),
        day: Some(books.days.billed.to_string()),
        funding: Some(funding.name().into()),
        sender: Some(books.input.issuer.name.clone()),
        sender_account: Some(account.into()),
        bill: None,
        years: books.years(SERVICE),
    });
    let nothing = report.rows.is_empty() && report.verdict.outcome.name() != "clear";
    let all = (0..books.list.len()).filter_map(|place| {
        let year = books.state(place, books.days.billed)?;
        Some(turns(&year, funding))
    });
    let entries: Vec<ActRefRecord> = all.flatten().collect();
    // an empty register is of no source: there is nothing to ask for
    if !entries.is_empty() || !nothing {
        let name = stands_for(&format!("register {funding}"));
        let place = |path: String| of_row(&entries, &path).unwrap_or_else(|| (name.clone(), path));
        take_placed(&report.verdict, &place, closed);
    }
    report
}

/// `entries[3].bic` is `register.bic` of the fourth act, provider by provider.
fn of_row(entries: &[ActRefRecord], path: &str) -> Option<(ActName, String)> {
    let (index, rest) = path.strip_prefix("entries[")?.split_once(']')?;
    let entry = entries.get(index.parse::<usize>().ok()?)?;
    Some((stands_for(entry.act.as_deref()?), format!("register{rest}")))
}

/// The acts of a source whose turn it is to be billed.
fn turns(year: &YearReport, funding: FundingSource) -> Vec<ActRefRecord> {
    let mut sources = year.to_bill.iter();
    let own = sources.find(|one| one.funding.as_deref() == Some(funding.name()));
    own.map_or_else(Vec::new, |own| own.acts.clone())
}

fn formed(
    books: &Books<'_>,
    place: usize,
    (funding, number): (FundingSource, &str),
    text: &str,
) -> Option<(Asked, Tenge)> {
    let book = books.list.get(place)?;
    let year = books.state(place, books.days.billed)?;
    let acts = turns(&year, funding);
    let amounts = acts.iter().filter_map(|of| payable(&year, of));
    let amount = checked_sum(amounts).filter(|_| !acts.is_empty())?;
    let draft = SettlementCommandDraft {
        bill: Some(number.into()),
        funding: Some(funding.name().into()),
        amount: Some(amount.to_string()),
        register: Some(text.into()),
        acts,
        ..step(StepKind::FormBill)
    };
    let on = at(books.days.billed, BILLS)?;
    Some((Asked::new(stands_for(&book.provider), on, draft), amount))
}

fn payable(year: &YearReport, of: &ActRefRecord) -> Option<Tenge> {
    let (contract, act) = of.contract.as_ref().zip(of.act.as_ref())?;
    let mut acts = year.acts.iter();
    let own = acts.find(|one| one.contract == *contract && one.act == *act)?;
    own.payable.parse().ok()
}

/// What the schedule asks of a month beside what it retained already.
fn due(contract: &ContractStateReport, month: &str) -> Option<Tenge> {
    let mut rows = contract.retention.iter();
    let own = rows.find(|row| row.month == month)?;
    let (due, retained): (Tenge, Tenge) = (own.due.parse().ok()?, own.retained.parse().ok()?);
    due.checked_sub(retained)
}

/// What is left of an advance is retained from the acts of its contract, and never more than
/// was accepted of each (Payment Rules 37).
fn retain(books: &mut Books<'_>, closed: &mut Closed) {
    let day = books.days.billed;
    for place in 0..books.list.len() {
        let Some(year) = books.state(place, day) else {
            continue;
        };
        let number = books.list.get(place).map(|book| book.number);
        let mut asked = Vec::new();
        for contract in &year.contracts {
            let left = contract
                .sums
                .as_ref()
                .and_then(|sums| sums.advance_left.parse().ok());
            let mut left: Tenge = left.unwrap_or(Tenge::ZERO);
            let acts = year
                .acts
                .iter()
                .filter(|act| act.contract == contract.number);
            for act in acts.filter(|act| act.place == Some(ActPlace::Billed)) {
                let came = number.and_then(|number| books.act(number, &act.contract, &act.act));
                let payable: Option<Tenge> = act.payable.parse().ok();
                let Some(((came, payable), on)) = came.zip(payable).zip(at(day, RETAINS)) else {
                    continue;
                };
                let due = due(contract, &act.month).unwrap_or(left);
                let amount = due.min(left).min(payable);
                if amount.is_positive() {
                    left = left.checked_sub(amount).unwrap_or(Tenge::ZERO);
                    let one = Asked::of(came, on, StepKind::RetainAdvance);
                    asked.push(one.with(|draft| draft.amount = Some(amount.to_string())));
                }
            }
        }
        books.take(place, asked, closed);
    }
}
