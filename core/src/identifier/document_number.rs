//! Numbers of policies, contracts and acts.
//!
//! The law gives none of them a form, so the library has its own: a kind, the
//! financial year, twelve digits and a check character, `QP-2026-000000000017-X`.
//! The check character is ISO/IEC 7064 MOD 37-2 over the kind, the year and the
//! digits; it catches every single wrong character and every swap of two
//! neighbours. Numbers of other systems are kept as opaque text.

use crate::identifier::look_alike::{is_sign, seen};
use crate::identifier::opaque::{OpaqueError, plain};
use crate::short_text::ShortText;
use alloc::string::String;
use core::fmt;
use core::str::FromStr;

/// Why a text is not a document number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DocumentNumberError {
    /// Not even opaque text.
    #[error(transparent)]
    Opaque(#[from] OpaqueError),
    /// It starts as one of our own but is not in the form.
    #[error("number starts as `{prefix}-` but is not in the form `{prefix}-2026-000000000017-X`")]
    Form {
        /// The kind it starts as.
        prefix: &'static str,
    },
    /// It is in the form, but the check character does not fit.
    #[error("check character does not fit")]
    CheckCharacter,
}

const ALPHABET: &[u8; 37] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*";

fn value_of(byte: u8) -> Option<u32> {
    let found = ALPHABET.iter().position(|letter| *letter == byte)?;
    u32::try_from(found).ok()
}

/// ISO/IEC 7064 MOD 37-2 over the letters and digits; strokes are passed over.
fn check_character(text: &str) -> Option<char> {
    let letters = text.bytes().filter(|byte| *byte != b'-');
    let sum = letters.map(value_of).try_fold(0_u32, |sum, value| {
        sum.checked_add(value?)?.checked_mul(2)?.checked_rem(37)
    })?;
    let place = 38_u32.checked_sub(sum)?.checked_rem(37)?;
    ALPHABET
        .get(usize::try_from(place).ok()?)
        .map(|byte| char::from(*byte))
}

/// Is there a number of our own for them?
const fn fits(year: u16, serial: u64) -> bool {
    2000 <= year && year <= 2999 && serial <= 999_999_999_999
}

fn build(prefix: &str, year: u16, serial: u64) -> Option<ShortText> {
    if !fits(year, serial) {
        return None;
    }
    let body = alloc::format!("{prefix}-{year}-{serial:012}");
    let check = check_character(&body)?;
    Some(alloc::format!("{body}-{check}").into())
}

