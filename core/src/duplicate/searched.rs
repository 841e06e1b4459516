//! Which history was searched, and for which days it can answer.

use crate::calendar::{Day, Period};
use crate::duplicate::trace::HistoryStatus;
use crate::fact::Lack;
use crate::sort;
use alloc::string::String;
use alloc::vec::Vec;

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
