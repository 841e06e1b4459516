//! Corrections: the original is there, is not paid, and is replaced once.

use crate::calendar::Moment;
use crate::duplicate::acts::Presented;
use crate::duplicate::asking::{Asking, ORIGINALS_MAX};
use crate::duplicate::claims::{CasePlace, Claims, Correction, LinePlace, Spot};
use crate::duplicate::services::line_path;
use crate::duplicate::{Fingerprint, HistoryStatus, IndexedAct, Replaces};
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding, Path};
use crate::identifier::{CaseId, Iin, ServiceId};
use crate::law::Rule;
use crate::law::catalogue::duplicate as rules;
use crate::sort;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// A line of the history that a line of the call replaces.
#[derive(Clone, Copy, Debug)]
pub(super) struct Original {
    /// The act that holds it, by its number.
    pub(super) act: u32,
    /// Its exact print.
    pub(super) line: Fingerprint,
}

/// The originals of lines.
#[derive(Debug, Default)]
pub(super) struct Originals {
    lines: BTreeMap<LinePlace, Original>,
}

impl Originals {
    /// What this line replaces.
    pub(super) fn of(&self, line: LinePlace) -> Option<Original> {
        self.lines.get(&line).copied()
    }

    /// What the lines of this case replace.
    pub(super) fn of_case(&self, place: CasePlace) -> impl Iterator<Item = Original> + '_ {
        let line = |service| LinePlace {
            act: place.act,
            case: place.case,
            service,
        };
        let lines = self.lines.range(line(0)..=line(usize::MAX));
        lines.map(|(_, original)| *original)
    }
}

/// What became of a correction.
enum Outcome {
    /// It holds; the number of the original act.
    Holds(u32),
    /// It is refused.
    Broken,
    /// Nobody knows.
    Open,
}

/// What corrections replaced so far.
#[derive(Default)]
struct Seen {
    exact: BTreeSet<(u128, u128)>,
    acts: BTreeSet<u128>,
}

/// The corrections of a call, judged in the turn of their acts. One that does not hold
/// refuses its act, and is compared like any other act or line.
pub(super) struct Corrections<'a> {
    ranked: Vec<(usize, &'a Correction)>,
    /// The first that is not judged yet.
    next: usize,
    /// For each act of the history that may be an original, what it replaced itself.
    links: BTreeMap<u32, Vec<u32>>,
    asking: Option<&'a Asking<'a>>,
    /// Of the acts that stand, and of the one whose turn it is.
    before: Seen,
    own: Seen,
}

impl<'a> Corrections<'a> {
    pub(super) fn of(
        presented: &[Presented<'_>],
        asking: Option<&'a Asking<'a>>,
        claims: &'a Claims,
    ) -> Self {
        let ranked = by_rank(presented, claims);
        let whole = ranked.iter().map(|(_, one)| one.replaces);
        let whole = whole.filter(|replaces| replaces.line.is_none());
        let originals = whole.filter_map(|replaces| held(asking?, &replaces));
        Self {
            links: links(originals.collect(), asking),
            ranked,
            next: 0,
            asking,
            before: Seen::default(),
            own: Seen::default(),
        }
    }

    /// Judges those of an act, and marks it and its lines with their originals.
    pub(super) fn judge(
        &mut self,
        exam: &mut Examination,
        (rank, one): (usize, &mut Presented<'_>),
        originals: &mut Originals,
    ) {
        while let Some((_, correction)) = self.ranked.get(self.next).filter(|next| next.0 == rank) {
            self.next = self.next.saturating_add(1);
            let judged = Judging {
                correction,
                lack: one.record_lack,
                asking: self.asking,
                before: &self.before,
            };
            let original = match judged.original(exam, &mut self.own) {
                Outcome::Holds(original) => original,
                Outcome::Broken => {
                    one.unlawful = true;
                    continue;
                }
                Outcome::Open => continue,
            };
            match (correction.at, correction.replaces.line) {
                (Spot::Line(place), Some(line)) => {
                    let original = Original {
                        act: original,
                        line,
                    };
                    originals.lines.entry(place).or_insert(original);
                }
                _ => one.originals.push(original),
            }
        }
        self.chain(one);
    }

    /// The act whose turn it was stands, or replaced nothing.
    pub(super) fn keep(&mut self, stands: bool) {
        let own = core::mem::take(&mut self.own);
        if stands {
            self.before.exact.extend(own.exact);
            self.before.acts.extend(own.acts);
        }
    }

    /// A correction of a correction that stands is in place of what that one replaced,
    /// too, until it is paid.
    fn chain(&self, one: &mut Presented<'_>) {
        let held = |act: &u32| self.asking.and_then(|asking| asking.act(*act));
        let paid = |act: &u32| {
            held(act).is_some_and(|act| act.is_active() && act.status() == HistoryStatus::Paid)
        };
        let mut place = 0_usize;
        let mut all = core::mem::take(&mut one.originals);
        // what was replaced is asked for in turn, the nearest first
        while let Some(act) = all.get(place).filter(|_| place < ORIGINALS_MAX) {
            let before = self.links.get(act).into_iter().flatten();
            let new: Vec<u32> = before.filter(|act| !all.contains(act)).copied().collect();
            all.extend(new);
            place = place.saturating_add(1);
        }
        all.truncate(ORIGINALS_MAX);
        all.retain(|act| !paid(act));
        one.originals = all;
    }
}

/// For each of these acts, and for those that they replaced, what it replaced.
fn links(mut next: BTreeSet<u32>, asking: Option<&Asking<'_>>) -> BTreeMap<u32, Vec<u32>> {
    let mut links: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    let Some(asking) = asking.filter(|_| !next.is_empty()) else {
        return links;
    };
    let index = asking.history.index();
    let stands = |act: &u32| asking.act(*act).is_some_and(IndexedAct::is_active);
    for _ in 0..ORIGINALS_MAX {
        next.retain(|act| !links.contains_key(act) && stands(act));
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

/// Corrections in the order in which the earlier act stands.
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
            Some(turn(presented, *rank, line)),
            one.replaces.key(),
        ),
    });
    ranked
}

