//! What is known about the world when acts are checked, loaded once.

use crate::account::AccountCard;
use crate::act::{NormCard, PackageCard, PositionCard};
use crate::calendar::{Day, Period};
use crate::fact::{Book, Source};
use crate::identifier::{ContractNumber, FacilityId, Icd10, Iin, ServiceCode, TaxNumber};
use crate::money::Tenge;
use crate::party::{ConsentCard, FacilityCard, LicenceCard, PersonCard, TaxCard, WorkerCard};
use crate::placement::{ContractCard, FundingSource};
use crate::policy::{AttachmentCard, PolicyCard};
use crate::visit::VisitCard;
use alloc::string::String;
use core::fmt;

/// A tariff with its days of validity (Tariffs ҚР ДСМ-170/2020).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TariffCard {
    /// Price of one service.
    pub price: Tenge,
    /// Days of validity.
    pub valid: Period,
}

/// Whom a worker saw on a day in acts before this one, by the worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoadCard {
    /// The day.
    pub day: Day,
    /// Different people.
    pub patients: u32,
}

/// The reference book of the checks. A list that was not given leaves its rules
/// *not checked*.
#[derive(Clone)]
pub struct Reference {
    /// States of the insured's accounts.
    pub accounts: Book<Iin, AccountCard>,
    /// Days of death.
    pub deaths: Book<Iin, Day>,
    /// Policies.
    pub policies: Book<Iin, PolicyCard>,
    /// Rosters.
    pub workers: Book<Iin, WorkerCard>,
    /// Tariffs.
    pub tariffs: Book<ServiceCode, TariffCard>,
    /// Contracts.
    pub contracts: Book<ContractNumber, ContractCard>,
    /// Licences with their addresses.
    pub licences: Book<TaxNumber, LicenceCard>,
    /// Facilities.
    pub facilities: Book<FacilityId, FacilityCard>,
    /// Visits.
    pub visits: Book<Iin, VisitCard>,
    /// Tax standing.
    pub taxes: Book<TaxNumber, TaxCard>,
    /// States of the providers' accounts.
    pub providers: Book<TaxNumber, AccountCard>,
    /// Persons as the register of individuals holds them.
    pub people: Book<Iin, PersonCard>,
    /// Attachments to providers.
    pub attachments: Book<Iin, AttachmentCard>,
    /// Days on which a person has the right to care under compulsory insurance.
    pub insurance: Book<Iin, Period>,
    /// Consents of patients to the passing of their data.
    pub consents: Book<Iin, ConsentCard>,
    /// Positions of the plans, by contract.
    pub plans: Book<ContractNumber, PositionCard>,
    /// What services ask for.
    pub norms: Book<ServiceCode, NormCard>,
    /// Diagnoses of the packages.
    pub packages: Book<FundingSource, PackageCard>,
    /// Information systems with a passed security test, and the days it holds.
    pub systems: Book<String, Period>,
    /// Codes of the classification of diseases, and the days on which each stands.
    pub diagnoses: Book<Icd10, Period>,
    /// What workers did in earlier acts; an act is judged alone where absent.
    pub loads: Book<Iin, LoadCard>,
}

/// The book is full of people: a log shows none of it.
impl fmt::Debug for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Reference(..)")
    }
}

impl Reference {
    /// Nothing is known: every rule that needs a list says *not checked*.
    #[must_use]
    pub fn empty() -> Self {
        Self {
            accounts: Book::not_given(Source::Register),
            deaths: Book::not_given(Source::Individuals),
            policies: Book::not_given(Source::Register),
            workers: Book::not_given(Source::HealthMinistry),
            tariffs: Book::not_given(Source::HealthMinistry),
            contracts: Book::not_given(Source::Register),
            licences: Book::not_given(Source::Permits),
            facilities: Book::not_given(Source::Register),
            visits: Book::not_given(Source::MobileCitizens),
            taxes: Book::not_given(Source::TaxDebt),
            providers: Book::not_given(Source::Register),
            people: Book::not_given(Source::Individuals),
            attachments: Book::not_given(Source::Mis),
            insurance: Book::not_given(Source::HealthMinistry),
            consents: Book::not_given(Source::Mis),
            plans: Book::not_given(Source::Register),
            norms: Book::not_given(Source::HealthMinistry),
            packages: Book::not_given(Source::HealthMinistry),
            systems: Book::not_given(Source::Register),
            diagnoses: Book::not_given(Source::HealthMinistry),
            loads: Book::not_given(Source::Register),
        }
    }
}
