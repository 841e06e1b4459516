//! The law as data: [`Clause`], [`Rule`] and its [`Text`], [`Parameter`], [`Edition`],
//! the [`catalogue`] of all rules and the [`register`] of every point of the seeds.

pub mod catalogue;
mod clause;
mod edition;
mod editions;
mod effect;
mod parameter;
mod parameters;
mod reading;
pub mod register;
mod rule;
mod text;
mod visit_methods;
mod word;

pub use clause::{Clause, Document};
pub(crate) use clause::{house, mechanism};
pub use edition::{Edition, NoEdition, Standing, editions, named, on};
pub use effect::Effect;
pub use parameter::{Origin, OverrideError, Parameter, ParameterLine, ParameterValue};
pub use parameters::Parameters;
pub use reading::{AccountOpening, LicenceSpan};
pub(crate) use rule::number_of as rule_number;
pub use rule::{Room, Rule};
pub use text::{Language, Text};
pub use visit_methods::{VisitMethod, VisitMethods, VisitMethodsError};
pub use word::told;
