//! A calendar day and a moment of Kazakhstan time, with a narrow grammar.

use crate::ascii::{self, Plain};
use alloc::string::String;
use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Weekday};
use core::fmt;
use core::str::FromStr;

/// A calendar day between 1800-01-01 and 2199-12-31, written `2026-03-31`.
///
/// ```
/// use qalqan_core::calendar::Day;
///
/// let day: Day = "2026-03-31".parse()?;
/// assert_eq!(day.to_string(), "2026-03-31");
/// assert!("26-03-31".parse::<Day>().is_err(), "a year has four digits");
/// # Ok::<(), qalqan_core::calendar::DayError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

/// Why a text is not a day or a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DayError {
    /// Not in the form of the grammar.
    #[error("date is not in the form 2026-03-31")]
    Malformed,
    /// Not in the form of a moment: a day alone is none.
    #[error("moment is not in the form 2026-03-10T09:30, with or without +05:00 behind it")]
    NotAMoment,
    /// In the form, but no such day or time exists.
    #[error("no such date or time exists")]
    NoSuchDay,
    /// Outside the years 1800–2199.
    #[error("date is outside the years 1800 to 2199")]
    OutOfRange,
}

const YEAR_MIN: i32 = 1800;
const YEAR_MAX: i32 = 2199;
pub(crate) const SECONDS_OF_DAY: i64 = 86_400;

impl Day {
    /// The first day there is.
    pub(crate) const FIRST: Self = Self::known(YEAR_MIN, 1, 1);

    /// The last day there is.
    pub(crate) const LAST: Self = Self::known(YEAR_MAX, 12, 31);

    /// The day of that year, month and day of the month, where it exists and is in range.
    #[must_use]
    pub const fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        if year < YEAR_MIN || year > YEAR_MAX {
            return None;
        }
        match NaiveDate::from_ymd_opt(year, month, day) {
            Some(date) => Some(Self(date)),
            None => None,
        }
    }

    /// A day known when the library is compiled, for the tables of the law.
    #[allow(
        clippy::panic,
        reason = "called in constants only: a wrong day stops the build"
    )]
    pub(crate) const fn known(year: i32, month: u32, day: u32) -> Self {
        match Self::new(year, month, day) {
            Some(known) => known,
            None => panic!("no such day"),
        }
    }

    /// The calendar year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1–12.
    #[must_use]
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month, 1–31.
    #[must_use]
    pub fn day_of_month(self) -> u32 {
        self.0.day()
    }

    /// The day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        self.0.weekday()
    }

    /// The day after, `None` at the end of the range.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        self.0.succ_opt().and_then(Self::in_range)
    }

    /// The day before, `None` at the start of the range.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        self.0.pred_opt().and_then(Self::in_range)
    }

    /// So many days later (or earlier), `None` outside the range.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Option<Self> {
        let delta = chrono::TimeDelta::try_days(days)?;
        self.0.checked_add_signed(delta).and_then(Self::in_range)
    }

    /// So many months later; a month without the date gives its last day.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Option<Self> {
        self.0
            .checked_add_months(chrono::Months::new(months))
            .and_then(Self::in_range)
    }

    /// So many months earlier; a month without the date gives its last day.
    #[must_use]
    pub fn minus_months(self, months: u32) -> Option<Self> {
        self.0
            .checked_sub_months(chrono::Months::new(months))
            .and_then(Self::in_range)
    }

    /// Days from another day to this one, negative when this one is earlier.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i64 {
        i64::from(self.ordinal()).saturating_sub(earlier.ordinal().into())
    }

    /// A dense number of the day, for compact tables: days since 0001-01-01, plus one.
    #[must_use]
    pub fn ordinal(self) -> i32 {
        self.0.num_days_from_ce()
    }

    /// The day of a dense number made by [`Day::ordinal`].
    #[must_use]
    pub fn from_ordinal(ordinal: i32) -> Option<Self> {
        NaiveDate::from_num_days_from_ce_opt(ordinal).and_then(Self::in_range)
    }

    fn text(self) -> [u8; 10] {
        let mut text = *b"0000-00-00";
        self.print(&mut text);
        text
    }

    /// Puts it into the first ten places of a text that has its strokes already.
    fn print(self, text: &mut [u8]) {
        ascii::put(text, 0, 4, self.year().unsigned_abs().into());
        ascii::put(text, 5, 2, self.month().into());
        ascii::put(text, 8, 2, self.day_of_month().into());
    }

    fn in_range(date: NaiveDate) -> Option<Self> {
        (YEAR_MIN..=YEAR_MAX)
            .contains(&date.year())
            .then_some(Self(date))
    }
}

