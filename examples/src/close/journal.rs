//! What the month brought beside acts: each entry is the draft of one call of the
//! library, by its name, as a host would send it through the JSON door.

use super::findings::{ActName, take_report};
use super::input::{Input, InputError};
use super::run::Closed;
use qalqan_core::wire::{VerdictReport, call_json};
use serde::Deserialize;
use serde_json::Value;

const FILE: &str = "journal.json";

/// An entry.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct JournalCard {
    /// Its number.
    pub id: String,
    /// The call.
    pub call: String,
    /// The draft.
    pub draft: Value,
}

/// Judges entry by entry.
pub(super) fn journal(input: &Input, closed: &mut Closed) -> Result<(), InputError> {
    for card in &input.journal {
        let refuse = |why: String| input.refuse(FILE, format!("{}: {why}", card.id));
        let text = call_json(&card.call, &card.draft.to_string());
        let mut answer: Value =
            serde_json::from_str(&text).map_err(|error| refuse(error.to_string()))?;
        let verdict = answer
            .pointer_mut("/answer/verdict")
            .ok_or_else(|| refuse(text.clone()))?;
        let verdict: VerdictReport =
            serde_json::from_value(verdict.take()).map_err(|error| refuse(error.to_string()))?;
        let name = ActName {
            file: FILE.into(),
            act: card.id.clone(),
        };
        take_report(&verdict, &name, closed).map_err(refuse)?;
    }
    Ok(())
}
