//! The table under the index: a sorted row of slots with gaps.
//!
//! A key's home is its share of the row: the highest bits of the key times the number
//! of buckets. Keys of one cluster stand in order, so the whole row is sorted, a miss
//! ends as early as a hit, and a snapshot is one walk.
//! A print is a keyed hash already: nothing is hashed again.

use crate::duplicate::index::error::IndexError;
use alloc::vec::Vec;

/// A key of 128 bits and a word beside it; a word of zero is an empty slot. Bytes, so
/// that a slot is twenty of them and not thirty-two.
#[derive(Clone, Copy)]
struct Slot {
    key: [u8; 16],
    word: [u8; 4],
}

const EMPTY: Slot = Slot {
    key: [0; 16],
    word: [0; 4],
};

/// Bytes of a slot.
const SLOT_BYTES: usize = size_of::<Slot>();

/// How far a key may be pushed from its home. Keyed prints never come near it.
const REACH_MAX: usize = 1 << 13;

/// Slots over the buckets, for a last cluster that runs over.
const TAIL: usize = 64;

/// Keys asked for at once, so that their cache misses overlap.
const BATCH: usize = 32;

/// Keys with a word each, sorted.
#[derive(Clone, Default)]
pub(super) struct PrintTable {
    // a few slots more than buckets: the last cluster may run over
    slots: Vec<Slot>,
    buckets: usize,
    count: usize,
}

impl Slot {
    fn key(&self) -> u128 {
        u128::from_le_bytes(self.key)
    }

    fn word(&self) -> u32 {
        u32::from_le_bytes(self.word)
    }

    fn is_empty(&self) -> bool {
        self.word == [0; 4]
    }

    fn new(key: u128, word: u32) -> Self {
        Self {
            key: key.to_le_bytes(),
            word: word.to_le_bytes(),
        }
    }
}

/// The bucket of a key: monotone, so that the row is sorted.
fn home(key: u128, buckets: usize) -> usize {
    let high = key >> 64;
    let wide = u128::try_from(buckets).unwrap_or(0);
    // both factors are below 2^64
    usize::try_from(high.wrapping_mul(wide) >> 64).unwrap_or(usize::MAX)
}

/// Keys that so many buckets take: thirteen sixteenths of them.
fn room(buckets: usize) -> usize {
    buckets.saturating_sub((buckets >> 3).saturating_add(buckets >> 4))
}

/// Buckets for so many keys: half as many again, so that a key stands near its home.
fn buckets_for(count: usize) -> usize {
    count.saturating_add(count >> 1).saturating_add(8)
}

/// Makes a row longer by so many empty slots, and by no byte more.
fn lengthen(slots: &mut Vec<Slot>, more: usize) -> Result<(), IndexError> {
    let bytes = more.saturating_mul(SLOT_BYTES);
    let reserved = slots.try_reserve_exact(more);
    reserved.map_err(|_| IndexError::no_memory(bytes))?;
    slots.resize(slots.len().saturating_add(more), EMPTY);
    Ok(())
}

impl PrintTable {
    /// Keys held.
    pub(super) fn len(&self) -> usize {
        self.count
    }

    /// Bytes held.
    pub(super) fn bytes(&self) -> usize {
        self.slots.capacity().saturating_mul(SLOT_BYTES)
    }

    /// Bytes that it would hold with so many keys more.
    pub(super) fn bytes_with(&self, more: usize) -> usize {
        let slots = match self.buckets_with(more) {
            Some(buckets) => buckets.saturating_add(TAIL).max(self.slots.capacity()),
            None => self.slots.capacity(),
        };
        slots.saturating_mul(SLOT_BYTES)
    }

    /// The buckets that so many keys more need, `None` where there is room.
    fn buckets_with(&self, more: usize) -> Option<usize> {
        let count = self.count.saturating_add(more);
        if count <= room(self.buckets) {
            return None;
        }
        let grown = self.buckets.saturating_add(self.buckets >> 2);
        // by a quarter at least: the cost of growing stays a part of each insert
        Some(buckets_for(count).max(grown))
    }

    /// Makes room for so many keys more.
    pub(super) fn reserve(&mut self, more: usize) -> Result<(), IndexError> {
        match self.buckets_with(more) {
            Some(buckets) => self.rebuild(buckets),
            None => Ok(()),
        }
    }

