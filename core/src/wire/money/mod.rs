//! Duplicates, payment and statements through the door.

mod acceptance;
mod claims;
mod control;
mod control_draft;
mod duplicate;
mod history;
mod index;
mod index_present;
mod index_records;
mod queue;
mod register;
mod standing;
mod statement;
mod stays;

pub use acceptance::{AcceptanceDraft, AcceptanceLineDraft, AcceptanceReport, accept_act};
pub use claims::{ClaimsDraft, CorrectionDraft, DistinctDraft, FrequencyDraft, ReplacesDraft};
pub use control::payment_control;
pub use control_draft::{
    AlternativeReport, ContractAccountDraft, ContractAccountList, DueReport, PastPaymentsDraft,
    PastSearchedReport, PaymentControlDraft, PaymentControlReport, PaymentOrderDraft,
    ProviderAccountDraft, ProviderAccountList, SignedActDraft, SignedActList,
};
pub use duplicate::{
    ActKeysReport, DuplicateKeysDraft, DuplicateKeysReport, DuplicatesDraft, DuplicatesReport,
    duplicate_keys, judge_duplicates,
};
pub use history::{ActTraceDraft, CaseTraceDraft, HistoryDraft, SearchedReport, ServiceTraceDraft};
pub use index::DuplicateIndex;
pub use index_records::{
    DuplicateIndexDraft, HeldChangeReport, HeldStatusDraft, IndexConflictReport, IndexCountsReport,
    IndexMergeReport, InsertDraft, InsertReport, JudgeDraft, PresentDraft, PresentReport,
    SetSearchedDraft, SetSearchedReport, SnapshotDraft, WithdrawalDraft,
};
pub(in crate::wire) use queue::entry as queue_entry;
pub use queue::{QueueEntryDraft, SigningQueueDraft, SigningQueueReport, signing_queue};
pub use register::{
    RegisterDraft, RegisterEntryDraft, RegisterReport, RegisterRowReport, build_register,
};
pub use standing::{
    CureTermReport, StandingDraft, StandingReport, StopDraft, SuspensionDraft, payment_standing,
};
pub use statement::{
    AccountStatementReport, HolderDraft, PolicyLineDraft, StatementDraft, StatementReport,
    UseEventDraft, account_statement,
};
pub use stays::{
    StayDraft, StayHistoryDraft, StayTraceDraft, StaysDraft, StaysReport, judge_stays,
};
