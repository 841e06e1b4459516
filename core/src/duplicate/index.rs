//! Acts and their fingerprints seen so far.

use crate::duplicate::table::PrintTable;
use crate::duplicate::{ActTrace, Fingerprint, HeldAct, HistoryStatus, IndexError, Replaces};
use alloc::vec::Vec;
use hashbrown::HashMap;

/// An act that holds a print, with its lines of that print.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Holder {
    pub(super) act: u32,
    pub(super) lines: u32,
}

/// Acts seen so far with the fingerprints of their lines: at most 32 bytes a print,
/// the status of its act with it, from some thousand prints on.
///
/// Prints of all kinds stand in one table. Where several acts hold one print, the one
/// added first answers; when it is withdrawn or reversed, the next one does.
///
/// ```
/// use qalqan_core::duplicate::{ActTrace, DuplicateIndex, HistoryStatus, ServiceTrace};
///
/// let line = "v1:00112233445566778899aabbccddeeff".parse()?;
/// let mut trace = ActTrace::new("act 1", HistoryStatus::Accepted);
/// trace.record = Some("v1:8899aabbccddeeff0011223344556677".parse()?);
/// trace.services.push(ServiceTrace { exact: Some(line), suspect: None });
/// let mut index = DuplicateIndex::new();
/// index.add(&trace)?;
/// assert_eq!(index.get(line).map(|act| act.label()), Some("act 1"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Default)]
pub struct DuplicateIndex {
    pub(super) acts: Vec<HeldAct>,
    pub(super) table: PrintTable,
    // order: only asked by print
    pub(super) more: HashMap<u128, Vec<Holder>>,
    // order: only asked by what is replaced
    pub(super) replaced: HashMap<(u128, u128), u32>,
    side_bytes: usize,
    withdrawn: usize,
    limit: Option<usize>,
}

impl core::fmt::Debug for DuplicateIndex {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("DuplicateIndex(..)")
    }
}

/// The word of a slot: the act's number plus one, and whether others hold the print.
pub(super) fn word(act: u32, more: bool) -> u32 {
    (act.saturating_add(1) << 1) | u32::from(more)
}

pub(super) fn holder_of(word: u32) -> (u32, bool) {
    ((word >> 1).saturating_sub(1), word & 1 == 1)
}

/// The highest number of an act.
const ACT_MAX: u32 = (u32::MAX >> 1) - 1;

fn place_of(act: u32) -> usize {
    usize::try_from(act).unwrap_or(usize::MAX)
}

/// The prints of an act, each as often as it has lines of it.
fn prints(trace: &ActTrace) -> impl Iterator<Item = u128> + '_ {
    let whole = trace.record.into_iter().chain(trace.content);
    let lines = trace.services.iter();
    let lines = lines.flat_map(|line| line.exact.into_iter().chain(line.suspect));
    whole.chain(lines).map(Fingerprint::number)
}

impl DuplicateIndex {
    /// Bytes that another holder of a print may cost: its entry and its list.
    pub(super) const SIDE_BYTES: usize = 96;

    /// An empty index.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// An empty index that never holds more bytes than that.
    #[must_use]
    pub fn with_limit(bytes: usize) -> Self {
        Self {
            limit: Some(bytes),
            ..Self::default()
        }
    }

    /// Makes room for so many prints more.
    ///
    /// # Errors
    /// Over the limit, or no memory.
    pub fn reserve(&mut self, prints: usize) -> Result<(), IndexError> {
        self.within_limit(self.table.bytes_with(prints), 0)?;
        self.table.reserve(prints)
    }

    /// Adds an act, whoever else holds its prints.
    ///
    /// # Errors
    /// Where there is no room for it; the index is as before.
    pub fn add(&mut self, trace: &ActTrace) -> Result<(), IndexError> {
        let lines = u32::try_from(trace.services.len()).unwrap_or(u32::MAX);
        let whole = (trace.record, trace.content);
        let held = HeldAct::of(&trace.label, trace.status, whole, lines);
        let all: Vec<u128> = prints(trace).collect();
        self.room_for(&all, trace)?;
        let number = self.push(held)?;
        for batch in all.chunks(32) {
            self.table.warm(batch);
            for print in batch {
                if let Err(error) = self.hold(*print, number, 1) {
                    self.forget(number);
                    return Err(error);
                }
            }
        }
        for replaces in &trace.replaces {
            self.replaced.entry(replaces.key()).or_insert(number);
        }
        Ok(())
    }

