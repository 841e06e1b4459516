//! Orders and events of accounts through the door.

mod batch;
mod calls;
mod history;
mod known;
mod order;
mod read;
mod records;
mod state;

pub use batch::{
    AccountOrdersDraft, AccountOrdersReport, DecideOrdersDraft, OrdersReport, decide_orders,
};
pub use calls::{annul_policy, attach_policy, change_account, decide_order, order_to_sign};
pub use history::{account_state, verify_history};
pub use order::{AccountKeyDraft, ConsumerRecordDraft, IssueDraft, OrderDraft, SignatureDraft};
pub(in crate::wire) use read::signature;
pub use records::{
    AccountEventsDraft, DecideOrderDraft, EventRecord, HistoryReport, OrderReport, OrderTextReport,
    OrderToSignDraft, SignerRecord,
};
pub use state::{AccountStateReport, AttachmentReport, HeldPolicyReport, StateReport};
