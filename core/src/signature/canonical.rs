//! The canonical text of a document: the one text that its signature is over.
//!
//! It is JSON by RFC 8785: no space, the names of an object in ascending order, the
//! fewest escapes. Only text, whole numbers, booleans, lists and objects stand in it.
//! Amounts and days are text, and so is a number that a double cannot hold, so no
//! float ever has to be written.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::{Display, Write as _};

/// The greatest whole number that RFC 8785 can write.
const NUMBER_MAX: u64 = (1 << 53) - 1;

/// A value of a document.
#[derive(Clone, PartialEq, Eq)]
pub enum Value<'a> {
    /// Text.
    Text(Cow<'a, str>),
    /// A whole number.
    Number(u64),
    /// Yes or no.
    Flag(bool),
    /// Values in their order.
    List(Vec<Value<'a>>),
    /// Values by name.
    Object(Object<'a>),
}

/// Values by name, in any order; they are written in ascending order.
///
/// ```
/// use qalqan_core::signature::canonical::Object;
///
/// let mut object = Object::new();
/// object.text("on", "2026-03-01");
/// object.shown("number", 7);
/// object.maybe("ground", None::<&str>);
/// assert_eq!(object.canonical(), r#"{"number":"7","on":"2026-03-01"}"#);
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Object<'a>(Vec<(&'static str, Value<'a>)>);

/// What a document holds may be about a person.
impl core::fmt::Debug for Object<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Object(..)")
    }
}

impl core::fmt::Debug for Value<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Value(..)")
    }
}

impl<'a> Object<'a> {
    /// With no values yet.
    #[must_use]
    pub fn new() -> Self {
        Self(Vec::with_capacity(12))
    }

    /// Adds a value. A name stands once: the later value replaces the earlier one.
    pub fn put(&mut self, name: &'static str, value: Value<'a>) {
        match self.0.iter_mut().find(|(known, _)| *known == name) {
            Some((_, known)) => *known = value,
            None => self.0.push((name, value)),
        }
    }

    /// Adds text.
    pub fn text(&mut self, name: &'static str, text: impl Into<Cow<'a, str>>) {
        self.put(name, Value::Text(text.into()));
    }

    /// Adds what prints as text.
    pub fn shown(&mut self, name: &'static str, value: impl Display) {
        self.put(name, Value::Text(Cow::Owned(value.to_string())));
    }

    /// Adds what prints as text, where there is one.
    pub fn maybe(&mut self, name: &'static str, value: Option<impl Display>) {
        if let Some(value) = value {
            self.shown(name, value);
        }
    }

    /// The canonical text.
    #[must_use]
    pub fn canonical(&self) -> String {
        let mut text = String::with_capacity(256);
        self.write(&mut text);
        text
    }

    fn write(&self, text: &mut String) {
        let mut entries: Vec<&(&'static str, Value<'_>)> = self.0.iter().collect();
        // names are ASCII, so the order of bytes is that of UTF-16
        entries.sort_unstable_by_key(|(name, _)| *name);
        text.push('{');
        for (index, (name, value)) in entries.into_iter().enumerate() {
            if index > 0 {
                text.push(',');
            }
            write_text(name, text);
            text.push(':');
            value.write(text);
        }
        text.push('}');
    }
}

impl Value<'_> {
    fn write(&self, text: &mut String) {
        match self {
            Self::Text(value) => write_text(value, text),
            Self::Number(number) => {
                let mark = if *number > NUMBER_MAX { "\"" } else { "" };
                // writing to a string cannot fail
                let _ = write!(text, "{mark}{number}{mark}");
            }
            Self::Flag(flag) => text.push_str(if *flag { "true" } else { "false" }),
            Self::List(values) => {
                text.push('[');
                for (index, value) in values.iter().enumerate() {
                    if index > 0 {
                        text.push(',');
                    }
                    value.write(text);
                }
                text.push(']');
            }
            Self::Object(object) => object.write(text),
        }
    }
}

fn write_text(value: &str, text: &mut String) {
    text.push('"');
    for letter in value.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\u{8}' => text.push_str("\\b"),
            '\t' => text.push_str("\\t"),
            '\n' => text.push_str("\\n"),
            '\u{c}' => text.push_str("\\f"),
            '\r' => text.push_str("\\r"),
            '\0'..='\u{1f}' => {
                // writing to a string cannot fail
                let _ = write!(text, "\\u{:04x}", u32::from(letter));
            }
            _ => text.push(letter),
        }
    }
    text.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;
    use proptest::prelude::*;

    fn object<'a>(entries: Vec<(&'static str, Value<'a>)>) -> Object<'a> {
        let mut object = Object::new();
        for (name, value) in entries {
            object.put(name, value);
        }
        object
    }

    /// Text of the standard's own example, section 3.2.2.2, in its canonical form.
    #[test]
    fn escapes_of_the_standard() {
        let given = "\u{20ac}$\u{000F}\u{000a}A'\u{0042}\u{0022}\u{005c}\\\"/";
        let written = object(vec![("string", Value::Text(given.into()))]).canonical();
        assert_eq!(
            written,
            "{\"string\":\"\u{20ac}$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}"
        );
    }

    #[test]
    fn nested_values_and_the_greatest_number() {
        let inner = object(vec![("b", Value::Flag(true)), ("a", Value::Flag(false))]);
        let numbers = vec![Value::Number(NUMBER_MAX), Value::Number(NUMBER_MAX + 1)];
        let whole = object(vec![
            ("z", Value::Object(inner)),
            ("n", Value::List(numbers)),
        ]);
        assert_eq!(
            whole.canonical(),
            r#"{"n":[9007199254740991,"9007199254740992"],"z":{"a":false,"b":true}}"#
        );
    }

    #[test]
    fn a_name_stands_once() {
        let mut twice = object(vec![("a", Value::Number(1))]);
        twice.text("a", "2");
        assert_eq!(twice.canonical(), r#"{"a":"2"}"#);
    }

    proptest! {
        /// Another reader reads back what was put in, whatever the order of putting.
        #[test]
        fn a_reader_reads_it_back(left in any::<String>(), right in any::<String>(), number: u32) {
            let one = object(vec![
                ("left", Value::Text(left.as_str().into())),
                ("right", Value::Text(right.as_str().into())),
                ("number", Value::Number(number.into())),
            ]);
            let other = object(vec![
                ("number", Value::Number(number.into())),
                ("right", Value::Text(right.as_str().into())),
                ("left", Value::Text(left.as_str().into())),
            ]);
            prop_assert_eq!(one.canonical(), other.canonical());
            let read: serde_json::Value = serde_json::from_str(&one.canonical()).unwrap();
            prop_assert_eq!(read["left"].as_str(), Some(left.as_str()));
            prop_assert_eq!(read["right"].as_str(), Some(right.as_str()));
            prop_assert_eq!(read["number"].as_u64(), Some(number.into()));
        }
    }
}
