//! A rule as an edition holds it.

use crate::law::{Clause, Effect, Rule};

/// A rule that stands in an edition: the point behind it there, and what a finding does
/// there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Provision {
    /// The rule.
    pub rule: &'static Rule,
    /// The point behind it.
    pub clause: Clause,
    /// What a finding does.
    pub effect: Effect,
}

/// Declares the rules of an edition, room by room in the order of their codes:
/// `act { DECLARED_CASES: mechanism("12"), Refuse; }`.
macro_rules! provisions {
    ($($room:ident { $($rule:ident: $clause:expr, $effect:ident;)* })*) => {
        &[$($($crate::law::Provision {
            rule: &$crate::law::catalogue::$room::$rule,
            clause: $clause,
            effect: $crate::law::Effect::$effect,
        },)*)*]
    };
}
pub(crate) use provisions;
