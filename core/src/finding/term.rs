//! The answer of a rule about a term.

use crate::calendar::{Day, DeadlineError, TermOutcome, Watched};
use crate::fact::{Lack, Source};
use crate::finding::{Check, Examination, Finding, Path};
use crate::law::Rule;

/// What a rule about a term lacks where the calendar ends: outside it nobody knows which
/// days are worked.
const WORK_CALENDAR: &str = "work-calendar";

impl Examination {
    /// A term that was kept passes; one that was not is found, with what `broken` adds of
    /// the last day in time. An open term answers nothing and is for the caller to judge.
    pub(crate) fn term(
        &mut self,
        rule: &'static Rule,
        path: Path,
        watched: &Result<Watched, DeadlineError>,
        broken: impl FnOnce(Finding, Day) -> Finding,
    ) {
        let Ok(watched) = watched else {
            return self.no_calendar(rule, path);
        };
        match watched.kept {
            TermOutcome::Kept => self.pass(rule),
            TermOutcome::Late { .. } | TermOutcome::Early => {
                self.find(broken(Finding::new(rule, path), watched.last_day));
            }
            TermOutcome::Open => {}
        }
    }

    /// The rule could not be checked, since the calendar does not reach so far.
    pub(crate) fn no_calendar(&mut self, rule: &'static Rule, path: Path) {
        self.lack(rule, path, WORK_CALENDAR, Source::Register, Lack::Partial);
    }
}

impl Check<'_> {
    /// [`Examination::no_calendar`] elsewhere than where the rule is checked; the path is
    /// made only where it is listed.
    pub(crate) fn no_calendar_at(&mut self, path: &dyn Fn() -> Path) {
        self.lack_at(path, WORK_CALENDAR, Source::Register, Lack::Partial);
    }
}
