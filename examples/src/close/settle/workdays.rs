//! When the issuer's desk does what: days after the last act came, and the minutes of them.

use super::super::days::payment_days;
use super::super::fault::{Fault, Trouble};
use super::super::file::MonthFile;
use super::super::input::Input;
use qalqan_core::calendar::{Day, Moment, WorkCalendar};

const HOUR: u32 = 3600;
/// The portal checks acts in the order in which they came.
pub(super) const CHECKS: u32 = HOUR;
/// Causes that the checks show are found then.
pub(super) const CAUSES: u32 = 5 * HOUR;
/// What was refused goes back on the day of signing, which may be that of the checks.
pub(super) const RETURNS: u32 = 7 * HOUR;
pub(super) const ACCEPTS: u32 = 8 * HOUR;
pub(super) const SIGNS: u32 = 9 * HOUR;
pub(super) const INVOICES: u32 = 15 * HOUR;
pub(super) const USES: u32 = 17 * HOUR;
pub(super) const BILLS: u32 = 10 * HOUR;
pub(super) const INSTRUCTS: u32 = 12 * HOUR;
pub(super) const RETAINS: u32 = 14 * HOUR;
pub(super) const ORDERS: u32 = 10 * HOUR;
pub(super) const SENDS: u32 = 15 * HOUR;
pub(super) const PAYS: u32 = 12 * HOUR;

/// The days of a month's money.
#[derive(Clone, Copy, Debug)]
pub(super) struct Workdays {
    /// The acts are checked.
    pub(super) checked: Day,
    pub(super) signed: Day,
    pub(super) billed: Day,
    pub(super) ordered: Day,
    pub(super) executed: Day,
}

impl Workdays {
    pub(super) fn from(input: &Input, signed: Day) -> Result<Self, Fault> {
        let none = || Fault::of(MonthFile::Inbox.name(), Trouble::NoDay, "");
        let came = input.inbox.iter().filter_map(|arrival| {
            let moment: Moment = arrival.received_at.as_deref()?.parse().ok()?;
            moment.day().next()
        });
        let (billed, ordered) = payment_days(signed).ok_or_else(none)?;
        let next = ordered.next().ok_or_else(none)?;
        let executed = WorkCalendar::kazakhstan().nth_working_day_from(next, 1);
        Ok(Self {
            checked: came.max().map_or(signed, |day| day.min(signed)),
            signed,
            billed,
            ordered,
            executed: executed.ok_or_else(none)?,
        })
    }
}

/// A second of a day; the last one where there are more of them than seconds.
pub(super) fn at(day: Day, second: u32) -> Option<Moment> {
    Moment::new(day, second.min(24 * HOUR - 1))
}
