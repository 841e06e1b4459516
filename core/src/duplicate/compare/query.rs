//! What one judgement asks of a history, each print looked through once.

use crate::calendar::Day;
use crate::duplicate::compare::times::Times;
use crate::duplicate::index::act::IndexedAct;
use crate::duplicate::index::history::History;
use crate::duplicate::index::rows::StoredUnits;
use crate::duplicate::index::store::{DuplicateIndex, Holder};
use crate::duplicate::searched::Coverage;
use crate::duplicate::trace::HistoryStatus;
use crate::identifier::{Fingerprint, FingerprintKey};
use crate::law::Edition;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::cell::RefCell;
use hashbrown::HashMap;

/// Originals of an act that are looked at, with what they replaced. Nobody
/// corrects an act so often; a line of one more is a copy as of any other act.
pub(in crate::duplicate) const ORIGINALS_MAX: usize = 5;

/// Acts that a line may leave out: that under its own number and the originals of its
/// act and of itself. One more than these is enough to name the first that counts.
const KEPT: usize = ORIGINALS_MAX + 3;

/// Holders of a print looked through without being kept.
const FEW: usize = 8;

/// The first few acts of a list by their turn: the order in which a host gave them says
/// nothing.
#[derive(Clone, Copy, Default)]
struct FirstActs {
    acts: [u32; KEPT],
    count: usize,
}

impl FirstActs {
    /// Adds an act at its place, where it is among the first few; they come by number.
    fn add(&mut self, act: u32, index: &DuplicateIndex) {
        let turn = |act: u32| index.act(act).map(IndexedAct::turn);
        let mine = turn(act);
        let held = self.acts.get(..self.count).unwrap_or_default();
        let place = held.partition_point(|other| turn(*other) <= mine);
        let later = self.acts.get_mut(place..);
        if let Some(later) = later.filter(|later| !later.is_empty()) {
            self.count = self.count.saturating_add(1).min(KEPT);
            later.rotate_right(1);
            if let Some(free) = later.first_mut() {
                *free = act;
            }
        }
    }

    fn each(&self) -> impl Iterator<Item = u32> + '_ {
        self.acts.iter().copied().take(self.count)
    }
}

/// The first active holders of a print: of any status, settled, in process.
#[derive(Clone, Copy, Default)]
struct ActiveHolders {
    /// How many acts they are.
    count: u64,
    all: FirstActs,
    /// Without those of other systems that have not shown what the print is of.
    own: FirstActs,
    settled: FirstActs,
    in_process: FirstActs,
    /// Those of other systems.
    foreign: FirstActs,
}

/// A history while one judgement asks it. Many acts may hold one print, and many lines
/// may ask for it: the holders are looked through once.
pub(in crate::duplicate) struct Query<'a> {
    pub(in crate::duplicate) history: &'a History,
    pub(in crate::duplicate) coverage: Coverage,
    // order: only asked by print
    looked_through: RefCell<HashMap<Fingerprint, ActiveHolders>>,
    // order: only asked by print
    several: RefCell<HashMap<Fingerprint, BTreeMap<u32, Several>>>,
}

/// Lines of one print and act that gave more than one, and how many more.
#[derive(Clone, Copy, Default)]
struct Several {
    lines: u64,
    more: u64,
    /// The fewest more of one of them.
    least: u64,
}

impl<'a> Query<'a> {
    /// A history asked under a key on the day of a judgement, where that is told.
    pub(in crate::duplicate) fn of(
        history: &'a History,
        key: &FingerprintKey,
        check: Option<Day>,
        edition: &Edition,
    ) -> Self {
        Self {
            history,
            coverage: history.searched().coverage_under(key, check, edition),
            looked_through: RefCell::new(HashMap::new()),
            several: RefCell::new(HashMap::new()),
        }
    }

