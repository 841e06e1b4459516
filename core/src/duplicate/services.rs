//! Lines: twice in an act (D1), in another act (D2), suspects (D3).

use crate::act::Service;
use crate::duplicate::acts::{Presented, label};
use crate::duplicate::asking::Asking;
use crate::duplicate::claims::{Claims, LinePlace};
use crate::duplicate::copies::Repeat;
use crate::duplicate::corrections::{Original, Originals};
use crate::duplicate::ids::Told;
use crate::duplicate::line::LineKey;
use crate::duplicate::reasons::Reason;
use crate::duplicate::{Fingerprint, FingerprintKey, HistoryStatus, IndexedAct};
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding, Path};
use crate::identifier::CaseId;
use crate::law::Rule;
use crate::law::catalogue::duplicate as rules;
use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// Further acts that a finding lists beside the one that it names.
const OTHERS_LISTED: usize = 3;

/// A comparable line with its place. Acts are named by their rank.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    pub(super) rank: usize,
    pub(super) at: LinePlace,
    pub(super) key: LineKey,
    pub(super) exact: Option<Fingerprint>,
    pub(super) suspect: Fingerprint,
    pub(super) service: &'a Service,
    pub(super) case: Option<&'a str>,
}

/// The tiers of copies of a line.
pub(super) const TIERS: [&Rule; 4] = [
    &rules::SERVICE_TWICE,
    &rules::SERVICE_IN_OTHER_ACT,
    &rules::SERVICE_IN_PROCESS,
    &rules::SERVICE_SUSPECT,
];

/// Everything the checks of a line need.
pub(super) struct Scene<'a> {
    pub(super) presented: &'a [Presented<'a>],
    pub(super) asking: Option<&'a Asking<'a>>,
    pub(super) key: &'a FingerprintKey,
    pub(super) window: u32,
    pub(super) lines: Vec<Line<'a>>,
    pub(super) claims: &'a Claims,
    pub(super) originals: &'a Originals,
    /// What the ids of the lines say, by their places; empty where none are compared.
    pub(super) ids: Vec<Told>,
    /// The reasons given, by line.
    pub(super) distinct: BTreeMap<LinePlace, Reason<'a>>,
}

impl Scene<'_> {
    /// Why the history cannot answer for the moment of a line, and for the window.
    fn lacks(&self, line: &Line<'_>, one: &Presented<'_>) -> (Option<Lack>, Option<Lack>) {
        let Some(asking) = self.asking else {
            return (Some(Lack::NotGiven), Some(Lack::NotGiven));
        };
        let day = line.key.day;
        let asked = one.asked(day);
        let own = asking.coverage.lack(asked, (day, day, day));
        if self.window == 0 {
            return (own, own);
        }
        let reach = i32::try_from(self.window).unwrap_or(i32::MAX);
        let window = (day.saturating_sub(reach), day, day.saturating_add(reach));
        (own, asking.coverage.lack(asked, window))
    }

    /// Acts that a line is not compared with: that under its own number, and the
    /// originals of its act. Each stands here once.
    pub(super) fn apart(&self, line: &Line<'_>) -> Vec<u32> {
        let Some(one) = self.presented.get(line.rank) else {
            return Vec::new();
        };
        let originals = one.originals.iter().copied();
        let others = originals.filter(|act| Some(*act) != one.own);
        one.own.into_iter().chain(others).collect()
    }

    /// The line of the history that a line replaces.
    pub(super) fn original(&self, line: &Line<'_>) -> Option<Original> {
        self.originals.of(line.at)
    }
}

/// The lines that can be compared; the others are counted and left.
pub(super) fn comparable<'a>(
    exam: &mut Examination,
    presented: &'a [Presented<'a>],
    claims: &Claims,
) -> (Vec<Line<'a>>, u64) {
    let all = presented.iter().map(|one| one.lines.len()).sum();
    let mut lines = Vec::with_capacity(all);
    let mut without = 0_u64;
    for (rank, one) in presented.iter().enumerate() {
        if one.mirrored {
            continue;
        }
        for (at, case, service, line) in one.placed() {
            let Some(line) = line else {
                without = without.saturating_add(1);
                no_key(exam, at, claims.compares_ids(one.act));
                continue;
            };
            lines.push(Line {
                rank,
                at,
                key: line.key,
                exact: line.exact,
                suspect: line.suspect,
                service,
                case: case.id.as_ref().map(CaseId::as_str),
            });
        }
    }
    (lines, without)
}

fn no_key(exam: &mut Examination, at: LinePlace, compares_ids: bool) {
    let what = "insured, code, at";
    let by_id = compares_ids.then_some(&rules::LINE_AGAIN);
    for rule in by_id.into_iter().chain(TIERS) {
        exam.lack_at(rule, &|| line_path(at), what, Source::Mis, Lack::NoKey);
    }
}

