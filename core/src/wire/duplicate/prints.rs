//! Fingerprints as hosts write them: one of another key is refused, never compared.

use crate::duplicate::{ActTrace, Fingerprint, FingerprintKey, KeyCheck, KeyedPrint};
use crate::finding::At;
use crate::wire::field::{Field, TextField};
use crate::wire::reader::Reader;
use crate::wire::rows::{absent_or, texts};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// Why a fingerprint is refused.
const OTHER_KEY: &str = "fingerprint was made under another key";

/// Why a history is refused.
const OTHER_KEYS: &str = "this is the check of another key";

/// Reads the key of a call: fingerprints of other keys are refused from here on.
pub(super) fn key(
    reader: &mut Reader,
    at: &At<'_>,
    field: TextField<'_>,
) -> Option<FingerprintKey> {
    let key: Option<FingerprintKey> = reader.required(at, field);
    reader.print_key.clone_from(&key);
    key
}

fn of_key(
    reader: &mut Reader,
    at: &At<'_>,
    field: TextField<'_>,
    read: KeyedPrint,
) -> Option<Fingerprint> {
    let today = reader.print_key.as_ref().map(FingerprintKey::check);
    let fits = today.is_none_or(|key| key == read.key) || reader.check_before == Some(read.key);
    if !fits {
        reader.malformed(at, field, OTHER_KEY);
    }
    fits.then_some(read.print)
}

/// A fingerprint that must be there.
pub(super) fn print(reader: &mut Reader, at: &At<'_>, field: TextField<'_>) -> Option<Fingerprint> {
    let read = reader.required(at, field)?;
    of_key(reader, at, field, read)
}

/// A fingerprint that may be absent, but not broken.
pub(super) fn absent_or_print(
    reader: &mut Reader,
    at: &At<'_>,
    field: TextField<'_>,
) -> Option<Option<Fingerprint>> {
    match absent_or(reader, at, field)? {
        None => Some(None),
        Some(read) => of_key(reader, at, field, read).map(Some),
    }
}

/// The keys under which a history says that it was made; that of the call where its rows
/// hold a fingerprint, since others were refused. Empty where nobody knows.
pub(super) fn history_keys(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<&[String]>,
    holds_prints: bool,
) -> Vec<KeyCheck> {
    let told = texts::<KeyCheck>(reader, at, field);
    let own = reader.print_key.as_ref().map(FingerprintKey::check);
    for (place, told) in &told {
        if own.is_some_and(|own| own != *told) {
            let path = at.field(field.name).index(*place).path();
            reader.malformed_at(path, field.name, OTHER_KEYS);
        }
    }
    let mut keys: Vec<KeyCheck> = told.into_iter().map(|(_, key)| key).collect();
    if keys.is_empty() && field.value.is_empty() && holds_prints {
        keys.extend(own);
    }
    keys
}

/// Does one of these acts hold a fingerprint?
pub(super) fn hold_prints(acts: &[ActTrace]) -> bool {
    acts.iter().any(|act| {
        let lines = act.services.iter();
        let mut lines = lines.map(|line| line.exact.or(line.suspect).or(line.id));
        act.record.or(act.content).is_some()
            || !act.cases.is_empty()
            || !act.attendances.is_empty()
            || lines.any(|print| print.is_some())
    })
}

/// A fingerprint as it is written.
pub(super) fn text(key: KeyCheck, print: Fingerprint) -> String {
    KeyedPrint { key, print }.to_string()
}
