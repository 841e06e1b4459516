//! An act as a provider's system writes it.

use crate::wire::record::records;
use alloc::string::String;
use alloc::vec::Vec;

records! {
    /// An act of services.
    pub struct ActDraft {
        /// Number of the act.
        pub number: Option<String>,
        /// BIN or IIN of the provider.
        pub provider: Option<String>,
        /// Number of the contract.
        pub contract: Option<String>,
        /// `gobmp` or `osms`.
        pub funding: Option<String>,
        /// Reporting month, `2026-03`.
        pub month: Option<String>,
        /// The day the act was formed.
        pub formed_on: Option<String>,
        /// The day of the check: nothing of the act may be later. Not looked at when absent.
        #[omit(empty)]
        pub checked_on: Option<String>,
        /// The medical information system and its version, as the issuer lists it.
        #[omit(empty)]
        pub mis: Option<String>,
        /// How many cases it holds.
        pub declared_cases: Option<u64>,
        /// How many service lines it holds.
        pub declared_services: Option<u64>,
        /// Total in tenge.
        pub total: Option<String>,
        /// The cases.
        pub cases: Vec<CaseDraft>,
    }

    /// A case.
    pub struct CaseDraft {
        /// Id in the provider's system.
        pub id: Option<String>,
        /// IIN of the insured.
        pub insured: Option<String>,
        /// Birth date as the provider's system holds it.
        #[omit(empty)]
        pub birth: Option<String>,
        /// `male` or `female`, as the provider's system holds it.
        #[omit(empty)]
        pub sex: Option<String>,
        /// `out-patient`, `day-hospital`, `in-patient`, `home`, `remote`, `ambulance`
        /// or `screening`.
        #[omit(empty)]
        pub care: Option<String>,
        /// First day.
        pub start: Option<String>,
        /// Last day.
        pub end: Option<String>,
        /// The facility.
        pub facility: Option<String>,
        /// Code of the address register; may be absent where the text is given.
        pub address: Option<String>,
        /// The address as a text, where it has no code.
        #[omit(empty)]
        pub address_text: Option<String>,
        /// Main diagnosis by ICD-10.
        #[omit(empty)]
        pub diagnosis: Option<String>,
        /// The day the illness began, where a package pays for a time only.
        #[omit(empty)]
        pub onset: Option<String>,
        /// Total in tenge.
        pub total: Option<String>,
        /// The services.
        pub services: Vec<ServiceDraft>,
    }

    /// A service line.
    pub struct ServiceDraft {
        /// Id in the provider's system.
        pub id: Option<String>,
        /// Code of the tariff list.
        pub code: Option<String>,
        /// When it was given, Kazakhstan time.
        pub at: Option<String>,
        /// IIN of the worker.
        pub worker: Option<String>,
        /// The facility, where it is not the case's.
        #[omit(empty)]
        pub facility: Option<String>,
        /// Code of the address register, where it is not the case's.
        #[omit(empty)]
        pub address: Option<String>,
        /// The day its data were passed to the payment system.
        #[omit(empty)]
        pub sent_on: Option<String>,
        /// How many; one at least.
        pub quantity: Option<i64>,
        /// Price of one, in tenge.
        pub tariff: Option<String>,
        /// Coefficient, one when absent.
        #[omit(empty)]
        pub coefficient: Option<String>,
        /// Amount in tenge.
        pub amount: Option<String>,
    }
}
