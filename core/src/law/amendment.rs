//! What a later edition changes in the one that it is based on.

use crate::law::register::Point;
use crate::law::{Clause, Effect, Provision, Rule};

/// One change of an edition against its parent. A term that moves stands among the
/// [`Parameters`](crate::law::Parameters) of the edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amendment {
    /// The rule stands no more.
    Repeal(&'static Rule),
    /// A rule that did not stand before.
    Enact(Provision),
    /// A finding of the rule does something else.
    Effect(&'static Rule, Effect),
    /// The rule rests on another point.
    Clause(&'static Rule, Clause),
    /// A point bears another number, and with it whatever cites it: rules, parameters, the
    /// register. The numbers of one edition change all at once, so two points may swap.
    Renumber {
        /// The point as the parent numbers it.
        from: Clause,
        /// As this edition does.
        to: Clause,
    },
    /// The point is gone, by the number of the parent.
    Strike(Clause),
    /// A point that was not there before.
    Insert {
        /// The point before it, by the number of this edition.
        after: Clause,
        /// The new one.
        point: Point,
    },
}

/// The point by the numbers of an edition that makes these changes.
pub(crate) const fn renumbered(clause: Clause, mut by: &[Amendment]) -> Clause {
    while let [first, rest @ ..] = by {
        if let Amendment::Renumber { from, to } = first
            && from.is(clause)
        {
            return *to;
        }
        by = rest;
    }
    clause
}

impl Provision {
    /// The provision after these changes; `None` where the rule stands no more.
    pub(crate) fn amended(mut self, by: &[Amendment]) -> Option<Self> {
        self.clause = renumbered(self.clause, by);
        for one in by {
            match one {
                Amendment::Repeal(rule) if *rule == self.rule => return None,
                Amendment::Effect(rule, effect) if *rule == self.rule => self.effect = *effect,
                Amendment::Clause(rule, clause) if *rule == self.rule => self.clause = *clause,
                _ => {}
            }
        }
        Some(self)
    }
}
