//! What an application says and brings, as a host gives it.

use crate::placement::{DocumentKind, LicenceKind};
use crate::wire::FacilityReadinessDraft;
use crate::wire::record::records;
use alloc::string::String;
use alloc::vec::Vec;

records! {
    /// What an application says and brings: what the applicant signs.
    pub struct FilingDraft {
        /// Does it ask for high-technology care?
        #[omit(empty)]
        pub high_technology: Option<bool>,
        /// Is it a project of public-private partnership?
        #[omit(empty)]
        pub partnership: Option<bool>,
        /// Is the provider accredited?
        #[omit(empty)]
        pub accredited: Option<bool>,
        /// Is the building rented?
        #[omit(empty)]
        pub leases: Option<bool>,
        /// Licensed activities beside the medical one: `medical`, `ionising-radiation`,
        /// `narcotics` or `pharmacy`.
        #[omit(empty)]
        #[one_of(LicenceKind)]
        pub activities: Vec<String>,
        /// Technologies of high-technology care that are asked for.
        #[omit(empty)]
        pub technologies: Vec<String>,
        /// The documents attached.
        #[omit(empty)]
        pub documents: Vec<DocumentDraft>,
        /// Kinds of documents that were demanded of the applicant: `licence`,
        /// `sanitary-conformity`, `tax-standing`, `high-technology-conclusion`,
        /// `partnership-contract`, `accreditation`, `lease`, `cover-volumes` or
        /// `no-paid-care-undertaking`.
        #[omit(empty)]
        #[one_of(DocumentKind)]
        pub demanded: Vec<String>,
        /// The buildings in which care is to be given.
        #[omit(empty)]
        pub buildings: Vec<BuildingDraft>,
        /// How far the applicant has come with point 5.
        #[omit(empty)]
        pub readiness: Option<PreparationDraft>,
        /// Volumes and sums asked for (7(8)).
        #[omit(empty)]
        pub asked: Vec<AskedShareDraft>,
    }

    /// How far an applicant has come with point 5.
    pub struct PreparationDraft {
        /// Is the user agreement concluded? Unknown when absent.
        #[omit(empty)]
        pub agreement: Option<bool>,
        /// The MIS chosen.
        #[omit(empty)]
        pub mis: Option<String>,
        /// Does it meet the law? Unknown when absent.
        #[omit(empty)]
        pub mis_conforms: Option<bool>,
        /// Years whose statements the depository holds. Unknown when absent.
        #[omit(empty)]
        pub statement_years: Option<Vec<i32>>,
        /// Facilities used.
        #[omit(empty)]
        pub facilities: Vec<FacilityReadinessDraft>,
    }

    /// A document attached.
    pub struct DocumentDraft {
        /// `licence`, `sanitary-conformity`, `tax-standing`,
        /// `high-technology-conclusion`, `partnership-contract`, `accreditation`,
        /// `lease`, `cover-volumes`, `no-paid-care-undertaking`; other words are those of a
        /// paper beside the list.
        #[omit(empty)]
        pub kind: Option<String>,
        /// The day of issue.
        #[omit(empty)]
        pub issued: Option<String>,
        /// Its number.
        #[omit(empty)]
        pub number: Option<String>,
        /// Who issued it.
        #[omit(empty)]
        pub issuer: Option<String>,
        /// The last day on which it is valid; it has no end when absent.
        #[omit(empty)]
        pub valid_to: Option<String>,
        /// The facility that it is about.
        #[omit(empty)]
        pub facility: Option<String>,
        /// Of a licence: `medical`, `ionising-radiation`, `narcotics` or `pharmacy`.
        #[omit(empty)]
        #[one_of(LicenceKind)]
        pub licence: Option<String>,
        /// Codes of the addresses of its annex. Unknown when absent.
        #[omit(empty)]
        pub addresses: Option<Vec<String>>,
        /// Of a tax certificate: does it show a debt or a late payment? Unknown when absent.
        #[omit(empty)]
        pub debt: Option<bool>,
        /// The technologies that a conclusion admits. Unknown when absent.
        #[omit(empty)]
        pub technologies: Option<Vec<String>>,
    }

    /// A building.
    pub struct BuildingDraft {
        /// The facility in it.
        #[omit(empty)]
        pub id: Option<String>,
        /// `medical`, or the purpose as the register of real estate words it.
        #[omit(empty)]
        pub purpose: Option<String>,
        /// The code of its address.
        #[omit(empty)]
        pub address: Option<String>,
    }

    /// What is asked for of a line of the plan.
    pub struct AskedShareDraft {
        /// The line.
        #[omit(empty)]
        pub line: Option<String>,
        /// How much of the service.
        #[omit(empty)]
        pub volume: Option<u64>,
        /// For how much, in tenge.
        #[omit(empty)]
        pub amount: Option<String>,
    }

    /// What words of the register of real estate mean.
    pub struct PurposeDraft {
        /// The words.
        #[omit(empty)]
        pub words: Option<String>,
        /// Do they mean medical activity?
        #[omit(empty)]
        pub medical: Option<bool>,
    }
}
