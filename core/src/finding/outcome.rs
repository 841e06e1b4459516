//! What a verdict comes to, in one word.

use crate::closed_set::closed_set;
use crate::law::Effect;

closed_set! {
    /// What a verdict comes to, lightest first. The heaviest finding decides; where nothing
    /// heavier than a note was found, a rule that could not answer makes it `unchecked`.
    /// [`Verdict::complete`](crate::finding::Verdict::complete) says of the others too
    /// whether all rules could answer.
    ///
    /// ```
    /// use qalqan_core::finding::Outcome;
    ///
    /// assert!(Outcome::Clear < Outcome::Unchecked && Outcome::Unchecked < Outcome::Refused);
    /// assert_eq!(Outcome::Suspended.name(), "suspended");
    /// ```
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum Outcome: "outcome of a check" {
        /// Every rule could answer, and nothing heavier than a note was found.
        Clear = "clear",
        /// Nothing was found, but not every rule could answer: this is no acceptance.
        Unchecked = "unchecked",
        /// A sign that a person must look at.
        Review = "review",
        /// Approval and payment wait until the cause is gone (point 14).
        Suspended = "suspended",
        /// The draft is not accepted.
        Refused = "refused",
        /// Payment stops and the contract is to be terminated (points 16 and 17).
        Stopped = "stopped",
    }
}

impl Outcome {
    /// What the heaviest effect comes to, where every rule could answer or not.
    #[must_use]
    pub const fn of(heaviest: Option<Effect>, complete: bool) -> Self {
        match heaviest {
            None | Some(Effect::Note) if complete => Self::Clear,
            None | Some(Effect::Note) => Self::Unchecked,
            Some(Effect::Review) => Self::Review,
            Some(Effect::Suspend) => Self::Suspended,
            Some(Effect::Refuse) => Self::Refused,
            Some(Effect::Stop) => Self::Stopped,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_not_be_checked_is_never_clear() {
        assert_eq!(Outcome::of(None, true), Outcome::Clear);
        assert_eq!(Outcome::of(Some(Effect::Note), true), Outcome::Clear);
        assert_eq!(Outcome::of(None, false), Outcome::Unchecked);
        assert_eq!(Outcome::of(Some(Effect::Note), false), Outcome::Unchecked);
    }

    /// A heavier effect never comes to a lighter outcome.
    #[test]
    fn outcomes_follow_their_effects() {
        let outcomes = Effect::ALL.map(|effect| Outcome::of(Some(effect), true));
        assert!(outcomes.is_sorted());
        let open = Effect::ALL.map(|effect| Outcome::of(Some(effect), false));
        assert!(open.is_sorted() && open.iter().all(|one| *one > Outcome::Clear));
    }
}
