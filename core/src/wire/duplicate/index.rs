//! Acts seen so far, kept between calls.

use crate::calendar::Day;
use crate::duplicate::{
    ActKeys, ActTrace, DuplicateIndex as Index, Fingerprint, FingerprintKey, Freshness, History,
    IndexError, MergeReport, SnapshotError, act_trace,
};
use crate::finding::At;
use crate::wire::act::read;
use crate::wire::call::read_text;
use crate::wire::declare::methods;
use crate::wire::duplicate::claims::{claims, replaced};
use crate::wire::duplicate::history::{act as act_prints, history};
use crate::wire::duplicate::judge::{acts, edition, judged, keys};
use crate::wire::duplicate::prints::print;
use crate::wire::field::of;
use crate::wire::lock::Lock;
use crate::wire::reader::Reader;
use crate::wire::rows::rows;
use crate::wire::{
    ActTraceDraft, DuplicateIndexDraft, DuplicatesReport, ErrorReport, HeldChangeReport,
    HeldStatusDraft, IndexConflictReport, IndexCountsReport, IndexMergeReport, InsertDraft,
    InsertReport, JudgeDraft, ObjectError, SnapshotDraft, VerdictReport, WithdrawalDraft,
};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

/// Acts seen so far under the host's key. Threads may share it: judgements run
/// together, and each call sees the index whole, before or after another that changes
/// it.
#[cfg_attr(feature = "uniffi", derive(uniffi::Object))]
pub struct DuplicateIndex {
    pub(super) key: FingerprintKey,
    pub(super) history: Lock<History>,
    reading: VerdictReport,
}

