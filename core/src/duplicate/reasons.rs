//! Reasons why a line is not another's copy.

use crate::duplicate::claims::{Claims, Distinct, LinePlace};
use crate::duplicate::services::line_path;
use crate::finding::{Examination, Finding};
use crate::law::catalogue::duplicate as rules;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;

/// The reasons that hold, by line. One outside the caller's list, or without a
/// document, is told and explains nothing.
pub(super) fn reasons<'a>(
    exam: &mut Examination,
    claims: &'a Claims,
) -> BTreeMap<LinePlace, &'a Distinct> {
    let mut held = BTreeMap::new();
    let list: BTreeSet<&str> = claims.reasons.iter().map(String::as_str).collect();
    for distinct in &claims.distinct {
        if !reason_unknown(exam, &list, distinct) {
            held.entry(distinct.at).or_insert(distinct);
        }
    }
    held
}

/// A reason must be one of the list, with a document.
fn reason_unknown(exam: &mut Examination, list: &BTreeSet<&str>, distinct: &Distinct) -> bool {
    let rule = &rules::REASON_UNKNOWN;
    let listed = list.contains(distinct.reason.as_str());
    if listed && !distinct.document.trim().is_empty() {
        exam.pass(rule);
        return false;
    }
    let finding = Finding::new(rule, line_path(distinct.at));
    let finding = finding.with("reason", &distinct.reason);
    exam.find(finding.with("document", &distinct.document));
    true
}
