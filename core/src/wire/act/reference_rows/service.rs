//! What the tables of the health ministry say of services and diagnoses.

use crate::act::{NormCard, PackageCard, TariffCard};
use crate::calendar::Period;
use crate::identifier::{Icd10, ServiceCode, Sex};
use crate::placement::FundingSource;
use crate::wire::act::codes;
use crate::wire::row::row;
use alloc::vec::Vec;

row! {
    /// A tariff.
    pub struct TariffRow reads (ServiceCode, TariffCard) {
        /// Code of the service.
        code: required by codes::service,
        /// Price in tenge.
        price: required,
        valid: open_span {
            /// First day of validity.
            from,
            /// Last day; still in force when absent.
            to,
        },
    }
    => (code, TariffCard { price, valid })
}

row! {
    /// What a service asks for.
    pub struct NormRow reads (ServiceCode, NormCard) {
        /// Code of the service.
        code: required by codes::service,
        valid: open_span {
            /// First day on which the row is in force.
            from,
            /// Last day; still in force when absent.
            to,
        },
        /// Is it given to attached people only? Not when absent.
        attachment: yes,
        /// The only sex that it is for: `male` or `female`.
        #[one_of(Sex)]
        sex: optional,
        /// The youngest age in full years.
        age_from: optional number u32,
        /// The oldest age in full years.
        age_to: optional number u32,
        /// Specialities of which a worker has one; any where empty.
        specialities: texts,
        /// The activity that a licence names.
        activity: optional text,
        /// Is it paid at home by the coefficient of home? Not when absent.
        home: yes,
        /// Is it paid at a distance by the coefficient of distance? Not when absent.
        remote: yes,
        /// Is it on the list of operations of a day hospital? Not when absent.
        day_operation: yes,
        /// Is its tariff that of a day hospital already? Not when absent.
        day_tariff: yes,
        /// Is it a specialist's visit inside a child's prophylactic exam? Not when absent.
        child_exam: yes,
    }
    => (code, NormCard {
        valid,
        attachment,
        sex,
        age_from,
        age_to,
        specialities,
        activity,
        home,
        remote,
        day_operation,
        day_tariff,
        child_exam,
    })
}

row! {
    /// Diagnoses of a package.
    pub struct PackageRow reads (FundingSource, PackageCard) {
        /// `gobmp` or `osms`.
        #[one_of(FundingSource)]
        funding: required,
        /// `A15-A19; B20`.
        diagnoses: required,
        /// So many months from the onset only.
        months: optional number u32,
        valid: open_span {
            /// First day on which the row is in force.
            from,
            /// Last day; still in force when absent.
            to,
        },
    }
    => (funding, PackageCard { diagnoses, months, valid })
}

row! {
    /// A code of the classification of diseases.
    pub struct DiagnosisRow reads (Icd10, Period) {
        /// The code, `I21.9`.
        code: required,
        valid: any_span {
            /// First day on which it may be written; from the first when absent.
            from,
            /// Last day; still in force when absent.
            to,
        },
    }
    => (code, valid)
}
