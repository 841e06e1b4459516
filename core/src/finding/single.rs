//! The one thing that the rows of a key say, as a number that can be remembered.

use crate::fact::single;

/// What the rows of a list say that tells one thing of a key on a day.
pub(crate) enum Single<'a, V> {
    /// None of them holds.
    None,
    /// One, or several that say the same.
    One(&'a V),
    /// They say different things.
    Contradicting,
}

/// Numbers that are no place.
pub(crate) const NOWHERE: usize = usize::MAX;
pub(super) const SEVERAL: usize = usize::MAX - 1;

impl<'a, V> Single<'a, V> {
    /// The place of the one that holds, as a number.
    pub(crate) fn place<K>(
        rows: &[(K, V)],
        holds: impl Fn(&V) -> bool,
        alike: impl Fn(&V, &V) -> bool,
    ) -> usize {
        let placed = rows
            .iter()
            .enumerate()
            .map(|(place, (_, card))| (place, card));
        let holding = placed.filter(|(_, card)| holds(card));
        match single(holding, |(_, one), (_, other)| alike(one, other)) {
            Ok(Some((place, _))) => place,
            Ok(None) => NOWHERE,
            Err(_) => SEVERAL,
        }
    }

    /// What such a number means.
    pub(crate) fn at<K>(rows: &'a [(K, V)], place: usize) -> Self {
        match rows.get(place) {
            Some((_, card)) => Self::One(card),
            None if place == SEVERAL => Self::Contradicting,
            None => Self::None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_that_differ_contradict() {
        let rows = [(1, 'a'), (1, 'b')];
        let single = |holds: fn(&char) -> bool| {
            Single::at(
                &rows,
                Single::place(&rows, holds, |one, other| one == other),
            )
        };
        assert!(matches!(single(|_| true), Single::Contradicting));
        assert!(matches!(single(|one| *one == 'b'), Single::One('b')));
        assert!(matches!(single(|_| false), Single::None));
    }
}
