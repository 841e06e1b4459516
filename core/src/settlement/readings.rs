//! The readings by which a history is judged and told.

use crate::law::{InvoiceMoment, OrderBasis, Parameters, PayingAccount, SigningTurn, StopDay};

/// The readings of points 12, 13, 15, 16 and 17 that an edition, or its host, chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SettlementReadings {
    /// Where an act that waited for a cure has its turn to be signed.
    pub turn: SigningTurn,
    /// When an e-invoice is entered.
    pub invoice: InvoiceMoment,
    /// On what a payment order rests.
    pub basis: OrderBasis,
    /// Which account of the issuer pays.
    pub paying: PayingAccount,
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
            basis: parameters.order_basis.get(),
            paying: parameters.paying_account.get(),
            stop: parameters.stop_day.get(),
        }
    }
}
