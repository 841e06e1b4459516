//! Taking events in: a monitoring changes by them alone.

use crate::identifier::normal_form;
use crate::monitoring::state::{
    CommissionState, DiscrepancyState, MemberState, MonitoringDays, ProtocolState,
};
use crate::monitoring::{
    DiscrepancyPlaces, MonitoringActor, MonitoringCase, MonitoringEvent, MonitoringMisplaced,
    MonitoringObstacle, MonitoringPlace as Place, MonitoringStep as Step, may_monitor,
};
use crate::signature::Digest;
use alloc::collections::BTreeSet;
use alloc::string::ToString;

impl MonitoringCase {
    /// Takes an event in. One that cannot follow leaves the state as it was.
    ///
    /// # Errors
    /// [`MonitoringMisplaced`] says why it cannot.
    pub fn evolve(&mut self, event: &MonitoringEvent) -> Result<(), MonitoringMisplaced> {
        self.evolve_bound(event, event.digest())
    }

    /// The same where the digest of the event is known already.
    #[cfg_attr(small, optimize(size))]
    pub(super) fn evolve_bound(
        &mut self,
        event: &MonitoringEvent,
        digest: Digest,
    ) -> Result<(), MonitoringMisplaced> {
        self.follows(event)?;
        self.possible(&event.step)
            .map_err(MonitoringMisplaced::Step)?;
        if event.step.of_provider(&event.key) {
            return Err(MonitoringMisplaced::Step(MonitoringObstacle::Own));
        }
        self.take(event, digest);
        self.key = Some(event.key.clone());
        self.events = event.number;
        self.last = digest;
        self.last_at = Some(event.at);
        let command = (event.number, event.command_digest);
        self.commands.insert(normal_form(&event.command), command);
        Ok(())
    }

    /// Is it the next one of this history?
    fn follows(&self, event: &MonitoringEvent) -> Result<(), MonitoringMisplaced> {
        if Some(event.number) != self.events.checked_add(1) {
            return Err(MonitoringMisplaced::Number);
        }
        if event.previous != self.last {
            return Err(MonitoringMisplaced::Chain);
        }
        if self.last_at.is_some_and(|last| event.at < last) {
            return Err(MonitoringMisplaced::Time);
        }
        if !self.is_of(&event.key) {
            return Err(MonitoringMisplaced::Monitoring);
        }
        let own = match event.actor {
            MonitoringActor::Provider => event.orderer == event.key.provider,
            MonitoringActor::Member => self.speaks_for(&event.step, event.orderer),
            MonitoringActor::Issuer | MonitoringActor::Registrar => true,
        };
        if !own || !may_monitor(event.actor, event.step.kind()) {
            return Err(MonitoringMisplaced::Actor);
        }
        let signer = event.signer.as_ref();
        if signer.is_some_and(|mark| self.has_signed(&event.step, mark.serial.as_str())) {
            return Err(MonitoringMisplaced::Signer);
        }
        if self.commands.contains_key(&normal_form(&event.command)) {
            return Err(MonitoringMisplaced::Repeated);
        }
        Ok(())
    }

    /// Changes the state by a step that is possible.
    fn take(&mut self, event: &MonitoringEvent, digest: Digest) {
        let day = event.at.day();
        match &event.step {
            Step::CreateCommission { .. } => self.take_commission(&event.step),
            Step::Notify { .. } => {
                if let Some(own) = &mut self.commission {
                    own.notified = Some(day);
                }
                self.place = Some(Place::Notified);
            }
            Step::SkipNotice { exception, paper } => {
                if let Some(own) = &mut self.commission {
                    own.exception = Some((*exception, paper.clone()));
                }
                self.place = Some(Place::Unannounced);
            }
            Step::MoveVisit { planned, .. } => {
                if let Some(own) = &mut self.commission {
                    own.planned = *planned;
                    own.notified = None;
                    own.exception = None;
                }
                self.place = Some(Place::Commissioned);
            }
            Step::DrawUpProtocol { .. } => self.take_protocol(&event.step, digest),
            Step::WithdrawProtocol { .. } => self.take_back(),
            Step::SignProtocol { member, .. } => self.take_signature(event, member),
            Step::RemoveDiscrepancy {
                discrepancy,
                day,
                paper,
            } => {
                if let Some(own) = self.own_discrepancy(*discrepancy) {
                    own.removed = Some((*day, paper.clone()));
                }
            }
            Step::ReferCase { day, .. } => self.days.referred = Some(*day),
            Step::TakeRefund { amount, day, .. } => {
                // what is left of the unconfirmed sum bounds it
                self.refunds = self.refunds.checked_add(*amount).unwrap_or(self.refunds);
                self.days.refunded = Some(*day);
            }
            step => self.take_dispute(step, event),
        }
    }

