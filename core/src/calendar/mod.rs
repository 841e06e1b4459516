//! Days, periods and terms: [`Day`], [`Moment`], [`Month`], [`Period`],
//! [`FinancialYear`]; the working days of Kazakhstan in a [`WorkCalendar`]; and
//! the last day of a term by [`deadline`] and of a notice by [`latest_notice`]; whether
//! a term was kept by [`Watch`].

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

pub use day::{Day, DayError, Moment};
pub use deadline::{Deadline, DeadlineError, deadline};
pub use holiday::{Certainty, Holiday, HolidayKind, HolidayName};
pub use month::{FinancialYear, Month};
pub use notice::{LatestNotice, latest_notice};
pub use override_day::{CalendarOverride, CalendarOverrideError};
pub use period::{Period, PeriodError};
pub use term::{StartConvention, Term, TermError};
pub use watch::{Counting, Kept, Watch, Watched};
pub use work_calendar::{DayStatus, WorkCalendar};
