//! What somebody asks for: a step, in whose name, signed when.

use crate::announcement::document::ANNOUNCEMENT_FORM;
use crate::announcement::{AnnouncementDocument, PlanStep};
use crate::calendar::Moment;
use crate::identifier::TaxNumber;
use crate::ledger::Actor;
use crate::signature::{Digest, SignatureEvidence};
use alloc::string::String;

/// A command about an announcement.
#[derive(Clone, Debug)]
pub struct AnnouncementCommand {
    /// Its own number: the same command twice is executed once.
    pub number: String,
    /// The plan.
    pub plan: String,
    /// In whose name.
    pub actor: Actor,
    /// The number of whoever acts.
    pub orderer: TaxNumber,
    /// What is asked for.
    pub step: PlanStep,
    /// When it was registered.
    pub at: Moment,
    /// What is known of its signature.
    pub signature: Option<SignatureEvidence>,
}

impl AnnouncementCommand {
    /// The canonical text that is signed, RFC 8785: every field but the signature and the
    /// moment of registration, which comes after the signing.
    #[must_use]
    pub fn canonical(&self, edition: &str) -> String {
        AnnouncementDocument {
            actor: Some(&self.actor),
            command: Some(&self.number),
            kind: Some("qalqan-announcement-command"),
            edition: Some(edition),
            orderer: Some(&self.orderer),
            plan: Some(&self.plan),
            version: Some(&ANNOUNCEMENT_FORM),
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
