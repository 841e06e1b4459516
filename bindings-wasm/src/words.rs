//! Words lie apart from the module (`xtask`): JavaScript lays them back, and says so.

use qalqan_core::wire;
use wasm_bindgen::prelude::wasm_bindgen;

/// The words are in their places.
#[wasm_bindgen(js_name = __wordsAreLoaded, skip_typescript)]
pub fn words_are_loaded() {
    wire::words_are_loaded();
}
