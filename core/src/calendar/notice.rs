//! The last day on which a notice before an event is in time.

use crate::calendar::deadline::{dated_end, is_empty, known, months};
use crate::calendar::{
    CalendarOverride, Day, DeadlineError, Period, StartConvention, Term, WorkCalendar,
};
use alloc::vec::Vec;

/// The last day for a notice, and what the count leaned on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LatestNotice {
    /// The last day on which a notice is in time. It may be a day off: a notice
    /// that in fact came on it is not late.
    pub last_day: Day,
    /// The last working day on which a notice is in time: the one to plan for.
    pub last_working_day: Day,
    /// The length asked for.
    pub term: Term,
    /// The convention of the start; reports name it.
    pub convention: StartConvention,
    /// An estimated holiday lay where it could change one of the two days.
    pub relied_on_estimate: bool,
    /// The host's overrides that the count met, by day.
    pub overrides: Vec<CalendarOverride>,
}

/// The last day for a notice of "not less than so long before" an event
/// (mechanism 19: monitoring; 23: planned breaks of the service).
///
/// The whole term must have passed before the event's own day. Whether the day
/// of the notice counts is the convention's: from the next day on it does not,
/// from the same day on it does. This is the strict reading of "not less than";
/// it never tells a late notice that it was in time. A notice of no term may
/// come on the event's day.
///
/// # Errors
/// [`DeadlineError::OutsideCalendar`].
///
/// ```
/// use qalqan_core::calendar::{StartConvention, Term, WorkCalendar, latest_notice};
///
/// let calendar = WorkCalendar::kazakhstan();
/// let visit = "2026-09-21".parse()?; // a Monday
/// let notice = latest_notice(visit, Term::WorkingDays(5), StartConvention::NextDay, &calendar);
/// let notice = notice.unwrap();
/// // 14 to 18 September are the five; the notice comes before them
/// assert_eq!(notice.last_day, "2026-09-13".parse()?);
/// assert_eq!(notice.last_working_day, "2026-09-11".parse()?);
/// # Ok::<(), qalqan_core::calendar::DayError>(())
/// ```
pub fn latest_notice(
    event: Day,
    term: Term,
    convention: StartConvention,
    calendar: &WorkCalendar,
) -> Result<LatestNotice, DeadlineError> {
    let before_start = || before_start(calendar);
    let (last_day, counted_to) = match term {
        Term::WorkingDays(count) if count > 0 => {
            let eve = event.previous().ok_or_else(before_start)?;
            let first_counted = calendar
                .nth_working_day_back_from(known(eve, calendar)?, u32::from(count))
                .ok_or_else(before_start)?;
            let last_day = match convention {
                StartConvention::SameDay => Some(first_counted),
                StartConvention::NextDay => first_counted.previous(),
            };
            (last_day, Some(eve))
        }
        _ => (dated_notice(event, term, convention), None),
    };
    let last_day = known(last_day.ok_or_else(before_start)?, calendar)?;
    let last_working_day = calendar
        .nth_working_day_back_from(last_day, 1)
        .ok_or_else(before_start)?;
    let met = Period::spanning(last_working_day, counted_to.unwrap_or(last_day));
    Ok(LatestNotice {
        last_day,
        last_working_day,
        term,
        convention,
        relied_on_estimate: calendar.estimate_in(met),
        overrides: calendar.overrides_in(met).cloned().collect(),
    })
}

fn before_start(calendar: &WorkCalendar) -> DeadlineError {
    let first = calendar.span().first();
    let day = first.previous().unwrap_or(first);
    DeadlineError::OutsideCalendar { day }
}

/// The last day whose term in calendar days, months or years runs out before the event.
fn dated_notice(event: Day, term: Term, convention: StartConvention) -> Option<Day> {
    if is_empty(term) {
        return Some(event);
    }
    let near = match term {
        Term::CalendarDays(count) => event.plus_days(i64::from(count).checked_neg()?)?,
        _ => event.minus_months(months(term)?)?,
    };
    // from the day before on, the term surely ends before the event
    [Some(near), near.previous()]
        .into_iter()
        .flatten()
        .find(|day| dated_end(*day, term, convention).is_some_and(|end| end < event))
}
