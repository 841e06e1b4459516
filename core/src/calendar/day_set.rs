//! A fixed set of days as bits, with counts that make "how many up to here" and
//! "the n-th from here" cheap.

use crate::calendar::years::{FIRST, LAST};
use crate::calendar::{Day, Period};
use chrono::Weekday;

/// 2557 days in words of 64.
const WORDS: usize = 40;

/// The days of the built-in span that are in the set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DaySet {
    words: [u64; WORDS],
    /// Days in the words before each word.
    before: [u32; WORDS],
}

/// Where a day's bit is.
#[derive(Clone, Copy)]
struct Place {
    word: usize,
    bit: u32,
}

fn place(day: Day) -> Option<Place> {
    if day > LAST {
        return None;
    }
    let offset = u32::try_from(day.days_since(FIRST)).ok()?;
    Some(Place {
        word: usize::try_from(offset >> 6).ok()?,
        bit: offset & 63,
    })
}

fn day_at(word: usize, bit: u32) -> Option<Day> {
    let whole_words = i64::try_from(word).ok()?.checked_mul(64)?;
    let offset = whole_words.checked_add(i64::from(bit))?;
    FIRST.plus_days(offset).filter(|day| *day <= LAST)
}

impl DaySet {
    /// The days of the span for whose weekday the answer is yes. A calendar is built in many
    /// calls, so the weekdays of one word give those of the next: 64 days are nine weeks and
    /// a day.
    pub(crate) fn on_weekdays(mut is_in: impl FnMut(Weekday) -> bool) -> Self {
        let from_first = core::iter::successors(Some(FIRST), |day| day.next());
        let weekdays = (0_u32..64).zip(from_first.map(Day::weekday));
        let mut pattern = weekdays.fold(0_u64, |word, (bit, weekday)| {
            word | u64::from(is_in(weekday)).wrapping_shl(bit)
        });
        let mut words = [0_u64; WORDS];
        for word in &mut words {
            *word = pattern;
            let moved = pattern.wrapping_shr(1);
            pattern = moved | (moved & 1).wrapping_shl(63);
        }
        if let (Some(last), Some(at)) = (words.last_mut(), place(LAST)) {
            // no day after the span
            *last &= u64::MAX.wrapping_shr(63_u32.saturating_sub(at.bit));
        }
        Self::counted(words)
    }

    fn counted(words: [u64; WORDS]) -> Self {
        let mut sum = 0_u32;
        let before = words.map(|word| {
            let so_far = sum;
            sum = sum.saturating_add(word.count_ones());
            so_far
        });
        Self { words, before }
    }

    /// The set with the day put in or taken out; a day outside the span changes nothing.
    pub(crate) fn with(&self, day: Day, is_in: bool) -> Self {
        self.with_each([(day, is_in)])
    }

    /// The set with each day put in or taken out, in this order.
    pub(crate) fn with_each(&self, days: impl IntoIterator<Item = (Day, bool)>) -> Self {
        let mut words = self.words;
        for (day, is_in) in days {
            if let Some((word, at)) = place(day).and_then(|at| Some((words.get_mut(at.word)?, at)))
            {
                let bit = 1_u64.wrapping_shl(at.bit);
                *word = if is_in { *word | bit } else { *word & !bit };
            }
        }
        Self::counted(words)
    }

    /// Is the day in the set? `None` outside the span.
    pub(crate) fn contains(&self, day: Day) -> Option<bool> {
        let at = place(day)?;
        let word = *self.words.get(at.word)?;
        Some(word.wrapping_shr(at.bit) & 1 == 1)
    }

    /// Days of the set before the day. `None` outside the span.
    fn count_before(&self, day: Day) -> Option<u32> {
        let at = place(day)?;
        let lower_bits = !u64::MAX.wrapping_shl(at.bit);
        let in_word = (*self.words.get(at.word)? & lower_bits).count_ones();
        self.before.get(at.word)?.checked_add(in_word)
    }

    /// Days of the set up to the day and with it. `None` outside the span.
    fn count_through(&self, day: Day) -> Option<u32> {
        let own = u32::from(self.contains(day)?);
        self.count_before(day)?.checked_add(own)
    }

    /// Days of the set within the period. `None` where a day of it is outside the span.
    pub(crate) fn count_in(&self, period: Period) -> Option<u32> {
        self.count_through(period.last())?
            .checked_sub(self.count_before(period.first())?)
    }

