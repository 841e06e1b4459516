//! What somebody asks for: a step of a monitoring, in whose name, signed when.

use crate::calendar::Moment;
use crate::identifier::{TaxNumber, normal_form};
use crate::monitoring::document::MONITORING_FORM;
use crate::monitoring::{MonitoringActor, MonitoringDocument, MonitoringStep};
use crate::signature::{Digest, SignatureEvidence};
use alloc::string::String;

/// Which monitoring: a visit of one commission at one provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonitoringKey {
    /// The provider.
    pub provider: TaxNumber,
    /// The number of the monitoring.
    pub number: String,
}

impl MonitoringKey {
    /// The same one, however its number is written?
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.provider == other.provider && normal_form(&self.number) == normal_form(&other.number)
    }
}

/// A command about a monitoring.
#[derive(Clone, Debug)]
pub struct MonitoringCommand {
    /// Its own number: the same command twice is executed once.
    pub number: String,
    /// Which monitoring.
    pub key: MonitoringKey,
    /// In whose name.
    pub actor: MonitoringActor,
    /// The number of whoever acts.
    pub orderer: TaxNumber,
    /// What is asked for.
    pub step: MonitoringStep,
    /// When it was registered.
    pub at: Moment,
    /// What is known of its signature.
    pub signature: Option<SignatureEvidence>,
}

impl MonitoringCommand {
    /// The canonical text that is signed, RFC 8785: every field but the signature and the
    /// moment of registration, which comes after the signing.
    #[must_use]
    pub fn canonical(&self, edition: &str) -> String {
        MonitoringDocument {
            actor: Some(&self.actor),
            command: Some(&self.number),
            kind: Some("qalqan-monitoring-command"),
            edition: Some(edition),
            monitoring: Some(&self.key.number),
            orderer: Some(&self.orderer),
            provider: Some(&self.key.provider),
            version: Some(&MONITORING_FORM),
            ..self.step.document()
        }
        .canonical()
    }

    /// The digest of that text.
    #[must_use]
    pub fn digest(&self, edition: &str) -> Digest {
        Digest::of(self.canonical(edition).as_bytes())
    }
}
