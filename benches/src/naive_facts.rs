//! The checks of persons, workers and norms by the same plain means.

use crate::naive::inside;
use crate::plain::{COEFFICIENT_SCALE, PlainAct, PlainBook, PlainCase, PlainLine};
use qalqan_core::calendar::{Day, StartConvention, Term, WorkCalendar, deadline};
use std::collections::{HashMap, HashSet};

pub(crate) fn check(note: &mut impl FnMut(usize, bool), act: &PlainAct, book: &PlainBook) {
    let open = book.open.get(&act.provider);
    note(23, open.is_some_and(|since| *since <= act.formed_on));
    let left = book.left.get(&act.contract);
    note(24, left.is_some_and(|left| act.total <= *left));
    let tested = book.systems.get(&act.mis);
    note(44, tested.is_some_and(|days| inside(*days, act.formed_on)));
    let calendar = WorkCalendar::kazakhstan();
    let mut last_days: HashMap<i32, i32> = HashMap::new();
    // where a worker was at a moment, and whom a worker saw in a day
    let mut places: HashMap<(u64, i32, u32), &str> = HashMap::new();
    let mut seen: HashMap<(u64, i32), HashSet<u64>> = HashMap::new();
    let mut told: HashMap<u64, (i32, bool)> = HashMap::new();
    for case in &act.cases {
        of_case(note, act, case, book);
        let first = told
            .entry(case.insured)
            .or_insert((case.birth, case.female));
        note(54, *first == (case.birth, case.female));
        for line in &case.services {
            of_line(note, act, case, line, book);
            let last = *last_days.entry(line.day).or_insert_with(|| {
                let day = Day::from_ordinal(line.day);
                let term = Term::WorkingDays(3);
                let last = day
                    .and_then(|day| deadline(day, term, StartConvention::NextDay, &calendar).ok());
                last.map_or(0, |last| last.last_day.ordinal())
            });
            note(42, line.day <= line.sent && line.sent <= last);
            let place = places.entry((line.worker, line.day, line.second));
            note(33, *place.or_insert(&case.facility) == case.facility);
            let patients = seen.entry((line.worker, line.day)).or_default();
            patients.insert(case.insured);
        }
    }
    for patients in seen.values() {
        note(34, patients.len() <= 100);
    }
}

fn of_case(note: &mut impl FnMut(usize, bool), act: &PlainAct, case: &PlainCase, book: &PlainBook) {
    let person = book.people.get(&case.insured);
    note(27, person.is_some_and(|(birth, _)| *birth <= case.start));
    note(
        28,
        person.is_some_and(|(birth, female)| *birth == case.birth && *female == case.female),
    );
    let consents = book.consents.get(&case.insured);
    note(
        41,
        consents.is_some_and(|rows| rows.iter().any(|days| inside(*days, case.start))),
    );
    note(50, book.stands.get(&case.facility) == Some(&case.address));
    let policies = book.policies.get(&case.insured);
    note(
        52,
        policies.is_some_and(|rows| {
            let mut rows = rows.iter().filter(|days| inside(**days, case.end));
            rows.any(|days| days.1 - days.0 < 366)
        }),
    );
    note(53, case.home || case.end - case.start < 92);
    if let Some(diagnosis) = case.diagnosis {
        note(51, book.diagnoses.contains(&diagnosis));
        let held = book.packages.iter();
        let mut held = held
            .filter(|(_, set)| set.contains(diagnosis))
            .map(|(funding, _)| funding)
            .peekable();
        let bound = held.peek().is_some();
        note(30, !bound || held.any(|funding| *funding == act.funding));
    }
}

fn of_line(
    note: &mut impl FnMut(usize, bool),
    act: &PlainAct,
    case: &PlainCase,
    line: &PlainLine,
    book: &PlainBook,
) {
    note(26, book.plans.contains(&act.contract));
    note(35, line.worker != case.insured);
    let rights = book.rights.get(&case.insured);
    note(
        31,
        rights.is_some_and(|rows| rows.iter().any(|days| inside(*days, line.day))),
    );
    let Some((attached, women, youngest, skill, activity)) = book.norms.get(&line.code) else {
        return;
    };
    let rows = book.attachments.get(&case.insured);
    let own = rows.is_some_and(|rows| {
        let mut rows = rows.iter();
        rows.any(|(provider, days)| *provider == act.provider && inside(*days, line.day))
    });
    note(29, !attached || own);
    let twice = case.home && book.at_home.contains(&line.code);
    let coefficient = if twice { 2 } else { 1 } * COEFFICIENT_SCALE;
    note(43, line.coefficient == coefficient);
    let rosters = book.workers.get(&line.worker);
    let here = rosters.is_some_and(|rows| {
        let mut rows = rows.iter();
        rows.any(|(provider, days)| *provider == act.provider && inside(*days, line.day))
    });
    note(32, !here || book.skills.get(&line.worker) == Some(skill));
    let person = book.people.get(&case.insured);
    note(36, !women || person.is_some_and(|(_, female)| *female));
    // whole years of 365 days are enough for a sample in which nobody is near a border
    let age = person.map_or(0, |(birth, _)| (line.day - birth) / 365);
    note(37, age >= *youngest);
    let activities = book.activities.get(&act.provider);
    note(38, activities.is_some_and(|all| all.contains(activity)));
}
