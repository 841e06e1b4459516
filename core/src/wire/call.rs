//! How text becomes a draft, and a report text: the JSON door under every call.

use crate::wire::ErrorReport;
use crate::wire::limits::INPUT_BYTES_MAX;
use crate::wire::shape::{Printed, Shaped, Shown, Trail, read_into, without_value};
use crate::wire::words;
use alloc::string::{String, ToString};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

/// What some editors write before a text.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// `{"answer": …}` or `{"error": …}`.
struct Envelope<'a> {
    kind: &'static str,
    record: &'a dyn Printed,
}

impl Serialize for Envelope<'_> {
    fn serialize<S: Serializer>(&self, output: S) -> Result<S::Ok, S::Error> {
        let mut envelope = output.serialize_map(Some(1))?;
        envelope.serialize_entry(self.kind, &Shown::Record(self.record))?;
        envelope.end()
    }
}

/// The answer where no call has the name.
pub(super) fn unknown() -> String {
    let error = ErrorReport {
        code: "unknown-call".into(),
        message: "no call has this name".into(),
        ..ErrorReport::default()
    };
    print("error", &error)
}

/// What a call says to a draft in text.
pub(super) fn answer<D: Shaped + Default, R: Printed>(
    call: fn(D) -> R,
    input: &str,
) -> Result<String, ErrorReport> {
    read_text(input).map(|draft| print("answer", &call(draft)))
}

/// The JSON twin of a method: the same envelope as that of a call.
pub(super) fn answer_text<D: Shaped + Default, R: Printed>(
    input: &str,
    call: impl FnOnce(D) -> R,
) -> String {
    match read_text(input) {
        Ok(draft) => print("answer", &call(draft)),
        Err(error) => print("error", &error),
    }
}

/// Reads a draft from text of a limited size.
pub(super) fn read_text<D: Shaped + Default>(input: &str) -> Result<D, ErrorReport> {
    let mut draft = D::default();
    read(input, &mut draft)?;
    Ok(draft)
}

/// The text that bytes hold, or the answer that says which of them is none.
pub(super) fn text_of(bytes: &[u8]) -> Result<&str, String> {
    core::str::from_utf8(bytes).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line_start = good.iter().rposition(|byte| *byte == b'\n');
        let start = line_start.map_or(0, |place| place.saturating_add(1));
        let lines = good.iter().filter(|byte| **byte == b'\n').count();
        let counted = |count: usize| u64::try_from(count.saturating_add(1)).ok();
        let error = ErrorReport {
            code: "not-utf8".into(),
            message: "the bytes are not text in UTF-8".into(),
            line: counted(lines),
            column: counted(good.len().saturating_sub(start)),
            ..ErrorReport::default()
        };
        print("error", &error)
    })
}

fn read(input: &str, draft: &mut dyn Shaped) -> Result<(), ErrorReport> {
    if input.starts_with(BYTE_ORDER_MARK) {
        return Err(ErrorReport {
            code: "byte-order-mark".into(),
            message: "the text starts with a byte order mark, which JSON does not have".into(),
            line: Some(1),
            column: Some(1),
            ..ErrorReport::default()
        });
    }
    if input.len() > INPUT_BYTES_MAX {
        return Err(ErrorReport {
            code: "too-large".into(),
            message: alloc::format!("input is over {INPUT_BYTES_MAX} bytes"),
            ..ErrorReport::default()
        });
    }
    let mut text = serde_json::Deserializer::from_str(input);
    let trail = Trail::through(input.len());
    read_into(draft, &trail, &mut text)
        .and_then(|()| text.end())
        .map_err(|error| unread(trail, &error))
}

fn unread(trail: Trail, error: &serde_json::Error) -> ErrorReport {
    let shape = error.classify() == serde_json::error::Category::Data;
    let code = match shape {
        _ if trail.is_overrun() => "too-large",
        true => "wrong-shape",
        false => "not-json",
    };
    let told = error.to_string();
    ErrorReport {
        code: code.into(),
        // what is said of a list that holds too much is our own, its numbers too
        message: match trail.is_overrun() {
            true => told,
            false => without_value(&told),
        },
        path: trail.path(),
        line: u64::try_from(error.line()).ok(),
        column: u64::try_from(error.column()).ok(),
    }
}

