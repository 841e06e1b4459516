//! The judgement over several acts at once.

use crate::act::Act;
use crate::duplicate::act_stays::act_stays;
use crate::duplicate::acts::ordered;
use crate::duplicate::asking::Asking;
use crate::duplicate::copies::copies;
use crate::duplicate::frequency::frequencies;
use crate::duplicate::ids::ids;
use crate::duplicate::reasons::reasons;
use crate::duplicate::services::{
    Judged, Scene, TIERS, comparable, line_path, met, without_history,
};
use crate::duplicate::turns::in_turn;
use crate::duplicate::{ActKeys, Claims, FREQUENCY_DAYS_MAX, FingerprintKey, History, Searched};
use crate::finding::Examination;
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
    /// The history that was searched, `None` without one.
    pub searched: Option<Searched>,
}

/// Judges acts against each other and against the history. Findings go into the
/// examination, with paths from `acts[0]` on.
///
/// Without a history the tiers that need one are *not checked*; the acts of the call
/// are still compared with each other. The work grows with the number of lines, also
/// where all of them are the same.
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
pub fn judge_with(
    exam: &mut Examination,
    key: &FingerprintKey,
    acts: &[&Act],
    history: Option<&History>,
    claims: &Claims,
    edition: &Edition,
) -> DuplicateReport {
    let asking = history.map(Asking::of);
    let asking = asking.as_ref();
    let mut presented = ordered(key, acts, asking);
    let originals = in_turn(exam, &mut presented, asking, key, claims);
    let (lines, not_comparable) = comparable(exam, &presented, claims);
    let scene = Scene {
        presented: &presented,
        asking,
        key,
        window: window(edition),
        ids: ids(&presented, &lines, key, claims),
        lines,
        claims,
        originals: &originals,
        distinct: reasons(exam, &claims.reasons, &claims.distinct, &line_path),
    };
    without_history(exam, &scene);
    let (told, settled) = judge_lines(exam, &scene);
    let stays = act_stays(exam, &scene, &settled, edition);
    let copied_acts = presented.iter().filter(|one| one.refused).count();
    let compared = scene.lines.len();
    let ranked = presented.iter().zip(told.refused);
    let mut in_order: Vec<_> = ranked
        .map(|(one, refused)| (one.place, one.keys, refused))
        .collect();
    sort::by_key(&mut in_order, |(place, _, _)| *place);
    DuplicateReport {
        keys: in_order.iter().map(|(_, keys, _)| *keys).collect(),
        refused: in_order.iter().map(|(_, _, refused)| *refused).collect(),
        copied_acts: u64::try_from(copied_acts).unwrap_or(u64::MAX),
        compared: u64::try_from(compared).unwrap_or(u64::MAX),
        not_comparable,
        excess: told.excess,
        suspects: told.suspects,
        stays: stays.compared,
        stays_not_comparable: stays.not_comparable,
        overlaps: stays.found.overlaps,
        readmissions: stays.found.readmissions,
        searched: history.map(|history| history.searched().clone()),
    }
}

/// Days on either side of a line that are looked at: a year at most, whatever a host
/// sets, since each of them is a lookup.
pub(super) fn window(edition: &Edition) -> u32 {
    let days = edition.parameters.duplicate_window_days.get();
    days.min(FREQUENCY_DAYS_MAX)
}

/// What became of the lines; acts by their rank.
struct Lines {
    refused: Vec<bool>,
    excess: u64,
    suspects: u64,
}

/// What the tiers of copies found of a line.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Settled {
    pub(super) excess: bool,
    pub(super) suspect: bool,
    /// More often than the host's table allows (D5).
    pub(super) often: bool,
}

fn judge_lines(exam: &mut Examination, scene: &Scene<'_>) -> (Lines, Vec<Settled>) {
    let copied = copies(scene);
    let met = met(&scene.lines, scene.asking);
    let whole = scene.presented.iter();
    let whole = whole.map(|one| one.refused || one.unlawful);
    let mut told = Lines {
        refused: whole.collect(),
        excess: 0,
        suspects: 0,
    };
    let mut settled = alloc::vec![Settled::default(); scene.lines.len()];
    let mut passed = 0_u64;
    for (place, (line, met)) in scene.lines.iter().zip(met).enumerate() {
        let Some(judged) = Judged::new(scene, line, met, copied.get(&place).copied()) else {
            continue;
        };
        if scene.ids.is_empty() && judged.passes() {
            passed = passed.saturating_add(1);
            continue;
        }
        let id = scene.ids.get(place).copied().unwrap_or_default();
        // the first matching tier, and none after it
        let refused = judged.line_again(exam, id)
            || judged.service_twice(exam)
            || judged.service_in_other_act(exam);
        if refused && let Some(act) = told.refused.get_mut(line.rank) {
            *act = true;
        }
        let excess = refused || judged.service_in_process(exam);
        let suspect = !excess && judged.service_suspect(exam);
        told.excess = told.excess.saturating_add(u64::from(excess));
        told.suspects = told.suspects.saturating_add(u64::from(suspect));
        if let Some(settled) = settled.get_mut(place) {
            (settled.excess, settled.suspect) = (excess, suspect);
        }
    }
    if passed > 0 {
        for rule in TIERS {
            exam.pass_many(rule, passed);
        }
    }
    frequencies(exam, scene, &mut settled);
    (told, settled)
}
