//! Withdrawn acts leave the index, now and then all at once.

use crate::duplicate::index::act::IndexedAct;
use crate::duplicate::index::store::{DuplicateIndex, Holder, holder_of, place_of, word};
use alloc::vec::Vec;

impl DuplicateIndex {
    /// Withdraws an act; its prints stay until the index is swept.
    pub(super) fn forget(&mut self, number: u32) {
        if let Some(held) = self.acts.get_mut(place_of(number)) {
            self.side_bytes = self.side_bytes.saturating_sub(held.label_bytes());
            // an act without a print is a place to sweep too
            let keys = usize::try_from(held.withdraw().max(1)).unwrap_or(usize::MAX);
            self.withdrawn = self.withdrawn.saturating_add(keys);
        }
    }

    /// Takes out withdrawn acts and their prints. Where there is no memory to number the
    /// others anew, the acts keep their places.
    #[cfg_attr(small, optimize(size))]
    pub(super) fn sweep(&mut self) {
        let acts = &self.acts;
        let live = |act: u32| acts.get(place_of(act)).is_some_and(IndexedAct::is_live);
        for list in self.more.values_mut() {
            list.retain(|holder| live(holder.act));
        }
        let more = &mut self.more;
        self.table.retain(|print, seen| {
            let (first, others) = holder_of(seen);
            let list = if others { more.get_mut(&print) } else { None };
            match list {
                Some(list) if !live(first) => {
                    let first = promote(list)?;
                    Some(word(first, !list.is_empty()))
                }
                Some(list) => Some(word(first, !list.is_empty())),
                None => live(first).then(|| word(first, false)),
            }
        });
        self.more.retain(|_, list| {
            list.shrink_to_fit();
            !list.is_empty()
        });
        self.more.shrink_to_fit();
        self.replaced.retain(|(_, _, act)| live(*act));
        self.rows.retain(&live);
        self.withdrawn = 0;
        self.renumber();
        self.count_side();
    }

    /// Numbers the acts that are left without gaps. Their order stays, and so that of
    /// the holders of each print.
    fn renumber(&mut self) {
        let mut numbers: Vec<u32> = Vec::new();
        if self.acts.iter().all(IndexedAct::is_live)
            || numbers.try_reserve_exact(self.acts.len()).is_err()
        {
            return;
        }
        let mut next = 0_u32;
        for act in &self.acts {
            numbers.push(next);
            next = next.saturating_add(u32::from(act.is_live()));
        }
        let new = |act: u32| numbers.get(place_of(act)).copied().unwrap_or(act);
        self.table.change(|seen| {
            let (first, more) = holder_of(seen);
            word(new(first), more)
        });
        for holder in self.more.values_mut().flatten() {
            holder.act = new(holder.act);
        }
        self.rows.renumber(&new);
        let replaced = core::mem::take(&mut self.replaced);
        let replaced = replaced.into_iter();
        self.replaced = replaced
            .map(|(act, line, by)| (act, line, new(by)))
            .collect();
        self.acts.retain(IndexedAct::is_live);
    }

    /// Counts the bytes beside the table anew.
    fn count_side(&mut self) {
        let labels = self.acts.iter().filter(|act| act.is_live());
        let labels = labels.map(IndexedAct::label_bytes).sum::<usize>();
        let lists = self.more.values().map(|list| list_bytes(list));
        self.side_bytes = lists.fold(labels, usize::saturating_add);
    }
}

/// Bytes of a list of further holders with its entry.
fn list_bytes(list: &[Holder]) -> usize {
    let further = list.len().saturating_sub(1);
    let further = further.saturating_mul(DuplicateIndex::HOLDER_BYTES);
    DuplicateIndex::SIDE_BYTES.saturating_add(further)
}

/// Makes the first holder of a list that of the slot.
fn promote(list: &mut Vec<Holder>) -> Option<u32> {
    let first = list.first_mut()?;
    let act = first.act;
    first.lines = first.lines.saturating_sub(1);
    if first.lines == 0 {
        list.remove(0);
    }
    Some(act)
}
