//! Monitoring: the notice, the protocol, and what follows from it for the payment
//! (mechanism 18–21, 14, 16(2)).
//!
//! ```
//! use qalqan_core::monitoring::ConsequenceKind;
//!
//! // the points of the law that suspend a payment, and the one that stops it
//! assert_eq!(ConsequenceKind::SuspendedForVisits.point(), "14(3)");
//! assert_eq!(ConsequenceKind::Stopped.point(), "16(2)");
//! ```

mod check;
mod consequence;
mod protocol;

pub use check::{MonitoringOutcome, check_monitoring};
pub use consequence::{Consequence, ConsequenceKind};
pub use protocol::{Discrepancy, Member, MemberRole, Monitoring, Protocol};

#[cfg(test)]
mod tests_monitoring;
