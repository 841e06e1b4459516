//! Plan, application, decision and contract at the border.

mod application;
mod contract;
mod decision;
pub(in crate::wire) mod filing;
mod plan;

pub use application::{
    ApplicationDraft, ApplicationReport, AskedShareDraft, BuildingDraft, DocumentDraft,
    FilingDraft, PreparationDraft, PurposeDraft, check_application,
};
pub use contract::{ContractStatusDraft, ContractStatusReport, change_contract_status};
pub use decision::{
    ConsideredDraft, DecisionDraft, DecisionReport, RejectionDraft, check_decision,
};
pub(in crate::wire) use filing::{documents, filing, purposes};
pub use plan::{PlanDraft, PlanReport, check_plan};
