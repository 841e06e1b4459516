//! Acts seen so far, kept between calls.

use crate::guard::guarded;
use crate::json;
use crate::object::object;
use qalqan_core::wire;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

object! {
    /// Acts seen so far, under the host's secret.
    DuplicateIndex(wire::DuplicateIndex, "DuplicateIndexDraft")
}

#[wasm_bindgen]
impl DuplicateIndex {
    /// An index from a snapshot made under the same key.
    ///
    /// # Errors
    /// Throws where the bytes are no snapshot under the key; `cause` tells why.
    #[wasm_bindgen(js_name = fromSnapshot)]
    pub fn from_snapshot(
        #[wasm_bindgen(unchecked_param_type = "SnapshotDraft")] draft: &JsValue,
        bytes: Vec<u8>,
    ) -> Result<Self, JsValue> {
        Self::load(json::written(draft), bytes)
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
        Self::load(json::string(text), bytes)
    }

    /// All that is held, as sealed bytes: nobody without the key makes or changes them, and
    /// everybody reads them, so a host encrypts what it keeps.
    ///
    /// # Errors
    /// Throws where there is no memory for them.
    pub fn snapshot(&self) -> Result<Vec<u8>, JsValue> {
        json::made(Ok(String::new()), |_| self.0.snapshot())
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

impl DuplicateIndex {
    fn load(text: json::Text, bytes: Vec<u8>) -> Result<Self, JsValue> {
        let load = |text: &str| wire::DuplicateIndex::from_snapshot_json(text, bytes);
        json::made(text, load).map(Self)
    }
}
