//! What was asked of a list before: many rows of one key are gone through once for each of
//! the days asked about, and not once for each line of an act.

use crate::calendar::Day;
use crate::fact::single;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;

/// Rows of a key that are gone through again for each question; of more the answer is
/// remembered.
pub(crate) const FEW_ROWS: usize = 64;

/// A question of a rule about rows of one key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Asked {
    rule: u16,
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
            rows,
            days,
            about,
        })
    }
}

/// The answers so far, asked by their question only. What a number means the rule knows.
#[derive(Clone, Debug)]
pub(crate) struct Remembered {
    answers: BTreeMap<Asked, usize>,
    places: BTreeMap<Asked, Vec<usize>>,
}

impl Remembered {
    /// Nothing was asked.
    pub(crate) const NOTHING: Self = Self {
        answers: BTreeMap::new(),
        places: BTreeMap::new(),
    };

    /// The answer to a question, made once where the rows are many.
    #[inline]
    pub(crate) fn once(&mut self, asked: Option<Asked>, answer: impl FnOnce() -> usize) -> usize {
        match asked {
            None => answer(),
            Some(asked) => *self.answers.entry(asked).or_insert_with(answer),
        }
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
        let Self { answers, places } = self;
        *answers.entry(of_day).or_insert_with(|| {
            let placed = rows.iter().enumerate().filter(|(_, row)| names(row));
            let all = places.entry(of_all);
            let all = all.or_insert_with(|| placed.map(|(place, _)| place).collect());
            answer(&mut all.iter().filter_map(|place| rows.get(*place)))
        })
    }
}

/// What the rows of a list say that tells one thing of a key on a day.
pub(crate) enum Single<'a, V> {
    /// None of them holds.
    None,
    /// One, or several that say the same.
    One(&'a V),
    /// They say different things.
    Contradicting,
}

/// Numbers that are no place.
const NOWHERE: usize = usize::MAX;
const SEVERAL: usize = usize::MAX - 1;

impl<'a, V> Single<'a, V> {
    /// The place of the one that holds, as a number.
    pub(crate) fn place<K>(
        rows: &[(K, V)],
        holds: impl Fn(&V) -> bool,
        alike: impl Fn(&V, &V) -> bool,
    ) -> usize {
        let placed = rows
            .iter()
            .enumerate()
            .map(|(place, (_, card))| (place, card));
        let holding = placed.filter(|(_, card)| holds(card));
        match single(holding, |(_, one), (_, other)| alike(one, other)) {
            Ok(Some((place, _))) => place,
            Ok(None) => NOWHERE,
            Err(_) => SEVERAL,
        }
    }

    /// What such a number means.
    pub(crate) fn at<K>(rows: &'a [(K, V)], place: usize) -> Self {
        match rows.get(place) {
            Some((_, card)) => Self::One(card),
            None if place == SEVERAL => Self::Contradicting,
            None => Self::None,
        }
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

    #[test]
    fn rows_that_differ_contradict() {
        let rows = [(1, 'a'), (1, 'b')];
        let single = |holds: fn(&char) -> bool| {
            Single::at(
                &rows,
                Single::place(&rows, holds, |one, other| one == other),
            )
        };
        assert!(matches!(single(|_| true), Single::Contradicting));
        assert!(matches!(single(|one| *one == 'b'), Single::One('b')));
        assert!(matches!(single(|_| false), Single::None));
    }
}
