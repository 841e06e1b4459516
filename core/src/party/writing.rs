//! How names, addresses and numbers of identity documents are written: the faults that
//! people and broken systems make, each by name, and the text mended where it can be.

use crate::closed_set::closed_set;
use crate::finding::{At, Examination, Finding};
use crate::law::Rule;
use crate::law::catalogue::party as rules;
use crate::party::letters::{Script, invisible, lower_case_first, mended_word, script, small};
use alloc::string::String;
use alloc::vec::Vec;

closed_set! {
    /// A fault of writing.
    pub enum WritingFault {
        /// A space at an end, two in a row, or another sign than a plain space.
        Spaces = "spaces",
        /// A letter that nobody sees, or a control character.
        Invisible = "invisible-letters",
        /// A digit in a name.
        Digit = "digit",
        /// Latin and Cyrillic letters in one word.
        MixedLetters = "mixed-letters",
        /// A letter that is neither Latin nor Cyrillic.
        OtherScript = "other-script",
        /// A small letter where a capital belongs.
        LowerCase = "lower-case",
        /// A sign that has no place there, or not at that place.
        Sign = "sign",
        /// Too little to be what it should be.
        TooShort = "too-short",
        /// The person's own number in place of a document's.
        PersonalNumber = "personal-number",
    }
}

/// What is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Name,
    Address,
    Document,
}

/// A name: letters of one script a word, a capital first; strokes, apostrophes and single
/// spaces inside. Small particles behind the first word are as they are.
pub fn name_written(exam: &mut Examination, at: &At<'_>, field: &'static str, text: &str) -> bool {
    report(
        exam,
        at,
        &rules::NAME_WRITTEN,
        &Written::of(Kind::Name, text),
        field,
    )
}

/// An address: letters, digits and the usual signs, one script a word.
pub fn address_written(
    exam: &mut Examination,
    at: &At<'_>,
    field: &'static str,
    text: &str,
) -> bool {
    report(
        exam,
        at,
        &rules::ADDRESS_WRITTEN,
        &Written::of(Kind::Address, text),
        field,
    )
}

/// The number of an identity document: four letters and digits at least, one of the digits
/// not zero, capitals, and not the holder's own number. Words such as the kind or the
/// country may be beside it.
pub fn document_written(
    exam: &mut Examination,
    at: &At<'_>,
    field: &'static str,
    text: &str,
    own_number: &str,
) -> bool {
    let mut written = Written::of(Kind::Document, text);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if !own_number.is_empty() && digits == own_number {
        written.faults.push(WritingFault::PersonalNumber);
        written.mended = None;
    }
    report(exam, at, &rules::DOCUMENT_WRITTEN, &written, field)
}

fn report(
    exam: &mut Examination,
    at: &At<'_>,
    rule: &'static Rule,
    written: &Written,
    field: &'static str,
) -> bool {
    if written.faults.is_empty() {
        exam.pass(rule);
        return true;
    }
    for fault in &written.faults {
        let path = at.field(field).path();
        let finding = Finding::new(rule, path.clone()).with("field", field);
        let finding = finding.with("reason", fault);
        exam.find(match &written.mended {
            Some(mended) => finding.repair(path, mended),
            None => finding,
        });
    }
    false
}

/// The faults of a text, each once, and the text without them where they can be mended.
struct Written {
    faults: Vec<WritingFault>,
    mended: Option<String>,
    /// Does the text hold a digit?
    numbered: bool,
}

impl Written {
    fn of(kind: Kind, text: &str) -> Self {
        let mut written = Self {
            faults: Vec::new(),
            mended: Some(String::new()),
            numbered: text.chars().any(char::is_numeric),
        };
        let plain = written.plain(kind, text);
        written.words(kind, &plain);
        written.whole(kind, &plain);
        written.faults.sort_unstable();
        written.faults.dedup();
        written
    }

    fn fault(&mut self, fault: WritingFault) {
        self.faults.push(fault);
    }

    fn cannot_mend(&mut self, fault: WritingFault) {
        self.fault(fault);
        self.mended = None;
    }

