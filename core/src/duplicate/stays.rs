//! Stays that a host names one by one, judged against each other and earlier ones (D4).

use crate::act::{Act, CareKind};
use crate::calendar::{Day, Period};
use crate::duplicate::claims::{Distinct, StayExclusions};
use crate::duplicate::compare::outcome::StayReport;
use crate::duplicate::compare::reasons::Reasons;
use crate::duplicate::compare::stay_groups::stay_outcomes;
use crate::duplicate::compare::stay_terms::{Exclusions, InCall, StayRow, Terms};
use crate::duplicate::searched::Searched;
use crate::duplicate::tell;
use crate::duplicate::tell::stays::StayTexts;
use crate::duplicate::trace::{HistoryStatus, days, only_service};
use crate::finding::{At, Examination, Path};
use crate::identifier::{ActNumber, CaseId, Fingerprint, FingerprintKey, Iin};
use crate::law::Edition;
use crate::money::Tenge;
use crate::sort;
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
/// entry, and nothing is passed for it. Each stay is marked with its kind of care, and
/// with its service where all lines are of one, so that exclusions may name them.
#[must_use]
pub fn stays_of(act: &Act) -> Vec<(usize, Stay)> {
    let number = act.number.as_ref().map_or("–", ActNumber::as_str);
    let cases = act.cases.iter().enumerate();
    let stays = cases.filter_map(|(place, case)| {
        let care = case.care?;
        let id = case.id.as_ref().map_or("–", CaseId::as_str);
        let mut marks = alloc::vec![care.to_string()];
        marks.extend(only_service(case).map(|service| service.to_string()));
        let stay = Stay {
            label: alloc::format!("{number}, {id}"),
            insured: case.insured?,
            days: days(case)?,
            in_patient: care == CareKind::InPatient,
            marks,
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
    /// The fingerprint of the insured: [`FingerprintKey::insured_of_stay`].
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

/// What the caller claims of stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StayClaims {
    /// Marks that take a stay out of a rule.
    pub exclusions: StayExclusions,
    /// The reasons that the caller's own rules allow: a closed list.
    pub reasons: Vec<String>,
    /// Stays that look like a sign and are none, by their places: a transfer, a planned
    /// stage, a session of dialysis.
    pub distinct: Vec<Distinct<usize>>,
    /// The day of the judgement, at which a history of a day must not be too old.
    pub checked_on: Option<Day>,
}

/// Judges stays against each other and against earlier ones. Paths start with
/// `stays[0]`. Each pair is found once: at the stay of the call, and of two stays of
/// the call at the later one.
pub fn judge_stays(
    exam: &mut Examination,
    key: &FingerprintKey,
    stays: &[Stay],
    history: Option<&StayHistory>,
    claims: &StayClaims,
    edition: &Edition,
) -> StayReport {
    let placed: Vec<(usize, &Stay)> = stays.iter().enumerate().collect();
    judge_placed_stays(exam, key, &placed, history, claims, edition)
}

fn stay_path(place: usize) -> Path {
    At::root().field("stays").index(place).path()
}

/// [`judge_stays`] where some stays of the call could not be read: each with its place.
#[cfg_attr(small, optimize(size))]
pub fn judge_placed_stays(
    exam: &mut Examination,
    key: &FingerprintKey,
    stays: &[(usize, &Stay)],
    history: Option<&StayHistory>,
    claims: &StayClaims,
    edition: &Edition,
) -> StayReport {
    let terms = Terms::of(edition);
    let coverage = history.map(|history| {
        history
            .searched
            .coverage_under(key, claims.checked_on, edition)
    });
    let exclusions = Exclusions::by(&claims.exclusions);
    let reasons = Reasons::of(&claims.reasons, &claims.distinct);
    tell::reasons::reasons(exam, &reasons, &stay_path);
    let texts = StayTexts {
        path: &stay_path,
        lack_is_told: false,
    };
    let earlier = earlier(history);
    let mut sorted: Vec<&(usize, &Stay)> = stays.iter().collect();
    sort::by_key(&mut sorted, |(_, stay)| stay.insured.number());
    let mut report = StayReport::default();
    for group in sorted.chunk_by(|one, next| one.1.insured == next.1.insured) {
        let own = group.iter().map(|(place, stay)| {
            let days = (stay.days.first().ordinal(), stay.days.last().ordinal());
            StayRow {
                label: (&stay.label, ""),
                days,
                in_patient: Some(stay.in_patient),
                excluded: exclusions.marked(&stay.marks),
                act: None,
                in_call: Some(InCall {
                    place: *place,
                    act: (0, false),
                    amount: stay.amount,
                    lacks: terms.lacks(coverage.as_ref(), days, days.1, stay.in_patient),
                    reason: reasons.at(*place),
                    excluded: Vec::new(),
                    replaced: Vec::new(),
                }),
            }
        });
        let mut rows: Vec<StayRow<'_>> = own.collect();
        if let Some((_, stay)) = group.first()
            && let Some(its) = earlier.get(&key.insured_of_stay(stay.insured))
        {
            rows.extend(its.iter().map(|stay| earlier_row(stay, &exclusions)));
        }
        let outcomes = stay_outcomes(&terms, &mut rows);
        report.add(texts.group(exam, &rows, &outcomes));
    }
    if history.is_some() {
        tell::silence::rests_on_the_hosts_word(exam, "stays");
    }
    report
}

/// Earlier stays that are not reversed, by their insured.
// order: only asked by insured; those of one stand as they came
fn earlier(history: Option<&StayHistory>) -> HashMap<Fingerprint, Vec<&StayTrace>> {
    let mut earlier: HashMap<Fingerprint, Vec<&StayTrace>> = HashMap::new();
    let all = history.iter().flat_map(|history| &history.stays);
    for stay in all.filter(|stay| stay.status != HistoryStatus::Reversed) {
        earlier.entry(stay.insured).or_default().push(stay);
    }
    earlier
}

fn earlier_row<'a>(stay: &'a StayTrace, exclusions: &Exclusions<'_>) -> StayRow<'a> {
    StayRow {
        label: (&stay.label, ""),
        days: (stay.days.first().ordinal(), stay.days.last().ordinal()),
        in_patient: Some(stay.in_patient),
        excluded: exclusions.marked(&stay.marks),
        act: None,
        in_call: None,
    }
}
