//! Stays of one insured against each other: overlaps (D4) and readmissions.

use crate::duplicate::compare::reasons::Reason;
use crate::duplicate::compare::stay_terms::{InCall, OTHERS_MAX, StayRow, Terms};
use crate::sort;
use alloc::vec::Vec;

/// What one rule says of a stay of the call. Other stays are named by their rows.
#[derive(Clone, Copy, Debug)]
pub(in crate::duplicate) enum StaySign<'a> {
    /// It does not look at the stay: a visit is no readmission, and an overlap speaks
    /// for the pair.
    NotAsked,
    /// It finds nothing; not all may be known.
    Nothing { is_open: bool },
    /// A sign.
    Found(StayPair),
    /// A sign with a reason that explains it; not all of the others may be known.
    Explained {
        pair: StayPair,
        reason: Reason<'a>,
        is_open: bool,
    },
}

impl StaySign<'_> {
    pub(in crate::duplicate) fn is_found(&self) -> bool {
        matches!(self, Self::Found(_))
    }

    /// Is there a pair, explained or not?
    pub(in crate::duplicate) fn is_pair(&self) -> bool {
        matches!(self, Self::Found(_) | Self::Explained { .. })
    }
}

/// A stay of the call with another.
#[derive(Clone, Copy, Debug)]
pub(in crate::duplicate) struct StayPair {
    /// The row of the other.
    pub(in crate::duplicate) other: usize,
    /// The days between, of a readmission.
    pub(in crate::duplicate) days: i32,
    /// Is the other the readmission, since this stay was before it?
    pub(in crate::duplicate) is_turned: bool,
}

/// What became of a stay of the call.
#[derive(Clone, Copy, Debug)]
pub(in crate::duplicate) struct StayOutcome<'a> {
    /// Its row.
    pub(in crate::duplicate) row: usize,
    pub(in crate::duplicate) overlap: StaySign<'a>,
    pub(in crate::duplicate) readmission: StaySign<'a>,
}

/// Puts the stays of one insured in order and compares those of the call.
pub(in crate::duplicate) fn stay_outcomes<'a>(
    terms: &Terms,
    rows: &mut Vec<StayRow<'a>>,
) -> Vec<StayOutcome<'a>> {
    sort::by(rows, |one, other| turn(one).cmp(&turn(other)));
    let rows: &[StayRow<'a>] = rows;
    let numbers = |of: &dyn Fn(&StayRow<'_>) -> bool| -> Vec<usize> {
        let rows = rows.iter().enumerate().filter(|(_, row)| of(row));
        rows.map(|(number, _)| number).collect()
    };
    let inside = numbers(&|row| row.in_patient != Some(false));
    let indexed = numbers(&|row| row.act.is_some());
    let own = rows.iter().enumerate();
    let own = own.filter_map(|(number, row)| Some((number, row, row.in_call.as_ref()?)));
    let outcomes = own.map(|(number, row, own)| {
        let one = ComparedStay {
            terms,
            rows,
            inside: &inside,
            number,
            row,
            own,
            replaced: replaced(rows, &indexed, row, own),
        };
        let overlap = one.overlap();
        let readmission = if overlap.is_found() {
            StaySign::NotAsked
        } else {
            one.readmission()
        };
        StayOutcome {
            row: number,
            overlap,
            readmission,
        }
    });
    outcomes.collect()
}

/// The turn of a stay among others of its insured, whatever the order of the input.
fn turn<'r>(row: &'r StayRow<'_>) -> impl Ord + use<'r> {
    let held = row.act.as_ref().map(|(_, place)| place.as_str());
    let place = row.in_call.as_ref().map(|own| own.place);
    (
        row.days,
        row.label,
        held,
        place,
        row.in_patient,
        row.excluded,
    )
}

/// A stay of the call among those of its insured.
struct ComparedStay<'g, 'a> {
    terms: &'g Terms,
    rows: &'g [StayRow<'a>],
    /// Rows that may be stays in hospital: a visit is compared with no other visit, nor
    /// can one be a readmission.
    inside: &'g [usize],
    number: usize,
    row: &'g StayRow<'a>,
    own: &'g InCall<'a>,
    /// The rows that it replaces.
    replaced: Vec<usize>,
}

type Numbered<'g, 'a> = (usize, &'g StayRow<'a>);

