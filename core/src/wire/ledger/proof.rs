//! Checkpoints and proofs, as a host sends them.

use crate::calendar::Day;
use crate::checkpoint::{Checkpoint, DayRoot, End, LogKeys, LogName, MapLeaf, MapProof, TreeHead};
use crate::finding::At;
use crate::ledger::{HeadProof, SignedCheckpoint};
use crate::signature::Digest;
use crate::visit::{Hex, PublicKey, SignatureBytes, hex_bytes};
use crate::wire::field::{Field, of};
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::rows::{rows, texts};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

records! {
    /// Whose signatures make a checkpoint one to believe: the host holds them, and takes
    /// them from no answer.
    pub struct LogKeysDraft {
        /// The name of the log.
        pub origin: Option<String>,
        /// The public key of whoever keeps it, 64 hexadecimal digits.
        pub operator: Option<String>,
        /// Public keys of those who sign beside it.
        pub witnesses: Vec<String>,
        /// How many of those must have signed; all when absent. What the keeper signed alone is
        /// its word, and no evidence.
        pub needed: Option<u64>,
    }

    /// What was signed of the log.
    pub struct CheckpointDraft {
        /// The name of the log.
        pub origin: Option<String>,
        /// Its entries.
        pub size: Option<u64>,
        /// Its root, 64 hexadecimal digits.
        pub root: Option<String>,
        /// By whom.
        pub signatures: Vec<CheckpointSignatureDraft>,
    }

    /// A signature of a checkpoint.
    pub struct CheckpointSignatureDraft {
        /// The public key, 64 hexadecimal digits.
        pub key: Option<String>,
        /// The signature of Ed25519 over the text of the checkpoint, 128 of them.
        pub signature: Option<String>,
    }

    /// The map of a day, as the log has it.
    pub struct DayRootRecord {
        /// The day at whose end the accounts stood so.
        pub day: Option<String>,
        /// How many accounts the map holds.
        pub accounts: Option<u64>,
        /// The root of the map, 64 hexadecimal digits.
        pub root: Option<String>,
    }

    /// The way from an account to the root of the map of a day.
    pub struct MapProofRecord {
        /// Levels of the path.
        pub depth: Option<u32>,
        /// A bit for each level from the root down, the highest bit of a byte first, as
        /// hexadecimal digits: set where a digest stands beside the path.
        #[omit(empty)]
        pub filled: Option<String>,
        /// Those digests.
        pub siblings: Vec<String>,
        /// How many events the account has; absent where it has none.
        #[omit(empty)]
        pub number: Option<u64>,
        /// The digest of the last one.
        #[omit(empty)]
        pub digest: Option<String>,
        /// Another account that stands at the end of the path, by its blinded key.
        #[omit(empty)]
        pub neighbour: Option<MapLeafRecord>,
    }

    /// An account in a map.
    pub struct MapLeafRecord {
        /// Its blinded key.
        pub key: Option<String>,
        /// How many events it has.
        pub number: Option<u64>,
        /// The digest of the last one.
        pub digest: Option<String>,
    }

    /// The way from an account to a signed checkpoint.
    pub struct HeadProofDraft {
        /// The checkpoint.
        pub checkpoint: Option<CheckpointDraft>,
        /// The map of the day.
        pub entry: Option<DayRootRecord>,
        /// Its place in the log, from nought.
        pub index: Option<u64>,
        /// Digests from the entry to the root of the log.
        pub inclusion: Vec<String>,
        /// From the account to the root of the map.
        pub map: Option<MapProofRecord>,
    }
}

/// Reads the keys at `at`.
pub(super) fn log_keys(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<Option<&LogKeysDraft>>,
) -> Option<LogKeys> {
    let draft = field.value?;
    let here = at.field(field.name);
    let origin: Option<LogName> = reader.required(&here, of!(draft.origin));
    let operator: Option<PublicKey> = reader.required(&here, of!(draft.operator));
    let witnesses: Vec<(usize, PublicKey)> = texts(reader, &here, of!(draft.witnesses));
    let all = u64::try_from(draft.witnesses.len()).unwrap_or(u64::MAX);
    Some(LogKeys {
        origin: origin?,
        operator: operator?,
        witnesses: witnesses.into_iter().map(|(_, key)| key).collect(),
        needed: draft.needed.unwrap_or(all),
    })
}

/// Reads a checkpoint; one that is not there is a missing field.
pub(super) fn checkpoint(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<Option<&CheckpointDraft>>,
) -> Option<SignedCheckpoint> {
    let nothing = CheckpointDraft::default();
    let draft = field.value.unwrap_or(&nothing);
    let here = at.field(field.name);
    let origin: Option<LogName> = reader.required(&here, of!(draft.origin));
    let size = reader.number(&here, of!(draft.size));
    let root: Option<Digest> = reader.required(&here, of!(draft.root));
    let (signatures, whole) = rows(reader, &here, of!(draft.signatures), signature);
    let log = TreeHead {
        size: size?,
        root: root?,
    };
    let checkpoint = Checkpoint {
        origin: origin?,
        log,
    };
    whole.then_some(SignedCheckpoint {
        checkpoint,
        signatures,
    })
}

