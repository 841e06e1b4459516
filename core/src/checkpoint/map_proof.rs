//! The way from an account, or from its absence, to the root of a map.

use crate::checkpoint::MapLeaf;
use crate::checkpoint::leaf::{EMPTY, bit, node};
use crate::signature::Digest;
use alloc::vec::Vec;

/// Levels of a map at most: the bits of a key.
const LEVELS_MAX: usize = 256;

/// What stands at the end of the path of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The account itself.
    Account {
        /// How many events it has.
        number: u64,
        /// The digest of the last one.
        digest: Digest,
    },
    /// Nothing.
    Empty,
    /// The only account of that part of the map, and it is another one.
    Another(MapLeaf),
}

/// What a proof shows of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It has no event.
    Absent,
    /// It ends there.
    Head {
        /// How many events it has.
        number: u64,
        /// The digest of the last one.
        digest: Digest,
    },
}

/// Why what was given is no proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MapProofError {
    /// More levels than a key has bits.
    #[error("a proof has at most 256 levels")]
    Levels,
    /// The bits that say which levels have a digest are not as many as the levels, or not
    /// as many of them are set as there are digests.
    #[error("the bits of the levels do not fit the digests")]
    Bits,
    /// An account, or nothing, stands higher: the level above it has nothing beside it.
    #[error("the path is longer than it must be")]
    Long,
}

/// The digests beside the path of a key, from the root down, and what its end holds. It has
/// one form: levels with nothing beside them are told by bits, and no path is longer than
/// it must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapProof {
    pub(super) siblings: Vec<Digest>,
    pub(super) end: End,
}

impl MapProof {
    /// Reads the short form: how many levels, a bit for each of them from the root down, the
    /// highest bit of a byte first, and the digests of the levels whose bit is set.
    ///
    /// # Errors
    /// [`MapProofError`] where they do not fit.
    pub fn new(
        levels: usize,
        filled: &[u8],
        digests: &[Digest],
        end: End,
    ) -> Result<Self, MapProofError> {
        if levels > LEVELS_MAX {
            return Err(MapProofError::Levels);
        }
        if filled.len() != levels.div_ceil(8) {
            return Err(MapProofError::Bits);
        }
        let mut rest = digests.iter();
        let mut siblings = Vec::with_capacity(levels);
        for level in 0..levels {
            siblings.push(match bit(filled, level) {
                // a digest of nothing would be another form of an empty bit
                true => *rest
                    .next()
                    .filter(|one| **one != EMPTY)
                    .ok_or(MapProofError::Bits)?,
                false => EMPTY,
            });
        }
        let mut beyond = levels..filled.len().saturating_mul(8);
        if rest.next().is_some() || beyond.any(|level| bit(filled, level)) {
            return Err(MapProofError::Bits);
        }
        if siblings.last() == Some(&EMPTY) {
            return Err(MapProofError::Long);
        }
        Ok(Self { siblings, end })
    }

    /// The levels of its path.
    #[must_use]
    pub const fn levels(&self) -> usize {
        self.siblings.len()
    }

    /// The bits of its levels.
    #[must_use]
    pub fn filled(&self) -> Vec<u8> {
        let byte = |part: &[Digest]| {
            let bits = part.iter().zip([0x80, 0x40, 0x20, 0x10, 8, 4, 2, 1_u8]);
            bits.fold(
                0,
                |byte, (one, bit)| {
                    if *one == EMPTY { byte } else { byte | bit }
                },
            )
        };
        self.siblings.chunks(8).map(byte).collect()
    }

    /// The digests of the levels that have one.
    pub fn digests(&self) -> impl Iterator<Item = Digest> {
        self.siblings.iter().copied().filter(|one| *one != EMPTY)
    }

    /// What stands at the end of the path.
    #[must_use]
    pub const fn end(&self) -> &End {
        &self.end
    }

    /// What it shows of an account under the root of a map; `None` where it shows nothing.
    #[must_use]
    pub fn standing(&self, root: Digest, key: Digest) -> Option<Standing> {
        let (mut hash, standing) = match self.end {
            End::Account { number, digest } => {
                let leaf = MapLeaf {
                    key,
                    number,
                    digest,
                };
                (leaf.hash(), Standing::Head { number, digest })
            }
            End::Empty => (EMPTY, Standing::Absent),
            End::Another(leaf) => {
                let mut levels = 0..self.levels();
                let beside = leaf.key != key
                    && levels.all(|level| bit(leaf.key.bytes(), level) == bit(key.bytes(), level));
                (beside.then(|| leaf.hash())?, Standing::Absent)
            }
        };
        for (level, sibling) in self.siblings.iter().enumerate().rev() {
            hash = if bit(key.bytes(), level) {
                node(*sibling, hash)
            } else {
                node(hash, *sibling)
            };
        }
        (hash == root).then_some(standing)
    }
}
