//! Who takes part: the data that open an account (point 4), what a provider still
//! owes (point 5), and the reference rows about providers, workers and facilities.
//!
//! ```
//! use qalqan_core::party::{Email, PersonName, Phone};
//!
//! let name = PersonName {
//!     surname: "Сейтова".into(),
//!     given: "Айгүл".into(),
//!     patronymic: None,
//! };
//! assert_eq!(name.masked().matches('.').count(), 2); // initials alone
//! assert!("+77010000000".parse::<Phone>().is_ok());
//! assert!("no address".parse::<Email>().is_err());
//! ```

mod card;
mod contact;
mod coordinates;
mod letters;
mod name;
mod opening;
mod papers;
mod phone;
mod readiness;
mod requisite;
mod writing;

pub use card::{
    ConsentCard, ConsentGiver, FacilityCard, LicenceCard, PersonCard, TaxCard, WorkerCard,
};
pub use contact::{ContactError, Email};
pub use coordinates::{Coordinates, CoordinatesError};
pub use name::PersonName;
pub(crate) use opening::demand;
pub use opening::{
    AccountEntry, PartyKind, PartyRole, PersonEntry, SettlementEntry, check_opening,
};
pub use papers::{birth_date_advice, iban_bank_agrees, sex_advice};
pub use phone::{Phone, Phones};
pub use readiness::{FacilityReadiness, Readiness, check_readiness};
pub use requisite::{Presence, Requisite};
pub use writing::{WritingFault, address_written, document_written, name_written};
