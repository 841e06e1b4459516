//! The canonical text of a document: the one text that its signature is over.
//!
//! It is JSON by RFC 8785: no space, the names of an object in ascending order, the
//! fewest escapes. Only text, whole numbers, yes and no, lists and objects stand in it.
//! Amounts and days are text, and so is a number that a double cannot hold, so no
//! float ever has to be written.

use crate::ascii::Plain;
use alloc::string::String;
use core::fmt::{self, Display, Write as _};

/// The greatest whole number that RFC 8785 can write.
const NUMBER_MAX: u64 = (1 << 53) - 1;

/// An object as it is written: its names come in ascending order, each once, and go
/// straight into one text, those of its parts as well. Nothing is sorted and nothing is
/// written twice; tests hold the order.
///
/// ```
/// use qalqan_core::signature::canonical::Object;
///
/// let text = Object::document(64, |object| {
///     object.number("number", 7);
///     object.text("on", "2026-03-01");
///     object.object("part", |part| part.text("name", "\"a\""));
/// });
/// assert_eq!(text, r#"{"number":7,"on":"2026-03-01","part":{"name":"\"a\""}}"#);
/// ```
pub struct Object<'a> {
    text: &'a mut String,
    last: &'static str,
}

/// What a document holds may be about a person.
impl fmt::Debug for Object<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Object(..)")
    }
}

impl Object<'_> {
    /// The canonical text of an object, with room for so many bytes.
    #[must_use]
    pub fn document(room: usize, fill: impl FnOnce(&mut Object<'_>)) -> String {
        let mut text = String::with_capacity(room);
        Object::whole(&mut text, fill);
        text
    }

    fn whole(text: &mut String, fill: impl FnOnce(&mut Object<'_>)) {
        text.push('{');
        let mut object = Object { text, last: "" };
        fill(&mut object);
        object.text.push('}');
    }

    fn name(&mut self, name: &'static str) -> &mut String {
        debug_assert!(self.last < name, "`{name}` comes behind `{}`", self.last);
        // a name of ours needs no escape
        self.text
            .push_str(if self.last.is_empty() { "\"" } else { ",\"" });
        self.text.push_str(name);
        self.text.push_str("\":");
        self.last = name;
        self.text
    }

    /// Adds text.
    pub fn text(&mut self, name: &'static str, text: &str) {
        write_text(text, self.name(name));
    }

    /// Adds text, where there is any.
    pub(crate) fn maybe_text(&mut self, name: &'static str, text: Option<&String>) {
        if let Some(text) = text {
            self.text(name, text);
        }
    }

    /// Adds what needs no escape.
    pub(crate) fn plain(&mut self, name: &'static str, value: impl Plain) {
        let text = self.name(name);
        text.push('"');
        value.put(text);
        text.push('"');
    }

    /// Adds what needs no escape, where there is one.
    pub(crate) fn maybe_plain(&mut self, name: &'static str, value: Option<impl Plain>) {
        if let Some(value) = value {
            self.plain(name, value);
        }
    }

    /// Adds what prints as text, where there is one.
    pub(crate) fn maybe(&mut self, name: &'static str, value: Option<impl Display>) {
        if let Some(value) = value {
            let text = self.name(name);
            text.push('"');
            // writing to a string cannot fail
            let _ = write!(Escaped(text), "{value}");
            text.push('"');
        }
    }

    /// Adds a whole number; one that a double cannot hold is written as text.
    pub fn number(&mut self, name: &'static str, number: u64) {
        if number > NUMBER_MAX {
            self.plain(name, number);
        } else {
            number.put(self.name(name));
        }
    }

    /// Adds a whole number of either sign, where there is one; one that a double cannot hold
    /// is written as text.
    pub(crate) fn maybe_integer(&mut self, name: &'static str, number: Option<i64>) {
        match number.map(u64::try_from) {
            Some(Ok(number)) => self.number(name, number),
            Some(Err(_)) => self.maybe(name, number),
            None => {}
        }
    }

    /// Adds a whole number, where there is one.
    pub(crate) fn maybe_number(&mut self, name: &'static str, number: Option<u64>) {
        if let Some(number) = number {
            self.number(name, number);
        }
    }

    /// Adds a yes or a no, where it is known.
    pub(crate) fn maybe_flag(&mut self, name: &'static str, flag: Option<bool>) {
        if let Some(flag) = flag {
            self.name(name)
                .push_str(if flag { "true" } else { "false" });
        }
    }

    /// Adds a list of texts, in their order.
    pub fn texts<'t>(&mut self, name: &'static str, texts: impl Iterator<Item = &'t str>) {
        let text = self.name(name);
        text.push('[');
        for (index, one) in texts.enumerate() {
            if index > 0 {
                text.push(',');
            }
            write_text(one, text);
        }
        text.push(']');
    }

    /// Adds a list of objects, in their order.
    pub fn objects<T>(
        &mut self,
        name: &'static str,
        each: impl IntoIterator<Item = T>,
        fill: impl Fn(T, &mut Object<'_>),
    ) {
        let text = self.name(name);
        text.push('[');
        for (index, one) in each.into_iter().enumerate() {
            if index > 0 {
                text.push(',');
            }
            Object::whole(text, |object| fill(one, object));
        }
        text.push(']');
    }

    /// Adds an object.
    pub fn object(&mut self, name: &'static str, fill: impl FnOnce(&mut Object<'_>)) {
        Object::whole(self.name(name), fill);
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
        let text = Object::document(8, |object| object.text("string", given));
        assert_eq!(text, expected);
        let shown = Object::document(8, |object| object.maybe("string", Some(given)));
        assert_eq!(shown, expected);
    }

    #[test]
    fn nested_values_and_the_greatest_number() {
        let text = Object::document(8, |whole| {
            whole.number("m", NUMBER_MAX + 1);
            whole.texts("n", ["2", "1"].into_iter());
            whole.objects("o", [1, 2], |one, inner| inner.number("c", one));
            whole.object("z", |inner| {
                inner.number("a", NUMBER_MAX);
                inner.text("b", "");
            });
        });
        assert_eq!(
            text,
            r#"{"m":"9007199254740992","n":["2","1"],"o":[{"c":1},{"c":2}],"z":{"a":9007199254740991,"b":""}}"#
        );
        assert_eq!(Object::document(8, |_| {}), "{}");
    }

    /// Two names in the wrong order, or one twice, are a mistake of ours.
    #[test]
    #[cfg(debug_assertions)]
    fn names_come_in_ascending_order() {
        for second in ["a", "b"] {
            let written = std::panic::catch_unwind(|| {
                Object::document(8, |object| {
                    object.text("b", "");
                    object.text(second, "");
                })
            });
            assert!(written.is_err(), "{second}");
        }
    }

    proptest! {
        /// Another reader reads back what was put in.
        #[test]
        fn a_reader_reads_it_back(left in any::<String>(), right in any::<String>(), number: u32) {
            let text = Object::document(8, |object| {
                object.text("left", &left);
                object.number("number", number.into());
                object.maybe("right", Some(&right));
            });
            let read: serde_json::Value = serde_json::from_str(&text).unwrap();
            prop_assert_eq!(read["left"].as_str(), Some(left.as_str()));
            prop_assert_eq!(read["right"].as_str(), Some(right.as_str()));
            prop_assert_eq!(read["number"].as_u64(), Some(number.into()));
        }
    }
}
