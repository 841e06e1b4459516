//! Which history was searched, and for which days it can answer.

use crate::calendar::{Day, Period};
use crate::duplicate::trace::HistoryStatus;
use crate::fact::Lack;
use crate::identifier::{FingerprintKey, KeyCheck};
use crate::law::{Edition, Source};
use crate::sort;
use alloc::string::String;
use alloc::vec::Vec;

/// Which history was searched: part of every report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Searched {
    /// The check values of the keys under which its fingerprints were made. Where one is not
    /// that of the judgement, or none is told, no silence is a pass: a print of another key
    /// is never met.
    pub keys: Vec<KeyCheck>,
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
    /// Does it hold the attendances of those acts too: who was with whom, where and when?
    /// Without them no silence about them is a pass.
    pub attendances: bool,
    /// The day it is of: it cannot answer for what was formed or done after it. One of a
    /// day after the judgement answers for nothing, and so does one that is older at the
    /// judgement than the edition lets lists of the register be.
    pub as_of: Option<Day>,
    /// Is it a store that holds whatever came until it is asked? Without this and
    /// without a day its age is unknown, and no silence of it is a pass.
    pub live: bool,
}

impl Searched {
    /// A history that claims nothing.
    #[must_use]
    pub fn nothing() -> Self {
        Self {
            keys: Vec::new(),
            periods: Vec::new(),
            statuses: Vec::new(),
            providers: Vec::new(),
            complete: false,
            stays: false,
            ids: false,
            attendances: false,
            as_of: None,
            live: false,
        }
    }

    /// Why the history cannot answer for a day, `None` where it can, whatever its key and
    /// its age.
    ///
    /// ```
    /// use qalqan_core::duplicate::{HistoryStatus, Searched};
    /// use qalqan_core::fact::Lack;
    ///
    /// let march = Searched {
    ///     periods: vec!["2026-03-01/2026-03-31".parse()?],
    ///     statuses: HistoryStatus::ALL.to_vec(),
    ///     complete: true,
    ///     ..Searched::nothing()
    /// };
    /// assert_eq!(march.lack("2026-03-10".parse()?), None);
    /// assert_eq!(march.lack("2026-04-10".parse()?), Some(Lack::Partial));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
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
            silent: None,
            spans,
            as_of: self.as_of.map(Day::ordinal),
        }
    }

    /// The same for a judgement under a key, on a day where that is told.
    pub(super) fn coverage_under(
        &self,
        key: &FingerprintKey,
        check: Option<Day>,
        edition: &Edition,
    ) -> Coverage {
        let own = |told: &KeyCheck| *told == key.check();
        let silent = if self.keys.is_empty() {
            Some(Lack::KeyNotTold)
        } else if !self.keys.iter().all(own) {
            Some(Lack::OtherKey)
        } else {
            // one that is not whole lacks more than its day
            self.is_whole().then(|| self.age(check, edition)).flatten()
        };
        Coverage {
            silent,
            ..self.coverage()
        }
    }

    /// Why it is too old, or too young, to say no on the day of a judgement.
    fn age(&self, check: Option<Day>, edition: &Edition) -> Option<Lack> {
        if self.live && self.as_of.is_none() {
            return None;
        }
        let most = edition.parameters.list_ages.value().of(Source::Register);
        Lack::of_age(self.as_of, check, most)
    }

    /// What two stores answer for together, of which each holds what was presented while its
    /// key was in use: only what both of them searched, since nobody knows under which key a
    /// service of a day was presented.
    #[must_use]
    pub fn and_before(mut self, before: &Self) -> Self {
        let both = |one: &Period| {
            let others = before.periods.iter();
            let shared = others.filter_map(|other| {
                let (first, last) = (one.first().max(other.first()), one.last().min(other.last()));
                Period::new(first, last).ok()
            });
            shared.collect::<Vec<_>>()
        };
        self.periods = self.periods.iter().flat_map(both).collect();
        self.narrow(before);
        self
    }

    /// Claims no more than another claims as well, its days and its keys apart. The older day
    /// counts; a live store is of a later one than any, and where one tells neither, nobody
    /// knows how old both are.
    pub(super) fn narrow(&mut self, other: &Self) {
        self.statuses
            .retain(|status| other.statuses.contains(status));
        self.complete = self.complete && other.complete && self.providers == other.providers;
        self.stays = self.stays && other.stays;
        self.ids = self.ids && other.ids;
        self.attendances = self.attendances && other.attendances;
        let dated = |one: &Self| one.live || one.as_of.is_some();
        let both_dated = dated(self) && dated(other);
        let older = self.as_of.into_iter().chain(other.as_of).min();
        self.as_of = older.filter(|_| both_dated);
        self.live = both_dated && older.is_none();
    }
}

/// Spans of days in order, none touching the next, and the day of which they are.
#[derive(Clone, Debug, Default)]
pub(super) struct Coverage {
    /// Why it answers for no day at all: its prints cannot be met, or its age is none that
    /// serves.
    silent: Option<Lack>,
    spans: Vec<(i32, i32)>,
    as_of: Option<i32>,
}

impl Coverage {
    /// Why it cannot answer for all days from the first to the last. It must be of
    /// the day of asking or later; days after the own one need be there only as far as
    /// that day could see them whole.
    pub(super) fn lack(&self, asked: i32, (first, own, last): (i32, i32, i32)) -> Option<Lack> {
        if self.silent.is_some() {
            return self.silent;
        }
        let last = match self.as_of {
            Some(as_of) if as_of < asked => return Some(Lack::Partial),
            Some(as_of) => last.min(as_of.saturating_sub(1)).max(own),
            None => last,
        };
        let after = self.spans.partition_point(|(start, _)| *start <= first);
        let span = after.checked_sub(1).and_then(|place| self.spans.get(place));
        match span {
            Some((_, end)) if last <= *end => None,
            _ => Some(Lack::Partial),
        }
    }
}
