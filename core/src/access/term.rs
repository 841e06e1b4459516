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
    pub(super) rule: &'static Rule,
    pub(super) term: Term,
    pub(super) counting: Counting<'a>,
    /// The field of the day that may be late.
    pub(super) field: &'static str,
    /// The name of that day in the message.
    pub(super) param: &'static str,
}

impl Watch<'_> {
    /// Done within the term after an event?
    pub(super) fn after(self, event: Day, done: Day, at: &At<'_>, exam: &mut Examination) {
        let Counting {
            convention,
            calendar,
        } = self.counting;
        let last = deadline(event, self.term, convention, calendar).map(|term| term.last_day);
        self.judge(last, done, at, exam);
    }

    /// Told the term before an event?
    pub(super) fn before(self, event: Day, told: Day, at: &At<'_>, exam: &mut Examination) {
        let Counting {
            convention,
            calendar,
        } = self.counting;
        let last = latest_notice(event, self.term, convention, calendar).map(|term| term.last_day);
        self.judge(last, told, at, exam);
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
