//! A term under watch: was the thing done in time, and if not, how late?

use crate::calendar::{
    CalendarOverride, Day, DeadlineError, StartConvention, Term, WorkCalendar, deadline,
    latest_notice,
};
use alloc::vec::Vec;

/// The convention and the calendar by which terms are counted.
#[derive(Clone, Copy, Debug)]
pub struct Counting<'a> {
    /// The day from which terms run.
    pub convention: StartConvention,
    /// Working days.
    pub calendar: &'a WorkCalendar,
}

/// A term of one length, so counted.
#[derive(Clone, Copy, Debug)]
pub struct Watch<'a> {
    term: Term,
    counting: Counting<'a>,
}

/// A term as it ran.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Watched {
    /// The last day in time.
    pub last_day: Day,
    /// Was it kept?
    pub kept: TermOutcome,
    /// An estimated holiday could change the last day.
    pub relied_on_estimate: bool,
    /// The host's days that the count met.
    pub overrides: Vec<CalendarOverride>,
}

/// What became of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermOutcome {
    /// Done in time.
    Kept,
    /// Done before the event that sets the term running.
    Early,
    /// Done after the last day.
    Late {
        /// Working days after the last one in time; `None` where the calendar ends
        /// before the deed.
        working_days: Option<u32>,
    },
    /// Not done yet.
    Open,
}

impl<'a> Counting<'a> {
    /// A term of this length.
    #[must_use]
    pub const fn watch(self, term: Term) -> Watch<'a> {
        Watch {
            term,
            counting: self,
        }
    }
}

impl Watch<'_> {
    /// Done within the term after an event. A deed before the event keeps the term.
    ///
    /// # Errors
    /// [`DeadlineError`] where the calendar ends before the last day.
    ///
    /// ```
    /// use qalqan_core::calendar::{Counting, Day, StartConvention, Term, TermOutcome, WorkCalendar};
    ///
    /// let calendar = WorkCalendar::kazakhstan();
    /// let counting = Counting {
    ///     convention: StartConvention::NextDay,
    ///     calendar: &calendar,
    /// };
    /// let watch = counting.watch(Term::WorkingDays(1));
    /// let friday = Day::new(2026, 9, 18).unwrap();
    /// let wednesday = Day::new(2026, 9, 23).unwrap();
    /// let watched = watch.after(friday, Some(wednesday)).unwrap();
    /// assert_eq!(watched.last_day, Day::new(2026, 9, 21).unwrap());
    /// assert_eq!(watched.kept, TermOutcome::Late { working_days: Some(2) });
    /// ```
    pub fn after(self, event: Day, done: Option<Day>) -> Result<Watched, DeadlineError> {
        let Counting {
            convention,
            calendar,
        } = self.counting;
        let last = deadline(event, self.term, convention, calendar)?;
        Ok(Watched {
            last_day: last.last_day,
            kept: self.kept(last.last_day, done),
            relied_on_estimate: last.relied_on_estimate,
            overrides: last.overrides,
        })
    }

    /// Done within the term after an event and not before it: an earlier deed is
    /// [`TermOutcome::Early`].
    ///
    /// # Errors
    /// As [`after`](Self::after).
    ///
    /// ```
    /// use qalqan_core::calendar::{Counting, Day, StartConvention, Term, TermOutcome, WorkCalendar};
    ///
    /// let calendar = WorkCalendar::kazakhstan();
    /// let counting = Counting {
    ///     convention: StartConvention::NextDay,
    ///     calendar: &calendar,
    /// };
    /// let watch = counting.watch(Term::WorkingDays(5));
    /// let announced = Day::new(2026, 9, 18).unwrap();
    /// let watched = watch.within(announced, announced.previous()).unwrap();
    /// assert_eq!(watched.kept, TermOutcome::Early);
    /// ```
    pub fn within(self, event: Day, done: Option<Day>) -> Result<Watched, DeadlineError> {
        let mut watched = self.after(event, done)?;
        if done.is_some_and(|done| done < event) {
            watched.kept = TermOutcome::Early;
        }
        Ok(watched)
    }

    /// Told at least the term before an event.
    ///
    /// # Errors
    /// [`DeadlineError`] where the calendar begins after the last day in time.
    ///
    /// ```
    /// use qalqan_core::calendar::{Counting, Day, StartConvention, Term, TermOutcome, WorkCalendar};
    ///
    /// let calendar = WorkCalendar::kazakhstan();
    /// let counting = Counting {
    ///     convention: StartConvention::NextDay,
    ///     calendar: &calendar,
    /// };
    /// let watch = counting.watch(Term::WorkingDays(5));
    /// let visit = Day::new(2026, 9, 21).unwrap();
    /// let notice = Day::new(2026, 9, 13).unwrap();
    /// assert_eq!(watch.before(visit, Some(notice)).unwrap().kept, TermOutcome::Kept);
    /// assert_eq!(watch.before(visit, None).unwrap().kept, TermOutcome::Open);
    /// ```
    pub fn before(self, event: Day, done: Option<Day>) -> Result<Watched, DeadlineError> {
        let Counting {
            convention,
            calendar,
        } = self.counting;
        let last = latest_notice(event, self.term, convention, calendar)?;
        Ok(Watched {
            last_day: last.last_day,
            kept: self.kept(last.last_day, done),
            relied_on_estimate: last.relied_on_estimate,
            overrides: last.overrides,
        })
    }

    fn kept(self, last: Day, done: Option<Day>) -> TermOutcome {
        match done {
            None => TermOutcome::Open,
            Some(done) if done <= last => TermOutcome::Kept,
            Some(done) => TermOutcome::Late {
                working_days: self.counting.calendar.working_days_between(last, done),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_term_at_its_border() {
        let calendar = WorkCalendar::kazakhstan();
        let counting = Counting {
            convention: StartConvention::NextDay,
            calendar: &calendar,
        };
        let watch = counting.watch(Term::WorkingDays(5));
        let late = |working_days| TermOutcome::Late { working_days };
        // Thursday before Nauryz: the fifth working day is 31 March
        for (done, kept) in [
            (None, TermOutcome::Open),
            (Some("2026-03-18"), TermOutcome::Early),
            (Some("2026-03-19"), TermOutcome::Kept),
            (Some("2026-03-31"), TermOutcome::Kept),
            (Some("2026-04-01"), late(Some(1))),
            (Some("2026-04-04"), late(Some(3))),
            (Some("2100-01-01"), late(None)),
        ] {
            let watched = watch.within(day("2026-03-19"), done.map(day)).unwrap();
            assert_eq!(watched.last_day, day("2026-03-31"));
            assert_eq!(watched.kept, kept, "{done:?}");
        }
        let early = watch.after(day("2026-03-19"), Some(day("2026-03-18")));
        assert_eq!(early.unwrap().kept, TermOutcome::Kept);
        assert!(watch.after(day("2100-01-01"), None).is_err());
        assert!(watch.before(day("2100-01-01"), None).is_err());
    }
}
