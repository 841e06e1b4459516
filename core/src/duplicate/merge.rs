//! Two indexes become one.

use crate::duplicate::index::Holder;
use crate::duplicate::{DuplicateIndex, Fingerprint, HeldAct, HistoryStatus, IndexError};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// What two indexes had in common.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MergeReport {
    /// Acts taken over.
    pub added: u64,
    /// Acts that both held alike.
    pub same: u64,
    /// Acts that both held under one record and not alike: this index's stayed.
    pub conflicts: Vec<MergeConflict>,
    /// Prints of the acts taken over that another act held already: each is a pair for
    /// a judge.
    pub shared: u64,
}

/// One record, two acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergeConflict {
    /// The record.
    pub record: Fingerprint,
    /// What this index calls the act.
    pub kept: String,
    /// Its status here.
    pub kept_status: HistoryStatus,
    /// What the other index calls it.
    pub left: String,
    /// Its status there.
    pub left_status: HistoryStatus,
    /// Do the lines differ too?
    pub content_differs: bool,
}

/// Acts of the other index by their numbers here; `None` for one left out.
type Numbers = Vec<Option<u32>>;

impl DuplicateIndex {
    /// Takes over the acts of another index made under the same key; those that are
    /// held already stay as they are, and are reported where they differ.
    ///
    /// # Errors
    /// Where there is no room for all of them; this index is as before.
    pub fn merge(&mut self, other: &Self) -> Result<MergeReport, IndexError> {
        let first = self.acts.len();
        self.merge_room(other)?;
        let mut report = MergeReport::default();
        let done = self
            .merge_acts(other, &mut report)
            .and_then(|numbers| self.merge_prints(other, &numbers, &mut report));
        match done {
            Ok(()) => Ok(report),
            Err(error) => {
                self.take_back(first);
                Err(error)
            }
        }
    }

    fn merge_room(&mut self, other: &Self) -> Result<(), IndexError> {
        let acts = self.acts_growth(other.acts.len());
        let others = other
            .side_bytes()
            .saturating_add(acts.saturating_mul(size_of::<HeldAct>()));
        let mut shared = 0_usize;
        if self.limit().is_some() {
            // both tables are walked in one order, so this is fast without a batch
            let held = |(print, _): &(u128, u32)| self.table.get(*print).is_some();
            shared = other.table.iter().filter(held).count();
        }
        let side = others.saturating_add(shared.saturating_mul(Self::SIDE_BYTES));
        self.within_limit(self.table.bytes_with(other.table.len()), side)?;
        self.table.reserve(other.table.len())?;
        self.reserve_acts(other.acts.len())?;
        let reserved = self.replaced.try_reserve(other.replaced.len());
        reserved.map_err(|_| IndexError::no_memory(others))
    }

    fn merge_acts(
        &mut self,
        other: &Self,
        report: &mut MergeReport,
    ) -> Result<Numbers, IndexError> {
        let mut numbers = Numbers::with_capacity(other.acts.len());
        for act in &other.acts {
            if !act.is_live() {
                numbers.push(None);
                continue;
            }
            let here = act.record().and_then(|record| self.under(record));
            let here = here.and_then(|number| self.act(number));
            match here.zip(act.record()) {
                Some((kept, record)) => {
                    numbers.push(None);
                    report.meet(record, kept, act);
                }
                None => {
                    numbers.push(Some(self.push(act.anew())?));
                    report.added = report.added.saturating_add(1);
                }
            }
        }
        Ok(numbers)
    }

    fn merge_prints(
        &mut self,
        other: &Self,
        numbers: &Numbers,
        report: &mut MergeReport,
    ) -> Result<(), IndexError> {
        let number = |act: u32| {
            let place = usize::try_from(act).ok()?;
            *numbers.get(place)?
        };
        for (print, _, _) in other.slots() {
            for Holder { act, lines } in other.holders_of(print) {
                let Some(act) = number(act) else {
                    continue;
                };
                let held = self.last_holder(print);
                if held.is_some_and(|held| held != act) {
                    report.shared = report.shared.saturating_add(1);
                }
                self.hold(print, act, lines)?;
            }
        }
        for (key, by) in &other.replaced {
            if let Some(by) = number(*by) {
                self.replaced.entry(*key).or_insert(by);
            }
        }
        Ok(())
    }

    /// Withdraws all acts from that one on, as if they had never come.
    fn take_back(&mut self, first: usize) {
        for number in first..self.acts.len() {
            if let Ok(number) = u32::try_from(number) {
                self.forget(number);
            }
        }
        self.sweep();
        self.acts.truncate(first);
    }
}

impl MergeReport {
    fn meet(&mut self, record: Fingerprint, kept: &HeldAct, left: &HeldAct) {
        let content_differs = kept.content() != left.content() || kept.lines() != left.lines();
        if !content_differs && kept.status() == left.status() {
            self.same = self.same.saturating_add(1);
            return;
        }
        self.conflicts.push(MergeConflict {
            record,
            kept: kept.label().to_string(),
            kept_status: kept.status(),
            left: left.label().to_string(),
            left_status: left.status(),
            content_differs,
        });
    }
}
