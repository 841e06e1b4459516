//! Lines: the id of an earlier one (D0c), twice in an act (D1), in another act (D2).

use crate::calendar::FinancialYear;
use crate::duplicate::claims::LinePlace;
use crate::duplicate::compare::outcome::{ActOutcome, LineOutcome, Other, Outcomes};
use crate::duplicate::compare::presented::{Line, Presented};
use crate::duplicate::compare::scene::Scene;
use crate::duplicate::index::act::IndexedAct;
use crate::duplicate::tell::attendances::asked_rules;
use crate::duplicate::trace::HistoryStatus;
use crate::fact::{Lack, Source};
use crate::finding::{Examination, Finding, Path};
use crate::identifier::{Fingerprint, ServiceId};
use crate::law::Rule;
use crate::law::catalogue::duplicate as rules;
use alloc::string::String;
use alloc::vec::Vec;

/// Further acts that a finding lists beside the one that it names.
const OTHERS_LISTED: usize = 3;

/// The tiers of copies of a line.
const TIERS: [&Rule; 4] = [
    &rules::SERVICE_TWICE,
    &rules::SERVICE_IN_OTHER_ACT,
    &rules::SERVICE_IN_PROCESS,
    &rules::SERVICE_SUSPECT,
];

/// Tells the lines that cannot be compared, and how many they are.
pub(in crate::duplicate) fn without_key(
    exam: &mut Examination,
    scene: &Scene<'_>,
    outcomes: &Outcomes<'_>,
) -> u64 {
    let mut count = 0_u64;
    for (rank, at) in &scene.batch.without_key {
        let (Some(one), Some(act)) = (scene.acts().get(*rank), outcomes.acts.get(*rank)) else {
            continue;
        };
        if !act.is_mirror {
            count = count.saturating_add(1);
            no_key(exam, *at, (scene, one));
        }
    }
    count
}

fn no_key(exam: &mut Examination, at: LinePlace, (scene, one): (&Scene<'_>, &Presented<'_>)) {
    let what = "insured, code, at";
    let by_id = scene.claims.compares_ids(one.act);
    let by_id = by_id.then_some(&rules::LINE_AGAIN);
    let attendances = asked_rules(&scene.work);
    for rule in by_id.into_iter().chain(TIERS).chain(attendances) {
        exam.lack_at(rule, &|| at.path(), what, Source::Mis, Lack::NoKey);
    }
}

/// What became of the lines.
pub(in crate::duplicate) fn lines(
    exam: &mut Examination,
    scene: &Scene<'_>,
    outcomes: &Outcomes<'_>,
) {
    let mut passed = 0_u64;
    for (presented, act) in scene.acts().iter().zip(&outcomes.acts) {
        let by_id = scene.claims.compares_ids(presented.act);
        let its = presented.lines.clone();
        let lines = scene.lines().get(its.clone()).unwrap_or_default();
        let outcomes_of = outcomes.lines.of_act(its);
        for (line, outcome) in lines.iter().zip(outcomes_of) {
            if *outcome == LineOutcome::NotCompared {
                continue;
            }
            let lacks = lacks(scene, line, presented);
            // so it is with most lines: their passes are counted together
            if !by_id && *outcome == LineOutcome::Unlike && passes(scene, line, lacks) {
                passed = passed.saturating_add(1);
                continue;
            }
            let one = JudgedLine {
                scene,
                outcomes,
                presented,
                counts_money: !act.repeats_act(),
                by_id,
                line,
                outcome: *outcome,
                lacks,
            };
            one.tell(exam);
        }
    }
    if passed > 0 {
        for rule in TIERS {
            exam.pass_many(rule, passed);
        }
    }
}

/// Does every tier of copies pass, for a line that is like no other?
fn passes(scene: &Scene<'_>, line: &Line<'_>, lacks: Lacks) -> bool {
    let answered = lacks == (None, None) && line.key.worker.is_some();
    answered && scene.reasons.at(line.at).is_none()
}

/// Why the history cannot answer for the moment of a line, and for the window around it.
type Lacks = (Option<Lack>, Option<Lack>);

