//! Fingerprints seen so far, each with its place.

use crate::duplicate::Fingerprint;
use hashbrown::HashMap;

/// A table from a fingerprint to what is known of it.
///
/// ```
/// use qalqan_core::duplicate::{DuplicateIndex, Fingerprint};
///
/// let print: Fingerprint = "v1:00112233445566778899aabbccddeeff".parse()?;
/// let mut index = DuplicateIndex::with_capacity(1);
/// assert_eq!(index.insert(print, "act 1"), None);
/// assert_eq!(index.insert(print, "act 2"), Some(&"act 1"), "the first stays");
/// # Ok::<(), qalqan_core::duplicate::FingerprintError>(())
/// ```
#[derive(Clone, Debug)]
pub struct DuplicateIndex<P> {
    // order: the table is only asked by fingerprint
    places: HashMap<Fingerprint, P>,
}

impl<P> DuplicateIndex<P> {
    /// An empty table with room for so many fingerprints.
    #[must_use]
    pub fn with_capacity(count: usize) -> Self {
        Self {
            places: HashMap::with_capacity(count),
        }
    }

    /// Inserts a fingerprint, or reports the place that already holds it.
    pub fn insert(&mut self, print: Fingerprint, place: P) -> Option<&P> {
        use hashbrown::hash_map::Entry;
        match self.places.entry(print) {
            Entry::Occupied(seen) => Some(seen.into_mut()),
            Entry::Vacant(empty) => {
                empty.insert(place);
                None
            }
        }
    }

    /// The place of a fingerprint.
    #[must_use]
    pub fn get(&self, print: Fingerprint) -> Option<&P> {
        self.places.get(&print)
    }

    /// How many fingerprints.
    #[must_use]
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// None at all?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    pub(super) fn slot(&mut self, print: Fingerprint) -> &mut P
    where
        P: Default,
    {
        self.places.entry(print).or_default()
    }
}

/// The first of many, and the first of another class than that: enough to name, for
/// any class, the first that is not of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct FirstTwo<T> {
    first: Option<(usize, T)>,
    other: Option<(usize, T)>,
}

impl<T> Default for FirstTwo<T> {
    fn default() -> Self {
        Self {
            first: None,
            other: None,
        }
    }
}

impl<T: Copy> FirstTwo<T> {
    pub(super) fn add(&mut self, class: usize, value: T) {
        match (self.first, self.other) {
            (None, _) => self.first = Some((class, value)),
            (Some((seen, _)), None) if seen != class => self.other = Some((class, value)),
            _ => {}
        }
    }

    /// The first that is not of the class.
    pub(super) fn outside(&self, class: Option<usize>) -> Option<T> {
        let fits = |entry: &(usize, T)| Some(entry.0) != class;
        let found = self.first.filter(fits).or_else(|| self.other.filter(fits));
        found.map(|(_, value)| value)
    }
}
