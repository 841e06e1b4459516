//! What the index answers.

use crate::duplicate::index::act::IndexedAct;
use crate::duplicate::index::store::{DuplicateIndex, Holder, holder_of};
use crate::duplicate::trace::{ActTrace, Replaces};
use crate::identifier::Fingerprint;
use alloc::collections::BTreeSet;
use alloc::vec::Vec;

impl DuplicateIndex {
    /// The act that answers for a print: of those that are active, the first added.
    #[must_use]
    pub fn get(&self, print: Fingerprint) -> Option<&IndexedAct> {
        self.act(self.first(print, &|_| true)?)
    }

    /// The act under a print that keeps out another: of those that are active, the first
    /// added. What another system holds keeps out nothing of the host's own.
    #[must_use]
    pub fn held(&self, print: Fingerprint, trace: &ActTrace) -> Option<&IndexedAct> {
        self.act(self.rival(print, trace.origin.is_some())?)
    }

    /// The acts that answer for many prints, in their order. Much faster than one by
    /// one in a large index.
    ///
    /// ```
    /// use qalqan_core::duplicate::{ActTrace, DuplicateIndex, Fingerprint, HistoryStatus};
    ///
    /// let record = Fingerprint::from_number(7);
    /// let mut trace = ActTrace::new("A-1", HistoryStatus::InProcess);
    /// trace.record = Some(record);
    /// let mut index = DuplicateIndex::new();
    /// index.add(&trace)?;
    /// let asked = [Fingerprint::from_number(5), record];
    /// let mut found = Vec::new();
    /// index.get_many(&asked, |place, act| found.extend(act.map(|_| place)));
    /// assert_eq!(found, [1]);
    /// # Ok::<(), qalqan_core::duplicate::IndexError>(())
    /// ```
    pub fn get_many<'a>(
        &'a self,
        prints: &[Fingerprint],
        mut answer: impl FnMut(usize, Option<&'a IndexedAct>),
    ) {
        let mut numbers = [0_u128; 32];
        let mut from = 0_usize;
        for batch in prints.chunks(32) {
            for (number, print) in numbers.iter_mut().zip(batch) {
                *number = print.number();
            }
            let filled = numbers.get(..batch.len()).unwrap_or_default();
            self.table.get_many(filled, |place, seen| {
                let print = batch.get(place).copied();
                let act = seen.zip(print).and_then(|(seen, print)| {
                    let (first, more) = holder_of(seen);
                    let held = self.act(first).filter(|held| held.is_active());
                    match held {
                        None if more => self.get(print),
                        held => held,
                    }
                });
                answer(from.saturating_add(place), act);
            });
            from = from.saturating_add(batch.len());
        }
    }

    /// Of pairs of prints whether each is held at all, in their order. As fast as
    /// [`get_many`](Self::get_many).
    pub(in crate::duplicate) fn hold_pairs(
        &self,
        mut pairs: impl Iterator<Item = [u128; 2]>,
        mut answer: impl FnMut([bool; 2]),
    ) {
        let mut batch = [[0_u128; 2]; 16];
        loop {
            let filled = batch.iter_mut().zip(&mut pairs);
            let count = filled.map(|(free, pair)| *free = pair).count();
            let asked = batch.get(..count).unwrap_or_default();
            if asked.is_empty() {
                return;
            }
            self.table.warm(asked.as_flattened());
            for [first, second] in asked {
                answer([
                    self.table.get(*first).is_some(),
                    self.table.get(*second).is_some(),
                ]);
            }
        }
    }

    /// Lines of a print in one act. Holders stand by the numbers of their acts.
    pub(in crate::duplicate) fn lines_of(&self, print: Fingerprint, act: u32) -> u32 {
        let Some((first, more)) = self.table.get(print.number()).map(holder_of) else {
            return 0;
        };
        let list = self.more.get(&print.number()).filter(|_| more);
        let found = list.and_then(|list| {
            let place = list.binary_search_by_key(&act, |holder| holder.act).ok()?;
            list.get(place)
        });
        let further = found.map_or(0, |holder| holder.lines);
        further.saturating_add(u32::from(first == act))
    }

    /// The number of the first active act that holds the print and fits. One copy of
    /// the code: it is asked from many places, and the browser loads each copy.
    #[inline(never)]
    pub(in crate::duplicate) fn first(
        &self,
        print: Fingerprint,
        fits: &dyn Fn(u32) -> bool,
    ) -> Option<u32> {
        let mut holders = self.holders(print);
        let found = holders.find(|holder| {
            self.act(holder.act).is_some_and(IndexedAct::is_active) && fits(holder.act)
        });
        found.map(|holder| holder.act)
    }

    /// All holders of a print, withdrawn and reversed ones too, in the order of adding.
    pub(in crate::duplicate) fn holders(
        &self,
        print: Fingerprint,
    ) -> impl Iterator<Item = Holder> + '_ {
        self.holders_of(print.number())
    }

    pub(super) fn holders_of(&self, print: u128) -> impl Iterator<Item = Holder> + '_ {
        let seen = self.table.get(print).map(holder_of);
        let more = seen.and_then(|(_, more)| more.then(|| self.more.get(&print)).flatten());
        let first = seen.map(|(act, _)| Holder { act, lines: 1 });
        first.into_iter().chain(more.into_iter().flatten().copied())
    }

    /// Each print with its first holder, and whether there are more; by print.
    pub(super) fn slots(&self) -> impl Iterator<Item = (u128, u32, bool)> + '_ {
        self.table.iter().map(|(print, seen)| {
            let (act, more) = holder_of(seen);
            (print, act, more)
        })
    }

    /// The act that came to hold a print last.
    pub(super) fn last_holder(&self, print: u128) -> Option<u32> {
        let (first, more) = holder_of(self.table.get(print)?);
        if !more {
            return Some(first);
        }
        let last = self.more.get(&print).and_then(|list| list.last());
        Some(last.map_or(first, |holder| holder.act))
    }

    /// The acts that some replace as a whole, each with the one that does: one walk over
    /// all replacements, for all of these acts.
    pub(in crate::duplicate) fn replaced_by(&self, acts: &BTreeSet<u32>) -> Vec<(u32, u32)> {
        let whole = self.replaced.iter().filter(|(_, line, _)| *line == 0);
        let theirs = whole.filter(|(_, _, by)| acts.contains(by));
        let links = theirs.filter_map(|(act, _, by)| {
            let act = self.under(Fingerprint::from_number(*act))?;
            Some((*by, act))
        });
        links.collect()
    }

    /// The act in the way of replacing this: one that replaces the same
    /// line or the whole act, and for a whole act one that replaces any of its lines. The
    /// original itself, which may have kept the number of what it replaced, is none.
    pub(in crate::duplicate) fn replacement(
        &self,
        replaces: &Replaces,
        original: u32,
    ) -> Option<u32> {
        let act = replaces.act.number();
        let all = |line: u128, to: u128| self.replaced.range((act, line, 0)..=(act, to, u32::MAX));
        let claims = match replaces.line.map(Fingerprint::number) {
            None => all(0, u128::MAX).chain(all(0, 0)),
            Some(line) => all(line, line).chain(all(0, 0)),
        };
        let mut claims = claims.map(|(_, _, by)| *by);
        claims.find(|by| *by != original && self.act(*by).is_some_and(IndexedAct::is_active))
    }
}
