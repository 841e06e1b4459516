//! Which lines of a call can be a sign by who was where: most cannot, and are asked nothing.

use crate::duplicate::compare::held_attendances::holds;
use crate::duplicate::compare::outcome::Outcomes;
use crate::duplicate::compare::presented::Line;
use crate::duplicate::compare::query::Query;
use crate::duplicate::compare::repeats::RepeatFilter;
use crate::duplicate::compare::scene::Scene;
use alloc::vec::Vec;

/// The numbers of the lines whose insured, or whose worker, is in another line of the
/// moment, or in the history, or whose worker may have too much in a day.
pub(super) fn open_lines(scene: &Scene<'_>, outcomes: &Outcomes<'_>) -> Vec<usize> {
    let lines = scene.lines();
    let insured = RepeatFilter::of(lines.len(), lines.iter().map(insured_moment));
    let worker = |line: &Line<'_>| worker_moment(line, scene.way);
    let workers = RepeatFilter::of(lines.len(), lines.iter().filter_map(worker));
    let busy = Busy::of(scene);
    let minutes = scene.work.counts_minutes();
    let held = holds(scene);
    let numbered = lines.iter().enumerate();
    let open = numbered.filter(|(number, line)| {
        let asked = insured.may_repeat(insured_moment(line))
            || worker(line).is_some_and(|worker| workers.may_repeat(worker))
            || busy.may_be(line)
            || (minutes && line.key.worker.is_some())
            || held.is_some_and(|query| is_held(query, line, scene));
        asked && outcomes.is_attendance(*number, line.rank)
    });
    open.map(|(number, _)| number).collect()
}

/// The same number where insured and moment are.
fn insured_moment(line: &Line<'_>) -> u64 {
    line.key.insured.number() ^ line.key.at.rank().rotate_left(24)
}

/// The same number where worker and moment are, or the worker alone where a way takes time.
fn worker_moment(line: &Line<'_>, way: i64) -> Option<u64> {
    let worker = line.key.worker?.number();
    let moment = if way > 0 { 0 } else { line.key.at.rank() };
    Some(worker ^ moment.rotate_left(24))
}

/// How many lines fall into the cell of a worker's day: no fewer than that day has.
struct Busy {
    counts: Vec<u32>,
    limit: u32,
}

impl Busy {
    fn of(scene: &Scene<'_>) -> Self {
        let limit = scene.day_patients;
        let lines = scene.lines();
        let few = u32::try_from(lines.len()).is_ok_and(|count| count <= limit);
        let mut busy = Self {
            counts: Vec::new(),
            limit,
        };
        // inside one act the check of the act counts
        if few || scene.acts().len() < 2 {
            return busy;
        }
        let cells = lines.len().checked_next_power_of_two().unwrap_or(1);
        busy.counts.resize(cells, 0);
        for line in lines {
            if let Some(count) = busy.cell(line).and_then(|cell| busy.counts.get_mut(cell)) {
                *count = count.saturating_add(1);
            }
        }
        busy
    }

    fn cell(&self, line: &Line<'_>) -> Option<usize> {
        let day = u64::try_from(line.key.day).unwrap_or(0);
        let key = line.key.worker?.number() ^ day.rotate_left(41);
        let high = key.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(32);
        let cell = usize::try_from(high & u64::from(u32::MAX)).ok()?;
        Some(cell & self.counts.len().checked_sub(1)?)
    }

    fn may_be(&self, line: &Line<'_>) -> bool {
        let count = self.cell(line).and_then(|cell| self.counts.get(cell));
        count.is_some_and(|count| *count > self.limit)
    }
}

/// Does the history hold an attendance of the insured at the moment of a line, or of its
/// worker on the day? Asked last: it makes prints.
fn is_held(query: &Query<'_>, line: &Line<'_>, scene: &Scene<'_>) -> bool {
    let rows = query.history.index().rows();
    let mut days = line.key.worker_days(scene.key, scene.way);
    rows.holds(line.key.insured_moment(scene.key)) || days.any(|(_, print)| rows.holds(print))
}
