//! The rows of one key, found once and asked for many days.

use crate::calendar::Day;
use crate::fact::{Answer, Book, Lack, Source};
use core::hash::Hash;

/// What a [`Book`] holds of a key: finding it costs more than asking it about a day.
pub(crate) struct Rows<'a, K, V> {
    book: &'a Book<K, V>,
    rows: &'a [(K, V)],
}

impl<'a, K: Ord + Hash + Clone, V> Rows<'a, K, V> {
    pub(super) const fn new(book: &'a Book<K, V>, rows: &'a [(K, V)]) -> Self {
        Self { book, rows }
    }

    /// The rows whatever the day: for facts that do not expire, as a death.
    pub(crate) const fn whenever(&self) -> &'a [(K, V)] {
        self.rows
    }

    /// What [`Book::answer_on`] answers for the key.
    pub(crate) fn answer_on(&self, day: Day) -> Answer<'a, K, V> {
        let open = self.book.open_on(day);
        let rows = match open {
            Some(Lack::Stale) => &[],
            _ => self.rows,
        };
        Answer { rows, open }
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
