//! The digital insurance policy: its requisites (points 35–36), issuance (34) and
//! status (28).

mod attachment;
mod card;
mod check;
mod compact;
mod issue;
mod requisites;
mod status;
mod table;
#[cfg(test)]
mod tests_issue;

pub use attachment::{Attachment, AttachmentError, AttachmentHistory};
pub use card::{AttachmentCard, PolicyCard};
pub(crate) use check::holder_requisites;
pub use check::{InsuredBooks, check_terms};
pub use compact::{CompactPolicy, TableBatch, issue_table};
pub use issue::issue;
pub use requisites::{InsuredEntry, IssuedPolicy, Terms, TermsEntry};
pub use status::{PolicyStatus, status_allows};
pub use table::{InsuredTable, TableError};
