//! Reading the reference book.

use crate::account::AccountCard;
use crate::act::{Reference, TariffCard};
use crate::calendar::Day;
use crate::fact::Book;
use crate::finding::{At, Finding, Verdict};
use crate::identifier::{AddressCode, FacilityId, Iin, PolicyNumber, ServiceCode, TaxNumber, fold};
use crate::law::catalogue::input;
use crate::party::{FacilityCard, LicenceCard, TaxCard, WorkerCard};
use crate::policy::PolicyCard;
use crate::visit::{VisitCard, VisitUse};
use crate::wire::act::reference_facts::{
    attachment, consent, diagnosis, insurance, load, norm, package, person, position, provider,
    system, texts,
};
use crate::wire::field::{TextField, of, one};
use crate::wire::placement::contract_card as contract;
use crate::wire::reader::Reader;
use crate::wire::rows::{
    List, Read, absent_or, absent_or_text, any_span, list, open_span, part, span,
};
use crate::wire::{
    AccountRow, DeathRow, FacilityRow, LicenceRow, PolicyRow, ReferenceDraft, TariffRow, TaxRow,
    VisitRow, WorkerRow,
};
use alloc::vec::Vec;
use core::hash::Hash;

fn account(reader: &mut Reader, at: &At<'_>, row: &AccountRow) -> Option<(Iin, AccountCard)> {
    let insured = reader.required(at, of!(row.insured));
    let state = reader.required(at, of!(row.state));
    let since = reader.required(at, of!(row.since));
    Some((
        insured?,
        AccountCard {
            state: state?,
            since: since?,
        },
    ))
}

fn death(reader: &mut Reader, at: &At<'_>, row: &DeathRow) -> Option<(Iin, Day)> {
    let insured = reader.required(at, of!(row.insured));
    let day = reader.required(at, of!(row.day));
    Some((insured?, day?))
}

/// A number of our own form written with look-alike or small letters is read as what it
/// means, and noted: as a foreign number it would be another policy.
fn policy_number(reader: &mut Reader, at: &At<'_>, field: TextField<'_>) -> Option<PolicyNumber> {
    let folded = field.value.map(fold);
    let same = folded.as_deref() == field.value;
    let meant = folded.filter(|folded| !same && folded.starts_with("QP-"));
    let Some(number) = meant.and_then(|folded| folded.parse::<PolicyNumber>().ok()) else {
        return reader.required(at, field);
    };
    let path = at.field(field.name).path();
    let finding = Finding::new(&input::LOOK_ALIKE, path.clone()).with("field", field.name);
    let finding = finding.with("value", &number).repair(path, &number);
    reader.exam.find(finding);
    Some(number)
}

fn policy(reader: &mut Reader, at: &At<'_>, row: &PolicyRow) -> Option<(Iin, PolicyCard)> {
    let insured = reader.required(at, of!(row.insured));
    let number = policy_number(reader, at, of!(row.number));
    let period = span(reader, at, of!(row.from), of!(row.to));
    let annulled_from = absent_or(reader, at, of!(row.annulled_from));
    let attached_to = absent_or(reader, at, of!(row.attached_to));
    let card = PolicyCard {
        number: number?,
        period: period?,
        annulled_from: annulled_from?,
        attached_to: attached_to?,
    };
    Some((insured?, card))
}

fn worker(reader: &mut Reader, at: &At<'_>, row: &WorkerRow) -> Option<(Iin, WorkerCard)> {
    let worker = reader.required(at, of!(row.worker));
    let provider = reader.required(at, of!(row.provider));
    let employed = open_span(reader, at, of!(row.from), of!(row.to));
    let speciality = absent_or_text(reader, at, of!(row.speciality));
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
    let code = reader.required(at, of!(row.code));
    let price = reader.required(at, of!(row.price));
    let valid = open_span(reader, at, of!(row.from), of!(row.to));
    Some((
        code?,
        TariffCard {
            price: price?,
            valid: valid?,
        },
    ))
}

fn licence(reader: &mut Reader, at: &At<'_>, row: &LicenceRow) -> Option<(TaxNumber, LicenceCard)> {
    let provider = reader.required(at, of!(row.provider));
    let number = reader.required(at, of!(row.number));
    let valid = open_span(reader, at, of!(row.from), of!(row.to));
    let list = at.field("addresses");
    let codes = row.addresses.iter().enumerate();
    let addresses: Option<Vec<AddressCode>> = codes
        .map(|(index, code)| reader.required(&list.index(index), one("code", code)))
        .collect();
    let address_texts = texts(reader, at, of!(row.address_texts));
    let activities = texts(reader, at, of!(row.activities));
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
    let id = reader.required(at, of!(row.id));
    let provider = reader.required(at, of!(row.provider));
    let address = reader.required(at, of!(row.address));
    let coordinates = absent_or(reader, at, of!(row.coordinates));
    let valid = any_span(reader, at, of!(row.from), of!(row.to));
    Some((
        id?,
        FacilityCard {
            provider: provider?,
            address: address?,
            coordinates: coordinates?,
            valid: valid?,
        },
    ))
}

