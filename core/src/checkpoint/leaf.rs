//! What a map is made of: leaves, nodes, and the bits that lead to them.

use crate::signature::Digest;
use sha2::{Digest as _, Sha256};

/// What stands where there is no account.
pub(super) const EMPTY: Digest = Digest::NOTHING;

/// One account in the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MapLeaf {
    /// Its blinded key.
    pub key: Digest,
    /// How many events it has.
    pub number: u64,
    /// The digest of the last one.
    pub digest: Digest,
}

impl MapLeaf {
    pub(super) fn hash(&self) -> Digest {
        let Self {
            key,
            number,
            digest,
        } = self;
        let hash = Sha256::new_with_prefix([0]);
        let hash = hash.chain_update(key.bytes());
        let hash = hash.chain_update(number.to_be_bytes());
        Digest::from_bytes(hash.chain_update(digest.bytes()).finalize().into())
    }
}

pub(super) fn node(left: Digest, right: Digest) -> Digest {
    let hash = Sha256::new_with_prefix([1]).chain_update(left.bytes());
    Digest::from_bytes(hash.chain_update(right.bytes()).finalize().into())
}

/// The bit of a level, the root's first and the highest of a byte first: of a key the choice
/// that leads to it.
pub(super) fn bit(bytes: &[u8], level: usize) -> bool {
    let byte = bytes.get(level >> 3).copied().unwrap_or(0);
    let mask = 0x80_u8.checked_shr(u32::try_from(level & 7).unwrap_or(0));
    byte & mask.unwrap_or(0) != 0
}