    /// Looks before anything changes whether the act fits.
    fn room_for(&mut self, all: &[u128], trace: &ActTrace) -> Result<(), IndexError> {
        if self.limit.is_some() {
            let mut again = 0_usize;
            self.table.get_many(all, |_, word| {
                again = again.saturating_add(usize::from(word.is_some()));
            });
            let side = again
                .saturating_add(trace.replaces.len())
                .saturating_mul(Self::SIDE_BYTES)
                .saturating_add(trace.label.len())
                .saturating_add(self.acts_growth(1).saturating_mul(size_of::<HeldAct>()));
            self.within_limit(self.table.bytes_with(all.len()), side)?;
        }
        self.table.reserve(all.len())?;
        let replaced = trace.replaces.len();
        let reserved = self.replaced.try_reserve(replaced);
        reserved.map_err(|_| IndexError::no_memory(replaced.saturating_mul(Self::SIDE_BYTES)))
    }

    pub(super) fn within_limit(&self, table: usize, side: usize) -> Result<(), IndexError> {
        let Some(limit) = self.limit else {
            return Ok(());
        };
        let others = self.bytes().saturating_sub(self.table.bytes());
        let needed = table.saturating_add(others).saturating_add(side);
        if needed <= limit {
            Ok(())
        } else {
            Err(IndexError::Limit { needed, limit })
        }
    }

    pub(super) fn push(&mut self, held: HeldAct) -> Result<u32, IndexError> {
        let number = u32::try_from(self.acts.len()).map_err(|_| IndexError::Acts)?;
        if number > ACT_MAX {
            return Err(IndexError::Acts);
        }
        self.reserve_acts(1)?;
        self.side_bytes = self.side_bytes.saturating_add(held.label().len());
        self.acts.push(held);
        Ok(number)
    }

    /// Places that the list of acts grows by for so many more.
    pub(super) fn acts_growth(&self, more: usize) -> usize {
        let free = self.acts.capacity().saturating_sub(self.acts.len());
        let lacking = more.saturating_sub(free);
        let quarter = (self.acts.len() >> 2).saturating_add(4);
        if lacking == 0 {
            0
        } else {
            lacking.max(quarter)
        }
    }

    pub(super) fn reserve_acts(&mut self, more: usize) -> Result<(), IndexError> {
        let growth = self.acts_growth(more);
        let room = self.acts.capacity().saturating_sub(self.acts.len());
        let reserved = self.acts.try_reserve_exact(room.saturating_add(growth));
        reserved.map_err(|_| IndexError::no_memory(growth.saturating_mul(size_of::<HeldAct>())))
    }

    /// Lets an act hold a print by so many lines.
    pub(super) fn hold(&mut self, print: u128, act: u32, lines: u32) -> Result<(), IndexError> {
        if let Some(seen) = self.table.insert(print, word(act, false))? {
            let (first, _) = holder_of(seen);
            self.hold_more(print, Holder { act, lines })?;
            self.table.set(print, word(first, true));
        } else if lines > 1 {
            let lines = lines.saturating_sub(1);
            self.hold_more(print, Holder { act, lines })?;
            self.table.set(print, word(act, true));
        }
        self.count_key(act);
        Ok(())
    }

    pub(super) fn hold_more(&mut self, print: u128, holder: Holder) -> Result<(), IndexError> {
        let refused = IndexError::no_memory(Self::SIDE_BYTES);
        if !self.more.contains_key(&print) {
            self.more.try_reserve(1).map_err(|_| refused)?;
        }
        let list = self.more.entry(print).or_default();
        // acts are numbered in the order of adding, so its own entry is the last
        match list.last_mut() {
            Some(last) if last.act == holder.act => {
                last.lines = last.lines.saturating_add(holder.lines);
            }
            _ => {
                list.try_reserve(1).map_err(|_| refused)?;
                list.push(holder);
                self.side_bytes = self.side_bytes.saturating_add(Self::SIDE_BYTES);
            }
        }
        Ok(())
    }

