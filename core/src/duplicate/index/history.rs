//! An index with the report of what was searched for it.

use crate::duplicate::index::error::IndexError;
use crate::duplicate::index::merge::MergeReport;
use crate::duplicate::index::store::DuplicateIndex;
use crate::duplicate::searched::Searched;
use crate::duplicate::trace::ActTrace;

/// Earlier acts with the report of what was searched. It must not hold the acts that
/// are being judged themselves.
#[derive(Clone, Debug)]
pub struct History {
    searched: Searched,
    index: DuplicateIndex,
}

impl History {
    /// A history that holds nothing yet.
    #[must_use]
    pub fn empty(searched: Searched) -> Self {
        Self::of(searched, DuplicateIndex::new())
    }

    /// The history of an index.
    #[must_use]
    pub fn of(searched: Searched, index: DuplicateIndex) -> Self {
        Self { searched, index }
    }

    /// The history of these acts. Of several copies the first by its label is
    /// named in findings.
    ///
    /// # Errors
    /// Where there is no memory for them.
    #[cfg_attr(small, optimize(size))]
    pub fn new(searched: Searched, acts: &[ActTrace]) -> Result<Self, IndexError> {
        let mut history = Self::empty(searched);
        for act in acts {
            history.index.add(act)?;
        }
        Ok(history)
    }

    /// The acts.
    #[must_use]
    pub fn index(&self) -> &DuplicateIndex {
        &self.index
    }

    /// The acts, to add and to withdraw.
    pub fn index_mut(&mut self) -> &mut DuplicateIndex {
        &mut self.index
    }

    /// Says anew what was searched: an index that lives on answers for later days.
    pub fn set_searched(&mut self, searched: Searched) {
        self.searched = searched;
        self.index.changed();
    }

    /// What was searched.
    #[must_use]
    pub fn searched(&self) -> &Searched {
        &self.searched
    }

    /// How many changes it has seen, those before the snapshots that it was loaded from
    /// among them. A host keeps the number apart from the snapshots, so that an earlier one
    /// is not loaded for the last: [`Freshness::NotBefore`](crate::duplicate::Freshness::NotBefore).
    #[must_use]
    pub const fn epoch(&self) -> u64 {
        self.index.epoch
    }

    pub(super) const fn at_epoch(mut self, epoch: u64) -> Self {
        self.index.epoch = epoch;
        self
    }

    /// Takes over the acts of another history made under the same key. What both of
    /// them searched is what the whole has searched: days of either, statuses of both.
    /// Where one act was left out for another under its record with other lines, the whole
    /// does not hold everything any more.
    ///
    /// # Errors
    /// As [`DuplicateIndex::merge`]; nothing changes then.
    pub fn merge(&mut self, other: &Self) -> Result<MergeReport, IndexError> {
        let report = self.index.merge(&other.index)?;
        let its = &other.searched;
        let mine = &mut self.searched;
        for period in &its.periods {
            if !mine.periods.contains(period) {
                mine.periods.push(*period);
            }
        }
        let lost = report.conflicts.iter().any(|one| one.content_differs);
        if mine.keys.is_empty() || its.keys.is_empty() {
            mine.keys.clear();
        }
        for key in &its.keys {
            if !mine.keys.is_empty() && !mine.keys.contains(key) {
                mine.keys.push(*key);
            }
        }
        mine.narrow(its);
        mine.complete = mine.complete && !lost;
        Ok(report)
    }
}
