//! The whole answer about a draft.

use crate::finding::{Finding, NotChecked};
use crate::law::{Clause, Effect, Rule};
use crate::money::Tenge;
use alloc::vec::Vec;

/// Everything found and everything not checked, in catalogue order, then by path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// What was found; at most [`crate::finding::LISTED_MAX`] a rule.
    pub findings: Vec<Finding>,
    /// What could not be checked; at most as many a rule.
    pub not_checked: Vec<NotChecked>,
    /// Exact counts for each rule that ran.
    pub coverage: Vec<Coverage>,
}

/// How often a rule passed, found and could not be checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The rule.
    pub rule: &'static Rule,
    /// The point behind it, in the edition that judged.
    pub clause: Clause,
    /// What a finding of it does, in that edition.
    pub effect: Effect,
    /// Places where it held.
    pub passed: u64,
    /// Places where it found something.
    pub found: u64,
    /// Places where it could not be checked.
    pub not_checked: u64,
    /// Places where it had nothing to judge, since another rule speaks there or the
    /// draft says nothing that it compares.
    pub not_applicable: u64,
    /// Money at stake in all its findings; `None` where the sum does not fit.
    pub at_stake: Option<Tenge>,
}

/// The closing line of a verdict, in rules: how many ran and how they fared. A rule
/// that found and lacked counts in both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Rules that ran.
    pub rules: u64,
    /// Rules that held wherever they had something to judge.
    pub passed: u64,
    /// Rules that found something.
    pub found: u64,
    /// Rules that could not be checked everywhere.
    pub not_checked: u64,
}

impl Verdict {
    /// The closing line.
    #[must_use]
    pub fn totals(&self) -> Totals {
        let mut totals = Totals::default();
        for line in &self.coverage {
            let (found, open) = (line.found > 0, line.not_checked > 0);
            let add = |count: &mut u64, one: bool| *count = count.saturating_add(u64::from(one));
            add(&mut totals.rules, true);
            add(&mut totals.passed, !found && !open);
            add(&mut totals.found, found);
            add(&mut totals.not_checked, open);
        }
        totals
    }

    /// The heaviest effect, `None` where nothing was found.
    #[must_use]
    pub fn effect(&self) -> Option<Effect> {
        self.coverage
            .iter()
            .filter(|line| line.found > 0)
            .map(|line| line.effect)
            .max()
    }

    /// Was every rule that ran able to answer everywhere?
    #[must_use]
    pub fn complete(&self) -> bool {
        self.coverage.iter().all(|line| line.not_checked == 0)
    }

    /// Complete, and nothing heavier than a note.
    #[must_use]
    pub fn is_clear(&self) -> bool {
        self.complete() && self.effect().is_none_or(|effect| effect == Effect::Note)
    }

    /// Nothing found that refuses or stops?
    #[must_use]
    pub fn acceptable(&self) -> bool {
        self.effect().is_none_or(|effect| effect < Effect::Refuse)
    }

    /// How a rule fared, with its point and its effect; `None` where it did not run. Every
    /// rule of a finding has its line.
    #[must_use]
    pub fn line(&self, rule: &Rule) -> Option<&Coverage> {
        let place = self.coverage.binary_search_by(|line| line.rule.cmp(rule));
        self.coverage.get(place.ok()?)
    }

    /// How often a rule found something.
    #[must_use]
    pub fn found(&self, rule: &Rule) -> u64 {
        self.line(rule).map_or(0, |line| line.found)
    }
}