    /// Keeps the act, unless another stands under the same record: that one is told.
    ///
    /// # Errors
    /// As [`add`](Self::add).
    pub fn insert(&mut self, trace: &ActTrace) -> Result<Option<&HeldAct>, IndexError> {
        let holder = trace.record.and_then(|print| self.first(print, &|_| true));
        match holder {
            Some(number) => Ok(self.act(number)),
            None => self.add(trace).map(|()| None),
        }
    }

    /// Gives the act under a record another status; `false` where none is held.
    pub fn set_status(&mut self, record: Fingerprint, status: HistoryStatus) -> bool {
        let number = self.under(record);
        let held = number.and_then(|number| self.acts.get_mut(place_of(number)));
        match held {
            Some(held) => {
                held.status = status;
                true
            }
            None => false,
        }
    }

    /// Withdraws the act under a record with all of its lines; `false` where none is
    /// held. Where another act holds one of its lines, that one answers from now on.
    pub fn remove(&mut self, record: Fingerprint) -> bool {
        let Some(number) = self.under(record) else {
            return false;
        };
        self.forget(number);
        // now and then, so that each withdrawal pays for its own lines
        if self.withdrawn > self.table.len() >> 2 {
            self.sweep();
        }
        true
    }

    /// The act under that record: one that stands, or else a reversed one.
    #[inline(never)]
    pub(super) fn under(&self, record: Fingerprint) -> Option<u32> {
        let standing = self.first(record, &|_| true);
        standing.or_else(|| {
            let all = self.holders(record);
            let mut live = all.filter(|holder| self.act(holder.act).is_some_and(HeldAct::is_live));
            live.next().map(|holder| holder.act)
        })
    }

    pub(super) fn forget(&mut self, number: u32) {
        if let Some(held) = self.acts.get_mut(place_of(number)) {
            self.side_bytes = self.side_bytes.saturating_sub(held.label().len());
            let keys = usize::try_from(held.withdraw()).unwrap_or(usize::MAX);
            self.withdrawn = self.withdrawn.saturating_add(keys);
        }
    }

    /// Takes out the prints of withdrawn acts. Needs no memory.
    pub(super) fn sweep(&mut self) {
        let acts = &self.acts;
        let live = |act: u32| acts.get(place_of(act)).is_some_and(HeldAct::is_live);
        let mut side = self.side_bytes;
        for list in self.more.values_mut() {
            let before = list.len();
            list.retain(|holder| live(holder.act));
            let gone = before.saturating_sub(list.len());
            side = side.saturating_sub(gone.saturating_mul(Self::SIDE_BYTES));
        }
        self.more.retain(|_, list| !list.is_empty());
        let more = &mut self.more;
        self.table.retain(|print, seen| {
            let (first, _) = holder_of(seen);
            let first = if live(first) {
                first
            } else {
                let list = more.get_mut(&print)?;
                promote(list)?
            };
            let others = more.get(&print).is_some_and(|list| !list.is_empty());
            Some(word(first, others))
        });
        self.more.retain(|_, list| !list.is_empty());
        self.replaced.retain(|_, act| live(*act));
        self.side_bytes = side;
        self.withdrawn = 0;
    }

    /// The act that answers for a print: of those that stand, the first added.
    #[must_use]
    pub fn get(&self, print: Fingerprint) -> Option<&HeldAct> {
        self.act(self.first(print, &|_| true)?)
    }

    /// The acts that answer for many prints, in their order. Much faster than one by
    /// one in a large index.
    pub fn get_many<'a>(
        &'a self,
        prints: &[Fingerprint],
        mut told: impl FnMut(usize, Option<&'a HeldAct>),
    ) {
        let mut numbers = [0_u128; 32];
        let mut from = 0_usize;
        for batch in prints.chunks(32) {
            for (number, print) in numbers.iter_mut().zip(batch) {
                *number = print.number();
            }
            let filled = numbers.get(..batch.len()).unwrap_or_default();
            self.table.get_many(filled, |place, seen| {
                let print = batch.get(place).copied();
                let act = seen.zip(print).and_then(|(seen, print)| {
                    let (first, more) = holder_of(seen);
                    let held = self.act(first).filter(|held| held.stands());
                    match held {
                        None if more => self.get(print),
                        held => held,
                    }
                });
                told(from.saturating_add(place), act);
            });
            from = from.saturating_add(batch.len());
        }
    }

