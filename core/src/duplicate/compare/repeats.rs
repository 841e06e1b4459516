//! Which keys of a long list may be in it more than once.

use alloc::vec::Vec;

/// Marks of a list of keys, a few bits a key. Most lines and cases of a call have no
/// like one: those that have are found in two walks, and only they are put in order. A
/// key that is there once may be taken for one of several, and is put in order for nothing;
/// who chooses such keys makes it no slower than sorting all of them.
pub(in crate::duplicate) struct RepeatFilter {
    /// Cells that a key fell into, and cells that a second one did, 64 a word.
    words: Vec<(u64, u64)>,
    shift: u32,
}

/// Cells for each key, so that few of them meet in one.
const CELLS: usize = 8;

/// Cells of a word, as a power of two.
const WORD: u32 = 6;

impl RepeatFilter {
    /// The marks of so many keys or fewer.
    pub(in crate::duplicate) fn of(count: usize, keys: impl Iterator<Item = u64>) -> Self {
        let cells = count.saturating_mul(CELLS).max(1 << WORD);
        let cells = cells.checked_next_power_of_two().unwrap_or(1 << WORD);
        let mut filter = Self {
            words: alloc::vec![(0, 0); cells >> WORD],
            shift: u64::BITS.saturating_sub(cells.trailing_zeros()),
        };
        for key in keys {
            let (word, bit) = filter.cell(key);
            if let Some((once, again)) = filter.words.get_mut(word) {
                *again |= *once & bit;
                *once |= bit;
            }
        }
        filter
    }

    /// May the key be in the list more than once? Yes where it does.
    pub(in crate::duplicate) fn may_repeat(&self, key: u64) -> bool {
        let (word, bit) = self.cell(key);
        self.words
            .get(word)
            .is_none_or(|(_, again)| again & bit != 0)
    }

    /// The word of a key and its bit: the highest bits of a product with an odd number.
    fn cell(&self, key: u64) -> (usize, u64) {
        let cell = key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> self.shift;
        let word = usize::try_from(cell >> WORD).unwrap_or(usize::MAX);
        (word, 1 << (cell & 63))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_repeats_is_found(keys in proptest::collection::vec(0_u64..400, 0..300)) {
            let filter = RepeatFilter::of(keys.len(), keys.iter().copied());
            for key in &keys {
                let count = keys.iter().filter(|one| *one == key).count();
                prop_assert!(count < 2 || filter.may_repeat(*key), "{key}");
            }
        }
    }

    #[test]
    fn few_others_are_found() {
        let keys = 0..10_000_u64;
        let filter = RepeatFilter::of(10_000, keys.clone());
        let found = keys.filter(|key| filter.may_repeat(*key)).count();
        assert!(found < 2000, "{found}");
    }
}
