//! The issuer's desk over many providers: whose turn it is, and the register of acts made
//! from their histories (mechanism 12, 13, annex).

use crate::calendar::{Day, Period};
use crate::finding::At;
use crate::identifier::{BankTable, Bic, normal_form};
use crate::ledger::Operators;
use crate::money::Tenge;
use crate::payment::{RegisterEntry, build};
use crate::placement::FundingSource;
use crate::settlement::{
    ActState, Position, Settlement, SettlementReadings, queue_to_bill, queue_to_order,
    queue_to_sign, register_of_bill,
};
use crate::wire::declare::call;
use crate::wire::field::{Field, of};
use crate::wire::ledger::masked;
use crate::wire::payment::register_report;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::settlement::year::Year;
use crate::wire::{
    HistoryHeadRecord, LawDraft, RegisterReport, SettlementEventRecord, VerdictReport,
    YearBeforeDraft, YearCheckpointRecord,
};
use alloc::collections::BTreeSet;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

records! {
    /// A provider's year on the issuer's desk.
    pub struct DeskYearDraft {
        /// A checkpoint of the year, or of the closed year before, in place of what came before
        /// it: `events` are then those after it, and `before` is empty.
        pub checkpoint: Option<YearCheckpointRecord>,
        /// The years before, earliest first, where what they left open came over.
        pub before: Vec<YearBeforeDraft>,
        /// All events of the year, in their order.
        pub events: Vec<SettlementEventRecord>,
        /// Where they end; without it nobody knows that they are all.
        pub head: Option<HistoryHeadRecord>,
        /// Name of the provider (column 3), for a register.
        pub recipient: Option<String>,
        /// Name of the service (column 6), for a register.
        pub service: Option<String>,
        /// BIC of the provider's bank (column 12), for a register.
        pub bic: Option<String>,
    }

    /// Providers whose acts wait.
    pub struct SettlementQueueDraft {
        /// The law to judge by; that of the day when absent.
        pub law: Option<LawDraft>,
        /// The issuer's BIN.
        pub issuer: Option<String>,
        /// The registrar's BIN.
        pub registrar: Option<String>,
        /// The day of the check: no event is of a later one.
        pub checked_on: Option<String>,
        /// The day of which the queue is asked.
        pub day: Option<String>,
        /// The providers' years.
        pub years: Vec<DeskYearDraft>,
    }

    /// The issuer's queue.
    pub struct SettlementQueueReport {
        /// The verdict about the histories.
        pub verdict: VerdictReport,
        /// The acts to sign, first first.
        pub to_sign: Vec<TurnReport>,
        /// The acts that may come onto an invoice for payment, by source.
        pub to_bill: Vec<SourceTurnsReport>,
        /// The acts that wait for a payment order, by source.
        pub to_order: Vec<SourceTurnsReport>,
    }

    /// Acts of a source in their turn.
    pub struct SourceTurnsReport {
        /// `gobmp` or `osms`.
        #[omit(empty)]
        pub funding: Option<String>,
        /// The acts, first first.
        pub acts: Vec<TurnReport>,
    }

    /// An act in its turn; the number of a person is masked.
    pub struct TurnReport {
        /// The place of its provider in the list of years, from nought.
        pub row: u64,
        /// The provider.
        pub provider: String,
        /// The contract.
        pub contract: String,
        /// The act.
        pub act: String,
        /// What its turn goes by: since when it waits, or when it was signed.
        pub came: String,
        /// To be paid or retained in all, in tenge; of one that waits for a payment order, what
        /// is left to be ordered.
        pub amount: String,
    }

    /// A register to make from the histories of providers.
    pub struct SettlementRegisterDraft {
        /// The law to judge by; that of the day when absent.
        pub law: Option<LawDraft>,
        /// The issuer's BIN.
        pub issuer: Option<String>,
        /// The registrar's BIN.
        pub registrar: Option<String>,
        /// The day of the check: no event is of a later one.
        pub checked_on: Option<String>,
        /// The day of which the register is made.
        pub day: Option<String>,
        /// `gobmp` or `osms`: one register, one source.
        #[one_of(FundingSource)]
        pub funding: Option<String>,
        /// Name of the issuer (column 2).
        pub sender: Option<String>,
        /// The issuer's account of that source (column 7).
        pub sender_account: Option<String>,
        /// The invoice for payment whose register it is; the acts whose turn it is when absent.
        pub bill: Option<String>,
        /// The providers' years.
        pub years: Vec<DeskYearDraft>,
    }
}

/// A queue of acts of one source over many providers.
type QueueOf =
    for<'a> fn(&[&'a Settlement], FundingSource, Day, SettlementReadings) -> Vec<Position<'a>>;

