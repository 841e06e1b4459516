//! The secret of an account, under which its events bind what is said of people.

use crate::fact::Source;
use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::ledger as rules;
use crate::party::Requisite;
use crate::signature::Digest;
use core::fmt;
use core::str::FromStr;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

/// Bytes of a block of SHA-256, and of a key that needs no hashing of its own.
const BLOCK: usize = 64;

/// Why a text is no salt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a salt is written in 64 lower-case hexadecimal digits")]
pub struct SaltError;

/// A secret of one account: thirty-two random bytes that the register keeps beside the
/// account and never in its events.
///
/// A record of a consumer is a name, a number and a day: whoever holds their bare digest
/// finds them by trying. Under a salt nobody does, and once the salt is destroyed the
/// digests in the events say nothing of anybody, while their chain stays whole.
#[derive(Clone)]
pub struct Salt {
    /// Keyed, before any message.
    keyed: Hmac<Sha256>,
    blank: bool,
}

/// A secret is not shown.
impl fmt::Debug for Salt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Salt(..)")
    }
}

impl FromStr for Salt {
    type Err = SaltError;

    fn from_str(text: &str) -> Result<Self, SaltError> {
        let read: Digest = text.parse().map_err(|_| SaltError)?;
        Ok(Self::of(read.bytes()))
    }
}

impl Salt {
    fn of(secret: &[u8; 32]) -> Self {
        let mut block = [0_u8; BLOCK];
        for (place, byte) in block.iter_mut().zip(secret) {
            *place = *byte;
        }
        let mut pairs = secret.windows(2);
        Self {
            keyed: Hmac::new(&block.into()),
            blank: pairs.all(|pair| matches!(pair, [one, other] if one == other)),
        }
    }

    /// What an event keeps of a digest: HMAC-SHA-256 of its thirty-two bytes.
    ///
    /// ```
    /// use qalqan_core::ledger::Salt;
    /// use qalqan_core::signature::Digest;
    ///
    /// let salt = |digit: &str| digit.repeat(64).parse::<Salt>().unwrap();
    /// let data = Digest::of(b"record");
    /// assert_ne!(salt("1").bind(data), salt("2").bind(data));
    /// assert_ne!(salt("1").bind(data), data);
    /// ```
    #[must_use]
    pub fn bind(&self, digest: Digest) -> Digest {
        let mut mac = self.keyed.clone();
        mac.update(digest.bytes());
        Digest::from_bytes(mac.finalize().into_bytes().into())
    }
}

/// LED-039: events of an account bind the data of people under a secret of the account,
/// and maps of heads blind their accounts under one.
///
/// Without one the event would hold digests that are guessed, so it is not made. A secret of
/// one byte over and over fires. Speaks with nothing: a secret is not shown.
pub fn data_salted<'a>(
    exam: &mut Examination,
    at: &At<'_>,
    salt: &'a Requisite<Salt>,
    field: &'static str,
) -> Option<&'a Salt> {
    let rule = &rules::DATA_SALTED;
    let salt = salt.for_rule(exam, at, (rule, field, Source::Register))?;
    if salt.blank {
        exam.find(Finding::new(rule, at.field(field).path()));
        return None;
    }
    exam.pass(rule);
    Some(salt)
}
