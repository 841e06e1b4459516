//! Acts seen so far, kept between calls.

use crate::act::Act;
use crate::duplicate::{
    ActKeys, ActTrace, FingerprintKey, History, HistoryStatus, ServiceTrace, act_keys, service_keys,
};
use crate::finding::At;
use crate::wire::act::read;
use crate::wire::call::{answer_text, read_text};
use crate::wire::lock::Lock;
use crate::wire::money::duplicate::{acts, judged, keys};
use crate::wire::money::history::history;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::{
    ActDraft, ActKeysReport, DuplicatesReport, ErrorReport, HistoryDraft, LawDraft, ObjectError,
    VerdictReport,
};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

records! {
    /// The beginning of an index.
    pub struct DuplicateIndexDraft {
        /// The host's secret, 32 hex digits.
        pub key: Option<String>,
        /// Earlier acts, and what was searched for them. Without it the index starts
        /// empty and claims no days: tiers that need history are *not checked* for a
        /// line of which no copy is held.
        pub history: Option<HistoryDraft>,
    }

    /// An act to keep.
    pub struct InsertDraft {
        /// What the host calls it: goes into findings.
        pub label: Option<String>,
        /// `in-process`, `accepted`, `paid` or `reversed`.
        pub status: Option<String>,
        /// The act.
        pub act: Option<ActDraft>,
    }

    /// What became of it.
    pub struct InsertReport {
        /// What was wrong with the draft.
        pub verdict: VerdictReport,
        /// Is it kept now? Not where it could not be read, nor where another act is
        /// held under the same number, provider, contract and year.
        pub inserted: bool,
        /// What the host called that other act.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub held: Option<String>,
        /// Its fingerprints.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub keys: Option<ActKeysReport>,
    }

    /// Acts to judge against each other and those held.
    pub struct JudgeDraft {
        /// The law to judge by; that of the latest month of the acts when absent.
        pub law: Option<LawDraft>,
        /// The acts; not those that are held already.
        pub acts: Vec<ActDraft>,
    }

    /// How much an index holds.
    pub struct IndexCountsReport {
        /// Acts.
        pub acts: u64,
        /// Service lines.
        pub services: u64,
    }
}

/// Acts seen so far under the host's key. Threads may share it: each call sees the
/// index whole, before or after another.
#[cfg_attr(feature = "uniffi", derive(uniffi::Object))]
pub struct DuplicateIndex {
    key: FingerprintKey,
    history: Lock<History>,
    reading: VerdictReport,
}

