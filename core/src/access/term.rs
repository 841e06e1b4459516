//! Terms of the agreements: what is late, and against which day.

use crate::calendar::{Day, DeadlineError, StartConvention, Term, WorkCalendar};
use crate::calendar::{deadline, latest_notice};
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::law::Rule;

/// The convention and the calendar that every term is counted by.
#[derive(Clone, Copy, Debug)]
pub struct Counting<'a> {
    /// The day from which terms run.
    pub convention: StartConvention,
    /// Working days.
    pub calendar: &'a WorkCalendar,
}

/// A term to be kept: the rule, the length, and the names of what is late.
#[derive(Clone, Copy)]
pub(super) struct Watch<'a> {
    rule: &'static Rule,
    term: Term,
    counting: Counting<'a>,
    field: &'static str,
    param: &'static str,
}

impl<'a> Counting<'a> {
    /// Counts a term of a rule; `field` holds the day that may be late, and the
    /// message names it `param`.
    pub(super) fn watch(
        self,
        rule: &'static Rule,
        term: Term,
        field: &'static str,
        param: &'static str,
    ) -> Watch<'a> {
        Watch {
            rule,
            term,
            counting: self,
            field,
            param,
        }
    }
}

impl Watch<'_> {
    /// Done within the term after an event?
    pub(super) fn after(self, event: Day, done: Day, at: &At<'_>, exam: &mut Examination) {
        let count = self.counting;
        let last = deadline(event, self.term, count.convention, count.calendar);
        self.judge(last.map(|term| term.last_day), done, at, exam);
    }

    /// Told the term before an event?
    pub(super) fn before(self, event: Day, told: Day, at: &At<'_>, exam: &mut Examination) {
        let count = self.counting;
        let last = latest_notice(event, self.term, count.convention, count.calendar);
        self.judge(last.map(|term| term.last_day), told, at, exam);
    }

    fn judge(
        self,
        last: Result<Day, DeadlineError>,
        done: Day,
        at: &At<'_>,
        exam: &mut Examination,
    ) {
        let path = at.field(self.field).path();
        match last {
            Ok(last) if done <= last => exam.pass(self.rule),
            Ok(last) => {
                let finding = Finding::new(self.rule, path).with(self.param, done);
                exam.find(finding.with("deadline", last));
            }
            // outside the calendar nobody knows which days are worked
            Err(_) => exam.lack(
                self.rule,
                path,
                "work-calendar",
                Source::Register,
                Lack::Partial,
            ),
        }
    }
}
