//! Days, periods and terms: [`Day`], [`Moment`], [`Month`], [`Period`],
//! [`FinancialYear`].

mod day;
mod month;
mod period;
mod term;

pub use day::{Day, DayError, Moment};
pub use month::{FinancialYear, Month};
pub use period::{Period, PeriodError};
pub use term::{StartConvention, Term, TermError};
