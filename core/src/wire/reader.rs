//! Reading drafts: every field either gives a value or leaves a finding.

use crate::finding::{At, Examination, Finding, Path};
use crate::identifier::{FingerprintKey, Iban, KeyCheck, Reading};
use crate::law::catalogue::{input, limits};
use crate::law::{Edition, Language, Rule};
use crate::wire::VerdictReport;
use crate::wire::field::{Field, TextField};
use crate::wire::limits::{LIST_MAX, TEXT_CHARS_MAX};
use crate::wire::verdict::Telling;
use crate::wire::words;
use alloc::string::String;
use core::fmt::Display;
use core::str::FromStr;

/// Reads the fields of drafts and collects what is wrong with them.
pub(crate) struct Reader {
    pub(crate) exam: Examination,
    /// The newest edition judges, since nothing said which.
    pub(crate) newest: bool,
    /// The language that the host asked for.
    pub(crate) language: Option<Language>,
    /// The key of the call: fingerprints of another are refused.
    pub(crate) print_key: Option<FingerprintKey>,
    /// The check of the key before, whose fingerprints are taken too.
    pub(crate) check_before: Option<KeyCheck>,
}

impl Reader {
    pub(crate) fn new() -> Self {
        Self {
            exam: Examination::open(),
            newest: false,
            language: None,
            print_key: None,
            check_before: None,
        }
    }

    /// Closes with the verdict under an edition, for a report.
    pub(crate) fn verdict(self, edition: Option<&Edition>) -> VerdictReport {
        let telling = self.telling();
        telling.report(edition, &self.exam.close())
    }

    /// Reads the language in which the verdict is told.
    pub(crate) fn tell_in(&mut self, at: &At<'_>, field: TextField<'_>) {
        let asked = self.optional(at, field);
        self.language = asked.filter(|_| words::at_hand());
    }

    /// How verdicts are told, for a report whose verdict is closed elsewhere.
    pub(crate) const fn telling(&self) -> Telling {
        Telling {
            unnamed: self.newest,
            language: self.language,
        }
    }

    /// A field that must be there and in its form.
    pub(crate) fn required<T>(&mut self, at: &At<'_>, field: TextField<'_>) -> Option<T>
    where
        T: FromStr<Err: Display>,
    {
        let Some(text) = field.given() else {
            self.missing(at, field);
            return None;
        };
        self.exam.field_is_there();
        self.value(at, field, text)
    }

    /// A field that may be absent, but not broken.
    #[inline]
    pub(crate) fn optional<T>(&mut self, at: &At<'_>, field: TextField<'_>) -> Option<T>
    where
        T: FromStr<Err: Display>,
    {
        let text = field.given()?;
        self.value(at, field, text)
    }

    /// What the text of a field says.
    #[inline]
    fn value<T>(&mut self, at: &At<'_>, field: TextField<'_>, text: &str) -> Option<T>
    where
        T: FromStr<Err: Display>,
    {
        if text.len() > TEXT_CHARS_MAX && !self.chars_fit(at, field.name, text) {
            return None;
        }
        match text.parse() {
            Ok(value) => {
                self.exam.field_is_read();
                Some(value)
            }
            Err(reason) => {
                self.exam.field_is_short();
                self.malformed(at, field, reason);
                None
            }
        }
    }

    /// A name, an address or other free text: trimmed on neither side, without
    /// control characters.
    pub(crate) fn text(&mut self, at: &At<'_>, field: TextField<'_>) -> Option<String> {
        self.required::<PlainText>(at, field).map(|plain| plain.0)
    }

    /// Free text at its own place in a list.
    pub(crate) fn plain_at(
        &mut self,
        at: &At<'_>,
        name: &'static str,
        text: &str,
    ) -> Option<String> {
        let read = if text.chars().count() > TEXT_CHARS_MAX {
            Err("text is too long")
        } else {
            text.parse::<PlainText>()
        };
        match read {
            Ok(plain) => {
                self.exam.field_is_formed();
                Some(plain.0)
            }
            Err(reason) => {
                self.malformed_at(at.path(), name, reason);
                None
            }
        }
    }

    /// An account that must be there, also as people write it: that reading is noted.
    pub(crate) fn account(&mut self, at: &At<'_>, field: TextField<'_>) -> Option<Iban> {
        let read = field.given().map(Iban::normalise);
        let Some(Ok(Reading {
            value,
            changed: true,
        })) = read
        else {
            return self.required(at, field);
        };
        self.exam.field_is_there();
        let finding = Finding::new(&input::LOOK_ALIKE, at.field(field.name).path());
        let finding = finding.with("field", field.name);
        self.exam.find(finding.with("value", value.masked()));
        self.exam.field_is_formed();
        Some(value)
    }