    /// Without what nobody sees, with single plain spaces and plain strokes.
    fn plain(&mut self, kind: Kind, text: &str) -> String {
        let mut plain = String::new();
        for letter in text.chars() {
            if letter.is_whitespace() {
                if plain.is_empty() || plain.ends_with(' ') || letter != ' ' {
                    self.fault(WritingFault::Spaces);
                }
                if !plain.is_empty() && !plain.ends_with(' ') {
                    plain.push(' ');
                }
            } else if invisible(letter) {
                self.fault(WritingFault::Invisible);
            } else if matches!(letter, '\u{2010}'..='\u{2015}' | '\u{2212}') {
                if kind != Kind::Address {
                    self.fault(WritingFault::Sign);
                }
                plain.push('-');
            } else {
                plain.push(letter);
            }
        }
        if plain.ends_with(' ') {
            self.fault(WritingFault::Spaces);
            plain.pop();
        }
        plain
    }

    /// Word by word: runs of letters and digits between other signs.
    fn words(&mut self, kind: Kind, plain: &str) {
        let mut mended = String::new();
        let mut word = String::new();
        for letter in plain.chars().chain(['\n']) {
            let apostrophe = kind == Kind::Name && is_apostrophe(letter);
            if letter.is_alphanumeric() || apostrophe {
                word.push(letter);
                continue;
            }
            self.word(kind, &word, &mut mended);
            word.clear();
            if letter != '\n' {
                if !allowed(kind, letter) {
                    self.cannot_mend(WritingFault::Sign);
                }
                mended.push(letter);
            }
        }
        if kind == Kind::Name
            && let Some(capital) = lower_case_first(&mended)
        {
            self.fault(WritingFault::LowerCase);
            mended = capital;
        }
        self.mended = self.mended.take().map(|_| mended);
    }

    fn word(&mut self, kind: Kind, word: &str, mended: &mut String) {
        let scripts = |wanted| word.chars().any(|letter| script(letter) == Some(wanted));
        if kind != Kind::Address && scripts(Script::Other) {
            self.cannot_mend(WritingFault::OtherScript);
        }
        let mut own = String::from(word);
        if scripts(Script::Latin) && scripts(Script::Cyrillic) {
            match mended_word(word) {
                Some(one) => {
                    self.fault(WritingFault::MixedLetters);
                    own = one;
                }
                None => self.cannot_mend(WritingFault::MixedLetters),
            }
        }
        let numbered = word.chars().any(char::is_numeric);
        // beside a number two letters are its series; without one they are words
        let short = word.chars().count() <= 2 && self.numbered;
        let series = kind == Kind::Document && (numbered || short);
        if series && word.chars().any(small) {
            self.fault(WritingFault::LowerCase);
            own = own.to_uppercase();
        }
        mended.push_str(&own);
    }

    /// What the whole text must hold.
    fn whole(&mut self, kind: Kind, text: &str) {
        let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
        let short = match kind {
            Kind::Name => {
                if text.chars().any(char::is_numeric) {
                    self.cannot_mend(WritingFault::Digit);
                }
                if misplaced(text) {
                    self.cannot_mend(WritingFault::Sign);
                }
                letters == 0
            }
            Kind::Address => letters < 3,
            Kind::Document => {
                let digit = |letter: char| letter.is_ascii_digit() && letter != '0';
                let signs = text.chars().filter(|letter| letter.is_alphanumeric());
                signs.count() < 4 || !text.chars().any(digit)
            }
        };
        if short {
            self.cannot_mend(WritingFault::TooShort);
        }
    }
}

const fn is_apostrophe(letter: char) -> bool {
    matches!(
        letter,
        '\'' | '`' | '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{b4}'
    )
}

/// Signs that may stand between words.
fn allowed(kind: Kind, letter: char) -> bool {
    let signs = match kind {
        Kind::Name => " -",
        Kind::Document => " -/.№():,#",
        Kind::Address => " -/\\.,№():;#«»\"'+&„“”’",
    };
    signs.contains(letter)
}

