//! Taking events in: an account changes by them alone.

use crate::account::{AccountCard, AccountStanding, AccountState, Ground};
use crate::calendar::{Day, FinancialYear, Period};
use crate::fact::Source;
use crate::identifier::{PolicyNumber, TaxNumber};
use crate::law;
use crate::ledger::account::Used;
use crate::ledger::allows::{issuer_usable, usable};
use crate::ledger::judged_again::may_have_signed;
use crate::ledger::{
    Account, AccountPolicy, Block, Change, Event, EventContent, Impossible, Misfit, Operation,
};
use crate::policy::{AttachmentHistory, PolicyStatus};
use crate::signature::Digest;
use alloc::boxed::Box;

impl Account {
    /// Takes an event in. One that cannot follow leaves the state as it was.
    ///
    /// ```
    /// use qalqan_core::ledger::{Account, Impossible, sample};
    ///
    /// let events = sample::events().unwrap();
    /// let mut account = Account::new();
    /// assert_eq!(account.evolve(&events[0]), Ok(()));
    /// assert_eq!(account.evolve(&events[0]), Err(Impossible::Number));
    /// ```
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
        self.change(event)?;
        self.key = Some(event.account);
        self.orders.insert(order);
        self.events = event.number;
        self.last = digest;
        self.salt = self.salt.or(event.salt_check);
        self.last_at = Some(event.at);
        Ok(())
    }

    /// Why what a host kept can be no event of it.
    pub(super) fn refuses(&self, event: &Event<Box<Misfit>>) -> Impossible {
        let order = event.order.same_form();
        let follows = self.follows(event, &order);
        let allowed = follows.and_then(|()| self.allowed(event));
        allowed.err().unwrap_or(event.change.why)
    }

    fn follows<C>(&self, event: &Event<C>, order: &str) -> Result<(), Impossible> {
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

    /// Could the order of the event be given at all: an edition that is, and an actor
    /// that may?
    fn allowed<C: EventContent>(&self, event: &Event<C>) -> Result<(), Impossible> {
        let (operation, holder) = (event.operation(), event.account.holder);
        if law::named(&event.edition).is_none() {
            return Err(Impossible::Edition);
        }
        let person = matches!(event.account.number, TaxNumber::Iin(_));
        if !operation.fits(holder) || holder.is_person() != person {
            return Err(Impossible::Holder);
        }
        let own = event.account.number == event.orderer;
        if !event.actor.may(operation, holder) || (event.actor.own_only(operation) && !own) {
            return Err(Impossible::Actor);
        }
        if event.actor.by_attachment(operation) && !self.attached(event) {
            return Err(Impossible::Actor);
        }
        if event.actor.has_cabinet() && event.signer.is_none() {
            return Err(Impossible::Unsigned);
        }
        if event
            .signer
            .as_ref()
            .is_some_and(|mark| !may_have_signed(mark, event))
        {
            return Err(Impossible::Signer);
        }
        Ok(())
    }

    fn attached<C: EventContent>(&self, event: &Event<C>) -> bool {
        let number = event.change.document().policy;
        let policy = number.and_then(|number| self.policy(number));
        policy.and_then(|policy| policy.attachments.on(event.at.day())) == Some(event.orderer)
    }

    fn change(&mut self, event: &Event) -> Result<(), Impossible> {
        let operation = event.operation();
        if operation.account().is_some() {
            return self.change_state(event);
        }
        match &event.change {
            Change::RegisterIssuer { data } | Change::ChangeIssuer { data } => {
                let right = self.issuer == (operation == Operation::ChangeIssuer);
                if !right || !issuer_usable(operation, self.standing()) {
                    return Err(Impossible::State);
                }
                self.data = Some(*data);
                self.issuer = true;
                Ok(())
            }
            Change::IssuePolicy {
                policy,
                period,
                data,
                provider,
            } => self.add_policy(policy, *period, *provider, *data),
            Change::ChangePolicy { policy, .. }
            | Change::ChangeProvider { policy, .. }
            | Change::CreditPolicy { policy }
            | Change::AnnulPolicy { policy, .. } => {
                if !usable(operation, self.standing()) {
                    return Err(Impossible::State);
                }
                self.own_policy(policy)?.evolve(event)
            }
            _ if self.standing() == AccountStanding::None => Err(Impossible::State),
            Change::RegisterUse {
                policy,
                day,
                act,
                case,
                service,
                provider,
                contract,
                ..
            } => {
                let used = Used::of((*provider, contract), (act, case, service));
                self.use_coverage(event, policy, *day, used)
            }
            Change::PolicyStatement { policy } | Change::EventList { policy } => {
                self.own_policy(policy)?;
                self.information = self.information.saturating_add(1);
                Ok(())
            }
            _ => {
                self.information = self.information.saturating_add(1);
                Ok(())
            }
        }
    }

    fn own_policy(&mut self, number: &PolicyNumber) -> Result<&mut AccountPolicy, Impossible> {
        let policy = self.policies.iter_mut().find(|one| one.number == *number);
        policy.ok_or(Impossible::Policy)
    }

    fn change_state(&mut self, event: &Event) -> Result<(), Impossible> {
        let change = event.operation().account();
        let change = change.ok_or(Impossible::Content)?;
        let mut after = self.standing().after(change).ok_or(Impossible::State)?;
        let holder = event.account.holder;
        match &event.change {
            Change::OpenInsuredAccount {
                source,
                data,
                body_act,
            } => {
                if !matches!(source, Source::Mis | Source::HealthMinistry) {
                    return Err(Impossible::Content);
                }
                after = self.opened(body_act.as_deref())?;
                self.data = Some(*data);
            }
            Change::OpenAccount { data, body_act } => {
                after = self.opened(body_act.as_deref())?;
                self.data = Some(*data);
            }
            Change::ChangeAccount { data } | Change::ChangeInsuredAccount { data } => {
                self.data = Some(*data);
            }
            Change::BlockAccount {
                ground,
                source,
                body_act,
            } => {
                let act = body_act.as_deref();
                shown(ground.fits(holder), *ground, *source, act)?;
                let block = Block::new(*ground, act);
                if self.blocks.contains(&block) {
                    return Err(Impossible::Block);
                }
                self.blocks.push(block);
            }
            Change::UnblockAccount {
                ground,
                source,
                body_act,
                lifts,
            } => {
                shown(ground.unblocks(), *ground, *source, body_act.as_deref())?;
                let lifted = Block::named(lifts);
                let place = self.blocks.iter().position(|block| *block == lifted);
                self.blocks.remove(place.ok_or(Impossible::Block)?);
                if !self.blocks.is_empty() {
                    after = AccountState::Blocked;
                }
            }
            Change::CloseAccount { ground, source } => {
                let closes = ground.closes() && ground.fits(holder);
                shown(closes, *ground, Some(*source), None)?;
            }
            _ => return Err(Impossible::Content),
        }
        if self.standing() != AccountStanding::of(after) {
            self.states.push(AccountCard {
                state: after,
                since: event.at.day(),
            });
        }
        Ok(())
    }

    /// The state of an account that is opened. A closed one is opened again by an act that
    /// ends the facts for which it was closed, and blocked; what bodies blocked, they lift.
    fn opened(&mut self, act: Option<&str>) -> Result<AccountState, Impossible> {
        if self.standing() == AccountStanding::Closed {
            if act.is_none() {
                return Err(Impossible::State);
            }
            self.blocks.retain(|block| !block.ground().closes());
        }
        Ok(if self.blocks.is_empty() {
            AccountState::Open
        } else {
            AccountState::Blocked
        })
    }

    fn add_policy(
        &mut self,
        number: &PolicyNumber,
        period: Period,
        provider: Option<TaxNumber>,
        data: Digest,
    ) -> Result<(), Impossible> {
        if !usable(Operation::IssuePolicy, self.standing()) {
            return Err(Impossible::State);
        }
        if self.policy(number).is_some() {
            return Err(Impossible::PolicyNumber);
        }
        let year = FinancialYear::of(period.first());
        if !year.period().covers(period) {
            return Err(Impossible::Content);
        }
        let other = |policy: &AccountPolicy| {
            let annulled = policy.annulled_from;
            policy.period.overlaps(year.period())
                && annulled.is_none_or(|annulled| period.first() < annulled)
        };
        if self.policies.iter().any(other) {
            return Err(Impossible::SecondPolicy);
        }
        let mut attachments = AttachmentHistory::within(period);
        if let Some(provider) = provider {
            let first = attachments.attach(period.first(), provider);
            first.map_err(|_| Impossible::Content)?;
        }
        self.policies.push(AccountPolicy {
            number: number.clone(),
            status: PolicyStatus::Issued,
            period,
            credited_on: None,
            last_use: None,
            annulled_from: None,
            attachments,
            data,
        });
        Ok(())
    }

    fn use_coverage(
        &mut self,
        event: &Event,
        number: &PolicyNumber,
        day: Day,
        used: Used,
    ) -> Result<(), Impossible> {
        let open = self.state_on(day) == Some(AccountState::Open);
        let policy = self.own_policy(number)?;
        if !open || !policy.in_force(day) || event.at.day() < day {
            return Err(Impossible::State);
        }
        if !self.used.insert(used) {
            return Err(Impossible::Used);
        }
        let policy = self.own_policy(number)?;
        policy.last_use = policy.last_use.max(Some(day));
        self.uses = self.uses.saturating_add(1);
        Ok(())
    }
}

/// Will the ground of an event do, and is it shown by its source or its act?
fn shown(
    will_do: bool,
    ground: Ground,
    source: Option<Source>,
    act: Option<&str>,
) -> Result<(), Impossible> {
    let shown = match ground.source() {
        Some(needed) => source == Some(needed),
        None => act.is_some(),
    };
    if will_do && shown {
        Ok(())
    } else {
        Err(Impossible::Content)
    }
}
