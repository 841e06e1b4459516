//! Who was with whom, where and when (D6): an insured at two places in one moment, a
//! worker at two, or with two patients where the service is one person's.

use crate::duplicate::attendance::{facility, place};
use crate::duplicate::claims::WorkTable;
use crate::duplicate::compare::day_loads::DayLoads;
use crate::duplicate::compare::held_attendances::{holds, is_crowded, rows_of};
use crate::duplicate::compare::moments::Moments;
use crate::duplicate::compare::open_lines::open_lines;
use crate::duplicate::compare::outcome::{
    ActOutcome, Attendances, Other, Outcomes, ReasonAt, Sign, SignOutcome,
};
use crate::duplicate::compare::presented::{Line, Presented, in_order};
use crate::duplicate::compare::scene::Scene;
use crate::duplicate::index::act::IndexedAct;
use crate::duplicate::index::rows::{StoredAttendance, person_mark, place_mark};
use crate::duplicate::line::midnight;
use crate::identifier::{Fingerprint, TaxNumber};
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

/// Compares the lines of a call, act by act, with those of the acts before it and with the
/// history's. One line of each pair tells it: that of the call, or the later one of two.
pub(super) fn attendances<'a>(scene: &Scene<'a>, outcomes: &Outcomes<'a>) -> Attendances {
    let open = open_lines(scene, outcomes);
    if open.is_empty() {
        return Attendances::default();
    }
    let mut walk = Walk {
        scene,
        outcomes,
        places: BTreeMap::new(),
        counted: outcomes.found_lines().collect(),
        insured: Moments::default(),
        workers: Moments::default(),
        patients: Moments::default(),
        alone: Moments::default(),
        found: Attendances::default(),
    };
    let mut loads = DayLoads::of(scene, outcomes);
    for of_act in open.chunk_by(|one, next| rank(scene, *one) == rank(scene, *next)) {
        let Some(act) = of_act.first().and_then(|first| rank(scene, *first)) else {
            continue;
        };
        let Some(outcome) = outcomes.acts.get(act) else {
            continue;
        };
        let mut numbers = of_act.to_vec();
        in_order(scene.lines(), &mut numbers);
        for number in &numbers {
            walk.line(*number, outcome);
        }
        let stands = !outcome.is_refused();
        walk.insured.turn(stands);
        walk.workers.turn(stands);
        walk.patients.turn(stands);
        walk.alone.turn(stands);
        loads.act(outcome, &numbers, &mut walk.counted);
    }
    walk.found.loads = loads.over;
    walk.found
}

fn rank(scene: &Scene<'_>, number: usize) -> Option<usize> {
    scene.lines().get(number).map(|line| line.rank)
}

struct Walk<'s, 'a> {
    scene: &'s Scene<'a>,
    outcomes: &'s Outcomes<'a>,
    /// The places of the call by number.
    places: BTreeMap<(TaxNumber, &'a str), usize>,
    /// Lines whose money is counted.
    counted: BTreeSet<usize>,
    insured: Moments<usize>,
    workers: Moments<usize>,
    /// Patients of a worker.
    patients: Moments<u64>,
    /// Those of them whose service is one person's.
    alone: Moments<u64>,
    found: Attendances,
}

/// What the history holds against a line.
enum Held {
    Nothing,
    Act(u32),
    Open,
}

/// What is asked of the history for a line: rows of these prints, each with the second
/// that its day begins with.
struct Asked<'f> {
    prints: Vec<(i64, Fingerprint)>,
    /// Is the row, at that second, a sign? `None` where it does not say.
    fits: &'f dyn Fn(&StoredAttendance, i64) -> Option<bool>,
}

