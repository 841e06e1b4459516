//! The status of a policy and what may follow (mechanism 28, 36(2)).
//!
//! The law makes the status a requisite (36(2)) and lists no statuses; it lists operations
//! (28). Issue, crediting and annulment change where the policy stands, so they are
//! statuses. A change of data (28(2)) and a change of provider (28(3)) leave it where it
//! stands: a status "changed" would hide whether the policy is on the account, which is
//! what a payment asks, and the second change could not be distinguished from the first. Both are
//! events with their day (29(5)), and the last of them can be named beside the status
//! ([`PolicyMark`]).

use crate::account::PolicyOperation;
use crate::closed_set::closed_set;
use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::policy as rules;

closed_set! {
    /// The status of a policy.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum PolicyStatus: "policy status" {
        /// Issued, not yet on the insured's account.
        Issued = "issued",
        /// Credited to the insured's account.
        Credited = "credited",
        /// Annulled: the end.
        Annulled = "annulled",
    }
}

impl PolicyStatus {
    /// The status after an operation, `None` where this status does not allow it.
    ///
    /// The law names the operations but no order of them; this is its narrow reading:
    /// a policy is credited once, its provider changes only while it is on an
    /// account, and nothing follows an annulment.
    ///
    /// ```
    /// use qalqan_core::account::PolicyOperation;
    /// use qalqan_core::policy::PolicyStatus;
    ///
    /// let after = PolicyStatus::Issued.after(PolicyOperation::Annul);
    /// assert_eq!(after, Some(PolicyStatus::Annulled));
    /// ```
    #[must_use]
    pub const fn after(self, operation: PolicyOperation) -> Option<Self> {
        match (self, operation) {
            (Self::Issued, PolicyOperation::ChangeData) => Some(Self::Issued),
            (Self::Issued, PolicyOperation::Credit)
            | (Self::Credited, PolicyOperation::ChangeData | PolicyOperation::ChangeProvider) => {
                Some(Self::Credited)
            }
            (Self::Issued | Self::Credited, PolicyOperation::Annul) => Some(Self::Annulled),
            _ => None,
        }
    }
}

closed_set! {
    /// What happened to a policy last, for lists that show it in one word. It follows from
    /// the events and decides nothing: [`PolicyStatus`] does.
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum PolicyMark {
        /// Issued.
        Issued = "issued",
        /// Its data were changed.
        Changed = "changed",
        /// Its provider of attachment was changed.
        AttachmentChanged = "attachment-changed",
        /// Credited.
        Credited = "credited",
        /// Annulled.
        Annulled = "annulled",
    }
}

impl PolicyMark {
    /// The mark that an operation leaves.
    ///
    /// ```
    /// use qalqan_core::account::PolicyOperation;
    /// use qalqan_core::policy::PolicyMark;
    ///
    /// let mark = PolicyMark::of(PolicyOperation::ChangeProvider);
    /// assert_eq!(mark, PolicyMark::AttachmentChanged);
    /// ```
    #[must_use]
    pub const fn of(operation: PolicyOperation) -> Self {
        match operation {
            PolicyOperation::Issue => Self::Issued,
            PolicyOperation::ChangeData => Self::Changed,
            PolicyOperation::ChangeProvider => Self::AttachmentChanged,
            PolicyOperation::Credit => Self::Credited,
            PolicyOperation::Annul => Self::Annulled,
        }
    }
}

/// Checks an operation against a status; the status after it where it is allowed.
///
/// ```
/// use qalqan_core::account::PolicyOperation;
/// use qalqan_core::finding::At;
/// use qalqan_core::policy::{PolicyStatus, sample, status_allows};
///
/// let mut exam = sample::examination().unwrap();
/// let mut after = |operation| status_allows(&mut exam, &At::root(), PolicyStatus::Issued, operation);
/// assert_eq!(after(PolicyOperation::Credit), Some(PolicyStatus::Credited));
/// assert_eq!(after(PolicyOperation::ChangeProvider), None); // it is on no account yet
/// assert_eq!(exam.close().findings[0].path.to_string(), "operation");
/// ```
pub fn status_allows(
    exam: &mut Examination,
    at: &At<'_>,
    status: PolicyStatus,
    operation: PolicyOperation,
) -> Option<PolicyStatus> {
    let rule = &rules::STATUS_ALLOWS;
    let after = status.after(operation);
    match after {
        Some(_) => exam.pass(rule),
        None => {
            let finding = Finding::new(rule, at.field("operation").path());
            let finding = finding.with("operation", operation);
            exam.find(finding.with("status", status));
        }
    }
    after
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_leaves_a_mark_of_its_own() {
        let marks = PolicyOperation::ALL.map(PolicyMark::of);
        for mark in PolicyMark::ALL {
            assert_eq!(marks.iter().filter(|one| **one == mark).count(), 1);
        }
    }

    #[test]
    fn the_whole_table() {
        // rows: status; columns: issue, change data, change provider, credit, annul
        let table = [
            ["-", "issued", "-", "credited", "annulled"],
            ["-", "credited", "credited", "-", "annulled"],
            ["-", "-", "-", "-", "-"],
        ];
        for (status, row) in PolicyStatus::ALL.into_iter().zip(table) {
            for (operation, expected) in PolicyOperation::ALL.iter().zip(row) {
                let after = status.after(*operation).map_or("-", PolicyStatus::name);
                assert_eq!(after, expected, "{status} {operation}");
            }
        }
    }
}
