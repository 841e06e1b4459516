//! Who may see and order what (points 38–44), and the other four agreements: the
//! portal, the service for the Fund's employees, the analytical system, the Kyrgyz
//! offer.
//!
//! ```
//! use qalqan_core::access::{Channel, Export, UserState, check_export};
//! use qalqan_core::finding::{At, Examination};
//! use qalqan_core::law;
//! use qalqan_core::party::Requisite;
//!
//! let export = Export {
//!     sender: Some(UserState::Open),
//!     recipient: Requisite::Given("a state body".into()),
//!     legal_ground: Requisite::Given("№ 5".into()),
//!     channel: Some(Channel::Fax), // an open way
//! };
//! let mut exam = Examination::new(law::on("2026-03-31".parse()?)?);
//! check_export(&mut exam, &At::root(), &export);
//! let findings = exam.close().findings;
//! assert_eq!(findings.len(), 1);
//! assert_eq!(findings[0].path.to_string(), "channel");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod contacts;
mod export;
mod fold;
mod home;
mod joining;
mod kg;
mod letters;
mod names;
mod ordering;
mod public_entry;
mod public_text;
mod public_view;
mod service;
mod small_cells;

pub use export::{Channel, Export, UserState, check_export};
pub use joining::{Confirmation, JoiningEntry, check_joining};
pub use kg::{KgMatter, KgNotice, check_notice};
pub(crate) use ordering::cabinet_signed;
pub use ordering::{Asked, InformationOrder, Requester, check_order};
pub use public_entry::{
    ContractEntry, FacilityEntry, ProviderEntry, PublicContract, PublicFacility, PublicView,
};
pub use public_text::{PublicText, Withheld};
pub use public_view::{public_label, publish};
pub use service::{
    AccessRequest, AccessRequestKind, Maintenance, Resting, check_maintenance, check_request,
};
pub use small_cells::{CellMark, PublicTable, publish_table};
