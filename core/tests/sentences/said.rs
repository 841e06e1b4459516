//! The sentence of a finding, as people are given it.

use qalqan_core::law::{Language, Rule, ValueKind};
use qalqan_core::wire::call_json;
use serde_json::Value;

/// Does a value stand as the host or the law wrote it?
fn is_own_text(kind: ValueKind, value: &str) -> bool {
    match kind {
        ValueKind::Text => true,
        ValueKind::Either(first, second) => {
            let fits_first = first.say(value, Language::Ru).is_some();
            let kind = if fits_first { first } else { second };
            is_own_text(*kind, value)
        }
        _ => false,
    }
}

/// The sentence as the door gives it, with own texts of hosts put aside.
pub(crate) fn sentence(rule: &Rule, params: &[(String, String)], language: Language) -> String {
    let params = params.iter().map(|(name, value)| {
        let own = rule.kind(name).is_some_and(|kind| is_own_text(kind, value));
        let value = if own { "№" } else { value };
        serde_json::json!({"name": name, "value": value})
    });
    let params: Vec<Value> = params.collect();
    let draft = serde_json::json!({
        "code": rule.code,
        "language": language.code(),
        "params": params,
    });
    let answer: Value = serde_json::from_str(&call_json("explain", &draft.to_string())).unwrap();
    answer["answer"]["sentence"].as_str().unwrap().to_owned()
}
