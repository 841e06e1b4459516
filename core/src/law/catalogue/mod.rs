//! Every rule of the library, one file per room. Codes are stable and never used again.

pub mod identifier;
pub mod input;
pub mod limits;
mod whole;

pub use whole::{all, by_code};
