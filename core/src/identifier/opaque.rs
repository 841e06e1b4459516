//! Ids that belong to the host's systems: kept as they are, only their form is checked.

use crate::ascii;
use crate::identifier::look_alike::{is_invisible, is_sign, seen};
use crate::short_text::ShortText;
use alloc::string::String;
use core::fmt;
use core::str::FromStr;

/// Characters of an id at most.
const CHARS_MAX: usize = 64;

/// Why a text is not an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OpaqueError {
    /// Nothing there.
    #[error("id is empty")]
    Empty,
    /// Over 64 characters.
    #[error("id is longer than 64 characters")]
    TooLong,
    /// Control or invisible characters, or a space at an end.
    #[error("id holds control or invisible characters or starts or ends with a space")]
    NotPlain,
}

pub(super) fn plain(text: &str) -> Result<(), OpaqueError> {
    if text.is_empty() {
        return Err(OpaqueError::Empty);
    }
    // nearly every id: no space, no control character, and a byte for each character
    if text.len() <= CHARS_MAX && ascii::all(text, |byte| byte.is_ascii_graphic()) {
        return Ok(());
    }
    // bytes first: characters are only counted near the limit
    if text.len() > CHARS_MAX && text.chars().count() > CHARS_MAX {
        return Err(OpaqueError::TooLong);
    }
    let unseen = |letter: char| letter.is_control() || is_invisible(letter);
    if text.trim() != text || text.chars().any(unseen) {
        return Err(OpaqueError::NotPlain);
    }
    Ok(())
}

/// The form in which ids are compared where one must not stand twice: look-alikes and
/// case folded, marks over letters left out, and any run of what is no letter and no
/// digit one stroke. Strokes stay, since `1-11` and `11-1` are two numbers.
pub(crate) fn same_form(text: &str) -> String {
    let mut form = String::with_capacity(text.len());
    for letter in text.chars().filter_map(seen) {
        if is_sign(letter) {
            form.push(letter);
        } else if !form.is_empty() && !form.ends_with('-') {
            form.push('-');
        }
    }
    if form.ends_with('-') {
        form.pop();
    }
    if form.is_empty() { text.into() } else { form }
}

macro_rules! opaque {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(ShortText);

        impl $name {
            /// The id as the host wrote it.
            #[must_use]
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }

            /// The form in which two ids are compared: neither case nor a look-alike
            /// makes a new one.
            #[must_use]
            pub fn same_form(&self) -> String {
                same_form(self.as_str())
            }
        }

        impl FromStr for $name {
            type Err = OpaqueError;

            fn from_str(text: &str) -> Result<Self, OpaqueError> {
                plain(text).map(|()| Self(text.into()))
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

opaque! {
    /// A digitised facility with its QR code.
    FacilityId;
    /// A case in the provider's MIS.
    CaseId;
    /// A service line in the provider's MIS.
    ServiceId;
    /// A registered visit.
    VisitId;
    /// A referral in the unified payment system.
    ReferralId;
    /// The reason of a visit or of a referral, by a code of the unified payment system.
    ReasonCode;
    /// A licence.
    LicenceNumber;
    /// An address by its code in the address register.
    AddressCode;
    /// An order about an account or a policy.
    OrderNumber;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn borders_of_the_form() {
        assert!("C-17/а".parse::<CaseId>().is_ok());
        assert!("ф".repeat(64).parse::<CaseId>().is_ok());
        assert_eq!("ф".repeat(65).parse::<CaseId>(), Err(OpaqueError::TooLong));
        assert_eq!("".parse::<CaseId>(), Err(OpaqueError::Empty));
        for bad in [
            " a",
            "a ",
            "a\nb",
            "\u{0}",
            "a\u{200b}b",
            "a\u{ad}b",
            "\u{feff}a",
            "a\u{202e}b",
            "a\u{e0041}",
        ] {
            assert_eq!(bad.parse::<CaseId>(), Err(OpaqueError::NotPlain), "{bad:?}");
        }
    }

    #[test]
    fn what_looks_the_same_is_the_same() {
        let same = |left: &str, right: &str| same_form(left) == same_form(right);
        assert!(same("П-1", "п-1"));
        assert!(same("АКТ-1", "AKT-1"));
        assert!(same("Пй-1", "Пи\u{306}-1"));
        assert!(same("№ 5", "№5") && same("П - 1", "П-1"));
        assert!(!same("1-11", "11-1"));
        assert!(!same("П-1", "П-2"));
        // nothing to compare by but the text itself
        assert!(!same("!", "?"));
    }
}
