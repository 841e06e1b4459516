//! Can a step follow on what happened? The same question for a command that is decided and
//! for an event that is taken in.

use crate::identifier::normal_form;
use crate::money::Tenge;
use crate::monitoring::{
    CommissionMembers, MonitoringCase, MonitoringObstacle as Obstacle, MonitoringPlace as Place,
    MonitoringStep as Step, NoticeException, Occasion, ProtocolFinding, ProtocolState,
};
use crate::settlement::StandingGround;
use crate::signature::Digest;
use alloc::collections::BTreeSet;

impl MonitoringCase {
    /// What stands in the way of a step, if anything does.
    ///
    /// # Errors
    /// The obstacle.
    pub fn possible(&self, step: &Step) -> Result<(), Obstacle> {
        let place = match (self.place, step) {
            (None, Step::CreateCommission { .. }) => return created(step),
            (None, _) => return Err(Obstacle::NoCommission),
            (Some(_), Step::CreateCommission { .. }) => return Err(Obstacle::Commission),
            (Some(place), _) => place,
        };
        match step {
            Step::CreateCommission { .. } => Err(Obstacle::Commission),
            Step::Notify { .. }
            | Step::SkipNotice { .. }
            | Step::MoveVisit { .. }
            | Step::DrawUpProtocol { .. }
            | Step::WithdrawProtocol { .. }
            | Step::SignProtocol { .. } => self.before_the_result(step, place),
            Step::RaiseObjection { .. }
            | Step::ReviewObjection { .. }
            | Step::ReviewCentrally { .. }
            | Step::ConfirmResults {} => self.disputed(step, place),
            Step::RemoveDiscrepancy { .. } | Step::ReferCase { .. } | Step::TakeRefund { .. } => {
                self.after_the_result(step, place)
            }
        }
    }

    fn before_the_result(&self, step: &Step, place: Place) -> Result<(), Obstacle> {
        let told = matches!(place, Place::Notified | Place::Unannounced);
        match step {
            Step::Notify { planned } => {
                ensure(place == Place::Commissioned, Obstacle::Place)?;
                let set = self.commission.as_ref().map(|one| one.planned);
                ensure(set == Some(*planned), Obstacle::Day)
            }
            Step::SkipNotice { exception, .. } => {
                ensure(place == Place::Commissioned, Obstacle::Place)?;
                let fits = self.unscheduled() || *exception != NoticeException::Unscheduled;
                ensure(fits, Obstacle::Plan)
            }
            Step::MoveVisit { .. } => ensure(told || place == Place::Commissioned, Obstacle::Place),
            Step::DrawUpProtocol { .. } => {
                ensure(told, Obstacle::Place)?;
                self.drawn_up(step)
            }
            Step::WithdrawProtocol { .. } => ensure(place == Place::DrawnUp, Obstacle::Place),
            Step::SignProtocol { member, text } => {
                ensure(place == Place::DrawnUp, Obstacle::Place)?;
                self.signs(member, *text)
            }
            _ => Ok(()),
        }
    }

    /// A protocol that says one thing, and none that another monitoring would say.
    fn drawn_up(&self, step: &Step) -> Result<(), Obstacle> {
        let Step::DrawUpProtocol {
            found,
            discrepancies,
            follow_up,
            unconfirmed_month,
            unconfirmed_contract,
            ..
        } = step
        else {
            return Ok(());
        };
        let listed = discrepancies.as_ref().map_or(&[][..], |list| &list.0);
        let nothing = *found == ProtocolFinding::Nothing;
        ensure(listed.is_empty() == nothing, Obstacle::Found)?;
        let negative = unconfirmed_month.is_negative();
        ensure(
            !negative && unconfirmed_month <= unconfirmed_contract,
            Obstacle::Amounts,
        )?;
        // a licence is withdrawn by a body, and by no monitoring (16(1))
        let mut grounds = listed.iter().filter_map(|one| one.ground);
        ensure(
            grounds.all(|ground| ground != StandingGround::Licence),
            Obstacle::Ground,
        )?;
        // what follows for the payment rests on confirmed data (21)
        let mut proven = listed.iter();
        ensure(
            proven.all(|one| one.ground.is_none() || one.document.is_some()),
            Obstacle::Unproven,
        )?;
        let occasion = self.commission.as_ref().map(|one| one.occasion);
        let follows = follow_up.is_none() || occasion == Some(Occasion::Repeated);
        ensure(follows, Obstacle::Earlier)
    }

