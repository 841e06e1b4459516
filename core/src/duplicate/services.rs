//! Lines: twice in an act (D1), in another act (D2), suspects (D3).

use crate::duplicate::acts::{Presented, label};
use crate::duplicate::history::ActTrace;
use crate::duplicate::index::FirstTwo;
use crate::duplicate::keys::LineKey;
use crate::duplicate::{FingerprintKey, History, HistoryStatus};
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding, Path};
use crate::identifier::{CaseId, Iin, ServiceId};
use crate::law::Rule;
use crate::law::catalogue::duplicate as rules;
use crate::money::Tenge;
use crate::sort;
use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use hashbrown::HashMap;

/// A comparable line with its place. Acts are named by their rank.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    pub(super) rank: usize,
    case: usize,
    service: usize,
    pub(super) key: LineKey,
    amount: Option<Tenge>,
    ids: (Option<&'a str>, Option<&'a str>),
}

/// An earlier line of this call that a line repeats.
#[derive(Clone, Copy, Debug)]
pub(super) enum Repeat {
    /// D1.
    SameAct(usize),
    /// D2.
    OtherAct(usize),
    /// D3.
    Suspect(usize),
}

/// Everything the checks of a line need.
pub(super) struct Scene<'a> {
    pub(super) presented: &'a [Presented<'a>],
    pub(super) history: Option<&'a History>,
    pub(super) key: &'a FingerprintKey,
    pub(super) window: u32,
    pub(super) lines: Vec<Line<'a>>,
}

/// The lines that can be compared; the others are counted and left.
pub(super) fn comparable<'a>(
    exam: &mut Examination,
    presented: &'a [Presented<'a>],
) -> (Vec<Line<'a>>, u64) {
    let mut lines = Vec::new();
    let mut without = 0_u64;
    for (rank, one) in presented.iter().enumerate() {
        if one.mirrored {
            continue;
        }
        for (case_place, case) in one.act.cases.iter().enumerate() {
            for (place, service) in case.services.iter().enumerate() {
                let Some(key) = LineKey::of(case, service) else {
                    without = without.saturating_add(1);
                    let path = line_path(one.place, case_place, place);
                    no_key(exam, &path);
                    continue;
                };
                lines.push(Line {
                    rank,
                    case: case_place,
                    service: place,
                    key,
                    amount: service.amount,
                    ids: (
                        case.id.as_ref().map(CaseId::as_str),
                        service.id.as_ref().map(ServiceId::as_str),
                    ),
                });
            }
        }
    }
    (lines, without)
}

fn no_key(exam: &mut Examination, path: &Path) {
    let what = "insured, code, at";
    for rule in [
        &rules::SERVICE_TWICE,
        &rules::SERVICE_IN_OTHER_ACT,
        &rules::SERVICE_IN_PROCESS,
        &rules::SERVICE_SUSPECT,
    ] {
        exam.lack(rule, path.clone(), what, Source::Mis, Lack::NoKey);
    }
}

fn line_path(act: usize, case: usize, service: usize) -> Path {
    let root = At::root();
    let acts = root.field("acts");
    let act = acts.index(act);
    let cases = act.field("cases");
    let case = cases.index(case);
    case.field("services").index(service).path()
}

/// For each line that repeats an earlier one of this call, that line, by its first
/// tier. Lines are joined by a table of insured and service; only groups of two and
/// more are put in order, so the work grows with the number of lines.
pub(super) fn copies(scene: &Scene<'_>) -> HashMap<usize, Repeat> {
    let mut found = HashMap::new();
    for mut group in groups(&scene.lines) {
        sort::by_made_key(&mut group, |place| canonical(&scene.lines, *place));
        judge_group(scene, &group, &mut found);
    }
    found
}

/// Groups of two and more, in the order of their first line.
fn groups(lines: &[Line<'_>]) -> Vec<Vec<usize>> {
    let mut numbers: HashMap<(Iin, u32), usize> = HashMap::with_capacity(lines.len());
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let next = groups.len();
        let number = *numbers
            .entry((line.key.insured, line.key.code.number()))
            .or_insert(next);
        match groups.get_mut(number) {
            Some(group) => group.push(place),
            None => groups.push(alloc::vec![place]),
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
}

type Canonical<'a> = (
    usize,
    (i32, u32),
    Option<Iin>,
    (Option<&'a str>, Option<&'a str>),
    usize,
);

/// The order in which the first is the original, whatever the order of the input.
fn canonical<'a>(lines: &[Line<'a>], place: usize) -> Option<Canonical<'a>> {
    let line = lines.get(place)?;
    let at = (line.key.at.day().ordinal(), line.key.at.second_of_day());
    Some((line.rank, at, line.key.worker, line.ids, place))
}

