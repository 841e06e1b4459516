//! An announcement: what its events add up to.

use crate::announcement::{AgreementState, ApplicationState, AwardState, PlanLine};
use crate::calendar::{Day, Moment};
use crate::identifier::{ContractNumber, TaxNumber, normal_form};
use crate::ledger::Head;
use crate::money::{Tenge, checked_sum};
use crate::signature::Digest;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

/// A line of the plan, and what is left of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineState {
    /// The line as it was approved.
    pub line: PlanLine,
    /// What no application has: never placed, or returned.
    pub left: Tenge,
    /// What came back of contracts by additional agreements, in all.
    pub returned: Tenge,
}

/// An announcement with its plan, applications and contracts: an aggregate of its own. Only
/// events change it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Announcement {
    pub(super) plan: Option<String>,
    pub(super) events: u64,
    pub(super) last: Option<Digest>,
    pub(super) last_at: Option<Moment>,
    /// Commands that were executed, by their numbers: place of the event, digest of the text.
    pub(super) commands: BTreeMap<String, (u64, Digest)>,
    pub(super) approved: Option<Day>,
    pub(super) limit: Option<Tenge>,
    pub(super) published: Option<Moment>,
    pub(super) announced: Option<Moment>,
    pub(super) distributed: Option<Moment>,
    pub(super) lines: BTreeMap<String, LineState>,
    pub(super) applications: BTreeMap<String, ApplicationState>,
    pub(super) contracts: BTreeMap<String, AwardState>,
    pub(super) agreements: BTreeMap<String, AgreementState>,
}

impl Announcement {
    /// That of no plan: nothing has happened.
    ///
    /// ```
    /// use qalqan_core::announcement::Announcement;
    /// use qalqan_core::ledger::Head;
    ///
    /// assert_eq!(Announcement::new().head(), Head::NONE);
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The plan; `None` before it is approved.
    #[must_use]
    pub fn plan(&self) -> Option<&str> {
        self.plan.as_deref()
    }

    /// Where the history ends: an answer names it, and whoever appends holds it against what
    /// is stored then, so that of two desks one is refused.
    #[must_use]
    pub fn head(&self) -> Head {
        Head {
            number: self.events,
            digest: self.last.unwrap_or(Digest::NOTHING),
        }
    }

    /// When the last event was registered.
    #[must_use]
    pub const fn last_at(&self) -> Option<Moment> {
        self.last_at
    }

    /// The day on which the plan was approved.
    #[must_use]
    pub const fn approved(&self) -> Option<Day> {
        self.approved
    }

    /// When the plan was placed on the portal.
    #[must_use]
    pub const fn published(&self) -> Option<Moment> {
        self.published
    }

    /// When applications began to be taken.
    #[must_use]
    pub const fn announced(&self) -> Option<Moment> {
        self.announced
    }

    /// When the money was distributed.
    #[must_use]
    pub const fn distributed(&self) -> Option<Moment> {
        self.distributed
    }

    /// The lines, by number.
    pub fn lines(&self) -> impl Iterator<Item = &LineState> {
        self.lines.values()
    }

    /// A line by its number.
    #[must_use]
    pub fn line(&self, line: &str) -> Option<&LineState> {
        self.lines.get(&normal_form(line))
    }

    /// The applications in the order of their filing, then by number: the order of the law.
    #[must_use]
    pub fn applications(&self) -> Vec<&ApplicationState> {
        let mut turn: Vec<&ApplicationState> = self.applications.values().collect();
        turn.sort_by_key(|one| one.filed);
        turn
    }

    /// An application by its number.
    #[must_use]
    pub fn application(&self, number: &str) -> Option<&ApplicationState> {
        self.applications.get(&normal_form(number))
    }

    /// The contracts, by number.
    pub fn contracts(&self) -> impl Iterator<Item = &AwardState> {
        self.contracts.values()
    }

    /// A contract by its number.
    #[must_use]
    pub fn contract(&self, number: &ContractNumber) -> Option<&AwardState> {
        self.contracts.get(&number.normal_form())
    }

    /// The additional agreements, by number.
    pub fn agreements(&self) -> impl Iterator<Item = &AgreementState> {
        self.agreements.values()
    }

    /// The application of that applicant which stands, if one does.
    #[must_use]
    pub fn standing_of(&self, applicant: TaxNumber) -> Option<&ApplicationState> {
        let mut all = self.applications.values();
        all.find(|one| one.applicant == applicant && one.stands())
    }

    /// What of a line is placed: in contracts, in parts without a contract yet, and put aside
    /// for agreements that wait for a signature. With what is left it is the line.
    #[must_use]
    pub fn placed(&self, line: &str) -> Option<Tenge> {
        let key = normal_form(line);
        let contracts = self.contracts.values();
        let held = contracts.filter_map(|one| one.parts.get(&key).copied());
        let formed = |one: &ApplicationState| {
            let own = normal_form(&one.number);
            let mut contracts = self.contracts.values();
            contracts.any(|contract| {
                normal_form(&contract.application) == own && contract.parts.contains_key(&key)
            })
        };
        let applications = self.applications.values();
        let waiting = applications.filter(|one| !formed(one));
        let waiting = waiting.filter_map(|one| one.parts.get(&key).copied());
        let aside = self.agreements.values();
        let aside = aside.filter(|one| one.line == key && one.signed.is_none());
        checked_sum(held.chain(waiting).chain(aside.map(AgreementState::more)))
    }

    /// The place of the event of a command, and the digest of its text, where it was executed.
    #[must_use]
    pub fn executed(&self, command: &str) -> Option<(u64, Digest)> {
        self.commands.get(command).copied()
    }

    /// Is it about this plan, or about none yet?
    #[must_use]
    pub fn is_of(&self, plan: &str) -> bool {
        let own = self.plan.as_deref();
        own.is_none_or(|own| normal_form(own) == normal_form(plan))
    }
}
