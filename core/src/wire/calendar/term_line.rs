//! How a term leaves the library: the last day, and what other acts say.

use crate::placement::TermLine;
use crate::wire::calendar::terms::met;
use crate::wire::record::records;
use crate::wire::{DayOverrideReport, DayText};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

records! {
    /// A term as it ran.
    pub struct TermLineReport {
        /// The parameter's name.
        pub name: String,
        /// The point that sets it.
        pub clause: String,
        /// Its length: `5wd`, `30d`, `2m`, `5y`.
        pub term: String,
        /// The host's reference, where the host overrode the length.
        #[omit(empty)]
        pub reference: Option<String>,
        /// The event that it is counted from, or before which a notice is due.
        pub event: String,
        /// The last day in time.
        pub last_day: DayText,
        /// The day on which the thing was done.
        #[omit(empty)]
        pub done: Option<DayText>,
        /// Done in time?
        #[omit(empty)]
        pub kept: Option<bool>,
        /// Working days after the last one in time, where it was done late.
        #[omit(empty)]
        pub working_days_late: Option<u32>,
        /// From which day it runs: `next-day`, `same-day`.
        pub convention: String,
        /// An estimated holiday could change the last day.
        pub relied_on_estimate: bool,
        /// The declared days that the count met.
        #[omit(empty)]
        pub overrides: Vec<DayOverrideReport>,
        /// The same by other acts: shown, never applied silently.
        pub alternatives: Vec<OtherTermReport>,
    }

    /// What another act says about the same term.
    pub struct OtherTermReport {
        /// The other act and its point.
        pub clause: String,
        /// Its length.
        pub term: String,
        /// The last day by it.
        pub last_day: DayText,
    }
}

/// Terms in the order in which they were examined.
pub(crate) fn terms(lines: &[TermLine]) -> Vec<TermLineReport> {
    lines.iter().map(TermLineReport::new).collect()
}

impl TermLineReport {
    fn new(line: &TermLine) -> Self {
        let others = line.alternatives.iter().map(|other| OtherTermReport {
            clause: other.clause.to_string(),
            term: other.term.to_string(),
            last_day: other.last_day.into(),
        });
        Self {
            name: line.name.into(),
            clause: line.clause.to_string(),
            term: line.term.to_string(),
            reference: line.reference.clone(),
            event: line.event.to_string(),
            last_day: line.last_day.into(),
            done: line.done.map(DayText::from),
            kept: line.kept,
            working_days_late: line.working_days_late,
            convention: line.convention.to_string(),
            relied_on_estimate: line.relied_on_estimate,
            overrides: met(&line.overrides),
            alternatives: others.collect(),
        }
    }
}