fn read(prefix: &'static str, text: &str) -> Result<ShortText, DocumentNumberError> {
    plain(text)?;
    let own = text
        .strip_prefix(prefix)
        .and_then(|rest| rest.strip_prefix('-'));
    let Some(rest) = own else {
        return Ok(text.into());
    };
    let digits = |part: &str, count: usize| {
        part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let mut parts = rest.split('-');
    let form = (parts.next(), parts.next(), parts.next(), parts.next());
    let (Some(year), Some(serial), Some(check), None) = form else {
        return Err(DocumentNumberError::Form { prefix });
    };
    let one_check = check.len() == 1 && check.bytes().all(|byte| value_of(byte).is_some());
    if !digits(year, 4) || !digits(serial, 12) || !one_check {
        return Err(DocumentNumberError::Form { prefix });
    }
    // all before the last stroke
    let body = text.rsplit_once('-').map_or(text, |(body, _)| body);
    if check_character(body).is_some_and(|right| check.starts_with(right)) {
        Ok(text.into())
    } else {
        Err(DocumentNumberError::CheckCharacter)
    }
}

/// [`normal_form`], where it tells numbers apart: one of strokes alone does not.
pub(crate) fn comparable_form(text: &str) -> Option<String> {
    Some(normal_form(text)).filter(|form| !form.is_empty())
}

/// The form in which numbers are compared: capitals, look-alikes folded, marks over
/// letters left out, and between letters and digits one stroke for whatever stands there,
/// so that a space or a slash makes no new number, and `1-11` is not `11-1`.
pub(crate) fn normal_form(text: &str) -> String {
    let mut form = String::with_capacity(text.len());
    let mut apart = false;
    for letter in text.chars().filter_map(seen) {
        if !is_sign(letter) {
            apart = !form.is_empty();
            continue;
        }
        if apart {
            form.push('-');
            apart = false;
        }
        form.push(letter);
    }
    form
}

macro_rules! document_numbers {
    ($($(#[$doc:meta])* $name:ident = $prefix:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(ShortText);

        impl $name {
            /// Our own number of a financial year and a serial; `None` outside the
            /// years 2000–2999 or over twelve digits.
            #[must_use]
            pub fn new(year: u16, serial: u64) -> Option<Self> {
                build($prefix, year, serial).map(Self)
            }

            /// Whether [`Self::new`] gives a number, without making it.
            #[must_use]
            pub const fn exists(year: u16, serial: u64) -> bool {
                fits(year, serial)
            }

            /// The number as it was written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }

            /// In our own form, with a check character?
            #[must_use]
            pub fn is_own(&self) -> bool {
                self.as_str().starts_with(concat!($prefix, "-"))
            }

            /// The form in which two numbers are compared.
            #[must_use]
            pub fn normal_form(&self) -> String {
                normal_form(self.as_str())
            }
        }

        impl FromStr for $name {
            type Err = DocumentNumberError;

            fn from_str(text: &str) -> Result<Self, DocumentNumberError> {
                read($prefix, text).map(Self)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_tuple(stringify!($name)).field(&self.as_str()).finish()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    )*};
}

document_numbers! {
    /// Number of a policy, own form `QP-…` (mechanism 35(1)).
    PolicyNumber = "QP";
    /// Number of a contract, own form `QD-…` (mechanism 11).
    ContractNumber = "QD";
    /// Number of an act of services, own form `QA-…` (mechanism 12).
    ActNumber = "QA";
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;
    use proptest::prelude::*;

    #[test]
    fn own_and_foreign_numbers() {
        let own = ActNumber::new(2026, 17).unwrap();
        assert!(own.is_own());
        assert_eq!(own.to_string().parse(), Ok(own.clone()));
        let foreign: ActNumber = "12/26-ОСМС".parse().unwrap();
        assert!(!foreign.is_own());
        assert_eq!(
            "QA-2026-17-0".parse::<ActNumber>(),
            Err(DocumentNumberError::Form { prefix: "QA" })
        );
        assert_eq!(PolicyNumber::new(2026, 1_000_000_000_000), None);
        // another kind's number is foreign text here
        assert!(
            own.as_str()
                .parse::<PolicyNumber>()
                .is_ok_and(|number| !number.is_own())
        );
    }

    #[test]
    fn a_space_or_a_look_alike_makes_no_new_number() {
        let form = |text: &str| text.parse::<ActNumber>().unwrap().normal_form();
        assert_eq!(form("АКТ 12-3"), form("AKT-12/3"));
        assert_ne!(form("AKT-12/3"), form("AKT-12/4"));
        // small letters that look like no Latin one, and a mark written behind its letter
        assert_eq!(form("ж-1"), form("Ж-1"));
        assert_eq!(form("Й-1"), form("И\u{306}-1"));
        assert_ne!(form("1-11"), form("11-1"));
        assert_eq!(normal_form(" №1 -- 11/"), "1-11");
        assert_eq!(normal_form("--/"), "");
    }

    /// The worked value of MOD 37-2 was computed by hand: see the fold of the doc.
    #[test]
    fn check_character_by_hand() {
        // "1": (0 + 1)·2 = 2; (38 − 2) mod 37 = 36 → '*'
        assert_eq!(check_character("1"), Some('*'));
        // "10": ((1·2) + 0)·2 = 4; 34 → 'Y'
        assert_eq!(check_character("10"), Some('Y'));
    }

    proptest! {
        #[test]
        fn one_wrong_character_is_caught(serial in 0_u64..1_000_000_000_000, place in 8_usize..20, change in 1_u8..10) {
            let number = PolicyNumber::new(2026, serial).unwrap();
            let mut bytes = number.as_str().as_bytes().to_vec();
            bytes[place] = b'0' + (bytes[place] - b'0' + change) % 10;
            let wrong = String::from_utf8(bytes).unwrap();
            prop_assert_eq!(wrong.parse::<PolicyNumber>(), Err(DocumentNumberError::CheckCharacter));
        }

        #[test]
        fn no_text_panics(text in "(QA-)?.{0,70}") {
            let _ = text.parse::<ActNumber>();
        }
    }
}
