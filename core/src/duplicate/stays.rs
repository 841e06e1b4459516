//! Stays that cannot both be (D4), and readmissions.

use crate::act::{Act, CareKind};
use crate::calendar::Period;
use crate::duplicate::history::Coverage;
use crate::duplicate::{Fingerprint, FingerprintKey, HistoryStatus, Searched};
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::{ActNumber, CaseId, Iin};
use crate::law::catalogue::duplicate as rules;
use crate::law::{Edition, Rule};
use crate::money::Tenge;
use crate::sort;
use alloc::collections::BTreeSet;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use hashbrown::HashMap;

/// A stay or a course of visits of one insured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stay {
    /// What the host calls it: goes into findings.
    pub label: String,
    /// The insured.
    pub insured: Iin,
    /// First and last day.
    pub days: Period,
    /// Is it a stay in a hospital round the clock?
    pub in_patient: bool,
    /// What the host marks it with, for its exclusions: haemodialysis, palliative.
    pub marks: Vec<String>,
    /// What is claimed for it.
    pub amount: Option<Tenge>,
}

/// The stays of an act's cases, each with the place of its case. A case that does not
/// say whose it is, how it was given, or from when to when, makes no stay: it has no
/// entry, and nothing is passed for it. Each stay is marked with its kind of care, so
/// that exclusions may name it.
#[must_use]
pub fn stays_of(act: &Act) -> Vec<(usize, Stay)> {
    let number = act.number.as_ref().map_or("–", ActNumber::as_str);
    let cases = act.cases.iter().enumerate();
    let stays = cases.filter_map(|(place, case)| {
        let care = case.care?;
        let id = case.id.as_ref().map_or("–", CaseId::as_str);
        let stay = Stay {
            label: alloc::format!("{number}, {id}"),
            insured: case.insured?,
            days: Period::new(case.start?, case.end?).ok()?,
            in_patient: care == CareKind::InPatient,
            marks: alloc::vec![care.to_string()],
            amount: case.total,
        };
        Some((place, stay))
    });
    stays.collect()
}

/// An earlier stay, without the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StayTrace {
    /// What the host calls it.
    pub label: String,
    /// How far its act has come.
    pub status: HistoryStatus,
    /// The fingerprint of the insured: [`FingerprintKey::person`].
    pub insured: Fingerprint,
    /// First and last day.
    pub days: Period,
    /// Is it a stay in a hospital round the clock?
    pub in_patient: bool,
    /// What the host marks it with.
    pub marks: Vec<String>,
}

/// Earlier stays, with what was searched for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StayHistory {
    /// What was searched.
    pub searched: Searched,
    /// The stays.
    pub stays: Vec<StayTrace>,
}

/// Marks that take a stay out of a rule.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StayExclusions {
    /// Of overlaps: sessions of haemodialysis are one case over weeks, and may lie
    /// inside any stay.
    pub overlap: Vec<String>,
    /// Of readmissions: palliative care.
    pub readmission: Vec<String>,
}

/// What was compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StayReport {
    /// Stays of the call that overlap another.
    pub overlaps: u64,
    /// Stays of the call that are readmissions.
    pub readmissions: u64,
}

/// Others of one insured that a stay is compared with, at most: nobody has so many,
/// and an input made to be slow is answered with *not checked*.
const OTHERS_MAX: usize = 2000;

/// A stay of the call or of the history.
struct Row<'a> {
    label: &'a str,
    first: i32,
    last: i32,
    in_patient: bool,
    /// Taken out of overlaps, and of readmissions, by its marks.
    excluded: (bool, bool),
    /// Its place in the call; `None` for one of the history.
    place: Option<usize>,
}

/// What both rules ask for.
struct Terms {
    border: i32,
    readmission: i32,
}

/// The marks of the exclusions.
struct Excluded<'a> {
    overlap: BTreeSet<&'a str>,
    readmission: BTreeSet<&'a str>,
}

impl<'a> Excluded<'a> {
    fn of(exclusions: &'a StayExclusions) -> Self {
        Self {
            overlap: exclusions.overlap.iter().map(String::as_str).collect(),
            readmission: exclusions.readmission.iter().map(String::as_str).collect(),
        }
    }

    fn by(&self, marks: &[String]) -> (bool, bool) {
        let some = |set: &BTreeSet<&str>| marks.iter().any(|mark| set.contains(mark.as_str()));
        (some(&self.overlap), some(&self.readmission))
    }
}

