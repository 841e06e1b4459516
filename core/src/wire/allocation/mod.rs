//! The distribution of a pool of money, and of a tree of pools.

mod calls;
mod certificate;
mod claim;
mod read;
mod records;
mod report;

pub use calls::{allocate, verify_allocation};
pub use records::{
    AllocationDraft, AllocationReport, CertificatePartRecord, CertificatePoolRecord,
    CertificateRecord, CertificateRowRecord, CertificateStageRecord, PartReport, ReceiverDraft,
    TieReport, VerifyAllocationDraft, VerifyAllocationReport,
};
