//! The text that is signed of a log, and whose signatures count.

use crate::checkpoint::TreeHead;
use crate::identifier::without_people;
use crate::visit::{PublicKey, SignatureBytes, is_signature};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;

/// Why a text names no log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the name of a log is 1 to 100 Latin letters, digits and signs, and no person's number")]
pub struct LogNameError;

/// The name of a log, as its checkpoints begin with it: `register.example/heads`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogName(String);

impl FromStr for LogName {
    type Err = LogNameError;

    fn from_str(text: &str) -> Result<Self, LogNameError> {
        let visible = text
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && byte != b'+');
        let fits = matches!(text.len(), 1..=100);
        // a checkpoint is published, and its name with it
        let nobodys = without_people(text.into()) == text;
        (visible && fits && nobodys)
            .then(|| Self(text.into()))
            .ok_or(LogNameError)
    }
}

impl fmt::Display for LogName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What is signed of a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// Its name.
    pub origin: LogName,
    /// Its size and its root.
    pub log: TreeHead,
}

impl Checkpoint {
    /// The text that is signed, three lines: the name, the size, the root in base64 (the
    /// body of C2SP's `tlog-checkpoint`).
    ///
    /// ```
    /// use qalqan_core::checkpoint::{Checkpoint, TreeHead};
    /// use qalqan_core::signature::Digest;
    ///
    /// let log = TreeHead { size: 1, root: Digest::of(b"") };
    /// let checkpoint = Checkpoint { origin: "example/heads".parse()?, log };
    /// let text = "example/heads\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
    /// assert_eq!(checkpoint.text(), text);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn text(&self) -> String {
        let Self { origin, log } = self;
        format!("{origin}\n{}\n{}\n", log.size, base64(log.root.bytes()))
    }

    /// Did the owner of the key sign it?
    #[must_use]
    pub fn is_signed(&self, key: &PublicKey, signature: &SignatureBytes) -> bool {
        is_signature(self.text().as_bytes(), signature, key)
    }
}

/// Whose signatures make a checkpoint of a log one to believe: the host holds them.
#[derive(Clone, Debug)]
pub struct LogKeys {
    /// The name of the log.
    pub origin: LogName,
    /// The key of whoever keeps it: without its signature there is none.
    pub operator: PublicKey,
    /// Keys of those who sign beside it, once they have seen that the log only grew.
    pub witnesses: Vec<PublicKey>,
    /// How many of those must have signed.
    pub needed: u64,
}

impl LogKeys {
    /// Did the keeper of the log sign, and how many of the witnesses? Each key counts once,
    /// and the keeper is no witness of itself.
    #[must_use]
    pub fn signed(
        &self,
        checkpoint: &Checkpoint,
        signatures: &[(PublicKey, SignatureBytes)],
    ) -> (bool, u64) {
        if checkpoint.origin != self.origin {
            return (false, 0);
        }
        let by = |key: &PublicKey| {
            let mut own = signatures.iter().filter(|(signer, _)| signer == key);
            own.any(|(key, signature)| checkpoint.is_signed(key, signature))
        };
        let mut counted: Vec<&PublicKey> = Vec::new();
        for key in &self.witnesses {
            if *key != self.operator && !counted.contains(&key) && by(key) {
                counted.push(key);
            }
        }
        let witnesses = u64::try_from(counted.len()).unwrap_or(u64::MAX);
        (by(&self.operator), witnesses)
    }
}

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Base64 with its padding (RFC 4648, section 4).
fn base64(bytes: &[u8]) -> String {
    let letter = |six: u32| {
        let place = usize::try_from(six & 63).unwrap_or(0);
        LETTERS.get(place).copied().map_or('=', char::from)
    };
    let mut text = String::with_capacity(bytes.len().div_ceil(3).saturating_mul(4));
    for part in bytes.chunks(3) {
        let [a, b, c] = [0, 1, 2].map(|at| u32::from(part.get(at).copied().unwrap_or(0)));
        let all = a << 16 | b << 8 | c;
        text.push(letter(all >> 18));
        text.push(letter(all >> 12));
        text.push(if part.len() > 1 {
            letter(all >> 6)
        } else {
            '='
        });
        text.push(if part.len() > 2 { letter(all) } else { '=' });
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 4648, section 10.
    #[test]
    fn base64_of_the_standard() {
        let pairs = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ];
        for (plain, coded) in pairs {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
    }

    #[test]
    fn names_of_logs() {
        assert!("register.example/heads".parse::<LogName>().is_ok());
        for bad in ["", "a b", "a\nb", "a+b", "журнал", &"a".repeat(101)] {
            assert_eq!(bad.parse::<LogName>(), Err(LogNameError), "{bad:?}");
        }
    }
}
