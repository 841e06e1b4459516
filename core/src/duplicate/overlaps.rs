//! Stays of one insured against each other: overlaps (D4) and readmissions.

use crate::act::CareKind;
use crate::duplicate::claims::StayExclusions;
use crate::duplicate::index::stay_store::service_mark;
use crate::duplicate::reasons::Reason;
use crate::duplicate::searched::Coverage;
use crate::duplicate::stays::StayReport;
use crate::fact::{Lack, Source};
use crate::finding::{Examination, Finding, Path};
use crate::identifier::ServiceCode;
use crate::law::catalogue::duplicate as rules;
use crate::law::{Edition, Rule};
use crate::money::Tenge;
use crate::sort;
use alloc::collections::BTreeSet;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// Others of one insured that a stay is compared with, at most: nobody has so many,
/// and an input made to be slow is answered with *not checked*.
pub(super) const OTHERS_MAX: usize = 2000;

/// A stay of the call or of the history.
pub(super) struct Row<'a> {
    /// What it is called; a case with the number of its act before it.
    pub(super) label: (&'a str, &'a str),
    /// First and last day.
    pub(super) days: (i32, i32),
    /// Round the clock? `None` where nobody said, for one of the history only.
    pub(super) in_patient: Option<bool>,
    /// Taken out of overlaps, and of readmissions, by its marks.
    pub(super) excluded: (bool, bool),
    /// The act of the history that holds it: its number, and where it stands.
    pub(super) act: Option<(u32, String)>,
    /// What only a stay of the call has.
    pub(super) own: Option<Own<'a>>,
}

/// What a stay of the call has beside its days.
pub(super) struct Own<'a> {
    /// Its place in the call.
    pub(super) place: usize,
    /// Its act by rank, and whether that stands: stays of an act that is refused for a
    /// line are told, and stand in no other act's way.
    pub(super) in_act: (usize, bool),
    /// Its money, where no other rule has told it.
    pub(super) amount: Option<Tenge>,
    /// Why the history cannot answer for overlaps, and for readmissions.
    pub(super) lacks: (Option<Lack>, Option<Lack>),
    /// Why it is no sign.
    pub(super) reason: Option<Reason<'a>>,
    /// Acts of the history that it is not compared with.
    pub(super) apart: Vec<u32>,
    /// Acts of the history of which one line is replaced here: the one stay of each that
    /// is the nearest is this stay itself.
    pub(super) replaced: Vec<u32>,
}

/// What both rules ask for.
#[derive(Clone, Copy)]
pub(super) struct Terms {
    border: i32,
    pub(super) readmission: i32,
}

/// The marks of the exclusions.
pub(super) struct Excluded<'a> {
    overlap: BTreeSet<&'a str>,
    readmission: BTreeSet<&'a str>,
    /// Those among them that are service codes.
    services: (BTreeSet<u32>, BTreeSet<u32>),
}

impl<'a> Excluded<'a> {
    pub(super) fn by(exclusions: &'a StayExclusions) -> Self {
        let words = |marks: &[String]| {
            let codes = marks.iter().filter_map(|mark| mark.parse().ok());
            let words: BTreeSet<u32> = codes
                .map(|code: ServiceCode| service_mark(Some(code)))
                .collect();
            words
        };
        Self {
            overlap: exclusions.overlap.iter().map(String::as_str).collect(),
            readmission: exclusions.readmission.iter().map(String::as_str).collect(),
            services: (words(&exclusions.overlap), words(&exclusions.readmission)),
        }
    }

    /// May the service of a case take it out?
    pub(super) fn by_service(&self) -> bool {
        !self.services.0.is_empty() || !self.services.1.is_empty()
    }

    pub(super) fn marked(&self, marks: &[String]) -> (bool, bool) {
        let some = |set: &BTreeSet<&str>| marks.iter().any(|mark| set.contains(mark.as_str()));
        (some(&self.overlap), some(&self.readmission))
    }

    /// The same for a case, by its care and the word of its only service.
    pub(super) fn case(&self, care: Option<CareKind>, service: u32) -> (bool, bool) {
        let some = |set: &BTreeSet<&str>, services: &BTreeSet<u32>| {
            care.is_some_and(|care| set.contains(care.name())) || services.contains(&service)
        };
        (
            some(&self.overlap, &self.services.0),
            some(&self.readmission, &self.services.1),
        )
    }
}

impl Terms {
    pub(super) fn of(edition: &Edition) -> Self {
        let days = |days: u32| i32::try_from(days).unwrap_or(i32::MAX);
        let parameters = &edition.parameters;
        Self {
            border: days(parameters.stay_border_days.get()),
            readmission: days(parameters.readmission_days.get()),
        }
    }

