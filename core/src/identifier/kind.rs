//! Telling identifiers apart, and checking one of a known kind.

use crate::closed_set::closed_set;
use crate::identifier::{
    ActNumber, Bic, Bin, ContractNumber, Iban, Icd10, Iin, Kbe, Okpo, Pin, PolicyNumber, Reading,
    ServiceCode, fold,
};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::Display;
use core::str::FromStr;

closed_set! {
    /// A kind of identifier.
    #[non_exhaustive]
    #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
    pub enum IdentifierKind: "kind" {
        /// A person's number.
        Iin = "iin",
        /// A legal entity's number.
        Bin = "bin",
        /// A bank account.
        Iban = "iban",
        /// A bank.
        Bic = "bic",
        /// Residency and sector of a beneficiary.
        Kbe = "kbe",
        /// A diagnosis.
        Icd10 = "icd10",
        /// A service of the tariff list.
        ServiceCode = "service-code",
        /// A policy.
        PolicyNumber = "policy-number",
        /// A contract.
        ContractNumber = "contract-number",
        /// An act of services.
        ActNumber = "act-number",
        /// A Kyrgyz personal number.
        KgPin = "kg-pin",
        /// A Kyrgyz organisation.
        Okpo = "okpo",
    }
}

/// A text read as one kind of identifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identified {
    /// The kind.
    pub kind: IdentifierKind,
    /// The normal form, with the numbers of people and their accounts masked; or
    /// why it is none, in words that never repeat the text.
    pub outcome: Result<Reading<String>, String>,
}

impl Identified {
    /// Is the text an identifier of the kind?
    #[must_use]
    pub const fn is_valid(&self) -> bool {
        self.outcome.is_ok()
    }
}

/// Reads strictly, then with look-alikes mended.
fn folded<T>(text: &str, print: fn(&T) -> String) -> Result<Reading<String>, String>
where
    T: FromStr<Err: Display>,
{
    match text.parse::<T>() {
        Ok(value) => Ok(Reading {
            value: print(&value),
            changed: false,
        }),
        // the reason of the strict reading is the one that the writer understands
        Err(reason) => fold(text)
            .parse::<T>()
            .map(|value| Reading {
                value: print(&value),
                changed: true,
            })
            .map_err(|_| reason.to_string()),
    }
}

fn strict<T>(text: &str, print: fn(&T) -> String) -> Result<Reading<String>, String>
where
    T: FromStr<Err: Display>,
{
    let changed = false;
    match text.parse::<T>() {
        Ok(value) => Ok(Reading {
            value: print(&value),
            changed,
        }),
        Err(reason) => Err(reason.to_string()),
    }
}

/// Reads a text as an identifier of a known kind.
///
/// Numbers of policies, contracts and acts of other systems are kept as they are;
/// those in the library's own form have their check character checked.
#[must_use]
#[cfg_attr(small, optimize(size))]
pub fn identify_as(kind: IdentifierKind, text: &str) -> Identified {
    let outcome = match kind {
        IdentifierKind::Iin => strict::<Iin>(text, |iin| iin.masked()),
        IdentifierKind::Bin => strict::<Bin>(text, Bin::to_string),
        IdentifierKind::Iban => Iban::normalise(text)
            .map(|reading| Reading {
                value: reading.value.masked(),
                changed: reading.changed,
            })
            .map_err(|reason| reason.to_string()),
        IdentifierKind::Bic => folded::<Bic>(text, Bic::to_string),
        IdentifierKind::Kbe => strict::<Kbe>(text, Kbe::to_string),
        IdentifierKind::Icd10 => folded::<Icd10>(text, Icd10::to_string),
        IdentifierKind::ServiceCode => folded::<ServiceCode>(text, ServiceCode::to_string),
        IdentifierKind::PolicyNumber => strict(text, PolicyNumber::to_string),
        IdentifierKind::ContractNumber => strict(text, ContractNumber::to_string),
        IdentifierKind::ActNumber => strict(text, ActNumber::to_string),
        IdentifierKind::KgPin => strict::<Pin>(text, |pin| pin.masked()),
        IdentifierKind::Okpo => strict::<Okpo>(text, Okpo::to_string),
    };
    Identified { kind, outcome }
}

/// Has the text the outer shape of the kind, so that a person may have meant it?
fn has_shape(kind: IdentifierKind, text: &str) -> bool {
    let digits = |count: usize| text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
    let capitals = fold(text);
    let count = capitals.chars().count();
    let mut letters = capitals.chars();
    let of_entity = text.as_bytes().get(4).is_some_and(|byte| *byte >= b'4');
    match kind {
        // as `TaxNumber`: the fifth digit starts a day of birth, or names an entity
        IdentifierKind::Iin => digits(12) && !of_entity,
        IdentifierKind::Bin => digits(12) && of_entity,
        IdentifierKind::Iban => capitals.starts_with("KZ") && count > 11,
        IdentifierKind::Bic => {
            matches!(count, 8 | 11)
                && letters.all(char::is_alphanumeric)
                && capitals.chars().take(6).all(char::is_alphabetic)
        }
        IdentifierKind::Kbe => digits(2),
        IdentifierKind::Icd10 | IdentifierKind::ServiceCode => {
            let long = count > 6;
            let start = letters.next().is_some_and(char::is_alphabetic)
                && letters
                    .by_ref()
                    .take(2)
                    .filter(char::is_ascii_digit)
                    .count()
                    == 2
                && letters.next().is_none_or(|letter| letter == '.');
            start && long == (kind == IdentifierKind::ServiceCode)
        }
        IdentifierKind::PolicyNumber => text.starts_with("QP-"),
        IdentifierKind::ContractNumber => text.starts_with("QD-"),
        IdentifierKind::ActNumber => text.starts_with("QA-"),
        IdentifierKind::KgPin => digits(14),
        IdentifierKind::Okpo => digits(8),
    }
}

