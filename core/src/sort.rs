//! Putting lists in order. Entries that compare equal keep their order.
//!
//! The sort of the standard library stands in a module once per type of entry, some
//! five kilobytes each. Here places are sorted, which is one copy for all types, and
//! then the entries are put where they belong.

use alloc::vec::Vec;
use core::cmp::Ordering;

/// By a comparison.
#[inline]
pub(crate) fn by<T>(list: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    // many lists are of one person, and have one entry or none
    if list.len() > 1 {
        by_places(list, compare);
    }
}

fn by_places<T>(list: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let places = places(
        list.len(),
        &|left, right| match (list.get(left), list.get(right)) {
            (Some(left), Some(right)) => compare(left, right),
            _ => Ordering::Equal,
        },
    );
    if let Some(places) = places {
        settle(places, &mut |one, other| list.swap(one, other));
    }
}

/// By a key that costs nothing to take.
pub(crate) fn by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    by(list, |left, right| key(left).cmp(&key(right)));
}

/// By a key that is made once for each entry.
pub(crate) fn by_made_key<T, K: Ord>(list: &mut Vec<T>, key: impl Fn(&T) -> K) {
    let mut keyed: Vec<(K, T)> = list.drain(..).map(|entry| (key(&entry), entry)).collect();
    by(&mut keyed, |left, right| left.0.cmp(&right.0));
    list.extend(keyed.into_iter().map(|(_, entry)| entry));
}

/// Numbers: one sort for whatever they stand for, several times as fast as one that
/// compares records.
#[inline(never)]
pub(crate) fn numbers(list: &mut [u128]) {
    // a module's std is built for size: its unstable sort is a heap's, twice the time
    if cfg!(target_arch = "wasm32") {
        list.sort();
    } else {
        list.sort_unstable();
    }
}

/// Bits of the place behind a key: more places than any memory holds.
const PLACE_BITS: u32 = 48;

/// A key of at most 80 bits, and behind it the place of the entry that it is of: once
/// such numbers are in order, entries of one key stand together in the order of places.
pub(crate) fn placed(key: u128, place: usize) -> u128 {
    let place = u128::try_from(place).unwrap_or(u128::MAX);
    key.wrapping_shl(PLACE_BITS) | place & PLACE_MASK
}

const PLACE_MASK: u128 = (1 << PLACE_BITS) - 1;

/// The key of a number that [`placed`] made.
pub(crate) const fn key(number: u128) -> u128 {
    number.wrapping_shr(PLACE_BITS)
}

/// The place of a number that [`placed`] made.
pub(crate) fn place(number: u128) -> usize {
    usize::try_from(number & PLACE_MASK).unwrap_or(usize::MAX)
}

/// The entries of a list of such numbers with one key, by the key.
pub(crate) fn groups(numbers: &[u128]) -> impl Iterator<Item = &[u128]> {
    numbers.chunk_by(|left, right| key(*left) == key(*right))
}

/// The places in order; `None` where they stand in order already.
#[inline(never)]
fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Option<Vec<usize>> {
    let stands = |place: usize| compare(place, place.saturating_add(1)) != Ordering::Greater;
    if (0..count.saturating_sub(1)).all(stands) {
        return None;
    }
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|left, right| compare(*left, *right));
    Some(places)
}

/// Puts entries where they belong: the places say where each of them stands now. In a ring
/// of entries each goes to the place of the next, until the ring closes.
#[inline(never)]
fn settle(mut places: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..places.len() {
        let mut place = start;
        while let Some(from) = places.get_mut(place) {
            let from = core::mem::replace(from, place);
            if from == start {
                break;
            }
            swap(place, from);
            place = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::{String, ToString};
    use proptest::prelude::*;

    #[test]
    fn a_number_holds_its_key_and_its_place() {
        let (high, low) = ((1_u128 << 80) - 1, 7);
        let mut list = std::vec![placed(high, 3), placed(low, 9), placed(low, 2)];
        numbers(&mut list);
        let told: Vec<_> = list.iter().map(|one| (key(*one), place(*one))).collect();
        assert_eq!(told, [(low, 2), (low, 9), (high, 3)]);
        assert_eq!(groups(&list).map(<[u128]>::len).collect::<Vec<_>>(), [2, 1]);
    }

    proptest! {
        /// Beside the sort of the standard library, which is stable too.
        #[test]
        fn they_agree_with_the_standard_sort(
            list in proptest::collection::vec((0_u8..9, any::<u16>()), 0..60),
        ) {
            let mut plain = list.clone();
            plain.sort_by_key(|(key, _)| *key);
            let mut first = list.clone();
            by(&mut first, |left, right| left.0.cmp(&right.0));
            prop_assert_eq!(&first, &plain);
            let mut second = list.clone();
            by_key(&mut second, |(key, _)| *key);
            prop_assert_eq!(&second, &plain);
            let mut third: Vec<(String, u16)> =
                list.iter().map(|(key, rest)| (key.to_string(), *rest)).collect();
            by_made_key(&mut third, |(key, _)| key.clone());
            let plain: Vec<u16> = plain.into_iter().map(|(_, rest)| rest).collect();
            prop_assert_eq!(third.into_iter().map(|(_, rest)| rest).collect::<Vec<_>>(), plain);
        }
    }
}
