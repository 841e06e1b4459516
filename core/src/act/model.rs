//! An act as it was read: act → case → service line.
//!
//! A field that could not be read is `None`: its finding stands already, and a
//! rule that needs it says *not checked* instead of guessing.

use crate::act::CareKind;
use crate::calendar::{Day, Moment, Month};
use crate::identifier::{
    ActNumber, AddressCode, CaseId, ContractNumber, FacilityId, Icd10, Iin, PopulationId,
    ReasonCode, ReferralId, ServiceCode, ServiceId, Sex, TaxNumber,
};
use crate::money::Tenge;
use crate::placement::FundingSource;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use rust_decimal::Decimal;

/// An act of services of one provider, contract and month.
#[derive(Clone, Default, PartialEq)]
pub struct Act {
    /// Number of the act.
    pub number: Option<ActNumber>,
    /// The provider that formed it.
    pub provider: Option<TaxNumber>,
    /// The contract that it rests on.
    pub contract: Option<ContractNumber>,
    /// The package that pays.
    pub funding: Option<FundingSource>,
    /// The reporting month.
    pub month: Option<Month>,
    /// The day it was formed.
    pub formed_on: Option<Day>,
    /// The day of the check, where the host tells it.
    pub checked_on: Option<Day>,
    /// The medical information system and its version (user agreement 3.1.3).
    pub mis: Option<String>,
    /// How many cases it says it holds.
    pub declared_cases: Option<u64>,
    /// How many service lines it says it holds.
    pub declared_services: Option<u64>,
    /// Its total.
    pub total: Option<Tenge>,
    /// The cases.
    pub cases: Vec<Case>,
}

/// A case: one insured, one episode at one facility.
#[derive(Clone, Default, PartialEq)]
pub struct Case {
    /// Its id inside the MIS.
    pub id: Option<CaseId>,
    /// The insured.
    pub insured: Option<Iin>,
    /// The birth date that the provider's system holds.
    pub birth: Option<Day>,
    /// The sex that the provider's system holds.
    pub sex: Option<Sex>,
    /// The kind of care.
    pub care: Option<CareKind>,
    /// First day.
    pub start: Option<Day>,
    /// Last day.
    pub end: Option<Day>,
    /// The facility.
    pub facility: Option<FacilityId>,
    /// The address where the services were given, by code of the address register.
    pub address: Option<AddressCode>,
    /// The same address as a text, where it has no code.
    pub address_text: Option<String>,
    /// Main diagnosis.
    pub diagnosis: Option<Icd10>,
    /// The day the illness began, where a package pays for a time only.
    pub onset: Option<Day>,
    /// Its total.
    pub total: Option<Tenge>,
    /// What the provider's record of the case says beside.
    pub record: Option<Box<CaseRecord>>,
    /// The services.
    pub services: Vec<Service>,
}

/// What records of cases say that acts did not hold until now, as the provider's system
/// passes it to Qalqan (user agreement 3.1.3). No rule asks for it yet: who signs the act
/// signs it with the rest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CaseRecord {
    /// The insured in the register of the attached population.
    pub population_id: Option<PopulationId>,
    /// The category of the person, 0 to 11; 0 is not determined.
    pub person_category: Option<u32>,
    /// Why the person came, by a code of the unified payment system.
    pub visit_reason: Option<ReasonCode>,
    /// How a stay ended: 200 discharged, 300 transferred, 400 died, 500 left.
    pub stay_outcome: Option<u32>,
    /// The referral that the care rests on.
    pub referral: Option<Referral>,
}

/// A referral.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Referral {
    /// Its id in the unified payment system.
    pub id: Option<ReferralId>,
    /// When it was given.
    pub at: Option<Moment>,
    /// The service that it is for.
    pub service: Option<ServiceCode>,
    /// The diagnosis that it names.
    pub diagnosis: Option<Icd10>,
    /// Its reason.
    pub reason: Option<ReasonCode>,
}

impl Case {
    /// Where a line of the case was given: at the facility that it names, or at the case's.
    ///
    /// ```
    /// use qalqan_core::act::{Case, Service};
    ///
    /// let case = Case { facility: "F-1".parse().ok(), ..Case::default() };
    /// let elsewhere = Service { facility: "F-2".parse().ok(), ..Service::default() };
    /// assert_eq!(case.facility_of(&Service::default()), case.facility.as_ref());
    /// assert_eq!(case.facility_of(&elsewhere), elsewhere.facility.as_ref());
    /// ```
    #[must_use]
    pub fn facility_of<'a>(&'a self, service: &'a Service) -> Option<&'a FacilityId> {
        service.facility.as_ref().or(self.facility.as_ref())
    }
}

/// A service line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Service {
    /// Its id inside the MIS.
    pub id: Option<ServiceId>,
    /// The service by the tariff list.
    pub code: Option<ServiceCode>,
    /// When it was given.
    pub at: Option<Moment>,
    /// Who gave it.
    pub worker: Option<Iin>,
    /// Who gave it, where it is another provider that does so for this one.
    pub executor: Option<TaxNumber>,
    /// The facility, where it is not the case's.
    pub facility: Option<FacilityId>,
    /// The address by code, where it is not the case's.
    pub address: Option<AddressCode>,
    /// The day its data were passed to the payment system.
    pub sent_on: Option<Day>,
    /// How many.
    pub quantity: Option<i64>,
    /// The tariff declared.
    pub tariff: Option<Tenge>,
    /// The coefficient, one when the draft names none.
    pub coefficient: Option<Decimal>,
    /// The amount of the line.
    pub amount: Option<Tenge>,
}

/// Who was ill, with what and where is a person's own: a log shows counts only.
impl fmt::Debug for Act {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Act");
        shown
            .field("number", &self.number)
            .field("month", &self.month);
        shown
            .field("cases", &self.cases.len())
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Case");
        shown
            .field("id", &self.id)
            .field("services", &self.services.len());
        shown.finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;

    #[test]
    fn a_log_shows_no_person() {
        let case = Case {
            birth: Some(Day::known(1980, 5, 6)),
            diagnosis: "F20.0".parse().ok(),
            address_text: Some("Абая 10".into()),
            ..Case::default()
        };
        let act = Act {
            cases: alloc::vec![case],
            ..Act::default()
        };
        let shown = format!("{act:?} {:?}", act.cases.first());
        for own in ["1980", "F20", "Абая"] {
            assert!(!shown.contains(own), "{shown}");
        }
        // and still tells which case is meant
        assert!(shown.contains("Case { id: None, services: 0"), "{shown}");
    }
}