    /// Can the history answer for the days of a stay, and of a stay in hospital for those
    /// around it? For a visit its own days are all that a stay could lie over.
    pub(super) fn lacks(
        &self,
        coverage: Option<&Coverage>,
        (first, last): (i32, i32),
        asked: i32,
        in_patient: bool,
    ) -> (Option<Lack>, Option<Lack>) {
        let Some(coverage) = coverage else {
            return (Some(Lack::NotGiven), Some(Lack::NotGiven));
        };
        let reach = if in_patient { self.readmission } else { 0 };
        let around = (
            first.saturating_sub(reach),
            last,
            last.saturating_add(reach),
        );
        let lack = coverage.lack(asked, around);
        (lack, lack)
    }

    /// Do they overlap? `None` where that hangs on the care that nobody named.
    fn overlap(&self, one: &Row<'_>, other: &Row<'_>) -> Option<bool> {
        if one.excluded.0 || other.excluded.0 {
            return Some(false);
        }
        let inside = |row: &Row<'_>, unsaid: bool| row.in_patient.unwrap_or(unsaid);
        let told = |unsaid| {
            let (mine, its) = (inside(one, unsaid), inside(other, unsaid));
            self.both(one, other, (mine, its))
        };
        let (least, most) = (told(false), told(true));
        (least == most).then_some(least)
    }

    /// Two stays in hospital may share so many days as a transfer takes, the last of one
    /// and the first of the other; a visit may fall on as many days at either end of a
    /// stay.
    fn both(&self, one: &Row<'_>, other: &Row<'_>, inside: (bool, bool)) -> bool {
        let mut first = one.days.0.max(other.days.0);
        let mut last = one.days.1.min(other.days.1);
        match inside {
            (false, false) => return false,
            (true, true) => return first <= last && !self.transfer(one, other),
            (true, false) | (false, true) => {
                let stay = if inside.0 { one } else { other };
                first = first.max(stay.days.0.saturating_add(self.border));
                last = last.min(stay.days.1.saturating_sub(self.border));
            }
        }
        first <= last
    }

    /// Do they share only the end of one with the beginning of the other?
    fn transfer(&self, one: &Row<'_>, other: &Row<'_>) -> bool {
        let goes_over = |from: &Row<'_>, to: &Row<'_>| {
            let shared = from.days.1.saturating_sub(to.days.0).saturating_add(1);
            let ends = from.days.0 <= to.days.0 && from.days.1 <= to.days.1;
            // two stays of the same days are one end to end only where they are one day
            let apart = from.days != to.days || shared <= 1;
            ends && apart && shared <= self.border
        };
        goes_over(one, other) || goes_over(other, one)
    }

    /// Days from the end of the earlier stay to the beginning of the later, where they
    /// make that a readmission, if both are stays in hospital. On the day of the
    /// discharge it is a transfer.
    fn readmission(&self, later: &Row<'_>, earlier: &Row<'_>) -> Option<i32> {
        let visit = later.in_patient == Some(false) || earlier.in_patient == Some(false);
        if visit || later.excluded.1 || earlier.excluded.1 {
            return None;
        }
        let days = later.days.0.saturating_sub(earlier.days.1);
        (1..=self.readmission).contains(&days).then_some(days)
    }
}

/// Where the stays of a call are judged.
pub(super) struct Judging<'a> {
    pub(super) terms: Terms,
    /// The path of a stay of the call, by its place.
    pub(super) path: &'a dyn Fn(usize) -> Path,
    /// Is it told elsewhere that no stays were given to search?
    pub(super) told_apart: bool,
}

/// A stay of the call among those of its insured.
struct One<'a> {
    judging: &'a Judging<'a>,
    rows: &'a [Row<'a>],
    /// Ranks of the rows that may be stays in hospital: a visit is compared with no other
    /// visit, nor can one be a readmission.
    inside: &'a [usize],
    rank: usize,
    row: &'a Row<'a>,
    own: &'a Own<'a>,
    /// Ranks of the stays that it replaces.
    gone: Vec<usize>,
}

/// What one rule found of a stay.
enum Told {
    /// Nothing.
    Nothing,
    /// A sign.
    Sign,
    /// A sign with a reason that holds.
    Explained,
}

