//! The steps of a month.

use super::check::{check, checker};
use super::days::edition;
use super::duplicates::duplicates;
use super::fault::Fault;
use super::file::MonthFile;
use super::findings::{ActName, ActOutcome, Found, NotAnswered, Standing};
use super::input::Input;
use super::issue::issue_all;
use super::journal::journal;
use super::progress::{ISSUES, JUDGES, Progress, SIGNS, VERIFIES};
use super::settle::{Came, Settled, Suspension, followed, settle};
use super::signatures::signatures;
use super::statement::draw;
use super::steps::steps;
use super::visits::visits;
use qalqan_core::act::CheckedAct;
use qalqan_core::calendar::Moment;
use qalqan_core::duplicate::ClearAct;
use qalqan_core::law::{Edition, Effect};
use qalqan_core::placement::FundingSource;
use qalqan_core::statement::AccountStatement;
use qalqan_core::wire::{Checker, PolicyList, RegisterReport};
use std::collections::{BTreeMap, BTreeSet};

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
    pub registers: Vec<Registered>,
    /// How the money of each provider stands.
    pub settled: Vec<Settled>,
    /// Payment orders formed and controlled.
    pub orders: usize,
    /// Files that were not there.
    pub absent: Vec<MonthFile>,
    /// What could not be read or used.
    pub faults: Vec<Fault>,
    /// The statement of one account.
    pub statement: Option<AccountStatement>,
    /// The acts that came, for the histories of their providers.
    pub(super) came: Vec<Came>,
}

/// The register of acts of one source, made from the histories.
#[derive(Debug)]
pub struct Registered {
    /// The source.
    pub funding: FundingSource,
    /// Its rows and its total.
    pub report: RegisterReport,
}

/// An act that the check accepted.
pub(super) struct Accepted {
    pub(super) act: CheckedAct,
    pub(super) name: ActName,
    pub(super) received: Option<Moment>,
}

/// An accepted act that repeats nothing.
pub(super) struct Clear {
    pub(super) act: ClearAct,
    pub(super) name: ActName,
    pub(super) received: Option<Moment>,
}

/// Closes the month of an input. What cannot be read or used is told, and the rest of the
/// month is closed.
///
/// # Errors
/// [`Fault`]: no edition of the law covers the month.
pub fn close(input: &Input, progress: &mut dyn Progress) -> Result<Closed, Fault> {
    let mut closed = Closed {
        absent: input.absent.clone(),
        faults: input.faults.clone(),
        ..Closed::default()
    };
    let edition = edition(input)?;
    progress.step(ISSUES, 1);
    let mut reference = issue_all(input, &mut closed);
    progress.part();
    progress.step(VERIFIES, 1);
    visits(input, &mut closed, &mut reference);
    progress.part();
    let policies = reference.policies.clone();
    let checker = checker(reference, &mut closed);
    let (accepted, presented) = check(input, &checker, &mut closed, progress);
    steps(input, &mut closed, edition);
    signatures(input, &presented, &mut closed);
    journal(input, &mut closed);
    progress.step(JUDGES, 1);
    let clear = duplicates(input, accepted, &mut closed, edition);
    progress.part();
    stand(&mut closed, &clear);
    progress.step(SIGNS, 4);
    let known = (&checker, edition, policies);
    if let Err(fault) = after(input, &mut closed, known, clear, progress) {
        closed.faults.push(fault);
    }
    Ok(closed)
}

/// What the issuer does once the acts are judged. Without the day of signing, or where
/// nobody knows who pays whom by which contract, nothing of it can be done, and no act counts
/// as signed.
fn after(
    input: &Input,
    closed: &mut Closed,
    (checker, edition, policies): (&Checker, &Edition, Option<PolicyList>),
    clear: Vec<Clear>,
    progress: &mut dyn Progress,
) -> Result<(), Fault> {
    let settled = match followed(input) {
        true => settle(input, closed, policies, progress),
        false => Ok(()),
    };
    if settled.is_err() || !followed(input) {
        for outcome in &mut closed.outcomes {
            outcome.standing = outcome.standing.max(Standing::Review);
        }
        // a list of arrivals that is not there is told already
        return settled.or_else(|fault| match input.lacks(MonthFile::Inbox) {
            true => Ok(()),
            false => Err(fault),
        });
    }
    draw(input, closed, checker.reference(), edition, clear);
    Ok(())
}

impl Closed {
    /// What could be used; what could not is told.
    pub(super) fn keep<T>(&mut self, result: Result<T, Fault>) -> Option<T> {
        result.map_err(|fault| self.faults.push(fault)).ok()
    }
}

/// How each act stands by its heaviest finding. What could not be checked is never
/// signed unseen.
fn stand(closed: &mut Closed, clear: &[Clear]) {
    let mut heaviest: BTreeMap<&ActName, Effect> = BTreeMap::new();
    for found in &closed.found {
        let effect = heaviest.entry(&found.name).or_insert(found.effect);
        *effect = (*effect).max(found.effect);
    }
    for open in &closed.open {
        let effect = heaviest.entry(&open.name).or_insert(Effect::Review);
        *effect = (*effect).max(Effect::Review);
    }
    let unplaced: BTreeSet<&ActName> = clear
        .iter()
        .filter(|one| one.received.is_none())
        .map(|one| &one.name)
        .collect();
    for outcome in &mut closed.outcomes {
        let standing = Standing::of(heaviest.get(&outcome.name).copied());
        // nobody knows its place in the order of signing
        let least = match unplaced.contains(&outcome.name) {
            true => Standing::Review,
            false => Standing::Signed,
        };
        outcome.standing = standing.max(least);
    }
}
