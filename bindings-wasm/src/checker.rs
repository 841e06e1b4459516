//! Many acts over one reference book.

use crate::guard::guarded;
use crate::json;
use crate::object::object;
use qalqan_core::wire;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

object! {
    /// An edition and a reference book read once, to check many acts.
    Checker("CheckerDraft")
    /// Checks an act.
    check_act, check_act_json: "checkAct", "checkActJson", "ActDraft" => "Answer<ActReport>";
}
