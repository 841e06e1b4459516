//! With what acts were compared, so that no verdict is taken for more than it is.

use crate::closed_set::closed_set;
use crate::duplicate::Searched;

closed_set! {
    /// With what an act was compared for duplicates: a verdict about an act says so, since
    /// one that looked at the act alone has found no duplicate and knows of none.
    ///
    /// ```
    /// use qalqan_core::duplicate::ComparedWith;
    ///
    /// assert_eq!(ComparedWith::Nothing.name(), "nothing");
    /// ```
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum ComparedWith {
        /// With no other act.
        Nothing = "nothing",
        /// With the other acts of the call alone.
        Call = "call",
        /// With the acts of the call and a history; whether that held everything is told
        /// beside it.
        History = "history",
    }
}

impl ComparedWith {
    /// What acts of a call were compared with, by the history that was searched.
    #[must_use]
    pub const fn of(searched: Option<&Searched>) -> Self {
        match searched {
            Some(_) => Self::History,
            None => Self::Call,
        }
    }
}
