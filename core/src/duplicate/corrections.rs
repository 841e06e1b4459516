//! Corrections: the original is there, is not paid, and is replaced once.

use crate::duplicate::acts::Presented;
use crate::duplicate::claims::{Claims, Correction, LinePlace, Spot};
use crate::duplicate::services::line_path;
use crate::duplicate::{History, HistoryStatus, Replaces};
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding, Path};
use crate::law::Rule;
use crate::law::catalogue::duplicate as rules;
use crate::sort;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use hashbrown::{HashMap, HashSet};

/// The originals of lines, acts of the history by their numbers.
#[derive(Debug, Default)]
pub(super) struct Originals {
    // order: only asked by line
    lines: HashMap<LinePlace, u32>,
}

impl Originals {
    /// The act whose line this one replaces.
    pub(super) fn of(&self, line: LinePlace) -> Option<u32> {
        if self.lines.is_empty() {
            return None;
        }
        self.lines.get(&line).copied()
    }
}

/// Judges the corrections and marks acts and lines with their originals. A correction
/// that does not hold is compared like any other act or line.
pub(super) fn corrections(
    exam: &mut Examination,
    presented: &mut [Presented<'_>],
    history: Option<&History>,
    claims: &Claims,
) -> Originals {
    let mut originals = Originals::default();
    // order: only asked by what is replaced
    let mut seen: HashSet<(u128, u128)> = HashSet::new();
    for (rank, correction) in by_rank(presented, claims) {
        let Some(one) = presented.get_mut(rank) else {
            continue;
        };
        let judged = Judging {
            correction,
            lack: one.lack,
            history,
        };
        let Some(original) = judged.original(exam, &mut seen) else {
            continue;
        };
        match correction.at {
            Spot::Act(_) => one.original = Some(original),
            Spot::Line(line) => {
                originals.lines.insert(line, original);
            }
        }
    }
    originals
}

/// Corrections in the order in which the earlier act stands.
fn by_rank<'a>(presented: &[Presented<'_>], claims: &'a Claims) -> Vec<(usize, &'a Correction)> {
    if claims.corrections.is_empty() {
        return Vec::new();
    }
    // order: only asked by place
    let ranks = presented.iter().enumerate();
    let ranks: HashMap<usize, usize> = ranks.map(|(rank, one)| (one.place, rank)).collect();
    let all = claims.corrections.iter();
    let mut ranked: Vec<_> = all
        .filter_map(|one| Some((*ranks.get(&one.at.act())?, one)))
        .collect();
    sort::by_key(&mut ranked, |(rank, one)| match one.at {
        Spot::Act(_) => (*rank, None),
        Spot::Line(line) => (*rank, Some(line)),
    });
    ranked
}

struct Judging<'a> {
    correction: &'a Correction,
    lack: Option<Lack>,
    history: Option<&'a History>,
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
    fn original(&self, exam: &mut Examination, seen: &mut HashSet<(u128, u128)>) -> Option<u32> {
        let original = self.correction_without_original(exam)?;
        let unpaid = self.correction_of_paid(exam, original);
        let once = self.corrected_twice(exam, seen);
        (unpaid && once).then_some(original)
    }

    /// The original must be in the history.
    fn correction_without_original(&self, exam: &mut Examination) -> Option<u32> {
        let rule = &rules::CORRECTION_WITHOUT_ORIGINAL;
        let found = self
            .history
            .and_then(|history| held(history, &self.correction.replaces));
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
        let held = self.history.and_then(|history| history.act(original));
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

    /// The original is replaced once, as a whole or line by line.
    fn corrected_twice(&self, exam: &mut Examination, seen: &mut HashSet<(u128, u128)>) -> bool {
        let rule = &rules::CORRECTED_TWICE;
        let replaces = self.correction.replaces;
        let both = [replaces, replaces.whole()];
        let earlier = self.history.and_then(|history| {
            let number = both
                .iter()
                .find_map(|one| history.index().replacement(one))?;
            history.act(number)
        });
        let in_call = both.iter().any(|one| seen.contains(&one.key()));
        seen.insert(replaces.key());
        let other: Option<String> = match (earlier, in_call) {
            (Some(act), _) => Some(act.label().to_string()),
            (None, true) => Some("acts".into()),
            (None, false) => None,
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

/// The act of the history that is replaced, with its line where one is named.
fn held(history: &History, replaces: &Replaces) -> Option<u32> {
    let act = history.index().under(replaces.act)?;
    let whole = match replaces.line {
        None => true,
        Some(line) => history
            .index()
            .holders(line)
            .any(|holder| holder.act == act),
    };
    whole.then_some(act)
}
