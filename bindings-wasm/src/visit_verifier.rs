//! Many visit tokens against lists that are read once.

use crate::guard::guarded;
use crate::json;
use crate::object::object;
use qalqan_core::wire;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

object! {
    /// Trusted keys and lists of tokens read once, to verify many visit tokens.
    VisitVerifier(wire::VisitVerifier, "VisitVerifierDraft")
}
