//! Two indexes become one.

use crate::duplicate::index::act::IndexedAct;
use crate::duplicate::index::error::IndexError;
use crate::duplicate::index::store::{DuplicateIndex, Holder, place_of};
use crate::duplicate::trace::HistoryStatus;
use crate::identifier::Fingerprint;
use alloc::collections::BTreeSet;
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

/// What this index holds of an act of the other.
enum Counterpart {
    /// It was withdrawn there.
    Withdrawn,
    /// Nothing: it comes.
    New,
    /// The same act without a name.
    Same,
    /// An act of its name.
    Named(Fingerprint, u32),
}

impl DuplicateIndex {
    /// Takes over the acts of another index made under the same key; those that are
    /// held already stay as they are, and are reported where they differ. A reversed act
    /// here does not keep out an active one there.
    ///
    /// # Errors
    /// Where there is no room for all of them; this index is as before.
    ///
    /// ```
    /// use qalqan_core::duplicate::{ActTrace, DuplicateIndex, Fingerprint, HistoryStatus};
    ///
    /// let record = Fingerprint::from_number(7);
    /// let mut trace = ActTrace::new("A-1", HistoryStatus::InProcess);
    /// trace.record = Some(record);
    /// let mut index = DuplicateIndex::new();
    /// index.add(&trace)?;
    /// let mut other = DuplicateIndex::new();
    /// trace.status = HistoryStatus::Paid;
    /// other.add(&trace)?;
    /// let report = index.merge(&other)?;
    /// assert_eq!((report.added, report.same), (0, 0));
    /// assert_eq!(report.conflicts[0].left_status, HistoryStatus::Paid);
    /// # Ok::<(), qalqan_core::duplicate::IndexError>(())
    /// ```
    pub fn merge(&mut self, other: &Self) -> Result<MergeReport, IndexError> {
        let counterparts = self.counterparts(other);
        self.merge_room(other, &counterparts)?;
        // a sweep may have numbered the acts anew
        let counterparts = self.counterparts(other);
        let first = self.acts.len();
        let mut report = MergeReport::default();
        let done = self
            .merge_acts(other, &counterparts, &mut report)
            .and_then(|numbers| self.merge_prints(other, &numbers, &mut report));
        match done {
            Ok(()) => {
                self.changed();
                Ok(report)
            }
            Err(error) => {
                self.take_back(first);
                Err(error)
            }
        }
    }

    /// Looks before anything changes whether the acts that will come fit.
    fn merge_room(&mut self, other: &Self, counterparts: &[Counterpart]) -> Result<(), IndexError> {
        let comes = |act: u32| {
            counterparts
                .get(place_of(act))
                .is_some_and(|counterparts| matches!(counterparts, Counterpart::New))
        };
        let coming = || {
            other
                .acts
                .iter()
                .zip(counterparts)
                .filter(|(_, counterparts)| matches!(counterparts, Counterpart::New))
        };
        let labels: usize = coming().map(|(act, _)| act.label_bytes()).sum();
        let claims = other
            .replaced
            .iter()
            .filter(|(_, _, by)| comes(*by))
            .count();
        let own = labels.saturating_add(claims.saturating_mul(Self::REPLACED_BYTES));
        let count = coming().count();
        let mut rows = 0_usize;
        let numbered = |act: u32| comes(act).then_some(act);
        other.rows.each(&numbered, &mut |_, _| {
            rows = rows.saturating_add(1);
        });
        self.swept_within(&|index| {
            let (prints, shared) = index.merged_prints(other, &comes);
            let acts = index
                .acts_growth(count)
                .saturating_mul(size_of::<IndexedAct>());
            let rows = index.rows.bytes_more(rows);
            let side = own.saturating_add(shared).saturating_add(acts);
            index.within_limit(index.table.bytes_with(prints), side.saturating_add(rows))
        })?;
        self.table.reserve(self.merged_prints(other, &comes).0)?;
        self.rows.reserve(rows)?;
        self.reserve_acts(count)
    }

    /// Of the prints of acts that will come, how many are new, and the bytes of further
    /// holders. Both tables are walked in one order, so this is fast without a batch.
    fn merged_prints(&self, other: &Self, comes: &dyn Fn(u32) -> bool) -> (usize, usize) {
        let (mut new, mut bytes) = (0_usize, 0_usize);
        for (print, _, _) in other.slots() {
            let holders = other.holders_of(print);
            let coming = holders.filter(|holder| comes(holder.act)).count();
            if coming == 0 {
                continue;
            }
            let held = self.table.get(print);
            new = new.saturating_add(usize::from(held.is_none()));
            if held.is_some() || coming > 1 {
                let further = coming.saturating_mul(Self::HOLDER_BYTES);
                bytes = bytes
                    .saturating_add(Self::SIDE_BYTES)
                    .saturating_add(further);
            }
        }
        (new, bytes)
    }

    /// What this index holds of the acts of the other.
    fn counterparts(&self, other: &Self) -> Vec<Counterpart> {
        let nameless = |act: &&IndexedAct| act.name().is_none();
        let mine = self.acts().filter(nameless);
        let mine: BTreeSet<(&str, u32)> = mine.map(|act| (act.label(), act.lines())).collect();
        let counterparts = other.acts.iter().map(|act| {
            if !act.is_live() {
                return Counterpart::Withdrawn;
            }
            let Some(name) = act.name() else {
                // nothing but its label tells such an act from another
                let same = mine.contains(&(act.label(), act.lines()));
                return if same {
                    Counterpart::Same
                } else {
                    Counterpart::New
                };
            };
            // what another system holds stands beside what the host holds
            let here = self.named(name, act.origin().is_some());
            let is_active = |number| self.act(number).is_some_and(IndexedAct::is_active);
            match here {
                // a reversed act repeats nothing, and blocks no active one
                Some(number) if is_active(number) || !act.is_active() => {
                    Counterpart::Named(name, number)
                }
                _ => Counterpart::New,
            }
        });
        counterparts.collect()
    }

    fn merge_acts(
        &mut self,
        other: &Self,
        counterparts: &[Counterpart],
        report: &mut MergeReport,
    ) -> Result<Numbers, IndexError> {
        let mut numbers = Numbers::with_capacity(other.acts.len());
        for (act, counterparts) in other.acts.iter().zip(counterparts) {
            let number = match counterparts {
                Counterpart::Withdrawn => None,
                Counterpart::Same => {
                    report.same = report.same.saturating_add(1);
                    None
                }
                Counterpart::Named(name, number) => {
                    if let Some(kept) = self.act(*number) {
                        report.compare(*name, kept, act);
                    }
                    None
                }
                Counterpart::New => {
                    report.added = report.added.saturating_add(1);
                    Some(self.push(act.anew())?)
                }
            };
            numbers.push(number);
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
        let mut put = Ok(());
        other.rows.each(&number, &mut |print, row| {
            if put.is_ok() {
                put = self.rows.put(print, row);
            }
        });
        put?;
        for (act, line, by) in &other.replaced {
            if let Some(by) = number(*by) {
                self.replaced.insert((*act, *line, by));
            }
        }
        Ok(())
    }

    /// Withdraws all acts from that one on, as if they had never come.
    pub(super) fn take_back(&mut self, first: usize) {
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
    fn compare(&mut self, record: Fingerprint, kept: &IndexedAct, left: &IndexedAct) {
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