    /// Where the key stands, or where it would.
    fn find(&self, key: u128) -> Result<usize, usize> {
        let from = home(key, self.buckets);
        let slots = self.slots.get(from..).unwrap_or_default();
        let mut place = from;
        for slot in slots {
            if slot.is_empty() {
                return Err(place);
            }
            let held = slot.key();
            if held >= key {
                return if held == key { Ok(place) } else { Err(place) };
            }
            place = place.saturating_add(1);
        }
        Err(place)
    }

    /// The word of a key.
    pub(super) fn get(&self, key: u128) -> Option<u32> {
        let place = self.find(key).ok()?;
        self.slots.get(place).map(Slot::word)
    }

    /// The words of many keys, in their order. Faster than one by one in a table that
    /// no cache holds.
    pub(super) fn get_many(&self, keys: &[u128], mut answer: impl FnMut(usize, Option<u32>)) {
        let mut place = 0_usize;
        for batch in keys.chunks(BATCH) {
            self.warm(batch);
            for key in batch {
                answer(place, self.get(*key));
                place = place.saturating_add(1);
            }
        }
    }

    /// Brings the homes of a batch into the cache: loads that wait for each other's
    /// result are slow, these are not.
    pub(super) fn warm(&self, batch: &[u128]) {
        let mut seen = 0_u8;
        for key in batch {
            let home = home(*key, self.buckets);
            for place in [home, home.saturating_add(3)] {
                let slot = self.slots.get(place);
                seen ^= slot.map_or(0, |slot| slot.word.first().copied().unwrap_or(0));
            }
        }
        core::hint::black_box(seen);
    }

    /// Changes the word of a key; not to zero.
    pub(super) fn set(&mut self, key: u128, word: u32) {
        if let Ok(place) = self.find(key)
            && let Some(slot) = self.slots.get_mut(place)
        {
            slot.word = word.to_le_bytes();
        }
    }

    /// Inserts a key with a word that is not zero, or tells the word it has.
    pub(super) fn insert(&mut self, key: u128, word: u32) -> Result<Option<u32>, IndexError> {
        self.reserve(1)?;
        let place = match self.find(key) {
            Ok(place) => return Ok(self.slots.get(place).map(Slot::word)),
            Err(place) => place,
        };
        let pushed = place.saturating_sub(home(key, self.buckets));
        if pushed > REACH_MAX {
            return Err(IndexError::Crowded);
        }
        let rest = self.slots.get(place..).unwrap_or_default();
        let reach = rest.iter().take(REACH_MAX).position(Slot::is_empty);
        let run = match reach {
            Some(run) => run,
            None if rest.len() < REACH_MAX => {
                let run = rest.len();
                lengthen(&mut self.slots, TAIL)?;
                run
            }
            None => return Err(IndexError::Crowded),
        };
        let end = place.saturating_add(run);
        self.slots.copy_within(place..end, place.saturating_add(1));
        if let Some(slot) = self.slots.get_mut(place) {
            *slot = Slot::new(key, word);
            self.count = self.count.saturating_add(1);
        }
        Ok(None)
    }