impl fmt::Debug for DuplicateIndex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DuplicateIndex(..)")
    }
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
#[allow(
    clippy::needless_pass_by_value,
    reason = "an exported call owns its records"
)]
impl DuplicateIndex {
    /// An index with the acts of the history.
    ///
    /// # Errors
    /// Where the key is missing or is not 32 hex digits.
    #[cfg_attr(feature = "uniffi", uniffi::constructor)]
    pub fn new(draft: DuplicateIndexDraft) -> Result<Self, ObjectError> {
        let key = secret(draft.key.as_deref().unwrap_or_default())?;
        let mut reader = Reader::new();
        let given = draft.history.unwrap_or_default();
        let history = history(&mut reader, &At::root().field("history"), &given);
        Ok(Self {
            key,
            history: Lock::new(history),
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

    /// What the reading of the history said.
    #[must_use]
    pub fn report(&self) -> VerdictReport {
        self.reading.clone()
    }

    /// Keeps an act, or reports the one that is held under the same record. Lines are
    /// not compared here: that is [`judge`](Self::judge), before.
    #[must_use]
    pub fn insert(&self, draft: InsertDraft) -> InsertReport {
        let mut reader = Reader::new();
        let root = At::root();
        let label = reader.text(&root, "label", draft.label.as_ref());
        let status = reader.required(&root, "status", draft.status.as_ref());
        if draft.act.is_none() {
            reader.missing(&root, "act");
        }
        let act = draft.act.as_ref();
        let act = act.map(|act| read::act(&mut reader, &root.field("act"), act));
        let verdict = reader.verdict(None);
        let (Some(label), Some(status), Some(act)) = (label, status, act) else {
            return InsertReport {
                verdict,
                ..InsertReport::default()
            };
        };
        let made = act_keys(&self.key, &act);
        let trace = trace(&self.key, &act, made, label, status);
        // a line that could not be read has no key and would be held as if it were not there
        let whole = verdict.findings.is_empty();
        let (inserted, held) = self.history.with(|history| keep(history, trace, whole));
        InsertReport {
            verdict,
            inserted,
            held,
            keys: Some(keys(&made)),
        }
    }

    /// [`insert`](Self::insert) with JSON text.
    #[must_use]
    pub fn insert_json(&self, text: &str) -> String {
        answer_text(text, |draft| self.insert(draft))
    }

    /// Judges acts against each other and those held, and keeps none of them.
    #[must_use]
    pub fn judge(&self, draft: JudgeDraft) -> DuplicatesReport {
        let mut reader = Reader::new();
        let acts = acts(&mut reader, &At::root(), &draft.acts);
        let law = draft.law.as_ref();
        self.history
            .with(|history| judged(reader, law, Some(&self.key), &acts, Some(history)))
    }

    /// [`judge`](Self::judge) with JSON text.
    #[must_use]
    pub fn judge_json(&self, text: &str) -> String {
        answer_text(text, |draft| self.judge(draft))
    }

    /// How much it holds.
    #[must_use]
    pub fn counts(&self) -> IndexCountsReport {
        let (acts, services) = self.history.with(|history| {
            let lines = history.acts().iter().map(|act| act.services.len());
            let lines = lines.fold(0_usize, usize::saturating_add);
            (history.acts().len(), lines)
        });
        IndexCountsReport {
            acts: u64::try_from(acts).unwrap_or(u64::MAX),
            services: u64::try_from(services).unwrap_or(u64::MAX),
        }
    }
}

fn secret(text: &str) -> Result<FingerprintKey, ObjectError> {
    let told = |code: &str, message: String| ErrorReport {
        code: code.into(),
        path: "key".into(),
        message,
        ..ErrorReport::default()
    };
    if text.is_empty() {
        return Err(told("missing", "no key was given".into()).into());
    }
    let read: Result<FingerprintKey, _> = text.parse();
    read.map_err(|error| told("malformed", error.to_string()).into())
}

fn keep(history: &mut History, trace: ActTrace, whole: bool) -> (bool, Option<String>) {
    let holder = trace.record.and_then(|print| history.holder(print));
    if let Some(holder) = holder {
        return (false, Some(holder.label.clone()));
    }
    if whole {
        history.add(trace);
    }
    (whole, None)
}

fn trace(
    key: &FingerprintKey,
    act: &Act,
    made: ActKeys,
    label: String,
    status: HistoryStatus,
) -> ActTrace {
    let lines = act.cases.iter().flat_map(|case| {
        case.services.iter().map(|service| {
            let keys = service_keys(key, case, service);
            ServiceTrace {
                exact: keys.exact,
                suspect: keys.suspect,
            }
        })
    });
    ActTrace {
        label,
        status,
        record: made.record,
        content: made.content,
        services: lines.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;
    use serde_json::{Value, json};

    const KEY: &str = "000102030405060708090a0b0c0d0e0f";

    fn index() -> DuplicateIndex {
        DuplicateIndex::from_json(&json!({ "key": KEY }).to_string()).unwrap()
    }

    fn answer(text: &str) -> Value {
        let mut whole: Value = serde_json::from_str(text).unwrap();
        whole["answer"].take()
    }

    /// An act that can be read whole, with no person in it.
    fn act(number: &str) -> Value {
        json!({
            "number": number, "provider": "050540004455", "contract": "C-1",
            "funding": "osms", "month": "2026-03", "formedOn": "2026-04-01",
            "declaredCases": 0, "declaredServices": 0, "total": "0.00", "cases": [],
        })
    }

    fn insert(index: &DuplicateIndex, label: &str, number: &str) -> Value {
        let draft = json!({"label": label, "status": "paid", "act": act(number)});
        answer(&index.insert_json(&draft.to_string()))
    }

    #[test]
    fn the_second_act_under_a_number_is_not_kept() {
        let index = index();
        let first = insert(&index, "first", "A-1");
        assert_eq!(first["inserted"], true, "{first}");
        assert_eq!(insert(&index, "second", "A-2")["inserted"], true);
        let again = insert(&index, "third", "A-1");
        assert_eq!(
            (&again["inserted"], &again["held"]),
            (&json!(false), &json!("first"))
        );
        assert_eq!(index.counts().acts, 2);
    }

    #[test]
    fn an_act_that_is_held_is_found_by_judging_and_not_kept_by_it() {
        let index = index();
        insert(&index, "first", "A-1");
        let verdicts = |number: &str| {
            let draft = json!({ "acts": [act(number)] });
            answer(&index.judge_json(&draft.to_string()))["refused"].take()
        };
        assert_eq!(verdicts("A-1"), json!([true]));
        assert_eq!(verdicts("A-9"), json!([false]));
        assert_eq!(verdicts("A-9"), json!([false]));
    }

    #[test]
    fn an_act_that_cannot_be_read_whole_is_not_kept() {
        let index = index();
        for draft in [
            json!({}),
            json!({"label": "x", "status": "lost", "act": act("A-1")}),
            json!({"label": "x", "status": "paid", "act": {"number": "A-1"}}),
        ] {
            let told = answer(&index.insert_json(&draft.to_string()));
            assert_eq!(told["inserted"], false, "{draft}");
            assert_ne!(told["verdict"]["findings"], json!([]), "{draft}");
        }
        assert_eq!(index.counts().acts, 0);
    }

    #[test]
    fn a_bad_key_makes_no_index_and_is_not_repeated() {
        for (key, code) in [
            ("", "missing"),
            ("0123", "malformed"),
            (&*"g".repeat(32), "malformed"),
        ] {
            let draft = json!({ "key": key }).to_string();
            let told = format!("{}", DuplicateIndex::from_json(&draft).unwrap_err());
            assert!(told.starts_with(code), "{told}");
            assert!(key.is_empty() || !told.contains(key), "{told}");
        }
    }
}
