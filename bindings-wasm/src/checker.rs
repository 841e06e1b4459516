//! Many acts over one reference book.

use crate::guard::guarded;
use crate::json;
use crate::methods::methods;
use qalqan_core::wire;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// An edition and a reference book read once, to check many acts.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Checker(wire::Checker);

#[wasm_bindgen]
impl Checker {
    /// Reads the law and the book once; `report()` tells what was left out.
    ///
    /// # Errors
    /// Throws where the draft is not one; `cause` tells where and why.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_param_type = "CheckerDraft")] draft: &JsValue,
    ) -> Result<Self, JsValue> {
        json::object(draft, wire::Checker::from_json).map(Self)
    }

    /// The same from JSON text.
    ///
    /// # Errors
    /// Throws where the text is not a draft; `cause` tells where and why.
    #[wasm_bindgen(js_name = fromJson)]
    pub fn from_json(
        #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    ) -> Result<Self, JsValue> {
        json::object_of_text(text, wire::Checker::from_json).map(Self)
    }

    /// What the reading of the book said: a row that could not be read is left out.
    #[wasm_bindgen(unchecked_return_type = "VerdictReport")]
    #[must_use]
    pub fn report(&self) -> JsValue {
        json::shown(&guarded(|| self.0.report()))
    }
}

methods! { Checker:
    /// Checks an act.
    check_act, check_act_json: "checkAct", "checkActJson", "ActDraft" => "Answer<ActReport>";
}
