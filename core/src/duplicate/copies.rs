//! Lines of one call that repeat each other.

use crate::duplicate::first_two::FirstTwo;
use crate::duplicate::services::{Line, Scene};
use crate::identifier::Iin;
use crate::sort;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use hashbrown::HashMap;

/// An earlier line of this call that a line repeats.
#[derive(Clone, Copy, Debug)]
pub(super) enum Repeat {
    /// D1.
    SameAct(usize),
    /// D2.
    OtherAct(usize),
    /// D3.
    Suspect(usize),
}

/// For each line that repeats an earlier one of this call, that line, by its first
/// tier. Lines are joined by a table of insured and service; only groups of two and
/// more are put in order, so the work grows with the number of lines.
pub(super) fn copies(scene: &Scene<'_>) -> HashMap<usize, Repeat> {
    let mut found = HashMap::new();
    for mut group in groups(&scene.lines) {
        sort::by_made_key(&mut group, |place| canonical(&scene.lines, *place));
        judge_group(scene, &group, &mut found);
    }
    found
}

/// Groups of two and more, in the order of their first line.
fn groups(lines: &[Line<'_>]) -> Vec<Vec<usize>> {
    let mut numbers: HashMap<(Iin, u32), usize> = HashMap::with_capacity(lines.len());
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let next = groups.len();
        let number = *numbers
            .entry((line.key.insured, line.key.code.number()))
            .or_insert(next);
        match groups.get_mut(number) {
            Some(group) => group.push(place),
            None => groups.push(alloc::vec![place]),
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
}

type Canonical<'a> = (
    usize,
    (i32, u32),
    Option<Iin>,
    (Option<&'a str>, Option<&'a str>),
    usize,
);

/// The order in which the first is the original, whatever the order of the input.
fn canonical<'a>(lines: &[Line<'a>], place: usize) -> Option<Canonical<'a>> {
    let line = lines.get(place)?;
    let at = (line.key.at.day().ordinal(), line.key.at.second_of_day());
    Some((line.rank, at, line.key.worker, line.ids, place))
}

/// Earlier lines of a group, as far as later ones can ask for them.
#[derive(Default)]
struct Before {
    // order: all tables are only asked by key, or walked in the order of days
    exact: HashMap<(Iin, i32, u32), FirstTwo<usize>>,
    exact_in_act: HashMap<(Iin, i32, u32, usize), usize>,
    days: BTreeMap<i32, FirstTwo<usize>>,
    days_in_act: HashMap<usize, BTreeMap<i32, usize>>,
}

fn judge_group(scene: &Scene<'_>, group: &[usize], found: &mut HashMap<usize, Repeat>) {
    let mut before = Before::default();
    for place in group {
        let Some(line) = scene.lines.get(*place) else {
            continue;
        };
        let class = scene
            .presented
            .get(line.rank)
            .map_or(line.rank, |one| one.class);
        if let Some(copy) = before.ask(line, class, scene.window) {
            found.insert(*place, copy);
        }
        before.add(line, class, *place);
    }
}

impl Before {
    fn ask(&self, line: &Line<'_>, class: usize, window: u32) -> Option<Repeat> {
        let (day, second) = (line.key.at.day().ordinal(), line.key.at.second_of_day());
        if let Some(worker) = line.key.worker {
            let in_act = self.exact_in_act.get(&(worker, day, second, line.rank));
            if let Some(first) = in_act {
                return Some(Repeat::SameAct(*first));
            }
            let other = self.exact.get(&(worker, day, second));
            if let Some(first) = other.and_then(|two| two.outside(Some(class))) {
                return Some(Repeat::OtherAct(first));
            }
        }
        let reach = i32::try_from(window).unwrap_or(i32::MAX);
        let days = day.saturating_sub(reach)..=day.saturating_add(reach);
        let own_days = self.days_in_act.get(&line.rank);
        let own = own_days.and_then(|own| own.range(days.clone()).map(|(_, first)| *first).min());
        let others = self.days.range(days);
        let other = others.filter_map(|(_, two)| two.outside(Some(class))).min();
        own.into_iter().chain(other).min().map(Repeat::Suspect)
    }

    fn add(&mut self, line: &Line<'_>, class: usize, place: usize) {
        let (day, second) = (line.key.at.day().ordinal(), line.key.at.second_of_day());
        if let Some(worker) = line.key.worker {
            let exact = self.exact.entry((worker, day, second)).or_default();
            exact.add(class, place);
            let in_act = (worker, day, second, line.rank);
            self.exact_in_act.entry(in_act).or_insert(place);
        }
        self.days.entry(day).or_default().add(class, place);
        let own = self.days_in_act.entry(line.rank).or_default();
        own.entry(day).or_insert(place);
    }
}
