//! The rows of one key by the days on which they hold: of many rows those of some days are
//! looked up, whichever and however many days are asked about.

use crate::calendar::{Day, Period};
use crate::finding::single::{NOWHERE, SEVERAL};
use crate::sort;
use alloc::collections::BinaryHeap;
use alloc::vec::Vec;
use core::cmp::Reverse;

/// Of the rows up to one, by their first days: which of them holds longest.
#[derive(Clone, Copy, Debug)]
struct Step {
    first: Day,
    /// The place of that row, and its last day.
    longest: usize,
    last: Day,
    /// How long one holds that is not like it.
    other: Option<Day>,
}

impl Step {
    /// The same with one row more.
    fn with(self, (days, place): (Period, usize), alike: bool) -> Self {
        let (first, longer) = (days.first(), days.last() > self.last);
        let (longest, last) = if longer {
            (place, days.last())
        } else {
            (self.longest, self.last)
        };
        let other = match (alike, longer) {
            (true, _) => self.other,
            // all others hold no longer than the one that did
            (false, true) => Some(self.last),
            (false, false) => self.other.max(Some(days.last())),
        };
        Self {
            first,
            longest,
            last,
            other,
        }
    }
}

/// The rows of one key, in the order of their first days.
#[derive(Clone, Debug)]
pub(crate) struct Spans {
    steps: Vec<Step>,
}

/// A step of a row alone.
fn alone(days: Period, place: usize) -> Step {
    Step {
        first: days.first(),
        longest: place,
        last: days.last(),
        other: None,
    }
}

impl Spans {
    /// Of the rows that ever hold: on which days each does, and its place. `alike` says of
    /// two places whether their rows say the same, and must be an equivalence. One copy of
    /// the code for all kinds of rows.
    pub(crate) fn of(
        mut placed: Vec<(Period, usize)>,
        alike: &dyn Fn(usize, usize) -> bool,
    ) -> Self {
        sort::by_key(&mut placed, |(days, place)| (days.first(), *place));
        let mut steps: Vec<Step> = Vec::with_capacity(placed.len());
        for (days, place) in placed {
            let step = match steps.last() {
                None => alone(days, place),
                Some(before) => before.with((days, place), alike(before.longest, place)),
            };
            steps.push(step);
        }
        Self { steps }
    }

    /// Of numbers that hold on some days: on each day the first of the list that holds then.
    pub(crate) fn preferred(list: &[(Period, usize)]) -> Self {
        let mut begin: Vec<(Day, usize)> = Vec::with_capacity(list.len());
        let placed = list.iter().enumerate();
        begin.extend(placed.map(|(place, (days, _))| (days.first(), place)));
        sort::by_key(&mut begin, |(day, _)| *day);
        let mut turns: Vec<Day> = Vec::with_capacity(list.len().saturating_mul(2));
        turns.extend(list.iter().map(|(days, _)| days.first()));
        turns.extend(list.iter().filter_map(|(days, _)| days.last().next()));
        turns.sort_unstable();
        turns.dedup();
        let mut begin = begin.into_iter().peekable();
        let mut holding = BinaryHeap::new();
        let mut steps = Vec::with_capacity(turns.len());
        let ends = turns.iter().skip(1).map(|day| day.previous());
        let ends = ends.chain(core::iter::once(None));
        for (turn, end) in turns.iter().zip(ends) {
            while let Some((_, place)) = begin.next_if(|(day, _)| day <= turn) {
                holding.push(Reverse(place));
            }
            // those that are over are left out when they come to the top
            let first = loop {
                let top = holding.peek().and_then(|Reverse(place)| list.get(*place));
                match top {
                    Some((days, _)) if days.last() < *turn => drop(holding.pop()),
                    top => break top,
                }
            };
            if let Some((days, number)) = first {
                let end = end.unwrap_or(days.last());
                steps.push(alone(Period::spanning(*turn, end), *number));
            }
        }
        Self { steps }
    }

    /// Of days that follow one another without a gap, as one run; each has the place zero.
    pub(crate) fn joined(mut all: Vec<Period>) -> Self {
        sort::by_key(&mut all, |days| days.first());
        let mut steps: Vec<Step> = Vec::new();
        for days in all {
            match steps.last_mut() {
                Some(run) if run.last.next().is_none_or(|next| days.first() <= next) => {
                    run.last = run.last.max(days.last());
                }
                _ => steps.push(alone(days, 0)),
            }
        }
        Self { steps }
    }

