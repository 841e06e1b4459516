//! The rows of one key by the days on which they hold: of many rows those of some days are
//! looked up, whichever and however many days are asked about.

use crate::calendar::{Day, Period};
use crate::finding::single::{NOWHERE, SEVERAL};
use crate::sort;
use alloc::vec::Vec;

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
pub(super) struct Spans {
    steps: Vec<Step>,
}

impl Spans {
    /// Of the rows that ever hold: on which days each does, and its place. `alike` says of
    /// two places whether their rows say the same, and must be an equivalence. One copy of
    /// the code for all kinds of rows.
    pub(super) fn of(
        mut placed: Vec<(Period, usize)>,
        alike: &dyn Fn(usize, usize) -> bool,
    ) -> Self {
        sort::by_key(&mut placed, |(days, place)| (days.first(), *place));
        let mut steps: Vec<Step> = Vec::with_capacity(placed.len());
        for (days, place) in placed {
            let step = match steps.last() {
                None => Step {
                    first: days.first(),
                    longest: place,
                    last: days.last(),
                    other: None,
                },
                Some(before) => before.with((days, place), alike(before.longest, place)),
            };
            steps.push(step);
        }
        Self { steps }
    }

    /// The place of a row that holds on all days from one to another, as a number of
    /// [`Single`](crate::finding::Single): of those that are alike the one that holds longest.
    pub(super) fn place(&self, (from, to): (Day, Day)) -> usize {
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
    }
}
