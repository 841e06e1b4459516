//! What happened to a monitoring, each event bound to the one before it.

use crate::calendar::Moment;
use crate::identifier::TaxNumber;
use crate::ledger::SignerMark;
use crate::monitoring::document::MONITORING_FORM;
use crate::monitoring::{MonitoringActor, MonitoringDocument, MonitoringKey, MonitoringStep};
use crate::signature::Digest;
use alloc::string::String;

/// An event of a monitoring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonitoringEvent {
    /// Its place in the monitoring, from one.
    pub number: u64,
    /// When it was registered.
    pub at: Moment,
    /// Which monitoring.
    pub key: MonitoringKey,
    /// The number of its command.
    pub command: String,
    /// The digest of the text of its command, which was signed.
    pub command_digest: Digest,
    /// In whose name.
    pub actor: MonitoringActor,
    /// The number of whoever acted.
    pub orderer: TaxNumber,
    /// Who signed the command, where it was signed.
    pub signer: Option<SignerMark>,
    /// What happened.
    pub step: MonitoringStep,
    /// The edition of the law by which it was decided.
    pub edition: String,
    /// The digest of the event before it, [`Digest::NOTHING`] for the first.
    pub previous: Digest,
}

impl MonitoringEvent {
    /// The canonical text: what kind of document it is and every field, RFC 8785.
    #[must_use]
    pub fn canonical(&self) -> String {
        MonitoringDocument {
            actor: Some(&self.actor),
            at: Some(&self.at),
            command: Some(&self.command),
            command_digest: Some(&self.command_digest),
            kind: Some("qalqan-monitoring-event"),
            edition: Some(&self.edition),
            monitoring: Some(&self.key.number),
            number: Some(&self.number),
            orderer: Some(&self.orderer),
            previous: Some(&self.previous),
            provider: Some(&self.key.provider),
            signer: self.signer.as_ref(),
            version: Some(&MONITORING_FORM),
            ..self.step.document()
        }
        .canonical()
    }

    /// The digest to which the next event is bound.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(self.canonical().as_bytes())
    }
}
