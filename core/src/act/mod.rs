//! The act of services: its shape, its automatic check (mechanism 12) and its status.
//!
//! Each rule is one function, named as its static in the catalogue. A rule that
//! lacks a field or a list says *not checked*; it never guesses. A list that was not
//! given at all is told once an act, not once a line.

mod address;
mod ask;
mod care;
mod check;
mod cohort;
mod formula;
mod model;
mod norm;
mod reference;
mod rows;
mod rules;
mod status;

pub use care::CareKind;
pub use check::{Checked, CheckedAct, WithoutVisit, check};
pub use cohort::{Cohort, StateCounts};
pub use formula::{CaseTariff, TariffError, TariffKind, case_tariff};
pub use model::{Act, Case, Service};
pub use norm::{NormCard, PackageCard, PositionCard};
#[cfg(feature = "json")]
pub(crate) use reference::reference_lists;
pub use reference::{LoadCard, Reference, ReferenceBuilder, TariffCard};
pub use status::{ActStatus, ActStep, status_allows};
