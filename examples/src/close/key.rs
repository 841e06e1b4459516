//! The key of the fingerprints: the host's own, that of the generated month, or, where
//! none is given, one of this run alone.

use super::fault::{Fault, Trouble};
use super::file::MonthFile;
use crate::unread::{bytes_of, text_of};
use qalqan_core::duplicate::{Fingerprint, FingerprintKey};
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::path::Path;

/// More than 32 digits and an end of line.
const KEY_BYTES_MAX: usize = 1 << 20;

/// The key, and whether the month's fingerprints were made with it.
#[derive(Clone, Debug)]
pub(super) enum MonthKey {
    /// It made them.
    Proven(FingerprintKey),
    /// Nobody says whether it made them.
    Unproven(FingerprintKey),
    /// It did not: acts of the month are compared among themselves.
    OfThisRun(FingerprintKey),
}

impl MonthKey {
    /// A key that nobody knows, and that is gone with the run.
    pub(super) fn of_this_run() -> Self {
        let half = || RandomState::new().hash_one(0_u8).to_be_bytes();
        let (first, second) = (half(), half());
        let mut bytes = [0_u8; 16];
        for (place, byte) in bytes.iter_mut().zip(first.into_iter().chain(second)) {
            *place = byte;
        }
        FingerprintKey::new(bytes).map_or_else(|_| Self::of_this_run(), Self::OfThisRun)
    }

    /// The host's key, against the mark that lies beside its fingerprints.
    ///
    /// # Errors
    /// [`Fault`]: the mark is another key's, or is none.
    pub(super) fn of_host(key: FingerprintKey, mark: Option<&str>) -> Result<Self, Fault> {
        let Some(mark) = mark else {
            return Ok(Self::Unproven(key));
        };
        let mark: Fingerprint = mark
            .trim()
            .parse()
            .map_err(|error| Fault::form(MonthFile::Mark, "v1:…", error))?;
        if mark == key.mark() {
            Ok(Self::Proven(key))
        } else {
            let file = MonthFile::History.name();
            Err(Fault::of(file, Trouble::OtherKey, ""))
        }
    }

    /// What acts of this month are compared by.
    pub(super) const fn key(&self) -> &FingerprintKey {
        match self {
            Self::Proven(key) | Self::Unproven(key) | Self::OfThisRun(key) => key,
        }
    }

    /// The host's key, where it is known.
    pub(super) const fn host(&self) -> Option<&FingerprintKey> {
        match self {
            Self::Proven(key) | Self::Unproven(key) => Some(key),
            Self::OfThisRun(_) => None,
        }
    }

    pub(super) const fn is_proven(&self) -> bool {
        matches!(self, Self::Proven(_))
    }
}

/// The key in a file: 32 hex digits. They are never said back.
///
/// # Errors
/// [`Fault`].
pub fn read_key(path: &Path) -> Result<FingerprintKey, Fault> {
    let shown = path.display().to_string();
    let bytes = bytes_of(path, KEY_BYTES_MAX).map_err(|why| Fault::unread(&*shown, why))?;
    let text = text_of(&bytes).map_err(|why| Fault::unread(&*shown, why))?;
    let key = text.trim().parse::<FingerprintKey>();
    key.map_err(|error| Fault::with(shown, Trouble::Form, "key", error))
}
