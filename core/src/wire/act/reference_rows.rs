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
                /// Days after its own on which the list still answers; none when absent.
                #[omit(empty)]
                pub stale_days: Option<u32>,
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
    /// Tax standing.
    TaxList of TaxRow;
    /// States of the providers' accounts.
    ProviderList of ProviderRow;
    /// Persons of the register of individuals.
    PersonList of PersonRow;
    /// Attachments to providers.
    AttachmentList of AttachmentRow;
    /// Rights to care under compulsory insurance.
    InsuranceList of InsuranceRow;
    /// Consents to the passing of data.
    ConsentList of ConsentRow;
    /// Positions of the plans.
    PlanList of PositionRow;
    /// What services ask for.
    NormList of NormRow;
    /// Diagnoses of the packages.
    PackageList of PackageRow;
    /// Information systems with a passed security test.
    SystemList of SystemRow;
    /// Codes of the classification of diseases.
    DiagnosisList of DiagnosisRow;
    /// What workers did in earlier acts.
    LoadList of LoadRow;
}

records! {
    /// Visits.
    pub struct VisitList {
        /// Does absence from the list mean "no"? Not when absent.
        pub complete: Option<bool>,
        /// The day of the list; a later day is *not checked*.
        pub as_of: Option<String>,
        /// Days after its own on which the list still answers; none when absent.
        #[omit(empty)]
        pub stale_days: Option<u32>,
        /// Has no case of an earlier act used a visit whose row names none? Not known
        /// when absent.
        #[omit(empty)]
        pub unused: Option<bool>,
        /// Was the token of every visit verified and accepted, where its row does not
        /// tell? Not known when absent.
        #[omit(empty)]
        pub verified: Option<bool>,
        /// The rows.
        pub rows: Vec<VisitRow>,
    }

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
        /// States of the providers' accounts.
        pub providers: Option<ProviderList>,
        /// Persons of the register of individuals.
        pub people: Option<PersonList>,
        /// Attachments to providers.
        pub attachments: Option<AttachmentList>,
        /// Rights to care under compulsory insurance.
        pub insurance: Option<InsuranceList>,
        /// Consents to the passing of data.
        pub consents: Option<ConsentList>,
        /// Positions of the plans.
        pub plans: Option<PlanList>,
        /// What services ask for.
        pub norms: Option<NormList>,
        /// Diagnoses of the packages.
        pub packages: Option<PackageList>,
        /// Information systems with a passed security test.
        pub systems: Option<SystemList>,
        /// Codes of the classification of diseases.
        pub diagnoses: Option<DiagnosisList>,
        /// What workers did in earlier acts; an act is judged alone when absent.
        #[omit(empty)]
        pub loads: Option<LoadList>,
    }

    /// A code of the classification of diseases.
    pub struct DiagnosisRow {
        /// The code, `I21.9`.
        pub code: Option<String>,
        /// First day on which it may be written; from the first when absent.
        #[omit(empty)]
        pub from: Option<String>,
        /// Last day; still in force when absent.
        #[omit(empty)]
        pub to: Option<String>,
    }

    /// Whom a worker saw on a day in earlier acts.
    pub struct LoadRow {
        /// IIN of the worker.
        pub worker: Option<String>,
        /// The day.
        pub day: Option<String>,
        /// Different people.
        pub patients: Option<u32>,
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
        #[omit(empty)]
        pub annulled_from: Option<String>,
        /// BIN or IIN of the provider of attachment.
        #[omit(empty)]
        pub attached_to: Option<String>,
    }

    /// A worker on a roster.
    pub struct WorkerRow {
        /// IIN of the worker.
        pub worker: Option<String>,
        /// BIN or IIN of the provider.
        pub provider: Option<String>,
        /// Speciality.
        #[omit(empty)]
        pub speciality: Option<String>,
        /// First day on the roster.
        pub from: Option<String>,
        /// Last day; still there when absent.
        #[omit(empty)]
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
        #[omit(empty)]
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
        #[omit(empty)]
        pub terminated_on: Option<String>,
        /// Sum of the financial year in tenge.
        pub sum: Option<String>,
        /// Accepted so far in the financial year, this act apart, in tenge.
        #[omit(empty)]
        pub accepted: Option<String>,
        /// Accepted from January to November, in tenge.
        #[omit(empty)]
        pub eleven_months: Option<String>,
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
        #[omit(empty)]
        pub to: Option<String>,
        /// Codes of the address register in the annex.
        pub addresses: Vec<String>,
        /// The same addresses as texts.
        #[omit(empty)]
        pub address_texts: Vec<String>,
        /// Activities of the licence and its annexes.
        #[omit(empty)]
        pub activities: Vec<String>,
    }

    /// A facility.
    pub struct FacilityRow {
        /// The facility.
        pub id: Option<String>,
        /// BIN or IIN of the provider.
        pub provider: Option<String>,
        /// Code of the address register.
        pub address: Option<String>,
        /// First day on which it is the provider's; from the first when absent.
        #[omit(empty)]
        pub from: Option<String>,
        /// Last day; still the provider's when absent.
        #[omit(empty)]
        pub to: Option<String>,
        /// Latitude and longitude, `43.238949,76.889709`.
        #[omit(empty)]
        pub coordinates: Option<String>,
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
        /// Where the person was, `43.238949,76.889709`.
        #[omit(empty)]
        pub coordinates: Option<String>,
        /// Why by hand: `no-phone`, `device-failed`, `no-network`, `emergency` or
        /// `unable`.
        #[omit(empty)]
        pub reason: Option<String>,
        /// Who entered it by hand, as the host names people; only that it is there is
        /// kept.
        #[omit(empty)]
        pub author: Option<String>,
        /// The moment of the entry.
        #[omit(empty)]
        pub entered_at: Option<String>,
        /// The act or the case of an earlier act that used it, as the host names it.
        #[omit(empty)]
        pub used_by: Option<String>,
        /// The name of its token, as `verifyVisit` tells it. A token proves as much as
        /// one row does, however many rows name it.
        #[omit(empty)]
        pub token: Option<String>,
        /// Was that token verified and accepted? As the list says when absent.
        #[omit(empty)]
        pub verified: Option<bool>,
    }

    /// Tax standing.
    pub struct TaxRow {
        /// BIN or IIN of the provider.
        pub provider: Option<String>,
        /// Debt, or taxes or social payments paid late.
        pub owes: Option<bool>,
    }

    /// A change of a provider's account.
    pub struct ProviderRow {
        /// BIN or IIN of the provider.
        pub provider: Option<String>,
        /// `open`, `blocked` or `closed`.
        pub state: Option<String>,
        /// The first day of the state.
        pub since: Option<String>,
    }

    /// A person.
    pub struct PersonRow {
        /// IIN.
        pub person: Option<String>,
        /// Birth date.
        pub birth: Option<String>,
        /// `male` or `female`.
        pub sex: Option<String>,
    }

    /// An attachment.
    pub struct AttachmentRow {
        /// IIN of the insured.
        pub insured: Option<String>,
        /// BIN or IIN of the provider.
        pub provider: Option<String>,
        /// First day.
        pub from: Option<String>,
        /// Last day; still attached when absent.
        #[omit(empty)]
        pub to: Option<String>,
    }

    /// A right to care under compulsory insurance.
    pub struct InsuranceRow {
        /// IIN of the insured.
        pub insured: Option<String>,
        /// First day.
        pub from: Option<String>,
        /// Last day; still in force when absent.
        #[omit(empty)]
        pub to: Option<String>,
    }

    /// A consent.
    pub struct ConsentRow {
        /// IIN of the patient.
        pub insured: Option<String>,
        /// BIN or IIN of the provider; every one when absent.
        #[omit(empty)]
        pub provider: Option<String>,
        /// `patient` or `representative`, where it is known.
        #[omit(empty)]
        pub giver: Option<String>,
        /// The day it was given.
        pub from: Option<String>,
        /// The last day before it was withdrawn.
        #[omit(empty)]
        pub to: Option<String>,
    }

    /// A position of a contract's plan.
    pub struct PositionRow {
        /// Number of the contract.
        pub contract: Option<String>,
        /// Code of the service; every one when absent.
        #[omit(empty)]
        pub code: Option<String>,
        /// Kind of care; every one when absent.
        #[omit(empty)]
        pub care: Option<String>,
        /// Financial year; every one of the contract when absent.
        #[omit(empty)]
        pub year: Option<String>,
    }

    /// What a service asks for.
    pub struct NormRow {
        /// Code of the service.
        pub code: Option<String>,
        /// First day on which the row stands.
        pub from: Option<String>,
        /// Last day; still in force when absent.
        #[omit(empty)]
        pub to: Option<String>,
        /// Is it given to attached people only? Not when absent.
        #[omit(empty)]
        pub attachment: Option<bool>,
        /// The only sex that it is for.
        #[omit(empty)]
        pub sex: Option<String>,
        /// The youngest age in full years.
        #[omit(empty)]
        pub age_from: Option<u32>,
        /// The oldest age in full years.
        #[omit(empty)]
        pub age_to: Option<u32>,
        /// Specialities of which a worker has one; any where empty.
        #[omit(empty)]
        pub specialities: Vec<String>,
        /// The activity that a licence names.
        #[omit(empty)]
        pub activity: Option<String>,
        /// Is it paid at home by the coefficient of home? Not when absent.
        #[omit(empty)]
        pub home: Option<bool>,
        /// Is it paid at a distance by the coefficient of distance? Not when absent.
        #[omit(empty)]
        pub remote: Option<bool>,
        /// Is it on the list of operations of a day hospital? Not when absent.
        #[omit(empty)]
        pub day_operation: Option<bool>,
        /// Is its tariff that of a day hospital already? Not when absent.
        #[omit(empty)]
        pub day_tariff: Option<bool>,
        /// Is it a specialist's visit inside a child's prophylactic exam? Not when absent.
        #[omit(empty)]
        pub child_exam: Option<bool>,
    }

    /// Diagnoses of a package.
    pub struct PackageRow {
        /// `gobmp` or `osms`.
        pub funding: Option<String>,
        /// `A15-A19; B20`.
        pub diagnoses: Option<String>,
        /// So many months from the onset only.
        #[omit(empty)]
        pub months: Option<u32>,
        /// First day on which the row stands.
        pub from: Option<String>,
        /// Last day; still in force when absent.
        #[omit(empty)]
        pub to: Option<String>,
    }

    /// An information system.
    pub struct SystemRow {
        /// Its name and version, as acts write it.
        pub mis: Option<String>,
        /// The day of the passed test.
        pub from: Option<String>,
        /// The last day on which it holds.
        #[omit(empty)]
        pub to: Option<String>,
    }
}
