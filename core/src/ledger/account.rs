//! The state of one account: what its events add up to.

use crate::account::{AccountCard, AccountState, Standing, state_on};
use crate::calendar::{Day, Moment, Period};
use crate::identifier::{OrderNumber, PolicyNumber};
use crate::ledger::{AccountKey, Event, Task};
use crate::policy::{AttachmentHistory, PolicyCard, PolicyStatus};
use crate::signature::Digest;
use alloc::collections::BTreeSet;
use alloc::vec::Vec;

/// A policy on an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyHeld {
    /// Its number.
    pub number: PolicyNumber,
    /// Its status.
    pub status: PolicyStatus,
    /// Days of validity.
    pub period: Period,
    /// The day from which it is annulled.
    pub annulled_from: Option<Day>,
    /// Providers of attachment, by day (point 37).
    pub attachments: AttachmentHistory,
    /// The digest of its data.
    pub data: Digest,
}

impl PolicyHeld {
    /// The policy as the register shows it to a check, with the provider of that day.
    #[must_use]
    pub fn card(&self, day: Day) -> PolicyCard {
        PolicyCard {
            number: self.number.clone(),
            period: self.period,
            annulled_from: self.annulled_from,
            attached_to: self.attachments.on(day),
        }
    }

    /// In force on a day: on the account, inside its period and not annulled by then.
    #[must_use]
    pub fn in_force(&self, day: Day) -> bool {
        let annulled = self.annulled_from.is_some_and(|annulled| annulled <= day);
        self.status != PolicyStatus::Issued && self.period.contains(day) && !annulled
    }
}

/// One account: an aggregate of its own, so that any number of them run side by side.
/// Only events change it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    key: Option<AccountKey>,
    issuer: bool,
    states: Vec<AccountCard>,
    data: Option<Digest>,
    policies: Vec<PolicyHeld>,
    orders: BTreeSet<OrderNumber>,
    events: u64,
    information: u64,
    uses: u64,
    last: Digest,
    last_at: Option<Moment>,
}

/// Why an event cannot follow the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Impossible {
    /// It is not the next in number.
    #[error("the event is not the next one in number")]
    Number,
    /// It is bound to another event than the last.
    #[error("the event is bound to another event before it")]
    Chain,
    /// It is earlier than the last one.
    #[error("the event is earlier than the one before it")]
    Time,
    /// It is about another account.
    #[error("the event is about another account")]
    Account,
    /// Its order was executed before.
    #[error("the order of the event was executed before")]
    Replayed,
    /// It lacks what its operation must say.
    #[error("the event lacks what its operation must say")]
    Detail,
    /// The state does not allow its operation.
    #[error("the state does not allow the operation of the event")]
    State,
    /// The account holds no such policy.
    #[error("the account holds no such policy")]
    Policy,
}

impl Account {
    /// Before any event.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            key: None,
            issuer: false,
            states: Vec::new(),
            data: None,
            policies: Vec::new(),
            orders: BTreeSet::new(),
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

    /// The digest of the data last entered.
    #[must_use]
    pub const fn data(&self) -> Option<Digest> {
        self.data
    }

    /// Its policies, in the order of their issue.
    #[must_use]
    pub fn policies(&self) -> &[PolicyHeld] {
        &self.policies
    }

    /// The policy of that number.
    #[must_use]
    pub fn policy(&self, number: &PolicyNumber) -> Option<&PolicyHeld> {
        self.policies.iter().find(|one| one.number == *number)
    }