    /// Keys with their words, sorted by key.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u128, u32)> + '_ {
        let full = self.slots.iter().filter(|slot| !slot.is_empty());
        full.map(|slot| (slot.key(), slot.word()))
    }

    /// Changes all words, none of them to zero.
    pub(super) fn change(&mut self, word: impl Fn(u32) -> u32) {
        for slot in self.slots.iter_mut().filter(|slot| !slot.is_empty()) {
            slot.word = word(slot.word()).to_le_bytes();
        }
    }

    /// Keeps the keys to which a word is given.
    pub(super) fn retain(&mut self, mut word: impl FnMut(u128, u32) -> Option<u32>) {
        let mut count = 0_usize;
        for slot in &mut self.slots {
            if slot.is_empty() {
                continue;
            }
            match word(slot.key(), slot.word()) {
                Some(word) => {
                    slot.word = word.to_le_bytes();
                    count = count.saturating_add(1);
                }
                None => *slot = EMPTY,
            }
        }
        self.count = count;
        // fewer keys in a row that is as long as before: asks for no memory
        let _ = self.rebuild(self.buckets);
    }

    /// Lays the keys out anew in the same memory, grown where there must be more
    /// buckets. Nothing changes on an error.
    fn rebuild(&mut self, buckets: usize) -> Result<(), IndexError> {
        let total = self.needed(buckets).max(self.slots.len());
        let more = total.saturating_sub(self.slots.len());
        lengthen(&mut self.slots, more)?;
        self.buckets = buckets;
        let mut read = self.pack_to_end();
        let mut next = 0_usize;
        while let Some(slot) = self.slots.get(read).copied() {
            // never after `read`: `needed` has counted the row
            let place = home(slot.key(), buckets).max(next);
            self.clear(next, place);
            if let Some(free) = self.slots.get_mut(place) {
                *free = slot;
            }
            next = place.saturating_add(1);
            read = read.saturating_add(1);
        }
        self.clear(next, total);
        Ok(())
    }

    fn clear(&mut self, from: usize, to: usize) {
        if let Some(gap) = self.slots.get_mut(from..to) {
            gap.fill(EMPTY);
        }
    }

    /// Slots that the keys need in so many buckets.
    fn needed(&self, buckets: usize) -> usize {
        let mut next = 0_usize;
        for (key, _) in self.iter() {
            next = home(key, buckets).max(next).saturating_add(1);
        }
        next.max(buckets.saturating_add(TAIL))
    }

    /// Moves all keys to the end of the row in their order; the place of the first.
    fn pack_to_end(&mut self) -> usize {
        let mut write = self.slots.len();
        let mut read = self.slots.len();
        while read > 0 {
            read = read.saturating_sub(1);
            let Some(slot) = self.slots.get(read).copied() else {
                break;
            };
            if !slot.is_empty() {
                write = write.saturating_sub(1);
                if let Some(free) = self.slots.get_mut(write) {
                    *free = slot;
                }
            }
        }
        write
    }
}

/// Fills a table from keys that come sorted.
pub(super) struct TableBuilder {
    table: PrintTable,
    next: usize,
    last: Option<u128>,
    /// Keys that are said to come.
    count: usize,
}

/// Keys for which there is room before any came.
const BUILDER_START: usize = 1 << 12;

impl TableBuilder {
    /// For so many keys, of which so many are known to come: room for the others is
    /// made as they come.
    pub(super) fn of(count: usize, known: usize) -> Result<Self, IndexError> {
        let mut table = PrintTable::default();
        table.reserve(count.min(known.max(BUILDER_START)))?;
        Ok(Self {
            table,
            next: 0,
            last: None,
            count,
        })
    }

    /// Bytes that so many keys take.
    pub(super) fn bytes_for(count: usize) -> usize {
        buckets_for(count)
            .saturating_add(TAIL)
            .saturating_mul(SLOT_BYTES)
    }

    /// Bytes held.
    pub(super) fn bytes(&self) -> usize {
        self.table.bytes()
    }

    /// Makes room for four times the keys that came, or for all that are said to come.
    #[cold]
    fn grow(&mut self) -> Result<(), IndexError> {
        let held = self.table.count;
        let whole = held
            .saturating_mul(4)
            .min(self.count.max(held))
            .max(held.saturating_add(1));
        self.table.reserve(whole.saturating_sub(held))?;
        let last = self.last.and_then(|last| self.table.find(last).ok());
        self.next = last.map_or(0, |place| place.saturating_add(1));
        Ok(())
    }

    /// Adds a key greater than the one before; `false` where it is not.
    pub(super) fn add(&mut self, key: u128, word: u32) -> Result<bool, IndexError> {
        if self.last.is_some_and(|last| last >= key) || word == 0 {
            return Ok(false);
        }
        if self.table.count >= room(self.table.buckets) {
            self.grow()?;
        }
        let slots = &mut self.table.slots;
        let home = home(key, self.table.buckets);
        let place = home.max(self.next);
        if place.saturating_sub(home) > REACH_MAX {
            return Err(IndexError::Crowded);
        }
        if place >= slots.len() {
            let more = place.saturating_sub(slots.len());
            lengthen(slots, more.saturating_add(TAIL))?;
        }
        if let Some(slot) = slots.get_mut(place) {
            *slot = Slot::new(key, word);
        }
        self.next = place.saturating_add(1);
        self.last = Some(key);
        self.table.count = self.table.count.saturating_add(1);
        Ok(true)
    }

    /// The table.
    pub(super) fn done(self) -> PrintTable {
        self.table
    }
}

#[cfg(test)]
#[path = "tests_table.rs"]
mod tests;
