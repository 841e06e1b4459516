//! Answers: a [`Finding`] at a [`Path`], what was *not checked*, and the
//! [`Verdict`] that an [`Examination`] closes with.
//!
//! ```
//! use qalqan_core::fact::{Lack, Source};
//! use qalqan_core::finding::{At, Examination, Finding};
//! use qalqan_core::law::{self, Effect, Language, catalogue::act};
//!
//! let mut exam = Examination::new(law::on("2026-03-31".parse()?)?);
//! let root = At::root();
//! let cases = root.field("cases");
//! let second = cases.index(1);
//! let finding = Finding::new(&act::CASE_TOTAL, second.field("total").path());
//! exam.find(finding.with("declared", "300.00").with("expected", "200.00"));
//! exam.lack(&act::ACCOUNT_OPEN, second.path(), "accounts", Source::Register, Lack::NotGiven);
//!
//! let verdict = exam.close();
//! assert_eq!(verdict.effect(), Some(Effect::Refuse));
//! assert!(!verdict.complete()); // what lacks a fact is not checked, never passed
//! let finding = &verdict.findings[0];
//! assert_eq!(finding.path.to_string(), "cases[1].total");
//! assert_eq!(finding.place(Language::Ru).as_deref(), Some("случай 2"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod cause;
mod check;
mod claim;
mod examination;
mod gap;
mod in_law;
mod outcome;
mod place;
mod remembered;
mod repair;
mod report;
mod sentence;
mod single;
mod spans;
mod table;
mod tally;
mod term;
mod unit;
mod value;
mod verdict;

pub use crate::path::{At, Path, Segment};
pub(crate) use check::Check;
pub use claim::{Claim, ClaimKind, RestsOn};
pub use examination::{Examination, LISTED_MAX};
pub use outcome::Outcome;
pub(crate) use remembered::{Asked, EVER, FEW_ROWS, Over};
pub use report::{Evidence, Finding, Need, NotChecked, Repair};
#[cfg(feature = "json")]
pub(crate) use sentence::sentence;
pub(crate) use single::Single;
pub(crate) use table::{InForce, rule_table};
pub use verdict::{Coverage, Totals, Verdict};
