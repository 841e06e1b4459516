//! Why a row of a table got no policy, in four bytes.

use crate::law::Rule;
use crate::law::catalogue::policy as rules;

/// Rules of this room that refused, or could not be checked: a set of their numbers.
///
/// ```
/// use qalqan_core::policy::Reasons;
///
/// let none = Reasons::default();
/// assert!(none.is_empty() && none.rules().next().is_none());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reasons(u32);

impl Reasons {
    /// Takes a rule in where it does not hold.
    pub(super) fn unless(&mut self, holds: bool, rule: &Rule) {
        if !holds {
            self.0 |= 1_u32.checked_shl(u32::from(rule.number)).unwrap_or(0);
        }
    }

    /// Nothing is in the way?
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The rules, in the order of their codes.
    pub fn rules(self) -> impl Iterator<Item = &'static Rule> {
        let all = rules::RULES.iter().copied();
        all.filter(move |rule| {
            let bit = 1_u32.checked_shl(u32::from(rule.number)).unwrap_or(0);
            self.0 & bit != 0
        })
    }
}

/// A row that got no policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exception {
    /// Its place in the table, from zero.
    pub row: usize,
    /// The rules that refused it or could not be checked, however many rows they refused.
    /// The verdict lists the first findings of each only.
    pub reasons: Reasons,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_every_rule_of_the_room() {
        let mut all = Reasons::default();
        for rule in rules::RULES {
            all.unless(true, rule);
        }
        assert!(all.is_empty());
        for rule in rules::RULES {
            all.unless(false, rule);
        }
        assert_eq!(all.rules().count(), rules::RULES.len());
    }
}
