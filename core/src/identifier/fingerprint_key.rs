//! The secret of a host, and the subkeys under which it makes fingerprints.

use crate::calendar::Month;
use crate::identifier::Iin;
use crate::identifier::fingerprint::{Fingerprint, Kind, NUMBERS_MAX, Print, hex};
use crate::identifier::subkey::{Root, Subkey};
use core::fmt;
use core::str::FromStr;
use siphasher::sip128::{SipHasher13, SipHasher24};

/// The secret of a host, sixteen bytes, written as 32 hex digits.
///
/// Twelve digits of a person can be guessed from an unkeyed hash, so there is no
/// default key. Hosts that share a key can compare histories without showing people.
#[derive(Clone, PartialEq, Eq)]
pub struct FingerprintKey {
    secret: Subkey,
    root: Root,
}

/// Why something is not a key. The text itself is never repeated: it is a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FingerprintKeyError {
    /// Not 32 hex digits.
    #[error("key is not 32 hex digits")]
    Form,
    /// Nothing but zeros: a place that nobody filled.
    #[error("key is nothing but zeros")]
    Zero,
}

impl FingerprintKey {
    /// The key of sixteen bytes.
    ///
    /// # Errors
    /// Where all of them are zero: nobody drew such a key.
    ///
    /// ```
    /// use qalqan_core::duplicate::{FingerprintKey, FingerprintKeyError};
    ///
    /// assert!(FingerprintKey::new([7; 16]).is_ok());
    /// assert_eq!(FingerprintKey::new([0; 16]), Err(FingerprintKeyError::Zero));
    /// ```
    pub fn new(secret: [u8; 16]) -> Result<Self, FingerprintKeyError> {
        if secret == [0; 16] {
            return Err(FingerprintKeyError::Zero);
        }
        Ok(Self {
            secret,
            root: Root::of(&secret),
        })
    }

    /// The fingerprint of a person: the same under one key wherever it is used.
    #[must_use]
    #[inline(never)]
    pub fn person(&self, iin: Iin) -> Fingerprint {
        self.of(Kind::Person, &[iin.number()])
    }

    /// The subkey of the visits that an application saw in a month. A person's visits
    /// of two applications, or of two months, have prints that nobody joins without the
    /// key; and whoever is given one subkey reads no other month.
    ///
    /// ```
    /// use qalqan_core::duplicate::FingerprintKey;
    ///
    /// let key = FingerprintKey::new([7; 16])?;
    /// let (march, april) = ("2026-03".parse()?, "2026-04".parse()?);
    /// let person = qalqan_core::identifier::control_digit(&[9, 9, 1, 3, 0, 1, 5, 0, 0, 0, 1]);
    /// let person = format!("99130150001{}", person.ok_or("no check digit")?).parse()?;
    /// let seen = |app: &str, month| key.visits(app, month).person(person);
    /// assert_eq!(seen("clinic.app", march), seen("clinic.app", march));
    /// assert_ne!(seen("clinic.app", march), seen("clinic.app", april));
    /// assert_ne!(seen("clinic.app", march), seen("other.app", march));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn visits(&self, application: &str, month: Month) -> VisitKey {
        VisitKey(self.root.visits(application, month))
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
        of(&self.secret, kind, numbers)
    }

    /// Starts a check of bytes.
    pub(crate) fn check(&self) -> SipHasher13 {
        SipHasher13::new_with_key(&self.secret)
    }

    /// Starts a fingerprint of a kind.
    pub(crate) fn print(&self, kind: Kind) -> Print {
        Print::of(&self.secret, kind)
    }
}

