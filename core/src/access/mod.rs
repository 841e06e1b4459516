//! Who may see and order what (points 38–44), and the other four agreements: the
//! portal, the service for the Fund's employees, the analytical system, the Kyrgyz
//! offer.

mod export;
mod joining;
mod kg;
mod ordering;
mod public_text;
mod public_view;
mod service;

pub use export::{Channel, Export, UserState, check_export};
pub use joining::{Confirmation, JoiningEntry, check_joining};
pub use kg::{KgMatter, KgNotice, check_notice};
pub(crate) use ordering::cabinet_signed;
pub use ordering::{Asked, InformationOrder, Requester, check_order};
pub use public_text::{PublicText, Withheld};
pub use public_view::{
    ContractEntry, FacilityEntry, ProviderEntry, PublicContract, PublicFacility, PublicView,
    publish,
};
pub use service::{
    AccessRequest, AccessRequestKind, Maintenance, Resting, check_maintenance, check_request,
};
