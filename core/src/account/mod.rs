//! Accounts of the insured and of providers.

mod card;

pub use card::{AccountCard, AccountState, state_on};
