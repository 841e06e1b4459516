//! An act is judged and kept in one step.

use crate::act::Act;
use crate::duplicate::claims::Claims;
use crate::duplicate::index::error::IndexError;
use crate::duplicate::index::history::History;
use crate::duplicate::judge::{DuplicateReport, judge_with};
use crate::duplicate::trace::{ActTrace, HistoryStatus, act_trace};
use crate::finding::Examination;
use crate::identifier::FingerprintKey;
use crate::law::Edition;

/// An act that is presented.
#[derive(Clone, Copy, Debug)]
pub struct Presentation<'a> {
    /// The act.
    pub act: &'a Act,
    /// What the host calls it: goes into findings.
    pub label: &'a str,
    /// The status that it gets where it is kept.
    pub status: HistoryStatus,
    /// Corrections, reasons, frequencies; the act is `acts[0]` of them.
    pub claims: &'a Claims,
}

impl Presentation<'_> {
    /// As the history keeps it, with what it replaces, and with the ids of its
    /// lines where they are compared: for a host that keeps it in a store of its own.
    #[must_use]
    pub fn trace(&self, key: &FingerprintKey) -> ActTrace {
        let mut trace = act_trace(key, self.act, self.label, self.status);
        if self.claims.compares_ids(self.act) {
            trace = trace.with_ids(key, self.act);
        }
        if self.claims.attendances {
            trace = trace.with_attendances(key, self.act);
        }
        let corrections = self.claims.corrections.iter();
        let own = corrections.filter(|one| one.at.act() == 0);
        trace.replaces = own.map(|one| one.replaces).collect();
        trace
    }
}

impl History {
    /// Judges an act against what is held, and keeps it where it is not refused. Nothing
    /// comes between the look and the keeping while the caller holds the history alone.
    ///
    /// Suspects and lines that are in an act in process do not keep it out: a person
    /// decides, and then the act is withdrawn or its status changes. An act that is
    /// refused is not held, so that its mended copy may come. The original of a
    /// correction stays as it is: the host reverses it when the correction is accepted.
    ///
    /// The second value says whether it is kept, or why there is no room for it.
    pub fn present(
        &mut self,
        exam: &mut Examination,
        key: &FingerprintKey,
        presented: Presentation<'_>,
        edition: &Edition,
    ) -> (DuplicateReport, Result<bool, IndexError>) {
        let acts = [presented.act];
        let keys = &self.searched().keys;
        let other_key = !keys.is_empty() && !keys.contains(&key.check());
        let report = judge_with(exam, key, &acts, Some(self), presented.claims, edition);
        let kept = if other_key {
            Err(IndexError::OtherKey)
        } else if report.refused.contains(&true) {
            Ok(false)
        } else {
            let trace = presented.trace(key);
            self.index_mut().add(&trace).map(|()| true)
        };
        (report, kept)
    }
}
