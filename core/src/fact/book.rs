//! Reference rows by key. A list knows whether it is complete: absence from a
//! complete list is a known "no", absence from a partial one is unknown.

use crate::calendar::Day;
use crate::closed_set::closed_set;
use crate::fact::{Rows, Source};
use crate::sort;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::hash::{BuildHasher, Hash};
use hashbrown::{DefaultHashBuilder, HashTable};

// order: the table is only asked by key; rows keep their own sorted order
/// Where the first row of each key stands. The key itself is read there: the table is
/// then a quarter of what it would be with keys, and stays near when a country is held.
#[derive(Clone, Debug, Default)]
struct Index {
    firsts: HashTable<u32>,
    hasher: DefaultHashBuilder,
}

impl Index {
    /// Of sorted rows.
    fn of<K: Eq + Hash, V>(rows: &[(K, V)]) -> Self {
        let hasher = DefaultHashBuilder::default();
        let hash = |first: &u32| {
            at(rows, *first)
                .first()
                .map_or(0, |row| hasher.hash_one(&row.0))
        };
        let mut firsts = HashTable::with_capacity(rows.len());
        let mut first = 0_u32;
        for group in rows.chunk_by(|left, right| left.0 == right.0) {
            firsts.insert_unique(hash(&first), first, hash);
            first = first.saturating_add(u32::try_from(group.len()).unwrap_or(u32::MAX));
        }
        Self { firsts, hasher }
    }

    /// The rows of a key among those that the index is of.
    fn find<'a, K: Eq + Hash, V>(&self, key: &K, rows: &'a [(K, V)]) -> Option<&'a [(K, V)]> {
        let own = |row: &(K, V)| row.0 == *key;
        let starts = |first: &u32| at(rows, *first).first().is_some_and(own);
        let first = self.firsts.find(self.hasher.hash_one(key), starts)?;
        let rows = at(rows, *first);
        // most keys have one row, and a few have thousands
        let count = match rows.get(1) {
            Some(second) if own(second) => rows.partition_point(own),
            _ => 1,
        };
        rows.get(..count)
    }
}

/// The rows from a place on.
fn at<K, V>(rows: &[(K, V)], first: u32) -> &[(K, V)] {
    let first = usize::try_from(first).unwrap_or(usize::MAX);
    rows.get(first..).unwrap_or_default()
}

closed_set! {
    /// Why a list could not answer.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum Lack {
        /// The host gave no such list.
        NotGiven = "not-given",
        /// The key is absent from a list that does not claim to be complete.
        Partial = "partial",
        /// The list is older than the day it is asked about.
        Stale = "stale",
        /// The draft lacks the field that is the key, or holds it broken.
        NoKey = "no-key",
        /// A complete list lacks the key, and so what its row would tell.
        Absent = "absent",
        /// The row is there and leaves the fact open.
        NotTold = "not-told",
    }
}

/// What a list says about a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lookup<'a, K, V> {
    /// The rows of the key, in the order of the list.
    Found(&'a [(K, V)]),
    /// A complete list holds no such key.
    Absent,
    /// The list cannot tell.
    Unknown(Lack),
}

/// The rows of a key on a day, and what it means that none of them fits.
///
/// One row is enough for a yes. A no needs a list that is complete and fresh: a row
/// that a partial list lacks may be the one that fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer<'a, K, V> {
    /// The rows, in the order of the list; none of a stale list.
    pub rows: &'a [(K, V)],
    /// Why the list cannot say no; it can where `None`.
    pub open: Option<Lack>,
}

/// Reference rows sorted by key, several rows to a key allowed. A copy shares the rows.
#[derive(Clone, Debug)]
pub struct Book<K, V> {
    rows: Arc<Vec<(K, V)>>,
    index: Arc<Index>,
    source: Source,
    given: bool,
    complete: bool,
    as_of: Option<Day>,
    /// Days after its own on which the list still answers; none where it was not told.
    fresh_days: Option<u32>,
}

impl<K: Ord + Hash + Clone, V> Book<K, V> {
    /// A list that the host did not give: every question is unknown.
    #[must_use]
    pub fn not_given(source: Source) -> Self {
        Self {
            rows: Arc::new(Vec::new()),
            index: Arc::new(Index::default()),
            source,
            given: false,
            complete: false,
            as_of: None,
            fresh_days: None,
        }
    }

