//! Rows of a list that could not be read: each takes the list's silence away for the keys
//! that it could have held, and for no other.

use crate::fact::{Gap, Lack};
use crate::path::Path;
use crate::sort;
use alloc::vec::Vec;

/// A row that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenRow<K> {
    /// Its key, where that could be read: the row is then of this key alone.
    pub key: Option<K>,
    /// The place of the finding that says so, where it is listed.
    pub path: Option<Path>,
}

/// The broken rows of a list, by their keys.
#[derive(Clone, Debug)]
pub(super) struct Broken<K> {
    /// The first one without a key, which could have held any.
    whole: Option<Place>,
    /// Those with a key, in the order of keys, the first of each key.
    keyed: Vec<(K, Place)>,
}

/// Where a broken row is told, where that is listed.
#[derive(Clone, Debug)]
struct Place(Option<Path>);

impl Place {
    const fn gap(&self) -> Gap<'_> {
        Gap {
            lack: Lack::Broken,
            cause: self.0.as_ref(),
        }
    }
}

impl<K: Ord> Broken<K> {
    pub(super) fn of(rows: Vec<BrokenRow<K>>) -> Self {
        let mut broken = Self {
            whole: None,
            keyed: Vec::new(),
        };
        for BrokenRow { key, path } in rows {
            match key {
                Some(key) => broken.keyed.push((key, Place(path))),
                None if broken.whole.is_none() => broken.whole = Some(Place(path)),
                None => (),
            }
        }
        // one copy of a sort for all keys, and the order of the list within one
        sort::by(&mut broken.keyed, |left, right| left.0.cmp(&right.0));
        broken.keyed.dedup_by(|later, first| later.0 == first.0);
        broken
    }

    /// Could all rows be read?
    #[inline]
    pub(super) const fn is_none(&self) -> bool {
        self.whole.is_none() && self.keyed.is_empty()
    }

    /// Why the list can say no about a key no more; it can where `None`.
    #[inline]
    pub(super) fn gap_of(&self, key: &K) -> Option<Gap<'_>> {
        if self.is_none() {
            None
        } else {
            self.search(key)
        }
    }

    fn search(&self, key: &K) -> Option<Gap<'_>> {
        let own = self.keyed.binary_search_by(|(one, _)| one.cmp(key)).ok();
        let own = own.and_then(|place| self.keyed.get(place));
        let own = own.map(|(_, place)| place);
        own.or(self.whole.as_ref()).map(Place::gap)
    }

    /// Why the list can say no about some key no more.
    pub(super) fn gap_of_any(&self) -> Option<Gap<'_>> {
        let first = self.keyed.first().map(|(_, place)| place);
        self.whole.as_ref().or(first).map(Place::gap)
    }

    /// Of one key alone.
    pub(super) fn only(&self, key: &K) -> Self
    where
        K: Clone,
    {
        let own = self.keyed.iter().filter(|(one, _)| one == key);
        Self {
            whole: self.whole.clone(),
            keyed: own.cloned().collect(),
        }
    }
}
