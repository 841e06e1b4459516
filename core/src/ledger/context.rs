//! What the deciding knows beside the account itself.

use crate::account::AccountTerms;
use crate::calendar::Day;
use crate::fact::Book;
use crate::identifier::{BankTable, Iin};
use crate::ledger::{Operators, Salt};

/// What the deciding knows beside the account itself.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The edition of the law, by its id: the event keeps it.
    pub edition: &'a str,
    /// Terms of the edition and the calendar.
    pub terms: AccountTerms<'a>,
    /// The issuer and the registrar.
    pub operators: Operators,
    /// The secret of the account, by which its event binds the data of people; without it
    /// no event is made.
    pub salt: Option<&'a Salt>,
    /// Days of death.
    pub deaths: &'a Book<Iin, Day>,
    /// Banks by the code in their accounts, for the data of point 4.
    pub banks: &'a BankTable,
}