impl fmt::Debug for DuplicateIndex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DuplicateIndex(..)")
    }
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl DuplicateIndex {
    /// An index with the acts of the history.
    ///
    /// # Errors
    /// Where the key is missing or is not 32 hex digits, and where the history does not
    /// fit the memory limit.
    #[cfg_attr(feature = "uniffi", uniffi::constructor)]
    pub fn new(draft: DuplicateIndexDraft) -> Result<Self, ObjectError> {
        let key = secret(draft.key.as_deref().unwrap_or_default())?;
        let mut reader = under(&key);
        let given = draft.history.unwrap_or_default();
        let at = At::root();
        let (searched, acts) = history(
            &mut reader,
            &at.field(of!(DuplicateIndexDraft::history).name),
            &given,
        );
        let mut index = Index::new();
        index.set_limit(limit(draft.memory_limit));
        for act in &acts {
            index
                .add(act)
                .map_err(|error| refusal(error, of!(DuplicateIndexDraft::history).name))?;
        }
        Ok(Self {
            key,
            history: Lock::new(History::of(searched, index)),
            reading: reader.verdict(None),
        })
    }

    /// The same from JSON text.
    ///
    /// # Errors
    /// As [`new`](Self::new), and where the text cannot be read.
    #[cfg_attr(feature = "uniffi", uniffi::constructor)]
    pub fn from_json(text: &str) -> Result<Self, ObjectError> {
        Self::new(read_text(text)?)
    }

    /// An index from a snapshot made under the same key.
    ///
    /// # Errors
    /// Where the key is missing or malformed, or neither a day nor an epoch is given; where
    /// the bytes are not a snapshot, are of another version or key or of an earlier epoch,
    /// are damaged or cut short; where they do not fit the memory limit.
    #[cfg_attr(feature = "uniffi", uniffi::constructor)]
    pub fn from_snapshot(draft: SnapshotDraft, bytes: Vec<u8>) -> Result<Self, ObjectError> {
        let key = secret(draft.key.as_deref().unwrap_or_default())?;
        let fresh = freshness(&draft)?;
        let history = History::from_snapshot(&key, &bytes, limit(draft.memory_limit), fresh);
        Ok(Self {
            key,
            history: Lock::new(history.map_err(unloaded)?),
            reading: Reader::new().verdict(None),
        })
    }

    /// The same with the draft as JSON text.
    ///
    /// # Errors
    /// As [`from_snapshot`](Self::from_snapshot), and where the text cannot be read.
    #[cfg_attr(feature = "uniffi", uniffi::constructor)]
    pub fn from_snapshot_json(text: &str, bytes: Vec<u8>) -> Result<Self, ObjectError> {
        Self::from_snapshot(read_text(text)?, bytes)
    }

    /// All that is held, as sealed bytes: nobody without the key makes such ones or changes
    /// them, but everybody reads them. Prints, days of stays, care, services and labels
    /// stand there as they are, so a host encrypts what it keeps.
    ///
    /// # Errors
    /// Where there is no memory for them.
    pub fn snapshot(&self) -> Result<Vec<u8>, ObjectError> {
        let bytes = self.history.read(|history| history.snapshot(&self.key));
        bytes.map_err(|error| refusal(error, "").into())
    }

    /// What the reading of the history said.
    #[must_use]
    pub fn report(&self) -> VerdictReport {
        self.reading.clone()
    }

    /// Takes over the acts of another index made under the same key; those that are
    /// held already stay as they are, and are reported where they differ.
    #[must_use]
    pub fn merge(&self, other: &Self) -> IndexMergeReport {
        if core::ptr::eq(self, other) {
            let acts = self.counts().acts;
            return IndexMergeReport {
                merged: true,
                same: acts,
                ..IndexMergeReport::default()
            };
        }
        if self.key != other.key {
            let error = unloaded(SnapshotError::Key);
            return IndexMergeReport {
                refusal: Some(error),
                ..IndexMergeReport::default()
            };
        }
        // two threads that merge both ways take the locks in one order
        let here = core::ptr::from_ref(self) < core::ptr::from_ref(other);
        let done = if here {
            self.history
                .with(|mine| other.history.read(|its| mine.merge(its)))
        } else {
            other
                .history
                .read(|its| self.history.with(|mine| mine.merge(its)))
        };
        match done {
            Ok(report) => merged(&self.key, &report),
            Err(error) => IndexMergeReport {
                refusal: Some(refusal(error, "")),
                ..IndexMergeReport::default()
            },
        }
    }

    /// How much it holds.
    #[must_use]
    pub fn counts(&self) -> IndexCountsReport {
        self.history.read(|history| {
            let index = history.index();
            IndexCountsReport {
                acts: whole(index.acts().count()),
                services: index.acts().map(|act| u64::from(act.lines())).sum(),
                prints: whole(index.prints()),
                bytes: whole(index.bytes()),
                epoch: history.epoch(),
            }
        })
    }
}

