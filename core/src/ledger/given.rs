//! What an order must say, and how a lack of it is found.

use crate::fact::Source;
use crate::finding::{At, Examination};
use crate::identifier::PolicyNumber;
use crate::law::Rule;
use crate::party::Requisite;
use alloc::string::{String, ToString};

/// The value of a field of a command. An absent one is a finding, a broken one has
/// its finding already.
pub(super) fn given<'a, T>(
    exam: &mut Examination,
    at: &At<'_>,
    field: &'a Requisite<T>,
    rule: &'static Rule,
    name: &'static str,
) -> Option<&'a T> {
    field.for_rule(exam, at, (rule, name, Source::Register))
}

/// A policy's number for a message, where the order names one.
pub(super) fn named(policy: Option<&PolicyNumber>) -> String {
    policy.map_or_else(|| "none".into(), ToString::to_string)
}
