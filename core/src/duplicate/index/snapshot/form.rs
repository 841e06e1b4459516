//! The parts that both directions share.

use crate::duplicate::index::error::IndexError;
use crate::identifier::FingerprintKey;
use core::hash::Hasher;
use siphasher::sip128::{Hasher128, SipHasher13};

pub(super) const MAGIC: [u8; 8] = *b"QALQDUP\n";
pub(super) const VERSION: u16 = 5;
/// Bytes of the header before its check.
pub(super) const HEADER: usize = 50;
pub(super) const CHECK: usize = 16;
pub(super) const ENTRY: usize = 24;
pub(super) const REPLACED: usize = 36;
/// The most bytes of an act beside its label.
pub(super) const ACT: usize = 42;
/// The longest label that is read back.
pub(super) const LABEL_MAX: usize = 1 << 16;
/// The most bytes about what was searched that are read back.
pub(super) const SEARCHED_MAX: usize = 1 << 20;

/// Why a snapshot makes no history. Nothing is changed by one that does not load.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SnapshotError {
    /// No snapshot at all.
    #[error("bytes are not a snapshot of duplicates")]
    Foreign,
    /// A snapshot of another version.
    #[error("snapshot is of version {found}, not of version 5")]
    Version {
        /// The version found.
        found: u16,
    },
    /// Made under another key: its prints are not comparable with ours.
    #[error("snapshot was made under another key")]
    Key,
    /// Its bytes are not those that were written.
    #[error("snapshot is damaged")]
    Damaged,
    /// It ends too early.
    #[error("snapshot is cut short")]
    Cut,
    /// There is no room for it.
    #[error(transparent)]
    Index(#[from] IndexError),
}

/// What tells a key without telling the key.
pub(super) fn key_check(key: &FingerprintKey) -> [u8; 16] {
    key.mark().number().to_le_bytes()
}

/// A check in progress.
pub(super) struct Check(SipHasher13);

impl Check {
    pub(super) fn new(key: &FingerprintKey) -> Self {
        Self(key.check())
    }

    #[inline(never)]
    pub(super) fn add(&mut self, bytes: &[u8]) {
        self.0.write(bytes);
    }

    pub(super) fn end(&self) -> [u8; CHECK] {
        self.0.finish128().as_bytes()
    }
}