impl Terms {
    /// Two stays in hospital may share so many days as a transfer takes, the last of one
    /// and the first of the other; a visit may fall on as many days at either end of a
    /// stay.
    fn overlap(&self, one: &Row<'_>, other: &Row<'_>) -> bool {
        if one.excluded.0 || other.excluded.0 {
            return false;
        }
        let (mut first, mut last) = (one.first.max(other.first), one.last.min(other.last));
        match (one.in_patient, other.in_patient) {
            (false, false) => return false,
            (true, true) => return first <= last && !self.transfer(one, other),
            (true, false) | (false, true) => {
                let stay = if one.in_patient { one } else { other };
                first = first.max(stay.first.saturating_add(self.border));
                last = last.min(stay.last.saturating_sub(self.border));
            }
        }
        first <= last
    }

    /// Do they share only the end of one with the beginning of the other?
    fn transfer(&self, one: &Row<'_>, other: &Row<'_>) -> bool {
        let goes_over = |from: &Row<'_>, to: &Row<'_>| {
            let shared = from.last.saturating_sub(to.first).saturating_add(1);
            let ends = from.first <= to.first && from.last <= to.last;
            // two stays of the same days are one end to end only where they are one day
            let apart = (from.first, from.last) != (to.first, to.last) || shared <= 1;
            ends && apart && shared <= self.border
        };
        goes_over(one, other) || goes_over(other, one)
    }

    /// Days from the end of the earlier stay to the beginning of the later, where they
    /// make that a readmission. On the day of the discharge it is a transfer.
    fn readmission(&self, later: &Row<'_>, earlier: &Row<'_>) -> Option<i32> {
        let both = later.in_patient && earlier.in_patient;
        if !both || later.excluded.1 || earlier.excluded.1 {
            return None;
        }
        let days = later.first.saturating_sub(earlier.last);
        (1..=self.readmission).contains(&days).then_some(days)
    }
}

/// Judges stays against each other and against earlier ones. Paths start with
/// `stays[0]`. Each pair is found once: at the stay of the call, and of two stays of
/// the call at the later one.
pub fn judge_stays(
    exam: &mut Examination,
    key: &FingerprintKey,
    stays: &[Stay],
    history: Option<&StayHistory>,
    exclusions: &StayExclusions,
    edition: &Edition,
) -> StayReport {
    let placed: Vec<(usize, &Stay)> = stays.iter().enumerate().collect();
    judge_placed_stays(exam, key, &placed, history, exclusions, edition)
}

/// [`judge_stays`] where some stays of the call could not be read: each with its place.
pub fn judge_placed_stays(
    exam: &mut Examination,
    key: &FingerprintKey,
    stays: &[(usize, &Stay)],
    history: Option<&StayHistory>,
    exclusions: &StayExclusions,
    edition: &Edition,
) -> StayReport {
    let days = |days: u32| i32::try_from(days).unwrap_or(i32::MAX);
    let parameters = &edition.parameters;
    let terms = Terms {
        border: days(parameters.stay_border_days.get()),
        readmission: days(parameters.readmission_days.get()),
    };
    let coverage = history.map(|history| history.searched.coverage());
    let mut report = StayReport::default();
    let groups = groups(key, stays, history, &Excluded::of(exclusions));
    // order: only asked by place
    let ranks: HashMap<usize, usize> = groups.values().flat_map(|rows| ranks(rows)).collect();
    for (place, stay) in stays {
        let rows = groups.get(&key.person(stay.insured));
        let rank = ranks.get(place).copied();
        let Some((rows, rank)) = rows.map(Vec::as_slice).zip(rank) else {
            continue;
        };
        let judging = Judging {
            stay,
            place: *place,
            lack: lack(stay, coverage.as_ref(), &terms),
            rows,
            rank,
            terms: &terms,
        };
        let overlaps = judging.stays_overlap(exam);
        let again = !overlaps && judging.readmission(exam);
        report.overlaps = report.overlaps.saturating_add(u64::from(overlaps));
        report.readmissions = report.readmissions.saturating_add(u64::from(again));
    }
    report
}

