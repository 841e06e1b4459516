//! Keyed fingerprints: 128 bits over the normal form of a key. They stand here, since a
//! visit names its insured by one and duplicates are found by others.

use crate::identifier::Iin;
use core::fmt;
use core::hash::Hasher;
use core::str::FromStr;
use siphasher::sip128::{Hasher128, SipHasher13, SipHasher24};

/// The secret of a host, sixteen bytes, written as 32 hex digits.
///
/// Twelve digits of a person can be guessed from an unkeyed hash, so there is no
/// default key. Hosts that share a key can compare histories without showing people.
#[derive(Clone, PartialEq, Eq)]
pub struct FingerprintKey([u8; 16]);

/// Why a text is not a key. The text itself is never repeated: it is a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("key is not 32 hex digits")]
pub struct FingerprintKeyError;

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
}

impl Kind {
    const fn number(self) -> u64 {
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
const NUMBERS_MAX: usize = 5;

/// Hashing of one key in progress.
pub(crate) struct Print(SipHasher24);

impl FingerprintKey {
    /// The key of sixteen bytes.
    #[must_use]
    pub const fn new(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// The fingerprint of a person: the same under one key wherever it is used.
    #[must_use]
    #[inline(never)]
    pub fn person(&self, iin: Iin) -> Fingerprint {
        self.of(Kind::Person, &[iin.number()])
    }

    /// What tells the key without telling the key: kept beside fingerprints, it shows
    /// whether a key made them. With another key none of them would ever be met, and
    /// silence would be taken for an answer.
    ///
    /// ```
    /// use qalqan_core::duplicate::FingerprintKey;
    ///
    /// let [one, other] = ["0f", "f0"].map(|pair| pair.repeat(16).parse::<FingerprintKey>());
    /// let (one, other) = (one?, other?);
    /// assert_eq!(one.mark(), one.clone().mark());
    /// assert_ne!(one.mark(), other.mark());
    /// # Ok::<(), qalqan_core::duplicate::FingerprintKeyError>(())
    /// ```
    #[must_use]
    pub fn mark(&self) -> Fingerprint {
        self.print(Kind::Key).end()
    }

    /// The fingerprint of a kind over a few numbers: they are hashed in one piece, which
    /// takes half the time of number after number. One copy of the code for all kinds.
    #[inline(never)]
    pub(crate) fn of(&self, kind: Kind, numbers: &[u64]) -> Fingerprint {
        let mut bytes = [0_u8; 8 * (NUMBERS_MAX + 1)];
        let words = core::iter::once(kind.number()).chain(numbers.iter().copied());
        let mut length = 0_usize;
        for (place, word) in bytes.as_chunks_mut::<8>().0.iter_mut().zip(words) {
            *place = word.to_le_bytes();
            length = length.saturating_add(8);
        }
        let hashed = bytes.get(..length).unwrap_or_default();
        let hash = SipHasher24::new_with_key(&self.0).hash(hashed);
        Fingerprint(u128::from_be_bytes(hash.as_bytes()))
    }

    /// Starts a check of bytes.
    pub(crate) fn check(&self) -> SipHasher13 {
        SipHasher13::new_with_key(&self.0)
    }

    /// Starts a fingerprint of a kind.
    pub(crate) fn print(&self, kind: Kind) -> Print {
        Print(SipHasher24::new_with_key(&self.0)).number(kind.number())
    }
}

impl Print {
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
fn hex(text: &str) -> Option<u128> {
    let plain = text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    if plain {
        u128::from_str_radix(text, 16).ok()
    } else {
        None
    }
}

impl FromStr for FingerprintKey {
    type Err = FingerprintKeyError;

    fn from_str(text: &str) -> Result<Self, FingerprintKeyError> {
        let number = hex(text).ok_or(FingerprintKeyError)?;
        Ok(Self(number.to_be_bytes()))
    }
}

impl fmt::Debug for FingerprintKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FingerprintKey(..)")
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

    fn counting() -> FingerprintKey {
        "000102030405060708090a0b0c0d0e0f".parse().unwrap()
    }

    /// The first two vectors published with the reference code of SipHash-2-4-128.
    #[test]
    fn the_published_vectors() {
        let empty = Print(SipHasher24::new_with_key(&counting().0)).end();
        assert_eq!(empty.to_string(), "v1:a3817f04ba25a8e66df67214c7550293");
        let mut one = SipHasher24::new_with_key(&counting().0);
        one.write(&[0]);
        assert_eq!(
            Print(one).end().to_string(),
            "v1:da87c1d86b99af44347659119b22fc45"
        );
    }

    #[test]
    fn kinds_keys_and_field_borders_never_meet() {
        let key = counting();
        let other: FingerprintKey = "f00102030405060708090a0b0c0d0e0f".parse().unwrap();
        let service = key.print(Kind::Service).number(7).end();
        assert_ne!(service, key.print(Kind::Suspect).number(7).end());
        assert_ne!(service, other.print(Kind::Service).number(7).end());
        let split = key.print(Kind::Record).text("ab").text("c").end();
        assert_ne!(split, key.print(Kind::Record).text("a").text("bc").end());
    }

    #[test]
    fn numbers_in_one_piece_are_numbers_one_by_one() {
        let key = counting();
        let numbers = [7, u64::MAX, 0, 1 << 40, 3];
        for count in 0..=NUMBERS_MAX {
            let one_by_one = numbers[..count]
                .iter()
                .fold(key.print(Kind::Service), |print, number| {
                    print.number(*number)
                });
            let at_once = key.of(Kind::Service, &numbers[..count]);
            assert_eq!(at_once, one_by_one.end(), "{count}");
        }
    }

    #[test]
    fn borders_of_the_grammar() {
        for bad in ["", "00", "+0102030405060708090a0b0c0d0e0f00", "zz"] {
            assert_eq!(
                bad.parse::<FingerprintKey>(),
                Err(FingerprintKeyError),
                "{bad}"
            );
        }
        assert_eq!(std::format!("{:?}", counting()), "FingerprintKey(..)");
        assert_eq!("v1:0".parse::<Fingerprint>(), Err(FingerprintError::Form));
        assert_eq!(
            "v9:0".parse::<Fingerprint>(),
            Err(FingerprintError::Version)
        );
    }
}
