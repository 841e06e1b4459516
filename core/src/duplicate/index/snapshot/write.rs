//! From a history to bytes.

use crate::calendar::Day;
use crate::duplicate::index::act::IndexedAct;
use crate::duplicate::index::error::IndexError;
use crate::duplicate::index::history::History;
use crate::duplicate::index::rows::StoredRow;
use crate::duplicate::index::snapshot::form::{
    ACT, CHECK, Check, ENTRY, HEADER, LABEL_MAX, MAGIC, REPLACED, SEARCHED_MAX, VERSION,
};
use crate::duplicate::index::store::DuplicateIndex;
use crate::duplicate::trace::HistoryStatus;
use crate::identifier::FingerprintKey;
use alloc::vec::Vec;

/// Bytes gathered before they are given on.
const CHUNK: usize = 1 << 16;

struct Writer<'a> {
    buffer: Vec<u8>,
    check: Check,
    sink: &'a mut dyn FnMut(&[u8]),
}

impl Writer<'_> {
    fn put(&mut self, bytes: &[u8]) {
        self.buffer.extend_from_slice(bytes);
        if self.buffer.len() >= CHUNK {
            self.flush();
        }
    }

    fn flush(&mut self) {
        self.check.add(&self.buffer);
        (self.sink)(&self.buffer);
        self.buffer.clear();
    }
}

/// A count in four bytes. Acts, labels and periods are far fewer.
fn four(count: usize) -> [u8; 4] {
    u32::try_from(count).unwrap_or(u32::MAX).to_le_bytes()
}

impl History {
    /// The history as one piece of bytes.
    ///
    /// # Errors
    /// No memory for them, and as [`snapshot_to`](Self::snapshot_to).
    pub fn snapshot(&self, key: &FingerprintKey) -> Result<Vec<u8>, IndexError> {
        let length = self.snapshot_length(key);
        let mut bytes = Vec::new();
        let reserved = bytes.try_reserve_exact(length);
        reserved.map_err(|_| IndexError::NoMemory { bytes: length })?;
        self.snapshot_to(key, &mut |chunk| bytes.extend_from_slice(chunk))?;
        Ok(bytes)
    }

    /// As many bytes as a snapshot takes at most.
    fn snapshot_length(&self, key: &FingerprintKey) -> usize {
        let index = self.index();
        let more = index.more.values().map(Vec::len).sum();
        let entries = index.prints().saturating_add(more).saturating_mul(ENTRY);
        let labels = index.acts().map(IndexedAct::label_bytes).sum();
        let acts = index.acts.len().saturating_mul(ACT).saturating_add(labels);
        let replaced = index.replaced.len().saturating_mul(REPLACED);
        let searched = self.searched_bytes(key).len();
        let rows = index.rows.len().saturating_mul(StoredRow::BYTES);
        let parts = [
            HEADER, CHECK, searched, acts, replaced, rows, entries, CHECK,
        ];
        parts.into_iter().fold(0, usize::saturating_add)
    }

    /// The history piece by piece, so that the host never holds all of it twice.
    ///
    /// # Errors
    /// Where a label or what was searched is longer than is read back; nothing is
    /// written then.
    pub fn snapshot_to(
        &self,
        key: &FingerprintKey,
        sink: &mut dyn FnMut(&[u8]),
    ) -> Result<(), IndexError> {
        let index = self.index();
        let numbers = numbers(index);
        let searched = self.searched_bytes(key);
        readable("what was searched", searched.len(), SEARCHED_MAX)?;
        let longest = index.acts().map(|act| act.label().len()).max();
        readable("a label", longest.unwrap_or(0), LABEL_MAX)?;
        let origins = index.acts().filter_map(IndexedAct::origin);
        let longest = origins.map(str::len).max();
        readable("an origin", longest.unwrap_or(0), LABEL_MAX)?;
        let replaced = replaced(index, &numbers);
        let number = |act: u32| renumbered(&numbers, act);
        let mut rows = 0_usize;
        index.rows.each(&number, &mut |_, _| {
            rows = rows.saturating_add(1);
        });
        let mut entries = 0_u64;
        each_entry(index, &numbers, &mut |_| {
            entries = entries.saturating_add(1);
        });
        let mut writer = Writer {
            buffer: Vec::with_capacity(CHUNK.saturating_add(CHUNK >> 2)),
            check: Check::new(key),
            sink,
        };
        writer.put(&MAGIC);
        writer.put(&VERSION.to_le_bytes());
        writer.put(&key.check().bytes());
        writer.put(&self.epoch().to_le_bytes());
        writer.put(&four(searched.len()));
        writer.put(&four(index.acts().count()));
        writer.put(&four(replaced.len()));
        writer.put(&four(rows));
        writer.put(&entries.to_le_bytes());
        let mut header = Check::new(key);
        header.add(&writer.buffer);
        writer.put(&header.end());
        writer.put(&searched);
        acts(index, &mut writer);
        for (act, line, number) in replaced {
            writer.put(&act.to_le_bytes());
            writer.put(&line.to_le_bytes());
            writer.put(&number.to_le_bytes());
        }
        index.rows.each(&number, &mut |print, row| {
            writer.put(&print.to_le_bytes());
            writer.put(&row.act.to_le_bytes());
            for word in row.words {
                writer.put(&word.to_le_bytes());
            }
        });
        each_entry(index, &numbers, &mut |entry| writer.put(entry));
        writer.flush();
        let check = writer.check.end();
        (writer.sink)(&check);
        Ok(())
    }

