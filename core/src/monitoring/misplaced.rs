//! Why an event of a monitoring cannot follow.

use crate::monitoring::MonitoringObstacle;
use core::fmt;

/// Why an event cannot follow on those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MonitoringMisplaced {
    /// It is not the next in number.
    Number,
    /// It is bound to another event than the last.
    Chain,
    /// It is earlier than the last one.
    Time,
    /// It is about another monitoring.
    Monitoring,
    /// Whoever acted may not take the step.
    Actor,
    /// Its signature stands under the protocol for another member.
    Signer,
    /// Its command was executed before.
    Repeated,
    /// Its step cannot follow.
    Step(MonitoringObstacle),
}

impl fmt::Display for MonitoringMisplaced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Number => "another-number",
            Self::Chain => "another-previous",
            Self::Time => "earlier",
            Self::Monitoring => "another-monitoring",
            Self::Actor => "another-actor",
            Self::Signer => "signed-for-another",
            Self::Repeated => "command-repeated",
            Self::Step(obstacle) => obstacle.name(),
        })
    }
}
