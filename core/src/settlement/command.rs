//! What somebody asks for: a step, in whose name, signed when.

use crate::calendar::Moment;
use crate::identifier::TaxNumber;
use crate::ledger::Actor;
use crate::settlement::document::SETTLEMENT_FORM;
use crate::settlement::{SettlementDocument, SettlementKey, Step};
use crate::signature::{Digest, SignatureEvidence};
use alloc::string::String;

/// A command about a provider's money.
#[derive(Clone, Debug)]
pub struct SettlementCommand {
    /// Its own number: the same command twice is executed once.
    pub number: String,
    /// Whose money, of which year.
    pub key: SettlementKey,
    /// In whose name.
    pub actor: Actor,
    /// The number of whoever acts.
    pub orderer: TaxNumber,
    /// What is asked for.
    pub step: Step,
    /// When it was registered.
    pub at: Moment,
    /// What is known of its signature.
    pub signature: Option<SignatureEvidence>,
}

impl SettlementCommand {
    /// The canonical text that is signed, RFC 8785: every field but the signature and the
    /// moment of registration, which comes after the signing.
    #[must_use]
    pub fn canonical(&self, edition: &str) -> String {
        let year = self.key.year.number();
        let year = u64::try_from(year).unwrap_or_default();
        SettlementDocument {
            actor: Some(&self.actor),
            command: Some(&self.number),
            kind: Some("qalqan-settlement-command"),
            edition: Some(edition),
            orderer: Some(&self.orderer),
            provider: Some(&self.key.provider),
            version: Some(&SETTLEMENT_FORM),
            year: Some(&year),
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
