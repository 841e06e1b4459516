//! A call by its name.

use super::{Said, indented};
use crate::envelope::Envelope;
use crate::exit::Exit;
use crate::lang::Lang;
use crate::unread::{Unread, bytes_from, bytes_of};
use qalqan_core::law::Text;
use qalqan_core::wire::{CallSchema, INPUT_BYTES_MAX, Kind, call_bytes, call_schemas, calls};
use serde::Deserialize;
use serde_json::{Map, Value};
use std::io::{IsTerminal, stdin, stdout};
use std::path::Path;

/// What a person sees who gives no file on a terminal: the command waits, and says so.
const WAITS: Text = Text {
    kk: "JSON мәтіні енгізуден оқылады. Аяқтау: Ctrl-D (Windows: Ctrl-Z, Enter). Файлдан оқу: qalqan call {name} FILE",
    ru: "текст JSON читается со ввода. Конец ввода: Ctrl-D (в Windows: Ctrl-Z, Enter). Из файла: qalqan call {name} FILE",
    en: "reading JSON from the input. End it with Ctrl-D (Windows: Ctrl-Z, Enter). From a file: qalqan call {name} FILE",
};

/// The names, in the order of the table.
pub(super) fn names() -> Vec<&'static str> {
    calls().to_vec()
}

/// A verdict, as far as the exit code needs it.
#[derive(Deserialize)]
struct Verdict {
    outcome: Option<String>,
}

fn exit(envelope: Envelope<Verdict>) -> Exit {
    if envelope.error.is_some() {
        return Exit::Unreadable;
    }
    let outcome = envelope.verdict().and_then(|verdict| verdict.outcome);
    match outcome.as_deref() {
        None | Some("clear") => Exit::Clear,
        Some("unchecked") => Exit::Unchecked,
        Some(_) => Exit::Findings,
    }
}

/// What is said before a terminal is read.
fn waits(terminal: bool, name: &str, lang: Lang) -> Option<String> {
    terminal.then(|| WAITS.fill(lang.language(), &[("name", name)]))
}

/// Answers a call, and says beside it what is wrong with a text that it cannot read.
pub(super) fn call(name: &str, file: Option<&Path>, (lang, pretty): (Option<Lang>, bool)) -> Said {
    let told = lang.unwrap_or_default();
    let file = file.filter(|path| path.as_os_str() != "-");
    let shown = file.map_or_else(|| "-".into(), |path| path.display().to_string());
    let read = match file {
        Some(path) => bytes_of(path, INPUT_BYTES_MAX),
        None => {
            if let Some(hint) = waits(stdin().is_terminal(), name, told) {
                eprintln!("qalqan: {hint}");
            }
            bytes_from(stdin(), INPUT_BYTES_MAX)
        }
    };
    let hint = |why: &Unread| format!("{shown}: {}", why.sentence(told));
    let bytes = match read {
        Ok(bytes) => bytes,
        Err(why) => return Said::hint(hint(&why), Exit::Unreadable),
    };
    let plain = call_bytes(name, &bytes);
    let Ok(envelope) = serde_json::from_str::<Envelope<Verdict>>(&plain) else {
        return Said::new(plain, Exit::Unreadable);
    };
    let error = envelope.error.as_ref();
    let why = error.and_then(|report| Unread::of_report(report, &bytes));
    let in_words = lang.filter(|_| error.is_none());
    let text = in_words.and_then(|lang| in_language(name, &bytes, lang));
    let text = text.unwrap_or(plain);
    Said {
        text: if pretty || stdout().is_terminal() {
            indented(&text)
        } else {
            text
        },
        hint: why.as_ref().map(hint),
        exit: exit(envelope),
    }
}

/// The answer with its sentences; `None` where the call tells none, or the draft names a
/// language itself. The draft was read before: it can be written anew.
fn in_language(name: &str, bytes: &[u8], lang: Lang) -> Option<String> {
    let schema = call_schemas().iter().find(|call| call.name == name)?;
    let mut draft: Map<String, Value> = serde_json::from_slice(bytes).ok()?;
    let place = match place_of(schema)? {
        Place::Draft => &mut draft,
        Place::Law => {
            let law = draft.entry("law").or_insert(Value::Null);
            if law.is_null() {
                *law = Value::Object(Map::new());
            }
            law.as_object_mut()?
        }
    };
    if place.get("language").is_some_and(|own| !own.is_null()) {
        return None;
    }
    place.insert("language".into(), lang.language().code().into());
    let text = serde_json::to_string(&draft).ok()?;
    Some(call_bytes(name, text.as_bytes()))
}

/// Where a draft names the language of its verdict.
enum Place {
    Draft,
    Law,
}

fn place_of(schema: &CallSchema) -> Option<Place> {
    let of_law = |kind: Kind| match kind {
        Kind::Optional(Kind::Record(record)) => record.name == "LawDraft",
        _ => false,
    };
    let mut fields = schema.draft.fields.iter();
    fields.find_map(|field| match field.name {
        "language" => Some(Place::Draft),
        "law" if of_law(field.kind) => Some(Place::Law),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_is_never_read_in_silence() {
        for (lang, word) in [
            (Lang::Kk, "Аяқтау"),
            (Lang::Ru, "Конец"),
            (Lang::En, "End it"),
        ] {
            let said = waits(true, "checkAct", lang).unwrap();
            assert!(said.contains(word) && said.contains("Ctrl-D"), "{said}");
            assert!(said.ends_with("qalqan call checkAct FILE"), "{said}");
            assert_eq!(waits(false, "checkAct", lang), None);
        }
    }

    /// Every call that tells a verdict in a language knows where its draft names one.
    #[test]
    fn a_language_has_its_place_in_drafts() {
        let placed = call_schemas()
            .iter()
            .filter(|call| place_of(call).is_some());
        let verdicts = |call: &&CallSchema| {
            let mut fields = call.report.fields.iter();
            fields.any(|field| field.name == "verdict")
        };
        let due = call_schemas().iter().filter(verdicts).count();
        assert!(placed.count() >= due, "{due}");
    }
}
