//! The cohort of medical workers: two places at one time, a day's load, oneself.

use crate::act::ask::{Ask, Line};
use crate::act::cohort::Staff;
use crate::act::{Act, Reference};
use crate::calendar::Moment;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding, Path};
use crate::identifier::{FacilityId, Iin};
use crate::law::Edition;
use crate::law::catalogue::act as rules;
use crate::money::{Tenge, checked_sum};
use crate::sort;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::ptr;

/// ACT-035.
pub(in crate::act) fn self_service(exam: &mut Examination, at: &At<'_>, line: &Line<'_>) {
    let here = at.field("worker");
    let mut ask = Ask::new(exam, &rules::SELF_SERVICE, &here);
    let both = line.service.worker.zip(line.case.insured);
    let Some((worker, insured)) = ask.field("persons", both) else {
        return;
    };
    if worker == insured {
        ask.find(|finding| finding.stake(line.service.amount));
    } else {
        ask.pass();
    }
}

/// Where a line stands: its case and its place there.
type Place = (usize, usize);

fn path(at: &At<'_>, (case, line): Place) -> Path {
    let cases = at.field("cases");
    let case = cases.index(case);
    case.field("services").index(line).path()
}

/// A line as these rules see it.
#[derive(Clone, Copy)]
struct Seen {
    worker: Iin,
    at: Moment,
    place: Place,
    insured: Option<Iin>,
    /// The number that [`Facilities`] gave it.
    facility: Option<usize>,
    amount: Option<Tenge>,
}

impl Seen {
    /// Lines of a worker by time: forty bits and thirty-eight.
    fn key(&self) -> u128 {
        let worker = u128::from(self.worker.number());
        worker.wrapping_shl(38) | u128::from(self.at.rank())
    }
}

/// Facilities by number: a worker's lines are compared by it again and again.
#[derive(Default)]
struct Facilities<'a> {
    numbers: BTreeMap<&'a FacilityId, usize>,
    last: Option<(&'a FacilityId, usize)>,
}

impl<'a> Facilities<'a> {
    fn number(&mut self, facility: &'a FacilityId) -> usize {
        if let Some((_, number)) = self.last.filter(|(last, _)| ptr::eq(*last, facility)) {
            return number;
        }
        let next = self.numbers.len();
        let number = *self.numbers.entry(facility).or_insert(next);
        self.last = Some((facility, number));
        number
    }
}

/// Lines with a worker and a time, in that order. What a rule lacks is *not checked*.
fn seen(exam: &mut Examination, at: &At<'_>, act: &Act, staff: &mut Staff) -> Vec<Seen> {
    let mut found = Vec::new();
    let mut facilities = Facilities::default();
    let mut lack = |rule, place, what| {
        exam.lack(rule, path(at, place), what, Source::Mis, Lack::NoKey);
    };
    for (index, case) in act.cases.iter().enumerate() {
        let insured = case.insured;
        for (line, service) in case.services.iter().enumerate() {
            let place = (index, line);
            let facility = service.facility.as_ref().or(case.facility.as_ref());
            let Some((worker, at)) = service.worker.zip(service.at) else {
                staff.workers.extend(service.worker);
                let nobody = u64::from(service.worker.is_none());
                staff.lines_without = staff.lines_without.saturating_add(nobody);
                lack(&rules::ONE_PLACE, place, "worker, at");
                lack(&rules::DAILY_LOAD, place, "worker, at");
                continue;
            };
            if facility.is_none() {
                lack(&rules::ONE_PLACE, place, "facility");
            }
            if insured.is_none() {
                lack(&rules::DAILY_LOAD, place, "insured");
            }
            found.push(Seen {
                worker,
                at,
                place,
                insured,
                facility: facility.map(|facility| facilities.number(facility)),
                amount: service.amount,
            });
        }
    }
    let lines = found.iter().enumerate();
    let mut order: Vec<u128> = lines
        .map(|(place, line): (usize, &Seen)| sort::placed(line.key(), place))
        .collect();
    sort::numbers(&mut order);
    let in_order = order.into_iter().map(sort::place);
    in_order
        .filter_map(|place| found.get(place).copied())
        .collect()
}

