//! Suspension of providers and signing in the order in which acts came.

use super::findings::{Found, NotAnswered, Standing, take};
use super::input::{Input, InputError};
use super::run::{Clear, Closed};
use qalqan_core::calendar::{Day, Moment, WorkCalendar};
use qalqan_core::fact::Source;
use qalqan_core::finding::Examination;
use qalqan_core::identifier::TaxNumber;
use qalqan_core::law::Edition;
use qalqan_core::payment::{
    PaymentState, QueueEntry, QueuedAct, SignedAct, SuspensionFacts, SuspensionGround, queue, sign,
    standing,
};
use serde::Serialize;
use std::collections::BTreeMap;

/// A provider whose payment is suspended.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Suspension {
    /// BIN.
    pub provider: String,
    /// The causes, each with the act that shows it.
    pub causes: Vec<(&'static str, String)>,
    /// Since when.
    pub since: String,
    /// The last day of the term of point 15.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cure_by: Option<String>,
}

/// The day on which the issuer signs: a working day after the last act came.
const SIGNING_DAY: (i32, u32, u32) = (2026, 4, 6);

/// Nine in the morning, in seconds of the day.
const NINE: u32 = 9 * 3600;

fn signing_day(input: &Input) -> Result<Day, InputError> {
    let (year, month, day) = SIGNING_DAY;
    Day::new(year, month, day).ok_or_else(|| input.refuse("inbox.json", "no day of signing"))
}

/// A ground of point 14 behind a finding.
fn ground(code: &str) -> Option<(SuspensionGround, Source)> {
    match code {
        "ACT-018" => Some((SuspensionGround::Address, Source::Permits)),
        "ACT-020" => Some((SuspensionGround::Taxes, Source::TaxDebt)),
        "VIS-001" => Some((SuspensionGround::Visits, Source::MobileCitizens)),
        _ => None,
    }
}

/// Suspends the providers whose acts show a ground of point 14: payment and approval
/// of all their acts wait, and the acts keep their places.
pub(super) fn suspend(
    input: &Input,
    closed: &mut Closed,
    clear: &[Clear],
    edition: &Edition,
) -> Result<(), InputError> {
    let mut causes: BTreeMap<TaxNumber, Vec<SuspensionFacts>> = BTreeMap::new();
    for found in &closed.found {
        let act = clear.iter().find(|one| one.name == found.name);
        let (Some((ground, source)), Some(one)) = (ground(&found.code), act) else {
            continue;
        };
        let Some(provider) = one.act.act().provider else {
            continue;
        };
        causes.entry(provider).or_default().push(SuspensionFacts {
            ground,
            discovered: one.received.day(),
            cured: None,
            document: one.name.act.clone(),
            source,
        });
    }
    let (today, calendar) = (signing_day(input)?, WorkCalendar::kazakhstan());
    for (provider, causes) in &causes {
        // what it finds is what the act already showed
        let mut exam = Examination::new();
        let stands = standing(&mut exam, causes, &[], today, edition, &calendar);
        if stands.state != PaymentState::Suspended {
            continue;
        }
        let terms = stands.deadlines.iter().flatten();
        let cure_by = terms.map(|term| term.last_day).min();
        closed.suspensions.push(Suspension {
            provider: provider.to_string(),
            causes: causes
                .iter()
                .map(|cause| (cause.ground.name(), cause.document.clone()))
                .collect(),
            since: stands.since.unwrap_or(today).to_string(),
            cure_by: cure_by.map(|day| day.to_string()),
        });
        for one in clear {
            if one.act.act().provider == Some(*provider) {
                hold(closed, one);
            }
        }
    }
    Ok(())
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
    clear: Vec<Clear>,
) -> Result<Vec<SignedAct>, InputError> {
    let today = signing_day(input)?;
    let good = |one: &Clear| {
        let mut outcomes = closed.outcomes.iter();
        outcomes.any(|outcome| outcome.name == one.name && outcome.standing == Standing::Signed)
    };
    let names: Vec<_> = clear.iter().map(|one| one.name.clone()).collect();
    let mut acts: Vec<QueuedAct> = clear
        .into_iter()
        .filter_map(|one| {
            let entry = QueueEntry {
                act: one.act.act().number.clone()?,
                available: one.received,
                held: !good(&one),
                suspended: false,
                unchecked: Vec::new(),
                accepts: Vec::new(),
                signed: None,
            };
            Some(QueuedAct {
                act: one.act,
                entry,
            })
        })
        .collect();
    let entries: Vec<QueueEntry> = acts.iter().map(|one| one.entry.clone()).collect();
    let order = queue(&mut Examination::new(), &entries);
    let mut minute = NINE;
    for place in order {
        if let Some(one) = acts.get_mut(place).filter(|one| !one.entry.held) {
            one.entry.signed = Moment::new(today, minute);
            minute += 60;
        }
    }
    let mut exam = Examination::new();
    let (signed, _) = sign(&mut exam, acts);
    let place = |path: String| super::findings::inside(&names, &path);
    let (mut found, mut open): (Vec<Found>, Vec<NotAnswered>) = (Vec::new(), Vec::new());
    take(&exam.close(), &place, &mut found, &mut open);
    closed.found.append(&mut found);
    closed.open.append(&mut open);
    Ok(signed)
}
