//! The rows of the reference lists, as a host writes them.

mod person;
mod provider;
mod service;
mod visit;

pub use person::*;
pub use provider::*;
pub use service::*;
pub use visit::*;
