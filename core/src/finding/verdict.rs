//! The whole answer about a draft.

use crate::finding::{Claim, Finding, NotChecked, Outcome, RestsOn};
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
    /// What was believed on the host's word, each once, in order.
    pub claims: Vec<Claim>,
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
    /// Places where it held, by what the call shows.
    pub passed: u64,
    /// Places where it held on the host's word.
    pub claimed: u64,
    /// Places where it found something.
    pub found: u64,
    /// Places where it could not be checked.
    pub not_checked: u64,
    /// Places where it had nothing to judge, since another rule speaks there or the
    /// draft says nothing that it compares.
    pub not_applicable: u64,
    /// How many different causes its lacks have, among those that are listed.
    pub causes: u64,
    /// Money at stake in all its findings; `None` where the sum does not fit.
    pub at_stake: Option<Tenge>,
}

/// The closing line of a verdict, in rules: how many ran and how they fared. A rule
/// that found and lacked counts in both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Rules that ran.
    pub rules: u64,
    /// Rules that held wherever they had something to judge, by what the call shows.
    pub passed: u64,
    /// Rules that held wherever they had something to judge, somewhere on the host's word.
    pub claimed: u64,
    /// Rules that found something.
    pub found: u64,
    /// Rules that could not be checked everywhere.
    pub not_checked: u64,
}

