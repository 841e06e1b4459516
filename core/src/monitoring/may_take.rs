//! Who may take a step of a monitoring, and for whom.

use crate::identifier::TaxNumber;
use crate::monitoring::{
    MonitoringActor, MonitoringCase, MonitoringKey, MonitoringStep, MonitoringStepKind,
};

/// Who may take a step (mechanism 19–21): the provider objects; a member of the commission
/// signs; members and the issuer draw the protocol up; the portal tells the provider and
/// confirms what nobody objected to; the rest is the issuer's.
#[must_use]
pub const fn may_monitor(actor: MonitoringActor, step: MonitoringStepKind) -> bool {
    use MonitoringActor as Who;
    use MonitoringStepKind as Kind;
    match step {
        Kind::RaiseObjection => matches!(actor, Who::Provider),
        Kind::SignProtocol => matches!(actor, Who::Member),
        Kind::Notify | Kind::ConfirmResults => matches!(actor, Who::Issuer | Who::Registrar),
        _ => matches!(actor, Who::Issuer),
    }
}

impl MonitoringStep {
    /// Would the provider be in the commission that monitors it?
    pub(super) fn of_provider(&self, key: &MonitoringKey) -> bool {
        let Self::CreateCommission { members, .. } = self else {
            return false;
        };
        members.0.iter().any(|one| one.body == key.provider)
    }
}

impl MonitoringCase {
    /// Is it the body of the member that a step names?
    pub(super) fn speaks_for(&self, step: &MonitoringStep, body: TaxNumber) -> bool {
        match step {
            MonitoringStep::SignProtocol { member, .. } => self
                .member(member)
                .is_none_or(|own| own.member.body == body),
            _ => true,
        }
    }

    /// Has a certificate signed the protocol for another member?
    pub(super) fn has_signed(&self, step: &MonitoringStep, serial: &str) -> bool {
        let signs = matches!(step, MonitoringStep::SignProtocol { .. });
        let protocol = self.protocol.as_ref().filter(|_| signs);
        protocol.is_some_and(|one| one.certificates.contains(serial))
    }
}
