//! What is signed is what is seen: an order of which a letter is not seen is refused.
#![cfg(feature = "json")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may panic: that is how it fails"
)]

use qalqan_core::wire::call_json;
use qalqan_vectors::Vectors;
use serde_json::{Value, json};

/// Texts of a draft, by their pointers.
fn texts(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(at.to_string()),
        Value::Array(list) => {
            for (place, one) in list.iter().enumerate() {
                texts(one, &format!("{at}/{place}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, one) in fields {
                texts(one, &format!("{at}/{name}"), found);
            }
        }
        _ => {}
    }
}

/// A letter that nobody sees, in whatever text of whatever order: no event, and no text to
/// be signed.
#[test]
fn an_invisible_letter_is_in_no_order() {
    let mut tried = 0;
    for vector in Vectors::here().calls() {
        let (call, input) = (&vector.case["call"], &vector.case["input"]);
        if call != "decideOrder" || vector.case["expect"]["event"].is_null() {
            continue;
        }
        let mut found = Vec::new();
        texts(&input["order"], "/order", &mut found);
        let signed = |at: &String| !at.contains("/signature/") && at != "/order/registered";
        for (place, at) in found.iter().filter(|at| signed(at)).enumerate() {
            let mut draft = input.clone();
            let text = draft.pointer_mut(at).unwrap();
            let letter = ['\u{202e}', '\u{200b}', '\u{e0041}', '\u{2800}'][place % 4];
            let middle: String = text.as_str().unwrap().chars().take(1).collect();
            let rest: String = text.as_str().unwrap().chars().skip(1).collect();
            *text = Value::String(format!("{middle}{letter}{rest}"));
            let answer = |call: &str, draft: &Value| -> Value {
                serde_json::from_str(&call_json(call, &draft.to_string())).unwrap()
            };
            let decided = answer("decideOrder", &draft);
            assert!(
                decided["answer"]["event"].is_null(),
                "{}: {at}",
                vector.name
            );
            let shown = answer("orderToSign", &json!({"order": draft["order"]}));
            assert!(
                shown["answer"]["canonical"].is_null(),
                "{}: {at}",
                vector.name
            );
            tried += 1;
        }
    }
    assert!(tried > 500, "{tried}");
}
