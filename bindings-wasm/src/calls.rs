//! The calls of this entry, from the core's table. JavaScript's functions are written
//! from their schemas (`src/bin/declare.rs`); each hands its place in the list here.

use crate::json;
use qalqan_core::wire::{self, Call, CallSchema, Declared, name_key};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

macro_rules! entry {
    ($($call:ident in $entry:literal;)*) => {
        /// What this entry has of the table.
        pub const CALLS: &[Call] = &[$(
            #[cfg(feature = $entry)]
            <Call as Declared<{ name_key(stringify!($call)) }>>::ENTRY,
        )*];

        /// What is told of them, in the same order.
        pub const SCHEMAS: &[CallSchema] = &[$(
            #[cfg(feature = $entry)]
            <Call as Declared<{ name_key(stringify!($call)) }>>::SCHEMA,
        )*];
    };
}

qalqan_core::each_call!(entry);

fn answer(place: usize, text: &str) -> String {
    match CALLS.get(place) {
        Some(call) => call.answer_json(text),
        None => wire::call_among(&[], "", text),
    }
}

/// The call at a place, with a value.
#[wasm_bindgen(js_name = __call, skip_typescript)]
#[must_use]
pub fn call(place: usize, draft: &JsValue) -> JsValue {
    json::answer(draft, &|text| answer(place, text))
}

/// The call at a place, with JSON text.
#[wasm_bindgen(js_name = __callText, skip_typescript)]
#[must_use]
pub fn call_text(place: usize, text: &JsValue) -> String {
    json::answer_text(json::string(text), &|text| answer(place, text))
}

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
        wire::call_among(CALLS, &name, text)
    })
}

/// The names of all calls, in the order of the rooms.
#[wasm_bindgen(unchecked_return_type = "CallName[]")]
#[must_use]
pub fn calls() -> Vec<String> {
    let names = CALLS.iter().map(|call| call.name.to_owned());
    names.collect()
}
