//! Reading a canonical text back: by the names that its form has, in their order.
//!
//! It is no reader of any JSON. Whoever asks knows the form, so another order of names or a
//! space is refused at once; what could be written in two ways, an escape or a number, shows
//! when what was read is written again.

use alloc::string::String;
use alloc::vec::Vec;
use core::str::Chars;

/// A canonical text on its way.
pub(crate) struct Scan<'a> {
    rest: &'a str,
    /// Right behind the opening of an object, where no comma stands.
    fresh: bool,
    /// How many entries its lists may still have.
    entries: usize,
}

impl<'a> Scan<'a> {
    /// From its beginning; all its lists together have so many entries at most.
    pub(crate) const fn new(text: &'a str, entries: usize) -> Self {
        Self {
            rest: text,
            fresh: false,
            entries,
        }
    }

    /// Is all of it read?
    pub(crate) const fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    fn take(&mut self, what: &str) -> Option<()> {
        self.rest = self.rest.strip_prefix(what)?;
        Some(())
    }

    /// The opening of an object.
    pub(crate) fn open(&mut self) -> Option<()> {
        self.take("{")?;
        self.fresh = true;
        Some(())
    }

    /// Its end.
    pub(crate) fn close(&mut self) -> Option<()> {
        self.take("}")?;
        self.fresh = false;
        Some(())
    }

    /// Takes the name of the next field, where it is that one.
    pub(crate) fn named(&mut self, name: &str) -> bool {
        let comma = if self.fresh { "" } else { "," };
        let behind = || {
            let rest = self.rest.strip_prefix(comma)?.strip_prefix('"')?;
            rest.strip_prefix(name)?.strip_prefix("\":")
        };
        let Some(behind) = behind() else {
            return false;
        };
        (self.rest, self.fresh) = (behind, false);
        true
    }

    /// Takes the name of a field that must stand here.
    pub(crate) fn name(&mut self, name: &str) -> Option<()> {
        self.named(name).then_some(())
    }

    /// Text.
    pub(crate) fn text(&mut self) -> Option<String> {
        let rest = self.rest.strip_prefix('"')?;
        let (plain, behind) = rest.split_once('"')?;
        if !plain.contains('\\') {
            self.rest = behind;
            return Some(plain.into());
        }
        let (mut letters, mut text) = (rest.chars(), String::with_capacity(plain.len()));
        loop {
            match letters.next()? {
                '"' => break,
                '\\' => text.push(escaped(&mut letters)?),
                letter => text.push(letter),
            }
        }
        self.rest = letters.as_str();
        Some(text)
    }

    /// A whole number; one that a double cannot hold is text.
    pub(crate) fn number(&mut self) -> Option<u64> {
        if self.rest.starts_with('"') {
            return self.text()?.parse().ok();
        }
        let digits = self.rest.find(|letter: char| !letter.is_ascii_digit());
        let (digits, behind) = self.rest.split_at_checked(digits?)?;
        self.rest = behind;
        digits.parse().ok()
    }

    /// A yes or a no.
    pub(crate) fn flag(&mut self) -> Option<bool> {
        match self.take("true") {
            Some(()) => Some(true),
            None => self.take("false").map(|()| false),
        }
    }

    /// A list.
    pub(crate) fn list<T>(&mut self, each: impl Fn(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        self.take("[")?;
        let mut list = Vec::new();
        while self.take("]").is_none() {
            if !list.is_empty() {
                self.take(",")?;
            }
            self.entries = self.entries.checked_sub(1)?;
            list.push(each(self)?);
        }
        Some(list)
    }
}

/// The letter that stands behind a stroke.
fn escaped(letters: &mut Chars<'_>) -> Option<char> {
    Some(match letters.next()? {
        letter @ ('"' | '\\') => letter,
        'b' => '\u{8}',
        't' => '\t',
        'n' => '\n',
        'f' => '\u{c}',
        'r' => '\r',
        'u' => {
            let (digits, behind) = letters.as_str().split_at_checked(4)?;
            *letters = behind.chars();
            char::from_u32(u32::from_str_radix(digits, 16).ok()?)?
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signature::canonical::Object;
    use proptest::prelude::*;

    type Whole = (Vec<String>, Option<u64>, bool);

    fn whole(text: &str, entries: usize) -> Option<Whole> {
        let mut scan = Scan::new(text, entries);
        scan.open()?;
        scan.name("list")?;
        let list = scan.list(Scan::text)?;
        let number = match scan.named("number") {
            true => Some(scan.number()?),
            false => None,
        };
        scan.name("sure")?;
        let sure = scan.flag()?;
        scan.close()?;
        scan.is_at_end().then_some((list, number, sure))
    }

    fn written((list, number, sure): &Whole) -> String {
        Object::document(64, |object| {
            object.texts("list", list.iter().map(String::as_str));
            object.maybe_number("number", *number);
            object.maybe_flag("sure", Some(*sure));
        })
    }

    #[test]
    fn what_is_written_otherwise_is_not_read() {
        let good = r#"{"list":["a"],"number":1,"sure":true}"#;
        assert!(whole(good, 1).is_some());
        assert!(whole(good, 0).is_none(), "more entries than there may be");
        for bad in [
            r#"{"list": ["a"],"number":1,"sure":true}"#,
            r#"{,"list":["a"],"number":1,"sure":true}"#,
            r#"{"list":["a"]"number":1,"sure":true}"#,
            r#"{"list":["a",],"number":1,"sure":true}"#,
            r#"{"list":["a"],"sure":true,"number":1}"#,
            r#"{"list":["a"],"number":-1,"sure":true}"#,
            r#"{"list":["a"],"number":1,"sure":true}}"#,
            r#"{"list":["\x"],"number":1,"sure":true}"#,
            r#"{"list":["\u00"],"number":1,"sure":true}"#,
            r#"{"list":["a"#,
            "",
        ] {
            assert_eq!(whole(bad, 9), None, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn what_was_written_is_read(list: Vec<String>, number: Option<u64>, sure: bool) {
            let made = (list, number, sure);
            prop_assert_eq!(whole(&written(&made), 100), Some(made));
        }

        #[test]
        fn any_text_is_read_or_not(text in r#"\{"list":\["[a\\"u0-9]{0,9}"\](,"number":"?[0-9]{0,22}"?)?,"sure":(true|false)\}"#) {
            if let Some(made) = whole(&text, 9) {
                prop_assert_eq!(whole(&written(&made), 9), Some(made));
            }
        }
    }
}
