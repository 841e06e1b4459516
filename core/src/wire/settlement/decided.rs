//! Commands decided one behind the other, against one state.

use crate::account::AccountCard;
use crate::calendar::{Day, WorkCalendar};
use crate::fact::Book;
use crate::finding::{At, Examination, Verdict};
use crate::identifier::{BankTable, Iban, TaxNumber};
use crate::law::Edition;
use crate::ledger::Operators;
use crate::settlement::{Settlement, SettlementContext, SettlementEvent, decide};
use crate::wire::field::of;
use crate::wire::history::{ahead_of_check, decided, head_of, registered_on};
use crate::wire::reader::Reader;
use crate::wire::settlement::read::{command, event_record};
use crate::wire::verdict::Telling;
use crate::wire::{
    DecidedReport, LawDraft, SettlementCommandDraft, SettlementEventRecord, SettlementReport,
};
use alloc::vec::Vec;

/// What a host gives once for all commands.
pub(super) struct Facts {
    pub(super) operators: Operators,
    pub(super) accounts: Book<TaxNumber, Iban>,
    /// As old as they are on the day of the check.
    pub(super) payees: Book<TaxNumber, AccountCard>,
    /// Codes of banks and their BICs.
    pub(super) banks: BankTable,
    pub(super) days: Option<WorkCalendar>,
    pub(super) checked: Option<Day>,
}

/// Reads [`Facts`] out of a draft that has them.
macro_rules! facts {
    ($reader:expr, $draft:ident, $edition:expr) => {{
        let reader: &mut Reader = $reader;
        let root = At::root();
        let accounts = of!($draft.accounts).map(|list| $crate::wire::rows::list!(list));
        let payees = of!($draft.payees).map(|list| $crate::wire::rows::list!(list, as_of));
        let checked = reader.optional(&root, of!($draft.checked_on));
        let edition: Option<&$crate::law::Edition> = $edition;
        let payees = $crate::wire::payment::known(
            reader,
            &root,
            payees,
            <$crate::wire::ProviderRow as $crate::wire::row::Row>::read,
        );
        $crate::wire::settlement::decided::Facts {
            operators: $crate::ledger::Operators {
                issuer: reader.optional(&root, of!($draft.issuer)),
                registrar: reader.optional(&root, of!($draft.registrar)),
            },
            accounts: $crate::wire::payment::known(
                reader,
                &root,
                accounts,
                $crate::wire::payment::account,
            ),
            payees: match edition {
                Some(edition) => payees.aged(checked, edition.parameters.list_ages.value()),
                None => payees,
            },
            banks: $crate::wire::identifier::bank_table(reader, &root, of!($draft.banks)),
            days: $crate::wire::calendar::calendar(reader, of!($draft.overrides)),
            checked,
        }
    }};
}
pub(super) use facts;

/// Commands on their way.
pub(super) struct Run<'a> {
    law: Option<&'a LawDraft>,
    facts: &'a Facts,
    state: Option<Settlement>,
    all: Examination,
    made: Vec<SettlementEvent>,
    events: Vec<SettlementEventRecord>,
    decided: Vec<DecidedReport>,
}

impl<'a> Run<'a> {
    /// Against a state; `None` where the history is not whole, so that nothing is decided.
    pub(super) fn new(
        law: Option<&'a LawDraft>,
        facts: &'a Facts,
        state: Option<Settlement>,
    ) -> Self {
        Self {
            law,
            facts,
            state,
            all: Examination::open(),
            made: Vec::new(),
            events: Vec::new(),
            decided: Vec::new(),
        }
    }

    /// Takes over what was said before.
    pub(super) fn told(&mut self, verdict: Verdict) {
        self.all.absorb(verdict);
    }

    /// Decides the commands of the list at `at`.
    pub(super) fn commands(&mut self, at: &At<'_>, drafts: &[SettlementCommandDraft]) {
        for (place, draft) in drafts.iter().enumerate() {
            let mut reader = Reader::new();
            let edition = reader.law(&At::root(), self.law, registered_on(draft.at.as_ref()));
            let report = self.command(&mut reader, &at.index(place), draft, edition.as_ref());
            self.all.absorb(reader.exam.close());
            self.decided.push(report);
        }
    }

    /// The state that they led to, with the events that did.
    pub(super) fn led_to(&mut self) -> Option<(Vec<SettlementEvent>, Settlement)> {
        let state = self.state.clone()?;
        Some((core::mem::take(&mut self.made), state))
    }

    /// What became of them.
    pub(super) fn report(self, telling: Telling, edition: Option<&Edition>) -> SettlementReport {
        SettlementReport {
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
        draft: &SettlementCommandDraft,
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
        let context = SettlementContext {
            edition,
            operators: self.facts.operators,
            accounts: &self.facts.accounts,
            payees: &self.facts.payees,
            banks: &self.facts.banks,
            calendar: days,
        };
        let made = decide(&mut reader.exam, at, state, &command, &context);
        decided(made, |event| {
            state.evolve(&event).ok()?;
            self.events.push(event_record(&event));
            let number = event.number;
            self.made.push(event);
            Some(number)
        })
    }
}