/// ACT-033 and ACT-034, and who was met on the way.
pub(in crate::act) fn workers(
    exam: &mut Examination,
    at: &At<'_>,
    act: &Act,
    reference: &Reference,
    edition: &Edition,
) -> Staff {
    let mut staff = Staff::default();
    let seen = seen(exam, at, act, &mut staff);
    let minutes = edition.parameters.worker_move_minutes.get();
    let limit = edition.parameters.worker_day_patients.get();
    for own in seen.chunk_by(|left, right| left.worker == right.worker) {
        staff.workers.extend(own.first().map(|line| line.worker));
        one_place(exam, at, own, i64::from(minutes).saturating_mul(60));
        for day in own.chunk_by(|left, right| left.at.day() == right.at.day()) {
            daily_load(exam, at, day, reference, limit, &mut staff);
        }
    }
    // those of lines without a time may stand twice
    staff.workers.sort_unstable();
    staff.workers.dedup();
    staff
}

/// For each line of a worker by time, the nearest line before it at another facility.
fn elsewhere<'a>(lines: impl Iterator<Item = &'a Seen>) -> Vec<Option<&'a Seen>> {
    let (mut last, mut other) = (None::<&Seen>, None);
    let nearest = lines.map(|line| {
        if let Some(before) = last.filter(|before| before.facility != line.facility) {
            other = Some(before);
        }
        last = Some(line);
        other
    });
    nearest.collect()
}

/// Every line that stands within the time of one at another facility is found, whatever
/// the order of the act: each looks at its nearest neighbours elsewhere, before and
/// after, so the work grows with the number of lines.
fn one_place(exam: &mut Examination, at: &At<'_>, own: &[Seen], seconds: i64) {
    let rule = &rules::ONE_PLACE;
    let placed = || own.iter().filter(|line| line.facility.is_some());
    let Some(first) = placed().next() else { return };
    if placed().all(|line| line.facility == first.facility) {
        let lines = u64::try_from(placed().count()).unwrap_or(u64::MAX);
        return exam.pass_many(rule, lines);
    }
    let before = elsewhere(placed());
    let after = elsewhere(placed().rev());
    let around = before.into_iter().zip(after.into_iter().rev());
    for (line, (before, after)) in placed().zip(around) {
        let earlier = before.filter(|other| line.at.seconds_since(other.at) <= seconds);
        let later = after.filter(|other| other.at.seconds_since(line.at) <= seconds);
        match earlier.or(later) {
            None => exam.pass(rule),
            Some(other) => {
                let finding = Finding::new(rule, path(at, line.place)).with("at", line.at);
                let finding = finding.with("other", path(at, other.place));
                exam.find(finding.stake(line.amount));
            }
        }
    }
}

/// The finding stands at the first line of the day. People whom the worker saw that day
/// in other acts count where the host tells them.
fn daily_load(
    exam: &mut Examination,
    at: &At<'_>,
    day: &[Seen],
    reference: &Reference,
    limit: u32,
    staff: &mut Staff,
) {
    let rule = &rules::DAILY_LOAD;
    let mut people: Vec<Iin> = day.iter().filter_map(|line| line.insured).collect();
    people.sort_unstable();
    people.dedup();
    let known = day.iter().filter(|line| line.insured.is_some());
    let Some(first) = known.min_by_key(|line| line.place) else {
        return;
    };
    let that_day = first.at.day();
    let earlier = reference.loads.rows_of(&first.worker).iter();
    let earlier = earlier.filter(|(_, load)| load.day == that_day);
    let earlier = earlier.fold(0_u64, |sum, (_, load)| {
        sum.saturating_add(load.patients.into())
    });
    let here = u64::try_from(people.len()).unwrap_or(u64::MAX);
    staff.saw(here, that_day);
    let patients = here.saturating_add(earlier);
    if patients <= u64::from(limit) {
        return exam.pass(rule);
    }
    let stake = checked_sum(day.iter().map(|line| line.amount.unwrap_or(Tenge::ZERO)));
    let finding = Finding::new(rule, path(at, first.place)).with("day", that_day);
    let finding = finding.with("patients", patients).with("limit", limit);
    exam.find(finding.stake(stake));
}
