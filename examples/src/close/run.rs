//! The steps of a month.

use super::accept::accept_all;
use super::duplicates::duplicates;
use super::findings::{ActName, ActOutcome, Found, NotAnswered, Standing, take, unlisted};
use super::input::{Input, InputError};
use super::issue::issue_all;
use super::journal::journal;
use super::pay::pay;
use super::register::registers;
use super::sign::{Suspension, sign_all, suspend};
use super::signatures::signatures;
use super::statement::draw;
use super::steps::steps;
use super::visits::visits;
use qalqan_core::act::CheckedAct;
use qalqan_core::calendar::Moment;
use qalqan_core::duplicate::ClearAct;
use qalqan_core::law::{self, Effect};
use qalqan_core::payment::ActRegister;
use qalqan_core::statement::AccountStatement;
use qalqan_core::wire::{Checker, CheckerDraft, ReferenceDraft};
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
#[derive(Debug, Default)]
pub struct Closed {
    /// Everything found, in the order of the acts.
    pub found: Vec<Found>,
    /// Everything that could not be answered.
    pub open: Vec<NotAnswered>,
    /// Findings counted but not listed: more of one rule in one act than a verdict lists.
    pub unlisted: u64,
    /// Policies issued.
    pub policies: usize,
    /// Service lines checked.
    pub services: u64,
    /// The acts, in the order in which they came.
    pub outcomes: Vec<ActOutcome>,
    /// Providers whose payment is suspended.
    pub suspensions: Vec<Suspension>,
    /// The register of acts, one for each stream of money.
    pub registers: Vec<ActRegister>,
    /// Payment orders formed and controlled.
    pub orders: usize,
    /// The statement of one account.
    pub statement: Option<AccountStatement>,
}

/// An act that the check accepted.
pub(super) struct Accepted {
    pub(super) act: CheckedAct,
    pub(super) name: ActName,
    pub(super) received: Moment,
}

/// An accepted act that repeats nothing.
pub(super) struct Clear {
    pub(super) act: ClearAct,
    pub(super) name: ActName,
    pub(super) received: Moment,
}

/// Closes the month of an input.
///
/// # Errors
/// [`InputError`]: a file that cannot be read, or a reference book with broken rows.
pub fn close(input: &Input, progress: &mut dyn Progress) -> Result<Closed, InputError> {
    let mut closed = Closed::default();
    progress.step("issue policies", 1);
    let mut reference = issue_all(input, &mut closed)?;
    progress.part();
    progress.step("verify visits", 1);
    visits(input, &mut closed, &mut reference)?;
    progress.part();
    let checker = checker(input, reference)?;
    let Some(edition) = law::editions().last() else {
        return Err(input.refuse("inbox.json", "no edition of the law"));
    };
    let accepted = check(input, &checker, &mut closed, progress)?;
    steps(input, &mut closed)?;
    signatures(input, &mut closed)?;
    journal(input, &mut closed)?;
    progress.step("judge duplicates", 1);
    let clear = duplicates(input, accepted, &mut closed, edition)?;
    progress.part();
    stand(&mut closed);
    progress.step("sign and register", 4);
    suspend(input, &mut closed, &clear, edition)?;
    let signed = sign_all(input, &mut closed, clear)?;
    let signed = accept_all(input, &mut closed, signed)?;
    progress.part();
    registers(input, &mut closed, checker.reference(), &signed)?;
    progress.part();
    pay(input, &mut closed, checker.reference(), &signed, edition)?;
    progress.part();
    draw(input, &mut closed, checker.reference(), &signed);
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

fn checker(input: &Input, reference: ReferenceDraft) -> Result<Checker, InputError> {
    let checker = Checker::new(CheckerDraft {
        law: None,
        reference: Some(reference),
    });
    let verdict = checker.report();
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
fn check(
    input: &Input,
    checker: &Checker,
    closed: &mut Closed,
    progress: &mut dyn Progress,
) -> Result<Vec<Accepted>, InputError> {
    progress.step("check acts", input.inbox.len());
    let mut accepted = Vec::new();
    for arrival in &input.inbox {
        let mut draft = input.act(arrival)?;
        // nothing in an act is of a day after it came
        draft.checked_on = arrival.received_at.split('T').next().map(Into::into);
        let name = ActName {
            file: arrival.file.clone(),
            act: draft
                .number
                .as_ref()
                .map_or_else(|| arrival.file.clone(), ToString::to_string),
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
            let bad = |error| input.refuse("inbox.json", format!("{}: {error}", arrival.file));
            let received = arrival.received_at.parse().map_err(bad)?;
            accepted.push(Accepted {
                act,
                name,
                received,
            });
        }
        progress.part();
    }
    Ok(accepted)
}
