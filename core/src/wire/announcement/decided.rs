//! Commands decided one behind the other, against one announcement.

use crate::account::AccountCard;
use crate::announcement::{
    Announcement, AnnouncementContext, AnnouncementDecided, decide_announcement,
    verify_announcement,
};
use crate::calendar::{Day, WorkCalendar};
use crate::fact::{Book, Lack, Source};
use crate::finding::At;
use crate::identifier::TaxNumber;
use crate::law::catalogue::announcement as rules;
use crate::ledger::{HeadBasis, Operators, Outside};
use crate::placement::Purposes;
use crate::wire::announcement::read::{command, day_of, kept};
use crate::wire::announcement::shown::event_record;
use crate::wire::field::{Field, of};
use crate::wire::reader::Reader;
use crate::wire::rows::rows;
use crate::wire::settlement::head;
use crate::wire::{
    AnnouncementCommandDraft, AnnouncementEventRecord, DecidedReport, LawDraft, YearHeadRecord,
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

/// Without the day of the check nobody knows that nothing of a history lies ahead, nor how old
/// a list is.
pub(super) fn check_dated(reader: &mut Reader, checked: Option<Day>, name: &'static str) {
    if checked.is_none() {
        let path = At::root().field(name).path();
        let (rule, source) = (&rules::EVENT_FOLLOWS, Source::Register);
        reader.exam.lack(rule, path, name, source, Lack::NotGiven);
    }
}

/// The announcement that its events add up to, `None` where they are not whole.
pub(super) fn folded(
    reader: &mut Reader,
    (events, ends): (
        Field<&[AnnouncementEventRecord]>,
        Field<Option<&YearHeadRecord>>,
    ),
    (operators, checked): (Operators, Option<Day>),
) -> Option<Announcement> {
    let root = At::root();
    let known = head(reader, &root, ends);
    let (events, read) = rows(reader, &root, events, kept);
    if !read {
        return None;
    }
    let outside = Outside {
        head: known.map(|head| (head, HeadBasis::Claim)),
        proven: None,
        operators: Some(operators),
        checked,
    };
    let state = verify_announcement(&mut reader.exam, &root, &events, &outside);
    let whole = usize::try_from(state.head().number) == Ok(events.len());
    let ends_so = known.is_none_or(|head| head == state.head());
    (whole && ends_so).then_some(state)
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
        let edition = reader.law(&At::root(), self.law, day_of(draft));
        let read = command(reader, at, draft, true);
        let (Some(command), Some(edition), Some(state), Some(days)) =
            (read, edition, self.state.as_mut(), self.facts.days.as_ref())
        else {
            return none;
        };
        let checked = self.facts.checked;
        if checked.is_some_and(|checked| checked < command.at.day()) {
            reader.malformed(at, of!(draft.at), "registered after the day of the check");
            return none;
        }
        let context = AnnouncementContext {
            edition: &edition,
            operators: self.facts.operators,
            accounts: &self.facts.accounts,
            purposes: &self.facts.purposes,
            calendar: days,
        };
        match decide_announcement(&mut reader.exam, at, state, &command, &context) {
            AnnouncementDecided::Event(event) => {
                if state.evolve(&event).is_err() {
                    return none;
                }
                self.events.push(event_record(&event));
                DecidedReport {
                    event: Some(event.number),
                    repeated: false,
                }
            }
            AnnouncementDecided::Repeated(number) => DecidedReport {
                event: Some(number),
                repeated: true,
            },
            AnnouncementDecided::Refused => none,
        }
    }
}
