//! What was presented before: fingerprints with their status.

use crate::act::Act;
use crate::calendar::{Day, Period};
use crate::closed_set::closed_set;
use crate::duplicate::cases::case_traces;
use crate::duplicate::keys::line_ids;
use crate::duplicate::{
    CaseTrace, DuplicateIndex, Fingerprint, FingerprintKey, IndexError, MergeReport, ServiceKeys,
    act_and_service_keys,
};
use crate::fact::Lack;
use crate::sort;
use alloc::string::String;
use alloc::vec::Vec;

closed_set! {
    /// How far an earlier act has come.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
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
    /// Its cases, as far as the host keeps them.
    pub cases: Vec<CaseTrace>,
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
            cases: Vec::new(),
            replaces: Vec::new(),
        }
    }

    /// The same with the ids of the lines of its act, for a provider whose system gives
    /// no id twice in a year. The trace must be that of the act.
    #[must_use]
    pub fn with_ids(mut self, key: &FingerprintKey, act: &Act) -> Self {
        for (trace, id) in self.services.iter_mut().zip(line_ids(key, act)) {
            trace.id = id;
        }
        self
    }
}

/// An act as a history keeps it.
#[must_use]
pub fn act_trace(key: &FingerprintKey, act: &Act, label: &str, status: HistoryStatus) -> ActTrace {
    let (made, lines) = act_and_service_keys(key, act);
    let services = lines.into_iter().map(ServiceTrace::from);
    ActTrace {
        label: label.into(),
        status,
        record: made.record,
        content: made.content,
        services: services.collect(),
        cases: case_traces(key, act),
        replaces: Vec::new(),
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ServiceTrace {
    /// Insured, worker, service, moment.
    pub exact: Option<Fingerprint>,
    /// Insured, service, day.
    pub suspect: Option<Fingerprint>,
    /// Provider, year, id of the line: only for a provider whose system gives no id
    /// twice in a year ([`Claims::unique_ids`](crate::duplicate::Claims::unique_ids)).
    pub id: Option<Fingerprint>,
}

/// A line without its id.
impl From<ServiceKeys> for ServiceTrace {
    fn from(keys: ServiceKeys) -> Self {
        Self {
            exact: keys.exact,
            suspect: keys.suspect,
            id: None,
        }
    }
}

/// Which history was searched: part of every report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Searched {
    /// Days of service that it holds.
    pub periods: Vec<Period>,
    /// Statuses that it holds.
    pub statuses: Vec<HistoryStatus>,
    /// Whose acts it holds, as the host names them; all providers where none is named.
    /// A history of some providers never answers that no other presented a service.
    pub providers: Vec<String>,
    /// Does it hold every act of its providers in those days and statuses?
    pub complete: bool,
    /// Does it hold the cases of those acts too? Without them no silence about stays
    /// is a pass.
    pub stays: bool,
    /// Does it hold the ids of the lines of those acts too, for the providers whose
    /// system gives none twice in a year? Without them no silence about ids is a pass.
    pub ids: bool,
    /// The day it was drawn: it cannot answer for what was formed or done after it.
    /// Without a day the store is live, asked in the moment of the judgement.
    pub as_of: Option<Day>,
}

impl Searched {
    /// A history that claims nothing.
    #[must_use]
    pub fn nothing() -> Self {
        Self {
            periods: Vec::new(),
            statuses: Vec::new(),
            providers: Vec::new(),
            complete: false,
            stays: false,
            ids: false,
            as_of: None,
        }
    }

    /// Why the history cannot answer for a day, `None` where it can.
    #[must_use]
    pub fn lack(&self, day: Day) -> Option<Lack> {
        let day = day.ordinal();
        self.coverage().lack(day, (day, day, day))
    }

    /// Does it claim every act of everybody, of every status that may stand?
    fn is_whole(&self) -> bool {
        let needed = [
            HistoryStatus::InProcess,
            HistoryStatus::Accepted,
            HistoryStatus::Paid,
        ];
        let all = needed.iter().all(|status| self.statuses.contains(status));
        self.complete && self.providers.is_empty() && all
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
        Coverage {
            spans,
            drawn: self.as_of.map(Day::ordinal),
        }
    }
}

/// Spans of days in order, none touching the next, and the day of the drawing.
#[derive(Clone, Debug, Default)]
pub(super) struct Coverage {
    spans: Vec<(i32, i32)>,
    drawn: Option<i32>,
}

impl Coverage {
    /// Why it cannot answer for all days from the first to the last. It must have been
    /// drawn on the day of asking or later; days after the own one need be there only
    /// as far as the drawing could see them whole.
    pub(super) fn lack(&self, asked: i32, (first, own, last): (i32, i32, i32)) -> Option<Lack> {
        let seen = match self.drawn {
            Some(drawn) if drawn < asked => return Some(Lack::Partial),
            Some(drawn) => last.min(drawn.saturating_sub(1)).max(own),
            None => last,
        };
        let after = self.spans.partition_point(|(start, _)| *start <= first);
        let span = after.checked_sub(1).and_then(|place| self.spans.get(place));
        match span {
            Some((_, end)) if seen <= *end => None,
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

    /// Says anew what was searched: an index that lives on answers for later days.
    pub fn set_searched(&mut self, searched: Searched) {
        self.searched = searched;
    }

    /// What was searched.
    #[must_use]
    pub fn searched(&self) -> &Searched {
        &self.searched
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
        mine.statuses.retain(|status| its.statuses.contains(status));
        let lost = report.conflicts.iter().any(|one| one.content_differs);
        let both = mine.complete && its.complete && !lost;
        mine.complete = both && mine.providers == its.providers;
        mine.stays = mine.stays && its.stays;
        mine.ids = mine.ids && its.ids;
        // the older drawing; a live store is drawn later than any
        mine.as_of = mine.as_of.into_iter().chain(its.as_of).min();
        Ok(report)
    }
}
