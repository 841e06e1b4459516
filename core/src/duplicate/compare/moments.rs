//! Where lines of the call before one were, by a person and a moment.

use crate::duplicate::compare::first_two::FirstTwo;
use crate::number_map::NumberMap;

/// A person by number, and a moment by its second.
pub(super) type Moment = (u64, i64);

/// Lines at one moment of a person: the first, and the first of another class.
type Lines<C> = NumberMap<Moment, FirstTwo<usize, C>>;

/// The lines of the acts before that are not refused, and those of the act whose turn it
/// is, by the class that must not differ: the place, or the patient. Lines that a reason
/// explains are kept apart: it explains their pairs and no others.
pub(super) struct Moments<C> {
    kept: [Lines<C>; 2],
    own: [Lines<C>; 2],
}

impl<C> Default for Moments<C> {
    fn default() -> Self {
        Self {
            kept: [Lines::default(), Lines::default()],
            own: [Lines::default(), Lines::default()],
        }
    }
}

impl<C: Copy + PartialEq> Moments<C> {
    /// A line of another class within so many seconds, in an act before, or in the own act
    /// where that is asked; of those that a reason explains, or of the others.
    pub(super) fn other(
        &self,
        (person, at): Moment,
        (class, seconds): (C, i64),
        (own, explained): (bool, bool),
    ) -> Option<usize> {
        let from = (person, at.saturating_sub(seconds));
        let to = (person, at.saturating_add(seconds));
        let of = |lines: Option<&Lines<C>>| {
            let mut near = lines?.range(from, to);
            near.find_map(|(_, two)| two.outside(Some(class)))
        };
        let which = usize::from(explained);
        let found = of(self.kept.get(which));
        found.or_else(|| of(self.own.get(which).filter(|_| own)))
    }

    /// Adds a line to those of its act.
    pub(super) fn add(&mut self, at: Moment, class: C, number: usize, explained: bool) {
        if let Some(own) = self.own.get_mut(usize::from(explained)) {
            own.change(at, |lines| lines.add(class, number));
        }
    }

    /// The act whose turn it was is over: its lines stand in the way of later ones, or
    /// are in nobody's way.
    pub(super) fn turn(&mut self, stands: bool) {
        for (kept, own) in self.kept.iter_mut().zip(&mut self.own) {
            let own = core::mem::take(own);
            for (at, lines) in own.iter().filter(|_| stands) {
                kept.change(*at, |all| all.join(*lines));
            }
        }
    }
}
