//! How an answer is compared with what a vector expects.

use serde_json::Value;

/// Where an answer departs from what is expected: objects are compared by the
/// keys expected, lists exactly in length.
pub(crate) fn departs(expected: &Value, answer: &Value, at: &str) -> Option<String> {
    match (expected, answer) {
        (Value::Object(expected), Value::Object(answer)) => {
            expected.iter().find_map(|(key, value)| {
                let here = format!("{at}.{key}");
                match answer.get(key) {
                    Some(found) => departs(value, found, &here),
                    None => Some(format!("{here} is absent; expected {value}")),
                }
            })
        }
        (Value::Array(expected), Value::Array(answer)) if expected.len() == answer.len() => {
            expected
                .iter()
                .zip(answer)
                .enumerate()
                .find_map(|(index, (value, found))| {
                    departs(value, found, &format!("{at}[{index}]"))
                })
        }
        _ if expected == answer => None,
        _ => Some(format!("{at} is {answer}; expected {expected}")),
    }
}