/// Two ASCII digits as a number.
fn pair(tens: u8, ones: u8) -> Option<u32> {
    let [tens, ones] = ascii::digits([tens, ones])?;
    Some(u32::from(tens.wrapping_mul(10).wrapping_add(ones)))
}

/// Eight bytes, each of them the same.
const ZEROS: u64 = u64::from_le_bytes([b'0'; 8]);
const SIXES: u64 = u64::from_le_bytes([6; 8]);
const HIGH_HALVES: u64 = u64::from_le_bytes([0xf0; 8]);

fn date_of(bytes: &[u8]) -> Result<Day, DayError> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = bytes else {
        return Err(DayError::Malformed);
    };
    // eight digits at once: an act has seven dates a line
    let digits = u64::from_le_bytes([*y1, *y2, *y3, *y4, *m1, *m2, *d1, *d2]) ^ ZEROS;
    // what is no digit is past nine, and with six more past fifteen
    if (digits | digits.wrapping_add(SIXES)) & HIGH_HALVES != 0 {
        return Err(DayError::Malformed);
    }
    // each byte ten times, and the next one: every other byte is a pair
    let pairs = digits.wrapping_mul(10).wrapping_add(digits >> 8);
    let [century, _, year, _, month, _, day, _] = pairs.to_le_bytes().map(u32::from);
    let year = century.wrapping_mul(100).wrapping_add(year).cast_signed();
    if !(YEAR_MIN..=YEAR_MAX).contains(&year) {
        return Err(DayError::OutOfRange);
    }
    let date = NaiveDate::from_ymd_opt(year, month, day);
    date.map(Day).ok_or(DayError::NoSuchDay)
}

impl FromStr for Day {
    type Err = DayError;

    fn from_str(text: &str) -> Result<Self, DayError> {
        date_of(text.as_bytes())
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        ascii::show(&self.text(), f)
    }
}

impl Plain for Day {
    fn put(&self, text: &mut String) {
        ascii::push(&self.text(), text);
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Day({self})")
    }
}

/// A moment of Kazakhstan time (one zone, UTC+05:00, since 2024-03-01).
///
/// Written `2026-03-31T14:05` or with seconds, and with `+05:00` or nothing
/// behind; printed with seconds and without the zone. Another zone is refused:
/// the host converts, because only it knows what its clock meant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(NaiveDateTime);

impl Moment {
    /// The moment of a day at so many seconds after midnight.
    #[must_use]
    pub fn new(day: Day, second_of_day: u32) -> Option<Self> {
        let time = NaiveTime::from_num_seconds_from_midnight_opt(second_of_day, 0)?;
        Some(Self(day.0.and_time(time)))
    }

    /// Its day.
    #[must_use]
    pub fn day(self) -> Day {
        Day(self.0.date())
    }

    /// Seconds after midnight.
    #[must_use]
    pub fn second_of_day(self) -> u32 {
        self.0.time().num_seconds_from_midnight()
    }

    fn text(self) -> [u8; 19] {
        let time = self.0.time();
        let mut text = *b"0000-00-00T00:00:00";
        self.day().print(&mut text);
        ascii::put(&mut text, 11, 2, time.hour().into());
        ascii::put(&mut text, 14, 2, time.minute().into());
        ascii::put(&mut text, 17, 2, time.second().into());
        text
    }

    /// Seconds from another moment to this one, negative when this one is earlier.
    #[must_use]
    pub fn seconds_since(self, earlier: Self) -> i64 {
        let seconds =
            i64::from(self.second_of_day()).saturating_sub(earlier.second_of_day().into());
        let (day, before) = (self.day(), earlier.day());
        if day == before {
            return seconds;
        }
        let days = day.days_since(before);
        days.saturating_mul(SECONDS_OF_DAY).saturating_add(seconds)
    }

    /// A number in the order of moments, for sorting: 38 bits.
    pub(crate) fn rank(self) -> u64 {
        let day = u64::try_from(self.day().ordinal()).unwrap_or(0);
        day.wrapping_shl(17) | u64::from(self.second_of_day())
    }
}

impl FromStr for Moment {
    type Err = DayError;

