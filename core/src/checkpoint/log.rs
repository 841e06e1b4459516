//! The log of the days: the root of each day's map, in a tree that only grows (RFC 6962).

use crate::calendar::Day;
use crate::signature::Digest;
use crate::signature::canonical::Object;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use ct_merkle::mem_backed_tree::MemoryBackedTree;
use ct_merkle::{ConsistencyProof, InclusionProof, RootHash};
use sha2::Sha256;

/// Entries of a log at most: more days than any calendar has, and far below what the tree
/// can number.
const ENTRIES_MAX: u64 = 1 << 32;

/// The map of a day, as an entry of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayRoot {
    /// The day at whose end the accounts stood so.
    pub day: Day,
    /// How many accounts the map holds.
    pub accounts: u64,
    /// The root of the map.
    pub root: Digest,
}

impl DayRoot {
    /// The text of the entry, RFC 8785.
    ///
    /// ```
    /// use qalqan_core::checkpoint::DayRoot;
    /// use qalqan_core::signature::Digest;
    ///
    /// let entry = DayRoot { day: "2026-03-31".parse()?, accounts: 0, root: Digest::NOTHING };
    /// assert!(entry.text().starts_with(r#"{"accounts":0,"day":"2026-03-31","document":"#));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn text(&self) -> String {
        let Self {
            day,
            accounts,
            root,
        } = self;
        Object::document(160, |object| {
            object.number("accounts", *accounts);
            object.plain("day", day);
            object.text("document", "qalqan-heads");
            object.plain("root", root);
            object.number("version", 1);
        })
    }
}

/// How long a log is, and its root.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TreeHead {
    /// Its entries.
    pub size: u64,
    /// Its root.
    pub root: Digest,
}

impl TreeHead {
    fn hash(&self) -> RootHash<Sha256> {
        RootHash::new((*self.root.bytes()).into(), self.size)
    }
}

/// A log whose entries are all at hand.
#[derive(Default)]
pub struct Log(MemoryBackedTree<Sha256, String>);

/// How long it is: its entries are public, and many.
impl fmt::Debug for Log {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Log({} entries)", self.0.len())
    }
}

impl Log {
    /// Appends the map of a day.
    pub fn push(&mut self, entry: &DayRoot) {
        self.0.push(entry.text());
    }

    /// Its size and its root.
    #[must_use]
    pub fn head(&self) -> TreeHead {
        let root = self.0.root();
        TreeHead {
            size: self.0.len(),
            root: Digest::from_bytes((*root.as_bytes()).into()),
        }
    }

    /// The digests that lead from an entry to the root; none where there is no such entry.
    #[must_use]
    pub fn prove_included(&self, index: u64) -> Option<Vec<Digest>> {
        let index = usize::try_from(index).ok()?;
        self.0.get(index)?;
        Some(digests(self.0.prove_inclusion(index).as_bytes()))
    }

    /// The digests that show a shorter log to be the beginning of this one.
    #[must_use]
    pub fn prove_consistent(&self, size: u64) -> Option<Vec<Digest>> {
        let more = self.0.len().checked_sub(size).filter(|_| size > 0)?;
        let proof = self.0.prove_consistency(usize::try_from(more).ok()?);
        Some(digests(proof.as_bytes()))
    }
}

fn digests(bytes: &[u8]) -> Vec<Digest> {
    let (whole, _) = bytes.as_chunks::<32>();
    whole.iter().map(|one| Digest::from_bytes(*one)).collect()
}

fn bytes(digests: &[Digest]) -> Vec<u8> {
    let all = digests.iter().flat_map(Digest::bytes);
    all.copied().collect()
}

/// Does the entry stand at that place of the log?
#[must_use]
pub fn is_included(log: TreeHead, index: u64, entry: &DayRoot, proof: &[Digest]) -> bool {
    let there = index < log.size && log.size <= ENTRIES_MAX;
    let proof = InclusionProof::<Sha256>::try_from_bytes(bytes(proof));
    there
        && proof.is_ok_and(|proof| {
            let verified = log.hash().verify_inclusion(&entry.text(), index, &proof);
            verified.is_ok()
        })
}

/// Is the older log the beginning of the newer one? Nothing is the beginning of each.
#[must_use]
pub fn is_consistent(older: TreeHead, newer: TreeHead, proof: &[Digest]) -> bool {
    if older.size == 0 || newer.size > ENTRIES_MAX {
        return false;
    }
    let proof = ConsistencyProof::<Sha256>::try_from_bytes(bytes(proof));
    proof.is_ok_and(|proof| {
        let verified = newer.hash().verify_consistency(&older.hash(), &proof);
        verified.is_ok()
    })
}
