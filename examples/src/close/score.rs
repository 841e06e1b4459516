//! What was planted against what was found.

use super::run::Closed;
use crate::generator::{Expected, Manifest};
use std::collections::BTreeSet;

/// The comparison.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// Planted defects.
    pub planted: usize,
    /// Of them, those whose every expected finding is there.
    pub found: usize,
    /// Ids of those that were missed.
    pub missed: Vec<String>,
    /// Findings that nothing was planted for.
    pub false_alarms: Vec<Expected>,
    /// Places that could not be checked though nothing planted explains it.
    pub not_checked: Vec<Expected>,
    /// Findings counted but not listed, so not compared.
    pub unlisted: u64,
}

impl Score {
    /// Everything planted was found, and nothing else.
    #[must_use]
    pub fn holds(&self) -> bool {
        !self.differs() && self.not_checked.is_empty()
    }

    /// Was something missed, found for nothing or not listed?
    #[must_use]
    pub fn differs(&self) -> bool {
        let all = self.planted > 0 && self.missed.is_empty() && self.unlisted == 0;
        !all || !self.false_alarms.is_empty()
    }

    /// The last line of the run.
    #[must_use]
    pub fn line(&self) -> String {
        format!(
            "planted {}, found {}, missed {}, false {}",
            self.planted,
            self.found,
            self.missed.len(),
            self.false_alarms.len()
        )
    }
}

/// Compares, notes too: what asks nothing of anybody must be as true as the rest.
#[must_use]
pub fn score(manifest: &Manifest, closed: &Closed) -> Score {
    let place = |rule: &str, act: &str, path: &str| Expected {
        rule: rule.into(),
        act: act.into(),
        path: path.into(),
    };
    let found: BTreeSet<Expected> = closed
        .found
        .iter()
        .map(|one| place(&one.code, &one.name.act, &one.path))
        .collect();
    let expected: BTreeSet<&Expected> = manifest
        .planted
        .iter()
        .flat_map(|plant| &plant.expect)
        .collect();
    let defects = || {
        manifest
            .planted
            .iter()
            .filter(|plant| !plant.expect.is_empty())
    };
    let missed: Vec<String> = defects()
        .filter(|plant| !plant.expect.iter().all(|one| found.contains(one)))
        .map(|plant| plant.id.clone())
        .collect();
    let explained: BTreeSet<(&str, &str)> = manifest
        .planted
        .iter()
        .flat_map(|plant| {
            plant
                .open
                .iter()
                .map(|code| (plant.act.as_str(), code.as_str()))
        })
        .collect();
    let not_checked = closed
        .open
        .iter()
        .filter(|one| !explained.contains(&(one.name.act.as_str(), one.code.as_str())))
        .map(|one| place(&one.code, &one.name.act, &one.path));
    Score {
        planted: defects().count(),
        found: defects().count() - missed.len(),
        missed,
        not_checked: not_checked.collect(),
        unlisted: closed.unlisted,
        false_alarms: found
            .into_iter()
            .filter(|one| !expected.contains(one))
            .collect(),
    }
}
