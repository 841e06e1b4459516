//! What tells receivers apart and settles ties.

use alloc::string::String;
use core::fmt;
use core::str::FromStr;

/// The number that a receiver is known by: of its application, or its IIN or BIN.
///
/// One to sixty-four characters, no control characters, no space at an end. Keys
/// are compared byte by byte. `Debug` hides it, since an entrepreneur's is a
/// personal number.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReceiverKey(String);

/// Why a text is not a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReceiverKeyError {
    /// Nothing there.
    #[error("key is empty")]
    Empty,
    /// Over 64 characters.
    #[error("key is longer than 64 characters")]
    TooLong,
    /// Control characters, or a space at an end.
    #[error("key holds control characters or starts or ends with a space")]
    NotPlain,
}

/// Characters of a key at most.
const CHARS_MAX: usize = 64;

impl ReceiverKey {
    /// The key as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ReceiverKey {
    type Err = ReceiverKeyError;

    fn from_str(text: &str) -> Result<Self, ReceiverKeyError> {
        if text.is_empty() {
            return Err(ReceiverKeyError::Empty);
        }
        if text.len() > CHARS_MAX && text.chars().count() > CHARS_MAX {
            return Err(ReceiverKeyError::TooLong);
        }
        if text.trim() != text || text.chars().any(char::is_control) {
            return Err(ReceiverKeyError::NotPlain);
        }
        Ok(Self(text.into()))
    }
}

impl fmt::Display for ReceiverKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for ReceiverKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReceiverKey(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_plain_and_hidden() {
        let key: ReceiverKey = "Z-17".parse().unwrap();
        assert_eq!(key.to_string(), "Z-17");
        assert_eq!(std::format!("{key:?}"), "ReceiverKey(..)");
        for (text, error) in [
            ("", ReceiverKeyError::Empty),
            (" a", ReceiverKeyError::NotPlain),
            ("a\nb", ReceiverKeyError::NotPlain),
        ] {
            assert_eq!(text.parse::<ReceiverKey>(), Err(error), "{text:?}");
        }
        assert!("ж".repeat(64).parse::<ReceiverKey>().is_ok());
        let long = "ж".repeat(65).parse::<ReceiverKey>();
        assert_eq!(long, Err(ReceiverKeyError::TooLong));
    }

    use std::string::ToString;
}
