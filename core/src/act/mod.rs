//! The act of services: its shape, and its automatic check (mechanism 12).
//!
//! Each rule is one function, named as its static in the catalogue. A rule that
//! lacks a field or a list says *not checked*; it never guesses.

mod ask;
mod check;
mod model;
mod reference;
mod rules;

pub use check::{Checked, CheckedAct, check};
pub use model::{Act, Case, Service};
pub use reference::{Reference, TariffCard};
