//! What a command is decided with, beside the history.

use crate::account::AccountCard;
use crate::calendar::WorkCalendar;
use crate::fact::Book;
use crate::identifier::TaxNumber;
use crate::law::Edition;
use crate::ledger::Operators;
use crate::placement::Purposes;

/// What is known outside of the history.
pub struct AnnouncementContext<'a> {
    /// The law of the day of the command.
    pub edition: &'a Edition,
    /// The issuer and the registrar.
    pub operators: Operators,
    /// States of the providers' personal accounts, for filings.
    pub accounts: &'a Book<TaxNumber, AccountCard>,
    /// What the words of the register of real estate mean.
    pub purposes: &'a Purposes,
    /// Working days.
    pub calendar: &'a WorkCalendar,
}
