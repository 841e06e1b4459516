//! The digest of a document.

use crate::ascii::{self, Plain};
use alloc::string::String;
use core::fmt;
use core::str::FromStr;
use sha2::{Digest as _, Sha256};

/// Why a text is no digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DigestError {
    /// Not sixty-four characters.
    #[error("a digest has 64 characters")]
    Length,
    /// A character that is no lower-case hexadecimal digit.
    #[error("a digest is written in lower-case hexadecimal digits")]
    Character,
}

/// SHA-256 of a document's canonical bytes, written as 64 lower-case hexadecimal
/// digits.
///
/// ```
/// use qalqan_core::signature::Digest;
///
/// let digest = Digest::of(b"abc");
/// assert!(digest.to_string().starts_with("ba7816bf8f01cfea"));
/// assert_eq!(digest.to_string().parse(), Ok(digest));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// What comes before the first event of an account: there is nothing to bind to.
    pub const NOTHING: Self = Self([0; 32]);

    /// The digest of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// One that was made elsewhere: by a key, or read from a proof.
    pub(crate) const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its sixty-four digits.
    fn hex(&self) -> [u8; 64] {
        let mut text = [0_u8; 64];
        for (pair, byte) in text.chunks_exact_mut(2).zip(self.0) {
            let digits = PAIRS.get(usize::from(byte));
            pair.copy_from_slice(digits.unwrap_or(b"00"));
        }
        text
    }

    /// Its bytes.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        ascii::show(&self.hex(), f)
    }
}

/// The two digits of each byte: most of what an event prints is digests.
const PAIRS: [[u8; 2]; 256] = pairs();

#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "of a constant: a wrong place stops the build"
)]
const fn pairs() -> [[u8; 2]; 256] {
    let digits = b"0123456789abcdef";
    let mut pairs = [[0; 2]; 256];
    let mut byte = 0;
    while byte < 256 {
        pairs[byte] = [digits[byte >> 4], digits[byte & 15]];
        byte += 1;
    }
    pairs
}

impl Plain for Digest {
    fn put(&self, text: &mut String) {
        ascii::push(&self.hex(), text);
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

fn nibble(character: u8) -> Result<u8, DigestError> {
    match character {
        b'0'..=b'9' => Ok(character.saturating_sub(b'0')),
        b'a'..=b'f' => Ok(character.saturating_sub(b'a').saturating_add(10)),
        _ => Err(DigestError::Character),
    }
}

impl FromStr for Digest {
    type Err = DigestError;

    fn from_str(text: &str) -> Result<Self, DigestError> {
        if text.len() != 64 {
            return Err(DigestError::Length);
        }
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
            if let [high, low] = pair {
                *byte = (nibble(*high)? << 4) | nibble(*low)?;
            }
        }
        Ok(Self(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;
    use proptest::prelude::*;

    #[test]
    fn the_standard_says_what_nothing_hashes_to() {
        let expected = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(Digest::of(b"").to_string(), expected);
    }

    #[test]
    fn borders_of_the_form() {
        let good = Digest::of(b"").to_string();
        assert_eq!(
            good.clone().split_off(1).parse::<Digest>(),
            Err(DigestError::Length)
        );
        assert_eq!(
            good.to_uppercase().parse::<Digest>(),
            Err(DigestError::Character)
        );
        // thirty-two letters of two bytes are sixty-four bytes, and no digits
        assert_eq!(
            "ф".repeat(32).parse::<Digest>(),
            Err(DigestError::Character)
        );
    }

    proptest! {
        #[test]
        fn printed_and_read_is_the_same(bytes: [u8; 32]) {
            prop_assert_eq!(Digest(bytes).to_string().parse(), Ok(Digest(bytes)));
        }
    }
}
