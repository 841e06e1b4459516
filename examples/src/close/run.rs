//! The steps of a month.

use super::findings::{ActName, ActOutcome, Found, NotAnswered, Standing, take, unlisted};
use super::input::{ArrivalCard, Input, InputError};
use super::register::Register;
use super::statement::Statement;
use qalqan_core::act::{Act, CheckedAct};
use qalqan_core::calendar::{Day, Period};
use qalqan_core::duplicate::{FingerprintKey, History, HistoryStatus, Searched, judge};
use qalqan_core::finding::Examination;
use qalqan_core::law::{self, Effect};
use qalqan_core::wire::{Checker, CheckerDraft};
use std::collections::BTreeMap;

/// Shows how far the work is.
pub trait Progress {
    /// A step of so many parts begins.
    fn step(&mut self, name: &'static str, parts: usize);
    /// One part is done.
    fn part(&mut self);
}

/// Shows nothing.
#[derive(Clone, Copy, Debug)]
pub struct Silent;

impl Progress for Silent {
    fn step(&mut self, _: &'static str, _: usize) {}
    fn part(&mut self) {}
}

/// A closed month.
#[derive(Debug)]
pub struct Closed {
    /// Everything found, in the order of the acts.
    pub found: Vec<Found>,
    /// Everything that could not be answered.
    pub open: Vec<NotAnswered>,
    /// Findings counted but not listed: more of one rule in one act than a verdict lists.
    pub unlisted: u64,
    /// Service lines checked.
    pub services: u64,
    /// The acts, in the order in which they came.
    pub outcomes: Vec<ActOutcome>,
    /// The register of acts, one for each stream of money.
    pub registers: Vec<Register>,
    /// The statement of one account.
    pub statement: Option<Statement>,
}

/// An act that the check accepted, with what has been found of it so far.
pub(super) struct Accepted<'a> {
    pub(super) act: CheckedAct,
    pub(super) name: ActName,
    pub(super) arrival: &'a ArrivalCard,
}

/// The key of this example. A host keeps its own, and keeps it secret.
const EXAMPLE_KEY: [u8; 16] = *b"example key only";

/// Closes the month of an input.
///
/// # Errors
/// [`InputError`]: a file that cannot be read, or a reference book with broken rows.
pub fn close(input: &Input, progress: &mut dyn Progress) -> Result<Closed, InputError> {
    let checker = checker(input)?;
    let mut closed = Closed {
        found: Vec::new(),
        open: Vec::new(),
        unlisted: 0,
        services: 0,
        outcomes: Vec::new(),
        registers: Vec::new(),
        statement: None,
    };
    let accepted = check(input, &checker, &mut closed, progress)?;
    duplicates(input, &accepted, &mut closed, progress)?;
    stand(&mut closed);
    let signed = signed(&closed, &accepted);
    progress.step("register", 2);
    closed.registers = super::register::registers(input, checker.reference(), &signed);
    progress.part();
    closed.statement = super::statement::busiest(input, checker.reference(), &signed);
    progress.part();
    Ok(closed)
}

/// How each act stands by its heaviest finding. What could not be checked is never
/// signed unseen.
fn stand(closed: &mut Closed) {
    let mut heaviest: BTreeMap<&ActName, Effect> = BTreeMap::new();
    for found in &closed.found {
        let effect = heaviest.entry(&found.name).or_insert(found.effect);
        *effect = (*effect).max(found.effect);
    }
    for open in &closed.open {
        let effect = heaviest.entry(&open.name).or_insert(Effect::Review);
        *effect = (*effect).max(Effect::Review);
    }
    for outcome in &mut closed.outcomes {
        outcome.standing = Standing::of(heaviest.get(&outcome.name).copied());
    }
}

fn checker(input: &Input) -> Result<Checker, InputError> {
    let (checker, verdict) = Checker::new(CheckerDraft {
        law: None,
        reference: Some(input.reference.clone()),
    });
    match verdict.findings.first() {
        None => Ok(checker),
        Some(first) => {
            let why = format!(
                "{} rows with findings, the first {} at {}",
                verdict.findings.len(),
                first.code,
                first.path
            );
            Err(input.refuse("reference.json", why))
        }
    }
}

/// Checks the acts one file at a time.
fn check<'a>(
    input: &'a Input,
    checker: &Checker,
    closed: &mut Closed,
    progress: &mut dyn Progress,
) -> Result<Vec<Accepted<'a>>, InputError> {
    progress.step("check acts", input.inbox.len());
    let mut accepted = Vec::new();
    for arrival in &input.inbox {
        let draft = input.act(arrival)?;
        let name = ActName {
            file: arrival.file.clone(),
            act: draft.number.clone().unwrap_or_else(|| arrival.file.clone()),
        };
        let (report, checked) = checker.check(&draft);
        let Some(checked) = checked else {
            return Err(input.refuse(&arrival.file, "no edition of the law covers the act"));
        };
        closed.services += report.services;
        closed.unlisted += unlisted(&checked.verdict);
        let place = |path| (name.clone(), path);
        take(
            &checked.verdict,
            &place,
            &mut closed.found,
            &mut closed.open,
        );
        closed.outcomes.push(ActOutcome {
            name,
            standing: Standing::Refused,
            total: match &checked.act {
                Ok(act) => act.act().total,
                Err(act) => act.total,
            },
        });
        if let (Ok(act), Some(last)) = (checked.act, closed.outcomes.last()) {
            let name = last.name.clone();
            accepted.push(Accepted { act, name, arrival });
        }
        progress.part();
    }
    Ok(accepted)
}

