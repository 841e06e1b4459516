//! Duplicates, payment and statements through the door.

mod control;
mod control_draft;
mod duplicate;
mod history;
mod index;
mod queue;
mod register;
mod standing;
mod statement;

pub use control::payment_control;
pub use control_draft::{
    AlternativeReport, ContractAccountDraft, ContractAccountList, DueReport, PastPaymentsDraft,
    PaymentControlDraft, PaymentControlReport, PaymentOrderDraft, ProviderAccountDraft,
    ProviderAccountList, SignedActDraft, SignedActList,
};
pub use duplicate::{
    ActKeysReport, DuplicateKeysDraft, DuplicateKeysReport, DuplicatesDraft, DuplicatesReport,
    duplicate_keys, judge_duplicates,
};
pub use history::{ActTraceDraft, HistoryDraft, SearchedReport, ServiceTraceDraft};
pub use index::{
    DuplicateIndex, DuplicateIndexDraft, IndexCountsReport, InsertDraft, InsertReport, JudgeDraft,
};
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