pub(super) fn print(kind: &'static str, record: &dyn Printed) -> String {
    if words::take_missed() {
        return print("error", &words::no_words());
    }
    // records hold text, whole numbers and lists only, so printing cannot fail
    serde_json::to_string(&Envelope { kind, record }).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{call_bytes, call_json, calls};
    use proptest::prelude::*;

    fn error_of(name: &str, input: &str) -> (String, String) {
        let text = call_json(name, input);
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        let field = |name: &str| value["error"][name].as_str().unwrap_or("").to_string();
        (field("code"), field("path"))
    }

    #[test]
    fn every_kind_of_broken_input_is_a_named_error() {
        let deep = "[".repeat(1_000_000);
        let huge = alloc::format!("{{\"amount\":\"{}\"}}", "9".repeat(10_000_000));
        let cases = [
            ("nothing", "{}", "unknown-call", ""),
            ("checkAmount", "", "not-json", ""),
            ("checkAmount", "\u{feff}{}", "byte-order-mark", ""),
            ("checkAmount", "{\"amount\":\"1", "not-json", "amount"),
            ("checkAmount", "{\"amount\":1}", "wrong-shape", "amount"),
            ("checkAmount", "{\"amount\":NaN}", "not-json", "amount"),
            ("checkAmount", "{\"sum\":\"1\"}", "wrong-shape", "sum"),
            (
                "checkAmount",
                "{\"amount\":\"1\",\"amount\":\"2\"}",
                "wrong-shape",
                "amount",
            ),
            ("checkAmount", "{} {}", "not-json", ""),
            ("checkAmount", deep.as_str(), "wrong-shape", ""),
            (
                "explain",
                "{\"params\":[{\"name\":\"a\"},{\"name\":7}]}",
                "wrong-shape",
                "params[1].name",
            ),
        ];
        for (name, input, code, path) in cases {
            let shown: String = input.chars().take(60).collect();
            assert_eq!(
                error_of(name, input),
                (code.into(), path.into()),
                "{name} {shown}"
            );
        }
        assert!(call_json("checkAmount", &huge).contains("LIM-002"));
    }

    #[test]
    fn bytes_that_are_no_text_are_told_by_their_place() {
        let answer = call_bytes("checkAmount", b"{\n \"\xd0\xb0\xff\"}");
        let told = r#""code":"not-utf8","path":"","message":"the bytes are not text in UTF-8","line":2,"column":5"#;
        assert!(answer.contains(told), "{answer}");
        let text = r#"{"amount":"1.00"}"#;
        assert_eq!(
            call_bytes("checkAmount", text.as_bytes()),
            call_json("checkAmount", text)
        );
    }

    #[test]
    fn an_error_never_repeats_a_personal_number() {
        let text = call_json("checkAmount", "{\"amount\":[123456789012]}");
        assert!(!text.contains("123456789012"), "{text}");
        let text = call_json("checkAmount", "{\"123456789012\":\"1\"}");
        assert!(!text.contains("123456789012"), "{text}");
        let text = call_json("checkAmount", "{\"amount\":\"123456789012x\"}");
        assert!(!text.contains("123456789012"), "{text}");
        let text = call_json("explain", "{\"params\":[{\"123456789012\":{\"a");
        assert!(text.contains("params[0].12345*******"), "{text}");
    }

    #[test]
    fn a_place_far_in_a_list_keeps_its_number() {
        let far = "{},".repeat(50_000);
        let input = alloc::format!("{{\"acts\":[{far}{{\"x\":1}}]}}");
        let error = error_of("judgeDuplicates", &input);
        assert_eq!(error, ("wrong-shape".into(), "acts[50000].x".into()));
    }

    #[test]
    fn empty_rows_run_out_of_room_before_they_are_built() {
        let rows = "{},".repeat(3_000_000);
        let input = alloc::format!("{{\"acts\":[{rows}{{}}]}}");
        assert_eq!(
            error_of("judgeDuplicates", &input),
            ("too-large".into(), "acts".into())
        );
    }

    proptest! {
        #[test]
        fn any_text_gets_json_back(call in 0..calls().len(), input in ".{0,200}") {
            let text = call_json(calls()[call], &input);
            prop_assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok());
        }
    }
}
