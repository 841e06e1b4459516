//! The lines of a call before one: those of its act, and those of acts before it that are
//! not refused.

use crate::duplicate::compare::first_two::FirstTwo;
use crate::duplicate::compare::presented::Line;
use crate::identifier::Fingerprint;
use crate::number_map::NumberMap;
use alloc::vec::Vec;
use hashbrown::HashMap;

/// A line by its place in the canonical order, and its number.
type Ordered = (usize, usize);

/// Insured, service and day of a line.
type Day = (u64, u32, i32);

/// What an earlier line of the call is to a line.
#[derive(Clone, Copy, Debug)]
pub(super) enum Earlier {
    /// The same, in its act (D1).
    SameAct(usize),
    /// The same, in another act (D2).
    OtherAct(usize),
    /// Alike (D3).
    Like(usize),
}

/// Earlier lines, as far as later ones can ask for them. Lines that a reason explains are
/// kept apart: it explains their pairs and no others.
#[derive(Default)]
pub(super) struct EarlierLines {
    // order: only asked by print
    exact: HashMap<Fingerprint, FirstTwo<usize>>,
    ids: HashMap<Fingerprint, FirstTwo<usize>>,
    days: [NumberMap<Day, FirstTwo<Ordered>>; 2],
    own: Own,
    next: usize,
}

/// The lines of the act whose turn it is.
#[derive(Default)]
struct Own {
    // order: only asked by print
    exact: HashMap<Fingerprint, usize>,
    days: [NumberMap<Day, Option<Ordered>>; 2],
    /// In their order, each with its number and whether a reason explains it.
    lines: Vec<(Ordered, bool)>,
    ids: Vec<(Fingerprint, usize)>,
}

impl EarlierLines {
    /// The first line of an act of another class that bears the id.
    pub(super) fn with_id(&self, id: Fingerprint, class: usize) -> Option<usize> {
        self.ids.get(&id)?.outside(Some(class))
    }

    /// The line of its act bears the id.
    pub(super) fn add_id(&mut self, id: Fingerprint, number: usize) {
        self.own.ids.push((id, number));
    }

    /// The earlier line that a line repeats, by its first tier.
    pub(super) fn like(
        &self,
        line: &Line<'_>,
        class: usize,
        (window, explained): (u32, bool),
    ) -> Option<Earlier> {
        if let Some(print) = line.exact {
            if let Some(first) = self.own.exact.get(&print) {
                return Some(Earlier::SameAct(*first));
            }
            let other = self.exact.get(&print);
            if let Some(first) = other.and_then(|two| two.outside(Some(class))) {
                return Some(Earlier::OtherAct(first));
            }
        }
        let days = days_around(line, window);
        let plain = self.first(days, class, false);
        let first = match plain {
            // a pair that nobody explained goes before one that a reason explains
            Some(_) if !explained => plain,
            _ => {
                let other = self.first(days, class, true);
                plain.into_iter().chain(other).min()
            }
        };
        first.map(|(_, number)| Earlier::Like(number))
    }

    /// The first line of those days, in the act itself or in one of another class.
    fn first(&self, (from, to): (Day, Day), class: usize, explained: bool) -> Option<Ordered> {
        let which = usize::from(explained);
        let own = self.own.days.get(which)?.range(from, to);
        let own = own.filter_map(|(_, first)| *first).min();
        let others = self.days.get(which)?.range(from, to);
        let other = others.filter_map(|(_, two)| two.outside(Some(class))).min();
        own.into_iter().chain(other).min()
    }

    /// Adds a line to those of its act; lines come in the canonical order.
    pub(super) fn add(&mut self, line: &Line<'_>, number: usize, explained: bool) {
        let ordered = (self.next, number);
        self.next = self.next.saturating_add(1);
        if let Some(print) = line.exact {
            self.own.exact.entry(print).or_insert(number);
        }
        if let Some(days) = self.own.days.get_mut(usize::from(explained)) {
            days.change(day(line), |first| *first.get_or_insert(ordered));
        }
        self.own.lines.push((ordered, explained));
    }

    /// The act whose turn it was is not refused: later acts may repeat its lines.
    pub(super) fn keep(&mut self, lines: &[Line<'_>], class: usize) {
        for (ordered, explained) in &self.own.lines {
            let Some(line) = lines.get(ordered.1) else {
                continue;
            };
            if let Some(print) = line.exact {
                self.exact.entry(print).or_default().add(class, ordered.1);
            }
            if let Some(days) = self.days.get_mut(usize::from(*explained)) {
                days.change(day(line), |two| two.add(class, *ordered));
            }
        }
        for (id, number) in &self.own.ids {
            self.ids.entry(*id).or_default().add(class, *number);
        }
    }

    /// Comes to the next act.
    pub(super) fn next_act(&mut self) {
        if !self.own.lines.is_empty() || !self.own.ids.is_empty() {
            self.own = Own::default();
        }
    }
}

fn day(line: &Line<'_>) -> Day {
    let (insured, code) = (line.key.insured.number(), line.key.code.number());
    (insured, code, line.key.day)
}

fn days_around(line: &Line<'_>, window: u32) -> (Day, Day) {
    let (insured, code, day) = day(line);
    let reach = i32::try_from(window).unwrap_or(i32::MAX);
    let (first, last) = (day.saturating_sub(reach), day.saturating_add(reach));
    ((insured, code, first), (insured, code, last))
}
