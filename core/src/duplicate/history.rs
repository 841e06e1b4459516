//! What was presented before: fingerprints with their status.

use crate::calendar::{Day, Period};
use crate::closed_set::closed_set;
use crate::duplicate::index::FirstTwo;
use crate::duplicate::{DuplicateIndex, Fingerprint};
use crate::fact::Lack;
use alloc::string::String;
use alloc::vec::Vec;

closed_set! {
    /// How far an earlier act has come.
    pub enum HistoryStatus: "history status" {
        /// Presented, not decided.
        InProcess = "in-process",
        /// Accepted or signed, not yet paid.
        Accepted = "accepted",
        /// Paid.
        Paid = "paid",
        /// Withdrawn, refused or reversed: repeats nothing.
        Reversed = "reversed",
    }
}

/// An earlier act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActTrace {
    /// What the host calls it: goes into findings.
    pub label: String,
    /// How far it has come.
    pub status: HistoryStatus,
    /// Its number, provider, contract, year.
    pub record: Option<Fingerprint>,
    /// Its provider and lines.
    pub content: Option<Fingerprint>,
    /// Its lines, as far as the host keeps them.
    pub services: Vec<ServiceTrace>,
}

/// A line of an earlier act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ServiceTrace {
    /// Insured, worker, service, moment.
    pub exact: Option<Fingerprint>,
    /// Insured, service, day.
    pub suspect: Option<Fingerprint>,
}

/// Which history was searched: part of every report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Searched {
    /// Days of service that it holds.
    pub periods: Vec<Period>,
    /// Statuses that it holds.
    pub statuses: Vec<HistoryStatus>,
    /// Does it hold every act of every provider in those days and statuses?
    pub complete: bool,
    /// The day it was drawn.
    pub as_of: Option<Day>,
}

impl Searched {
    /// Why the history cannot answer for a day, `None` where it can.
    #[must_use]
    pub fn lack(&self, day: Day) -> Option<Lack> {
        let needed = [
            HistoryStatus::InProcess,
            HistoryStatus::Accepted,
            HistoryStatus::Paid,
        ];
        let all = needed.iter().all(|status| self.statuses.contains(status));
        let covered = self.periods.iter().any(|period| period.contains(day));
        if self.complete && all && covered {
            None
        } else {
            Some(Lack::Partial)
        }
    }
}

/// Where an earlier fingerprint stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    act: usize,
}

/// The copies of one fingerprint: those that stand, and those still in process.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Slot {
    stands: FirstTwo<Seen>,
    in_process: FirstTwo<Seen>,
}

impl Slot {
    fn add(&mut self, act: usize, status: HistoryStatus) {
        match status {
            HistoryStatus::Reversed => {}
            HistoryStatus::InProcess => self.in_process.add(act, Seen { act }),
            HistoryStatus::Accepted | HistoryStatus::Paid => self.stands.add(act, Seen { act }),
        }
    }
}

/// Earlier acts with the report of what was searched. It must not hold the acts that
/// are being judged themselves.
#[derive(Clone, Debug)]
pub struct History {
    searched: Searched,
    acts: Vec<ActTrace>,
    records: DuplicateIndex<usize>,
    contents: DuplicateIndex<usize>,
    exact: DuplicateIndex<Slot>,
    suspect: DuplicateIndex<Slot>,
}

impl History {
    /// The history of these acts.
    #[must_use]
    pub fn new(searched: Searched, acts: Vec<ActTrace>) -> Self {
        let lines = acts.iter().map(|act| act.services.len()).sum();
        let mut history = Self {
            searched,
            records: DuplicateIndex::with_capacity(acts.len()),
            contents: DuplicateIndex::with_capacity(acts.len()),
            exact: DuplicateIndex::with_capacity(lines),
            suspect: DuplicateIndex::with_capacity(lines),
            acts: Vec::with_capacity(acts.len()),
        };
        for act in acts {
            history.add(act);
        }
        history
    }

    /// Adds an act. Of several copies the one added first is named in findings.
    pub fn add(&mut self, act: ActTrace) {
        let place = self.acts.len();
        if act.status != HistoryStatus::Reversed {
            if let Some(print) = act.record {
                self.records.insert(print, place);
            }
            if let Some(print) = act.content {
                self.contents.insert(print, place);
            }
            for line in &act.services {
                if let Some(print) = line.exact {
                    self.exact.slot(print).add(place, act.status);
                }
                if let Some(print) = line.suspect {
                    self.suspect.slot(print).add(place, act.status);
                }
            }
        }
        self.acts.push(act);
    }

    /// The acts, in the order of adding.
    #[must_use]
    pub fn acts(&self) -> &[ActTrace] {
        &self.acts
    }

    /// The act presented under that record, reversed ones apart.
    #[must_use]
    pub fn holder(&self, record: Fingerprint) -> Option<&ActTrace> {
        self.acts.get(self.record(record)?)
    }

    /// What was searched.
    #[must_use]
    pub fn searched(&self) -> &Searched {
        &self.searched
    }

    /// The earlier act with that record, reversed ones apart.
    pub(super) fn record(&self, print: Fingerprint) -> Option<usize> {
        self.records.get(print).copied()
    }

    /// The earlier act with that content, reversed ones apart.
    pub(super) fn content(&self, print: Fingerprint) -> Option<&ActTrace> {
        self.acts.get(*self.contents.get(print)?)
    }

    pub(super) fn act(&self, place: usize) -> Option<&ActTrace> {
        self.acts.get(place)
    }

    /// An exact copy that stands, outside the act that has the same record.
    pub(super) fn exact_standing(
        &self,
        print: Fingerprint,
        own: Option<usize>,
    ) -> Option<&ActTrace> {
        let seen = self.exact.get(print)?.stands.outside(own)?;
        self.acts.get(seen.act)
    }

    /// An exact copy in process, outside the act that has the same record.
    pub(super) fn exact_in_process(
        &self,
        print: Fingerprint,
        own: Option<usize>,
    ) -> Option<&ActTrace> {
        let seen = self.exact.get(print)?.in_process.outside(own)?;
        self.acts.get(seen.act)
    }

    /// A suspect copy, outside the act that has the same record.
    pub(super) fn suspect(&self, print: Fingerprint, own: Option<usize>) -> Option<&ActTrace> {
        let slot = self.suspect.get(print)?;
        let seen = slot
            .stands
            .outside(own)
            .or_else(|| slot.in_process.outside(own))?;
        self.acts.get(seen.act)
    }
}
