//! What happened to an announcement, each event bound to the one before it.

use crate::announcement::document::ANNOUNCEMENT_FORM;
use crate::announcement::{AnnouncementDocument, PlanStep};
use crate::calendar::Moment;
use crate::identifier::TaxNumber;
use crate::ledger::{Actor, SignerMark};
use crate::signature::Digest;
use alloc::string::String;

/// An event of an announcement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnouncementEvent {
    /// Its place, from one.
    pub number: u64,
    /// When it was registered.
    pub at: Moment,
    /// The plan.
    pub plan: String,
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
    pub step: PlanStep,
    /// The edition of the law by which it was decided.
    pub edition: String,
    /// The digest of the event before it, [`Digest::NOTHING`] for the first.
    pub previous: Digest,
}

impl AnnouncementEvent {
    /// The canonical text: what kind of document it is and every field, RFC 8785.
    #[must_use]
    pub fn canonical(&self) -> String {
        AnnouncementDocument {
            actor: Some(&self.actor),
            at: Some(&self.at),
            command: Some(&self.command),
            command_digest: Some(&self.command_digest),
            kind: Some("qalqan-announcement-event"),
            edition: Some(&self.edition),
            number: Some(&self.number),
            orderer: Some(&self.orderer),
            plan: Some(&self.plan),
            previous: Some(&self.previous),
            signer: self.signer.as_ref(),
            version: Some(&ANNOUNCEMENT_FORM),
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
