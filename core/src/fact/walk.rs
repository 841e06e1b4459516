//! Asking a book for many keys in ascending order: each answer starts where the last
//! one ended, so millions of questions go through memory once and in its order.

use crate::calendar::Day;
use crate::fact::{Book, Lack, Lookup};
use core::hash::Hash;

/// A walk through a [`Book`]. Keys must be asked in ascending order; a key may be
/// asked again.
#[derive(Clone, Debug)]
pub struct Walk<'a, K, V> {
    book: &'a Book<K, V>,
    rest: &'a [(K, V)],
}

impl<'a, K: Ord + Hash, V> Walk<'a, K, V> {
    /// From the start of the book.
    ///
    /// ```
    /// use qalqan_core::calendar::Day;
    /// use qalqan_core::fact::{Book, Lookup, Source, Walk};
    ///
    /// let day: Day = "2026-03-31".parse()?;
    /// let book = Book::new(Source::Register, vec![(1_u64, 'a'), (3, 'c')], true, None);
    /// let mut walk = Walk::new(&book);
    /// assert_eq!(walk.find_on(&1, day), Lookup::Found(&[(1, 'a')]));
    /// assert_eq!(walk.find_on(&2, day), Lookup::Absent);
    /// assert_eq!(walk.find_on(&3, day), Lookup::Found(&[(3, 'c')]));
    /// # Ok::<(), qalqan_core::calendar::DayError>(())
    /// ```
    #[must_use]
    pub fn new(book: &'a Book<K, V>) -> Self {
        Self {
            book,
            rest: book.rows(),
        }
    }

    /// What [`Book::find_on`] answers, for a key not below the one asked before.
    pub fn find_on(&mut self, key: &K, day: Day) -> Lookup<'a, K, V> {
        if self.book.is_stale(day) {
            return Lookup::Unknown(Lack::Stale);
        }
        self.rest = self.rest.get(self.below(key)..).unwrap_or_default();
        let count = self.rest.iter().take_while(|(known, _)| known == key);
        let found = self.rest.get(..count.count()).unwrap_or_default();
        if found.is_empty() {
            return self.book.silence(key);
        }
        Lookup::Found(found)
    }

    /// How many of the rows left lie below a key: strides that double until one is too
    /// long, then halves of the last one.
    fn below(&self, key: &K) -> usize {
        let is_below = |row: &(K, V)| row.0 < *key;
        let (mut low, mut stride) = (0_usize, 1_usize);
        loop {
            let ahead = low.saturating_add(stride);
            match self.rest.get(ahead.saturating_sub(1)) {
                Some(row) if is_below(row) => low = ahead,
                _ => {
                    let last = self.rest.get(low..ahead.min(self.rest.len()));
                    let inside = last.unwrap_or_default().partition_point(is_below);
                    return low.saturating_add(inside);
                }
            }
            stride = stride.saturating_mul(2);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::Source;
    use proptest::prelude::*;
    use std::vec::Vec;

    proptest! {
        /// A walk answers as the book does.
        #[test]
        fn a_walk_answers_as_the_book(
            rows in proptest::collection::vec((0_u64..60, 0_u8..9), 0..80),
            mut keys in proptest::collection::vec(0_u64..70, 0..80),
            complete: bool,
            dated in proptest::option::of(1_u32..4),
        ) {
            keys.sort_unstable();
            let as_of = dated.map(|day| Day::known(2026, 3, day));
            let book = Book::new(Source::Register, rows, complete, as_of);
            let mut walk = Walk::new(&book);
            let day = Day::known(2026, 3, 2);
            let walked: Vec<_> = keys.iter().map(|key| walk.find_on(key, day)).collect();
            let asked: Vec<_> = keys.iter().map(|key| book.find_on(key, day)).collect();
            prop_assert_eq!(walked, asked);
        }
    }

    #[test]
    fn a_book_that_was_not_given_answers_nothing() {
        let book: Book<u64, u8> = Book::not_given(Source::Register);
        let answer = Walk::new(&book).find_on(&1, Day::known(2026, 3, 2));
        assert_eq!(answer, Lookup::Unknown(Lack::NotGiven));
    }
}
