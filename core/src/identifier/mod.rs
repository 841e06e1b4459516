//! Numbers of people, entities, accounts, services and documents: parsed once,
//! checked at parse, and masked wherever they could leak.

mod check_digit;
mod document_number;
mod error;
mod icd10;
mod look_alike;
mod opaque;
mod person;
mod service_code;
mod tax_number;

pub use check_digit::control_digit;
pub use document_number::{ActNumber, ContractNumber, DocumentNumberError, PolicyNumber};
pub use error::IdentifierError;
pub use icd10::Icd10;
pub use look_alike::fold;
pub use opaque::{AddressCode, CaseId, FacilityId, LicenceNumber, OpaqueError, ServiceId, VisitId};
pub use person::{Iin, Sex};
pub use service_code::{Reading, ServiceCode};
pub use tax_number::{Bin, BinDivision, BinKind, TaxNumber};
