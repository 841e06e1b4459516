//! What the registers say of providers: contracts, licences, facilities, people at work.

use crate::account::{AccountCard, AccountState};
use crate::act::{CareKind, LoadCard, PositionCard};
use crate::calendar::Period;
use crate::finding::At;
use crate::identifier::{AddressCode, ContractNumber, FacilityId, Iin, ServiceCode, TaxNumber};
use crate::party::{FacilityCard, LicenceCard, TaxCard, WorkerCard};
use crate::placement::{ContractCard, ContractStatus, FundingSource};
use crate::wire::act::codes;
use crate::wire::field::{Field, TextField, one};
use crate::wire::reader::Reader;
use crate::wire::row::row;
use alloc::string::String;
use alloc::vec::Vec;

row! {
    /// A worker on a roster.
    pub struct WorkerRow reads (Iin, WorkerCard) {
        /// IIN of the worker.
        worker: required,
        /// BIN or IIN of the provider.
        provider: required,
        /// Speciality.
        speciality: optional text,
        employed: open_span {
            /// First day on the roster.
            from,
            /// Last day; still there when absent.
            to,
        },
    }
    => (worker, WorkerCard { provider, speciality, employed })
}

row! {
    /// Whom a worker saw on a day in earlier acts.
    pub struct LoadRow reads (Iin, LoadCard) {
        /// IIN of the worker.
        worker: required,
        /// The day.
        day: required,
        /// Different people.
        patients: required number u32,
    }
    => (worker, LoadCard { day, patients })
}

row! {
    /// A contract.
    pub struct ContractRow reads (ContractNumber, ContractCard) {
        /// Number of the contract.
        number: required,
        /// BIN or IIN of the provider.
        provider: required,
        /// `gobmp` or `osms`.
        #[one_of(FundingSource)]
        funding: required,
        period: span {
            /// First day in force.
            from,
            /// Last day in force.
            to,
        },
        /// The day it was concluded.
        concluded: required,
        /// `on-signing`, `signed` or `terminated-by-issuer`.
        #[one_of(ContractStatus)]
        status: required,
        /// The day of termination.
        terminated_on: optional,
        /// Sum of the financial year in tenge.
        sum: required,
        /// Accepted so far in the financial year, this act apart, in tenge.
        accepted: optional,
        /// Accepted from January to November, in tenge.
        eleven_months: optional,
    }
    => (number, ContractCard {
        provider,
        period,
        concluded,
        status,
        terminated_on,
        funding,
        sum,
        accepted,
        eleven_months,
    })
}

row! {
    /// A position of a contract's plan.
    pub struct PositionRow reads (ContractNumber, PositionCard) {
        /// Number of the contract.
        contract: required,
        /// Code of the service; every one when absent.
        code: optional by service_code,
        /// Kind of care: `out-patient`, `day-hospital`, `in-patient`, `home`, `remote`,
        /// `ambulance` or `screening`; every one when absent.
        #[one_of(CareKind)]
        care: optional,
        /// Financial year; every one of the contract when absent.
        year: optional,
    }
    => (contract, PositionCard { code, care, year })
}

fn service_code(
    reader: &mut Reader,
    at: &At<'_>,
    field: TextField<'_>,
) -> Option<Option<ServiceCode>> {
    codes::absent_or(codes::service, reader, at, field)
}

row! {
    /// A licence.
    pub struct LicenceRow reads (TaxNumber, LicenceCard) {
        /// BIN or IIN of the provider.
        provider: required,
        /// Number of the licence.
        number: required,
        valid: open_span {
            /// First day in force.
            from,
            /// Last day; without end when absent.
            to,
        },
        /// Codes of the address register in the annex: none where the list is empty, not
        /// told where it is absent.
        addresses: optional list by address_codes,
        /// The same addresses as texts.
        address_texts: optional texts,
        /// Activities of the licence and its annexes: none where the list is empty, not told
        /// where it is absent.
        activities: optional texts,
    }
    => (provider, LicenceCard { number, valid, addresses, address_texts, activities })
}

/// Codes up to the first one that is not in its form.
fn address_codes(
    reader: &mut Reader,
    at: &At<'_>,
    field: Field<&[String]>,
) -> Option<Vec<AddressCode>> {
    let list = at.field(field.name);
    let codes = field.value.iter().enumerate();
    codes
        .map(|(index, code)| codes::address(reader, &list.index(index), one("code", code)))
        .collect()
}

row! {
    /// A facility.
    pub struct FacilityRow reads (FacilityId, FacilityCard) {
        /// The facility.
        id: required,
        /// BIN or IIN of the provider.
        provider: required,
        /// Code of the address register.
        address: required by codes::address,
        valid: any_span {
            /// First day on which it is the provider's; from the first when absent.
            from,
            /// Last day; still the provider's when absent.
            to,
        },
        /// Latitude and longitude, `43.238949,76.889709`.
        coordinates: optional,
    }
    => (id, FacilityCard { provider, address, coordinates, valid })
}

row! {
    /// Tax standing.
    pub struct TaxRow reads (TaxNumber, TaxCard) {
        /// BIN or IIN of the provider.
        provider: required,
        /// Debt, or taxes or social payments paid late.
        owes: required number bool,
    }
    => (provider, TaxCard { owes })
}

row! {
    /// A change of a provider's account.
    pub struct ProviderRow reads (TaxNumber, AccountCard) {
        /// BIN or IIN of the provider.
        provider: required,
        /// `open`, `blocked` or `closed`.
        #[one_of(AccountState)]
        state: required,
        /// The first day of the state.
        since: required,
    }
    => (provider, AccountCard { state, since })
}

row! {
    /// An information system.
    pub struct SystemRow reads (String, Period) {
        /// Its name and version, as acts write it.
        mis: text,
        tested: open_span {
            /// The day of the passed test.
            from,
            /// The last day on which it is valid.
            to,
        },
    }
    => (mis, tested)
}
