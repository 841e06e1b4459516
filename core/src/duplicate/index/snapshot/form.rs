//! The parts that both directions share.

use crate::calendar::Day;
use crate::duplicate::index::error::IndexError;
use crate::identifier::FingerprintKey;
use core::hash::Hasher;
use siphasher::sip128::{Hasher128, SipHasher13};
use subtle::ConstantTimeEq as _;

pub(super) const MAGIC: [u8; 8] = *b"QALQDUP\n";
pub(super) const VERSION: u16 = 6;
/// Bytes of the header before its check.
pub(super) const HEADER: usize = 46;
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
    #[error("snapshot is of version {found}, not of version 6")]
    Version {
        /// The version found.
        found: u16,
    },
    /// Of an epoch before the least that the host allows: a state of the past.
    #[error("snapshot is of epoch {found}, before epoch {least}")]
    RolledBack {
        /// Its epoch.
        found: u64,
        /// The least that the host allows.
        least: u64,
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

/// What a host knows of the snapshot that it loads. The seal shows that a holder of the key
/// wrote it, and nothing of when: an old file is as whole as a new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// It is of that day, or of the day that it says itself where that is earlier: it answers
    /// for nothing later, and is never taken for a live store.
    AsOf(Day),
    /// Its epoch is that or a later one: the host keeps the [epoch](crate::duplicate::History::epoch)
    /// of its last snapshot elsewhere. The file is believed then in what it says of its day.
    NotBefore(u64),
}

/// A seal in progress: a keyed hash under a subkey of its own.
pub(super) struct Check(SipHasher13);

impl Check {
    pub(super) fn new(key: &FingerprintKey) -> Self {
        Self(key.seal())
    }

    #[inline(never)]
    pub(super) fn add(&mut self, bytes: &[u8]) {
        self.0.write(bytes);
    }

    pub(super) fn end(&self) -> [u8; CHECK] {
        self.0.finish128().as_bytes()
    }

    /// Is it what was written? Takes as long wherever they differ: nobody finds a seal
    /// byte by byte.
    pub(super) fn holds(&self, written: &[u8]) -> bool {
        self.end().ct_eq(written).into()
    }
}
