//! The rooms of rules, in the order of reports.

/// The room a rule belongs to; the order is the order of reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Room {
    /// Limits on everything that enters.
    Limits,
    /// Reading of drafts.
    Input,
    /// Identifiers.
    Identifier,
    /// Issuer, providers, workers, insured, facilities.
    Party,
    /// Signatures.
    Signature,
    /// Accounts and orders.
    Account,
    /// Policies.
    Policy,
    /// Plan, application, contract.
    Placement,
    /// Distribution of money.
    Allocation,
    /// Visits by QR.
    Visit,
    /// Acts of services.
    Act,
    /// Duplicates.
    Duplicate,
    /// Payment.
    Payment,
    /// Monitoring.
    Monitoring,
    /// Access.
    Access,
    /// Statements.
    Statement,
    /// Orders and events of accounts.
    Ledger,
    /// The money of a provider as one history.
    Settlement,
    /// From a plan to signed contracts as one history.
    Announcement,
}

impl Room {
    /// Every room, in the order of reports.
    pub const ALL: [Self; 19] = [
        Self::Limits,
        Self::Input,
        Self::Identifier,
        Self::Party,
        Self::Signature,
        Self::Account,
        Self::Policy,
        Self::Placement,
        Self::Allocation,
        Self::Visit,
        Self::Act,
        Self::Duplicate,
        Self::Payment,
        Self::Monitoring,
        Self::Access,
        Self::Statement,
        Self::Ledger,
        Self::Settlement,
        Self::Announcement,
    ];

    /// Its place in [`Room::ALL`].
    #[allow(
        clippy::as_conversions,
        reason = "rooms are numbered from zero in the order in which they stand"
    )]
    pub(crate) const fn place(self) -> usize {
        self as usize
    }

    /// Do calls of front-ends (acts, visits, shares, duplicates, identifiers) tell of its
    /// rules?
    pub(crate) const fn is_of_front_ends(self) -> bool {
        matches!(
            self,
            Self::Limits
                | Self::Input
                | Self::Identifier
                | Self::Visit
                | Self::Act
                | Self::Duplicate
        )
    }

    /// The three letters that start the room's codes.
    #[must_use]
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Limits => "LIM",
            Self::Input => "INP",
            Self::Identifier => "IDN",
            Self::Party => "PTY",
            Self::Signature => "SIG",
            Self::Account => "ACC",
            Self::Policy => "POL",
            Self::Placement => "PLC",
            Self::Allocation => "ALC",
            Self::Visit => "VIS",
            Self::Act => "ACT",
            Self::Duplicate => "DUP",
            Self::Payment => "PAY",
            Self::Monitoring => "MON",
            Self::Access => "AXS",
            Self::Statement => "STM",
            Self::Ledger => "LED",
            Self::Settlement => "STL",
            Self::Announcement => "ANN",
        }
    }

    /// The folder of `core/src` that holds the checks.
    #[must_use]
    pub const fn folder(self) -> &'static str {
        match self {
            Self::Limits | Self::Input => "wire",
            // the identifier room stands below the law, so its rules are checked above
            Self::Identifier | Self::Party => "party",
            Self::Signature => "signature",
            Self::Account => "account",
            Self::Policy => "policy",
            Self::Placement => "placement",
            Self::Allocation => "allocation",
            Self::Visit => "visit",
            Self::Act => "act",
            Self::Duplicate => "duplicate",
            Self::Payment => "payment",
            Self::Monitoring => "monitoring",
            Self::Access => "access",
            Self::Statement => "statement",
            Self::Ledger => "ledger",
            Self::Settlement => "settlement",
            Self::Announcement => "announcement",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_room_stands_at_its_place() {
        for (place, room) in Room::ALL.into_iter().enumerate() {
            assert_eq!(room.place(), place, "{room:?}");
        }
    }
}
