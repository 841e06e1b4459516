//! The rows of one key, found once and asked for many days.

use crate::calendar::Day;
use crate::fact::{Book, RowsOnDay, Source};
use core::hash::Hash;

/// What a [`Book`] has of a key: finding it costs more than asking it about a day.
pub(crate) struct Rows<'a, K, V> {
    book: &'a Book<K, V>,
    rows: &'a [(K, V)],
}

impl<K, V> Clone for Rows<'_, K, V> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K, V> Copy for Rows<'_, K, V> {}

impl<K: Ord + Hash, V> Book<K, V> {
    /// The rows of a key, to be asked for several days; none where there is no key.
    pub(crate) fn rows_at(&self, key: Option<&K>) -> Rows<'_, K, V> {
        Rows {
            book: self,
            rows: key.map_or(&[][..], |key| self.rows_of(key)),
        }
    }
}

impl<'a, K: Ord + Hash, V> Rows<'a, K, V> {
    /// The rows whatever the day: for facts that do not expire, as a death.
    pub(crate) const fn whenever(&self) -> &'a [(K, V)] {
        self.rows
    }

    /// What [`Book::answer_on`] answers for the key.
    pub(crate) fn answer_on(&self, day: Day) -> RowsOnDay<'a, K, V> {
        self.book.answer_of(self.rows, day)
    }

    /// Who keeps the list.
    pub(crate) fn source(&self) -> Source {
        self.book.source()
    }

    /// The list itself.
    pub(crate) const fn book(&self) -> &'a Book<K, V> {
        self.book
    }
}
