//! Keyed fingerprints: 128 bits over the normal form of a key. They stand here, since a
//! visit names its insured by one and duplicates are found by others.

use core::fmt;
use core::hash::Hasher;
use core::str::FromStr;
use siphasher::sip128::{Hasher128, SipHasher24};

/// Why a text is not a fingerprint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FingerprintError {
    /// Made by another version of the construction: not comparable with ours.
    #[error("fingerprint is not of version `v1`")]
    Version,
    /// Not 32 hex digits after the version.
    #[error("fingerprint is not in the form `v1:` and 32 hex digits")]
    Form,
}

/// What a fingerprint is of. The number goes first into the hash, so that two kinds
/// never meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Number, provider, contract and year of an act.
    Record,
    /// Provider and lines of an act.
    Content,
    /// Insured, worker, service, moment.
    Service,
    /// Insured, service, day.
    Suspect,
    /// A person alone.
    Person,
    /// The key itself, to know it again.
    Key,
    /// The insured, to part an index.
    Partition,
    /// Provider, year and id of a line.
    Line,
    /// Insured, day, time.
    InsuredMoment,
    /// Worker, day.
    WorkerDay,
    /// Provider and facility.
    Place,
    /// A person in a visit.
    Visitor,
}

impl Kind {
    pub(super) const fn number(self) -> u64 {
        match self {
            Self::Record => 1,
            Self::Content => 2,
            Self::Service => 3,
            Self::Suspect => 4,
            Self::Person => 5,
            Self::Key => 6,
            Self::Partition => 7,
            Self::Line => 8,
            Self::InsuredMoment => 9,
            Self::WorkerDay => 10,
            Self::Place => 11,
            Self::Visitor => 13,
        }
    }
}

/// A fingerprint of version 1: SipHash-2-4 of 128 bits under the host's key.
///
/// Hashed are, each as eight bytes with the lowest first: the number of the kind,
/// then the fields. A text goes as its length in bytes and its UTF-8 bytes; a moment
/// as the days since 0001-01-01 plus one, and the seconds after midnight. The digest
/// is printed byte by byte.
///
/// ```
/// use qalqan_core::duplicate::Fingerprint;
///
/// let text = "v1:00112233445566778899aabbccddeeff";
/// let print: Fingerprint = text.parse()?;
/// assert_eq!(print.to_string(), text);
/// assert!("v2:00112233445566778899aabbccddeeff".parse::<Fingerprint>().is_err());
/// # Ok::<(), qalqan_core::duplicate::FingerprintError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(u128);

/// The most numbers of a fingerprint that is made in one piece.
pub(super) const NUMBERS_MAX: usize = 5;

/// Hashing of one key in progress.
pub(crate) struct Print(SipHasher24);

impl Print {
    pub(super) fn of(key: &[u8; 16], kind: Kind) -> Self {
        Self(SipHasher24::new_with_key(key)).number(kind.number())
    }

    /// Adds a number.
    pub(crate) fn number(mut self, number: u64) -> Self {
        self.0.write(&number.to_le_bytes());
        self
    }

    /// Adds a text with its length.
    #[inline(never)]
    pub(crate) fn text(self, text: &str) -> Self {
        let length = u64::try_from(text.len()).unwrap_or(u64::MAX);
        let mut longer = self.number(length);
        longer.0.write(text.as_bytes());
        longer
    }

    /// Adds a sum of fingerprints.
    pub(crate) fn sum(mut self, sum: u128) -> Self {
        self.0.write(&sum.to_le_bytes());
        self
    }

    /// Ends it.
    #[inline(never)]
    pub(crate) fn end(self) -> Fingerprint {
        Fingerprint(u128::from_be_bytes(self.0.finish128().as_bytes()))
    }
}

impl Fingerprint {
    /// The fingerprint of these 128 bits, as [`number`](Self::number) gives them: for a
    /// host that keeps them so.
    #[must_use]
    pub const fn from_number(number: u128) -> Self {
        Self(number)
    }

    /// The 128 bits as one number: the printed digits read as hexadecimal.
    #[must_use]
    pub const fn number(self) -> u128 {
        self.0
    }

    /// The sixteen bytes, in the order in which they are printed.
    #[must_use]
    pub const fn bytes(self) -> [u8; 16] {
        self.0.to_be_bytes()
    }

    /// The fingerprint of sixteen bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(u128::from_be_bytes(bytes))
    }
}

/// 32 hex digits, and no sign that a number's grammar would let through.
pub(super) fn hex(text: &str) -> Option<u128> {
    let plain = text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    if plain {
        u128::from_str_radix(text, 16).ok()
    } else {
        None
    }
}

impl FromStr for Fingerprint {
    type Err = FingerprintError;

    fn from_str(text: &str) -> Result<Self, FingerprintError> {
        let digits = text.strip_prefix("v1:").ok_or(FingerprintError::Version)?;
        hex(digits).map(Self).ok_or(FingerprintError::Form)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "v1:{:032x}", self.0)
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fingerprint({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    fn counting() -> [u8; 16] {
        core::array::from_fn(|place| u8::try_from(place).unwrap())
    }

    /// The first two vectors published with the reference code of SipHash-2-4-128.
    #[test]
    fn the_published_vectors() {
        let empty = Print(SipHasher24::new_with_key(&counting())).end();
        assert_eq!(empty.to_string(), "v1:a3817f04ba25a8e66df67214c7550293");
        let mut one = SipHasher24::new_with_key(&counting());
        one.write(&[0]);
        assert_eq!(
            Print(one).end().to_string(),
            "v1:da87c1d86b99af44347659119b22fc45"
        );
    }

    #[test]
    fn borders_of_the_grammar() {
        assert_eq!("v1:0".parse::<Fingerprint>(), Err(FingerprintError::Form));
        assert_eq!(
            "v9:0".parse::<Fingerprint>(),
            Err(FingerprintError::Version)
        );
    }
}
