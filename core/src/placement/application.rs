//! An application for a contract as it was filed (mechanism 7).

use crate::calendar::{Day, Moment};
use crate::identifier::{AddressCode, FacilityId};
use crate::money::Tenge;
use crate::party::Readiness;
use crate::placement::{Attached, DocumentKind, LicenceKind};
use alloc::string::String;
use alloc::vec::Vec;

/// An application for a contract. `None` means that it is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    /// When the announcement stood on the portal.
    pub announced: Option<Day>,
    /// When it was filed.
    pub filed: Option<Moment>,
    /// The applicant's account in the register is open.
    pub account_open: Option<bool>,
    /// Signed with an electronic digital signature.
    pub signed: Option<bool>,
    /// What it says and brings.
    pub filing: Filing,
}

/// What an application says and brings: what the applicant signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filing {
    /// What decides which documents are due.
    pub conditions: Conditions,
    /// The licences due beside that of medical activity.
    pub activities: Vec<LicenceKind>,
    /// The technologies of high-technology care that it asks for.
    pub technologies: Vec<String>,
    /// The documents attached, as listed.
    pub documents: Vec<Attached>,
    /// Papers that are none of point 7, each with its place in the draft.
    pub extras: Vec<(usize, String)>,
    /// What was demanded of the applicant, each with its place in the draft.
    pub demanded: Vec<(usize, DocumentKind)>,
    /// The buildings, as listed.
    pub buildings: Vec<Building>,
    /// How far the applicant has come with point 5.
    pub readiness: Option<Readiness>,
    /// Volumes and sums asked for (7(8)).
    pub asked: Vec<AskedShare>,
}

/// What decides which of the conditional documents are due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conditions {
    /// It applies for high-technology care, 7(4).
    pub high_technology: Option<bool>,
    /// It is a project of public-private partnership, 7(5).
    pub partnership: Option<bool>,
    /// It is accredited, 7(6).
    pub accredited: Option<bool>,
    /// It rents the building, 7(7).
    pub leases: Option<bool>,
}

/// A building in which care is to be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Building {
    /// The facility in it.
    pub id: Option<FacilityId>,
    /// What it is meant for, in the words of the register of real estate.
    pub purpose: Option<String>,
    /// The code of its address.
    pub address: Option<AddressCode>,
}

/// What is asked for of a line of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedShare {
    /// The line.
    pub line: String,
    /// How much of the service.
    pub volume: Option<u64>,
    /// For how much money.
    pub amount: Tenge,
}
