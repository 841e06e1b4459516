//! A peer: bare `u128` in an open-addressing table with overlapping loads, and
//! nothing else: no acts, no statuses, no growth, no limit.

use std::hint::black_box;

/// Keys asked for at once.
const BATCH: usize = 32;

/// A table of so many keys, made once for all of them. Zero is no key.
#[derive(Debug)]
pub struct BareTable {
    slots: Vec<u128>,
}

fn home(key: u128, buckets: usize) -> usize {
    (((key >> 64) * buckets as u128) >> 64) as usize
}

impl BareTable {
    /// A table two thirds full with so many keys.
    #[must_use]
    pub fn with_capacity(count: usize) -> Self {
        Self {
            slots: vec![0; count + count / 2 + 64],
        }
    }

    /// Inserts keys; how many were new.
    pub fn insert_all(&mut self, keys: &[u128]) -> usize {
        let mut new = 0;
        for batch in keys.chunks(BATCH) {
            self.warm(batch);
            for key in batch {
                let place = self.find(*key);
                if self.slots[place] == 0 {
                    self.slots[place] = *key;
                    new += 1;
                }
            }
        }
        new
    }

    /// How many of the keys it holds.
    #[must_use]
    pub fn count_of(&self, keys: &[u128]) -> usize {
        let mut held = 0;
        for batch in keys.chunks(BATCH) {
            self.warm(batch);
            held += batch
                .iter()
                .filter(|key| self.slots[self.find(**key)] == **key)
                .count();
        }
        held
    }

    /// Bytes of the slots.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.slots.len() * 16
    }

    fn warm(&self, batch: &[u128]) {
        let buckets = self.slots.len() - 32;
        let seen = batch
            .iter()
            .fold(0, |seen, key| seen ^ self.slots[home(*key, buckets)]);
        black_box(seen);
    }

    fn find(&self, key: u128) -> usize {
        let mut place = home(key, self.slots.len() - 32);
        while self.slots[place] != 0 && self.slots[place] != key {
            place = (place + 1) % self.slots.len();
        }
        place
    }
}
