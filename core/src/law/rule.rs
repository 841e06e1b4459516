//! A rule is data: code, clause, effect, texts. Its check is one function in its room.

use crate::calendar::Day;
use crate::law::{Clause, Effect, Text};
use core::cmp::Ordering;

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
}

impl Room {
    /// Every room, in the order of reports.
    pub const ALL: [Self; 17] = [
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
    ];

    /// Its place in [`Room::ALL`].
    #[allow(
        clippy::as_conversions,
        reason = "rooms are numbered from zero in the order in which they stand"
    )]
    pub(crate) const fn place(self) -> usize {
        self as usize
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
        }
    }

    /// The folder of `core/src` that holds the checks.
    #[must_use]
    pub const fn folder(self) -> &'static str {
        match self {
            // the identifier room stands below the law, so its rules are checked above
            Self::Limits | Self::Input | Self::Identifier => "wire",
            Self::Party => "party",
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
        }
    }
}

/// A rule of the catalogue. Codes are stable and never used again.
#[derive(Debug)]
pub struct Rule {
    /// Stable code: `ACT-007`.
    pub code: &'static str,
    /// Name of the check, as its function is called.
    pub name: &'static str,
    /// The room of the check.
    pub room: Room,
    /// The number in the code.
    pub number: u16,
    /// The point behind it.
    pub clause: Clause,
    /// What a finding does.
    pub effect: Effect,
    /// The message.
    pub text: Text,
    /// First day in force, when the rule came after its edition.
    pub from: Option<Day>,
    /// Last day in force, when the rule ends before its edition.
    pub until: Option<Day>,
}

impl Rule {
    /// Is the rule in force on that day?
    #[must_use]
    pub fn in_force(&self, day: Day) -> bool {
        self.from.is_none_or(|first| first <= day) && self.until.is_none_or(|last| day <= last)
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Eq for Rule {}

impl Ord for Rule {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.room, self.number).cmp(&(other.room, other.number))
    }
}

impl PartialOrd for Rule {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The number in a code such as `ACT-007`; a wrong code stops the build.
#[allow(
    clippy::panic,
    reason = "called in constants only: a wrong code stops the build"
)]
pub(crate) const fn number_of(code: &str) -> u16 {
    match code.as_bytes() {
        [_, _, _, b'-', hundreds, tens, ones]
            if hundreds.is_ascii_digit() && tens.is_ascii_digit() && ones.is_ascii_digit() =>
        {
            let digits = [*hundreds, *tens, *ones];
            let mut number = 0_u16;
            let mut rest: &[u8] = &digits;
            while let [digit, tail @ ..] = rest {
                // three digits: at most 999
                number = number.saturating_mul(10).saturating_add(value_of(*digit));
                rest = tail;
            }
            number
        }
        _ => panic!("a code is three letters, a stroke and three digits"),
    }
}

#[allow(
    clippy::as_conversions,
    reason = "u8 to u16 keeps the value; From is not const"
)]
const fn value_of(digit: u8) -> u16 {
    digit.saturating_sub(b'0') as u16
}

/// Declares a room's rules: one static each, and `RULES` with all of them.
macro_rules! catalogue {
    ($room:ident; $($(#[$doc:meta])* $name:ident = $code:literal, $clause:expr, $effect:ident,
        kk: $kk:literal, ru: $ru:literal, en: $en:literal;)*) => {
        $(
            $(#[$doc])*
            pub static $name: $crate::law::Rule = $crate::law::Rule {
                code: $code,
                name: stringify!($name),
                room: $crate::law::Room::$room,
                number: $crate::law::rule_number($code),
                clause: $clause,
                effect: $crate::law::Effect::$effect,
                text: $crate::law::Text { kk: $kk, ru: $ru, en: $en },
                from: None,
                until: None,
            };
        )*
        /// The room's rules in the order of their codes.
        pub static RULES: &[&$crate::law::Rule] = &[$(&$name),*];
    };
}
pub(crate) use catalogue;

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
