//! Commands about a monitoring, decided one behind the other against one state.

use crate::calendar::{Day, Moment, WorkCalendar};
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Verdict};
use crate::law::Edition;
use crate::law::catalogue::monitoring as rules;
use crate::ledger::Operators;
use crate::monitoring::{MonitoringCase, MonitoringContext, MonitoringDecided, decide_monitoring};
use crate::wire::field::of;
use crate::wire::monitoring::read::{command, event_record, head_of};
use crate::wire::reader::Reader;
use crate::wire::verdict::Telling;
use crate::wire::{
    DecidedReport, LawDraft, MonitoringCommandDraft, MonitoringDecisionsReport,
    MonitoringEventRecord,
};
use alloc::vec::Vec;

/// The day of a command, where it can be read: what is wrong with it is found elsewhere.
pub(super) fn day_of(command: &MonitoringCommandDraft) -> Option<Day> {
    let at = command.at.as_ref()?.parse().ok();
    at.map(Moment::day)
}

/// Without the day of the check nobody knows that nothing of a history lies ahead.
pub(super) fn check_dated(reader: &mut Reader, checked: Option<Day>, name: &'static str) {
    if checked.is_none() {
        let path = At::root().field(name).path();
        let (rule, source) = (&rules::MONITORING_FOLLOWS, Source::Register);
        reader.exam.lack(rule, path, name, source, Lack::NotGiven);
    }
}

/// What a host gives once for all commands.
pub(super) struct Facts {
    pub(super) operators: Operators,
    pub(super) earlier: Option<MonitoringCase>,
    pub(super) days: Option<WorkCalendar>,
    pub(super) checked: Option<Day>,
}

/// Commands on their way.
pub(super) struct Run<'a> {
    law: Option<&'a LawDraft>,
    facts: &'a Facts,
    state: Option<MonitoringCase>,
    all: Examination,
    events: Vec<MonitoringEventRecord>,
    decided: Vec<DecidedReport>,
}

impl<'a> Run<'a> {
    /// Against a state; `None` where the history is not whole, so that nothing is decided.
    pub(super) fn new(
        law: Option<&'a LawDraft>,
        facts: &'a Facts,
        state: Option<MonitoringCase>,
    ) -> Self {
        Self {
            law,
            facts,
            state,
            all: Examination::open(),
            events: Vec::new(),
            decided: Vec::new(),
        }
    }

    /// Takes over what was said before.
    pub(super) fn told(&mut self, verdict: Verdict) {
        self.all.absorb(verdict);
    }

    /// Decides the commands of the list at `at`.
    pub(super) fn commands(&mut self, at: &At<'_>, drafts: &[MonitoringCommandDraft]) {
        for (place, draft) in drafts.iter().enumerate() {
            let mut reader = Reader::new();
            let edition = reader.law(&At::root(), self.law, day_of(draft));
            let report = self.command(&mut reader, &at.index(place), draft, edition.as_ref());
            self.all.absorb(reader.exam.close());
            self.decided.push(report);
        }
    }

    /// What became of them.
    pub(super) fn report(
        self,
        telling: Telling,
        edition: Option<&Edition>,
    ) -> MonitoringDecisionsReport {
        MonitoringDecisionsReport {
            head: self.state.as_ref().map(|state| head_of(state.head())),
            verdict: telling.report(edition, &self.all.close()),
            events: self.events,
            decided: self.decided,
        }
    }

    fn command(
        &mut self,
        reader: &mut Reader,
        at: &At<'_>,
        draft: &MonitoringCommandDraft,
        edition: Option<&Edition>,
    ) -> DecidedReport {
        let none = DecidedReport::default();
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
        let context = MonitoringContext {
            edition,
            operators: self.facts.operators,
            earlier: self.facts.earlier.as_ref(),
            calendar: days,
        };
        match decide_monitoring(&mut reader.exam, at, state, &command, &context) {
            MonitoringDecided::Event(event) => {
                if state.evolve(&event).is_err() {
                    return none;
                }
                self.events.push(event_record(&event));
                DecidedReport {
                    event: Some(event.number),
                    repeated: false,
                }
            }
            MonitoringDecided::Repeated(number) => DecidedReport {
                event: Some(number),
                repeated: true,
            },
            MonitoringDecided::Refused => none,
        }
    }
}
