//! A registered visit, by the insured's IIN (mechanism 5(5), 14(3)).

use crate::calendar::Day;
use crate::closed_set::closed_set;
use crate::identifier::{FacilityId, VisitId};
use crate::party::Coordinates;

closed_set! {
    /// How the visit was registered.
    pub enum VisitMethod: "visit method" {
        /// QR code of the facility with biometric identification of the person.
        Qr = "qr",
        /// Biometric identification at the facility's own device, without the code.
        Biometric = "biometric",
        /// An identity document shown and read at the facility.
        Document = "document",
        /// Entered by hand with a reason; counts, and is flagged.
        Manual = "manual",
    }
}

closed_set! {
    /// Why a visit was entered by hand. No reason keeps a person from care.
    pub enum ManualReason: "reason" {
        /// The person has no phone, or no application on it.
        NoPhone = "no-phone",
        /// A camera, a reader or an application failed.
        DeviceFailed = "device-failed",
        /// There was no network.
        NoNetwork = "no-network",
        /// Care could not wait.
        Emergency = "emergency",
        /// The person cannot do it: a child, or somebody too ill.
        Unable = "unable",
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
    /// Where the person was, if the application told it.
    pub coordinates: Option<Coordinates>,
}
