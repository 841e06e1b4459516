//! Taking events in: an announcement changes by them alone.

use crate::announcement::possible_shares::parts;
use crate::announcement::{
    AgreementState, Announcement, AnnouncementEvent, ApplicationPlace, ApplicationState,
    AwardState, LineState, MisplacedAnnounced, PlanObstacle, PlanStep, may_take_announced,
};
use crate::identifier::{TaxNumber, normal_form};
use crate::ledger::Actor;
use crate::money::Tenge;
use crate::placement::ContractStatus;
use crate::signature::Digest;
use alloc::collections::BTreeMap;

impl Announcement {
    /// Takes an event in. One that cannot follow leaves the state as it was.
    ///
    /// # Errors
    /// [`MisplacedAnnounced`] says why it cannot.
    pub fn evolve(&mut self, event: &AnnouncementEvent) -> Result<(), MisplacedAnnounced> {
        self.evolve_bound(event, event.digest())
    }

    /// The same where the digest of the event is known already.
    #[cfg_attr(small, optimize(size))]
    pub(super) fn evolve_bound(
        &mut self,
        event: &AnnouncementEvent,
        digest: Digest,
    ) -> Result<(), MisplacedAnnounced> {
        self.follows(event)?;
        let step = MisplacedAnnounced::Step;
        self.possible(&event.step, event.orderer).map_err(step)?;
        self.take(event).map_err(step)?;
        self.plan = Some(event.plan.clone());
        self.events = event.number;
        self.last = Some(digest);
        self.last_at = Some(event.at);
        let command = (event.number, event.command_digest);
        self.commands.insert(normal_form(&event.command), command);
        Ok(())
    }

    /// Is it the next one of this history?
    fn follows(&self, event: &AnnouncementEvent) -> Result<(), MisplacedAnnounced> {
        if Some(event.number) != self.events.checked_add(1) {
            return Err(MisplacedAnnounced::Number);
        }
        if event.previous != self.head().digest {
            return Err(MisplacedAnnounced::Chain);
        }
        if self.last_at.is_some_and(|last| event.at < last) {
            return Err(MisplacedAnnounced::Time);
        }
        if !self.is_of(&event.plan) {
            return Err(MisplacedAnnounced::Plan);
        }
        let own = event.actor != Actor::Provider || self.owns(&event.step, event.orderer);
        if !own || !may_take_announced(event.actor, event.step.kind()) {
            return Err(MisplacedAnnounced::Actor);
        }
        if self.commands.contains_key(&normal_form(&event.command)) {
            return Err(MisplacedAnnounced::Repeated);
        }
        Ok(())
    }

    /// Is what a provider asks about its own? What is not known at all is nobody else's.
    pub(super) fn owns(&self, step: &PlanStep, orderer: TaxNumber) -> bool {
        let owner = match step {
            PlanStep::WithdrawApplication { application } => {
                self.application(application).map(|own| own.applicant)
            }
            PlanStep::SignContract { contract, .. } => {
                self.contract(contract).map(|own| own.provider)
            }
            PlanStep::SignAgreement { agreement, .. } => {
                let own = self.agreements.get(&normal_form(agreement));
                let contract = own.and_then(|own| self.contracts.get(&own.contract));
                contract.map(|own| own.provider)
            }
            _ => None,
        };
        owner.is_none_or(|owner| owner == orderer)
    }

    /// Changes the state by a step that is possible. Nothing is changed where a sum is out
    /// of range.
    fn take(&mut self, event: &AnnouncementEvent) -> Result<(), PlanObstacle> {
        match &event.step {
            PlanStep::ApprovePlan {
                lines, day, limit, ..
            } => {
                self.approved = Some(*day);
                self.limit = *limit;
                for line in &lines.0 {
                    let state = LineState {
                        line: line.clone(),
                        left: line.sum,
                        returned: Tenge::ZERO,
                    };
                    self.lines.insert(normal_form(&line.line), state);
                }
            }
            PlanStep::PublishPlan {} => self.published = Some(event.at),
            PlanStep::Announce {} => self.announced = Some(event.at),
            PlanStep::Distribute { stages, .. } => {
                let parts = parts(&stages.0).ok_or(PlanObstacle::Range)?;
                let mut left = BTreeMap::new();
                for ((line, _), part) in &parts {
                    let own = self.lines.get(line).ok_or(PlanObstacle::NoLine)?;
                    let rest = left.entry(line.clone()).or_insert(own.left);
                    *rest = rest.checked_sub(*part).ok_or(PlanObstacle::Range)?;
                }
                for (line, rest) in left {
                    if let Some(own) = self.lines.get_mut(&line) {
                        own.left = rest;
                    }
                }
                for ((line, application), part) in parts {
                    if let Some(own) = self.applications.get_mut(&application) {
                        own.parts.insert(line, part);
                    }
                }
                self.distributed = Some(event.at);
            }
            PlanStep::FileApplication { .. }
            | PlanStep::WithdrawApplication { .. }
            | PlanStep::AcceptApplication { .. }
            | PlanStep::RejectApplication { .. } => self.take_application(event)?,
            _ => self.take_contract(event)?,
        }
        Ok(())
    }