    /// The days on which a number is the one, of those that never hold together.
    pub(crate) fn days_of(&self, number: usize) -> impl Iterator<Item = Period> + '_ {
        let own = self.steps.iter().filter(move |step| step.longest == number);
        own.map(|step| Period::spanning(step.first, step.last))
    }

    /// The place of a row that holds on all days from one to another, as a number of
    /// [`Single`](crate::finding::Single): of those that are alike the one that holds longest.
    pub(crate) fn place(&self, (from, to): (Day, Day)) -> usize {
        let begun = self.steps.partition_point(|step| step.first <= from);
        let step = begun.checked_sub(1).and_then(|place| self.steps.get(place));
        match step.filter(|step| to <= step.last) {
            None => NOWHERE,
            Some(step) if step.other.is_some_and(|last| to <= last) => SEVERAL,
            Some(step) => step.longest,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Single;
    use proptest::prelude::*;

    proptest! {
        /// Beside going through all rows.
        #[test]
        fn rows_are_found_as_by_going_through_them(
            rows in proptest::collection::vec((1_u32..20, 0_u32..9, 0_u8..3, any::<bool>()), 0..12),
            (from, more) in (1_u32..28, 0_u32..4),
        ) {
            let day = |day| Day::known(2026, 3, day);
            let rows: Vec<(u64, _)> = rows.into_iter().map(|row| (1, row)).collect();
            let period = |row: &(u32, u32, u8, bool)| {
                row.3.then(|| Period::known(day(row.0), day(row.0 + row.1)))
            };
            let alike = |one: &(u32, u32, u8, bool), other: &(u32, u32, u8, bool)| one.2 == other.2;
            let asked = Period::known(day(from), day((from + more).min(28)));
            let holds = |row: &(u32, u32, u8, bool)| period(row).is_some_and(|days| days.covers(asked));
            let all = Single::place(&rows, holds, alike);
            let placed = rows.iter().enumerate();
            let placed = placed.filter_map(|(place, (_, row))| Some((period(row)?, place)));
            let spans = Spans::of(placed.collect(), &|one, other| {
                alike(&rows[one].1, &rows[other].1)
            });
            let found = spans.place((asked.first(), asked.last()));
            match (Single::at(&rows, found), Single::at(&rows, all)) {
                (Single::One(one), Single::One(other)) => prop_assert!(alike(one, other) && holds(one)),
                (Single::None, Single::None) | (Single::Contradicting, Single::Contradicting) => {}
                _ => prop_assert!(false, "{found} and {all}"),
            }
        }

        /// Beside going through all of them.
        #[test]
        fn the_first_that_holds_is_found_as_by_going_through_them(
            rows in proptest::collection::vec((1_u32..20, 0_u32..9), 0..12),
            asked in 1_u32..31,
        ) {
            let day = |day| Day::known(2026, 3, day);
            let days = |(first, more): &(u32, u32)| Period::known(day(*first), day(first + more));
            let list: Vec<_> = rows.iter().map(days).zip(0..).collect();
            let first = list.iter().find(|(days, _)| days.contains(day(asked)));
            let found = Spans::preferred(&list).place((day(asked), day(asked)));
            prop_assert_eq!(found, first.map_or(NOWHERE, |(_, number)| *number));
        }

        /// Beside day after day.
        #[test]
        fn runs_cover_what_their_days_cover(
            rows in proptest::collection::vec((1_u32..20, 0_u32..9), 0..8),
            (from, more) in (1_u32..28, 0_u32..9),
        ) {
            let day = |day| Day::known(2026, 3, day);
            let all: Vec<_> = rows.iter().map(|(first, more)| {
                Period::known(day(*first), day(first + more))
            }).collect();
            let to = (from + more).min(31);
            let each = (from..=to).all(|one| all.iter().any(|days| days.contains(day(one))));
            let covered = Spans::joined(all.clone()).place((day(from), day(to))) != NOWHERE;
            prop_assert_eq!(covered, each);
        }
    }
}
