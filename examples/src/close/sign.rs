//! Suspension of providers and signing in the order in which acts came.

use super::days::signing_day;
use super::desk::{Desk, source, stands_for};
use super::fault::Fault;
use super::findings::{ActName, Standing, inside, take};
use super::input::Input;
use super::run::{Clear, Closed};
use super::tables::shown;
use qalqan_core::calendar::{Day, Moment, WorkCalendar};
use qalqan_core::finding::Examination;
use qalqan_core::identifier::TaxNumber;
use qalqan_core::law::Edition;
use qalqan_core::payment::{
    PaymentState, QueueEntry, QueuedAct, SignedAct, StopFacts, SuspensionFacts, SuspensionGround,
    queue, sign, standing,
};
use serde::Serialize;
use std::collections::BTreeMap;

/// A provider whose payment is suspended.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Suspension {
    /// BIN.
    pub provider: String,
    /// The same for people, masked where it is a person's.
    #[serde(skip)]
    pub shown: String,
    /// The causes, each with the act that shows it.
    pub causes: Vec<(&'static str, String)>,
    /// Since when.
    pub since: String,
    /// The last day of the term of point 15.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cure_by: Option<String>,
}

/// Nine in the morning, in seconds of the day.
const NINE: u32 = 9 * 3600;

/// A ground of point 14 behind a finding.
fn ground(code: &str) -> Option<SuspensionGround> {
    match code {
        "ACT-017" | "ACT-018" | "ACT-038" => Some(SuspensionGround::Address),
        "ACT-020" => Some(SuspensionGround::Taxes),
        "VIS-001" => Some(SuspensionGround::Visits),
        _ => None,
    }
}

/// What is known of a provider, and where each cause and each stop is told.
#[derive(Default)]
struct Grounds {
    causes: Vec<(SuspensionFacts, Told)>,
    stops: Vec<(StopFacts, Told)>,
}

/// An act, or what stands in its place, with the path.
type Told = (ActName, String);

/// The grounds that the acts show, and those of earlier months.
fn grounds(
    input: &Input,
    closed: &Closed,
    clear: &[Clear],
    today: Day,
) -> Result<BTreeMap<TaxNumber, Grounds>, Fault> {
    let mut all: BTreeMap<TaxNumber, Grounds> = BTreeMap::new();
    for found in &closed.found {
        let act = clear.iter().find(|one| one.name == found.name);
        let (Some(ground), Some(one)) = (ground(&found.code), act) else {
            continue;
        };
        let Some(provider) = one.act.act().provider else {
            continue;
        };
        let cause = SuspensionFacts {
            ground,
            discovered: one.received.map_or(today, Moment::day),
            cured: None,
            cure_document: None,
            document: one.name.act.clone(),
            source: source(ground),
        };
        let told = (one.name.clone(), "suspension".into());
        all.entry(provider).or_default().causes.push((cause, told));
    }
    for (provider, causes, stops) in Desk::of(input).standings()? {
        let name = stands_for(&provider.to_string());
        let own = all.entry(provider).or_default();
        let causes = causes.into_iter().enumerate();
        own.causes.extend(
            causes.map(|(place, cause)| (cause, (name.clone(), format!("causes[{place}]")))),
        );
        let stops = stops.into_iter().enumerate();
        own.stops
            .extend(stops.map(|(place, stop)| (stop, (name.clone(), format!("stops[{place}]")))));
    }
    Ok(all)
}