#[inline(never)]
pub(super) fn line_path(place: LinePlace) -> Path {
    let root = At::root();
    let acts = root.field("acts");
    let act = acts.index(place.act);
    let cases = act.field("cases");
    let case = cases.index(place.case);
    case.field("services").index(place.service).path()
}

/// Which prints of a line the history holds at all: asked for many lines at once,
/// since most of them are held by nobody.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Met {
    exact: bool,
    pub(super) suspect: bool,
}

/// Lines that are asked for at once.
const BATCH: usize = 16;

/// For each line what the history holds of it.
pub(super) fn met(lines: &[Line<'_>], asking: Option<&Asking<'_>>) -> Vec<Met> {
    let mut met = alloc::vec![Met::default(); lines.len()];
    let Some(asking) = asking else {
        return met;
    };
    let table = &asking.history.index().table;
    let mut asked = [[0_u128; 2]; BATCH];
    for (lines, met) in lines.chunks(BATCH).zip(met.chunks_mut(BATCH)) {
        for (prints, line) in asked.iter_mut().zip(lines) {
            // a line without a worker has no exact print: the print of suspicion stands in
            let exact = line.exact.unwrap_or(line.suspect);
            *prints = [exact.number(), line.suspect.number()];
        }
        let asked = asked.get(..lines.len()).unwrap_or_default();
        table.warm(asked.as_flattened());
        for (met, [exact, suspect]) in met.iter_mut().zip(asked) {
            *met = Met {
                exact: table.get(*exact).is_some(),
                suspect: table.get(*suspect).is_some(),
            };
        }
    }
    met
}

/// One line with what it repeats.
pub(super) struct Judged<'a> {
    pub(super) scene: &'a Scene<'a>,
    pub(super) line: &'a Line<'a>,
    pub(super) one: &'a Presented<'a>,
    pub(super) met: Met,
    lack: Option<Lack>,
    /// The same for the days of the window around the line.
    window_lack: Option<Lack>,
    pub(super) copy: Option<Repeat>,
}

impl<'a> Judged<'a> {
    pub(super) fn new(
        scene: &'a Scene<'a>,
        line: &'a Line<'a>,
        met: Met,
        copy: Option<Repeat>,
    ) -> Option<Self> {
        let one = scene.presented.get(line.rank)?;
        let (lack, window_lack) = scene.lacks(line, one);
        Some(Self {
            scene,
            line,
            one,
            met,
            lack,
            window_lack,
            copy,
        })
    }

    /// Does every tier of copies pass? Nothing in this call or in the history is like
    /// the line, the history can answer, and nobody gave a reason. So it is with most
    /// lines: their passes are counted together.
    pub(super) fn passes(&self) -> bool {
        let alone = self.copy.is_none() && !self.met.exact && !self.met.suspect;
        // the other days of a window are not looked at yet
        let looked = self.scene.window == 0 && self.scene.distinct.is_empty();
        let answered = self.lack.is_none() && self.line.key.worker.is_some();
        alone && looked && answered
    }

    pub(super) fn path(&self) -> Path {
        line_path(self.line.at)
    }

    #[inline(never)]
    pub(super) fn finding(&self, rule: &'static Rule) -> Finding {
        let finding = Finding::new(rule, self.path()).with("service", self.line.key.code);
        self.staked(finding)
    }

    /// The finding with the money of the line, where its act has not told it.
    pub(super) fn staked(&self, finding: Finding) -> Finding {
        match self.line.service.amount {
            Some(amount) if !self.one.refused => finding.stake(amount),
            _ => finding,
        }
    }

    pub(super) fn other(&self, place: usize) -> Option<(&'a Line<'a>, &'a Presented<'a>)> {
        let line = self.scene.lines.get(place)?;
        Some((line, self.scene.presented.get(line.rank)?))
    }

    #[inline(never)]
    pub(super) fn place_of(&self, place: usize) -> (String, String) {
        self.other(place).map_or_else(
            || (String::new(), String::new()),
            |(line, one)| (label(one.act, one.place), line_path(line.at).to_string()),
        )
    }

    /// A pass, or not checked where the history cannot answer.
    #[inline(never)]
    pub(super) fn silent(&self, exam: &mut Examination, rule: &'static Rule) {
        let suspect = rule == &rules::SERVICE_SUSPECT;
        let no_key = self.line.key.worker.is_none() && !suspect;
        if no_key {
            exam.lack_at(rule, &|| self.path(), "worker", Source::Mis, Lack::NoKey);
        } else {
            let lack = if suspect { self.window_lack } else { self.lack };
            self.answered(exam, rule, lack);
        }
    }

    /// A pass, or why the history cannot answer.
    pub(super) fn answered(&self, exam: &mut Examination, rule: &'static Rule, lack: Option<Lack>) {
        match lack {
            None => exam.pass(rule),
            // told once an act: see `without_history`
            Some(Lack::NotGiven) => {}
            Some(why) => exam.lack_at(rule, &|| self.path(), "history", Source::Register, why),
        }
    }

