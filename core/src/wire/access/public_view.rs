//! The call that makes the public view (mechanism 39).

use crate::access::{
    ContractEntry, FacilityEntry, ProviderEntry, PublicContract, PublicFacility, PublicText,
    publish,
};
use crate::finding::At;
use crate::law::TraderNumbers;
use crate::placement::ContractStatus;
use crate::wire::declare::call;
use crate::wire::field::{of, one};
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::{AmountText, DayText, LawDraft, VerdictReport};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

records! {
    /// A provider as the register knows it.
    pub struct ViewDraft {
        /// The law to judge by.
        pub law: Option<LawDraft>,
        /// BIN, or an entrepreneur's IIN.
        pub number: Option<String>,
        /// Name of the health entity.
        pub name: Option<String>,
        /// Where an entrepreneur lives; never shown, and neither is a text that tells it or a
        /// facility's place there. Where it is absent no place of a facility is shown.
        pub residence: Option<String>,
        /// Its licences.
        pub licences: Vec<String>,
        /// Its facilities.
        pub facilities: Vec<ViewFacilityDraft>,
        /// Its contracts.
        pub contracts: Vec<ViewContractDraft>,
        /// Notices that it published.
        pub notices: Vec<String>,
        /// Has a person read the notices and found no personal data? They stay unpublished
        /// otherwise: a program does not tell every name. The host's word, and a claim.
        pub notices_reviewed: Option<bool>,
        /// Has a person read what may be a name, a home or a person's phone, as an earlier
        /// answer told it, and found that all of it may be shown? Such texts stay unpublished
        /// otherwise.
        pub names_reviewed: Option<bool>,
    }

    /// A facility as the register knows it.
    pub struct ViewFacilityDraft {
        /// Name.
        pub name: Option<String>,
        /// Address.
        pub address: Option<String>,
        /// `43.238949,76.889709`.
        pub coordinates: Option<String>,
        /// Design capacity.
        pub capacity: Option<u32>,
    }

    /// A contract as the register knows it.
    pub struct ViewContractDraft {
        /// Number.
        pub number: Option<String>,
        /// The day it was concluded.
        pub concluded: Option<String>,
        /// Days in force.
        pub period: Option<String>,
        /// Status: `on-signing`, `signed` or `terminated-by-issuer`.
        #[one_of(ContractStatus)]
        pub status: Option<String>,
        /// Sum of the financial year.
        pub sum: Option<String>,
    }

    /// A provider as anyone may see it: no field of it is a person's.
    pub struct PublicViewReport {
        /// The verdict: what was withheld.
        pub verdict: VerdictReport,
        /// A legal entity's number.
        #[omit(empty)]
        pub bin: Option<String>,
        /// Name of the health entity.
        #[omit(empty)]
        pub name: Option<String>,
        /// Licences.
        pub licences: Vec<String>,
        /// Facilities.
        pub facilities: Vec<PublicFacilityReport>,
        /// Contracts.
        pub contracts: Vec<PublicContractReport>,
        /// Notices.
        pub notices: Vec<String>,
    }

    /// A facility as anyone may see it.
    pub struct PublicFacilityReport {
        /// Name.
        #[omit(empty)]
        pub name: Option<String>,
        /// Address.
        #[omit(empty)]
        pub address: Option<String>,
        /// Place on the map.
        #[omit(empty)]
        pub coordinates: Option<String>,
        /// Design capacity.
        #[omit(empty)]
        pub capacity: Option<u32>,
    }

    /// A contract as anyone may see it.
    pub struct PublicContractReport {
        /// Number.
        #[omit(empty)]
        pub number: Option<String>,
        /// The day it was concluded.
        #[omit(empty)]
        pub concluded: Option<DayText>,
        /// Days in force.
        #[omit(empty)]
        pub period: Option<String>,
        /// Status.
        #[omit(empty)]
        pub status: Option<ContractStatus>,
        /// Sum of the financial year.
        #[omit(empty)]
        pub sum: Option<AmountText>,
    }
}

call!({
    /// Makes the public view of a provider; personal data are withheld, and each is told
    /// (mechanism 39).
    ///
    /// Looked at are numbers of people however they are dressed up, e-mail, links to messengers,
    /// accounts of banks, papers, phones, flats, and names by their form. A bare name is found
    /// where a common given name stands beside a surname, or a word such as "ИП" before one; a
    /// rare name, a nickname, a number of two digits spelt out and what two harmless texts tell
    /// together are beyond it: the page `public` of the manual says more.
    pub fn public_view(draft: ViewDraft) -> PublicViewReport {
        let mut reader = Reader::new();
        let root = At::root();
        let edition = reader.law(&root, draft.law.as_ref(), None);
        let entry = provider(&mut reader, &root, &draft);
        let numbers = edition.as_ref().map_or(TraderNumbers::Withheld, |edition| {
            edition.parameters.trader_numbers.get()
        });
        let view = publish(&mut reader.exam, &root, &entry, numbers);
        PublicViewReport {
            verdict: reader.verdict(edition.as_ref()),
            bin: view.bin.map(|bin| bin.to_string()),
            name: text(view.name.as_ref()),
            licences: texts(&view.licences),
            facilities: view.facilities.iter().map(facility_report).collect(),
            contracts: view.contracts.iter().map(contract_report).collect(),
            notices: texts(&view.notices),
        }
    }
});

