//! How often a service was given to one insured (D5), by a table of the host.

use crate::calendar::Day;
use crate::duplicate::acts::Presented;
use crate::duplicate::claims::Frequency;
use crate::duplicate::copies::in_order;
use crate::duplicate::judge::Settled;
use crate::duplicate::services::{Line, Scene, line_path};
use crate::fact::{Lack, Source};
use crate::finding::{Examination, Finding};
use crate::law::catalogue::duplicate as rules;
use crate::money::Tenge;
use crate::sort;
use alloc::collections::BTreeMap;
use alloc::string::ToString;
use alloc::vec::Vec;

/// Services of one insured and code by day: those of this call so far, and those of the
/// history, each day asked for once.
#[derive(Default)]
struct Counted {
    own: BTreeMap<i32, u32>,
    earlier: BTreeMap<i32, u64>,
    /// Spans of days whose history is there.
    loaded: Vec<(i32, i32)>,
}

/// The lines of the act whose turn it is.
#[derive(Default)]
struct Turn {
    rank: usize,
    lines: Vec<((u64, u32), i32)>,
}

impl Turn {
    /// Comes to the act of a line. Those of an act that is refused for a line were given
    /// to nobody as far as later acts are concerned.
    fn of(
        &mut self,
        scene: &Scene<'_>,
        line: &Line<'_>,
        counted: &mut BTreeMap<(u64, u32), Counted>,
    ) {
        if self.rank == line.rank {
            return;
        }
        let one = scene.presented.get(self.rank);
        let refused = one.is_some_and(|one| !one.stands());
        self.rank = line.rank;
        for (insured, day) in self.lines.drain(..).filter(|_| refused) {
            let days = counted.get_mut(&insured);
            if let Some(count) = days.and_then(|days| days.own.get_mut(&day)) {
                *count = count.saturating_sub(1);
            }
        }
    }
}

/// Counts each line of a service in the table with those before it, whatever the order
/// of the input, and with those of the history on either side. Excess copies count for
/// nothing, and so do lines of acts that are refused as a whole or for a correction.
pub(super) fn frequencies(exam: &mut Examination, scene: &Scene<'_>, settled: &mut [Settled]) {
    if scene.claims.frequencies.is_empty() {
        return;
    }
    let mut table: BTreeMap<u32, Vec<&Frequency>> = BTreeMap::new();
    for row in &scene.claims.frequencies {
        table.entry(row.code.number()).or_default().push(row);
    }
    let mut counted: BTreeMap<(u64, u32), Counted> = BTreeMap::new();
    let asked = |line: &Line<'_>| {
        let one = scene.presented.get(line.rank);
        one.is_some_and(Presented::is_original) && table.contains_key(&line.key.code.number())
    };
    let lines = scene.lines.iter().enumerate();
    let mut order: Vec<usize> = lines
        .filter(|(_, line)| asked(line))
        .map(|(place, _)| place)
        .collect();
    in_order(&scene.lines, &mut order);
    let mut turn = Turn::default();
    for place in order {
        let (Some(line), Some(settled)) = (scene.lines.get(place), settled.get_mut(place)) else {
            continue;
        };
        let Some(rows) = table
            .get(&line.key.code.number())
            .filter(|_| !settled.excess)
        else {
            continue;
        };
        let insured = (line.key.insured.number(), line.key.code.number());
        turn.of(scene, line, &mut counted);
        turn.lines.push((insured, line.key.day));
        let days = counted.entry(insured).or_default();
        let today = days.own.entry(line.key.day).or_default();
        *today = today.saturating_add(1);
        for row in rows {
            // money is counted once: by the tier or the row that found the line first
            let told = settled.suspect || settled.often;
            let amount = line.service.amount.filter(|_| !told);
            settled.often |= service_too_often(exam, scene, line, (*row, amount), days);
        }
    }
}

