//! The providers' signatures under their acts (mechanism 12, 40): the host's provider of
//! signatures tells what it found, and the digest is that of the act as it came.

use super::fault::{Fault, Trouble};
use super::file::MonthFile;
use super::findings::{ActName, take_report};
use super::input::Input;
use super::run::Closed;
use qalqan_core::wire::{
    ActStatusDraft, ActToSignDraft, SignatureDraft, act_to_sign, change_act_status,
};
use serde::Deserialize;

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

/// Judges each of them against the act that came under its number.
pub(super) fn signatures(input: &Input, closed: &mut Closed) {
    for card in &input.signatures {
        let mut outcomes = closed.outcomes.iter();
        let known = outcomes.find(|one| one.name.act == card.act);
        let name = known.map_or_else(ActName::default, |one| one.name.clone());
        let mut arrivals = input.inbox.iter();
        let arrival = arrivals.find(|one| one.file == name.file);
        let act = arrival.and_then(|arrival| input.act(arrival).ok());
        let Some(act) = act else {
            let fault = Fault::of(FILE, Trouble::NoAct, &card.act);
            closed.faults.push(fault);
            continue;
        };
        let signer = act.provider.clone().map(String::from);
        let text = act_to_sign(ActToSignDraft {
            law: None,
            act: Some(act),
        });
        let report = change_act_status(ActStatusDraft {
            status: Some("checked".into()),
            step: Some("provider-signs".into()),
            act: Some(card.act.clone()),
            at: Some(card.at.clone()),
            signature: Some(card.signature.clone()),
            digest: text.digest,
            signer,
            ..ActStatusDraft::default()
        });
        take_report(&report.verdict, &name, closed);
    }
}
