//! Calls about signed checkpoints.

use crate::checkpoint::{Checkpoint, DayRoot, HeadsMap, Log, LogName, MapLeaf};
use crate::finding::At;
use crate::ledger::{
    AccountKey, Head, Salt, blinded, checkpoint_signed, checkpoint_witnessed, data_salted,
    head_proven, log_consistent,
};
use crate::party::Requisite;
use crate::signature::Digest;
use crate::wire::declare::call;
use crate::wire::field::{TextField, of};
use crate::wire::ledger::fields::{account, account_at};
use crate::wire::ledger::proof::{
    checkpoint, day_root, day_root_record, digests, head_proof, log_keys, map_proof_record,
};
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::rows::rows;
use crate::wire::{
    AccountKeyDraft, CheckpointDraft, DayRootRecord, DayText, HeadProofDraft, LawDraft,
    LogKeysDraft, MapProofRecord, VerdictReport,
};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

records! {
    /// The accounts at the end of a day, and the log so far.
    pub struct CheckpointToSignDraft {
        /// The law to judge by.
        pub law: Option<LawDraft>,
        /// The name of the log.
        pub origin: Option<String>,
        /// Its entries so far, a day each, in their order.
        pub entries: Vec<DayRootRecord>,
        /// The day at whose end the accounts stand so.
        pub day: Option<String>,
        /// The secret of the maps, 64 lower-case hexadecimal digits: it blinds the accounts.
        pub map_key: Option<String>,
        /// Every account with its head.
        pub heads: Vec<AccountHeadDraft>,
        /// Accounts whose proofs are asked for, those without events among them.
        pub prove: Vec<AccountKeyDraft>,
        /// The size of an older checkpoint, to which the new one is proven consistent.
        pub since: Option<u64>,
    }

    /// An account with its head.
    pub struct AccountHeadDraft {
        /// The account.
        pub account: Option<AccountKeyDraft>,
        /// The number of its last event.
        pub number: Option<u64>,
        /// Its digest.
        pub digest: Option<String>,
    }

    /// The text to sign, and what proofs are made of.
    pub struct CheckpointToSignReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// What the keeper of the log signs, and the witnesses: three lines.
        #[omit(empty)]
        pub text: Option<String>,
        /// The size of the log, the new entry with it.
        #[omit(empty)]
        pub size: Option<u64>,
        /// Its root.
        #[omit(empty)]
        pub root: Option<String>,
        /// The new entry: to be kept with those before it.
        #[omit(empty)]
        pub entry: Option<DayRootRecord>,
        /// Its place in the log, from nought.
        #[omit(empty)]
        pub index: Option<u64>,
        /// Digests from it to the root of the log.
        pub inclusion: Vec<String>,
        /// Proofs of the accounts asked for, in their order.
        pub proofs: Vec<MapProofRecord>,
        /// Digests that show the older log to be the beginning of this one.
        pub consistency: Vec<String>,
    }

    /// A proof of the head of an account.
    pub struct VerifyInclusionDraft {
        /// The law to judge by.
        pub law: Option<LawDraft>,
        /// Whose signatures count.
        pub log: Option<LogKeysDraft>,
        /// The secret of the maps.
        pub map_key: Option<String>,
        /// The account.
        pub account: Option<AccountKeyDraft>,
        /// The proof.
        pub proof: Option<HeadProofDraft>,
    }

    /// Does the proof hold?
    pub struct InclusionReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// It leads from the account to a checkpoint that those signed who must.
        pub proven: bool,
        /// The day at whose end the account stood so, where it is proven.
        #[omit(empty)]
        pub day: Option<DayText>,
        /// How many events the account has, nought where it is proven to have none.
        #[omit(empty)]
        pub number: Option<u64>,
        /// The digest of the last one.
        #[omit(empty)]
        pub digest: Option<String>,
    }

    /// Two checkpoints of one log.
    pub struct VerifyConsistencyDraft {
        /// The law to judge by.
        pub law: Option<LawDraft>,
        /// Whose signatures count.
        pub log: Option<LogKeysDraft>,
        /// The older one.
        pub older: Option<CheckpointDraft>,
        /// The newer one.
        pub newer: Option<CheckpointDraft>,
        /// Digests that show the older log to be the beginning of the newer one.
        pub proof: Vec<String>,
    }

    /// Did the log only grow?
    pub struct ConsistencyReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// Both are signed by those who must, and the older is the beginning of the newer.
        pub consistent: bool,
    }
}

