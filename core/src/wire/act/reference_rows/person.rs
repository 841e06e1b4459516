//! What the registers say of insured people.

use crate::account::{AccountCard, AccountState};
use crate::calendar::{Day, Period};
use crate::finding::At;
use crate::identifier::{Iin, PolicyNumber, Sex, fold};
use crate::party::{ConsentCard, ConsentGiver, PersonCard};
use crate::policy::{AttachmentCard, PolicyCard};
use crate::wire::field::TextField;
use crate::wire::reader::Reader;
use crate::wire::row::row;

row! {
    /// A change of an account's state.
    pub struct AccountRow reads (Iin, AccountCard) {
        /// IIN of the insured.
        insured: required,
        /// `open`, `blocked` or `closed`.
        #[one_of(AccountState)]
        state: required,
        /// The first day of the state.
        since: required,
    }
    => (insured, AccountCard { state, since })
}

row! {
    /// A death.
    pub struct DeathRow reads (Iin, Day) {
        /// IIN of the insured.
        insured: required,
        /// The day of death.
        day: required,
    }
    => (insured, day)
}

row! {
    /// A policy.
    pub struct PolicyRow reads (Iin, PolicyCard) {
        /// IIN of the insured.
        insured: required,
        /// Number of the policy.
        number: required by policy_number,
        period: span {
            /// First day of validity.
            from,
            /// Last day of validity.
            to,
        },
        /// The day from which it is annulled.
        annulled_from: optional,
        /// BIN or IIN of the provider of attachment.
        attached_to: optional,
    }
    => (insured, PolicyCard { number, period, annulled_from, attached_to })
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
    reader.read_as(at.field(field.name).path(), field.name, &number);
    Some(number)
}

row! {
    /// A person.
    pub struct PersonRow reads (Iin, PersonCard) {
        /// IIN.
        person: required,
        /// Birth date.
        birth: required,
        /// `male` or `female`.
        #[one_of(Sex)]
        sex: required,
    }
    => (person, PersonCard { birth, sex })
}

row! {
    /// An attachment.
    pub struct AttachmentRow reads (Iin, AttachmentCard) {
        /// IIN of the insured.
        insured: required,
        /// BIN or IIN of the provider.
        provider: required,
        period: open_span {
            /// First day.
            from,
            /// Last day; still attached when absent.
            to,
        },
    }
    => (insured, AttachmentCard { provider, period })
}

row! {
    /// A right to care under compulsory insurance.
    pub struct InsuranceRow reads (Iin, Period) {
        /// IIN of the insured.
        insured: required,
        period: open_span {
            /// First day.
            from,
            /// Last day; still in force when absent.
            to,
        },
    }
    => (insured, period)
}

row! {
    /// A consent.
    pub struct ConsentRow reads (Iin, ConsentCard) {
        /// IIN of the patient.
        insured: required,
        /// BIN or IIN of the provider; every one when absent.
        provider: optional,
        /// `patient` or `representative`, where it is known.
        #[one_of(ConsentGiver)]
        giver: optional,
        valid: open_span {
            /// The day it was given.
            from,
            /// The last day before it was withdrawn.
            to,
        },
    }
    => (insured, ConsentCard { provider, valid, giver })
}
