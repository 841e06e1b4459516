//! How everything stands at the end: acts in their places, and providers that wait for a cure.

use super::super::desk::stands_for;
use super::super::findings::{Found, Standing};
use super::super::run::Closed;
use super::super::tables::shown;
use super::books::{Books, Settled};
use qalqan_core::calendar::Day;
use qalqan_core::identifier::TaxNumber;
use qalqan_core::law;
use qalqan_core::payment::SuspensionGround;
use qalqan_core::settlement::{ActPlace, StandingGround};
use qalqan_core::wire::{
    CauseReport, HoldReport, StandingDraft, StopDraft, SuspensionDraft, YearReport,
    payment_standing,
};
use serde::Serialize;
use std::collections::BTreeSet;

/// A provider whose payment is suspended or stopped.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Suspension {
    /// BIN.
    pub provider: String,
    /// The same for people, masked where it is a person's.
    #[serde(skip)]
    pub shown: String,
    /// The causes, each with the document that shows it.
    pub causes: Vec<(&'static str, String)>,
    /// Since when.
    pub since: String,
    /// The last day of the term of point 15.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cure_by: Option<String>,
}

pub(super) fn stand(books: &mut Books<'_>, closed: &mut Closed) {
    let years = (0..books.list.len()).map(|place| books.verified(place, closed));
    let years: Vec<Option<YearReport>> = years.collect();
    let mut signed = BTreeSet::new();
    let mut waits = BTreeSet::new();
    for (book, year) in books.list.iter().zip(years) {
        let Some(year) = year else { continue };
        for one in &year.held {
            closed.found.extend(held(books, book.number, one));
        }
        closed
            .suspensions
            .extend(suspension(books, book.number, &year));
        for act in &year.acts {
            let Some(came) = books.act(book.number, &act.contract, &act.act) else {
                continue;
            };
            if act.bill.is_some() {
                signed.insert(came.name.clone());
            }
            if !act.held.is_empty() || act.place == Some(ActPlace::InCheck) && !year.held.is_empty()
            {
                waits.insert(came.name.clone());
            }
        }
        closed.settled.push(Settled {
            number: book.number,
            year,
        });
    }
    for outcome in &mut closed.outcomes {
        let least = match () {
            () if signed.contains(&outcome.name) => Standing::Signed,
            () if waits.contains(&outcome.name) => Standing::Suspended,
            // whatever kept it off the invoice for payment, a person has to look at it
            () => Standing::Review,
        };
        outcome.standing = outcome.standing.max(least);
    }
}

/// What holds a provider, told at the act that shows it.
fn held(books: &Books<'_>, number: TaxNumber, hold: &HoldReport) -> Option<Found> {
    let ground = hold.ground?;
    let rule = ground.rule();
    let since: Day = hold.since.as_ref()?.to_string().parse().ok()?;
    let line = law::on(since).ok()?.provision(rule)?;
    let mut came = books.came.iter();
    let shows = came.find(|one| one.provider == number && one.name.act == hold.paper);
    let name = shows.map_or_else(|| stands_for(&number.to_string()), |one| one.name.clone());
    let day = match ground.stops() {
        true => "received",
        false => "discovered",
    };
    Some(Found {
        name,
        code: rule.code.into(),
        clause: line.clause.to_string(),
        effect: line.effect,
        path: "held".into(),
        params: vec![
            (day.into(), since.to_string()),
            ("document".into(), hold.paper.clone()),
        ],
        at_stake: None,
    })
}

fn suspension(books: &Books<'_>, number: TaxNumber, year: &YearReport) -> Option<Suspension> {
    let held = &year.held;
    let since = held
        .iter()
        .filter_map(|one| one.since.as_ref()?.to_string().parse::<Day>().ok());
    let since = since.min()?;
    let causes = held
        .iter()
        .filter_map(|one| Some((one.ground?.name(), one.paper.clone())));
    Some(Suspension {
        provider: number.to_string(),
        shown: shown(number),
        causes: causes.collect(),
        since: since.to_string(),
        cure_by: cure_by(year, books.last),
    })
}

/// The last day of the term of point 15: the standing of a provider tells it, its year does
/// not.
fn cure_by(year: &YearReport, on: Day) -> Option<String> {
    let open = year.causes.iter().filter(|cause| cause.cured.is_none());
    let causes: Vec<SuspensionDraft> = open.filter_map(cause).collect();
    let stops = year.stops.iter().map(|stop| StopDraft {
        ground: stop.ground.map(|ground| ground.name().into()),
        confirmed: stop.confirmed.as_ref().map(ToString::to_string),
        document: Some(stop.paper.clone()),
    });
    let report = payment_standing(StandingDraft {
        on: Some(on.to_string()),
        stops: stops.collect(),
        causes,
        ..StandingDraft::default()
    });
    let days = report
        .cure_terms
        .iter()
        .filter_map(|one| one.last_day.as_ref());
    days.map(ToString::to_string).min()
}

/// The three kinds of arrears are one ground there.
fn cause(one: &CauseReport) -> Option<SuspensionDraft> {
    let ground = match one.ground? {
        StandingGround::Address => SuspensionGround::Address,
        StandingGround::Visits => SuspensionGround::Visits,
        _ => SuspensionGround::Taxes,
    };
    Some(SuspensionDraft {
        ground: Some(ground.name().into()),
        discovered: one.discovered.as_ref().map(ToString::to_string),
        document: Some(one.paper.clone()),
        source: Some("register".into()),
        ..SuspensionDraft::default()
    })
}
