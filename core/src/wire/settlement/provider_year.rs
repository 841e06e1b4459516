//! A provider's year that a host holds: its history is folded once.

use crate::finding::{At, Finding};
use crate::law::catalogue::{ledger, settlement as rules};
use crate::settlement::{Settlement, SettlementEvent};
use crate::wire::call::read_text;
use crate::wire::declare::methods;
use crate::wire::field::of;
use crate::wire::history::{check_dated, head, registered_on};
use crate::wire::lock::Lock;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::settlement::decided::{Facts, Run, facts};
use crate::wire::settlement::state::year_report;
use crate::wire::settlement::year::{Folded, Year, checkpoint_report, last_day};
use crate::wire::{
    BankRowDraft, DayOverrideDraft, HistoryHeadRecord, LawDraft, ObjectError, ProviderAccountList,
    ProviderList, SettlementCommandDraft, SettlementEventRecord, SettlementReport, VerdictReport,
    YearBeforeDraft, YearCheckpointRecord, YearCheckpointReport, YearStateReport,
};
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

records! {
    /// A provider's year to hold, with what its commands are decided with.
    pub struct ProviderYearDraft {
        /// The law to judge by; that of the day of each command when absent.
        pub law: Option<LawDraft>,
        /// Days that the host declares worked or off.
        pub overrides: Vec<DayOverrideDraft>,
        /// The issuer's BIN.
        pub issuer: Option<String>,
        /// The registrar's BIN.
        pub registrar: Option<String>,
        /// Accounts of providers, for payment orders.
        pub accounts: Option<ProviderAccountList>,
        /// States of the providers' personal accounts, for payment orders.
        pub payees: Option<ProviderList>,
        /// Rows of the bank table that the host puts before the built-in ones, for payment
        /// orders.
        #[omit(empty)]
        pub banks: Vec<BankRowDraft>,
        /// The day of the check: nothing was registered later.
        pub checked_on: Option<String>,
        /// A checkpoint of the year, or of the closed year before, in place of what came before
        /// it: `events` are then those after it, and `before` is empty.
        pub checkpoint: Option<YearCheckpointRecord>,
        /// The years before, earliest first, where what they left open came over.
        pub before: Vec<YearBeforeDraft>,
        /// All events of the year so far, in their order.
        pub events: Vec<SettlementEventRecord>,
        /// Where they end; without it nobody knows that they are all, and nothing is decided.
        pub head: Option<HistoryHeadRecord>,
    }

    /// Commands for a year that is held.
    pub struct YearCommandsDraft {
        /// Where the host knows the history to end: commands that were made on another head
        /// are refused. Not asked when absent.
        pub head: Option<HistoryHeadRecord>,
        /// The commands, each decided after those before it.
        pub commands: Vec<SettlementCommandDraft>,
    }

    /// The day of which a year that is held is asked.
    pub struct YearDayDraft {
        /// The day; that of the last event when absent.
        pub day: Option<String>,
    }
}

/// A provider's year whose history was folded once.
#[cfg_attr(feature = "uniffi", derive(uniffi::Object))]
pub struct ProviderYear {
    law: Option<LawDraft>,
    facts: Facts,
    history: Lock<Option<Folded>>,
    reading: VerdictReport,
}

impl fmt::Debug for ProviderYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ProviderYear(..)")
    }
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl ProviderYear {
    /// Folds a history. [`report`](Self::report) tells what is wrong with it: one that is
    /// not whole decides nothing.
    #[must_use]
    #[cfg_attr(feature = "uniffi", uniffi::constructor)]
    pub fn new(draft: ProviderYearDraft) -> Self {
        let mut reader = Reader::new();
        let root = At::root();
        let last = last_day(&draft.events);
        let edition = reader.law_near(&root, draft.law.as_ref(), last);
        let facts = facts!(&mut reader, draft, edition.as_ref());
        check_dated(
            &mut reader,
            &rules::EVENT_FOLLOWS,
            facts.checked,
            of!(draft.checked_on).name,
        );
        let year = Year {
            checkpoint: of!(draft.checkpoint),
            before: of!(draft.before),
            events: of!(draft.events),
            head: of!(draft.head),
        };
        let history = year.folded(&mut reader, &root, facts.operators, facts.checked);
        let sound = reader.exam.is_sound();
        Self {
            history: Lock::new(history.filter(|_| sound)),
            facts,
            reading: reader.verdict(edition.as_ref()),
            law: draft.law,
        }
    }

    /// The same from JSON text.
    ///
    /// # Errors
    /// Where the text is not JSON, is too large or has another shape.
    #[cfg_attr(feature = "uniffi", uniffi::constructor)]
    pub fn from_json(text: &str) -> Result<Self, ObjectError> {
        Ok(Self::new(read_text(text)?))
    }

    /// What the reading of the history said.
    #[must_use]
    pub fn report(&self) -> VerdictReport {
        self.reading.clone()
    }
}

