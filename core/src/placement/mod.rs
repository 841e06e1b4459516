//! Plan, application, decision and contract (mechanism 6–9, 11, 16, 17).
//!
//! Each call examines one step of the placement and also gives the terms as they
//! ran ([`TermLine`]): the last day by the edition, and beside it the last day by
//! other acts where acts disagree.
//!
//! ```
//! use qalqan_core::placement::{ContractStatus, FundingSource, ProcurementCase, RejectionGround};
//!
//! assert_eq!(FundingSource::Insurance.name(), "osms");
//! assert_eq!(ContractStatus::Signed.name(), "signed");
//! let ground = RejectionGround::read("procurement-rules", Some(3))?;
//! let case = ProcurementCase::new(3).expect("one of fifteen");
//! assert_eq!(ground, RejectionGround::ProcurementRules { case });
//! assert!(RejectionGround::read("procurement-rules", Some(16)).is_err());
//! # Ok::<(), qalqan_core::placement::GroundError>(())
//! ```

mod application;
mod checklist;
mod contract;
mod decision;
mod document;
mod filing;
mod funding;
mod ground;
mod papers;
mod plan;
mod purchase;
mod purposes;
mod status;
mod term;

pub use application::{Application, AskedShare, Building, Conditions, Filing};
pub use checklist::{DocumentState, check_documents, document_states};
pub use contract::{ContractCard, ContractStatus, NotInForce, last_word, not_in_force};
pub use decision::{Considered, DecisionOutcome, StatedGround, check_decisions, stated_grounds};
pub use document::{Attached, DocumentKind, LicenceKind};
pub use filing::{POINT_FIVE, check_application, check_filing, window_of};
pub use funding::FundingSource;
pub use ground::{GroundError, ProcurementCase, RejectionGround};
pub use plan::{Plan, check_plan};
pub use purchase::PurchaseContract;
pub use purposes::Purposes;
pub use status::{ContractStep, StatusChange, StatusOutcome, TerminationGround, change_status};
pub(crate) use term::{Asked, Terms};
pub use term::{OtherTerm, TermLine};

#[cfg(test)]
mod tests_placement;
