//! Heads by evidence: a checkpoint that others signed, and the way from an account to it.

use crate::calendar::Day;
use crate::checkpoint::{
    Checkpoint, DayRoot, LogKeys, MapProof, Standing, is_consistent, is_included,
};
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::ledger as rules;
use crate::ledger::{AccountKey, Head, Salt};
use crate::signature::Digest;
use crate::visit::{PublicKey, SignatureBytes};
use alloc::format;
use alloc::vec::Vec;

/// A checkpoint with its signatures.
#[derive(Clone, Debug)]
pub struct SignedCheckpoint {
    /// What was signed.
    pub checkpoint: Checkpoint,
    /// By whom: each key with its signature.
    pub signatures: Vec<(PublicKey, SignatureBytes)>,
}

/// The way from an account to a checkpoint.
#[derive(Clone, Debug)]
pub struct HeadProof {
    /// The checkpoint.
    pub signed: SignedCheckpoint,
    /// The map of the day, as the log has it.
    pub entry: DayRoot,
    /// Its place in the log, from nought.
    pub index: u64,
    /// From the entry to the root of the log.
    pub inclusion: Vec<Digest>,
    /// From the account to the root of the map.
    pub map: MapProof,
}

/// The key of an account in maps: an HMAC of whose it is and of its number, under the
/// secret of the maps. A proof shows the keys of neighbours, and they tell no account.
///
/// ```
/// use qalqan_core::ledger::{Salt, blinded, sample};
///
/// let secret = |digit: &str| digit.repeat(64).parse::<Salt>().unwrap();
/// let key = sample::key().unwrap();
/// assert_ne!(blinded(&secret("1"), key), blinded(&secret("2"), key));
/// ```
#[must_use]
pub fn blinded(secret: &Salt, account: AccountKey) -> Digest {
    let AccountKey { holder, number } = account;
    secret.bind(Digest::of(format!("{holder}:{number}").as_bytes()))
}

/// LED-041: the keeper of the log signed the checkpoint, and as many of the witnesses as
/// are needed.
///
/// Without the keys that the host holds nobody's signature counts. A witness that is about to
/// sign needs no other one. Speaks with how many witnesses signed and how many must.
pub fn checkpoint_signed(
    exam: &mut Examination,
    at: &At<'_>,
    signed: &SignedCheckpoint,
    keys: Option<&LogKeys>,
) -> bool {
    signed_by(exam, at, signed, keys, 0)
}

/// The same of a checkpoint that shows a head: where the host needs no witness and none
/// signed, it is the word of the keeper alone, and not checked.
pub fn checkpoint_witnessed(
    exam: &mut Examination,
    at: &At<'_>,
    signed: &SignedCheckpoint,
    keys: Option<&LogKeys>,
) -> bool {
    signed_by(exam, at, signed, keys, 1)
}

fn signed_by(
    exam: &mut Examination,
    at: &At<'_>,
    signed: &SignedCheckpoint,
    keys: Option<&LogKeys>,
    least: u64,
) -> bool {
    let rule = &rules::CHECKPOINT_SIGNED;
    let path = || at.field("signatures").path();
    let Some(keys) = keys else {
        exam.lack(rule, path(), "log", Source::Certificates, Lack::NotGiven);
        return false;
    };
    let (operator, witnesses) = keys.signed(&signed.checkpoint, &signed.signatures);
    let enough = operator && witnesses >= keys.needed;
    if !enough {
        let finding = Finding::new(rule, path()).with("signed", witnesses);
        exam.find(finding.with("needed", keys.needed));
        return false;
    }
    if witnesses < least {
        let lack = Lack::NotGiven;
        exam.lack(rule, path(), "witnesses", Source::Certificates, lack);
        return false;
    }
    exam.pass(rule);
    true
}

/// LED-042: the proof leads from the account to the checkpoint.
///
/// A digest that was touched, the head of another account or of another day, an entry that
/// the log does not hold: the way ends elsewhere. Gives the head, and the day at whose end
/// the account stood so.
pub fn head_proven(
    exam: &mut Examination,
    at: &At<'_>,
    proof: &HeadProof,
    key: Digest,
) -> Option<(Head, Day)> {
    let rule = &rules::HEAD_PROVEN;
    let HeadProof {
        signed,
        entry,
        index,
        inclusion,
        map,
    } = proof;
    let logged = is_included(signed.checkpoint.log, *index, entry, inclusion);
    let standing = map.standing(entry.root, key).filter(|_| logged);
    let Some(standing) = standing else {
        exam.find(Finding::new(rule, at.path()));
        return None;
    };
    exam.pass(rule);
    let head = match standing {
        Standing::Absent => Head::NONE,
        Standing::Head { number, digest } => Head { number, digest },
    };
    Some((head, entry.day))
}

/// LED-043: the older log is the beginning of the newer one.
///
/// A log that was written anew leaves its witnesses with a root that leads nowhere. Speaks
/// with both sizes.
pub fn log_consistent(
    exam: &mut Examination,
    at: &At<'_>,
    older: &Checkpoint,
    newer: &Checkpoint,
    proof: &[Digest],
) -> bool {
    let rule = &rules::LOG_CONSISTENT;
    let same = older.origin == newer.origin;
    let consistent = same && is_consistent(older.log, newer.log, proof);
    if consistent {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("proof").path());
        let finding = finding.with("older", older.log.size);
        exam.find(finding.with("newer", newer.log.size));
    }
    consistent
}
