//! A field of a form as it came: given, absent, or there but broken.

use crate::fact::{Lack, Source};
use crate::finding::{At, Examination};
use crate::law::Rule;
use core::fmt;

/// A requisite of a form.
///
/// A broken one has its finding from the reading already: the law's own rule must
/// then say *not checked*, and neither "missing" nor "passed".
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Requisite<T> {
    /// There and in its form.
    Given(T),
    /// Not there.
    Absent,
    /// There, but not in its form.
    Broken,
}

/// Says whether it is there, never what it holds: requisites are names, addresses and
/// papers of people.
impl<T> fmt::Debug for Requisite<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Given(_) => "Given(..)",
            Self::Absent => "Absent",
            Self::Broken => "Broken",
        })
    }
}

impl<T> Requisite<T> {
    /// The value, where given.
    pub const fn given(&self) -> Option<&T> {
        match self {
            Self::Given(value) => Some(value),
            Self::Absent | Self::Broken => None,
        }
    }

    /// The value for a rule; where there is none, the rule is *not checked*.
    pub(crate) fn for_rule(
        &self,
        exam: &mut Examination,
        at: &At<'_>,
        (rule, name, source): (&'static Rule, &'static str, Source),
    ) -> Option<&T> {
        let lack = match self {
            Self::Given(value) => return Some(value),
            Self::Absent => Lack::NotGiven,
            Self::Broken => Lack::NoKey,
        };
        exam.lack(rule, at.field(name).path(), name, source, lack);
        None
    }

    /// What it says about its own presence, without the value.
    pub const fn presence(&self) -> Presence {
        match self {
            Self::Given(_) => Requisite::Given(()),
            Self::Absent => Requisite::Absent,
            Self::Broken => Requisite::Broken,
        }
    }
}

/// Whether a requisite is there, without its value.
pub type Presence = Requisite<()>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_requisite_holds_is_not_shown() {
        let shown = std::format!("{:?}", Requisite::Given("Сериков"));
        assert_eq!(shown, "Given(..)");
    }
}
