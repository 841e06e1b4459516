//! Text without personal data, as far as a program can tell (mechanism 39).
//!
//! What it finds for certain is the *form*: a person's number however it is set apart or
//! dressed up, an e-mail address, an account in a messenger or in a bank, a phone, a paper, a
//! flat, and a name with a patronymic or initials. What may be a name is told as possible, and
//! a person decides. [`crate::manual::public`] says what stays beyond it.

use crate::access::contacts::{
    holds_account, holds_document, holds_email, holds_home, holds_messenger, holds_phone,
};
use crate::access::fold::readings;
use crate::access::names::{Named, named};
use crate::closed_set::closed_set;
use crate::identifier::{Iin, without_people};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// Text without personal data; only its own functions make one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicText {
    text: String,
    doubt: Option<Withheld>,
}

closed_set! {
    /// Why a text is withheld.
    pub enum Withheld {
        /// A person's number, or digits of another script, which hide one.
        PersonalNumber = "personal-number",
        /// An e-mail address.
        Email = "email",
        /// A link to an account in a messenger or a social network.
        Messenger = "messenger",
        /// The number of an account of a bank.
        BankAccount = "bank-account",
        /// The number of a paper of a person.
        IdentityDocument = "identity-document",
        /// A phone.
        Phone = "phone",
        /// A name with a patronymic or initials; a possible one where a person must look.
        Name = "name",
        /// The number of a flat.
        Home = "home",
    }
}

impl PublicText {
    /// A number of a register: of a licence or a contract. Plain digits there are no phone.
    ///
    /// # Errors
    /// [`Withheld`] says what it holds.
    pub fn of_register(text: &str) -> Result<Self, Withheld> {
        Self::checked(text, false, &[])
    }

    /// A name, an address or free text.
    ///
    /// # Errors
    /// [`Withheld`] says what it holds.
    pub fn of(text: &str) -> Result<Self, Withheld> {
        Self::checked(text, true, &[])
    }

    /// The address of a facility: the number of a flat is what a person looks at, since an
    /// entity may work in one.
    ///
    /// # Errors
    /// [`Withheld`] says what it holds.
    pub fn of_address(text: &str) -> Result<Self, Withheld> {
        Self::checked(text, true, &[Withheld::Home])
    }

    /// A text of an organisation: its reception may have a phone, which a person looks at.
    ///
    /// # Errors
    /// [`Withheld`] says what it holds.
    pub fn of_organisation(text: &str) -> Result<Self, Withheld> {
        Self::checked(text, true, &[Withheld::Phone])
    }

    /// The address of a facility of an organisation.
    ///
    /// # Errors
    /// [`Withheld`] says what it holds.
    pub fn of_its_address(text: &str) -> Result<Self, Withheld> {
        Self::checked(text, true, &[Withheld::Phone, Withheld::Home])
    }

    /// The own name of an organisation: a hospital may bear somebody's, which a person looks
    /// at.
    ///
    /// ```
    /// use qalqan_core::access::{PublicText, Withheld};
    ///
    /// let name = "ТОО «Клиника доктора Ахметовой А.С.»";
    /// assert_eq!(PublicText::of(name), Err(Withheld::Name));
    /// let doubt = PublicText::of_its_name(name).map(|text| text.doubt());
    /// assert_eq!(doubt, Ok(Some(Withheld::Name)));
    /// ```
    ///
    /// # Errors
    /// [`Withheld`] says what it holds.
    pub fn of_its_name(text: &str) -> Result<Self, Withheld> {
        Self::checked(text, true, &[Withheld::Phone, Withheld::Name])
    }

    /// Looks for each kind; what is `open` a person may release.
    #[cfg_attr(small, optimize(size))]
    fn checked(text: &str, bare: bool, open: &[Withheld]) -> Result<Self, Withheld> {
        let readings = readings(text);
        let names = named(text);
        let any = |holds: &dyn Fn(&str) -> bool| readings.iter().any(|text| holds(text));
        let found = [
            (Withheld::PersonalNumber, any(&holds_person)),
            (Withheld::Email, holds_email(text)),
            (Withheld::Messenger, holds_messenger(text)),
            (Withheld::BankAccount, holds_account(text)),
            (Withheld::IdentityDocument, any(&holds_document)),
            (Withheld::Phone, any(&|text| holds_phone(text, bare))),
            (Withheld::Name, names == Named::Person),
            (Withheld::Home, bare && holds_home(text)),
        ];
        let mut found = found.into_iter().filter(|(_, found)| *found);
        let mut doubt = (names == Named::Perhaps).then_some(Withheld::Name);
        match found.find_map(|(kind, _)| {
            let closed = !open.contains(&kind);
            doubt = doubt.or(Some(kind).filter(|_| !closed));
            closed.then_some(kind)
        }) {
            Some(why) => Err(why),
            None => Ok(Self {
                text: text.to_string(),
                doubt,
            }),
        }
    }

    /// Text that our own grammar made: a year, a serial and a check character.
    pub(super) fn of_grammar(text: &str) -> Self {
        Self {
            text: text.to_string(),
            doubt: None,
        }
    }

    /// What a person must look at, where no list of words can decide: a possible name, the
    /// number of a flat, what an organisation may show of its own.
    ///
    /// ```
    /// use qalqan_core::access::{PublicText, Withheld};
    ///
    /// let doubt = |text: &str| PublicText::of_address(text).map(|text| text.doubt());
    /// assert_eq!(doubt("ИП Ахметова"), Ok(Some(Withheld::Name)));
    /// assert_eq!(doubt("ул. Абая, 5, кв. 7"), Ok(Some(Withheld::Home)));
    /// assert_eq!(doubt("Городская поликлиника № 5 имени Ахметова"), Ok(None));
    /// ```
    #[must_use]
    pub const fn doubt(&self) -> Option<Withheld> {
        self.doubt
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
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
            assert!(PublicText::of(text).is_ok(), "{text}");
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
            assert_eq!(PublicText::of(text), Err(why), "{text}");
        }
    }

    proptest! {
        /// Whatever digits are dressed up as letters, and however two groups are kept apart.
        #[test]
        fn no_dress_hides_a_person(
            serial in 0_u16..10_000,
            dressed in 0_u16..4096,
            split in 1_usize..11,
            gap in "( x | х |x| |-|)",
        ) {
            let Some(number) = made_up(serial) else { return Ok(()) };
            let dress = |(place, digit): (usize, char)| {
                let letter = match digit {
                    '0' => 'О',
                    '1' => 'l',
                    '3' => 'З',
                    '4' => 'Ч',
                    '5' => 'S',
                    '6' => 'б',
                    '8' => 'В',
                    other => other,
                };
                if dressed >> place & 1 == 1 { letter } else { digit }
            };
            // with a cross beside letters nobody can tell which letter is the cross
            let plain = gap.contains(['x', 'х']);
            let digits = number.chars().enumerate();
            let hidden: String = digits.map(|one| if plain { one.1 } else { dress(one) }).collect();
            let at = hidden.char_indices().nth(split).map_or(0, |(at, _)| at);
            let (left, right) = hidden.split_at(at);
            let hidden = std::format!("ИИН {left}{gap}{right}");
            // a group of letters alone is no number
            let digits = |text: &str| text.contains(|one: char| one.is_ascii_digit());
            prop_assume!(digits(left) || digits(right));
            prop_assert_eq!(PublicText::of(&hidden), Err(Withheld::PersonalNumber), "{}", hidden);
        }

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
