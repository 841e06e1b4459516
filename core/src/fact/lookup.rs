//! What a list answers about a key: rows, a known absence, or why it cannot say.

use crate::calendar::Day;
use crate::closed_set::closed_set;
use crate::path::Path;

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
        /// A field of the draft that must be there is missing or broken.
        NoKey = "no-key",
        /// A complete list lacks the key, and so what its row would say.
        Absent = "absent",
        /// The row, or the draft in a field that it may leave out, leaves the fact open.
        NotTold = "not-told",
        /// A row of the list that could have held the key cannot be read.
        Broken = "broken",
        /// At the check the list is older than its source's lists may be: what came since
        /// is missing.
        Outdated = "outdated",
        /// The list does not tell its day, so that its age at the check is unknown.
        NotDated = "not-dated",
        /// The draft does not tell the day of the check, so that no list's age is known.
        CheckNotDated = "check-not-dated",
        /// The list says to be of a day after the check: nobody had it then.
        OfTheFuture = "of-the-future",
        /// Only the host says so, and the edition asks for evidence.
        Claimed = "claimed",
        /// The list came signed, and its signatures, its number or its time do not hold.
        Unproven = "unproven",
        /// Rows of the list say different things of one key on one day.
        Contradicting = "contradicting",
        /// Nobody says under which key the fingerprints of the history were made.
        KeyNotTold = "key-not-told",
        /// The fingerprints of the history were made under another key.
        OtherKey = "other-key",
    }
}

impl Lack {
    /// Why a list of a day cannot say no at a check of a day, being of so many days before it
    /// at most; `None` where it can.
    pub(crate) fn of_age(own: Option<Day>, check: Option<Day>, days: u32) -> Option<Self> {
        let Some(own) = own else {
            return Some(Self::NotDated);
        };
        let Some(check) = check else {
            return Some(Self::CheckNotDated);
        };
        match check.days_since(own) {
            // it would be fresh for ever
            ..0 => Some(Self::OfTheFuture),
            age => (age > i64::from(days)).then_some(Self::Outdated),
        }
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

/// Why a list cannot say no, and where that shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap<'a> {
    /// Why.
    pub lack: Lack,
    /// The place of the finding that broke a row of the list, where it is listed.
    pub cause: Option<&'a Path>,
}

impl From<Lack> for Gap<'_> {
    fn from(lack: Lack) -> Self {
        Self { lack, cause: None }
    }
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
    pub open: Option<Gap<'a>>,
}
