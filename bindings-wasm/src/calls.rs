//! The calls of this entry, from the core's table. JavaScript's functions are written
//! from their schemas (`src/bin/declare.rs`); each hands its place in the list here.

use crate::{duplicates, json};
use qalqan_core::wire::{self, Call, CallSchema, Declared, name_key};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// A call that this entry has.
#[derive(Clone, Copy, Debug)]
pub struct Entered {
    call: Call,
    /// Its code is parted from the module.
    apart: bool,
}

/// Does this entry hold the calls of that one apart?
const fn is_apart(entry: &str) -> bool {
    !cfg!(feature = "whole") && name_key(entry) == name_key("duplicates")
}

macro_rules! entry {
    ($($call:ident in $entry:literal;)*) => {
        /// What this entry has of the table.
        pub const CALLS: &[Entered] = &[$(
            #[cfg(feature = $entry)]
            Entered {
                call: <Call as Declared<{ name_key(stringify!($call)) }>>::ENTRY,
                apart: is_apart($entry),
            },
        )*];

        /// What is told of them, in the same order.
        pub const SCHEMAS: &[CallSchema] = &[$(
            #[cfg(feature = $entry)]
            <Call as Declared<{ name_key(stringify!($call)) }>>::SCHEMA,
        )*];

        /// The numbers of their names, in the same order: how their code is found in a module.
        const KEYS: &[u64] = &[$(
            #[cfg(feature = $entry)]
            name_key(stringify!($call)),
        )*];
    };
}

qalqan_core::each_call!(entry);

/// The numbers of the names of the calls whose code is parted from the module.
pub fn keys_apart() -> impl Iterator<Item = u64> {
    let calls = CALLS.iter().zip(KEYS).filter(|(call, _)| call.apart);
    calls.map(|(_, key)| *key)
}

fn answer(place: usize, text: &str) -> String {
    match CALLS.get(place) {
        Some(entered) if entered.apart && !duplicates::at_hand() => {
            json::refused(&duplicates::missing())
        }
        Some(entered) => entered.call.answer_json(text),
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
    let place = CALLS.iter().position(|entered| entered.call.name == name);
    let place = place.unwrap_or(CALLS.len());
    json::answer_text(json::string(text), &|text| answer(place, text))
}

/// The names of all calls, in the order of the rooms.
#[wasm_bindgen(unchecked_return_type = "CallName[]")]
#[must_use]
pub fn calls() -> Vec<String> {
    let names = CALLS.iter().map(|entered| entered.call.name.to_owned());
    names.collect()
}
