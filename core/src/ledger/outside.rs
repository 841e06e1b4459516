//! What is known of a history outside of it.

use crate::calendar::Day;
use crate::ledger::{Head, HeadBasis, Operators};

/// What is known of a history outside of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outside {
    /// Where it ends, and what that rests on; without it nobody can say that every event is
    /// there.
    pub head: Option<(Head, HeadBasis)>,
    /// Where it ended when a checkpoint was signed: it has to hold that event.
    pub proven: Option<Head>,
    /// The operators in whose names orders may have come; not asked when `None`.
    pub operators: Option<Operators>,
    /// The day of the check, after which nothing can have happened; not asked when `None`.
    pub checked: Option<Day>,
}
