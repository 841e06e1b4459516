//! Acts through the door: drafts, the reference book, the check.

mod check;
mod checker;
mod codes;
mod document;
mod draft;
mod list;
mod loader;
pub(super) mod read;
pub(super) mod reference;
mod reference_rows;
mod signing;
mod status;
mod steps;

pub use check::{
    ActReport, CaseWithoutReport, CheckActDraft, Checker, CheckerDraft, CohortReport,
    PreflightReport, StateCountReport, check_act,
};
pub(super) use document::{ActDocument, OWN_ACT};
pub use draft::{ActDraft, CaseDraft, CaseRecordDraft, ReferralDraft, ServiceDraft};
pub use loader::ReferenceLoader;
pub(super) use loader::replace_lists;
pub use read::read_act;
pub use reference::*;
pub use reference_rows::*;
pub use status::{ActStatusDraft, ActStatusReport, EInvoiceDraft};
pub use steps::{CaseTariffDraft, CaseTariffReport, case_tariff, change_act_status};
