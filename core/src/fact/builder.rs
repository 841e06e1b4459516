//! A book of a list that is too long to be given at once.

use crate::calendar::Day;
use crate::fact::{Book, Source};
use alloc::vec::Vec;
use core::hash::Hash;

/// A part of a list, as it was read.
#[derive(Clone, Debug)]
pub struct ListPart<K, V> {
    /// The rows that could be read.
    pub rows: Vec<(K, V)>,
    /// Could all of it be read? What was left out might have been the answer.
    pub whole: bool,
    /// Does absence from the list, with this part in it, mean "no"?
    pub complete: bool,
    /// The day of the part.
    pub as_of: Option<Day>,
    /// Days after its own on which it still answers.
    pub stale_days: u32,
}

/// A part of which nothing could be read.
impl<K, V> Default for ListPart<K, V> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            whole: false,
            complete: false,
            as_of: None,
            stale_days: 0,
        }
    }
}

/// A [`Book`] while its parts come in.
///
/// Each part says anew whether the list is complete, and the last one decides. A list of
/// which a part could not be read whole is never complete again. Of several days the
/// earliest counts, and of several terms of freshness the shortest.
///
/// ```
/// use qalqan_core::fact::{BookBuilder, ListPart, Lookup, Source};
///
/// let part = |rows: Vec<(u64, char)>, complete| ListPart {
///     rows,
///     whole: true,
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
    given: bool,
    complete: bool,
    broken: bool,
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
            broken: false,
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
            (one, other) => one.or(other),
        };
        self.stale_days = self.stale_days.min(part.stale_days);
        self.complete = part.complete;
        self.broken |= !part.whole;
        self.given = true;
    }

    /// Notes a part that could not be read at all: the list is not complete without it.
    ///
    /// ```
    /// use qalqan_core::fact::{BookBuilder, Source};
    ///
    /// let mut builder: BookBuilder<u64, char> = BookBuilder::new(Source::Register);
    /// builder.lose_part();
    /// assert!(!builder.build().is_given(), "as a list that is not there");
    /// ```
    pub const fn lose_part(&mut self) {
        self.broken = true;
    }

    /// The book of all parts; a list that was not given where there was none.
    #[must_use]
    pub fn build(mut self) -> Book<K, V> {
        if !self.given {
            return Book::not_given(self.source);
        }
        self.rows.shrink_to_fit();
        let complete = self.complete && !self.broken;
        Book::new(self.source, self.rows, complete, self.as_of).fresh_for(self.stale_days)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(key: u64, day: u32, stale_days: u32) -> ListPart<u64, u32> {
        ListPart {
            rows: std::vec![(key, day)],
            whole: true,
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
        let mut unread = BookBuilder::new(Source::Register);
        unread.append(ListPart {
            whole: false,
            ..part(1, 7, 0)
        });
        unread.append(part(2, 7, 0));
        assert!(!unread.build().is_complete());
        let mut too_long = BookBuilder::new(Source::Register);
        too_long.append(part(1, 7, 0));
        assert!(too_long.clone().build().is_complete());
        too_long.lose_part();
        let book = too_long.build();
        assert!(book.is_given() && !book.is_complete());
    }
}
