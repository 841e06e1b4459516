//! Acts seen so far, kept between calls.

use crate::guard::guarded;
use crate::json;
use crate::methods::methods;
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
        json::object(draft, wire::DuplicateIndex::from_json).map(Self)
    }

    /// The same from JSON text.
    ///
    /// # Errors
    /// As the constructor.
    #[wasm_bindgen(js_name = fromJson)]
    pub fn from_json(
        #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    ) -> Result<Self, JsValue> {
        json::object_of_text(text, wire::DuplicateIndex::from_json).map(Self)
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
        let load = |text: &str| wire::DuplicateIndex::from_snapshot_json(text, bytes);
        json::object(draft, load).map(Self)
    }

    /// The same with the draft as JSON text.
    ///
    /// # Errors
    /// As `fromSnapshot`.
    #[wasm_bindgen(js_name = fromSnapshotJson)]
    pub fn from_snapshot_json(
        #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
        bytes: Vec<u8>,
    ) -> Result<Self, JsValue> {
        let load = |text: &str| wire::DuplicateIndex::from_snapshot_json(text, bytes);
        json::object_of_text(text, load).map(Self)
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

    /// Takes over the acts of another index made under the same key.
    #[wasm_bindgen(unchecked_return_type = "IndexMergeReport")]
    #[must_use]
    pub fn merge(&self, other: &DuplicateIndex) -> JsValue {
        json::shown(&guarded(|| self.0.merge(&other.0)))
    }

    /// How much it holds.
    #[wasm_bindgen(unchecked_return_type = "IndexCountsReport")]
    #[must_use]
    pub fn counts(&self) -> JsValue {
        json::shown(&guarded(|| self.0.counts()))
    }
}

methods! { DuplicateIndex:
    /// Keeps an act, or reports the one that is held under the same record.
    insert, insert_json: "insert", "insertJson", "InsertDraft" => "Answer<InsertReport>";
    /// Judges acts against each other and those held, and keeps none of them.
    judge, judge_json: "judge", "judgeJson", "JudgeDraft" => "Answer<DuplicatesReport>";
    /// Gives an act that is held another status.
    set_status, set_status_json: "setStatus", "setStatusJson", "HeldStatusDraft" => "Answer<HeldChangeReport>";
    /// Withdraws an act with all of its lines.
    remove, remove_json: "remove", "removeJson", "WithdrawalDraft" => "Answer<HeldChangeReport>";
}
