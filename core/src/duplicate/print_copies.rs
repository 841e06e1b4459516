//! Copies among many prints at once: a country's month against itself, say.
//!
//! Prints are dealt into parts by their highest bits, twice, until a part and its table
//! fit the processor's second cache; then each part is joined by a small table. So the
//! work per print stays nearly the same from ten thousand to a thousand million, where
//! one large table would wait for memory at every print. A print is a keyed hash
//! already: whoever does not know the key cannot choose prints that meet.

use crate::duplicate::index::error::IndexError;
use crate::identifier::Fingerprint;
use crate::sort;
use alloc::vec::Vec;

/// Prints of a part, about: with their table they stay within half a megabyte.
const PART: usize = 1 << 13;

/// The most parts of one dealing, as a power of two: as many places as are written to at
/// one time.
const DEAL_BITS: u32 = 8;

/// How many other prints may stand before one. Keyed prints never come near it.
const REACH_MAX: usize = 1 << 12;

/// A print with its place in the call.
#[derive(Clone, Copy)]
struct Dealt {
    print: [u8; 16],
    place: u32,
}

const NOTHING: Dealt = Dealt {
    print: [0; 16],
    place: 0,
};

impl Dealt {
    /// The highest bits, after so many were used.
    fn bits(&self, used: u32, bits: u32) -> usize {
        bits_of(u128::from_le_bytes(self.print), used, bits)
    }
}

fn bits_of(print: u128, used: u32, bits: u32) -> usize {
    let left = print.checked_shl(used).unwrap_or(0);
    let high = left.checked_shr(128_u32.saturating_sub(bits)).unwrap_or(0);
    usize::try_from(high).unwrap_or(0)
}

/// A copy of an earlier print: their places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PrintCopy {
    /// The first of its kind.
    pub first: u32,
    /// The copy.
    pub copy: u32,
}

/// Every print that repeats an earlier one, with the first of its kind: of n equal ones n − 1
/// copies, sorted by the first and then by the copy. All 128 bits are compared.
///
/// The time grows with the number of prints, also where all of them are equal; it takes
/// 24 bytes a print beside the input.
///
/// # Errors
/// Where there is no memory, or more prints than four bytes can count; where prints crowd
/// as no keyed hash would let them.
///
/// ```
/// use qalqan_core::duplicate::{Fingerprint, PrintCopy, print_copies};
///
/// let prints = [7, 5, 7, 9, 7].map(Fingerprint::from_number);
/// let copies = print_copies(&prints)?;
/// assert_eq!(copies, [PrintCopy { first: 0, copy: 2 }, PrintCopy { first: 0, copy: 4 }]);
/// # Ok::<(), qalqan_core::duplicate::IndexError>(())
/// ```
pub fn print_copies(prints: &[Fingerprint]) -> Result<Vec<PrintCopy>, IndexError> {
    if u32::try_from(prints.len()).is_err() {
        return Err(IndexError::no_memory(usize::MAX));
    }
    let (first, second) = bits_for(prints.len());
    let mut dealt = room(prints.len())?;
    let numbered = (0_u32..).zip(prints).map(|(place, print)| Dealt {
        print: print.number().to_le_bytes(),
        place,
    });
    let ends = deal(numbered, &mut dealt, (0, first));
    let mut join = Join::default();
    let mut again = Vec::new();
    let mut start = 0;
    for end in ends {
        let part = dealt.get(start..end).unwrap_or_default();
        start = end;
        if second == 0 {
            join.part(part)?;
            continue;
        }
        if again.len() < part.len() {
            again = room(part.len())?;
        }
        let whole = again.get_mut(..part.len()).unwrap_or_default();
        let ends = deal(part.iter().copied(), whole, (first, second));
        let mut start = 0;
        for end in ends {
            join.part(whole.get(start..end).unwrap_or_default())?;
            start = end;
        }
    }
    let mut copies = join.copies;
    sort::by_key(&mut copies, |copy| *copy);
    Ok(copies)
}

/// Bits of the first dealing and of the second.
fn bits_for(count: usize) -> (u32, u32) {
    let parts = count.checked_div_euclid(PART).unwrap_or(0);
    let bits = parts
        .checked_ilog2()
        .map_or(0, |bits| bits.saturating_add(1));
    let bits = bits.min(DEAL_BITS.saturating_mul(2));
    if bits <= DEAL_BITS.saturating_sub(2) {
        return (bits, 0);
    }
    let first = bits.div_ceil(2);
    (first, bits.saturating_sub(first))
}

fn room(count: usize) -> Result<Vec<Dealt>, IndexError> {
    let mut room = Vec::new();
    let reserved = room.try_reserve_exact(count);
    reserved.map_err(|_| IndexError::no_memory(count.saturating_mul(size_of::<Dealt>())))?;
    room.resize(count, NOTHING);
    Ok(room)
}

