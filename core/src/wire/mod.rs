//! The border: every record that crosses it, and every call, once.
//!
//! Drafts hold text as it came; the core reads them and answers with findings
//! that carry a path. Each call has a typed form and a twin that takes and gives
//! JSON text: [`call_json`]. No other room knows JSON or UniFFI.
//!
//! Everything public in the files below is public here: what does not cross the
//! border is `pub(crate)` there.
//!
//! ```
//! use qalqan_core::wire::{ActDraft, CheckActDraft, call_json, check_act};
//!
//! // typed, or as JSON text: the same call, the same answer
//! let act = ActDraft { number: Some("A-1".into()), ..ActDraft::default() };
//! let report = check_act(CheckActDraft { act: Some(act), ..CheckActDraft::default() });
//! assert_ne!(report.verdict.outcome.name(), "clear");
//! let text = call_json("checkAct", r#"{"act": {"number": "A-1"}}"#);
//! assert!(text.starts_with(r#"{"answer":"#));
//! assert!(call_json("checkAct", "[]").starts_with(r#"{"error":"#));
//! ```
#![allow(
    clippy::needless_pass_by_value,
    reason = "an exported call owns its records"
)]

mod access;
mod account;
mod act;
mod allocation;
mod amount;
mod announcement;
mod calendar;
mod call;
mod call_schema;
mod canonical_text;
mod declare;
mod duplicate;
mod error;
mod field;
mod history;
mod identifier;
mod law;
mod ledger;
mod limits;
mod lock;
mod monitoring;
mod party;
mod payment;
mod placement;
mod policy;
mod reader;
mod record;
mod requisite;
mod row;
mod rows;
mod schema;
mod sets;
mod settlement;
mod shape;
mod signing;
mod statement;
mod table;
mod verdict;
mod version;
mod visit;
mod words;

pub use crate::short_text::ShortText;
pub use access::*;
pub use account::*;
pub use act::*;
pub use allocation::*;
pub use amount::*;
pub use announcement::*;
pub use calendar::*;
pub use call_schema::*;
pub use canonical_text::*;
pub use declare::*;
pub use duplicate::*;
pub use error::*;
pub use history::*;
pub use identifier::*;
pub use law::*;
pub use ledger::*;
pub use limits::*;
pub use monitoring::*;
pub use party::*;
pub use payment::*;
pub use placement::*;
pub use policy::*;
pub use schema::*;
pub use settlement::*;
pub use signing::*;
pub use statement::*;
pub use table::*;
pub use verdict::*;
pub use version::*;
pub use visit::*;
#[cfg(feature = "words-apart")]
pub use words::*;
