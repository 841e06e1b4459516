//! The load of a worker's day over all acts: patients by the edition's limit, minutes by
//! the host's table.

use crate::duplicate::attendance::units;
use crate::duplicate::compare::held_attendances::{holds, is_crowded, rows_of};
use crate::duplicate::compare::outcome::{ActOutcome, Load, OriginalLines, Outcomes, Over, whole};
use crate::duplicate::compare::scene::Scene;
use crate::duplicate::index::rows::person_mark;
use crate::number_map::NumberMap;
use alloc::collections::BTreeSet;
use alloc::vec::Vec;

/// What a worker did on a day so far.
#[derive(Default)]
struct Day {
    patients: BTreeSet<u32>,
    minutes: u64,
    /// Is a part of it from other acts than the own?
    others: bool,
}

/// The days of workers in acts that are not refused.
pub(super) struct DayLoads<'s, 'a> {
    scene: &'s Scene<'a>,
    originals: &'s OriginalLines,
    kept: NumberMap<(u64, i32), Day>,
    pub(super) over: Vec<Over>,
}

impl<'s, 'a> DayLoads<'s, 'a> {
    pub(super) fn of(scene: &'s Scene<'a>, outcomes: &'s Outcomes<'a>) -> Self {
        Self {
            scene,
            originals: &outcomes.originals,
            kept: NumberMap::default(),
            over: Vec::new(),
        }
    }

    /// The lines of an act in their order, each day of a worker once.
    pub(super) fn act(
        &mut self,
        act: &ActOutcome,
        numbers: &[usize],
        counted: &mut BTreeSet<usize>,
    ) {
        let mut days: NumberMap<(u64, i32), Vec<usize>> = NumberMap::default();
        for number in numbers {
            let line = self.scene.lines().get(*number);
            let worker = line.and_then(|line| Some((line.key.worker?.number(), line.key.day)));
            if let Some(worker) = worker {
                days.change(worker, |own| own.push(*number));
            }
        }
        for (worker, own) in days.iter() {
            let first = self.over.len();
            self.day(act, *worker, own);
            let over = self.over.get_mut(first..).into_iter().flatten();
            for over in over.filter(|over| over.count.is_some()) {
                let lines = over.lines.iter().copied();
                over.staked = lines.filter(|line| counted.insert(*line)).collect();
            }
        }
    }

    fn day(&mut self, act: &ActOutcome, worker: (u64, i32), own: &[usize]) {
        let held = self.held(act, own);
        let mut kept = self.kept.change(worker, core::mem::take);
        let limit = self.scene.day_patients;
        let most = self.scene.work.day_minutes;
        let others = kept.others || !held.patients.is_empty();
        let both = held
            .patients
            .iter()
            .filter(|one| !kept.patients.contains(one));
        let mut patients = kept.patients.len().saturating_add(both.count());
        let mut minutes = kept.minutes.saturating_add(held.minutes);
        let mut added = Vec::new();
        let (mut over, mut too_long) = (Vec::new(), Vec::new());
        for number in own {
            let Some(line) = self.scene.lines().get(*number) else {
                continue;
            };
            let mark = person_mark(self.scene.key.insured_of_line(line.key.insured));
            if kept.patients.insert(mark) {
                added.push(mark);
                if !held.patients.contains(&mark) {
                    patients = patients.saturating_add(1);
                    // inside one act the check of the act counts
                    if others && whole(patients) > u64::from(limit) {
                        over.push(*number);
                    }
                }
            }
            let code = line.key.code.number();
            let took = self.scene.work.minutes(code, units(line.service));
            minutes = minutes.saturating_add(took);
            if took > 0 && minutes > u64::from(most) {
                too_long.push(*number);
            }
        }
        if act.is_refused() {
            for mark in added {
                kept.patients.remove(&mark);
            }
        } else {
            kept.minutes = minutes.saturating_sub(held.minutes);
            kept.others = true;
        }
        self.kept.change(worker, |day| *day = kept);
        let loads = [
            (Load::Patients, over, whole(patients), limit),
            (Load::Minutes, too_long, minutes, most),
        ];
        for (load, known, count, limit) in loads {
            if held.too_many {
                // what is known of some lines says nothing of the others
                let mut next = known.iter().peekable();
                let others = own.iter().filter(|line| next.next_if_eq(line).is_none());
                self.tell(load, others.copied().collect(), None, limit);
            }
            self.tell(load, known, Some(count), limit);
        }
    }

    fn tell(&mut self, load: Load, lines: Vec<usize>, count: Option<u64>, limit: u32) {
        if !lines.is_empty() {
            self.over.push(Over {
                load,
                lines,
                staked: Vec::new(),
                count,
                limit,
            });
        }
    }

    /// What the history holds of the day of the worker of these lines, without the time of
    /// the lines that they replace.
    fn held(&self, act: &ActOutcome, own: &[usize]) -> Held {
        let mut held = Held::default();
        let first = own.first().and_then(|first| self.scene.lines().get(*first));
        let Some((query, line)) = holds(self.scene).zip(first) else {
            return held;
        };
        let Some(print) = line.key.worker_day(self.scene.key, line.key.day) else {
            return held;
        };
        let lines = own
            .iter()
            .filter_map(|number| self.scene.lines().get(*number));
        let originals = lines.filter_map(|line| self.originals.of(line.at));
        let mut originals: Vec<u32> = originals.map(|original| original.act).collect();
        for row in rows_of(query, act, print) {
            held.patients.insert(row.insured);
            match originals.iter().position(|act| *act == row.act) {
                Some(place) => {
                    originals.swap_remove(place);
                }
                None => {
                    let took = self.scene.work.minutes(row.service, row.units);
                    held.minutes = held.minutes.saturating_add(took);
                }
            }
        }
        held.too_many = is_crowded(query, print);
        held
    }
}

/// What the history holds of a worker's day.
#[derive(Default)]
struct Held {
    patients: BTreeSet<u32>,
    minutes: u64,
    too_many: bool,
}
