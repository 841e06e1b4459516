//! What anyone may see without registration (mechanism 39).
//!
//! The view has its own types. They have no field for a person: no IIN, no name of
//! a person, no worker, no insured. Of a provider that is a person neither number nor name
//! nor home is shown; the facilities are public (39(3)), save one at the home and a name
//! that is the person's; the numbers of licences and contracts, which a public register turns
//! into the name, where a parameter of the edition says so. Of whom it is not known whether it
//! is a person, no place is shown. Every text goes through [`PublicText`]; free notices also
//! need the host's word that a person has read them, since no program tells every name, and so
//! does every text that may hold one.

use crate::access::home::{is_within, names_person};
use crate::access::public_entry::{
    FacilityEntry, ProviderEntry, PublicContract, PublicFacility, PublicView,
};
use crate::access::public_text::{PublicText, Withheld};
use crate::fact::{Lack, Source};
use crate::finding::{At, Claim, Examination, Finding, Path};
use crate::identifier::{ContractNumber, LicenceNumber, TaxNumber};
use crate::law::catalogue::access as rules;
use crate::law::{Rule, TraderNumbers};
use crate::party::{Coordinates, Requisite};
use alloc::vec::Vec;

/// Makes the public view; every text withheld leaves a finding.
pub fn publish(
    exam: &mut Examination,
    at: &At<'_>,
    entry: &ProviderEntry,
    numbers: TraderNumbers,
) -> PublicView {
    let (bin, owner) = match entry.number {
        Some(TaxNumber::Bin(bin)) => (Some(bin), Owner::Entity),
        Some(TaxNumber::Iin(_)) => (None, Owner::Person),
        None => (None, Owner::Unknown),
    };
    let desk = &mut Desk {
        exam,
        owner,
        numbers,
        names_reviewed: entry.names_reviewed == Some(true),
    };
    let list = at.field("facilities");
    let facilities = entry.facilities.iter().enumerate();
    let facilities = facilities
        .map(|(index, facility)| {
            let here = list.index(index);
            match owner {
                Owner::Person => facility_of_person(desk, &here, facility, entry),
                Owner::Entity | Owner::Unknown => public_facility(desk, &here, facility),
            }
        })
        .collect();
    let list = at.field("contracts");
    let contracts = entry.contracts.iter().enumerate();
    let contracts = contracts
        .map(|(index, contract)| {
            let here = list.index(index);
            PublicContract {
                number: contract_number(desk, &here, contract.number.as_ref()),
                concluded: contract.concluded,
                period: contract.period,
                status: contract.status,
                sum: contract.sum,
            }
        })
        .collect();
    PublicView {
        bin,
        name: own_text(
            desk,
            at,
            "name",
            (entry.name.as_deref(), PublicText::of_its_name),
        ),
        licences: licences(desk, at, &entry.licences),
        facilities,
        contracts,
        notices: notices(desk, at, entry),
    }
}

/// The name of a row or of a column of a public table: nobody's, as far as a program can tell.
pub fn public_label(exam: &mut Examination, at: &At<'_>, text: &str) -> Option<PublicText> {
    let mut desk = Desk {
        exam,
        owner: Owner::Entity,
        numbers: TraderNumbers::Withheld,
        names_reviewed: false,
    };
    desk.no_personal_data(at, "name", PublicText::of(text))
}

/// Where texts are looked at, and whose they are.
struct Desk<'e> {
    exam: &'e mut Examination,
    owner: Owner,
    numbers: TraderNumbers,
    names_reviewed: bool,
}

/// Whose name and places they are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Owner {
    Entity,
    Person,
    Unknown,
}

fn public_facility(desk: &mut Desk<'_>, at: &At<'_>, facility: &FacilityEntry) -> PublicFacility {
    let (name, address) = (facility.name.as_deref(), facility.address.as_deref());
    let placed = facility.coordinates.filter(|_| {
        // a place on the map is an address
        desk.person_unpublished(at, "coordinates")
    });
    let name = own_text(desk, at, "name", (name, PublicText::of_organisation));
    let address = address.filter(|_| desk.person_unpublished(at, "address"));
    let address = address.map(PublicText::of_its_address);
    let (address, coordinates) = desk.place(at, address, placed);
    PublicFacility {
        name,
        address,
        coordinates,
        capacity: facility.capacity,
    }
}