call!({
    /// The text of a checkpoint over the accounts of a day, which the keeper of the log and
    /// its witnesses sign, and proofs under it.
    pub fn checkpoint_to_sign(draft: CheckpointToSignDraft) -> CheckpointToSignReport {
        let mut reader = Reader::new();
        let made = made(&mut reader, &draft);
        let day = made.as_ref().map(|made| made.entry.day);
        let edition = reader.law_near(&At::root(), draft.law.as_ref(), day);
        let sound = reader.exam.is_sound();
        let verdict = reader.verdict(edition.as_ref());
        let Some(made) = made.filter(|_| sound) else {
            return CheckpointToSignReport {
                verdict,
                ..CheckpointToSignReport::default()
            };
        };
        let text = |digests: Option<Vec<Digest>>| -> Vec<String> {
            let all = digests.into_iter().flatten();
            all.map(|one| one.to_string()).collect()
        };
        let log = made.checkpoint.log;
        let index = log.size.checked_sub(1);
        CheckpointToSignReport {
            verdict,
            text: Some(made.checkpoint.text()),
            size: Some(log.size),
            root: Some(log.root.to_string()),
            entry: Some(day_root_record(&made.entry)),
            index,
            inclusion: text(index.and_then(|index| made.log.prove_included(index))),
            proofs: made
                .asked
                .iter()
                .map(|key| map_proof_record(&made.map.prove(*key)))
                .collect(),
            consistency: text(
                draft
                    .since
                    .and_then(|since| made.log.prove_consistent(since)),
            ),
        }
    }
});

/// What a checkpoint is made of.
struct Made {
    checkpoint: Checkpoint,
    log: Log,
    entry: DayRoot,
    map: HeadsMap,
    asked: Vec<Digest>,
}

fn made(reader: &mut Reader, draft: &CheckpointToSignDraft) -> Option<Made> {
    let root = At::root();
    let origin: Option<LogName> = reader.required(&root, of!(draft.origin));
    let day = reader.required(&root, of!(draft.day));
    let secret = map_key(reader, &root, of!(draft.map_key));
    let (entries, whole) = rows(reader, &root, of!(draft.entries), day_root);
    let (heads, all) = rows(reader, &root, of!(draft.heads), account_head);
    let (asked, every) = rows(reader, &root, of!(draft.prove), account_at);
    let (day, secret) = (day?, secret?);
    let leaves = heads.iter().map(|(key, head)| MapLeaf {
        key: blinded(&secret, *key),
        number: head.number,
        digest: head.digest,
    });
    let Some(map) = HeadsMap::new(leaves.collect()) else {
        reader.malformed(
            &root,
            of!(draft.heads),
            "an account stands in the list twice",
        );
        return None;
    };
    if entries.iter().any(|entry| entry.day >= day) {
        reader.malformed(
            &root,
            of!(draft.day),
            "the log has this day, or a later one",
        );
    }
    let entry = DayRoot {
        day,
        accounts: map.accounts(),
        root: map.root(),
    };
    let mut log = Log::default();
    for entry in entries.iter().chain([&entry]) {
        log.push(entry);
    }
    let checkpoint = Checkpoint {
        origin: origin?,
        log: log.head(),
    };
    if draft
        .since
        .is_some_and(|since| log.prove_consistent(since).is_none())
    {
        let why = "the log has had no such size: it is one or more, and no larger than now";
        reader.malformed(&root, of!(draft.since), why);
    }
    let asked = asked.into_iter().map(|key| blinded(&secret, key)).collect();
    (whole && all && every).then_some(Made {
        checkpoint,
        log,
        entry,
        map,
        asked,
    })
}

