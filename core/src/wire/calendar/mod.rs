//! Terms and working days.

mod term_line;
mod terms;

pub(crate) use term_line::terms;
pub use term_line::*;
pub(crate) use terms::calendar;
pub use terms::*;
