//! What happened to a provider's money, each event bound to the one before it.

use crate::calendar::Moment;
use crate::identifier::TaxNumber;
use crate::ledger::{Actor, SignerMark};
use crate::settlement::document::SETTLEMENT_FORM;
use crate::settlement::{SettlementDocument, SettlementKey, Step};
use crate::signature::Digest;
use alloc::string::String;

/// An event of a provider's year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettlementEvent {
    /// Its place in the year, from one.
    pub number: u64,
    /// When it was registered.
    pub at: Moment,
    /// Whose money, of which year.
    pub key: SettlementKey,
    /// The number of its command.
    pub command: String,
    /// The digest of the text of its command, which was signed.
    pub command_digest: Digest,
    /// In whose name.
    pub actor: Actor,
    /// The number of whoever acted.
    pub orderer: TaxNumber,
    /// Who signed the command, where it was signed.
    pub signer: Option<SignerMark>,
    /// What happened.
    pub step: Step,
    /// The edition of the law by which it was decided.
    pub edition: String,
    /// The digest of the event before it, [`Digest::NOTHING`] for the first.
    pub previous: Digest,
}

impl SettlementEvent {
    /// The canonical text: what kind of document it is and every field, RFC 8785.
    #[must_use]
    pub fn canonical(&self) -> String {
        let year = u64::try_from(self.key.year.number()).unwrap_or_default();
        SettlementDocument {
            actor: Some(&self.actor),
            at: Some(&self.at),
            command: Some(&self.command),
            command_digest: Some(&self.command_digest),
            kind: Some("qalqan-settlement-event"),
            edition: Some(&self.edition),
            number: Some(&self.number),
            orderer: Some(&self.orderer),
            previous: Some(&self.previous),
            provider: Some(&self.key.provider),
            signer: self.signer.as_ref(),
            version: Some(&SETTLEMENT_FORM),
            year: Some(&year),
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
