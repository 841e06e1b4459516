//! Acts and their fingerprints seen so far.

use crate::duplicate::index::act::{Foreign, IndexedAct};
use crate::duplicate::index::error::IndexError;
use crate::duplicate::index::row_store::{RowStore, rows_of};
use crate::duplicate::index::table::PrintTable;
use crate::duplicate::trace::{ActTrace, HistoryStatus};
use crate::identifier::Fingerprint;
use alloc::collections::BTreeSet;
use alloc::vec::Vec;
use hashbrown::HashMap;

/// An act that holds a print, with its lines of that print.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::duplicate) struct Holder {
    pub(in crate::duplicate) act: u32,
    pub(in crate::duplicate) lines: u32,
}

/// Acts seen so far with the fingerprints of their lines: at most 32 bytes a print,
/// the status of its act with it, from some thousand prints on.
///
/// What the index counts is what the allocator gave it. The table grows by a quarter or
/// more in the memory that it has, lengthened: an allocator that must move it for that
/// holds both for a moment, 1.8 times as much. [`reserve`](Self::reserve) asks
/// for all of it at once, and a snapshot that is pushed in one piece does too.
///
/// Prints of all kinds are in one table. Where several acts hold one print, the one
/// added first answers; when it is withdrawn or reversed, the next one does. Cases are
/// beside them, by the fingerprint of their insured: 24 bytes each, and as much as a
/// print for each insured. A line that gave more than one is there once more, by its print
/// of suspicion. Attendances, where they are kept, are there twice: by the
/// moment of the insured and by the day of the worker.
///
/// ```
/// use qalqan_core::duplicate::{
///     ActTrace, DuplicateIndex, Fingerprint, HistoryStatus, ServiceTrace,
/// };
///
/// let line = Fingerprint::from_number(5);
/// let mut trace = ActTrace::new("act 1", HistoryStatus::Accepted);
/// trace.record = Some(Fingerprint::from_number(7));
/// trace.services.push(ServiceTrace { exact: Some(line), ..ServiceTrace::default() });
/// let mut index = DuplicateIndex::new();
/// index.add(&trace)?;
/// assert_eq!(index.get(line).map(|act| act.label()), Some("act 1"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Default)]
pub struct DuplicateIndex {
    pub(super) acts: Vec<IndexedAct>,
    pub(super) table: PrintTable,
    // order: only asked by print
    pub(super) more: HashMap<u128, Vec<Holder>>,
    /// What is replaced, act and line, and each act that claims to replace it.
    pub(super) replaced: BTreeSet<(u128, u128, u32)>,
    /// Stays, attendances, and lines that gave more than one.
    pub(super) rows: RowStore,
    pub(super) side_bytes: usize,
    pub(super) withdrawn: usize,
    /// Changes seen.
    pub(super) epoch: u64,
    /// Has it ever held an act of another system?
    pub(super) foreign: bool,
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

pub(super) fn place_of(act: u32) -> usize {
    usize::try_from(act).unwrap_or(usize::MAX)
}

/// The prints of an act, each as often as it has lines of it.
fn prints(trace: &ActTrace) -> impl Iterator<Item = u128> + '_ {
    let whole = trace.record.into_iter().chain(trace.content);
    let lines = trace.services.iter();
    let lines = lines.flat_map(|line| [line.exact, line.suspect, line.id].into_iter().flatten());
    whole.chain(lines).map(Fingerprint::number)
}

impl DuplicateIndex {
    /// Bytes that the second holder of a print may cost: an entry in a table that has
    /// just grown, and a list for four holders.
    pub(super) const SIDE_BYTES: usize = 176;

    /// Bytes that each further holder may cost: its share of a list that has just grown.
    pub(super) const HOLDER_BYTES: usize = 16;

