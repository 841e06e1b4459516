//! The act of services: its shape, and its automatic check (mechanism 12).

mod model;
mod reference;

pub use model::{Act, Case, Service};
pub use reference::{Reference, TariffCard};
