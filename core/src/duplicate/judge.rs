//! The judgement over several acts at once.

use crate::act::Act;
use crate::duplicate::claims::{CasePlace, Claims, LinePlace};
use crate::duplicate::compare::call::compare;
use crate::duplicate::compare::case_stays::{CaseOutcome, CaseStays};
use crate::duplicate::compare::outcome::{ActOutcome, Outcomes, StayReport, whole};
use crate::duplicate::compare::presented::Batch;
use crate::duplicate::compare::query::Query;
use crate::duplicate::compare::reasons::Reasons;
use crate::duplicate::compare::scene::Scene;
use crate::duplicate::compare::stay_terms::Terms;
use crate::duplicate::compare::work::Work;
use crate::duplicate::index::history::History;
use crate::duplicate::keys::ActKeys;
use crate::duplicate::reach::{seconds_of_way, window};
use crate::duplicate::searched::Searched;
use crate::duplicate::tell;
use crate::duplicate::tell::stays::StayTexts;
use crate::finding::{Examination, Path};
use crate::identifier::FingerprintKey;
use crate::law::Edition;
use crate::sort;
use alloc::vec::Vec;

/// What was compared with what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DuplicateReport {
    /// The keys of the acts, in the order of the call: a host puts them under a
    /// unique constraint.
    pub keys: Vec<ActKeys>,
    /// Which acts are refused, as a whole, for a line or for a correction that does not
    /// hold, in the order of the call.
    pub refused: Vec<bool>,
    /// Acts that repeat another act as a whole.
    pub copied_acts: u64,
    /// Lines that were compared; lines of an act that repeats a whole content are not.
    pub compared: u64,
    /// Lines without a key: not comparable.
    pub not_comparable: u64,
    /// Lines over the first of their kind (D0 by id, D1, D2): n copies are n − 1.
    pub excess: u64,
    /// Lines that are only like another (D3).
    pub suspects: u64,
    /// Cases that were compared as stays; those of an act that is refused as a whole, or
    /// for a correction, are not.
    pub stays: u64,
    /// Cases that do not say whose they are, how the care was given, or from when to
    /// when.
    pub stays_not_comparable: u64,
    /// Cases that overlap another stay (D4).
    pub overlaps: u64,
    /// Cases in hospital soon after another.
    pub readmissions: u64,
    /// Lines whose insured or worker was elsewhere in the moment, or with another (D6).
    pub elsewhere: u64,
    /// Days of a worker over the load, each once an act (D6).
    pub overloads: u64,
    /// The history that was searched, `None` without one.
    pub searched: Option<Searched>,
}

/// Judges acts against each other and against the history. Findings go into the
/// examination, with paths from `acts[0]` on.
///
/// Without a history the tiers that need one are *not checked*; the acts of the call
/// are still compared with each other. The work grows with the number of lines, also
/// where all of them are the same.
///
/// ```
/// use qalqan_core::act::Act;
/// use qalqan_core::duplicate::{FingerprintKey, judge};
/// use qalqan_core::finding::Examination;
/// use qalqan_core::law;
///
/// let act = Act {
///     number: "A-1".parse().ok(),
///     provider: "050540004455".parse().ok(),
///     contract: "D-1".parse().ok(),
///     month: "2026-03".parse().ok(),
///     ..Act::default()
/// };
/// let key = FingerprintKey::new([7; 16])?;
/// let edition = law::on("2026-04-01".parse()?)?;
/// let mut exam = Examination::new(edition);
/// // of two acts under one number the later is the copy
/// let report = judge(&mut exam, &key, &[&act, &act], None, edition);
/// assert_eq!(report.refused, [false, true]);
/// assert_eq!(exam.close().findings[0].rule.code, "DUP-001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn judge(
    exam: &mut Examination,
    key: &FingerprintKey,
    acts: &[&Act],
    history: Option<&History>,
    edition: &Edition,
) -> DuplicateReport {
    judge_with(exam, key, acts, history, &Claims::default(), edition)
}

