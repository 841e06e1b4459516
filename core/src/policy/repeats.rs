//! What the rows of a table say more than once, before anything is compared: two bits' worth
//! of memory and two steps for a row.

use alloc::vec;
use alloc::vec::Vec;

/// The hashes that are there more than once, and a few that only seem to be.
pub(super) struct Repeats(Filter);

impl Repeats {
    /// Those of so many rows or fewer; `None` where no hash is there twice.
    pub(super) fn of(rows: usize, hashes: impl Iterator<Item = u64>) -> Option<Self> {
        let (mut once, mut twice) = (Filter::new(rows), Filter::new(rows));
        let mut suspected = false;
        for hash in hashes {
            if once.add(hash) {
                twice.add(hash);
                suspected = true;
            }
        }
        suspected.then_some(Self(twice))
    }

    /// May the hash be there more than once? Yes where it is.
    pub(super) fn may_hold(&self, hash: u64) -> bool {
        self.0.holds(hash)
    }
}

/// Bits of a set for each row of a table.
const BITS_A_ROW: usize = 16;

/// A set of hashes that may say yes to one it never saw, and never no to one it did.
struct Filter(Vec<u64>);

impl Filter {
    fn new(rows: usize) -> Self {
        let bits = rows.saturating_mul(BITS_A_ROW).max(64);
        // a power of two, so that a place is cut out of a hash
        let words = bits.checked_next_power_of_two().unwrap_or(bits) >> 6_u32;
        Self(vec![0; words])
    }

    /// The word of a hash and its bit: the high bits of the hash are mixed into the low ones.
    fn place(&self, hash: u64) -> (usize, u64) {
        let mixed = (hash ^ (hash >> 32_u32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mixed = mixed ^ (mixed >> 29_u32);
        let last = self.0.len().saturating_sub(1);
        let word = usize::try_from(mixed >> 6_u32).unwrap_or(0) & last;
        (word, 1_u64 << (mixed & 63))
    }

    /// Was it there before?
    fn add(&mut self, hash: u64) -> bool {
        let (word, bit) = self.place(hash);
        let Some(word) = self.0.get_mut(word) else {
            return true;
        };
        let before = *word & bit != 0;
        *word |= bit;
        before
    }

    fn holds(&self, hash: u64) -> bool {
        let (word, bit) = self.place(hash);
        self.0.get(word).is_none_or(|word| *word & bit != 0)
    }
}
