//! Plan, application, decision and contract at the border.

mod application;
mod contract;
mod decision;
mod plan;

pub(crate) use application::documents;
pub use application::{
    ApplicationDraft, ApplicationReport, BuildingDraft, DocumentDraft, check_application,
};
pub use contract::{ContractStatusDraft, ContractStatusReport, change_contract_status};
pub use decision::{
    ConsideredDraft, DecisionDraft, DecisionReport, RejectionDraft, check_decision,
};
pub use plan::{PlanDraft, PlanReport, check_plan};
