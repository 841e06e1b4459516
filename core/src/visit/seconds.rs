//! Moments as codes hold them: whole seconds of UTC since 1970.

use crate::calendar::{Day, Moment, SECONDS_OF_DAY};

/// The first day of the count.
const FIRST: Day = Day::known(1970, 1, 1);

/// Kazakhstan time is five hours ahead of UTC.
const AHEAD: i64 = 5 * 3600;

/// The seconds of a moment; `None` before 1970 and from February 2106 on, where they
/// would no longer be four bytes.
pub(crate) fn seconds_of(moment: Moment) -> Option<u32> {
    let days = moment.day().days_since(FIRST).checked_mul(SECONDS_OF_DAY)?;
    let local = days.checked_add(moment.second_of_day().into())?;
    u32::try_from(local.checked_sub(AHEAD)?).ok()
}

/// The moment of so many seconds.
pub(crate) fn moment_of(seconds: u32) -> Option<Moment> {
    let local = i64::from(seconds).checked_add(AHEAD)?;
    let day = FIRST.plus_days(local.checked_div(SECONDS_OF_DAY)?)?;
    Moment::new(day, u32::try_from(local.checked_rem(SECONDS_OF_DAY)?).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn borders_of_the_count() {
        // RFC 3339 time 2026-03-10T04:30:00Z is Unix time 1773117000
        let cases = [
            ("1970-01-01T05:00", Some(0)),
            ("1970-01-01T04:59:59", None),
            ("2026-03-10T09:30", Some(1_773_117_000)),
            ("2106-02-07T11:28:15", Some(u32::MAX)),
            ("2106-02-07T11:28:16", None),
        ];
        for (text, seconds) in cases {
            assert_eq!(seconds_of(text.parse().unwrap()), seconds, "{text}");
        }
    }

    proptest! {
        #[test]
        fn there_and_back(seconds: u32) {
            prop_assert_eq!(moment_of(seconds).and_then(seconds_of), Some(seconds));
        }
    }
}
