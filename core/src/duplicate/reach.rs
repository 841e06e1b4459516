//! How many days around a line are looked at.

use crate::calendar::{Day, SECONDS_OF_DAY};
use crate::duplicate::claims::FREQUENCY_DAYS_MAX;
use crate::law::Edition;

/// Days on either side of a line that are looked at: a year at most, whatever a host
/// sets, since each of them is a lookup.
pub(super) fn window(edition: &Edition) -> u32 {
    let days = edition.parameters.duplicate_window_days.get();
    days.min(FREQUENCY_DAYS_MAX)
}

/// Seconds in which a worker cannot be at two facilities: of a day at most.
pub(super) fn seconds_of_way(edition: &Edition) -> i64 {
    let minutes = edition.parameters.worker_move_minutes.get();
    i64::from(minutes).saturating_mul(60).min(SECONDS_OF_DAY)
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