/// [`judge`] with what the caller claims: corrections, reasons, frequencies.
///
/// ```
/// use qalqan_core::act::Act;
/// use qalqan_core::duplicate::{
///     Claims, Correction, FingerprintKey, History, HistoryStatus, Replaces, Searched, Spot,
///     act_keys, act_trace, judge_with,
/// };
/// use qalqan_core::finding::Examination;
/// use qalqan_core::law;
///
/// let act = Act {
///     number: "A-1".parse().ok(),
///     provider: "050540004455".parse().ok(),
///     contract: "D-1".parse().ok(),
///     month: "2026-03".parse().ok(),
///     ..Act::default()
/// };
/// let key = FingerprintKey::new([7; 16])?;
/// let edition = law::on("2026-04-01".parse()?)?;
/// let earlier = act_trace(&key, &act, "A-1", HistoryStatus::Accepted);
/// let history = History::new(Searched::nothing(), &[earlier])?;
/// let refused = |claims: &Claims| {
///     let mut exam = Examination::new(edition);
///     judge_with(&mut exam, &key, &[&act], Some(&history), claims, edition).refused
/// };
/// assert_eq!(refused(&Claims::default()), [true]);
/// // the same number once more is no copy, where it corrects the act
/// let original = act_keys(&key, &act).record.ok_or("a field of the key is missing")?;
/// let correction = Correction {
///     at: Spot::Act(0),
///     replaces: Replaces { act: original, line: None },
/// };
/// let claims = Claims { corrections: vec![correction], ..Claims::default() };
/// assert_eq!(refused(&claims), [false]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[cfg_attr(small, optimize(size))]
pub fn judge_with(
    exam: &mut Examination,
    key: &FingerprintKey,
    acts: &[&Act],
    history: Option<&History>,
    claims: &Claims,
    edition: &Edition,
) -> DuplicateReport {
    // the acts of a call are judged together, when the last of them is checked
    let check = acts.iter().filter_map(|act| act.checked_on).max();
    let query = history.map(|history| Query::of(history, key, check, edition));
    let scene = Scene {
        batch: Batch::of(key, acts, query.as_ref()),
        query,
        key,
        claims,
        window: window(edition),
        way: seconds_of_way(edition),
        day_patients: edition.parameters.worker_day_patients.get(),
        work: Work::of(&claims.work),
        reasons: Reasons::of(&claims.reasons, &claims.distinct),
    };
    let outcomes = compare(&scene);
    tell::corrections::corrections(exam, &scene, &outcomes);
    tell::acts::acts(exam, &scene, &outcomes);
    let not_comparable = tell::lines::without_key(exam, &scene, &outcomes);
    tell::reasons::reasons(exam, &scene.reasons, &LinePlace::path);
    tell::without_history::without_history(exam, &scene);
    tell::lines::lines(exam, &scene, &outcomes);
    tell::foreign::held_elsewhere(exam, &scene, &outcomes);
    tell::frequencies::frequencies(exam, &scene, &outcomes);
    let attendances = tell::attendances::attendances(exam, &scene, &outcomes);
    let stays = stays(exam, &scene, &outcomes, &Terms::of(edition));
    if history.is_some() {
        tell::silence::rests_on_the_hosts_word(exam, "acts");
    }
    let acts = scene.acts().iter().zip(&outcomes.acts);
    let mut in_order: Vec<_> = acts
        .map(|(one, act)| (one.place, one.keys, act.is_refused()))
        .collect();
    sort::by_key(&mut in_order, |(place, _, _)| *place);
    let copied_acts = outcomes.acts.iter();
    let copied_acts = copied_acts.filter(|act| ActOutcome::repeats_act(act));
    DuplicateReport {
        keys: in_order.iter().map(|(_, keys, _)| *keys).collect(),
        refused: in_order.iter().map(|(_, _, refused)| *refused).collect(),
        copied_acts: whole(copied_acts.count()),
        compared: outcomes.lines.compared,
        not_comparable,
        excess: outcomes.lines.excess,
        suspects: outcomes.lines.suspects,
        stays: stays.compared,
        stays_not_comparable: stays.not_comparable,
        overlaps: stays.found.overlaps,
        readmissions: stays.found.readmissions,
        elsewhere: attendances.elsewhere,
        overloads: attendances.overloads,
        searched: history.map(|history| history.searched().clone()),
    }
}

/// What became of the cases.
struct Stays {
    compared: u64,
    not_comparable: u64,
    found: StayReport,
}

/// Compares and tells the cases, insured by insured.
fn stays(
    exam: &mut Examination,
    scene: &Scene<'_>,
    outcomes: &Outcomes<'_>,
    terms: &Terms,
) -> Stays {
    let cases = CaseStays::of(scene, outcomes);
    tell::stays::without_key(exam, &cases.without_key);
    let claims = scene.claims;
    let reasons = Reasons::of(&claims.reasons, &claims.distinct_stays);
    tell::reasons::reasons(exam, &reasons, &CasePlace::path);
    let path = |number: usize| {
        let place = cases.place(number);
        place.map_or_else(Path::root, CasePlace::path)
    };
    let texts = StayTexts {
        path: &path,
        lack_is_told: true,
    };
    let mut found = StayReport::default();
    cases.compare(terms, &reasons, &mut |outcome| match outcome {
        CaseOutcome::Alone { in_patient, lacks } => StayTexts::alone(exam, in_patient, lacks),
        CaseOutcome::Group(rows, outcomes) => found.add(texts.group(exam, rows, outcomes)),
    });
    Stays {
        compared: whole(cases.count()),
        not_comparable: whole(cases.without_key.len()),
        found,
    }
}
