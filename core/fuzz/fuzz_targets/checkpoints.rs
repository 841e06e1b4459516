//! Whatever is taken for a proof of a map has one form, and leads to one root at most; no
//! bytes are a proof under a root that nobody made them for.
#![no_main]

use libfuzzer_sys::fuzz_target;
use qalqan_core::checkpoint::{
    DayRoot, End, MapLeaf, MapProof, TreeHead, is_consistent, is_included,
};
use qalqan_core::signature::Digest;

/// Digests of as many whole blocks as there are.
fn digests(data: &[u8]) -> Vec<Digest> {
    let hex = |block: &[u8]| {
        block
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect::<String>()
    };
    let blocks = data.chunks_exact(32);
    blocks.map(|block| hex(block).parse().unwrap()).collect()
}

fuzz_target!(|data: &[u8]| {
    // levels, kind of the end, size and index of a log; bits; digests
    let [levels, kind, size, index, rest @ ..] = data else {
        return;
    };
    let levels = usize::from(*levels) + usize::from(kind >> 7);
    let bits = levels.div_ceil(8).min(rest.len());
    let (filled, rest) = rest.split_at(bits);
    let digests = digests(rest);
    let key = Digest::of(data);
    let other = digests.first().copied().unwrap_or(Digest::NOTHING);
    let end = match kind & 3 {
        0 => End::Empty,
        1 => End::Another(MapLeaf {
            key: other,
            number: 1,
            digest: other,
        }),
        _ => End::Account {
            number: u64::from(*size),
            digest: other,
        },
    };
    if let Ok(proof) = MapProof::new(levels, filled, &digests, end) {
        assert_eq!(proof.levels(), levels);
        assert_eq!(proof.filled(), filled);
        assert!(proof.digests().eq(digests.iter().copied()));
        assert_eq!(proof.standing(key, key), None);
    }
    let entry = DayRoot {
        day: "2026-03-01".parse().unwrap(),
        accounts: 0,
        root: other,
    };
    let log = |size: u8| TreeHead {
        size: u64::from(size),
        root: key,
    };
    assert!(!is_included(
        log(*size),
        u64::from(*index),
        &entry,
        &digests
    ));
    let older = TreeHead {
        size: u64::from(*index),
        root: other,
    };
    assert!(!is_consistent(older, log(*size), &digests));
});
