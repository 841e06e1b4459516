//! The canonical text of a document: the one text that its signature is over.
//!
//! It is JSON by RFC 8785: no space, the names of an object in ascending order, the
//! fewest escapes. Only text, whole numbers, lists of text and objects stand in it.
//! Amounts and days are text, and so is a number that a double cannot hold, so no
//! float ever has to be written.

use crate::plain::Plain;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Display, Write as _};

/// The greatest whole number that RFC 8785 can write.
const NUMBER_MAX: u64 = (1 << 53) - 1;

/// Values by name, added in any order and written in ascending order of the names. A
/// name is added once. Names that come in ascending order cost no sorting.
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
#[derive(Clone, PartialEq, Eq)]
pub struct Object {
    /// The text so far: its brace, then each name with its value.
    written: String,
    /// The names, and where in that text each value ends.
    ends: Vec<(&'static str, usize)>,
    /// Did a name come before one that goes before it?
    unsorted: bool,
}

/// What a document holds may be about a person.
impl fmt::Debug for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Object(..)")
    }
}

impl Default for Object {
    fn default() -> Self {
        Self::new()
    }
}

impl Object {
    /// With no values yet.
    #[must_use]
    pub fn new() -> Self {
        Self::with_room(8)
    }

    /// With no values yet, and room for so many.
    #[must_use]
    pub fn with_room(values: usize) -> Self {
        let mut written = String::with_capacity(values.saturating_mul(40));
        written.push('{');
        Self {
            written,
            ends: Vec::with_capacity(values),
            unsorted: false,
        }
    }

    /// Adds text.
    pub fn text(&mut self, name: &'static str, text: &str) {
        self.value(name, |written| write_text(text, written));
    }

    /// Adds what needs no escape.
    pub(crate) fn plain(&mut self, name: &'static str, value: impl Plain) {
        self.value(name, |written| {
            written.push('"');
            value.put(written);
            written.push('"');
        });
    }

    /// Adds what needs no escape, where there is one.
    pub(crate) fn maybe_plain(&mut self, name: &'static str, value: Option<impl Plain>) {
        if let Some(value) = value {
            self.plain(name, value);
        }
    }

    /// Adds what prints as text.
    pub fn shown(&mut self, name: &'static str, value: impl Display) {
        self.value(name, |written| {
            written.push('"');
            // writing to a string cannot fail
            let _ = write!(Escaped(written), "{value}");
            written.push('"');
        });
    }

    /// Adds what prints as text, where there is one.
    pub fn maybe(&mut self, name: &'static str, value: Option<impl Display>) {
        if let Some(value) = value {
            self.shown(name, value);
        }
    }

    /// Adds a whole number; one that a double cannot hold is written as text.
    pub fn number(&mut self, name: &'static str, number: u64) {
        if number > NUMBER_MAX {
            self.plain(name, number);
        } else {
            self.value(name, |written| number.put(written));
        }
    }

    /// Adds a list of texts, in their order.
    pub fn texts<'a>(&mut self, name: &'static str, texts: impl Iterator<Item = &'a str>) {
        self.value(name, |written| {
            written.push('[');
            for (index, text) in texts.enumerate() {
                if index > 0 {
                    written.push(',');
                }
                write_text(text, written);
            }
            written.push(']');
        });
    }

    /// Adds an object, where there is one.
    pub fn part(&mut self, name: &'static str, object: Option<Self>) {
        if let Some(object) = object {
            self.object(name, object);
        }
    }

    /// Adds an object.
    pub fn object(&mut self, name: &'static str, object: Self) {
        self.value(name, |written| written.push_str(&object.canonical()));
    }

    fn value(&mut self, name: &'static str, write: impl FnOnce(&mut String)) {
        if let Some((last, _)) = self.ends.last() {
            self.unsorted |= goes_before(name, last);
            self.written.push(',');
        }
        // a name of ours needs no escape
        self.written.push('"');
        self.written.push_str(name);
        self.written.push_str("\":");
        write(&mut self.written);
        self.ends.push((name, self.written.len()));
    }

    /// The canonical text.
    #[must_use]
    pub fn canonical(mut self) -> String {
        if !self.unsorted {
            self.written.push('}');
            return self.written;
        }
        // before each pair stands one mark: the brace or a comma
        let mut start = 1;
        let mut pairs: Vec<(&'static str, &str)> = Vec::with_capacity(self.ends.len());
        for (name, end) in &self.ends {
            pairs.push((name, self.written.get(start..*end).unwrap_or_default()));
            start = end.saturating_add(1);
        }
        pairs.sort_unstable_by_key(|(name, _)| *name);
        let mut text = String::with_capacity(self.written.len().saturating_add(1));
        let mut mark = '{';
        for (_, pair) in pairs {
            text.push(mark);
            text.push_str(pair);
            mark = ',';
        }
        text.push('}');
        text
    }
}

