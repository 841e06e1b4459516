//! An act that repeats nothing.

use crate::act::{Act, CheckedAct};
use crate::duplicate::{DuplicateReport, FingerprintKey, History, judge};
use crate::finding::Examination;
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
    /// It, or a line of it, repeats something; it comes back as it was.
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
    let borrowed: Vec<&Act> = acts.iter().map(CheckedAct::act).collect();
    let report = judge(exam, key, &borrowed, history, edition);
    let judged = acts.into_iter().zip(&report.refused);
    let told = judged.map(|(act, refused)| {
        if *refused {
            Cleared::Repeats(act)
        } else {
            Cleared::Clear(ClearAct(act))
        }
    });
    let told = told.collect();
    (report, told)
}
