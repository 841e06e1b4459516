//! Lines of one call that repeat each other.

use crate::duplicate::Fingerprint;
use crate::duplicate::acts::Presented;
use crate::duplicate::crowd::Crowd;
use crate::duplicate::first_two::FirstTwo;
use crate::duplicate::services::{Line, Scene};
use crate::identifier::{Iin, ServiceId};
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
/// tier. Lines of one insured and service stand together when they are sorted, so the
/// work grows with the number of lines, and nobody who chooses them can make it slow.
pub(super) fn copies(scene: &Scene<'_>) -> HashMap<usize, Repeat> {
    // order: only asked by place
    let mut found = HashMap::new();
    for group in sort::groups(&joined(scene)) {
        if group.len() > 1 {
            let places = group.iter().map(|number| sort::place(*number));
            let mut group: Vec<usize> = places.collect();
            in_order(&scene.lines, &mut group);
            judge_group(scene, &group, &mut found);
        }
    }
    found
}

/// For each line whose insured and service may stand in another line too: both of them,
/// which are 72 bits, with its place; sorted.
fn joined(scene: &Scene<'_>) -> Vec<u128> {
    let lines = &scene.lines;
    let crowd = Crowd::of(lines.len(), lines.iter().map(mixed));
    let shared = lines.iter().enumerate();
    let shared = shared.filter(|(_, line)| crowd.meets(mixed(line)));
    let numbers = shared.map(|(place, line)| {
        let insured = u128::from(line.key.insured.number()) << 32;
        sort::placed(insured | u128::from(line.key.code.number()), place)
    });
    let mut numbers: Vec<u128> = numbers.collect();
    sort::numbers(&mut numbers);
    numbers
}

/// The insured and the service of a line: the same number where both are the same.
fn mixed(line: &Line<'_>) -> u64 {
    line.key.insured.number() ^ u64::from(line.key.code.number()).rotate_left(32)
}

type Canonical<'a> = (
    usize,
    (i32, u32),
    Option<Iin>,
    (Option<&'a str>, Option<&'a str>),
    usize,
);

/// Puts places of lines into the order in which the first is the original, whatever the
/// order of the input. One copy of the code: the browser loads each.
#[inline(never)]
pub(super) fn in_order(lines: &[Line<'_>], places: &mut Vec<usize>) {
    sort::by_made_key(places, |place| canonical(lines, *place));
}

fn canonical<'a>(lines: &[Line<'a>], place: usize) -> Option<Canonical<'a>> {
    let line = lines.get(place)?;
    let at = (line.key.day, line.key.at.second_of_day());
    let ids = (line.case, line.service.id.as_ref().map(ServiceId::as_str));
    Some((line.rank, at, line.key.worker, ids, place))
}

/// A line by its turn in the canonical order, and its place.
type Turn = (usize, usize);

/// Earlier lines of a group, as far as later ones can ask for them.
#[derive(Default)]
struct Before {
    // order: both tables are only asked by print; days are walked in their order
    exact: HashMap<Fingerprint, FirstTwo<usize>>,
    exact_in_act: HashMap<(Fingerprint, usize), usize>,
    plain: Days,
    /// Lines with a reason of their own: it explains their pairs and no others.
    explained: Days,
}

/// The first lines of each day.
#[derive(Default)]
struct Days {
    all: BTreeMap<i32, FirstTwo<Turn>>,
    in_act: BTreeMap<usize, BTreeMap<i32, Turn>>,
}

fn judge_group(scene: &Scene<'_>, group: &[usize], found: &mut HashMap<usize, Repeat>) {
    let mut before = Before::default();
    for (turn, place) in group.iter().enumerate() {
        let Some(line) = scene.lines.get(*place) else {
            continue;
        };
        let one = scene.presented.get(line.rank);
        let class = one.map_or(line.rank, |one| one.class);
        let reason = scene.distinct.contains_key(&line.at);
        if let Some(copy) = before.ask(line, class, (scene.window, reason)) {
            found.insert(*place, copy);
        }
        before.add_in_act(line, (turn, *place), reason);
        // a line of an act that is refused is no original of another act's
        if one.is_none_or(Presented::stands) {
            before.add(line, class, (turn, *place), reason);
        }
    }
}

impl Before {
    fn ask(&self, line: &Line<'_>, class: usize, (window, reason): (u32, bool)) -> Option<Repeat> {
        if let Some(print) = line.exact {
            if let Some(first) = self.exact_in_act.get(&(print, line.rank)) {
                return Some(Repeat::SameAct(*first));
            }
            let other = self.exact.get(&print);
            if let Some(first) = other.and_then(|two| two.outside(Some(class))) {
                return Some(Repeat::OtherAct(first));
            }
        }
        let plain = self.plain.first(line, class, window);
        let first = match plain {
            // a pair that nobody explained goes before one that a reason explains
            Some(_) if !reason => plain,
            _ => {
                let explained = self.explained.first(line, class, window);
                plain.into_iter().chain(explained).min()
            }
        };
        first.map(|(_, place)| Repeat::Suspect(place))
    }

    fn days(&mut self, reason: bool) -> &mut Days {
        if reason {
            &mut self.explained
        } else {
            &mut self.plain
        }
    }

    fn add_in_act(&mut self, line: &Line<'_>, turn: Turn, reason: bool) {
        if let Some(print) = line.exact {
            self.exact_in_act
                .entry((print, line.rank))
                .or_insert(turn.1);
        }
        let own = self.days(reason).in_act.entry(line.rank).or_default();
        own.entry(line.key.day).or_insert(turn);
    }

    fn add(&mut self, line: &Line<'_>, class: usize, turn: Turn, reason: bool) {
        if let Some(print) = line.exact {
            self.exact.entry(print).or_default().add(class, turn.1);
        }
        let day = self.days(reason).all.entry(line.key.day).or_default();
        day.add(class, turn);
    }
}

impl Days {
    /// The first line of the window around a line, in its own act or in one of another
    /// class.
    fn first(&self, line: &Line<'_>, class: usize, window: u32) -> Option<Turn> {
        let day = line.key.day;
        let reach = i32::try_from(window).unwrap_or(i32::MAX);
        let days = day.saturating_sub(reach)..=day.saturating_add(reach);
        let own = self.in_act.get(&line.rank);
        let own = own.and_then(|own| own.range(days.clone()).map(|(_, first)| *first).min());
        let others = self.all.range(days);
        let other = others.filter_map(|(_, two)| two.outside(Some(class))).min();
        own.into_iter().chain(other).min()
    }
}
