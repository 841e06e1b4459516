//! JavaScript values as JSON text and back, by the host's own `JSON`.
//!
//! Nothing from outside enters as a Rust string: the glue would take the length of a
//! number or of `undefined` for one, and the module would stop in the middle.

use crate::guard::guarded;
use qalqan_core::wire::{self, ErrorReport, ObjectError};
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

/// Text that came in, or why there is none.
pub(crate) type Text = Result<String, &'static str>;

/// The text of a value that is a string. Where there is no memory for it, the call ends
/// as one that never ended.
pub(crate) fn string(value: &JsValue) -> Text {
    guarded(|| value.as_string()).ok_or("the value is no text")
}

/// The JSON of a value, where there is one: none for a cycle, a `bigint`, a function.
pub(crate) fn written(value: &JsValue) -> Text {
    // the host's own code may run in here and call us again, so this is not guarded
    let written = write(value).unwrap_or(JsValue::UNDEFINED);
    string(&written).map_err(|_| "the value cannot be written as JSON")
}

/// Text of our own as a value.
fn value(text: &str) -> JsValue {
    guarded(|| read(text))
}

fn printed(record: &impl serde::Serialize) -> String {
    serde_json::to_string(record).unwrap_or_default()
}

fn unread(why: &str) -> ErrorReport {
    ErrorReport {
        code: "not-json".into(),
        message: why.into(),
        ..ErrorReport::default()
    }
}

/// The answer that is none.
pub(crate) fn refused(report: &ErrorReport) -> String {
    format!("{{\"error\":{}}}", printed(report))
}

/// The answer about text, as text. By reference, so that it stands once in the module and
/// not once a call.
pub(crate) fn answer_text(text: Text, call: &dyn Fn(&str) -> String) -> String {
    match text {
        Ok(text) => guarded(|| call(&text)),
        Err(why) => refused(&unread(why)),
    }
}

/// The answer about a value.
pub(crate) fn answer(draft: &JsValue, call: &dyn Fn(&str) -> String) -> JsValue {
    value(&answer_text(written(draft), call))
}

/// A record of ours as a value.
pub(crate) fn shown(record: &impl serde::Serialize) -> JsValue {
    value(&printed(record))
}

/// What is made of text, or an `Error` to throw, with the report as its cause.
pub(crate) fn made<T>(
    text: Text,
    make: impl FnOnce(&str) -> Result<T, ObjectError>,
) -> Result<T, JsValue> {
    let text = text.map_err(|why| ObjectError::from(unread(why)));
    let made = text.and_then(|text| guarded(|| wire::with_words(|| make(&text))));
    made.map_err(|refusal| {
        let ObjectError::Unread { report } = &refusal;
        let options = value(&format!("{{\"cause\":{}}}", printed(report)));
        error(&refusal.to_string(), &options)
    })
}
