//! The medical worker: on the roster, not oneself, one place at one time, a day's load.

use crate::act::Reference;
use crate::act::rules::insured::died_before;
use crate::act::scene::{LineScene, WorkersScene};
use crate::act::workers::{Missing, WorkerLine};
use crate::fact::{Lack, Source};
use crate::finding::{Check, rule_table};
use crate::law::catalogue::act as rules;
use crate::money::{Tenge, checked_sum};
use crate::party::WorkerCard;
use alloc::vec::Vec;

rule_table! {
    /// The worker of a line.
    pub(in crate::act) Lines: LineScene<'_>, lists of Reference;
    WORKER_ON_ROSTER at "worker" => worker_on_roster;
    SELF_SERVICE at "worker" => self_service;
}

rule_table! {
    /// The workers of an act, each with all of its lines.
    pub(in crate::act) Workers: WorkersScene<'_>;
    ONE_PLACE => one_place;
    DAILY_LOAD => daily_load;
    WORKER_AFTER_DEATH => worker_after_death;
}

/// ACT-012: the worker stands on the provider's roster on the day of the service.
///
/// A service counts for who employs the one that gave it. A worker employed until
/// 28 February fires with a service of March. Speaks with `day`; the amount of the line is
/// at stake.
fn worker_on_roster(check: &mut Check<'_>, scene: &LineScene<'_>) {
    let service = scene.service;
    let Some((_, day)) = check.person_and_day(("worker", service.worker), service.at) else {
        return;
    };
    let Some(provider) = check.field("provider", scene.act.provider) else {
        return;
    };
    let here_that_day = |card: &WorkerCard| (card.provider == provider).then_some(card.employed);
    match check.any("workers", &scene.workers, day, here_that_day) {
        Some(true) => check.pass(),
        Some(false) => check.find(|finding| finding.with("day", day).stake(service.amount)),
        None => (),
    }
}

/// ACT-035: a worker does not serve oneself.
///
/// Nobody else saw that service. A line whose worker is the insured of its case fires. It
/// has no values; the amount of the line is at stake.
fn self_service(check: &mut Check<'_>, scene: &LineScene<'_>) {
    let service = scene.service;
    let Some(worker) = check.field("worker", service.worker) else {
        return;
    };
    let Some(insured) = check.field("insured", scene.case.insured) else {
        return;
    };
    if worker == insured {
        check.find(|finding| finding.stake(service.amount));
    } else {
        check.pass();
    }
}

/// The lines that lack what a rule needs are *not checked*.
fn incomplete(check: &mut Check<'_>, scene: &WorkersScene<'_>, needs: (Missing, &'static str)) {
    let cases = check.place();
    let cases = cases.field("cases");
    for (place, missing) in scene.workers.incomplete() {
        let what = match missing {
            Missing::Worker => "worker",
            Missing::Time => "at",
            _ if missing == needs.0 => needs.1,
            _ => continue,
        };
        let path = || place.path(&cases);
        check.lack_at(&path, what, Source::Mis, Lack::NoKey);
    }
}

/// ACT-033: a worker is at one facility at a time, and the way to another takes the minutes
/// of the edition.
///
/// Services at 9:00 in one facility and at 9:00 in another fire both. Speaks with `at` and
/// `other`, the path of the other line; the amount of the line is at stake. Every line that
/// stands within the time of one at another facility is found, whatever the order of the
/// act: each looks at its nearest neighbours elsewhere, before and after, so the work grows
/// with the number of lines.
fn one_place(check: &mut Check<'_>, scene: &WorkersScene<'_>) {
    incomplete(check, scene, (Missing::Facility, "facility"));
    let minutes = i64::from(scene.law.worker_move_minutes.get());
    for own in scene.workers.each() {
        one_worker(check, scene, own, minutes.saturating_mul(60));
    }
}

fn one_worker(check: &mut Check<'_>, scene: &WorkersScene<'_>, own: &[WorkerLine], seconds: i64) {
    let placed = || own.iter().filter(|line| line.facility.is_some());
    let Some(first) = placed().next() else { return };
    let mut lines = 0_u64;
    if placed().all(|line| {
        lines = lines.saturating_add(1);
        line.facility == first.facility
    }) {
        return check.pass_many(lines);
    }
    let cases = check.place();
    let cases = cases.field("cases");
    let before = elsewhere(placed(), own.len());
    let after = elsewhere(placed().rev(), own.len());
    let around = before.into_iter().zip(after.into_iter().rev());
    for (line, (before, after)) in placed().zip(around) {
        let earlier = before.filter(|other| line.at.seconds_since(other.at) <= seconds);
        let later = after.filter(|other| other.at.seconds_since(line.at) <= seconds);
        match earlier.or(later) {
            None => check.pass(),
            Some(other) => check.find_at(line.place.path(&cases), |finding| {
                let finding = finding.with("at", line.at);
                let finding = finding.with("other", other.place.path(&cases));
                finding.stake(line.place.amount(scene.act))
            }),
        }
    }
}

/// For each line of a worker by time, the nearest line before it at another facility.
fn elsewhere<'a>(
    lines: impl Iterator<Item = &'a WorkerLine>,
    most: usize,
) -> Vec<Option<&'a WorkerLine>> {
    let (mut last, mut other) = (None::<&WorkerLine>, None);
    let mut nearest = Vec::with_capacity(most);
    nearest.extend(lines.map(|line| {
        if let Some(before) = last.filter(|before| before.facility != line.facility) {
            other = Some(before);
        }
        last = Some(line);
        other
    }));
    nearest
}

