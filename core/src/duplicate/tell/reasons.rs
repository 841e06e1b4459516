//! Reasons that explain nothing.

use crate::duplicate::compare::reasons::{Reason, Reasons};
use crate::finding::{Examination, Finding, Path};
use crate::law::catalogue::duplicate as rules;

/// What became of the reasons given for lines, or for stays.
pub(in crate::duplicate) fn reasons<P: Copy + Ord>(
    exam: &mut Examination,
    reasons: &Reasons<'_, P>,
    path: &dyn Fn(P) -> Path,
) {
    if reasons.passed > 0 {
        exam.pass_many(&rules::REASON_UNKNOWN, reasons.passed);
    }
    for (place, reason) in &reasons.unknown {
        reason_unknown(exam, *reason, path(*place));
    }
}

/// A reason must be one of the caller's list, with a document.
fn reason_unknown(exam: &mut Examination, given: Reason<'_>, path: Path) {
    let finding = Finding::new(&rules::REASON_UNKNOWN, path).with("reason", given.reason);
    exam.find(finding.with("document", given.document));
}
