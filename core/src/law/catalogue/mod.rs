//! Every rule of the library, one file per room. Codes are stable and never used again.

pub mod access;
pub mod account;
pub mod act;
mod all_rules;
pub mod allocation;
pub mod announcement;
pub mod duplicate;
pub mod identifier;
pub mod input;
pub mod ledger;
pub mod limits;
pub mod monitoring;
pub mod party;
pub mod payment;
pub mod placement;
pub mod policy;
pub mod settlement;
pub mod signature;
pub mod statement;
pub mod visit;

pub use all_rules::{all, by_code};
