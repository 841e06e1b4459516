//! What a command about a monitoring is decided with, beside its history.

use crate::calendar::WorkCalendar;
use crate::law::Edition;
use crate::ledger::Operators;
use crate::monitoring::MonitoringCase;

/// What is known outside of the history.
pub struct MonitoringContext<'a> {
    /// The law of the day of the command.
    pub edition: &'a Edition,
    /// The issuer and the registrar.
    pub operators: Operators,
    /// The earlier monitoring whose proposals a repeated one follows up, folded from its own
    /// history; whether they were is *not checked* without it.
    pub earlier: Option<&'a MonitoringCase>,
    /// Working days.
    pub calendar: &'a WorkCalendar,
}
