//! Many acts over one reference book.

use crate::guard::guarded;
use crate::json;
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
        Self::from_json(&json::text(draft).unwrap_or_default())
    }

    /// The same from JSON text.
    ///
    /// # Errors
    /// Throws where the text is not a draft; `cause` tells where and why.
    #[wasm_bindgen(js_name = fromJson)]
    pub fn from_json(text: &str) -> Result<Self, JsValue> {
        let checker = guarded(|| wire::Checker::from_json(text));
        checker.map(Self).map_err(|error| json::thrown(&error))
    }

    /// What the reading of the book said: a row that could not be read is left out.
    #[wasm_bindgen(unchecked_return_type = "VerdictReport")]
    #[must_use]
    pub fn report(&self) -> JsValue {
        json::shown(&guarded(|| self.0.report()))
    }

    /// Checks an act.
    #[wasm_bindgen(js_name = checkAct, unchecked_return_type = "Answer<ActReport>")]
    #[must_use]
    pub fn check_act(
        &self,
        #[wasm_bindgen(unchecked_param_type = "ActDraft")] draft: &JsValue,
    ) -> JsValue {
        json::answer(draft, |text| self.check_act_json(text))
    }

    /// Checks an act given as JSON text.
    #[wasm_bindgen(js_name = checkActJson)]
    #[must_use]
    pub fn check_act_json(&self, text: &str) -> String {
        guarded(|| self.0.check_act_json(text))
    }
}