    /// The number of the first act that stands, holds the print and fits. One copy of
    /// the code: it is asked from many places, and the browser loads each copy.
    #[inline(never)]
    pub(super) fn first(&self, print: Fingerprint, fits: &dyn Fn(u32) -> bool) -> Option<u32> {
        let mut holders = self.holders(print);
        let found = holders
            .find(|holder| self.act(holder.act).is_some_and(HeldAct::stands) && fits(holder.act));
        found.map(|holder| holder.act)
    }

    /// All holders of a print, withdrawn and reversed ones too, in the order of adding.
    pub(super) fn holders(&self, print: Fingerprint) -> impl Iterator<Item = Holder> + '_ {
        self.holders_of(print.number())
    }

    pub(super) fn holders_of(&self, print: u128) -> impl Iterator<Item = Holder> + '_ {
        let seen = self.table.get(print).map(holder_of);
        let more = seen.and_then(|(_, more)| more.then(|| self.more.get(&print)).flatten());
        let first = seen.map(|(act, _)| Holder { act, lines: 1 });
        first.into_iter().chain(more.into_iter().flatten().copied())
    }

    /// Each print with its first holder, and whether there are more; by print.
    pub(super) fn slots(&self) -> impl Iterator<Item = (u128, u32, bool)> + '_ {
        self.table.iter().map(|(print, seen)| {
            let (act, more) = holder_of(seen);
            (print, act, more)
        })
    }

    /// The act that came to hold a print last.
    pub(super) fn last_holder(&self, print: u128) -> Option<u32> {
        let (first, more) = holder_of(self.table.get(print)?);
        if !more {
            return Some(first);
        }
        let last = self.more.get(&print).and_then(|list| list.last());
        Some(last.map_or(first, |holder| holder.act))
    }

    /// Counts one print more for an act; `false` where there is no such act.
    pub(super) fn count_key(&mut self, act: u32) -> bool {
        match self.acts.get_mut(place_of(act)) {
            Some(held) => {
                held.keys = held.keys.saturating_add(1);
                true
            }
            None => false,
        }
    }

    pub(super) fn act(&self, number: u32) -> Option<&HeldAct> {
        self.acts.get(place_of(number))
    }

    /// The act that replaces another one or its line, where one stands.
    pub(super) fn replacement(&self, replaces: &Replaces) -> Option<u32> {
        let number = *self.replaced.get(&replaces.key())?;
        self.act(number)
            .is_some_and(HeldAct::stands)
            .then_some(number)
    }

    /// The acts that are not withdrawn, in the order of adding.
    pub fn acts(&self) -> impl Iterator<Item = &HeldAct> + '_ {
        self.acts.iter().filter(|act| act.is_live())
    }

    /// Prints held; those of withdrawn acts may still be among them.
    #[must_use]
    pub fn prints(&self) -> usize {
        self.table.len()
    }

    /// Bytes held, as far as the index counts them.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let acts = self.acts.capacity().saturating_mul(size_of::<HeldAct>());
        self.table
            .bytes()
            .saturating_add(acts)
            .saturating_add(self.side_bytes())
    }

    /// Bytes of labels, of further holders and of replacements.
    pub(super) fn side_bytes(&self) -> usize {
        let replaced = self.replaced.len().saturating_mul(Self::SIDE_BYTES);
        self.side_bytes.saturating_add(replaced)
    }

    /// The bytes that the host allows.
    #[must_use]
    pub fn limit(&self) -> Option<usize> {
        self.limit
    }

    /// Sets what the host allows from now on; what is held stays.
    pub fn set_limit(&mut self, bytes: Option<usize>) {
        self.limit = bytes;
    }
}

/// Makes the first holder of a list that of the slot.
fn promote(list: &mut Vec<Holder>) -> Option<u32> {
    let first = list.first_mut()?;
    let act = first.act;
    first.lines = first.lines.saturating_sub(1);
    if first.lines == 0 {
        list.remove(0);
    }
    Some(act)
}
