//! Who takes part: the reference rows about providers, workers and facilities.

mod card;

pub use card::{FacilityCard, LicenceCard, TaxCard, WorkerCard};
