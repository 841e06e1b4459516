//! Opening an account, and what a provider still owes before a contract.

mod facility;
mod opening;
mod readiness;

pub use facility::FacilityReadinessDraft;
pub(in crate::wire) use facility::facility;
pub(super) use opening::account_entry;
pub use opening::*;
pub use readiness::*;
