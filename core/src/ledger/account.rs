//! The state of one account: what its events add up to.

use crate::account::{AccountCard, AccountStanding, AccountState};
use crate::calendar::{Day, Moment};
use crate::identifier::{
    ActNumber, CaseId, ContractNumber, KeyCheck, OrderNumber, PolicyNumber, ServiceId, TaxNumber,
};
use crate::ledger::{AccountKey, AccountPolicy, Block, Head};
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
    /// What tells the salt of its events, where one of them does.
    pub(super) salt: Option<KeyCheck>,
    pub(super) last_at: Option<Moment>,
}

/// A service that used the coverage: provider and contract, its act, case and own number, in
/// the form in which they are compared. Two providers may number acts, cases and services
/// alike.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Used {
    provider: TaxNumber,
    contract: String,
    act: String,
    case: String,
    service: String,
}

impl Used {
    pub(super) fn of(
        (provider, contract): (TaxNumber, &ContractNumber),
        (act, case, service): (&ActNumber, &CaseId, &ServiceId),
    ) -> Self {
        Self {
            provider,
            contract: contract.normal_form(),
            act: act.normal_form(),
            case: case.same_form(),
            service: service.same_form(),
        }
    }
}

impl Account {
    /// Before any event.
    ///
    /// ```
    /// use qalqan_core::ledger::Account;
    ///
    /// assert_eq!(Account::new().next_number(), 1);
    /// ```
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
            salt: None,
            last_at: None,
        }
    }

    /// Whose account, once something happened on it.
    ///
    /// ```
    /// use qalqan_core::ledger::sample;
    ///
    /// let account = sample::account().unwrap();
    /// assert_eq!(account.key(), sample::key().as_ref());
    /// ```
    #[must_use]
    pub const fn key(&self) -> Option<&AccountKey> {
        self.key.as_ref()
    }

    /// Is it the registered issuer's (26(1))?
    ///
    /// ```
    /// use qalqan_core::ledger::sample;
    ///
    /// let account = sample::account().unwrap();
    /// assert!(!account.is_issuer());
    /// ```
    #[must_use]
    pub const fn is_issuer(&self) -> bool {
        self.issuer
    }

    /// Whether there is an account, and in which state it is now.
    ///
    /// ```
    /// use qalqan_core::ledger::sample;
    ///
    /// let account = sample::account().unwrap();
    /// assert_eq!(account.standing().name(), "open");
    /// ```
    #[must_use]
    pub fn standing(&self) -> AccountStanding {
        self.states.last().map_or(AccountStanding::None, |card| {
            AccountStanding::of(card.state)
        })
    }

    /// The state on a day: answered for any day by the history.
    ///
    /// ```
    /// use qalqan_core::account::AccountState;
    /// use qalqan_core::ledger::sample;
    ///
    /// let account = sample::account().unwrap();
    /// assert_eq!(account.state_on("2026-03-01".parse().unwrap()), None);
    /// let open = account.state_on("2026-03-02".parse().unwrap());
    /// assert_eq!(open, Some(AccountState::Open));
    /// ```
    #[must_use]
    pub fn state_on(&self, day: Day) -> Option<AccountState> {
        let before = self.states.iter().rfind(|card| card.since <= day);
        before.map(|card| card.state)
    }

    /// The state that each day of a change ended with: a list of cards knows no hours.
    pub(super) fn last_of_days(&self) -> impl Iterator<Item = &AccountCard> {
        let days = self.states.chunk_by(|one, other| one.since == other.since);
        days.filter_map(<[AccountCard]>::last)
    }

    /// The changes of its state, in their order.
    ///
    /// ```
    /// use qalqan_core::ledger::sample;
    ///
    /// let account = sample::account().unwrap();
    /// assert_eq!(account.states().len(), 1);
    /// ```
    #[must_use]
    pub fn states(&self) -> &[AccountCard] {
        &self.states
    }

    /// The blocks in force, in the order of their coming.
    ///
    /// ```
    /// use qalqan_core::ledger::sample;
    ///
    /// let account = sample::account().unwrap();
    /// assert!(account.blocks().is_empty());
    /// ```
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The digest of the data last entered.
    ///
    /// ```
    /// use qalqan_core::signature::Digest;
    /// use qalqan_core::ledger::sample;
    ///
    /// let account = sample::account().unwrap();
    /// assert_eq!(account.data(), Some(Digest::of(b"record")));
    /// ```
    #[must_use]
    pub const fn data(&self) -> Option<Digest> {
        self.data
    }

    /// Its policies, in the order of their issue.
    ///
    /// ```
    /// use qalqan_core::ledger::sample;
    ///
    /// let account = sample::account().unwrap();
    /// let [policy] = account.policies() else { panic!() };
    /// assert_eq!(policy.status.name(), "credited");
    /// ```
    #[must_use]
    pub fn policies(&self) -> &[AccountPolicy] {
        &self.policies
    }

    /// The policy of that number.
    ///
    /// ```
    /// use qalqan_core::identifier::PolicyNumber;
    /// use qalqan_core::ledger::sample;
    ///
    /// let account = sample::account().unwrap();
    /// let number = PolicyNumber::new(2026, 7).unwrap();
    /// assert!(account.policy(&number).is_some());
    /// ```
    #[must_use]
    pub fn policy(&self, number: &PolicyNumber) -> Option<&AccountPolicy> {
        self.policies.iter().find(|one| one.number == *number)
    }

    /// Was the order executed on it? A number that looks the same is the same.
    ///
    /// ```
    /// use qalqan_core::ledger::sample;
    ///
    /// let account = sample::account().unwrap();
    /// assert!(account.knows_order(&"o-1".parse().unwrap()));
    /// assert!(!account.knows_order(&"O-9".parse().unwrap()));
    /// ```
    #[must_use]
    pub fn knows_order(&self, number: &OrderNumber) -> bool {
        self.orders.contains(&number.same_form())
    }

    /// Did the service use the coverage already?
    pub(super) fn knows_use(&self, used: &Used) -> bool {
        self.used.contains(used)
    }

    /// How many events, information operations and uses of the coverage it has.
    ///
    /// ```
    /// use qalqan_core::ledger::sample;
    ///
    /// let account = sample::account().unwrap();
    /// assert_eq!(account.counts(), (3, 0, 0));
    /// ```
    #[must_use]
    pub const fn counts(&self) -> (u64, u64, u64) {
        (self.events, self.information, self.uses)
    }

    /// The digest of the last event: the next one is bound to it.
    ///
    /// ```
    /// use qalqan_core::ledger::sample;
    ///
    /// let events = sample::events().unwrap();
    /// let account = sample::account().unwrap();
    /// assert_eq!(Some(account.last()), events.last().map(|event| event.digest()));
    /// ```
    #[must_use]
    pub const fn last(&self) -> Digest {
        self.last
    }

    /// Where its history ends: what the host keeps elsewhere too, and gives back with the
    /// history.
    ///
    /// ```
    /// use qalqan_core::ledger::sample;
    ///
    /// let account = sample::account().unwrap();
    /// assert_eq!((account.head().number, account.head().digest), (3, account.last()));
    /// ```
    #[must_use]
    pub const fn head(&self) -> Head {
        Head {
            number: self.events,
            digest: self.last,
        }
    }

    /// When the last event was registered.
    ///
    /// ```
    /// use qalqan_core::ledger::sample;
    ///
    /// let account = sample::account().unwrap();
    /// assert_eq!(account.last_at(), sample::moment(3));
    /// ```
    #[must_use]
    pub const fn last_at(&self) -> Option<Moment> {
        self.last_at
    }

    /// The number that the next event gets.
    ///
    /// ```
    /// use qalqan_core::ledger::sample;
    ///
    /// let account = sample::account().unwrap();
    /// assert_eq!(account.next_number(), 4);
    /// ```
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