    fn signs(&self, member: &str, text: Digest) -> Result<(), Obstacle> {
        let own = self.member(member).ok_or(Obstacle::NoMember)?;
        ensure(own.signed.is_none(), Obstacle::Signed)?;
        let drawn = self.protocol.as_ref().map(|one| one.text);
        ensure(drawn == Some(text), Obstacle::Text)
    }

    fn disputed(&self, step: &Step, place: Place) -> Result<(), Obstacle> {
        let unscheduled = self.unscheduled();
        match step {
            Step::RaiseObjection { .. } => match place {
                Place::ProtocolSigned => Ok(()),
                Place::Considered if unscheduled => Err(Obstacle::Final),
                Place::Considered => Ok(()),
                _ => Err(Obstacle::Place),
            },
            Step::ReviewObjection { lifted, .. } => {
                let here = matches!(place, Place::Objected | Place::ObjectedAgain);
                ensure(here, Obstacle::Place)?;
                self.may_lift(lifted.as_ref().map_or(&[][..], |list| &list.0))
            }
            Step::ReviewCentrally { lifted, .. } => {
                ensure(place == Place::ConsideredAgain, Obstacle::Place)?;
                self.may_lift(lifted.as_ref().map_or(&[][..], |list| &list.0))
            }
            Step::ConfirmResults {} => {
                let quiet = matches!(
                    place,
                    Place::ProtocolSigned | Place::Considered | Place::ConsideredAgain
                );
                ensure(quiet, Obstacle::Place)
            }
            _ => Ok(()),
        }
    }

    /// A review takes back what still stands, each once.
    fn may_lift(&self, places: &[u64]) -> Result<(), Obstacle> {
        let mut seen = BTreeSet::new();
        let stands = |place: &u64| {
            let own = self.discrepancy(*place);
            own.is_some_and(|one| one.lifted.is_none()) && seen.insert(*place)
        };
        ensure(places.iter().all(stands), Obstacle::NoDiscrepancy)
    }

    fn after_the_result(&self, step: &Step, place: Place) -> Result<(), Obstacle> {
        let protocol = self.protocol.as_ref().filter(|_| place.signed());
        let protocol = protocol.ok_or(Obstacle::Place)?;
        match step {
            Step::RemoveDiscrepancy {
                discrepancy, day, ..
            } => {
                let own = self
                    .discrepancy(*discrepancy)
                    .filter(|one| one.lifted.is_none())
                    .ok_or(Obstacle::NoDiscrepancy)?;
                ensure(own.removed.is_none(), Obstacle::Removed)?;
                ensure(*day >= protocol.day, Obstacle::Before)
            }
            Step::ReferCase { day, .. } => {
                ensure(place == Place::ResultsConfirmed, Obstacle::Place)?;
                ensure(self.days.referred.is_none(), Obstacle::Referred)?;
                ensure(*day >= protocol.day, Obstacle::Before)
            }
            Step::TakeRefund { amount, day, .. } => {
                ensure(place == Place::ResultsConfirmed, Obstacle::Place)?;
                ensure(*day >= protocol.day, Obstacle::Before)?;
                let left = self.unconfirmed_left(protocol);
                let within = left.is_some_and(|left| *amount <= left);
                ensure(amount.is_positive() && within, Obstacle::Refund)
            }
            _ => Ok(()),
        }
    }

    fn unconfirmed_left(&self, protocol: &ProtocolState) -> Option<Tenge> {
        protocol.unconfirmed_contract.checked_sub(self.refunds)
    }
}

/// A commission names an earlier protocol where it repeats, each member once, and not the
/// provider itself.
fn created(step: &Step) -> Result<(), Obstacle> {
    let Step::CreateCommission {
        occasion,
        earlier,
        members,
        ..
    } = step
    else {
        return Ok(());
    };
    let repeated = *occasion == Occasion::Repeated;
    ensure(earlier.is_some() == repeated, Obstacle::Earlier)?;
    ensure(each_once(members), Obstacle::Twice)
}

fn each_once(members: &CommissionMembers) -> bool {
    let mut seen = BTreeSet::new();
    let mut members = members.0.iter();
    members.all(|one| seen.insert(normal_form(&one.member)))
}

fn ensure(holds: bool, otherwise: Obstacle) -> Result<(), Obstacle> {
    if holds { Ok(()) } else { Err(otherwise) }
}
