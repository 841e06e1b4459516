//! The medical workers of an act: its lines by worker and time.

use crate::act::facilities::Facilities;
use crate::act::place::LinePlace;
use crate::act::{Act, Case, Service};
use crate::calendar::{Day, Moment};
use crate::identifier::Iin;
use crate::sort;
use alloc::vec::Vec;
use core::ops::Range;

/// A line with a worker and a time.
#[derive(Clone, Copy)]
pub(super) struct WorkerLine {
    pub(super) worker: Iin,
    pub(super) at: Moment,
    pub(super) place: LinePlace,
    pub(super) insured: Option<Iin>,
    /// The number of its facility in this act.
    pub(super) facility: Option<u32>,
}

impl WorkerLine {
    /// Lines of a worker by time: forty bits and thirty-eight.
    fn key(&self) -> u128 {
        let worker = u128::from(self.worker.number());
        worker.wrapping_shl(38) | u128::from(self.at.rank())
    }
}

/// What a line lacks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Missing {
    WorkerOrTime,
    Facility,
    Insured,
}

/// A day of a worker on which somebody was seen whose number could be read.
pub(super) struct WorkerDay {
    pub(super) worker: Iin,
    pub(super) day: Day,
    /// Different insured.
    pub(super) patients: u64,
    /// The first of its lines with an insured, in the order of the act.
    pub(super) first: LinePlace,
    lines: Range<usize>,
}

/// The lines of an act by worker and time.
pub(super) struct Workers {
    lines: Vec<WorkerLine>,
    incomplete: Vec<(LinePlace, Missing)>,
    days: Vec<WorkerDay>,
    /// Different workers, those of lines without a time among them.
    pub(super) all: Vec<Iin>,
    /// Lines whose worker could not be read.
    pub(super) lines_without: u64,
}

impl Workers {
    pub(super) fn of(act: &Act, facilities: &Facilities<'_>) -> Self {
        let lines = act.cases.iter().map(|case| case.services.len());
        let lines = Vec::with_capacity(lines.fold(0, usize::saturating_add));
        let mut workers = Self {
            lines,
            incomplete: Vec::new(),
            days: Vec::new(),
            all: Vec::new(),
            lines_without: 0,
        };
        for (place, case) in act.cases.iter().enumerate() {
            for (line, service) in case.services.iter().enumerate() {
                let place = LinePlace { case: place, line };
                workers.add(place, case, service, facilities);
            }
        }
        workers.sort();
        workers.count();
        workers
    }

    fn add(
        &mut self,
        place: LinePlace,
        case: &Case,
        service: &Service,
        facilities: &Facilities<'_>,
    ) {
        let Some((worker, at)) = service.worker.zip(service.at) else {
            self.all.extend(service.worker);
            let nobody = u64::from(service.worker.is_none());
            self.lines_without = self.lines_without.saturating_add(nobody);
            self.incomplete.push((place, Missing::WorkerOrTime));
            return;
        };
        let facility = facilities.number(place.case, service.facility.as_ref());
        if facility.is_none() {
            self.incomplete.push((place, Missing::Facility));
        }
        if case.insured.is_none() {
            self.incomplete.push((place, Missing::Insured));
        }
        self.lines.push(WorkerLine {
            worker,
            at,
            place,
            insured: case.insured,
            facility,
        });
    }

    fn sort(&mut self) {
        let mut order = Vec::with_capacity(self.lines.len());
        let lines = self.lines.iter().enumerate();
        order.extend(lines.map(|(place, line)| sort::placed(line.key(), place)));
        sort::numbers(&mut order);
        let mut sorted = Vec::with_capacity(order.len());
        let places = order.into_iter().map(sort::place);
        sorted.extend(places.filter_map(|place| self.lines.get(place).copied()));
        self.lines = sorted;
    }

    /// Counts workers and their days.
    fn count(&mut self) {
        let mut people = Vec::new();
        let (mut start, mut last) = (0_usize, None);
        for own in self.lines.chunk_by(same_day) {
            let end = start.saturating_add(own.len());
            if let Some(first) = own.first() {
                if last != Some(first.worker) {
                    self.all.push(first.worker);
                    last = Some(first.worker);
                }
                people.clear();
                people.extend(own.iter().filter_map(|line| line.insured));
                people.sort_unstable();
                people.dedup();
                let known = own.iter().filter(|line| line.insured.is_some());
                self.days
                    .extend(known.map(|line| line.place).min().map(|place| WorkerDay {
                        worker: first.worker,
                        day: first.at.day(),
                        patients: u64::try_from(people.len()).unwrap_or(u64::MAX),
                        first: place,
                        lines: start..end,
                    }));
            }
            start = end;
        }
        // those of lines without a time may stand twice
        self.all.sort_unstable();
        self.all.dedup();
    }

    /// The lines of one worker after another, by time.
    pub(super) fn each(&self) -> impl Iterator<Item = &[WorkerLine]> {
        let same = |left: &WorkerLine, right: &WorkerLine| left.worker == right.worker;
        self.lines.chunk_by(same)
    }

    /// The days of one worker after another.
    pub(super) fn days(&self) -> impl Iterator<Item = (&WorkerDay, &[WorkerLine])> {
        let days = self.days.iter();
        days.map(|day| {
            let lines = self.lines.get(day.lines.clone());
            (day, lines.unwrap_or_default())
        })
    }

    /// Lines that lack something, in the order of the act.
    pub(super) fn incomplete(&self) -> impl Iterator<Item = (LinePlace, Missing)> + '_ {
        self.incomplete.iter().copied()
    }

    /// The most insured whom one worker saw in a day, and the first such day.
    pub(super) fn largest_load(&self) -> Option<(u64, Day)> {
        let days = self.days.iter().map(|day| (day.patients, day.day));
        days.reduce(|most, next| {
            let heavier = next.0 > most.0 || next.0 == most.0 && next.1 < most.1;
            if heavier { next } else { most }
        })
    }
}

fn same_day(left: &WorkerLine, right: &WorkerLine) -> bool {
    left.worker == right.worker && left.at.day() == right.at.day()
}
