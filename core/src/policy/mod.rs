//! The digital insurance policy: its requisites (points 35–36), issuance (34) and
//! status (28).
//!
//! ```
//! use qalqan_core::account::PolicyOperation;
//! use qalqan_core::policy::PolicyStatus;
//!
//! let issued = PolicyStatus::Issued;
//! let credited = issued.after(PolicyOperation::Credit);
//! assert_eq!(credited, Some(PolicyStatus::Credited));
//! // a policy is credited once, and nothing follows an annulment
//! assert_eq!(PolicyStatus::Credited.after(PolicyOperation::Credit), None);
//! assert_eq!(PolicyStatus::Annulled.after(PolicyOperation::ChangeData), None);
//! ```

mod asked;
mod attachment;
mod card;
mod check;
mod compact;
mod issue;
mod numbers;
mod reasons;
mod repeats;
mod requisites;
pub mod sample;
mod shared;
mod start;
mod status;
mod table;
#[cfg(test)]
mod tests_issue;
mod turns;

pub use attachment::{Attachment, AttachmentError, AttachmentHistory};
pub(crate) use card::covered;
pub use card::{AttachmentCard, PolicyCard};
pub(crate) use check::holder_requisites;
pub use check::{InsuredBooks, check_terms, issuer_registered};
pub use compact::{CompactPolicy, TableBatch, issue_table};
pub use issue::issue;
pub use numbers::number_unique;
pub use reasons::{Exception, Reasons};
pub use requisites::{CoverPackage, InsuredEntry, IssuedPolicy, PeriodStart, Terms, TermsEntry};
pub use status::{PolicyMark, PolicyStatus, status_allows};
pub use table::{InsuredTable, TableError};
