//! Lines: twice in an act (D1), in another act (D2), suspects (D3).

use crate::duplicate::acts::{Presented, label};
use crate::duplicate::asking::Asking;
use crate::duplicate::claims::{Claims, Distinct, LinePlace};
use crate::duplicate::copies::Repeat;
use crate::duplicate::corrections::{Original, Originals};
use crate::duplicate::keys::LineKey;
use crate::duplicate::{Fingerprint, FingerprintKey, HeldAct, HistoryStatus};
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding, Path};
use crate::identifier::{CaseId, ServiceId};
use crate::law::Rule;
use crate::law::catalogue::duplicate as rules;
use crate::money::Tenge;
use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// A comparable line with its place. Acts are named by their rank.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    pub(super) rank: usize,
    pub(super) at: LinePlace,
    pub(super) key: LineKey,
    pub(super) exact: Option<Fingerprint>,
    pub(super) suspect: Fingerprint,
    pub(super) amount: Option<Tenge>,
    pub(super) ids: (Option<&'a str>, Option<&'a str>),
}

/// Everything the checks of a line need.
pub(super) struct Scene<'a> {
    pub(super) presented: &'a [Presented<'a>],
    pub(super) asking: Option<&'a Asking<'a>>,
    pub(super) key: &'a FingerprintKey,
    pub(super) window: u32,
    pub(super) lines: Vec<Line<'a>>,
    pub(super) claims: &'a Claims,
    pub(super) originals: &'a Originals,
    /// The reasons given, by line.
    pub(super) distinct: BTreeMap<LinePlace, &'a Distinct>,
}

impl Scene<'_> {
    /// Is the line's act refused as a whole?
    pub(super) fn is_refused(&self, line: &Line<'_>) -> bool {
        let one = self.presented.get(line.rank);
        one.is_some_and(|one| one.refused)
    }
}

