//! A seed of the snapshot target as a whole snapshot: the target and a test of the core
//! make it the same way. A seed is a byte that chooses the pieces, the counts of the five
//! parts, two bytes each, and the body.

use core::hash::Hasher;
use qalqan_core::duplicate::{FingerprintKey, History, Searched};
use siphasher::sip128::{Hasher128, SipHasher13};

/// The key that all of them are made under.
pub(crate) const SECRET: [u8; 16] = *b"key of a fuzzer!";

/// Magic, version and check of the key.
pub(crate) const HEAD: usize = 26;

/// Bytes searched, acts, replacements, stays, entries.
pub(crate) type Counts = [u16; 5];

fn check(bytes: &[u8]) -> [u8; 16] {
    let mut hasher = SipHasher13::new_with_key(&SECRET);
    hasher.write(bytes);
    hasher.finish128().as_bytes()
}

/// The start that every snapshot under the key has.
fn head() -> Vec<u8> {
    let nothing = History::empty(Searched::nothing());
    let key = FingerprintKey::new(SECRET).expect("not zero");
    let mut bytes = nothing.snapshot(&key).expect("a few bytes");
    bytes.truncate(HEAD);
    bytes
}

/// A snapshot of these counts and this body, both checks made as they must be.
pub(crate) fn whole([searched, acts, replaced, stays, entries]: Counts, body: &[u8]) -> Vec<u8> {
    let mut bytes = head();
    for count in [searched, acts, replaced, stays] {
        bytes.extend(u32::from(count).to_le_bytes());
    }
    bytes.extend(u64::from(entries).to_le_bytes());
    bytes.extend(check(&bytes));
    bytes.extend(body);
    bytes.extend(check(&bytes));
    bytes
}

/// The counts and the body of a seed without its first byte.
pub(crate) fn parts(data: &[u8]) -> Option<(Counts, &[u8])> {
    let (counts, body) = data.split_first_chunk::<10>()?;
    let [a, b, c, d, e, f, g, h, i, j] = *counts;
    let counts = [[a, b], [c, d], [e, f], [g, h], [i, j]];
    Some((counts.map(u16::from_le_bytes), body))
}
