//! Payment orders for the rows of the registers, and their control (mechanism 13).

use super::days::{payment_days, signing_day};
use super::desk::Desk;
use super::fault::{Fault, Trouble};
use super::file::MonthFile;
use super::findings::{ActName, Standing, take};
use super::history::{Texts, past_payments};
use super::input::Input;
use super::run::Closed;
use qalqan_core::act::Reference;
use qalqan_core::calendar::{Day, Moment, WorkCalendar};
use qalqan_core::fact::{Book, Source};
use qalqan_core::finding::Examination;
use qalqan_core::identifier::{ActNumber, ContractNumber, Iban, TaxNumber};
use qalqan_core::law::Edition;
use qalqan_core::payment::{
    ActInvoice, ControlFacts, PaidAct, PastPayments, PayeeBasis, PaymentOrder, RegisterRow,
    SignedAct, control,
};

/// Forms an order for each row, in the order of signing, and controls them all.
pub(super) fn pay(
    input: &Input,
    closed: &mut Closed,
    reference: &Reference,
    signed: &[SignedAct],
    edition: &Edition,
) -> Result<(), Fault> {
    if closed.registers.is_empty() {
        return Ok(());
    }
    let none = || Fault::of(MonthFile::Inbox.name(), Trouble::NoDay, "");
    let (invoiced, formed) = payment_days(signing_day(input)?).ok_or_else(none)?;
    let desk = Desk::of(input);
    let rows = closed.registers.iter().flat_map(|register| register.rows());
    let mut orders = Vec::new();
    for (row, minute) in in_turn(rows.collect(), signed).into_iter().zip(0_u32..) {
        let at = Moment::new(formed, (600 + minute) * 60).ok_or_else(none)?;
        orders.push(order(&desk, row, at, Some(invoiced))?);
    }
    let given = !input.lacks(MonthFile::Payments);
    let past = given.then(|| closed.keep(past_payments(input))).flatten();
    let accounts = accounts(input, closed);
    // the register that an act is on tells the day of its invoice for payment
    let on_bill = |act: &ActNumber| {
        let mut orders = orders.iter();
        orders.find(|one| one.act == *act)?.invoiced
    };
    let mut facts = facts(reference, signed, (formed, past), &on_bill, &accounts);
    facts.standing = Book::new(Source::Register, desk.holds()?, true, Some(formed));
    // asked again on the day of the orders
    let payees = reference.providers.rows().iter().cloned();
    let payees = payees.chain(desk.payees()?).collect();
    facts.payees = Book::new(Source::Register, payees, true, Some(formed));
    let mut exam = Examination::new(edition);
    control(
        &mut exam,
        &orders,
        &facts,
        edition,
        &WorkCalendar::kazakhstan(),
    );
    let names: Vec<ActName> = orders.iter().map(|order| name(closed, order)).collect();
    let place = |path: String| {
        let (name, rest) = of_order(&names, &path);
        (name, format!("order{rest}"))
    };
    take(&exam.close(), &place, &mut closed.found, &mut closed.open);
    closed.orders = orders.len();
    Ok(())
}

/// The signed act of an order.
fn name(closed: &Closed, order: &PaymentOrder) -> ActName {
    let signed = closed.outcomes.iter();
    let mut own = signed.filter(|one| one.name.act == order.act.as_str());
    let found = own.find(|one| one.standing == Standing::Signed);
    found.map_or_else(ActName::default, |one| one.name.clone())
}

/// `orders[3].formed` is `.formed` of the order of the fourth act.
fn of_order(names: &[ActName], path: &str) -> (ActName, String) {
    let cut = || {
        let (index, rest) = path.strip_prefix("orders[")?.split_once(']')?;
        let name = names.get(index.parse::<usize>().ok()?)?;
        Some((name.clone(), rest.to_string()))
    };
    cut().unwrap_or_else(|| (ActName::default(), path.to_string()))
}

/// The rows of both registers in the chronology of signing.
fn in_turn<'a>(mut rows: Vec<&'a RegisterRow>, signed: &[SignedAct]) -> Vec<&'a RegisterRow> {
    rows.sort_by_key(|row| {
        let mut acts = signed.iter();
        acts.position(|one| one.act().number.as_ref() == Some(&row.act))
    });
    rows
}

/// The order of a row, but for what the desk wrote otherwise.
fn order(
    desk: &Desk<'_>,
    row: &RegisterRow,
    formed: Moment,
    invoiced: Option<Day>,
) -> Result<PaymentOrder, Fault> {
    let own = desk.row(row.act.as_str()).and_then(|row| row.order.clone());
    let own = own.unwrap_or_default();
    let contract = desk.read(own.contract.as_ref())?;
    Ok(PaymentOrder {
        number: format!("ПП-{}", row.act),
        provider: row.provider,
        account: desk.read(own.account.as_ref())?.unwrap_or(row.account),
        amount: desk.read(own.amount.as_ref())?.unwrap_or(row.amount),
        contract: contract.unwrap_or_else(|| row.contract.clone()),
        act: row.act.clone(),
        period: desk.read(own.period.as_ref())?.unwrap_or(row.period),
        formed: desk.read(own.formed.as_ref())?.unwrap_or(formed),
        invoiced: desk.read(own.invoiced.as_ref())?.or(invoiced),
        e_invoice: Some(invoice_number(row.act.as_str())),
    })
}

/// Registration number of the e-invoice of an act.
fn invoice_number(act: &str) -> String {
    format!("ЭСФ-{act}")
}

/// What the register knows on the day of forming.
fn facts(
    reference: &Reference,
    signed: &[SignedAct],
    (formed, past): (Day, Option<PastPayments>),
    billed: &dyn Fn(&ActNumber) -> Option<Day>,
    accounts: &[(TaxNumber, Iban)],
) -> ControlFacts {
    let account_of = |provider: TaxNumber| {
        let mut all = accounts.iter();
        all.find(|(bin, _)| *bin == provider)
            .map(|(_, account)| *account)
    };
    let contracts: Vec<(ContractNumber, PayeeBasis)> = reference
        .contracts
        .rows()
        .iter()
        .filter_map(|(number, card)| {
            let account = account_of(card.provider)?;
            let card = card.clone();
            Some((number.clone(), PayeeBasis { card, account }))
        })
        .collect();
    let acts = signed.iter().filter_map(|one| {
        let act = one.act();
        let number = act.number.as_ref()?;
        let paid = PaidAct {
            provider: act.provider?,
            contract: act.contract.clone()?,
            month: act.month?,
            total: act.total?,
            accepted: one.amount(),
            retained: None,
            signed: one.signed(),
            billed: billed(number),
            invoice: one.amount().map(|amount| ActInvoice {
                number: invoice_number(number.as_str()),
                amount,
            }),
        };
        Some((act.number.clone()?, paid))
    });
    let acts = acts.collect();
    ControlFacts {
        accounts: Book::new(Source::Register, accounts.to_vec(), true, Some(formed)),
        contracts: Book::new(Source::Register, contracts, true, Some(formed)),
        acts: Book::new(Source::Register, acts, true, Some(formed)),
        past,
        ..ControlFacts::empty()
    }
}

/// The providers' accounts, as far as they can be read.
fn accounts(input: &Input, closed: &mut Closed) -> Vec<(TaxNumber, Iban)> {
    let mut accounts = Vec::new();
    for (place, card) in input.providers.iter().enumerate() {
        let texts = Texts::row(MonthFile::Providers, "", place);
        let bin = closed.keep(texts.one(&card.bin));
        let account = closed.keep(texts.one(&card.account));
        accounts.extend(bin.zip(account));
    }
    accounts
}
