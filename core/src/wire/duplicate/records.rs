//! Records of the index that a host keeps between calls.

use crate::duplicate::HistoryStatus;
use crate::wire::record::records;
use crate::wire::{
    ActDraft, ActKeysReport, ClaimsDraft, DuplicatesReport, ErrorReport, HistoryDraft, LawDraft,
    ReplacesDraft, SearchedReport, VerdictReport,
};
use alloc::string::String;
use alloc::vec::Vec;

records! {
    /// The beginning of an index.
    pub struct DuplicateIndexDraft {
        /// The host's secret, 32 hex digits. An index holds prints of one key: while the key
        /// is changed, the store under the one before is given to `judgeDuplicates`.
        pub key: Option<String>,
        /// Earlier acts, and what was searched for them. Without it the index starts
        /// empty and claims no days: tiers that need history are *not checked* for a
        /// line of which no copy is held.
        pub history: Option<HistoryDraft>,
        /// The most bytes that the index may hold; what would need more is refused.
        pub memory_limit: Option<u64>,
    }

    /// The beginning of an index that is loaded from a snapshot.
    pub struct SnapshotDraft {
        /// The host's secret under which the snapshot was made.
        pub key: Option<String>,
        /// The day of which the host says that it is: it answers for nothing later. This,
        /// or the least epoch, must be given: an old file is as whole as a new one.
        pub as_of: Option<String>,
        /// The epoch that the host kept of its last snapshot, apart from it: one of an earlier
        /// epoch is refused.
        pub least_epoch: Option<u64>,
        /// The most bytes that the index may hold.
        pub memory_limit: Option<u64>,
    }

    /// An act to keep.
    pub struct InsertDraft {
        /// What the host calls it: goes into findings.
        pub label: Option<String>,
        /// `in-process`, `accepted`, `paid` or `reversed`.
        #[one_of(HistoryStatus)]
        pub status: Option<String>,
        /// The act.
        pub act: Option<ActDraft>,
        /// What it was presented in place of.
        pub replaces: Vec<ReplacesDraft>,
        /// Keep the ids of its lines too? For a provider whose system gives none twice in
        /// a calendar year; not when absent.
        pub keep_ids: Option<bool>,
        /// Keep its attendances too: who was with whom, where and when? Not when absent.
        pub keep_attendances: Option<bool>,
    }

    /// What became of it.
    pub struct InsertReport {
        /// What was wrong with the draft.
        pub verdict: VerdictReport,
        /// Is it kept now? Not where it could not be read, nor where another act stands
        /// under the same number, provider, contract and year, or with the same content.
        pub inserted: bool,
        /// What the host called that other act.
        #[omit(empty)]
        pub held: Option<String>,
        /// What the host called an act that stands with the same provider and lines
        /// under another number.
        #[omit(empty)]
        pub held_content: Option<String>,
        /// Its fingerprints.
        #[omit(empty)]
        pub keys: Option<ActKeysReport>,
        /// Why there is no room for it; the index is as before.
        #[omit(empty)]
        pub refusal: Option<ErrorReport>,
    }

    /// An act that is held, and its new status.
    pub struct HeldStatusDraft {
        /// Fingerprint of its number, provider, contract, year; of its content where
        /// one of these is missing.
        pub record: Option<String>,
        /// `in-process`, `accepted`, `paid` or `reversed`.
        #[one_of(HistoryStatus)]
        pub status: Option<String>,
    }

    /// An act that is withdrawn.
    pub struct WithdrawalDraft {
        /// Fingerprint of its number, provider, contract, year; of its content where
        /// one of these is missing.
        pub record: Option<String>,
    }

    /// What became of an act that is held.
    pub struct HeldChangeReport {
        /// What was wrong with the draft.
        pub verdict: VerdictReport,
        /// Was such an act held, and is it changed now?
        pub changed: bool,
    }

    /// Acts to judge against each other and those held.
    pub struct JudgeDraft {
        /// The law to judge by; that of the latest month of the acts when absent.
        pub law: Option<LawDraft>,
        /// The acts; not those that are held already.
        pub acts: Vec<ActDraft>,
        /// Corrections, reasons, frequencies.
        pub claims: Option<ClaimsDraft>,
    }

    /// An act to judge against those held, and to keep where it is not refused.
    pub struct PresentDraft {
        /// The law to judge by; that of the month of the act when absent.
        pub law: Option<LawDraft>,
        /// What the host calls it: goes into findings.
        pub label: Option<String>,
        /// The status that it gets: `in-process`, `accepted`, `paid` or `reversed`; the
        /// first when absent.
        #[one_of(HistoryStatus)]
        pub status: Option<String>,
        /// The act.
        pub act: Option<ActDraft>,
        /// Corrections, reasons, frequencies; the act is `acts[0]` of them.
        pub claims: Option<ClaimsDraft>,
    }

    /// What became of it.
    pub struct PresentReport {
        /// The judgement, with paths from `acts[0]` on.
        pub judged: DuplicatesReport,
        /// Is it kept now? Not where it is refused, nor where it could not be read.
        pub kept: bool,
        /// Why there is no room for it; the index is as before.
        #[omit(empty)]
        pub refusal: Option<ErrorReport>,
    }

    /// What was searched for the acts that are held from now on.
    pub struct SetSearchedDraft {
        /// Days of service that it holds, `2026-01-01/2026-03-31`.
        pub periods: Vec<String>,
        /// Statuses that it holds: `in-process`, `accepted`, `paid`, `reversed`.
        #[one_of(HistoryStatus)]
        pub statuses: Vec<String>,
        /// Whose acts it holds, where not those of all providers.
        pub providers: Vec<String>,
        /// Does it hold every act of its providers in them? Not when absent.
        pub complete: Option<bool>,
        /// Does it hold the cases of those acts too? Not when absent.
        pub stays: Option<bool>,
        /// Does it hold the ids of lines, for the providers whose system gives none twice
        /// in a calendar year? Not when absent.
        pub ids: Option<bool>,
        /// Does it hold the attendances of those acts? Not when absent.
        pub attendances: Option<bool>,
        /// The day it was drawn.
        pub as_of: Option<String>,
        /// Does it hold whatever came until it is asked? Without this and without a day no
        /// silence of it is a pass.
        pub live: Option<bool>,
    }

    /// What is taken as searched now.
    pub struct SetSearchedReport {
        /// What was wrong with the draft: what could not be read makes it incomplete.
        pub verdict: VerdictReport,
        /// As it was read.
        pub searched: SearchedReport,
    }

    /// How much an index holds.
    pub struct IndexCountsReport {
        /// Acts.
        pub acts: u64,
        /// Service lines.
        pub services: u64,
        /// Fingerprints; those of withdrawn acts may be among them for a while.
        pub prints: u64,
        /// Bytes, as far as the index counts them.
        pub bytes: u64,
        /// How many changes it has seen: a snapshot is of this epoch, and a host keeps the
        /// number apart from it.
        pub epoch: u64,
    }

    /// What two indexes had in common.
    pub struct IndexMergeReport {
        /// Were the acts taken over?
        pub merged: bool,
        /// Acts taken over.
        pub added: u64,
        /// Acts that both held alike.
        pub same: u64,
        /// Acts that both held under one record and not alike: this index's stayed.
        pub conflicts: Vec<IndexConflictReport>,
        /// Fingerprints of the acts taken over that another act held already.
        pub shared: u64,
        /// Why nothing was taken over.
        #[omit(empty)]
        pub refusal: Option<ErrorReport>,
    }

    /// One record, two acts.
    pub struct IndexConflictReport {
        /// The record.
        pub record: String,
        /// What this index calls its act, which stayed.
        pub kept: String,
        /// The status of it.
        pub kept_status: HistoryStatus,
        /// What the other index calls its act.
        pub left: String,
        /// The status of that.
        pub left_status: HistoryStatus,
        /// Do the lines differ too?
        pub content_differs: bool,
    }
}
