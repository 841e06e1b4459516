//! Bytes behind a header and checks that fit, in pieces of any size: the reader never
//! panics, tells the same whatever the pieces, and what it reads is written again as the
//! same bytes. Without the checks the fuzzer would never get behind the header.
#![no_main]

use libfuzzer_sys::fuzz_target;
use qalqan_core::duplicate::{FingerprintKey, History, Searched, SnapshotError, SnapshotReader};
use siphasher::sip128::{Hasher128, SipHasher13};
use std::hash::Hasher;

const SECRET: [u8; 16] = *b"key of a fuzzer!";
/// A claimed size never costs more than that.
const LIMIT: usize = 1 << 26;
/// Magic, version and check of the key.
const HEAD: usize = 26;

fn check(bytes: &[u8]) -> [u8; 16] {
    let mut hasher = SipHasher13::new_with_key(&SECRET);
    hasher.write(bytes);
    hasher.finish128().as_bytes()
}

/// The start that every snapshot under the key has.
fn head(key: &FingerprintKey) -> Vec<u8> {
    let nothing = History::empty(Searched {
        periods: Vec::new(),
        statuses: Vec::new(),
        providers: Vec::new(),
        complete: false,
        stays: false,
        ids: false,
        as_of: None,
    });
    let mut bytes = nothing.snapshot(key).expect("a few bytes");
    bytes.truncate(HEAD);
    bytes
}

/// A snapshot of these counts and this body, both checks made as they must be.
fn whole(
    key: &FingerprintKey,
    [searched, acts, replaced, stays, entries]: [u16; 5],
    body: &[u8],
) -> Vec<u8> {
    let mut bytes = head(key);
    for count in [searched, acts, replaced, stays] {
        bytes.extend(u32::from(count).to_le_bytes());
    }
    bytes.extend(u64::from(entries).to_le_bytes());
    bytes.extend(check(&bytes));
    bytes.extend(body);
    bytes.extend(check(&bytes));
    bytes
}

fn in_pieces(key: &FingerprintKey, bytes: &[u8], seed: u8) -> Result<History, SnapshotError> {
    let mut reader = SnapshotReader::new(key, Some(LIMIT));
    let (mut rest, mut size) = (bytes, usize::from(seed));
    while !rest.is_empty() {
        size = size * 5 % 61 + 1;
        let (piece, after) = rest.split_at(size.min(rest.len()));
        reader.push(piece)?;
        rest = after;
    }
    reader.finish()
}

fuzz_target!(|data: &[u8]| {
    let key = FingerprintKey::new(SECRET);
    let Some((&seed, data)) = data.split_first() else {
        return;
    };
    // as they come, to try the header itself
    let _ = in_pieces(&key, data, seed);
    let Some((counts, body)) = data.split_first_chunk::<10>() else {
        return;
    };
    let [a, b, c, d, e, f, g, h, i, j] = *counts;
    let counts = [[a, b], [c, d], [e, f], [g, h], [i, j]].map(u16::from_le_bytes);
    let bytes = whole(&key, counts, body);
    let at_once = History::from_snapshot(&key, &bytes, Some(LIMIT));
    let pieces = in_pieces(&key, &bytes, seed);
    match (at_once, pieces) {
        (Ok(one), Ok(other)) => {
            let written = one.snapshot(&key).expect("it was in memory");
            assert_eq!(Ok(&written), other.snapshot(&key).as_ref());
            let again = History::from_snapshot(&key, &written, None).expect("what was written");
            assert_eq!(again.snapshot(&key).expect("again"), written);
            // read with room to spare, and with none
            let none = History::from_snapshot(&key, &written, Some(0));
            assert!(one.index().prints() == 0 || none.is_err());
        }
        (one, other) => assert_eq!(one.err(), other.err()),
    }
});
