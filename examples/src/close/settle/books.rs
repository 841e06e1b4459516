//! The histories of the providers while the month runs: each is held folded, and what it
//! decides is kept as a host keeps it.

use super::super::desk::{Desk, stands_for};
use super::super::file::MonthFile;
use super::super::findings::{ActName, take_placed};
use super::super::history::Texts;
use super::super::input::Input;
use super::super::run::Closed;
use super::asked::Asked;
use super::came::Came;
use super::outcome::Verdicts;
use super::workdays::Workdays;
use qalqan_core::calendar::{Day, FinancialYear, Moment};
use qalqan_core::finding::Outcome;
use qalqan_core::identifier::{Iban, Iin, TaxNumber, control_digit};
use qalqan_core::ledger::Actor;
use qalqan_core::settlement::{StepKind, may_take};
use qalqan_core::signature::Digest;
use qalqan_core::wire::{
    DeskYearDraft, HistoryHeadRecord, PolicyList, ProviderAccountDraft, ProviderAccountList,
    ProviderList, ProviderRow, ProviderYear, ProviderYearDraft, SettlementCommandDraft,
    SettlementEventRecord, SettlementQueueDraft, SettlementQueueReport, SettlementToSignDraft,
    SignatureDraft, YearCommandsDraft, YearDayDraft, YearEventsDraft, YearReport, YearStateReport,
    settlement_queue, settlement_state, settlement_to_sign,
};
use std::collections::BTreeSet;

/// The history of a provider's year.
pub(super) struct Book {
    pub(super) number: TaxNumber,
    pub(super) provider: String,
    year: ProviderYear,
    events: Vec<SettlementEventRecord>,
    head: HistoryHeadRecord,
    /// What the desk asks of its own, earliest first.
    own: Vec<Asked>,
}

/// How a provider's money stands at the end.
#[derive(Debug)]
pub struct Settled {
    /// The provider.
    pub number: TaxNumber,
    /// Its year, folded anew from the events that were kept.
    pub year: YearReport,
}

/// All of them.
pub(super) struct Books<'a> {
    pub(super) input: &'a Input,
    pub(super) desk: Desk<'a>,
    pub(super) days: Workdays,
    /// The policies of the year, as they were issued.
    pub(super) policies: Option<PolicyList>,
    pub(super) list: Vec<Book>,
    /// The acts that came, and which of them were presented.
    pub(super) came: Vec<Came>,
    pub(super) presented: BTreeSet<ActName>,
    pub(super) verdicts: Verdicts,
    pub(super) year: FinancialYear,
    /// The day after everything that the month holds.
    pub(super) last: Day,
    commands: u64,
}

impl<'a> Books<'a> {
    /// A history for each provider of the month, empty still.
    pub(super) fn open(
        input: &'a Input,
        closed: &mut Closed,
        days: Workdays,
        policies: Option<PolicyList>,
    ) -> Self {
        let desk = Desk::of(input);
        let came = std::mem::take(&mut closed.came);
        let year = came.iter().map(|one| one.month.year()).max();
        let commands = desk.commands().iter();
        let own = commands.map(|card| Asked::own(&desk, card));
        let mut own: Vec<Asked> = own.filter_map(|one| closed.keep(one)).collect();
        for one in &mut own {
            if let Some(known) = came.iter().find(|came| one.is_of(came)) {
                one.name = known.name.clone();
            }
        }
        let last = own.iter().map(|one| one.at.day()).max();
        let mut books = Self {
            input,
            desk,
            days,
            policies,
            list: Vec::new(),
            year: year.unwrap_or_else(|| FinancialYear::of(days.signed)),
            last: last.map_or(days.executed, |day| day.max(days.executed)),
            came,
            presented: BTreeSet::new(),
            verdicts: Verdicts::default(),
            commands: 0,
        };
        let mut seen = BTreeSet::new();
        for (place, card) in input.providers.iter().enumerate() {
            let texts = Texts::row(MonthFile::Providers, "", place);
            let number = closed.keep(texts.one::<TaxNumber>(&card.bin));
            let account = closed.keep(texts.one::<Iban>(&card.account));
            // whom nobody can pay is told, and nothing of his is signed
            let Some((number, _)) = number
                .zip(account)
                .filter(|(number, _)| seen.insert(*number))
            else {
                continue;
            };
            let book = books.book(number, &own);
            books.list.push(book);
        }
        books
    }

