//! What is known about the world when acts are checked, loaded once.

use crate::account::AccountCard;
use crate::calendar::{Day, Period};
use crate::fact::{Book, Source};
use crate::identifier::{ContractNumber, FacilityId, Iin, ServiceCode, TaxNumber};
use crate::money::Tenge;
use crate::party::{FacilityCard, LicenceCard, TaxCard, WorkerCard};
use crate::placement::ContractCard;
use crate::policy::PolicyCard;
use crate::visit::VisitCard;

/// A tariff with its days of validity (Tariffs ҚР ДСМ-170/2020).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TariffCard {
    /// Price of one service.
    pub price: Tenge,
    /// Days of validity.
    pub valid: Period,
}

/// The reference book of the checks. A list that was not given leaves its rules
/// *not checked*.
#[derive(Clone, Debug)]
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
        }
    }
}
