//! Why an event cannot follow.

use crate::announcement::PlanObstacle;
use core::fmt;

/// Why an event of an announcement cannot follow on those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MisplacedAnnounced {
    /// It is not the next in number.
    Number,
    /// It is bound to another event than the last.
    Chain,
    /// It is earlier than the last one.
    Time,
    /// It is about another plan.
    Plan,
    /// Whoever acted may not take the step.
    Actor,
    /// Its command was executed before.
    Repeated,
    /// Its step cannot follow.
    Step(PlanObstacle),
}

impl fmt::Display for MisplacedAnnounced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Number => "another-number",
            Self::Chain => "another-previous",
            Self::Time => "earlier",
            Self::Plan => "another-plan",
            Self::Actor => "another-actor",
            Self::Repeated => "command-repeated",
            Self::Step(obstacle) => obstacle.name(),
        })
    }
}
