//! Reasons why a line is not another's copy, or a stay is no sign.

use crate::duplicate::claims::Distinct;
use crate::finding::{Examination, Finding, Path};
use crate::law::catalogue::duplicate as rules;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;

/// A reason that holds, with its document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reason<'a> {
    pub(super) reason: &'a str,
    pub(super) document: &'a str,
}

/// The reasons that hold, by place. One outside the caller's list, or without a
/// document, is told and explains nothing.
pub(super) fn reasons<'a, P: Copy + Ord>(
    exam: &mut Examination,
    list: &[String],
    distinct: &'a [Distinct<P>],
    path: &dyn Fn(P) -> Path,
) -> BTreeMap<P, Reason<'a>> {
    let mut held = BTreeMap::new();
    let list: BTreeSet<&str> = list.iter().map(String::as_str).collect();
    for one in distinct {
        let reason = Reason {
            reason: &one.reason,
            document: &one.document,
        };
        if !reason_unknown(exam, &list, reason, &|| path(one.at)) {
            held.entry(one.at).or_insert(reason);
        }
    }
    held
}

/// A reason must be one of the list, with a document.
fn reason_unknown(
    exam: &mut Examination,
    list: &BTreeSet<&str>,
    given: Reason<'_>,
    path: &dyn Fn() -> Path,
) -> bool {
    let rule = &rules::REASON_UNKNOWN;
    if list.contains(given.reason) && !given.document.trim().is_empty() {
        exam.pass(rule);
        return false;
    }
    let finding = Finding::new(rule, path()).with("reason", given.reason);
    exam.find(finding.with("document", given.document));
    true
}