/// Deals prints into parts by some bits, in their order; the end of each part.
fn deal(
    prints: impl Iterator<Item = Dealt> + Clone,
    into: &mut [Dealt],
    (used, bits): (u32, u32),
) -> Vec<usize> {
    let parts = 1_usize.checked_shl(bits).unwrap_or(1);
    let mut places = alloc::vec![0_usize; parts];
    for one in prints.clone() {
        if let Some(count) = places.get_mut(one.bits(used, bits)) {
            *count = count.saturating_add(1);
        }
    }
    let mut next = 0_usize;
    for place in &mut places {
        let count = core::mem::replace(place, next);
        next = next.saturating_add(count);
    }
    for one in prints {
        if let Some(place) = places.get_mut(one.bits(used, bits)) {
            if let Some(slot) = into.get_mut(*place) {
                *slot = one;
            }
            *place = place.saturating_add(1);
        }
    }
    places
}

/// The table of a part, used for one part after the other.
#[derive(Default)]
struct Join {
    /// Places in the part, one more than they are; zero in an empty slot.
    slots: Vec<u32>,
    copies: Vec<PrintCopy>,
}

impl Join {
    fn part(&mut self, part: &[Dealt]) -> Result<(), IndexError> {
        let size = part.len().saturating_mul(2).next_power_of_two();
        self.slots.clear();
        let more = size.saturating_sub(self.slots.capacity());
        let reserved = self.slots.try_reserve(more);
        reserved.map_err(|_| IndexError::no_memory(size.saturating_mul(4)))?;
        self.slots.resize(size, 0);
        for (number, one) in (1_u32..).zip(part) {
            if let Some(first) = self.find(part, one, number)? {
                let copy = one.place;
                let reserved = self.copies.try_reserve(1);
                reserved.map_err(|_| IndexError::no_memory(size_of::<PrintCopy>()))?;
                self.copies.push(PrintCopy { first, copy });
            }
        }
        Ok(())
    }

    /// The place of the first equal print; puts this one in where there is none.
    fn find(
        &mut self,
        part: &[Dealt],
        one: &Dealt,
        number: u32,
    ) -> Result<Option<u32>, IndexError> {
        let last = self.slots.len().saturating_sub(1);
        // the lowest bits: the highest are the same in all of the part
        let low = u128::from_le_bytes(one.print) & u128::from(u64::MAX);
        let mut at = usize::try_from(low).unwrap_or(0) & last;
        for _ in 0..REACH_MAX {
            let Some(slot) = self.slots.get_mut(at) else {
                break;
            };
            let Some(before) = slot.checked_sub(1) else {
                *slot = number;
                return Ok(None);
            };
            let first = usize::try_from(before)
                .ok()
                .and_then(|place| part.get(place));
            if let Some(first) = first.filter(|first| first.print == one.print) {
                return Ok(Some(first.place));
            }
            at = at.wrapping_add(1) & last;
        }
        Err(IndexError::Crowded)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identifier::{FingerprintKey, Kind};
    use alloc::collections::BTreeMap;
    use proptest::prelude::*;

    fn plainly(prints: &[Fingerprint]) -> Vec<PrintCopy> {
        let mut firsts: BTreeMap<Fingerprint, u32> = BTreeMap::new();
        let copies = (0_u32..).zip(prints).filter_map(|(copy, print)| {
            let first = *firsts.entry(*print).or_insert(copy);
            (first != copy).then_some(PrintCopy { first, copy })
        });
        let mut copies: Vec<PrintCopy> = copies.collect();
        copies.sort_unstable();
        copies
    }

    fn keyed(number: u64) -> Fingerprint {
        let key = FingerprintKey::new([9; 16]).unwrap();
        key.print(Kind::Service).number(number).end()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn a_map_finds_the_same(
            drawn in prop::collection::vec(0_u64..400, 0..600),
            bare in prop::collection::vec(any::<u128>(), 0..40),
        ) {
            let mut prints: Vec<_> = drawn.into_iter().map(keyed).collect();
            prints.extend(bare.into_iter().map(Fingerprint::from_number));
            prop_assert_eq!(print_copies(&prints).unwrap(), plainly(&prints));
        }
    }

    /// Enough for both dealings, half of them copies, and all equal.
    #[test]
    fn parts_of_parts_find_the_same() {
        let count = 700_000_u64;
        assert!(bits_for(700_000).1 > 0);
        let prints: Vec<_> = (0..count).map(|one| keyed(one % (count / 2))).collect();
        assert_eq!(print_copies(&prints).unwrap(), plainly(&prints));
        let equal = alloc::vec![keyed(1); 700_000];
        let copies = print_copies(&equal).unwrap();
        assert_eq!(copies.len(), 699_999);
        assert!(copies.iter().all(|copy| copy.first == 0));
        // prints of small numbers share all of their highest bits
        let near: Vec<_> = (0..200_000_u128).map(Fingerprint::from_number).collect();
        assert!(print_copies(&near).unwrap().is_empty());
    }

    /// Chosen prints end in an error and not in a wait.
    #[test]
    fn prints_that_crowd_are_an_error() {
        let chosen: Vec<_> = (0..100_000_u128)
            .map(|one| Fingerprint::from_number((one << 64) | 7))
            .collect();
        assert_eq!(print_copies(&chosen), Err(IndexError::Crowded));
    }

    #[test]
    fn bits_grow_with_the_prints() {
        assert_eq!(bits_for(0), (0, 0));
        assert_eq!(bits_for(PART), (1, 0));
        assert_eq!(bits_for(10_000_000), (6, 5));
        assert_eq!(bits_for(100_000_000), (7, 7));
        assert_eq!(bits_for(usize::MAX), (8, 8));
    }
}