methods!({
    impl DuplicateIndex {
        /// Keeps an act, or reports the one that is held under the same record. Lines are
        /// not compared here: that is [`judge`](Self::judge), before.
        pub fn insert(&self, draft: InsertDraft) -> InsertReport {
            let mut reader = under(&self.key);
            let root = At::root();
            let label = reader.text(&root, of!(draft.label));
            let status = reader.required(&root, of!(draft.status));
            if draft.act.is_none() {
                reader.missing(&root, of!(draft.act));
            }
            let act = draft.act.as_ref();
            let act =
                act.map(|act| read::act(&mut reader, &root.field(of!(InsertDraft::act).name), act));
            let (replaces, _) = rows(&mut reader, &root, of!(draft.replaces), replaced);
            let verdict = reader.verdict(None);
            let (Some(label), Some(status), Some(act)) = (label, status, act) else {
                return InsertReport {
                    verdict,
                    ..InsertReport::default()
                };
            };
            let mut trace = act_trace(&self.key, &act, &label, status);
            if draft.keep_ids == Some(true) {
                trace = trace.with_ids(&self.key, &act);
            }
            if draft.keep_attendances == Some(true) {
                trace = trace.with_attendances(&self.key, &act);
            }
            trace.replaces = replaces;
            self.inserted(verdict, &trace)
        }

        /// [`insert`](Self::insert) with JSON text.
        pub fn insert_json(&self, text: &str) -> String;

        /// Keeps an act by its fingerprints alone, as [`duplicate_keys`](crate::wire::duplicate_keys)
        /// made them: for a host that never hands the act itself out.
        pub fn insert_trace(&self, draft: ActTraceDraft) -> InsertReport {
            let mut reader = under(&self.key);
            let trace = act_prints(&mut reader, &At::root(), &draft);
            let verdict = reader.verdict(None);
            match trace {
                Some(trace) => self.inserted(verdict, &trace),
                None => InsertReport {
                    verdict,
                    ..InsertReport::default()
                },
            }
        }

        /// [`insert_trace`](Self::insert_trace) with JSON text.
        pub fn insert_trace_json(&self, text: &str) -> String;

        /// Gives an act that is held another status: accepted, paid, reversed.
        pub fn set_status(&self, draft: HeldStatusDraft) -> HeldChangeReport {
            let mut reader = under(&self.key);
            let root = At::root();
            let record = print(&mut reader, &root, of!(draft.record));
            let status = reader.required(&root, of!(draft.status));
            let changed = record.zip(status).is_some_and(|(record, status)| {
                self.history
                    .with(|history| history.index_mut().set_status(record, status))
            });
            HeldChangeReport {
                verdict: reader.verdict(None),
                changed,
            }
        }

        /// [`set_status`](Self::set_status) with JSON text.
        pub fn set_status_json(&self, text: &str) -> String;

        /// Withdraws an act with all of its lines. Where another act holds one of them, that
        /// one answers from now on.
        pub fn remove(&self, draft: WithdrawalDraft) -> HeldChangeReport {
            let mut reader = under(&self.key);
            let record = print(&mut reader, &At::root(), of!(draft.record));
            let changed = record.is_some_and(|record| {
                self.history
                    .with(|history| history.index_mut().remove(record))
            });
            HeldChangeReport {
                verdict: reader.verdict(None),
                changed,
            }
        }

        /// [`remove`](Self::remove) with JSON text.
        pub fn remove_json(&self, text: &str) -> String;

        /// Judges acts against each other and those held, and keeps none of them.
        pub fn judge(&self, draft: JudgeDraft) -> DuplicatesReport {
            let mut reader = under(&self.key);
            let root = At::root();
            let acts = acts(&mut reader, &root, of!(draft.acts));
            let given = draft.claims.unwrap_or_default();
            let claims = claims(
                &mut reader,
                &root.field(of!(JudgeDraft::claims).name),
                &given,
                &acts,
            );
            let edition = edition(&mut reader, draft.law.as_ref(), &acts);
            let key = Some(&self.key);
            self.history
                .read(|history| judged(reader, edition, key, &acts, Some(history), &claims))
        }

        /// [`judge`](Self::judge) with JSON text.
        pub fn judge_json(&self, text: &str) -> String;
    }
});

impl DuplicateIndex {
    /// What became of an act that was read.
    fn inserted(&self, verdict: VerdictReport, trace: &ActTrace) -> InsertReport {
        // a line that could not be read has no key and would be held as if it were not there
        let whole = verdict.findings.is_empty();
        let kept = self.history.with(|history| keep(history, trace, whole));
        let kept = match kept {
            Ok(kept) => kept,
            Err(error) => Kept {
                refusal: Some(refusal(error, "")),
                ..Kept::default()
            },
        };
        let Kept {
            inserted,
            held,
            held_content,
            refusal,
        } = kept;
        InsertReport {
            verdict,
            inserted,
            held,
            held_content,
            keys: Some(keys(
                self.key.check(),
                &ActKeys {
                    record: trace.record,
                    content: trace.content,
                },
            )),
            refusal,
        }
    }
}

