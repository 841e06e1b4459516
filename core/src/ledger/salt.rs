//! The secret of an account, under which its events bind what is said of people.

use crate::fact::Source;
use crate::finding::{At, Examination, Finding};
use crate::identifier::KeyCheck;
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

    /// What tells this salt from another without telling it.
    ///
    /// ```
    /// use qalqan_core::ledger::Salt;
    ///
    /// let salt = |digit: &str| digit.repeat(64).parse::<Salt>().unwrap();
    /// assert_eq!(salt("1").check(), salt("1").check());
    /// assert_ne!(salt("1").check(), salt("2").check());
    /// ```
    #[must_use]
    pub fn check(&self) -> KeyCheck {
        // no digest of anything that an event binds
        let [a, b, c, d, ..] = *self.bind(Digest::NOTHING).bytes();
        KeyCheck::new([a, b, c, d])
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

/// LED-044: the events of an account are all bound under one salt.
///
/// Under another one the same order and the same data have other digests, so that nothing that
/// was bound before can be shown again. An order under the salt of another account fires, and
/// so does an event among the others. Where no event before tells its salt, there is nothing
/// to compare. Speaks with nothing.
pub(super) fn same_salt(
    exam: &mut Examination,
    at: &At<'_>,
    before: Option<KeyCheck>,
    now: KeyCheck,
) -> bool {
    let rule = &rules::SAME_SALT;
    let same = before.is_none_or(|before| before == now);
    match before {
        None => exam.skip(rule),
        Some(_) if same => exam.pass(rule),
        Some(_) => exam.find(Finding::new(rule, at.path())),
    }
    same
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law;
    use crate::ledger::{KeptEvent, Outside, sample, verify_history};
    use alloc::format;
    use alloc::string::ToString;
    use alloc::vec::Vec;

    /// Over every way in which three events tell one of two salts or none: each event that tells
    /// another than the last one that told any is found, and nothing else is.
    #[test]
    fn an_event_of_another_salt_is_found_wherever_it_stands() {
        let told = |digit: &str| digit.repeat(64).parse::<Salt>().ok().map(|one| one.check());
        let ways = [None, told("1"), told("2")];
        let events = sample::events().unwrap();
        let each = ways.iter().flat_map(|one| {
            let rest = ways
                .iter()
                .flat_map(move |two| ways.map(|three| [*two, three]));
            rest.map(move |[two, three]| [*one, two, three])
        });
        let mut found_some = 0;
        for checks in each {
            let mut previous = Digest::NOTHING;
            let mut kept: Vec<KeptEvent> = Vec::new();
            for (event, salt_check) in events.iter().zip(checks) {
                let mut event = event.clone();
                (event.previous, event.salt_check) = (previous, salt_check);
                previous = event.digest();
                kept.push(KeptEvent {
                    event: Ok(event),
                    digest: None,
                });
            }
            let mut due = Vec::new();
            let mut last = None;
            for (place, check) in checks.iter().enumerate() {
                if check.is_some() && last.is_some() && *check != last {
                    due.push(format!("events[{place}].saltCheck"));
                }
                last = check.or(last);
            }
            let mut exam = Examination::new(law::named("mechanism-draft-2026-01").unwrap());
            verify_history(&mut exam, &At::root(), &kept, &Outside::default());
            let findings = exam.close().findings;
            let of_salt = findings.iter().filter(|one| one.rule.code == "LED-044");
            let found: Vec<_> = of_salt.map(|one| one.path.to_string()).collect();
            assert_eq!(found, due, "{checks:?}");
            assert_eq!(findings.len(), due.len(), "{findings:?}");
            found_some += due.len();
        }
        assert!(found_some > 10);
    }
}
