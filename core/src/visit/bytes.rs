//! Short byte strings: key ids, nonces, public keys and signatures, in hexadecimal
//! digits wherever people or JSON meet them.

#[cfg(feature = "json")]
use alloc::vec::Vec;
use core::fmt::{self, Write as _};
use core::str::FromStr;
use sha2::{Digest as _, Sha256};

/// Why a text is not such a byte string. The text itself is never repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HexError {
    /// Too few or too many digits.
    #[error("expected {digits} hexadecimal digits")]
    Length {
        /// How many there should be.
        digits: usize,
    },
    /// A character that is no lower-case hexadecimal digit.
    #[error("text is not in lower-case hexadecimal digits")]
    Character,
}

/// Bytes as lower-case hexadecimal digits.
#[derive(Clone, Copy, Debug)]
pub struct Hex<'a>(pub &'a [u8]);

impl fmt::Display for Hex<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for byte in self.0 {
            for digit in [byte >> 4, byte & 0x0f] {
                f.write_char(char::from_digit(digit.into(), 16).unwrap_or('0'))?;
            }
        }
        Ok(())
    }
}

fn value(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => digit.checked_sub(b'0'),
        b'a'..=b'f' => digit.checked_sub(b'a')?.checked_add(10),
        _ => None,
    }
}

/// Fills all bytes from two digits each; one function for every length.
fn read(text: &str, bytes: &mut [u8]) -> Result<(), HexError> {
    let digits = bytes.len().saturating_mul(2);
    if text.len() != digits {
        return Err(HexError::Length { digits });
    }
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        let [high, low] = pair else { continue };
        let (high, low) = value(*high).zip(value(*low)).ok_or(HexError::Character)?;
        *byte = high << 4 | low;
    }
    Ok(())
}

/// The bytes of a text of whatever length.
#[cfg(feature = "json")]
pub(crate) fn hex_bytes(text: &str) -> Option<Vec<u8>> {
    let mut bytes = alloc::vec![0; text.len() >> 1];
    read(text, &mut bytes).ok()?;
    Some(bytes)
}

macro_rules! byte_strings {
    ($($(#[$doc:meta])* $name:ident of $length:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; $length]);

        impl $name {
            /// The byte string of these bytes.
            #[must_use]
            pub const fn new(bytes: [u8; $length]) -> Self {
                Self(bytes)
            }

            /// Its bytes.
            #[must_use]
            pub const fn bytes(&self) -> &[u8; $length] {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = HexError;

            fn from_str(text: &str) -> Result<Self, HexError> {
                let mut bytes = [0; $length];
                read(text, &mut bytes).map(|()| Self(bytes))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                Hex(&self.0).fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }
    )*};
}

byte_strings! {
    /// Which key signed: eight bytes that whoever publishes the keys chooses. Two keys
    /// may share one, so it finds candidates and proves nothing.
    KeyId of 8;
    /// What makes a token the only one of its kind: eight bytes of the host's chance.
    Nonce of 8;
    /// A public key of Ed25519.
    PublicKey of 32;
    /// A signature of Ed25519.
    SignatureBytes of 64;
    /// The digest of a signed list: SHA-256 of what it says.
    ListDigest of 32;
    /// What whoever a token is shown to asks a device to sign: sixteen bytes of chance.
    Challenge of 16;
    /// The name of a code in lists of seen and revoked ones: of a token of version 1 its key
    /// id, then its nonce; of every other code a digest of what was signed.
    TokenId of 16;
}

/// The first bytes of SHA-256.
fn digest<const N: usize>(bytes: &[u8]) -> [u8; N] {
    let mut first = [0; N];
    for (place, byte) in first.iter_mut().zip(Sha256::digest(bytes)) {
        *place = byte;
    }
    first
}

impl KeyId {
    /// The id that a key has by itself: the first bytes of SHA-256 of it.
    ///
    /// ```
    /// use qalqan_core::visit::{KeyId, PublicKey};
    ///
    /// // SHA-256 of 32 zero bytes
    /// assert_eq!(KeyId::derived(&PublicKey::new([0; 32])).to_string(), "66687aadf862bd77");
    /// ```
    #[must_use]
    pub fn derived(key: &PublicKey) -> Self {
        Self(digest(&key.0))
    }
}

impl TokenId {
    /// The name of a code by what was signed: the first sixteen bytes of SHA-256.
    ///
    /// ```
    /// use qalqan_core::visit::TokenId;
    ///
    /// assert_eq!(TokenId::digest(b"").to_string(), "e3b0c44298fc1c149afbf4c8996fb924");
    /// ```
    #[must_use]
    pub fn digest(signed: &[u8]) -> Self {
        Self(digest(signed))
    }

    /// The name of the token that a key signed over a nonce.
    ///
    /// ```
    /// use qalqan_core::visit::{KeyId, Nonce, TokenId};
    ///
    /// let id = TokenId::of(KeyId::new([1; 8]), Nonce::new([2; 8]));
    /// assert_eq!(id.bytes()[7..9], [1, 2]);
    /// ```
    #[must_use]
    pub fn of(key: KeyId, nonce: Nonce) -> Self {
        let [head, tail] = [u64::from_be_bytes(key.0), u64::from_be_bytes(nonce.0)];
        Self((u128::from(head) << 64 | u128::from(tail)).to_be_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn a_grammar_of_one_form() {
        let text = "00ff10a0b1c2d3e4";
        let key: KeyId = text.parse().unwrap();
        assert_eq!(key.to_string(), text);
        assert_eq!(key.bytes()[1], 0xff);
        for bad in ["", "00", "00ff10a0b1c2d3e", "00ff10a0b1c2d3e44"] {
            assert_eq!(
                bad.parse::<KeyId>(),
                Err(HexError::Length { digits: 16 }),
                "{bad}"
            );
        }
        for bad in ["00FF10a0b1c2d3e4", "00ff10a0b1c2d3g4", "+0ff10a0b1c2d3e4"] {
            assert_eq!(bad.parse::<KeyId>(), Err(HexError::Character), "{bad}");
        }
    }

    #[test]
    fn a_token_is_named_by_key_and_nonce() {
        let id = TokenId::of(KeyId::new([1; 8]), Nonce::new([2; 8]));
        assert_eq!(id.to_string(), "01010101010101010202020202020202");
    }
}
