//! Why an event cannot follow.

use crate::settlement::Obstacle;
use core::fmt;

/// Why an event cannot follow on those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misplaced {
    /// It is not the next in number.
    Number,
    /// It is bound to another event than the last.
    Chain,
    /// It is earlier than the last one.
    Time,
    /// It is about another provider or year.
    Provider,
    /// Whoever acted may not take the step.
    Actor,
    /// Its command was executed before.
    Repeated,
    /// Its step cannot follow.
    Step(Obstacle),
}

impl fmt::Display for Misplaced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Number => "another-number",
            Self::Chain => "another-previous",
            Self::Time => "earlier",
            Self::Provider => "another-provider",
            Self::Actor => "another-actor",
            Self::Repeated => "command-repeated",
            Self::Step(obstacle) => obstacle.name(),
        })
    }
}
