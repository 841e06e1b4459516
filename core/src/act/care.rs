//! Kinds of care (Payment Rules 291/2020, 47–90).

use crate::closed_set::closed_set;

closed_set! {
    /// The kind of care of a case.
    pub enum CareKind: "kind of care" {
        /// At the provider, without a stay.
        OutPatient = "out-patient",
        /// A day hospital.
        DayHospital = "day-hospital",
        /// A stay of days and nights.
        InPatient = "in-patient",
        /// At the patient's home.
        Home = "home",
        /// At a distance.
        Remote = "remote",
        /// Ambulance.
        Ambulance = "ambulance",
        /// A screening or prophylactic exam.
        Screening = "screening",
    }
}
