//! Which visits have proved a case already, and which are left for a stay.

use crate::calendar::Day;
use crate::identifier::{Iin, VisitId};
use crate::visit::{TokenId, VisitCard};
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use hashbrown::HashMap;

/// The visit that a registration or a token stands for, and how often it proved a case.
#[derive(Clone, Copy)]
struct Use<'v> {
    card: &'v VisitCard,
    insured: Iin,
    times: u32,
}

impl Use<'_> {
    /// Is it this visit of this person, and may it prove one more case?
    fn allows(&self, card: &VisitCard, insured: Iin, cases: u32) -> bool {
        let same = core::ptr::eq(self.card, card)
            || (self.card.day == card.day && self.card.facility == card.facility);
        self.times == 0 || (same && self.insured == insured && self.times < cases)
    }
}

/// How often each registration and each token has proved a case.
pub(super) struct Taken<'v> {
    // order: only asked by key
    visits: HashMap<&'v VisitId, Use<'v>>,
    tokens: BTreeMap<TokenId, Use<'v>>,
}

impl<'v> Taken<'v> {
    pub(super) fn of(stays: usize) -> Self {
        Self {
            visits: HashMap::with_capacity(stays),
            tokens: BTreeMap::new(),
        }
    }

    /// Uses a visit once more, where it has proved fewer cases than it may; had it proved
    /// one before?
    #[cfg_attr(small, optimize(size))]
    pub(super) fn take(&mut self, card: &'v VisitCard, insured: Iin, cases: u32) -> Option<bool> {
        let unused = Use {
            card,
            insured,
            times: 0,
        };
        let by_token = card
            .token
            .map(|token| self.tokens.entry(token).or_insert(unused));
        let by_number = self.visits.entry(&card.id).or_insert(unused);
        let mut uses = [Some(by_number), by_token];
        let mut each = uses.iter().flatten();
        if !each.all(|one| one.allows(card, insured, cases)) {
            return None;
        }
        let mut again = false;
        for one in uses.iter_mut().flatten() {
            again |= one.times > 0;
            let times = one.times.saturating_add(1);
            **one = Use { times, ..unused };
        }
        Some(again)
    }
}

/// The visits of one person to one facility, by day; those used up are stepped over in
/// strides, so that many stays and many visits cost no more than sorting them.
pub(super) struct Free<'l, 'v> {
    cards: &'l [&'v VisitCard],
    /// For each card one that may still be free: itself, or one behind it.
    next: &'l mut Vec<usize>,
}

impl<'l, 'v> Free<'l, 'v> {
    pub(super) fn new(cards: &'l [&'v VisitCard], next: &'l mut Vec<usize>) -> Self {
        next.clear();
        next.extend(0..cards.len());
        Self { cards, next }
    }

    /// The first place not used up, from `place` on; all behind the last is free.
    fn from(&mut self, mut place: usize) -> usize {
        while let Some(ahead) = self.next.get(place).copied().filter(|next| *next != place) {
            let further = self.next.get(ahead).copied().unwrap_or(ahead);
            self.point(place, further);
            place = further;
        }
        place
    }

    fn point(&mut self, place: usize, to: usize) {
        if let Some(slot) = self.next.get_mut(place) {
            *slot = to;
        }
    }

    /// The earliest free visit of the stay, which it then uses; had another used it?
    pub(super) fn take(
        &mut self,
        (insured, start, end): (Iin, Day, Day),
        cases: u32,
        taken: &mut Taken<'v>,
    ) -> Option<(&'v VisitCard, bool)> {
        let first = self.cards.partition_point(|card| card.day < start);
        let mut place = self.from(first);
        loop {
            let card = *self.cards.get(place).filter(|card| card.day <= end)?;
            if let Some(again) = taken.take(card, insured, cases) {
                return Some((card, again));
            }
            self.point(place, place.saturating_add(1));
            place = self.from(place);
        }
    }
}
