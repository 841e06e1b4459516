//! The history of a provider's year as a host gives it, folded into its state.

use crate::calendar::{Day, Moment};
use crate::fact::{Lack, Source};
use crate::finding::At;
use crate::law::Edition;
use crate::law::catalogue::settlement as rules;
use crate::ledger::Operators;
use crate::settlement::{Settlement, SettlementEvent, checkpoint_unaltered, verify_settlement};
use crate::signature::Digest;
use crate::wire::field::{Field, of};
use crate::wire::history::{head, head_of, is_whole, outside, registered_on};
use crate::wire::limits::{CHECKPOINT_BYTES_MAX, LIST_MAX};
use crate::wire::reader::Reader;
use crate::wire::rows::rows;
use crate::wire::settlement::read::kept;
use crate::wire::{
    HistoryHeadRecord, SettlementEventRecord, YearBeforeDraft, YearCheckpointRecord,
    YearCheckpointReport,
};
use alloc::borrow::Cow;
use alloc::string::ToString;
use alloc::vec::Vec;

/// The history of a year as a host gives it.
pub(super) struct Year<'a> {
    pub(super) checkpoint: Field<Option<&'a YearCheckpointRecord>>,
    pub(super) before: Field<&'a [YearBeforeDraft]>,
    pub(super) events: Field<&'a [SettlementEventRecord]>,
    pub(super) head: Field<Option<&'a HistoryHeadRecord>>,
}

/// A history that is whole.
pub(super) struct Folded {
    /// What it began with.
    begun: Settlement,
    /// The day of the checkpoint from which it goes on: the state of an earlier day is unknown.
    known_from: Option<Day>,
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

    /// The day of the last event.
    pub(super) fn last_day(&self) -> Option<Day> {
        self.state.last_at().map(Moment::day)
    }

    /// The state at the end of a day: what was registered later has not happened yet. What it
    /// was before the checkpoint is *not checked*, and told at `name`.
    pub(super) fn on(
        &self,
        reader: &mut Reader,
        (day, name): (Option<Day>, &'static str),
    ) -> Option<Cow<'_, Settlement>> {
        let known = self.known_from.zip(day);
        if known.is_some_and(|(from, day)| day < from) {
            let (rule, path) = (&rules::CHECKPOINT_UNALTERED, At::root().field(name).path());
            let source = Source::Register;
            reader
                .exam
                .lack(rule, path, "events", source, Lack::NotGiven);
            return None;
        }
        let last = self.last_day();
        Some(match day {
            Some(day) if last.is_some_and(|last| day < last) => {
                let mut state = self.begun.clone();
                let until = self.events.iter();
                for event in until.take_while(|event| event.at.day() <= day) {
                    if state.evolve(event).is_err() {
                        break;
                    }
                }
                // before the year was opened there was none of it
                let opened = state.key().is_some();
                Cow::Owned(if opened { state } else { Settlement::new() })
            }
            _ => Cow::Borrowed(&self.state),
        })
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
        let list = root.field(self.before.name);
        let fits = reader.list_within(root, self.before, YEARS_MAX);
        let (mut state, known_from) = self.begins(reader, root)?;
        for (place, year) in self.before.value.iter().enumerate().filter(|_| fits) {
            let here = list.index(place);
            let parts = (of!(year.events), of!(year.head));
            let closed = fold(reader, &here, (state, None), parts, (operators, checked))?.state;
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
            (state, known_from),
            (self.events, self.head),
            (operators, checked),
        )
        .filter(|_| fits)
    }

    /// What the history begins with: nothing, or what the checkpoint says.
    fn begins(&self, reader: &mut Reader, root: &At<'_>) -> Option<(Settlement, Option<Day>)> {
        let Some(record) = self.checkpoint.value else {
            return Some((Settlement::new(), None));
        };
        if !self.before.value.is_empty() {
            reader.malformed(root, self.before, WITH_BEFORE);
            return None;
        }
        let here = root.field(self.checkpoint.name);
        let digest = reader.optional(&here, of!(record.digest));
        let field = of!(record.text);
        let Some(text) = field.value else {
            reader.missing(&here, field);
            return None;
        };
        if !reader.count_within(&here, field, text.len(), CHECKPOINT_BYTES_MAX) {
            return None;
        }
        let state = checkpoint_unaltered(&mut reader.exam, &here, (text, digest), LIST_MAX)?;
        let known_from = state.last_at().map(Moment::day);
        // asked for by its head, a closed year is told itself; else the next one begins
        let asked = self.head.value.and_then(|head| head.number) == Some(state.head().number);
        let own = asked && self.events.value.is_empty();
        let begins = match Settlement::after(&state) {
            Ok(next) if !own => next,
            _ => state,
        };
        Some((begins, known_from))
    }
}

/// What came before a checkpoint stands in it.
const WITH_BEFORE: &str = "years before stand beside a checkpoint";

/// Years of a history before the one that is asked about.
const YEARS_MAX: usize = 20;

/// The year at `at`, from what it begins with.
fn fold(
    reader: &mut Reader,
    at: &At<'_>,
    (begins, known_from): (Settlement, Option<Day>),
    (events, ends): (
        Field<&[SettlementEventRecord]>,
        Field<Option<&HistoryHeadRecord>>,
    ),
    (operators, checked): (Operators, Option<Day>),
) -> Option<Folded> {
    let known = head(reader, at, ends);
    let (events, read) = rows(reader, at, events, kept);
    if !read {
        return None;
    }
    let outside = outside(known, (operators, checked));
    let begun = begins.clone();
    let state = verify_settlement(&mut reader.exam, at, begins, &events, &outside);
    let whole = is_whole((begun.head(), state.head()), events.len(), known);
    let events = events.into_iter().map(|kept| kept.event).collect();
    whole.then_some(Folded {
        begun,
        known_from,
        events,
        state,
    })
}

/// The day of the last event of a list, where it can be read: what is wrong with it is found
/// elsewhere.
pub(super) fn last_day(events: &[SettlementEventRecord]) -> Option<Day> {
    registered_on(events.last()?.at.as_ref())
}

/// The checkpoint of a history at the end of a day: of one that is whole, and has begun.
pub(super) fn checkpoint_report(
    mut reader: Reader,
    folded: Option<&Folded>,
    day: (Option<Day>, &'static str),
    edition: Option<&Edition>,
) -> YearCheckpointReport {
    let state = folded.and_then(|folded| folded.on(&mut reader, day));
    let text = state.as_ref().and_then(|state| state.checkpoint());
    if state.is_some() && text.is_none() {
        reader.missing_named(&At::root(), "events");
    }
    let sound = reader.exam.is_sound();
    let known = state.zip(text).filter(|_| sound);
    let (head, checkpoint) = known
        .map(|(state, text)| {
            let record = YearCheckpointRecord {
                digest: Some(Digest::of(text.as_bytes()).to_string()),
                text: Some(text),
            };
            (head_of(state.head()), record)
        })
        .unzip();
    YearCheckpointReport {
        verdict: reader.verdict(edition),
        checkpoint,
        head,
    }
}