fn of(key: &Subkey, kind: Kind, numbers: &[u64]) -> Fingerprint {
    let mut bytes = [0_u8; 8 * (NUMBERS_MAX + 1)];
    let words = core::iter::once(kind.number()).chain(numbers.iter().copied());
    let mut length = 0_usize;
    for (place, word) in bytes.as_chunks_mut::<8>().0.iter_mut().zip(words) {
        *place = word.to_le_bytes();
        length = length.saturating_add(8);
    }
    let hashed = bytes.get(..length).unwrap_or_default();
    let hash = SipHasher24::new_with_key(key).hash(hashed);
    Fingerprint::from_bytes(hash.as_bytes())
}

/// The subkey of the visits that one application saw in one month.
///
/// An application may be given this much and no more: with it the persons of that month can
/// be found by trying all numbers, and those of no other month.
#[derive(Clone, PartialEq, Eq)]
pub struct VisitKey(Subkey);

impl VisitKey {
    /// The fingerprint of a person in a visit: the insured, or who entered it by hand.
    #[must_use]
    pub fn person(&self, iin: Iin) -> Fingerprint {
        of(&self.0, Kind::Visitor, &[iin.number()])
    }
}

impl fmt::Debug for VisitKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("VisitKey(..)")
    }
}

impl FromStr for FingerprintKey {
    type Err = FingerprintKeyError;

    fn from_str(text: &str) -> Result<Self, FingerprintKeyError> {
        let number = hex(text).ok_or(FingerprintKeyError::Form)?;
        Self::new(number.to_be_bytes())
    }
}

impl fmt::Debug for FingerprintKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FingerprintKey(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;
    use proptest::prelude::*;

    fn counting() -> FingerprintKey {
        "000102030405060708090a0b0c0d0e0f".parse().unwrap()
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
                Err(FingerprintKeyError::Form),
                "{bad}"
            );
        }
        assert_eq!(
            "0".repeat(32).parse::<FingerprintKey>(),
            Err(FingerprintKeyError::Zero)
        );
        assert_eq!(std::format!("{:?}", counting()), "FingerprintKey(..)");
        let march = "2026-03".parse().unwrap();
        let visits = counting().visits("clinic.app", march);
        assert_eq!(std::format!("{visits:?}"), "VisitKey(..)");
    }

    fn a_person(serial: u64) -> Option<Iin> {
        let mut digits: Vec<u8> = std::format!("991301{:05}", 50_000 + serial % 9_000)
            .bytes()
            .map(|digit| digit - b'0')
            .collect();
        let eleven: [u8; 11] = digits.clone().try_into().ok()?;
        digits.extend(crate::identifier::control_digit(&eleven));
        let text: alloc::string::String = digits
            .iter()
            .map(|digit| char::from(digit + b'0'))
            .collect();
        text.parse().ok()
    }

    proptest! {
        /// Equal persons never meet across months, applications and purposes, whatever
        /// the key.
        #[test]
        fn a_person_of_visits_is_met_in_its_application_and_month_alone(
            bytes in any::<[u8; 16]>().prop_filter("drawn", |bytes| *bytes != [0; 16]),
            serial in 0_u64..9_000,
            (year, month) in (2024_i32..2100, 1_u32..=12),
            (other_year, other_month) in (2024_i32..2100, 1_u32..=12),
            (app, other) in ("[a-z0-9.-]{1,12}", "[a-z0-9.-]{1,12}"),
        ) {
            let key = FingerprintKey::new(bytes).unwrap();
            prop_assume!(a_person(serial).is_some());
            let person = a_person(serial).unwrap();
            let month_of = |year: i32, month: u32| -> Month {
                std::format!("{year}-{month:02}").parse().unwrap()
            };
            let (mine, its) = (month_of(year, month), month_of(other_year, other_month));
            let seen = key.visits(&app, mine).person(person);
            prop_assert_eq!(seen, key.visits(&app, mine).person(person));
            prop_assert_eq!(seen == key.visits(&app, its).person(person), mine == its);
            prop_assert_eq!(seen == key.visits(&other, mine).person(person), app == other);
            prop_assert_ne!(seen, key.person(person));
        }
    }
}