impl Scene<'_> {
    /// Why the history cannot answer for the moment of a line, and for the window.
    fn lacks(&self, line: &Line<'_>, one: &Presented<'_>) -> (Option<Lack>, Option<Lack>) {
        let Some(asking) = self.asking else {
            return (Some(Lack::NotGiven), Some(Lack::NotGiven));
        };
        let day = line.key.at.day().ordinal();
        let asked = one.formed.map_or(day, |formed| formed.max(day));
        let reach = i32::try_from(self.window).unwrap_or(i32::MAX);
        let window = (day.saturating_sub(reach), day, day.saturating_add(reach));
        (
            asking.coverage.lack(asked, (day, day, day)),
            asking.coverage.lack(asked, window),
        )
    }

    /// Acts that a line is not compared with: that under its own number, and the
    /// original of its act, where that is another.
    pub(super) fn apart(&self, line: &Line<'_>) -> [Option<u32>; 2] {
        let one = self.presented.get(line.rank);
        let own = one.and_then(|one| one.own);
        let original = one.and_then(|one| one.original);
        [own, original.filter(|act| Some(*act) != own)]
    }

    /// When its act was formed.
    pub(super) fn formed(&self, line: &Line<'_>) -> Option<i32> {
        self.presented.get(line.rank)?.formed
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
) -> (Vec<Line<'a>>, u64) {
    let mut lines = Vec::new();
    let mut without = 0_u64;
    for (rank, one) in presented.iter().enumerate() {
        if one.mirrored {
            continue;
        }
        let mut keyed = one.lines.iter();
        for (case_place, case) in one.act.cases.iter().enumerate() {
            for (place, service) in case.services.iter().enumerate() {
                let at = LinePlace {
                    act: one.place,
                    case: case_place,
                    service: place,
                };
                let Some(line) = keyed.next().copied().flatten() else {
                    without = without.saturating_add(1);
                    no_key(exam, &line_path(at));
                    continue;
                };
                lines.push(Line {
                    rank,
                    at,
                    key: line.key,
                    exact: line.exact,
                    suspect: line.suspect,
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
    suspect: bool,
}

/// For each line what the history holds of it.
pub(super) fn met(lines: &[Line<'_>], asking: Option<&Asking<'_>>) -> Vec<Met> {
    let mut met = alloc::vec![Met::default(); lines.len()];
    let Some(asking) = asking else {
        return met;
    };
    let index = asking.history.index();
    // a line without a worker has no exact print: the print of suspicion stands in
    let exact: Vec<_> = lines
        .iter()
        .map(|line| line.exact.unwrap_or(line.suspect))
        .collect();
    index.held_many(&exact, |place| {
        if let Some(met) = met.get_mut(place) {
            met.exact = true;
        }
    });
    let suspect: Vec<_> = lines.iter().map(|line| line.suspect).collect();
    index.held_many(&suspect, |place| {
        if let Some(met) = met.get_mut(place) {
            met.suspect = true;
        }
    });
    met
}

/// One line with what it repeats.
pub(super) struct Judged<'a> {
    scene: &'a Scene<'a>,
    line: &'a Line<'a>,
    one: &'a Presented<'a>,
    met: Met,
    lack: Option<Lack>,
    /// The same for the days of the window around the line.
    window_lack: Option<Lack>,
    copy: Option<Repeat>,
}

/// What a line is like.
struct Like {
    differs: String,
    other: String,
    place: String,
}

impl Like {
    fn told(&self, finding: Finding) -> Finding {
        let finding = finding.with("differs", &self.differs);
        finding
            .with("other", &self.other)
            .with("place", &self.place)
    }
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

    fn path(&self) -> Path {
        line_path(self.line.at)
    }

    #[inline(never)]
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

    #[inline(never)]
    fn place_of(&self, place: usize) -> (String, String) {
        self.other(place).map_or_else(
            || (String::new(), String::new()),
            |(line, one)| (label(one.act, one.place), line_path(line.at).to_string()),
        )
    }

    /// A pass, or not checked where the history cannot answer.
    #[inline(never)]
    fn silent(&self, exam: &mut Examination, rule: &'static Rule) {
        let suspect = rule == &rules::SERVICE_SUSPECT;
        let no_key = self.line.key.worker.is_none() && !suspect;
        let lack = if suspect { self.window_lack } else { self.lack };
        match lack {
            _ if no_key => exam.lack(rule, self.path(), "worker", Source::Mis, Lack::NoKey),
            None => exam.pass(rule),
            // told once an act: see `judge`
            Some(Lack::NotGiven) => {}
            Some(why) => exam.lack(rule, self.path(), "history", Source::Register, why),
        }
    }

    /// Earlier acts that the line may repeat: not the act under its own number, nor
    /// the original of its act.
    fn counts(&self, act: u32) -> bool {
        Some(act) != self.one.own && Some(act) != self.one.original
    }

    /// The same for an exact copy: nor the very line that this one replaces.
    fn counts_exact(&self, act: u32, print: Fingerprint) -> bool {
        let original = self.scene.original(self.line);
        let replaced = original.is_some_and(|one| one.act == act && one.line == print);
        self.counts(act) && !replaced
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
            exam.lack(rule, self.path(), "worker", Source::Mis, Lack::NoKey);
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
        exam.find(finding.with("status", status));
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
        exam.find(self.finding(rule).with("other", act.label()));
        true
    }

    /// D3: a like line of the insured. A reason from the caller's list, with its
    /// document, makes it a note.
    pub(super) fn service_suspect(&self, exam: &mut Examination) -> bool {
        let rule = &rules::SERVICE_SUSPECT;
        let Some(like) = self.like() else {
            if self.scene.distinct.contains_key(&self.line.at) {
                // a reason for a line that is like no other
                exam.pass(&rules::SUSPECT_EXPLAINED);
            }
            self.silent(exam, rule);
            return false;
        };
        if self.suspect_explained(exam, &like) {
            exam.pass(rule);
            return false;
        }
        exam.find(like.told(self.finding(rule)));
        true
    }

    /// D3 with a reason that holds: a note, and the reason is kept in it.
    fn suspect_explained(&self, exam: &mut Examination, like: &Like) -> bool {
        let Some(distinct) = self.scene.distinct.get(&self.line.at) else {
            return false;
        };
        let finding = Finding::new(&rules::SUSPECT_EXPLAINED, self.path())
            .with("service", self.line.key.code)
            .with("reason", &distinct.reason)
            .with("document", &distinct.document);
        exam.find(like.told(finding));
        true
    }

    fn like(&self) -> Option<Like> {
        match (self.copy, self.earlier_suspect()) {
            (Some(Repeat::Suspect(first)), _) => {
                let (other, place) = self.place_of(first);
                let differs = self.differs(first);
                Some(Like {
                    differs,
                    other,
                    place,
                })
            }
            (_, Some((act, shift))) => Some(Like {
                differs: self.differs_from_print(shift).into(),
                other: act.label().into(),
                place: alloc::format!("history, {}", act.status()),
            }),
            _ => None,
        }
    }

    /// What a print tells of the differences: the same insured and service on that day,
    /// and another exact print where this line has one.
    fn differs_from_print(&self, shift: i64) -> &'static str {
        match self.line.exact {
            _ if shift != 0 => "day",
            Some(_) => "worker or time",
            None => "worker not given",
        }
    }

    /// A like line of an earlier act, with the days between.
    fn earlier_suspect(&self) -> Option<(&'a HeldAct, i64)> {
        let asking = self.scene.asking?;
        let original = self.scene.original(self.line);
        // one line of the original act is the one that is replaced: the nearest by day
        let mut replaced = original.map(|original| original.act);
        days_outward(self.scene.window).find_map(|shift| {
            let print = if shift == 0 {
                self.met.suspect.then_some(self.line.suspect)?
            } else {
                let day = self.line.key.at.day().plus_days(shift)?;
                self.line.key.suspect(self.scene.key, day)
            };
            let alone = replaced.filter(|act| match asking.lines_of(print, *act) {
                0 => false,
                lines => {
                    replaced = None;
                    lines == 1
                }
            });
            let fits = |act| self.counts(act) && Some(act) != alone;
            let act = asking
                .settled(print, &fits)
                .or_else(|| asking.in_process(print, &fits));
            Some((act?, shift))
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

/// The day itself, and then those around it, the nearest first.
fn days_outward(window: u32) -> impl Iterator<Item = i64> {
    let around = (1..=i64::from(window)).flat_map(|shift| [shift.saturating_neg(), shift]);
    core::iter::once(0).chain(around)
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
