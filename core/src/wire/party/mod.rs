//! Opening an account, and what a provider still owes before a contract.

mod opening;
mod readiness;

pub(super) use opening::account_entry;
pub use opening::*;
pub(in crate::wire) use readiness::facility;
pub use readiness::*;
