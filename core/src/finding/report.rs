//! One finding, and one thing that could not be checked.

use crate::calendar::Day;
use crate::fact::{Lack, Source};
use crate::finding::Path;
use crate::identifier::without_people;
use crate::law::Rule;
use crate::money::Tenge;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::{self, Display};

/// What a rule found: where, which values, what it costs, how to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// Where in the draft.
    pub path: Path,
    /// The values that the message names, in the order given.
    pub params: Vec<(&'static str, String)>,
    /// What the rule relied on from outside the draft.
    pub evidence: Vec<Evidence>,
    /// Money that the finding touches.
    pub at_stake: Option<Tenge>,
    /// The finding holds the whole draft, and its money is the draft's: the findings of a
    /// rule share it, so that it counts once.
    pub whole: bool,
    /// A change of the draft that would end the finding.
    pub repair: Option<Repair>,
    /// Fields that change with it, so that all repairs of a verdict agree.
    pub follows: Vec<Repair>,
}

/// A fact from outside the draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// What it is: `death-date`, `annex-addresses`.
    pub what: &'static str,
    /// The value, personal numbers masked.
    pub value: String,
    /// Who says so.
    pub source: Source,
    /// As of which day.
    pub as_of: Option<Day>,
}

/// A suggested change.
#[derive(Clone, PartialEq, Eq)]
pub struct Repair {
    /// The field to change.
    pub path: Path,
    /// The value it should hold.
    pub value: String,
}

/// The place alone: the value may be a person's name or address.
impl fmt::Debug for Repair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Repair({})", self.path)
    }
}

/// What a rule needs and did not get.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Need {
    /// The list or the field: `policies`, `death-facts`.
    pub what: &'static str,
    /// Who keeps it.
    pub source: Source,
    /// Why it did not answer.
    pub lack: Lack,
}

/// A rule that could not be checked at a place. Never a pass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotChecked {
    /// The rule.
    pub rule: &'static Rule,
    /// Where in the draft.
    pub path: Path,
    /// What is missing.
    pub need: Need,
    /// The place of the finding that broke the fact, where there is one: a field that
    /// could not be read.
    pub cause: Option<Path>,
}

impl Finding {
    /// A finding of a rule at a place.
    ///
    /// ```
    /// # use qalqan_core::finding::{At, Finding};
    /// # use qalqan_core::law::catalogue::act;
    /// let finding = Finding::new(&act::CASE_TOTAL, At::root().field("total").path());
    /// assert_eq!((finding.rule.code, finding.params.len()), ("ACT-004", 0));
    /// ```
    #[must_use]
    pub fn new(rule: &'static Rule, path: Path) -> Self {
        let (params, evidence) = (Vec::new(), Vec::new());
        Self {
            rule,
            path,
            params,
            evidence,
            at_stake: None,
            whole: false,
            repair: None,
            follows: Vec::new(),
        }
    }

    /// With a value of the message. Here and in evidence and repairs a person's number
    /// inside a host's text is masked, in whatever digits and spelling it stands.
    ///
    /// ```
    /// # use qalqan_core::finding::{At, Finding};
    /// # use qalqan_core::law::catalogue::act;
    /// let finding = Finding::new(&act::CASE_TOTAL, At::root().path()).with("declared", "3.00");
    /// assert_eq!(finding.params, [("declared", "3.00".into())]);
    /// ```
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Display) -> Self {
        self.params.push((name, without_people(value.to_string())));
        self
    }

    /// With money at stake, where it is known.
    ///
    /// ```
    /// # use qalqan_core::finding::{At, Finding};
    /// # use qalqan_core::law::catalogue::act;
    /// # use qalqan_core::money::Tenge;
    /// let finding = Finding::new(&act::CASE_TOTAL, At::root().path()).stake(Tenge::from_tiyn(5));
    /// assert_eq!(finding.at_stake, Some(Tenge::from_tiyn(5)));
    /// ```
    #[must_use]
    pub fn stake(mut self, amount: impl Into<Option<Tenge>>) -> Self {
        self.at_stake = amount.into();
        self
    }

    /// With the money of the whole draft at stake, where it is known: it counts once for all
    /// findings of the rule.
    ///
    /// ```
    /// # use qalqan_core::finding::{At, Examination, Finding};
    /// # use qalqan_core::law::{self, catalogue::act};
    /// # use qalqan_core::money::Tenge;
    /// let mut exam = Examination::new(law::on("2026-03-31".parse()?)?);
    /// for _ in 0..2 {
    ///     let finding = Finding::new(&act::ADDRESS_IN_LICENCE, At::root().path());
    ///     exam.find(finding.stake_whole(Tenge::from_tiyn(500)));
    /// }
    /// let verdict = exam.close();
    /// let line = verdict.line(&act::ADDRESS_IN_LICENCE);
    /// assert_eq!(line.and_then(|line| line.at_stake), Some(Tenge::from_tiyn(500)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn stake_whole(mut self, amount: impl Into<Option<Tenge>>) -> Self {
        self.at_stake = amount.into();
        self.whole = true;
        self
    }

    /// With a suggested value of a field.
    ///
    /// ```
    /// # use qalqan_core::finding::{At, Finding};
    /// # use qalqan_core::law::catalogue::act;
    /// let path = At::root().field("total").path();
    /// let finding = Finding::new(&act::CASE_TOTAL, path.clone()).repair(path, "200.00");
    /// assert_eq!(finding.repair.map(|repair| repair.value), Some("200.00".into()));
    /// ```
    #[must_use]
    pub fn repair(mut self, path: Path, value: impl Display) -> Self {
        self.repair = Some(Repair {
            path,
            value: without_people(value.to_string()),
        });
        self
    }

    /// With a fact from outside.
    ///
    /// ```
    /// # use qalqan_core::finding::{At, Finding};
    /// # use qalqan_core::law::catalogue::act;
    /// # use qalqan_core::fact::Source;
    /// let finding = Finding::new(&act::ACCOUNT_OPEN, At::root().path());
    /// let finding = finding.evidence("account", "blocked", Source::Register, None);
    /// assert_eq!(finding.evidence[0].source, Source::Register);
    /// ```
    #[must_use]
    pub fn evidence(
        mut self,
        what: &'static str,
        value: impl Display,
        source: Source,
        as_of: Option<Day>,
    ) -> Self {
        self.evidence.push(Evidence {
            what,
            value: without_people(value.to_string()),
            source,
            as_of,
        });
        self
    }
}
