//! Orders and events of one account (mechanism 2(1), 2(5), 25–37, 42–44).
//!
//! An [`Order`] is decided against the [`Account`] and gives an [`Event`] or every
//! reason why not; [`Account::evolve`] takes the event in. The host keeps the events:
//! the state of an account is what they add up to, and nothing else. Each event is
//! bound to the one before it by a digest, so [`verify_history`] finds what was
//! altered, taken out or put in between.
//!
//! One account is one aggregate and knows of no other, so any number of them are
//! decided side by side.

mod account;
mod block;
mod decide;
mod entered;
mod event;
mod field;
mod held;
mod history;
mod impossible;
mod order;
mod policy;
mod task;
mod using;
mod who;

pub use account::Account;
pub use block::Block;
pub use decide::{Context, decide};
pub use event::{AccountKey, Detail, Event, MaskedNumber, SignerMark};
pub use field::Field;
pub use held::PolicyHeld;
pub use history::{Kept, replay, verify_history};
pub use impossible::Impossible;
pub use order::{ConsumerRecord, Issue, Order, Subject};
pub use task::{Actor, Task};
pub use who::check_right;
