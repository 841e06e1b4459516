//! Documents that are signed whole: the text of each, and the check of a signature under it.

mod calls;
mod read;
mod records;
#[cfg(test)]
mod tests;

pub use calls::{check_signature, document_to_sign};
pub use records::{
    BillDraft, CheckSignatureDraft, ContractDraft, DocumentToSignDraft, SignableDraft,
    SignatureReport, TextToSignReport,
};
