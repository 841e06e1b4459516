//! The cohort of medical workers: two places at one time, a day's load, oneself.

use crate::act::Act;
use crate::act::ask::{Ask, each_line};
use crate::calendar::Moment;
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding, Path};
use crate::identifier::{FacilityId, Iin};
use crate::law::Edition;
use crate::law::catalogue::act as rules;
use alloc::vec::Vec;

/// ACT-035.
pub(in crate::act) fn self_service(exam: &mut Examination, at: &At<'_>, act: &Act) {
    each_line(at, act, |here, case, service| {
        let here = here.field("worker");
        let mut ask = Ask::new(exam, &rules::SELF_SERVICE, &here);
        let Some((worker, insured)) = ask.field("persons", service.worker.zip(case.insured)) else {
            return;
        };
        if worker == insured {
            ask.find(|finding| finding.stake(service.amount));
        } else {
            ask.pass();
        }
    });
}

/// Where a line stands: its case and its place there.
type Place = (usize, usize);

fn path(at: &At<'_>, (case, line): Place) -> Path {
    let cases = at.field("cases");
    let case = cases.index(case);
    case.field("services").index(line).path()
}

/// A line as these rules see it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Seen<'a> {
    worker: Iin,
    at: Moment,
    place: Place,
    insured: Option<Iin>,
    facility: Option<&'a FacilityId>,
}

/// Lines with a worker and a time, in that order. What a rule lacks is *not checked*.
fn seen<'a>(exam: &mut Examination, at: &At<'_>, act: &'a Act) -> Vec<Seen<'a>> {
    let mut found = Vec::new();
    let mut lack = |rule, place, what| {
        exam.lack(rule, path(at, place), what, Source::Mis, Lack::NoKey);
    };
    for (index, case) in act.cases.iter().enumerate() {
        let (insured, facility) = (case.insured, case.facility.as_ref());
        for (line, service) in case.services.iter().enumerate() {
            let place = (index, line);
            let Some((worker, at)) = service.worker.zip(service.at) else {
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
                facility,
            });
        }
    }
    found.sort_unstable();
    found
}

/// ACT-033 and ACT-034.
pub(in crate::act) fn workers(exam: &mut Examination, at: &At<'_>, act: &Act, edition: &Edition) {
    let seen = seen(exam, at, act);
    let minutes = edition.parameters.worker_move_minutes.get();
    let limit = edition.parameters.worker_day_patients.get();
    for own in seen.chunk_by(|left, right| left.worker == right.worker) {
        one_place(exam, at, own, i64::from(minutes).saturating_mul(60));
        for day in own.chunk_by(|left, right| left.at.day() == right.at.day()) {
            daily_load(exam, at, day, limit);
        }
    }
}

/// Lines of one worker by time: each is compared with the latest one before it at
/// another facility, so the work grows with the number of lines.
fn one_place(exam: &mut Examination, at: &At<'_>, own: &[Seen<'_>], seconds: i64) {
    let rule = &rules::ONE_PLACE;
    let mut last: Option<&Seen<'_>> = None;
    let mut elsewhere: Option<&Seen<'_>> = None;
    let mut passed = 0_u64;
    for line in own.iter().filter(|line| line.facility.is_some()) {
        if let Some(before) = last.filter(|before| before.facility != line.facility) {
            elsewhere = Some(before);
        }
        let near = elsewhere.filter(|other| line.at.seconds_since(other.at) <= seconds);
        if let Some(other) = near {
            let finding = Finding::new(rule, path(at, line.place));
            let finding = finding.with("at", line.at);
            exam.find(finding.with("other", path(at, other.place)));
        } else {
            passed = passed.saturating_add(1);
        }
        last = Some(line);
    }
    if passed > 0 {
        exam.pass_many(rule, passed);
    }
}

/// The finding stands at the first line of the day.
fn daily_load(exam: &mut Examination, at: &At<'_>, day: &[Seen<'_>], limit: u32) {
    let rule = &rules::DAILY_LOAD;
    let mut people: Vec<Iin> = day.iter().filter_map(|line| line.insured).collect();
    people.sort_unstable();
    people.dedup();
    let known = day.iter().filter(|line| line.insured.is_some());
    let Some(first) = known.min_by_key(|line| line.place) else {
        return;
    };
    match u32::try_from(people.len()) {
        Ok(count) if count <= limit => exam.pass(rule),
        _ => {
            let finding = Finding::new(rule, path(at, first.place));
            let finding = finding.with("day", first.at.day());
            let finding = finding.with("patients", people.len());
            exam.find(finding.with("limit", limit));
        }
    }
}
