//! JavaScript values as JSON text and back, by the host's own `JSON`.

use qalqan_core::wire::ObjectError;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = JSON, js_name = stringify, catch)]
    fn write(value: &JsValue) -> Result<Option<String>, JsValue>;

    #[wasm_bindgen(js_namespace = JSON, js_name = parse, catch)]
    fn read(text: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_name = Error)]
    fn error(message: &str, options: &JsValue) -> JsValue;
}

/// What a value that JSON cannot hold comes back as: a cycle, a `bigint`, a function.
const UNWRITABLE: &str = concat!(
    r#"{"error":{"code":"not-json","path":"","#,
    r#""message":"the value cannot be written as JSON"}}"#
);

/// The JSON of a value, where there is one.
pub(crate) fn text(value: &JsValue) -> Option<String> {
    write(value).ok().flatten()
}

/// Text of our own, which always parses.
pub(crate) fn value(text: &str) -> JsValue {
    read(text).unwrap_or(JsValue::UNDEFINED)
}

/// The answer about a value.
pub(crate) fn answer(draft: &JsValue, call: impl FnOnce(&str) -> String) -> JsValue {
    match text(draft) {
        Some(text) => value(&call(&text)),
        None => value(UNWRITABLE),
    }
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
