//! Days, periods and terms: [`Day`], [`Moment`], [`Month`], [`Period`],
//! [`FinancialYear`]; and the working days of Kazakhstan in a [`WorkCalendar`].

mod day;
mod day_set;
mod holiday;
mod month;
mod override_day;
mod period;
mod term;
mod work_calendar;
mod years;

#[cfg(test)]
mod tests_calendar;

pub use day::{Day, DayError, Moment};
pub use holiday::{Certainty, Holiday, HolidayKind, HolidayName};
pub use month::{FinancialYear, Month};
pub use override_day::{CalendarOverride, CalendarOverrideError};
pub use period::{Period, PeriodError};
pub use term::{StartConvention, Term, TermError};
pub use work_calendar::{DayStatus, WorkCalendar};