/// A facility of an entrepreneur is public as any other (39(3)); the person's name and home
/// are not.
fn facility_of_person(
    desk: &mut Desk<'_>,
    at: &At<'_>,
    facility: &FacilityEntry,
    entry: &ProviderEntry,
) -> PublicFacility {
    let rule = &rules::PERSON_UNPUBLISHED;
    let at_home = match (&entry.residence, facility.address.as_deref()) {
        (Requisite::Given(home), Some(address)) => Some(is_within(address, home)),
        // a home that nobody told, or that could not be read, may be anywhere, and so may a
        // facility
        (Requisite::Absent | Requisite::Broken, _) | (Requisite::Given(_), None) => None,
    };
    let untold = match &entry.residence {
        Requisite::Absent => Lack::NotGiven,
        Requisite::Given(_) | Requisite::Broken => Lack::NoKey,
    };
    let named = facility.name.as_deref().zip(entry.name.as_deref());
    // of a person whose name is not known any name may be the person's
    let named = named.map(|(name, person)| names_person(name, person) || tells_home(name, entry));
    let mut shown = |field: &'static str, (needs, lack), is_persons: Option<bool>| {
        let path = || at.field(field).path();
        match is_persons {
            Some(true) => desk
                .exam
                .find(Finding::new(rule, path()).with("field", field)),
            Some(false) => desk.exam.pass(rule),
            None => desk.exam.lack(rule, path(), needs, Source::Register, lack),
        }
        is_persons == Some(false)
    };
    let name = facility.name.as_deref();
    let name = name.filter(|_| shown("name", ("name", Lack::NoKey), named));
    let address = facility.address.as_deref();
    let address = address.filter(|_| shown("address", ("residence", untold), at_home));
    // a place on the map is an address
    let placed = facility.coordinates;
    let coordinates = placed.filter(|_| shown("coordinates", ("residence", untold), at_home));
    let name = name.map(PublicText::of);
    let name = name.and_then(|text| desk.no_personal_data(&at.field("name"), "name", text));
    let address = address.map(PublicText::of_address);
    let (address, coordinates) = desk.place(at, address, coordinates);
    PublicFacility {
        name,
        address,
        coordinates,
        capacity: facility.capacity,
    }
}

/// Does a text tell where the person lives?
fn tells_home(text: &str, entry: &ProviderEntry) -> bool {
    matches!(&entry.residence, Requisite::Given(home) if is_within(text, home))
}

