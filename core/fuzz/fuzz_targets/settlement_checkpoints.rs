//! Whatever text is taken for a checkpoint of a provider's year is the very one that is
//! written of what was read, and a year goes on from it. Texts are tried between the lead and
//! the end of the form as well.
#![no_main]

use libfuzzer_sys::fuzz_target;
use qalqan_core::settlement::Settlement;

/// More entries than a text of the fuzzer has.
const ENTRIES: usize = 1 << 16;

fn one(text: &str) {
    let Ok(state) = Settlement::from_checkpoint(text, ENTRIES) else {
        return;
    };
    assert_eq!(state.checkpoint().as_deref(), Some(text));
    assert!(state.key().is_some());
    if let Ok(next) = Settlement::after(&state) {
        assert!(state.is_closed());
        assert!(next.checkpoint().is_none(), "it is not opened yet");
    }
}

fuzz_target!(|data: &[u8]| {
    if let Ok(text) = std::str::from_utf8(data) {
        one(text);
        one(&format!(
            "{{\"document\":\"qalqan-settlement-checkpoint\",\"settlement\":{text},\"version\":1}}"
        ));
    }
});
