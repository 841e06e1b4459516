//! A registered visit, by the insured's IIN (mechanism 5(5), 14(3)).

use crate::calendar::Day;
use crate::identifier::{FacilityId, VisitId};
use core::str::FromStr;

/// How the visit was registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum VisitMethod {
    /// QR code of the facility with biometric identification of the person.
    Qr,
    /// Entered by hand with a reason; counts, and is flagged.
    Manual,
}

impl VisitMethod {
    /// The stable name in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Qr => "qr",
            Self::Manual => "manual",
        }
    }
}

impl FromStr for VisitMethod {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "qr" => Ok(Self::Qr),
            "manual" => Ok(Self::Manual),
            _ => Err("visit method is not one of `qr`, `manual`"),
        }
    }
}

/// A registered visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitCard {
    /// The registration.
    pub id: VisitId,
    /// The facility whose QR code was read.
    pub facility: FacilityId,
    /// The day.
    pub day: Day,
    /// How.
    pub method: VisitMethod,
}
