//! What a command is decided with, beside the history.

use crate::account::AccountCard;
use crate::calendar::WorkCalendar;
use crate::fact::Book;
use crate::identifier::{BankTable, Iban, TaxNumber};
use crate::law::Edition;
use crate::ledger::Operators;
use crate::settlement::SettlementReadings;

/// What is known outside of the history.
pub struct SettlementContext<'a> {
    /// The law of the day of the command.
    pub edition: &'a Edition,
    /// The issuer and the registrar.
    pub operators: Operators,
    /// Accounts of providers in the register, for payment orders.
    pub accounts: &'a Book<TaxNumber, Iban>,
    /// States of the providers' personal accounts (32), for payment orders.
    pub payees: &'a Book<TaxNumber, AccountCard>,
    /// Codes of banks and their BICs, for payment orders.
    pub banks: &'a BankTable,
    /// Working days.
    pub calendar: &'a WorkCalendar,
}

impl SettlementContext<'_> {
    /// The readings of its edition.
    pub(super) const fn readings(&self) -> SettlementReadings {
        SettlementReadings::of(&self.edition.parameters)
    }
}