    fn take_application(&mut self, event: &AnnouncementEvent) -> Result<(), PlanObstacle> {
        let (number, place) = match &event.step {
            PlanStep::FileApplication {
                application,
                filing,
            } => {
                let state = ApplicationState {
                    number: application.clone(),
                    applicant: event.orderer,
                    filed: event.at,
                    filing: filing.clone(),
                    place: ApplicationPlace::Filed,
                    considered: None,
                    withdrawn: None,
                    parts: BTreeMap::new(),
                };
                self.applications.insert(normal_form(application), state);
                return Ok(());
            }
            PlanStep::WithdrawApplication { application } => {
                (application, ApplicationPlace::Withdrawn)
            }
            PlanStep::AcceptApplication { application, .. } => {
                (application, ApplicationPlace::Accepted)
            }
            PlanStep::RejectApplication { application, .. } => {
                (application, ApplicationPlace::Rejected)
            }
            _ => return Ok(()),
        };
        let own = self.applications.get_mut(&normal_form(number));
        let own = own.ok_or(PlanObstacle::NoApplication)?;
        own.place = place;
        if place == ApplicationPlace::Withdrawn {
            own.withdrawn = Some(event.at);
        } else {
            own.considered = Some(event.at);
        }
        Ok(())
    }

    fn take_contract(&mut self, event: &AnnouncementEvent) -> Result<(), PlanObstacle> {
        match &event.step {
            PlanStep::FormContract {
                contract,
                application,
                funding,
                period,
                account,
                ..
            } => {
                let own = self.application(application);
                let own = own.ok_or(PlanObstacle::NoApplication)?;
                let state = AwardState {
                    number: contract.clone(),
                    application: own.number.clone(),
                    provider: own.applicant,
                    funding: *funding,
                    parts: self.parts_of(own, *funding),
                    period: *period,
                    account: *account,
                    text: event.command_digest,
                    formed: event.at,
                    signed: None,
                    terminated: None,
                    status: ContractStatus::OnSigning,
                };
                self.contracts.insert(contract.normal_form(), state);
            }
            PlanStep::SignContract { contract, .. } => {
                let own = self.contracts.get_mut(&contract.normal_form());
                let own = own.ok_or(PlanObstacle::NoContract)?;
                own.signed = Some(event.at);
                own.status = ContractStatus::Signed;
            }
            PlanStep::TerminateContract { contract, day, .. } => {
                let own = self.contracts.get_mut(&contract.normal_form());
                let own = own.ok_or(PlanObstacle::NoContract)?;
                own.terminated = Some(*day);
                own.status = ContractStatus::TerminatedByIssuer;
            }
            _ => self.take_agreement(event)?,
        }
        Ok(())
    }

    /// What an agreement adds is put aside when it is offered; what it takes away comes back
    /// when it is signed.
    fn take_agreement(&mut self, event: &AnnouncementEvent) -> Result<(), PlanObstacle> {
        match &event.step {
            PlanStep::OfferAgreement {
                agreement,
                contract,
                line,
                sum,
                ..
            } => {
                let key = normal_form(line);
                let own = self.contract(contract).ok_or(PlanObstacle::NoContract)?;
                let before = own.parts.get(&key).copied();
                let state = AgreementState {
                    number: agreement.clone(),
                    contract: own.number.normal_form(),
                    line: key.clone(),
                    before: before.unwrap_or(Tenge::ZERO),
                    sum: *sum,
                    text: event.command_digest,
                    signed: None,
                };
                let of_plan = self.lines.get_mut(&key).ok_or(PlanObstacle::NoLine)?;
                let left = of_plan.left.checked_sub(state.more());
                of_plan.left = left.ok_or(PlanObstacle::Range)?;
                self.agreements.insert(normal_form(agreement), state);
            }
            PlanStep::SignAgreement { agreement, .. } => {
                let own = self.agreements.get_mut(&normal_form(agreement));
                let own = own.ok_or(PlanObstacle::NoAgreement)?;
                let less = own.before.checked_sub(own.sum);
                let less = less.filter(|less| less.is_positive());
                let back = less.unwrap_or(Tenge::ZERO);
                let of_plan = self.lines.get_mut(&own.line).ok_or(PlanObstacle::NoLine)?;
                let left = of_plan.left.checked_add(back).ok_or(PlanObstacle::Range)?;
                let returned = of_plan.returned.checked_add(back);
                of_plan.returned = returned.ok_or(PlanObstacle::Range)?;
                of_plan.left = left;
                own.signed = Some(event.at);
                let contract = self.contracts.get_mut(&own.contract);
                let contract = contract.ok_or(PlanObstacle::NoContract)?;
                contract.parts.insert(own.line.clone(), own.sum);
            }
            _ => {}
        }
        Ok(())
    }
}
