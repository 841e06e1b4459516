//! What the registers say about workers, licences, facilities and taxes.

use crate::calendar::{Day, Period};
use crate::closed_set::closed_set;
use crate::identifier::{AddressCode, LicenceNumber, Sex, TaxNumber};
use crate::party::Coordinates;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

/// A worker on a provider's roster, by the worker's IIN (mechanism 12).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkerCard {
    /// The provider that employs.
    pub provider: TaxNumber,
    /// The speciality as the health ministry's register writes it.
    pub speciality: Option<String>,
    /// First and last day on the roster.
    pub employed: Period,
}

/// A licence with the addresses of its annex, by provider (mechanism 7(1), 14(1)).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LicenceCard {
    /// The licence.
    pub number: LicenceNumber,
    /// Days in force.
    pub valid: Period,
    /// Codes of the address register where the activity may be carried out, where they
    /// are told; nowhere where the list is empty.
    pub addresses: Option<Vec<AddressCode>>,
    /// The same addresses as texts, for services whose address has no code.
    pub address_texts: Option<Vec<String>>,
    /// Activities of the licence and its annexes, where they are told.
    pub activities: Option<Vec<String>>,
}

/// A digitised facility with its QR code, by facility (mechanism 5(4), 5(5)).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacilityCard {
    /// Whose it is.
    pub provider: TaxNumber,
    /// Where it is.
    pub address: AddressCode,
    /// Its coordinates, where known.
    pub coordinates: Option<Coordinates>,
    /// Days on which it is the provider's.
    pub valid: Period,
}

/// A person as the register of individuals holds it, by IIN (mechanism 22(7)).
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct PersonCard {
    /// Birth date.
    pub birth: Day,
    /// Sex.
    pub sex: Sex,
}

/// Birth and sex are a person's own: a log never shows them.
impl fmt::Debug for PersonCard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonCard(..)")
    }
}

closed_set! {
    /// Who gave a consent (user agreement 3.1.9).
    pub enum ConsentGiver: "giver of a consent" {
        /// The patient.
        Patient = "patient",
        /// A legal representative.
        Representative = "representative",
    }
}

/// A consent to the passing of data, by the patient's IIN (user agreement 3.1.9).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConsentCard {
    /// To whom; to every provider where absent.
    pub provider: Option<TaxNumber>,
    /// From the day it was given to the day it was withdrawn.
    pub valid: Period,
    /// Who gave it, where the register tells.
    pub giver: Option<ConsentGiver>,
}

/// Tax standing, by provider (mechanism 14(2)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaxCard {
    /// Debt, or taxes or social payments paid late.
    pub owes: bool,
}
