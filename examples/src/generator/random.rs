//! A small seeded source of numbers: the same seed gives the same month anywhere.

/// SplitMix64: a counter and three rounds of mixing. Good enough for test data,
/// and nothing else should use it.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// A stream of a seed. Streams of different names are independent, so that a
    /// change in one part of the month does not move all the others.
    #[must_use]
    pub fn stream(seed: u64, name: &str) -> Self {
        let start = name.bytes().fold(seed, |state, byte| {
            let mut step = Self(state ^ u64::from(byte));
            step.draw()
        });
        Self(start)
    }

    /// The next 64 bits.
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `bound` − 1, and 0 where the bound is 0. The bias of the
    /// remainder is far below anything that a test month could show.
    pub fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound).unwrap_or(u64::MAX);
        let rest = self.draw().checked_rem(bound).unwrap_or(0);
        usize::try_from(rest).unwrap_or(0)
    }

    /// A number from `first` to `last`, both inside.
    pub fn between(&mut self, first: u32, last: u32) -> u32 {
        let width = u64::from(last.saturating_sub(first)) + 1;
        first + u32::try_from(self.draw() % width).unwrap_or(0)
    }

    /// True `part` times of a hundred.
    pub fn percent(&mut self, part: usize) -> bool {
        self.below(100) < part
    }

    /// One of a list.
    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        list.get(self.below(list.len()))
    }

    /// Puts a list in random order.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for place in (1..list.len()).rev() {
            list.swap(place, self.below(place + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_numbers_of_the_published_algorithm() {
        // SplitMix64 from state 0, as its reference code prints them
        let mut random = Random(0);
        assert_eq!(random.draw(), 0xE220_A839_7B1D_CDAF);
        assert_eq!(random.draw(), 0x6E78_9E6A_A1B9_65F4);
    }

    #[test]
    fn streams_differ_by_name_and_seed() {
        let first = |seed, name| Random::stream(seed, name).draw();
        assert_eq!(first(1, "acts"), first(1, "acts"));
        assert_ne!(first(1, "acts"), first(2, "acts"));
        assert_ne!(first(1, "acts"), first(1, "people"));
    }

    #[test]
    fn a_shuffle_keeps_every_item() {
        let mut list: Vec<u32> = (0..100).collect();
        Random::stream(1, "shuffle").shuffle(&mut list);
        assert_ne!(list, (0..100).collect::<Vec<_>>());
        list.sort_unstable();
        assert_eq!(list, (0..100).collect::<Vec<_>>());
    }
}