/// Suspends and stops the providers against whom a ground of point 14 or 16 stands:
/// payment and approval of all their acts wait, and the acts keep their places.
pub(super) fn suspend(
    input: &Input,
    closed: &mut Closed,
    clear: &[Clear],
    edition: &Edition,
) -> Result<(), Fault> {
    let (today, calendar) = (signing_day(input)?, WorkCalendar::kazakhstan());
    let grounds = grounds(input, closed, clear, today)?;
    for (provider, grounds) in &grounds {
        let causes: Vec<_> = grounds.causes.iter().map(|(one, _)| one.clone()).collect();
        let stops: Vec<_> = grounds.stops.iter().map(|(one, _)| one.clone()).collect();
        let mut exam = Examination::new(edition);
        let stands = standing(
            &mut exam,
            (&causes, &stops),
            None,
            today,
            edition,
            &calendar,
        );
        let place = |path: String| grounds.place(path);
        take(&exam.close(), &place, &mut closed.found, &mut closed.open);
        if stands.state == Some(PaymentState::Open) {
            continue;
        }
        let open = causes.iter().zip(&stands.deadlines);
        let open = open.filter(|(cause, _)| cause.cure().is_none_or(|cured| today < cured));
        let cure_by = open.clone().filter_map(|(_, last)| *last);
        let stopped = stops
            .iter()
            .map(|stop| (stop.ground.name(), stop.document.clone()));
        closed.suspensions.push(Suspension {
            provider: provider.to_string(),
            shown: shown(*provider),
            causes: open
                .clone()
                .map(|(cause, _)| (cause.ground.name(), cause.document.clone()))
                .chain(stopped)
                .collect(),
            since: stands.since.unwrap_or(today).to_string(),
            cure_by: cure_by.min().map(|day| day.to_string()),
        });
        for one in clear {
            if one.act.act().provider == Some(*provider) {
                hold(closed, one);
            }
        }
    }
    Ok(())
}

impl Grounds {
    /// `causes[1]` is where the second cause is told.
    fn place(&self, path: String) -> Told {
        let index = |list: &str| {
            let rest = path.strip_prefix(list)?.strip_prefix('[')?;
            rest.strip_suffix(']')?.parse::<usize>().ok()
        };
        let cause = index("causes").and_then(|place| self.causes.get(place));
        let stop = index("stops").and_then(|place| self.stops.get(place));
        let told = cause.map(|(_, told)| told).or(stop.map(|(_, told)| told));
        told.cloned().unwrap_or((ActName::default(), path))
    }
}

/// A suspended provider's act waits, however clean it is.
fn hold(closed: &mut Closed, one: &Clear) {
    let mut outcomes = closed.outcomes.iter_mut();
    if let Some(outcome) = outcomes.find(|outcome| outcome.name == one.name) {
        outcome.standing = outcome.standing.max(Standing::Suspended);
    }
}

/// Signs what may be signed, a minute apart, in the order of the queue.
pub(super) fn sign_all(
    input: &Input,
    closed: &mut Closed,
    edition: &Edition,
    clear: Vec<Clear>,
) -> Result<Vec<SignedAct>, Fault> {
    let today = signing_day(input)?;
    let good = |one: &Clear| {
        let mut outcomes = closed.outcomes.iter();
        outcomes.any(|outcome| outcome.name == one.name && outcome.standing == Standing::Signed)
    };
    let (mut names, mut acts) = (Vec::new(), Vec::new());
    for one in clear {
        let number = one.act.act().number.clone();
        // an act of which nobody says when it came has no place in the queue
        let Some((number, available)) = number.zip(one.received) else {
            continue;
        };
        let entry = QueueEntry {
            act: number,
            available,
            held: !good(&one),
            suspended: false,
            unchecked: Vec::new(),
            accepts: Vec::new(),
            signed: None,
        };
        names.push(one.name);
        acts.push(QueuedAct {
            act: one.act,
            entry,
        });
    }
    let entries: Vec<QueueEntry> = acts.iter().map(|one| one.entry.clone()).collect();
    let order = queue(&mut Examination::new(edition), &entries);
    let (mut minute, desk) = (NINE, Desk::of(input));
    for place in order {
        let Some(one) = acts.get_mut(place) else {
            continue;
        };
        one.entry.signed = desk.signed(one.entry.act.as_str())?;
        if one.entry.signed.is_none() && !one.entry.held {
            one.entry.signed = Moment::new(today, minute);
            minute += 60;
        }
    }
    let mut exam = Examination::new(edition);
    let (signed, _) = sign(&mut exam, acts);
    let place = |path: String| inside(&names, &path);
    take(&exam.close(), &place, &mut closed.found, &mut closed.open);
    Ok(signed)
}
