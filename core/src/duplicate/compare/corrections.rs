//! Corrections: the original is there, is not paid, and is replaced once.

use crate::calendar::Moment;
use crate::duplicate::claims::{Claims, Correction, LinePlace, Spot};
use crate::duplicate::compare::outcome::{
    ActOutcome, Corrected, CorrectionOutcome, OriginalLine, OriginalLines, Other,
};
use crate::duplicate::compare::presented::Presented;
use crate::duplicate::compare::query::{ORIGINALS_MAX, Query};
use crate::duplicate::index::act::IndexedAct;
use crate::duplicate::trace::{HistoryStatus, Replaces};
use crate::fact::Lack;
use crate::identifier::{CaseId, Iin, ServiceId};
use crate::sort;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

/// Originals that corrections of the call replace.
#[derive(Default)]
struct Replaced {
    exact: BTreeSet<(u128, u128)>,
    acts: BTreeSet<u128>,
}

impl Replaced {
    /// Is the whole act replaced, or one of its lines; the line, or its whole act?
    fn has(&self, replaces: &Replaces) -> bool {
        match replaces.line {
            None => self.acts.contains(&replaces.act.number()),
            Some(_) => {
                let both = [*replaces, replaces.whole()];
                both.iter().any(|one| self.exact.contains(&one.key()))
            }
        }
    }

    fn add(&mut self, replaces: &Replaces) {
        self.exact.insert(replaces.key());
        self.acts.insert(replaces.act.number());
    }
}

