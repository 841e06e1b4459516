//! How often a service was given to one insured (D5), by a table of the host.

use crate::calendar::Day;
use crate::duplicate::HeldAct;
use crate::duplicate::claims::Frequency;
use crate::duplicate::history::Coverage;
use crate::duplicate::judge::Settled;
use crate::duplicate::services::{Line, Scene, line_path};
use crate::fact::{Lack, Source};
use crate::finding::{Examination, Finding};
use crate::identifier::Iin;
use crate::law::catalogue::duplicate as rules;
use crate::money::Tenge;
use alloc::collections::BTreeMap;
use alloc::string::ToString;
use alloc::vec::Vec;
use hashbrown::HashMap;

/// Lines of one insured and service in this call, counted by day.
// order: asked by key; days are walked in order
type Counted = HashMap<(Iin, u32), BTreeMap<i32, u32>>;

/// Counts each line of a service in the table with those before it, and with those of
/// the history on either side. Excess copies count for nothing.
pub(super) fn frequencies(exam: &mut Examination, scene: &Scene<'_>, settled: &[Settled]) {
    if scene.claims.frequencies.is_empty() {
        return;
    }
    let coverage = scene.history.map(|history| history.searched().coverage());
    let coverage = coverage.as_ref();
    let mut table: BTreeMap<u32, Vec<&Frequency>> = BTreeMap::new();
    for row in &scene.claims.frequencies {
        table.entry(row.code.number()).or_default().push(row);
    }
    let mut counted = Counted::new();
    for (line, settled) in scene.lines.iter().zip(settled) {
        if settled.excess {
            continue;
        }
        let Some(rows) = table.get(&line.key.code.number()) else {
            continue;
        };
        let days = counted
            .entry((line.key.insured, line.key.code.number()))
            .or_default();
        let today = days.entry(line.key.at.day().ordinal()).or_default();
        *today = today.saturating_add(1);
        for row in rows {
            // money is counted once: by the tier that found the line first
            let told = settled.suspect || scene.is_refused(line);
            let amount = line.amount.filter(|_| !told);
            service_too_often(exam, scene, line, (*row, amount), days, coverage);
        }
    }
}

/// The table allows fewer.
fn service_too_often(
    exam: &mut Examination,
    scene: &Scene<'_>,
    line: &Line<'_>,
    (row, amount): (&Frequency, Option<Tenge>),
    days: &BTreeMap<i32, u32>,
    coverage: Option<&Coverage>,
) {
    let rule = &rules::SERVICE_TOO_OFTEN;
    let Some((first, last, slides)) = row.around(line.key.at.day()) else {
        return;
    };
    let all = each_day(first, last);
    let counts: Vec<u64> = all
        .iter()
        .map(|day| {
            let own = days.get(&day.ordinal()).copied().unwrap_or(0);
            earlier(scene, line, *day).saturating_add(u64::from(own))
        })
        .collect();
    let most = match slides {
        Some(days) => counts
            .windows(days.max(1))
            .map(|some| some.iter().sum())
            .max(),
        None => Some(counts.iter().sum()),
    };
    let most: u64 = most.unwrap_or(0);
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
        return exam.find(finding.stake(amount));
    }
    let lack = match coverage {
        None => Some(Lack::NotGiven),
        Some(coverage) => coverage.lack(first.ordinal(), last.ordinal()),
    };
    match lack {
        None => exam.pass(rule),
        Some(why) => exam.lack(rule, line_path(line.at), "history", Source::Register, why),
    }
}

/// The days from the first to the last.
pub(super) fn each_day(first: Day, last: Day) -> Vec<Day> {
    let mut days = Vec::new();
    let mut next = Some(first);
    while let Some(day) = next.filter(|day| *day <= last) {
        days.push(day);
        next = day.next();
    }
    days
}

/// Lines of the history of that day, outside the acts that the line does not count
/// against.
fn earlier(scene: &Scene<'_>, line: &Line<'_>, day: Day) -> u64 {
    let Some(history) = scene.history else {
        return 0;
    };
    let Some(one) = scene.presented.get(line.rank) else {
        return 0;
    };
    let print = line.key.suspect(scene.key, day);
    let original = scene.originals.of(line.at);
    let holders = history.index().holders(print).filter(|holder| {
        let act = Some(holder.act);
        let other = act != one.own && act != one.original && act != original;
        other && history.act(holder.act).is_some_and(HeldAct::stands)
    });
    holders.map(|holder| u64::from(holder.lines)).sum()
}