/// A stroke or an apostrophe of a name that does not stand between two letters.
fn misplaced(name: &str) -> bool {
    let sign = |letter: char| letter == '-' || is_apostrophe(letter);
    let mut before = None::<char>;
    for letter in name.trim().chars().map(Some).chain([None]) {
        let edge = |one: Option<char>| one.is_none_or(|one| !one.is_alphabetic());
        if before.is_some_and(sign) && edge(letter) {
            return true;
        }
        if letter.is_some_and(sign) && edge(before) {
            return true;
        }
        before = letter;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::string::ToString;

    fn faults(kind: Kind, text: &str) -> (Vec<&'static str>, Option<String>) {
        let written = Written::of(kind, text);
        let names = written.faults.iter().map(|fault| fault.name());
        let mended = written.mended.filter(|_| !written.faults.is_empty());
        (names.collect(), mended)
    }

    #[test]
    fn names_as_people_write_them() {
        for good in [
            "Ахметова",
            "Ким",
            "О",
            "СЕРИКОВ",
            "О'Коннор",
            "Абдул-Рахман",
            "Серік оғлы",
            "Müller",
            "D’Arc",
            "Әбдіқадырұлы",
        ] {
            assert_eq!(faults(Kind::Name, good), (Vec::new(), None), "{good}");
        }
        let mended = |text: &str| Some(text.to_string());
        for (bad, fault, repair) in [
            (" Ахметова", "spaces", mended("Ахметова")),
            ("Серік  оғлы", "spaces", mended("Серік оғлы")),
            ("Серік\u{a0}оғлы", "spaces", mended("Серік оғлы")),
            ("Ахме\u{200b}това", "invisible-letters", mended("Ахметова")),
            ("Aхметова", "mixed-letters", mended("Ахметова")),
            ("Әлiхан", "mixed-letters", mended("Әліхан")),
            ("Jоhn", "mixed-letters", mended("John")),
            ("Жjд", "mixed-letters", None),
            ("ахметова", "lower-case", mended("Ахметова")),
            ("Ахметова2", "digit", None),
            ("Ахметова?", "sign", None),
            ("Ахметова-", "sign", None),
            ("Кара--Кум", "sign", None),
            ("Абдул–Рахман", "sign", mended("Абдул-Рахман")),
            ("მარიამ", "other-script", None),
            ("-", "sign", None),
        ] {
            let (found, mended) = faults(Kind::Name, bad);
            assert!(found.contains(&fault), "{bad:?}: {found:?}");
            assert_eq!(mended, repair, "{bad:?}");
        }
        let (all, none) = faults(Kind::Name, " aхметова7 ");
        assert_eq!(all, ["spaces", "digit", "mixed-letters", "lower-case"]);
        assert_eq!(none, None);
    }

    #[test]
    fn addresses_and_documents() {
        for good in [
            "г. Астана, ул. Тестовая, 2",
            "010000, Abay көшесі 5А, пәт. №7",
        ] {
            assert!(faults(Kind::Address, good).0.is_empty(), "{good}");
        }
        for (bad, fault) in [
            ("-", "too-short"),
            ("г.  Астана", "spaces"),
            ("г. Аcтана", "mixed-letters"),
            ("г. Астана\u{feff}", "invisible-letters"),
            ("<b>Астана</b>", "sign"),
        ] {
            assert_eq!(faults(Kind::Address, bad).0, [fault], "{bad}");
        }
        for good in [
            "N 00000001",
            "012345678",
            "I-АБ № 123456",
            "паспорт KGZ AC0123456",
        ] {
            assert!(faults(Kind::Document, good).0.is_empty(), "{good}");
        }
        for (bad, fault) in [
            ("б/н", "too-short"),
            ("00000000", "too-short"),
            ("N12", "too-short"),
            ("n 00000001", "lower-case"),
            ("N_00000001", "sign"),
            ("АN1234567", "mixed-letters"),
        ] {
            assert!(faults(Kind::Document, bad).0.contains(&fault), "{bad}");
        }
    }

    proptest! {
        /// A mended text has no fault left, and no text panics.
        #[test]
        fn what_is_mended_is_sound(text in "[а-яА-Яa-zA-Z0-9ІіӘ \u{a0}\u{200b}.'–_-]{0,12}|.{0,20}") {
            for kind in [Kind::Name, Kind::Address, Kind::Document] {
                if let (told, Some(mended)) = faults(kind, &text) {
                    prop_assert_eq!(faults(kind, &mended).0, Vec::<&str>::new(), "{:?} {:?}", told, mended);
                }
            }
        }
    }
}
