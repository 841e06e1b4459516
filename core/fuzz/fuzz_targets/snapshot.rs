//! Bytes behind a header and checks that fit, in pieces of any size: the reader never
//! panics, tells the same whatever the pieces, and what it reads is written again as the
//! same bytes. Without the checks the fuzzer would never get behind the header.
#![no_main]

#[path = "../snapshot_form.rs"]
mod form;

use form::{SECRET, parts, whole};
use libfuzzer_sys::fuzz_target;
use qalqan_core::duplicate::{FingerprintKey, Freshness, History, SnapshotError, SnapshotReader};

const LIVE: Freshness = Freshness::NotBefore(0);

/// A claimed size never costs more than that.
const LIMIT: usize = 1 << 26;

fn in_pieces(key: &FingerprintKey, bytes: &[u8], seed: u8) -> Result<History, SnapshotError> {
    let mut reader = SnapshotReader::new(key, Some(LIMIT), LIVE);
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
    let key = FingerprintKey::new(SECRET).expect("not zero");
    let Some((&seed, data)) = data.split_first() else {
        return;
    };
    // as they come, to try the header itself
    let _ = in_pieces(&key, data, seed);
    let Some((counts, body)) = parts(data) else {
        return;
    };
    let bytes = whole(counts, body);
    let at_once = History::from_snapshot(&key, &bytes, Some(LIMIT), LIVE);
    let pieces = in_pieces(&key, &bytes, seed);
    match (at_once, pieces) {
        (Ok(one), Ok(other)) => {
            let written = one.snapshot(&key).expect("it was in memory");
            assert_eq!(Ok(&written), other.snapshot(&key).as_ref());
            let again =
                History::from_snapshot(&key, &written, None, LIVE).expect("what was written");
            assert_eq!(again.snapshot(&key).expect("again"), written);
            // read with room to spare, and with none
            let none = History::from_snapshot(&key, &written, Some(0), LIVE);
            assert!(one.index().prints() == 0 || none.is_err());
        }
        (one, other) => assert_eq!(one.err(), other.err()),
    }
});