    /// Was the order executed on it?
    #[must_use]
    pub fn knows_order(&self, number: &OrderNumber) -> bool {
        self.orders.contains(number)
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

    /// Takes an event in. One that cannot follow leaves the state as it was.
    ///
    /// # Errors
    /// [`Impossible`] says why it cannot.
    pub fn evolve(&mut self, event: &Event) -> Result<(), Impossible> {
        self.evolve_bound(event, event.digest())
    }

    /// The same where the digest of the event is known already.
    pub(super) fn evolve_bound(&mut self, event: &Event, digest: Digest) -> Result<(), Impossible> {
        self.follows(event)?;
        self.happen(event)?;
        self.key = Some(event.account);
        self.orders.insert(event.order.clone());
        self.events = event.number;
        self.last = digest;
        self.last_at = Some(event.at);
        Ok(())
    }

    fn follows(&self, event: &Event) -> Result<(), Impossible> {
        if event.number != self.next_number() {
            return Err(Impossible::Number);
        }
        if event.previous != self.last {
            return Err(Impossible::Chain);
        }
        if self.last_at.is_some_and(|last| event.at < last) {
            return Err(Impossible::Time);
        }
        if self.key.is_some_and(|key| key != event.account) {
            return Err(Impossible::Account);
        }
        if self.orders.contains(&event.order) {
            return Err(Impossible::Replayed);
        }
        Ok(())
    }

    fn happen(&mut self, event: &Event) -> Result<(), Impossible> {
        let task = event.task;
        if let Some(change) = task.account() {
            let after = self.standing().after(change).ok_or(Impossible::State)?;
            let entered = event.detail.data;
            if task == Task::ChangeAccount && entered.is_none() {
                return Err(Impossible::Detail);
            }
            if after_changes(self.standing(), after) {
                self.states.push(AccountCard {
                    state: after,
                    since: event.at.day(),
                });
            }
            self.data = entered.or(self.data);
            return Ok(());
        }
        if task.is_global() {
            let right = self.issuer == (task == Task::ChangeIssuer);
            if !right || self.standing() == Standing::Account(AccountState::Closed) {
                return Err(Impossible::State);
            }
            self.data = Some(event.detail.data.ok_or(Impossible::Detail)?);
            self.issuer = true;
            return Ok(());
        }
        if task.policy().is_some() {
            return self.happen_to_policy(event);
        }
        if self.standing() == Standing::NoAccount {
            return Err(Impossible::State);
        }
        if task.names_policy() {
            let number = event.detail.policy.as_ref().ok_or(Impossible::Detail)?;
            self.policy(number).ok_or(Impossible::Policy)?;
        }
        let count = match task {
            Task::RegisterUse => &mut self.uses,
            _ => &mut self.information,
        };
        *count = count.saturating_add(1);
        Ok(())
    }

    fn happen_to_policy(&mut self, event: &Event) -> Result<(), Impossible> {
        let detail = &event.detail;
        let number = detail.policy.as_ref().ok_or(Impossible::Detail)?;
        if !usable(event.task, self.standing()) {
            return Err(Impossible::State);
        }
        if event.task == Task::IssuePolicy {
            if self.policy(number).is_some() {
                return Err(Impossible::Policy);
            }
            let period = detail.period.ok_or(Impossible::Detail)?;
            let mut attachments = AttachmentHistory::within(period);
            if let Some(provider) = detail.provider {
                let first = attachments.attach(period.first(), provider);
                first.map_err(|_| Impossible::Detail)?;
            }
            self.policies.push(PolicyHeld {
                number: number.clone(),
                status: PolicyStatus::Issued,
                period,
                annulled_from: None,
                attachments,
                data: detail.data.ok_or(Impossible::Detail)?,
            });
            return Ok(());
        }
        let held = self.policies.iter_mut().find(|one| one.number == *number);
        held.ok_or(Impossible::Policy)?.happen(event)
    }
}

impl Default for Account {
    fn default() -> Self {
        Self::new()
    }
}

impl PolicyHeld {
    fn happen(&mut self, event: &Event) -> Result<(), Impossible> {
        let detail = &event.detail;
        let operation = event.task.policy().ok_or(Impossible::Detail)?;
        let after = self.status.after(operation).ok_or(Impossible::State)?;
        match event.task {
            Task::ChangePolicy => self.data = detail.data.ok_or(Impossible::Detail)?,
            Task::ChangeProvider => {
                let provider = detail.provider.ok_or(Impossible::Detail)?;
                let since = detail.day.ok_or(Impossible::Detail)?;
                let attached = self.attachments.attach(since, provider);
                attached.map_err(|_| Impossible::Detail)?;
            }
            Task::AnnulPolicy => {
                let from = detail.day.ok_or(Impossible::Detail)?;
                self.annulled_from = Some(from);
                self.attachments.end(from);
            }
            _ => {}
        }
        self.status = after;
        Ok(())
    }
}

/// Does the state of the account allow the operation with a policy?
///
/// The law is silent; this is its narrow reading. A policy is issued, credited and
/// moved on an open account only. The data of a policy on a blocked account are kept
/// true (23). An annulment is never in the way: a closed account must not leave the
/// issuer's obligation standing.
pub(super) const fn usable(task: Task, standing: Standing) -> bool {
    let Standing::Account(state) = standing else {
        return false;
    };
    match task {
        Task::AnnulPolicy => true,
        Task::ChangePolicy => !matches!(state, AccountState::Closed),
        _ => matches!(state, AccountState::Open),
    }
}

/// Is it another state than before?
fn after_changes(before: Standing, after: AccountState) -> bool {
    before != Standing::Account(after)
}
