//! A call that never ended leaves the memory in no known state (an allocation that
//! failed stops the module in the middle of its work). What came after would lie, so
//! from then on every call throws.

use core::sync::atomic::{AtomicBool, Ordering};
use wasm_bindgen::throw_str;

/// The core is at work. No call of the core leaves it, so none can meet another.
static AT_WORK: AtomicBool = AtomicBool::new(false);

/// Runs work of the core.
pub(crate) fn guarded<R>(work: impl FnOnce() -> R) -> R {
    if AT_WORK.swap(true, Ordering::Relaxed) {
        throw_str("an earlier call did not end: load the module anew");
    }
    let result = work();
    AT_WORK.store(false, Ordering::Relaxed);
    result
}