    fn searched_bytes(&self, key: &FingerprintKey) -> Vec<u8> {
        let searched = self.searched();
        let (complete, stays) = (u8::from(searched.complete), u8::from(searched.stays));
        let kept = (u8::from(searched.ids) << 2) | (u8::from(searched.attendances) << 3);
        let own = searched.keys == [key.check()];
        let whose = (u8::from(own) << 4) | (u8::from(searched.live) << 5);
        let flags = complete | (stays << 1) | kept | whose;
        let mut bytes = alloc::vec![flags];
        bytes.extend_from_slice(&searched.as_of.map_or(0, Day::ordinal).to_le_bytes());
        bytes.extend_from_slice(&four(searched.statuses.len()));
        bytes.extend(searched.statuses.iter().map(|status| code(*status)));
        bytes.extend_from_slice(&four(searched.providers.len()));
        for provider in &searched.providers {
            bytes.extend_from_slice(&four(provider.len()));
            bytes.extend_from_slice(provider.as_bytes());
        }
        for period in &searched.periods {
            bytes.extend_from_slice(&period.first().ordinal().to_le_bytes());
            bytes.extend_from_slice(&period.last().ordinal().to_le_bytes());
        }
        bytes
    }
}

fn readable(what: &'static str, bytes: usize, most: usize) -> Result<(), IndexError> {
    if bytes > most {
        return Err(IndexError::TooLong { what, bytes, most });
    }
    Ok(())
}

/// The byte of a status; never used for another.
pub(super) fn code(status: HistoryStatus) -> u8 {
    match status {
        HistoryStatus::InProcess => 1,
        HistoryStatus::Accepted => 2,
        HistoryStatus::Paid => 3,
        HistoryStatus::Reversed => 4,
    }
}

/// New numbers of the acts: without those that were withdrawn.
fn numbers(index: &DuplicateIndex) -> Vec<Option<u32>> {
    let mut next = 0_u32;
    let all = index.acts.iter().map(|act| {
        let number = act.is_live().then_some(next);
        next = next.saturating_add(u32::from(act.is_live()));
        number
    });
    all.collect()
}

fn renumbered(numbers: &[Option<u32>], act: u32) -> Option<u32> {
    *numbers.get(usize::try_from(act).ok()?)?
}

fn replaced(index: &DuplicateIndex, numbers: &[Option<u32>]) -> Vec<(u128, u128, u32)> {
    let all = index.replaced.iter();
    let all = all.filter_map(|(act, line, by)| Some((*act, *line, renumbered(numbers, *by)?)));
    all.collect()
}

fn acts(index: &DuplicateIndex, writer: &mut Writer<'_>) {
    for act in index.acts() {
        let prints = u8::from(act.record().is_some()) | (u8::from(act.content().is_some()) << 1);
        let flags = prints | (u8::from(act.foreign().is_some()) << 2);
        writer.put(&[code(act.status()), flags]);
        for print in act.record().into_iter().chain(act.content()) {
            writer.put(&print.number().to_le_bytes());
        }
        writer.put(&act.lines().to_le_bytes());
        writer.put(&four(act.label().len()));
        writer.put(act.label().as_bytes());
        if let Some(foreign) = act.foreign() {
            writer.put(&four(foreign.origin.len()));
            writer.put(&four(foreign.opened.len()));
            writer.put(foreign.origin.as_bytes());
            for print in &foreign.opened {
                writer.put(&print.to_le_bytes());
            }
        }
    }
}

/// Each act of each print with its lines, by print and then in the order of adding.
fn each_entry(index: &DuplicateIndex, numbers: &[Option<u32>], write: &mut dyn FnMut(&[u8])) {
    let mut put = |print: u128, act: u32, lines: u32| {
        let mut entry = [0_u8; 24];
        let fields = print.to_le_bytes().into_iter();
        let fields = fields.chain(act.to_le_bytes()).chain(lines.to_le_bytes());
        for (byte, field) in entry.iter_mut().zip(fields) {
            *byte = field;
        }
        write(&entry);
    };
    for (print, act, more) in index.slots() {
        if !more {
            if let Some(act) = renumbered(numbers, act) {
                put(print, act, 1);
            }
            continue;
        }
        let mut waiting: Option<(u32, u32)> = None;
        for holder in index.holders_of(print) {
            let Some(act) = renumbered(numbers, holder.act) else {
                continue;
            };
            // the first holder's further lines stand in an entry of their own
            match &mut waiting {
                Some((same, lines)) if *same == act => *lines = lines.saturating_add(holder.lines),
                other => {
                    if let Some((act, lines)) = other.replace((act, holder.lines)) {
                        put(print, act, lines);
                    }
                }
            }
        }
        if let Some((act, lines)) = waiting {
            put(print, act, lines);
        }
    }
}
