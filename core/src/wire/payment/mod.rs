//! Acceptance, registers, the signing queue, payment orders and standing through the door.

mod acceptance;
mod control;
mod control_records;
mod queue;
mod register;
mod standing;

pub use acceptance::{AcceptanceDraft, AcceptanceLineDraft, AcceptanceReport, accept_act};
pub use control::payment_control;
pub(in crate::wire) use control::{account, known, order as payment_order};
pub use control_records::{
    AlternativeReport, ContractAccountDraft, ContractAccountList, DueReport, PastPaymentsDraft,
    PastSearchedReport, PaymentControlDraft, PaymentControlReport, PaymentOrderDraft,
    ProviderAccountDraft, ProviderAccountList, ProviderStandingDraft, ProviderStandingList,
    SignedActDraft, SignedActList,
};
pub use queue::{
    AcceptsDraft, QueueEntryDraft, SigningQueueDraft, SigningQueueReport, signing_queue,
};
pub(in crate::wire) use queue::{accepts, entry as queue_entry, told_queue};
pub(in crate::wire) use register::Parts as RegisterParts;
pub(in crate::wire) use register::register_report;
pub use register::{
    RegisterDraft, RegisterEntryDraft, RegisterReport, RegisterRowReport, build_register,
};
pub use standing::{
    CureTermReport, StandingDraft, StandingReport, StopDraft, SuspensionDraft, payment_standing,
};