call!({
    /// The queue of the issuer, merged from the histories of its providers: the acts to sign,
    /// those that may be billed, and those that wait for a payment order, each in its turn.
    pub fn settlement_queue(draft: SettlementQueueDraft) -> SettlementQueueReport {
        let mut reader = Reader::new();
        let root = At::root();
        let day = reader.required(&root, of!(draft.day));
        let edition = reader.law_near(&root, draft.law.as_ref(), day);
        let operators = Operators {
            issuer: reader.optional(&root, of!(draft.issuer)),
            registrar: reader.optional(&root, of!(draft.registrar)),
        };
        let checked = reader.optional(&root, of!(draft.checked_on));
        let desk = Desk::read(&mut reader, of!(draft.years), operators, (checked, day));
        let verdict = reader.verdict(edition.as_ref());
        let known = desk.zip(day).zip(edition).filter(|_| !verdict.refuses());
        let Some(((desk, day), edition)) = known else {
            return SettlementQueueReport {
                verdict,
                ..SettlementQueueReport::default()
            };
        };
        let readings = SettlementReadings::of(&edition.parameters);
        let states = desk.states();
        let by_source = |queue: QueueOf, amount: fn(&ActState) -> Tenge| {
            let sources = FundingSource::ALL.iter();
            let turns = sources.map(|funding| SourceTurnsReport {
                funding: Some(funding.name().into()),
                acts: desk.turns(&queue(&states, *funding, day, readings), amount),
            });
            turns.collect()
        };
        SettlementQueueReport {
            verdict,
            to_sign: desk.turns(&queue_to_sign(&states, day, readings), whole_amount),
            to_bill: by_source(queue_to_bill, whole_amount),
            to_order: by_source(queue_to_order, what_is_left),
        }
    }
});

call!({
    /// The register of acts of one source, made from the histories of the providers: the acts
    /// of an invoice for payment, or those whose turn it is to come onto one (mechanism 13,
    /// annex). Nothing is made while a history is not whole.
    pub fn settlement_register(draft: SettlementRegisterDraft) -> RegisterReport {
        let mut reader = Reader::new();
        let root = At::root();
        let day = reader.required(&root, of!(draft.day));
        let edition = reader.law_near(&root, draft.law.as_ref(), day);
        let funding = reader.required(&root, of!(draft.funding));
        let sender = reader.text(&root, of!(draft.sender));
        let account = reader.required(&root, of!(draft.sender_account));
        let bill = reader.optional::<String>(&root, of!(draft.bill));
        let operators = Operators {
            issuer: reader.optional(&root, of!(draft.issuer)),
            registrar: reader.optional(&root, of!(draft.registrar)),
        };
        let checked = reader.optional(&root, of!(draft.checked_on));
        let desk = Desk::read(&mut reader, of!(draft.years), operators, (checked, day));
        let sound = reader.exam.is_sound();
        let parts = || Some((desk?, day?, funding?, sender?, account?));
        let built = parts().filter(|_| sound).and_then(|parts| {
            let (desk, day, funding, sender, account) = parts;
            let readings = SettlementReadings::of(&edition.as_ref()?.parameters);
            let asked = (funding, bill.as_deref());
            let entries = desk.entries(&mut reader, asked, (day, readings));
            let entries = (&entries[..], &BankTable::built_in());
            let exam = &mut reader.exam;
            let built = build(exam, &root, funding, &sender, account, entries, None)?;
            if let Some(bill) = &bill {
                let here = root.field(of!(draft.bill).name);
                register_of_bill(exam, &here, (bill, &desk.states()), &built);
            }
            Some(built)
        });
        let verdict = reader.verdict(edition.as_ref());
        register_report(built.as_ref(), verdict)
    }
});

fn whole_amount(act: &ActState) -> Tenge {
    act.payable()
}

fn what_is_left(act: &ActState) -> Tenge {
    act.left().unwrap_or(Tenge::ZERO)
}

/// The histories of many providers.
struct Desk {
    /// The states, each with its place in the list of years and what a row needs beside it.
    years: Vec<(u64, Settlement, Beside)>,
}

/// What a row of a register needs beside the history.
struct Beside {
    recipient: Option<String>,
    service: Option<String>,
    bic: Option<Bic>,
}

/// A provider whose history stands in the call twice would have its turn twice.
const TWICE: &str = "the provider stands in the call twice";

