//! Acts seen so far, kept between calls.

use crate::guard::guarded;
use crate::json;
use qalqan_core::wire;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Acts seen so far, under the host's secret.
#[wasm_bindgen]
#[derive(Debug)]
pub struct DuplicateIndex(wire::DuplicateIndex);

#[wasm_bindgen]
impl DuplicateIndex {
    /// An index with the acts of the history.
    ///
    /// # Errors
    /// Throws where the draft is not one or its key is none; `cause` tells why.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_param_type = "DuplicateIndexDraft")] draft: &JsValue,
    ) -> Result<Self, JsValue> {
        Self::from_json(&json::text(draft).unwrap_or_default())
    }

    /// The same from JSON text.
    ///
    /// # Errors
    /// As the constructor.
    #[wasm_bindgen(js_name = fromJson)]
    pub fn from_json(text: &str) -> Result<Self, JsValue> {
        let index = guarded(|| wire::DuplicateIndex::from_json(text));
        index.map(Self).map_err(|error| json::thrown(&error))
    }

    /// What the reading of the history said.
    #[wasm_bindgen(unchecked_return_type = "VerdictReport")]
    #[must_use]
    pub fn report(&self) -> JsValue {
        json::shown(&guarded(|| self.0.report()))
    }

    /// Keeps an act, or reports the one that is held under the same record.
    #[wasm_bindgen(unchecked_return_type = "Answer<InsertReport>")]
    #[must_use]
    pub fn insert(
        &self,
        #[wasm_bindgen(unchecked_param_type = "InsertDraft")] draft: &JsValue,
    ) -> JsValue {
        json::answer(draft, |text| self.insert_json(text))
    }

    /// `insert` with JSON text.
    #[wasm_bindgen(js_name = insertJson)]
    #[must_use]
    pub fn insert_json(&self, text: &str) -> String {
        guarded(|| self.0.insert_json(text))
    }

    /// Judges acts against each other and those held, and keeps none of them.
    #[wasm_bindgen(unchecked_return_type = "Answer<DuplicatesReport>")]
    #[must_use]
    pub fn judge(
        &self,
        #[wasm_bindgen(unchecked_param_type = "JudgeDraft")] draft: &JsValue,
    ) -> JsValue {
        json::answer(draft, |text| self.judge_json(text))
    }

    /// `judge` with JSON text.
    #[wasm_bindgen(js_name = judgeJson)]
    #[must_use]
    pub fn judge_json(&self, text: &str) -> String {
        guarded(|| self.0.judge_json(text))
    }

    /// How much it holds.
    #[wasm_bindgen(unchecked_return_type = "IndexCountsReport")]
    #[must_use]
    pub fn counts(&self) -> JsValue {
        json::shown(&guarded(|| self.0.counts()))
    }
}
