//! Putting lists in order. Entries that compare equal keep their order.
//!
//! The sort of the standard library stands in a module once per type of entry, some
//! five kilobytes each. Here places are sorted, which is one copy for all types, and
//! then the entries are put where they belong.

use alloc::vec::Vec;
use core::cmp::Ordering;

/// By a comparison.
pub(crate) fn by<T>(list: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let places = places(
        list.len(),
        &|left, right| match (list.get(left), list.get(right)) {
            (Some(left), Some(right)) => compare(left, right),
            _ => Ordering::Equal,
        },
    );
    if let Some(places) = places {
        let mut entries: Vec<Option<T>> = list.drain(..).map(Some).collect();
        let sorted = places.into_iter();
        list.extend(sorted.filter_map(|place| entries.get_mut(place)?.take()));
    }
}

/// By a key that costs nothing to take.
pub(crate) fn by_key<T, K: Ord>(list: &mut Vec<T>, key: impl Fn(&T) -> K) {
    by(list, |left, right| key(left).cmp(&key(right)));
}

/// By a key that is made once for each entry.
pub(crate) fn by_made_key<T, K: Ord>(list: &mut Vec<T>, key: impl Fn(&T) -> K) {
    let mut keyed: Vec<(K, T)> = list.drain(..).map(|entry| (key(&entry), entry)).collect();
    by(&mut keyed, |left, right| left.0.cmp(&right.0));
    list.extend(keyed.into_iter().map(|(_, entry)| entry));
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

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::{String, ToString};
    use proptest::prelude::*;

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
