//! Accounts of the insured and of providers: the closed sets of operations
//! (points 25–29), grounds (32–33), and the decision about an order (27, 30–33).
//!
//! ```
//! use qalqan_core::account::{AccountCard, AccountState, state_on};
//!
//! let changes = [
//!     AccountCard { state: AccountState::Open, since: "2026-01-01".parse()? },
//!     AccountCard { state: AccountState::Blocked, since: "2026-03-10".parse()? },
//! ];
//! assert_eq!(state_on(&changes, "2026-03-09".parse()?), Ok(Some(AccountState::Open)));
//! assert_eq!(state_on(&changes, "2026-03-10".parse()?), Ok(Some(AccountState::Blocked)));
//! assert_eq!(state_on(&changes, "2025-12-31".parse()?), Ok(None));
//! # Ok::<(), qalqan_core::calendar::DayError>(())
//! ```

mod card;
mod change;
mod decide;
mod ground;
mod operation;

pub use card::{AccountCard, AccountState, state_on};
pub use change::{AccountChange, AccountStanding};
pub use decide::{AccountFields, AccountOrder, AccountTerms, decide, options};
pub use ground::{Ground, Holder};
pub use operation::{
    AccountOperation, GlobalOperation, InformationOperation, OperationGroup, PolicyOperation,
};
