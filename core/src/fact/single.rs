//! What the rows of a list say that tells one thing of a key.

use crate::fact::{Book, Lack, Lookup};
use core::hash::Hash;

/// The one card among those that hold: the first where all are alike, `None` where there is
/// none.
///
/// Which row comes first decides nothing: rows that say different things of one key cannot
/// both be true, and neither is taken.
///
/// # Errors
/// [`Lack::Contradicting`] where two cards are not alike.
///
/// ```
/// use qalqan_core::fact::{Lack, single};
///
/// let alike = |one: &(char, u8), other: &(char, u8)| one.1 == other.1;
/// assert_eq!(single([('a', 1), ('b', 1)], alike), Ok(Some(('a', 1))));
/// assert_eq!(single([('a', 1), ('b', 2)], alike), Err(Lack::Contradicting));
/// assert_eq!(single([], alike), Ok(None));
/// ```
pub fn single<T>(
    cards: impl IntoIterator<Item = T>,
    alike: impl Fn(&T, &T) -> bool,
) -> Result<Option<T>, Lack> {
    let mut cards = cards.into_iter();
    let first = cards.next();
    let differs = |card| first.as_ref().is_some_and(|first| !alike(first, &card));
    if cards.any(differs) {
        return Err(Lack::Contradicting);
    }
    Ok(first)
}

impl<K: Ord + Hash, V> Book<K, V> {
    /// The cards of a key, whatever the day: none where the list is complete and lacks it.
    ///
    /// # Errors
    /// Why the list cannot say.
    ///
    /// ```
    /// use qalqan_core::fact::{Book, Lack, Source};
    ///
    /// let book = |complete| Book::new(Source::Register, vec![(1_u64, 'a')], complete, None);
    /// let known = book(true);
    /// assert_eq!(known.cards(&1).map(|cards| cards.count()), Ok(1));
    /// assert_eq!(known.cards(&2).map(|cards| cards.count()), Ok(0));
    /// assert_eq!(book(false).cards(&2).err(), Some(Lack::Partial));
    /// ```
    pub fn cards(&self, key: &K) -> Result<impl Iterator<Item = &V> + Clone, Lack> {
        let rows = match self.find(key) {
            Lookup::Found(rows) => rows,
            Lookup::Absent => &[],
            Lookup::Unknown(lack) => return Err(lack),
        };
        Ok(rows.iter().map(|(_, card)| card))
    }
}