impl<'a> Walk<'_, 'a> {
    fn line(&mut self, number: usize, act: &ActOutcome) {
        let Some((line, presented)) = self.scene.line(number) else {
            return;
        };
        let explained = self.scene.reasons.at(line.at).is_some();
        let second = line.key.second();
        let place = self.place(line, presented);
        let tells = self.outcomes.tells_signs(number);
        if let Some((place, print)) = place {
            if tells {
                self.insured_elsewhere(number, line, act, (place, print));
            }
            let at = (line.key.insured.number(), second);
            self.insured.add(at, place, number, explained);
        }
        let Some(worker) = line.key.worker else {
            return;
        };
        let at = (worker.number(), second);
        if let Some((place, print)) = place {
            if tells {
                self.worker_elsewhere(number, line, act, (place, print));
            }
            self.workers.add(at, place, number, explained);
        }
        let table = &self.scene.claims.work;
        if !table.personal.is_empty() {
            if tells {
                self.two_patients(number, line, act);
            }
            let insured = line.key.insured.number();
            self.patients.add(at, insured, number, explained);
            if table.personal.contains(&line.key.code) {
                self.alone.add(at, insured, number, explained);
            }
        }
    }

    /// The number of the place of a line, and its mark in the history.
    fn place(&mut self, line: &Line<'a>, presented: &Presented<'a>) -> Option<(usize, u32)> {
        let case = presented.act.cases.get(line.at.case)?;
        let facility = facility(case, line.service)?;
        let provider = presented.act.provider?;
        let next = self.places.len();
        let entry = self.places.entry((provider, facility.as_str()));
        let number = *entry.or_insert(next);
        let holds = holds(self.scene).is_some();
        let print = holds.then(|| place(self.scene.key, provider, facility));
        Some((number, place_mark(print)))
    }

    fn insured_elsewhere(
        &mut self,
        number: usize,
        line: &Line<'_>,
        act: &ActOutcome,
        (place, mark): (usize, u32),
    ) {
        let at = (line.key.insured.number(), line.key.second());
        let call = |explained| self.insured.other(at, (place, 0), (true, explained));
        let asked = Asked {
            prints: alloc::vec![(0, line.key.insured_moment(self.scene.key))],
            fits: &|row, _| elsewhere(row, mark),
        };
        let held = self.held(line, act, &asked);
        let outcome = self.outcome(line, &call, &held);
        self.tell(number, Sign::InsuredElsewhere, outcome);
    }

    /// Inside one act the check of the act compares a worker's places.
    fn worker_elsewhere(
        &mut self,
        number: usize,
        line: &Line<'_>,
        act: &ActOutcome,
        (place, mark): (usize, u32),
    ) {
        let Some(worker) = line.key.worker else {
            return;
        };
        let (at, way) = (line.key.second(), self.scene.way);
        let moment = (worker.number(), at);
        let call = |explained| self.workers.other(moment, (place, way), (false, explained));
        let asked = Asked {
            prints: self.worker_days(line, way),
            fits: &|row, second| {
                let near = second.abs_diff(at) <= way.unsigned_abs();
                if near {
                    elsewhere(row, mark)
                } else {
                    Some(false)
                }
            },
        };
        let held = self.held(line, act, &asked);
        let outcome = self.outcome(line, &call, &held);
        self.tell(number, Sign::WorkerElsewhere, outcome);
    }

    fn two_patients(&mut self, number: usize, line: &Line<'_>, act: &ActOutcome) {
        let Some(worker) = line.key.worker else {
            return;
        };
        let table: &WorkTable = &self.scene.claims.work;
        let own = table.personal.contains(&line.key.code);
        let moment = (worker.number(), line.key.second());
        let insured = line.key.insured;
        // any other patient contradicts a service that is one person's, whichever it is
        let others = if own { &self.patients } else { &self.alone };
        let class = (insured.number(), 0);
        let call = |explained| others.other(moment, class, (true, explained));
        let mark = holds(self.scene).map(|_| person_mark(self.scene.key.person(insured)));
        let personal = |row: &StoredAttendance| {
            let mut all = table.personal.iter();
            own || all.any(|code| code.number() == row.service)
        };
        let asked = Asked {
            prints: self.worker_days(line, 0),
            fits: &|row, second| {
                let same = second == line.key.second();
                Some(same && Some(row.insured) != mark && personal(row))
            },
        };
        let held = self.held(line, act, &asked);
        let outcome = self.outcome(line, &call, &held);
        self.tell(number, Sign::TwoPatients, outcome);
    }

    /// The prints of the days of a worker, each with the second that the day begins with.
    fn worker_days(&self, line: &Line<'_>, way: i64) -> Vec<(i64, Fingerprint)> {
        if holds(self.scene).is_none() {
            return Vec::new();
        }
        let days = line.key.worker_days(self.scene.key, way);
        days.map(|(day, print)| (midnight(day), print)).collect()
    }

    /// A sign in the history. One row of the act that holds a line's original is that
    /// original. Of several acts the first by label is named, whatever their order.
    fn held(&self, line: &Line<'_>, act: &ActOutcome, asked: &Asked<'_>) -> Held {
        let Some(query) = holds(self.scene) else {
            return Held::Nothing;
        };
        let original = self.outcomes.originals.of(line.at);
        let mut original = original.map(|original| original.act);
        let (mut open, mut found) = (false, None::<(&str, u32)>);
        for (from, print) in &asked.prints {
            for row in rows_of(query, act, *print) {
                match (asked.fits)(&row, from.saturating_add(row.second.into())) {
                    Some(false) => {}
                    _ if original == Some(row.act) => original = None,
                    None => open = true,
                    Some(true) => {
                        let label = query.act(row.act).map_or("", IndexedAct::label);
                        let one = (label, row.act);
                        found = Some(found.map_or(one, |other| other.min(one)));
                    }
                }
            }
            // of a print that holds a sign it is of no matter how many more there are
            open = open || found.is_none() && is_crowded(query, *print);
        }
        match found {
            Some((_, act)) => Held::Act(act),
            None if open => Held::Open,
            None => Held::Nothing,
        }
    }

    /// A pair that nobody explained goes before one that a reason explains.
    fn outcome(
        &self,
        line: &Line<'_>,
        call: &dyn Fn(bool) -> Option<usize>,
        held: &Held,
    ) -> Option<SignOutcome> {
        let plain = call(false).map(Other::Call).or(match held {
            Held::Act(act) => Some(Other::Indexed(*act)),
            Held::Nothing | Held::Open => None,
        });
        let explained = || call(true).map(Other::Call);
        if self.scene.reasons.at(line.at).is_some() {
            let other = plain.or_else(explained);
            return other.map(|other| SignOutcome::Explained(other, ReasonAt::Line));
        }
        let found = |other| SignOutcome::Found {
            other,
            counts_money: false,
        };
        let open = matches!(held, Held::Open).then_some(SignOutcome::Open);
        let explained = || explained().map(|other| SignOutcome::Explained(other, ReasonAt::Other));
        plain.map(found).or(open).or_else(explained)
    }

    fn tell(&mut self, number: usize, sign: Sign, outcome: Option<SignOutcome>) {
        let Some(mut outcome) = outcome else {
            return;
        };
        if let SignOutcome::Found { counts_money, .. } = &mut outcome {
            *counts_money = self.counted.insert(number);
        }
        self.found.signs.insert((number, sign), outcome);
    }
}

/// Does a row stand at another place? `None` where it does not say.
fn elsewhere(row: &StoredAttendance, mark: u32) -> Option<bool> {
    (row.place != 0).then_some(row.place != mark)
}
