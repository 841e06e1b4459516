//! Text without personal data, as far as a program can tell (mechanism 39).
//!
//! What it finds for certain is the *form*: a person's number however it is set apart, an
//! e-mail address, a phone, and a name with a patronymic or initials. A name that has no
//! such mark, a nickname or a number spelt out in words are beyond a program, so free
//! notices are published only where the host says that a person has read them.

use crate::identifier::{Iin, without_people};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// Text without personal data; only [`PublicText::of`] and [`PublicText::of_notice`] make
/// one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicText(String);

/// Why a text is withheld.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withheld {
    /// A person's number, or digits of another script, which hide one.
    PersonalNumber,
    /// An e-mail address.
    Email,
    /// A phone.
    Phone,
    /// A name with a patronymic or initials.
    Name,
}

impl Withheld {
    /// The stable name in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::PersonalNumber => "personal-number",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Name => "name",
        }
    }
}

impl PublicText {
    /// A name, an address or a number of an entity: without a person's number and without
    /// an e-mail address.
    ///
    /// # Errors
    /// [`Withheld`] says what it holds.
    pub fn of(text: &str) -> Result<Self, Withheld> {
        if holds_person(text) {
            return Err(Withheld::PersonalNumber);
        }
        if text.contains('@') {
            return Err(Withheld::Email);
        }
        Ok(Self(text.to_string()))
    }

    /// Free text: also without phones and without names that can be recognised by their form.
    ///
    /// # Errors
    /// [`Withheld`] says what it holds.
    pub fn of_notice(text: &str) -> Result<Self, Withheld> {
        let public = Self::of(text)?;
        if holds_phone(text) {
            return Err(Withheld::Phone);
        }
        if holds_name(text) {
            return Err(Withheld::Name);
        }
        Ok(public)
    }

    /// Text that our own grammar made: a year, a serial and a check character.
    pub(super) fn of_grammar(text: &str) -> Self {
        Self(text.to_string())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Digits that belong together: whatever is between them is no letter, be it two
/// spaces, a stroke of any length or a sign that nobody sees.
struct Runs<'a>(core::str::Chars<'a>);

impl Iterator for Runs<'_> {
    type Item = Vec<u8>;

    fn next(&mut self) -> Option<Vec<u8>> {
        let mut run = Vec::new();
        loop {
            match self.0.next() {
                None if run.is_empty() => return None,
                None => return Some(run),
                Some(digit) if digit.is_ascii_digit() => {
                    run.push(u8::try_from(digit).unwrap_or(b'0'));
                }
                Some(letter) if letter.is_alphabetic() && !run.is_empty() => return Some(run),
                Some(_) => {}
            }
        }
    }
}

/// Any twelve digits in a row that are a person's number, also inside a longer run.
fn holds_person(text: &str) -> bool {
    // digits of other scripts, and ones in a circle: nobody writes a number of an entity so
    let odd = |letter: char| letter.is_numeric() && !letter.is_ascii() && !plain_sign(letter);
    if text.chars().any(odd) {
        return true;
    }
    // twelve digits alone may be a number that somebody mistyped
    without_people(text.to_string()) != text
        || Runs(text.chars()).any(|run| run.windows(12).any(is_person))
}

/// Signs that are numeric and part of plain words: powers, fractions, Roman numbers.
const fn plain_sign(letter: char) -> bool {
    matches!(
        letter,
        '²' | '³' | '¼' | '½' | '¾' | '\u{2160}'..='\u{2188}'
    )
}

/// A number with a fitting control digit whose first six digits are a day of birth: the fifth
/// digit of an entity's number is 4, 5 or 6, so none of those is a birth.
fn is_person(digits: &[u8]) -> bool {
    let [_, _, m1, m2, d1, d2, ..] = digits else {
        return false;
    };
    let month = matches!((m1, m2), (b'0', b'1'..=b'9') | (b'1', b'0'..=b'2'));
    let day = matches!(
        (d1, d2),
        (b'0', b'1'..=b'9') | (b'1' | b'2', _) | (b'3', b'0' | b'1')
    );
    let text = core::str::from_utf8(digits);
    month && day && text.is_ok_and(|text| text.parse::<Iin>().is_ok())
}

/// Digits set apart as phones are: behind a plus, with the code of the place in brackets, or
/// the 8 or 7 of the country before ten more.
fn holds_phone(text: &str) -> bool {
    let mut run = String::new();
    let part = |letter: char| letter.is_ascii_digit() || " +-()\u{a0}\u{2011}–".contains(letter);
    for letter in text.chars().chain(['\n']) {
        if part(letter) {
            run.push(letter);
            continue;
        }
        if is_phone(&run) {
            return true;
        }
        run.clear();
    }
    false
}

fn is_phone(run: &str) -> bool {
    let digits: String = run.chars().filter(char::is_ascii_digit).collect();
    // a code of the place in brackets
    let inside = run
        .split_once('(')
        .and_then(|(_, rest)| rest.split_once(')'));
    let inside = inside.is_some_and(|(code, _)| {
        let digits = code.bytes().filter(u8::is_ascii_digit);
        (3..=5).contains(&digits.count())
    });
    let marked = run.contains('+') || inside;
    let national = digits.len() == 11 && (digits.starts_with('8') || digits.starts_with('7'));
    (marked && (6..=15).contains(&digits.len())) || national
}

