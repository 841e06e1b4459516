//! Calls about a monitoring as a history: the text to sign, decisions, the state.

use crate::finding::At;
use crate::law::catalogue::monitoring as rules;
use crate::ledger::Operators;
use crate::wire::calendar::calendar;
use crate::wire::declare::call;
use crate::wire::field::of;
use crate::wire::history::{check_dated, registered_on, text_to_sign};
use crate::wire::monitoring::decided::{Facts, Run};
use crate::wire::monitoring::history::{earlier, folded};
use crate::wire::monitoring::read::command;
use crate::wire::monitoring::state::case_report;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::{
    DayOverrideDraft, EarlierMonitoringDraft, HistoryHeadRecord, LawDraft, MonitoringCaseReport,
    MonitoringCommandDraft, MonitoringDecisionsReport, MonitoringEventRecord, TextToSignReport,
    VerdictReport,
};
use alloc::string::String;
use alloc::vec::Vec;

records! {
    /// A command whose canonical text is asked for.
    pub struct MonitoringToSignDraft {
        /// The law to judge by; that of the day of registration when absent.
        pub law: Option<LawDraft>,
        /// The command; its signature and its moment of registration are not in the text.
        pub command: Option<MonitoringCommandDraft>,
    }

    /// Commands about a monitoring, with everything needed to decide them.
    pub struct DecideMonitoringDraft {
        /// The law to judge by; that of the day of each command when absent.
        pub law: Option<LawDraft>,
        /// Days that the host declares worked or off.
        pub overrides: Vec<DayOverrideDraft>,
        /// The issuer's BIN.
        pub issuer: Option<String>,
        /// The registrar's BIN.
        pub registrar: Option<String>,
        /// The day of the check: nothing was registered later.
        pub checked_on: Option<String>,
        /// The earlier monitoring whose proposals a repeated one follows up.
        pub earlier: Option<EarlierMonitoringDraft>,
        /// All events of the monitoring so far, in their order.
        pub events: Vec<MonitoringEventRecord>,
        /// Where they end; without it nobody knows that they are all, and nothing is decided.
        pub head: Option<HistoryHeadRecord>,
        /// The commands, each decided after those before it.
        pub commands: Vec<MonitoringCommandDraft>,
    }

    /// Events of a monitoring.
    pub struct MonitoringEventsDraft {
        /// The law to judge by.
        pub law: Option<LawDraft>,
        /// Days that the host declares worked or off.
        pub overrides: Vec<DayOverrideDraft>,
        /// The issuer's BIN.
        pub issuer: Option<String>,
        /// The registrar's BIN.
        pub registrar: Option<String>,
        /// All events, in their order.
        pub events: Vec<MonitoringEventRecord>,
        /// Where they end; without it nobody knows that they are all.
        pub head: Option<HistoryHeadRecord>,
        /// The day by which terms are asked about; that of the last event when absent.
        pub day: Option<String>,
        /// The day of the check: no event is of a later one.
        pub checked_on: Option<String>,
    }

    /// The answer about a monitoring.
    pub struct MonitoringStateReport {
        /// The verdict about its history.
        pub verdict: VerdictReport,
        /// What the events add up to, where nothing stands against them.
        #[omit(empty)]
        pub monitoring: Option<MonitoringCaseReport>,
    }
}

call!({
    /// The canonical text of a command about a monitoring, and its digest: what whoever acts
    /// signs.
    pub fn monitoring_to_sign(draft: MonitoringToSignDraft) -> TextToSignReport {
        let mut reader = Reader::new();
        let root = At::root();
        let nothing = MonitoringCommandDraft::default();
        let field = of!(draft.command);
        let here = root.field(field.name);
        let asked = field.value.unwrap_or(&nothing);
        let edition = reader.law_near(&root, draft.law.as_ref(), registered_on(asked.at.as_ref()));
        let read = command(&mut reader, &here, asked, false);
        let text = read.zip(edition.as_ref());
        let text = text.map(|(command, edition)| command.canonical(edition.id));
        text_to_sign(reader, &here, text, edition.as_ref())
    }
});

call!({
    /// Decides commands about a monitoring against what happened before: the next events, or
    /// every reason why not. A command that is refused stops no other one; a history that is
    /// not whole decides nothing.
    pub fn decide_monitoring(draft: DecideMonitoringDraft) -> MonitoringDecisionsReport {
        let mut reader = Reader::new();
        let root = At::root();
        let first = draft
            .commands
            .first()
            .and_then(|one| registered_on(one.at.as_ref()));
        let edition = reader.law_near(&root, draft.law.as_ref(), first);
        let checked = reader.optional(&root, of!(draft.checked_on));
        let operators = Operators {
            issuer: reader.optional(&root, of!(draft.issuer)),
            registrar: reader.optional(&root, of!(draft.registrar)),
        };
        check_dated(
            &mut reader,
            &rules::MONITORING_FOLLOWS,
            checked,
            of!(draft.checked_on).name,
        );
        let known = (operators, checked);
        let facts = Facts {
            operators,
            earlier: earlier(&mut reader, &root, of!(draft.earlier), known),
            days: calendar(&mut reader, of!(draft.overrides)),
            checked,
        };
        let parts = (of!(draft.events), of!(draft.head));
        let state = folded(&mut reader, &root, parts, known);
        let field = of!(draft.commands);
        let fits = reader.list_fits(&root, field);
        let sound = fits && reader.exam.is_sound();
        let telling = reader.telling();
        let mut run = Run::new(draft.law.as_ref(), &facts, state.filter(|_| sound));
        run.told(reader.exam.close());
        if fits {
            run.commands(&root.field(field.name), field.value);
        }
        run.report(telling, edition.as_ref())
    }
});

call!({
    /// The state that the events of a monitoring add up to: the commission and who of it has
    /// signed, the discrepancies and their days, the terms as they ran, and what follows for
    /// the payment.
    pub fn monitoring_state(draft: MonitoringEventsDraft) -> MonitoringStateReport {
        let mut reader = Reader::new();
        let root = At::root();
        let day = reader.optional(&root, of!(draft.day));
        let checked = reader.optional(&root, of!(draft.checked_on));
        let last = draft.events.last();
        let last = last.and_then(|event| registered_on(event.at.as_ref()));
        let asked = day.or(last);
        let edition = reader.law_near(&root, draft.law.as_ref(), asked);
        let operators = Operators {
            issuer: reader.optional(&root, of!(draft.issuer)),
            registrar: reader.optional(&root, of!(draft.registrar)),
        };
        check_dated(
            &mut reader,
            &rules::MONITORING_FOLLOWS,
            checked,
            of!(draft.checked_on).name,
        );
        let parts = (of!(draft.events), of!(draft.head));
        let state = folded(&mut reader, &root, parts, (operators, checked));
        let days = calendar(&mut reader, of!(draft.overrides));
        let verdict = reader.verdict(edition.as_ref());
        let known = state.filter(|_| !verdict.refuses());
        let known = known.zip(edition).zip(days).zip(asked);
        MonitoringStateReport {
            verdict,
            monitoring: known
                .map(|(((state, edition), days), day)| case_report(&state, &edition, &days, day)),
        }
    }
});
