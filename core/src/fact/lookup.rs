//! What a list answers about a key: rows, a known absence, or why it cannot say.

use crate::closed_set::closed_set;

closed_set! {
    /// Why a list could not answer.
    ///
    /// ```
    /// use qalqan_core::fact::Lack;
    ///
    /// assert_eq!(Lack::NotGiven.name(), "not-given");
    /// ```
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum Lack {
        /// The host gave no such list.
        NotGiven = "not-given",
        /// The key is absent from a list that does not claim to be complete.
        Partial = "partial",
        /// The list is older than the day it is asked about.
        Stale = "stale",
        /// The draft lacks the field that is the key, or the field is broken.
        NoKey = "no-key",
        /// A complete list lacks the key, and so what its row would say.
        Absent = "absent",
        /// The row is there and leaves the fact open.
        NotTold = "not-told",
    }
}

/// What a list says about a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lookup<'a, K, V> {
    /// The rows of the key, in the order of the list.
    Found(&'a [(K, V)]),
    /// A complete list has no such key.
    Absent,
    /// The list cannot say.
    Unknown(Lack),
}

/// The rows of a key on a day, and what it means that none of them fits.
///
/// One row is enough for a yes. A no needs a list that is complete and fresh: a row
/// that a partial list lacks may be the one that fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowsOnDay<'a, K, V> {
    /// The rows, in the order of the list; none of a stale list.
    pub rows: &'a [(K, V)],
    /// Why the list cannot say no; it can where `None`.
    pub open: Option<Lack>,
}
