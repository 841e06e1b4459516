//! An index filled from entries that come sorted.

use crate::duplicate::index::act::IndexedAct;
use crate::duplicate::index::error::IndexError;
use crate::duplicate::index::rows::StoredRow;
use crate::duplicate::index::store::{DuplicateIndex, Holder, word};
use crate::duplicate::index::table::TableBuilder;

use alloc::vec::Vec;

/// An index in the making.
pub(super) struct IndexBuilder {
    index: DuplicateIndex,
    table: TableBuilder,
    /// The print that comes, with its holders so far.
    print: Option<u128>,
    holders: Vec<Holder>,
    /// The row before.
    row: Option<(u128, StoredRow)>,
}

impl IndexBuilder {
    /// For so many entries within so many bytes; so many are known to come.
    pub(super) fn of(
        entries: usize,
        known: usize,
        limit: Option<usize>,
    ) -> Result<Self, IndexError> {
        let index = limit.map_or_else(DuplicateIndex::new, DuplicateIndex::with_limit);
        index.within_limit(TableBuilder::bytes_for(entries), 0)?;
        Ok(Self {
            index,
            table: TableBuilder::of(entries, known)?,
            print: None,
            holders: Vec::new(),
            row: None,
        })
    }

    /// Adds an act.
    pub(super) fn act(&mut self, held: IndexedAct) -> Result<(), IndexError> {
        self.index.push(held)?;
        self.index.within_limit(self.table.bytes(), 0)
    }

    /// Adds what an act replaces; `false` where there is no such act.
    pub(super) fn replacement(&mut self, key: (u128, u128), by: u32) -> Result<bool, IndexError> {
        self.index.replaced.insert((key.0, key.1, by));
        self.index.within_limit(self.table.bytes(), 0)?;
        Ok(self.index.act(by).is_some())
    }

    /// Adds a row; `false` where it comes out of order, or its act is not known.
    pub(super) fn row(&mut self, print: u128, row: StoredRow) -> Result<bool, IndexError> {
        let comes = (print, row);
        if self.row.is_some_and(|before| before > comes) || self.index.act(row.act).is_none() {
            return Ok(false);
        }
        self.row = Some(comes);
        self.index.rows.put(print, row)?;
        self.index.within_limit(self.table.bytes(), 0)?;
        Ok(true)
    }

    /// Adds an act of a print; `false` where it comes out of order or is not known.
    pub(super) fn entry(&mut self, print: u128, act: u32, lines: u32) -> Result<bool, IndexError> {
        if lines == 0 || !self.index.count_key(act) {
            return Ok(false);
        }
        if self.print == Some(print) {
            if self.holders.last().is_some_and(|last| last.act >= act) {
                return Ok(false);
            }
        } else {
            if !self.flush()? {
                return Ok(false);
            }
            self.print = Some(print);
        }
        let reserved = self.holders.try_reserve(1);
        reserved.map_err(|_| IndexError::no_memory(size_of::<Holder>()))?;
        self.holders.push(Holder { act, lines });
        Ok(true)
    }

    fn flush(&mut self) -> Result<bool, IndexError> {
        let Some(print) = self.print else {
            return Ok(true);
        };
        let Some(first) = self.holders.first().copied() else {
            return Ok(false);
        };
        let more = first.lines > 1 || self.holders.len() > 1;
        if more {
            let own = Holder {
                act: first.act,
                lines: first.lines.saturating_sub(1),
            };
            for (place, holder) in self.holders.iter().enumerate() {
                let holder = if place == 0 { own } else { *holder };
                if holder.lines > 0 {
                    self.index.hold_more(print, holder)?;
                }
            }
            self.index.within_limit(self.table.bytes(), 0)?;
        }
        self.holders.clear();
        self.table.add(print, word(first.act, more))
    }

    /// The index, where everything stood in order.
    pub(super) fn done(mut self) -> Result<Option<DuplicateIndex>, IndexError> {
        if !self.flush()? {
            return Ok(None);
        }
        self.index.table = self.table.done();
        self.index.within_limit(self.index.table.bytes(), 0)?;
        Ok(Some(self.index))
    }
}
