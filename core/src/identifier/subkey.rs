//! Subkeys: one for each purpose, derived from the secret of a host.
//!
//! HKDF with SHA-256 (RFC 5869): the secret is extracted once, and each purpose has a label
//! of its own. Whoever is given one subkey learns nothing of another, so that what is kept
//! for one purpose is joined with nothing else, and a month's subkey can be destroyed alone.

use crate::calendar::Month;
use alloc::string::ToString;
use alloc::vec::Vec;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

/// The salt of the extraction. Another text is another construction of every print.
const SALT: &[u8] = b"qalqan keys 2";

/// Bytes of a block of SHA-256.
const BLOCK: usize = 64;

/// What a subkey is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// The value that tells a key without telling it.
    Check,
    /// Acts and their lines.
    Lines,
    /// Persons beside lines.
    Persons,
    /// Whose a stay is.
    Stays,
    /// The part of an index that a person falls into.
    Partition,
    /// The seal of a snapshot.
    Seal,
}

impl Purpose {
    /// The label: never changed, and never used for another purpose.
    const fn label(self) -> &'static [u8] {
        match self {
            Self::Check => b"qalqan/2/check",
            Self::Lines => b"qalqan/2/lines",
            Self::Persons => b"qalqan/2/persons",
            Self::Stays => b"qalqan/2/stays",
            Self::Partition => b"qalqan/2/partition",
            Self::Seal => b"qalqan/2/seal",
        }
    }
}

/// The label of visits, before the month (`2026-03`), a slash and the application: the
/// month has one length, so that no two pairs are written alike.
const VISITS: &[u8] = b"qalqan/2/visits/";

/// A subkey: as many bytes as SipHash takes.
pub(super) type Subkey = [u8; 16];

/// What was extracted from the secret.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Root([u8; 32]);

fn hmac(key: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    let mut block = [0_u8; BLOCK];
    for (place, byte) in block.iter_mut().zip(key) {
        *place = *byte;
    }
    let mut mac = Hmac::<Sha256>::new(&block.into());
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

impl Root {
    /// Extracts from the secret.
    pub(super) fn of(secret: &[u8]) -> Self {
        Self(hmac(SALT, &[secret]))
    }

    /// The first bytes for a label, at most 32 of them: one block of the expansion.
    fn expand<const N: usize>(&self, label: &[&[u8]]) -> [u8; N] {
        let mut parts = Vec::from(label);
        parts.push(&[1]);
        let whole = hmac(&self.0, &parts);
        let mut first = [0_u8; N];
        for (place, byte) in first.iter_mut().zip(whole) {
            *place = byte;
        }
        first
    }

    pub(super) fn subkey<const N: usize>(&self, purpose: Purpose) -> [u8; N] {
        self.expand(&[purpose.label()])
    }

    /// The subkey of the visits that an application saw in a month.
    pub(super) fn visits(&self, application: &str, month: Month) -> Subkey {
        let month = month.to_string();
        self.expand(&[VISITS, month.as_bytes(), b"/", application.as_bytes()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;
    use core::fmt::Write as _;

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().fold(String::new(), |mut text, byte| {
            write!(text, "{byte:02x}").unwrap();
            text
        })
    }

    /// RFC 5869, A.1: its first 32 bytes.
    #[test]
    fn the_published_vector() {
        let salt: Vec<u8> = (0..=0x0c).collect();
        let root = Root(hmac(&salt, &[&[0x0b; 22]]));
        assert_eq!(
            hex(&root.0),
            "077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5"
        );
        let info: Vec<u8> = (0xf0..=0xf9).collect();
        assert_eq!(
            hex(&root.expand::<32>(&[&info])),
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"
        );
    }

    /// Labels are kept for good: another label makes all prints of its purpose anew.
    #[test]
    fn labels_are_pinned() {
        let root = Root::of(&[7; 16]);
        let all = [
            (Purpose::Check, "429150ecf0d3f3b41077294db89f0581"),
            (Purpose::Lines, "58cd2b73cf22d4eafa45e8a881951170"),
            (Purpose::Persons, "0715eba355431b321ad36e19bc7df808"),
            (Purpose::Stays, "fa84f796e79d0218e0eec4de0c8da8b5"),
            (Purpose::Partition, "0ff0f35ef00f121ae00efa7b8f65e891"),
            (Purpose::Seal, "413237ceb27a7fecf57dff0fcefd2b95"),
        ];
        for (purpose, pinned) in all {
            assert_eq!(hex(&root.subkey::<16>(purpose)), pinned, "{purpose:?}");
        }
        let march = "2026-03".parse().unwrap();
        assert_eq!(
            hex(&root.visits("clinic.app", march)),
            "a4831cb7500bbe6eb2cf32fbfb91685a"
        );
    }
}
