//! Orders and events of one account (mechanism 2(1), 2(5), 25–37, 42–44).
//!
//! An [`Order`] is decided against the [`Account`] and gives an [`Event`] or every
//! reason why not; [`Account::evolve`] takes the event in. The host keeps the events:
//! the state of an account is what they add up to, and nothing else. Each event is
//! bound to the one before it by a digest, so [`verify_history`] finds what was
//! altered, taken out or put in between; that nothing was cut off, forked or written anew
//! is known by the [`Head`] alone, which comes from outside of the history.
//!
//! One account is one aggregate and knows of no other, so any number of them are
//! decided side by side.
//!
//! What an operation needs is the data of its [`Command`], and what its event keeps is the
//! data of its [`Change`]: an event that lacks them, or says what its operation does not,
//! cannot be written, and one that a host kept like that is a [`Misfit`]. A new field is a
//! row of the table of fields (`table.rs`) and its name in the row of the operation; a new
//! operation is an [`Operation`] and a row (`command.rs`).

mod account;
mod account_key;
mod account_policy;
mod actor;
mod allows;
mod attachment;
mod block;
mod blocking;
mod chain;
mod command;
mod context;
mod coverage;
mod decide;
mod decided;
mod document;
mod entered_data;
mod entering;
mod event;
mod event_content;
mod evolve;
mod folded;
mod given;
mod head;
mod history;
mod impossible;
mod issuance;
mod judged_again;
mod kept;
mod operation;
mod operations_table;
mod operators;
mod order;
mod orderer;
mod outside;
mod policies;
mod proven;
mod right;
mod salt;
#[doc(hidden)]
pub mod sample;
mod signer;
mod step_document;
mod steps;
mod table;
mod uses;
mod visible;
mod written;

pub use account::Account;
pub use account_key::{AccountKey, NumberKind};
pub use account_policy::AccountPolicy;
pub use actor::Actor;
pub use block::Block;
pub use command::{Change, Command};
pub use context::Context;
pub use decide::decide;
pub use decided::Decided;
pub(crate) use decided::{command_signed, executed_once, next_event, registered_in_time};
pub(crate) use document::ascending;
pub use document::{EventFields, FORM_VERSION, OrderFields, RegisterDocument};
pub use entered_data::{ConsumerRecord, Issue};
pub use event::Event;
pub use event_content::{EventContent, Misfit};
pub(crate) use folded::{Chained, Folded, fold, followed};
pub use head::{Head, HeadBasis};
pub use history::{KeptEvent, replay, verify_history};
pub use impossible::Impossible;
pub(crate) use judged_again::Judged;
pub use kept::Kept;
pub use operation::Operation;
pub use operators::Operators;
pub(crate) use operators::role_shown;
pub use order::{ORDER_VERSION, Order};
pub use outside::Outside;
pub use proven::{
    HeadProof, SignedCheckpoint, blinded, checkpoint_signed, checkpoint_witnessed, head_proven,
    log_consistent,
};
pub use right::{AttachedTo, check_attached, check_right};
pub use salt::{Salt, SaltError, data_salted};
pub use signer::{MaskedNumber, SignerMark};
pub(crate) use step_document::{step_document, step_fields};
pub(crate) use steps::steps;
#[cfg(feature = "json")]
pub(crate) use table::register_fields;
pub(crate) use table::{lookups, pick};
pub use uses::{CoverageUse, uses_of};
pub use visible::text_visible;
pub(crate) use written::{Written, written_plain, written_shown};
