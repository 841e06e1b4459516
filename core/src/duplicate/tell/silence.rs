//! What the silence of a history rests on.

use crate::fact::Source;
use crate::finding::{At, Claim, ClaimKind, Examination};
use crate::law::Rule;
use crate::law::catalogue::duplicate as rules;

/// Rules that pass where neither the call nor a history holds the like.
const BY_HISTORY: &[&Rule] = &[
    &rules::ACT_AGAIN,
    &rules::CONTENT_AGAIN,
    &rules::SERVICE_IN_OTHER_ACT,
    &rules::SERVICE_IN_PROCESS,
    &rules::SERVICE_SUSPECT,
    &rules::SERVICE_TOO_OFTEN,
    &rules::STAYS_OVERLAP,
    &rules::READMISSION,
    &rules::LINE_AGAIN,
    &rules::INSURED_AT_TWO_PLACES,
    &rules::WORKER_AT_TWO_PLACES,
    &rules::WORKER_WITH_TWO,
    &rules::WORKER_DAY_PATIENTS,
    &rules::WORKER_DAY_MINUTES,
];

/// A history that says no was given whole, as the host says.
const WHOLE_HISTORY: Claim = Claim {
    what: "history",
    source: Source::Register,
    kind: ClaimKind::CompleteHistory,
};

/// Where a history was searched, these rules passed by its silence too, whatever the row of
/// the call's `list`.
pub(in crate::duplicate) fn rests_on_the_hosts_word(exam: &mut Examination, list: &'static str) {
    exam.rest_on(BY_HISTORY, &At::root().field(list), WHOLE_HISTORY);
}
