//! A map in the order of its keys, which are one number or a few in a row.
//!
//! A tree of the standard library stands in a module once for each type of key and of
//! value, some three kilobytes each. Here keys become numbers and values stand in a list,
//! so that one tree serves all.

use alloc::collections::BTreeMap;
use alloc::collections::btree_map::Range;
use alloc::vec::Vec;

/// A key as a number, in the same order.
pub(crate) trait NumberKey: Copy {
    /// The number.
    fn number(self) -> u128;
}

impl NumberKey for u32 {
    fn number(self) -> u128 {
        self.into()
    }
}

impl NumberKey for i32 {
    fn number(self) -> u128 {
        signed(self.into()).into()
    }
}

impl NumberKey for (u64, u32) {
    fn number(self) -> u128 {
        joined(self.0, self.1.into())
    }
}

impl NumberKey for (u64, i32) {
    fn number(self) -> u128 {
        (self.0, i64::from(self.1)).number()
    }
}

impl NumberKey for (u64, i64) {
    fn number(self) -> u128 {
        joined(self.0, signed(self.1))
    }
}

impl NumberKey for (u64, u32, i32) {
    fn number(self) -> u128 {
        let last = self.2.cast_unsigned() ^ (1 << 31);
        joined(self.0, u64::from(self.1).wrapping_shl(32) | u64::from(last))
    }
}

/// A signed number among the unsigned ones.
const fn signed(number: i64) -> u64 {
    number.cast_unsigned() ^ (1 << 63)
}

fn joined(first: u64, second: u64) -> u128 {
    u128::from(first).wrapping_shl(64) | u128::from(second)
}

/// Values by their keys.
#[derive(Debug)]
pub(crate) struct NumberMap<K, V> {
    places: Places,
    values: Vec<(K, V)>,
}

/// Where the value of a key stands.
type Places = BTreeMap<u128, usize>;

impl<K, V> Default for NumberMap<K, V> {
    fn default() -> Self {
        Self {
            places: Places::new(),
            values: Vec::new(),
        }
    }
}

impl<K: NumberKey, V> NumberMap<K, V> {
    /// Is there none?
    pub(crate) fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// The value of a key.
    pub(crate) fn get(&self, key: K) -> Option<&V> {
        let place = place(&self.places, key.number())?;
        self.values.get(place).map(|(_, value)| value)
    }

    /// The value of a key, to be changed.
    pub(crate) fn get_mut(&mut self, key: K) -> Option<&mut V> {
        let place = place(&self.places, key.number())?;
        self.values.get_mut(place).map(|(_, value)| value)
    }

    /// Changes the value of a key, which is the default one where it was not there.
    pub(crate) fn change<R>(&mut self, key: K, change: impl FnOnce(&mut V) -> R) -> R
    where
        V: Default,
    {
        let next = self.values.len();
        let place = place_or(&mut self.places, key.number(), next);
        if place == next {
            self.values.push((key, V::default()));
        }
        match self.values.get_mut(place) {
            Some((_, value)) => change(value),
            // the place of every key is that of a value
            None => change(&mut V::default()),
        }
    }

    /// Those from one key to another, in their order.
    pub(crate) fn range(&self, from: K, to: K) -> impl Iterator<Item = &(K, V)> {
        let places = between(&self.places, from.number(), to.number());
        places.filter_map(|(_, place)| self.values.get(*place))
    }

    /// All in the order of keys.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &(K, V)> {
        let places = between(&self.places, 0, u128::MAX);
        places.filter_map(|(_, place)| self.values.get(*place))
    }

    /// All values, in the order in which they came.
    pub(crate) fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.values.iter_mut().map(|(_, value)| value)
    }
}

#[inline(never)]
fn place(places: &Places, key: u128) -> Option<usize> {
    places.get(&key).copied()
}

#[inline(never)]
fn place_or(places: &mut Places, key: u128, next: usize) -> usize {
    *places.entry(key).or_insert(next)
}

/// None where the last comes before the first.
#[inline(never)]
fn between(places: &Places, from: u128, to: u128) -> Range<'_, u128, usize> {
    places.range(from..=to.max(from))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn agrees<K: NumberKey + Ord + core::fmt::Debug>(keys: &[K], (from, to): (K, K)) {
        let mut map: NumberMap<K, Vec<usize>> = NumberMap::default();
        let mut plain: BTreeMap<K, Vec<usize>> = BTreeMap::new();
        for (place, key) in keys.iter().enumerate() {
            map.change(*key, |value| value.push(place));
            plain.entry(*key).or_default().push(place);
        }
        assert_eq!(map.is_empty(), plain.is_empty());
        let told: Vec<_> = map.iter().cloned().collect();
        assert_eq!(told, plain.clone().into_iter().collect::<Vec<_>>());
        let told: Vec<_> = map.range(from, to).cloned().collect();
        let due = plain.iter().filter(|(key, _)| (from..=to).contains(key));
        let due: Vec<_> = due.map(|(key, value)| (*key, value.clone())).collect();
        assert_eq!(told, due);
        for key in keys.iter().chain([&from, &to]) {
            assert_eq!(map.get(*key), plain.get(key));
            assert_eq!(map.get_mut(*key), plain.get_mut(key));
        }
    }

    proptest! {
        /// Beside the tree of the standard library, whatever the kind of key.
        #[test]
        fn it_agrees_with_a_plain_tree(
            keys in proptest::collection::vec((0_u64..4, -3_i32..3, any::<u32>()), 0..40),
            ends in proptest::array::uniform2((0_u64..4, -3_i32..3, any::<u32>())),
        ) {
            macro_rules! each {
                ($($key:expr),*) => {$({
                    let key = $key;
                    let all: Vec<_> = keys.iter().map(|(a, b, c)| key(*a, *b, *c)).collect();
                    let [from, to] = ends.map(|(a, b, c)| key(a, b, c));
                    agrees(&all, (from.min(to), from.max(to)));
                })*};
            }
            each!(
                |_: u64, _: i32, c: u32| c,
                |_: u64, b: i32, _: u32| b,
                |a: u64, _: i32, c: u32| (a, c),
                |a: u64, b: i32, _: u32| (a, b),
                |a: u64, b: i32, _: u32| (a, i64::from(b)),
                |a: u64, b: i32, c: u32| (a, c, b)
            );
        }
    }

    #[test]
    fn nothing_lies_between_ends_that_are_turned_round() {
        let mut map: NumberMap<i32, u8> = NumberMap::default();
        map.change(-1, |value| *value = 7);
        assert_eq!(map.range(5, -5).count(), 0);
        assert_eq!(map.range(-5, 5).count(), 1);
    }
}
