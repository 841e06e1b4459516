//! Who was with whom, where and when (D6): an insured at two places in one moment, a
//! worker at two, or with two patients where the service is one person's.

use crate::duplicate::attendance::place;
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

/// Compares the lines of a call, act by act, with those of the acts before it and with the
/// history's. One line of each pair tells it: that of the call, or the later one of two.
#[cfg_attr(small, optimize(size))]
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
    // the patients of one act alone are counted by its check
    let counts_days =
        scene.compares_acts() || scene.work.counts_minutes() || holds(scene).is_some();
    let last = scene.acts().len().saturating_sub(1);
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
        // no other act asks for the lines of the last one
        let stands = !outcome.is_refused() && act < last;
        walk.insured.turn(stands);
        walk.workers.turn(stands);
        walk.patients.turn(stands);
        walk.alone.turn(stands);
        if counts_days {
            loads.act(outcome, &numbers, &mut walk.counted);
        }
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
    /// The places of the call: each with its number, and its mark in the history.
    places: BTreeMap<(TaxNumber, &'a str), (usize, u32)>,
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

/// A line whose signs are looked for.
struct Asking<'l, 'a> {
    number: usize,
    line: &'l Line<'a>,
    act: &'l ActOutcome,
    second: i64,
    /// Has it a reason?
    explained: bool,
    /// The number of its place in the call, and its mark in the history.
    place: Option<(usize, u32)>,
}

impl<'a> Walk<'_, 'a> {
    fn line(&mut self, number: usize, act: &ActOutcome) {
        let Some((line, presented)) = self.scene.line(number) else {
            return;
        };
        let one = Asking {
            number,
            line,
            act,
            second: line.key.second(),
            explained: self.scene.reasons.at(line.at).is_some(),
            place: self.place(line, presented),
        };
        if self.outcomes.tells_signs(number) {
            self.insured_elsewhere(&one);
            self.worker_elsewhere(&one);
            self.two_patients(&one);
        }
        self.keep(&one);
    }

    /// Later lines are compared with it.
    fn keep(&mut self, one: &Asking<'_, 'a>) {
        let (number, explained) = (one.number, one.explained);
        let insured = one.line.key.insured.number();
        if let Some((place, _)) = one.place {
            self.insured
                .add((insured, one.second), place, number, explained);
        }
        let Some(worker) = one.line.key.worker else {
            return;
        };
        let at = (worker.number(), one.second);
        if let Some((place, _)) = one.place.filter(|_| self.scene.compares_acts()) {
            self.workers.add(at, place, number, explained);
        }
        if self.scene.work.compares_patients() {
            self.patients.add(at, insured, number, explained);
            if self.scene.work.is_personal(one.line.key.code.number()) {
                self.alone.add(at, insured, number, explained);
            }
        }
    }

    /// The number of the place of a line, and its mark, made once for each place.
    fn place(&mut self, line: &Line<'a>, presented: &Presented<'a>) -> Option<(usize, u32)> {
        let case = presented.act.cases.get(line.at.case)?;
        let facility = case.facility_of(line.service)?;
        let provider = presented.act.provider?;
        let (scene, next) = (self.scene, self.places.len());
        let entry = self.places.entry((provider, facility.as_str()));
        Some(*entry.or_insert_with(|| {
            let print = holds(scene).map(|_| place(scene.key, provider, facility));
            (next, place_mark(print))
        }))
    }

    fn insured_elsewhere(&mut self, one: &Asking<'_, 'a>) {
        let Some((place, mark)) = one.place else {
            return;
        };
        let key = &one.line.key;
        let at = (key.insured.number(), one.second);
        let call = |explained| self.insured.other(at, (place, 0), (true, explained));
        let moment = holds(self.scene).map(|_| (0, key.insured_moment(self.scene.key)));
        let fits = |row: &StoredAttendance, _| elsewhere(row, mark);
        let held = self.held(one, moment, &fits);
        let outcome = one.outcome(&call, &held);
        self.tell(one.number, Sign::InsuredElsewhere, outcome);
    }

    /// Inside one act the check of the act compares a worker's places.
    fn worker_elsewhere(&mut self, one: &Asking<'_, 'a>) {
        let Some(((place, mark), worker)) = one.place.zip(one.line.key.worker) else {
            return;
        };
        let (at, way) = (one.second, self.scene.way);
        let moment = (worker.number(), at);
        let call = |explained| self.workers.other(moment, (place, way), (false, explained));
        let fits = |row: &StoredAttendance, second: i64| {
            let near = second.abs_diff(at) <= way.unsigned_abs();
            if near {
                elsewhere(row, mark)
            } else {
                Some(false)
            }
        };
        let held = self.held(one, self.worker_days(one.line, way), &fits);
        let outcome = one.outcome(&call, &held);
        self.tell(one.number, Sign::WorkerElsewhere, outcome);
    }

    fn two_patients(&mut self, one: &Asking<'_, 'a>) {
        let work = &self.scene.work;
        let Some(worker) = one.line.key.worker.filter(|_| work.compares_patients()) else {
            return;
        };
        let own = work.is_personal(one.line.key.code.number());
        let moment = (worker.number(), one.second);
        let insured = one.line.key.insured;
        // any other patient contradicts a service that is one person's, whichever it is
        let others = if own { &self.patients } else { &self.alone };
        let class = (insured.number(), 0);
        let call = |explained| others.other(moment, class, (true, explained));
        let mark = holds(self.scene).map(|_| person_mark(self.scene.key.insured_of_line(insured)));
        let fits = |row: &StoredAttendance, second: i64| {
            let other = second == one.second && Some(row.insured) != mark;
            Some(other && (own || work.is_personal(row.service)))
        };
        let held = self.held(one, self.worker_days(one.line, 0), &fits);
        let outcome = one.outcome(&call, &held);
        self.tell(one.number, Sign::TwoPatients, outcome);
    }

    /// The prints of the days of a worker, each with the second that the day begins with;
    /// none where the history holds no attendances.
    fn worker_days<'l>(
        &self,
        line: &'l Line<'a>,
        way: i64,
    ) -> impl Iterator<Item = (i64, Fingerprint)> + use<'l, '_, 'a> {
        let days = holds(self.scene).map(|_| line.key.worker_days(self.scene.key, way));
        let days = days.into_iter().flatten();
        days.map(|(day, print)| (midnight(day), print))
    }

    /// A sign in the history among the rows of these prints, each with the second that its
    /// day begins with: is a row, at that second, a sign? `None` where it does not say. One
    /// row of the act that holds a line's original is that original. Of several acts the
    /// first by its turn is named, whatever their order.
    fn held(
        &self,
        one: &Asking<'_, 'a>,
        prints: impl IntoIterator<Item = (i64, Fingerprint)>,
        fits: &dyn Fn(&StoredAttendance, i64) -> Option<bool>,
    ) -> Held {
        let Some(query) = holds(self.scene) else {
            return Held::Nothing;
        };
        let original = self.outcomes.originals.of(one.line.at);
        let mut original = original.map(|original| original.act);
        let (mut open, mut found) = (false, None);
        for (from, print) in prints {
            for row in rows_of(query, one.act, print) {
                match fits(&row, from.saturating_add(row.second.into())) {
                    Some(false) => {}
                    _ if original == Some(row.act) => original = None,
                    None => open = true,
                    Some(true) => {
                        let sign = (query.act(row.act).map(IndexedAct::turn), row.act);
                        found = Some(match found {
                            Some(other) if other <= sign => other,
                            _ => sign,
                        });
                    }
                }
            }
            // of a print that holds a sign it is of no matter how many more there are
            open = open || found.is_none() && is_crowded(query, print);
        }
        match found {
            Some((_, act)) => Held::Act(act),
            None if open => Held::Open,
            None => Held::Nothing,
        }
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

impl Asking<'_, '_> {
    /// What became of a line by a sign: `call` tells the other line of the call, of those
    /// that a reason explains or of the others. A pair that nobody explained goes before
    /// one that a reason explains.
    fn outcome(&self, call: &dyn Fn(bool) -> Option<usize>, held: &Held) -> Option<SignOutcome> {
        let plain = call(false).map(Other::Call).or(match held {
            Held::Act(act) => Some(Other::Indexed(*act)),
            Held::Nothing | Held::Open => None,
        });
        let explained = || call(true).map(Other::Call);
        if self.explained {
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
}

/// Does a row stand at another place? `None` where it does not say.
fn elsewhere(row: &StoredAttendance, mark: u32) -> Option<bool> {
    (row.place != 0).then_some(row.place != mark)
}
