//! Phones as people write them in Kazakhstan (mechanism 4(3); qalqan-agreement annex).

use crate::party::ContactError;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;

/// A phone with the code of its country and place, kept by ITU-T E.164 as `+77172123456`;
/// an extension behind it as RFC 3966 writes one, `;ext=105`.
///
/// Read are the international form, the national one with the prefix 8 or without it, and
/// the one for calls abroad (8, 10, the code of the country). Numbers of the zone 7 have ten
/// digits behind it; those of other countries have 8 to 15 in all.
///
/// ```
/// use qalqan_core::party::Phone;
///
/// let phone: Phone = "+7 (7172) 12-34-56".parse()?;
/// assert_eq!(phone.to_string(), "+77172123456");
/// assert_eq!("8 (7172) 12-34-56".parse(), Ok(phone.clone()));
/// assert_eq!("(7172) 12-34-56".parse(), Ok(phone));
/// let inner: Phone = "87172123456 вн. 105".parse()?;
/// assert_eq!(inner.to_string(), "+77172123456;ext=105");
/// assert!("12-34-56".parse::<Phone>().is_err(), "no code of the place");
/// # Ok::<(), qalqan_core::party::ContactError>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Phone(String);

/// The phones of one field, at least one: people part them by a comma, a semicolon or a
/// stroke.
///
/// ```
/// use qalqan_core::party::Phones;
///
/// let phones: Phones = "8 (7172) 12-34-56, +7 701 000 00 00".parse()?;
/// assert_eq!(phones.to_string(), "+77172123456, +77010000000");
/// assert_eq!(phones.all().len(), 2);
/// # Ok::<(), qalqan_core::party::ContactError>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Phones(Vec<Phone>);

/// Words before an extension, in small letters.
const EXTENSIONS: [&str; 8] = ["ext", "x", "#", "вн", "внутр", "доб", "ішкі", "қос"];

/// The most digits of an extension.
const EXTENSION_MAX: usize = 6;

/// Digits of a number of the zone 7 behind it.
const NATIONAL: usize = 10;

impl FromStr for Phone {
    type Err = ContactError;

    fn from_str(text: &str) -> Result<Self, ContactError> {
        // a space that nobody sees stands between digits, and at no end
        let seen = text.trim_end_matches(' ');
        let phone = read(seen).filter(|_| !seen.ends_with(char::is_whitespace));
        phone.map(Self).ok_or(ContactError::Phone)
    }
}

impl FromStr for Phones {
    type Err = ContactError;

    fn from_str(text: &str) -> Result<Self, ContactError> {
        let mut phones = Vec::new();
        // the semicolon of an extension as it is kept parts nothing
        let kept = text.replace(";ext=", " ext ");
        for (place, one) in kept.split([',', ';', '/']).enumerate() {
            // behind a comma people write a space
            let one = if place > 0 { one.trim_start() } else { one };
            phones.push(one.parse()?);
        }
        Ok(Self(phones))
    }
}

impl Phones {
    /// The phones in their order.
    #[must_use]
    pub fn all(&self) -> &[Phone] {
        &self.0
    }
}

fn read(text: &str) -> Option<String> {
    let letter = |letter: char| letter.is_alphabetic() || matches!(letter, '#' | ';');
    let (number, extension) = match text.find(letter) {
        Some(place) => {
            let (number, rest) = text.split_at_checked(place)?;
            (number, Some(extension(rest)?))
        }
        None => (text, None),
    };
    let mut kept = String::from("+");
    kept.push_str(&international(number)?);
    if let Some(extension) = extension {
        kept.push_str(";ext=");
        kept.push_str(extension);
    }
    Some(kept)
}

/// The digits of an extension behind its word.
fn extension(text: &str) -> Option<&str> {
    let word = text.find(|letter: char| letter.is_ascii_digit())?;
    let (word, digits) = text.split_at_checked(word)?;
    let word = word.trim_matches([' ', '\u{a0}', '.', ':', '=', ';']);
    let known = EXTENSIONS.contains(&word.to_lowercase().as_str());
    let right = (1..=EXTENSION_MAX).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit());
    (known && right).then_some(digits)
}

/// The digits of the number with the code of its country.
fn international(text: &str) -> Option<String> {
    let (plus, rest) = match text.strip_prefix('+') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let mut digits = String::new();
    for letter in rest.chars() {
        match letter {
            '0'..='9' => digits.push(letter),
            ' ' | '\u{a0}' | '\u{202f}' | '(' | ')' | '.' | '~' | '-' | '\u{2010}'..='\u{2015}' => {
            }
            _ => return None,
        }
    }
    if plus {
        return is_international(&digits).then_some(digits);
    }
    if let Some(abroad) = digits
        .strip_prefix("810")
        .filter(|one| is_international(one))
    {
        return Some(abroad.into());
    }
    let own = digits.len() == NATIONAL && digits.starts_with(['6', '7']);
    let national = match digits.strip_prefix(['7', '8']) {
        Some(rest) if rest.len() == NATIONAL => rest,
        // without a prefix only a number of Kazakhstan is known as one
        _ if own => digits.as_str(),
        _ => return None,
    };
    let mut made = String::from("7");
    made.push_str(national);
    is_international(&made).then_some(made)
}

