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
        let march = "2026-03".parse().unwrap();
        assert_eq!(
            hex(&root.visits("clinic.app", march)),
            "a4831cb7500bbe6eb2cf32fbfb91685a"
        );
    }
}
