//! What a host's tables say of services, plans and packages.

use crate::act::CareKind;
use crate::calendar::{FinancialYear, Period};
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
    /// Is it on the list of operations of a day hospital (Payment Rules, 72)?
    pub day_operation: bool,
    /// Is its tariff that of a day hospital already?
    pub day_tariff: bool,
    /// Is it a specialist's visit inside a child's prophylactic exam (Payment Rules, 66)?
    pub child_exam: bool,
}

impl NormCard {
    /// Does another row of the service ask for the same?
    pub(super) fn asks_alike(&self, other: &Self) -> bool {
        let valid = self.valid;
        *self
            == Self {
                valid,
                ..other.clone()
            }
    }

    /// What a service that a complete table leaves out asks for: nothing.
    pub(super) const fn nothing(valid: Period) -> Self {
        Self {
            valid,
            attachment: false,
            sex: None,
            age_from: None,
            age_to: None,
            specialities: Vec::new(),
            activity: None,
            home: false,
            remote: false,
            day_operation: false,
            day_tariff: false,
            child_exam: false,
        }
    }
}

/// A position of a contract's plan: services of a code, or of a kind of care, or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PositionCard {
    /// The service; every one where absent.
    pub code: Option<ServiceCode>,
    /// The kind of care; every one where absent.
    pub care: Option<CareKind>,
    /// The financial year; every one of the contract where absent.
    pub year: Option<FinancialYear>,
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
