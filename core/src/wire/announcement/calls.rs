//! Calls about an announcement: the text to sign, decisions, the state, shares to come, and
//! the contract that goes on into a settlement.

use crate::announcement::{Stages, contract_for_settlement, due_steps, proportional};
use crate::finding::At;
use crate::identifier::ContractNumber;
use crate::law::Edition;
use crate::law::catalogue::announcement as rules;
use crate::ledger::Operators;
use crate::settlement::StepKind;
use crate::wire::announcement::decided::{AnnouncedFacts, AnnouncedRun, folded};
use crate::wire::announcement::read::{command, stages};
use crate::wire::announcement::shown::stage;
use crate::wire::announcement::state::announced_report;
use crate::wire::calendar::calendar;
use crate::wire::declare::call;
use crate::wire::field::of;
use crate::wire::history::{check_dated, head_of, registered_on, text_to_sign};
use crate::wire::payment::known;
use crate::wire::placement::purposes;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::row::Row;
use crate::wire::rows::list;
use crate::wire::{
    AnnouncedReport, AnnouncementCommandDraft, AnnouncementEventRecord, AnnouncementReport,
    DayOverrideDraft, HistoryHeadRecord, LawDraft, ProviderList, ProviderRow, PurposeDraft,
    SettlementCommandDraft, StageRecord, TextToSignReport, VerdictReport,
};
use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

records! {
    /// A command whose canonical text is asked for.
    pub struct AnnouncementToSignDraft {
        /// The law to judge by; that of the day of registration when absent.
        pub law: Option<LawDraft>,
        /// The command; its signature and its moment of registration are not in the text.
        pub command: Option<AnnouncementCommandDraft>,
    }

    /// Commands about an announcement, with everything needed to decide them.
    pub struct DecideAnnouncementDraft {
        /// The law to judge by; that of the day of each command when absent.
        pub law: Option<LawDraft>,
        /// Days that the host declares worked or off.
        pub overrides: Vec<DayOverrideDraft>,
        /// The issuer's BIN.
        pub issuer: Option<String>,
        /// The registrar's BIN.
        pub registrar: Option<String>,
        /// States of the providers' personal accounts, for filings.
        pub accounts: Option<ProviderList>,
        /// What the words of the register of real estate mean; unknown words are for a person
        /// to read.
        pub purposes: Vec<PurposeDraft>,
        /// The day of the check: nothing was registered later, and lists are as old as they
        /// are then.
        pub checked_on: Option<String>,
        /// All events so far, in their order.
        pub events: Vec<AnnouncementEventRecord>,
        /// Where they end; without it nobody knows that they are all, and nothing is decided.
        pub head: Option<HistoryHeadRecord>,
        /// The commands, each decided after those before it.
        pub commands: Vec<AnnouncementCommandDraft>,
    }

    /// Events of an announcement.
    pub struct AnnouncementEventsDraft {
        /// The law to judge by.
        pub law: Option<LawDraft>,
        /// Days that the host declares worked or off.
        pub overrides: Vec<DayOverrideDraft>,
        /// The issuer's BIN.
        pub issuer: Option<String>,
        /// The registrar's BIN.
        pub registrar: Option<String>,
        /// The day of the check: no event is of a later one.
        pub checked_on: Option<String>,
        /// All events, in their order.
        pub events: Vec<AnnouncementEventRecord>,
        /// Where they end; without it nobody knows that they are all.
        pub head: Option<HistoryHeadRecord>,
        /// Stages of a distribution whose shares are asked for.
        pub stages: Vec<StageRecord>,
        /// The contract that is asked for.
        pub contract: Option<String>,
    }

    /// The answer about an announcement.
    pub struct AnnouncementStateReport {
        /// The verdict about its history.
        pub verdict: VerdictReport,
        /// What the events add up to, where nothing stands against them.
        #[omit(empty)]
        pub announcement: Option<AnnouncedReport>,
    }

    /// Shares as their weights come to.
    pub struct SharesReport {
        /// The verdict about the history.
        pub verdict: VerdictReport,
        /// How it was done. Never the methodologies № 169 or № 170.
        #[omit(empty)]
        pub method: Option<String>,
        /// The stages with the amounts of the proportional one, to be signed.
        pub stages: Vec<StageRecord>,
    }

    /// A contract on its way into a settlement.
    pub struct HandedOverReport {
        /// The verdict about the history.
        pub verdict: VerdictReport,
        /// The command `sign-contract` of the provider's year, to be numbered, signed and
        /// registered; absent while the contract is not signed by both.
        #[omit(empty)]
        pub command: Option<SettlementCommandDraft>,
    }
}

