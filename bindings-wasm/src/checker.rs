//! Many acts over one reference book.

use crate::guard::guarded;
use crate::json;
use qalqan_core::wire;
use std::sync::Arc;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// An edition and a reference book read once, to check many acts.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Checker(Arc<wire::Checker>);

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
        made(guarded(|| wire::Checker::from_json(text).map(Arc::new)))
    }

    /// What the reading of the book said: a row that could not be read is left out.
    #[wasm_bindgen(unchecked_return_type = "VerdictReport")]
    #[must_use]
    pub fn report(&self) -> JsValue {
        json::shown(&guarded(|| self.0.report()))
    }

    /// A checker as this one, with each list that is given in the place of the old one.
    /// This one answers as before, and is freed on its own.
    ///
    /// # Errors
    /// Throws where a row cannot be read: nothing is replaced then; `cause` tells where.
    #[wasm_bindgen(js_name = replaceLists)]
    pub fn replace_lists(
        &self,
        #[wasm_bindgen(unchecked_param_type = "ReferenceDraft")] draft: &JsValue,
    ) -> Result<Self, JsValue> {
        self.replace_lists_json(&json::text(draft).unwrap_or_default())
    }

    /// The same with the lists as JSON text.
    ///
    /// # Errors
    /// As `replaceLists`.
    #[wasm_bindgen(js_name = replaceListsJson)]
    pub fn replace_lists_json(&self, text: &str) -> Result<Self, JsValue> {
        made(guarded(|| self.0.replace_lists_json(text)))
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

fn made(checker: Result<Arc<wire::Checker>, wire::ObjectError>) -> Result<Checker, JsValue> {
    checker.map(Checker).map_err(|error| json::thrown(&error))
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
        json::answer(draft, |text| self.append_json(text))
    }

    /// The same from JSON text.
    #[wasm_bindgen(js_name = appendJson)]
    #[must_use]
    pub fn append_json(&self, text: &str) -> String {
        guarded(|| self.0.append_json(text))
    }

    /// A checker over all that was loaded; the loader is empty afterwards.
    ///
    /// # Errors
    /// Throws where the draft is not one; `cause` tells where and why.
    pub fn checker(
        &self,
        #[wasm_bindgen(unchecked_param_type = "CheckerDraft")] draft: &JsValue,
    ) -> Result<Checker, JsValue> {
        self.checker_json(&json::text(draft).unwrap_or_default())
    }

    /// The same with the draft as JSON text.
    ///
    /// # Errors
    /// As `checker`.
    #[wasm_bindgen(js_name = checkerJson)]
    pub fn checker_json(&self, text: &str) -> Result<Checker, JsValue> {
        made(guarded(|| self.0.checker_json(text)))
    }

    /// A checker as this one, with each list that was loaded in the place of the old one;
    /// the loader is empty afterwards.
    #[wasm_bindgen(js_name = replaceIn)]
    #[must_use]
    pub fn replace_in(&self, checker: &Checker) -> Checker {
        Checker(guarded(|| self.0.replace_in(&checker.0)))
    }
}