    /// A list of rows. Rows of one key keep the order in which they came.
    #[must_use]
    pub fn new(source: Source, mut rows: Vec<(K, V)>, complete: bool, as_of: Option<Day>) -> Self {
        let index = indexed(&mut rows);
        Self {
            rows: Arc::new(rows),
            index: Arc::new(index),
            source,
            given: true,
            complete,
            as_of,
            fresh_days: None,
        }
    }

    /// The same list, taken as fresh for so many days after its own: none by default.
    #[must_use]
    pub fn fresh_for(self, stale_days: u32) -> Self {
        let fresh_days = Some(stale_days);
        Self { fresh_days, ..self }
    }

    /// Who keeps the list.
    #[must_use]
    pub fn source(&self) -> Source {
        self.source
    }

    /// Did the host give the list?
    #[must_use]
    pub fn is_given(&self) -> bool {
        self.given
    }

    /// Does absence from the list mean "no"?
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.given && self.complete
    }

    /// The day of the list.
    #[must_use]
    pub fn as_of(&self) -> Option<Day> {
        self.as_of
    }

    /// How many rows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// No row at all?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// All rows, sorted by key.
    #[must_use]
    pub fn rows(&self) -> &[(K, V)] {
        &self.rows
    }

    /// Adds a part of a list that is too long to be given at once. The parts are asked
    /// only after [`settle`](Self::settle). Each part may tell anew whether the list is
    /// complete; of several days the earliest counts.
    #[cfg(feature = "json")]
    pub(crate) fn append(&mut self, rows: Vec<(K, V)>, complete: bool, as_of: Option<Day>)
    where
        V: Clone,
    {
        Arc::make_mut(&mut self.rows).extend(rows);
        self.as_of = match (self.as_of, as_of) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
        self.complete = complete;
        self.given = true;
    }

    /// Keeps a list, or a part of one, fresh for so many days after its own; of several
    /// parts the one that is stale first counts.
    #[cfg(feature = "json")]
    pub(crate) fn stay_fresh(&mut self, stale_days: u32) {
        let before = self.fresh_days.unwrap_or(stale_days);
        self.fresh_days = Some(before.min(stale_days));
    }

    /// Puts the parts in order.
    #[cfg(feature = "json")]
    pub(crate) fn settle(&mut self)
    where
        V: Clone,
    {
        self.index = Arc::new(indexed(Arc::make_mut(&mut self.rows)));
    }

    /// What the list says about a key.
    #[must_use]
    pub fn find(&self, key: &K) -> Lookup<'_, K, V> {
        match self.index.find(key, &self.rows) {
            Some(rows) => Lookup::Found(rows),
            None => self.silence(),
        }
    }

    /// What it means that the list holds no row of a key.
    pub(super) const fn silence<'a>(&self) -> Lookup<'a, K, V> {
        match (self.given, self.complete) {
            (false, _) => Lookup::Unknown(Lack::NotGiven),
            (true, false) => Lookup::Unknown(Lack::Partial),
            (true, true) => Lookup::Absent,
        }
    }

    /// Why silence of the list on a day is no answer; `None` where it is one.
    #[must_use]
    pub fn gap(&self, day: Day) -> Option<Lack> {
        match self.silence() {
            Lookup::Unknown(lack) => Some(lack),
            _ => self.is_stale(day).then_some(Lack::Stale),
        }
    }

    /// Is the list dated before a day, by more than it may be? It may have missed what
    /// came since.
    pub(super) fn is_stale(&self, day: Day) -> bool {
        // nearly every list is of the day or later: that is told without counting days
        let late = |as_of: Day| {
            as_of < day && day.days_since(as_of) > i64::from(self.fresh_days.unwrap_or(0))
        };
        self.as_of.is_some_and(late)
    }

    /// The rows of a key whatever the day: for facts that do not expire, as a death.
    #[must_use]
    pub fn rows_of(&self, key: &K) -> &[(K, V)] {
        match self.find(key) {
            Lookup::Found(rows) => rows,
            Lookup::Absent | Lookup::Unknown(_) => &[],
        }
    }

    /// The rows of a key on a day, and whether the list can say no.
    #[must_use]
    pub fn answer_on(&self, key: &K, day: Day) -> Answer<'_, K, V> {
        self.rows_at(Some(key)).answer_on(day)
    }

    /// The rows of a key, to be asked for several days; none where there is no key.
    pub(crate) fn rows_at(&self, key: Option<&K>) -> Rows<'_, K, V> {
        let rows = key.map_or(&[][..], |key| self.rows_of(key));
        Rows::new(self, rows)
    }

    /// Why the list cannot say no on a day; it can where `None`.
    #[must_use]
    pub fn open_on(&self, day: Day) -> Option<Lack> {
        match (self.given, self.complete) {
            (false, _) => Some(Lack::NotGiven),
            _ if self.is_stale(day) => Some(Lack::Stale),
            (true, false) => Some(Lack::Partial),
            (true, true) => None,
        }
    }

    /// The same list narrowed to one key, which it answers as the whole list does. It
    /// must not be asked about another.
    #[must_use]
    pub fn only(&self, key: &K) -> Self
    where
        V: Clone,
    {
        let rows = match self.find(key) {
            Lookup::Found(rows) => rows.to_vec(),
            Lookup::Absent | Lookup::Unknown(_) => Vec::new(),
        };
        let (given, fresh_days) = (self.given, self.fresh_days);
        let narrow = Self::new(self.source, rows, self.complete, self.as_of);
        Self {
            given,
            fresh_days,
            ..narrow
        }
    }

    /// What the list says about a key on a day. A list dated before that day may
    /// have missed what came since, so neither its rows nor its silence answer:
    /// a list without a date is taken as of today by the host that gave it.
    #[must_use]
    pub fn find_on(&self, key: &K, day: Day) -> Lookup<'_, K, V> {
        if self.is_stale(day) {
            return Lookup::Unknown(Lack::Stale);
        }
        self.find(key)
    }
}

