//! JavaScript values as JSON text and back, by the host's own `JSON`.
//!
//! Nothing from outside enters as a Rust string: the glue would take the length of a
//! number or of `undefined` for one, and the module would stop in the middle.

use crate::guard::guarded;
use qalqan_core::wire::{ErrorReport, ObjectError};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    // What comes back stays a value of JavaScript: were it copied in here, a copy that
    // finds no memory would be caught too, and taken for a fault of the value.
    #[wasm_bindgen(js_namespace = JSON, js_name = stringify, catch)]
    fn write(value: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_namespace = JSON, js_name = parse)]
    fn read(text: &str) -> JsValue;

    #[wasm_bindgen(js_name = Error)]
    fn error(message: &str, options: &JsValue) -> JsValue;
}

/// The text of a value that is a string. Where there is no memory for it, the call ends
/// as one that never ended.
pub(crate) fn string(value: &JsValue) -> Option<String> {
    guarded(|| value.as_string())
}

/// The JSON of a value, where there is one: none for a cycle, a `bigint`, a function.
fn written(value: &JsValue) -> Option<String> {
    // the host's own code may run in here and call us again, so this is not guarded
    let written = write(value);
    string(&written.unwrap_or(JsValue::UNDEFINED))
}

/// Text of our own as a value.
fn value(text: &str) -> JsValue {
    guarded(|| read(text))
}

fn unread(message: &str) -> ErrorReport {
    ErrorReport {
        code: "not-json".into(),
        message: message.into(),
        ..ErrorReport::default()
    }
}

fn unwritable() -> ErrorReport {
    unread("the value cannot be written as JSON")
}

fn no_text() -> ErrorReport {
    unread("the value is no text")
}

/// `{error}` as the core prints it.
fn refused(report: &ErrorReport) -> String {
    let report = serde_json::to_string(report).unwrap_or_default();
    format!("{{\"error\":{report}}}")
}

/// The answer about a value.
pub(crate) fn answer(draft: &JsValue, call: impl FnOnce(&str) -> String) -> JsValue {
    let text = match written(draft) {
        Some(text) => guarded(|| call(&text)),
        None => refused(&unwritable()),
    };
    value(&text)
}

/// The answer about JSON text.
pub(crate) fn answer_text(text: &JsValue, call: impl FnOnce(&str) -> String) -> String {
    match string(text) {
        Some(text) => guarded(|| call(&text)),
        None => refused(&no_text()),
    }
}

/// An object from a value.
pub(crate) fn object<T>(
    draft: &JsValue,
    make: impl FnOnce(&str) -> Result<T, ObjectError>,
) -> Result<T, JsValue> {
    made(written(draft).ok_or_else(unwritable), make)
}

/// An object from JSON text.
pub(crate) fn object_of_text<T>(
    text: &JsValue,
    make: impl FnOnce(&str) -> Result<T, ObjectError>,
) -> Result<T, JsValue> {
    made(string(text).ok_or_else(no_text), make)
}

fn made<T>(
    text: Result<String, ErrorReport>,
    make: impl FnOnce(&str) -> Result<T, ObjectError>,
) -> Result<T, JsValue> {
    let text = text.map_err(ObjectError::from);
    let made = text.and_then(|text| guarded(|| make(&text)));
    made.map_err(|error| thrown(&error))
}

/// A record of ours as a value.
pub(crate) fn shown(record: &impl serde::Serialize) -> JsValue {
    value(&serde_json::to_string(record).unwrap_or_default())
}

/// What a constructor throws: an `Error` with the report as its cause.
pub(crate) fn thrown(error: &ObjectError) -> JsValue {
    let ObjectError::Unread { report } = error;
    let report = serde_json::to_string(report).unwrap_or_default();
    let options = value(&format!("{{\"cause\":{report}}}"));
    self::error(&error.to_string(), &options)
}
