//! Reference rows by key. A list knows whether it is complete: absence from a
//! complete list is a known "no", absence from a partial one is unknown.

use crate::calendar::Day;
use crate::fact::Source;
use crate::sort;
use alloc::vec::Vec;
use core::hash::Hash;
use hashbrown::HashMap;

// order: the map is only asked by key; rows keep their own sorted order
type Index<K> = HashMap<K, (u32, u32)>;

/// Why a list could not answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lack {
    /// The host gave no such list.
    NotGiven,
    /// The key is absent from a list that does not claim to be complete.
    Partial,
    /// The list is older than the day it is asked about.
    Stale,
    /// The draft lacks the field that is the key, or holds it broken.
    NoKey,
}

impl Lack {
    /// The stable name in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotGiven => "not-given",
            Self::Partial => "partial",
            Self::Stale => "stale",
            Self::NoKey => "no-key",
        }
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

/// Reference rows sorted by key, several rows to a key allowed.
#[derive(Clone, Debug)]
pub struct Book<K, V> {
    rows: Vec<(K, V)>,
    index: Index<K>,
    source: Source,
    given: bool,
    complete: bool,
    as_of: Option<Day>,
}

impl<K: Ord + Hash + Clone, V> Book<K, V> {
    /// A list that the host did not give: every question is unknown.
    #[must_use]
    pub fn not_given(source: Source) -> Self {
        Self {
            rows: Vec::new(),
            index: Index::new(),
            source,
            given: false,
            complete: false,
            as_of: None,
        }
    }

    /// A list of rows. Rows of one key keep the order in which they came.
    #[must_use]
    pub fn new(source: Source, mut rows: Vec<(K, V)>, complete: bool, as_of: Option<Day>) -> Self {
        sort::by(&mut rows, |left, right| left.0.cmp(&right.0));
        let mut index = Index::with_capacity(rows.len());
        let mut start = 0_u32;
        for group in rows.chunk_by(|left, right| left.0 == right.0) {
            let length = u32::try_from(group.len()).unwrap_or(u32::MAX);
            if let Some((key, _)) = group.first() {
                index.insert(key.clone(), (start, start.saturating_add(length)));
            }
            start = start.saturating_add(length);
        }
        Self {
            rows,
            index,
            source,
            given: true,
            complete,
            as_of,
        }
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

    /// What the list says about a key.
    #[must_use]
    pub fn find(&self, key: &K) -> Lookup<'_, K, V> {
        if let Some((start, end)) = self.index.get(key) {
            let start = usize::try_from(*start).unwrap_or(usize::MAX);
            let end = usize::try_from(*end).unwrap_or(usize::MAX);
            return Lookup::Found(self.rows.get(start..end).unwrap_or_default());
        }
        self.silence()
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

    /// Is the list dated before a day? It may have missed what came since.
    pub(super) fn is_stale(&self, day: Day) -> bool {
        self.as_of.is_some_and(|as_of| as_of < day)
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
        let given = self.given;
        let narrow = Self::new(self.source, rows, self.complete, self.as_of);
        Self { given, ..narrow }
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
    fn a_stale_list_answers_nothing() {
        let as_of = Day::known(2026, 3, 31);
        let book = Book::new(Source::Register, std::vec![(1_u64, 'a')], true, Some(as_of));
        assert_eq!(book.find_on(&1, as_of), Lookup::Found(&[(1, 'a')]));
        let after = as_of.next().unwrap();
        assert_eq!(book.find_on(&1, after), Lookup::Unknown(Lack::Stale));
        assert_eq!(book.find_on(&9, after), Lookup::Unknown(Lack::Stale));
    }
}
