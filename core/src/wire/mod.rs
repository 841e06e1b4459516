//! The border: every record that crosses it, and every call, once.
//!
//! Drafts hold text as it came; the core reads them and answers with findings
//! that carry a path. Each call has a typed form and a twin that takes and gives
//! JSON text: [`call_json`]. No other room knows JSON or UniFFI.
//!
//! Everything public in the files below is public here: what does not cross the
//! border is `pub(crate)` there.

mod access;
mod access_records;
mod account;
mod act;
mod allocation;
mod call;
mod contract_row;
mod declare;
mod envelope;
mod field;
mod ground;
mod identity;
mod law_choice;
mod ledger;
mod limits;
mod lock;
mod money;
mod monitoring;
mod objects;
mod party;
mod placement;
mod policy;
mod policy_records;
mod public;
mod reader;
mod readiness;
mod record;
mod requisite;
mod rows;
mod rules;
mod schema;
mod shape;
mod shown;
mod table;
mod term_line;
mod terms;
mod verdict;
mod visit;

pub use crate::short_text::ShortText;
pub use access::*;
pub use access_records::*;
pub use account::*;
pub use act::*;
pub use allocation::*;
pub use declare::*;
pub use envelope::*;
pub use ground::*;
pub use identity::*;
pub use law_choice::*;
pub use ledger::*;
pub use limits::*;
pub use money::*;
pub use monitoring::*;
pub use objects::*;
pub use party::*;
pub use placement::*;
pub use policy::*;
pub use policy_records::*;
pub use public::*;
pub use readiness::*;
pub use rules::*;
pub use schema::*;
pub use shown::*;
pub use table::*;
pub use term_line::*;
pub use terms::*;
pub use verdict::*;
pub use visit::*;