/// Earlier lines of a group, as far as later ones can ask for them.
#[derive(Default)]
struct Before {
    // order: all tables are only asked by key, or walked in the order of days
    exact: HashMap<(Iin, i32, u32), FirstTwo<usize>>,
    exact_in_act: HashMap<(Iin, i32, u32, usize), usize>,
    days: BTreeMap<i32, FirstTwo<usize>>,
    days_in_act: HashMap<usize, BTreeMap<i32, usize>>,
}

fn judge_group(scene: &Scene<'_>, group: &[usize], found: &mut HashMap<usize, Repeat>) {
    let mut before = Before::default();
    for place in group {
        let Some(line) = scene.lines.get(*place) else {
            continue;
        };
        let class = scene
            .presented
            .get(line.rank)
            .map_or(line.rank, |one| one.class);
        if let Some(copy) = before.ask(line, class, scene.window) {
            found.insert(*place, copy);
        }
        before.add(line, class, *place);
    }
}

impl Before {
    fn ask(&self, line: &Line<'_>, class: usize, window: u32) -> Option<Repeat> {
        let (day, second) = (line.key.at.day().ordinal(), line.key.at.second_of_day());
        if let Some(worker) = line.key.worker {
            let in_act = self.exact_in_act.get(&(worker, day, second, line.rank));
            if let Some(first) = in_act {
                return Some(Repeat::SameAct(*first));
            }
            let other = self.exact.get(&(worker, day, second));
            if let Some(first) = other.and_then(|two| two.outside(Some(class))) {
                return Some(Repeat::OtherAct(first));
            }
        }
        let reach = i32::try_from(window).unwrap_or(i32::MAX);
        let days = day.saturating_sub(reach)..=day.saturating_add(reach);
        let own_days = self.days_in_act.get(&line.rank);
        let own = own_days.and_then(|own| own.range(days.clone()).map(|(_, first)| *first).min());
        let others = self.days.range(days);
        let other = others.filter_map(|(_, two)| two.outside(Some(class))).min();
        own.into_iter().chain(other).min().map(Repeat::Suspect)
    }

    fn add(&mut self, line: &Line<'_>, class: usize, place: usize) {
        let (day, second) = (line.key.at.day().ordinal(), line.key.at.second_of_day());
        if let Some(worker) = line.key.worker {
            let exact = self.exact.entry((worker, day, second)).or_default();
            exact.add(class, place);
            let in_act = (worker, day, second, line.rank);
            self.exact_in_act.entry(in_act).or_insert(place);
        }
        self.days.entry(day).or_default().add(class, place);
        let own = self.days_in_act.entry(line.rank).or_default();
        own.entry(day).or_insert(place);
    }
}

/// One line with what it repeats.
pub(super) struct Judged<'a> {
    scene: &'a Scene<'a>,
    line: &'a Line<'a>,
    one: &'a Presented<'a>,
    lack: Option<Lack>,
    copy: Option<Repeat>,
}

impl<'a> Judged<'a> {
    pub(super) fn new(
        scene: &'a Scene<'a>,
        line: &'a Line<'a>,
        copy: Option<Repeat>,
    ) -> Option<Self> {
        let one = scene.presented.get(line.rank)?;
        let lack = match scene.history {
            None => Some(Lack::NotGiven),
            Some(history) => history.searched().lack(line.key.at.day()),
        };
        Some(Self {
            scene,
            line,
            one,
            lack,
            copy,
        })
    }

    fn path(&self) -> Path {
        line_path(self.one.place, self.line.case, self.line.service)
    }

    fn finding(&self, rule: &'static Rule) -> Finding {
        let finding = Finding::new(rule, self.path()).with("service", self.line.key.code);
        match self.line.amount {
            Some(amount) if !self.one.refused => finding.stake(amount),
            _ => finding,
        }
    }

    fn other(&self, place: usize) -> Option<(&'a Line<'a>, &'a Presented<'a>)> {
        let line = self.scene.lines.get(place)?;
        Some((line, self.scene.presented.get(line.rank)?))
    }

