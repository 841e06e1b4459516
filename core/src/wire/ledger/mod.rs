//! Orders and events of accounts through the door.

mod batch;
mod calls;
mod checkpoint;
mod event;
mod fields;
mod head;
mod history;
mod known;
mod order;
mod proof;
mod read_event;
mod read_order;
mod records;
mod signature;
mod state;
mod uses;

pub use batch::{
    AccountOrdersDraft, AccountOrdersReport, DecideOrdersDraft, OrdersReport, decide_orders,
};
pub use calls::{annul_policy, change_account, change_provider, decide_order, order_to_sign};
pub use checkpoint::{
    AccountHeadDraft, CheckpointToSignDraft, CheckpointToSignReport, ConsistencyReport,
    InclusionReport, VerifyConsistencyDraft, VerifyInclusionDraft, checkpoint_to_sign,
    verify_consistency, verify_inclusion,
};
pub use event::{EventRecord, SignerRecord};
pub(in crate::wire) use fields::{count, read_field};
pub use head::HeadDraft;
pub use history::{account_state, verify_history};
pub use order::{AccountKeyDraft, ConsumerRecordDraft, IssueDraft, OrderDraft};
pub use proof::{
    CheckpointDraft, CheckpointSignatureDraft, DayRootRecord, HeadProofDraft, LogKeysDraft,
    MapLeafRecord, MapProofRecord,
};
pub(in crate::wire) use read_event::{shown_field, signer_mark, signer_record, unbroken};
pub use records::{
    AccountEventsDraft, DecideOrderDraft, HistoryReport, OrderReport, OrderToSignDraft,
};
pub use signature::SignatureDraft;
pub(in crate::wire) use signature::signature_of;
pub(in crate::wire) use state::masked;
pub use state::{AccountStateReport, AttachmentReport, HeldPolicyReport, StateReport};
pub use uses::{CoverageUseReport, UsesOfActDraft, UsesOfActReport, uses_of_act};
