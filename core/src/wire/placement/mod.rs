//! Plan, application, decision and contract at the border.

mod application;
mod contract;
mod decision;
mod drafts;
pub(in crate::wire) mod filing;
mod plan;

pub use application::{ApplicationDraft, ApplicationReport, check_application};
pub use contract::{ContractStatusDraft, ContractStatusReport, change_contract_status};
pub use decision::{
    ConsideredDraft, DecisionDraft, DecisionReport, RejectionDraft, check_decision,
};
pub use drafts::{
    AskedShareDraft, BuildingDraft, DocumentDraft, FilingDraft, PreparationDraft, PurposeDraft,
};
pub(in crate::wire) use filing::{documents, filing, purposes};
pub use plan::{PlanDraft, PlanReport, check_plan};
