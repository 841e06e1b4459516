//! What the month brought beside acts: each entry is the draft of one call of the
//! library, by its name, as a host would send it through the JSON door.

use super::fault::{Fault, Trouble};
use super::file::MonthFile;
use super::findings::{ActName, take_report};
use super::input::Input;
use super::run::Closed;
use qalqan_core::wire::{ErrorReport, VerdictReport, call_json};
use serde::Deserialize;
use serde_json::Value;

const FILE: &str = MonthFile::Journal.name();

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

/// The envelope of an answer, as far as the month needs it.
#[derive(Deserialize)]
struct Envelope {
    answer: Option<Answer>,
    error: Option<ErrorReport>,
}

#[derive(Deserialize)]
struct Answer {
    verdict: Option<VerdictReport>,
}

/// Judges entry by entry.
pub(super) fn journal(input: &Input, closed: &mut Closed) {
    for card in &input.journal {
        match verdict(card) {
            Ok(Some(verdict)) => {
                let name = ActName {
                    file: FILE.into(),
                    act: card.id.clone(),
                };
                take_report(&verdict, &name, closed);
            }
            // a call that judges nothing
            Ok(None) => {}
            Err(reason) => {
                let fault = Fault::with(FILE, Trouble::Call, &card.id, reason);
                closed.faults.push(fault);
            }
        }
    }
}

fn verdict(card: &JournalCard) -> Result<Option<VerdictReport>, String> {
    let text = call_json(&card.call, &card.draft.to_string());
    let envelope: Envelope = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    match envelope.error {
        Some(error) if error.path.is_empty() => Err(error.message),
        Some(error) => Err(format!("{}: {}", error.path, error.message)),
        None => Ok(envelope.answer.and_then(|answer| answer.verdict)),
    }
}
