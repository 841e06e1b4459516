//! Payment orders in the order of signing, over all providers; the control before they are
//! sent, and what the treasury did (mechanism 13).

use super::super::fault::Fault;
use super::super::run::Closed;
use super::asked::{Asked, step};
use super::books::Books;
use super::came::Came;
use super::control::{Formed, controlled};
use super::workdays::{ORDERS, PAYS, SENDS, at};
use qalqan_core::calendar::{Moment, Period};
use qalqan_core::money::Tenge;
use qalqan_core::settlement::{OrderPlace, StepKind};
use qalqan_core::wire::{SettlementCommandDraft, TurnReport, YearReport};

pub(super) fn order(books: &mut Books<'_>, closed: &mut Closed) {
    let day = books.days.ordered;
    books.until(at(day, ORDERS), closed);
    let queue = books.queue(day, closed);
    // one line over both sources, as they were signed
    let mut turns: Vec<TurnReport> = queue
        .to_order
        .into_iter()
        .flat_map(|one| one.acts)
        .collect();
    turns.sort_by(|one, other| one.came.cmp(&other.came));
    let years: Vec<Option<YearReport>> = (0..books.list.len())
        .map(|place| books.state(place, day))
        .collect();
    for (turn, second) in turns.iter().zip(ORDERS..) {
        let place = usize::try_from(turn.row).unwrap_or(usize::MAX);
        let year = years.get(place).and_then(Option::as_ref);
        let asked = at(day, second).zip(year);
        let asked = asked.and_then(|(on, year)| formed(books, (place, year), turn, on));
        if let Some(asked) = asked {
            books.take(place, vec![asked], closed);
        }
    }
    // those that the desk formed itself are sent with the others
    books.until(at(day, SENDS), closed);
    let orders = live(books, closed);
    closed.orders = orders.len();
    let sent = controlled(books, &orders, closed);
    let mut second = 0;
    for (order, good) in orders.iter().zip(sent) {
        let sends = at(day, SENDS + second);
        let pays = at(books.days.executed, PAYS + second);
        second += 1;
        let Some((sends, pays)) = sends.zip(pays).filter(|_| good) else {
            continue;
        };
        let of = |kind, on| {
            let draft = SettlementCommandDraft {
                order: Some(order.number.clone()),
                ..step(kind)
            };
            Asked::new(order.came.name.clone(), on, draft)
        };
        books.take(order.place, vec![of(StepKind::SendOrder, sends)], closed);
        let paid = of(StepKind::ExecuteOrder, pays);
        let day = books.days.executed.to_string();
        let paid = paid.with(|draft| {
            draft.day = Some(day);
            draft.paper = Some("Выписка казначейства".into());
        });
        books.later(order.place, paid);
    }
    books.until(at(books.days.executed, PAYS + second), closed);
}

/// The order of an act: all that is left to pay of it.
fn formed(
    books: &Books<'_>,
    (place, year): (usize, &YearReport),
    turn: &TurnReport,
    on: Moment,
) -> Option<Asked> {
    let book = books.list.get(place)?;
    let came = books.act(book.number, &turn.contract, &turn.act)?;
    let row = books.desk.row(&came.act).and_then(|row| row.order.as_ref());
    if row.is_some_and(|row| row.own) {
        return None;
    }
    let mut acts = year.acts.iter();
    let own = acts.find(|one| one.contract == turn.contract && one.act == turn.act)?;
    let read = |text: &str| text.parse::<Tenge>().ok();
    let left = read(&own.payable)?.checked_sub(read(&own.ordered)?)?;
    let left = left.checked_sub(read(&own.retained)?)?;
    let mut cards = books.input.providers.iter();
    let card = cards.find(|card| card.bin == book.provider)?;
    // every order is paid from the control cash account (13 par 3)
    let payer = &books.input.issuer.account_gobmp;
    let asked = Asked::of(came, on, StepKind::FormOrder);
    Some(asked.with(|draft| {
        draft.order = Some(format!("ПП-{}", came.act));
        draft.amount = Some(left.to_string());
        draft.account = Some(card.account.clone());
        draft.bic = Some(card.bic.clone());
        draft.payer_account = Some(payer.clone());
        draft.purpose = Some(format!("Оплата медицинских услуг по акту {}", came.act));
    }))
}

/// The orders that stand formed, provider by provider.
fn live(books: &Books<'_>, closed: &mut Closed) -> Vec<Formed> {
    let mut all = Vec::new();
    for place in 0..books.list.len() {
        let number = books.list.get(place).map(|book| book.number);
        let Some(year) = books.state(place, books.days.ordered) else {
            continue;
        };
        let orders = year
            .orders
            .iter()
            .filter(|one| one.place == Some(OrderPlace::Formed));
        for one in orders {
            let came = number.and_then(|number| books.act(number, &one.contract, &one.act));
            let mut acts = year.acts.iter();
            let act = acts.find(|act| act.contract == one.contract && act.act == one.act);
            let Some((came, act)) = came.zip(act) else {
                continue;
            };
            let bill = year
                .bills
                .iter()
                .find(|bill| Some(&bill.number) == act.bill.as_ref());
            let billed = bill.and_then(|bill| bill.formed.parse::<Moment>().ok());
            all.push(Formed {
                place,
                number: one.number.clone(),
                amount: one.amount.clone(),
                formed: one.formed.clone(),
                period: closed.keep(period(books, came)).flatten(),
                came: came.clone(),
                act: act.clone(),
                billed: billed.map(Moment::day),
            });
        }
    }
    all.sort_by(|one, other| one.formed.cmp(&other.formed));
    all
}

/// The days of service that the order names: those of the month of the act, but for what the
/// desk wrote otherwise.
fn period(books: &Books<'_>, came: &Came) -> Result<Option<Period>, Fault> {
    let row = books.desk.row(&came.act).and_then(|row| row.order.as_ref());
    let written = books.desk.read(row.and_then(|row| row.period.as_ref()))?;
    let month = Period::spanning(came.month.first(), came.month.last());
    Ok(Some(written.unwrap_or(month)))
}
