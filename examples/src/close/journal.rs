//! What the month brought beside acts: each entry is the draft of one call of the
//! library, by its name, as a host would send it through the JSON door.

use super::fault::{Fault, Trouble};
use super::file::MonthFile;
use super::findings::{ActName, take_report};
use super::input::Input;
use super::run::Closed;
use crate::envelope::Envelope;
use crate::unread::Unread;
use qalqan_core::wire::{VerdictReport, call_json};
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
            Err(why) => closed.faults.push(match why {
                Some(why) => Fault::entry(FILE, &card.id, why),
                None => Fault::of(FILE, Trouble::NoCall, &card.id),
            }),
        }
    }
}

/// The verdict of an entry, or why its draft cannot be read; where no draft is to blame,
/// there is no such call.
fn verdict(card: &JournalCard) -> Result<Option<VerdictReport>, Option<Unread>> {
    let draft = card.draft.to_string();
    let text = call_json(&card.call, &draft);
    let read = serde_json::from_str::<Envelope<VerdictReport>>(&text);
    let envelope = read.map_err(|error| Some(Unread::of_parser(&error, text.as_bytes())))?;
    match &envelope.error {
        Some(error) => Err(Unread::of_report(error, draft.as_bytes())),
        None => Ok(envelope.verdict()),
    }
}
