//! Commands about a monitoring, decided one behind the other against one state.

use crate::calendar::{Day, WorkCalendar};
use crate::finding::{At, Examination, Verdict};
use crate::law::Edition;
use crate::ledger::Operators;
use crate::monitoring::{MonitoringCase, MonitoringContext, decide_monitoring};
use crate::wire::field::of;
use crate::wire::history::{ahead_of_check, decided, head_of, registered_on};
use crate::wire::monitoring::read::{command, event_record};
use crate::wire::reader::Reader;
use crate::wire::verdict::Telling;
use crate::wire::{
    DecidedReport, LawDraft, MonitoringCommandDraft, MonitoringDecisionsReport,
    MonitoringEventRecord,
};
use alloc::vec::Vec;

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
            let edition = reader.law(&At::root(), self.law, registered_on(draft.at.as_ref()));
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
        let times = (command.at, self.facts.checked);
        if ahead_of_check(reader, at, of!(draft.at), times) {
            return none;
        }
        let context = MonitoringContext {
            edition,
            operators: self.facts.operators,
            earlier: self.facts.earlier.as_ref(),
            calendar: days,
        };
        let made = decide_monitoring(&mut reader.exam, at, state, &command, &context);
        decided(made, |event| {
            state.evolve(&event).ok()?;
            self.events.push(event_record(&event));
            Some(event.number)
        })
    }
}
