//! The attendances that a history holds.

use crate::duplicate::compare::outcome::ActOutcome;
use crate::duplicate::compare::query::Query;
use crate::duplicate::compare::scene::Scene;
use crate::duplicate::index::act::IndexedAct;
use crate::duplicate::index::rows::{StoredAttendance, StoredRow};
use crate::identifier::Fingerprint;

/// Attendances of one print that a line is compared with, at most: nobody has so many, and
/// an input made to be slow is answered with *not checked*.
const ROWS_MAX: usize = 2000;

/// The history, where it holds attendances.
pub(super) fn holds<'s, 'a>(scene: &'s Scene<'a>) -> Option<&'s Query<'a>> {
    let query = scene.query()?;
    let rows = query.history.index().rows();
    rows.holds_attendances().then_some(query)
}

/// Does the history hold more attendances of a print than are looked at?
pub(super) fn is_crowded(query: &Query<'_>, print: Fingerprint) -> bool {
    let mut rows = query.history.index().rows().of(print);
    rows.nth(ROWS_MAX).is_some()
}

/// The attendances of a print in acts that an act of the call may repeat, as far as they
/// are looked at.
pub(super) fn rows_of<'q>(
    query: &'q Query<'_>,
    act: &'q ActOutcome,
    print: Fingerprint,
) -> impl Iterator<Item = StoredAttendance> + 'q {
    let rows = query.history.index().rows().of(print).take(ROWS_MAX);
    let stands = |row: &StoredRow| {
        let active = query.act(row.act).is_some_and(IndexedAct::is_active);
        active && act.may_repeat(row.act)
    };
    rows.filter(stands).filter_map(StoredAttendance::of)
}
