//! Who stands in an act: the cohorts of insured and of medical workers (mechanism 12).

use crate::act::Act;
use crate::identifier::Iin;
use alloc::vec::Vec;

/// The cohorts of an act, counted. Numbers of persons stay inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cohort {
    /// Different insured.
    pub insured: u64,
    /// Different medical workers.
    pub workers: u64,
    /// Cases whose insured could not be read.
    pub cases_without_insured: u64,
    /// Lines whose worker could not be read.
    pub services_without_worker: u64,
}

impl Cohort {
    /// Counts an act.
    #[must_use]
    pub fn of(act: &Act) -> Self {
        let insured = act.cases.iter().map(|case| case.insured);
        let lines = act.cases.iter().flat_map(|case| &case.services);
        let (insured, cases_without_insured) = distinct(insured);
        let (workers, services_without_worker) = distinct(lines.map(|line| line.worker));
        Self {
            insured,
            workers,
            cases_without_insured,
            services_without_worker,
        }
    }
}

/// Different persons, and how many places name none.
fn distinct(persons: impl Iterator<Item = Option<Iin>>) -> (u64, u64) {
    let mut none = 0_u64;
    let mut known: Vec<Iin> = persons
        .filter_map(|person| {
            none = none.saturating_add(u64::from(person.is_none()));
            person
        })
        .collect();
    known.sort_unstable();
    known.dedup();
    (u64::try_from(known.len()).unwrap_or(u64::MAX), none)
}
