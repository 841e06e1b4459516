//! The days of the issuer's work after a month: they follow the last act that came.

use super::fault::{Fault, Trouble};
use super::file::MonthFile;
use super::input::Input;
use qalqan_core::act::Reference;
use qalqan_core::calendar::{Day, Moment, WorkCalendar};
use qalqan_core::law::{self, Edition};

/// The orders are formed so many working days after the invoice for payment.
const ORDERED_AFTER: u32 = 3;

/// Days after the working day behind the last act on which a month may still be closed.
const CLOSED_WITHIN: i64 = 31;

/// The n-th working day after a day.
fn working_day_after(day: Day, n: u32) -> Option<Day> {
    WorkCalendar::kazakhstan().nth_working_day_from(day.next()?, n)
}

/// The day on which the issuer signs: the one that the host names, else the working day
/// after the last act came.
pub(super) fn signing_day(input: &Input) -> Result<Day, Fault> {
    let came = input.inbox.iter().filter_map(|arrival| {
        let moment: Moment = arrival.received_at.as_deref()?.parse().ok()?;
        Some(moment.day())
    });
    let day = input
        .signing_day
        .or_else(|| working_day_after(came.max()?, 1));
    day.ok_or_else(|| Fault::of(MonthFile::Inbox.name(), Trouble::NoDay, ""))
}

/// The last day on which the month may have been closed: that of signing where the host names
/// it, else some weeks after the last act came. A list of a later day is of no use; none is
/// where nobody knows when acts came.
pub(super) fn closed_by(input: &Input) -> Option<Day> {
    let signed = signing_day(input).ok()?;
    match input.signing_day {
        Some(named) => Some(named),
        None => signed.plus_days(CLOSED_WITHIN),
    }
}

/// The day of the newest list of the book: no check that rests on the book is of a day before
/// it.
pub(super) fn day_of_the_book(reference: &Reference, closed: Option<Day>) -> Option<Day> {
    let days = reference.days().into_iter().flatten();
    days.filter(|day| was_there(*day, closed)).max()
}

/// Was a list of a day there when the month was closed?
pub(super) fn was_there(day: Day, closed: Option<Day>) -> bool {
    closed.is_none_or(|closed| day <= closed)
}

/// The day of a list that tells since when each of its rows holds, asked about a day before
/// it was drawn: it tells that day too.
pub(super) fn as_of_then(
    drawn: Option<&String>,
    then: Option<Day>,
    closed: Option<Day>,
) -> Option<String> {
    let day: Option<Day> = drawn.and_then(|text| text.parse().ok());
    let later = |(day, then): &(Day, Day)| then < day && was_there(*day, closed);
    match day.zip(then).filter(later) {
        Some((_, then)) => Some(then.to_string()),
        None => drawn.cloned(),
    }
}

/// The day of the invoice for payment, and that of the orders.
pub(super) fn payment_days(signed: Day) -> Option<(Day, Day)> {
    let invoiced = working_day_after(signed, 1)?;
    Some((invoiced, working_day_after(invoiced, ORDERED_AFTER)?))
}

/// The edition of the law for what is judged beside acts: that of the day of signing, and
/// the newest where nobody knows that day.
pub(super) fn edition(input: &Input) -> Result<&'static Edition, Fault> {
    let none = |about: String| Fault::of(MonthFile::Inbox.name(), Trouble::NoLaw, about);
    match signing_day(input) {
        Ok(day) => law::on(day).map_err(|_| none(day.to_string())),
        Err(_) => law::editions().last().ok_or_else(|| none(String::new())),
    }
}