/// A whole number with the code of its country, in length at least. The zone 7 has no
/// code of a place that begins with 0, 1 or 2.
fn is_international(digits: &str) -> bool {
    match digits.strip_prefix('7') {
        Some(national) => national.len() == NATIONAL && !national.starts_with(['0', '1', '2']),
        None => (8..=15).contains(&digits.len()) && !digits.starts_with('0'),
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Phones {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, one) in self.0.iter().enumerate() {
            if place > 0 {
                f.write_str(", ")?;
            }
            write!(f, "{one}")?;
        }
        Ok(())
    }
}

/// Masked: it is a way to reach a person.
impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Phone(..)")
    }
}

/// How many they are.
impl fmt::Debug for Phones {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Phones({})", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;
    use proptest::prelude::*;

    fn kept(text: &str) -> Option<String> {
        text.parse::<Phone>().ok().map(|phone| phone.to_string())
    }

    #[test]
    fn forms() {
        for (text, phone) in [
            ("+77172123456", "+77172123456"),
            ("+7 701 000-00-00", "+77010000000"),
            ("8-701-000-00-00", "+77010000000"),
            ("8 (7172) 12–34–56", "+77172123456"),
            ("77172123456", "+77172123456"),
            ("7172 12.34.56", "+77172123456"),
            ("8 800 080 00 00", "+78000800000"),
            ("8 (495) 000-00-00", "+74950000000"),
            ("8~10 44 20 7946 0958", "+442079460958"),
            ("+12345678", "+12345678"),
            ("+7\u{a0}7172\u{a0}123456 доб. 5", "+77172123456;ext=5"),
            ("8 7172 123456 ішкі 105", "+77172123456;ext=105"),
            ("+77172123456 #1", "+77172123456;ext=1"),
        ] {
            assert_eq!(kept(text).as_deref(), Some(phone), "{text}");
        }
        for bad in [
            "",
            "+",
            "12-34-56",
            "8 701",
            "+7 701 000 00 0",
            "+7 701 000 00 000",
            "+7 (012) 345-67-89",
            "4950000000",
            "8717212345",
            "+1234567",
            "+1234567890123456",
            "+0123456789",
            "7+7172123456",
            "+7701x",
            "+77172123456 вн.",
            "+77172123456\u{a0}",
            "+77172123456 вн. 1234567",
            "+77172123456 тел. 5",
            "тел. +77172123456",
            "٧٧١٧٢١٢٣٤٥٦",
        ] {
            assert_eq!(bad.parse::<Phone>(), Err(ContactError::Phone), "{bad}");
        }
    }

    #[test]
    fn several_in_a_field() {
        let kept = |text: &str| text.parse::<Phones>().map(|phones| phones.to_string());
        for (text, phones) in [
            ("+77172123456", "+77172123456"),
            (
                "8 (7172) 12-34-56; 87010000000",
                "+77172123456, +77010000000",
            ),
            ("87172123456/87172123457", "+77172123456, +77172123457"),
            (
                "+77172123456;ext=105, +77010000000",
                "+77172123456;ext=105, +77010000000",
            ),
        ] {
            assert_eq!(kept(text), Ok(phones.to_string()), "{text}");
        }
        // the second says no code of its place, or is none
        for bad in ["8 (7172) 12-34-56, 12-34-57", "+77172123456,", ",", ""] {
            assert_eq!(kept(bad), Err(ContactError::Phone), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics_and_print_is_read_back(text in "[-+0-9 ();,/#.~a-zа-яі]{0,40}") {
            if let Ok(phone) = text.parse::<Phone>() {
                prop_assert_eq!(phone.to_string().parse(), Ok(phone));
            }
            if let Ok(phones) = text.parse::<Phones>() {
                prop_assert_eq!(phones.to_string().parse(), Ok(phones));
            }
        }

        /// One number of Kazakhstan is one phone, however it is written.
        #[test]
        fn all_forms_of_a_number_are_one(code in 700_u32..800, rest in 0_u32..10_000_000) {
            let (high, middle, low) = (rest / 10_000, rest / 100 % 100, rest % 100);
            let own = std::format!("{code}{rest:07}");
            let parted = std::format!("({code}) {high:03}-{middle:02}-{low:02}");
            let kept = Ok(std::format!("+7{own}"));
            for form in [
                std::format!("+7{own}"), std::format!("+7 {parted}"), std::format!("7{own}"),
                std::format!("8{own}"), std::format!("8 {parted}"), std::format!("8-{parted}"),
                own, parted,
            ] {
                prop_assert_eq!(form.parse::<Phone>().map(|phone| phone.to_string()), kept.clone());
            }
        }
    }
}
