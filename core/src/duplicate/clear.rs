//! An act that repeats nothing.

use crate::act::{Act, CheckedAct};
use crate::duplicate::claims::Claims;
use crate::duplicate::index::history::History;
use crate::duplicate::judge::{DuplicateReport, judge_with};
use crate::finding::Examination;
use crate::identifier::FingerprintKey;
use crate::law::Edition;
use alloc::vec::Vec;

/// A checked act that no tier refuses. Only [`clear`] makes one.
#[derive(Clone, Debug)]
pub struct ClearAct(CheckedAct);

/// A checked act after the judgement.
#[derive(Clone, Debug)]
pub enum Cleared {
    /// No tier refuses it; suspects among its lines may still be under review.
    Clear(ClearAct),
    /// It, or a line of it, repeats something, or a correction of it does not hold; it
    /// comes back as it was.
    Repeats(CheckedAct),
}

impl ClearAct {
    /// The act.
    #[must_use]
    pub fn act(&self) -> &Act {
        self.0.act()
    }

    /// The act with the verdict of its check.
    #[must_use]
    pub fn checked(&self) -> &CheckedAct {
        &self.0
    }
}

/// Judges checked acts and gives each back, clear or as it came, in their order.
pub fn clear(
    exam: &mut Examination,
    key: &FingerprintKey,
    acts: Vec<CheckedAct>,
    history: Option<&History>,
    edition: &Edition,
) -> (DuplicateReport, Vec<Cleared>) {
    clear_with(exam, key, acts, history, &Claims::default(), edition)
}

/// [`clear`] with what the caller claims: a lawful correction becomes a clear act too,
/// though the history holds its original.
pub fn clear_with(
    exam: &mut Examination,
    key: &FingerprintKey,
    acts: Vec<CheckedAct>,
    history: Option<&History>,
    claims: &Claims,
    edition: &Edition,
) -> (DuplicateReport, Vec<Cleared>) {
    let borrowed: Vec<&Act> = acts.iter().map(CheckedAct::act).collect();
    let report = judge_with(exam, key, &borrowed, history, claims, edition);
    let judged = acts.into_iter().zip(&report.refused);
    let cleared = judged.map(|(act, refused)| {
        if *refused {
            Cleared::Repeats(act)
        } else {
            Cleared::Clear(ClearAct(act))
        }
    });
    let cleared = cleared.collect();
    (report, cleared)
}