impl<'g, 'a> ComparedStay<'g, 'a> {
    /// The other stays, and visits for a stay, as far as they are looked at.
    fn others(&self) -> impl Iterator<Item = Numbered<'g, 'a>> + '_ {
        let visit = self.row.in_patient == Some(false);
        let all = if visit { 0 } else { self.rows.len() };
        let stays = self.inside.iter().copied().filter(move |_| visit);
        let others = (0..all).chain(stays);
        others.filter_map(|row| self.other(row)).take(OTHERS_MAX)
    }

    /// The other stays alone.
    fn other_stays(&self) -> impl Iterator<Item = Numbered<'g, 'a>> + '_ {
        let others = self.inside.iter();
        others.filter_map(|row| self.other(*row)).take(OTHERS_MAX)
    }

    /// A row, where it is compared with this one: of two stays of the call the later in
    /// order tells the pair.
    fn other(&self, number: usize) -> Option<Numbered<'g, 'a>> {
        let row = self.rows.get(number)?;
        let before = |own: &InCall<'_>| {
            let (act, is_refused) = own.act;
            number < self.number && (!is_refused || act == self.own.act.0)
        };
        let act = row.act.as_ref().map(|(act, _)| act);
        let excluded = act.is_some_and(|act| self.own.excluded.contains(act));
        let compared = row.in_call.as_ref().is_none_or(before) && !self.replaced.contains(&number);
        (compared && !excluded).then_some((number, row))
    }

    /// A reason at either stay of a pair explains it.
    fn reason(&self, other: &StayRow<'a>) -> Option<Reason<'a>> {
        let its = || other.in_call.as_ref().and_then(|own| own.reason);
        self.own.reason.or_else(its)
    }

    /// More others than are looked at leave the answer open.
    fn is_open(&self, open: bool) -> bool {
        open || self.rows.len() > OTHERS_MAX
    }

    /// D4: two stays in hospital, or a stay and a visit, in one time.
    fn overlap(&self) -> StaySign<'a> {
        let (mut open, mut explained) = (false, None);
        for (number, other) in self.others() {
            let pair = StayPair {
                other: number,
                days: 0,
                is_turned: false,
            };
            match (self.terms.overlap(self.row, other), self.reason(other)) {
                (Some(false), _) => {}
                (None, _) => open = true,
                (Some(true), Some(reason)) => explained = explained.or(Some((pair, reason))),
                (Some(true), None) => return StaySign::Found(pair),
            }
        }
        let is_open = self.is_open(open);
        match explained {
            None => StaySign::Nothing { is_open },
            Some((pair, reason)) => StaySign::Explained {
                pair,
                reason,
                is_open,
            },
        }
    }

    /// A stay in hospital within so many days after another. A stay that is presented
    /// late may come before one of the history: then that one is the readmission, and
    /// its money is not in this call.
    fn readmission(&self) -> StaySign<'a> {
        if self.row.in_patient == Some(false) {
            return StaySign::NotAsked;
        }
        let mut open = false;
        // signs before those with a reason, then the nearest, and of two as near that
        // before it
        let mut best: Option<((bool, i32, bool), Numbered<'g, 'a>)> = None;
        for (number, other) in self.other_stays() {
            let after = self.terms.readmission(self.row, other);
            let days = after.or_else(|| self.terms.readmission(other, self.row));
            let Some(days) = days else {
                continue;
            };
            if other.in_patient.is_none() {
                open = true;
                continue;
            }
            let rank = (self.reason(other).is_some(), days, after.is_none());
            if best.is_none_or(|(first, _)| rank < first) {
                best = Some((rank, (number, other)));
            }
        }
        let is_open = self.is_open(open);
        let Some(((_, days, is_turned), (number, other))) = best else {
            return StaySign::Nothing { is_open };
        };
        let pair = StayPair {
            other: number,
            days,
            is_turned,
        };
        match self.reason(other) {
            None => StaySign::Found(pair),
            Some(reason) => StaySign::Explained {
                pair,
                reason,
                is_open,
            },
        }
    }
}

/// The rows that a stay replaces: of each act the one of its kind of care that begins the
/// nearest.
fn replaced(
    rows: &[StayRow<'_>],
    indexed: &[usize],
    row: &StayRow<'_>,
    own: &InCall<'_>,
) -> Vec<usize> {
    let mut acts = own.replaced.clone();
    acts.sort_unstable();
    acts.dedup();
    let of = |act: &u32| {
        let stays = indexed.iter();
        let stays = stays.filter_map(|number| Some((*number, rows.get(*number)?)));
        let its = stays.filter(|(_, other)| other.act.as_ref().is_some_and(|one| one.0 == *act));
        let nearest = its.min_by_key(|(number, other)| {
            let far = other.days.0.abs_diff(row.days.0);
            (other.in_patient != row.in_patient, far, *number)
        });
        nearest.map(|(number, _)| number)
    };
    acts.iter().filter_map(of).collect()
}
