//! An act that repeats nothing.

use crate::act::{Act, CheckedAct};
use crate::duplicate::{DuplicateReport, FingerprintKey, History, judge};
use crate::finding::Examination;
use crate::law::Edition;
use alloc::vec::Vec;

/// A checked act that no tier refuses. Only [`clear`] makes one.
#[derive(Clone, Debug)]
pub struct ClearAct(CheckedAct);

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

/// Judges checked acts and gives back each as clear, or as it came where it, or a line
/// of it, repeats something. The order of the acts stays.
#[allow(
    clippy::needless_pass_by_value,
    reason = "each act is given on, as clear or as it came"
)]
pub fn clear(
    exam: &mut Examination,
    key: &FingerprintKey,
    acts: Vec<CheckedAct>,
    history: Option<&History>,
    edition: &Edition,
) -> (DuplicateReport, Vec<Result<ClearAct, CheckedAct>>) {
    let borrowed: Vec<&Act> = acts.iter().map(CheckedAct::act).collect();
    let report = judge(exam, key, &borrowed, history, edition);
    let judged = acts.into_iter().zip(report.refused.clone());
    let told = judged.map(|(act, refused)| if refused { Err(act) } else { Ok(ClearAct(act)) });
    let told = told.collect();
    (report, told)
}
