//! The providers' signatures under their acts (mechanism 12, 40): the host's provider of
//! signatures tells what it found, and the act as it came says what must have been signed.

use super::fault::{Fault, Trouble};
use super::file::MonthFile;
use super::findings::{ActName, take_report};
use super::input::Input;
use super::run::Closed;
use qalqan_core::wire::{ActDraft, ActStatusDraft, SignatureDraft, change_act_status};
use serde::Deserialize;
use std::collections::BTreeMap;

const FILE: &str = MonthFile::Signatures.name();

/// A signature under an act.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SignatureCard {
    /// Number of the act.
    pub act: String,
    /// When the step was registered.
    pub at: String,
    /// What was found in the signature.
    pub signature: SignatureDraft,
}

/// What a signature under an act is judged against.
struct Signable {
    name: ActName,
    draft: ActDraft,
}

/// The acts that signatures name, by number, as they came.
pub(super) struct Presented(BTreeMap<String, Option<Signable>>);

impl Presented {
    /// None of them has come yet.
    pub(super) fn of(input: &Input) -> Self {
        let named = input.signatures.iter().map(|card| card.act.clone());
        Self(named.map(|act| (act, None)).collect())
    }

    /// Takes an act; of two under one number the first.
    pub(super) fn take(&mut self, name: &ActName, draft: &ActDraft) {
        if let Some(act @ None) = self.0.get_mut(&name.act) {
            *act = Some(Signable {
                name: name.clone(),
                draft: draft.clone(),
            });
        }
    }
}

/// Judges each of them against the act that came under its number.
pub(super) fn signatures(input: &Input, presented: &Presented, closed: &mut Closed) {
    for card in &input.signatures {
        let Some(Some(act)) = presented.0.get(&card.act) else {
            let fault = Fault::of(FILE, Trouble::NoAct, &card.act);
            closed.faults.push(fault);
            continue;
        };
        let report = change_act_status(ActStatusDraft {
            status: Some("formed".into()),
            step: Some("provider-signs".into()),
            act: Some(card.act.clone()),
            at: Some(card.at.clone()),
            signature: Some(card.signature.clone()),
            document: Some(act.draft.clone()),
            ..ActStatusDraft::default()
        });
        take_report(&report.verdict, &act.name, closed);
    }
}