    fn take_commission(&mut self, step: &Step) {
        let Step::CreateCommission {
            occasion,
            plan,
            planned,
            members,
            day,
            paper,
            earlier,
        } = step
        else {
            return;
        };
        let members = members.0.iter().map(|member| MemberState {
            member: member.clone(),
            signed: None,
        });
        self.commission = Some(CommissionState {
            occasion: *occasion,
            plan: *plan,
            decided: *day,
            paper: paper.clone(),
            planned: *planned,
            members: members.collect(),
            earlier: *earlier,
            notified: None,
            exception: None,
        });
        self.place = Some(Place::Commissioned);
    }

    fn take_protocol(&mut self, step: &Step, text: Digest) {
        let Step::DrawUpProtocol {
            day,
            discrepancies,
            follow_up,
            unconfirmed_month,
            unconfirmed_contract,
            ..
        } = step
        else {
            return;
        };
        let listed = discrepancies.iter().flat_map(|list| &list.0);
        let listed = listed.map(|found| DiscrepancyState {
            found: found.clone(),
            lifted: None,
            removed: None,
        });
        self.protocol = Some(ProtocolState {
            text,
            day: *day,
            discrepancies: listed.collect(),
            follow_up: follow_up.clone().unwrap_or_default(),
            unconfirmed_month: *unconfirmed_month,
            unconfirmed_contract: *unconfirmed_contract,
            certificates: BTreeSet::new(),
        });
        self.place = Some(Place::DrawnUp);
    }

    /// A protocol that is taken back takes the signatures under it along.
    fn take_back(&mut self) {
        self.protocol = None;
        let mut told = false;
        if let Some(own) = &mut self.commission {
            told = own.notified.is_some();
            for member in &mut own.members {
                member.signed = None;
            }
        }
        let place = if told {
            Place::Notified
        } else {
            Place::Unannounced
        };
        self.place = Some(place);
    }

    fn take_signature(&mut self, event: &MonitoringEvent, member: &str) {
        let number = normal_form(member);
        let Some(own) = &mut self.commission else {
            return;
        };
        for one in &mut own.members {
            if normal_form(&one.member.member) == number {
                one.signed = Some(event.at);
            }
        }
        let whole = own.members.iter().all(|one| one.signed.is_some());
        if let (Some(protocol), Some(mark)) = (&mut self.protocol, &event.signer) {
            protocol.certificates.insert(mark.serial.to_string());
        }
        if whole {
            self.place = Some(Place::ProtocolSigned);
            self.days.signed = Some(event.at.day());
        }
    }

    fn take_dispute(&mut self, step: &Step, event: &MonitoringEvent) {
        let day = event.at.day();
        let MonitoringDays {
            objected,
            considered,
            objected_again,
            considered_again,
            considered_centrally,
            confirmed,
            ..
        } = &mut self.days;
        let again =
            self.place == Some(Place::Considered) || self.place == Some(Place::ObjectedAgain);
        let (place, done) = match step {
            Step::RaiseObjection { .. } if again => (Place::ObjectedAgain, objected_again),
            Step::RaiseObjection { .. } => (Place::Objected, objected),
            Step::ReviewObjection { .. } if again => (Place::ConsideredAgain, considered_again),
            Step::ReviewObjection { .. } => (Place::Considered, considered),
            Step::ReviewCentrally { .. } => {
                *confirmed = Some(day);
                (Place::ResultsConfirmed, considered_centrally)
            }
            Step::ConfirmResults {} => (Place::ResultsConfirmed, confirmed),
            _ => return,
        };
        *done = Some(day);
        self.place = Some(place);
        if let Step::ReviewObjection { lifted, .. } | Step::ReviewCentrally { lifted, .. } = step {
            self.lift(lifted.as_ref(), event);
        }
    }

    fn lift(&mut self, lifted: Option<&DiscrepancyPlaces>, event: &MonitoringEvent) {
        for place in lifted.iter().flat_map(|list| &list.0) {
            if let Some(own) = self.own_discrepancy(*place) {
                own.lifted = Some(event.at.day());
            }
        }
    }

    fn own_discrepancy(&mut self, place: u64) -> Option<&mut DiscrepancyState> {
        let place = usize::try_from(place.checked_sub(1)?).ok()?;
        self.protocol.as_mut()?.discrepancies.get_mut(place)
    }
}
