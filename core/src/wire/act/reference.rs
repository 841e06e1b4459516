//! Reading the reference book. A row that cannot be read is left out with a
//! finding, and its list then no longer counts as complete: what was left out
//! might have been the answer.

use crate::account::AccountCard;
use crate::act::{Reference, TariffCard};
use crate::calendar::{Day, Period};
use crate::fact::{Book, Source};
use crate::finding::{At, Verdict};
use crate::identifier::{AddressCode, ContractNumber, FacilityId, Iin, ServiceCode, TaxNumber};
use crate::party::{FacilityCard, LicenceCard, TaxCard, WorkerCard};
use crate::placement::ContractCard;
use crate::policy::PolicyCard;
use crate::visit::VisitCard;
use crate::wire::reader::Reader;
use crate::wire::{
    AccountRow, ContractRow, DeathRow, FacilityRow, LicenceRow, PolicyRow, ReferenceDraft,
    TariffRow, TaxRow, VisitRow, WorkerRow,
};
use alloc::string::String;
use alloc::vec::Vec;
use core::hash::Hash;

struct List<'a, R> {
    name: &'static str,
    source: Source,
    complete: Option<bool>,
    as_of: Option<&'a String>,
    rows: &'a [R],
}

macro_rules! list {
    ($draft:expr, $name:ident, $source:ident) => {
        $draft.$name.as_ref().map(|list| List {
            name: stringify!($name),
            source: Source::$source,
            complete: list.complete,
            as_of: list.as_of.as_ref(),
            rows: &list.rows,
        })
    };
}