impl ProviderYear {
    /// Decides commands against a state, and the state that they lead to.
    fn decided(
        &self,
        state: Option<&Settlement>,
        draft: &YearCommandsDraft,
    ) -> (SettlementReport, Option<(Vec<SettlementEvent>, Settlement)>) {
        let mut reader = Reader::new();
        let root = At::root();
        let first = draft
            .commands
            .first()
            .and_then(|one| registered_on(one.at.as_ref()));
        let edition = reader.law_near(&root, self.law.as_ref(), first);
        let expected = head(&mut reader, &root, of!(draft.head));
        if let (Some(expected), Some(state)) = (expected, state)
            && expected != state.head()
        {
            let finding = Finding::new(
                &ledger::HISTORY_ENDS,
                root.field(of!(draft.head).name).path(),
            );
            let finding = finding.with("expected", expected.number);
            let finding = finding.with("number", state.head().number);
            let finding = finding.with("known", expected.digest);
            let finding = finding.with("digest", state.head().digest);
            reader.exam.find(finding);
        }
        let field = of!(draft.commands);
        let fits = reader.list_fits(&root, field);
        let sound = reader.exam.is_sound();
        let telling = reader.telling();
        let known = state.filter(|_| sound).cloned();
        let mut run = Run::new(self.law.as_ref(), &self.facts, known);
        run.told(reader.exam.close());
        if fits {
            run.commands(&root.field(field.name), field.value);
        }
        let after = run.led_to();
        (run.report(telling, edition.as_ref()), after)
    }
}

methods!({
    impl ProviderYear {
        /// Decides commands as [`decide_settlement`](crate::wire::decide_settlement) does, and
        /// changes nothing: the events are taken in by [`take`](Self::take) once they are kept.
        pub fn decide(&self, draft: YearCommandsDraft) -> SettlementReport {
            let state = |history: &Option<Folded>| {
                let state = history.as_ref().map(|history| &history.state);
                self.decided(state, &draft).0
            };
            self.history.read(state)
        }

        /// The same from JSON text.
        pub fn decide_json(&self, text: &str) -> String;

        /// Decides commands and takes their events in, in one step. A host that cannot keep
        /// them makes the object anew.
        pub fn take(&self, draft: YearCommandsDraft) -> SettlementReport {
            self.history.with(|history| {
                let state = history.as_ref().map(|history| &history.state);
                let (report, after) = self.decided(state, &draft);
                if let (Some(history), Some((events, state))) = (history, after) {
                    history.goes_on(events, state);
                }
                report
            })
        }

        /// The same from JSON text.
        pub fn take_json(&self, text: &str) -> String;

        /// The year as of a day, as [`settlement_state`](crate::wire::settlement_state) tells it.
        pub fn state(&self, draft: YearDayDraft) -> YearStateReport {
            let mut reader = Reader::new();
            let root = At::root();
            let asked = reader.optional(&root, of!(draft.day));
            self.history.read(|history| {
                let history = history.as_ref();
                let day = asked.or(history.and_then(Folded::last_day));
                let edition = reader.law_near(&root, self.law.as_ref(), day);
                let told = (asked, of!(draft.day).name);
                let state = history.and_then(|history| history.on(&mut reader, told));
                let verdict = reader.verdict(edition.as_ref());
                let known = state.zip(edition).filter(|_| !verdict.refuses());
                YearStateReport {
                    verdict,
                    year: known.map(|(state, edition)| year_report(&state, day, &edition)),
                }
            })
        }

        /// The same from JSON text.
        pub fn state_json(&self, text: &str) -> String;

        /// A checkpoint of the year, as
        /// [`settlement_checkpoint`](crate::wire::settlement_checkpoint) makes it.
        pub fn checkpoint(&self, draft: YearDayDraft) -> YearCheckpointReport {
            let mut reader = Reader::new();
            let root = At::root();
            let asked = reader.optional(&root, of!(draft.day));
            self.history.read(|history| {
                let history = history.as_ref();
                let day = asked.or(history.and_then(Folded::last_day));
                let edition = reader.law_near(&root, self.law.as_ref(), day);
                let told = (asked, of!(draft.day).name);
                checkpoint_report(reader, history, told, edition.as_ref())
            })
        }

        /// The same from JSON text.
        pub fn checkpoint_json(&self, text: &str) -> String;
    }
});