fn provider(reader: &mut Reader, at: &At<'_>, draft: &ViewDraft) -> ProviderEntry {
    let number = reader.required(at, of!(draft.number));
    let name = reader.text(at, of!(draft.name));
    let residence = reader.requisite_text(at, of!(draft.residence));
    // the size of the whole input bounds the lists; a longer one is told
    reader.list_fits(at, of!(draft.licences));
    reader.list_fits(at, of!(draft.facilities));
    reader.list_fits(at, of!(draft.contracts));
    reader.list_fits(at, of!(draft.notices));
    let licences = at.field(of!(draft.licences).name);
    let notices = at.field(of!(draft.notices).name);
    let list = at.field(of!(draft.facilities).name);
    let facilities = draft.facilities.iter().enumerate().map(|(index, one)| {
        let here = list.index(index);
        FacilityEntry {
            name: reader.optional_text(&here, of!(one.name)),
            address: reader.optional_text(&here, of!(one.address)),
            coordinates: reader.optional(&here, of!(one.coordinates)),
            capacity: one.capacity,
        }
    });
    let facilities = facilities.collect();
    let list = at.field(of!(draft.contracts).name);
    let contracts = draft.contracts.iter().enumerate().map(|(index, one)| {
        let here = list.index(index);
        ContractEntry {
            number: reader.required(&here, of!(one.number)),
            concluded: reader.optional(&here, of!(one.concluded)),
            period: reader.optional(&here, of!(one.period)),
            status: reader.optional(&here, of!(one.status)),
            sum: reader.optional(&here, of!(one.sum)),
        }
    });
    let contracts = contracts.collect();
    ProviderEntry {
        number,
        name,
        residence,
        licences: lines(&draft.licences, |index, line| {
            reader.required(&licences.index(index), one("number", line))
        }),
        facilities,
        contracts,
        notices: lines(&draft.notices, |index, line| {
            reader.text(&notices.index(index), one(ENTRY, line))
        }),
        notices_reviewed: draft.notices_reviewed,
        names_reviewed: draft.names_reviewed,
    }
}

/// What a finding calls an entry of a list of texts, which has no name of its own.
const ENTRY: &str = "text";

fn lines<T>(lines: &[String], mut read: impl FnMut(usize, &String) -> Option<T>) -> Vec<T> {
    lines
        .iter()
        .enumerate()
        .filter_map(|(index, line)| read(index, line))
        .collect()
}

fn text(text: Option<&PublicText>) -> Option<String> {
    text.map(|text| text.as_str().into())
}

fn texts(list: &[PublicText]) -> Vec<String> {
    list.iter().map(|one| one.as_str().into()).collect()
}

fn facility_report(facility: &PublicFacility) -> PublicFacilityReport {
    PublicFacilityReport {
        name: text(facility.name.as_ref()),
        address: text(facility.address.as_ref()),
        coordinates: facility.coordinates.map(|place| place.to_string()),
        capacity: facility.capacity,
    }
}

fn contract_report(contract: &PublicContract) -> PublicContractReport {
    PublicContractReport {
        number: text(contract.number.as_ref()),
        concluded: contract.concluded.map(DayText::from),
        period: contract.period.map(|period| period.to_string()),
        status: contract.status,
        sum: contract.sum.map(AmountText::from),
    }
}

#[cfg(test)]
mod tests {
    use crate::identifier::control_digit;
    use crate::wire::call_json;
    use alloc::string::String;
    use proptest::prelude::*;

    fn made_up(serial: u16) -> Option<String> {
        let body = alloc::format!("9001013{serial:04}");
        let digits: alloc::vec::Vec<u8> = body.bytes().map(|byte| byte - b'0').collect();
        let control = control_digit(&digits.try_into().ok()?)?;
        Some(alloc::format!("{body}{control}"))
    }

    proptest! {
        /// The JSON that leaves the library, from end to end: no number of a person, and of
        /// a person no name and no home.
        #[test]
        fn nothing_of_a_person_leaves(
            serial in 0_u16..10_000,
            gap in "( |/|_|–|  |\u{200b})",
            split in 1_usize..11,
            person: bool,
        ) {
            let Some(number) = made_up(serial) else { return Ok(()) };
            let (left, right) = number.split_at(split);
            let hidden = alloc::format!("{left}{gap}{right}");
            let owner = if person { number.as_str() } else { "050540004455" };
            let place = alloc::format!("кв. {serial}-я");
            let input = alloc::format!(
                "{{\"namesReviewed\":true,\"number\":\"{owner}\",\"name\":\"ИП Ахметова {hidden}\",\
                 \"residence\":\"{place}, {hidden}\",\
                 \"licences\":[\"{number}\"],\"notices\":[\"ИИН {hidden}\",\"a@b.kz\",\
                 \"+7 701 000 00 00\",\"Серикова Айгүл Нұрланқызы\"],\"noticesReviewed\":true,\
                 \"facilities\":[{{\"name\":\"{number}\",\"address\":\"{place}, {hidden}\",\
                 \"coordinates\":\"51.128207,71.430420\"}}],\
                 \"contracts\":[{{\"number\":\"{number}\"}}]}}"
            );
            let answer = call_json("publicView", &input);
            prop_assert!(answer.contains("\"answer\""), "{}", answer);
            let digits: String = answer.chars().filter(char::is_ascii_digit).collect();
            prop_assert!(!digits.contains(&number), "{}", answer);
            // the phone of an organisation may be its reception's, and a person released it
            prop_assert!(!person || !answer.contains("701 000"), "{}", answer);
            for gone in ["Ахметова", "Серикова", "a@b.kz", &place] {
                prop_assert!(!answer.contains(gone), "{}: {}", gone, answer);
            }
            prop_assert!(!person || !answer.contains("51.128"), "{}", answer);
        }
    }
}
