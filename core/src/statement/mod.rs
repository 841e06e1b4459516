//! The general statement of an insured's account (mechanism 12, 28–29): policies, the
//! use of the coverage from signed acts, totals by the source of money.
//!
//! [`account_statement`] makes the model, [`html`] prints it as one page. A period's
//! statement split in two equals the two joined.

mod html;
mod labels;
mod model;
#[cfg(test)]
mod tests;

pub use html::html;
pub use model::{
    AccountHolder, AccountStatement, PolicyLine, SourceTotals, UseEvent, account_statement,
};