impl Desk<'_> {
    /// Is it an entity's? A person's name and place are personal data; where nobody knows whose
    /// they are, they stay unpublished, too.
    fn person_unpublished(&mut self, at: &At<'_>, field: &'static str) -> bool {
        let rule = &rules::PERSON_UNPUBLISHED;
        let path = at.field(field).path();
        self.is_entitys(rule, path, field)
    }

    fn is_entitys(&mut self, rule: &'static Rule, path: Path, field: &'static str) -> bool {
        match self.owner {
            Owner::Entity => self.exam.pass(rule),
            Owner::Person => self
                .exam
                .find(Finding::new(rule, path).with("field", field)),
            Owner::Unknown => {
                let lack = Lack::NoKey;
                self.exam.lack(rule, path, "number", Source::Register, lack);
            }
        }
        self.owner == Owner::Entity
    }

    /// An address and its place on the map: where the one may be a home, the other is.
    fn place(
        &mut self,
        at: &At<'_>,
        address: Option<Result<PublicText, Withheld>>,
        placed: Option<Coordinates>,
    ) -> (Option<PublicText>, Option<Coordinates>) {
        let Some(address) = address else {
            return (None, placed);
        };
        let doubt = address.as_ref().ok().and_then(PublicText::doubt);
        let home = doubt == Some(Withheld::Home);
        let shown = self.no_personal_data(&at.field("address"), "address", address);
        let mut placed = placed;
        if home && shown.is_none() && placed.take().is_some() {
            let path = at.field("coordinates").path();
            let finding = Finding::new(&rules::POSSIBLE_PERSON, path);
            let finding = finding.with("field", "coordinates");
            self.exam.find(finding.with("kind", Withheld::Home.name()));
        }
        (shown, placed)
    }

    /// May the number of a licence or a contract be shown? A public register turns it into a
    /// name.
    fn number_shown(&mut self, at: &At<'_>, field: &'static str) -> bool {
        let rule = &rules::PERSON_UNPUBLISHED;
        if self.numbers == TraderNumbers::Shown {
            self.exam.pass(rule);
            return true;
        }
        self.is_entitys(rule, at.path(), field)
    }

    fn no_personal_data(
        &mut self,
        at: &At<'_>,
        field: &'static str,
        public: Result<PublicText, Withheld>,
    ) -> Option<PublicText> {
        let rule = &rules::NO_PERSONAL_DATA;
        let text = self.none_found(at, field, public)?;
        self.exam.pass(rule);
        self.possible_person(at, field, text)
    }

    /// The text, where nothing was found in it for certain.
    fn none_found(
        &mut self,
        at: &At<'_>,
        field: &'static str,
        public: Result<PublicText, Withheld>,
    ) -> Option<PublicText> {
        let kind = match public {
            Ok(text) => return Some(text),
            Err(kind) => kind.name(),
        };
        let finding = Finding::new(&rules::NO_PERSONAL_DATA, at.path()).with("field", field);
        self.exam.find(finding.with("kind", kind));
        None
    }

    /// A free notice, where a person has read it and found nothing: that is the host's word.
    fn notice_read(&mut self, at: &At<'_>, text: PublicText, read: bool) -> Option<PublicText> {
        let rule = &rules::NO_PERSONAL_DATA;
        if !read {
            let (path, lack) = (at.path(), Lack::NotGiven);
            self.exam.lack(rule, path, "review", Source::Register, lack);
            return None;
        }
        let claim = Claim::text_read("noticesReviewed");
        let taken = self.exam.claim_at(rule, &|| at.path(), claim);
        let text = Some(text).filter(|_| taken)?;
        self.possible_person(at, "notices", text)
    }

    /// What no list of words can decide is shown where a person has read it.
    fn possible_person(
        &mut self,
        at: &At<'_>,
        field: &'static str,
        text: PublicText,
    ) -> Option<PublicText> {
        let rule = &rules::POSSIBLE_PERSON;
        let Some(doubt) = text.doubt() else {
            self.exam.pass(rule);
            return Some(text);
        };
        if self.names_reviewed {
            let claim = Claim::text_read("namesReviewed");
            let taken = self.exam.claim_at(rule, &|| at.path(), claim);
            return Some(text).filter(|_| taken);
        }
        let finding = Finding::new(rule, at.path()).with("field", field);
        self.exam.find(finding.with("kind", doubt.name()));
        None
    }
}

/// How a text is looked at.
type Look = fn(&str) -> Result<PublicText, Withheld>;

fn own_text(
    desk: &mut Desk<'_>,
    at: &At<'_>,
    field: &'static str,
    (text, look): (Option<&str>, Look),
) -> Option<PublicText> {
    let text = text.filter(|_| desk.person_unpublished(at, field))?;
    desk.no_personal_data(&at.field(field), field, look(text))
}

/// A number in our own form holds a year, a serial and a check character, and so
/// nobody's number, whatever its digits look like.
fn contract_number(
    desk: &mut Desk<'_>,
    at: &At<'_>,
    number: Option<&ContractNumber>,
) -> Option<PublicText> {
    let here = at.field("number");
    let number = number.filter(|_| desk.number_shown(&here, "number"))?;
    let text = number.as_str();
    let public = if number.is_own() {
        Ok(PublicText::of_grammar(text))
    } else {
        PublicText::of_register(text)
    };
    desk.no_personal_data(&here, "number", public)
}

