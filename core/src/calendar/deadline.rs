//! The last day of a term.

use crate::calendar::{CalendarOverride, Day, Period, StartConvention, Term, WorkCalendar};
use alloc::vec::Vec;

/// The last day of a term, and what the count leaned on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The last day on which the thing is done in time.
    pub last_day: Day,
    /// The day from which the term runs by the convention, worked or not.
    pub starts: Day,
    /// The length asked for.
    pub term: Term,
    /// The convention of the start; reports name it.
    pub convention: StartConvention,
    /// The term ran out on a day off, so the next working day is the last.
    /// Never for a term of one working day or more: it ends on a working day.
    pub moved_to_working_day: bool,
    /// An estimated holiday lay where it could change the answer.
    pub relied_on_estimate: bool,
    /// The host's overrides that the count met, by day.
    pub overrides: Vec<CalendarOverride>,
}

/// Why a term has no last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DeadlineError {
    /// The count needed a day that the calendar does not know.
    #[error("`{day}` is outside the calendar")]
    OutsideCalendar {
        /// The day that was needed; where the count ran past the end, the first
        /// day after it, and before the start, the last day before it.
        day: Day,
    },
}

/// The last day of a term that an event sets running.
///
/// - Working days: the n-th working day from the start. None at all means the
///   event's own day, or the next working day where that is off.
/// - Calendar days: n days with the first of them at the start.
/// - Months and years: from the next day on, to the same date n months later, or
///   to the last day of a month without the date. From the same day on, a day
///   less, since the first day counts; but the last day of a month without the
///   date remains.
/// - Where a term in calendar days, months or years runs out on a day off, the
///   next working day is the last.
///
/// The calendar must know every day that the answer rests on. Terms and their
/// starts are parameters of an edition (mechanism 6–11, 13, 30).
///
/// # Errors
/// [`DeadlineError::OutsideCalendar`].
///
/// ```
/// use qalqan_core::calendar::{StartConvention, Term, WorkCalendar, deadline};
///
/// let calendar = WorkCalendar::kazakhstan();
/// let approved = "2026-03-19".parse()?; // a Thursday before Nauryz
/// let published = deadline(approved, Term::WorkingDays(5), StartConvention::NextDay, &calendar);
/// assert_eq!(published.unwrap().last_day, "2026-03-31".parse()?);
///
/// let too_far = deadline(approved, Term::Years(9), StartConvention::NextDay, &calendar);
/// assert!(too_far.is_err(), "no silent answer outside the calendar");
/// # Ok::<(), qalqan_core::calendar::DayError>(())
/// ```
pub fn deadline(
    event: Day,
    term: Term,
    convention: StartConvention,
    calendar: &WorkCalendar,
) -> Result<Deadline, DeadlineError> {
    let starts = start(event, term, convention).ok_or_else(|| past_end(calendar))?;
    // the day on which the term runs out, and the days that decide the answer
    let (runs_out, from) = match term {
        Term::WorkingDays(0) => (event, event),
        Term::WorkingDays(count) => {
            let last = known(starts, calendar)
                .map(|starts| calendar.nth_working_day_from(starts, u32::from(count)))?
                .ok_or_else(|| past_end(calendar))?;
            (last, starts)
        }
        Term::CalendarDays(_) | Term::Months(_) | Term::Years(_) => {
            let last = dated_end(event, term, convention).ok_or_else(|| past_end(calendar))?;
            (last, last)
        }
    };
    let last_day = calendar
        .nth_working_day_from(known(runs_out, calendar)?, 1)
        .ok_or_else(|| past_end(calendar))?;
    let met = Period::spanning(from, last_day);
    Ok(Deadline {
        last_day,
        starts,
        term,
        convention,
        moved_to_working_day: last_day != runs_out,
        relied_on_estimate: calendar.estimate_in(met),
        overrides: calendar.overrides_in(met).cloned().collect(),
    })
}

/// The day, where the calendar knows it.
pub(crate) fn known(day: Day, calendar: &WorkCalendar) -> Result<Day, DeadlineError> {
    if calendar.span().contains(day) {
        Ok(day)
    } else {
        Err(DeadlineError::OutsideCalendar { day })
    }
}

fn past_end(calendar: &WorkCalendar) -> DeadlineError {
    let last = calendar.span().last();
    let day = last.next().unwrap_or(last);
    DeadlineError::OutsideCalendar { day }
}

/// A term of no length has nothing to count from the next day on.
fn start(event: Day, term: Term, convention: StartConvention) -> Option<Day> {
    match convention {
        StartConvention::SameDay => Some(event),
        StartConvention::NextDay if is_empty(term) => Some(event),
        StartConvention::NextDay => event.next(),
    }
}

/// Has the term no length?
pub(crate) fn is_empty(term: Term) -> bool {
    match term {
        Term::WorkingDays(count)
        | Term::CalendarDays(count)
        | Term::Months(count)
        | Term::Years(count) => count == 0,
    }
}

/// The day on which a term in calendar days, months or years runs out, worked or
/// not. `None` outside the range of days and for a term in working days.
pub(crate) fn dated_end(event: Day, term: Term, convention: StartConvention) -> Option<Day> {
    if is_empty(term) {
        return Some(event);
    }
    let end = match term {
        Term::WorkingDays(_) => return None,
        Term::CalendarDays(count) => event.plus_days(i64::from(count))?,
        Term::Months(_) | Term::Years(_) => event.plus_months(months(term)?)?,
    };
    let has_no_date = end.day_of_month() < event.day_of_month();
    let by_date = !matches!(term, Term::CalendarDays(_));
    match convention {
        StartConvention::NextDay => Some(end),
        StartConvention::SameDay if by_date && has_no_date => Some(end),
        StartConvention::SameDay => end.previous(),
    }
}

/// A term in months or years as months.
pub(crate) fn months(term: Term) -> Option<u32> {
    match term {
        Term::Months(count) => Some(u32::from(count)),
        Term::Years(count) => u32::from(count).checked_mul(12),
        Term::WorkingDays(_) | Term::CalendarDays(_) => None,
    }
}
