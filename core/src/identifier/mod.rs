//! Numbers of people, entities, accounts, services and documents: parsed once,
//! checked at parse, and masked wherever they could leak.
//!
//! ```
//! use qalqan_core::identifier::{ActNumber, Iin, TaxNumber};
//!
//! assert!("050540004455".parse::<TaxNumber>().is_ok());
//! assert!("050540004456".parse::<Iin>().is_err()); // the check digit does not fit
//! let act: ActNumber = "A-1/26".parse()?;
//! assert_eq!(act.to_string(), "A-1/26");
//! # Ok::<(), qalqan_core::identifier::DocumentNumberError>(())
//! ```

mod bank_code;
mod bank_table;
mod bic;
mod certificate_serial;
mod check_digit;
mod country;
mod document_number;
mod error;
mod fingerprint;
mod fingerprint_key;
mod iban;
mod icd10;
mod icd10_set;
mod kbe;
mod keyed_print;
mod kg;
mod kind;
mod look_alike;
mod mask;
mod opaque;
mod person;
mod population;
mod service_code;
mod subkey;
mod tax_number;

pub use bank_code::BankCode;
pub use bank_table::{Agreement, BankTable};
pub use bic::Bic;
pub use certificate_serial::{CertificateSerial, SerialError};
pub use check_digit::control_digit;
pub use document_number::{ActNumber, ContractNumber, DocumentNumberError, PolicyNumber};
pub(crate) use document_number::{comparable_form, normal_form};
pub use error::IdentifierError;
pub(crate) use fingerprint::Kind;
pub use fingerprint::{Fingerprint, FingerprintError};
pub use fingerprint_key::{FingerprintKey, FingerprintKeyError, VisitKey};
pub use iban::Iban;
pub use icd10::Icd10;
pub use icd10_set::{Icd10Set, Icd10SetError};
pub use kbe::{Kbe, Sector};
pub use keyed_print::{KeyCheck, KeyCheckError, KeyedPrint, KeyedPrintError};
pub use kg::{KgInn, Okpo, Pin};
pub use kind::{Identified, IdentifierKind, identify, identify_as, is_test_certificate_number};
pub use look_alike::fold;
pub(crate) use look_alike::is_invisible;
#[cfg(feature = "json")]
pub(crate) use mask::digit;
pub(crate) use mask::without_people;
pub(crate) use opaque::same_form;
pub use opaque::{
    AddressCode, CaseId, FacilityId, LicenceNumber, OpaqueError, OrderNumber, ReasonCode,
    ReferralId, ServiceId, VisitId,
};
pub use person::{Iin, Sex};
pub use population::{PopulationId, PopulationIdError};
pub use service_code::{Reading, ServiceCode};
pub use tax_number::{Bin, BinDivision, BinKind, TaxNumber};
