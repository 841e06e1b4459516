//! Days, periods and terms: [`Day`], [`Moment`], [`Month`], [`Period`],
//! [`FinancialYear`]; the working days of Kazakhstan in a [`WorkCalendar`]; and
//! the last day of a term by [`deadline`] and of a notice by [`latest_notice`]; whether
//! a term was kept by [`Watch`].
//!
//! ```
//! use qalqan_core::calendar::{Day, Month, Period};
//!
//! let day: Day = "2026-03-31".parse()?;
//! assert_eq!(Month::of(day).to_string(), "2026-03");
//! assert_eq!(day.plus_days(1).map(|next| next.to_string()), Some("2026-04-01".into()));
//! assert!("2026-01-01/2026-12-31".parse::<Period>().is_ok_and(|year| year.contains(day)));
//! assert!("26-03-31".parse::<Day>().is_err()); // no year of two digits
//! # Ok::<(), qalqan_core::calendar::DayError>(())
//! ```

mod day;
mod day_set;
mod deadline;
mod holiday;
mod month;
mod notice;
mod override_day;
mod period;
mod term;
mod watch;
mod work_calendar;
mod years;

#[cfg(test)]
mod tests_calendar;
#[cfg(test)]
mod tests_deadline;

pub(crate) use day::SECONDS_OF_DAY;
pub use day::{Day, DayError, Moment};
pub use deadline::{Deadline, DeadlineError, deadline};
pub use holiday::{Certainty, Holiday, HolidayKind, HolidayName};
pub use month::{FinancialYear, Month};
pub use notice::{LatestNotice, latest_notice};
pub use override_day::{CalendarOverride, CalendarOverrideError};
pub use period::{Period, PeriodError};
pub use term::{StartConvention, Term, TermError};
pub use watch::{Counting, TermOutcome, Watch, Watched};
pub use work_calendar::{DayStatus, WorkCalendar};
