//! The reference book as a host writes it. Each list says whether it is complete
//! and as of which day; a list that is absent leaves its rules *not checked*.

use crate::wire::record::records;
use alloc::string::String;
use alloc::vec::Vec;

macro_rules! lists {
    ($($(#[doc = $doc:literal])* $list:ident of $row:ident;)*) => {
        records! {$(
            $(#[doc = $doc])*
            pub struct $list {
                /// Does absence from the list mean "no"? Not when absent.
                pub complete: Option<bool>,
                /// The day of the list; a later day is *not checked*.
                pub as_of: Option<String>,
                /// The rows.
                pub rows: Vec<$row>,
            }
        )*}
    };
}

lists! {
    /// States of the insured's accounts.
    AccountList of AccountRow;
    /// Days of death.
    DeathList of DeathRow;
    /// Policies.
    PolicyList of PolicyRow;
    /// Rosters.
    WorkerList of WorkerRow;
    /// Tariffs.
    TariffList of TariffRow;
    /// Contracts.
    ContractList of ContractRow;
    /// Licences.
    LicenceList of LicenceRow;
    /// Facilities.
    FacilityList of FacilityRow;
    /// Visits.
    VisitList of VisitRow;
    /// Tax standing.
    TaxList of TaxRow;
}

records! {
    /// Everything known about the world.
    pub struct ReferenceDraft {
        /// States of the insured's accounts.
        pub accounts: Option<AccountList>,
        /// Days of death.
        pub deaths: Option<DeathList>,
        /// Policies.
        pub policies: Option<PolicyList>,
        /// Rosters.
        pub workers: Option<WorkerList>,
        /// Tariffs.
        pub tariffs: Option<TariffList>,
        /// Contracts.
        pub contracts: Option<ContractList>,
        /// Licences.
        pub licences: Option<LicenceList>,
        /// Facilities.
        pub facilities: Option<FacilityList>,
        /// Visits.
        pub visits: Option<VisitList>,
        /// Tax standing.
        pub taxes: Option<TaxList>,
    }

    /// A change of an account's state.
    pub struct AccountRow {
        /// IIN of the insured.
        pub insured: Option<String>,
        /// `open`, `blocked` or `closed`.
        pub state: Option<String>,
        /// The first day of the state.
        pub since: Option<String>,
    }

    /// A death.
    pub struct DeathRow {
        /// IIN of the insured.
        pub insured: Option<String>,
        /// The day of death.
        pub day: Option<String>,
    }

    /// A policy.
    pub struct PolicyRow {
        /// IIN of the insured.
        pub insured: Option<String>,
        /// Number of the policy.
        pub number: Option<String>,
        /// First day of validity.
        pub from: Option<String>,
        /// Last day of validity.
        pub to: Option<String>,
        /// The day from which it is annulled.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub annulled_from: Option<String>,
        /// BIN or IIN of the provider of attachment.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub attached_to: Option<String>,
    }

    /// A worker on a roster.
    pub struct WorkerRow {
        /// IIN of the worker.
        pub worker: Option<String>,
        /// BIN or IIN of the provider.
        pub provider: Option<String>,
        /// Speciality.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub speciality: Option<String>,
        /// First day on the roster.
        pub from: Option<String>,
        /// Last day; still there when absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub to: Option<String>,
    }

    /// A tariff.
    pub struct TariffRow {
        /// Code of the service.
        pub code: Option<String>,
        /// Price in tenge.
        pub price: Option<String>,
        /// First day of validity.
        pub from: Option<String>,
        /// Last day; still in force when absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub to: Option<String>,
    }

    /// A contract.
    pub struct ContractRow {
        /// Number of the contract.
        pub number: Option<String>,
        /// BIN or IIN of the provider.
        pub provider: Option<String>,
        /// `gobmp` or `osms`.
        pub funding: Option<String>,
        /// First day in force.
        pub from: Option<String>,
        /// Last day in force.
        pub to: Option<String>,
        /// The day it was concluded.
        pub concluded: Option<String>,
        /// `on-signing`, `signed` or `terminated-by-issuer`.
        pub status: Option<String>,
        /// The day of termination.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub terminated_on: Option<String>,
        /// Sum of the financial year in tenge.
        pub sum: Option<String>,
    }

    /// A licence.
    pub struct LicenceRow {
        /// BIN or IIN of the provider.
        pub provider: Option<String>,
        /// Number of the licence.
        pub number: Option<String>,
        /// First day in force.
        pub from: Option<String>,
        /// Last day; without end when absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub to: Option<String>,
        /// Codes of the address register in the annex.
        pub addresses: Vec<String>,
    }

    /// A facility.
    pub struct FacilityRow {
        /// The facility.
        pub id: Option<String>,
        /// BIN or IIN of the provider.
        pub provider: Option<String>,
        /// Code of the address register.
        pub address: Option<String>,
    }

    /// A registered visit.
    pub struct VisitRow {
        /// The registration.
        pub id: Option<String>,
        /// IIN of the insured.
        pub insured: Option<String>,
        /// The facility whose code was read.
        pub facility: Option<String>,
        /// The day.
        pub day: Option<String>,
        /// `qr`, `biometric`, `document` or `manual`.
        pub method: Option<String>,
    }

    /// Tax standing.
    pub struct TaxRow {
        /// BIN or IIN of the provider.
        pub provider: Option<String>,
        /// Debt, or taxes or social payments paid late.
        pub owes: Option<bool>,
    }
}
