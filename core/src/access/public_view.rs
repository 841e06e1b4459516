//! What anyone may see without registration (mechanism 39).
//!
//! The view has its own types. They have no field for a person: no IIN, no name of
//! a person, no worker, no insured. Of a provider that is a person neither number nor name
//! nor home is shown; the facilities are public (39(3)), save one at the home and a name
//! that is the person's. Of whom it is not known whether it is a person, no place is shown.
//! Every text goes through [`PublicText`]; free notices also need the host's word that a
//! person has read them, since no program tells every name.

use crate::access::public_text::{PublicText, Withheld};
use crate::calendar::{Day, Period};
use crate::fact::{Lack, Source};
use crate::finding::{At, Examination, Finding};
use crate::identifier::{Bin, ContractNumber, LicenceNumber, TaxNumber};
use crate::law::catalogue::access as rules;
use crate::money::Tenge;
use crate::party::{Coordinates, Requisite};
use crate::placement::ContractStatus;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

/// A provider as the register knows it: this may hold a person's number.
#[derive(Clone)]
pub struct ProviderEntry {
    /// BIN, or an entrepreneur's IIN.
    pub number: Option<TaxNumber>,
    /// Name of the health entity.
    pub name: Option<String>,
    /// Where an entrepreneur lives: never shown.
    pub residence: Requisite<String>,
    /// Its licences.
    pub licences: Vec<LicenceNumber>,
    /// Its facilities.
    pub facilities: Vec<FacilityEntry>,
    /// Its contracts.
    pub contracts: Vec<ContractEntry>,
    /// Notices that it published.
    pub notices: Vec<String>,
    /// Has a person read the notices and found no personal data? Unknown when `None`.
    pub notices_reviewed: Option<bool>,
}

/// Nothing of it: names and notices may be of people.
impl fmt::Debug for ProviderEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ProviderEntry(..)")
    }
}

/// A facility as the register knows it.
#[derive(Clone)]
pub struct FacilityEntry {
    /// Name.
    pub name: Option<String>,
    /// Address.
    pub address: Option<String>,
    /// Place on the map.
    pub coordinates: Option<Coordinates>,
    /// Design capacity: visits a shift, or beds.
    pub capacity: Option<u32>,
}

/// Nothing of it: a person's facility may be a home.
impl fmt::Debug for FacilityEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FacilityEntry(..)")
    }
}

/// A contract as the register knows it.
#[derive(Clone, Debug)]
pub struct ContractEntry {
    /// Number.
    pub number: Option<ContractNumber>,
    /// The day it was concluded.
    pub concluded: Option<Day>,
    /// Days in force.
    pub period: Option<Period>,
    /// Status.
    pub status: Option<ContractStatus>,
    /// Sum of the financial year.
    pub sum: Option<Tenge>,
}

/// A provider as anyone may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicView {
    /// A legal entity's number; nothing for a person.
    pub bin: Option<Bin>,
    /// Name of the health entity.
    pub name: Option<PublicText>,
    /// Licences.
    pub licences: Vec<PublicText>,
    /// Facilities.
    pub facilities: Vec<PublicFacility>,
    /// Contracts.
    pub contracts: Vec<PublicContract>,
    /// Notices.
    pub notices: Vec<PublicText>,
}

/// A facility as anyone may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicFacility {
    /// Name.
    pub name: Option<PublicText>,
    /// Address.
    pub address: Option<PublicText>,
    /// Place on the map.
    pub coordinates: Option<Coordinates>,
    /// Design capacity.
    pub capacity: Option<u32>,
}

/// A contract as anyone may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicContract {
    /// Number.
    pub number: Option<PublicText>,
    /// The day it was concluded.
    pub concluded: Option<Day>,
    /// Days in force.
    pub period: Option<Period>,
    /// Status.
    pub status: Option<ContractStatus>,
    /// Sum of the financial year.
    pub sum: Option<Tenge>,
}

