//! Where an act stands on its way to the money: in one place at a time.

use crate::closed_set::closed_set;

closed_set! {
    /// The place of an act. That it waits for the cure of a cause is told beside it: a cause
    /// holds an act wherever it stands.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum ActPlace {
        /// Presented, and its check is not done.
        InCheck = "in-check",
        /// Sent back to the provider.
        Returned = "returned",
        /// Taken back by the provider.
        Withdrawn = "withdrawn",
        /// Checked; waits for its turn to be signed.
        Waiting = "waiting",
        /// Signed by the issuer.
        Signed = "signed",
        /// On an invoice for payment.
        Billed = "billed",
        /// A payment order for it is on its way.
        Ordered = "ordered",
        /// All that was accepted is paid or retained.
        Paid = "paid",
        /// A payment came back.
        Reversed = "reversed",
    }
}

impl ActPlace {
    /// Is the act gone: neither checked, nor signed, nor paid under this presentation?
    #[must_use]
    pub const fn gone(self) -> bool {
        matches!(self, Self::Returned | Self::Withdrawn)
    }

    /// Did the issuer sign it?
    #[must_use]
    pub const fn signed(self) -> bool {
        matches!(
            self,
            Self::Signed | Self::Billed | Self::Ordered | Self::Paid | Self::Reversed
        )
    }
}

closed_set! {
    /// Where a payment order stands.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum OrderPlace {
        /// Formed.
        Formed = "formed",
        /// Sent to the treasury.
        Sent = "sent",
        /// Paid.
        Executed = "executed",
        /// Returned by the treasury, unpaid.
        Returned = "returned",
        /// Paid, and the money came back.
        Reversed = "reversed",
    }
}

impl OrderPlace {
    /// Does its amount count as ordered?
    #[must_use]
    pub const fn live(self) -> bool {
        matches!(self, Self::Formed | Self::Sent | Self::Executed)
    }
}
