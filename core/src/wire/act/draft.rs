//! An act as a provider's system writes it.

use crate::act::CareKind;
use crate::identifier::Sex;
use crate::placement::FundingSource;
use crate::wire::ShortText;
use crate::wire::record::records;
use alloc::string::String;
use alloc::vec::Vec;

records! {
    /// An act of services.
    pub struct ActDraft {
        /// Number of the act.
        pub number: Option<ShortText>,
        /// BIN or IIN of the provider.
        pub provider: Option<ShortText>,
        /// Number of the contract.
        pub contract: Option<ShortText>,
        /// `gobmp` or `osms`.
        #[one_of(FundingSource)]
        pub funding: Option<ShortText>,
        /// Reporting month, `2026-03`.
        pub month: Option<ShortText>,
        /// The day the act was formed.
        pub formed_on: Option<ShortText>,
        /// The day of the check: nothing of the act may be later. Without it no list's age is
        /// known, and what lists leave out is *not checked*.
        #[omit(empty)]
        pub checked_on: Option<ShortText>,
        /// The medical information system and its version, as the issuer lists it.
        #[omit(empty)]
        pub mis: Option<ShortText>,
        /// How many cases it holds.
        pub declared_cases: Option<u64>,
        /// How many service lines it holds.
        pub declared_services: Option<u64>,
        /// Total in tenge.
        pub total: Option<ShortText>,
        /// The cases.
        pub cases: Vec<CaseDraft>,
    }

    /// A case.
    pub struct CaseDraft {
        /// Id in the provider's system.
        pub id: Option<ShortText>,
        /// IIN of the insured.
        pub insured: Option<ShortText>,
        /// Birth date as the provider's system holds it.
        #[omit(empty)]
        pub birth: Option<ShortText>,
        /// `male` or `female`, as the provider's system holds it.
        #[omit(empty)]
        #[one_of(Sex)]
        pub sex: Option<ShortText>,
        /// `out-patient`, `day-hospital`, `in-patient`, `home`, `remote`, `ambulance`
        /// or `screening`.
        #[omit(empty)]
        #[one_of(CareKind)]
        pub care: Option<ShortText>,
        /// First day.
        pub start: Option<ShortText>,
        /// Last day.
        pub end: Option<ShortText>,
        /// The facility.
        pub facility: Option<ShortText>,
        /// Code of the address register; may be absent where the text is given. That of the
        /// facility that gives the care, which its licence names, also where its workers
        /// come to the patient.
        pub address: Option<ShortText>,
        /// The address as a text, where it has no code.
        #[omit(empty)]
        pub address_text: Option<String>,
        /// Main diagnosis by ICD-10.
        #[omit(empty)]
        pub diagnosis: Option<ShortText>,
        /// The day the illness began, where a package pays for a time only.
        #[omit(empty)]
        pub onset: Option<ShortText>,
        /// Total in tenge.
        pub total: Option<ShortText>,
        /// What the provider's record of the case says beside: it is signed with the act.
        #[omit(empty)]
        pub record: Option<CaseRecordDraft>,
        /// The services.
        pub services: Vec<ServiceDraft>,
    }

    /// What the provider's record of a case says beside, as its system passes it to Qalqan.
    pub struct CaseRecordDraft {
        /// The insured in the register of the attached population (РПН), digits.
        #[omit(empty)]
        pub population_id: Option<String>,
        /// The category of the person, 0 to 11; 0 is not determined.
        #[omit(empty)]
        pub person_category: Option<u32>,
        /// Why the person came, by a code of the unified payment system.
        #[omit(empty)]
        pub visit_reason: Option<String>,
        /// How a stay ended: 200 discharged, 300 transferred, 400 died, 500 left.
        #[omit(empty)]
        pub stay_outcome: Option<u32>,
        /// The referral that the care rests on.
        #[omit(empty)]
        pub referral: Option<ReferralDraft>,
    }

    /// A referral.
    pub struct ReferralDraft {
        /// Its id in the unified payment system.
        pub id: Option<String>,
        /// When it was given, Kazakhstan time.
        pub at: Option<String>,
        /// The service that it is for, by its code.
        pub service: Option<String>,
        /// The diagnosis that it names, by ICD-10.
        pub diagnosis: Option<String>,
        /// Its reason, by a code of the unified payment system.
        pub reason: Option<String>,
    }

    /// A service line.
    pub struct ServiceDraft {
        /// Id in the provider's system.
        pub id: Option<ShortText>,
        /// Code of the tariff list.
        pub code: Option<ShortText>,
        /// When it was given, Kazakhstan time.
        pub at: Option<ShortText>,
        /// IIN of the worker.
        pub worker: Option<ShortText>,
        /// BIN or IIN of the provider that gave it for this one, where it is another.
        #[omit(empty)]
        pub executor: Option<ShortText>,
        /// The facility, where it is not the case's.
        #[omit(empty)]
        pub facility: Option<ShortText>,
        /// Code of the address register, where it is not the case's.
        #[omit(empty)]
        pub address: Option<ShortText>,
        /// The day its data were passed to the payment system.
        #[omit(empty)]
        pub sent_on: Option<ShortText>,
        /// How many; one at least.
        pub quantity: Option<i64>,
        /// Price of one, in tenge.
        pub tariff: Option<ShortText>,
        /// Coefficient, one when absent.
        #[omit(empty)]
        pub coefficient: Option<ShortText>,
        /// Amount in tenge.
        pub amount: Option<ShortText>,
    }
}
