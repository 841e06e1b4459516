//! A book of a list that is too long to be given at once.

use crate::calendar::Day;
use crate::fact::{Book, BrokenRow, Source};
use crate::path::Path;
use alloc::vec::Vec;
use core::hash::Hash;

/// A part of a list, as it was read.
#[derive(Clone, Debug)]
pub struct ListPart<K, V> {
    /// The rows that could be read.
    pub rows: Vec<(K, V)>,
    /// The rows that could not: what was left out might have been the answer.
    pub broken: Vec<BrokenRow<K>>,
    /// Does absence from the list, with this part in it, mean "no"?
    pub complete: bool,
    /// The day of the part.
    pub as_of: Option<Day>,
    /// Days after its own on which it still answers.
    pub stale_days: u32,
}

/// A [`Book`] while its parts come in.
///
/// Each part says anew whether the list is complete, and the last one decides. A row that
/// could not be read leaves its key open for good, and a part that could not be read all
/// keys. Of several days the earliest counts, none where a part tells none, and of several
/// terms of freshness the shortest.
///
/// ```
/// use qalqan_core::fact::{BookBuilder, ListPart, Lookup, Source};
///
/// let part = |rows: Vec<(u64, char)>, complete| ListPart {
///     rows,
///     broken: Vec::new(),
///     complete,
///     as_of: None,
///     stale_days: 0,
/// };
/// let mut builder = BookBuilder::new(Source::Register);
/// builder.append(part(vec![(2, 'b')], false));
/// builder.append(part(vec![(1, 'a')], true));
/// let book = builder.build();
/// assert_eq!(book.rows(), [(1, 'a'), (2, 'b')]);
/// assert_eq!(book.find(&3), Lookup::Absent);
/// ```
#[derive(Clone, Debug)]
pub struct BookBuilder<K, V> {
    source: Source,
    rows: Vec<(K, V)>,
    broken: Vec<BrokenRow<K>>,
    given: bool,
    complete: bool,
    as_of: Option<Day>,
    stale_days: u32,
}

impl<K: Ord + Hash, V> BookBuilder<K, V> {
    /// A list of which nothing was given yet.
    #[must_use]
    pub const fn new(source: Source) -> Self {
        Self {
            source,
            rows: Vec::new(),
            given: false,
            complete: false,
            broken: Vec::new(),
            as_of: None,
            stale_days: u32::MAX,
        }
    }

    /// Adds a part.
    pub fn append(&mut self, part: ListPart<K, V>) {
        if self.rows.is_empty() {
            self.rows = part.rows;
        } else {
            self.rows.extend(part.rows);
        }
        self.as_of = match (self.as_of, part.as_of) {
            (Some(one), Some(other)) => Some(one.min(other)),
            _ if self.given => None,
            (_, first) => first,
        };
        self.stale_days = self.stale_days.min(part.stale_days);
        self.complete = part.complete;
        self.broken.extend(part.broken);
        self.given = true;
    }

    /// Notes a part that could not be read at all: without it the list can say no of
    /// nobody.
    ///
    /// ```
    /// use qalqan_core::fact::{BookBuilder, Lack, Lookup, Source};
    ///
    /// let mut builder: BookBuilder<u64, char> = BookBuilder::new(Source::Register);
    /// builder.lose_part(None);
    /// let book = builder.build();
    /// assert_eq!(book.find(&1), Lookup::Unknown(Lack::Broken));
    /// ```
    pub fn lose_part(&mut self, path: Option<Path>) {
        self.broken.push(BrokenRow { key: None, path });
        self.given = true;
    }

    /// The rows of all parts, for what only the whole list tells.
    pub(crate) fn rows_mut(&mut self) -> &mut [(K, V)] {
        &mut self.rows
    }

    /// The book of all parts; a list that was not given where there was none.
    #[must_use]
    pub fn build(mut self) -> Book<K, V> {
        if !self.given {
            return Book::not_given(self.source);
        }
        self.rows.shrink_to_fit();
        let (rows, broken) = (self.rows, self.broken);
        Book::with_gaps(self.source, rows, broken, self.complete, self.as_of)
            .fresh_for(self.stale_days)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::{Lack, Lookup};

    fn part(key: u64, day: u32, stale_days: u32) -> ListPart<u64, u32> {
        ListPart {
            rows: std::vec![(key, day)],
            broken: Vec::new(),
            complete: true,
            as_of: Some(Day::known(2026, 3, day)),
            stale_days,
        }
    }

    #[test]
    fn the_part_that_is_stale_first_counts() {
        let mut builder = BookBuilder::new(Source::Register);
        builder.append(part(2, 9, 1));
        builder.append(part(1, 7, 4));
        let book = builder.build();
        assert_eq!(book.as_of(), Some(Day::known(2026, 3, 7)));
        assert_eq!(book.gap(Day::known(2026, 3, 8)), None);
        assert!(book.gap(Day::known(2026, 3, 9)).is_some());
    }

    #[test]
    fn a_list_that_lost_rows_is_never_complete_again() {
        let silent = |book: &Book<u64, u32>, key| match book.find(&key) {
            Lookup::Unknown(lack) => Some(lack),
            _ => None,
        };
        let mut unread = BookBuilder::new(Source::Register);
        unread.append(ListPart {
            broken: std::vec![BrokenRow {
                key: Some(3),
                path: None
            }],
            ..part(1, 7, 0)
        });
        unread.append(part(2, 7, 0));
        let book = unread.build();
        assert!(!book.is_complete());
        assert_eq!(
            (silent(&book, 3), silent(&book, 4)),
            (Some(Lack::Broken), None)
        );
        let mut too_long = BookBuilder::new(Source::Register);
        too_long.append(part(1, 7, 0));
        assert!(too_long.clone().build().is_complete());
        too_long.lose_part(None);
        let book = too_long.build();
        assert!(book.is_given() && !book.is_complete());
        assert_eq!(silent(&book, 4), Some(Lack::Broken));
    }

    #[test]
    fn a_part_without_a_day_leaves_the_list_without_one() {
        for undated in 0..2 {
            let mut builder = BookBuilder::new(Source::Register);
            for place in 0..2 {
                let mut part = part(place, 7, 0);
                part.as_of = part.as_of.filter(|_| place != undated);
                builder.append(part);
            }
            assert_eq!(builder.build().as_of(), None, "{undated}");
        }
    }
}