type Turn<'a> = (
    Option<Moment>,
    Option<Iin>,
    Option<&'a CaseId>,
    Option<&'a ServiceId>,
    LinePlace,
);

/// The turn of a line among those of its act: by moment, worker and ids.
fn turn<'a>(presented: &[Presented<'a>], rank: usize, place: LinePlace) -> Turn<'a> {
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

struct Judging<'a> {
    correction: &'a Correction,
    lack: Option<Lack>,
    asking: Option<&'a Asking<'a>>,
    before: &'a Seen,
}

impl Judging<'_> {
    #[inline(never)]
    fn path(&self) -> Path {
        match self.correction.at {
            Spot::Act(act) => At::root().field("acts").index(act).path(),
            Spot::Line(line) => line_path(line),
        }
    }

    #[inline(never)]
    fn finding(&self, rule: &'static Rule) -> Finding {
        let replaces = &self.correction.replaces;
        let line = replaces
            .line
            .map_or_else(|| "–".into(), |line| line.to_string());
        Finding::new(rule, self.path())
            .with("original", replaces.act)
            .with("line", line)
    }

    #[inline(never)]
    fn open(&self, exam: &mut Examination, rule: &'static Rule, why: Lack) {
        exam.lack(rule, self.path(), "history", Source::Register, why);
    }

    /// The original, where the correction holds.
    fn original(&self, exam: &mut Examination, own: &mut Seen) -> Outcome {
        if self.correction_of_another_kind(exam) {
            return Outcome::Broken;
        }
        let Some(original) = self.correction_without_original(exam) else {
            return match self.lack {
                None => Outcome::Broken,
                Some(_) => Outcome::Open,
            };
        };
        let unpaid = self.correction_of_paid(exam, original);
        let once = self.corrected_twice(exam, original, own);
        if unpaid && once {
            Outcome::Holds(original)
        } else {
            Outcome::Broken
        }
    }

    /// An act stands in place of an act, a line in place of a line.
    fn correction_of_another_kind(&self, exam: &mut Examination) -> bool {
        let rule = &rules::CORRECTION_OF_ANOTHER_KIND;
        let line = matches!(self.correction.at, Spot::Line(_));
        if line == self.correction.replaces.line.is_some() {
            exam.pass(rule);
            return false;
        }
        exam.find(self.finding(rule));
        true
    }

    /// The original must be in the history.
    fn correction_without_original(&self, exam: &mut Examination) -> Option<u32> {
        let rule = &rules::CORRECTION_WITHOUT_ORIGINAL;
        let found = self
            .asking
            .and_then(|asking| held(asking, &self.correction.replaces));
        match (found, self.lack) {
            (Some(_), _) => exam.pass(rule),
            (None, Some(why)) => {
                self.open(exam, rule, why);
                self.open(exam, &rules::CORRECTION_OF_PAID, why);
                self.open(exam, &rules::CORRECTED_TWICE, why);
            }
            (None, None) => exam.find(self.finding(rule)),
        }
        found
    }

    /// The original must not be paid; reversed it may be.
    fn correction_of_paid(&self, exam: &mut Examination, original: u32) -> bool {
        let rule = &rules::CORRECTION_OF_PAID;
        let held = self.asking.and_then(|asking| asking.act(original));
        match held.filter(|act| act.status() == HistoryStatus::Paid) {
            Some(act) => {
                exam.find(self.finding(rule).with("other", act.label()));
                false
            }
            None => {
                exam.pass(rule);
                true
            }
        }
    }

    /// The original is replaced once: as a whole, or each of its lines. What replaces
    /// the whole act replaces all of its lines.
    fn corrected_twice(&self, exam: &mut Examination, original: u32, own: &mut Seen) -> bool {
        let rule = &rules::CORRECTED_TWICE;
        let replaces = self.correction.replaces;
        let act = replaces.act.number();
        let replaced = |seen: &Seen| match replaces.line {
            None => seen.acts.contains(&act),
            Some(_) => {
                let both = [replaces, replaces.whole()];
                both.iter().any(|one| seen.exact.contains(&one.key()))
            }
        };
        let in_call = replaced(self.before) || replaced(own);
        own.exact.insert(replaces.key());
        own.acts.insert(act);
        let earlier = || {
            let asking = self.asking?;
            let index = asking.history.index();
            asking.act(index.replacement(&replaces, original)?)
        };
        let other: Option<String> = if in_call {
            Some("acts".into())
        } else {
            earlier().map(|act| act.label().to_string())
        };
        match other {
            Some(other) => {
                exam.find(self.finding(rule).with("other", other));
                false
            }
            None => {
                exam.pass(rule);
                true
            }
        }
    }
}

/// The act of the history that is replaced, with its line where one is named. The prints
/// of the act as a whole are no lines.
fn held(asking: &Asking<'_>, replaces: &Replaces) -> Option<u32> {
    let index = asking.history.index();
    let act = index.under(replaces.act)?;
    let whole = asking.act(act)?;
    let of_line = |line| line != replaces.act && Some(line) != whole.content();
    let line = replaces.line;
    line.is_none_or(|line| of_line(line) && index.lines_of(line, act) > 0)
        .then_some(act)
}