impl Judging<'_> {
    /// A stay of the call without another of its insured, and without a reason: nothing
    /// is a sign. `false`, and nothing is told, where the history cannot answer.
    pub(super) fn alone(
        &self,
        exam: &mut Examination,
        in_patient: bool,
        lacks: (Option<Lack>, Option<Lack>),
    ) -> bool {
        let passes = match lacks {
            (None, None) => true,
            (Some(Lack::NotGiven), Some(Lack::NotGiven)) if self.told_apart => false,
            _ => return false,
        };
        if passes {
            exam.pass(&rules::STAYS_OVERLAP);
        }
        if !in_patient {
            exam.skip(&rules::READMISSION);
        } else if passes {
            exam.pass(&rules::READMISSION);
        }
        true
    }

    /// Judges the stays of one insured.
    pub(super) fn group(&self, exam: &mut Examination, rows: &mut Vec<Row<'_>>) -> StayReport {
        sort::by_key(rows, |row| {
            (row.days, row.label, row.own.as_ref().map(|own| own.place))
        });
        let rows: &[Row<'_>] = rows;
        let ranks = |of: &dyn Fn(&Row<'_>) -> bool| -> Vec<usize> {
            let rows = rows.iter().enumerate().filter(|(_, row)| of(row));
            rows.map(|(rank, _)| rank).collect()
        };
        let inside = ranks(&|row| row.in_patient != Some(false));
        let held = ranks(&|row| row.act.is_some());
        let mut report = StayReport::default();
        for (rank, row) in rows.iter().enumerate() {
            let Some(own) = &row.own else {
                continue;
            };
            let one = One {
                judging: self,
                rows,
                inside: &inside,
                rank,
                row,
                own,
                gone: replaced(rows, &held, row, own),
            };
            let overlap = one.stays_overlap(exam);
            let overlaps = matches!(overlap, Told::Sign);
            let again = if overlaps {
                Told::Nothing
            } else {
                one.readmission(exam)
            };
            let none = [&overlap, &again]
                .iter()
                .all(|told| matches!(told, Told::Nothing));
            if none && own.reason.is_some() {
                // a reason for a stay that is no sign
                exam.pass(&rules::STAY_EXPLAINED);
            }
            report.add(StayReport {
                overlaps: u64::from(overlaps),
                readmissions: u64::from(matches!(again, Told::Sign)),
            });
        }
        report
    }
}

