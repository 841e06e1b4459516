//! What follows from a monitoring: for the payment, and for whoever counts its results
//! (mechanism 14, 16(2), 21).

use crate::calendar::Day;
use crate::fact::Source;
use crate::identifier::TaxNumber;
use crate::law::{MonitoringEffect, Parameters};
use crate::monitoring::{DiscrepancyState, MonitoringCase, MonitoringPlace};
use crate::settlement::{StandingGround, Step};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// A discrepancy from which something follows for the payment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonitoringConsequence {
    /// The place of the discrepancy in the protocol, from one.
    pub discrepancy: u64,
    /// The ground of points 14 and 16.
    pub ground: StandingGround,
    /// From the day of the protocol.
    pub from: Day,
    /// The document that confirms it.
    pub document: String,
    /// Does it hold by the reading of the edition?
    pub holds: bool,
    /// Does it hold by the other one?
    pub otherwise: bool,
}

/// The result of a monitoring as those count it who make contracts and look at the quality of
/// care (mechanism 21): a fact for a review, and no verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonitoringResult {
    /// The provider.
    pub provider: TaxNumber,
    /// The number of the monitoring.
    pub monitoring: String,
    /// The day of the protocol.
    pub day: Day,
    /// When the results were confirmed; until then they are disputed or may be.
    pub confirmed: Option<Day>,
    /// How many discrepancies stand.
    pub stand: u64,
    /// How many of those were removed.
    pub removed: u64,
    /// How many are not, and should be by the day asked for.
    pub overdue: u64,
    /// Does one of them end the contract?
    pub ends_contract: bool,
}

impl MonitoringCase {
    /// What follows for the payment from a protocol that all have signed.
    ///
    /// By point 16(2) it follows from the protocol itself, by point 21 from confirmed data:
    /// the edition's reading counts, and the other one is told beside it.
    #[must_use]
    pub fn consequences(&self, parameters: &Parameters) -> Vec<MonitoringConsequence> {
        let signed = self.place.is_some_and(MonitoringPlace::signed);
        let protocol = self.protocol.as_ref().filter(|_| signed);
        let confirmed = self.place == Some(MonitoringPlace::ResultsConfirmed);
        let (holds, otherwise) = match parameters.monitoring_effect.get() {
            MonitoringEffect::SignedProtocol => (true, confirmed),
            MonitoringEffect::ConfirmedResults => (confirmed, true),
        };
        let listed = protocol.map_or(&[][..], |one| &one.discrepancies);
        let of = |(discrepancy, one): (u64, &DiscrepancyState)| {
            let ground = one.found.ground.filter(|_| one.lifted.is_none())?;
            Some(MonitoringConsequence {
                discrepancy,
                ground,
                from: protocol?.day,
                document: one.found.document.clone()?,
                holds,
                otherwise,
            })
        };
        (1_u64..).zip(listed).filter_map(of).collect()
    }

    /// The result, where all have signed the protocol, as it is on a day.
    #[must_use]
    pub fn result(&self, day: Day) -> Option<MonitoringResult> {
        let key = self.key.as_ref()?;
        let signed = self.place.is_some_and(MonitoringPlace::signed);
        let protocol = self.protocol.as_ref().filter(|_| signed)?;
        let (mut stand, mut removed, mut overdue) = (0_u64, 0_u64, 0_u64);
        let mut ends_contract = false;
        for one in &protocol.discrepancies {
            if one.lifted.is_some() {
                continue;
            }
            stand = stand.saturating_add(1);
            ends_contract |= one.found.ground.is_some_and(StandingGround::stops);
            match &one.removed {
                Some(_) => removed = removed.saturating_add(1),
                None if one.found.due < day => overdue = overdue.saturating_add(1),
                None => {}
            }
        }
        Some(MonitoringResult {
            provider: key.provider,
            monitoring: key.number.clone(),
            day: protocol.day,
            confirmed: self.days.confirmed,
            stand,
            removed,
            overdue,
            ends_contract,
        })
    }
}

impl MonitoringConsequence {
    /// The step by which a settlement takes it: a ground of point 16 is confirmed, a cause of
    /// point 14 is found, under the number of the monitoring and the place of the discrepancy.
    #[must_use]
    pub fn step(&self, monitoring: &str) -> Step {
        if self.ground.stops() {
            return Step::ConfirmStop {
                ground: self.ground,
                day: self.from,
                paper: self.document.clone(),
                found: None,
                body: None,
                in_force: None,
            };
        }
        Step::FindCause {
            cause: format!("{monitoring}/{}", self.discrepancy),
            ground: self.ground,
            source: Source::Register,
            day: self.from,
            paper: self.document.clone(),
            contract: None,
            act: None,
            amount: None,
        }
    }
}