impl Desk {
    /// `None` where a history is not whole.
    fn read(
        reader: &mut Reader,
        years: Field<&[DeskYearDraft]>,
        operators: Operators,
        (checked, day): (Option<Day>, Option<Day>),
    ) -> Option<Self> {
        let root = At::root();
        if !reader.list_fits(&root, years) {
            return None;
        }
        let list = root.field(years.name);
        let mut seen = BTreeSet::new();
        let mut read = Vec::with_capacity(years.value.len());
        let mut whole = true;
        for (place, draft) in years.value.iter().enumerate() {
            let here = list.index(place);
            let year = Year {
                checkpoint: of!(draft.checkpoint),
                before: of!(draft.before),
                events: of!(draft.events),
                head: of!(draft.head),
            };
            let beside = Beside {
                recipient: reader.optional(&here, of!(draft.recipient)),
                service: reader.optional(&here, of!(draft.service)),
                bic: reader.optional(&here, of!(draft.bic)),
            };
            let folded = year.folded(reader, &here, operators, checked);
            let Some(folded) = folded else {
                whole = false;
                continue;
            };
            if folded.state.key().is_some_and(|key| !seen.insert(key)) {
                reader.malformed(&here, of!(draft.events), TWICE);
                whole = false;
            }
            let name = of!(SettlementQueueDraft::day).name;
            let Some(state) = folded.on(reader, (day, name)) else {
                whole = false;
                continue;
            };
            let state = state.into_owned();
            let place = u64::try_from(place).unwrap_or(u64::MAX);
            read.push((place, state, beside));
        }
        whole.then_some(Self { years: read })
    }

    fn states(&self) -> Vec<&Settlement> {
        self.years.iter().map(|(_, state, _)| state).collect()
    }

    fn turns(&self, queue: &[Position<'_>], amount: fn(&ActState) -> Tenge) -> Vec<TurnReport> {
        let place = |position: &Position<'_>| {
            let mut years = self.years.iter();
            let own = years.find(|(_, state, _)| state.key() == Some(position.key));
            own.map_or(0, |(place, _, _)| *place)
        };
        let turns = queue.iter().map(|position| TurnReport {
            row: place(position),
            provider: masked(position.key.provider),
            contract: position.act.of.contract.to_string(),
            act: position.act.of.act.to_string(),
            came: position.came.at.to_string(),
            amount: amount(position.act).to_string(),
        });
        turns.collect()
    }

    /// The rows of a register; what a row lacks is found.
    fn entries(
        &self,
        reader: &mut Reader,
        (funding, bill): (FundingSource, Option<&str>),
        on: (Day, SettlementReadings),
    ) -> Vec<RegisterEntry> {
        let root = At::root();
        let list = root.field(of!(SettlementRegisterDraft::years).name);
        let mut entries = Vec::new();
        for (place, state, beside) in &self.years {
            let here = list.index(usize::try_from(*place).unwrap_or(usize::MAX));
            let acts = acts_of(state, (funding, bill), on);
            if acts.is_empty() {
                continue;
            }
            for (name, there) in [
                (
                    of!(DeskYearDraft::recipient).name,
                    beside.recipient.is_some(),
                ),
                (of!(DeskYearDraft::service).name, beside.service.is_some()),
                (of!(DeskYearDraft::bic).name, beside.bic.is_some()),
            ] {
                if !there {
                    reader.missing_named(&here, name);
                }
            }
            let rows = acts.iter().filter_map(|act| entry(state, act, beside));
            entries.extend(rows);
        }
        entries
    }
}

/// The acts that an invoice for payment holds, or whose turn it is.
fn acts_of<'a>(
    state: &'a Settlement,
    (funding, bill): (FundingSource, Option<&str>),
    (day, readings): (Day, SettlementReadings),
) -> Vec<&'a ActState> {
    let Some(bill) = bill else {
        return state.to_bill(funding, day, readings);
    };
    let mut bills = state.bills();
    let number = normal_form(bill);
    let own = bills.find(|one| normal_form(&one.number) == number && one.funding == funding);
    let acts = own.map(|own| own.acts.0.iter().filter_map(|of| state.act(of)).collect());
    acts.unwrap_or_default()
}

fn entry(state: &Settlement, act: &ActState, beside: &Beside) -> Option<RegisterEntry> {
    let contract = state.contract(&act.of.contract)?;
    let signed = act.signed?.at;
    Some(RegisterEntry {
        signed,
        funding: contract.funding,
        recipient: beside.recipient.clone()?,
        provider: state.key()?.provider,
        contract: contract.number.clone(),
        contract_date: contract.signed_on,
        service: beside.service.clone()?,
        account: contract.account,
        act: act.of.act.clone(),
        act_date: signed.day(),
        period: Period::spanning(act.month.first(), act.month.last()),
        bic: beside.bic?,
        amount: act.payable(),
        // it was entered for this sum, or not at all
        invoice: act.invoice.as_ref().map(|_| act.payable()),
    })
}