impl<'a> One<'a> {
    /// The other stays, and visits for a stay, as far as they are looked at.
    fn others(&self) -> impl Iterator<Item = &'a Row<'a>> + '_ {
        let visit = self.row.in_patient == Some(false);
        let all = if visit { 0 } else { self.rows.len() };
        let stays = self.inside.iter().copied().filter(move |_| visit);
        let others = (0..all).chain(stays);
        others.filter_map(|rank| self.other(rank)).take(OTHERS_MAX)
    }

    /// The other stays alone.
    fn other_stays(&self) -> impl Iterator<Item = &'a Row<'a>> + '_ {
        let others = self.inside.iter();
        others.filter_map(|rank| self.other(*rank)).take(OTHERS_MAX)
    }

    /// The row of a rank, where it is compared with this one: of two stays of the call the
    /// later in order tells the pair.
    fn other(&self, rank: usize) -> Option<&'a Row<'a>> {
        let row = self.rows.get(rank)?;
        let before = |own: &Own<'_>| {
            let (act, stands) = own.in_act;
            rank < self.rank && (stands || act == self.own.in_act.0)
        };
        let act = row.act.as_ref().map(|(act, _)| act);
        let apart = act.is_some_and(|act| self.own.apart.contains(act));
        let compared = row.own.as_ref().is_none_or(before) && !self.gone.contains(&rank);
        (compared && !apart).then_some(row)
    }

    /// A reason at either stay of a pair explains it.
    fn reason(&self, other: &Row<'a>) -> Option<Reason<'a>> {
        let its = || other.own.as_ref().and_then(|own| own.reason);
        self.own.reason.or_else(its)
    }

    #[inline(never)]
    fn path(&self) -> Path {
        (self.judging.path)(self.own.place)
    }

    /// The finding with one stay, and the other by its place.
    #[inline(never)]
    fn told(&self, rule: &'static Rule, one: &Row<'_>, other: &Row<'_>) -> Finding {
        let place = match (&other.own, &other.act) {
            (Some(own), _) => (self.judging.path)(own.place).to_string(),
            (None, Some((_, place))) => place.clone(),
            (None, None) => "history".into(),
        };
        let finding = Finding::new(rule, self.path()).with("stay", name(one));
        finding.with("other", name(other)).with("place", place)
    }

    #[inline(never)]
    fn stay_explained(
        &self,
        exam: &mut Examination,
        rule: &'static Rule,
        (one, other): (&Row<'_>, &Row<'_>),
        reason: Reason<'_>,
    ) {
        let finding = self.told(&rules::STAY_EXPLAINED, one, other);
        let finding = finding
            .with("sign", rule.code)
            .with("reason", reason.reason);
        exam.find(finding.with("document", reason.document));
    }

    /// A pass, or not checked where the history cannot answer.
    #[inline(never)]
    fn silent(&self, exam: &mut Examination, rule: &'static Rule, lack: Option<Lack>, open: bool) {
        let open = open || self.rows.len() > OTHERS_MAX;
        match lack.or_else(|| open.then_some(Lack::Partial)) {
            None => exam.pass(rule),
            Some(Lack::NotGiven) if self.judging.told_apart => {}
            Some(why) => exam.lack_at(rule, &|| self.path(), "history", Source::Register, why),
        }
    }

    /// D4: two stays in hospital, or a stay and a visit, in one time.
    fn stays_overlap(&self, exam: &mut Examination) -> Told {
        let rule = &rules::STAYS_OVERLAP;
        let (mut open, mut known) = (false, None);
        for other in self.others() {
            match (
                self.judging.terms.overlap(self.row, other),
                self.reason(other),
            ) {
                (Some(false), _) => {}
                (None, _) => open = true,
                (Some(true), Some(reason)) => known = known.or(Some((other, reason))),
                (Some(true), None) => {
                    let finding = self.told(rule, self.row, other);
                    exam.find(finding.stake(self.own.amount));
                    return Told::Sign;
                }
            }
        }
        self.silent(exam, rule, self.own.lacks.0, open);
        let Some((other, reason)) = known else {
            return Told::Nothing;
        };
        self.stay_explained(exam, rule, (self.row, other), reason);
        Told::Explained
    }

    /// A stay in hospital within so many days after another. A stay that is presented
    /// late may come before one of the history: then that one is the readmission, and
    /// its money is not in this call.
    fn readmission(&self, exam: &mut Examination) -> Told {
        let rule = &rules::READMISSION;
        if self.row.in_patient == Some(false) {
            exam.skip(rule);
            return Told::Nothing;
        }
        let terms = &self.judging.terms;
        let mut open = false;
        // signs before those with a reason, then the nearest, and of two as near that
        // before it
        let mut best: Option<((bool, i32, bool), &Row<'a>)> = None;
        for other in self.other_stays() {
            let after = terms.readmission(self.row, other);
            let days = after.or_else(|| terms.readmission(other, self.row));
            let Some(days) = days else {
                continue;
            };
            if other.in_patient.is_none() {
                open = true;
                continue;
            }
            let rank = (self.reason(other).is_some(), days, after.is_none());
            if best.is_none_or(|(held, _)| rank < held) {
                best = Some((rank, other));
            }
        }
        let Some(((_, days, turned), other)) = best else {
            self.silent(exam, rule, self.own.lacks.1, open);
            return Told::Nothing;
        };
        let pair = if turned {
            (other, self.row)
        } else {
            (self.row, other)
        };
        if let Some(reason) = self.reason(other) {
            self.silent(exam, rule, self.own.lacks.1, open);
            self.stay_explained(exam, rule, pair, reason);
            return Told::Explained;
        }
        let amount = self.own.amount.filter(|_| !turned);
        let finding = self.told(rule, pair.0, pair.1);
        exam.find(finding.with("days", days).stake(amount));
        Told::Sign
    }
}

/// The ranks of the stays that a stay replaces: of each act the one of its kind of care
/// that begins the nearest.
fn replaced(rows: &[Row<'_>], held: &[usize], row: &Row<'_>, own: &Own<'_>) -> Vec<usize> {
    let mut acts = own.replaced.clone();
    acts.sort_unstable();
    acts.dedup();
    let of = |act: &u32| {
        let held = held
            .iter()
            .filter_map(|rank| Some((*rank, rows.get(*rank)?)));
        let its = held.filter(|(_, other)| other.act.as_ref().is_some_and(|one| one.0 == *act));
        let nearest = its.min_by_key(|(rank, other)| {
            let far = other.days.0.abs_diff(row.days.0);
            (other.in_patient != row.in_patient, far, *rank)
        });
        nearest.map(|(rank, _)| rank)
    };
    acts.iter().filter_map(of).collect()
}

fn name(row: &Row<'_>) -> String {
    match row.label {
        (label, "") => label.into(),
        (act, case) => alloc::format!("{act}, {case}"),
    }
}
