//! Many acts over one reference book.

use crate::guard::guarded;
use crate::json;
use crate::object::object;
use alloc::sync::Arc;
use qalqan_core::wire;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

object! {
    /// An edition and a reference book read once, to check many acts.
    Checker(Arc<wire::Checker>, "CheckerDraft")
}