/// Endings of patronymics, in small letters.
const PATRONYMICS: [&str; 14] = [
    "ович", "евич", "ьич", "овна", "евна", "ична", "ұлы", "улы", "қызы", "кызы", "оглы", "оғлы",
    "ovich", "ovna",
];

/// A word that ends as a patronymic does, or two initials with points before or behind a
/// word with a capital.
fn holds_name(text: &str) -> bool {
    let capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let words = text.split(|letter: char| !letter.is_alphabetic());
    let patronymic = |word: &str| {
        let small = word.to_lowercase();
        let long = small.chars().count() > 4;
        PATRONYMICS
            .iter()
            .any(|ending| small.ends_with(ending) && (long || small == *ending))
    };
    let mut words = words.filter(|word| !word.is_empty());
    if words.any(|word| patronymic(word) && (capital(word) || word.chars().count() <= 4)) {
        return true;
    }
    text.split_whitespace().any(holds_initials)
        || text
            .split(|letter: char| letter.is_whitespace() || letter == ',')
            .filter(|piece| !piece.is_empty())
            .collect::<Vec<_>>()
            .windows(2)
            .any(|pair| matches!(pair, [one, other] if initial(one) && initial(other)))
}

/// `Н.` as a piece of its own.
fn initial(piece: &str) -> bool {
    let mut letters = piece.chars();
    let (first, point) = (letters.next(), letters.next());
    first.is_some_and(char::is_uppercase) && point == Some('.') && letters.next().is_none()
}

/// `Н.М.`, also with the name written to it.
fn holds_initials(piece: &str) -> bool {
    let letters: Vec<char> = piece.chars().collect();
    let two = |four: &[char]| match four {
        [one, '.', other, '.'] => one.is_uppercase() && other.is_uppercase(),
        _ => false,
    };
    letters.windows(4).any(two)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identifier::control_digit;
    use proptest::prelude::*;

    /// A made-up person's number, or none where the serial has no control digit.
    fn made_up(serial: u16) -> Option<String> {
        let body = std::format!("9001013{:04}", serial % 10_000);
        let digits: Vec<u8> = body.bytes().map(|byte| byte - b'0').collect();
        let control = control_digit(&digits.try_into().unwrap())?;
        Some(std::format!("{body}{control}"))
    }

    #[test]
    fn what_an_entity_says_is_public() {
        for text in [
            "БИН 050540004455",
            "ТОО «Шипа», 2-этаж, 120 м²",
            "г. Астана, пр. Мәңгілік Ел, 55/22",
            "МАЛ-0012345",
        ] {
            assert!(PublicText::of(text).is_ok(), "{text}");
        }
        for text in [
            "С 01.03.2026 по 31.12.2026 прием ведется с 8:00 до 20:00, каб. 17",
            "Сумма договора (1 200 000) тенге, проектная мощность 250 посещений",
        ] {
            assert!(PublicText::of_notice(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn contacts_and_names_of_people_are_withheld_from_notices() {
        for (text, why) in [
            ("Звоните +7 701 000 00 00", Withheld::Phone),
            ("Звоните 8 (7172) 12-34-56", Withheld::Phone),
            ("Звоните (7172) 12-34-56", Withheld::Phone),
            ("Звоните 87010000000", Withheld::Phone),
            ("Пишите na@example.kz", Withheld::Email),
            ("Директор Сериков Нұрлан Маратұлы", Withheld::Name),
            ("Принимает Ахметова Айгүл Қайратқызы", Withheld::Name),
            ("Принимает Иванова Анна Петровна", Withheld::Name),
            ("Директор Н.М. Сериков", Withheld::Name),
            ("Директор Сериков Н. М.", Withheld::Name),
            ("Дәрігер Серік Марат оғлы", Withheld::Name),
        ] {
            assert_eq!(PublicText::of_notice(text), Err(why), "{text}");
        }
    }

    proptest! {
        /// Whatever is set between the digits, and whatever stands around them.
        #[test]
        fn no_text_holds_a_person(
            serial in 0_u16..10_000,
            gap in "[ ./_–—:;|*\u{200b}\u{a0}-]{0,4}",
            split in 1_usize..11,
            before in "([0-9 ]{0,5}|ИИН)",
            after in "[0-9]{0,4}",
            wide: bool,
        ) {
            let Some(number) = made_up(serial) else { return Ok(()) };
            let (left, right) = number.split_at(split);
            let mut hidden = std::format!("{before}{left}{gap}{right}{after}");
            if wide {
                let full = |letter: char| match letter.to_digit(10) {
                    Some(digit) => char::from_u32(0xff10 + digit).unwrap(),
                    None => letter,
                };
                hidden = hidden.chars().map(full).collect();
            }
            prop_assert_eq!(PublicText::of(&hidden), Err(Withheld::PersonalNumber));
        }
    }
}
