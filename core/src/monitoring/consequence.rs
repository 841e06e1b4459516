//! What follows from a monitoring for the payment (mechanism 21).

use crate::calendar::Day;
use crate::closed_set::closed_set;

closed_set! {
    /// The consequences that the law names.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum ConsequenceKind: "consequence" {
        /// Suspended for services at an address outside the licence.
        SuspendedForAddress = "suspended-for-address" at "14(1)",
        /// Suspended for tax debt or late taxes.
        SuspendedForTaxes = "suspended-for-taxes" at "14(2)",
        /// Suspended for too many cases without a registered visit.
        SuspendedForVisits = "suspended-for-visits" at "14(3)",
        /// Payment stops, and the contract is to be terminated.
        Stopped = "stopped" at "16(2)",
    }
}

/// A consequence with the day from which it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Consequence {
    /// What follows.
    pub kind: ConsequenceKind,
    /// From the day of the protocol.
    pub from: Day,
    /// The place of the discrepancy in the protocol, from zero.
    pub discrepancy: usize,
}
