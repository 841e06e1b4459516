//! Plan, application and contract.

mod contract;
mod funding;
mod term;

pub use contract::{ContractCard, ContractStatus};
pub use funding::FundingSource;
pub(crate) use term::{Asked, Terms};
pub use term::{OtherTerm, TermLine};