call!({
    /// The canonical text of a command about an announcement, and its digest: what whoever acts
    /// signs.
    pub fn announcement_to_sign(draft: AnnouncementToSignDraft) -> TextToSignReport {
        let mut reader = Reader::new();
        let root = At::root();
        let nothing = AnnouncementCommandDraft::default();
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
    /// Decides commands about an announcement against what happened before: the next events,
    /// or every reason why not. A command that is refused stops no other one; a history that
    /// is not whole decides nothing.
    pub fn decide_announcement(draft: DecideAnnouncementDraft) -> AnnouncementReport {
        let mut reader = Reader::new();
        let root = At::root();
        let first = draft
            .commands
            .first()
            .and_then(|one| registered_on(one.at.as_ref()));
        let edition = reader.law_near(&root, draft.law.as_ref(), first);
        let facts = facts(&mut reader, &draft, edition.as_ref());
        check_dated(
            &mut reader,
            &rules::EVENT_FOLLOWS,
            facts.checked,
            of!(draft.checked_on).name,
        );
        let history = (of!(draft.events), of!(draft.head));
        let state = folded(&mut reader, history, (facts.operators, facts.checked));
        let field = of!(draft.commands);
        let fits = reader.list_fits(&root, field);
        let sound = fits && reader.exam.is_sound();
        let mut run = AnnouncedRun {
            law: draft.law.as_ref(),
            facts: &facts,
            state: state.filter(|_| sound),
            events: Vec::new(),
            decided: Vec::new(),
        };
        if fits {
            run.commands(&mut reader, &root.field(field.name), field.value);
        }
        AnnouncementReport {
            verdict: reader.verdict(edition.as_ref()),
            head: run.state.as_ref().map(|state| head_of(state.head())),
            events: run.events,
            decided: run.decided,
        }
    }
});

fn facts(
    reader: &mut Reader,
    draft: &DecideAnnouncementDraft,
    edition: Option<&Edition>,
) -> AnnouncedFacts {
    let root = At::root();
    let accounts = of!(draft.accounts).map(|list| list!(list, as_of));
    let accounts = known(reader, &root, accounts, <ProviderRow as Row>::read);
    let checked = reader.optional(&root, of!(draft.checked_on));
    AnnouncedFacts {
        operators: Operators {
            issuer: reader.optional(&root, of!(draft.issuer)),
            registrar: reader.optional(&root, of!(draft.registrar)),
        },
        accounts: match edition {
            Some(edition) => accounts.aged(checked, edition.parameters.list_ages.value()),
            None => accounts,
        },
        purposes: purposes(reader, &root, of!(draft.purposes)),
        days: calendar(reader, of!(draft.overrides)),
        checked,
    }
}

/// Reads the history of a call and gives the state with the law of its last event.
macro_rules! told {
    ($reader:expr, $draft:ident) => {{
        let reader: &mut Reader = $reader;
        let root = At::root();
        let checked = reader.optional(&root, of!($draft.checked_on));
        let last = $draft.events.last();
        let last = last.and_then(|event| registered_on(event.at.as_ref()));
        let edition = reader.law_near(&root, $draft.law.as_ref(), last);
        let operators = Operators {
            issuer: reader.optional(&root, of!($draft.issuer)),
            registrar: reader.optional(&root, of!($draft.registrar)),
        };
        check_dated(
            reader,
            &rules::EVENT_FOLLOWS,
            checked,
            of!($draft.checked_on).name,
        );
        let history = (of!($draft.events), of!($draft.head));
        (folded(reader, history, (operators, checked)), edition)
    }};
}

call!({
    /// The state that the events of an announcement add up to: lines with what is left of them,
    /// applications, contracts, agreements, and every step with its term, kept or late.
    pub fn announcement_state(draft: AnnouncementEventsDraft) -> AnnouncementStateReport {
        let mut reader = Reader::new();
        let (state, edition) = told!(&mut reader, draft);
        let days = calendar(&mut reader, of!(draft.overrides));
        let verdict = reader.verdict(edition.as_ref());
        let known = state.zip(edition).filter(|_| !verdict.refuses());
        AnnouncementStateReport {
            verdict,
            announcement: known.zip(days).map(|((state, edition), days)| {
                announced_report(&state, &due_steps(&state, &edition, &days))
            }),
        }
    }
});

call!({
    /// The shares of a distribution as their weights come to, before it is signed: amounts of
    /// the proportional stage are computed, those of other stages stay as they are given.
    pub fn announcement_shares(draft: AnnouncementEventsDraft) -> SharesReport {
        let mut reader = Reader::new();
        let root = At::root();
        let (state, edition) = told!(&mut reader, draft);
        let read = stages(&mut reader, &root, of!(draft.stages)).flatten();
        let verdict = reader.verdict(edition.as_ref());
        let known = state.zip(read).filter(|_| !verdict.refuses());
        let Some((state, mut stages)) = known else {
            return SharesReport {
                verdict,
                ..SharesReport::default()
            };
        };
        let method = computed(&state, &mut stages);
        SharesReport {
            verdict,
            method: Some(method.into()),
            stages: stages.0.iter().map(stage).collect(),
        }
    }
});

/// Puts the computed amounts into the stages; a line that cannot be computed stays as it is.
fn computed(state: &crate::announcement::Announcement, stages: &mut Stages) -> &'static str {
    let given = stages.clone();
    let mut amounts = BTreeMap::new();
    for own in state.lines() {
        let computed = proportional(state, &given.0, &own.line.line);
        if let Some((_, outcome, shares)) = computed {
            for (share, part) in shares.into_iter().zip(&outcome.parts) {
                let key = (share.line.clone(), share.application.clone());
                amounts.insert(key, part.amount);
            }
        }
    }
    let own = stages.0.iter_mut();
    let own = own.filter(|stage| stage.basis == crate::allocation::Basis::Proportional);
    for share in own.flat_map(|stage| &mut stage.shares) {
        let key = (share.line.clone(), share.application.clone());
        share.amount = amounts.get(&key).copied().unwrap_or(share.amount);
    }
    crate::allocation::METHOD
}

