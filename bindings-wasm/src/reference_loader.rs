//! Reference books that are as long as a country's, and change: they are loaded in parts,
//! and lists are replaced. A front-end has one of its own size.

use crate::checker::Checker;
use crate::guard::guarded;
use crate::json;
use qalqan_core::wire;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
impl Checker {
    /// A checker as this one, with each list that is given in the place of the old one.
    /// This one answers as before, and is freed on its own.
    ///
    /// # Errors
    /// Throws where the draft is not one, or a list is too long to be read: nothing is
    /// replaced then; `cause` tells where.
    #[wasm_bindgen(js_name = replaceLists)]
    pub fn replace_lists(
        &self,
        #[wasm_bindgen(unchecked_param_type = "ReferenceDraft")] draft: &JsValue,
    ) -> Result<Self, JsValue> {
        json::made(json::written(draft), |text| self.0.replace_lists_json(text)).map(Self)
    }

    /// The same with the lists as JSON text.
    ///
    /// # Errors
    /// As `replaceLists`.
    #[wasm_bindgen(js_name = replaceListsJson)]
    pub fn replace_lists_json(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    ) -> Result<Self, JsValue> {
        json::made(json::string(text), |text| self.0.replace_lists_json(text)).map(Self)
    }
}

/// A reference book whose lists are too long to be given at once.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct ReferenceLoader(wire::ReferenceLoader);

#[wasm_bindgen]
impl ReferenceLoader {
    /// With nothing loaded.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a part of each list that is given.
    #[wasm_bindgen(unchecked_return_type = "Answer<VerdictReport>")]
    #[must_use]
    pub fn append(
        &self,
        #[wasm_bindgen(unchecked_param_type = "ReferenceDraft")] draft: &JsValue,
    ) -> JsValue {
        json::answer(draft, &|text| self.0.append_json(text))
    }

    /// The same from JSON text.
    #[wasm_bindgen(js_name = appendJson)]
    #[must_use]
    pub fn append_json(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    ) -> String {
        json::answer_text(json::string(text), &|text| self.0.append_json(text))
    }

    /// A checker over all that was loaded; the loader is empty afterwards.
    ///
    /// # Errors
    /// Throws where the draft is not one; `cause` tells where and why.
    pub fn checker(
        &self,
        #[wasm_bindgen(unchecked_param_type = "CheckerDraft")] draft: &JsValue,
    ) -> Result<Checker, JsValue> {
        json::made(json::written(draft), |text| self.0.checker_json(text)).map(Checker)
    }

    /// The same with the draft as JSON text.
    ///
    /// # Errors
    /// As `checker`.
    #[wasm_bindgen(js_name = checkerJson)]
    pub fn checker_json(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    ) -> Result<Checker, JsValue> {
        json::made(json::string(text), |text| self.0.checker_json(text)).map(Checker)
    }

    /// A checker as this one, with each list that was loaded in the place of the old one;
    /// the loader is empty afterwards.
    #[wasm_bindgen(js_name = replaceIn)]
    #[must_use]
    pub fn replace_in(&self, checker: &Checker) -> Checker {
        Checker(guarded(|| self.0.replace_in(&checker.0)))
    }
}