/// Reads a text as every kind whose shape it has; none where it looks like nothing
/// known. Twelve digits are a person's or an entity's number by the fifth of them.
///
/// ```
/// use qalqan_core::identifier::{IdentifierKind, identify};
///
/// let found = identify("HSBKKZKX");
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].kind, IdentifierKind::Bic);
/// assert!(found[0].is_valid());
/// assert!(identify("hospital number 3").is_empty());
/// ```
#[must_use]
pub fn identify(text: &str) -> Vec<Identified> {
    let kinds = IdentifierKind::ALL.into_iter();
    kinds
        .filter(|kind| has_shape(*kind, text))
        .map(|kind| identify_as(kind, text))
        .collect()
}

/// The numbers in test certificates of the National Certification Authority. They
/// fail the control digit by design: a host that tests signatures may let them
/// pass, never in real work.
const TEST_CERTIFICATE_NUMBERS: [&str; 2] = ["123456789011", "123456789021"];

/// Is it one of the numbers that test certificates carry?
///
/// ```
/// use qalqan_core::identifier::{Iin, is_test_certificate_number};
///
/// assert!(is_test_certificate_number("123456789011"));
/// assert!("123456789011".parse::<Iin>().is_err(), "and it is nobody's number");
/// ```
#[must_use]
pub fn is_test_certificate_number(text: &str) -> bool {
    TEST_CERTIFICATE_NUMBERS.contains(&text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identifier::person::tests::made_up;
    use proptest::prelude::*;

    fn kinds(text: &str) -> Vec<(&'static str, bool)> {
        identify(text)
            .iter()
            .map(|found| (found.kind.name(), found.is_valid()))
            .collect()
    }

    #[test]
    fn shapes_lead_to_kinds() {
        let policy = PolicyNumber::new(2026, 17).unwrap();
        let cases: [(&str, &[(&str, bool)]); 14] = [
            ("050540004455", &[("bin", true)]),
            ("050540004456", &[("bin", false)]),
            ("123456789011", &[("bin", false)]),
            ("KZ226018871000394291", &[("iban", true)]),
            ("KZ22601887100039429", &[("iban", false)]),
            ("HSBKKZKX", &[("bic", true)]),
            ("hsbkkzkx", &[("bic", true)]),
            ("17", &[("kbe", true)]),
            ("И21.9", &[("icd10", false)]),
            ("В01.002.001", &[("service-code", true)]),
            (policy.as_str(), &[("policy-number", true)]),
            ("QA-2026-17", &[("act-number", false)]),
            ("22902209600000", &[("kg-pin", true)]),
            ("00040778", &[("okpo", true)]),
        ];
        for (text, expected) in cases {
            assert_eq!(kinds(text), expected, "{text}");
        }
        assert!(identify("").is_empty());
    }

    #[test]
    fn names_are_read_back() {
        for kind in IdentifierKind::ALL {
            assert_eq!(kind.name().parse(), Ok(kind));
        }
        let refusal = "IIN".parse::<IdentifierKind>().unwrap_err();
        assert!(refusal.contains("`iin`, `bin`"), "{refusal}");
    }

    #[test]
    fn a_person_is_masked() {
        let person = (0..10)
            .find_map(|serial| made_up(85_010_145_670 + serial))
            .unwrap();
        let text = person.to_string();
        let found = identify(&text);
        assert!(found.iter().any(Identified::is_valid));
        assert!(!std::format!("{found:?}").contains(&text));
    }

    #[test]
    fn a_mended_reading_says_so() {
        let changed = |kind, text| {
            identify_as(kind, text)
                .outcome
                .map(|reading| reading.changed)
        };
        assert_eq!(changed(IdentifierKind::Icd10, "а15.0"), Ok(true));
        assert_eq!(changed(IdentifierKind::Icd10, "A15.0"), Ok(false));
    }

    proptest! {
        #[test]
        fn no_message_repeats_the_text(text in "(KZ|QP-|[A-ZА-Я])?[0-9.-]{6,24}") {
            for kind in IdentifierKind::ALL {
                if let Err(message) = identify_as(kind, &text).outcome {
                    prop_assert!(!message.contains(&text), "{}", message);
                }
            }
        }

        #[test]
        fn no_text_panics(text in ".{0,40}") {
            let _ = identify(&text);
        }
    }
}
