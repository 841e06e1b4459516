//! A provider's money as one history: contracts, acts, what holds them, invoices for payment,
//! payment orders (mechanism 3(4), 12–17).
//!
//! A [`SettlementCommand`] is decided against the [`Settlement`] of the provider and the financial year,
//! and gives a [`SettlementEvent`] or every reason why not; [`Settlement::evolve`] takes the
//! event in. The host keeps the events. What the law joins is joined here: an act and the
//! balance of its contract, an order and the standing of the provider, the chronology of all
//! its acts; a host gives what it alone knows, and what it does not give is *not checked*.
//!
//! One year of one provider is one aggregate and knows of no other, so any number of them are
//! decided side by side; the issuer's queue is their merge ([`queue_to_sign`]).
//!
//! A host that does not keep the whole past at hand goes on from a checkpoint: all that the
//! events so far add up to, as one canonical text, held against the digest that it kept
//! ([`Settlement::checkpoint`], [`checkpoint_unaltered`]).
//!
//! What a step says stands in the table of fields (`table.rs`) and in its row (`step.rs`); what
//! can follow on what is one function, [`Settlement::possible`], asked by the decision and by
//! the fold; what the law says beyond that are rules of the decision alone.

mod act_state;
mod advances;
mod balance;
mod carry;
mod checkpoint;
mod chronology;
mod command;
mod context;
mod decide;
mod document;
mod event;
mod evolve;
mod evolve_contract;
mod ground;
mod history;
mod lawful_act;
mod lawful_advance;
mod lawful_contract;
mod lawful_money;
mod lawful_standing;
mod may_take;
mod misplaced;
mod named;
mod obstacle;
mod place;
mod possible;
mod queue;
mod readings;
mod registered;
mod retention;
mod schedule;
mod signed_after;
mod standing;
mod state;
mod step;
mod step_kind;
mod table;

pub use act_state::{AcceptedAmounts, ActState, EnteredInvoice, Stamp};
pub use advances::YearAdvances;
pub use balance::Sums;
pub use checkpoint::{CHECKPOINT_FORM, CheckpointFault, checkpoint_unaltered};
pub use command::SettlementCommand;
pub use context::SettlementContext;
pub use decide::decide;
pub use document::{SETTLEMENT_FORM, SettlementDocument, StepFields};
pub use event::SettlementEvent;
pub use ground::{DecisionBody, StandingGround};
pub use history::verify_settlement;
pub use may_take::{may_sign, may_take, may_wait};
pub use misplaced::Misplaced;
pub use named::{ActRef, ActRefs, RuleCodes};
pub use obstacle::Obstacle;
pub use place::{ActPlace, OrderPlace};
pub use queue::{Position, queue_to_bill, queue_to_order, queue_to_sign};
pub use readings::SettlementReadings;
pub use registered::register_of_bill;
pub use retention::{OfMonth, RetentionPlan, RetentionRow, retention};
pub use standing::{Cause, Hold, ProviderStanding, Stop};
pub use state::{
    Advance, BillState, ContractState, OrderCodes, OrderState, Settlement, SettlementKey,
};
pub use step::{Step, StepFault};
pub use step_kind::StepKind;
#[cfg(feature = "json")]
pub(crate) use table::settlement_fields;
