//! The state of one account: what its events add up to.

use crate::account::{AccountCard, AccountState, Ground, Holder, Standing, state_on};
use crate::calendar::{Day, FinancialYear, Moment};
use crate::fact::Source;
use crate::identifier::{ActNumber, CaseId, OrderNumber, PolicyNumber, ServiceId, TaxNumber};
use crate::law;
use crate::ledger::{AccountKey, Block, Event, Impossible, PolicyHeld, Task};
use crate::policy::{AttachmentHistory, PolicyStatus};
use crate::signature::Digest;
use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

/// One account: an aggregate of its own, so that any number of them run side by side.
/// Only events change it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    key: Option<AccountKey>,
    issuer: bool,
    states: Vec<AccountCard>,
    blocks: Vec<Block>,
    data: Option<Digest>,
    policies: Vec<PolicyHeld>,
    /// Numbers of orders in the form in which they are compared.
    orders: BTreeSet<String>,
    used: BTreeSet<Used>,
    events: u64,
    information: u64,
    uses: u64,
    last: Digest,
    last_at: Option<Moment>,
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
    /// Of a use that names all three.
    pub(super) fn of(
        act: Option<&ActNumber>,
        case: Option<&CaseId>,
        service: Option<&ServiceId>,
    ) -> Option<Self> {
        let (act, case, service) = (act?, case?, service?);
        Some(Self {
            act: act.normal_form(),
            case: case.same_form(),
            service: service.same_form(),
        })
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

    /// The blocks that stand, in the order of their coming.
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
    pub fn policies(&self) -> &[PolicyHeld] {
        &self.policies
    }

    /// The policy of that number.
    #[must_use]
    pub fn policy(&self, number: &PolicyNumber) -> Option<&PolicyHeld> {
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

    /// Takes an event in. One that cannot follow leaves the state as it was.
    ///
    /// # Errors
    /// [`Impossible`] says why it cannot.
    pub fn evolve(&mut self, event: &Event) -> Result<(), Impossible> {
        self.evolve_bound(event, event.digest())
    }

    /// The same where the digest of the event is known already.
    pub(super) fn evolve_bound(&mut self, event: &Event, digest: Digest) -> Result<(), Impossible> {
        // the number as it is compared, made once
        let order = event.order.same_form();
        self.follows(event, &order)?;
        self.allowed(event)?;
        self.happen(event)?;
        self.key = Some(event.account);
        self.orders.insert(order);
        self.events = event.number;
        self.last = digest;
        self.last_at = Some(event.at);
        Ok(())
    }

    fn follows(&self, event: &Event, order: &str) -> Result<(), Impossible> {
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
        if self.orders.contains(order) {
            return Err(Impossible::Replayed);
        }
        Ok(())
    }

    /// Could the order of the event be given at all: an edition that is, an actor that
    /// may, and the fields of the operation?
    fn allowed(&self, event: &Event) -> Result<(), Impossible> {
        let (task, holder) = (event.task, event.account.holder);
        if law::named(&event.edition).is_none() {
            return Err(Impossible::Edition);
        }
        let person = matches!(event.account.number, TaxNumber::Iin(_));
        if !task.fits(holder) || holder.is_person() != person {
            return Err(Impossible::Holder);
        }
        let own = event.account.number == event.orderer;
        if !event.actor.may(task, holder) || (event.actor.own_only(task) && !own) {
            return Err(Impossible::Actor);
        }
        if event.actor.by_attachment(task) && !self.attached(event) {
            return Err(Impossible::Actor);
        }
        if event.actor.has_cabinet() && event.signer.is_none() {
            return Err(Impossible::Signer);
        }
        if !event.detail.fields().all(|field| task.keeps(field, holder)) {
            return Err(Impossible::Alien);
        }
        Ok(())
    }

    fn attached(&self, event: &Event) -> bool {
        let number = event.detail.policy.as_ref();
        let held = number.and_then(|number| self.policy(number));
        held.and_then(|held| held.attachments.on(event.at.day())) == Some(event.orderer)
    }

    fn happen(&mut self, event: &Event) -> Result<(), Impossible> {
        let task = event.task;
        if task.account().is_some() {
            return self.happen_to_account(event);
        }
        if task.is_global() {
            let right = self.issuer == (task == Task::ChangeIssuer);
            if !right || !issuer_usable(task, self.standing()) {
                return Err(Impossible::State);
            }
            self.data = Some(event.detail.data.ok_or(Impossible::Detail)?);
            self.issuer = true;
            return Ok(());
        }
        if task == Task::IssuePolicy {
            return self.happen_to_issue(event);
        }
        if task.policy().is_some() {
            let number = event.detail.policy.as_ref().ok_or(Impossible::Detail)?;
            if !usable(task, self.standing()) {
                return Err(Impossible::State);
            }
            let held = self.policies.iter_mut().find(|one| one.number == *number);
            return held.ok_or(Impossible::Policy)?.happen(event);
        }
        if self.standing() == Standing::NoAccount {
            return Err(Impossible::State);
        }
        if task == Task::RegisterUse {
            return self.happen_to_use(event);
        }
        if task.names_policy() {
            let number = event.detail.policy.as_ref().ok_or(Impossible::Detail)?;
            self.policy(number).ok_or(Impossible::Policy)?;
        }
        self.information = self.information.saturating_add(1);
        Ok(())
    }

    fn happen_to_account(&mut self, event: &Event) -> Result<(), Impossible> {
        let (task, detail) = (event.task, &event.detail);
        let change = task.account().ok_or(Impossible::Detail)?;
        let mut after = self.standing().after(change).ok_or(Impossible::State)?;
        match task {
            Task::OpenAccount | Task::ChangeAccount => {
                let records = [Some(Source::Mis), Some(Source::HealthMinistry)];
                let recorded = task == Task::OpenAccount && event.account.holder == Holder::Insured;
                if recorded && !records.contains(&detail.source) {
                    return Err(Impossible::Detail);
                }
                self.data = Some(detail.data.ok_or(Impossible::Detail)?);
            }
            Task::BlockAccount => {
                let ground = ground_of(event, |ground| ground.fits(event.account.holder))?;
                let block = Block::new(ground, detail.body_act.as_deref());
                if self.blocks.contains(&block) {
                    return Err(Impossible::Block);
                }
                self.blocks.push(block);
            }
            Task::UnblockAccount => {
                ground_of(event, Ground::unblocks)?;
                let lifted = Block::named(detail.lifts.as_ref().ok_or(Impossible::Detail)?);
                let place = self.blocks.iter().position(|block| *block == lifted);
                self.blocks.remove(place.ok_or(Impossible::Block)?);
                if !self.blocks.is_empty() {
                    after = AccountState::Blocked;
                }
            }
            _ => {
                let holder = event.account.holder;
                ground_of(event, |ground| ground.closes() && ground.fits(holder))?;
            }
        }
        if self.standing() != Standing::Account(after) {
            self.states.push(AccountCard {
                state: after,
                since: event.at.day(),
            });
        }
        Ok(())
    }

    fn happen_to_issue(&mut self, event: &Event) -> Result<(), Impossible> {
        let detail = &event.detail;
        let number = detail.policy.as_ref().ok_or(Impossible::Detail)?;
        let period = detail.period.ok_or(Impossible::Detail)?;
        if !usable(event.task, self.standing()) {
            return Err(Impossible::State);
        }
        if self.policy(number).is_some() {
            return Err(Impossible::PolicyNumber);
        }
        let year = FinancialYear::of(period.first());
        if !year.period().covers(period) {
            return Err(Impossible::Detail);
        }
        let other = |held: &PolicyHeld| {
            let annulled = held.annulled_from;
            held.period.overlaps(year.period())
                && annulled.is_none_or(|annulled| period.first() < annulled)
        };
        if self.policies.iter().any(other) {
            return Err(Impossible::SecondPolicy);
        }
        let mut attachments = AttachmentHistory::within(period);
        if let Some(provider) = detail.provider {
            let first = attachments.attach(period.first(), provider);
            first.map_err(|_| Impossible::Detail)?;
        }
        self.policies.push(PolicyHeld {
            number: number.clone(),
            status: PolicyStatus::Issued,
            period,
            credited_on: None,
            last_use: None,
            annulled_from: None,
            attachments,
            data: detail.data.ok_or(Impossible::Detail)?,
        });
        Ok(())
    }

    fn happen_to_use(&mut self, event: &Event) -> Result<(), Impossible> {
        let detail = &event.detail;
        let number = detail.policy.as_ref().ok_or(Impossible::Detail)?;
        let day = detail.day.ok_or(Impossible::Detail)?;
        let used = Used::of(
            detail.act.as_ref(),
            detail.case.as_ref(),
            detail.service.as_ref(),
        );
        let used = used.ok_or(Impossible::Detail)?;
        let open = self.state_on(day) == Some(AccountState::Open);
        let held = self.policies.iter_mut().find(|one| one.number == *number);
        let held = held.ok_or(Impossible::Policy)?;
        if !open || !held.in_force(day) || event.at.day() < day {
            return Err(Impossible::State);
        }
        if !self.used.insert(used) {
            return Err(Impossible::Used);
        }
        held.last_use = held.last_use.max(Some(day));
        self.uses = self.uses.saturating_add(1);
        Ok(())
    }
}

impl Default for Account {
    fn default() -> Self {
        Self::new()
    }
}

/// The ground of an event, where it is one of the operation and shown by its act.
fn ground_of(event: &Event, will_do: impl Fn(Ground) -> bool) -> Result<Ground, Impossible> {
    let ground = event.detail.ground.filter(|ground| will_do(*ground));
    let ground = ground.ok_or(Impossible::Detail)?;
    let shown = match ground.source() {
        Some(source) => event.detail.source == Some(source),
        None => event.detail.body_act.is_some(),
    };
    shown.then_some(ground).ok_or(Impossible::Detail)
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

/// Does the state of the account allow the global operation? Its data are kept true on
/// a blocked account too; nobody is registered as the issuer on one.
pub(super) const fn issuer_usable(task: Task, standing: Standing) -> bool {
    match standing {
        Standing::Account(AccountState::Closed) => false,
        Standing::Account(AccountState::Blocked) => matches!(task, Task::ChangeIssuer),
        Standing::NoAccount | Standing::Account(AccountState::Open) => true,
    }
}
