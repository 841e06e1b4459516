//! The law that a call is judged by, its rules and parameters.
//!
//! ```
//! use qalqan_core::wire::{ExplainDraft, explain};
//!
//! let report = explain(ExplainDraft {
//!     code: Some("INP-001".into()),
//!     language: Some("en".into()),
//!     ..ExplainDraft::default()
//! });
//! let rule = report.rule.ok_or("no such rule")?;
//! assert_eq!((rule.code.as_str(), rule.effect.name()), ("INP-001", "refuse"));
//! # Ok::<(), &str>(())
//! ```

mod choice;
mod rules;

pub use choice::*;
pub use rules::*;
