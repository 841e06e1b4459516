//! Where the rows of each key start in a sorted list.

use core::hash::{BuildHasher, Hash};
use hashbrown::{DefaultHashBuilder, HashTable};

// order: the table is only asked by key; rows keep their own sorted order
/// The place of the first row of each key. The key itself is read there: the table is
/// then a quarter of what it would be with keys, and stays in the caches for a country.
#[derive(Debug)]
pub(super) struct Index {
    firsts: HashTable<u32>,
    hasher: DefaultHashBuilder,
}

impl Index {
    /// Of sorted rows.
    pub(super) fn of<K: Eq + Hash, V>(rows: &[(K, V)]) -> Self {
        let hasher = DefaultHashBuilder::default();
        let hash = |first: &u32| {
            at(rows, *first)
                .first()
                .map_or(0, |row| hasher.hash_one(&row.0))
        };
        let key = |place: usize| rows.get(place).map(|row| &row.0);
        let starts = |place: usize| place.checked_sub(1).and_then(key) != key(place);
        let firsts = table(rows.len(), &starts, &hash);
        Self { firsts, hasher }
    }

    /// The rows of a key among those that the index is of.
    pub(super) fn find<'a, K: Eq + Hash, V>(
        &self,
        key: &K,
        rows: &'a [(K, V)],
    ) -> Option<&'a [(K, V)]> {
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

/// The table of so many rows, from the places where the rows of a key start. By reference,
/// so that it stands once in a module and not once for each list.
fn table(
    rows: usize,
    starts: &dyn Fn(usize) -> bool,
    hash: &dyn Fn(&u32) -> u64,
) -> HashTable<u32> {
    let places = || (0..rows).filter(|place| starts(*place));
    // counted before: a list may have many rows to a key
    let mut firsts = HashTable::with_capacity(places().count());
    for first in places() {
        let first = u32::try_from(first).unwrap_or(u32::MAX);
        firsts.insert_unique(hash(&first), first, hash);
    }
    firsts
}

/// The rows from a place on.
fn at<K, V>(rows: &[(K, V)], first: u32) -> &[(K, V)] {
    let first = usize::try_from(first).unwrap_or(usize::MAX);
    rows.get(first..).unwrap_or_default()
}