fn account_head(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &AccountHeadDraft,
) -> Option<(AccountKey, Head)> {
    let key = account(reader, at, of!(draft.account));
    let number = reader.number(at, of!(draft.number));
    let digest = reader.required(at, of!(draft.digest));
    let head = Head {
        number: number?,
        digest: digest?,
    };
    Some((key?, head))
}

/// The secret of the maps.
pub(super) fn map_key(reader: &mut Reader, at: &At<'_>, field: TextField<'_>) -> Option<Salt> {
    let secret: Option<Salt> = reader.required(at, field);
    let secret = Requisite::Given(secret?);
    data_salted(&mut reader.exam, at, &secret, field.name).cloned()
}

call!({
    /// Does a proof lead from an account, with its head or without any event, to a
    /// checkpoint that those signed who must?
    pub fn verify_inclusion(draft: VerifyInclusionDraft) -> InclusionReport {
        let mut reader = Reader::new();
        let root = At::root();
        let keys = log_keys(&mut reader, &root, of!(draft.log));
        let secret = map_key(&mut reader, &root, of!(draft.map_key));
        let key = account(&mut reader, &root, of!(draft.account));
        let nothing = HeadProofDraft::default();
        let field = of!(draft.proof);
        let here = root.field(field.name);
        let proof = head_proof(&mut reader, &here, field.value.unwrap_or(&nothing));
        let day = proof.as_ref().map(|proof| proof.entry.day);
        let edition = reader.law_near(&root, draft.law.as_ref(), day);
        let mut proven = None;
        if let (Some(secret), Some(key), Some(proof)) = (secret, key, proof) {
            let place = here.field(of!(HeadProofDraft::checkpoint).name);
            checkpoint_witnessed(&mut reader.exam, &place, &proof.signed, keys.as_ref());
            proven = head_proven(&mut reader.exam, &here, &proof, blinded(&secret, key));
        }
        let proven = proven.filter(|_| reader.exam.is_sound());
        InclusionReport {
            verdict: reader.verdict(edition.as_ref()),
            proven: proven.is_some(),
            day: proven.map(|(_, day)| day.into()),
            number: proven.map(|(head, _)| head.number),
            digest: proven.map(|(head, _)| head.digest.to_string()),
        }
    }
});

call!({
    /// Is the log of an older checkpoint the beginning of that of a newer one, and did those
    /// sign both who must? So a witness asks before it signs.
    pub fn verify_consistency(draft: VerifyConsistencyDraft) -> ConsistencyReport {
        let mut reader = Reader::new();
        let root = At::root();
        let keys = log_keys(&mut reader, &root, of!(draft.log));
        let older = checkpoint(&mut reader, &root, of!(draft.older));
        let newer = checkpoint(&mut reader, &root, of!(draft.newer));
        let proof = digests(&mut reader, &root, of!(draft.proof));
        let edition = reader.law_near(&root, draft.law.as_ref(), None);
        let mut consistent = false;
        if let (Some(older), Some(newer), Some(proof)) = (older, newer, proof) {
            let exam = &mut reader.exam;
            let (old_place, new_place) = (
                root.field(of!(draft.older).name),
                root.field(of!(draft.newer).name),
            );
            checkpoint_signed(exam, &old_place, &older, keys.as_ref());
            checkpoint_signed(exam, &new_place, &newer, keys.as_ref());
            let (older, newer) = (&older.checkpoint, &newer.checkpoint);
            consistent = log_consistent(exam, &root, older, newer, &proof);
        }
        ConsistencyReport {
            consistent: consistent && reader.exam.is_sound(),
            verdict: reader.verdict(edition.as_ref()),
        }
    }
});
