//! What was asked of a list before: many rows of one key are gone through once for each of
//! the days asked about, and not once for each line of an act.

use crate::calendar::{Day, Period};
use crate::finding::Single;
use crate::finding::spans::Spans;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;

/// Rows of a key that are gone through again for each question; of more the answer is
/// remembered.
pub(crate) const FEW_ROWS: usize = 64;

/// A day that stands for every day in a question.
pub(crate) const EVER: Day = Day::known(1900, 1, 1);

/// A question of a rule about rows of one key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Asked {
    rule: u16,
    /// Which of the questions that a rule asks together.
    part: u16,
    /// The place of the rows in memory: they are not moved while an act is checked.
    rows: usize,
    days: (Day, Day),
    /// What else the answer hangs on, by a number of the rule's own.
    about: usize,
}

impl Asked {
    /// Of a rule, about rows and days; `None` where going through the rows costs little.
    #[inline]
    pub(crate) fn of<T>(rule: u16, rows: &[T], days: (Day, Day), about: usize) -> Option<Self> {
        let rows = (rows.len() > FEW_ROWS).then(|| rows.as_ptr().addr())?;
        Some(Self {
            rule,
            part: 0,
            rows,
            days,
            about,
        })
    }

    /// Another question of the same rule about the same.
    pub(crate) const fn part(self, part: u16) -> Self {
        Self { part, ..self }
    }
}

/// The answers so far, asked by their question only. What a number means the rule knows.
#[derive(Clone, Debug)]
pub(crate) struct Remembered {
    answers: BTreeMap<Asked, usize>,
    places: BTreeMap<Asked, Vec<usize>>,
    spans: BTreeMap<Asked, Spans>,
}

impl Remembered {
    /// Nothing was asked.
    pub(crate) const NOTHING: Self = Self {
        answers: BTreeMap::new(),
        places: BTreeMap::new(),
        spans: BTreeMap::new(),
    };

    /// The answer to a question, made once where the rows are many.
    #[inline]
    pub(crate) fn once(&mut self, asked: Option<Asked>, answer: impl FnOnce() -> usize) -> usize {
        match asked {
            None => answer(),
            Some(asked) => *self.answers.entry(asked).or_insert_with(answer),
        }
    }

    /// The place of the row that holds on days, of many that are put in order once.
    #[inline(never)]
    pub(crate) fn in_order(
        &mut self,
        asked: Asked,
        days: (Day, Day),
        spans: &dyn Fn() -> Spans,
    ) -> usize {
        self.spans.entry(asked).or_insert_with(spans).place(days)
    }

    /// The answer of the rows that name something: which of them do is the second question,
    /// and both are asked where the rows are many.
    pub(crate) fn once_among<T>(
        &mut self,
        questions: Option<(Asked, Asked)>,
        rows: &[T],
        names: impl Fn(&T) -> bool,
        answer: impl FnOnce(&mut dyn Iterator<Item = &T>) -> usize,
    ) -> usize {
        let Some((of_day, of_all)) = questions else {
            return answer(&mut rows.iter());
        };
        let Self {
            answers, places, ..
        } = self;
        *answers.entry(of_day).or_insert_with(|| {
            let placed = rows.iter().enumerate().filter(|(_, row)| names(row));
            let all = places.entry(of_all);
            let all = all.or_insert_with(|| placed.map(|(place, _)| place).collect());
            answer(&mut all.iter().filter_map(|place| rows.get(*place)))
        })
    }
}

/// A question about the rows of one key that hold on some days: of many rows they are put in
/// order once, whichever days are asked about.
pub(crate) struct Over<'r, K, V> {
    pub(crate) rows: &'r [(K, V)],
    /// From one day to another.
    pub(crate) days: (Day, Day),
    /// The question whatever the days, where the rows are many.
    pub(crate) asked: Option<Asked>,
}

impl<K, V> Over<'_, K, V> {
    /// The place of the one that holds on all of the days, as a number. `days` tells when a
    /// row holds, if ever.
    pub(crate) fn place(
        &self,
        remembered: &mut Remembered,
        days: impl Fn(&V) -> Option<Period>,
        alike: impl Fn(&V, &V) -> bool,
    ) -> usize {
        let Some(asked) = self.asked else {
            let asked = Period::spanning(self.days.0, self.days.1);
            let holds = |card: &V| days(card).is_some_and(|days| days.covers(asked));
            return Single::place(self.rows, holds, alike);
        };
        remembered.in_order(asked, self.days, &|| {
            let placed = self.rows.iter().enumerate();
            let placed = placed.filter_map(|(place, (_, card))| Some((days(card)?, place)));
            let card = |place: usize| self.rows.get(place).map(|(_, card)| card);
            Spans::of(placed.collect(), &|one, other| {
                let both = card(one).zip(card(other));
                both.is_some_and(|(one, other)| alike(one, other))
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_rows_are_gone_through_once() {
        let day = Day::known(2026, 3, 5);
        let mut remembered = Remembered::NOTHING;
        for (rows, times) in [(FEW_ROWS, 3), (FEW_ROWS + 1, 1)] {
            let rows = std::vec![(1_u64, 'a'); rows];
            let mut asked = 0;
            for _ in 0..3 {
                let question = Asked::of(1, &rows, (day, day), 0);
                let answer = remembered.once(question, || {
                    asked += 1;
                    Single::place(&rows, |_| true, |one, other| one == other)
                });
                assert!(matches!(Single::at(&rows, answer), Single::One('a')));
            }
            assert_eq!(asked, times);
        }
    }
}
