//! The history of a monitoring as a host gives it, folded into its state.

use crate::calendar::Day;
use crate::finding::At;
use crate::ledger::{HeadBasis, Operators, Outside};
use crate::monitoring::{MonitoringCase, verify_monitoring};
use crate::wire::field::{Field, of};
use crate::wire::monitoring::read::{head, kept};
use crate::wire::reader::Reader;
use crate::wire::rows::rows;
use crate::wire::{EarlierMonitoringDraft, MonitoringEventRecord, MonitoringHeadRecord};

/// What is known of whoever acts, and the day of the check.
pub(super) type Known = (Operators, Option<Day>);

/// The state that the events at `at` add up to, `None` where they are not whole.
pub(super) fn folded(
    reader: &mut Reader,
    at: &At<'_>,
    (events, ends): (
        Field<&[MonitoringEventRecord]>,
        Field<Option<&MonitoringHeadRecord>>,
    ),
    (operators, checked): Known,
) -> Option<MonitoringCase> {
    let known = head(reader, at, ends);
    let (events, read) = rows(reader, at, events, kept);
    if !read {
        return None;
    }
    let outside = Outside {
        head: known.map(|head| (head, HeadBasis::Claim)),
        proven: None,
        operators: Some(operators),
        checked,
    };
    let nobody = MonitoringCase::new();
    let state = verify_monitoring(&mut reader.exam, at, nobody, &events, &outside);
    let whole = usize::try_from(state.head().number) == Ok(events.len());
    let ends_so = known.is_none_or(|head| head == state.head());
    (whole && ends_so).then_some(state)
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