    /// Earlier acts that the line may repeat.
    pub(super) fn counts(&self, act: u32) -> bool {
        self.one.counts(act)
    }

    fn counts_exact(&self, act: u32, print: Fingerprint) -> bool {
        let original = self.scene.original(self.line);
        self.one.counts_exact(act, print, original)
    }

    /// The history with the exact print, where the history holds it at all.
    fn earlier_exact(&self) -> Option<(&'a Asking<'a>, Fingerprint)> {
        let held = self.scene.asking.filter(|_| self.met.exact);
        held.zip(self.line.exact)
    }

    /// D1: the line stands in the same act before.
    pub(super) fn service_twice(&self, exam: &mut Examination) -> bool {
        let rule = &rules::SERVICE_TWICE;
        if let Some(Repeat::SameAct(first)) = self.copy {
            let (_, place) = self.place_of(first);
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

    /// D2: the line stands in an earlier act of this call, or in one that stands.
    pub(super) fn service_in_other_act(&self, exam: &mut Examination) -> bool {
        let rule = &rules::SERVICE_IN_OTHER_ACT;
        let standing = self.earlier_exact().and_then(|(asking, print)| {
            asking.settled(print, &|act| self.counts_exact(act, print))
        });
        let (other, place, status) = match (standing, self.copy) {
            (Some(act), _) => (act.label().into(), "history".into(), act.status()),
            (None, Some(Repeat::OtherAct(first))) => {
                let (number, path) = self.place_of(first);
                (number, path, HistoryStatus::InProcess)
            }
            _ => {
                self.silent(exam, rule);
                return false;
            }
        };
        let finding = self.finding(rule).with("other", other).with("place", place);
        let finding = finding.with("status", status);
        exam.find(self.others(finding, self.line.exact, standing));
        true
    }

    /// D2: the line stands in an earlier act that is not decided yet.
    pub(super) fn service_in_process(&self, exam: &mut Examination) -> bool {
        let rule = &rules::SERVICE_IN_PROCESS;
        let waiting = self.earlier_exact().and_then(|(asking, print)| {
            asking.in_process(print, &|act| self.counts_exact(act, print))
        });
        let Some(act) = waiting else {
            self.silent(exam, rule);
            return false;
        };
        let finding = self.finding(rule).with("other", act.label());
        exam.find(self.others(finding, self.line.exact, waiting));
        true
    }

    /// The finding with the further acts of the history that hold the print, beside the
    /// one that it names: how many, and the first of them.
    #[inline(never)]
    pub(super) fn others(
        &self,
        finding: Finding,
        print: Option<Fingerprint>,
        named: Option<&IndexedAct>,
    ) -> Finding {
        let Some((asking, print)) = self.scene.asking.zip(print) else {
            return finding;
        };
        let replaced = self.scene.original(self.line);
        let replaced = replaced.filter(|one| one.line == print).map(|one| one.act);
        let mut apart = self.scene.apart(self.line);
        apart.extend(replaced);
        let (count, acts) = asking.others(print, apart);
        let further = count.saturating_sub(u64::from(named.is_some()));
        if further == 0 {
            return finding;
        }
        let drawn = asking.history.searched().as_of;
        let told = |finding: Finding, what, value: &dyn core::fmt::Display| {
            finding.evidence(what, value, Source::Register, drawn)
        };
        let finding = told(finding, "others", &further);
        let same = |act: &IndexedAct| named.is_some_and(|named| core::ptr::eq(act, named));
        let acts = acts.filter(|act| !same(act)).take(OTHERS_LISTED);
        acts.fold(finding, |finding, act| told(finding, "other", &act.label()))
    }
}

/// Tells once an act that no history was given, or none of stays: silence of nothing is
/// no pass.
pub(super) fn without_history(exam: &mut Examination, scene: &Scene<'_>) {
    let lines: &[&'static Rule] = match scene.asking {
        Some(_) => &[],
        None => &[
            &rules::SERVICE_IN_OTHER_ACT,
            &rules::SERVICE_IN_PROCESS,
            &rules::SERVICE_SUSPECT,
        ],
    };
    let stays: &[&'static Rule] = if scene.searches_stays() {
        &[]
    } else {
        &[&rules::STAYS_OVERLAP, &rules::READMISSION]
    };
    let held = scene.asking.is_some();
    for one in scene.presented {
        let mut lack = |rule, what| {
            let root = At::root();
            let path = root.field("acts").index(one.place).path();
            let what = if held { what } else { "history" };
            exam.lack(rule, path, what, Source::Register, Lack::NotGiven);
        };
        for rule in lines.iter().chain(stays) {
            lack(rule, "history of stays");
        }
        if !scene.claims.compares_ids(one.act) {
            exam.skip(&rules::LINE_AGAIN);
        } else if !scene.searches_ids() {
            lack(&rules::LINE_AGAIN, "history of ids");
        }
    }
}
