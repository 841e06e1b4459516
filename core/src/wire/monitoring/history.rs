//! The history of a monitoring as a host gives it, folded into its state.

use crate::calendar::Day;
use crate::finding::At;
use crate::ledger::{Head, Operators};
use crate::monitoring::{MonitoringCase, verify_monitoring};
use crate::wire::field::{Field, of};
use crate::wire::history::{head, is_whole, outside};
use crate::wire::monitoring::read::kept;
use crate::wire::reader::Reader;
use crate::wire::rows::rows;
use crate::wire::{EarlierMonitoringDraft, HistoryHeadRecord, MonitoringEventRecord};

/// What is known of whoever acts, and the day of the check.
pub(super) type Known = (Operators, Option<Day>);

/// The state that the events at `at` add up to, `None` where they are not whole.
#[cfg_attr(small, optimize(size))]
pub(super) fn folded(
    reader: &mut Reader,
    at: &At<'_>,
    (events, ends): (
        Field<&[MonitoringEventRecord]>,
        Field<Option<&HistoryHeadRecord>>,
    ),
    (operators, checked): Known,
) -> Option<MonitoringCase> {
    let known = head(reader, at, ends);
    let (events, read) = rows(reader, at, events, kept);
    if !read {
        return None;
    }
    let outside = outside(known, (operators, checked));
    let nobody = MonitoringCase::new();
    let state = verify_monitoring(&mut reader.exam, at, nobody, &events, &outside);
    let whole = is_whole((Head::NONE, state.head()), events.len(), known);
    whole.then_some(state)
}

/// The earlier monitoring, where the host gives it and it is whole.
pub(super) fn earlier(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<Option<&EarlierMonitoringDraft>>,
    known: Known,
) -> Option<MonitoringCase> {
    let draft = field.value?;
    let here = at.field(field.name);
    folded(reader, &here, (of!(draft.events), of!(draft.head)), known)
}
