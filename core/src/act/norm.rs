//! What a host's tables say of services, plans and packages.

use crate::act::CareKind;
use crate::calendar::Period;
use crate::identifier::{Icd10Set, ServiceCode, Sex};
use alloc::string::String;
use alloc::vec::Vec;

/// What a service asks for, by its code. Each row stands for some days, since such
/// tables change with the tariffs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NormCard {
    /// Days on which it stands.
    pub valid: Period,
    /// Is it given to attached people only?
    pub attachment: bool,
    /// The only sex that it is for.
    pub sex: Option<Sex>,
    /// The youngest age in full years.
    pub age_from: Option<u32>,
    /// The oldest age in full years.
    pub age_to: Option<u32>,
    /// Specialities of which a worker has one; any where empty.
    pub specialities: Vec<String>,
    /// The activity that a licence names.
    pub activity: Option<String>,
    /// Is it on the list of services paid at home by the coefficient of home?
    pub home: bool,
    /// Is it on the list of services paid at a distance by the coefficient of distance?
    pub remote: bool,
}

/// A position of a contract's plan: services of a code, or of a kind of care, or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PositionCard {
    /// The service; every one where absent.
    pub code: Option<ServiceCode>,
    /// The kind of care; every one where absent.
    pub care: Option<CareKind>,
}

/// Diagnoses that a package pays for, by the package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackageCard {
    /// The diagnoses.
    pub diagnoses: Icd10Set,
    /// So many months from the onset only; without a limit where absent.
    pub months: Option<u32>,
    /// Days on which the list stands.
    pub valid: Period,
}