    /// Bytes that a replacement may cost: its share of a node that is half full.
    pub(super) const REPLACED_BYTES: usize = 112;

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
        self.swept_within(&|index| index.within_limit(index.table.bytes_with(prints), 0))?;
        self.table.reserve(prints)
    }

    /// Adds an act, whoever else holds its prints.
    ///
    /// # Errors
    /// Where there is no room for it; the index is as before.
    pub fn add(&mut self, trace: &ActTrace) -> Result<(), IndexError> {
        let lines = u32::try_from(trace.services.len()).unwrap_or(u32::MAX);
        let whole = (trace.record, trace.content);
        let held = IndexedAct::of(&trace.label, trace.status, whole, lines)
            .with_foreign(Foreign::of(trace));
        let is_own = held.origin().is_none();
        let all: Vec<u128> = prints(trace).collect();
        self.room_for(&all, trace)?;
        let number = self.push(held)?;
        if let Err(error) = self.rows.add(number, trace) {
            self.forget(number);
            return Err(error);
        }
        for batch in all.chunks(32) {
            self.table.warm(batch);
            for print in batch {
                if let Err(error) = self.hold(*print, number, 1) {
                    self.forget(number);
                    return Err(error);
                }
            }
        }
        for replaces in trace.replaces.iter().filter(|_| is_own) {
            let (act, line) = replaces.key();
            self.replaced.insert((act, line, number));
        }
        self.changed();
        Ok(())
    }

    /// Counts a change.
    pub(super) const fn changed(&mut self) {
        self.epoch = self.epoch.saturating_add(1);
    }

    /// Looks before anything changes whether the act fits.
    fn room_for(&mut self, all: &[u128], trace: &ActTrace) -> Result<(), IndexError> {
        if self.limit.is_some() {
            let own = trace
                .replaces
                .len()
                .saturating_mul(Self::REPLACED_BYTES)
                .saturating_add(trace.label.len())
                .saturating_add(IndexedAct::LABEL_BYTES);
            let mut sorted = all.to_vec();
            sorted.sort_unstable();
            self.swept_within(&|index| {
                let (new, shared) = index.shared(&sorted);
                let acts = index.acts_growth(1).saturating_mul(size_of::<IndexedAct>());
                let rows = index.rows.bytes_more(rows_of(trace));
                let side = own.saturating_add(shared).saturating_add(acts);
                index.within_limit(index.table.bytes_with(new), side.saturating_add(rows))
            })?;
        }
        self.table.reserve(all.len())
    }

    /// Of sorted prints, how many are new, and the bytes of those that have another
    /// holder or stand here more than once.
    fn shared(&self, sorted: &[u128]) -> (usize, usize) {
        let (mut new, mut bytes) = (0_usize, 0_usize);
        for same in sorted.chunk_by(|one, next| one == next) {
            let held = same.first().and_then(|print| self.table.get(*print));
            new = new.saturating_add(usize::from(held.is_none()));
            bytes = bytes.saturating_add(match held.map(holder_of) {
                None if same.len() > 1 => Self::SIDE_BYTES,
                None => 0,
                Some((_, false)) => Self::SIDE_BYTES,
                Some((_, true)) => Self::HOLDER_BYTES,
            });
        }
        (new, bytes)
    }

    /// Asks for room; where there is none, once more without the withdrawn acts.
    pub(super) fn swept_within(
        &mut self,
        room: &dyn Fn(&Self) -> Result<(), IndexError>,
    ) -> Result<(), IndexError> {
        match room(self) {
            Err(IndexError::Limit { .. }) if self.withdrawn > 0 => {
                self.sweep();
                room(self)
            }
            other => other,
        }
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

    pub(super) fn push(&mut self, held: IndexedAct) -> Result<u32, IndexError> {
        let number = u32::try_from(self.acts.len()).map_err(|_| IndexError::Acts)?;
        if number > ACT_MAX {
            return Err(IndexError::Acts);
        }
        self.reserve_acts(1)?;
        self.foreign |= held.origin().is_some();
        self.side_bytes = self.side_bytes.saturating_add(held.label_bytes());
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
        reserved.map_err(|_| IndexError::no_memory(growth.saturating_mul(size_of::<IndexedAct>())))
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
        let new = !self.more.contains_key(&print);
        if new {
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
                let bytes = if new {
                    Self::SIDE_BYTES
                } else {
                    Self::HOLDER_BYTES
                };
                self.side_bytes = self.side_bytes.saturating_add(bytes);
            }
        }
        Ok(())
    }

    /// Keeps the act, unless an active one has the same record or the same
    /// content: that one is returned. Which of both it is, its own record says.
    ///
    /// ```
    /// use qalqan_core::duplicate::{ActTrace, DuplicateIndex, Fingerprint, HistoryStatus};
    ///
    /// let record = Fingerprint::from_number(7);
    /// let mut trace = ActTrace::new("A-1", HistoryStatus::InProcess);
    /// trace.record = Some(record);
    /// let mut index = DuplicateIndex::new();
    /// assert!(index.insert(&trace)?.is_none(), "it is kept");
    /// assert!(index.insert(&trace)?.is_some_and(|act| act.label() == "A-1"));
    /// # Ok::<(), qalqan_core::duplicate::IndexError>(())
    /// ```
    ///
    /// # Errors
    /// As [`add`](Self::add).
    pub fn insert(&mut self, trace: &ActTrace) -> Result<Option<&IndexedAct>, IndexError> {
        let whole = trace.record.into_iter().chain(trace.content);
        let mut same = whole.filter_map(|print| self.rival(print, trace.origin.is_some()));
        match same.next() {
            Some(number) => Ok(self.act(number)),
            None => self.add(trace).map(|()| None),
        }
    }

    /// Gives the act of that name another status; `false` where none is held. The name
    /// of an act is its record, or its content where it has no record.
    ///
    /// ```
    /// use qalqan_core::duplicate::{ActTrace, DuplicateIndex, Fingerprint, HistoryStatus};
    ///
    /// let record = Fingerprint::from_number(7);
    /// let mut trace = ActTrace::new("A-1", HistoryStatus::InProcess);
    /// trace.record = Some(record);
    /// let mut index = DuplicateIndex::new();
    /// index.add(&trace)?;
    /// assert!(index.set_status(record, HistoryStatus::Reversed));
    /// assert!(index.get(record).is_none(), "a reversed act repeats nothing");
    /// # Ok::<(), qalqan_core::duplicate::IndexError>(())
    /// ```
    pub fn set_status(&mut self, name: Fingerprint, status: HistoryStatus) -> bool {
        let number = self.under(name);
        let held = number.and_then(|number| self.acts.get_mut(place_of(number)));
        match held {
            Some(held) => {
                held.status = status;
                self.changed();
                true
            }
            None => false,
        }
    }

    /// Withdraws the act of that name with all of its lines; `false` where none is
    /// held. Where another act holds one of its lines, that one answers from now on.
    pub fn remove(&mut self, name: Fingerprint) -> bool {
        let Some(number) = self.under(name) else {
            return false;
        };
        self.forget(number);
        self.changed();
        // now and then, so that each withdrawal pays for its own lines
        if self.withdrawn > self.table.len() >> 2 {
            self.sweep();
        }
        true
    }

    /// The active act that keeps out another with that print: what another system holds
    /// keeps out nothing of the host's own.
    pub(super) fn rival(&self, print: Fingerprint, is_foreign: bool) -> Option<u32> {
        self.first(print, &|act| {
            let origin = self.act(act).and_then(IndexedAct::origin);
            is_foreign || origin.is_none()
        })
    }

    /// The act of that name: an active one, or else the last of the reversed ones; the host's
    /// own before that of another system.
    #[inline(never)]
    pub(in crate::duplicate) fn under(&self, name: Fingerprint) -> Option<u32> {
        let of = |is_foreign| self.named(name, is_foreign);
        of(false).or_else(|| self.foreign.then(|| of(true)).flatten())
    }

    /// The same among the host's own acts, or among those of other systems.
    pub(super) fn named(&self, name: Fingerprint, is_foreign: bool) -> Option<u32> {
        let mut last = None;
        for holder in self.holders(name) {
            let held = self.act(holder.act).filter(|act| {
                let named = act.is_live() && act.name() == Some(name);
                named && act.origin().is_some() == is_foreign
            });
            if held.is_some_and(IndexedAct::is_active) {
                return Some(holder.act);
            }
            last = held.map(|_| holder.act).or(last);
        }
        last
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

    pub(in crate::duplicate) fn act(&self, number: u32) -> Option<&IndexedAct> {
        self.acts.get(place_of(number))
    }

    /// Has it ever held an act of another system?
    pub(in crate::duplicate) const fn holds_foreign(&self) -> bool {
        self.foreign
    }

    /// Their stays and attendances, and what their lines gave.
    pub(in crate::duplicate) fn rows(&self) -> &RowStore {
        &self.rows
    }

    /// The acts that are not withdrawn, in the order of adding.
    pub fn acts(&self) -> impl Iterator<Item = &IndexedAct> + '_ {
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
        let acts = self.acts.capacity().saturating_mul(size_of::<IndexedAct>());
        self.table
            .bytes()
            .saturating_add(acts)
            .saturating_add(self.rows.bytes())
            .saturating_add(self.side_bytes())
    }

    /// Bytes of labels, of further holders and of replacements.
    pub(super) fn side_bytes(&self) -> usize {
        let replaced = self.replaced.len().saturating_mul(Self::REPLACED_BYTES);
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
