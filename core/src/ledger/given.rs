//! What an order must say, and how a lack of it is found.

use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::PolicyNumber;
use crate::law::Rule;
use crate::law::catalogue::input;
use crate::party::Requisite;
use alloc::string::{String, ToString};

/// The value of a field without which a command says nothing to decide. An absent one is
/// a missing field, a broken one has its finding already; the rule is *not checked*.
pub(super) fn given<'a, T>(
    exam: &mut Examination,
    at: &At<'_>,
    field: &'a Requisite<T>,
    rule: &'static Rule,
    name: &'static str,
) -> Option<&'a T> {
    if matches!(field, Requisite::Absent) {
        let path = at.field(name).path();
        let missing = Finding::new(&input::MISSING, path.clone());
        exam.find(missing.with("field", name));
        // the finding is its cause
        exam.lack(rule, path, name, Source::Register, Lack::NoKey);
        return None;
    }
    field.for_rule(exam, at, (rule, name, Source::Register))
}

/// A policy's number for a message, where the order names one.
pub(super) fn named(policy: Option<&PolicyNumber>) -> String {
    policy.map_or_else(|| "none".into(), ToString::to_string)
}
