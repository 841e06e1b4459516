//! The law as data: [`Clause`], [`Rule`] and its [`Text`], [`Parameter`], [`Edition`],
//! the [`catalogue`] of all rules and the [`register`] of every point of the seeds.
//!
//! ```
//! use qalqan_core::law::{self, Effect, Language, catalogue};
//!
//! let rule = catalogue::by_code("VIS-001").expect("a stable code");
//! let edition = law::on("2026-03-31".parse()?)?;
//! let provision = edition.provision(rule).expect("it stands in that edition");
//! assert_eq!(provision.clause.to_string(), "mechanism 14(3)");
//! assert_eq!(provision.effect, Effect::Suspend);
//! assert_eq!(edition.parameters.visit_share.get().to_string(), "1/2");
//! assert!(rule.text.template(Language::Kk).contains("QR-код"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod advice;
mod amendment;
pub mod catalogue;
mod choice;
mod clause;
mod clause_words;
mod contents;
mod edition;
mod editions;
mod effect;
mod evidence_only;
mod list_ages;
mod parameter;
mod parameters;
mod provision;
mod reading;
pub mod register;
mod room;
mod rule;
mod source;
mod text;
mod value_kind;
mod visit_cases;
mod visit_methods;
pub mod words;

pub use amendment::Amendment;
pub use choice::{NoEdition, editions, named, on};
pub use clause::{Clause, Document};
pub(crate) use clause::{house, mechanism};
pub(crate) use clause_words::point_for_people;
pub use contents::Contents;
pub use edition::{Edition, EditionStanding};
pub use effect::Effect;
pub use evidence_only::{EvidenceOnly, EvidenceOnlyError};
pub use list_ages::{ListAges, ListAgesError};
pub use parameter::{Origin, OverrideError, Parameter, ParameterLine, ParameterValue};
pub use parameters::Parameters;
pub use provision::Provision;
pub use reading::{
    AccountOpening, Commissioners, InvoiceMoment, LicenceSpan, MonitoringEffect, OrderBasis,
    PayingAccount, SigningTurn, StopDay, TraderNumbers, VisitProof, VisitReading,
};
pub use room::Room;
pub use rule::Rule;
pub(crate) use rule::number_of as rule_number;
pub use source::Source;
pub use text::{Language, Text};
pub use value_kind::ValueKind;
pub use visit_cases::{VisitCases, VisitCasesError};
pub use visit_methods::{VisitMethod, VisitMethods, VisitMethodsError};
