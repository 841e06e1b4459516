//! Duplicates through the door: judged in one call, and against an index that is kept.

mod before;
mod claims;
mod history;
mod index;
mod judge;
mod present;
mod prints;
mod records;
mod stays;

pub use before::BeforeDraft;
pub use claims::{
    ClaimsDraft, CorrectionDraft, DistinctDraft, FrequencyDraft, ReplacesDraft, ServiceMinutesDraft,
};
pub use history::{
    ActTraceDraft, AttendanceTraceDraft, CaseTraceDraft, HistoryDraft, SearchedReport,
    ServiceTraceDraft,
};
pub use index::DuplicateIndex;
pub use judge::{
    ActKeysReport, DuplicateKeysDraft, DuplicateKeysReport, DuplicatesDraft, DuplicatesReport,
    duplicate_keys, judge_duplicates,
};
pub use records::{
    DuplicateIndexDraft, HeldChangeReport, HeldStatusDraft, IndexConflictReport, IndexCountsReport,
    IndexMergeReport, InsertDraft, InsertReport, JudgeDraft, PresentDraft, PresentReport,
    SetSearchedDraft, SetSearchedReport, SnapshotDraft, WithdrawalDraft,
};
pub use stays::{
    StayDraft, StayHistoryDraft, StayTraceDraft, StaysDraft, StaysReport, judge_stays,
};