    fn book(&self, number: TaxNumber, own: &[Asked]) -> Book {
        let provider = number.to_string();
        let mut own: Vec<Asked> = own
            .iter()
            .filter(|one| one.draft.provider.as_ref() == Some(&provider))
            .cloned()
            .collect();
        own.sort_by_key(|one| one.at);
        Book {
            number,
            year: ProviderYear::new(self.nothing()),
            provider,
            events: Vec::new(),
            head: nowhere(),
            own,
        }
    }

    /// A year in which nothing happened yet, with what the desk knows beside it.
    fn nothing(&self) -> ProviderYearDraft {
        ProviderYearDraft {
            issuer: Some(self.input.issuer.bin.clone()),
            registrar: self.input.issuer.registrar.clone(),
            accounts: Some(self.accounts()),
            payees: Some(self.payees()),
            checked_on: Some(self.last.to_string()),
            head: Some(nowhere()),
            ..ProviderYearDraft::default()
        }
    }

    /// The accounts that can be read; the others were told.
    pub(super) fn accounts(&self) -> ProviderAccountList {
        let cards = self.input.providers.iter();
        let read = cards.filter(|card| card.account.parse::<Iban>().is_ok());
        let rows = read.map(|card| ProviderAccountDraft {
            provider: Some(card.bin.clone()),
            account: Some(card.account.clone()),
        });
        ProviderAccountList {
            complete: Some(true),
            rows: rows.collect(),
        }
    }

    /// The payees' personal accounts: those of the reference book, with the changes that the
    /// desk was told since.
    pub(super) fn payees(&self) -> ProviderList {
        let known = self.input.reference.providers.clone().unwrap_or_default();
        let since = self.desk.changes().map(|card| ProviderRow {
            provider: Some(card.provider.clone()),
            state: Some(card.state.clone()),
            since: Some(card.since.clone()),
        });
        ProviderList {
            as_of: known.as_of.as_ref().map(|_| self.last.to_string()),
            rows: known.rows.into_iter().chain(since).collect(),
            ..known
        }
    }

    /// The place of a provider in the list.
    pub(super) fn of(&self, number: TaxNumber) -> Option<usize> {
        self.list.iter().position(|book| book.number == number)
    }

    /// The act of a provider under a number of a contract.
    pub(super) fn act(&self, number: TaxNumber, contract: &str, act: &str) -> Option<&Came> {
        let mut came = self.came.iter();
        came.find(|one| {
            let own = one.act == act && one.contract == contract && one.provider == number;
            own && self.presented.contains(&one.name)
        })
    }

    /// Decides commands of a provider, each after those before it, and what its desk asks of
    /// its own by then. Tells which of them were executed.
    pub(super) fn take(
        &mut self,
        place: usize,
        asked: Vec<Asked>,
        closed: &mut Closed,
    ) -> Vec<bool> {
        let Some(until) = asked.iter().map(|one| one.at).max() else {
            return Vec::new();
        };
        let mut all: Vec<(Option<usize>, Asked)> = self
            .due(place, |at| at <= until)
            .into_iter()
            .map(|own| (None, own))
            .collect();
        let mut done = vec![false; asked.len()];
        all.extend(
            asked
                .into_iter()
                .enumerate()
                .map(|(at, one)| (Some(at), one)),
        );
        all.sort_by_key(|(_, one)| one.at);
        let (places, all): (Vec<_>, Vec<_>) = all.into_iter().unzip();
        let executed = self.decide(place, all, closed);
        for (at, executed) in places.into_iter().zip(executed) {
            if let Some(done) = at.and_then(|at| done.get_mut(at)) {
                *done = executed;
            }
        }
        done
    }

    /// What every desk asked of its own before a moment.
    pub(super) fn until(&mut self, moment: Option<Moment>, closed: &mut Closed) {
        for place in 0..self.list.len() {
            let due = self.due(place, |at| moment.is_none_or(|moment| at < moment));
            self.decide(place, due, closed);
        }
    }

    /// What desks ask after everything else.
    pub(super) fn finish(&mut self, closed: &mut Closed) {
        self.until(None, closed);
    }

