//! How the values of a field are written in a canonical text.

use crate::account::Ground;
use crate::calendar::{Day, Moment, Period};
use crate::fact::Source;
use crate::identifier::{
    ActNumber, CaseId, CertificateSerial, ContractNumber, KeyCheck, OrderNumber, PolicyNumber,
    ServiceCode, ServiceId, TaxNumber,
};
use crate::ledger::{Actor, Operation};
use crate::money::Tenge;
use crate::party::{AccountEntry, PersonEntry, SettlementEntry};
use crate::placement::FundingSource;
use crate::signature::canonical::Object;
use crate::signature::{Digest, SignerRole};
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write as _;

/// What a field of a document holds.
pub(crate) trait Written {
    /// Writes it under a name.
    fn write(&self, name: &'static str, object: &mut Object<'_>);
}

/// Those that need no escape, by their own form.
macro_rules! written_plain {
    ($($type:ident)*) => {$(
        impl Written for $type {
            fn write(&self, name: &'static str, object: &mut Object<'_>) {
                object.plain(name, self);
            }
        }
    )*};
}

pub(crate) use written_plain;

written_plain! { Actor Day Digest FundingSource Ground Moment Operation Period SignerRole Source TaxNumber }

/// Those that a host wrote, as it wrote them.
macro_rules! written_text {
    ($($type:ident)*) => {$(
        impl Written for $type {
            fn write(&self, name: &'static str, object: &mut Object<'_>) {
                object.text(name, self.as_str());
            }
        }
    )*};
}

written_text! { ActNumber CaseId CertificateSerial ContractNumber OrderNumber PolicyNumber ServiceId String }

/// Those that print themselves.
macro_rules! written_shown {
    ($($type:ident)*) => {$(
        impl Written for $type {
            fn write(&self, name: &'static str, object: &mut Object<'_>) {
                object.maybe(name, Some(self));
            }
        }
    )*};
}

pub(crate) use written_shown;

written_shown! { KeyCheck ServiceCode Tenge }

impl Written for str {
    fn write(&self, name: &'static str, object: &mut Object<'_>) {
        object.text(name, self);
    }
}

impl Written for u64 {
    fn write(&self, name: &'static str, object: &mut Object<'_>) {
        object.number(name, *self);
    }
}

/// The data of point 4 as one document.
impl Written for AccountEntry {
    fn write(&self, name: &'static str, object: &mut Object<'_>) {
        object.object(name, |object| account_entry(self, object));
    }
}

/// The names of the data of point 4, with their values.
pub(super) fn account_entry(entry: &AccountEntry, object: &mut Object<'_>) {
    let AccountEntry {
        role,
        kind,
        person,
        bin,
        full_name,
        postal_address,
        phone,
        email,
        settlement,
    } = entry;
    object.maybe_plain("bin", bin.given());
    object.maybe("email", email.given());
    object.maybe_text("fullName", full_name.given());
    object.maybe_plain("kind", kind.as_ref());
    object.object("person", |object| {
        let PersonEntry {
            iin,
            surname,
            given,
            patronymic,
        } = person;
        object.maybe_text("given", given.given());
        object.maybe_plain("iin", iin.given());
        object.maybe_text("patronymic", patronymic.given());
        object.maybe_text("surname", surname.given());
    });
    object.maybe("phone", phone.given());
    object.maybe_text("postalAddress", postal_address.given());
    object.maybe_plain("role", role.as_ref());
    let accounts = settlement.iter().map(|account| {
        let SettlementEntry { iban, bic } = account;
        let mut line = String::new();
        // writing to a string cannot fail
        if let Some(iban) = iban.given() {
            let _ = write!(line, "{iban}");
        }
        if let Some(bic) = bic.given() {
            let _ = write!(line, "/{bic}");
        }
        line
    });
    let accounts: Vec<String> = accounts.collect();
    object.texts("settlement", accounts.iter().map(String::as_str));
}