/// A visit whose silence about its use and its token says nothing; [`append_visits`]
/// lets the list speak for it.
fn visit(reader: &mut Reader, at: &At<'_>, row: &VisitRow) -> Option<(Iin, VisitCard)> {
    let id = reader.required(at, of!(row.id));
    let insured = reader.required(at, of!(row.insured));
    let facility = reader.required(at, of!(row.facility));
    let day = reader.required(at, of!(row.day));
    let method = reader.required(at, of!(row.method));
    let coordinates = absent_or(reader, at, of!(row.coordinates));
    let reason = absent_or(reader, at, of!(row.reason));
    let author = absent_or_text(reader, at, of!(row.author));
    let entered = absent_or(reader, at, of!(row.entered_at));
    let used_by = absent_or_text(reader, at, of!(row.used_by));
    let token = absent_or(reader, at, of!(row.token));
    let card = VisitCard {
        id: id?,
        facility: facility?,
        day: day?,
        method: method?,
        coordinates: coordinates?,
        reason: reason?,
        has_author: author?.is_some(),
        entered: entered?,
        used: used_by?.map_or(VisitUse::Untold, |by| VisitUse::By(by.into())),
        token: token?,
        verified: row.verified,
    };
    Some((insured?, card))
}

/// Visits, with what their list says of all rows.
fn append_visits(
    reader: &mut Reader,
    at: &At<'_>,
    draft: &ReferenceDraft,
    broken: &mut bool,
    visits: &mut Book<Iin, VisitCard>,
) {
    let (Some(list), Some(said)) = (
        list!(draft, visits, MobileCitizens, as_of, stale_days),
        &draft.visits,
    ) else {
        return;
    };
    let Some(mut part) = part(reader, at, &list, visit) else {
        *broken = true;
        return;
    };
    for (_, card) in &mut part.rows {
        if card.used == VisitUse::Untold && said.unused == Some(true) {
            card.used = VisitUse::Unused;
        }
        card.verified = card.verified.or(said.verified);
    }
    *broken |= !part.whole;
    visits.append(part.rows, part.complete && !*broken, part.as_of);
    visits.stay_fresh(list.stale_days);
}

fn tax(reader: &mut Reader, at: &At<'_>, row: &TaxRow) -> Option<(TaxNumber, TaxCard)> {
    let provider = reader.required(at, of!(row.provider));
    let owes = reader.number(at, of!(row.owes));
    Some((provider?, TaxCard { owes: owes? }))
}

/// Every list but the visits: its name, who keeps it, and how a row is read.
macro_rules! each_list {
    ($with:ident) => {
        $with! {
            accounts, Register, account;
            deaths, Individuals, death;
            policies, Register, policy;
            workers, HealthMinistry, worker;
            tariffs, HealthMinistry, tariff;
            contracts, Register, contract;
            licences, Permits, licence;
            facilities, Register, facility;
            taxes, TaxDebt, tax;
            providers, Register, provider;
            people, Individuals, person;
            attachments, Mis, attachment;
            insurance, HealthMinistry, insurance;
            consents, Mis, consent;
            plans, Register, position;
            norms, HealthMinistry, norm;
            packages, HealthMinistry, package;
            systems, Register, system;
            diagnoses, HealthMinistry, diagnosis;
            loads, Register, load;
        }
    };
}

macro_rules! parts {
    ($($name:ident, $source:ident, $row:ident;)*) => {
        /// A book while its parts come in. A list of which a part could not be read whole
        /// is never complete again.
        pub(crate) struct Parts {
            reference: Reference,
            broken: Broken,
        }

        #[derive(Default)]
        struct Broken {
            visits: bool,
            $($name: bool,)*
        }

        impl Parts {
            pub(crate) fn new() -> Self {
                Self {
                    reference: Reference::empty(),
                    broken: Broken::default(),
                }
            }

            /// Adds a part of each list that is given.
            pub(crate) fn append(&mut self, reader: &mut Reader, at: &At<'_>, draft: &ReferenceDraft) {
                let Self { reference, broken } = self;
                $(
                    let list = list!(draft, $name, $source, as_of, stale_days);
                    append(reader, at, list, $row, &mut broken.$name, &mut reference.$name);
                )*
                append_visits(reader, at, draft, &mut broken.visits, &mut reference.visits);
            }

            /// The whole book.
            pub(crate) fn finish(mut self) -> Reference {
                $(self.reference.$name.settle();)*
                self.reference.visits.settle();
                self.reference
            }
        }

        /// The book with each list that is given anew in the place of the old one.
        pub(crate) fn replaced(old: &Reference, new: Reference) -> Reference {
            Reference {
                $($name: newer(&old.$name, new.$name),)*
                visits: newer(&old.visits, new.visits),
            }
        }
    };
}

each_list!(parts);

fn newer<K: Ord + Hash + Clone, V: Clone>(old: &Book<K, V>, new: Book<K, V>) -> Book<K, V> {
    if new.is_given() { new } else { old.clone() }
}

/// A list too long to be read answers nothing, like one that is not there.
fn append<K: Ord + Hash + Clone, V: Clone, R>(
    reader: &mut Reader,
    at: &At<'_>,
    list: Option<List<'_, R>>,
    row: Read<R, (K, V)>,
    broken: &mut bool,
    book: &mut Book<K, V>,
) {
    let Some(list) = list else {
        return;
    };
    let Some(part) = part(reader, at, &list, row) else {
        *broken = true;
        return;
    };
    *broken |= !part.whole;
    book.append(part.rows, part.complete && !*broken, part.as_of);
    book.stay_fresh(list.stale_days);
}

/// Reads the whole book.
pub(crate) fn reference(reader: &mut Reader, at: &At<'_>, draft: &ReferenceDraft) -> Reference {
    let mut parts = Parts::new();
    parts.append(reader, at, draft);
    parts.finish()
}

/// Reads a reference book once, for many checks, with the findings of the reading.
#[must_use]
pub fn read_reference(draft: &ReferenceDraft) -> (Reference, Verdict) {
    let mut reader = Reader::new();
    let reference = reference(&mut reader, &At::root(), draft);
    (reference, reader.exam.close())
}
