//! The register: every point and sub-point of the five seeds, each with one answer.
//!
//! One file per seed (the Mechanism has two). Unnumbered text has a name of ours:
//! `8 par 2` is the second paragraph of point 8, `2.1 dash 3` the third item of its
//! list, `annex 13` a column of the annex, `order 4(1)` a point of the order that
//! approves a document. An edition reads them as its own, and finds its rules and parameters
//! by their clause; a row names a rule only where the rule rests on a second point. Types and
//! parameters bring a vector or an example that shows them at work, and what is answered in
//! part says what is open. `core/LAW.md` is drawn from the edition and a test compares it.
//!
//! ```
//! use qalqan_core::law::{self, Clause, Document};
//!
//! let edition = law::on("2026-03-31".parse()?)?;
//! let clause = Clause::new(Document::Mechanism, "14(3)");
//! assert!(edition.point(clause).unwrap().gist.contains("one half"));
//! let lines = edition.parameters_of(clause);
//! let names: Vec<_> = lines.iter().map(|line| line.name).collect();
//! assert_eq!(names, ["visit_share", "visit_methods", "visit_cases", "visit_proof"]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod access_service;
mod answer;
mod kg_offer;
mod mechanism_placement;
mod mechanism_registry;
mod point;
mod qalqan_agreement;
mod sdu_agreement;
mod texts;

pub use answer::{Answer, Proof};
pub(crate) use point::points;
pub use point::{Point, parent};
pub use texts::{DocumentText, Documents};
