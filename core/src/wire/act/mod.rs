//! Acts through the door: drafts, the reference book, the check.

mod check;
mod draft;
pub(super) mod read;
pub(super) mod reference;
mod reference_rows;

pub use check::{ActReport, CheckActDraft, Checker, CheckerDraft, PreflightReport, check_act};
pub use draft::{ActDraft, CaseDraft, ServiceDraft};
pub use read::read_act;
pub use reference::read_reference;
pub use reference_rows::{
    AccountList, AccountRow, ContractList, ContractRow, DeathList, DeathRow, FacilityList,
    FacilityRow, LicenceList, LicenceRow, PolicyList, PolicyRow, ReferenceDraft, TariffList,
    TariffRow, TaxList, TaxRow, VisitList, VisitRow, WorkerList, WorkerRow,
};
