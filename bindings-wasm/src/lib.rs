//! The JSON door in JavaScript dress: values or text in, values or text out.
//!
//! Values pass as JSON text (`JSON.stringify`, the core's own reader, `JSON.parse`), so
//! JavaScript is refused what every other language is refused. The module asks its host
//! for nothing else (no clock, no network, no randomness): the same input gives the
//! same answer on a server, in a browser and on a phone.
//!
//! No input makes a call throw: what could not be read comes back as `{error}` with a
//! path, as it does from [`qalqan_core::wire::call_json`]. Only the constructors of
//! [`Checker`] and [`DuplicateIndex`] throw, with that report as the error's cause, and
//! every call once an earlier one did not end (no memory left).

extern crate alloc;

mod calls;
mod checker;
mod duplicate_index;
mod guard;
mod json;
mod object;
#[cfg(test)]
mod types;
mod visit_verifier;

pub use calls::*;
pub use checker::{Checker, ReferenceLoader};
pub use duplicate_index::DuplicateIndex;
pub use visit_verifier::VisitVerifier;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Types of every record, generated from the core's own (`types.rs` holds them equal).
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("../types.d.ts");

/// Answers the call `name` with the JSON of its draft, as JSON text: `{"answer": …}`,
/// or `{"error": …}` where the text could not be read at all.
#[wasm_bindgen(js_name = callJson)]
#[must_use]
pub fn call_json(
    #[wasm_bindgen(unchecked_param_type = "string")] name: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
) -> String {
    // what is no name is no call's name
    let name = json::string(name).unwrap_or_default();
    json::answer_text(json::string(text), &|text| {
        qalqan_core::wire::call_json(&name, text)
    })
}

/// The names of all calls, in the order of the rooms.
#[wasm_bindgen(unchecked_return_type = "CallName[]")]
#[must_use]
pub fn calls() -> Vec<String> {
    let names = qalqan_core::wire::calls().iter();
    names.map(|name| (*name).to_owned()).collect()
}
