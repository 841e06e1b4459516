//! Lines: the id of an earlier one (D0c), twice in an act (D1), in another act (D2),
//! like another (D3). Each line is asked once, in the turn of its act.

use crate::duplicate::compare::earlier_lines::{Earlier, EarlierLines};
use crate::duplicate::compare::outcome::{
    ActOutcome, LineOutcome, OriginalLine, OriginalLines, Other,
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
use alloc::vec::Vec;

/// Which prints of a line the history holds at all: asked for many lines at once, since
/// most of them are held by nobody.
#[derive(Clone, Copy, Debug, Default)]
struct Presence {
    exact: bool,
    suspect: bool,
}

/// For each line what the history holds of it.
fn presence(scene: &Scene<'_>) -> Vec<Presence> {
    let lines = scene.lines();
    let Some(query) = scene.query() else {
        return alloc::vec![Presence::default(); lines.len()];
    };
    let mut found = Vec::with_capacity(lines.len());
    let pair = |line: &Line<'_>| {
        // a line without a worker has no exact print: the print of suspicion is asked in its place
        let exact = line.exact.unwrap_or(line.suspect);
        [exact.number(), line.suspect.number()]
    };
    let index = query.history.index();
    index.hold_pairs(lines.iter().map(pair), |[exact, suspect]| {
        found.push(Presence { exact, suspect });
    });
    found
}

/// The lines of a call, compared in the turn of their acts.
pub(super) struct Lines<'s, 'a> {
    scene: &'s Scene<'a>,
    presence: Vec<Presence>,
    /// Which insured and services may be in several lines of the call.
    repeats: RepeatFilter,
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

/// The insured and the service of a line: the same number where both are the same.
fn mixed(line: &Line<'_>) -> u64 {
    line.key.insured.number() ^ u64::from(line.key.code.number()).rotate_left(32)
}

impl<'s, 'a> Lines<'s, 'a> {
    pub(super) fn of(scene: &'s Scene<'a>) -> Self {
        let lines = scene.lines();
        Self {
            scene,
            presence: presence(scene),
            repeats: RepeatFilter::of(lines.len(), lines.iter().map(mixed)),
            earlier: EarlierLines::default(),
        }
    }

    /// Compares the lines of an act in their order, and says whether one refuses it.
    pub(super) fn compare(
        &mut self,
        presented: &Presented<'a>,
        act: &mut ActOutcome,
        originals: &OriginalLines,
        outcomes: &mut [LineOutcome],
    ) {
        self.earlier.next_act();
        let range = presented.lines.clone();
        if act.is_mirror {
            if let Some(its) = outcomes.get_mut(range) {
                its.fill(LineOutcome::NotCompared);
            }
            return;
        }
        let by_id = self.scene.claims.compares_ids(presented.act);
        // ids are compared with those of other acts, whatever is in the lines
        let all = by_id && self.scene.acts().len() > 1;
        let (mut ordered, mut alone) = (Vec::new(), Vec::new());
        for number in range {
            let line = self.scene.lines().get(number);
            let repeats = all || line.is_some_and(|line| self.repeats.may_repeat(mixed(line)));
            let list = if repeats { &mut ordered } else { &mut alone };
            list.push(number);
        }
        in_order(self.scene.lines(), &mut ordered);
        let ordered = ordered.into_iter().map(|number| (number, true));
        let alone = alone.into_iter().map(|number| (number, false));
        for (number, repeats) in ordered.chain(alone) {
            let (Some(line), Some(place)) =
                (self.scene.lines().get(number), outcomes.get_mut(number))
            else {
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
            *place = self.outcome(&one, by_id, repeats);
            act.line_refused |= place.refuses();
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
            None => self.copy(one, earlier),
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
