//! The state of one account: what its events add up to.

use crate::account::{AccountCard, AccountState, Standing, state_on};
use crate::calendar::{Day, Moment};
use crate::identifier::{ActNumber, CaseId, OrderNumber, PolicyNumber, ServiceId};
use crate::ledger::{AccountKey, AccountPolicy, Block};
use crate::signature::Digest;
use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

/// One account: an aggregate of its own, so that any number of them run side by side.
/// Only events change it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    pub(super) key: Option<AccountKey>,
    pub(super) issuer: bool,
    pub(super) states: Vec<AccountCard>,
    pub(super) blocks: Vec<Block>,
    pub(super) data: Option<Digest>,
    pub(super) policies: Vec<AccountPolicy>,
    /// Numbers of orders in the form in which they are compared.
    pub(super) orders: BTreeSet<String>,
    pub(super) used: BTreeSet<Used>,
    pub(super) events: u64,
    pub(super) information: u64,
    pub(super) uses: u64,
    pub(super) last: Digest,
    pub(super) last_at: Option<Moment>,
}

/// A service that used the coverage: its act, case and own number, in the form in which
/// they are compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Used {
    act: String,
    case: String,
    service: String,
}

impl Used {
    pub(super) fn of(act: &ActNumber, case: &CaseId, service: &ServiceId) -> Self {
        Self {
            act: act.normal_form(),
            case: case.same_form(),
            service: service.same_form(),
        }
    }
}

impl Account {
    /// Before any event.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            key: None,
            issuer: false,
            states: Vec::new(),
            blocks: Vec::new(),
            data: None,
            policies: Vec::new(),
            orders: BTreeSet::new(),
            used: BTreeSet::new(),
            events: 0,
            information: 0,
            uses: 0,
            last: Digest::NOTHING,
            last_at: None,
        }
    }

    /// Whose account, once something happened on it.
    #[must_use]
    pub const fn key(&self) -> Option<&AccountKey> {
        self.key.as_ref()
    }

    /// Is it the registered issuer's (26(1))?
    #[must_use]
    pub const fn is_issuer(&self) -> bool {
        self.issuer
    }

    /// Whether there is an account, and in which state it is now.
    #[must_use]
    pub fn standing(&self) -> Standing {
        self.states
            .last()
            .map_or(Standing::NoAccount, |card| Standing::Account(card.state))
    }

    /// The state on a day: answered for any day by the history.
    #[must_use]
    pub fn state_on(&self, day: Day) -> Option<AccountState> {
        // of changes on one day the last one holds
        state_on(&self.states, day)
    }

    /// The changes of its state, in their order.
    #[must_use]
    pub fn states(&self) -> &[AccountCard] {
        &self.states
    }

    /// The blocks in force, in the order of their coming.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The digest of the data last entered.
    #[must_use]
    pub const fn data(&self) -> Option<Digest> {
        self.data
    }

    /// Its policies, in the order of their issue.
    #[must_use]
    pub fn policies(&self) -> &[AccountPolicy] {
        &self.policies
    }

    /// The policy of that number.
    #[must_use]
    pub fn policy(&self, number: &PolicyNumber) -> Option<&AccountPolicy> {
        self.policies.iter().find(|one| one.number == *number)
    }

    /// Was the order executed on it? A number that looks the same is the same.
    #[must_use]
    pub fn knows_order(&self, number: &OrderNumber) -> bool {
        self.orders.contains(&number.same_form())
    }

    /// Did the service use the coverage already?
    pub(super) fn knows_use(&self, used: &Used) -> bool {
        self.used.contains(used)
    }

    /// How many events, information operations and uses of the coverage it has.
    #[must_use]
    pub const fn counts(&self) -> (u64, u64, u64) {
        (self.events, self.information, self.uses)
    }

    /// The digest of the last event: the next one is bound to it.
    #[must_use]
    pub const fn last(&self) -> Digest {
        self.last
    }

    /// When the last event was registered.
    #[must_use]
    pub const fn last_at(&self) -> Option<Moment> {
        self.last_at
    }

    /// The number that the next event gets.
    #[must_use]
    pub const fn next_number(&self) -> u64 {
        self.events.saturating_add(1)
    }
}

impl Default for Account {
    fn default() -> Self {
        Self::new()
    }
}
