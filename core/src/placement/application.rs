//! An application for a contract as it was filed (mechanism 7).

use crate::calendar::{Day, Moment};
use crate::placement::{Attached, DocumentKind};
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
    /// What decides which documents are due.
    pub conditions: Conditions,
    /// The documents attached, as listed.
    pub documents: Vec<Attached>,
    /// What was demanded of the applicant, each with its place in the draft.
    pub demanded: Vec<(usize, DocumentKind)>,
    /// The purpose of each building, as listed; `None` where it is not known.
    pub purposes: Vec<Option<BuildingPurpose>>,
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

/// What a building is meant for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BuildingPurpose {
    /// Medical work.
    Medical,
    /// Something else, in the words of the register of real estate.
    Other {
        /// The purpose as it is written there.
        words: String,
    },
}
