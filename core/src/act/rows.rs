//! What the lists hold of a case and of a line, found once for all rules: the same
//! insured, worker and service are asked about by one rule after another.

use crate::account::AccountCard;
use crate::act::{Case, NormCard, Reference, Service, TariffCard};
use crate::calendar::{Day, Period};
use crate::fact::Rows;
use crate::identifier::{FacilityId, Iin, ServiceCode};
use crate::party::{ConsentCard, FacilityCard, PersonCard, WorkerCard};
use crate::policy::PolicyCard;

/// The rows of a case's insured, and of its facility. A case without one has no rows,
/// and each rule says so before it asks for them.
pub(super) struct CaseRows<'a> {
    pub(super) accounts: Rows<'a, Iin, AccountCard>,
    pub(super) deaths: Rows<'a, Iin, Day>,
    pub(super) policies: Rows<'a, Iin, PolicyCard>,
    pub(super) people: Rows<'a, Iin, PersonCard>,
    pub(super) insurance: Rows<'a, Iin, Period>,
    pub(super) consents: Rows<'a, Iin, ConsentCard>,
    pub(super) facilities: Rows<'a, FacilityId, FacilityCard>,
}

impl<'a> CaseRows<'a> {
    pub(super) fn of(case: &Case, reference: &'a Reference) -> Self {
        let insured = case.insured.as_ref();
        Self {
            accounts: reference.accounts.rows_at(insured),
            deaths: reference.deaths.rows_at(insured),
            policies: reference.policies.rows_at(insured),
            people: reference.people.rows_at(insured),
            insurance: reference.insurance.rows_at(insured),
            consents: reference.consents.rows_at(insured),
            facilities: reference.facilities.rows_at(case.facility.as_ref()),
        }
    }
}

/// The rows of a line's worker and service, and those of its case.
pub(super) struct LineRows<'a> {
    pub(super) case: &'a CaseRows<'a>,
    pub(super) workers: Rows<'a, Iin, WorkerCard>,
    pub(super) tariffs: Rows<'a, ServiceCode, TariffCard>,
    pub(super) norms: Rows<'a, ServiceCode, NormCard>,
}

impl<'a> LineRows<'a> {
    pub(super) fn of(service: &Service, case: &'a CaseRows<'a>, reference: &'a Reference) -> Self {
        let code = service.code.as_ref();
        Self {
            case,
            workers: reference.workers.rows_at(service.worker.as_ref()),
            tariffs: reference.tariffs.rows_at(code),
            norms: reference.norms.rows_at(code),
        }
    }
}
