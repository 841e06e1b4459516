//! Every rule of the library, one file per room. Codes are stable and never used again.

pub mod act;
pub mod duplicate;
pub mod identifier;
pub mod input;
pub mod limits;
pub mod payment;
pub mod statement;
pub mod visit;
mod whole;

pub use whole::{all, by_code};
