//! A fingerprint as it is written: with the value that tells its key.

use crate::identifier::Fingerprint;
use crate::identifier::fingerprint::hex;
use core::fmt;
use core::str::FromStr;

/// What tells a key without telling the key: four bytes, written as 8 hex digits.
///
/// It stands in every fingerprint, and beside everything that is kept of them: under another
/// key no print would ever be met, and silence would be taken for an answer. Two keys share
/// one by chance once in four thousand million.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyCheck([u8; 4]);

/// Why a text is not the check of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("key check is not 8 lower-case hex digits")]
pub struct KeyCheckError;

/// A fingerprint with the check of its key, as it is written: `v2:`, the check, a colon, and
/// the 32 digits of the fingerprint.
///
/// The key is the host's, whatever the subkey that made the print. A text of version 1 tells
/// no key, and was made in another way: it is refused.
///
/// ```
/// use qalqan_core::duplicate::{KeyedPrint, KeyedPrintError};
///
/// let text = "v2:0a1b2c3d:00112233445566778899aabbccddeeff";
/// let print: KeyedPrint = text.parse()?;
/// assert_eq!(print.to_string(), text);
/// let old = "v1:00112233445566778899aabbccddeeff".parse::<KeyedPrint>();
/// assert_eq!(old, Err(KeyedPrintError::Version));
/// # Ok::<(), KeyedPrintError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyedPrint {
    /// The check of the key that made it.
    pub key: KeyCheck,
    /// The fingerprint.
    pub print: Fingerprint,
}

/// Why a text is not a fingerprint with the check of its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum KeyedPrintError {
    /// Made by another version of the construction: not comparable with ours.
    #[error("fingerprint is not of version `v2`")]
    Version,
    /// Not the digits that follow the version.
    #[error("fingerprint is not in the form `v2:`, 8 and 32 lower-case hex digits")]
    Form,
}

/// Are these lower-case hex digits and nothing else? Of two ways to write a value one is
/// refused, since hosts compare texts.
fn is_lower(text: &str) -> bool {
    text.bytes()
        .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

impl KeyCheck {
    /// The check of these four bytes.
    #[must_use]
    pub const fn new(bytes: [u8; 4]) -> Self {
        Self(bytes)
    }

    /// The four bytes, in the order in which they are printed.
    #[must_use]
    pub const fn bytes(self) -> [u8; 4] {
        self.0
    }
}

impl FromStr for KeyCheck {
    type Err = KeyCheckError;

    fn from_str(text: &str) -> Result<Self, KeyCheckError> {
        let plain = text.len() == 8 && is_lower(text);
        let number = plain.then(|| u32::from_str_radix(text, 16).ok()).flatten();
        number
            .map(|number| Self(number.to_be_bytes()))
            .ok_or(KeyCheckError)
    }
}

impl fmt::Display for KeyCheck {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}", u32::from_be_bytes(self.0))
    }
}

impl FromStr for KeyedPrint {
    type Err = KeyedPrintError;

    fn from_str(text: &str) -> Result<Self, KeyedPrintError> {
        let rest = text.strip_prefix("v2:").ok_or(KeyedPrintError::Version)?;
        let (check, digits) = rest.split_once(':').ok_or(KeyedPrintError::Form)?;
        let key = check.parse().map_err(|_| KeyedPrintError::Form)?;
        let number = hex(digits).filter(|_| is_lower(digits));
        let number = number.ok_or(KeyedPrintError::Form)?;
        Ok(Self {
            key,
            print: Fingerprint::from_number(number),
        })
    }
}

impl fmt::Display for KeyedPrint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "v2:{}:{:032x}", self.key, self.print.number())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;
    use proptest::prelude::*;

    #[test]
    fn borders_of_the_form() {
        let whole = "v2:0a1b2c3d:00112233445566778899aabbccddeeff";
        assert!(whole.parse::<KeyedPrint>().is_ok());
        let upper = whole.replace("aabb", "AABB");
        let form = [
            upper.as_str(),
            "v2:0A1B2C3D:00112233445566778899aabbccddeeff",
            "v2:00112233445566778899aabbccddeeff",
            "v2:0a1b2c3d:00112233445566778899aabbccddeef",
            "v2:0a1b2c3d:+0112233445566778899aabbccddeeff",
            "v2:0a1b2c3:00112233445566778899aabbccddeeff",
            "v2:+a1b2c3d:00112233445566778899aabbccddeeff",
            "v2:",
        ];
        for bad in form {
            assert_eq!(
                bad.parse::<KeyedPrint>(),
                Err(KeyedPrintError::Form),
                "{bad}"
            );
        }
        for bad in ["", "v1:00112233445566778899aabbccddeeff", "V2:", "v3:0"] {
            assert_eq!(
                bad.parse::<KeyedPrint>(),
                Err(KeyedPrintError::Version),
                "{bad}"
            );
        }
        for bad in ["", "0a1b2c3", "0a1b2c3dd", "0A1b2c3d", "+a1b2c3d"] {
            assert_eq!(bad.parse::<KeyCheck>(), Err(KeyCheckError), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn parse_of_print_is_identity(key in any::<[u8; 4]>(), print in any::<u128>()) {
            let one = KeyedPrint {
                key: KeyCheck::new(key),
                print: Fingerprint::from_number(print),
            };
            prop_assert_eq!(one.to_string().parse(), Ok(one));
            prop_assert_eq!(one.key.to_string().parse(), Ok(one.key));
        }
    }
}
