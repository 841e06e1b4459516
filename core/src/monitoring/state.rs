//! A monitoring: what its events add up to.

use crate::calendar::{Day, Moment};
use crate::identifier::normal_form;
use crate::ledger::Head;
use crate::money::Tenge;
use crate::monitoring::{
    CommissionMember, FollowUps, FoundDiscrepancy, MonitoringKey, MonitoringPlace, MonitoringPlan,
    NoticeException, Occasion,
};
use crate::signature::Digest;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

/// A member, and when it signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberState {
    /// As the decision names it.
    pub member: CommissionMember,
    /// When it signed the protocol that stands.
    pub signed: Option<Moment>,
}

/// A commission as it was created, and what it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommissionState {
    /// First or repeated.
    pub occasion: Occasion,
    /// By the plan or outside of it.
    pub plan: MonitoringPlan,
    /// The day of the decision.
    pub decided: Day,
    /// The decision.
    pub paper: String,
    /// The day set.
    pub planned: Day,
    /// The members.
    pub members: Vec<MemberState>,
    /// The text of the earlier protocol, where it is a repeated monitoring.
    pub earlier: Option<Digest>,
    /// The day on which the provider was told.
    pub notified: Option<Day>,
    /// The exception by which it was not.
    pub exception: Option<(NoticeException, String)>,
}

/// A discrepancy, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiscrepancyState {
    /// As the protocol lists it.
    pub found: FoundDiscrepancy,
    /// Taken back by a review, on that day.
    pub lifted: Option<Day>,
    /// Removed on that day, by the document.
    pub removed: Option<(Day, String)>,
}

/// A protocol as it was drawn up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProtocolState {
    /// Its text: the digest of the event that drew it up.
    pub text: Digest,
    /// Its day.
    pub day: Day,
    /// What it found.
    pub discrepancies: Vec<DiscrepancyState>,
    /// What became of the earlier proposals.
    pub follow_up: FollowUps,
    /// The most that could not be confirmed of a month.
    pub unconfirmed_month: Tenge,
    /// What could not be confirmed of a contract.
    pub unconfirmed_contract: Tenge,
    /// Certificates that signed it.
    pub(super) certificates: BTreeSet<String>,
}

/// The days from which terms run, and those on which they were kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MonitoringDays {
    /// All members had signed.
    pub signed: Option<Day>,
    /// The provider objected.
    pub objected: Option<Day>,
    /// The objection was considered.
    pub considered: Option<Day>,
    /// The provider objected again.
    pub objected_again: Option<Day>,
    /// The second objection was considered.
    pub considered_again: Option<Day>,
    /// The central body considered it.
    pub considered_centrally: Option<Day>,
    /// The results were confirmed.
    pub confirmed: Option<Day>,
    /// The case was referred.
    pub referred: Option<Day>,
    /// The last refund.
    pub refunded: Option<Day>,
}

/// A monitoring: an aggregate of its own, so that any number of them run side by side. Only
/// events change it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonitoringCase {
    pub(super) key: Option<MonitoringKey>,
    pub(super) events: u64,
    pub(super) last: Digest,
    pub(super) last_at: Option<Moment>,
    /// Commands that were executed, by their numbers: place of the event, digest of the text.
    pub(super) commands: BTreeMap<String, (u64, Digest)>,
    pub(super) place: Option<MonitoringPlace>,
    pub(super) commission: Option<CommissionState>,
    pub(super) protocol: Option<ProtocolState>,
    pub(super) days: MonitoringDays,
    pub(super) refunds: Tenge,
}

impl Default for MonitoringCase {
    fn default() -> Self {
        Self::new()
    }
}

impl MonitoringCase {
    /// That of nobody: nothing has happened.
    ///
    /// ```
    /// use qalqan_core::ledger::Head;
    /// use qalqan_core::monitoring::MonitoringCase;
    ///
    /// assert_eq!(MonitoringCase::new().head(), Head::NONE);
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self {
            key: None,
            events: 0,
            last: Digest::NOTHING,
            last_at: None,
            commands: BTreeMap::new(),
            place: None,
            commission: None,
            protocol: None,
            days: MonitoringDays {
                signed: None,
                objected: None,
                considered: None,
                objected_again: None,
                considered_again: None,
                considered_centrally: None,
                confirmed: None,
                referred: None,
                refunded: None,
            },
            refunds: Tenge::ZERO,
        }
    }

    /// Which monitoring; `None` before its commission is created.
    #[must_use]
    pub const fn key(&self) -> Option<&MonitoringKey> {
        self.key.as_ref()
    }

    /// Is it about that monitoring, as far as it is about any?
    pub(super) fn is_of(&self, key: &MonitoringKey) -> bool {
        self.key.as_ref().is_none_or(|own| own.is_same(key))
    }

    /// Where the history ends: whoever appends holds it against what is stored then, so that
    /// of two desks one is refused.
    #[must_use]
    pub const fn head(&self) -> Head {
        Head {
            number: self.events,
            digest: self.last,
        }
    }

    /// When the last event was registered.
    #[must_use]
    pub const fn last_at(&self) -> Option<Moment> {
        self.last_at
    }

    /// Where it stands; `None` before its commission is created.
    #[must_use]
    pub const fn place(&self) -> Option<MonitoringPlace> {
        self.place
    }

    /// The commission.
    #[must_use]
    pub const fn commission(&self) -> Option<&CommissionState> {
        self.commission.as_ref()
    }

    /// The protocol that stands.
    #[must_use]
    pub const fn protocol(&self) -> Option<&ProtocolState> {
        self.protocol.as_ref()
    }

    /// The days on which things were done.
    #[must_use]
    pub const fn days(&self) -> &MonitoringDays {
        &self.days
    }

    /// What the provider gave back.
    #[must_use]
    pub const fn refunds(&self) -> Tenge {
        self.refunds
    }

    /// The place of the event of a command, and the digest of its text, where it was executed.
    #[must_use]
    pub fn executed(&self, command: &str) -> Option<(u64, Digest)> {
        self.commands.get(command).copied()
    }

    /// A member of the commission.
    pub(super) fn member(&self, number: &str) -> Option<&MemberState> {
        let number = normal_form(number);
        let mut members = self.commission.iter().flat_map(|one| &one.members);
        members.find(|one| normal_form(&one.member.member) == number)
    }

    /// A discrepancy by its place, from one.
    pub(super) fn discrepancy(&self, place: u64) -> Option<&DiscrepancyState> {
        let place = usize::try_from(place.checked_sub(1)?).ok()?;
        self.protocol.as_ref()?.discrepancies.get(place)
    }
}
