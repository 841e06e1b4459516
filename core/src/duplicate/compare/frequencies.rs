//! How often a service was given to one insured (D5), by a table of the host.

use crate::calendar::Day;
use crate::duplicate::attendance::given;
use crate::duplicate::claims::{Frequency, Measure};
use crate::duplicate::compare::outcome::{
    ActOutcome, Frequencies, FrequencyOutcome, Outcomes, TooOften,
};
use crate::duplicate::compare::presented::{Line, in_order};
use crate::duplicate::compare::scene::Scene;
use crate::duplicate::compare::times::Times;
use crate::duplicate::reach::each_day;
use crate::fact::Lack;
use crate::number_map::NumberMap;
use crate::sort;
use alloc::vec::Vec;

/// Services of one insured and code by day: those of this call so far, and those of the
/// history, each day asked for once.
#[derive(Default)]
struct Counted {
    own: NumberMap<i32, Times>,
    earlier: NumberMap<i32, Times>,
    /// Spans of days whose history is there.
    loaded: Vec<(i32, i32)>,
}

/// The lines of the act whose turn it is.
#[derive(Default)]
struct OfAct {
    rank: usize,
    lines: Vec<((u64, u32), i32, Times)>,
}

/// What was counted, by insured and service.
type Table = NumberMap<(u64, u32), Counted>;

impl OfAct {
    /// Comes to the act of a line. Those of an act that is refused for a line were given
    /// to nobody as far as later acts are concerned.
    fn next(&mut self, line: &Line<'_>, outcomes: &Outcomes<'_>, counted: &mut Table) {
        if self.rank == line.rank {
            return;
        }
        let act = outcomes.acts.get(self.rank);
        let refused = act.is_some_and(ActOutcome::is_refused);
        self.rank = line.rank;
        for (insured, day, times) in self.lines.drain(..).filter(|_| refused) {
            let days = counted.get_mut(insured);
            if let Some(count) = days.and_then(|days| days.own.get_mut(day)) {
                count.take(times);
            }
        }
    }
}

/// The rows of the table by the number of their service: the first that finds a line counts
/// its money, whatever the order of the input.
fn by_service(rows: &[Frequency]) -> NumberMap<u32, Vec<&Frequency>> {
    let mut table: NumberMap<u32, Vec<&Frequency>> = NumberMap::default();
    for row in rows {
        table.change(row.code.number(), |rows| rows.push(row));
    }
    for rows in table.values_mut() {
        sort::by_key(rows, |row| (row.span, row.days_in_a_row(), row.times));
    }
    table
}

/// Counts each line of a service in the table with those before it, whatever the order
/// of the input, and with those of the history on either side. Excess copies count for
/// nothing, and so do lines of acts that are refused as a whole or for a correction.
#[cfg_attr(small, optimize(size))]
pub(super) fn frequencies<'a>(scene: &Scene<'a>, outcomes: &Outcomes<'_>) -> Frequencies<'a> {
    let mut result = Frequencies::default();
    if scene.claims.frequencies.is_empty() {
        return result;
    }
    let table = by_service(&scene.claims.frequencies);
    let counts = |number: usize, line: &Line<'_>| {
        let act = outcomes.acts.get(line.rank);
        let outcome = outcomes.lines.get(number);
        act.is_some_and(|act| !act.is_mirror && !act.is_refused_whole())
            && table.get(line.key.code.number()).is_some()
            && !outcome.is_excess()
    };
    let lines = scene.lines().iter().enumerate();
    let mut order: Vec<usize> = lines
        .filter(|(number, line)| counts(*number, line))
        .map(|(number, _)| number)
        .collect();
    in_order(scene.lines(), &mut order);
    let mut counted = Table::default();
    let mut of_act = OfAct::default();
    for number in order {
        let Some(line) = scene.lines().get(number) else {
            continue;
        };
        let rows = table.get(line.key.code.number()).into_iter().flatten();
        let insured = (line.key.insured.number(), line.key.code.number());
        of_act.next(line, outcomes, &mut counted);
        let times = Times::of_line(given(line.service).into());
        of_act.lines.push((insured, line.key.day, times));
        counted.change(insured, |days| {
            days.own.change(line.key.day, |count| count.add(times));
            // money is counted once: by the tier or the row that found the line first
            let found = outcomes.lines.get(number);
            let mut counts_money = !found.is_found();
            for row in rows {
                let Some(outcome) = often(scene, outcomes, line, row, days) else {
                    continue;
                };
                match outcome {
                    Ok(()) => result.passed = result.passed.saturating_add(1),
                    Err(Often::Open(why)) => result.others.push(TooOften {
                        line: number,
                        row,
                        outcome: FrequencyOutcome::Open(why),
                    }),
                    Err(Often::Exceeded(count)) => {
                        result.others.push(TooOften {
                            line: number,
                            row,
                            outcome: FrequencyOutcome::Exceeded {
                                count,
                                counts_money,
                            },
                        });
                        counts_money = false;
                    }
                }
            }
        });
    }
    result
}

/// Why a row of the table does not pass.
enum Often {
    Exceeded(u64),
    Open(Lack),
}