/// Where the stays of the call stand among those of their insured.
fn ranks<'a>(rows: &'a [Row<'_>]) -> impl Iterator<Item = (usize, usize)> + 'a {
    let rows = rows.iter().enumerate();
    rows.filter_map(|(rank, row)| Some((row.place?, rank)))
}

/// The stays of each insured by their days.
fn groups<'a>(
    key: &FingerprintKey,
    stays: &[(usize, &'a Stay)],
    history: Option<&'a StayHistory>,
    excluded: &Excluded<'_>,
) -> HashMap<Fingerprint, Vec<Row<'a>>> {
    // order: only asked by insured
    let mut groups: HashMap<Fingerprint, Vec<Row<'a>>> = HashMap::new();
    for (place, stay) in stays {
        groups
            .entry(key.person(stay.insured))
            .or_default()
            .push(Row {
                label: &stay.label,
                first: stay.days.first().ordinal(),
                last: stay.days.last().ordinal(),
                in_patient: stay.in_patient,
                excluded: excluded.by(&stay.marks),
                place: Some(*place),
            });
    }
    let earlier = history.iter().flat_map(|history| &history.stays);
    for stay in earlier.filter(|stay| stay.status != HistoryStatus::Reversed) {
        if let Some(group) = groups.get_mut(&stay.insured) {
            group.push(Row {
                label: &stay.label,
                first: stay.days.first().ordinal(),
                last: stay.days.last().ordinal(),
                in_patient: stay.in_patient,
                excluded: excluded.by(&stay.marks),
                place: None,
            });
        }
    }
    for group in groups.values_mut() {
        sort::by_key(group, |row| (row.first, row.last, row.label, row.place));
    }
    groups
}

/// Can the history answer for the days of the stay and those around it?
fn lack(stay: &Stay, coverage: Option<&Coverage>, terms: &Terms) -> Option<Lack> {
    let Some(coverage) = coverage else {
        return Some(Lack::NotGiven);
    };
    let (first, last) = (stay.days.first().ordinal(), stay.days.last().ordinal());
    let around = (
        first.saturating_sub(terms.readmission),
        last,
        last.saturating_add(terms.readmission),
    );
    coverage.lack(last, around)
}

struct Judging<'a> {
    stay: &'a Stay,
    place: usize,
    lack: Option<Lack>,
    rows: &'a [Row<'a>],
    rank: usize,
    terms: &'a Terms,
}

impl Judging<'_> {
    /// The stay itself and the others, as far as they are looked at.
    fn others(&self) -> Option<(&Row<'_>, impl Iterator<Item = &Row<'_>>)> {
        let rank = self.rank;
        let own = self.rows.get(rank)?;
        // of two stays of the call the later in order tells the pair
        let others = self.rows.iter().enumerate();
        let others = others.filter(move |(place, row)| row.place.is_none() || *place < rank);
        Some((own, others.map(|(_, row)| row)))
    }

    #[inline(never)]
    fn finding(&self, rule: &'static Rule) -> Finding {
        Finding::new(rule, At::root().field("stays").index(self.place).path())
    }

    /// The finding with one stay, and the other by its place.
    #[inline(never)]
    fn told(finding: Finding, one: &Row<'_>, other: &Row<'_>) -> Finding {
        let root = At::root();
        let place = other.place.map_or_else(
            || "history".into(),
            |place| root.field("stays").index(place).path().to_string(),
        );
        let finding = finding.with("stay", one.label);
        finding.with("other", other.label).with("place", place)
    }

    #[inline(never)]
    fn silent(&self, exam: &mut Examination, rule: &'static Rule) {
        let too_many = self.rows.len() > OTHERS_MAX;
        match self.lack.or_else(|| too_many.then_some(Lack::Partial)) {
            None => exam.pass(rule),
            Some(why) => {
                let path = At::root().field("stays").index(self.place).path();
                exam.lack(rule, path, "history", Source::Register, why);
            }
        }
    }

    /// D4: two stays in hospital, or a stay and a visit, in one time.
    fn stays_overlap(&self, exam: &mut Examination) -> bool {
        let rule = &rules::STAYS_OVERLAP;
        let found = self.others().and_then(|(own, others)| {
            let mut some = others.take(OTHERS_MAX);
            Some((own, some.find(|other| self.terms.overlap(own, other))?))
        });
        match found {
            Some((own, other)) => {
                let finding = Self::told(self.finding(rule), own, other);
                exam.find(finding.stake(self.stay.amount));
            }
            None => self.silent(exam, rule),
        }
        found.is_some()
    }

    /// A stay in hospital within so many days after another. A stay that is presented
    /// late may come before one of the history: then that one is the readmission, and
    /// its money is not in this call.
    fn readmission(&self, exam: &mut Examination) -> bool {
        let rule = &rules::READMISSION;
        let found = self.others().and_then(|(own, others)| {
            let pairs = others.take(OTHERS_MAX).filter_map(|other| {
                let after = self.terms.readmission(own, other);
                let after = after.map(|days| (days, own, other, self.stay.amount));
                let before = || Some((self.terms.readmission(other, own)?, other, own, None));
                after.or_else(before)
            });
            // the nearest, and of two as near that before it
            pairs.min_by_key(|(days, later, _, _)| (*days, later.place != Some(self.place)))
        });
        match found {
            Some((days, later, earlier, amount)) => {
                let finding = Self::told(self.finding(rule), later, earlier);
                exam.find(finding.with("days", days).stake(amount));
            }
            None => self.silent(exam, rule),
        }
        found.is_some()
    }
}
