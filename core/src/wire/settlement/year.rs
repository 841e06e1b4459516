//! The history of a provider's year as a host gives it, folded into its state.

use crate::calendar::{Day, Moment};
use crate::finding::At;
use crate::ledger::{HeadBasis, Operators, Outside};
use crate::settlement::{Settlement, SettlementEvent, verify_settlement};
use crate::wire::field::{Field, of};
use crate::wire::reader::Reader;
use crate::wire::rows::rows;
use crate::wire::settlement::read::{head, kept};
use crate::wire::{SettlementEventRecord, YearBeforeDraft, YearHeadRecord};
use alloc::borrow::Cow;
use alloc::vec::Vec;

/// The history of a year as a host gives it.
pub(super) struct Year<'a> {
    pub(super) before: Field<&'a [YearBeforeDraft]>,
    pub(super) events: Field<&'a [SettlementEventRecord]>,
    pub(super) head: Field<Option<&'a YearHeadRecord>>,
}

/// A history that is whole.
pub(super) struct Folded {
    /// What it began with.
    begun: Settlement,
    /// Its events.
    events: Vec<SettlementEvent>,
    /// What they add up to.
    pub(super) state: Settlement,
}

impl Folded {
    /// The same after further events.
    pub(super) fn goes_on(&mut self, events: Vec<SettlementEvent>, state: Settlement) {
        self.events.extend(events);
        self.state = state;
    }

    /// The state at the end of a day: what was registered later has not happened yet.
    pub(super) fn on(&self, day: Option<Day>) -> Cow<'_, Settlement> {
        let last = self.state.last_at().map(Moment::day);
        match day {
            Some(day) if last.is_some_and(|last| day < last) => {
                let mut state = self.begun.clone();
                let until = self.events.iter();
                for event in until.take_while(|event| event.at.day() <= day) {
                    if state.evolve(event).is_err() {
                        break;
                    }
                }
                Cow::Owned(state)
            }
            _ => Cow::Borrowed(&self.state),
        }
    }
}

impl Year<'_> {
    /// The history, `None` where it is not whole; it stands at `root`.
    pub(super) fn folded(
        &self,
        reader: &mut Reader,
        root: &At<'_>,
        operators: Operators,
        checked: Option<Day>,
    ) -> Option<Folded> {
        let mut state = Settlement::new();
        let list = root.field(self.before.name);
        let fits = reader.list_within(root, self.before, YEARS_MAX);
        for (place, year) in self.before.value.iter().enumerate().filter(|_| fits) {
            let here = list.index(place);
            let parts = (of!(year.events), of!(year.head));
            let closed = fold(reader, &here, state, parts, (operators, checked))?.state;
            state = match Settlement::after(&closed) {
                Ok(next) => next,
                Err(_) => {
                    reader.malformed(&here, of!(year.events), "the year before is not closed");
                    return None;
                }
            };
        }
        fold(
            reader,
            root,
            state,
            (self.events, self.head),
            (operators, checked),
        )
        .filter(|_| fits)
    }
}

/// Years of a history before the one that is asked about.
const YEARS_MAX: usize = 20;

/// The year at `at`, from what it begins with.
fn fold(
    reader: &mut Reader,
    at: &At<'_>,
    begins: Settlement,
    (events, ends): (
        Field<&[SettlementEventRecord]>,
        Field<Option<&YearHeadRecord>>,
    ),
    (operators, checked): (Operators, Option<Day>),
) -> Option<Folded> {
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
    let begun = begins.clone();
    let state = verify_settlement(&mut reader.exam, at, begins, &events, &outside);
    let taken = state.head().number.checked_sub(begun.head().number);
    let taken = taken.map(usize::try_from);
    let whole = taken == Some(Ok(events.len()));
    let ends_so = known.is_none_or(|head| head == state.head());
    let events = events.into_iter().map(|kept| kept.event).collect();
    (whole && ends_so).then_some(Folded {
        begun,
        events,
        state,
    })
}
