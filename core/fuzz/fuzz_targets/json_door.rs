//! Any text under any call gives JSON text back: an answer or a named error.
#![no_main]

use libfuzzer_sys::fuzz_target;
use qalqan_core::wire::{call_json, calls};

fuzz_target!(|data: &[u8]| {
    // the first byte picks the call, so that one corpus serves them all
    let Some((&pick, text)) = data.split_first() else {
        return;
    };
    let Ok(text) = std::str::from_utf8(text) else {
        return;
    };
    let names = calls();
    let name = names[usize::from(pick) % names.len()];
    let answer = call_json(name, text);
    let value: serde_json::Value = serde_json::from_str(&answer).expect("an answer is JSON");
    let envelope = value.as_object().expect("an answer is a JSON object");
    assert!(
        envelope.contains_key("answer") != envelope.contains_key("error"),
        "one of the two, never both"
    );
    assert_eq!(
        answer,
        call_json(name, text),
        "the same text, the same answer"
    );
});