/// ACT-034: a worker sees no more people in a day than the edition's limit.
///
/// People whom the worker saw that day in other acts count where the host tells them. A
/// worker with 101 people on 5 March fires at the first line of the day, the limit being a
/// hundred. Speaks with `day`, `patients` and `limit`; what the lines of the day cost is at
/// stake.
fn daily_load(check: &mut Check<'_>, scene: &WorkersScene<'_>) {
    incomplete(check, scene, (Missing::Insured, "insured"));
    let cases = check.place();
    let cases = cases.field("cases");
    let (limit, loads) = (scene.law.worker_day_patients.get(), &scene.reference.loads);
    for (day, lines) in scene.workers.days() {
        let rows = loads.rows_at(Some(&day.worker));
        let earlier = rows.whenever().iter();
        let earlier = earlier.filter(|(_, load)| load.day == day.day);
        let patients = earlier.fold(day.patients, |sum, (_, load)| {
            sum.saturating_add(load.patients.into())
        });
        if patients <= u64::from(limit) {
            // an act is judged alone where the host tells no loads at all
            let open = rows.open_on(day.day).filter(|_| loads.is_given());
            match open {
                None => check.pass(),
                Some(gap) => {
                    let path = || day.first.path(&cases);
                    check.open_at(&path, ("loads", loads.source()), gap);
                }
            }
            continue;
        }
        let amount = |line: &WorkerLine| line.place.amount(scene.act).unwrap_or(Tenge::ZERO);
        let stake = checked_sum(lines.iter().map(amount));
        check.find_at(day.first.path(&cases), |finding| {
            let finding = finding.with("day", day.day).with("patients", patients);
            finding.with("limit", limit).stake(stake)
        });
    }
}

/// ACT-055: no service is given by a worker after the worker's own death.
///
/// Whoever stands in such a line did not give it. The day of death itself passes. A service
/// of 6 March fires where the register of individuals tells the worker's death on the 5th.
/// Speaks with `day`, `death` and the evidence `death-date`; the amount of the line is at
/// stake. One list tells the deaths of insured and of workers.
fn worker_after_death(check: &mut Check<'_>, scene: &WorkersScene<'_>) {
    incomplete(check, scene, (Missing::Worker, "worker"));
    let list = check.place();
    let (cases, book) = (list.field("cases"), &scene.reference.deaths);
    if !book.is_given() {
        let mut check = check.at(&cases);
        return check.lack("deaths", book.source(), Lack::NotGiven);
    }
    for own in scene.workers.each() {
        let Some(first) = own.first() else { continue };
        let rows = book.rows_at(Some(&first.worker));
        let deaths = || rows.whenever().iter().map(|(_, death)| *death);
        let told = deaths().min().zip(deaths().max());
        let alive = |line: &WorkerLine| {
            let day = line.at.day();
            told.is_none_or(|(first, _)| day <= first) && rows.open_on(day).is_none()
        };
        let (before, after) = own.split_at(own.partition_point(alive));
        check.pass_many(u64::try_from(before.len()).unwrap_or(u64::MAX));
        for line in after {
            let (day, path) = (line.at.day(), || line.place.field(&cases, "worker"));
            match (died_before(told, day), rows.open_on(day)) {
                (Err(lack), _) => check.lack_at(&path, "deaths", book.source(), lack),
                (Ok(Some(death)), _) => check.find_at(path(), |finding| {
                    let finding = finding.with("day", day).with("death", death);
                    finding
                        .evidence("death-date", death, book.source(), book.as_of())
                        .stake(line.place.amount(scene.act))
                }),
                (Ok(None), Some(gap)) => check.open_at(&path, ("deaths", book.source()), gap),
                (Ok(None), None) => check.pass(),
            }
        }
    }
}
