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

    /// An index from a snapshot made under the same key.
    ///
    /// # Errors
    /// Throws where the bytes are no snapshot under the key; `cause` tells why.
    #[wasm_bindgen(js_name = fromSnapshot)]
    pub fn from_snapshot(
        #[wasm_bindgen(unchecked_param_type = "SnapshotDraft")] draft: &JsValue,
        bytes: Vec<u8>,
    ) -> Result<Self, JsValue> {
        let draft = json::text(draft).unwrap_or_default();
        let index = guarded(|| wire::DuplicateIndex::from_snapshot_json(&draft, bytes));
        index.map(Self).map_err(|error| json::thrown(&error))
    }

    /// All that is held, as bytes that only this key reads.
    ///
    /// # Errors
    /// Throws where there is no memory for them.
    pub fn snapshot(&self) -> Result<Vec<u8>, JsValue> {
        guarded(|| self.0.snapshot()).map_err(|error| json::thrown(&error))
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

    /// Gives an act that is held another status.
    #[wasm_bindgen(js_name = setStatus, unchecked_return_type = "Answer<HeldChangeReport>")]
    #[must_use]
    pub fn set_status(
        &self,
        #[wasm_bindgen(unchecked_param_type = "HeldStatusDraft")] draft: &JsValue,
    ) -> JsValue {
        json::answer(draft, |text| self.set_status_json(text))
    }

    /// `setStatus` with JSON text.
    #[wasm_bindgen(js_name = setStatusJson)]
    #[must_use]
    pub fn set_status_json(&self, text: &str) -> String {
        guarded(|| self.0.set_status_json(text))
    }

    /// Withdraws an act with all of its lines.
    #[wasm_bindgen(unchecked_return_type = "Answer<HeldChangeReport>")]
    #[must_use]
    pub fn remove(
        &self,
        #[wasm_bindgen(unchecked_param_type = "WithdrawalDraft")] draft: &JsValue,
    ) -> JsValue {
        json::answer(draft, |text| self.remove_json(text))
    }

    /// `remove` with JSON text.
    #[wasm_bindgen(js_name = removeJson)]
    #[must_use]
    pub fn remove_json(&self, text: &str) -> String {
        guarded(|| self.0.remove_json(text))
    }

    /// Takes over the acts of another index made under the same key.
    #[wasm_bindgen(unchecked_return_type = "IndexMergeReport")]
    #[must_use]
    pub fn merge(&self, other: &DuplicateIndex) -> JsValue {
        json::shown(&guarded(|| self.0.merge(&other.0)))
    }

    /// Judges an act against those held, and keeps it where it is not refused.
    #[wasm_bindgen(unchecked_return_type = "Answer<PresentReport>")]
    #[must_use]
    pub fn present(
        &self,
        #[wasm_bindgen(unchecked_param_type = "PresentDraft")] draft: &JsValue,
    ) -> JsValue {
        json::answer(draft, |text| self.present_json(text))
    }

    /// `present` with JSON text.
    #[wasm_bindgen(js_name = presentJson)]
    #[must_use]
    pub fn present_json(&self, text: &str) -> String {
        guarded(|| self.0.present_json(text))
    }

    /// Says anew what was searched for the acts that are held.
    #[wasm_bindgen(js_name = setSearched, unchecked_return_type = "Answer<SetSearchedReport>")]
    #[must_use]
    pub fn set_searched(
        &self,
        #[wasm_bindgen(unchecked_param_type = "SetSearchedDraft")] draft: &JsValue,
    ) -> JsValue {
        json::answer(draft, |text| self.set_searched_json(text))
    }

    /// `setSearched` with JSON text.
    #[wasm_bindgen(js_name = setSearchedJson)]
    #[must_use]
    pub fn set_searched_json(&self, text: &str) -> String {
        guarded(|| self.0.set_searched_json(text))
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
