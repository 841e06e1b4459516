//! The readings by which a history is judged and told.

use crate::law::{InvoiceMoment, Parameters, SigningTurn, StopDay};

/// The readings of points 12, 15, 16 and 17 that an edition, or its host, chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SettlementReadings {
    /// Where an act that waited for a cure has its turn to be signed.
    pub turn: SigningTurn,
    /// When an e-invoice is entered.
    pub invoice: InvoiceMoment,
    /// From which day payment stops.
    pub stop: StopDay,
}

impl SettlementReadings {
    /// Those of an edition.
    #[must_use]
    pub const fn of(parameters: &Parameters) -> Self {
        Self {
            turn: parameters.signing_turn.get(),
            invoice: parameters.invoice_moment.get(),
            stop: parameters.stop_day.get(),
        }
    }
}
