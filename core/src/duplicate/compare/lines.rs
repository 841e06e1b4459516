//! Lines: the id of an earlier one (D0c), twice in an act (D1), in another act (D2),
//! like another (D3). Each line is asked once, in the turn of its act.

use crate::duplicate::compare::earlier_lines::{Earlier, EarlierLines};
use crate::duplicate::compare::outcome::{
    ActOutcome, LineOutcome, LineOutcomes, OriginalLine, OriginalLines, Other,
};
use crate::duplicate::compare::presented::{Line, Presented, in_order};
use crate::duplicate::compare::query::Query;
use crate::duplicate::compare::repeats::RepeatFilter;
use crate::duplicate::compare::scene::Scene;
use crate::duplicate::compare::suspects::Suspect;
use crate::duplicate::index::act::IndexedAct;
use crate::duplicate::keys::line_id;
use crate::duplicate::trace::HistoryStatus;
use crate::identifier::Fingerprint;
use crate::sort;
use alloc::vec::Vec;

/// Where else the keys of a line are, asked for all lines at once: most are nowhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Presence {
    /// Its exact print is in the history.
    exact: bool,
    /// Its print of suspicion is.
    suspect: bool,
    /// Its insured and service are in another line of the call.
    repeats: bool,
}

/// For each line where else its keys are.
fn presence(scene: &Scene<'_>) -> Vec<Presence> {
    let lines = scene.lines();
    let mut found = Vec::with_capacity(lines.len());
    match scene.query() {
        None => found.resize(lines.len(), Presence::default()),
        Some(query) => {
            let pair = |line: &Line<'_>| {
                // a line without a worker has no exact print: the print of suspicion is
                // asked in its place
                let exact = line.exact.unwrap_or(line.suspect);
                [exact.number(), line.suspect.number()]
            };
            let index = query.history.index();
            index.hold_pairs(lines.iter().map(pair), |[exact, suspect]| {
                found.push(Presence {
                    exact,
                    suspect,
                    repeats: false,
                });
            });
        }
    }
    mark_repeats(lines, &mut found);
    found
}

