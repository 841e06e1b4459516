//! What one judgement asks of a history, each print looked through once.

use crate::duplicate::index::store::Holder;
use crate::duplicate::searched::Coverage;
use crate::duplicate::{Fingerprint, History, HistoryStatus, IndexedAct};
use alloc::vec::Vec;
use core::cell::RefCell;
use hashbrown::HashMap;

/// Originals of an act that are looked at, with what they stand in place of. Nobody
/// corrects an act so often; a line of one more is a copy as of any other act.
pub(super) const ORIGINALS_MAX: usize = 5;

/// Acts that a line may leave out: that under its own number and the originals of its
/// act and of itself. One more than these is enough to name the first that counts.
const KEPT: usize = ORIGINALS_MAX + 3;

/// Holders of a print looked through without being kept.
const FEW: usize = 8;

/// The first few acts of a list.
#[derive(Clone, Copy, Default)]
struct First {
    acts: [u32; KEPT],
    count: usize,
}

impl First {
    /// Adds an act where there is a place.
    fn add(&mut self, act: u32) {
        if let Some(free) = self.acts.get_mut(self.count) {
            *free = act;
            self.count = self.count.saturating_add(1);
        }
    }

    fn each(&self) -> impl Iterator<Item = u32> + '_ {
        self.acts.iter().copied().take(self.count)
    }
}

/// The first holders of a print that stand: of any status, settled, in process.
#[derive(Clone, Copy, Default)]
struct Standing {
    /// How many acts they are.
    count: u64,
    all: First,
    settled: First,
    in_process: First,
}

/// A history while one judgement asks it. Many acts may hold one print, and many lines
/// may ask for it: the holders are looked through once.
pub(super) struct Asking<'a> {
    pub(super) history: &'a History,
    pub(super) coverage: Coverage,
    // order: only asked by print
    seen: RefCell<HashMap<Fingerprint, Standing>>,
}

impl<'a> Asking<'a> {
    pub(super) fn of(history: &'a History) -> Self {
        Self {
            history,
            coverage: history.searched().coverage(),
            seen: RefCell::new(HashMap::new()),
        }
    }

    pub(super) fn act(&self, number: u32) -> Option<&'a IndexedAct> {
        self.history.index().act(number)
    }

    #[inline(never)]
    fn standing(&self, print: Fingerprint) -> Standing {
        if let Some(standing) = self.seen.borrow().get(&print) {
            return *standing;
        }
        let mut standing = Standing::default();
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
            standing.count = standing.count.saturating_add(1);
            standing.all.add(holder.act);
            match act.status() {
                HistoryStatus::InProcess => standing.in_process.add(holder.act),
                _ => standing.settled.add(holder.act),
            }
        }
        if looked > FEW {
            self.seen.borrow_mut().insert(print, standing);
        }
        standing
    }

    /// The number of the earlier act under that record, reversed ones apart.
    pub(super) fn record(&self, print: Fingerprint) -> Option<u32> {
        self.standing(print).all.each().next()
    }

    /// The first earlier act that holds the print and fits, reversed ones apart.
    pub(super) fn first(
        &self,
        print: Fingerprint,
        fits: &dyn Fn(u32) -> bool,
    ) -> Option<&'a IndexedAct> {
        let all = self.standing(print).all;
        self.act(pick(all, fits)?)
    }

    /// A copy in an act that was accepted or paid.
    pub(super) fn settled(
        &self,
        print: Fingerprint,
        fits: &dyn Fn(u32) -> bool,
    ) -> Option<&'a IndexedAct> {
        let settled = self.standing(print).settled;
        self.act(pick(settled, fits)?)
    }

    /// A copy in an act that is in process.
    pub(super) fn in_process(
        &self,
        print: Fingerprint,
        fits: &dyn Fn(u32) -> bool,
    ) -> Option<&'a IndexedAct> {
        let waiting = self.standing(print).in_process;
        self.act(pick(waiting, fits)?)
    }

    /// The acts that stand, hold the print and fit: exactly how many, and the first of
    /// them. What does not fit are those few at most.
    pub(super) fn others(
        &self,
        print: Fingerprint,
        mut apart: Vec<u32>,
    ) -> (u64, impl Iterator<Item = &'a IndexedAct> + '_) {
        let standing = self.standing(print);
        apart.sort_unstable();
        apart.dedup();
        let held = apart.iter().filter(|act| self.lines_of(print, **act) > 0);
        let gone = u64::try_from(held.count()).unwrap_or(0);
        let all = standing.all;
        let first = (0..all.count).filter_map(move |place| all.acts.get(place).copied());
        let first = first.filter(move |act| !apart.contains(act));
        (
            standing.count.saturating_sub(gone),
            first.filter_map(|act| self.act(act)),
        )
    }

    /// Lines of that print in all acts that stand.
    pub(super) fn lines(&self, print: Fingerprint) -> u64 {
        let index = self.history.index();
        let holders = index.holders(print);
        let standing = holders.filter(|one| index.act(one.act).is_some_and(IndexedAct::is_active));
        standing.map(|Holder { lines, .. }| u64::from(lines)).sum()
    }

    /// Lines of that print in one act, where it stands.
    pub(super) fn lines_of(&self, print: Fingerprint, act: u32) -> u64 {
        let index = self.history.index();
        if index.act(act).is_some_and(IndexedAct::is_active) {
            u64::from(index.lines_of(print, act))
        } else {
            0
        }
    }
}

fn pick(list: First, fits: &dyn Fn(u32) -> bool) -> Option<u32> {
    list.each().find(|number| fits(*number))
}
