//! Policies: issued one by one or for a table of insured, and their status.

mod issue;
mod records;

pub use issue::*;
pub(super) use issue::{insured, terms};
pub use records::*;