call!({
    /// A signed contract as the command `sign-contract` of its provider's settlement: to be
    /// numbered, signed and decided there.
    pub fn announcement_contract(draft: AnnouncementEventsDraft) -> HandedOverReport {
        let mut reader = Reader::new();
        let root = At::root();
        let (state, edition) = told!(&mut reader, draft);
        let number: Option<ContractNumber> = reader.required(&root, of!(draft.contract));
        let verdict = reader.verdict(edition.as_ref());
        let known = state.zip(number).filter(|_| !verdict.refuses());
        let command = known.and_then(|(state, number)| {
            let own = state.contract(&number)?;
            let step = contract_for_settlement(own, state.plan().map(Into::into))?;
            let said = step.document();
            Some(SettlementCommandDraft {
                provider: Some(own.provider.to_string()),
                year: Some(own.period.first().year().to_string()),
                actor: Some("issuer".into()),
                step: Some(StepKind::SignContract.name().into()),
                contract: said.contract.map(ToString::to_string),
                funding: said.funding.map(ToString::to_string),
                sum: said.sum.map(ToString::to_string),
                period: said.period.map(ToString::to_string),
                day: said.day.map(ToString::to_string),
                account: said.account.map(ToString::to_string),
                paper: said.paper.cloned(),
                ..SettlementCommandDraft::default()
            })
        });
        HandedOverReport { verdict, command }
    }
});