fn whole(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

/// A reader that refuses fingerprints of other keys.
pub(super) fn under(key: &FingerprintKey) -> Reader {
    Reader {
        print_key: Some(key.clone()),
        ..Reader::new()
    }
}

/// What the host knows of the age of a snapshot: a day, or the least epoch.
fn freshness(draft: &SnapshotDraft) -> Result<Freshness, ObjectError> {
    let day = draft.as_of.as_deref().filter(|text| !text.is_empty());
    match (day, draft.least_epoch) {
        (Some(text), None) => {
            let day: Result<Day, _> = text.parse();
            let day = day.map_err(|error| error_at("malformed", "asOf", error.to_string()))?;
            Ok(Freshness::AsOf(day))
        }
        (None, Some(least)) => Ok(Freshness::NotBefore(least)),
        (None, None) => {
            let message = "neither a day nor an epoch was given";
            Err(error_at("missing", "asOf", message.into()).into())
        }
        (Some(_), Some(_)) => {
            let message = "either a day or an epoch is expected";
            Err(error_at("malformed", "leastEpoch", message.into()).into())
        }
    }
}

fn limit(bytes: Option<u64>) -> Option<usize> {
    bytes.map(|bytes| usize::try_from(bytes).unwrap_or(usize::MAX))
}

fn error_at(code: &str, path: &str, message: String) -> ErrorReport {
    ErrorReport {
        code: code.into(),
        path: path.into(),
        message,
        ..ErrorReport::default()
    }
}

fn secret(text: &str) -> Result<FingerprintKey, ObjectError> {
    if text.is_empty() {
        return Err(error_at("missing", "key", "no key was given".into()).into());
    }
    let read: Result<FingerprintKey, _> = text.parse();
    read.map_err(|error| error_at("malformed", "key", error.to_string()).into())
}

pub(super) fn refusal(error: IndexError, path: &str) -> ErrorReport {
    let code = match error {
        IndexError::Limit { .. } => "memory-limit",
        IndexError::NoMemory { .. } => "no-memory",
        IndexError::Crowded => "crowded-prints",
        IndexError::TooLong { .. } => "too-long",
        IndexError::OtherKey => "another-key",
        IndexError::Acts => "too-many-acts",
    };
    error_at(code, path, error.to_string())
}

fn unloaded(error: SnapshotError) -> ErrorReport {
    let code = match error {
        SnapshotError::Foreign => "foreign-snapshot",
        SnapshotError::Version { .. } => "snapshot-version",
        SnapshotError::Key => "another-key",
        SnapshotError::RolledBack { .. } => "rolled-back-snapshot",
        SnapshotError::Damaged => "damaged-snapshot",
        SnapshotError::Cut => "cut-snapshot",
        SnapshotError::Index(error) => return refusal(error, "bytes"),
    };
    error_at(code, "bytes", error.to_string())
}

fn merged(key: &FingerprintKey, report: &MergeReport) -> IndexMergeReport {
    let conflicts = report.conflicts.iter().map(|conflict| IndexConflictReport {
        record: key.keyed(conflict.record).to_string(),
        kept: conflict.kept.clone(),
        kept_status: conflict.kept_status,
        left: conflict.left.clone(),
        left_status: conflict.left_status,
        content_differs: conflict.content_differs,
    });
    IndexMergeReport {
        merged: true,
        added: report.added,
        same: report.same,
        conflicts: conflicts.collect(),
        shared: report.shared,
        refusal: None,
    }
}

/// What became of an act.
#[derive(Default)]
struct Kept {
    inserted: bool,
    held: Option<String>,
    held_content: Option<String>,
    refusal: Option<ErrorReport>,
}

fn keep(history: &mut History, trace: &ActTrace, whole: bool) -> Result<Kept, IndexError> {
    let index = history.index();
    let label = |print: Option<Fingerprint>| {
        let act = print.and_then(|print| index.held(print, trace));
        act.map(|act| act.label().to_string())
    };
    let (held, held_content) = (label(trace.record), label(trace.content));
    let inserted = whole && history.index_mut().insert(trace)?.is_none();
    Ok(Kept {
        inserted,
        held,
        held_content,
        refusal: None,
    })
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