fn book<K: Ord + Hash + Clone, V, R>(
    reader: &mut Reader,
    at: &At<'_>,
    list: Option<List<'_, R>>,
    not_given: Book<K, V>,
    row: fn(&mut Reader, &At<'_>, &R) -> Option<(K, V)>,
) -> Book<K, V> {
    let Some(list) = list else { return not_given };
    let here = at.field(list.name);
    let as_of: Option<Day> = reader.optional(&here, "asOf", list.as_of);
    let dated = as_of.is_some() == list.as_of.is_some();
    if !reader.list_fits(&here, "rows", list.rows.len()) {
        return not_given;
    }
    let rows_at = here.field("rows");
    let read = list.rows.iter().enumerate();
    let rows: Vec<(K, V)> = read
        .filter_map(|(index, one)| row(reader, &rows_at.index(index), one))
        .collect();
    let whole = rows.len() == list.rows.len() && dated;
    Book::new(
        list.source,
        rows,
        whole && list.complete == Some(true),
        as_of,
    )
}

/// The end of a span that has none yet.
const OPEN_END: Day = Day::known(2199, 12, 31);

/// A span whose last day may still be open.
fn span(
    reader: &mut Reader,
    at: &At<'_>,
    from: Option<&String>,
    to: Option<&String>,
) -> Option<Period> {
    let from = reader.required(at, "from", from);
    let to = broken_or(reader, at, "to", to);
    between(reader, at, from?, to?.unwrap_or(OPEN_END))
}

/// A span whose both ends must be named.
fn closed_span(
    reader: &mut Reader,
    at: &At<'_>,
    from: Option<&String>,
    to: Option<&String>,
) -> Option<Period> {
    let from = reader.required(at, "from", from);
    let to = reader.required(at, "to", to);
    between(reader, at, from?, to?)
}

fn between(reader: &mut Reader, at: &At<'_>, from: Day, to: Day) -> Option<Period> {
    match Period::new(from, to) {
        Ok(period) => Some(period),
        Err(error) => {
            reader.malformed(at, "to", error);
            None
        }
    }
}

fn account(reader: &mut Reader, at: &At<'_>, row: &AccountRow) -> Option<(Iin, AccountCard)> {
    let insured = reader.required(at, "insured", row.insured.as_ref());
    let state = reader.required(at, "state", row.state.as_ref());
    let since = reader.required(at, "since", row.since.as_ref());
    Some((
        insured?,
        AccountCard {
            state: state?,
            since: since?,
        },
    ))
}

fn death(reader: &mut Reader, at: &At<'_>, row: &DeathRow) -> Option<(Iin, Day)> {
    let insured = reader.required(at, "insured", row.insured.as_ref());
    let day = reader.required(at, "day", row.day.as_ref());
    Some((insured?, day?))
}

fn policy(reader: &mut Reader, at: &At<'_>, row: &PolicyRow) -> Option<(Iin, PolicyCard)> {
    let insured = reader.required(at, "insured", row.insured.as_ref());
    let number = reader.required(at, "number", row.number.as_ref());
    let period = closed_span(reader, at, row.from.as_ref(), row.to.as_ref());
    let annulled_from = broken_or(reader, at, "annulledFrom", row.annulled_from.as_ref());
    let attached_to = broken_or(reader, at, "attachedTo", row.attached_to.as_ref());
    let card = PolicyCard {
        number: number?,
        period: period?,
        annulled_from: annulled_from?,
        attached_to: attached_to?,
    };
    Some((insured?, card))
}

/// `Some(None)` where absent, `None` where broken: a broken date must not read as
/// "never annulled".
fn broken_or<T: core::str::FromStr<Err: core::fmt::Display>>(
    reader: &mut Reader,
    at: &At<'_>,
    name: &'static str,
    text: Option<&String>,
) -> Option<Option<T>> {
    if text.is_none_or(String::is_empty) {
        return Some(None);
    }
    reader.optional(at, name, text).map(Some)
}

fn worker(reader: &mut Reader, at: &At<'_>, row: &WorkerRow) -> Option<(Iin, WorkerCard)> {
    let worker = reader.required(at, "worker", row.worker.as_ref());
    let provider = reader.required(at, "provider", row.provider.as_ref());
    let employed = span(reader, at, row.from.as_ref(), row.to.as_ref());
    let speciality = row.speciality.as_ref().filter(|text| !text.is_empty());
    let speciality = speciality.map(|_| reader.text(at, "speciality", speciality));
    let speciality = match speciality {
        Some(read) => Some(read?),
        None => None,
    };
    Some((
        worker?,
        WorkerCard {
            provider: provider?,
            speciality,
            employed: employed?,
        },
    ))
}

fn tariff(reader: &mut Reader, at: &At<'_>, row: &TariffRow) -> Option<(ServiceCode, TariffCard)> {
    let code = reader.required(at, "code", row.code.as_ref());
    let price = reader.required(at, "price", row.price.as_ref());
    let valid = span(reader, at, row.from.as_ref(), row.to.as_ref());
    Some((
        code?,
        TariffCard {
            price: price?,
            valid: valid?,
        },
    ))
}

fn contract(
    reader: &mut Reader,
    at: &At<'_>,
    row: &ContractRow,
) -> Option<(ContractNumber, ContractCard)> {
    let number = reader.required(at, "number", row.number.as_ref());
    let provider = reader.required(at, "provider", row.provider.as_ref());
    let funding = reader.required(at, "funding", row.funding.as_ref());
    let period = closed_span(reader, at, row.from.as_ref(), row.to.as_ref());
    let concluded = reader.required(at, "concluded", row.concluded.as_ref());
    let status = reader.required(at, "status", row.status.as_ref());
    let terminated_on = broken_or(reader, at, "terminatedOn", row.terminated_on.as_ref());
    let sum = reader.required(at, "sum", row.sum.as_ref());
    let card = ContractCard {
        provider: provider?,
        period: period?,
        concluded: concluded?,
        status: status?,
        terminated_on: terminated_on?,
        funding: funding?,
        sum: sum?,
    };
    Some((number?, card))
}

fn licence(reader: &mut Reader, at: &At<'_>, row: &LicenceRow) -> Option<(TaxNumber, LicenceCard)> {
    let provider = reader.required(at, "provider", row.provider.as_ref());
    let number = reader.required(at, "number", row.number.as_ref());
    let valid = span(reader, at, row.from.as_ref(), row.to.as_ref());
    let list = at.field("addresses");
    let codes = row.addresses.iter().enumerate();
    let addresses: Option<Vec<AddressCode>> = codes
        .map(|(index, code)| reader.required(&list.index(index), "code", Some(code)))
        .collect();
    Some((
        provider?,
        LicenceCard {
            number: number?,
            valid: valid?,
            addresses: addresses?,
        },
    ))
}

fn facility(
    reader: &mut Reader,
    at: &At<'_>,
    row: &FacilityRow,
) -> Option<(FacilityId, FacilityCard)> {
    let id = reader.required(at, "id", row.id.as_ref());
    let provider = reader.required(at, "provider", row.provider.as_ref());
    let address = reader.required(at, "address", row.address.as_ref());
    Some((
        id?,
        FacilityCard {
            provider: provider?,
            address: address?,
        },
    ))
}

fn visit(reader: &mut Reader, at: &At<'_>, row: &VisitRow) -> Option<(Iin, VisitCard)> {
    let id = reader.required(at, "id", row.id.as_ref());
    let insured = reader.required(at, "insured", row.insured.as_ref());
    let facility = reader.required(at, "facility", row.facility.as_ref());
    let day = reader.required(at, "day", row.day.as_ref());
    let method = reader.required(at, "method", row.method.as_ref());
    let card = VisitCard {
        id: id?,
        facility: facility?,
        day: day?,
        method: method?,
    };
    Some((insured?, card))
}

fn tax(reader: &mut Reader, at: &At<'_>, row: &TaxRow) -> Option<(TaxNumber, TaxCard)> {
    let provider = reader.required(at, "provider", row.provider.as_ref());
    let owes = reader.number(at, "owes", row.owes);
    Some((provider?, TaxCard { owes: owes? }))
}

/// Reads the whole book.
pub(crate) fn reference(reader: &mut Reader, at: &At<'_>, draft: &ReferenceDraft) -> Reference {
    let no = Reference::empty();
    Reference {
        accounts: book(
            reader,
            at,
            list!(draft, accounts, Register),
            no.accounts,
            account,
        ),
        deaths: book(
            reader,
            at,
            list!(draft, deaths, Individuals),
            no.deaths,
            death,
        ),
        policies: book(
            reader,
            at,
            list!(draft, policies, Register),
            no.policies,
            policy,
        ),
        workers: book(
            reader,
            at,
            list!(draft, workers, HealthMinistry),
            no.workers,
            worker,
        ),
        tariffs: book(
            reader,
            at,
            list!(draft, tariffs, HealthMinistry),
            no.tariffs,
            tariff,
        ),
        contracts: book(
            reader,
            at,
            list!(draft, contracts, Register),
            no.contracts,
            contract,
        ),
        licences: book(
            reader,
            at,
            list!(draft, licences, Permits),
            no.licences,
            licence,
        ),
        facilities: book(
            reader,
            at,
            list!(draft, facilities, Register),
            no.facilities,
            facility,
        ),
        visits: book(
            reader,
            at,
            list!(draft, visits, MobileCitizens),
            no.visits,
            visit,
        ),
        taxes: book(reader, at, list!(draft, taxes, TaxDebt), no.taxes, tax),
    }
}

/// Reads a reference book once, for many checks, with the findings of the reading.
#[must_use]
pub fn read_reference(draft: &ReferenceDraft) -> (Reference, Verdict) {
    let mut reader = Reader::new();
    let reference = reference(&mut reader, &At::root(), draft);
    (reference, reader.exam.close())
}