impl Verdict {
    /// The closing line.
    ///
    /// ```
    /// # use qalqan_core::finding::{At, Examination, Finding};
    /// # use qalqan_core::law::{self, Effect, catalogue::act};
    /// # let mut exam = Examination::new(law::on("2026-03-31".parse()?)?);
    /// exam.pass(&act::CASE_TOTAL);
    /// exam.find(Finding::new(&act::ACT_TOTAL, At::root().path()));
    /// let totals = exam.close().totals();
    /// assert_eq!((totals.rules, totals.passed, totals.found), (2, 1, 1));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn totals(&self) -> Totals {
        let mut totals = Totals::default();
        for line in &self.coverage {
            let (found, open) = (line.found > 0, line.not_checked > 0);
            let add = |count: &mut u64, one: bool| *count = count.saturating_add(u64::from(one));
            add(&mut totals.rules, true);
            let held = !found && !open;
            add(&mut totals.passed, held && line.claimed == 0);
            add(&mut totals.claimed, held && line.claimed > 0);
            add(&mut totals.found, found);
            add(&mut totals.not_checked, open);
        }
        totals
    }

    /// The heaviest effect, `None` where nothing was found.
    ///
    /// ```
    /// # use qalqan_core::finding::{At, Examination, Finding};
    /// # use qalqan_core::law::{self, Effect, catalogue::act};
    /// # let mut exam = Examination::new(law::on("2026-03-31".parse()?)?);
    /// assert_eq!(exam.beside().close().effect(), None);
    /// exam.find(Finding::new(&act::ACT_TOTAL, At::root().path()));
    /// assert_eq!(exam.close().effect(), Some(Effect::Refuse));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn effect(&self) -> Option<Effect> {
        self.coverage
            .iter()
            .filter(|line| line.found > 0)
            .map(|line| line.effect)
            .max()
    }

    /// Was every rule that ran able to answer everywhere?
    ///
    /// ```
    /// # use qalqan_core::finding::{At, Examination, Finding};
    /// # use qalqan_core::law::{self, Effect, catalogue::act};
    /// # let mut exam = Examination::new(law::on("2026-03-31".parse()?)?);
    /// # use qalqan_core::fact::{Lack, Source};
    /// exam.pass(&act::CASE_TOTAL);
    /// assert!(exam.beside().close().complete());
    /// let path = At::root().path();
    /// exam.lack(&act::ACCOUNT_OPEN, path, "accounts", Source::Register, Lack::NotGiven);
    /// assert!(!exam.close().complete());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn complete(&self) -> bool {
        self.coverage.iter().all(|line| line.not_checked == 0)
    }

    /// What it comes to, in one word.
    ///
    /// ```
    /// # use qalqan_core::finding::{At, Examination, Finding, Outcome};
    /// # use qalqan_core::law::{self, Effect, catalogue::act};
    /// # let mut exam = Examination::new(law::on("2026-03-31".parse()?)?);
    /// exam.pass(&act::CASE_TOTAL);
    /// assert_eq!(exam.beside().close().outcome(), Outcome::Clear);
    /// exam.find(Finding::new(&act::ACT_TOTAL, At::root().path()));
    /// assert_eq!(exam.close().outcome(), Outcome::Refused);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        Outcome::of(self.effect(), self.complete())
    }

    /// Complete, and nothing heavier than a note: the outcome is `clear`.
    ///
    /// ```
    /// # use qalqan_core::finding::{At, Examination, Finding};
    /// # use qalqan_core::law::{self, Effect, catalogue::act};
    /// # let mut exam = Examination::new(law::on("2026-03-31".parse()?)?);
    /// exam.pass(&act::CASE_TOTAL);
    /// let verdict = exam.close();
    /// assert!(verdict.is_clear() && verdict.acceptable());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn is_clear(&self) -> bool {
        self.outcome() == Outcome::Clear
    }

    /// What its passes rest on: evidence alone, or the host's word as well.
    ///
    /// ```
    /// # use qalqan_core::finding::{At, Examination, RestsOn};
    /// # use qalqan_core::law::{self, catalogue::act};
    /// # let mut exam = Examination::new(law::on("2026-03-31".parse()?)?);
    /// exam.pass(&act::CASE_TOTAL);
    /// assert_eq!(exam.close().rests_on(), RestsOn::Evidence);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn rests_on(&self) -> RestsOn {
        match self.claims.is_empty() {
            true => RestsOn::Evidence,
            false => RestsOn::Claims,
        }
    }

    /// Nothing found that refuses or stops?
    ///
    /// ```
    /// # use qalqan_core::finding::{At, Examination, Finding};
    /// # use qalqan_core::law::{self, Effect, catalogue::act};
    /// # let mut exam = Examination::new(law::on("2026-03-31".parse()?)?);
    /// exam.find(Finding::new(&act::ACT_TOTAL, At::root().path()));
    /// assert!(!exam.close().acceptable());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn acceptable(&self) -> bool {
        self.effect().is_none_or(|effect| effect < Effect::Refuse)
    }

    /// How a rule fared, with its point and its effect; `None` where it did not run. Every
    /// rule of a finding has its line.
    ///
    /// ```
    /// # use qalqan_core::finding::{At, Examination, Finding};
    /// # use qalqan_core::law::{self, Effect, catalogue::act};
    /// # let mut exam = Examination::new(law::on("2026-03-31".parse()?)?);
    /// exam.pass_many(&act::CASE_TOTAL, 3);
    /// let verdict = exam.close();
    /// assert_eq!(verdict.line(&act::CASE_TOTAL).map(|line| line.passed), Some(3));
    /// assert!(verdict.line(&act::ACT_TOTAL).is_none());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn line(&self, rule: &Rule) -> Option<&Coverage> {
        let place = self.coverage.binary_search_by(|line| line.rule.cmp(rule));
        self.coverage.get(place.ok()?)
    }

    /// How often a rule found something.
    ///
    /// ```
    /// # use qalqan_core::finding::{At, Examination, Finding};
    /// # use qalqan_core::law::{self, Effect, catalogue::act};
    /// # let mut exam = Examination::new(law::on("2026-03-31".parse()?)?);
    /// exam.find(Finding::new(&act::ACT_TOTAL, At::root().path()));
    /// let verdict = exam.close();
    /// assert_eq!((verdict.found(&act::ACT_TOTAL), verdict.found(&act::CASE_TOTAL)), (1, 0));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn found(&self, rule: &Rule) -> u64 {
        self.line(rule).map_or(0, |line| line.found)
    }
}
