//! The law that a call is judged by, its rules and parameters.

mod choice;
mod rules;

pub use choice::*;
pub use rules::*;
