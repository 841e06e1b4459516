//! Terms of the procedure as they ran: the last day by the edition, and what
//! other acts would have said.

use crate::calendar::{
    CalendarOverride, Day, StartConvention, Term, WorkCalendar, deadline, latest_notice,
};
use crate::fact::{Lack, Source};
use crate::finding::{Examination, Finding, Path};
use crate::law::{Clause, Edition, Origin, Parameter, Rule};
use alloc::string::String;
use alloc::vec::Vec;

/// A term as it ran. Reports show it whether it was kept or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermLine {
    /// The parameter's name.
    pub name: &'static str,
    /// The point that sets it.
    pub clause: Clause,
    /// Its length.
    pub term: Term,
    /// The host's reference, where the host overrode the length.
    pub reference: Option<String>,
    /// The event that it is counted from, or before which a notice is due.
    pub event: Day,
    /// The last day in time.
    pub last_day: Day,
    /// The day on which the thing was done, where it was.
    pub done: Option<Day>,
    /// Done in time? `None` where it was not done yet.
    pub kept: Option<bool>,
    /// From which day it runs.
    pub convention: StartConvention,
    /// An estimated holiday could change the last day.
    pub relied_on_estimate: bool,
    /// The host's days that the count met.
    pub overrides: Vec<CalendarOverride>,
    /// The last day by other acts: shown, never applied silently.
    pub alternatives: Vec<OtherTerm>,
}

/// What another act says about the same term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherTerm {
    /// The other act.
    pub clause: Clause,
    /// Its length.
    pub term: Term,
    /// The last day by it.
    pub last_day: Day,
}

/// A term to examine.
pub(crate) struct Asked<'a> {
    pub(crate) rule: &'static Rule,
    pub(crate) name: &'static str,
    pub(crate) length: &'a Parameter<Term>,
    /// Where the day of the deed stands.
    pub(crate) path: Path,
    pub(crate) event: Day,
    pub(crate) done: Option<Day>,
}

/// Examines terms under one calendar and one convention.
pub(crate) struct Terms<'a> {
    calendar: &'a WorkCalendar,
    convention: StartConvention,
    pub(crate) lines: Vec<TermLine>,
}

/// The last day, whether an estimate could change it, and the host's days met.
type Last = Option<(Day, bool, Vec<CalendarOverride>)>;

impl<'a> Terms<'a> {
    pub(crate) fn new(edition: &Edition, calendar: &'a WorkCalendar) -> Self {
        Self {
            calendar,
            convention: edition.parameters.start_convention.get(),
            lines: Vec::new(),
        }
    }

    /// A thing to be done within the term from an event, and not before it.
    pub(crate) fn within(&mut self, exam: &mut Examination, asked: Asked<'_>) {
        let (event, convention, calendar) = (asked.event, self.convention, self.calendar);
        let last = |term| {
            let found = deadline(event, term, convention, calendar).ok()?;
            Some((found.last_day, found.relied_on_estimate, found.overrides))
        };
        let kept = |done: Day, last: Day| event <= done && done <= last;
        self.answer(exam, asked, last, kept);
    }

    /// A notice due at least so long before an event.
    pub(crate) fn notice(&mut self, exam: &mut Examination, asked: Asked<'_>) {
        let (event, convention, calendar) = (asked.event, self.convention, self.calendar);
        let last = |term| {
            let found = latest_notice(event, term, convention, calendar).ok()?;
            Some((found.last_day, found.relied_on_estimate, found.overrides))
        };
        self.answer(exam, asked, last, |done, last| done <= last);
    }

    fn answer(
        &mut self,
        exam: &mut Examination,
        asked: Asked<'_>,
        last: impl Fn(Term) -> Last,
        kept: impl Fn(Day, Day) -> bool,
    ) {
        let Asked {
            rule,
            name,
            length,
            path,
            event,
            done,
        } = asked;
        let Some((last_day, relied_on_estimate, overrides)) = last(length.get()) else {
            // the calendar does not reach so far
            exam.lack(rule, path, "working-days", Source::Register, Lack::Partial);
            return;
        };
        let others = length.alternatives().iter();
        let alternatives = others.filter_map(|(term, clause)| {
            last(*term).map(|(last_day, ..)| OtherTerm {
                clause: *clause,
                term: *term,
                last_day,
            })
        });
        let in_time = done.map(|done| kept(done, last_day));
        self.lines.push(TermLine {
            name,
            clause: length.clause(),
            term: length.get(),
            reference: match length.origin() {
                Origin::Edition => None,
                Origin::Override { reference } => Some(reference.clone()),
            },
            event,
            last_day,
            done,
            kept: in_time,
            convention: self.convention,
            relied_on_estimate,
            overrides,
            alternatives: alternatives.collect(),
        });
        match (done, in_time) {
            (Some(_), Some(true)) => exam.pass(rule),
            (Some(done), _) => {
                let finding = Finding::new(rule, path).with("event", event);
                exam.find(finding.with("last", last_day).with("done", done));
            }
            (None, _) => exam.lack(rule, path, name, Source::Register, Lack::NotGiven),
        }
    }
}
