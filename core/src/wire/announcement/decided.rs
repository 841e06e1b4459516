//! Commands decided one behind the other, against one announcement.

use crate::account::AccountCard;
use crate::announcement::{
    Announcement, AnnouncementContext, decide_announcement, verify_announcement,
};
use crate::calendar::{Day, WorkCalendar};
use crate::fact::Book;
use crate::finding::At;
use crate::identifier::TaxNumber;
use crate::ledger::{Head, Operators};
use crate::placement::Purposes;
use crate::wire::announcement::read::{command, kept};
use crate::wire::announcement::shown::event_record;
use crate::wire::field::{Field, of};
use crate::wire::history::{ahead_of_check, decided, head, is_whole, outside, registered_on};
use crate::wire::reader::Reader;
use crate::wire::rows::rows;
use crate::wire::{
    AnnouncementCommandDraft, AnnouncementEventRecord, DecidedReport, HistoryHeadRecord, LawDraft,
};
use alloc::vec::Vec;

/// What a host gives once for all commands.
pub(super) struct AnnouncedFacts {
    pub(super) operators: Operators,
    /// As old as they are on the day of the check.
    pub(super) accounts: Book<TaxNumber, AccountCard>,
    pub(super) purposes: Purposes,
    pub(super) days: Option<WorkCalendar>,
    pub(super) checked: Option<Day>,
}

/// The announcement that its events add up to, `None` where they are not whole.
#[cfg_attr(small, optimize(size))]
pub(super) fn folded(
    reader: &mut Reader,
    (events, ends): (
        Field<&[AnnouncementEventRecord]>,
        Field<Option<&HistoryHeadRecord>>,
    ),
    (operators, checked): (Operators, Option<Day>),
) -> Option<Announcement> {
    let root = At::root();
    let known = head(reader, &root, ends);
    let (events, read) = rows(reader, &root, events, kept);
    if !read {
        return None;
    }
    let outside = outside(known, (operators, checked));
    let state = verify_announcement(&mut reader.exam, &root, &events, &outside);
    let whole = is_whole((Head::NONE, state.head()), events.len(), known);
    whole.then_some(state)
}

/// Commands on their way.
pub(super) struct AnnouncedRun<'a> {
    pub(super) law: Option<&'a LawDraft>,
    pub(super) facts: &'a AnnouncedFacts,
    pub(super) state: Option<Announcement>,
    pub(super) events: Vec<AnnouncementEventRecord>,
    pub(super) decided: Vec<DecidedReport>,
}

impl AnnouncedRun<'_> {
    /// Decides the commands of the list at `at`.
    pub(super) fn commands(
        &mut self,
        reader: &mut Reader,
        at: &At<'_>,
        drafts: &[AnnouncementCommandDraft],
    ) {
        for (place, draft) in drafts.iter().enumerate() {
            let mut own = Reader::new();
            let report = self.command(&mut own, &at.index(place), draft);
            reader.exam.absorb(own.exam.close());
            self.decided.push(report);
        }
    }

    fn command(
        &mut self,
        reader: &mut Reader,
        at: &At<'_>,
        draft: &AnnouncementCommandDraft,
    ) -> DecidedReport {
        let none = DecidedReport::default();
        let edition = reader.law(&At::root(), self.law, registered_on(draft.at.as_ref()));
        let read = command(reader, at, draft, true);
        let (Some(command), Some(edition), Some(state), Some(days)) =
            (read, edition, self.state.as_mut(), self.facts.days.as_ref())
        else {
            return none;
        };
        let times = (command.at, self.facts.checked);
        if ahead_of_check(reader, at, of!(draft.at), times) {
            return none;
        }
        let context = AnnouncementContext {
            edition: &edition,
            operators: self.facts.operators,
            accounts: &self.facts.accounts,
            purposes: &self.facts.purposes,
            calendar: days,
        };
        let made = decide_announcement(&mut reader.exam, at, state, &command, &context);
        decided(made, |event| {
            state.evolve(&event).ok()?;
            self.events.push(event_record(&event));
            Some(event.number)
        })
    }
}