/// Makes the public view; every text withheld leaves a finding.
pub fn publish(exam: &mut Examination, at: &At<'_>, entry: &ProviderEntry) -> PublicView {
    let (bin, owner) = match entry.number {
        Some(TaxNumber::Bin(bin)) => (Some(bin), Owner::Entity),
        Some(TaxNumber::Iin(_)) => (None, Owner::Person),
        None => (None, Owner::Unknown),
    };
    let list = at.field("facilities");
    let facilities = entry.facilities.iter().enumerate();
    let facilities = facilities
        .map(|(index, facility)| {
            let here = list.index(index);
            match owner {
                Owner::Person => facility_of_person(exam, &here, facility, entry),
                Owner::Entity | Owner::Unknown => public_facility(exam, &here, facility, owner),
            }
        })
        .collect();
    let list = at.field("contracts");
    let contracts = entry.contracts.iter().enumerate();
    let contracts = contracts
        .map(|(index, contract)| {
            let here = list.index(index);
            PublicContract {
                number: contract_number(exam, &here, contract.number.as_ref()),
                concluded: contract.concluded,
                period: contract.period,
                status: contract.status,
                sum: contract.sum,
            }
        })
        .collect();
    PublicView {
        bin,
        name: own_text(exam, at, "name", entry.name.as_deref(), owner),
        licences: licences(exam, at, &entry.licences),
        facilities,
        contracts,
        notices: notices(exam, at, entry),
    }
}

/// Whose name and places they are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Owner {
    Entity,
    Person,
    Unknown,
}

fn public_facility(
    exam: &mut Examination,
    at: &At<'_>,
    facility: &FacilityEntry,
    owner: Owner,
) -> PublicFacility {
    let placed = facility.coordinates.filter(|_| {
        // a place on the map is an address
        person_unpublished(exam, at, "coordinates", owner)
    });
    PublicFacility {
        name: own_text(exam, at, "name", facility.name.as_deref(), owner),
        address: own_text(exam, at, "address", facility.address.as_deref(), owner),
        coordinates: placed,
        capacity: facility.capacity,
    }
}

/// A facility of an entrepreneur is public as any other (39(3)); the person's name and home
/// are not.
fn facility_of_person(
    exam: &mut Examination,
    at: &At<'_>,
    facility: &FacilityEntry,
    entry: &ProviderEntry,
) -> PublicFacility {
    let rule = &rules::PERSON_UNPUBLISHED;
    let at_home = match (&entry.residence, facility.address.as_deref()) {
        (Requisite::Given(home), Some(address)) => Some(is_within(address, home)),
        (Requisite::Absent, _) => Some(false),
        // a home that could not be read may be anywhere, and so may a facility
        (Requisite::Broken, _) | (Requisite::Given(_), None) => None,
    };
    let named = facility.name.as_deref().zip(entry.name.as_deref());
    // of a person whose name is not known any name may be the person's
    let named = named.map(|(name, person)| names_person(name, person));
    let mut shown = |field: &'static str, needs: &'static str, is_persons: Option<bool>| {
        let path = || at.field(field).path();
        match is_persons {
            Some(true) => exam.find(Finding::new(rule, path()).with("field", field)),
            Some(false) => exam.pass(rule),
            None => exam.lack(rule, path(), needs, Source::Register, Lack::NoKey),
        }
        is_persons == Some(false)
    };
    let name = facility.name.as_deref();
    let name = name.filter(|_| shown("name", "name", named));
    let address = facility.address.as_deref();
    let address = address.filter(|_| shown("address", "residence", at_home));
    // a place on the map is an address
    let placed = facility.coordinates;
    let coordinates = placed.filter(|_| shown("coordinates", "residence", at_home));
    let mut public = |field: &'static str, text: Result<PublicText, Withheld>| {
        no_personal_data(exam, &at.field(field), field, text)
    };
    PublicFacility {
        name: name.and_then(|text| public("name", PublicText::of_notice(text))),
        address: address.and_then(|text| public("address", PublicText::of(text))),
        coordinates,
        capacity: facility.capacity,
    }
}