/// Does the table allow the line? `None` where its days are outside of the calendar.
fn often(
    scene: &Scene<'_>,
    outcomes: &Outcomes<'_>,
    line: &Line<'_>,
    row: &Frequency,
    days: &mut Counted,
) -> Option<Result<(), Often>> {
    let (first, last, slides) = row.around(line.key.at.day())?;
    days.load(scene, line, (first, last));
    let counts = days.within(first.ordinal(), last.ordinal());
    let counts = without_originals(scene, outcomes, line, counts, (first, last));
    let most = match slides {
        Some(days) => most_in_a_row(&counts, i32::try_from(days).unwrap_or(i32::MAX), row.counts),
        None => {
            let mut all = Times::default();
            for (_, count) in &counts {
                all.add(*count);
            }
            all.by(row.counts)
        }
    };
    if most > u64::from(row.times) {
        return Some(Err(Often::Exceeded(most)));
    }
    let span = (first.ordinal(), line.key.day, last.ordinal());
    let one = scene.acts().get(line.rank)?;
    Some(
        scene
            .lack(one, span)
            .map_or(Ok(()), |why| Err(Often::Open(why))),
    )
}

/// The most in so many days in a row.
fn most_in_a_row(counts: &[(i32, Times)], days: i32, by: Measure) -> u64 {
    let (mut from, mut sum, mut most) = (0_usize, Times::default(), 0_u64);
    for (day, count) in counts {
        sum.add(*count);
        while let Some((first, gone)) = counts.get(from)
            && day.saturating_sub(*first) >= days
        {
            sum.take(*gone);
            from = from.saturating_add(1);
        }
        most = most.max(sum.by(by));
    }
    most
}

impl Counted {
    /// Asks the history for the days that were not asked for yet.
    fn load(&mut self, scene: &Scene<'_>, line: &Line<'_>, (first, last): (Day, Day)) {
        let Some(query) = scene.query() else {
            return;
        };
        let span = (first.ordinal(), last.ordinal());
        let there = |day: i32| move |(from, to): &(i32, i32)| (*from..=*to).contains(&day);
        let whole = self
            .loaded
            .iter()
            .any(|(from, to)| *from <= span.0 && span.1 <= *to);
        if whole {
            return;
        }
        for day in each_day(first, last) {
            if self.loaded.iter().any(there(day.ordinal())) {
                continue;
            }
            let print = line.key.suspect(scene.key, day.ordinal());
            let times = query.times(print);
            if times.lines > 0 {
                self.earlier.change(day.ordinal(), |of_day| *of_day = times);
            }
        }
        self.loaded.push(span);
        self.join();
    }

    /// Spans that touch become one.
    fn join(&mut self) {
        sort::by_key(&mut self.loaded, |span| *span);
        let mut joined: Vec<(i32, i32)> = Vec::with_capacity(self.loaded.len());
        for (from, to) in self.loaded.drain(..) {
            match joined.last_mut() {
                Some((_, end)) if from <= end.saturating_add(1) => *end = to.max(*end),
                _ => joined.push((from, to)),
            }
        }
        self.loaded = joined;
    }

    /// Days with a service, in order.
    fn within(&self, first: i32, last: i32) -> Vec<(i32, Times)> {
        let mut counts: NumberMap<i32, Times> = NumberMap::default();
        let both = self.earlier.range(first, last);
        for (day, times) in both.chain(self.own.range(first, last)) {
            counts.change(*day, |count| count.add(*times));
        }
        counts.iter().copied().collect()
    }
}

/// Takes out what the line does not count against: the act under its own number, the
/// original of its act, and the one line that it replaces, the nearest by day.
fn without_originals(
    scene: &Scene<'_>,
    outcomes: &Outcomes<'_>,
    line: &Line<'_>,
    mut counts: Vec<(i32, Times)>,
    (first, last): (Day, Day),
) -> Vec<(i32, Times)> {
    let act = outcomes.acts.get(line.rank);
    let acts = act.map_or_else(Vec::new, ActOutcome::excluded_acts);
    let original = outcomes.originals.of(line.at).map(|original| original.act);
    let original = original.filter(|act| !acts.contains(act));
    let Some(query) = scene.query() else {
        return counts;
    };
    if original.is_none() && acts.is_empty() {
        return counts;
    }
    let today = line.key.day;
    let mut nearest: Option<(i32, u64)> = None;
    for (ordinal, count) in &mut counts {
        let Some(day) = Day::from_ordinal(*ordinal).filter(|day| (first..=last).contains(day))
        else {
            continue;
        };
        let print = line.key.suspect(scene.key, day.ordinal());
        for act in &acts {
            count.take(query.times_of(print, *act));
        }
        let units = original.map_or(0, |act| query.least_units_of(print, act));
        let far = |day: i32| day.abs_diff(today);
        if units > 0 && nearest.is_none_or(|(other, _)| far(*ordinal) < far(other)) {
            nearest = Some((*ordinal, units));
        }
    }
    if let Some((nearest, units)) = nearest {
        let gone = Times::of_line(units);
        for (_, count) in counts.iter_mut().filter(|(day, _)| *day == nearest) {
            count.take(gone);
        }
    }
    counts
}
