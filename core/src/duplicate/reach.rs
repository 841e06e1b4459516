//! How many days around a line are looked at.

use crate::calendar::Day;
use crate::duplicate::claims::FREQUENCY_DAYS_MAX;
use crate::law::Edition;

/// Days on either side of a line that are looked at: a year at most, whatever a host
/// sets, since each of them is a lookup.
pub(super) fn window(edition: &Edition) -> u32 {
    let days = edition.parameters.duplicate_window_days.get();
    days.min(FREQUENCY_DAYS_MAX)
}

/// The days from the first to the last.
pub(super) fn each_day(first: Day, last: Day) -> impl Iterator<Item = Day> {
    let mut next = Some(first);
    core::iter::from_fn(move || {
        let day = next.filter(|day| *day <= last)?;
        next = day.next();
        Some(day)
    })
}

/// The day itself, and then those around it, the nearest first.
pub(super) fn days_outward(window: u32) -> impl Iterator<Item = i32> {
    let window = i32::try_from(window).unwrap_or(i32::MAX);
    let around = (1..=window).flat_map(|shift| [shift.saturating_neg(), shift]);
    core::iter::once(0).chain(around)
}
