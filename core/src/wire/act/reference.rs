//! Reading the reference book.

use crate::account::AccountCard;
use crate::act::{Reference, TariffCard};
use crate::calendar::Day;
use crate::finding::{At, Finding, Verdict};
use crate::identifier::{AddressCode, FacilityId, Iin, PolicyNumber, ServiceCode, TaxNumber, fold};
use crate::law::catalogue::input;
use crate::party::{FacilityCard, LicenceCard, TaxCard, WorkerCard};
use crate::policy::PolicyCard;
use crate::visit::VisitCard;
use crate::wire::act::reference_facts::{
    attachment, consent, insurance, norm, package, person, position, provider, system, texts,
};
use crate::wire::contract_row::contract;
use crate::wire::reader::Reader;
use crate::wire::rows::{absent_or, absent_or_text, book, list, open_span, span};
use crate::wire::{
    AccountRow, DeathRow, FacilityRow, LicenceRow, PolicyRow, ReferenceDraft, TariffRow, TaxRow,
    VisitRow, WorkerRow,
};
use alloc::string::String;
use alloc::vec::Vec;

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

/// A number of our own form written with look-alike or small letters is read as what it
/// means, and noted: as a foreign number it would be another policy.
fn policy_number(reader: &mut Reader, at: &At<'_>, text: Option<&String>) -> Option<PolicyNumber> {
    let folded = text.map(|text| fold(text));
    let same = folded.as_ref() == text;
    let meant = folded.filter(|folded| !same && folded.starts_with("QP-"));
    let Some(number) = meant.and_then(|folded| folded.parse::<PolicyNumber>().ok()) else {
        return reader.required(at, "number", text);
    };
    let path = at.field("number").path();
    let finding = Finding::new(&input::LOOK_ALIKE, path.clone()).with("field", "number");
    let finding = finding.with("value", &number).repair(path, &number);
    reader.exam.find(finding);
    Some(number)
}

fn policy(reader: &mut Reader, at: &At<'_>, row: &PolicyRow) -> Option<(Iin, PolicyCard)> {
    let insured = reader.required(at, "insured", row.insured.as_ref());
    let number = policy_number(reader, at, row.number.as_ref());
    let period = span(reader, at, row.from.as_ref(), row.to.as_ref());
    let annulled_from = absent_or(reader, at, "annulledFrom", row.annulled_from.as_ref());
    let attached_to = absent_or(reader, at, "attachedTo", row.attached_to.as_ref());
    let card = PolicyCard {
        number: number?,
        period: period?,
        annulled_from: annulled_from?,
        attached_to: attached_to?,
    };
    Some((insured?, card))
}

fn worker(reader: &mut Reader, at: &At<'_>, row: &WorkerRow) -> Option<(Iin, WorkerCard)> {
    let worker = reader.required(at, "worker", row.worker.as_ref());
    let provider = reader.required(at, "provider", row.provider.as_ref());
    let employed = open_span(reader, at, row.from.as_ref(), row.to.as_ref());
    let speciality = absent_or_text(reader, at, "speciality", row.speciality.as_ref());
    Some((
        worker?,
        WorkerCard {
            provider: provider?,
            speciality: speciality?,
            employed: employed?,
        },
    ))
}

fn tariff(reader: &mut Reader, at: &At<'_>, row: &TariffRow) -> Option<(ServiceCode, TariffCard)> {
    let code = reader.required(at, "code", row.code.as_ref());
    let price = reader.required(at, "price", row.price.as_ref());
    let valid = open_span(reader, at, row.from.as_ref(), row.to.as_ref());
    Some((
        code?,
        TariffCard {
            price: price?,
            valid: valid?,
        },
    ))
}

fn licence(reader: &mut Reader, at: &At<'_>, row: &LicenceRow) -> Option<(TaxNumber, LicenceCard)> {
    let provider = reader.required(at, "provider", row.provider.as_ref());
    let number = reader.required(at, "number", row.number.as_ref());
    let valid = open_span(reader, at, row.from.as_ref(), row.to.as_ref());
    let list = at.field("addresses");
    let codes = row.addresses.iter().enumerate();
    let addresses: Option<Vec<AddressCode>> = codes
        .map(|(index, code)| reader.required(&list.index(index), "code", Some(code)))
        .collect();
    let address_texts = texts(reader, at, "addressTexts", &row.address_texts);
    let activities = texts(reader, at, "activities", &row.activities);
    Some((
        provider?,
        LicenceCard {
            number: number?,
            valid: valid?,
            addresses: addresses?,
            address_texts: address_texts?,
            activities: activities?,
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
    let coordinates = absent_or(reader, at, "coordinates", row.coordinates.as_ref());
    Some((
        id?,
        FacilityCard {
            provider: provider?,
            address: address?,
            coordinates: coordinates?,
        },
    ))
}

fn visit(reader: &mut Reader, at: &At<'_>, row: &VisitRow) -> Option<(Iin, VisitCard)> {
    let id = reader.required(at, "id", row.id.as_ref());
    let insured = reader.required(at, "insured", row.insured.as_ref());
    let facility = reader.required(at, "facility", row.facility.as_ref());
    let day = reader.required(at, "day", row.day.as_ref());
    let method = reader.required(at, "method", row.method.as_ref());
    let coordinates = absent_or(reader, at, "coordinates", row.coordinates.as_ref());
    let card = VisitCard {
        id: id?,
        facility: facility?,
        day: day?,
        method: method?,
        coordinates: coordinates?,
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
    macro_rules! read {
        ($name:ident, $source:ident, $row:ident) => {
            list!(draft, $name, $source, as_of)
                .and_then(|list| book(reader, at, &list, $row))
                // a list too long to be read answers nothing, like one that is not there
                .unwrap_or(no.$name)
        };
    }
    Reference {
        accounts: read!(accounts, Register, account),
        deaths: read!(deaths, Individuals, death),
        policies: read!(policies, Register, policy),
        workers: read!(workers, HealthMinistry, worker),
        tariffs: read!(tariffs, HealthMinistry, tariff),
        contracts: read!(contracts, Register, contract),
        licences: read!(licences, Permits, licence),
        facilities: read!(facilities, Register, facility),
        visits: read!(visits, MobileCitizens, visit),
        taxes: read!(taxes, TaxDebt, tax),
        providers: read!(providers, Register, provider),
        people: read!(people, Individuals, person),
        attachments: read!(attachments, Mis, attachment),
        insurance: read!(insurance, HealthMinistry, insurance),
        consents: read!(consents, Mis, consent),
        plans: read!(plans, Register, position),
        norms: read!(norms, HealthMinistry, norm),
        packages: read!(packages, HealthMinistry, package),
        systems: read!(systems, Register, system),
    }
}

/// Reads a reference book once, for many checks, with the findings of the reading.
#[must_use]
pub fn read_reference(draft: &ReferenceDraft) -> (Reference, Verdict) {
    let mut reader = Reader::new();
    let reference = reference(&mut reader, &At::root(), draft);
    (reference, reader.exam.close())
}
