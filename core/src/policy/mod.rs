//! The digital insurance policy: its requisites (points 35–36), issuance (34) and
//! status (28).

mod asked;
mod attachment;
mod card;
mod check;
mod compact;
mod issue;
mod numbers;
mod reasons;
mod requisites;
mod shared;
mod start;
mod status;
mod table;
#[cfg(test)]
mod tests_issue;

pub use attachment::{Attachment, AttachmentError, AttachmentHistory};
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