    fn place_of(&self, place: usize) -> (String, String) {
        self.other(place).map_or_else(
            || (String::new(), String::new()),
            |(line, one)| {
                let path = line_path(one.place, line.case, line.service);
                (label(one.act, one.place), path.to_string())
            },
        )
    }

    /// A pass, or not checked where the history cannot answer.
    fn silent(&self, exam: &mut Examination, rule: &'static Rule) {
        let no_key = self.line.key.worker.is_none() && rule != &rules::SERVICE_SUSPECT;
        match self.lack {
            _ if no_key => exam.lack(rule, self.path(), "worker", Source::Mis, Lack::NoKey),
            None => exam.pass(rule),
            // told once an act: see `judge`
            Some(Lack::NotGiven) => {}
            Some(why) => exam.lack(rule, self.path(), "history", Source::Register, why),
        }
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
            exam.lack(rule, self.path(), "worker", Source::Mis, Lack::NoKey);
        }
        false
    }

    /// D2: the line stands in an earlier act of this call, or in one that stands.
    pub(super) fn service_in_other_act(&self, exam: &mut Examination) -> bool {
        let rule = &rules::SERVICE_IN_OTHER_ACT;
        let exact = self.line.key.exact(self.scene.key);
        let standing = self
            .scene
            .history
            .zip(exact)
            .and_then(|(history, print)| history.exact_standing(print, self.one.own));
        let (other, place, status) = match (standing, self.copy) {
            (Some(act), _) => (act.label.clone(), "history".into(), act.status),
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
        exam.find(finding.with("status", status));
        true
    }

    /// D2: the line stands in an earlier act that is not decided yet.
    pub(super) fn service_in_process(&self, exam: &mut Examination) -> bool {
        let rule = &rules::SERVICE_IN_PROCESS;
        let exact = self.line.key.exact(self.scene.key);
        let waiting = self
            .scene
            .history
            .zip(exact)
            .and_then(|(history, print)| history.exact_in_process(print, self.one.own));
        let Some(act) = waiting else {
            self.silent(exam, rule);
            return false;
        };
        exam.find(self.finding(rule).with("other", &act.label));
        true
    }

    /// D3: a like line of the insured.
    pub(super) fn service_suspect(&self, exam: &mut Examination) -> bool {
        let rule = &rules::SERVICE_SUSPECT;
        let (other, place, differs) = match (self.copy, self.earlier_suspect()) {
            (Some(Repeat::Suspect(first)), _) => {
                let (number, path) = self.place_of(first);
                (number, path, self.differs(first))
            }
            (_, Some(act)) => {
                let place = alloc::format!("history, {}", act.status);
                (act.label.clone(), place, "worker, time or provider".into())
            }
            _ => {
                self.silent(exam, rule);
                return false;
            }
        };
        let finding = self.finding(rule).with("differs", differs);
        exam.find(finding.with("other", other).with("place", place));
        true
    }

    fn earlier_suspect(&self) -> Option<&'a ActTrace> {
        let history = self.scene.history?;
        let reach = i64::from(self.scene.window);
        let mut days = reach.saturating_neg()..=reach;
        days.find_map(|shift| {
            let day = self.line.key.at.day().plus_days(shift)?;
            let print = self.line.key.suspect(self.scene.key, day);
            history.suspect(print, self.one.own)
        })
    }

    fn differs(&self, place: usize) -> String {
        let Some((line, one)) = self.other(place) else {
            return String::new();
        };
        let (mine, its) = (&self.line.key, &line.key);
        let fields = [
            ("worker", mine.worker != its.worker),
            ("day", mine.at.day() != its.at.day()),
            ("time", mine.at.second_of_day() != its.at.second_of_day()),
            ("provider", self.one.act.provider != one.act.provider),
        ];
        let named = fields.into_iter().filter(|(_, differs)| *differs);
        let names: Vec<&str> = named.map(|(name, _)| name).collect();
        names.join(", ")
    }
}

/// Tells once an act that no history was given: silence of nothing is no pass.
pub(super) fn without_history(exam: &mut Examination, presented: &[Presented<'_>]) {
    for one in presented {
        for rule in [
            &rules::SERVICE_IN_OTHER_ACT,
            &rules::SERVICE_IN_PROCESS,
            &rules::SERVICE_SUSPECT,
        ] {
            let root = At::root();
            let path = root.field("acts").index(one.place).path();
            exam.lack(rule, path, "history", Source::Register, Lack::NotGiven);
        }
    }
}