    /// The n-th day of the set from the day on, the day itself counting; n from 1.
    pub(crate) fn nth_from(&self, day: Day, n: u32) -> Option<Day> {
        self.nth(self.count_before(day)?.checked_add(n.checked_sub(1)?)?)
    }

    /// The n-th day of the set back from the day, the day itself counting; n from 1.
    pub(crate) fn nth_back_from(&self, day: Day, n: u32) -> Option<Day> {
        let _starts_at_one = n.checked_sub(1)?;
        self.nth(self.count_through(day)?.checked_sub(n)?)
    }

    /// The day with so many days of the set before it.
    fn nth(&self, earlier: u32) -> Option<Day> {
        let word_after = self.before.partition_point(|before| *before <= earlier);
        let word = word_after.checked_sub(1)?;
        let mut bits = *self.words.get(word)?;
        let skipped = earlier.checked_sub(*self.before.get(word)?)?;
        if skipped >= bits.count_ones() {
            return None;
        }
        for _ in 0..skipped {
            // take away the lowest bit
            bits &= bits.wrapping_sub(1);
        }
        day_at(word, bits.trailing_zeros())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;
    use proptest::prelude::*;

    /// The days of the span for which the answer is yes.
    fn set_of(is_in: impl Fn(Day) -> bool) -> DaySet {
        let days = core::iter::successors(Some(FIRST), |day| day.next());
        let days = days.take_while(|day| *day <= LAST);
        DaySet::on_weekdays(|_| false).with_each(days.map(|day| (day, is_in(day))))
    }

    #[test]
    fn weekdays_are_those_of_each_day() {
        let off = |weekday| matches!(weekday, Weekday::Tue | Weekday::Sat);
        let set = DaySet::on_weekdays(off);
        assert_eq!(set, set_of(|day| off(day.weekday())));
        assert_ne!(set, DaySet::on_weekdays(|_| true));
    }

    #[test]
    fn the_words_hold_the_span_and_no_more() {
        let days = usize::try_from(Period::spanning(FIRST, LAST).days()).unwrap();
        assert_eq!(days.div_ceil(64), WORDS);
        let all = DaySet::on_weekdays(|_| true);
        assert_eq!(all.count_in(Period::spanning(FIRST, LAST)), Some(2557));
        assert_eq!(all.nth_from(FIRST, 2557), Some(LAST));
        assert_eq!(all.nth_from(FIRST, 2558), None);
        assert_eq!(all.nth_back_from(LAST, 2557), Some(FIRST));
        assert_eq!(all.nth_back_from(LAST, 2558), None);
        assert_eq!(all.nth_from(FIRST, 0), None);
        assert_eq!(all.nth_back_from(LAST, 0), None);
        let outside = [FIRST.previous().unwrap(), LAST.next().unwrap()];
        assert_eq!(outside.map(|day| all.contains(day)), [None, None]);
    }

    #[test]
    fn an_empty_set_has_no_nth() {
        let none = DaySet::on_weekdays(|_| false);
        assert_eq!(none.nth_from(FIRST, 1), None);
        assert_eq!(none.nth_back_from(LAST, 1), None);
    }

    proptest! {
        /// Against a plain list: any set, any start, any n.
        #[test]
        fn counts_and_nths_agree_with_a_list(
            seed in proptest::collection::vec(0_i64..2557, 0..300),
            start in 0_i64..2557,
            n in 1_u32..320,
        ) {
            let mut list: Vec<Day> = seed.iter().map(|at| FIRST.plus_days(*at).unwrap()).collect();
            list.sort();
            list.dedup();
            let set = set_of(|day| list.contains(&day));
            let start = FIRST.plus_days(start).unwrap();
            let after: Vec<Day> = list.iter().copied().filter(|day| *day >= start).collect();
            let mut back: Vec<Day> = list.iter().copied().filter(|day| *day <= start).collect();
            back.reverse();
            let nth = usize::try_from(n - 1).unwrap();
            prop_assert_eq!(set.nth_from(start, n), after.get(nth).copied());
            prop_assert_eq!(set.nth_back_from(start, n), back.get(nth).copied());
            let rest = set.count_in(Period::spanning(start, LAST)).unwrap();
            prop_assert_eq!(usize::try_from(rest).unwrap(), after.len());
            let flipped = set.with(start, set.contains(start) == Some(false));
            prop_assert_eq!(&flipped.with(start, set.contains(start).unwrap()), &set);
            prop_assert_ne!(flipped, set);
        }
    }
}
