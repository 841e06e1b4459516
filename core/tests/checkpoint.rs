//! Laws of checkpoints: what is there is proven, what is not is proven to be absent, and a
//! proof of which anything was touched proves nothing.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may panic: that is how it fails"
)]

use proptest::prelude::*;
use qalqan_core::checkpoint::{
    DayRoot, End, HeadsMap, Log, MapLeaf, MapProof, Standing, is_consistent, is_included,
};
use qalqan_core::signature::Digest;

fn digest(number: u64) -> Digest {
    Digest::of(&number.to_be_bytes())
}

fn leaf(number: u64) -> MapLeaf {
    MapLeaf {
        key: digest(number),
        number: number % 90 + 1,
        digest: digest(number << 32),
    }
}

fn map(accounts: u64) -> HeadsMap {
    HeadsMap::new((0..accounts).map(leaf).collect()).unwrap()
}

fn touched(digest: Digest, byte: usize, bit: u32) -> Digest {
    let mut bytes = *digest.bytes();
    bytes[byte % 32] ^= 1 << (bit % 8);
    let text: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    text.parse().unwrap()
}

/// The parts of a proof, as a host sends it.
fn parts(proof: &MapProof) -> (usize, Vec<u8>, Vec<Digest>, End) {
    let digests = proof.digests().collect();
    (proof.levels(), proof.filled(), digests, *proof.end())
}

proptest! {
    #[test]
    fn what_is_there_is_proven_and_what_is_not_is_absent(
        accounts in 0_u64..200, asked in 0_u64..400,
    ) {
        let map = map(accounts);
        let key = digest(asked);
        let proof = map.prove(key);
        let due = match asked < accounts {
            true => Standing::Head { number: leaf(asked).number, digest: leaf(asked).digest },
            false => Standing::Absent,
        };
        prop_assert_eq!(proof.standing(map.root(), key), Some(due));
        let (levels, filled, digests, end) = parts(&proof);
        prop_assert_eq!(MapProof::new(levels, &filled, &digests, end), Ok(proof));
    }

    /// Whatever bit of a proof is another one, it shows nothing; nor does it of another
    /// account, or under another root.
    #[test]
    fn a_touched_proof_of_a_map_proves_nothing(
        accounts in 2_u64..200, asked in 0_u64..400, place in 0_usize..40, byte: usize, bit: u32,
    ) {
        let map = map(accounts);
        let (key, root) = (digest(asked), map.root());
        let (levels, filled, digests, end) = parts(&map.prove(key));
        let shows = |levels, filled: &[u8], digests: &[Digest], end, root, key| {
            let proof = MapProof::new(levels, filled, digests, end).ok();
            proof.and_then(|proof| proof.standing(root, key))
        };
        let mut others = digests.clone();
        let place = place % others.len().max(1);
        if let Some(one) = others.get_mut(place) {
            *one = touched(*one, byte, bit);
            prop_assert_eq!(shows(levels, &filled, &others, end, root, key), None);
        }
        let mut bits = filled.clone();
        let at = byte % bits.len();
        bits[at] ^= 1 << (bit % 8);
        prop_assert_eq!(shows(levels, &bits, &digests, end, root, key), None);
        for levels in [levels - 1, levels + 1, levels + 8] {
            prop_assert_eq!(shows(levels, &filled, &digests, end, root, key), None);
        }
        let end = match end {
            End::Account { number, digest } if bit % 2 == 0 => End::Account { number: number + 1, digest },
            End::Account { number, digest } => End::Account { number, digest: touched(digest, byte, bit) },
            End::Another(leaf) => End::Another(MapLeaf { number: leaf.number + 1, ..leaf }),
            End::Empty => End::Another(leaf(asked + 1)),
        };
        prop_assert_eq!(shows(levels, &filled, &digests, end, root, key), None);
        let proof = map.prove(key);
        prop_assert_eq!(proof.standing(touched(root, byte, bit), key), None);
        if asked < accounts {
            prop_assert_eq!(proof.standing(root, digest(asked + 1)), None);
        }
    }

    /// An entry is in its place and nowhere else, and a log is the beginning of those that
    /// it became.
    #[test]
    fn a_log_only_grows(size in 1_u64..70, index in 0_u64..70, byte: usize, bit: u32) {
        let entry = |index: u64| DayRoot {
            day: "2026-03-01".parse().unwrap(),
            accounts: index,
            root: digest(index),
        };
        let mut log = Log::default();
        let mut heads = vec![log.head()];
        for index in 0..size {
            log.push(&entry(index));
            heads.push(log.head());
        }
        let (index, now) = (index % size, log.head());
        let proof = log.prove_included(index).unwrap();
        prop_assert!(is_included(now, index, &entry(index), &proof));
        prop_assert!(!is_included(now, index, &entry(index + 1), &proof));
        prop_assert!(size == 1 || !is_included(now, (index + 1) % size, &entry(index), &proof));
        let then = heads[usize::try_from(index).unwrap() + 1];
        let grown = log.prove_consistent(index + 1).unwrap();
        prop_assert!(is_consistent(then, now, &grown));
        let mut anew = then;
        anew.root = touched(then.root, byte, bit);
        prop_assert!(!is_consistent(anew, now, &grown));
        for proof in [&proof, &grown] {
            for place in 0..proof.len() {
                let mut others = proof.clone();
                others[place] = touched(others[place], byte, bit);
                let (included, consistent) = (
                    is_included(now, index, &entry(index), &others),
                    is_consistent(then, now, &others),
                );
                prop_assert!(!included && !consistent);
            }
        }
        for place in 0..proof.len() {
            let mut others = proof.clone();
            others.remove(place);
            prop_assert!(!is_included(now, index, &entry(index), &others));
        }
        prop_assert_eq!(log.prove_included(size), None);
        prop_assert_eq!((log.prove_consistent(0), log.prove_consistent(size + 1)), (None, None));
    }
}

/// A path has as many digests as there are neighbours on other levels: the logarithm of the
/// accounts, and a few more. A simulation of twenty million random keys had at most 30.
#[test]
fn a_proof_is_short() {
    let map = map(1 << 12);
    let lengths = (0..200).map(|number| map.prove(digest(number * 17)).digests().count());
    let longest = lengths.clone().max().unwrap();
    let all: usize = lengths.sum();
    assert!(all < 200 * 14, "{all}");
    assert!(longest <= 18, "{longest}");
}

#[test]
fn an_account_stands_in_a_map_once() {
    assert!(HeadsMap::new(vec![leaf(1), leaf(2), leaf(1)]).is_none());
    assert_eq!(HeadsMap::new(Vec::new()).unwrap().root(), Digest::NOTHING);
}
