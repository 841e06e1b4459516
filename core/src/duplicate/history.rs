//! What was presented before: fingerprints with their status.

use crate::calendar::{Day, Period};
use crate::closed_set::closed_set;
use crate::duplicate::{DuplicateIndex, Fingerprint, HeldAct, IndexError, MergeReport};
use crate::fact::Lack;
use crate::sort;
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
    /// What it was presented in place of.
    pub replaces: Vec<Replaces>,
}

impl ActTrace {
    /// An act of which nothing is known yet.
    #[must_use]
    pub fn new(label: &str, status: HistoryStatus) -> Self {
        Self {
            label: label.into(),
            status,
            record: None,
            content: None,
            services: Vec::new(),
            replaces: Vec::new(),
        }
    }
}

/// What a correction stands in place of: an act, or one line of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Replaces {
    /// The original act's number, provider, contract, year.
    pub act: Fingerprint,
    /// The original line's insured, worker, service, moment; the whole act without it.
    pub line: Option<Fingerprint>,
}

impl Replaces {
    pub(super) fn key(&self) -> (u128, u128) {
        let line = self.line.map_or(0, Fingerprint::number);
        (self.act.number(), line)
    }

    /// The whole act of the line.
    pub(super) fn whole(&self) -> Self {
        Self {
            line: None,
            ..*self
        }
    }
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
        let covered = self.periods.iter().any(|period| period.contains(day));
        if self.is_whole() && covered {
            None
        } else {
            Some(Lack::Partial)
        }
    }

    /// Does it claim every act, of every status that may stand?
    fn is_whole(&self) -> bool {
        let needed = [
            HistoryStatus::InProcess,
            HistoryStatus::Accepted,
            HistoryStatus::Paid,
        ];
        self.complete && needed.iter().all(|status| self.statuses.contains(status))
    }

    /// The days that it answers for, to be asked for many spans.
    pub(super) fn coverage(&self) -> Coverage {
        let mut spans: Vec<(i32, i32)> = Vec::new();
        if self.is_whole() {
            let periods = self.periods.iter();
            let days = periods.map(|period| (period.first().ordinal(), period.last().ordinal()));
            let mut days: Vec<(i32, i32)> = days.collect();
            sort::by_key(&mut days, |days| *days);
            for (first, last) in days {
                match spans.last_mut() {
                    // neighbours are one span
                    Some((_, end)) if first <= end.saturating_add(1) => *end = last.max(*end),
                    _ => spans.push((first, last)),
                }
            }
        }
        Coverage { spans }
    }
}

/// Spans of days in order, none touching the next.
#[derive(Clone, Debug, Default)]
pub(super) struct Coverage {
    spans: Vec<(i32, i32)>,
}

impl Coverage {
    /// Why it cannot answer for all days from the first to the last.
    pub(super) fn lack(&self, first: i32, last: i32) -> Option<Lack> {
        let after = self.spans.partition_point(|(start, _)| *start <= first);
        let span = after.checked_sub(1).and_then(|place| self.spans.get(place));
        match span {
            Some((_, end)) if last <= *end => None,
            _ => Some(Lack::Partial),
        }
    }
}

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

    /// The history of these acts. Of several copies the one that stands first here is
    /// named in findings.
    ///
    /// # Errors
    /// Where there is no memory for them.
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

    /// What was searched.
    #[must_use]
    pub fn searched(&self) -> &Searched {
        &self.searched
    }

    /// Takes over the acts of another history made under the same key. What both of
    /// them searched is what the whole has searched: days of either, statuses of both.
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
        mine.statuses.retain(|status| its.statuses.contains(status));
        mine.complete = mine.complete && its.complete;
        mine.as_of = mine.as_of.zip(its.as_of).map(|(one, other)| one.min(other));
        Ok(report)
    }

    /// The earlier act with that record, reversed ones apart.
    pub(super) fn record(&self, print: Fingerprint) -> Option<u32> {
        self.index.first(print, &|_| true)
    }

    /// The earlier act with that content that fits, reversed ones apart.
    pub(super) fn content(
        &self,
        print: Fingerprint,
        fits: &dyn Fn(u32) -> bool,
    ) -> Option<&HeldAct> {
        self.index.act(self.index.first(print, fits)?)
    }

    pub(super) fn act(&self, number: u32) -> Option<&HeldAct> {
        self.index.act(number)
    }

    fn of_status(
        &self,
        print: Fingerprint,
        statuses: &[HistoryStatus],
        fits: &dyn Fn(u32) -> bool,
    ) -> Option<&HeldAct> {
        let status = |act| self.index.act(act).map(HeldAct::status);
        let number = self.index.first(print, &|act| {
            status(act).is_some_and(|status| statuses.contains(&status)) && fits(act)
        })?;
        self.index.act(number)
    }

    /// A copy in an act that was accepted or paid.
    pub(super) fn standing(
        &self,
        print: Fingerprint,
        fits: &dyn Fn(u32) -> bool,
    ) -> Option<&HeldAct> {
        let statuses = [HistoryStatus::Accepted, HistoryStatus::Paid];
        self.of_status(print, &statuses, fits)
    }

    /// A copy in an act that is in process.
    pub(super) fn in_process(
        &self,
        print: Fingerprint,
        fits: &dyn Fn(u32) -> bool,
    ) -> Option<&HeldAct> {
        self.of_status(print, &[HistoryStatus::InProcess], fits)
    }
}
