//! The code of the calls about duplicates lies apart from the module for front-ends
//! (`xtask`), as words do: JavaScript links it, and says so. It works in the same memory, so
//! nothing else is loaded with it. In the whole module it has its place as any other code.

use qalqan_core::wire::ErrorReport;
pub(crate) use state::at_hand;

#[cfg(feature = "whole")]
mod state {
    pub(crate) const fn at_hand() -> bool {
        true
    }
}

#[cfg(not(feature = "whole"))]
mod state {
    use core::sync::atomic::{AtomicBool, Ordering};
    use wasm_bindgen::prelude::wasm_bindgen;

    static LINKED: AtomicBool = AtomicBool::new(false);

    pub(crate) fn at_hand() -> bool {
        LINKED.load(Ordering::Relaxed)
    }

    /// The code is in its places of the table.
    #[wasm_bindgen(js_name = __duplicatesAreLinked, skip_typescript)]
    pub fn duplicates_are_linked() {
        LINKED.store(true, Ordering::Relaxed);
    }
}

#[cfg(not(feature = "whole"))]
pub use state::duplicates_are_linked;

/// Why a call about duplicates does not answer. Not `no-duplicates`, as of words: that would
/// read as an answer.
pub(crate) fn missing() -> ErrorReport {
    ErrorReport {
        code: "duplicates-not-loaded".into(),
        message: "the call is about duplicates, and their code is not loaded".into(),
        ..ErrorReport::default()
    }
}