    /// What happens to a provider later, in its time.
    pub(super) fn later(&mut self, place: usize, asked: Asked) {
        if let Some(book) = self.list.get_mut(place) {
            book.own.push(asked);
            book.own.sort_by_key(|one| one.at);
        }
    }

    fn due(&mut self, place: usize, by: impl Fn(Moment) -> bool) -> Vec<Asked> {
        let Some(book) = self.list.get_mut(place) else {
            return Vec::new();
        };
        let own = std::mem::take(&mut book.own);
        let (due, later) = own.into_iter().partition(|one| by(one.at));
        book.own = later;
        due
    }

    fn decide(&mut self, place: usize, asked: Vec<Asked>, closed: &mut Closed) -> Vec<bool> {
        if asked.is_empty() {
            return Vec::new();
        }
        let number = self.list.get(place).map(|book| book.number);
        let commands = asked.iter().zip(number.into_iter().cycle());
        let commands: Vec<SettlementCommandDraft> = commands
            .map(|(one, number)| self.command(one, number))
            .collect();
        let Some(book) = self.list.get_mut(place) else {
            return vec![false; asked.len()];
        };
        let report = book.year.take(YearCommandsDraft {
            head: Some(book.head.clone()),
            commands,
        });
        book.events.extend(report.events);
        if let Some(head) = report.head {
            book.head = head;
        }
        let provider = stands_for(&book.provider);
        let named = |act: &str| {
            let mut came = self.came.iter();
            let own = came.find(|one| Some(one.provider) == number && one.act == act);
            own.map_or_else(|| stands_for(act), |one| one.name.clone())
        };
        let place = |path: String| {
            let told = of_command(&asked, &named, &path);
            told.unwrap_or_else(|| (provider.clone(), path))
        };
        take_placed(&report.verdict, &place, closed);
        let decided = report.decided.iter();
        decided.map(|one| one.event.is_some()).collect()
    }

    /// The command as it is sent: what every one of them says, and its signature.
    fn command(&mut self, asked: &Asked, number: TaxNumber) -> SettlementCommandDraft {
        self.commands += 1;
        let mut asked = asked.clone();
        asked.draft.provider = Some(number.to_string());
        let mut draft = asked.draft.clone();
        draft.command = Some(format!("К-{:06}", self.commands));
        draft.year = Some(self.year.to_string());
        draft.at = Some(asked.at.to_string());
        let (actor, orderer) = self.actor(asked.kind(), number);
        draft.actor = draft.actor.or_else(|| Some(actor.name().into()));
        draft.orderer = draft.orderer.or(Some(orderer));
        if asked.kind() == Some(StepKind::SignAct) && draft.text.is_none() {
            // the text is the one that came, be it presented by then or not
            let mut came = self.came.iter();
            let own = came.find(|one| one.provider == number && asked.is_of(one));
            draft.text = own.map(|own| own.text.to_string());
        }
        if draft.actor.as_deref() != Some(Actor::Registrar.name()) && !asked.unsigned {
            draft.signature = signature(&draft, asked.at);
        }
        draft
    }

    /// Whoever takes a step: the provider what is its own, the portal what is the portal's
    /// where its registrar is known, the issuer the rest.
    fn actor(&self, kind: Option<StepKind>, number: TaxNumber) -> (Actor, String) {
        let may = |actor| kind.is_some_and(|kind| may_take(actor, kind));
        match &self.input.issuer.registrar {
            _ if may(Actor::Provider) => (Actor::Provider, number.to_string()),
            Some(registrar) if may(Actor::Registrar) => (Actor::Registrar, registrar.clone()),
            _ => (Actor::Issuer, self.input.issuer.bin.clone()),
        }
    }

    /// The year of a provider on a day.
    pub(super) fn state(&self, place: usize, day: Day) -> Option<YearReport> {
        let book = self.list.get(place)?;
        let day = Some(day.to_string());
        book.year.state(YearDayDraft { day }).year
    }

