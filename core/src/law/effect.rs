//! What a finding does to the draft that it is about.

use crate::closed_set::closed_set;

closed_set! {
    /// The effect of a finding, from the law's own verbs, lightest first.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum Effect: "effect" {
        /// Worth knowing; changes nothing.
        Note = "note",
        /// A sign that a person must look at (point 13 speaks of *signs* of duplication).
        Review = "review",
        /// Approval and payment are suspended until the cause is gone (point 14).
        Suspend = "suspend",
        /// The draft is not accepted.
        Refuse = "refuse",
        /// Payment stops and the contract is to be terminated (points 16–17).
        Stop = "stop",
    }
}
