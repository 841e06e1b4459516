//! The acts of a call in their turn: what is refused presents nothing that a later act
//! could repeat, as if one had been presented after the other.

use crate::duplicate::acts::{Presented, WholeActs};
use crate::duplicate::asking::Asking;
use crate::duplicate::corrections::{Corrections, Originals};
use crate::duplicate::first_two::FirstTwo;
use crate::duplicate::ids::held_line;
use crate::duplicate::keys::line_id;
use crate::duplicate::{Claims, Fingerprint, FingerprintKey};
use crate::finding::Examination;
use alloc::vec::Vec;
use hashbrown::{HashMap, HashSet};

/// Judges corrections and whole acts, and marks the acts that a line refuses.
pub(super) fn in_turn(
    exam: &mut Examination,
    presented: &mut [Presented<'_>],
    asking: Option<&Asking<'_>>,
    key: &FingerprintKey,
    claims: &Claims,
) -> Originals {
    let mut originals = Originals::default();
    let mut corrections = Corrections::of(presented, asking, claims);
    let mut whole = WholeActs::default();
    let mut lines = Lines {
        asking,
        key,
        claims,
        seen: HashMap::new(),
    };
    // no other act asks what became of the lines of the last one
    let last = presented.len().saturating_sub(1);
    for (rank, one) in presented.iter_mut().enumerate() {
        corrections.judge(exam, (rank, one), &mut originals);
        whole.judge(exam, one, asking);
        let prints = if rank < last && one.is_original() {
            lines.prints(one, &originals)
        } else {
            Some(Vec::new())
        };
        one.line_refused = prints.is_none();
        let stands = one.stands();
        corrections.keep(stands);
        if stands {
            whole.keep(one);
            lines.keep(one.class, prints.unwrap_or_default());
        }
    }
    originals
}

/// The exact prints and the ids of the lines of acts that stand.
struct Lines<'a> {
    asking: Option<&'a Asking<'a>>,
    key: &'a FingerprintKey,
    claims: &'a Claims,
    // order: only asked by print
    seen: HashMap<Fingerprint, FirstTwo<()>>,
}

impl Lines<'_> {
    /// The prints of an act, `None` where one of its lines refuses it: the line stands in
    /// the act twice, in an act before it, or in one that was accepted or paid.
    fn prints(&self, one: &Presented<'_>, originals: &Originals) -> Option<Vec<Fingerprint>> {
        // the lines of an act that repeats a whole content are not compared
        let compared = one.placed().filter(|_| !one.mirrored);
        let by_id = self.claims.compares_ids(one.act);
        let mut prints = Vec::new();
        // order: only asked by print
        let mut own = HashSet::new();
        for (at, _, service, line) in compared {
            let Some(line) = line else {
                continue;
            };
            let original = originals.of(at);
            let id = line_id(self.key, one.act.provider, service).filter(|_| by_id);
            let held = |print| held_line(self.asking?, one, original, print);
            if id.is_some_and(|id| self.stood(id, one.class) || held(id).is_some()) {
                return None;
            }
            let settled = |print| {
                let fits = |act| one.counts_exact(act, print, original);
                self.asking?.settled(print, &fits)
            };
            if let Some(print) = line.exact {
                let again = !own.insert(print) || self.stood(print, one.class);
                if again || settled(print).is_some() {
                    return None;
                }
            }
            prints.extend(id.into_iter().chain(line.exact));
        }
        Some(prints)
    }

    /// Does a line of that print stand in an act of another number?
    fn stood(&self, print: Fingerprint, class: usize) -> bool {
        let seen = self.seen.get(&print);
        seen.is_some_and(|two| two.outside(Some(class)).is_some())
    }

    fn keep(&mut self, class: usize, prints: Vec<Fingerprint>) {
        for print in prints {
            self.seen.entry(print).or_default().add(class, ());
        }
    }
}
