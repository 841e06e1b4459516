//! Plan, application and contract.

mod contract;
mod funding;

pub use contract::{ContractCard, ContractStatus};
pub use funding::FundingSource;
