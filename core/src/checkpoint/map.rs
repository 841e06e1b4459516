//! The map of a day: blinded key of an account to its head.
//!
//! A sparse Merkle tree over 256 bits in which a subtree of one leaf is that leaf: as deep
//! as it must be to tell the accounts apart, so that twenty millions of them make a path
//! of some 26 levels, and its root takes two digests for each account. What is a leaf and
//! what a node differ by the first byte (0x00, 0x01), as in RFC 6962, and a leaf holds its
//! whole key: no path can be told for another.

use crate::checkpoint::MapLeaf;
use crate::checkpoint::leaf::{EMPTY, bit, node};
use crate::checkpoint::map_proof::{End, MapProof};
use crate::signature::Digest;
use alloc::vec::Vec;

/// The accounts of a day by their blinded keys.
///
/// ```
/// use qalqan_core::checkpoint::{HeadsMap, MapLeaf, Standing};
/// use qalqan_core::signature::Digest;
///
/// let leaf = |name: &[u8], number| MapLeaf { key: Digest::of(name), number, digest: Digest::of(b"last") };
/// let map = HeadsMap::new(vec![leaf(b"a", 3), leaf(b"b", 5)]).unwrap();
/// let there = map.prove(Digest::of(b"a")).standing(map.root(), Digest::of(b"a"));
/// assert_eq!(there, Some(Standing::Head { number: 3, digest: Digest::of(b"last") }));
/// let absent = map.prove(Digest::of(b"c")).standing(map.root(), Digest::of(b"c"));
/// assert_eq!(absent, Some(Standing::Absent));
/// ```
#[derive(Clone, Debug)]
pub struct HeadsMap(Vec<MapLeaf>);

impl HeadsMap {
    /// The map of these accounts, in any order; `None` where one of them is twice.
    #[must_use]
    pub fn new(mut leaves: Vec<MapLeaf>) -> Option<Self> {
        leaves.sort_unstable_by_key(|leaf| leaf.key);
        let twice = leaves.windows(2).any(|pair| match pair {
            [one, other] => one.key == other.key,
            _ => false,
        });
        (!twice).then_some(Self(leaves))
    }

    /// How many accounts it holds.
    #[must_use]
    pub fn accounts(&self) -> u64 {
        u64::try_from(self.0.len()).unwrap_or(u64::MAX)
    }

    /// Its root.
    #[must_use]
    pub fn root(&self) -> Digest {
        subtree(&self.0, 0)
    }

    /// The proof of the head of an account, or of its absence. Every account beside the path
    /// is hashed for it, so a country's host keeps the nodes and takes the path from them.
    #[must_use]
    pub fn prove(&self, key: Digest) -> MapProof {
        let mut here = self.0.as_slice();
        let mut siblings = Vec::new();
        while here.len() > 1 {
            let level = siblings.len();
            let (left, right) = parts(here, level);
            let (mine, other) = if bit(key.bytes(), level) {
                (right, left)
            } else {
                (left, right)
            };
            siblings.push(subtree(other, level.saturating_add(1)));
            here = mine;
        }
        let end = match here.first() {
            None => End::Empty,
            Some(leaf) if leaf.key == key => End::Account {
                number: leaf.number,
                digest: leaf.digest,
            },
            Some(leaf) => End::Another(*leaf),
        };
        MapProof { siblings, end }
    }
}

/// The accounts on the left and on the right of a node.
fn parts(leaves: &[MapLeaf], level: usize) -> (&[MapLeaf], &[MapLeaf]) {
    leaves.split_at(leaves.partition_point(|leaf| !bit(leaf.key.bytes(), level)))
}

/// No key is there twice, so the levels end before the bits do.
fn subtree(leaves: &[MapLeaf], level: usize) -> Digest {
    match leaves {
        [] => EMPTY,
        [leaf] => leaf.hash(),
        _ => {
            let (left, right) = parts(leaves, level);
            let below = level.saturating_add(1);
            node(subtree(left, below), subtree(right, below))
        }
    }
}
