//! Terms and working days.
//!
//! ```
//! use qalqan_core::wire::{TermDraft, add_term};
//!
//! let report = add_term(TermDraft {
//!     from: Some("2026-03-02".into()),
//!     term: Some("30d".into()),
//!     ..TermDraft::default()
//! });
//! let last = report.last_day.ok_or("no last day")?;
//! assert_eq!(last.as_str(), "2026-04-01");
//! # Ok::<(), &str>(())
//! ```

mod term_line;
mod terms;

pub(crate) use term_line::terms;
pub use term_line::*;
pub(crate) use terms::calendar;
pub use terms::*;