    /// A number that must be there.
    pub(crate) fn number<T: Copy>(&mut self, at: &At<'_>, field: Field<Option<T>>) -> Option<T> {
        match field.value {
            Some(_) => self.exam.field_is_there(),
            None => self.missing(at, field),
        }
        field.value
    }

    /// Is the list short enough to be read at all?
    pub(crate) fn list_fits<T>(&mut self, at: &At<'_>, field: Field<&[T]>) -> bool {
        self.list_within(at, field, LIST_MAX)
    }

    /// Is a list that no real caller needs long within its own limit?
    pub(crate) fn list_within<T>(&mut self, at: &At<'_>, field: Field<&[T]>, limit: usize) -> bool {
        self.count_within(at, field, field.value.len(), limit)
    }

    /// The same for what a list holds of one kind, or would hold.
    pub(crate) fn count_within<V>(
        &mut self,
        at: &At<'_>,
        field: Field<V>,
        count: usize,
        limit: usize,
    ) -> bool {
        self.within(&limits::LIST_TOO_LONG, at, field.name, count, limit)
    }

    #[cold]
    pub(crate) fn missing<V>(&mut self, at: &At<'_>, field: Field<V>) {
        self.missing_named(at, field.name);
    }

    #[cold]
    pub(crate) fn missing_named(&mut self, at: &At<'_>, name: &'static str) {
        let path = at.field(name).path();
        self.exam
            .find(Finding::new(&input::MISSING, path).with("field", name));
    }

    /// The reason never repeats the value: it may be a person's number.
    pub(crate) fn malformed<V>(&mut self, at: &At<'_>, field: Field<V>, reason: impl Display) {
        self.malformed_at(at.field(field.name).path(), field.name, reason);
    }

    /// The same at a place in a list of texts.
    #[cold]
    pub(crate) fn malformed_at(&mut self, path: Path, name: &'static str, reason: impl Display) {
        let finding = Finding::new(&input::MALFORMED, path);
        self.exam
            .find(finding.with("field", name).with("reason", reason));
    }

    /// A text written with look-alike or small letters is read as what it means, and noted.
    pub(crate) fn read_as(&mut self, path: Path, name: &'static str, value: impl Display) {
        let finding = Finding::new(&input::LOOK_ALIKE, path.clone()).with("field", name);
        let finding = finding.with("value", &value).repair(path, &value);
        self.exam.find(finding);
    }

    pub(super) fn fits(&mut self, at: &At<'_>, name: &'static str, text: &str) -> bool {
        let fits = text.len() <= TEXT_CHARS_MAX || self.chars_fit(at, name, text);
        if fits {
            self.exam.field_is_short();
        }
        fits
    }

    /// Is a text short enough whose bytes are more than characters may be? Counting is only
    /// needed near the limit. A pass is the caller's to count.
    #[cold]
    fn chars_fit(&mut self, at: &At<'_>, name: &'static str, text: &str) -> bool {
        let count = text.chars().count();
        let fits = count <= TEXT_CHARS_MAX;
        if !fits {
            self.over(&limits::TEXT_TOO_LONG, at, name, (count, TEXT_CHARS_MAX));
        }
        fits
    }

    fn within(
        &mut self,
        rule: &'static Rule,
        at: &At<'_>,
        name: &'static str,
        count: usize,
        limit: usize,
    ) -> bool {
        if count <= limit {
            self.exam.pass(rule);
            return true;
        }
        self.over(rule, at, name, (count, limit));
        false
    }

    #[cold]
    fn over(
        &mut self,
        rule: &'static Rule,
        at: &At<'_>,
        name: &'static str,
        (count, limit): (usize, usize),
    ) {
        let finding = Finding::new(rule, at.field(name).path()).with("field", name);
        self.exam
            .find(finding.with("count", count).with("limit", limit));
    }
}

/// Free text: no control characters, no space at either end.
struct PlainText(String);

impl FromStr for PlainText {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.chars().any(char::is_control) {
            return Err("text holds control characters");
        }
        if text.trim() != text {
            return Err("text starts or ends with a space");
        }
        Ok(Self(text.into()))
    }
}
