//! A provider's year whose history was folded once.

use crate::guard::guarded;
use crate::json;
use crate::object::object;
use qalqan_core::wire;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

object! {
    /// A provider's year whose history was folded once.
    ProviderYear(wire::ProviderYear, "ProviderYearDraft")
}