/// Letters and digits alone, small: two ways to write an address are one.
fn plain(text: &str) -> String {
    let letters = text.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// Is the address the home, or a part of it?
fn is_within(address: &str, home: &str) -> bool {
    let home = plain(home);
    !home.is_empty() && plain(address).contains(&home)
}

/// Letters that a word keeps in all its cases, at least.
const STEM: usize = 4;

/// Does the name of a facility hold a word of its owner's name, in any case?
fn names_person(name: &str, person: &str) -> bool {
    let mut words = person.split(|letter: char| !letter.is_alphabetic());
    let name = plain(name);
    words.any(|word| {
        let count = word.chars().count();
        let stem = word.chars().take(count.saturating_sub(2).max(STEM));
        count >= STEM && name.contains(&plain(&stem.collect::<String>()))
    })
}

/// Is it an entity's? A person's name and place are personal data; where nobody knows whose
/// they are, they stay unpublished, too.
fn person_unpublished(
    exam: &mut Examination,
    at: &At<'_>,
    field: &'static str,
    owner: Owner,
) -> bool {
    let rule = &rules::PERSON_UNPUBLISHED;
    let path = || at.field(field).path();
    match owner {
        Owner::Entity => exam.pass(rule),
        Owner::Person => exam.find(Finding::new(rule, path()).with("field", field)),
        Owner::Unknown => exam.lack(rule, path(), "number", Source::Register, Lack::NoKey),
    }
    owner == Owner::Entity
}

fn own_text(
    exam: &mut Examination,
    at: &At<'_>,
    field: &'static str,
    text: Option<&str>,
    owner: Owner,
) -> Option<PublicText> {
    let text = text.filter(|_| person_unpublished(exam, at, field, owner))?;
    no_personal_data(exam, &at.field(field), field, PublicText::of(text))
}

/// A number in our own form holds a year, a serial and a check character, and so
/// nobody's number, whatever its digits look like.
fn contract_number(
    exam: &mut Examination,
    at: &At<'_>,
    number: Option<&ContractNumber>,
) -> Option<PublicText> {
    let number = number?;
    let text = number.as_str();
    let public = if number.is_own() {
        Ok(PublicText::of_grammar(text))
    } else {
        PublicText::of(text)
    };
    no_personal_data(exam, &at.field("number"), "number", public)
}

fn licences(exam: &mut Examination, at: &At<'_>, numbers: &[LicenceNumber]) -> Vec<PublicText> {
    let list = at.field("licences");
    let numbers = numbers.iter().map(LicenceNumber::as_str).enumerate();
    numbers
        .filter_map(|(index, text)| {
            no_personal_data(exam, &list.index(index), "licences", PublicText::of(text))
        })
        .collect()
}

fn notices(exam: &mut Examination, at: &At<'_>, entry: &ProviderEntry) -> Vec<PublicText> {
    let rule = &rules::NO_PERSONAL_DATA;
    let list = at.field("notices");
    let texts = entry.notices.iter().enumerate();
    let mut published = Vec::new();
    for (index, text) in texts {
        let here = list.index(index);
        let public = no_personal_data(exam, &here, "notices", PublicText::of_notice(text));
        if entry.notices_reviewed == Some(true) {
            published.extend(public);
        } else if public.is_some() {
            exam.lack(
                rule,
                here.path(),
                "review",
                Source::Register,
                Lack::NotGiven,
            );
        }
    }
    published
}

fn no_personal_data(
    exam: &mut Examination,
    at: &At<'_>,
    field: &'static str,
    public: Result<PublicText, Withheld>,
) -> Option<PublicText> {
    let rule = &rules::NO_PERSONAL_DATA;
    match &public {
        Ok(_) => exam.pass(rule),
        Err(kind) => {
            let finding = Finding::new(rule, at.path()).with("field", field);
            exam.find(finding.with("kind", kind.name()));
        }
    }
    public.ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identifier::control_digit;
    use proptest::prelude::*;
    use std::string::String as Text;

    /// A made-up person's number, or none where the serial has no control digit.
    fn made_up(serial: u16) -> Option<Text> {
        let body = std::format!("9001013{:04}", serial % 10_000);
        let digits: Vec<u8> = body.bytes().map(|byte| byte - b'0').collect();
        let control = control_digit(&digits.try_into().unwrap())?;
        Some(std::format!("{body}{control}"))
    }

    fn entry(number: &str, text: &str) -> ProviderEntry {
        ProviderEntry {
            number: number.parse().ok(),
            name: Some(text.into()),
            residence: Requisite::Absent,
            licences: std::vec![],
            facilities: std::vec![FacilityEntry {
                name: Some(text.into()),
                address: Some(text.into()),
                coordinates: None,
                capacity: Some(200),
            }],
            contracts: std::vec![ContractEntry {
                number: text.parse().ok(),
                concluded: None,
                period: None,
                status: None,
                sum: None,
            }],
            notices: std::vec![text.into()],
            notices_reviewed: Some(true),
        }
    }

    #[test]
    fn a_bin_is_public() {
        let text = "БИН 050540004455";
        let view = publish(
            &mut Examination::open(),
            &At::root(),
            &entry("050540004455", text),
        );
        assert!(view.bin.is_some() && view.name.is_some() && view.notices.len() == 1);
    }

    #[test]
    fn an_entry_shows_nothing() {
        let shown = std::format!("{:?}", entry("050540004455", "ИП Ахметова"));
        assert_eq!(shown, "ProviderEntry(..)");
    }

    #[test]
    fn of_a_person_neither_name_nor_home_is_shown() {
        let number = (0..20).find_map(made_up).unwrap();
        for (number, home, found, open) in [
            (number.as_str(), None, 2, 0),
            (number.as_str(), Some("ип «Ахметова»"), 3, 0),
            ("", None, 0, 3),
        ] {
            let mut exam = Examination::open();
            let mut entry = entry(number, "ИП Ахметова");
            entry.residence = home.map_or(Requisite::Absent, |home| Requisite::Given(home.into()));
            let view = publish(&mut exam, &At::root(), &entry);
            assert!(view.bin.is_none() && view.name.is_none());
            let facility = &view.facilities[0];
            assert!(facility.name.is_none());
            assert_eq!(facility.address.is_some(), found == 2);
            assert_eq!(facility.capacity, Some(200));
            let line = exam.close().coverage.into_iter();
            let line = line.filter(|line| line.rule == &rules::PERSON_UNPUBLISHED);
            let counts: Vec<_> = line.map(|line| (line.found, line.not_checked)).collect();
            assert_eq!(counts, [(found, open)]);
        }
    }

    /// What a facility is called may be the name of a person that nobody told.
    #[test]
    fn of_a_person_without_a_name_no_name_is_shown() {
        let mut entry = entry(&(0..20).find_map(made_up).unwrap(), "Ахметова");
        entry.name = None;
        let mut exam = Examination::open();
        let view = publish(&mut exam, &At::root(), &entry);
        assert!(view.facilities[0].name.is_none() && view.facilities[0].address.is_some());
        let verdict = exam.close();
        let line = verdict.line(&rules::PERSON_UNPUBLISHED);
        let told = line.map(|line| (line.passed, line.found, line.not_checked));
        assert_eq!(told, Some((1, 0, 1)));
    }

    #[test]
    fn a_name_is_the_persons_in_any_case() {
        for (name, persons) in [
            ("Кабинет Ахметовой", true),
            ("АХМЕТОВА", true),
            ("Корпус 1", false),
            ("Кабинет ИП", false),
            ("Ахмет Байтұрсынов көшесіндегі кабинет", false),
        ] {
            assert_eq!(names_person(name, "ИП Ахметова Ә."), persons, "{name}");
        }
    }

    #[test]
    fn notices_that_nobody_read_stay_unpublished() {
        for reviewed in [None, Some(false)] {
            let mut entry = entry("050540004455", "Приём с 9 до 18");
            entry.notices_reviewed = reviewed;
            let mut exam = Examination::open();
            let view = publish(&mut exam, &At::root(), &entry);
            assert!(view.notices.is_empty() && !exam.close().complete());
        }
    }

    proptest! {
        #[test]
        fn no_view_holds_a_person(serial in 0_u16..10_000, gap in "[ ./_–-]{0,3}", split in 1_usize..11) {
            let Some(number) = made_up(serial) else { return Ok(()) };
            let (left, right) = number.split_at(split);
            let hidden = std::format!("Кабинет {left}{gap}{right}, тел. 5");
            for owner in ["050540004455", &number] {
                let mut exam = Examination::open();
                let view = publish(&mut exam, &At::root(), &entry(owner, &hidden));
                let shown: Text = std::format!("{view:?}").chars().filter(char::is_ascii_digit).collect();
                prop_assert!(!shown.contains(&number), "{}", shown);
            }
        }
    }
}
