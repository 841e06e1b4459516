//! What anyone may see without registration (mechanism 39).
//!
//! The view has its own types. They have no field for a person: no IIN, no name of
//! a person, no worker, no insured. A provider that is a person is shown without
//! its number. Free text of the provider is withheld where it holds such a number.

use crate::calendar::{Day, Period};
use crate::finding::{At, Examination, Finding};
use crate::identifier::{Bin, ContractNumber, Iin, LicenceNumber, TaxNumber};
use crate::law::catalogue::access as rules;
use crate::money::Tenge;
use crate::party::Coordinates;
use crate::placement::ContractStatus;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// A provider as the register knows it: this may hold a person's number.
#[derive(Clone, Debug)]
pub struct ProviderEntry {
    /// BIN, or an entrepreneur's IIN.
    pub number: Option<TaxNumber>,
    /// Name of the health entity.
    pub name: Option<String>,
    /// Its licences.
    pub licences: Vec<LicenceNumber>,
    /// Its facilities.
    pub facilities: Vec<FacilityEntry>,
    /// Its contracts.
    pub contracts: Vec<ContractEntry>,
    /// Notices that it published.
    pub notices: Vec<String>,
}

/// A facility as the register knows it.
#[derive(Clone, Debug)]
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

/// Text without a person's number; only [`PublicText::of`] makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicText(String);

impl PublicText {
    /// The text, where no twelve digits in a row of it are a person's number.
    /// Spaces and strokes between the digits hide nothing.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        (!holds_person(text)).then(|| Self(text.to_string()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Groups of digits with one space, stroke or point between them are read together:
/// a person's number is one that fills whole groups with twelve digits in all.
fn holds_person(text: &str) -> bool {
    let mut groups: Vec<String> = Vec::new();
    let mut gap = 2_u32;
    for letter in text.chars() {
        let digit = letter
            .to_digit(10)
            .and_then(|digit| char::from_digit(digit, 10));
        match (digit, groups.last_mut()) {
            (Some(digit), Some(group)) if gap == 0 => group.push(digit),
            (Some(digit), _) => {
                if gap > 1 && any_iin(&core::mem::take(&mut groups)) {
                    return true;
                }
                groups.push(digit.into());
            }
            (None, _) => {}
        }
        gap = match (digit, letter) {
            (Some(_), _) => 0,
            (None, ' ' | '-' | '.' | '\u{a0}' | '\u{202f}') => gap.saturating_add(1),
            (None, _) => 2,
        };
    }
    any_iin(&groups)
}

/// Do neighbouring groups make an IIN that is no BIN?
fn any_iin(groups: &[String]) -> bool {
    groups.iter().enumerate().any(|(start, _)| {
        let mut joined = String::new();
        for group in groups.iter().skip(start) {
            joined.push_str(group);
            if joined.len() >= 12 {
                break;
            }
        }
        joined.parse::<Iin>().is_ok() && joined.parse::<Bin>().is_err()
    })
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
pub fn publish(entry: &ProviderEntry, at: &At<'_>, exam: &mut Examination) -> PublicView {
    let list = at.field("facilities");
    let facilities = entry.facilities.iter().enumerate();
    let facilities = facilities
        .map(|(index, facility)| {
            let here = list.index(index);
            PublicFacility {
                name: no_personal_data("name", facility.name.as_deref(), &here, exam),
                address: no_personal_data("address", facility.address.as_deref(), &here, exam),
                coordinates: facility.coordinates,
                capacity: facility.capacity,
            }
        })
        .collect();
    let list = at.field("contracts");
    let contracts = entry.contracts.iter().enumerate();
    let contracts = contracts
        .map(|(index, contract)| {
            let here = list.index(index);
            PublicContract {
                number: contract_number(contract.number.as_ref(), &here, exam),
                concluded: contract.concluded,
                period: contract.period,
                status: contract.status,
                sum: contract.sum,
            }
        })
        .collect();
    PublicView {
        bin: match entry.number {
            Some(TaxNumber::Bin(bin)) => Some(bin),
            Some(TaxNumber::Iin(_)) | None => None,
        },
        name: no_personal_data("name", entry.name.as_deref(), at, exam),
        licences: texts(
            "licences",
            entry.licences.iter().map(LicenceNumber::as_str),
            at,
            exam,
        ),
        facilities,
        contracts,
        notices: texts(
            "notices",
            entry.notices.iter().map(String::as_str),
            at,
            exam,
        ),
    }
}

/// A number in our own form holds a year, a serial and a check character, and so
/// nobody's number, whatever its digits look like.
fn contract_number(
    number: Option<&ContractNumber>,
    at: &At<'_>,
    exam: &mut Examination,
) -> Option<PublicText> {
    match number {
        Some(own) if own.is_own() => {
            exam.pass(&rules::NO_PERSONAL_DATA);
            Some(PublicText(own.as_str().to_string()))
        }
        other => no_personal_data("number", other.map(ContractNumber::as_str), at, exam),
    }
}

fn texts<'a>(
    field: &'static str,
    entries: impl Iterator<Item = &'a str>,
    at: &At<'_>,
    exam: &mut Examination,
) -> Vec<PublicText> {
    let list = at.field(field);
    entries
        .enumerate()
        .filter_map(|(index, text)| {
            let path = list.index(index);
            no_personal_data(field, Some(text), &path, exam)
        })
        .collect()
}

fn no_personal_data(
    field: &'static str,
    text: Option<&str>,
    at: &At<'_>,
    exam: &mut Examination,
) -> Option<PublicText> {
    let rule = &rules::NO_PERSONAL_DATA;
    let public = PublicText::of(text?);
    match public {
        Some(_) => exam.pass(rule),
        None => exam.find(Finding::new(rule, at.path()).with("field", field)),
    }
    public
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
        }
    }

    #[test]
    fn a_bin_is_public() {
        let text = "БИН 050540004455";
        assert_eq!(
            PublicText::of(text).as_ref().map(PublicText::as_str),
            Some(text)
        );
        let view = publish(
            &entry("050540004455", text),
            &At::root(),
            &mut Examination::new(),
        );
        assert!(view.bin.is_some() && view.name.is_some() && view.notices.len() == 1);
    }

    proptest! {
        #[test]
        fn no_view_holds_a_person(serial in 0_u16..10_000, gap in "[ .-]?", split in 1_usize..11) {
            let Some(number) = made_up(serial) else { return Ok(()) };
            let (left, right) = number.split_at(split);
            let hidden = std::format!("Кабинет {left}{gap}{right}, тел. 5");
            let mut exam = Examination::new();
            let view = publish(&entry(&number, &hidden), &At::root(), &mut exam);
            let shown: Text = std::format!("{view:?}").chars().filter(char::is_ascii_digit).collect();
            prop_assert!(!shown.contains(&number), "{}", shown);
            prop_assert_eq!(exam.close().found(&rules::NO_PERSONAL_DATA), 5);
        }
    }
}