/// Judges the accepted acts against each other: a refused act was not presented.
fn duplicates(
    input: &Input,
    accepted: &[Accepted<'_>],
    closed: &mut Closed,
    progress: &mut dyn Progress,
) -> Result<(), InputError> {
    progress.step("judge duplicates", 1);
    let acts: Vec<&Act> = accepted.iter().map(|one| one.act.act()).collect();
    let mut exam = Examination::new();
    let history = first_month(input)?;
    let Some(edition) = law::editions().last() else {
        return Err(input.refuse("inbox.json", "no edition of the law"));
    };
    let key = FingerprintKey::new(EXAMPLE_KEY);
    judge(&mut exam, &key, &acts, Some(&history), edition);
    let verdict = exam.close();
    closed.unlisted += unlisted(&verdict);
    let place = |path: String| inside(accepted, &path);
    take(&verdict, &place, &mut closed.found, &mut closed.open);
    progress.part();
    Ok(())
}

/// `acts[3].cases[0]` is `cases[0]` of the fourth act.
fn inside(accepted: &[Accepted<'_>], path: &str) -> (ActName, String) {
    let cut = || {
        let (index, rest) = path.strip_prefix("acts[")?.split_once(']')?;
        let one = accepted.get(index.parse::<usize>().ok()?)?;
        Some((one.name.clone(), rest.trim_start_matches('.').to_string()))
    };
    cut().unwrap_or_else(|| (ActName::default(), path.to_string()))
}

/// The pilot's first month in this example: nothing was presented before, and the
/// host says so, or the rules that need a history could not answer.
fn first_month(input: &Input) -> Result<History, InputError> {
    let bad = |_| input.refuse("reference.json", "no period of the year");
    let first = Day::new(2026, 1, 1);
    let last = Day::new(2026, 12, 31);
    let period = first
        .zip(last)
        .map(|(first, last)| Period::new(first, last));
    let searched = Searched {
        periods: period.transpose().map_err(bad)?.into_iter().collect(),
        statuses: HistoryStatus::ALL.to_vec(),
        complete: true,
        as_of: last,
    };
    Ok(History::new(searched, Vec::new()))
}

/// The acts to sign, in the order in which they came (mechanism 12).
fn signed<'a, 'b>(closed: &Closed, accepted: &'b [Accepted<'a>]) -> Vec<&'b Accepted<'a>> {
    let good = |one: &&Accepted<'_>| {
        let mut outcomes = closed.outcomes.iter();
        outcomes.any(|outcome| outcome.name == one.name && outcome.standing == Standing::Signed)
    };
    let mut acts: Vec<&Accepted<'_>> = accepted.iter().filter(good).collect();
    acts.sort_by(|one, two| one.arrival.received_at.cmp(&two.arrival.received_at));
    acts
}
