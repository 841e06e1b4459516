//! The judgement over several acts at once.

use crate::act::Act;
use crate::duplicate::acts::{ordered, whole_acts};
use crate::duplicate::services::{Judged, Scene, comparable, copies, without_history};
use crate::duplicate::{ActKeys, FingerprintKey, History, Searched};
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
    /// Which acts are refused, as a whole or for a line, in the order of the call.
    pub refused: Vec<bool>,
    /// Acts that repeat another act as a whole.
    pub copied_acts: u64,
    /// Lines that were compared; lines of an act that repeats a whole content are not.
    pub compared: u64,
    /// Lines without a key: not comparable.
    pub not_comparable: u64,
    /// Lines over the first of their kind (D1, D2): n copies are n − 1.
    pub excess: u64,
    /// Lines that are only like another (D3).
    pub suspects: u64,
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
    let mut presented = ordered(key, acts, history);
    whole_acts(exam, &mut presented, history);
    let (lines, not_comparable) = comparable(exam, &presented);
    if history.is_none() {
        without_history(exam, &presented);
    }
    let scene = Scene {
        presented: &presented,
        history,
        key,
        window: edition.parameters.duplicate_window_days.get(),
        lines,
    };
    let copied = copies(&scene);
    let (mut excess, mut suspects) = (0_u64, 0_u64);
    let mut refused: Vec<bool> = presented.iter().map(|one| one.refused).collect();
    for (place, line) in scene.lines.iter().enumerate() {
        let Some(judged) = Judged::new(&scene, line, copied.get(&place).copied()) else {
            continue;
        };
        // the first matching tier, and none after it
        if judged.service_twice(exam) || judged.service_in_other_act(exam) {
            excess = excess.saturating_add(1);
            if let Some(refused) = refused.get_mut(line.rank) {
                *refused = true;
            }
        } else if judged.service_in_process(exam) {
            excess = excess.saturating_add(1);
        } else if judged.service_suspect(exam) {
            suspects = suspects.saturating_add(1);
        }
    }
    let copied_acts = presented.iter().filter(|one| one.refused).count();
    let compared = scene.lines.len();
    let ranked = presented.iter().zip(refused);
    let mut told: Vec<_> = ranked
        .map(|(one, refused)| (one.place, one.keys, refused))
        .collect();
    sort::by_key(&mut told, |(place, _, _)| *place);
    DuplicateReport {
        keys: told.iter().map(|(_, keys, _)| *keys).collect(),
        refused: told.iter().map(|(_, _, refused)| *refused).collect(),
        copied_acts: u64::try_from(copied_acts).unwrap_or(u64::MAX),
        compared: u64::try_from(compared).unwrap_or(u64::MAX),
        not_comparable,
        excess,
        suspects,
        searched: history.map(|history| history.searched().clone()),
    }
}