/// The table allows fewer; says whether it was found.
fn service_too_often(
    exam: &mut Examination,
    scene: &Scene<'_>,
    line: &Line<'_>,
    (row, amount): (&Frequency, Option<Tenge>),
    days: &mut Counted,
) -> bool {
    let rule = &rules::SERVICE_TOO_OFTEN;
    let day = line.key.at.day();
    let Some((first, last, slides)) = row.around(day) else {
        return false;
    };
    days.load(scene, line, (first, last));
    let counts = days.within(first.ordinal(), last.ordinal());
    let counts = without(scene, line, counts, (first, last));
    let most = match slides {
        Some(days) => most_in_a_row(&counts, i32::try_from(days).unwrap_or(i32::MAX)),
        None => counts.iter().map(|(_, count)| *count).sum(),
    };
    if most > u64::from(row.times) {
        let span = match slides {
            Some(days) => alloc::format!("{} {days}", row.span),
            None => row.span.to_string(),
        };
        let finding = Finding::new(rule, line_path(line.at))
            .with("service", line.key.code)
            .with("count", most)
            .with("limit", row.times)
            .with("span", span);
        exam.find(finding.stake(amount));
        return true;
    }
    let lack = match scene.asking {
        None => Some(Lack::NotGiven),
        Some(asking) => {
            let own = line.key.day;
            let one = scene.presented.get(line.rank);
            let asked = one.map_or(own, |one| one.asked(own));
            let days = (first.ordinal(), own, last.ordinal());
            asking.coverage.lack(asked, days)
        }
    };
    match lack {
        None => exam.pass(rule),
        Some(why) => exam.lack_at(
            rule,
            &|| line_path(line.at),
            "history",
            Source::Register,
            why,
        ),
    }
    false
}

/// The most in so many days in a row.
fn most_in_a_row(counts: &[(i32, u64)], days: i32) -> u64 {
    let (mut from, mut sum, mut most) = (0_usize, 0_u64, 0_u64);
    for (day, count) in counts {
        sum = sum.saturating_add(*count);
        while let Some((first, gone)) = counts.get(from)
            && day.saturating_sub(*first) >= days
        {
            sum = sum.saturating_sub(*gone);
            from = from.saturating_add(1);
        }
        most = most.max(sum);
    }
    most
}

/// The days from the first to the last.
pub(super) fn each_day(first: Day, last: Day) -> impl Iterator<Item = Day> {
    let mut next = Some(first);
    core::iter::from_fn(move || {
        let day = next.filter(|day| *day <= last)?;
        next = day.next();
        Some(day)
    })
}

impl Counted {
    /// Asks the history for the days that were not asked for yet.
    fn load(&mut self, scene: &Scene<'_>, line: &Line<'_>, (first, last): (Day, Day)) {
        let Some(asking) = scene.asking else {
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
            let lines = asking.lines(line.key.suspect(scene.key, day.ordinal()));
            if lines > 0 {
                self.earlier.insert(day.ordinal(), lines);
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
    fn within(&self, first: i32, last: i32) -> Vec<(i32, u64)> {
        let mut counts: BTreeMap<i32, u64> = BTreeMap::new();
        counts.extend(
            self.earlier
                .range(first..=last)
                .map(|(day, count)| (*day, *count)),
        );
        for (day, own) in self.own.range(first..=last) {
            let count = counts.entry(*day).or_default();
            *count = count.saturating_add(u64::from(*own));
        }
        counts.into_iter().collect()
    }
}

/// Takes out what the line does not count against: the act under its own number, the
/// original of its act, and the one line that it replaces, the nearest by day.
fn without(
    scene: &Scene<'_>,
    line: &Line<'_>,
    mut counts: Vec<(i32, u64)>,
    (first, last): (Day, Day),
) -> Vec<(i32, u64)> {
    let acts = scene.apart(line);
    let original = scene.original(line).map(|original| original.act);
    let original = original.filter(|act| !acts.contains(act));
    let Some(asking) = scene.asking else {
        return counts;
    };
    if original.is_none() && acts.is_empty() {
        return counts;
    }
    let today = line.key.day;
    let mut nearest: Option<i32> = None;
    for (ordinal, count) in &mut counts {
        let Some(day) = Day::from_ordinal(*ordinal).filter(|day| (first..=last).contains(day))
        else {
            continue;
        };
        let print = line.key.suspect(scene.key, day.ordinal());
        for act in &acts {
            *count = count.saturating_sub(asking.lines_of(print, *act));
        }
        let holds = original.is_some_and(|act| asking.lines_of(print, act) > 0);
        let far = |day: i32| day.abs_diff(today);
        if holds && nearest.is_none_or(|other| far(*ordinal) < far(other)) {
            nearest = Some(*ordinal);
        }
    }
    for (_, count) in counts.iter_mut().filter(|(day, _)| Some(*day) == nearest) {
        *count = count.saturating_sub(1);
    }
    counts
}
