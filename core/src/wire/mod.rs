//! The border: every record that crosses it, and every call, once.
//!
//! Drafts hold text as it came; the core reads them and answers with findings
//! that carry a path. Each call has a typed form and a twin that takes and gives
//! JSON text: [`call_json`]. No other room knows JSON or UniFFI.
//!
//! Everything public in the files below is public here: what does not cross the
//! border is `pub(crate)` there.

mod act;
mod allocation;
mod call;
mod envelope;
mod ground;
mod identity;
mod law_choice;
mod limits;
mod locate;
mod money;
mod monitoring;
mod placement;
mod reader;
mod record;
mod rules;
mod term_line;
mod terms;
mod verdict;

pub use act::*;
pub use allocation::*;
pub use call::*;
pub use envelope::*;
pub use ground::*;
pub use identity::*;
pub use law_choice::*;
pub use limits::*;
pub use money::*;
pub use monitoring::*;
pub use placement::*;
pub use rules::*;
pub use term_line::*;
pub use terms::*;
pub use verdict::*;
