//! Calls about a provider's money: the text to sign, decisions, the state.

use crate::calendar::Day;
use crate::finding::At;
use crate::law::catalogue::settlement as rules;
use crate::ledger::Operators;
use crate::wire::declare::call;
use crate::wire::field::of;
use crate::wire::history::{check_dated, registered_on, text_to_sign};
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::settlement::decided::{Run, facts};
use crate::wire::settlement::read::command;
use crate::wire::settlement::state::year_report;
use crate::wire::settlement::year::{Folded, Year, checkpoint_report, last_day};
use crate::wire::{
    BankRowDraft, DayOverrideDraft, HistoryHeadRecord, LawDraft, ProviderAccountList, ProviderList,
    SettlementCommandDraft, SettlementEventRecord, SettlementReport, TextToSignReport,
    VerdictReport, YearBeforeDraft, YearCheckpointRecord, YearCheckpointReport, YearReport,
};
use alloc::string::String;
use alloc::vec::Vec;

records! {
    /// A command whose canonical text is asked for.
    pub struct SettlementToSignDraft {
        /// The law to judge by; that of the day of registration when absent.
        pub law: Option<LawDraft>,
        /// The command; its signature and its moment of registration are not in the text.
        pub command: Option<SettlementCommandDraft>,
    }

    /// Commands about a provider's money, with everything needed to decide them.
    pub struct DecideSettlementDraft {
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
        /// The day of the check: nothing was registered later, and lists are as old as they
        /// are then.
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
        /// The commands, each decided after those before it.
        pub commands: Vec<SettlementCommandDraft>,
    }

    /// Events of a provider's year.
    pub struct YearEventsDraft {
        /// The law to judge by.
        pub law: Option<LawDraft>,
        /// The issuer's BIN.
        pub issuer: Option<String>,
        /// The registrar's BIN.
        pub registrar: Option<String>,
        /// A checkpoint of the year, or of the closed year before, in place of what came before
        /// it: `events` are then those after it, and `before` is empty.
        pub checkpoint: Option<YearCheckpointRecord>,
        /// The years before, earliest first, where what they left open came over.
        pub before: Vec<YearBeforeDraft>,
        /// All events, in their order.
        pub events: Vec<SettlementEventRecord>,
        /// Where they end; without it nobody knows that they are all.
        pub head: Option<HistoryHeadRecord>,
        /// The day of which the state is asked; that of the last event when absent.
        pub day: Option<String>,
        /// The day of the check: no event is of a later one.
        pub checked_on: Option<String>,
    }

    /// The answer about a provider's year.
    pub struct YearStateReport {
        /// The verdict about its history.
        pub verdict: VerdictReport,
        /// What the events add up to, where nothing stands against them.
        #[omit(empty)]
        pub year: Option<YearReport>,
    }
}

call!({
    /// The canonical text of a command, and its digest: what whoever acts signs.
    pub fn settlement_to_sign(draft: SettlementToSignDraft) -> TextToSignReport {
        let mut reader = Reader::new();
        let root = At::root();
        let nothing = SettlementCommandDraft::default();
        let field = of!(draft.command);
        let here = root.field(field.name);
        let asked = field.value.unwrap_or(&nothing);
        let day = registered_on(asked.at.as_ref());
        let edition = reader.law_near(&root, draft.law.as_ref(), day);
        let read = command(&mut reader, &here, asked, false);
        let text = read.zip(edition.as_ref());
        let text = text.map(|(command, edition)| command.canonical(edition.id));
        text_to_sign(reader, &here, text, edition.as_ref())
    }
});

call!({
    /// Decides commands about a provider's money against what happened before: the next
    /// events, or every reason why not. A command that is refused stops no other one; a
    /// history that is not whole decides nothing.
    pub fn decide_settlement(draft: DecideSettlementDraft) -> SettlementReport {
        let mut reader = Reader::new();
        let root = At::root();
        let first = draft
            .commands
            .first()
            .and_then(|one| registered_on(one.at.as_ref()));
        let edition = reader.law_near(&root, draft.law.as_ref(), first);
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
        let state = year.folded(&mut reader, &root, facts.operators, facts.checked);
        let field = of!(draft.commands);
        let fits = reader.list_fits(&root, field);
        let sound = fits && reader.exam.is_sound();
        let telling = reader.telling();
        let state = state.filter(|_| sound).map(|folded| folded.state);
        let mut run = Run::new(draft.law.as_ref(), &facts, state);
        run.told(reader.exam.close());
        if fits {
            run.commands(&root.field(field.name), field.value);
        }
        run.report(telling, edition.as_ref())
    }
});

call!({
    /// The state that the events of a provider's year add up to: contracts, acts with their
    /// places, what holds them, invoices and orders, and whose turn it is on a day. What was
    /// registered after that day has not happened yet; the verdict is about all of it.
    pub fn settlement_state(draft: YearEventsDraft) -> YearStateReport {
        let mut reader = Reader::new();
        let (folded, day) = folded(&mut reader, &draft);
        let last = folded.as_ref().and_then(Folded::last_day);
        let asked = day.or(last).or(last_day(&draft.events));
        let edition = reader.law_near(&At::root(), draft.law.as_ref(), asked);
        let told = (day, of!(draft.day).name);
        let state = folded
            .as_ref()
            .and_then(|folded| folded.on(&mut reader, told));
        let verdict = reader.verdict(edition.as_ref());
        let known = state.zip(edition).filter(|_| !verdict.refuses());
        YearStateReport {
            verdict,
            year: known.map(|(state, edition)| year_report(&state, asked, &edition)),
        }
    }
});

call!({
    /// A checkpoint of a provider's year: all that its events add up to, at the end of a day
    /// or at the last event, as a text with its digest. Later calls take it as `checkpoint` in
    /// place of the events. Only a history that is whole has one.
    pub fn settlement_checkpoint(draft: YearEventsDraft) -> YearCheckpointReport {
        let mut reader = Reader::new();
        let (folded, day) = folded(&mut reader, &draft);
        let last = folded.as_ref().and_then(Folded::last_day);
        let asked = day.or(last).or(last_day(&draft.events));
        let edition = reader.law_near(&At::root(), draft.law.as_ref(), asked);
        checkpoint_report(
            reader,
            folded.as_ref(),
            (day, of!(draft.day).name),
            edition.as_ref(),
        )
    }
});

/// The history of a draft, and the day of which it is asked.
fn folded(reader: &mut Reader, draft: &YearEventsDraft) -> (Option<Folded>, Option<Day>) {
    let root = At::root();
    let day = reader.optional(&root, of!(draft.day));
    let checked = reader.optional(&root, of!(draft.checked_on));
    let operators = Operators {
        issuer: reader.optional(&root, of!(draft.issuer)),
        registrar: reader.optional(&root, of!(draft.registrar)),
    };
    check_dated(
        reader,
        &rules::EVENT_FOLLOWS,
        checked,
        of!(draft.checked_on).name,
    );
    let year = Year {
        checkpoint: of!(draft.checkpoint),
        before: of!(draft.before),
        events: of!(draft.events),
        head: of!(draft.head),
    };
    (year.folded(reader, &root, operators, checked), day)
}
