//! Answers: a [`Finding`] at a [`Path`], what was *not checked*, and the
//! [`Verdict`] that an [`Examination`] closes with.

mod check;
mod examination;
mod in_law;
mod path;
mod report;
mod sentence;
mod table;
mod term;
mod verdict;

pub(crate) use check::Check;
pub use examination::{Examination, LISTED_MAX};
pub use path::{At, Path, Segment};
pub use report::{Evidence, Finding, Need, NotChecked, Repair};
#[cfg(feature = "json")]
pub(crate) use sentence::sentence;
pub(crate) use table::{InForce, rule_table};
pub use verdict::{Coverage, Totals, Verdict};
