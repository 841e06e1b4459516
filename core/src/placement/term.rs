//! Terms of the procedure as they ran: the last day by the edition, and what
//! other acts would have said.

use crate::calendar::{
    CalendarOverride, Counting, Day, DeadlineError, StartConvention, Term, TermOutcome, Watch,
    Watched, WorkCalendar,
};
use crate::fact::{Lack, Source};
use crate::finding::{Examination, Path};
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
    /// Working days after the last one in time, where it was done late.
    pub working_days_late: Option<u32>,
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
    /// The path of the day of the deed.
    pub(crate) path: Path,
    pub(crate) event: Day,
    pub(crate) done: Option<Day>,
}

/// Examines terms under one calendar and one convention.
pub(crate) struct Terms<'a> {
    counting: Counting<'a>,
    pub(crate) lines: Vec<TermLine>,
}

impl<'a> Terms<'a> {
    pub(crate) fn new(edition: &Edition, calendar: &'a WorkCalendar) -> Self {
        Self {
            counting: edition.counting(calendar),
            lines: Vec::new(),
        }
    }

    /// A thing to be done within the term from an event, and not before it.
    pub(crate) fn within(&mut self, exam: &mut Examination, asked: Asked<'_>) {
        self.answer(exam, asked, Watch::within);
    }

    /// A notice due at least so long before an event.
    pub(crate) fn notice(&mut self, exam: &mut Examination, asked: Asked<'_>) {
        self.answer(exam, asked, Watch::before);
    }

    fn answer(
        &mut self,
        exam: &mut Examination,
        asked: Asked<'_>,
        watch: impl Fn(Watch<'a>, Day, Option<Day>) -> Result<Watched, DeadlineError>,
    ) {
        let Asked {
            rule,
            name,
            length,
            path,
            event,
            done,
        } = asked;
        let counting = self.counting;
        let watched = watch(counting.watch(length.get()), event, done);
        match (&watched, done) {
            (Ok(_), None) => exam.lack(rule, path, name, Source::Register, Lack::NotGiven),
            _ => exam.term(rule, path, &watched, |finding, last| {
                let finding = finding.with("event", event).with("last", last);
                done.into_iter()
                    .fold(finding, |finding, done| finding.with("done", done))
            }),
        }
        let Ok(watched) = watched else {
            return;
        };
        let others = length.alternatives().iter();
        let alternatives = others.filter_map(|(term, clause)| {
            let other = watch(counting.watch(*term), event, done).ok()?;
            Some(OtherTerm {
                clause: *clause,
                term: *term,
                last_day: other.last_day,
            })
        });
        self.lines.push(TermLine {
            name,
            clause: length.clause(),
            term: length.get(),
            reference: match length.origin() {
                Origin::Edition => None,
                Origin::Override { reference } => Some(reference.clone()),
            },
            event,
            last_day: watched.last_day,
            done,
            kept: match watched.kept {
                TermOutcome::Kept => Some(true),
                TermOutcome::Early | TermOutcome::Late { .. } => Some(false),
                TermOutcome::Open => None,
            },
            working_days_late: match watched.kept {
                TermOutcome::Late { working_days } => working_days,
                TermOutcome::Kept | TermOutcome::Early | TermOutcome::Open => None,
            },
            convention: counting.convention,
            relied_on_estimate: watched.relied_on_estimate,
            overrides: watched.overrides,
            alternatives: alternatives.collect(),
        });
    }
}
