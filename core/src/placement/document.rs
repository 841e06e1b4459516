//! The documents of an application (mechanism 7).

use crate::calendar::Day;
use crate::closed_set::closed_set;
use crate::identifier::{AddressCode, FacilityId};
use alloc::string::String;
use alloc::vec::Vec;

closed_set! {
    /// A kind of document: the sub-points of point 7, and the one that may not
    /// be demanded.
    pub enum DocumentKind or "document is not one of point 7" {
        /// Licences with the annex that names sub-kinds and addresses.
        Licence = "licence" at "7(1)",
        /// Conformity of a facility with the sanitary rules.
        SanitaryConformity = "sanitary-conformity" at "7(2)",
        /// No tax debt, nothing paid late.
        TaxStanding = "tax-standing" at "7(3)",
        /// Conclusion on high-technology care; from who applies for it.
        HighTechnology = "high-technology-conclusion" at "7(4)",
        /// Contract of public-private partnership; from its subjects.
        Partnership = "partnership-contract" at "7(5)",
        /// Certificate of accreditation; from who has one.
        Accreditation = "accreditation" at "7(6)",
        /// Lease of the building; from who rents it.
        Lease = "lease" at "7(7)",
        /// Volumes and sums of the cover.
        CoverVolumes = "cover-volumes" at "7(8)",
        /// The undertaking not to provide covered care for pay: never to be demanded.
        NoPaidCareUndertaking = "no-paid-care-undertaking" at "7, last paragraph",
    }
}

closed_set! {
    /// The four licences of 7(1).
    pub enum LicenceKind: "licence of an application" {
        /// Medical activity: every applicant holds it.
        Medical = "medical",
        /// Devices that generate ionising radiation.
        IonisingRadiation = "ionising-radiation",
        /// Narcotics, psychotropic substances and precursors.
        Narcotics = "narcotics",
        /// Pharmaceutical activity.
        Pharmacy = "pharmacy",
    }
}

/// A document attached to an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attached {
    /// Its place in the draft, from zero.
    pub at: usize,
    /// What it is.
    pub kind: DocumentKind,
    /// The day of issue.
    pub issued: Option<Day>,
    /// Its number.
    pub number: Option<String>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// The last day on which it is valid; it has no end where none is given.
    pub valid_to: Option<Day>,
    /// The facility that it is about.
    pub facility: Option<FacilityId>,
    /// Which licence it is.
    pub licence: Option<LicenceKind>,
    /// The addresses of its annex.
    pub addresses: Option<Vec<AddressCode>>,
    /// Does it show a debt, or a payment made late?
    pub debt: Option<bool>,
    /// The technologies that it admits.
    pub technologies: Option<Vec<String>>,
}

impl Attached {
    /// A document of a kind of which nothing more is known.
    #[must_use]
    pub const fn new(at: usize, kind: DocumentKind, issued: Option<Day>) -> Self {
        Self {
            at,
            kind,
            issued,
            number: None,
            issuer: None,
            valid_to: None,
            facility: None,
            licence: None,
            addresses: None,
            debt: None,
            technologies: None,
        }
    }
}
