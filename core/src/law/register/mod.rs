//! The register: every point and sub-point of the five seeds, each with one answer.
//!
//! One file per seed (the Mechanism has two). Unnumbered text has a name of ours:
//! `8 par 2` is the second paragraph of point 8, `2.1 dash 3` the third item of its
//! list, `annex 13` a column of the annex, `order 4(1)` a point of the order that
//! approves a document. Rules and parameters are found by their clause, so a row
//! never repeats a code; `core/LAW.md` is drawn from here and a test compares it.
//!
//! ```
//! use qalqan_core::law::{Clause, Document, register};
//!
//! let clause = Clause::new(Document::Mechanism, "14(3)");
//! let point = register::find(clause).unwrap();
//! assert!(point.gist.contains("one half"));
//! let names: Vec<_> = point.parameters().iter().map(|line| line.name).collect();
//! assert_eq!(names, ["visit_share"]);
//! ```

mod access_service;
mod answer;
mod kg_offer;
mod mechanism_placement;
mod mechanism_registry;
mod point;
mod qalqan_agreement;
mod sdu_agreement;
mod whole;

pub use answer::Answer;
pub(crate) use point::points;
pub use point::{Point, parent};
pub use whole::{SEEDS, all, find, of};