/// The corrections of a call, compared in the turn of their acts. One that does not hold
/// refuses its act, and is compared like any other act or line.
pub(super) struct Corrections<'a, 'q> {
    ranked: Vec<(usize, &'a Correction)>,
    /// The first that is not compared yet.
    next: usize,
    /// For each act of the history that may be an original, what it replaced itself.
    links: BTreeMap<u32, Vec<u32>>,
    query: Option<&'q Query<'a>>,
    /// By acts of the call that are not refused, and by the one whose turn it is.
    before: Replaced,
    own: Replaced,
}

impl<'a, 'q> Corrections<'a, 'q> {
    pub(super) fn of(
        presented: &[Presented<'_>],
        query: Option<&'q Query<'a>>,
        claims: &'a Claims,
    ) -> Self {
        let ranked = by_rank(presented, claims);
        let whole = ranked.iter().map(|(_, one)| one.replaces);
        let whole = whole.filter(|replaces| replaces.line.is_none());
        let originals = whole.filter_map(|replaces| original(query?, &replaces));
        Self {
            links: links(originals.collect(), query),
            ranked,
            next: 0,
            query,
            before: Replaced::default(),
            own: Replaced::default(),
        }
    }

    /// Compares those of an act, and names its originals and those of its lines.
    pub(super) fn compare(
        &mut self,
        (rank, record_lack): (usize, Option<Lack>),
        act: &mut ActOutcome,
        lines: &mut OriginalLines,
        corrections: &mut Vec<Corrected<'a>>,
    ) {
        let next = |own: &Self| {
            own.ranked
                .get(own.next)
                .copied()
                .filter(|next| next.0 == rank)
        };
        while let Some((_, correction)) = next(self) {
            self.next = self.next.saturating_add(1);
            let found = self
                .query
                .and_then(|query| original(query, &correction.replaces));
            let outcome = self.outcome(correction, found);
            corrections.push(Corrected {
                rank,
                correction,
                outcome,
            });
            let lawful = matches!(
                outcome,
                CorrectionOutcome::Found {
                    paid: None,
                    replaced_by: None
                }
            );
            // nobody knows of an original that the history cannot answer for
            let is_open = outcome == CorrectionOutcome::WithoutOriginal && record_lack.is_some();
            let Some(original) = found.filter(|_| lawful) else {
                act.correction_refused |= !is_open;
                continue;
            };
            match (correction.at, correction.replaces.line) {
                (Spot::Line(place), Some(line)) => {
                    let original = OriginalLine {
                        act: original,
                        line,
                    };
                    lines.lines.entry(place).or_insert(original);
                }
                _ => act.originals.push(original),
            }
        }
        self.chain(act);
    }

    fn outcome(&mut self, correction: &Correction, original: Option<u32>) -> CorrectionOutcome {
        let replaces = &correction.replaces;
        let at_line = matches!(correction.at, Spot::Line(_));
        if at_line != replaces.line.is_some() {
            return CorrectionOutcome::OfAnotherKind;
        }
        let Some(original) = original else {
            return CorrectionOutcome::WithoutOriginal;
        };
        let status = self.query.and_then(|query| query.act(original));
        let status = status.map(IndexedAct::status);
        let in_call = self.before.has(replaces) || self.own.has(replaces);
        self.own.add(replaces);
        let earlier = || {
            let index = self.query?.history.index();
            index.replacement(replaces, original).map(Other::Indexed)
        };
        CorrectionOutcome::Found {
            paid: Some(original).filter(|_| status == Some(HistoryStatus::Paid)),
            replaced_by: if in_call {
                Some(Other::Call(0))
            } else {
                earlier()
            },
        }
    }

    /// The act whose turn it was is not refused, or it replaced nothing.
    pub(super) fn keep(&mut self, is_refused: bool) {
        let own = core::mem::take(&mut self.own);
        if !is_refused {
            self.before.exact.extend(own.exact);
            self.before.acts.extend(own.acts);
        }
    }

    /// A correction of an active correction is in place of what that one replaced, too,
    /// until it is paid.
    fn chain(&self, act: &mut ActOutcome) {
        let indexed = |act: &u32| self.query.and_then(|query| query.act(*act));
        let paid = |act: &u32| {
            indexed(act).is_some_and(|act| act.is_active() && act.status() == HistoryStatus::Paid)
        };
        let mut place = 0_usize;
        let mut all = core::mem::take(&mut act.originals);
        // what was replaced is asked for in turn, the nearest first
        while let Some(act) = all.get(place).filter(|_| place < ORIGINALS_MAX) {
            let before = self.links.get(act).into_iter().flatten();
            let new: Vec<u32> = before.filter(|act| !all.contains(act)).copied().collect();
            all.extend(new);
            place = place.saturating_add(1);
        }
        all.truncate(ORIGINALS_MAX);
        all.retain(|act| !paid(act));
        act.originals = all;
    }
}

/// For each of these acts, and for those that they replaced, what it replaced.
fn links(mut next: BTreeSet<u32>, query: Option<&Query<'_>>) -> BTreeMap<u32, Vec<u32>> {
    let mut links: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    let Some(query) = query.filter(|_| !next.is_empty()) else {
        return links;
    };
    let index = query.history.index();
    let active = |act: &u32| query.act(*act).is_some_and(IndexedAct::is_active);
    for _ in 0..ORIGINALS_MAX {
        next.retain(|act| !links.contains_key(act) && active(act));
        let found = index.replaced_by(&next);
        for by in &next {
            links.entry(*by).or_default();
        }
        next.clear();
        for (by, act) in found {
            links.entry(by).or_default().push(act);
            next.insert(act);
        }
    }
    links
}

/// Corrections in the order of their acts.
fn by_rank<'a>(presented: &[Presented<'_>], claims: &'a Claims) -> Vec<(usize, &'a Correction)> {
    if claims.corrections.is_empty() {
        return Vec::new();
    }
    let ranks = presented.iter().enumerate();
    let ranks: BTreeMap<usize, usize> = ranks.map(|(rank, one)| (one.place, rank)).collect();
    let all = claims.corrections.iter();
    let mut ranked: Vec<_> = all
        .filter_map(|one| Some((*ranks.get(&one.at.act())?, one)))
        .collect();
    // lines as they are compared, and of several originals of one place whichever: the
    // order of the input tells nothing
    sort::by_made_key(&mut ranked, |(rank, one)| match one.at {
        Spot::Act(_) => (*rank, None, one.replaces.key()),
        Spot::Line(line) => (
            *rank,
            Some(in_act(presented, *rank, line)),
            one.replaces.key(),
        ),
    });
    ranked
}

type InAct<'a> = (
    Option<Moment>,
    Option<Iin>,
    Option<&'a CaseId>,
    Option<&'a ServiceId>,
    LinePlace,
);

/// The order of a line among those of its act: by moment, worker and ids.
fn in_act<'a>(presented: &[Presented<'a>], rank: usize, place: LinePlace) -> InAct<'a> {
    let act = presented.get(rank).map(|one| one.act);
    let case = act.and_then(|act| act.cases.get(place.case));
    let line = case.and_then(|case| case.services.get(place.service));
    (
        line.and_then(|line| line.at),
        line.and_then(|line| line.worker),
        case.and_then(|case| case.id.as_ref()),
        line.and_then(|line| line.id.as_ref()),
        place,
    )
}

/// The act of the history that is replaced, with its line where one is named. The prints
/// of the act as a whole are no lines.
fn original(query: &Query<'_>, replaces: &Replaces) -> Option<u32> {
    let index = query.history.index();
    let act = index.under(replaces.act)?;
    let whole = query.act(act)?;
    let of_line = |line| line != replaces.act && Some(line) != whole.content();
    let line = replaces.line;
    line.is_none_or(|line| of_line(line) && index.lines_of(line, act) > 0)
        .then_some(act)
}
