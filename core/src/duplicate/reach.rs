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

/// Seconds in which a worker cannot be at two facilities: of a day at most.
pub(super) fn seconds_of_way(edition: &Edition) -> i64 {
    let minutes = edition.parameters.worker_move_minutes.get();
    i64::from(minutes).saturating_mul(60).min(SECONDS)
}

/// Seconds of a day.
const SECONDS: i64 = 86_400;

/// The days of a worker that lie within so many seconds of a moment: its own, and the one
/// before or after it where midnight is near.
pub(super) fn worker_days(day: i32, second: u32, way: i64) -> impl Iterator<Item = i32> {
    let second = i64::from(second);
    let before = (second < way).then(|| day.saturating_sub(1));
    let after = (second.saturating_add(way) >= SECONDS).then(|| day.saturating_add(1));
    core::iter::once(day).chain(before).chain(after)
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