pub(super) fn lacks(scene: &Scene<'_>, line: &Line<'_>, one: &Presented<'_>) -> Lacks {
    let day = line.key.day;
    let own = scene.lack(one, (day, day, day));
    if scene.window == 0 {
        return (own, own);
    }
    let reach = i32::try_from(scene.window).unwrap_or(i32::MAX);
    let window = (day.saturating_sub(reach), day, day.saturating_add(reach));
    (own, scene.lack(one, window))
}

/// A line with what became of it.
pub(super) struct JudgedLine<'s, 'a> {
    pub(super) scene: &'s Scene<'a>,
    outcomes: &'s Outcomes<'a>,
    pub(super) presented: &'s Presented<'a>,
    /// Is the money of its act not counted already?
    counts_money: bool,
    /// Are the ids of the lines of its act compared?
    by_id: bool,
    pub(super) line: &'s Line<'a>,
    pub(super) outcome: LineOutcome,
    lacks: Lacks,
}

impl<'a> JudgedLine<'_, 'a> {
    /// The tiers up to the first that matches, and none after it.
    fn tell(&self, exam: &mut Examination) {
        let _ = self.line_again(exam)
            || self.service_twice(exam)
            || self.service_in_other_act(exam)
            || self.service_in_process(exam)
            || matches!(self.outcome, LineOutcome::Foreign(_))
            || self.service_suspect(exam);
    }

    pub(super) fn path(&self) -> Path {
        self.line.at.path()
    }

    #[inline(never)]
    pub(super) fn finding(&self, rule: &'static Rule) -> Finding {
        let finding = Finding::new(rule, self.path()).with("service", self.line.key.code);
        self.staked(finding)
    }

    /// The finding with the money of the line, where its act has not counted it.
    fn staked(&self, finding: Finding) -> Finding {
        finding.stake(self.line.service.amount.filter(|_| self.counts_money))
    }

    /// Another line of the call: the number of its act, and its path.
    #[inline(never)]
    pub(super) fn name(&self, number: usize) -> (String, String) {
        self.scene.name(number)
    }

    pub(super) fn indexed(&self, number: u32) -> Option<&'a IndexedAct> {
        self.scene.query().and_then(|query| query.act(number))
    }

    /// The other act, the place and the status of what a line repeats.
    fn other(&self, other: Other) -> (String, String, HistoryStatus) {
        match other {
            Other::Call(number) => {
                let (number, path) = self.name(number);
                (number, path, HistoryStatus::InProcess)
            }
            Other::Indexed(number) => {
                let act = self.indexed(number);
                let label = act.map_or_else(String::new, |act| act.label().into());
                let status = act.map_or(HistoryStatus::InProcess, IndexedAct::status);
                (label, "history".into(), status)
            }
        }
    }

    /// A pass, or not checked where the history cannot answer.
    #[inline(never)]
    pub(super) fn silent(&self, exam: &mut Examination, rule: &'static Rule) {
        let suspect = rule == &rules::SERVICE_SUSPECT;
        let no_key = self.line.key.worker.is_none() && !suspect;
        if no_key {
            exam.lack_at(rule, &|| self.path(), "worker", Source::Mis, Lack::NoKey);
        } else {
            let (own, window) = self.lacks;
            self.answered(exam, rule, if suspect { window } else { own });
        }
    }

    /// A pass, or why the history cannot answer.
    fn answered(&self, exam: &mut Examination, rule: &'static Rule, lack: Option<Lack>) {
        match lack {
            None => exam.pass(rule),
            // told once an act: see `without_history`
            Some(Lack::NotGiven) => {}
            Some(why) => exam.lack_at(rule, &|| self.path(), "history", Source::Register, why),
        }
    }

    /// D0c: a line of this id is in another act.
    fn line_again(&self, exam: &mut Examination) -> bool {
        let rule = &rules::LINE_AGAIN;
        if !self.by_id {
            return false;
        }
        let Some(id) = &self.line.service.id else {
            exam.lack_at(rule, &|| self.path(), "id", Source::Mis, Lack::NoKey);
            return false;
        };
        if matches!(self.outcome, LineOutcome::Foreign(_)) {
            return false;
        }
        let LineOutcome::IdAgain(other) = self.outcome else {
            self.answered(exam, rule, self.ids_lack());
            return false;
        };
        let (other, place, status) = self.other(other);
        let finding = Finding::new(rule, self.path())
            .with("id", ServiceId::as_str(id))
            .with("other", other)
            .with("place", place)
            .with("status", status);
        exam.find(self.staked(finding));
        true
    }

    /// Why the history cannot answer: ids are unique in the year of the service.
    fn ids_lack(&self) -> Option<Lack> {
        if !self.scene.searches_ids() {
            return Some(Lack::NotGiven);
        }
        let key = &self.line.key;
        let year = FinancialYear::of(key.at.day()).period();
        let year = (year.first().ordinal(), key.day, year.last().ordinal());
        self.scene.lack(self.presented, year)
    }

    /// D1: the line is in the same act before.
    fn service_twice(&self, exam: &mut Examination) -> bool {
        let rule = &rules::SERVICE_TWICE;
        if let LineOutcome::TwiceInAct(first) = self.outcome {
            let (_, place) = self.name(first);
            exam.find(self.finding(rule).with("place", place));
            return true;
        }
        if self.line.key.worker.is_some() {
            exam.pass(rule);
        } else {
            exam.lack_at(rule, &|| self.path(), "worker", Source::Mis, Lack::NoKey);
        }
        false
    }

    /// D2: the line is in an earlier act of this call, or in one that was accepted or
    /// paid.
    fn service_in_other_act(&self, exam: &mut Examination) -> bool {
        let rule = &rules::SERVICE_IN_OTHER_ACT;
        let LineOutcome::InOtherAct(other) = self.outcome else {
            self.silent(exam, rule);
            return false;
        };
        let named = match other {
            Other::Call(_) => None,
            Other::Indexed(number) => self.indexed(number),
        };
        let (other, place, status) = self.other(other);
        let finding = self.finding(rule).with("other", other).with("place", place);
        let finding = finding.with("status", status);
        exam.find(self.further(finding, self.line.exact, named));
        true
    }

    /// D2: the line is in an earlier act that is not decided yet.
    fn service_in_process(&self, exam: &mut Examination) -> bool {
        let rule = &rules::SERVICE_IN_PROCESS;
        let LineOutcome::InProcess(number) = self.outcome else {
            self.silent(exam, rule);
            return false;
        };
        let named = self.indexed(number);
        let label = named.map_or("", IndexedAct::label);
        let finding = self.finding(rule).with("other", label);
        exam.find(self.further(finding, self.line.exact, named));
        true
    }

    /// The finding with the further acts of the history that hold the print, beside the
    /// one that it names: how many, and the first of them.
    #[inline(never)]
    pub(super) fn further(
        &self,
        finding: Finding,
        print: Option<Fingerprint>,
        named: Option<&IndexedAct>,
    ) -> Finding {
        let Some((query, print)) = self.scene.query().zip(print) else {
            return finding;
        };
        let replaced = self.outcomes.originals.of(self.line.at);
        let replaced = replaced.filter(|one| one.line == print).map(|one| one.act);
        let act = self.outcomes.acts.get(self.line.rank);
        let mut excluded = act.map_or_else(Vec::new, ActOutcome::excluded_acts);
        excluded.extend(replaced);
        let (count, acts) = query.others(print, excluded);
        let further = count.saturating_sub(u64::from(named.is_some()));
        if further == 0 {
            return finding;
        }
        let as_of = query.history.searched().as_of;
        let evidence = |finding: Finding, what, value: &dyn core::fmt::Display| {
            finding.evidence(what, value, Source::Register, as_of)
        };
        let finding = evidence(finding, "others", &further);
        let same = |act: &IndexedAct| named.is_some_and(|named| core::ptr::eq(act, named));
        let acts = acts.filter(|act| !same(act)).take(OTHERS_LISTED);
        acts.fold(finding, |finding, act| {
            evidence(finding, "other", &act.label())
        })
    }
}