    /// The histories as the issuer's desk sends them.
    pub(super) fn years(&self, service: &str) -> Vec<DeskYearDraft> {
        let years = self.list.iter().map(|book| {
            let mut cards = self.input.providers.iter();
            let card = cards.find(|card| card.bin == book.provider);
            DeskYearDraft {
                events: book.events.clone(),
                head: Some(book.head.clone()),
                recipient: card.map(|card| card.name.clone()),
                service: Some(service.into()),
                bic: card.map(|card| card.bic.clone()),
                ..DeskYearDraft::default()
            }
        });
        years.collect()
    }

    /// The queue of the issuer on a day, over all providers.
    pub(super) fn queue(&mut self, day: Day, closed: &mut Closed) -> SettlementQueueReport {
        let report = settlement_queue(SettlementQueueDraft {
            issuer: Some(self.input.issuer.bin.clone()),
            registrar: self.input.issuer.registrar.clone(),
            checked_on: Some(self.last.to_string()),
            day: Some(day.to_string()),
            years: self.years(""),
            ..SettlementQueueDraft::default()
        });
        take_placed(&report.verdict, &|path| (stands_for("queue"), path), closed);
        report
    }

    /// How each provider stands, from the events alone: what the month kept is verified whole.
    pub(super) fn verified(&self, place: usize, closed: &mut Closed) -> Option<YearReport> {
        let book = self.list.get(place)?;
        let report: YearStateReport = settlement_state(YearEventsDraft {
            issuer: Some(self.input.issuer.bin.clone()),
            registrar: self.input.issuer.registrar.clone(),
            events: book.events.clone(),
            head: Some(book.head.clone()),
            day: Some(self.last.to_string()),
            checked_on: Some(self.last.to_string()),
            ..YearEventsDraft::default()
        });
        let provider = stands_for(&book.provider);
        if report.verdict.outcome != Outcome::Clear {
            take_placed(&report.verdict, &|path| (provider.clone(), path), closed);
        }
        report.year
    }
}

/// Where a history ends that did not begin.
fn nowhere() -> HistoryHeadRecord {
    HistoryHeadRecord {
        number: Some(0),
        digest: Some(Digest::NOTHING.to_string()),
    }
}

/// `commands[2].act` is `sign-act.act` of the act of the third command, and
/// `commands[2].acts[1]` is `form-bill` of the second act of the invoice for payment.
fn of_command(
    asked: &[Asked],
    named: &dyn Fn(&str) -> ActName,
    path: &str,
) -> Option<(ActName, String)> {
    let (index, rest) = path.strip_prefix("commands[")?.split_once(']')?;
    let one = asked.get(index.parse::<usize>().ok()?)?;
    let step = one.draft.step.as_deref().unwrap_or_default();
    let in_bill = || {
        let (index, rest) = rest.strip_prefix(".acts[")?.split_once(']')?;
        let act = one.draft.acts.get(index.parse::<usize>().ok()?)?;
        Some((named(act.act.as_deref()?), format!("{step}{rest}")))
    };
    Some(in_bill().unwrap_or_else(|| (one.name.clone(), format!("{step}{rest}"))))
}

/// What the host's provider of signatures would report of a command: its head signed its
/// text at that moment, with a certificate of the year before and the year after.
fn signature(draft: &SettlementCommandDraft, at: Moment) -> Option<SignatureDraft> {
    let text = settlement_to_sign(SettlementToSignDraft {
        law: None,
        command: Some(draft.clone()),
    });
    let orderer: TaxNumber = draft.orderer.as_ref()?.parse().ok()?;
    let (person, entity, role) = match orderer {
        TaxNumber::Bin(bin) => (head()?.to_string(), Some(bin.to_string()), "head"),
        TaxNumber::Iin(iin) => (iin.to_string(), None, "person"),
    };
    Some(SignatureDraft {
        person: Some(person),
        entity,
        role: Some(role.into()),
        serial: Some("5EED-02".into()),
        valid_from: Some(at.day().plus_days(-200)?.to_string() + "T00:00"),
        valid_to: Some(at.day().plus_days(200)?.to_string() + "T00:00"),
        signed_at: Some(at.to_string()),
        digest: text.digest,
        verified: Some(true),
        ..SignatureDraft::default()
    })
}

/// A made-up head, born in a year to come.
fn head() -> Option<Iin> {
    let digit = control_digit(&[9, 9, 0, 3, 0, 1, 5, 0, 0, 0, 2])?;
    format!("99030150002{digit}").parse().ok()
}
