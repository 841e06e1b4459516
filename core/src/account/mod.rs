//! Accounts of the insured and of providers: the closed sets of operations
//! (points 25–29), grounds (32–33), and the decision about an order (27, 30–33).

mod card;
mod change;
mod decide;
mod ground;
mod operation;

pub use card::{AccountCard, AccountState, state_on};
pub use change::{AccountChange, AccountStanding, Standing};
pub use decide::{AccountFields, AccountOrder, AccountTerms, decide, options};
pub use ground::{Ground, Holder};
pub use operation::{
    AccountOperation, GlobalOperation, InformationOperation, Operation, PolicyOperation,
};