/// Marks the lines whose insured and service are in another line of the call.
fn mark_repeats(lines: &[Line<'_>], found: &mut [Presence]) {
    let filter = RepeatFilter::of(lines.len(), lines.iter().map(mixed));
    let numbered = lines.iter().enumerate();
    let open = numbered.filter(|(_, line)| filter.may_repeat(mixed(line)));
    // both of them are 72 bits
    let numbers = open.map(|(number, line)| {
        let insured = u128::from(line.key.insured.number()) << 32;
        sort::placed(insured | u128::from(line.key.code.number()), number)
    });
    let mut numbers: Vec<u128> = numbers.collect();
    sort::numbers(&mut numbers);
    let groups = sort::groups(&numbers).filter(|group| group.len() > 1);
    for number in groups.flatten() {
        if let Some(line) = found.get_mut(sort::place(*number)) {
            line.repeats = true;
        }
    }
}

/// The insured and the service of a line: the same number where both are the same.
fn mixed(line: &Line<'_>) -> u64 {
    line.key.insured.number() ^ u64::from(line.key.code.number()).rotate_left(32)
}

/// The lines of a call, compared in the turn of their acts.
pub(super) struct Lines<'s, 'a> {
    scene: &'s Scene<'a>,
    presence: Vec<Presence>,
    earlier: EarlierLines,
}

/// A line with its act.
struct ComparedLine<'l, 'a> {
    number: usize,
    line: &'l Line<'a>,
    presented: &'l Presented<'a>,
    act: &'l ActOutcome,
    original: Option<OriginalLine>,
    presence: Presence,
}

impl<'s, 'a> Lines<'s, 'a> {
    pub(super) fn of(scene: &'s Scene<'a>) -> Self {
        Self {
            scene,
            presence: presence(scene),
            earlier: EarlierLines::default(),
        }
    }

    /// Compares the lines of an act: those that repeat another of the call in their order,
    /// since only they ask for what came before.
    pub(super) fn compare(
        &mut self,
        presented: &Presented<'a>,
        act: &mut ActOutcome,
        originals: &OriginalLines,
        outcomes: &mut LineOutcomes,
    ) {
        self.earlier.next_act();
        let range = presented.lines.clone();
        if act.is_mirror {
            outcomes.leave(range);
            return;
        }
        outcomes.count_compared(range.len());
        let by_id = self.scene.claims.compares_ids(presented.act);
        // ids are compared with those of other acts, whatever is in the lines
        let all = by_id && self.scene.acts().len() > 1;
        let asks = by_id || self.scene.window > 0;
        let mut ordered = Vec::new();
        let mut others = Vec::new();
        let presence = self.presence.get(range.clone()).unwrap_or_default();
        for (number, found) in range.zip(presence) {
            if all || found.repeats {
                ordered.push(number);
            } else if asks || *found != Presence::default() {
                others.push(number);
            }
        }
        in_order(self.scene.lines(), &mut ordered);
        let ordered = ordered.into_iter().map(|number| (number, true));
        let others = others.into_iter().map(|number| (number, false));
        for (number, repeats) in ordered.chain(others) {
            let Some(line) = self.scene.lines().get(number) else {
                continue;
            };
            let one = ComparedLine {
                number,
                line,
                presented,
                act,
                original: originals.of(line.at),
                presence: self.presence.get(number).copied().unwrap_or_default(),
            };
            let outcome = self.outcome(&one, by_id, repeats);
            act.line_refused |= outcome.refuses();
            outcomes.set(number, outcome);
        }
    }

    /// The act whose turn it was is not refused: later acts may repeat its lines.
    pub(super) fn keep(&mut self, class: usize) {
        self.earlier.keep(self.scene.lines(), class);
    }

    /// The first tier in which the line repeats another.
    fn outcome(&mut self, one: &ComparedLine<'_, 'a>, by_id: bool, repeats: bool) -> LineOutcome {
        let line = one.line;
        let provider = one.presented.act.provider;
        let id = by_id.then(|| line_id(self.scene.key, provider, line.service));
        let id = id.flatten();
        let same_id = id.and_then(|id| self.id_again(one, id));
        if let Some(id) = id {
            self.earlier.add_id(id, one.number);
        }
        let mut earlier = None;
        if repeats {
            let explained = self.scene.reasons.at(line.at).is_some();
            let reach = (self.scene.window, explained);
            earlier = self.earlier.like(line, one.act.class, reach);
            self.earlier.add(line, one.number, explained);
        }
        match same_id {
            Some(other) => LineOutcome::IdAgain(other),
            None => match self.copy(one, earlier) {
                LineOutcome::Unlike => self.foreign_id(one, id).unwrap_or_default(),
                outcome => outcome,
            },
        }
    }

    /// D0c: a line of this id is in another act. Ids inside one act are compared by the
    /// check of the act.
    fn id_again(&self, one: &ComparedLine<'_, 'a>, id: Fingerprint) -> Option<Other> {
        let query = self.scene.query();
        let indexed = query.and_then(|query| one.indexed_id(query, id));
        let in_call = || self.earlier.with_id(id, one.act.class).map(Other::Call);
        indexed.map(Other::Indexed).or_else(in_call)
    }

    /// A line of this id is in an act of another system, which has not shown it.
    fn foreign_id(
        &self,
        one: &ComparedLine<'_, 'a>,
        id: Option<Fingerprint>,
    ) -> Option<LineOutcome> {
        let fits = |act| one.act.may_repeat(act);
        let held = self.scene.query()?.foreign(id?, &fits);
        held.map(LineOutcome::Foreign)
    }

    /// D1, D2, D3.
    fn copy(&self, one: &ComparedLine<'_, 'a>, earlier: Option<Earlier>) -> LineOutcome {
        if let Some(Earlier::SameAct(first)) = earlier {
            return LineOutcome::TwiceInAct(first);
        }
        let query = self.scene.query().filter(|_| one.presence.exact);
        let exact = query.zip(one.line.exact);
        let fits = |print| move |act| one.act.may_copy(act, print, one.original);
        let settled = exact.and_then(|(query, print)| query.settled(print, &fits(print)));
        if let Some(act) = settled {
            return LineOutcome::InOtherAct(Other::Indexed(act));
        }
        if let Some(Earlier::OtherAct(first)) = earlier {
            return LineOutcome::InOtherAct(Other::Call(first));
        }
        let waiting = exact.and_then(|(query, print)| query.in_process(print, &fits(print)));
        if let Some(act) = waiting {
            return LineOutcome::InProcess(act);
        }
        let foreign = exact.and_then(|(query, print)| query.foreign(print, &fits(print)));
        if let Some(act) = foreign {
            return LineOutcome::Foreign(act);
        }
        let in_call = match earlier {
            Some(Earlier::Like(first)) => Some(first),
            _ => None,
        };
        let asked = Suspect {
            scene: self.scene,
            line: one.line,
            act: one.act,
            original: one.original,
            is_held: one.presence.suspect,
        };
        asked.outcome(in_call)
    }
}

impl ComparedLine<'_, '_> {
    /// The act of the history that holds a line of the id, beside those that this act or
    /// this line is in place of. A correction of a line that bore the id keeps it, and
    /// with it what that line was in place of; what is paid is found all the same.
    fn indexed_id(&self, query: &Query<'_>, id: Fingerprint) -> Option<u32> {
        let replaced = self.original.map(|original| original.act);
        let keeps = replaced.is_some_and(|act| query.lines_of(id, act) > 0);
        let paid = |act| query.act(act).map(IndexedAct::status) == Some(HistoryStatus::Paid);
        let fits = |act| self.act.may_repeat(act) && Some(act) != replaced && (!keeps || paid(act));
        query.first(id, &fits)
    }
}
