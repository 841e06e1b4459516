//! The JSON door in JavaScript dress: text in, text out, nothing else.
//!
//! The module asks its host for nothing (no clock, no network, no randomness), so
//! the same text gives the same answer on a server, in a browser and on a phone.

use wasm_bindgen::prelude::wasm_bindgen;

/// Answers the call `name` with the JSON of its input record.
///
/// What comes back is always JSON text: a report, or a named error with a path.
#[wasm_bindgen(js_name = callJson)]
#[must_use]
pub fn call_json(name: &str, text: &str) -> String {
    qalqan_core::wire::call_json(name, text)
}
