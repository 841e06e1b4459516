//! Whose act takes a case: the month in which it ended (Payment Rules 15 and 16).

use crate::calendar::{Day, Month};

/// Does the act of a month take what ended on that day? It ends in the month; the act of
/// January also takes what ended in December and missed its own.
pub(crate) fn month_takes(month: Month, end: Day) -> bool {
    let january = month.first().month() == 1;
    let december = || month.first().previous().map(Month::of);
    month.contains(end) || (january && december().is_some_and(|before| before.contains(end)))
}