fn licences(desk: &mut Desk<'_>, at: &At<'_>, numbers: &[LicenceNumber]) -> Vec<PublicText> {
    let list = at.field("licences");
    let numbers = numbers.iter().map(LicenceNumber::as_str).enumerate();
    numbers
        .filter_map(|(index, text)| {
            let here = list.index(index);
            let public = desk.number_shown(&here, "licences");
            let public = public.then(|| PublicText::of_register(text))?;
            desk.no_personal_data(&here, "licences", public)
        })
        .collect()
}

fn notices(desk: &mut Desk<'_>, at: &At<'_>, entry: &ProviderEntry) -> Vec<PublicText> {
    let list = at.field("notices");
    let read = entry.notices_reviewed == Some(true);
    let look: Look = match desk.owner {
        Owner::Entity => PublicText::of_organisation,
        Owner::Person | Owner::Unknown => PublicText::of,
    };
    let texts = entry.notices.iter().enumerate();
    let mut published = Vec::new();
    for (index, text) in texts {
        let here = list.index(index);
        if desk.owner == Owner::Person && tells_home(text, entry) {
            let finding = Finding::new(&rules::PERSON_UNPUBLISHED, here.path());
            desk.exam.find(finding.with("field", "notices"));
            continue;
        }
        let text = desk.none_found(&here, "notices", look(text));
        published.extend(text.and_then(|text| desk.notice_read(&here, text, read)));
    }
    published
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::public_entry::ContractEntry;
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
            residence: Requisite::Given("г. Астана, ул. Другая, 5".into()),
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
            names_reviewed: Some(true),
        }
    }

    #[test]
    fn a_bin_is_public() {
        let text = "БИН 050540004455";
        let view = publish(
            &mut Examination::open(),
            &At::root(),
            &entry("050540004455", text),
            TraderNumbers::Withheld,
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
            (number.as_str(), Some("г. Астана, ул. Другая, 5"), 2, 0),
            (number.as_str(), None, 2, 1),
            (number.as_str(), Some("ип «Ахметова»"), 4, 0),
            ("", None, 0, 3),
        ] {
            let mut exam = Examination::open();
            let mut entry = entry(number, "ИП Ахметова");
            entry.contracts.clear();
            entry.residence = home.map_or(Requisite::Absent, |home| Requisite::Given(home.into()));
            let view = publish(&mut exam, &At::root(), &entry, TraderNumbers::Withheld);
            assert!(view.bin.is_none() && view.name.is_none());
            let facility = &view.facilities[0];
            assert!(facility.name.is_none());
            assert_eq!(facility.address.is_some(), found == 2 && open == 0);
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
        entry.contracts.clear();
        let mut exam = Examination::open();
        let view = publish(&mut exam, &At::root(), &entry, TraderNumbers::Withheld);
        assert!(view.facilities[0].name.is_none() && view.facilities[0].address.is_some());
        let verdict = exam.close();
        let line = verdict.line(&rules::PERSON_UNPUBLISHED);
        let told = line.map(|line| (line.passed, line.found, line.not_checked));
        assert_eq!(told, Some((1, 0, 1)));
    }

    #[test]
    fn notices_that_nobody_read_stay_unpublished() {
        for reviewed in [None, Some(false)] {
            let mut entry = entry("050540004455", "Приём с 9 до 18");
            entry.notices_reviewed = reviewed;
            let mut exam = Examination::open();
            let view = publish(&mut exam, &At::root(), &entry, TraderNumbers::Withheld);
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
                let view = publish(&mut exam, &At::root(), &entry(owner, &hidden), TraderNumbers::Withheld);
                let shown: Text = std::format!("{view:?}").chars().filter(char::is_ascii_digit).collect();
                prop_assert!(!shown.contains(&number), "{}", shown);
            }
        }
    }
}