    fn from_str(text: &str) -> Result<Self, DayError> {
        let local = text.strip_suffix("+05:00").unwrap_or(text).as_bytes();
        let (date, time) = local.split_at_checked(10).ok_or(DayError::NotAMoment)?;
        let day = date_of(date).map_err(|error| match error {
            DayError::Malformed => DayError::NotAMoment,
            other => other,
        })?;
        let (hour, minute, second) = match time {
            [b'T', h1, h2, b':', m1, m2] => (pair(*h1, *h2), pair(*m1, *m2), Some(0)),
            [b'T', h1, h2, b':', m1, m2, b':', s1, s2] => {
                (pair(*h1, *h2), pair(*m1, *m2), pair(*s1, *s2))
            }
            _ => return Err(DayError::NotAMoment),
        };
        let (Some(hour), Some(minute), Some(second)) = (hour, minute, second) else {
            return Err(DayError::NotAMoment);
        };
        let time = NaiveTime::from_hms_opt(hour, minute, second).ok_or(DayError::NoSuchDay)?;
        Ok(Self(day.0.and_time(time)))
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        ascii::show(&self.text(), f)
    }
}

impl Plain for Moment {
    fn put(&self, text: &mut String) {
        ascii::push(&self.text(), text);
    }
}

impl fmt::Debug for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Moment({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;
    use proptest::prelude::*;

    #[test]
    fn narrow_grammar() {
        let bad = [
            ("", DayError::Malformed),
            ("26-03-06", DayError::Malformed),
            ("2026-3-06", DayError::Malformed),
            ("2026/03/06", DayError::Malformed),
            (" 2026-03-06", DayError::Malformed),
            ("+026-03-06", DayError::Malformed),
            ("2026-02-29", DayError::NoSuchDay),
            ("2026-13-01", DayError::NoSuchDay),
            ("1799-12-31", DayError::OutOfRange),
            ("2200-01-01", DayError::OutOfRange),
        ];
        for (text, error) in bad {
            assert_eq!(text.parse::<Day>(), Err(error), "{text}");
        }
        assert!("2024-02-29".parse::<Day>().is_ok());
    }

    /// In each of the eight places, whatever is no digit.
    #[test]
    fn what_is_no_digit_makes_no_day() {
        for at in [0, 1, 2, 3, 5, 6, 8, 9] {
            for byte in 0..=u8::MAX {
                let mut text = *b"2011-11-11";
                text[at] = byte;
                let malformed = date_of(&text) == Err(DayError::Malformed);
                assert_eq!(malformed, !byte.is_ascii_digit(), "{byte} at {at}");
            }
        }
    }

    #[test]
    fn moments_take_one_zone() {
        let noon: Moment = "2026-03-31T12:00".parse().unwrap();
        assert_eq!("2026-03-31T12:00:00+05:00".parse(), Ok(noon));
        assert_eq!(noon.to_string(), "2026-03-31T12:00:00");
        for bad in [
            "2026-03-31",
            "2026-03-31 12:00",
            "2026-03-31T12:00Z",
            "2026-03-31T12:00+06:00",
            "2026-03-31T12",
            "2026-03-31T12:0a",
        ] {
            assert_eq!(bad.parse::<Moment>(), Err(DayError::NotAMoment), "{bad}");
        }
        assert_eq!(
            "2026-03-31T24:00".parse::<Moment>(),
            Err(DayError::NoSuchDay)
        );
    }

    #[test]
    fn a_month_without_the_date_gives_its_last_day() {
        let end_of_december: Day = "2025-12-31".parse().unwrap();
        assert_eq!(end_of_december.plus_months(2), Day::new(2026, 2, 28));
        let end_of_march: Day = "2024-03-31".parse().unwrap();
        assert_eq!(end_of_march.minus_months(1), Day::new(2024, 2, 29));
        assert_eq!(end_of_march.minus_months(12 * 300), None, "before 1800");
    }

    proptest! {
        #[test]
        fn parse_of_print_is_identity(ordinal in 657_072_i32..803_000) {
            if let Some(day) = Day::from_ordinal(ordinal) {
                prop_assert_eq!(day.to_string().parse(), Ok(day));
                prop_assert_eq!(day.ordinal(), ordinal);
                let moment = Moment::new(day, 86_399).unwrap();
                prop_assert_eq!(moment.to_string().parse(), Ok(moment));
            }
        }

        #[test]
        fn moments_apart(
            one in (657_072_i32..803_000, 0_u32..86_400),
            other in (657_072_i32..803_000, 0_u32..86_400),
        ) {
            let moment = |(day, second)| Moment::new(Day::from_ordinal(day)?, second);
            if let (Some(left), Some(right)) = (moment(one), moment(other)) {
                let apart = i64::from(one.0 - other.0) * 86_400 + i64::from(one.1) - i64::from(other.1);
                prop_assert_eq!(left.seconds_since(right), apart);
                prop_assert_eq!(left.cmp(&right), left.rank().cmp(&right.rank()));
                prop_assert!(left.rank() < 1 << 38);
            }
        }

        #[test]
        fn no_text_panics(text in ".{0,30}") {
            let _ = (text.parse::<Day>(), text.parse::<Moment>());
        }
    }
}