/// Names are ASCII, so the order of bytes is that of UTF-16. Most differ in the first
/// letter already.
fn goes_before(name: &str, other: &str) -> bool {
    match (name.as_bytes().first(), other.as_bytes().first()) {
        (Some(one), Some(first)) if one != first => one < first,
        _ => name < other,
    }
}

pub(crate) fn write_text(value: &str, text: &mut String) {
    text.push('"');
    escape(value, text);
    text.push('"');
}

/// Escapes what is written through it.
struct Escaped<'a>(&'a mut String);

impl fmt::Write for Escaped<'_> {
    fn write_str(&mut self, value: &str) -> fmt::Result {
        escape(value, self.0);
        Ok(())
    }
}

fn escape(value: &str, text: &mut String) {
    let special = |byte: u8| byte < 0x20 || byte == b'"' || byte == b'\\';
    // most texts need no escape at all; looking at every byte goes many at a time
    if !value.bytes().fold(false, |any, byte| any | special(byte)) {
        return text.push_str(value);
    }
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
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Text of the standard's own example, section 3.2.2.2, in its canonical form.
    #[test]
    fn escapes_of_the_standard() {
        let given = "\u{20ac}$\u{000F}\u{000a}A'\u{0042}\u{0022}\u{005c}\\\"/";
        let expected = "{\"string\":\"\u{20ac}$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}";
        let mut object = Object::new();
        object.text("string", given);
        assert_eq!(object.canonical(), expected);
        let mut printed = Object::new();
        printed.shown("string", given);
        assert_eq!(printed.canonical(), expected);
    }

    #[test]
    fn nested_values_and_the_greatest_number() {
        let mut inner = Object::new();
        inner.text("b", "");
        inner.number("a", NUMBER_MAX);
        let mut whole = Object::new();
        whole.object("z", inner);
        whole.texts("n", ["2", "1"].into_iter());
        whole.number("m", NUMBER_MAX + 1);
        assert_eq!(
            whole.canonical(),
            r#"{"m":"9007199254740992","n":["2","1"],"z":{"a":9007199254740991,"b":""}}"#
        );
        assert_eq!(Object::new().canonical(), "{}");
    }

    proptest! {
        /// Another reader reads back what was put in, whatever the order of putting.
        #[test]
        fn a_reader_reads_it_back(left in any::<String>(), right in any::<String>(), number: u32) {
            let mut one = Object::new();
            one.text("left", &left);
            one.shown("right", &right);
            one.number("number", number.into());
            let mut other = Object::new();
            other.number("number", number.into());
            other.text("right", &right);
            other.text("left", &left);
            let one = one.canonical();
            prop_assert_eq!(&one, &other.canonical());
            let read: serde_json::Value = serde_json::from_str(&one).unwrap();
            prop_assert_eq!(read["left"].as_str(), Some(left.as_str()));
            prop_assert_eq!(read["right"].as_str(), Some(right.as_str()));
            prop_assert_eq!(read["number"].as_u64(), Some(number.into()));
        }
    }
}
