//! What the register knows of a provider, and what anyone may see of it.

use crate::access::public_text::PublicText;
use crate::calendar::{Day, Period};
use crate::identifier::{Bin, ContractNumber, LicenceNumber, TaxNumber};
use crate::money::Tenge;
use crate::party::{Coordinates, Requisite};
use crate::placement::ContractStatus;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

/// A provider as the register knows it: this may hold a person's number.
#[derive(Clone)]
pub struct ProviderEntry {
    /// BIN, or an entrepreneur's IIN.
    pub number: Option<TaxNumber>,
    /// Name of the health entity.
    pub name: Option<String>,
    /// Where an entrepreneur lives: never shown.
    pub residence: Requisite<String>,
    /// Its licences.
    pub licences: Vec<LicenceNumber>,
    /// Its facilities.
    pub facilities: Vec<FacilityEntry>,
    /// Its contracts.
    pub contracts: Vec<ContractEntry>,
    /// Notices that it published.
    pub notices: Vec<String>,
    /// Has a person read the notices and found no personal data? Unknown when `None`.
    pub notices_reviewed: Option<bool>,
    /// Has a person read what may be a name, a home or a person's phone, and found that it may be shown?
    pub names_reviewed: Option<bool>,
}

/// Nothing of it: names and notices may be of people.
impl fmt::Debug for ProviderEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ProviderEntry(..)")
    }
}

/// A facility as the register knows it.
#[derive(Clone)]
pub struct FacilityEntry {
    /// Name.
    pub name: Option<String>,
    /// Address.
    pub address: Option<String>,
    /// Place on the map.
    pub coordinates: Option<Coordinates>,
    /// Design capacity: visits a shift, or beds.
    pub capacity: Option<u32>,
}

/// Nothing of it: a person's facility may be a home.
impl fmt::Debug for FacilityEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FacilityEntry(..)")
    }
}

/// A contract as the register knows it.
#[derive(Clone, Debug)]
pub struct ContractEntry {
    /// Number.
    pub number: Option<ContractNumber>,
    /// The day it was concluded.
    pub concluded: Option<Day>,
    /// Days in force.
    pub period: Option<Period>,
    /// Status.
    pub status: Option<ContractStatus>,
    /// Sum of the financial year.
    pub sum: Option<Tenge>,
}

/// A provider as anyone may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicView {
    /// A legal entity's number; nothing for a person.
    pub bin: Option<Bin>,
    /// Name of the health entity.
    pub name: Option<PublicText>,
    /// Licences.
    pub licences: Vec<PublicText>,
    /// Facilities.
    pub facilities: Vec<PublicFacility>,
    /// Contracts.
    pub contracts: Vec<PublicContract>,
    /// Notices.
    pub notices: Vec<PublicText>,
}

/// A facility as anyone may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicFacility {
    /// Name.
    pub name: Option<PublicText>,
    /// Address.
    pub address: Option<PublicText>,
    /// Place on the map.
    pub coordinates: Option<Coordinates>,
    /// Design capacity.
    pub capacity: Option<u32>,
}

/// A contract as anyone may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicContract {
    /// Number.
    pub number: Option<PublicText>,
    /// The day it was concluded.
    pub concluded: Option<Day>,
    /// Days in force.
    pub period: Option<Period>,
    /// Status.
    pub status: Option<ContractStatus>,
    /// Sum of the financial year.
    pub sum: Option<Tenge>,
}