fn signature(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &CheckpointSignatureDraft,
) -> Option<(PublicKey, SignatureBytes)> {
    let key = reader.required(at, of!(draft.key));
    let signature = reader.required(at, of!(draft.signature));
    Some((key?, signature?))
}

/// Reads the map of a day.
pub(super) fn day_root(reader: &mut Reader, at: &At<'_>, draft: &DayRootRecord) -> Option<DayRoot> {
    let day: Option<Day> = reader.required(at, of!(draft.day));
    let accounts = reader.number(at, of!(draft.accounts));
    let root: Option<Digest> = reader.required(at, of!(draft.root));
    Some(DayRoot {
        day: day?,
        accounts: accounts?,
        root: root?,
    })
}

/// The map of a day for a report.
pub(super) fn day_root_record(entry: &DayRoot) -> DayRootRecord {
    DayRootRecord {
        day: Some(entry.day.to_string()),
        accounts: Some(entry.accounts),
        root: Some(entry.root.to_string()),
    }
}

/// Digests of a list, where every one can be read.
pub(super) fn digests(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<&[String]>,
) -> Option<Vec<Digest>> {
    let read: Vec<(usize, Digest)> = texts(reader, at, field);
    (read.len() == field.value.len()).then(|| read.into_iter().map(|(_, one)| one).collect())
}

/// Reads the proof at `at`.
pub(super) fn head_proof(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &HeadProofDraft,
) -> Option<HeadProof> {
    let signed = checkpoint(reader, at, of!(draft.checkpoint));
    let (no_entry, no_map) = (DayRootRecord::default(), MapProofRecord::default());
    let entry = of!(draft.entry);
    let entry = day_root(
        reader,
        &at.field(entry.name),
        entry.value.unwrap_or(&no_entry),
    );
    let index = reader.number(at, of!(draft.index));
    let inclusion = digests(reader, at, of!(draft.inclusion));
    let map = of!(draft.map);
    let map = map_proof(reader, &at.field(map.name), map.value.unwrap_or(&no_map));
    Some(HeadProof {
        signed: signed?,
        entry: entry?,
        index: index?,
        inclusion: inclusion?,
        map: map?,
    })
}

fn map_proof(reader: &mut Reader, at: &At<'_>, draft: &MapProofRecord) -> Option<MapProof> {
    let depth = reader.number(at, of!(draft.depth))?;
    let filled = match draft.filled.as_deref().map(hex_bytes) {
        None => Vec::new(),
        Some(Some(filled)) => filled,
        Some(None) => {
            reader.malformed(at, of!(draft.filled), "a digit is not hexadecimal");
            return None;
        }
    };
    let siblings = digests(reader, at, of!(draft.siblings))?;
    let other = of!(draft.neighbour);
    let end = match (draft.number, other.value) {
        (Some(_), Some(_)) => {
            reader.malformed(at, other, "a path ends in one account");
            return None;
        }
        (Some(number), None) => End::Account {
            number,
            digest: reader.required(at, of!(draft.digest))?,
        },
        (None, Some(leaf)) => End::Another(map_leaf(reader, &at.field(other.name), leaf)?),
        (None, None) => End::Empty,
    };
    let levels = usize::try_from(depth).unwrap_or(usize::MAX);
    match MapProof::new(levels, &filled, &siblings, end) {
        Ok(proof) => Some(proof),
        Err(why) => {
            reader.malformed(at, of!(draft.depth), why);
            None
        }
    }
}

fn map_leaf(reader: &mut Reader, at: &At<'_>, draft: &MapLeafRecord) -> Option<MapLeaf> {
    let key = reader.required(at, of!(draft.key));
    let number = reader.number(at, of!(draft.number));
    let digest = reader.required(at, of!(draft.digest));
    Some(MapLeaf {
        key: key?,
        number: number?,
        digest: digest?,
    })
}

/// A proof for a report.
pub(super) fn map_proof_record(proof: &MapProof) -> MapProofRecord {
    let levels = u32::try_from(proof.levels());
    let filled = Hex(&proof.filled()).to_string();
    let (number, digest, other) = match *proof.end() {
        End::Account { number, digest } => (Some(number), Some(digest), None),
        End::Empty => (None, None, None),
        End::Another(leaf) => (None, None, Some(leaf)),
    };
    MapProofRecord {
        depth: Some(levels.unwrap_or(u32::MAX)),
        filled: Some(filled).filter(|filled| !filled.is_empty()),
        siblings: proof.digests().map(|one| one.to_string()).collect(),
        number,
        digest: digest.map(|digest| digest.to_string()),
        neighbour: other.map(|leaf| MapLeafRecord {
            key: Some(leaf.key.to_string()),
            number: Some(leaf.number),
            digest: Some(leaf.digest.to_string()),
        }),
    }
}