    pub(in crate::duplicate) fn act(&self, number: u32) -> Option<&'a IndexedAct> {
        self.history.index().act(number)
    }

    #[inline(never)]
    fn active_holders(&self, print: Fingerprint) -> ActiveHolders {
        if let Some(holders) = self.looked_through.borrow().get(&print) {
            return *holders;
        }
        let mut holders = ActiveHolders::default();
        let (mut looked, mut last) = (0_usize, None);
        let index = self.history.index();
        for holder in index.holders(print) {
            looked = looked.saturating_add(1);
            let Some(act) = index.act(holder.act).filter(|act| act.is_active()) else {
                continue;
            };
            if last == Some(holder.act) {
                continue;
            }
            last = Some(holder.act);
            holders.count = holders.count.saturating_add(1);
            holders.all.add(holder.act, index);
            if act.is_closed(print) {
                holders.foreign.add(holder.act, index);
                continue;
            }
            holders.own.add(holder.act, index);
            match act.status() {
                HistoryStatus::InProcess => holders.in_process.add(holder.act, index),
                _ => holders.settled.add(holder.act, index),
            }
        }
        if looked > FEW {
            self.looked_through.borrow_mut().insert(print, holders);
        }
        holders
    }

    /// The number of the earlier act under that record, withdrawn and reversed ones apart.
    pub(in crate::duplicate) fn record(&self, print: Fingerprint) -> Option<u32> {
        self.active_holders(print).own.each().next()
    }

    /// The first earlier act that holds the print and fits, withdrawn and reversed ones apart.
    pub(in crate::duplicate) fn first(
        &self,
        print: Fingerprint,
        fits: &dyn Fn(u32) -> bool,
    ) -> Option<u32> {
        pick(self.active_holders(print).own, fits)
    }

    /// The first act of another system that holds the print, has not shown what it is of, and
    /// fits.
    pub(in crate::duplicate) fn foreign(
        &self,
        print: Fingerprint,
        fits: &dyn Fn(u32) -> bool,
    ) -> Option<u32> {
        pick(self.active_holders(print).foreign, fits)
    }

    /// A copy in an act that was accepted or paid.
    pub(in crate::duplicate) fn settled(
        &self,
        print: Fingerprint,
        fits: &dyn Fn(u32) -> bool,
    ) -> Option<u32> {
        pick(self.active_holders(print).settled, fits)
    }

    /// A copy in an act that is in process.
    pub(in crate::duplicate) fn in_process(
        &self,
        print: Fingerprint,
        fits: &dyn Fn(u32) -> bool,
    ) -> Option<u32> {
        pick(self.active_holders(print).in_process, fits)
    }

    /// The active acts that hold the print, without a few: exactly how many, and the
    /// first of them.
    pub(in crate::duplicate) fn others(
        &self,
        print: Fingerprint,
        mut excluded: Vec<u32>,
    ) -> (u64, impl Iterator<Item = &'a IndexedAct> + '_) {
        let holders = self.active_holders(print);
        excluded.sort_unstable();
        excluded.dedup();
        let theirs = excluded
            .iter()
            .filter(|act| self.lines_of(print, **act) > 0);
        let gone = u64::try_from(theirs.count()).unwrap_or(0);
        let all = holders.all;
        let first = (0..all.count).filter_map(move |place| all.acts.get(place).copied());
        let first = first.filter(move |act| !excluded.contains(act));
        (
            holders.count.saturating_sub(gone),
            first.filter_map(|act| self.act(act)),
        )
    }

    /// How often the lines of that print were given in all active acts.
    pub(super) fn times(&self, print: Fingerprint) -> Times {
        let active = |act| self.act(act).is_some_and(IndexedAct::is_active);
        let all = self.history.index().holders(print);
        let all = all.filter(|one| active(one.act));
        let lines = all.map(|Holder { lines, .. }| u64::from(lines)).sum();
        if lines == 0 {
            return Times::default();
        }
        let more = self.rows_of_units(print).filter(|one| active(one.act));
        let more = more.map(|one| u64::from(one.more));
        let units = more.fold(lines, u64::saturating_add);
        Times { lines, units }
    }

    /// How often they were given in one act, where it is active.
    pub(super) fn times_of(&self, print: Fingerprint, act: u32) -> Times {
        match self.lines_of(print, act) {
            0 => Times::default(),
            lines => Times {
                lines,
                units: lines.saturating_add(self.several(print, act).more),
            },
        }
    }

    /// How many at least a line of that print in one act gave, whichever line it is.
    pub(super) fn least_units_of(&self, print: Fingerprint, act: u32) -> u64 {
        let several = self.several(print, act);
        match self.lines_of(print, act) {
            0 => 0,
            // a line without a row gave one
            lines if several.lines < lines => 1,
            _ => several.least.saturating_add(1),
        }
    }

    fn rows_of_units(&self, print: Fingerprint) -> impl Iterator<Item = StoredUnits> + '_ {
        let rows = self.history.index().rows().of(print);
        rows.filter_map(StoredUnits::of)
    }

    /// The lines of an act that gave more than one; the rows of a print are looked through
    /// once, whatever asks for them.
    #[inline(never)]
    fn several(&self, print: Fingerprint, act: u32) -> Several {
        let mut known = self.several.borrow_mut();
        let by_act = known.entry(print).or_insert_with(|| {
            let mut by_act = BTreeMap::<u32, Several>::new();
            for one in self.rows_of_units(print) {
                let more = u64::from(one.more);
                let several = by_act.entry(one.act).or_insert(Several {
                    least: more,
                    ..Several::default()
                });
                several.lines = several.lines.saturating_add(1);
                several.more = several.more.saturating_add(more);
                several.least = several.least.min(more);
            }
            by_act
        });
        by_act.get(&act).copied().unwrap_or_default()
    }

    /// Lines of that print in one act, where it is active.
    pub(in crate::duplicate) fn lines_of(&self, print: Fingerprint, act: u32) -> u64 {
        let index = self.history.index();
        if index.act(act).is_some_and(IndexedAct::is_active) {
            u64::from(index.lines_of(print, act))
        } else {
            0
        }
    }
}

fn pick(list: FirstActs, fits: &dyn Fn(u32) -> bool) -> Option<u32> {
    list.each().find(|number| fits(*number))
}
