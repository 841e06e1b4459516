//! Many visit tokens against lists that are read once.

use crate::guard::guarded;
use crate::json;
use qalqan_core::wire;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Trusted keys and lists of tokens read once, to verify many visit tokens.
#[wasm_bindgen]
#[derive(Debug)]
pub struct VisitVerifier(wire::VisitVerifier);

#[wasm_bindgen]
impl VisitVerifier {
    /// Reads keys and lists once; `report()` tells what could not be read.
    ///
    /// # Errors
    /// Throws where the draft is not one; `cause` tells where and why.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_param_type = "VisitVerifierDraft")] draft: &JsValue,
    ) -> Result<Self, JsValue> {
        Self::from_json(&json::text(draft).unwrap_or_default())
    }

    /// The same from JSON text.
    ///
    /// # Errors
    /// As the constructor.
    #[wasm_bindgen(js_name = fromJson)]
    pub fn from_json(text: &str) -> Result<Self, JsValue> {
        let verifier = guarded(|| wire::VisitVerifier::from_json(text));
        verifier.map(Self).map_err(|error| json::thrown(&error))
    }

    /// What the reading of keys and lists said.
    #[wasm_bindgen(unchecked_return_type = "VerdictReport")]
    #[must_use]
    pub fn report(&self) -> JsValue {
        json::shown(&guarded(|| self.0.report()))
    }

    /// Verifies a token.
    #[wasm_bindgen(unchecked_return_type = "Answer<VerifyVisitReport>")]
    #[must_use]
    pub fn verify(
        &self,
        #[wasm_bindgen(unchecked_param_type = "VisitToVerifyDraft")] draft: &JsValue,
    ) -> JsValue {
        json::answer(draft, |text| self.verify_json(text))
    }

    /// The same with JSON text.
    #[wasm_bindgen(js_name = verifyJson)]
    #[must_use]
    pub fn verify_json(&self, text: &str) -> String {
        guarded(|| self.0.verify_json(text))
    }
}