/// Sorts rows, and tells where those of each key stand.
fn indexed<K: Ord + Hash, V>(rows: &mut Vec<(K, V)>) -> Index {
    sort::by(rows, |left, right| left.0.cmp(&right.0));
    Index::of(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silence_of_a_partial_list_is_unknown() {
        let rows = std::vec![(2_u64, 'b'), (1, 'a'), (2, 'c')];
        let partial = Book::new(Source::Register, rows.clone(), false, None);
        assert_eq!(partial.find(&2), Lookup::Found(&[(2, 'b'), (2, 'c')]));
        assert_eq!(partial.find(&3), Lookup::Unknown(Lack::Partial));
        let complete = Book::new(Source::Register, rows, true, None);
        assert_eq!(complete.find(&3), Lookup::Absent);
        let nothing: Book<u64, char> = Book::not_given(Source::Register);
        assert_eq!(nothing.find(&1), Lookup::Unknown(Lack::NotGiven));
    }

    #[test]
    fn every_key_has_its_own_rows() {
        let rows = |key: u64| (0..=key % 7).map(move |row| (key, row));
        let all: Vec<(u64, u64)> = (0..400).rev().flat_map(rows).collect();
        let book = Book::new(Source::Register, all, true, None);
        for key in 0..400 {
            assert_eq!(book.rows_of(&key), rows(key).collect::<Vec<_>>());
        }
        assert_eq!(book.find(&400), Lookup::Absent);
    }

    #[test]
    fn a_no_needs_a_complete_and_fresh_list() {
        let as_of = Day::known(2026, 3, 31);
        let after = as_of.next().unwrap();
        let book = |complete| {
            Book::new(
                Source::Register,
                std::vec![(1_u64, 'a')],
                complete,
                Some(as_of),
            )
        };
        let told = |book: &Book<u64, char>, key, day| {
            let answer = book.answer_on(&key, day);
            (answer.rows.len(), answer.open)
        };
        assert_eq!(told(&book(true), 1, as_of), (1, None));
        assert_eq!(told(&book(true), 2, as_of), (0, None));
        assert_eq!(told(&book(false), 1, as_of), (1, Some(Lack::Partial)));
        assert_eq!(told(&book(true), 1, after), (0, Some(Lack::Stale)));
        assert_eq!(told(&book(true).fresh_for(1), 1, after), (1, None));
        assert_eq!(book(true).rows_of(&1), &[(1, 'a')]);
    }

    #[test]
    fn a_stale_list_answers_nothing() {
        let as_of = Day::known(2026, 3, 31);
        let book = Book::new(Source::Register, std::vec![(1_u64, 'a')], true, Some(as_of));
        assert_eq!(book.find_on(&1, as_of), Lookup::Found(&[(1, 'a')]));
        let after = as_of.next().unwrap();
        assert_eq!(book.find_on(&1, after), Lookup::Unknown(Lack::Stale));
        assert_eq!(book.find_on(&9, after), Lookup::Unknown(Lack::Stale));
    }
}
