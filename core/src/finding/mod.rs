//! Answers: a [`Finding`] at a [`Path`], what was *not checked*, and the
//! [`Verdict`] that an [`Examination`] closes with.

mod examination;
mod path;
mod report;
mod term;
mod verdict;

pub use examination::{Examination, LISTED_MAX};
pub use path::{At, Path, Segment};
pub use report::{Evidence, Finding, Need, NotChecked, Repair};
pub use verdict::{Coverage, Totals, Verdict};
